import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MiB } from "../../src/core/models/constants.ts";
import { models } from "../../src/core/models/family.ts";
import { recipeLayout, tensorsOf, type Architecture, type Tensor } from "../../src/core/models/layout.ts";
import { memoryNeed, repackedTypes, totalOf, type KvCacheType } from "../../src/core/models/memory.ts";
import { nothingOffloaded } from "../../src/core/models/offload.ts";
import type { QuantizationName } from "../../src/core/models/quantizations.ts";
import { tensorBytes } from "../../src/core/models/tensor-types.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import type { Host } from "../../src/host/host.ts";
import { startEngine } from "../../src/runtimes/llama-cpp/engine.ts";
import { measureMemoryBandwidth } from "../../src/probes/memory-bandwidth.ts";
import { installEngine, type InstalledEngine } from "../../src/runtimes/llama-cpp/install-engine.ts";
import { ggufBytes } from "../support/gguf-bytes.ts";

interface Row {
  model: "phi-4" | "phi-4-mini-instruct";
  layers: number;
  quantization: QuantizationName;
  context: number;
  kvCache?: KvCacheType;
  mmap?: boolean;
}

const rows: readonly Row[] = [
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 8192 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 16_384, kvCache: "q8_0" },
  { model: "phi-4", layers: 4, quantization: "Q2_K", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q6_K", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q8_0", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 2048, mmap: true },
  { model: "phi-4", layers: 4, quantization: "Q6_K", context: 2048, mmap: true },
  { model: "phi-4-mini-instruct", layers: 8, quantization: "Q4_K_M", context: 2048 },
];

/** Each row in an engine of its own. `only`: row numbers, from 1. */
export async function main(only: readonly string[], packageRoot: string): Promise<void> {
  // A signal's timer does not keep Node alive by itself.
  const alive = setInterval(() => undefined, 60_000);
  const signal = AbortSignal.timeout(30 * 60_000);
  const real = nodeHost(signal);
  const host: Host = { ...real, system: { ...real.system, packageRoot } };
  const engine = await installEngine(host, { accelerator: "cpu", signal, progress: () => undefined });
  const flags =
    / flags\s*:(.*)/.exec(`\n${await readFile("/proc/cpuinfo", "utf8")}`.replaceAll("\nflags", "\n flags"))?.[1] ?? "";
  const has = (flag: string): boolean => flags.split(" ").includes(flag);
  const repacked = repackedTypes(host.system.arch, { avx2: has("avx2"), avx512f: has("avx512f"), dotprod: null });

  host.stdout.write(`engine ${engine.package.version}, ${host.system.platform} ${host.system.arch}, MiB\n`);
  host.stdout.write(
    "row                                                     loaded    peak  predicted  difference  share\n",
  );
  for (const [index, row] of rows.entries()) {
    if (only.length > 0 && !only.includes(String(index + 1))) continue;
    const shape = { ...models[row.model].architecture, layers: row.layers };
    const { kvCache = "f16", mmap = false, context } = row;
    const need = memoryNeed(
      recipeLayout(shape, row.quantization, false),
      { context, kvCache, mmap, repacked },
      nothingOffloaded,
    );
    const predicted = totalOf(need.host) / MiB;
    const { loaded, peak, tokensPerSecond } = await measure(host, engine, shape, row, signal);
    const name = `${index + 1} ${row.model} of ${row.layers} layers, ${row.quantization}, ${context}, ${kvCache}${mmap ? ", mmap" : ""}`;
    const figures = [loaded, peak, predicted, predicted - peak].map((value, at) =>
      value.toFixed(0).padStart(at < 2 ? 8 : 11),
    );
    const share = shareOf(tokensPerSecond, need.host.weights, shape, row, await bandwidthOf(host));
    host.stdout.write(`${name.padEnd(54)}${figures.join("")}${share.padStart(7)}\n`);
  }
  clearInterval(alive);
}

/** Of the measured bandwidth, what decoding reaches: each token reads all weights but the embeddings. */
function shareOf(
  tokensPerSecond: number | null,
  weights: number,
  shape: Architecture,
  { quantization }: Row,
  bandwidth: number | null,
): string {
  if (tokensPerSecond === null || bandwidth === null) return "?";
  const { tokenEmbd } = recipeLayout(shape, quantization, false);
  const read = shape.tiedEmbeddings ? weights : weights - tokenEmbd.bytes;
  return ((tokensPerSecond * read) / bandwidth).toFixed(2);
}

async function bandwidthOf(host: Host): Promise<number | null> {
  return measureMemoryBandwidth({ threads: host.logicalCores(), timeoutMs: 3000 });
}

async function measure(host: Host, installed: InstalledEngine, shape: Architecture, row: Row, signal: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), "phi4-memory-"));
  const engine = await startEngine(host, installed, { signal });
  try {
    const path = join(folder, "sparse.gguf");
    await writeSparse(path, shape, row.quantization);
    const { context, kvCache = "f16", mmap = false } = row;
    await engine.load({ path, context, kvCache, mmap, gpuLayers: 0 });
    const loaded = await statusOf(engine.pid, "VmRSS");
    // One token a letter: more than a full batch.
    const { tokensPerSecond } = await engine.chat([{ role: "user", content: "all work and no play ".repeat(27) }], {
      maxTokens: 24,
      temperature: 0,
    });
    return { loaded, tokensPerSecond, peak: await statusOf(engine.pid, "VmHWM") };
  } finally {
    await Promise.race([engine.dispose(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** MiB, as Linux counts them for a process. */
async function statusOf(pid: number, figure: "VmRSS" | "VmHWM"): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${figure}:\\s+(\\d+) kB`).exec(text)?.[1]) / 1024;
}

async function writeSparse(path: string, shape: Architecture, quantization: QuantizationName): Promise<void> {
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
