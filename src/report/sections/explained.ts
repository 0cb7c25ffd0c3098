import { phases } from "../../core/diagnosis/phases.ts";
import type { Code } from "../../core/finding.ts";
import { safe } from "../../core/safe.ts";
import type { Explanation, Report } from "../../core/report.ts";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";

/** A code explained whole; without one, every code by phase with its title. */
export const explained: Section = {
  pretty({ explained: all, ...report }, look) {
    if (all === undefined) return null;
    return all.length > 20 ? index(all, look) : all.map((one) => whole(one, report, look)).join("\n\n");
  },
  plain({ explained: all }, look) {
    if (all === undefined) return null;
    const lines = all.map((one) => {
      const { title, cause, advice } = spoken(one, "", look);
      return [`${one.code}: ${title}`, ...(all.length > 20 ? [] : [cause, advice])].filter((part) => part !== "");
    });
    return lines.flat().join("\n");
  },
};

function whole(one: Explanation, { diagnosed }: Pick<Report, "diagnosed">, look: Look): string {
  const { speech } = look;
  const { bold, dim } = paint(look);
  const { title, cause, advice } = spoken(one, diagnosed?.system ?? "", look);
  const rows: [string, string][] = [
    [speech.ui("diagnose.why"), cause],
    [speech.ui("diagnose.do"), advice],
  ];
  const after: [string, string][] = [
    ...one.examples.map((line): [string, string] => [speech.ui("explain.example"), safe(line)]),
    ...one.sources.map((source, i): [string, string] => [i === 0 ? speech.ui("explain.sources") : "", safe(source)]),
    ...(one.exitCode === null ? [] : [[speech.ui("explain.exit"), String(one.exitCode)] as [string, string]]),
  ];
  const margin = Math.max(...[...rows, ...after].map(([label]) => label.length)) + 5;
  const row = ([label, text]: [string, string]): string =>
    `   ${bold(pad(label, margin - 5))}  ${wrap(text, look, margin).trimStart()}`;
  const commands = (one.remedy?.commands ?? []).map(({ line }) => `${" ".repeat(margin + 2)}${line}`);
  return [
    wrap(`${bold(title)}  ${dim(`[${one.code}]`)}`, look),
    "",
    ...rows.filter(([, text]) => text !== "").map(row),
    ...(commands.length > 0 ? ["", ...commands] : []),
    ...(after.length > 0 ? ["", ...after.map(row)] : []),
  ].join("\n");
}

function index(all: readonly Explanation[], look: Look): string {
  const { speech, self } = look;
  const { bold } = paint(look);
  const width = Math.min(32, Math.max(...all.map(({ code }) => code.length)));
  const rowOf = (one: Explanation): string => {
    const { title } = spoken(one, "", look);
    return `  ${pad(one.code, width)}  ${wrap(title, look, width + 4).trimStart()}`;
  };
  const parts = phases.flatMap((phase) => {
    const own = all.filter((one) => one.kind === "cause" && one.phase === phase);
    return own.length === 0 ? [] : [[bold(speech.ui(`phase.${phase}`)), ...own.map(rowOf)].join("\n")];
  });
  const ours = all.filter(({ kind }) => kind !== "cause");
  const command = `${self} explain ${all[0]?.code ?? "CODE"}`;
  return [
    wrap(speech.ui("explain.title", { command }), look),
    ...parts,
    [bold(speech.ui("explain.ours")), ...ours.map(rowOf)].join("\n"),
  ].join("\n\n");
}

/** In the person's language. `platform` is the system that the advice is for. */
function spoken(one: Explanation, platform: string, look: Look): { title: string; cause: string; advice: string } {
  const words = look.causeWords?.(one.code, { platform, self: look.self }) ?? null;
  if (words !== null) return { title: words.title, cause: words.cause, advice: words.remedy.text };
  const { what, why, do: advice } = look.speech.general(one.code as Code);
  return { title: what, cause: why ?? "", advice: advice ?? "" };
}
