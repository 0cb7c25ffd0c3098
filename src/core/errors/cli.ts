import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** Wrong usage, missing consent, and our own bugs. */
export type CliErrors = {
  UNKNOWN_COMMAND: { given: string; nearest: string | null };
  UNKNOWN_OPTION: { given: string; nearest: string | null };
  OPTION_VALUE_INVALID: { option: string; given: string; allowed: readonly string[]; nearest: string | null };
  OPTION_VALUE_MISSING: { option: string };
  /** One option asks for another. */
  OPTION_NEEDED: { option: string; by: string };
  /** A name and a password before the host. They are in no argument: it is printed. */
  CREDENTIALS_IN_ADDRESS: { option: string };
  UNEXPECTED_ARGUMENT: { given: string };
  ONE_MACHINE_ONLY: { given: readonly string[] };
  CONSENT_NEEDED: { command: string };
  QUESTION_EMPTY: Record<never, never>;
  CONSENT_DECLINED: Record<never, never>;
  CHECKS_FAILED: { checks: readonly string[] };
  NOTHING_FITS: { detail: string };
  RUNTIME_NOT_DRIVEN: { runtime: string };
  FILE_UNREADABLE: { path: string; detail: string };
  FILE_INVALID: { path: string; detail: string };
  /** `by`: the version that wrote it, where it says one that is not ours to understand. */
  RECEIPT_UNREADABLE: { path: string; by: string | null; detail: string };
  CONFIG_KEY_UNKNOWN: { path: string; key: string; nearest: string | null };
  CONFIG_VALUE_INVALID: { path: string; key: string; given: string; allowed: readonly string[] };
  CONFIG_PROFILE_UNKNOWN: { profile: string; path: string | null; known: readonly string[]; nearest: string | null };
  CATALOGUE_WORD_UNKNOWN: {
    path: string;
    where: string;
    given: string;
    allowed: readonly string[];
    nearest: string | null;
  };
  /** How far it had come: nothing done, in the middle with so much fetched and kept, or all was there already. */
  INTERRUPTED: { signal: string; stage: "nothing" | "begun" | "installed"; keptBytes: number | null };
  INTERNAL_ERROR: { detail: string };
};

export const cliErrors: Record<keyof CliErrors, ExitCode> = {
  UNKNOWN_COMMAND: exitCodes.usage,
  UNKNOWN_OPTION: exitCodes.usage,
  OPTION_VALUE_INVALID: exitCodes.usage,
  OPTION_VALUE_MISSING: exitCodes.usage,
  OPTION_NEEDED: exitCodes.usage,
  CREDENTIALS_IN_ADDRESS: exitCodes.usage,
  UNEXPECTED_ARGUMENT: exitCodes.usage,
  ONE_MACHINE_ONLY: exitCodes.usage,
  CONSENT_NEEDED: exitCodes.usage,
  QUESTION_EMPTY: exitCodes.usage,
  CONSENT_DECLINED: exitCodes.usage,
  CHECKS_FAILED: exitCodes.wanting,
  NOTHING_FITS: exitCodes.wanting,
  RUNTIME_NOT_DRIVEN: exitCodes.tool,
  FILE_UNREADABLE: exitCodes.usage,
  FILE_INVALID: exitCodes.usage,
  RECEIPT_UNREADABLE: exitCodes.usage,
  CONFIG_KEY_UNKNOWN: exitCodes.usage,
  CONFIG_VALUE_INVALID: exitCodes.usage,
  CONFIG_PROFILE_UNKNOWN: exitCodes.usage,
  CATALOGUE_WORD_UNKNOWN: exitCodes.usage,
  INTERRUPTED: 130,
  INTERNAL_ERROR: exitCodes.bug,
};
