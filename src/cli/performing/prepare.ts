import { SetupError } from "../../core/errors/index.ts";
import type { Plan } from "../../core/plan.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Candidate, CheckResult } from "../../core/report.ts";
import type { RuntimeId } from "../../core/target.ts";
import { runtimeOf } from "../../runtimes/index.ts";
import type { AnyRuntime, RuntimeSettings } from "../../runtimes/runtime.ts";
import { askedRuntime } from "../asked/asked-runtime.ts";
import { planSection } from "./carry-out.ts";
import { checksFor } from "../judging/checks.ts";
import type { CommandContext } from "../command.ts";
import { machineToJudge } from "../judging/machine-source.ts";
import type { Options } from "../command-line/options.ts";
import { recommendFor, targetSection } from "../judging/recommendation.ts";
import { withPrograms } from "../judging/programs.ts";
import { withSecondOpinion } from "../judging/second-opinion.ts";
import { runtimeSettings } from "../asked/settings.ts";
import { choicesNamed } from "../asked/subject.ts";

/** All that is decided before anything is done. */
export interface Prepared {
  runtime: AnyRuntime;
  /** Null for a server that somebody else looks after: nothing is chosen for it. */
  candidate: Candidate | null;
  settings: RuntimeSettings;
  plan: Plan;
}

/** What was found out before: not asked for again. */
export interface Known {
  machine: MachineProfile;
  choices: Awaited<ReturnType<typeof choicesNamed>>;
}

/**
 * Probes, recommends, judges and plans, each into its section of the report. Changes nothing.
 * Throws NOTHING_FITS, ACCELERATOR_UNUSABLE, RUNTIME_NOT_DRIVEN, or what the command line got wrong.
 */
export async function prepare(context: CommandContext, known: Known | null = null): Promise<Prepared> {
  const { host, options, sections } = context;
  if (namesServer(options)) return prepareServer(context, await needed("openai"));
  const { choices, machine } = known ?? (await lookAround(context));
  sections.machine = machine;
  const recommended = recommendFor(context, machine, { reasons: "spoken", ...choices });
  const recommendation = await withPrograms(
    context,
    await withSecondOpinion(context, machine, recommended.recommendation),
  );
  sections.recommendation = recommendation;
  sections.target = targetSection(recommended);
  sections.checks = checksFor(context, machine, recommended);
  const runtime = await needed(recommended.runtime);
  if (runtime.lives === "elsewhere") return prepareServer(context, runtime);
  const settings = await runtimeSettings(context, { modelName: choices.model });
  // What was asked for by name and cannot be is named itself, not by the quantizations that it leaves.
  const [reason] = runtime.status(machine, settings).reasons;
  if (reason !== undefined) throw new SetupError(reason);
  const candidate = recommendation.choice;
  if (candidate === null) {
    const detail = recommendation.reasons?.map(({ message }) => message).join("; ") ?? "";
    throw new SetupError({ code: "NOTHING_FITS", args: { detail } });
  }

  const present = await runtime.survey(host, { machine, candidate, settings, signal: host.interrupted });
  const plan = runtime.plan(machine, candidate, settings, present);
  sections.plan = await planSection(plan, context);
  sections.checks = sections.checks.map((check) =>
    plan.brings?.includes(check.id) === true ? { ...check, level: "optional" } : check,
  );
  return { runtime, candidate, settings, plan };
}

/** What the command line names, then the machine: what is misspelt is said before anything is waited for. */
export async function lookAround(context: CommandContext): Promise<Known> {
  const choices = await choicesNamed(context);
  return { choices, machine: await machineToJudge(context, { measured: true }) };
}

/** Whether the command line is about a server of somebody else's. */
export function namesServer(options: Options): boolean {
  return askedRuntime(options) === "openai";
}

/** The required lines that are not met and were not accepted by name. */
export function unmetChecks({ options, sections }: Pick<CommandContext, "options" | "sections">): CheckResult[] {
  const accepted = new Set<string>(options.accept);
  return (sections.checks ?? []).filter(
    ({ id, level, status }) => level === "required" && status === "fail" && !accepted.has(id),
  );
}

/** Somebody else's server may be on any computer: this one is neither probed nor judged. */
async function prepareServer(context: CommandContext, runtime: AnyRuntime): Promise<Prepared> {
  if (runtime.lives !== "elsewhere") throw new TypeError(`${runtime.id} runs here`);
  const settings = await runtimeSettings(context, { modelName: context.options.model ?? "phi-4" });
  const plan = runtime.plan(settings);
  context.sections.plan = await planSection(plan, context);
  return { runtime, candidate: null, settings, plan };
}

async function needed(id: RuntimeId): Promise<AnyRuntime> {
  const runtime = await runtimeOf(id);
  if (runtime === null) throw new SetupError({ code: "RUNTIME_NOT_DRIVEN", args: { runtime: id } });
  return runtime;
}
