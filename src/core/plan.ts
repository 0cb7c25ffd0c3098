import type { Rung } from "./engine-word.ts";
import type { Finding } from "./finding.ts";
import type { StepFindings } from "./step-findings.ts";

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
  | StepOf<"install-engine", { rung: Rung }>
  | StepOf<"preflight", { rungs: readonly Rung[]; drivers: string; needsCard: boolean }>
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
