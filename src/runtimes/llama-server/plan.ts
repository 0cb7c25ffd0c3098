import type { MachineProfile } from "../../core/machine.ts";
import { planOf, type Plan } from "../../core/plan.ts";
import type { Candidate } from "../../core/report.ts";
import { modelStep } from "../model-step.ts";
import type { RuntimeSettings } from "../runtime.ts";
import { smokeTestStep } from "../smoke-test-step.ts";

/** What is already on this computer. */
export interface LlamaServerPresent {
  program: string;
  version: string | null;
  /** The model's file, in the cache or given with `--file`; null when it has to be fetched. */
  modelPath: string | null;
}

export function planLlamaServer(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  { program, version, modelPath }: LlamaServerPresent,
): Plan {
  const { context, port, modelName: model } = settings;
  const { gpuLayers } = candidate.placement;
  return planOf([
    modelStep(machine, candidate, settings, modelPath),
    {
      id: "start-llama-server",
      kind: "start-llama-server",
      title: { code: "STEP_START_LLAMA_SERVER", args: { program, version, context, port } },
      bytes: 0,
      parameters: { program, port, model, context, gpuLayers },
    },
    smokeTestStep(model),
  ]);
}
