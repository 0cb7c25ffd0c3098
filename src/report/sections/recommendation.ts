import type { Finding } from "../../core/finding.ts";
import { GiB } from "../../core/models/constants.ts";
import type { Speech } from "../../core/messages/speak.ts";
import type { UiKey } from "../../core/messages/language.ts";
import type { Candidate, Fit, Recommendation, Statement } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { pad, paint, wrap, type Look, type Paint, type Section } from "../look.ts";
import { rate } from "../speed.ts";
import { barOf, poolsShown, type PoolShown } from "./memory-bar.ts";

/** The quantizations against the machine: the one to take, a bar each, and why. */
export const recommendation: Section = {
  pretty: ({ command, recommendation: found }, look) => {
    if (found === undefined) return null;
    // An installation takes the choice; the whole table is a command of its own.
    const whole = command === "recommend" && found.candidates.length > 0;
    const table = whole ? [tableOf(found, look).join("\n")] : [];
    const explained = look.explain ? [explainedOf(found, look)] : [];
    return [recommendationHead(found, look), ...table, ...explained].join("\n\n");
  },
  plain: ({ command, recommendation: found }, look) => {
    if (found === undefined) return null;
    const shown = command === "recommend" ? found.candidates : [];
    return [recommendationHead(found, look), ...shown.map((one) => wrap(sentenceOf(one, look), look))].join("\n");
  },
};

/** The one to take, where it goes, why, and what to close for it. */
export function recommendationHead(found: Recommendation, look: Look): string {
  const { speech } = look;
  const { choice } = found;
  const general = (found.reasons ?? []).map((reason) => messageOf(reason, look));
  if (choice === null) return [speech.ui("recommendation.none"), ...general].join("\n");
  const bold = paint(look).bold;
  const title = speech.ui("recommendation.choice", { quantization: choice.quantization });
  const speed = [speedWords(choice, speech), ...readingPace(choice, speech)].join(" ");
  const head = [bold(title), speech.decimalSize(choice.fileBytes), speed].join("   ");
  const { kind, gpuLayers, totalLayers } = choice.placement;
  const where = speech.ui("recommendation.placement", { kind, gpuLayers, totalLayers, context: found.context });
  const reasons = choice.reasons
    .filter(({ code }) => code !== "REASON_ALL_ON_GPU" && code !== "REASON_PART_ON_GPU")
    .map((reason) => messageOf(reason, look));
  return [wrap(head, look), wrap(where, look), ...reasons, ...programsOf(found, look), ...general].join("\n");
}

/** What an adult reads of a text in silence, in tokens a second: some 240 words a minute, 1.3 tokens each. */
const tokensRead = 5;

/** What a speed is to be measured by, for those who have never counted tokens. */
function readingPace({ tokensPerSecond }: Candidate, speech: Speech): string[] {
  return tokensPerSecond === null ? [] : [speech.ui("recommendation.readingPace", { pace: tokensRead })];
}

function programsOf({ programs = [] }: Recommendation, look: Look): string[] {
  if (programs.length === 0) return [];
  const names = programs.map(({ name, bytes }) => `${safe(name, 40)} ${gib(bytes, look.speech)}`);
  return [wrap(look.speech.ui("recommendation.programs", { names }), look, 2)];
}

function tableOf(found: Recommendation, look: Look): string[] {
  const { speech } = look;
  const [first] = found.candidates;
  const shown = first === undefined ? [] : poolsShown(first, found.candidates);
  const titles = shown.map(({ kind }) => {
    const free = gib(Math.max(...found.candidates.map((one) => freeOf(one, kind))), speech);
    return pad(speech.ui(kind === "ram" ? "recommendation.ramFree" : "recommendation.gpuFree", { free }), 24);
  });
  const header = `${" ".repeat(15)}${titles.join("")}${speech.ui("recommendation.speedTitle")}`;
  const rows = found.candidates.map((one) => rowOf(one, found, shown, look));
  return [header.trimEnd(), ...rows, "", `  ${speech.ui("recommendation.legend")}`];
}

function rowOf(one: Candidate, found: Recommendation, shown: readonly PoolShown[], look: Look): string {
  const colors = paint(look);
  const chosen = one.quantization === found.choice?.quantization;
  const bars = shown.map((pool) => `${barOf(one, pool.kind, look)}  `).join("");
  const speed = pad(speedRange(one, look.speech), 8);
  // Beside two bars there is no room for words: they are under --explain.
  const verdict = shown.length > 1 ? "" : shortVerdict(one, look.speech);
  const row = `${chosen ? ">" : " "} ${pad(one.quantization, 8)}${markOf(one, look, colors)}${bars}${speed} ${verdict}`;
  return chosen ? colors.bold(row.trimEnd()) : row.trimEnd();
}

function explainedOf(found: Recommendation, look: Look): string {
  const blocks = found.candidates.map((one) =>
    [
      wrap(sentenceOf(one, look, false), look, 2),
      ...qualityLine(one, look),
      ...opinionLines(one, look),
      ...one.reasons.map((reason) => messageOf(reason, look, 4)),
    ].join("\n"),
  );
  return [look.speech.ui("recommendation.why"), ...blocks].join("\n");
}

function qualityLine({ quality }: Candidate, look: Look): string[] {
  if (quality == null) return [];
  const percent = look.speech.number(quality.perplexityPercent, 2);
  return [wrap(look.speech.ui("recommendation.quality", { percent, source: quality.source }), look, 4)];
}

function opinionLines({ secondOpinion, lmStudioOpinion }: Candidate, look: Look): string[] {
  const opinions = [secondOpinion, lmStudioOpinion].filter((one) => one !== undefined);
  return opinions.map(({ by, bytes, oursBytes }) => {
    const figures = { by, theirs: gib(bytes, look.speech), ours: gib(oursBytes, look.speech) };
    return wrap(look.speech.ui("recommendation.opinion", figures), look, 4);
  });
}

/** `Q4_K_M: fits. GPU 5.8 of 6.9 GiB, RAM 4.6 of 8.1 GiB, 5 to 9 tokens/s.` */
export function sentenceOf(one: Candidate, { speech }: Look, withReason = true): string {
  const fit = speech.ui(fitWords[overallFit(one)]);
  const pools = (one.pools ?? []).map(({ where, neededBytes, freeBytes }) =>
    speech.ui("recommendation.pool", { where, needed: giga(neededBytes, speech), free: gib(freeBytes, speech) }),
  );
  const figures = one.fits.total === "no" ? pools : [...pools, speedWords(one, speech)];
  const [verdict] = one.reasons;
  const said = verdict === undefined || verdict.code === "REASON_DOES_NOT_FIT" || !withReason;
  const reason = said ? "" : ` ${speech.say(findingOf(verdict)).what}.`;
  return `${one.quantization}: ${fit}. ${figures.join(", ")}.${reason}`;
}

const fitWords = {
  yes: "recommendation.fits",
  tight: "recommendation.tight",
  no: "recommendation.doesNotFit",
  later: "recommendation.later",
} as const satisfies Record<string, UiKey>;

export function overallFit({ fits }: Candidate): Fit | "later" {
  if (fits.total === "no") return "no";
  return fits.now === "no" ? "later" : fits.now;
}

function markOf(one: Candidate, { unicode }: Look, colors: Paint): string {
  const [mark, color] = {
    yes: ["ok", colors.green],
    tight: ["!", colors.yellow],
    later: ["!", colors.yellow],
    no: ["x", colors.red],
  }[overallFit(one)] as [string, (text: string) => string];
  const text = unicode ? mark : `[${mark}]`;
  return color(text) + " ".repeat(Math.max(1, 5 - text.length));
}

export function shortVerdict(one: Candidate, speech: Speech): string {
  const key = shortWords[one.reasons[0]?.code as keyof typeof shortWords];
  return key === undefined ? "" : speech.ui(key);
}

const shortWords = {
  REASON_CHOSEN: "recommendation.short.chosen",
  REASON_CHOSEN_ABOVE: "recommendation.short.chosen",
  REASON_CHOSEN_BELOW: "recommendation.short.chosen",
  REASON_CHOSEN_FOR_SPEED: "recommendation.short.chosen",
  REASON_CHOSEN_QUALITY: "recommendation.short.chosen",
  REASON_CHOSEN_SPEED: "recommendation.short.chosen",
  REASON_FORCED: "recommendation.short.chosen",
  REASON_FILE_NAMED: "recommendation.short.chosen",
  REASON_ONLY_FILE: "recommendation.short.chosen",
  REASON_DOES_NOT_FIT: "recommendation.short.tooBig",
  REASON_NOT_FREE: "recommendation.short.notNow",
  REASON_LITTLE_ROOM: "recommendation.short.littleRoom",
  REASON_LESS_QUALITY: "recommendation.short.lessQuality",
  REASON_SLOWER: "recommendation.short.slower",
  REASON_TOO_SLOW: "recommendation.short.slower",
  REASON_SPEED_UNKNOWN: "recommendation.short.slower",
  REASON_NO_GAIN: "recommendation.short.noGain",
} as const satisfies Record<string, UiKey>;

function messageOf(reason: Statement, look: Look, indent = 0): string {
  const said = look.speech.say(findingOf(reason));
  const text = wrap(`${said.what}  ${paint(look).dim(`[${reason.code}]`)}`, look, indent);
  return said.do === null ? text : `${text}\n${wrap(said.do, look, indent + 2)}`;
}

/** The report keeps findings as data; in the person's language they are said anew. */
function findingOf({ code, args }: Statement): Finding {
  return { code, args } as Finding;
}

export function speedWords({ tokensPerSecond: speed }: Candidate, speech: Speech): string {
  return speed === null
    ? speech.ui("recommendation.speedUnknown")
    : speech.ui("recommendation.speed", { low: rate(speed.low, speech), high: rate(speed.high, speech) });
}

export function speedRange({ tokensPerSecond: speed, fits }: Candidate, speech: Speech): string {
  if (fits.total === "no") return "-";
  return speed === null ? "?" : `${rate(speed.low, speech)}-${rate(speed.high, speech)}`;
}

export function freeOf(one: Candidate, kind: PoolShown["kind"]): number {
  const pools = (one.pools ?? []).slice(kind === "ram" ? 0 : 1, kind === "ram" ? 1 : undefined);
  return pools.reduce((sum, pool) => sum + pool.freeBytes, 0);
}

function gib(bytes: number, speech: Speech): string {
  return `${giga(bytes, speech)} GiB`;
}

function giga(bytes: number, speech: Speech): string {
  return speech.number(bytes / GiB, 1);
}
