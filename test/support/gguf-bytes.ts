// Writes headers of GGUF files, right and wrong ones, for the reader's tests.
import { tensorTypes, type TensorType } from "../../src/core/models/tensor-types.ts";
import type { Tensor } from "../../src/core/models/layout.ts";

type Value = string | number | boolean | { f32: number } | readonly string[] | readonly number[];

/** Without dimensions it is written as one row of all its elements; without an offset, at 0. */
type WrittenTensor = Tensor & { dimensions?: readonly number[]; offset?: number };

export interface GgufParts {
  version?: number;
  littleEndian?: boolean;
  metadata: Record<string, Value>;
  tensors: readonly WrittenTensor[];
  /** Instead of the real counts. */
  tensorCount?: bigint;
  metadataCount?: bigint;
}

/** Metadata of the shape of Phi-4; `layers` and the vocabulary can be smaller. */
export function phiMetadata(
  layers: number,
  vocabulary: number,
  more: Record<string, Value> = {},
): Record<string, Value> {
  return {
    "general.architecture": "phi3",
    "general.name": "A test of Phi-4's shape",
    "general.license": "mit",
    "general.file_type": 15,
    "phi3.block_count": layers,
    "phi3.context_length": 16_384,
    "phi3.embedding_length": 5120,
    "phi3.feed_forward_length": 17_920,
    "phi3.attention.head_count": 40,
    "phi3.attention.head_count_kv": 10,
    "tokenizer.ggml.tokens": Array.from({ length: vocabulary }, (_, index) => `token ${index}`),
    "tokenizer.ggml.merges": Array.from({ length: vocabulary }, (_, index) => `merge ${index} of ${index + 1}`),
    ...more,
  };
}

/** The header's bytes. */
export function ggufBytes({ version = 3, littleEndian = true, metadata, tensors, ...counts }: GgufParts): Uint8Array {
  const parts: Uint8Array[] = [];
  const number = (bytes: number, write: (view: DataView) => void): void => {
    const view = new DataView(new ArrayBuffer(bytes));
    write(view);
    parts.push(new Uint8Array(view.buffer));
  };
  const u32 = (value: number): void => number(4, (view) => view.setUint32(0, value, littleEndian));
  const u64 = (value: number | bigint): void =>
    version === 1 ? u32(Number(value)) : number(8, (view) => view.setBigUint64(0, BigInt(value), littleEndian));
  const text = (value: string): void => {
    const bytes = new TextEncoder().encode(value);
    u64(bytes.length);
    parts.push(bytes);
  };
  const value = (given: Value): void => {
    if (typeof given === "string") {
      u32(8);
      text(given);
    } else if (typeof given === "boolean") {
      u32(7);
      parts.push(Uint8Array.of(given ? 1 : 0));
    } else if (typeof given === "number") {
      u32(4);
      u32(given);
    } else if ("f32" in given) {
      u32(6);
      number(4, (view) => view.setFloat32(0, given.f32, littleEndian));
    } else {
      u32(9);
      // Numbers as signed ones: llama.cpp wants that of the types of tokens.
      u32(typeof given[0] === "string" ? 8 : 5);
      u64(given.length);
      for (const item of given) {
        if (typeof item === "string") text(item);
        else u32(item);
      }
    }
  };

  parts.push(new TextEncoder().encode("GGUF"));
  u32(version);
  u64(counts.tensorCount ?? tensors.length);
  u64(counts.metadataCount ?? Object.keys(metadata).length);
  for (const [key, given] of Object.entries(metadata)) {
    text(key);
    value(given);
  }
  for (const { name, type, elements, dimensions = [elements], offset = 0 } of tensors) {
    text(name);
    u32(dimensions.length);
    for (const dimension of dimensions) u64(dimension);
    u32(tensorTypes[type satisfies TensorType].id);
    number(8, (view) => view.setBigUint64(0, BigInt(offset), littleEndian));
  }
  return concatenated(parts);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
