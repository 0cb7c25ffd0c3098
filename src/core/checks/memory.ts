import type { Memory } from "../machine.ts";
import { defineCheck } from "./check.ts";

type MemoryFindings = {
  /** What is installed is told where the firmware keeps a noticeable part of it. */
  MEMORY_OK: { totalBytes: number; minimumBytes: number; availableBytes: number; installedBytes: number | null };
  MEMORY_BUSY: {
    totalBytes: number;
    availableBytes: number;
    neededBytes: number;
    quantization: string;
    installedBytes: number | null;
  };
  MEMORY_LIMIT_EXCEEDED: { limitedBy: string; availableBytes: number; neededBytes: number; quantization: string };
  MEMORY_BELOW_MINIMUM: { totalBytes: number; minimumBytes: number };
  MEMORY_RESERVED: { totalBytes: number; minimumBytes: number; installedBytes: number };
  MEMORY_LIMITED: { totalBytes: number; minimumBytes: number; limitedBy: string; hostBytes: number | null };
};

/**
 * At least 14 GB, as the system sees them: swap and what a container may not use do not count. Where a container's
 * limit holds, taking more than is left ends the process; elsewhere other programs can still be closed.
 */
export const memory = defineCheck<MemoryFindings>()({
  id: "memory",
  needs: ["memory"],
  run({ memory, os }, { value: { minimumBytes } }, target) {
    const { totalBytes, availableBytes, installedBytes, limit } = memory;
    const measured = { totalBytes, availableBytes };
    if (totalBytes < minimumBytes) {
      const by = limit?.by ?? (os?.wsl === true ? "WSL" : null);
      // What a limit takes away can be given back, if the computer has it.
      if (by !== null && (limit === null || limit.hostBytes >= minimumBytes)) {
        const args = { totalBytes, minimumBytes, limitedBy: by, hostBytes: limit?.hostBytes ?? null };
        return { status: "fail", code: "MEMORY_LIMITED", args, measured };
      }
      if (installedBytes !== null && installedBytes >= minimumBytes) {
        return {
          status: "fail",
          code: "MEMORY_RESERVED",
          args: { totalBytes, minimumBytes, installedBytes },
          measured,
        };
      }
      return { status: "fail", code: "MEMORY_BELOW_MINIMUM", args: { totalBytes, minimumBytes }, measured };
    }
    // What a unified card holds is this memory too.
    const candidate = target?.candidate;
    const neededBytes = candidate?.pools?.[0]?.neededBytes ?? candidate?.memory.ramBytes ?? 0;
    if (target !== null && neededBytes > availableBytes) {
      const quantization = target.candidate.quantization;
      if (limit !== null) {
        const args = { limitedBy: limit.by, availableBytes, neededBytes, quantization };
        return { status: "fail", code: "MEMORY_LIMIT_EXCEEDED", args, measured };
      }
      const args = { totalBytes, availableBytes, neededBytes, quantization, installedBytes: installedBeside(memory) };
      return { status: "warn", code: "MEMORY_BUSY", args, measured };
    }
    const args = { totalBytes, minimumBytes, availableBytes, installedBytes: installedBeside(memory) };
    return { status: "pass", code: "MEMORY_OK", args, measured };
  },
});

/** Every system keeps a few per cent for itself; more than that is gone to graphics, most often. */
const usualShare = 0.06;

function installedBeside({ totalBytes, installedBytes, limit }: Memory): number | null {
  if (installedBytes === null || limit !== null) return null;
  return totalBytes < installedBytes * (1 - usualShare) ? installedBytes : null;
}
