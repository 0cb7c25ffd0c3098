// The log of a run that failed: plain text, for people and for `diagnose`.
import type { SetupError } from "../core/errors/index.ts";
import { LastWords } from "../core/errors/last-words.ts";
import { ownErrorPrefix } from "../core/diagnosis/own-codes.ts";
import type { LastRun } from "../core/report.ts";

export interface FailedRun extends Omit<LastRun, "log" | "code"> {
  version: string;
  /** System, architecture, release and Node's version. */
  system: string;
  /** What was typed, without passwords in addresses. */
  typed: string;
  error: SetupError;
  /** The error in English. */
  message: string;
}

const longestChain = 8;

/** Everything about a failure in lines, none of which holds a token; private names are the caller's to remove. */
export function runLog(run: FailedRun): string {
  const { finding } = run.error;
  const lines = [
    `phi4-setup ${run.version} on ${run.system}`,
    `command: ${run.typed}`,
    `ended: ${run.endedAt}`,
    ...run.steps.map(({ id, status, ms }) => `step ${id}: ${status}, ${ms} ms`),
    `${ownErrorPrefix}${finding.code} ${JSON.stringify(finding.args)}`,
    `message: ${run.message}`,
    ...causes(run.error.cause).flatMap(causeLines),
    `exit code: ${run.exitCode}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** `fetch failed` and its like say nothing: what they were caused by does. */
function causes(cause: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = cause; at instanceof Error && chain.length < longestChain; at = at.cause) {
    chain.push(at);
    const { errors } = at as { errors?: unknown[] };
    if (Array.isArray(errors)) chain.push(...errors.filter((one) => one instanceof Error).slice(0, 4));
  }
  return chain;
}

function causeLines(cause: Error): string[] {
  if (cause instanceof LastWords) return cause.lines.map((line) => `engine: ${line}`);
  const { code, statusCode } = cause as { code?: unknown; statusCode?: unknown };
  const details = [code, statusCode].filter((one) => typeof one === "string" || typeof one === "number");
  return [`cause: ${cause.name}${details.map((one) => ` ${one}`).join("")}: ${cause.message.slice(0, 2000)}`];
}
