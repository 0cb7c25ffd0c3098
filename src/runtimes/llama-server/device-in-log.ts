import type { SmokeTestResult } from "../../core/report.ts";

type Device = SmokeTestResult["device"];

const backends: readonly [RegExp, Device][] = [
  [/^CUDA\d*$/, "cuda"],
  [/^Vulkan\d*$/, "vulkan"],
  [/^(?:Metal|MTL)\d*/, "metal"],
  [/^(?:ROCm|SYCL|HIP|OpenCL|CANN|MUSA)\w*$/, "gpu"],
];

/**
 * Where llama.cpp put the model, as its log tells: `load_tensors:  CUDA0 model buffer size = 8354.71 MiB`. Unknown where
 * it logs nothing of it.
 */
export function deviceInLog(log: string): Device {
  const places = [...log.matchAll(/([\w+-]+) model buffer size\s*=\s*([\d.]+)/g)].map(([, name = ""]) => name);
  for (const [pattern, device] of backends) {
    if (places.some((place) => pattern.test(place))) return device;
  }
  return places.length > 0 ? "cpu" : "unknown";
}
