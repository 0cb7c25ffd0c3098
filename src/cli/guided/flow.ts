// The guided flow: questions with the right answer first, each of which can be gone back on until there is consent.
import { toSetupError } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { RuntimeId } from "../../core/target.ts";
import { openAccess } from "../../runtimes/api/client.ts";
import { runtimeOf } from "../../runtimes/index.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { askedRuntime } from "../asked/asked-runtime.ts";
import { machineToJudge } from "../judging/machine-source.ts";
import type { Options } from "../command-line/options.ts";
import { performOrPlanAnew } from "../performing/perform-anew.ts";
import { lookAround, namesServer, type Known, type Prepared } from "../performing/prepare.ts";
import { askingIn, choose, type Asking } from "../prompts/index.ts";
import { recommendFor, runtimeFor } from "../judging/recommendation.ts";
import { loadChoices } from "../asked/settings.ts";
import { version } from "../version.ts";
import { lastScreen } from "./last-screen.ts";
import { askForLmStudio } from "./lm-studio.ts";
import { askAgain, askForPlan, type Agreed } from "./plan-screen.ts";
import { wishMenu, type Outlook, type Wish } from "./wishes.ts";

/** From the first question to the last one. Throws CONSENT_DECLINED for a no, INTERRUPTED for Ctrl-C. */
export async function guide(context: CommandContext): Promise<Outcome> {
  try {
    return await guideThrough(context, await askingIn(context));
  } catch (error) {
    // What was decided was on the screen already: an end before time does not say it all again.
    const seen = ["machine", "target", "checks", "recommendation", "plan"] as const;
    const shown = ["engine", "download", "smokeTest"] as const;
    const { sections } = context;
    for (const name of sections.installed === undefined ? seen : [...seen, ...shown]) delete sections[name];
    throw error;
  }
}

async function guideThrough(context: CommandContext, asking: Asking): Promise<Outcome> {
  welcome(context, asking);
  const agreed = namesServer(context.options) ? await decideOnServer(context, asking) : await decide(context, asking);
  if (agreed === "check") {
    context.note("");
    return (await context.load("check"))(context);
  }
  const { wish, options } = agreed;
  const decided = { ...context, options };
  if (agreed.prepared.plan.downloadBytes > 0) context.note(`\n${context.speech.ui("progress.pause")}\n`);
  const { results, close, installed, prepared } = await performOrPlanAnew(decided, agreed.prepared, (again) =>
    askAgain(decided, { before: agreed.prepared, again }, asking),
  );
  const { baseUrl = "", model = installed.model, access = openAccess } = results;
  let left = false;
  // What outlives us need not be ended and begun again to be left running.
  const leave = prepared.runtime.lives === "until-stopped" ? (): void => void (left = true) : null;
  const live = { serving: { baseUrl, model, access }, memoryBytes: memoryOf(prepared), leave, close };
  try {
    return await lastScreen(decided, wish, live, asking);
  } finally {
    if (!left) await close();
  }
}

/** What it holds while it answers; null for a server elsewhere. */
function memoryOf({ candidate }: Prepared): number | null {
  return candidate === null ? null : candidate.memory.ramBytes + candidate.memory.vramBytes;
}

function welcome({ speech, note }: CommandContext, { look }: Asking): void {
  const name = speech.ui("guided.header", { version });
  const other = speech.ui("guided.otherLanguage");
  const gap = Math.max(3, Math.min(look.width, 80) - name.length - other.length);
  note(`${name}${" ".repeat(gap)}${other}\n\n${speech.ui("guided.welcome")}\n${speech.ui("guided.looking")}\n`);
}

type Decided = Agreed & { wish: Wish };

/** A server of somebody else's: there is nothing to choose. */
async function decideOnServer(context: CommandContext, asking: Asking): Promise<Decided> {
  for (;;) {
    const agreed = await askForPlan(context, null, asking);
    if (agreed !== "back") return { ...agreed, wish: "terminal" };
  }
}

/** The first question and the plan, as often as somebody goes back. */
async function decide(context: CommandContext, asking: Asking): Promise<Decided | "check"> {
  let known = await lookAround(context);
  for (;;) {
    const outlooks = await outlooksOn(context, known);
    const wish = await choose(wishMenu({ machine: known.machine, outlooks, speech: context.speech }), asking);
    if (wish === "check") return "check";
    let runtime = outlooks[wish]?.runtime ?? "llama.cpp";
    if (runtime === "lmstudio" && known.machine.runtimes.value?.lmstudio == null) {
      const answer = await askForLmStudio(context, asking, () => machineToJudge(context, { measured: true }));
      if (answer === "back") continue;
      if (answer === "without") runtime = "llama.cpp";
      else known = { ...known, machine: answer.machine };
    }
    const agreed = await askForPlan({ ...context, options: { ...context.options, runtime } }, known, asking);
    if (agreed !== "back") return { ...agreed, wish };
  }
}

/** What each wish would run in here, and what stands against it. A runtime that was asked for leaves the others out. */
async function outlooksOn(
  context: CommandContext,
  { machine, choices }: Known,
): Promise<Partial<Record<Exclude<Wish, "check">, Outlook>>> {
  const { host, options } = context;
  // A file or a repository of the person's own is for the embedded engine.
  const own = options.file !== null || options.repo !== null || options.kit !== null;
  const asked = askedRuntime(options);
  const named = asked === "auto" || asked === "all" ? null : asked;
  const only = named ?? (own ? "llama.cpp" : null);
  const of = (runtime: RuntimeId): Promise<Outlook | null> => outlookOf(context, machine, choices, runtime);
  const unlessOther = async (runtime: RuntimeId): Promise<Outlook | null> =>
    only === null || only === runtime ? of(runtime) : null;
  const outlooks = {
    window: await unlessOther("lmstudio"),
    terminal: await of(only ?? "llama.cpp"),
    programs: await of(only ?? runtimeFor(machine, options, host.system.env, choices)),
    python: await unlessOther("transformers"),
  };
  return Object.fromEntries(Object.entries(outlooks).filter(([, outlook]) => outlook !== null));
}

/** Null for a runtime that this version does not drive. */
async function outlookOf(
  context: CommandContext,
  machine: MachineProfile,
  choices: Known["choices"],
  id: RuntimeId,
): Promise<Outlook | null> {
  const runtime = await runtimeOf(id);
  if (runtime === null || runtime.lives === "elsewhere") return null;
  const options: Options = { ...context.options, runtime: id };
  const { reasons } = runtime.status(machine, loadChoices({ ...context, options }));
  // What is only missing is asked for when it is wanted.
  const against = reasons.find(({ code }) => code !== "LMS_NOT_FOUND" && code !== "LMS_OTHER_PROGRAM");
  if (against !== undefined) return { runtime: id, recommendation: null, obstacle: against as Finding };
  try {
    const { recommendation } = recommendFor({ ...context, options }, machine, { reasons: "none", ...choices });
    return { runtime: id, recommendation, obstacle: null };
  } catch (error) {
    // A quantization that only another one has: whoever wants this one hears it beside it.
    const { finding } = toSetupError(error);
    if (finding.code !== "OPTION_VALUE_INVALID" || id === "llama.cpp") throw error;
    return { runtime: id, recommendation: null, obstacle: finding };
  }
}
