// Workflow commands of GitHub Actions: each becomes an annotation of the run.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
import type { Report } from "../../core/report.ts";
import type { Look } from "../look.ts";
import { casesOf, headline, type Case } from "./cases.ts";
import { verdictLine } from "./verdict.ts";

/** An annotation for each verdict that is not well, and the verdict of the whole as the last line. */
export function github(report: Report, look: Look): string {
  const annotations = casesOf(report, look).flatMap((one) => {
    const level = levelOf(one);
    return level === null ? [] : [`::${level} title=${property(titleOf(one, report))}::${data(textOf(one))}`];
  });
  return [...annotations, verdictLine(report, look)].join("\n");
}

function levelOf({ status, decisive, group }: Case): "error" | "warning" | "notice" | null {
  if (group === "error" || decisive) return "error";
  if (status === "warn" || status === "fail") return "warning";
  return status === "unknown" ? "notice" : null;
}

function titleOf({ machine, code, id }: Case, { tool }: Report): string {
  return [tool.name, machine, code ?? id].filter((part) => part !== null).join(" ");
}

function textOf(one: Case): string {
  const { why, advice, commands } = one;
  return [headline(one), why, advice, ...commands.map(({ line }) => line)].filter((line) => line !== null).join("\n");
}

/** What ends a workflow command, or begins another, is written in percent. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
