// The runtime's plan for a stand-in LM Studio, carried out as the program does it, against a Hub on loopback.
import { SetupError } from "../../../src/core/errors/index.ts";
import type { Plan, Undo } from "../../../src/core/plan.ts";
import type { Progress } from "../../../src/core/progress.ts";
import type { Candidate } from "../../../src/core/report.ts";
import type { Host } from "../../../src/host/host.ts";
import { hubSettings } from "../../../src/hub/settings.ts";
import { lmStudioWithin } from "../../../src/runtimes/lmstudio/index.ts";
import type { LmsLimits } from "../../../src/runtimes/lmstudio/limits.ts";
import type { RuntimeSettings } from "../../../src/runtimes/runtime.ts";
import { commonExecutors } from "../../../src/setup/common-executors.ts";
import { executePlan, type Journal } from "../../../src/setup/execute.ts";
import { machineWith } from "../machine-with.ts";
import { nothingNamed } from "../named.ts";
import { phi4, quick, repo, type StudioWorld } from "./world.ts";

export interface Wish {
  settings?: Partial<RuntimeSettings>;
  candidate?: Partial<Candidate>;
  /** Who fetches: LM Studio as on a plain line, or we as behind a proxy. */
  fetches?: "lmstudio" | "we";
  /** The Hub, which is asked by us. Nobody answers there without. */
  endpoint?: string;
  limits?: Partial<LmsLimits>;
  signal?: AbortSignal;
  host?: Host;
}

export interface CarriedOut extends Journal {
  plan: Plan;
  made: Undo[];
  progress: Progress[];
  error: SetupError | null;
  settings: RuntimeSettings;
  /** As the program does at its end. */
  close(): Promise<void>;
}

const candidate: Candidate = {
  quantization: phi4.quantization,
  repo,
  publisher: "lmstudio-community",
  licence: "MIT",
  file: phi4.file,
  fileBytes: phi4.bytes,
  bitsPerWeight: 4.9,
  runtime: "lmstudio",
  origin: "catalogue",
  placement: { kind: "cpu", gpuLayers: 0, totalLayers: 41, devices: [] },
  memory: { weightsBytes: 0, kvCacheBytes: 0, computeBytes: 0, overheadBytes: 0, ramBytes: 0, vramBytes: 0 },
  fits: { total: "yes", now: "yes" },
  tokensPerSecond: null,
  reasons: [],
};

/** Plans and carries out; a failure is returned. */
export async function carryOut(there: StudioWorld, port: number, wish: Wish = {}): Promise<CarriedOut> {
  const host = wish.host ?? there.host();
  const runtime = lmStudioWithin({ ...quick, ...wish.limits });
  const signal = wish.signal ?? new AbortController().signal;
  const wanted = { ...candidate, ...wish.candidate };
  const choices = { proxy: null, caFile: null, offline: false, cacheDir: null };
  const official = await hubSettings(host, { ...choices, endpoint: "https://huggingface.co" });
  const settings: RuntimeSettings = {
    context: 4096,
    kvCache: "f16",
    mmap: null,
    port,
    accelerator: "auto",
    hub: official,
    revision: "main",
    offline: false,
    lmsGet: "pinned",
    modelName: "phi-4",
    ownFile: null,
    named: nothingNamed,
    ...wish.settings,
  };
  const ourHub = await hubSettings(host, { ...choices, endpoint: wish.endpoint ?? "http://127.0.0.1:9" });
  const ours = { ...settings, hub: ourHub };
  const planned = wish.fetches === "we" ? ours : settings;
  const machine = machineWith({});
  const present = await runtime.survey(host, { machine, candidate: wanted, settings: ours, signal });
  const plan = runtime.plan(machine, wanted, planned, present);
  const journal: Journal = { outcomes: [], results: {} };
  const made: Undo[] = [];
  const progress: Progress[] = [];
  const result = { plan, made, progress, settings: ours, ...journal };
  try {
    const execution = {
      host,
      settings: ours,
      executors: { ...commonExecutors, ...runtime.executors() },
      observer: {
        started: () => {},
        ended: () => {},
        progressed: (_: unknown, one: Progress) => void progress.push(one),
      },
      signal,
      made: async (undo: Undo) => void made.push(undo),
    };
    const close = await executePlan(plan, execution, journal);
    return { ...result, error: null, close };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { ...result, error, close: async () => {} };
  }
}
