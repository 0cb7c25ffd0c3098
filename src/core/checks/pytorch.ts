import { readReason } from "../backends.ts";
import type { Gpu } from "../machine.ts";
import { atLeast } from "../pep440.ts";
import { defineCheck } from "./check.ts";

type PytorchFindings = {
  PYTORCH_OK: { version: string; build: string | null };
  PYTORCH_OLD: { version: string; minimum: string };
  PYTORCH_CPU_BUILD: { version: string; name: string };
  PYTORCH_MISSING: Record<never, never>;
};

/** Installed by its record: importing it would cost seconds. */
export const pytorch = defineCheck<PytorchFindings>()({
  id: "pytorch",
  needs: ["python"],
  run({ python, gpus }, { value: { minimum } }) {
    const torch = python[0]?.packages.torch ?? null;
    if (torch === null) return { status: "fail", code: "PYTORCH_MISSING", args: {}, measured: {} };
    const { version, build } = torch;
    const measured = { version, build };
    if (atLeast(version, minimum) !== true) {
      return { status: "warn", code: "PYTORCH_OLD", args: { version, minimum }, measured };
    }
    const idle = build === "cpu" ? gpus?.find(drivesTorch) : undefined;
    if (idle !== undefined) {
      return { status: "warn", code: "PYTORCH_CPU_BUILD", args: { version, name: idle.name }, measured };
    }
    return { status: "pass", code: "PYTORCH_OK", args: { version, build }, measured };
  },
  unknown: ({ reason }) =>
    reason === "absent" ? { status: "fail", code: "PYTORCH_MISSING", args: {}, measured: {} } : null,
});

/** PyTorch brings its own CUDA libraries: all it needs of the system is a driver that works. */
function drivesTorch(gpu: Gpu): boolean {
  const cuda = gpu.backends.find(({ name }) => name === "cuda");
  if (gpu.vendor !== "nvidia" || cuda === undefined) return false;
  return cuda.usable || readReason(cuda.reason)?.code === "BACKEND_RUNTIME_MISSING";
}
