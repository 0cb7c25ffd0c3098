import type { Finding } from "../core/finding.ts";
import type { Plan } from "../core/plan.ts";
import { foldersOf } from "../host/folders.ts";
import type { AnyRuntime, RuntimeSettings, StepResults } from "../runtimes/runtime.ts";
import { commonExecutors } from "../setup/common-executors.ts";
import { executePlan, type Journal } from "../setup/execute.ts";
import { recordMade } from "../setup/receipt.ts";
import type { CommandContext, Sections } from "./command.ts";
import { progressKind, showProgress } from "./progress.ts";
import { version } from "./version.ts";

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
  const { host, options, speech, sections } = context;
  const journal: Journal = { outcomes: [], results: {} };
  sections.steps = journal.outcomes;
  const { scratch } = foldersOf(host.system);
  const kind = progressKind(options.progress, host, options);
  const shown = await showProgress(kind, plan.steps, { host, speech });
  let failed = true;
  try {
    const close = await executePlan(
      plan,
      {
        host,
        settings,
        executors: { ...commonExecutors, ...runtime.executors() },
        observer: shown.observer,
        signal: host.interrupted,
        made: async (undo) => {
          if (undo.kind === "runtime" || !undo.path.startsWith(scratch)) await recordMade(host, version, undo);
        },
      },
      journal,
    );
    failed = false;
    return { results: journal.results, close };
  } finally {
    await shown.close(failed);
    const { engine, smokeTest, download } = journal.results;
    Object.assign(sections, {
      ...(engine && { engine }),
      ...(smokeTest && { smokeTest }),
      ...(download && { download }),
    });
  }
}

/** The report's section about a plan, in English. */
export function planSection(plan: Plan, { english }: Pick<CommandContext, "english">): NonNullable<Sections["plan"]> {
  const steps = plan.steps.map(({ id, kind, title, bytes }) => {
    const { what, why } = english.say(title as Finding);
    return { id, kind, code: title.code, args: { ...title.args }, title: what, detail: why, bytes };
  });
  return { steps, downloadBytes: plan.downloadBytes };
}
