// The ways to use Phi-4 that the guided flow offers, each judged for this computer. Pure.
import type { Finding } from "../../core/finding.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Speech } from "../../core/messages/speak.ts";
import type { Recommendation } from "../../core/report.ts";
import type { RuntimeId } from "../../core/target.ts";
import type { Choice, Menu } from "../prompts/menu-text.ts";

export type Wish = "window" | "terminal" | "programs" | "python" | "check";

/** What is known of a runtime on this computer before the first question. */
export interface Outlook {
  runtime: RuntimeId;
  /** Null where the obstacle says all. */
  recommendation: Recommendation | null;
  /** Why it cannot be used here, whatever fits; null where it can. */
  obstacle: Finding | null;
}

export interface WishesFrom {
  machine: MachineProfile;
  /** What each wish stands for. One without a runtime is not offered. */
  outlooks: Partial<Record<Exclude<Wish, "check">, Outlook>>;
  speech: Speech;
}

/** The first question. LM Studio first, as the guide has it, and preselected where it is installed. */
export function wishMenu({ machine, outlooks, speech }: WishesFrom): Menu<Wish> {
  const found = machine.runtimes.value?.lmstudio != null;
  const rows: [Exclude<Wish, "check">, Choice<Wish>][] = [
    [
      "window",
      { value: "window", name: speech.ui("wish.window"), hint: speech.ui("wish.windowHow", { found: String(found) }) },
    ],
    ["terminal", { value: "terminal", name: speech.ui("wish.terminal"), hint: speech.ui("wish.terminalHow") }],
    ["programs", { value: "programs", name: speech.ui("wish.programs"), hint: speech.ui("wish.programsHow") }],
    ["python", { value: "python", name: speech.ui("wish.python"), hint: speech.ui("wish.pythonHow") }],
  ];
  const fits = Object.values(outlooks).some(({ recommendation }) => recommendation?.choice != null);
  const offered = rows.flatMap(([wish, choice]) => {
    const outlook = outlooks[wish];
    return outlook === undefined ? [] : [judged(choice, wish, outlook, { machine, fits, speech })];
  });
  const check = { value: "check", name: speech.ui("wish.check"), hint: speech.ui("wish.checkHow") } as const;
  return {
    message: speech.ui("wish.question"),
    choices: [...offered, check],
    usual: found ? "window" : "terminal",
    leaving: "prompt.nothingChanged",
  };
}

function judged(
  choice: Choice<Wish>,
  wish: Wish,
  { runtime, recommendation, obstacle }: Outlook,
  { machine, fits, speech }: { machine: MachineProfile; fits: boolean; speech: Speech },
): Choice<Wish> {
  // The small member of the family is for computers on which Phi-4 fits in none of these ways.
  const smaller = fits ? null : (recommendation?.alternative?.candidate ?? null);
  const best = recommendation?.choice ?? smaller;
  const disabled =
    (obstacle === null ? null : inTheWay(obstacle, speech)) ??
    missing(wish, machine, speech) ??
    (best === null ? tooBig(recommendation, speech) : null);
  if (disabled !== null) return { ...choice, disabled };
  if (best === null) return choice;
  const details = detailsOf(runtime, best, speech);
  return best === smaller ? { ...choice, hint: speech.ui("wish.smallerHow"), details } : { ...choice, details };
}

function inTheWay(obstacle: Finding, speech: Speech): string {
  if (obstacle.code !== "OPTION_VALUE_INVALID") return speech.say(obstacle).what;
  return speech.ui("wish.otherSizes", { given: obstacle.args.given });
}

function missing(wish: Wish, { python }: MachineProfile, speech: Speech): string | null {
  return wish === "python" && python.value?.length === 0 ? speech.ui("wish.noPython") : null;
}

/** In the person's words: how much memory the least of it needs, and how much there is. */
function tooBig(found: Recommendation | null, speech: Speech): string | null {
  if (found === null || found.choice !== null) return null;
  const { candidates, reasons } = found;
  const pools = candidates.flatMap(({ pools }) => pools?.slice(0, 1) ?? []);
  const least = pools.toSorted((a, b) => a.neededBytes - b.neededBytes)[0];
  if (least !== undefined) {
    return speech.ui("wish.tooBig", {
      needed: gigabytes(least.neededBytes, speech),
      total: gigabytes(least.totalBytes, speech),
    });
  }
  const [reason] = reasons ?? [];
  return reason === undefined ? null : speech.say(reason as Finding).what;
}

function detailsOf(
  runtime: RuntimeId,
  { quantization, repo, file, fileBytes, placement }: NonNullable<Recommendation["choice"]>,
  speech: Speech,
): string {
  const size = speech.decimalSize(fileBytes);
  const { kind, gpuLayers, totalLayers } = placement;
  return speech.ui("wish.details", { runtime, quantization, repo, file, size, kind, gpuLayers, totalLayers });
}

function gigabytes(bytes: number, speech: Speech): string {
  return `${speech.number(bytes / 1e9, bytes < 1e11 ? 1 : 0)} GB`;
}
