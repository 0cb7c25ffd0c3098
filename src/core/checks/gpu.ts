import { readReason, type BackendReason } from "../backends.ts";
import type { Backend, Gpu } from "../machine.ts";
import { backendsOf } from "../models/engine-backends.ts";
import type { Target } from "../target.ts";
import { defineCheck } from "./check.ts";

type GpuFindings = {
  GPU_OK: { name: string; count: number; memoryBytes: number | null; freeBytes: number | null; backends: string[] };
  GPU_TOO_SMALL: { name: string; memoryBytes: number };
  GPU_NO_BACKEND: { name: string; memoryBytes: number | null; reason: string; detail: string };
  GPU_DRIVER_FAILING: { name: string | null; words: string };
  GPU_NONE: Record<never, never>;
};

/** A graphics card that an engine can use. One it cannot use is none for our purpose, and the reason is told. */
export const gpu = defineCheck<GpuFindings>()({
  id: "gpu",
  needs: ["gpus"],
  run({ gpus, os }, _requirement, target) {
    const has = target === null || target.runtime === "all" || os === undefined ? null : backendsOf(target.runtime, os);
    const usableBy = (one: Gpu): string[] => usableBackends(one).filter((name) => has === null || has.includes(name));
    const usable = gpus.filter((one) => usableBy(one).length > 0);
    const best = largest(usable);
    if (best !== null) {
      const { name, memoryBytes, freeBytes } = best;
      const measured = { gpus: gpus.length, memoryBytes, freeBytes };
      if (memoryBytes !== null && memoryBytes < smallestUse(target)) {
        return { status: "warn", code: "GPU_TOO_SMALL", args: { name, memoryBytes }, measured };
      }
      const count = usable.filter((one) => one.name === name).length;
      const args = { name, count, memoryBytes, freeBytes, backends: usableBy(best) };
      return { status: "pass", code: "GPU_OK", args, measured };
    }
    const other = largest(gpus);
    if (other === null) return { status: "warn", code: "GPU_NONE", args: {}, measured: { gpus: 0 } };
    const { name, memoryBytes } = other;
    const measured = { gpus: gpus.length, memoryBytes };
    const reasons = other.backends.map(({ reason }) => readReason(reason)).filter((reason) => reason !== null);
    const failing = reasons.find(({ code }) => code === "BACKEND_DRIVER_FAILING");
    if (failing !== undefined) {
      return { status: "warn", code: "GPU_DRIVER_FAILING", args: { name, words: failing.args.detail }, measured };
    }
    const reason = mostUseful(worthMending(other, has, os?.wsl === true)) ?? noEngine(other);
    const args = { name, memoryBytes, reason: reason.code, detail: reason.args.detail };
    return { status: "warn", code: "GPU_NO_BACKEND", args, measured };
  },
  unknown({ reason, detail }) {
    if (reason !== "failed") return null;
    return { status: "warn", code: "GPU_DRIVER_FAILING", args: { name: null, words: detail }, measured: {} };
  },
});

/** What to mend first: without a way in or a driver nothing else helps; the Vulkan loader is smaller than CUDA. */
const order = [
  "BACKEND_DEVICE_DENIED",
  "BACKEND_DRIVER_MISSING",
  "BACKEND_DEVICE_MISSING",
  "BACKEND_LOADER_MISSING",
  "BACKEND_ICD_MISSING",
  "BACKEND_RUNTIME_MISSING",
  "BACKEND_HIDDEN",
  "BACKEND_ENGINE_FAILED",
  "BACKEND_NODE_NOT_ARM64",
] as const;

/**
 * What is missing for a back end that the runtime does not have need not be mended. Nor need Vulkan below WSL, where a
 * card of NVIDIA's has CUDA only.
 */
function worthMending({ backends }: Gpu, has: readonly string[] | null, wsl: boolean): BackendReason[] {
  return backends
    .filter(({ name, reason }) => has === null || has.includes(name) || isWrongNode(reason))
    .filter(({ name }) => !wsl || name !== "vulkan" || backends.every((backend) => backend.name !== "cuda"))
    .map(({ reason }) => readReason(reason))
    .filter((reason) => reason !== null)
    .filter(({ code }) => code !== "BACKEND_NO_ENGINE");
}

/** Another Node is another system to the engine: there it may have the back end. */
function isWrongNode(reason: string | null): boolean {
  return readReason(reason)?.code === "BACKEND_NODE_NOT_ARM64";
}

function noEngine(gpu: Gpu): BackendReason {
  return { code: "BACKEND_NO_ENGINE", args: { detail: usableBackends(gpu).join(", ") || "none" } };
}

function mostUseful(reasons: readonly BackendReason[]): BackendReason | undefined {
  return order.map((code) => reasons.find((reason) => reason.code === code)).find(Boolean) ?? reasons[0];
}

function usableBackends(gpu: Gpu): Backend["name"][] {
  return gpu.backends.filter(({ usable }) => usable).map(({ name }) => name);
}

function largest(gpus: readonly Gpu[]): Gpu | null {
  return gpus.reduce<Gpu | null>(
    (best, one) => (best === null || (one.memoryBytes ?? 0) > (best.memoryBytes ?? 0) ? one : best),
    null,
  );
}

/** One layer beside the work of computing it: less than that is not worth moving. */
function smallestUse(target: Target | null): number {
  if (target === null) return 0;
  const { fileBytes, placement, memory } = target.candidate;
  return fileBytes / placement.totalLayers + memory.computeBytes;
}
