import type { CommonStepFindings } from "./common.ts";
import type { StepOf } from "./step-of.ts";

type Titles = CommonStepFindings & TransformersStepFindings;

/** Steps towards the model in Python, with PyTorch and Transformers. */
export type TransformersStep =
  /** An environment that is there and has both: it is not changed. */
  | StepOf<Titles, "use-environment", { python: string }>
  /** `uv` makes it where this Python cannot. */
  | StepOf<Titles, "make-environment", { folder: string; base: string; uv: string | null }>
  | StepOf<Titles, "install-packages", { python: string; packages: readonly string[] }>
  | StepOf<Titles, "download-weights", { repo: string; include: readonly string[]; present: boolean }>
  | StepOf<
      Titles,
      "serve-transformers",
      { port: number | null; model: string; context: number; device: "auto" | "cpu" }
    >;

export type TransformersStepFindings = {
  STEP_USE_ENVIRONMENT: { path: string; version: string; torch: string; transformers: string };
  STEP_MAKE_ENVIRONMENT: { folder: string; version: string; command: string };
  STEP_INSTALL_PACKAGES: {
    downloadBytes: number;
    command: string;
    /** The package index's PyTorch brings the libraries of a card that is not here. */
    forCards: boolean;
  };
  STEP_SERVE_TRANSFORMERS: { context: number; port: number | null };
};
