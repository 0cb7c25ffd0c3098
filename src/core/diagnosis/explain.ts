// Every code that phi4-setup can name, explained without a case at hand.
import { checks } from "../checks/index.ts";
import { exitCodeOf, type ErrorCode } from "../errors/codes.ts";
import type { Code, Finding } from "../finding.ts";
import type { Language } from "../messages/language.ts";
import type { Explanation } from "../report.ts";
import { knownCause, knownCauses } from "./known.ts";
import { ownWords, type Wording } from "./diagnoses.ts";
import { ownCodes, phaseOfOwn } from "./own-codes.ts";
import { wordsOf } from "./words.ts";

/** All codes: the signatures by phase, then our own errors, checks and the rest, by name. */
export function everyCode(findings: Language["findings"]): string[] {
  const own = Object.keys(findings).toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return [...knownCauses.map(({ id }) => id), ...own];
}

/** The code as it is spelt, whatever the case it was given in and the brackets around it; null for none of ours. */
export function codeNamed(given: string, findings: Language["findings"]): string | null {
  const wanted = given.replaceAll(/^\[|\]$/g, "").toLowerCase();
  return everyCode(findings).find((code) => code.toLowerCase() === wanted) ?? null;
}

export function explanationOf(code: string, wording: Wording): Explanation {
  const known = knownCause(code);
  if (known !== null) {
    const { phase, signature } = known;
    const { severity, example, sources } = signature;
    const { title, cause, remedy } = wordsOf(known, wording.causes, wording.where);
    const words = { title, cause, remedy, examples: [example], sources: [...sources] };
    return { code, kind: "cause", phase, severity, exitCode: null, ...words };
  }
  const { title, cause, remedy } = ownWords({ code, args: {} } as unknown as Finding, wording.speech, wording.where);
  const exitCode = isError(code) ? exitCodeOf[code] : null;
  const phase = ownCodes.includes(code as Code) ? phaseOfOwn(code) : null;
  const words = { title, cause: cause === "" ? null : cause, remedy, examples: [], sources: [] };
  return { code, kind: kindOf(code), phase, severity: null, exitCode, ...words };
}

function kindOf(code: string): Explanation["kind"] {
  if (isError(code)) return "error";
  return checks.some(({ id }) => code.startsWith(`${id.toUpperCase()}_`)) ? "check" : "other";
}

function rankOf(code: string): number {
  return ["error", "check", "other"].indexOf(kindOf(code));
}

function isError(code: string): code is ErrorCode {
  return code in exitCodeOf;
}
