// The memory of a loaded model in closed form: what the engine's process and its cards hold at their peak, which is
// once a full batch was processed. Formulas are those of llama.cpp; constants are in constants.ts.
import {
  contextStep,
  defaultBatch,
  driverContext,
  engineOverhead,
  multipliedBytes,
  vocabularyOverhead,
} from "./constants.ts";
import type { Architecture, Layout, Part } from "./layout.ts";
import type { TensorType } from "./tensor-types.ts";
import type { Offload } from "./offload.ts";

export type KvCacheType = "f16" | "q8_0" | "q4_0";

export interface LoadSettings {
  /** Tokens. */
  context: number;
  kvCache: KvCacheType;
  /** The weights' file is mapped instead of read: repacked weights are then held twice. */
  mmap: boolean;
  /** Types whose weights the processor's kernels want in another order (`repackedTypes`). */
  repacked: readonly TensorType[];
  batch?: number;
  /** Conversations at once, each with the whole context. */
  sequences?: number;
  /** On unless said otherwise, as in the engine. A quantized KV cache needs it. */
  flashAttention?: boolean;
  /** Bytes of the loading process beside the model, where it is not the embedded engine. */
  processOverhead?: number;
}

/** Bytes in one place: the computer's memory, or one card's. */
export interface Share {
  weights: number;
  /** Second copies of mapped weights, in the order the processor's kernels want. */
  repacked: number;
  kvCache: number;
  compute: number;
  overhead: number;
  /** Of the compute buffer what is allocated and never written: never resident, so no part of the total. */
  untouched: number;
}

export interface MemoryNeed {
  host: Share;
  devices: (Share & { id: string })[];
}

const kvBytesPerBlock: Record<KvCacheType, number> = { f16: 64, q8_0: 34, q4_0: 18 };

/** Bytes of the KV cache of one layer. */
export function kvCachePerLayer(shape: Architecture, settings: LoadSettings): number {
  const tokens = Math.ceil(settings.context / contextStep) * contextStep * (settings.sequences ?? 1);
  return ((2 * shape.kvHeads * shape.headDimension) / 32) * kvBytesPerBlock[settings.kvCache] * tokens;
}

/**
 * Bytes of the compute buffer that a place that computes layers allocates. Fitted to the engine's own simulation of the
 * family's shapes with whole and small vocabularies: exact up to a context of 8192 tokens (Phi-4-mini: 2048), beyond it
 * up to 52 MiB more at 32 768, since the engine then packs it better. `output`: the place also computes the output layer.
 */
export function computeBuffer(shape: Architecture, settings: LoadSettings, output: boolean): number {
  const { embedding, feedForward, heads, kvHeads, headDimension, vocabulary } = shape;
  const batch = batchOf(settings);
  // A batch is laid out as if every token's result was asked for: one number for each token of the vocabulary.
  const results = batch * 4 * (Math.max(output ? vocabulary : 0, 3 * feedForward) + 4 * embedding);
  if (settings.flashAttention !== false) return results + maskOf(settings);
  // Without flash attention the mask is twice as wide, and every head's attention to the whole context is laid out.
  const attention = 4 * batch * (settings.context * heads + (heads + 2 * kvHeads) * headDimension + 2 * embedding);
  return Math.max(results + 2 * batch * embedding, attention) + 2 * maskOf(settings);
}

/**
 * What of it full batches write, where it is ordinary memory: gate and up, their product, and the layer's input and
 * output. Of the results only the last token's is asked for. Measured after prompts of 600 to 2700 tokens: 125.6 to
 * 126.8 MiB for Phi-4 (once 135.5, at 32 768 tokens), 60.5 to 61.8 for Phi-4-mini, which is this and the mask as far
 * as the context was filled.
 */
function touchedBuffer(shape: Architecture, settings: LoadSettings, output: boolean): number {
  // How much of the heads' attention is written depends on the packing: all of it at most.
  if (settings.flashAttention === false) return computeBuffer(shape, settings, output);
  return batchOf(settings) * 4 * (3 * shape.feedForward + 2 * shape.embedding) + maskOf(settings);
}

/** Everything a load needs, by place and by part. */
export function memoryNeed(layout: Layout, settings: LoadSettings, offload: Offload): MemoryNeed {
  const { architecture, layers, output, tokenEmbd } = layout;
  const perLayer = kvCachePerLayer(architecture, settings);
  const offloaded = new Set(offload.devices.flatMap((device) => device.layers));
  const onHost = layers.filter((_, layer) => !offloaded.has(layer));
  const outputOnHost = !offloaded.has(layers.length);
  const computed = outputOnHost ? [...onHost, output] : onHost;

  const allocated = computeBuffer(architecture, settings, outputOnHost);
  const touched = touchedBuffer(architecture, settings, outputOnHost);
  const host: Share = {
    weights: sum([tokenEmbd, ...computed].map((part) => part.bytes)),
    repacked: settings.mmap ? sum(computed.map((part) => bytesOf(part, settings.repacked))) : 0,
    kvCache: perLayer * onHost.length,
    compute: onHost.length > 0 ? touched : inputBuffer(architecture, settings),
    overhead: settings.processOverhead ?? processOf(architecture, settings),
    untouched: onHost.length > 0 ? allocated - touched : 0,
  };
  const devices = offload.devices.map((device) => {
    const hasOutput = device.layers.includes(layers.length);
    // Tied embeddings are needed on both sides: for looking up here, as the output layer there.
    const outputBytes = hasOutput ? output.bytes + (architecture.tiedEmbeddings ? tokenEmbd.bytes : 0) : 0;
    return {
      id: device.id,
      weights: sum(device.layers.map((layer) => layers[layer]?.bytes ?? 0)) + outputBytes,
      repacked: 0,
      kvCache: perLayer * device.layers.filter((layer) => layer < layers.length).length,
      compute: computeBuffer(architecture, settings, hasOutput),
      overhead: driverContext,
      untouched: 0,
    };
  });
  return { host, devices };
}

export function totalOf(share: Share): number {
  return share.weights + share.repacked + share.kvCache + share.compute + share.overhead;
}

/**
 * The types that llama.cpp copies into another order for this processor. Source: the conditions of
 * ggml_repack_get_optimal_repack_type. What is not known of the processor is taken as there: never too little.
 */
export function repackedTypes(
  arch: string,
  features: { avx2: boolean | null; avx512f: boolean | null; dotprod: boolean | null } | null,
): TensorType[] {
  const has = (feature: boolean | null | undefined): boolean => feature !== false;
  if (arch === "arm64") {
    return has(features?.dotprod) ? ["Q4_0", "Q4_K", "Q5_K", "Q6_K", "Q8_0", "IQ4_NL", "MXFP4"] : [];
  }
  return [
    ...(has(features?.avx2) ? (["Q4_0", "Q4_K", "IQ4_NL", "MXFP4"] as const) : []),
    ...(has(features?.avx512f) ? (["Q2_K"] as const) : []),
  ];
}

function batchOf({ batch, context }: LoadSettings): number {
  return Math.min(batch ?? defaultBatch, context);
}

/** Which earlier tokens each token of a batch sees. */
function maskOf(settings: LoadSettings): number {
  return 2 * batchOf(settings) * settings.context;
}

/** The engine's process, its vocabulary, and a batch of the widest layer in the type that is multiplied. */
function processOf({ vocabulary, feedForward }: Architecture, settings: LoadSettings): number {
  const multiplied = Math.ceil(batchOf(settings) * feedForward * multipliedBytes);
  return engineOverhead + vocabulary * vocabularyOverhead + multiplied;
}

/** With every layer on a card the computer still looks up embeddings and makes the mask. */
function inputBuffer(shape: Architecture, settings: LoadSettings): number {
  return batchOf(settings) * (4 * shape.embedding + 2 * settings.context);
}

function bytesOf(part: Part, types: readonly TensorType[]): number {
  return sum(types.map((type) => part.byType[type] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
