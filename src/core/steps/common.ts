import type { StepOf } from "./step-of.ts";

/** Steps that several runtimes take. */
export type CommonStep =
  /** `present`: it stands whole in the cache already, and nothing is asked of the Hub. */
  | StepOf<CommonStepFindings, "download", { repo: string; file: string; present: boolean }>
  | StepOf<CommonStepFindings, "use-file", { path: string }>
  | StepOf<CommonStepFindings, "load", { context: number; gpuLayers: number }>
  | StepOf<CommonStepFindings, "serve", { port: number | null; model: string }>
  /** Without a model's name, the server's list decides. */
  | StepOf<CommonStepFindings, "smoke-test", { model: string | null }>;

export type CommonStepFindings = {
  STEP_DOWNLOAD: {
    file: string;
    downloadBytes: number;
    publisher: string;
    licence: string;
    repo: string;
    host: string;
    revision: string;
    folder: string;
    /** Null where the free space is not known. */
    leftBytes: number | null;
  };
  STEP_MODEL_PRESENT: { file: string; folder: string };
  STEP_USE_FILE: { file: string; fileBytes: number };
  STEP_LOAD: { file: string; context: number };
  STEP_SERVE: { port: number | null };
  STEP_SMOKE_TEST: Record<never, never>;
};
