// Our own errors and checks as causes: what `diagnose` finds of them in a log, a report or on the machine.
import type { Args } from "../args.ts";
import { exitCodeOf, type ErrorCode } from "../errors/codes.ts";
import type { Code } from "../finding.ts";
import type { Phase } from "./phases.ts";
import type { WitnessId } from "./signature.ts";
import type { Suspect } from "./suspect.ts";

/** Errors that end many failures alike, or are no failure: whatever else is found stands before them. */
const wrappers: Partial<Record<ErrorCode, number>> = {
  INTERRUPTED: 6,
  CONSENT_DECLINED: 6,
  CONSENT_NEEDED: 10,
  QUESTION_EMPTY: 10,
  CHECKS_FAILED: 12,
  INTERNAL_ERROR: 24,
  MODEL_LOAD_FAILED: 45,
  ENGINE_CRASHED: 40,
  ACCELERATOR_UNUSABLE: 60,
  SMOKE_UNREACHABLE: 45,
  SMOKE_NO_ANSWER: 45,
  SMOKE_NOT_AN_API: 60,
  HUB_UNREACHABLE: 60,
  HUB_STATUS: 60,
  DISK_ERROR: 60,
  DISK_NOT_WRITABLE: 70,
  FILE_UNREADABLE: 60,
};

/** What the checks fail with, by phase. */
const failedChecks: Partial<Record<Code, Phase>> = {
  MEMORY_BELOW_MINIMUM: "environment",
  MEMORY_LIMITED: "environment",
  MEMORY_LIMIT_EXCEEDED: "environment",
  MEMORY_RESERVED: "environment",
  CPU_NO_AVX: "environment",
  CPU_UNSUPPORTED: "environment",
  OS_UNSUPPORTED: "environment",
  DISK_READ_ONLY: "disk",
  DISK_FILE_LIMIT: "disk",
  DISK_TOO_SMALL: "disk",
  PYTHON_TOO_OLD: "python",
  PYTHON_32_BIT: "python",
};

const phaseOfExitCode: Record<number, Phase> = {
  4: "download",
  5: "download",
  6: "inference",
  7: "disk",
};

/** Every code of ours that names a failure. */
export const ownCodes: readonly Code[] = [
  ...(Object.keys(exitCodeOf) as ErrorCode[]),
  ...(Object.keys(failedChecks) as Code[]),
];

/** What this computer can say to an error of ours that a log names. */
const witnesses: Partial<Record<ErrorCode, WitnessId>> = {
  PORT_TAKEN: "port",
  NO_SERVER: "port",
  SMOKE_UNREACHABLE: "port",
  DISK_FULL: "disk-space",
  DISK_NOT_WRITABLE: "folder-writable",
  OUT_OF_MEMORY: "memory",
  NOT_A_GGUF: "file-content",
  GGUF_BROKEN: "file-content",
  MODEL_FILE_SHORT: "file-content",
  MODEL_FILE_HOLLOW: "file-content",
  SAFETENSORS_BROKEN: "file-content",
  HUB_CERTIFICATE: "proxy",
  HUB_PROXY_AUTHENTICATION: "proxy",
};

/** One of our own codes as a suspect, before anything speaks for it. */
export function suspectOfOwn(code: string, args: Args): Omit<Suspect, "evidence" | "count"> {
  const witness = witnesses[code as ErrorCode];
  return {
    id: code,
    args,
    severity: "fatal",
    priority: wrappers[code as ErrorCode] ?? 88,
    phase: phaseOfOwn(code),
    ...(witness === undefined ? {} : { witness }),
  };
}

export function phaseOfOwn(code: string): Phase {
  const check = failedChecks[code as Code];
  if (check !== undefined) return check;
  if (/^(?:SMOKE|NO_SERVER|PORT)/.test(code)) return "server";
  if (/^(?:MODEL|ENGINE|CONTEXT|OUT_OF_MEMORY|ACCELERATOR|NOT_A_GGUF|GGUF)/.test(code)) return "runtime-load";
  return phaseOfExitCode[exitCodeOf[code as ErrorCode]] ?? "environment";
}

/** How our own log begins the line that names an error: `phi4-setup error CODE {"name":"value"}`. */
export const ownErrorPrefix = "phi4-setup error ";

/** The code and its arguments from a line of our own log, or a code in brackets at a message's end. */
export function ownErrorIn(line: string): { code: Code; args: Args } | null {
  const logged = /\bphi4-setup error ([A-Z][A-Z0-9_]+)(?: (\{.*\}))?/.exec(line);
  const code = logged?.[1] ?? /\[([A-Z][A-Z0-9_]+)\]/.exec(line)?.[1];
  const known = ownCodes.find((one) => one === code);
  return known === undefined ? null : { code: known, args: argsIn(logged?.[2]) };
}

/** Only what a message can be filled with: the line may be anybody's. */
function argsIn(json: string | undefined): Args {
  if (json === undefined) return {};
  try {
    return argsOf(JSON.parse(json));
  } catch {
    return {};
  }
}

export function argsOf(value: unknown): Args {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Args[string]] => isArg(entry[1])));
}

function isArg(value: unknown): value is Args[string] {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
