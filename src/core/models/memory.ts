// The memory of a loaded model in closed form: what the engine's process and its cards hold at their peak, which is
// once a full batch was processed. Formulas are those of llama.cpp; constants are in constants.ts.
import { contextStep, defaultBatch, driverContext, engineOverhead } from "./constants.ts";
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
 * Bytes of the compute buffer of a place that computes layers. Fitted to the engine's own simulation of Phi-4: exact
 * up to a context of 8192 tokens, an upper bound beyond. `output`: the place also computes the output layer.
 */
export function computeBuffer(shape: Architecture, settings: LoadSettings, output: boolean): number {
  const { embedding, feedForward, heads, vocabulary } = shape;
  const batch = batchOf(settings);
  const results = batch * 4 * ((output ? vocabulary : 0) + 4 * embedding);
  if (settings.flashAttention !== false) return results + 2 * batch * settings.context;
  // Without flash attention the mask is twice as wide, and every head's attention to the whole context is laid out.
  const mask = 4 * batch * settings.context;
  const attention = 4 * batch * settings.context * heads + 4 * batch * feedForward;
  return Math.max(results + 2 * batch * embedding, attention) + mask;
}

/** Everything a load needs, by place and by part. */
export function memoryNeed(layout: Layout, settings: LoadSettings, offload: Offload): MemoryNeed {
  const { architecture, layers, output, tokenEmbd } = layout;
  const perLayer = kvCachePerLayer(architecture, settings);
  const offloaded = new Set(offload.devices.flatMap((device) => device.layers));
  const onHost = layers.filter((_, layer) => !offloaded.has(layer));
  const outputOnHost = !offloaded.has(layers.length);
  const computed = outputOnHost ? [...onHost, output] : onHost;

  const host: Share = {
    weights: sum([tokenEmbd, ...computed].map((part) => part.bytes)),
    repacked: settings.mmap ? sum(computed.map((part) => bytesOf(part, settings.repacked))) : 0,
    kvCache: perLayer * onHost.length,
    compute:
      onHost.length > 0 ? computeBuffer(architecture, settings, outputOnHost) : inputBuffer(architecture, settings),
    overhead: settings.processOverhead ?? engineOverhead,
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
