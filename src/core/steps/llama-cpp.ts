import type { Rung } from "../engine-word.ts";
import type { StepOf } from "./step-of.ts";

/** Steps of the embedded engine alone. */
export type LlamaCppStep =
  | StepOf<LlamaCppStepFindings, "install-engine", { rung: Rung }>
  | StepOf<LlamaCppStepFindings, "preflight", { rungs: readonly Rung[]; drivers: string; needsCard: boolean }>;

export type LlamaCppStepFindings = {
  STEP_INSTALL_ENGINE: { package: string; version: string; downloadBytes: number; folder: string };
  STEP_ENGINE_PRESENT: { package: string; version: string };
  STEP_PREFLIGHT: {
    accelerator: string;
    /** What would be fetched at most if the card refuses; null where there is nothing left to try. */
    fallbackBytes: number | null;
  };
};
