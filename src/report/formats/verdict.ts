import type { Report } from "../../core/report.ts";
import type { Look } from "../look.ts";
import { casesOf } from "./cases.ts";

/**
 * The whole in one line, short enough for a termination message or a chat:
 * `phi4-setup check: FAIL  5 ok, 1 warning, 1 failed · memory [MEMORY_BELOW_MINIMUM]  (exit code 1)`.
 */
export function verdictLine(report: Report, look: Look): string {
  const { tool, command, status } = report;
  return `${tool.name} ${command}: ${[status.toUpperCase(), ...verdictFacts(report, look)].join("  ")}`;
}

/** What the verdict is owed to: how many of each, what counted, and the exit code. */
export function verdictFacts(report: Report, look: Look): string[] {
  const { exitCode } = report;
  const cases = casesOf(report, look);
  const count = (wanted: string): number => cases.filter((one) => one.status === wanted).length;
  const counts = look.speech.ui("verdict.counts", {
    ok: count("pass"),
    warnings: count("warn"),
    failed: count("fail"),
    unknown: count("unknown"),
  });
  const blamed = cases
    .filter(({ decisive }) => decisive)
    .map(({ machine, id, code }) => [machine, id, code === null || code === id ? null : `[${code}]`])
    .map((words) => words.filter((word) => word !== null).join(" "));
  const parts = [...(cases.length === 0 ? [] : [counts]), ...blamed].join(" · ");
  return [parts, look.speech.ui("check.exit", { exitCode })].filter((part) => part !== "");
}
