import type { Cpu } from "../machine.ts";
import { defineCheck } from "./check.ts";

type CpuFindings = {
  CPU_OK: { brand: string; cores: number | null; threads: number; features: string[] };
  CPU_AVX_ONLY: { brand: string; missing: string[] };
  CPU_NO_DOTPROD: { brand: string };
  CPU_FEW_CORES: { brand: string; cores: number; minimum: number; limited: boolean };
  CPU_NO_AVX: { brand: string };
  CPU_UNSUPPORTED: { brand: string; arch: string };
  CPU_FEATURES_UNKNOWN: { brand: string };
};

/** "Modern and high-performance" made checkable: the instructions that today's engines are built for, and four cores. */
export const cpu = defineCheck<CpuFindings>()({
  id: "cpu",
  needs: ["cpu", "os"],
  run({ cpu, os }, { value: { logicalCores: minimum, x64, arm64 } }) {
    const { brand, features, quota } = cpu;
    const cores = Math.min(cpu.logicalCores, quota ?? Infinity);
    const measured = { cores, ...features };
    // Under Rosetta the processor is Apple's, whatever Node was built for.
    const arch = os.rosetta ? "arm64" : os.arch;
    const wanted = arch === "x64" ? x64 : arch === "arm64" ? arm64 : null;
    if (wanted === null) return { status: "fail", code: "CPU_UNSUPPORTED", args: { brand, arch }, measured };

    const missing = lacking(features, wanted, false);
    if (missing.length > 0 && arch === "arm64") {
      return { status: "warn", code: "CPU_NO_DOTPROD", args: { brand }, measured };
    }
    if (missing.length > 0 && features.avx === false) {
      return { status: "fail", code: "CPU_NO_AVX", args: { brand }, measured };
    }
    if (missing.length > 0) return { status: "warn", code: "CPU_AVX_ONLY", args: { brand, missing }, measured };
    if (lacking(features, wanted, null).length > 0) {
      return { status: "unknown", code: "CPU_FEATURES_UNKNOWN", args: { brand }, measured };
    }
    if (cores < minimum) {
      const args = { brand, cores, minimum, limited: quota !== null && quota < cpu.logicalCores };
      return { status: "warn", code: "CPU_FEW_CORES", args, measured };
    }
    const names = wanted.map((name) => name.toUpperCase());
    const args = { brand, cores: cpu.physicalCores, threads: cores, features: names };
    return { status: "pass", code: "CPU_OK", args, measured };
  },
});

function lacking(features: Cpu["features"], wanted: readonly string[], state: false | null): string[] {
  return wanted.filter((name) => features[name as keyof Cpu["features"]] === state).map((name) => name.toUpperCase());
}
