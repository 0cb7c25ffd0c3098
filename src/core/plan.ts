import type { Finding } from "./finding.ts";

/** The titles of the plan's steps, with all that a person wants to know before agreeing to them. */
export type StepFindings = {
  STEP_INSTALL_ENGINE: { package: string; version: string; downloadBytes: number; folder: string };
  STEP_ENGINE_PRESENT: { package: string; version: string };
  STEP_PREFLIGHT: Record<never, never>;
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

/** How a step is taken back: `uninstall` reads these from the receipt. */
export interface Undo {
  kind: "file" | "folder";
  path: string;
}

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
  | StepOf<"install-engine", Record<never, never>>
  | StepOf<"preflight", Record<never, never>>
  | StepOf<"download", { repo: string; file: string }>
  | StepOf<"use-file", { path: string }>
  | StepOf<"load", { context: number; gpuLayers: number }>
  | StepOf<"serve", { port: number | null; model: string }>
  | StepOf<"smoke-test", { model: string }>;

export type StepKind = Step["kind"];

export interface Plan {
  steps: Step[];
  /** Bytes that all steps together fetch. */
  downloadBytes: number;
}

export function planOf(steps: Step[]): Plan {
  return { steps, downloadBytes: steps.reduce((sum, { bytes }) => sum + bytes, 0) };
}
