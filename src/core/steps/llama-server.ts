import type { StepOf } from "./step-of.ts";

/** Steps of a llama-server of the person's own. */
export type LlamaServerStep = StepOf<
  LlamaServerStepFindings,
  "start-llama-server",
  { program: string; port: number | null; model: string; context: number; gpuLayers: number }
>;

export type LlamaServerStepFindings = {
  STEP_START_LLAMA_SERVER: { program: string; version: string | null; context: number; port: number | null };
};
