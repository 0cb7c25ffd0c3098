import type { Finding } from "./finding.ts";

/** The titles of the plan's steps. */
export type StepFindings = {
  STEP_INSTALL_ENGINE: { package: string; sizeBytes: number };
  STEP_PREFLIGHT: Record<never, never>;
  STEP_DOWNLOAD: { file: string; repo: string; sizeBytes: number };
  STEP_LOAD: { file: string; context: number };
  STEP_SERVE: { port: number };
  STEP_SMOKE_TEST: Record<never, never>;
};

/** How to take a step back: `uninstall` reads these from the receipt. */
export type Undo = { kind: "remove-file" | "remove-folder"; path: string };

interface StepOf<Kind extends string, Parameters> {
  id: Kind;
  kind: Kind;
  title: Finding<keyof StepFindings>;
  /** Bytes this step fetches over the network. */
  bytes: number;
  parameters: Parameters;
}

/** One step as data: a dry run prints it, a golden file diffs it, an executor of the runtime acts on it. */
export type Step =
  | StepOf<"install-engine", { package: string; version: string }>
  | StepOf<"preflight", Record<never, never>>
  | StepOf<"download", { repo: string; revision: string; file: string; fileBytes: number }>
  | StepOf<"load", { file: string; context: number; gpuLayers: number }>
  | StepOf<"serve", { port: number }>
  | StepOf<"smoke-test", { model: string }>;

export type StepKind = Step["kind"];

export interface Plan {
  steps: Step[];
  /** Bytes that all steps together fetch. */
  downloadBytes: number;
}
