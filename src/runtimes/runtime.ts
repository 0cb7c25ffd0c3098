import type { Attempt } from "../core/engine-word.ts";
import type { Finding } from "../core/finding.ts";
import type { MachineProfile } from "../core/machine.ts";
import type { Plan, Step, StepKind, Undo } from "../core/plan.ts";
import type { Progress } from "../core/progress.ts";
import type { Candidate, Downloaded, SmokeTestResult } from "../core/report.ts";
import type { RuntimeId } from "../core/target.ts";
import type { Host } from "../host/host.ts";
import type { HubSettings } from "../hub/settings.ts";

/** What a plan's steps bring about, for the report and the receipt. */
export interface StepResults {
  modelPath?: string;
  download?: Downloaded;
  baseUrl?: string;
  device?: SmokeTestResult["device"];
  /** What the engine said on each back end that was tried. */
  attempts?: readonly Attempt[];
  smokeTest?: SmokeTestResult;
}

export interface StepContext {
  host: Host;
  settings: RuntimeSettings;
  results: StepResults;
  signal: AbortSignal;
  progress(progress: Progress): void;
  /** Writes down what this step made, at once: an installation that ends half-way can be undone too. */
  made(undo: Undo): Promise<void>;
  /** Runs when the whole plan has ended, the last registered first: nothing is left behind. */
  onEnd(cleanUp: () => Promise<void>): void;
}

/** What is already on this computer, so that a plan does not fetch it again. */
export interface Present {
  /** Names of the engine's packages. */
  enginePackages: readonly string[];
  /** The model's file, in the cache or given with `--file`; null when it has to be fetched. */
  modelPath: string | null;
}

/** What a person chose, resolved: a runtime's plan and its steps depend on nothing else. */
export interface RuntimeSettings {
  context: number;
  kvCache: "f16" | "q8_0" | "q4_0";
  mmap: boolean | null;
  /** Null: 1234, or the next one that is free. */
  port: number | null;
  accelerator: "auto" | "cpu" | "cuda" | "metal" | "vulkan";
  /** Which Hub, as whom, and into which cache. */
  hub: HubSettings;
  revision: string;
  engineFolder: string;
  /** The engine is not fetched either. */
  offline: boolean;
  /** The name the server gives the model. */
  modelName: string;
  present: Present;
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
  /**
   * The effects, for one run of one plan: an executor a kind of step, each re-checking the state afterwards.
   * What they hand on to each other stays between them.
   */
  executors(): Executors;
}
