import { open } from "node:fs/promises";
import { tensorsOf, type Architecture, type Tensor } from "../../src/core/models/layout.ts";
import type { QuantizationName } from "../../src/core/models/quantizations.ts";
import { tensorBytes } from "../../src/core/models/tensor-types.ts";
import { ggufBytes } from "./gguf-bytes.ts";

/** A GGUF of a shape with zero weights: as long as the real one, and hardly any room on the disk. */
export async function writeSparse(path: string, shape: Architecture, quantization: QuantizationName): Promise<void> {
  let offset = 0;
  const tensors = tensorsOf(shape, quantization, false).map((tensor) => {
    const placed = { ...tensor, dimensions: dimensionsOf(tensor, shape), offset };
    offset += Math.ceil(tensorBytes(tensor.type, tensor.elements) / 32) * 32;
    return placed;
  });
  const header = ggufBytes({ metadata: metadataOf(shape), tensors });
  const file = await open(path, "w");
  try {
    await file.write(header);
    // Zero weights, which take no room on the disk.
    await file.truncate(Math.ceil(header.length / 32) * 32 + offset);
  } finally {
    await file.close();
  }
}

/** Rows first: what a weight is multiplied with is its first dimension. */
function dimensionsOf(
  { name, elements }: Tensor,
  { embedding, feedForward, heads, headDimension }: Architecture,
): number[] {
  if (name.endsWith("norm.weight")) return [elements];
  const columns = name.includes("ffn_down")
    ? feedForward
    : name.includes("attn_output")
      ? heads * headDimension
      : embedding;
  return [columns, elements / columns];
}

function metadataOf(shape: Architecture): Parameters<typeof ggufBytes>[0]["metadata"] {
  const bytes = byteTokens();
  const tokens = [
    ...bytes,
    ...Array.from({ length: shape.vocabulary - bytes.length }, (_, index) => `[token ${index}]`),
  ];
  const types = tokens.map(() => 1);
  const special = { "<|endoftext|>": 1, "<|im_start|>": 2, "<|im_sep|>": 3, "<|im_end|>": 4 };
  for (const [token, fromEnd] of Object.entries(special)) {
    tokens[tokens.length - fromEnd] = token;
    types[tokens.length - fromEnd] = 3;
  }
  return {
    "general.architecture": "phi3",
    "general.name": "zero weights",
    "phi3.block_count": shape.layers,
    "phi3.context_length": shape.trainedContext,
    "phi3.rope.scaling.original_context_length": shape.trainedContext,
    "phi3.embedding_length": shape.embedding,
    "phi3.feed_forward_length": shape.feedForward,
    "phi3.attention.head_count": shape.heads,
    "phi3.attention.head_count_kv": shape.kvHeads,
    "phi3.attention.layer_norm_rms_epsilon": { f32: 1e-5 },
    "phi3.rope.dimension_count": shape.headDimension,
    "phi3.rope.freq_base": { f32: 250_000 },
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": "dbrx",
    "tokenizer.ggml.tokens": tokens,
    "tokenizer.ggml.token_type": types,
    // As many as the real files have: their tables are memory too.
    "tokenizer.ggml.merges": Array.from({ length: shape.vocabulary - 352 }, (_, index) => `[m${index} x${index}]`),
    "tokenizer.ggml.bos_token_id": shape.vocabulary - 1,
    "tokenizer.ggml.eos_token_id": shape.vocabulary - 4,
    "tokenizer.chat_template":
      "{% for message in messages %}{{'<|im_start|>' + message['role'] + '<|im_sep|>' + message['content'] + '<|im_end|>'}}{% endfor %}{% if add_generation_prompt %}{{'<|im_start|>assistant<|im_sep|>'}}{% endif %}",
  };
}

/** GPT-2's letters for the 256 bytes, so that any text can be cut into tokens. */
function byteTokens(): string[] {
  let next = 256;
  const printable = (byte: number): boolean => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
}
