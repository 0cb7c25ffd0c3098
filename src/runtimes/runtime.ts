import type { Finding } from "../core/finding.ts";
import type { MachineProfile } from "../core/machine.ts";
import type { Plan, Step, StepKind } from "../core/plan.ts";
import type { Progress } from "../core/progress.ts";
import type { Candidate, SmokeTestResult } from "../core/report.ts";
import type { RuntimeId } from "../core/target.ts";
import type { Host } from "../host/host.ts";

export type { Progress };

/** What earlier steps found out and later ones need. */
export interface StepResults {
  enginePath?: string;
  modelPath?: string;
  modelSha256?: string;
  commit?: string;
  baseUrl?: string;
  smokeTest?: SmokeTestResult;
  device?: SmokeTestResult["device"];
}

export interface StepContext {
  host: Host;
  settings: RuntimeSettings;
  results: StepResults;
  signal: AbortSignal;
  progress(progress: Progress): void;
  /** Runs when the whole plan has ended, the last registered first: nothing is left behind. */
  onEnd(cleanUp: () => Promise<void>): void;
}

/** What the person chose that a runtime needs to know. */
export interface RuntimeSettings {
  context: number;
  kvCache: "f16" | "q8_0" | "q4_0";
  mmap: boolean | null;
  port: number | null;
  accelerator: "auto" | "cpu" | "cuda" | "metal" | "vulkan";
  endpoint: string;
  revision: string;
  cacheDir: string;
}

export type Executor<S extends Step = Step> = (step: S, context: StepContext) => Promise<"done" | "skipped">;

export type Executors = { [K in StepKind]?: Executor<Extract<Step, { kind: K }>> };

/** One way to run the model. Every runtime ends as an OpenAI-compatible endpoint. */
export interface Runtime {
  id: RuntimeId;
  /** Pure: whether this machine can use it, and why not. */
  status(machine: MachineProfile): { usable: boolean; reasons: Finding[] };
  /** Pure: the steps as data. */
  plan(machine: MachineProfile, candidate: Candidate, settings: RuntimeSettings): Plan;
  /** The effects: one executor a kind of step, each re-checking the state afterwards. */
  executors: Executors;
}
