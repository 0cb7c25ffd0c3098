import { defineCheck } from "./check.ts";

type MemoryFindings = {
  MEMORY_OK: { totalBytes: number; minimumBytes: number; availableBytes: number };
  MEMORY_BUSY: { totalBytes: number; availableBytes: number; neededBytes: number; quantization: string };
  MEMORY_BELOW_MINIMUM: { totalBytes: number; minimumBytes: number };
};

/** At least 14 GB, as the system sees them: swap and what a container may not use do not count. */
export const memory = defineCheck<MemoryFindings>()({
  id: "memory",
  needs: ["memory"],
  run({ memory }, { value: { minimumBytes } }, target) {
    const { totalBytes, availableBytes } = memory;
    const measured = { totalBytes, availableBytes };
    if (totalBytes < minimumBytes) {
      return { status: "fail", code: "MEMORY_BELOW_MINIMUM", args: { totalBytes, minimumBytes }, measured };
    }
    const neededBytes = target?.candidate.memory.ramBytes ?? 0;
    if (target !== null && neededBytes > availableBytes) {
      const quantization = target.candidate.quantization;
      return {
        status: "warn",
        code: "MEMORY_BUSY",
        args: { totalBytes, availableBytes, neededBytes, quantization },
        measured,
      };
    }
    return { status: "pass", code: "MEMORY_OK", args: { totalBytes, minimumBytes, availableBytes }, measured };
  },
});
