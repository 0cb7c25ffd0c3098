// For a step summary, an issue or a merge request.
import type { Report } from "../../core/report.ts";
import type { Look } from "../look.ts";
import { casesOf, found, type Case } from "./cases.ts";
import { verdictLine } from "./verdict.ts";

/** A table of the verdicts, and below it why each that is not well matters and what to do. GitHub's Markdown. */
export function markdown(report: Report, look: Look): string {
  const cases = casesOf(report, look);
  const parts = [
    `## ${escaped(`${report.tool.name} ${report.command}`)}`,
    `**${escaped(verdictLine(report, look))}**`,
    cases.length === 0 ? null : table(cases, look),
    ...recommendation(report, look),
    ...cases.filter(isWanting).map((one) => trouble(one)),
  ];
  return parts.filter((part) => part !== null).join("\n\n");
}

function table(cases: readonly Case[], { speech }: Look): string {
  const machines = cases.some(({ machine }) => machine !== null);
  const rows = cases.map((one) => [
    ...(machines ? [one.machine ?? ""] : []),
    `${marks[one.status]} ${speech.ui("verdict.status", { status: one.status })}`,
    one.label,
    found(one),
    one.code === null || one.status === "pass" ? "" : `\`${one.code}\``,
  ]);
  const heads = [
    ...(machines ? [speech.ui("verdict.machine")] : []),
    speech.ui("verdict.verdict"),
    speech.ui("verdict.what"),
    speech.ui("verdict.found"),
    speech.ui("verdict.code"),
  ];
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cellOf(cell)).join(" | ")} |`;
  return [line(heads), `|${" --- |".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}

const marks: Record<Case["status"], string> = { pass: "✅", warn: "⚠️", fail: "❌", unknown: "❔", skip: "➖" };

function recommendation({ recommendation: made }: Report, { speech }: Look): string[] {
  const choice = made?.choice ?? null;
  if (choice === null) return [];
  const { quantization, fileBytes } = choice;
  return [
    `${escaped(speech.ui("recommendation.choice", { quantization }))} (${escaped(speech.decimalSize(fileBytes))})`,
  ];
}

function trouble({ what, code, why, advice, commands }: Case): string {
  const title = `**${escaped(what)}**${code === null ? "" : ` \`${code}\``}`;
  const fence = commands.length === 0 ? [] : [fenced(commands.map(({ line }) => line).join("\n"))];
  return [title, ...[why, advice].filter((text) => text !== null).map(escaped), ...fence].join("\n\n");
}

function isWanting({ status }: Case): boolean {
  return status === "warn" || status === "fail" || status === "unknown";
}

function cellOf(text: string): string {
  return text.startsWith("`") ? text : escaped(text.replaceAll("\n", " "));
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}

/** Names and messages of programs are text, whatever Markdown or HTML they contain. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~&]/g, (mark) =>
    /[<>&]/.test(mark) ? `&#${mark.charCodeAt(0)};` : `\\${mark}`,
  );
}
