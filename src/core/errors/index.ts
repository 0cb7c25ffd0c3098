import type { ExitCode } from "../exit-codes.ts";
import type { Finding } from "../finding.ts";
import { exitCodeOf, type ErrorCode } from "./codes.ts";

export type { ErrorCode, ErrorFindings } from "./codes.ts";

/** A failure with a name. What it means and what to do about it is in messages/, keyed by its code. */
export class SetupError extends Error {
  readonly finding: Finding<ErrorCode>;
  readonly exitCode: ExitCode;

  constructor(finding: Finding<ErrorCode>, options?: { cause?: unknown }) {
    super(`${finding.code} ${JSON.stringify(finding.args)}`, options);
    this.name = "SetupError";
    this.finding = finding;
    this.exitCode = exitCodeOf[finding.code];
  }
}

/** Any thrown value as a named failure: what has no name of its own is a bug of ours. */
export function toSetupError(error: unknown): SetupError {
  if (error instanceof SetupError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SetupError({ code: "INTERNAL_ERROR", args: { detail } }, { cause: error });
}
