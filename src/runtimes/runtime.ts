import type { Finding } from "../core/finding.ts";
import type { ErrorCode, SetupError } from "../core/errors/index.ts";
import type { MachineProfile } from "../core/machine.ts";
import type { MadeState, Plan, Step, StepKind, Undo } from "../core/plan.ts";
import type { Progress } from "../core/progress.ts";
import type { Candidate, Downloaded, Installed, Report, SmokeTestResult } from "../core/report.ts";
import type { RuntimeId } from "../core/target.ts";
import type { Host } from "../host/host.ts";
import type { HubSettings } from "../hub/settings.ts";
import type { ApiAccess } from "./api/client.ts";

/** What a plan's steps bring about, for the report and the receipt. */
export interface StepResults {
  modelPath?: string;
  download?: Downloaded;
  /** Where the model answers, for the smoke test. */
  baseUrl?: string;
  /** What to ask for there, where it is not the name in the plan. */
  model?: string;
  access?: ApiAccess;
  device?: SmokeTestResult["device"];
  /** Of the file at `modelPath`, where another program fetched it and its bytes were hashed. */
  sha256?: string;
  /** Where another program chose the file: what it is, if not what the plan has. */
  quantization?: string;
  /** Whose file it is, if not the plan's candidate's. */
  repo?: string;
  /** What the embedded engine said on each back end that was tried. */
  engine?: Report["engine"];
  smokeTest?: SmokeTestResult;
  /** What the runtime needs to start the model again: goes into the receipt, and comes back in `StartRequest`. */
  start?: Record<string, string>;
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

/** What a person chose, resolved: a runtime's survey, plan and steps depend on nothing else. */
export interface RuntimeSettings extends LoadChoices {
  /** Which Hub, as whom, and into which cache. */
  hub: HubSettings;
  revision: string;
  /** Nothing is fetched, from wherever it is. */
  offline: boolean;
  /** How LM Studio is asked for the model: for the very file, or in the guide's words. */
  lmsGet: "pinned" | "documented";
  /** The name the server gives the model. */
  modelName: string;
  /** `--file`, absolute; null without it. */
  ownFile: string | null;
  /** Where a runtime of the person's own is, as it was named. */
  named: NamedPlaces;
}

/** How a model is loaded and where it is served. */
export interface LoadChoices {
  /** Tokens. */
  context: number;
  kvCache: "f16" | "q8_0" | "q4_0";
  mmap: boolean | null;
  /** Null: 1234, or the next one that is free. */
  port: number | null;
  accelerator: "auto" | "cpu" | "cuda" | "metal" | "vulkan";
}

/** Options that name something for one runtime; null without them. A new one is a line here and in `cli/asked/settings.ts`. */
export interface NamedPlaces {
  /** Of somebody else's server, and how to reach it. */
  baseUrl: string | null;
  access: ApiAccess;
  /** `--model` as the server has it. */
  model: string | null;
  /** `--llama-server`: a path, or a name to look for on PATH. */
  llamaServer: string | null;
  /** `--python`: a path, or a name to look for on PATH. */
  python: string | null;
}

export type Executor<S extends Step = Step> = (step: S, context: StepContext) => Promise<"done" | "skipped">;

export type Executors = { [K in StepKind]?: Executor<Extract<Step, { kind: K }>> };

/** What a survey looks for: what is here of the runtime and of this candidate. */
export interface SurveyRequest {
  machine: MachineProfile;
  candidate: Candidate;
  settings: RuntimeSettings;
  signal: AbortSignal;
}

/** A model to start again, outside a plan: `serve`, `chat` and `test`. */
export interface StartRequest extends LoadChoices {
  /** What the receipt says; null where a file was named and nothing has to be installed. */
  installed: Installed | null;
  /** `--file`, absolute. */
  ownFile: string | null;
  modelName: string;
  named: NamedPlaces;
  signal: AbortSignal;
  /** This computer, probed when it is asked for. */
  machine(): Promise<MachineProfile>;
  /** For people: something is fetched, something is loaded. */
  fetching(totalBytes: number): void;
  loading(what: string): void;
}

/** A model that answers at an address. */
export interface Serving {
  /** Ends in `/v1`. */
  baseUrl: string;
  port: number;
  /** What clients ask for. */
  model: string;
  access: ApiAccess;
  /** What `x-phi4-setup` is in its answers; null for a server that is not our own code. */
  instance: string | null;
  /** Settles when it has ended: with what it died of, or null when it was told to. */
  ended: Promise<SetupError | null>;
  /** Ends it and all that was started for it. Where it outlives us, what was loaded is unloaded. */
  close(): Promise<void>;
}

/** `unloaded`: it answers, but has given up the model by itself. */
export type Presence = "serves" | "unloaded" | "gone";

/** Where a server is that was started earlier; see `server-records.ts`. */
export interface ServerAddress {
  baseUrl: string;
  port: number;
  model: string;
}

/**
 * One way to run the model. Every runtime ends as an OpenAI-compatible endpoint. `Present` is what its survey finds, for
 * its own plan only.
 */
export interface Runtime<Present = unknown> {
  id: RuntimeId;
  /** How long its server lives: as long as our process, or until it is stopped, in a program that is not ours. */
  lives: "with-us" | "until-stopped";
  /** Pure: whether this machine can use it as asked, and why not: an error's code, the first one is thrown. */
  status(machine: MachineProfile, choices: LoadChoices): { usable: boolean; reasons: Finding<ErrorCode>[] };
  /** Looks at what is here already, so that a plan does not do it again. Changes nothing. */
  survey(host: Host, request: SurveyRequest): Promise<Present>;
  /** Pure: the steps as data. */
  plan(machine: MachineProfile, candidate: Candidate, settings: RuntimeSettings, present: Present): Plan;
  /**
   * The effects, for one run of one plan: an executor a kind of step, each re-checking the state afterwards.
   * What they hand on to each other stays between them.
   */
  executors(): Executors;
  /** Starts what is installed and resolves when it answers. It ends with `signal`, too, unless it outlives us. */
  start(host: Host, request: StartRequest): Promise<Serving>;
  /** For a server that outlives us: what is left of what we left there, and its end. */
  presence?(host: Host, server: ServerAddress): Promise<Presence>;
  stop?(host: Host, server: ServerAddress): Promise<void>;
  /** Takes back what a step made that is no file of ours. False when it was not there any more. */
  takeBack?(host: Host, made: MadeState): Promise<boolean>;
}

/** A server that somebody else looks after: nothing is chosen, loaded, started or stopped by us. */
export interface RemoteRuntime {
  id: RuntimeId;
  lives: "elsewhere";
  /** Pure. Throws OPTION_NEEDED where no address was named. */
  plan(settings: Pick<RuntimeSettings, "named">): Plan;
  executors(): Executors;
  /** Resolves when it has answered. */
  start(host: Host, request: StartRequest): Promise<Serving>;
}

export type AnyRuntime = Runtime | RemoteRuntime;
