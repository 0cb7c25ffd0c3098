// The engine's own prediction: it goes through loading a model without allocating anything, so only the file's header
// is read. Runs in the engine's process.
import { GgmlType, GgufInsights, readGgufFileInfo, type Llama } from "node-llama-cpp";
import type { Estimate, EstimateOptions } from "./protocol.ts";

const kvTypes = { f16: GgmlType.F16, q8_0: GgmlType.Q8_0, q4_0: GgmlType.Q4_0 } as const;

/** Bytes of weights, KV cache and compute buffer, by memory. */
export async function estimate(llama: Llama, options: EstimateOptions, signal: AbortSignal): Promise<Estimate> {
  const { path, context, kvCache, mmap } = options;
  const gpuLayers = llama.gpu === false ? 0 : options.gpuLayers;
  const info = await readGgufFileInfo(path, { sourceType: "filesystem", logWarnings: false, signal });
  const insights = await GgufInsights.from(info, llama);
  const model = await insights.estimateModelResourceRequirementsV2({ gpuLayers, useMmap: mmap });
  signal.throwIfAborted();
  const cache = await insights.estimateContextResourceRequirementsV2({
    contextSize: context,
    modelGpuLayers: gpuLayers,
    sequences: 1,
    kvCacheKeyType: kvTypes[kvCache],
    kvCacheValueType: kvTypes[kvCache],
    useMmap: mmap,
  });
  return { gpuLayers, ramBytes: model.cpuRam + cache.cpuRam, vramBytes: model.gpuVram + cache.gpuVram };
}
