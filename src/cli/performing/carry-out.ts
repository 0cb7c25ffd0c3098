import { downloadTime } from "../../core/download-time.ts";
import type { Finding } from "../../core/finding.ts";
import type { Plan } from "../../core/plan.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import type { AnyRuntime, RuntimeSettings, StepResults } from "../../runtimes/runtime.ts";
import { commonExecutors } from "../../setup/common-executors.ts";
import { executePlan, type Journal, type StepObserver } from "../../setup/execute.ts";
import { recordMade } from "../../setup/receipt.ts";
import type { CommandContext, Sections } from "../command.ts";
import { keepRate, knownRate } from "./download-rate.ts";
import { progressKind, showProgress } from "../progress/progress.ts";
import { version } from "../version.ts";

export interface CarriedOut {
  results: StepResults;
  /** Ends what the plan left running: the server and the engine. */
  close(): Promise<void>;
}

/**
 * Carries out a plan with progress on stderr and every outcome in the report's sections, also when a step fails.
 * What was made goes into the receipt at once; what lies in our own scratch folder goes with that folder.
 */
export async function carryOut(
  context: CommandContext,
  runtime: AnyRuntime,
  plan: Plan,
  settings: RuntimeSettings,
): Promise<CarriedOut> {
  const { host, options, sections } = context;
  const journal: Journal = { outcomes: [], results: {} };
  sections.steps = journal.outcomes;
  const { scratch } = foldersOf(host.system);
  const kind = progressKind(options.progress, host, options);
  const shown = await showProgress(kind, plan.steps, { host, look: await context.look() });
  const fetching = new Fetching(context);
  let failed = true;
  try {
    const close = await executePlan(
      plan,
      {
        host,
        settings,
        executors: { ...commonExecutors, ...runtime.executors() },
        observer: fetching.watching(shown.observer),
        signal: host.interrupted,
        made: async (undo) => {
          if (undo.kind === "runtime") await recordMade(host, version, undo);
          else if (!undo.path.startsWith(scratch)) await recordMade(host, version, { ...undo, runtime: runtime.id });
        },
      },
      journal,
    );
    failed = false;
    return { results: journal.results, close };
  } finally {
    await shown.close(failed);
    await fetching.end();
    const { engine, smokeTest, download } = journal.results;
    Object.assign(sections, {
      ...(engine && { engine }),
      ...(smokeTest && { smokeTest }),
      ...(download && { download }),
    });
  }
}

/** What a download has is kept when it is stopped, and how fast it came is known for the next plan. */
class Fetching {
  readonly #host: Host;
  readonly #kept: CommandContext["kept"];
  #from: { bytes: number; at: number } | null = null;
  #at = 0;

  constructor({ host, kept }: Pick<CommandContext, "host" | "kept">) {
    this.#host = host;
    this.#kept = kept;
  }

  watching(observer: StepObserver): StepObserver {
    return {
      ...observer,
      progressed: (step, progress) => {
        if (step.kind === "download" && progress.attached !== true) this.#note(progress.doneBytes);
        observer.progressed(step, progress);
      },
    };
  }

  async end(): Promise<void> {
    if (this.#from === null) return;
    const { bytes, at } = this.#from;
    const path = await keepRate(this.#host, this.#kept.bytes - bytes, this.#at - at);
    if (path !== null) await recordMade(this.#host, version, { kind: "file", path });
  }

  #note(doneBytes: number | undefined): void {
    if (doneBytes === undefined) return;
    this.#kept.bytes = doneBytes;
    this.#at = this.#host.monotonic();
    this.#from ??= { bytes: doneBytes, at: this.#at };
  }
}

/** The report's section about a plan, in English. */
export async function planSection(
  plan: Plan,
  { english, host }: Pick<CommandContext, "english" | "host">,
): Promise<NonNullable<Sections["plan"]>> {
  const steps = plan.steps.map(({ id, kind, title, bytes }) => {
    const { what, why } = english.say(title as Finding);
    return { id, kind, code: title.code, args: { ...title.args }, title: what, detail: why, bytes };
  });
  const time = downloadTime(plan.downloadBytes, await knownRate(host));
  return { steps, downloadBytes: plan.downloadBytes, ...(time && { time }) };
}
