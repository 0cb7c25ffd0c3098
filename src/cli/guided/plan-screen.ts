// What would be done, and the question whether to do it. Nothing has changed while this is on the screen.
import { SetupError } from "../../core/errors/index.ts";
import type { UiKey } from "../../core/messages/language.ts";
import type { CheckResult, Recommendation } from "../../core/report.ts";
import { wantingLines } from "../../report/sections/checks.ts";
import { briefPlan, planDetails } from "../../report/sections/plan.ts";
import type { CommandContext } from "../command.ts";
import type { Options } from "../command-line/options.ts";
import { lookAround, prepare, unmetChecks, type Known, type Prepared } from "../performing/prepare.ts";
import { choose, type Asking } from "../prompts/index.ts";
import type { Choice } from "../prompts/menu-text.ts";
import { askChange } from "./change.ts";

/** What was agreed to, and with which options it was planned. */
export interface Agreed {
  prepared: Prepared;
  options: Options;
}

/** Plans, shows and asks until there is an answer. Throws CONSENT_DECLINED for a no. */
export async function askForPlan(
  context: CommandContext,
  found: Known | null,
  asking: Asking,
): Promise<Agreed | "back"> {
  let { options } = context;
  let known = found;
  for (;;) {
    const now: CommandContext = { ...context, options, sections: {} };
    const prepared = await prepareOrNothing(now, known);
    Object.assign(context.sections, now.sections);
    await showPlan(now, asking);
    const answer = prepared === null ? await askInstead(now, asking) : await askAboutPlan(now, asking);
    if (answer === "back") return "back";
    if (answer === "leave") throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
    if (answer === "agreed" && prepared !== null) return { prepared, options };
    if (answer === "all") await showAll(now);
    const change = answer === "change" ? await askChange(now, asking) : typeof answer === "object" ? answer : {};
    options = { ...options, ...change };
    // Another folder may be on another disk, another model has other files.
    if ("cacheDir" in change || "model" in change) known = await lookAround({ ...context, options });
  }
}

/** A plan in the place of one that was agreed to: a question only where it fetches more than that one did. */
export async function askAgain(
  context: CommandContext,
  { before, again }: { before: Prepared; again: Prepared },
  asking: Asking,
): Promise<void> {
  const { sections, speech, note, show } = context;
  note("");
  const { recommendation, plan } = sections;
  await show({ ...(recommendation && { recommendation }), ...(plan && { plan }) });
  note("");
  if (again.plan.downloadBytes <= before.plan.downloadBytes) return;
  const total = speech.decimalSize(again.plan.downloadBytes);
  const answer = await choose<"agreed" | "leave">(
    {
      message: speech.ui("guided.agree", { total }),
      choices: [
        { value: "agreed", name: speech.ui("prompt.yes"), key: speech.ui("prompt.yesKey") },
        { value: "leave", name: speech.ui("guided.leave"), key: "n" },
      ],
    },
    asking,
  );
  if (answer === "leave") throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
}

type Answer = "agreed" | "change" | "all" | "back" | "leave" | Partial<Options>;

/** Null where nothing fits: the recommendation says why, and what would. */
async function prepareOrNothing(context: CommandContext, known: Known | null): Promise<Prepared | null> {
  try {
    return await prepare(context, known);
  } catch (error) {
    if (error instanceof SetupError && error.finding.code === "NOTHING_FITS") return null;
    throw error;
  }
}

async function showPlan({ sections, show, note }: CommandContext, { look, inLines }: Asking): Promise<void> {
  const { checks = [], recommendation, plan } = sections;
  note("");
  await show({ ...(recommendation && { recommendation }) });
  const wanting = wantingLines(checks, look, inLines);
  if (wanting.length > 0) note(["", ...wanting].join("\n"));
  note("");
  if (plan === undefined) return;
  if (inLines) await show({ plan });
  else note(briefPlan(plan, look));
  note("");
}

async function showAll({ sections, show, note }: CommandContext): Promise<void> {
  const { machine, target, checks, recommendation } = sections;
  note("");
  await show({ ...(machine && { machine }), ...(target && { target }), ...(checks && { checks }) });
  note("");
  await show({ ...(recommendation && { recommendation }) }, "recommend");
}

async function askAboutPlan(context: CommandContext, asking: Asking): Promise<Answer> {
  const { sections, speech } = context;
  const unmet = unmetChecks(context);
  if (unmet.length > 0) return askInSpite(context, unmet, asking);
  const bytes = sections.plan?.downloadBytes ?? 0;
  const total = speech.decimalSize(bytes);
  const details = sections.plan === undefined ? "" : planDetails(sections.plan, asking.look);
  return choose<Answer>(
    {
      message: bytes === 0 ? speech.ui("guided.agreeNothing") : speech.ui("guided.agree", { total }),
      choices: [
        { value: "agreed", name: speech.ui("prompt.yes"), key: speech.ui("prompt.yesKey"), details },
        ...otherSizeOrFolder(context),
        ...otherWayToGet(context),
        ...(sections.checks === undefined
          ? []
          : [
              { value: "all" as const, name: speech.ui("guided.showAll"), hint: speech.ui("guided.showAllHow") },
              { value: "back" as const, name: speech.ui("prompt.goBack") },
            ]),
        { value: "leave", name: speech.ui("guided.leave"), hint: speech.ui("prompt.nothingChanged"), key: "n" },
      ],
      ...(sections.checks === undefined ? {} : { back: "back" as const }),
      leaving: "prompt.nothingChanged",
    },
    asking,
  );
}

/** Nothing where the person named the very file. */
function otherSizeOrFolder({ sections, speech, options }: CommandContext): Choice<Answer>[] {
  if (sections.recommendation === undefined || options.file !== null || options.repo !== null) return [];
  return [{ value: "change", name: speech.ui("guided.change"), hint: speech.ui("guided.changeHow") }];
}

/** The guide's own command in the place of the one that names the very file, or the other way round. */
function otherWayToGet({ sections, speech, options }: CommandContext): Choice<Answer>[] {
  if (sections.plan?.steps.some(({ kind }) => kind === "lms-get") !== true) return [];
  const lmsGet = options.lmsGet === "pinned" ? "documented" : "pinned";
  const [name, hint] = [speech.ui("guided.lmsGet", { way: lmsGet }), speech.ui("guided.lmsGetHow", { way: lmsGet })];
  return [{ value: { lmsGet }, name, hint, key: "g" }];
}

/** A required line is not met: going on is possible, but never what Enter does. */
function askInSpite(context: CommandContext, unmet: CheckResult[], asking: Asking): Promise<Answer> {
  const { speech, options, sections } = context;
  const accept = [...options.accept, ...unmet.map(({ id }) => id)];
  const noRoom = unmet.some(({ id }) => id === "disk");
  const inSpiteHow = speech.ui("guided.inSpiteHow", { noRoom: String(noRoom) });
  return askOtherwise(context, asking, "guided.unmet", [
    // What is too big for a disk goes to another one, or is taken smaller.
    ...(noRoom ? otherSizeOrFolder(context) : []),
    ...smallerModel(sections.recommendation, context),
    { value: "back", name: speech.ui("prompt.goBack") },
    { value: { accept }, name: speech.ui("guided.inSpite"), hint: inSpiteHow },
  ]);
}

/** Nothing of what was wanted fits. */
function askInstead(context: CommandContext, asking: Asking): Promise<Answer> {
  const { speech, sections } = context;
  return askOtherwise(context, asking, "guided.nothingFits", [
    ...smallerModel(sections.recommendation, context),
    { value: "back", name: speech.ui("prompt.goBack") },
  ]);
}

/** What is to be done where it cannot be as it was wanted: these, or looking at everything, or leaving. */
function askOtherwise(
  { speech }: CommandContext,
  asking: Asking,
  message: UiKey,
  choices: readonly Choice<Answer>[],
): Promise<Answer> {
  return choose<Answer>(
    {
      message: speech.ui(message),
      choices: [
        ...choices,
        { value: "all", name: speech.ui("guided.showAll"), hint: speech.ui("guided.showAllHow") },
        { value: "leave", name: speech.ui("guided.leave"), hint: speech.ui("prompt.nothingChanged"), key: "n" },
      ],
      back: "back",
      leaving: "prompt.nothingChanged",
    },
    asking,
  );
}

function smallerModel(
  found: Recommendation | undefined,
  { speech, options }: CommandContext,
): { value: Partial<Options>; name: string; hint: string }[] {
  const smaller = found?.alternative;
  if (smaller == null) return [];
  const { model, candidate } = smaller;
  const size = speech.decimalSize(candidate.fileBytes);
  // What the guide asks for is what Phi-4 needs: who takes the one that needs less has answered that already.
  const value = { model, quantization: null, accept: [...options.accept, "memory" as const] };
  return [{ value, name: speech.ui("guided.smaller", { model }), hint: speech.ui("guided.smallerHow", { size }) }];
}
