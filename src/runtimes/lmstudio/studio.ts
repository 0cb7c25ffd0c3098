import { SetupError } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import { withLms } from "../../core/lms-command.ts";
import { quoted } from "../../core/quote.ts";
import type { Host, RunResult } from "../../host/host.ts";
import { identify, plainOutput, type Identity } from "../../host/lm-studio/identity.ts";
import { lmsPrograms, lmStudioPlaces } from "../../host/lm-studio/places.ts";
import { failureIn, lastWords, linesOf, questionIn, type Failure, type FailureCode } from "./failures.ts";
import type { LmsLimits } from "./limits.ts";

/** An LM Studio on this computer, and how it is spoken to. */
export interface Studio {
  host: Host;
  /** The absolute path of its `lms`. */
  lms: string;
  /** All of them, the one in use first. */
  others: readonly string[];
  /** What a shell finds under its name: this one, another program, or null for nothing. */
  onPath: string | null;
  home: string;
  /** Its folder of models. */
  models: string;
  limits: LmsLimits;
  /** Ends what is being waited for. */
  signal: AbortSignal;
}

/** What one call of `lms` brought. Its exit code is told but proves nothing: the state is looked at afterwards. */
export interface Said {
  /** Both streams. */
  text: string;
  stdout: string;
  exitCode: number | null;
}

/**
 * Finds LM Studio's `lms` and makes sure that it is one. Throws LMS_NOT_FOUND, LMS_OTHER_PROGRAM, LMS_SILENT,
 * LMS_CPU_UNSUPPORTED or LMS_TIMEOUT: what is wrong with the first that was found.
 */
export async function findStudio(host: Host, limits: LmsLimits, signal: AbortSignal): Promise<Studio> {
  const [{ found, looked }, { home, models }, onPath] = await Promise.all([
    lmsPrograms(host),
    lmStudioPlaces(host),
    host.which("lms"),
  ]);
  let wrong: SetupError | null = null;
  for (const path of found) {
    const { versionMs: timeout } = limits;
    const identity = await identify((args, { env = {} }) => host.run(path, args, { timeout, env, signal }));
    signal.throwIfAborted();
    const others = found.filter((one) => one !== path);
    const studio: Studio = { host, lms: path, others, onPath, home, models, limits, signal };
    if (identity.is === "lms") return studio;
    wrong ??= wrongProgram(studio, identity);
  }
  throw wrong ?? new SetupError({ code: "LMS_NOT_FOUND", args: { looked } });
}

function wrongProgram(studio: Studio, identity: Exclude<Identity, { is: "lms" }>): SetupError {
  const { lms: path, limits } = studio;
  const { said } = identity;
  switch (identity.is) {
    case "illegal":
      return new SetupError({ code: "LMS_CPU_UNSUPPORTED", args: { said } });
    case "silent":
      return new SetupError({ code: "LMS_SILENT", args: { path } });
    case "late":
      return late(typed(studio, ["version", "--json"]), said, limits.versionMs);
    case "other": {
      const question = questionIn(said);
      return question === null
        ? new SetupError({ code: "LMS_OTHER_PROGRAM", args: { path, said } })
        : new SetupError({ code: "LMS_ASKS", args: { command: typed(studio, ["version", "--json"]), question } });
    }
  }
}

export interface Call {
  limitMs: number;
  /** Output as it comes. */
  onOutput?: (text: string, stream: "stdout" | "stderr") => void;
  /** Ends the call, besides the studio's own signal; what was said until then is returned. */
  end?: AbortSignal;
}

/**
 * One call of `lms`, in a process group of its own and with nobody to answer its questions. Returns what it said,
 * whatever its exit code. Throws for what makes any call of it pointless, for a call that takes too long, and the reason
 * of an interruption; the child has ended by then.
 */
export async function call(studio: Studio, args: readonly string[], { limitMs, onOutput, end }: Call): Promise<Said> {
  const { host, lms, limits, signal } = studio;
  const pointless = new AbortController();
  let heard = "";
  const result = await host.run(lms, args, {
    timeout: limitMs,
    env: plainOutput,
    signal: AbortSignal.any([signal, pointless.signal, ...(end === undefined ? [] : [end])]),
    graceMs: limits.graceMs,
    onOutput(text, stream) {
      onOutput?.(text, stream);
      if (stream === "stdout") return;
      heard = (heard + text).slice(-4096);
      // With an app that it does not understand it waits for ever after saying so.
      if (failureIn(heard)?.code === "LMS_INCOMPATIBLE") pointless.abort();
    },
  });
  signal.throwIfAborted();
  return judge(result, typed(studio, args), limitMs, lms);
}

/** A failure as an error; `text` is searched for what it does not say itself. */
export function errorOf(failure: Failure, more: { loaded?: readonly string[] } = {}): SetupError {
  const { code, said } = failure;
  if (code !== "LMS_GUARDRAIL") return new SetupError({ code, args: { said } } as Finding<FailureCode>);
  const [, number] = /approximately ([\d.]+) GB/i.exec(said) ?? [];
  const neededBytes = number === undefined ? null : Math.round(Number(number) * 1e9);
  return new SetupError({ code, args: { said, neededBytes, loaded: more.loaded ?? [] } });
}

/** What went wrong in a call whose effect is not there: what its words give away, else its words. */
export function failed(studio: Studio, args: readonly string[], { text, exitCode }: Said): SetupError {
  const failure = failureIn(text);
  if (failure !== null) return errorOf(failure);
  const said = lastWords(text) || `exit code ${exitCode}`;
  return new SetupError({ code: "LMS_FAILED", args: { command: typed(studio, args), said } });
}

/** One call as a person can make it by hand, in a shell of this system. */
function typed({ host, lms, onPath }: Studio, args: readonly string[]): string {
  const { platform } = host.system;
  const line = ["lms", ...args.map((arg) => quoted(arg, platform))].join(" ");
  return withLms({ shell: "any", line, effect: "safe" }, { platform, lms: lms === onPath ? null : lms }).line;
}

/** Whether it does not know such a command or option: an older or a newer one may. */
export function isUnknownTo({ text }: Said): boolean {
  return /\bunknown (?:command|option)\b/i.test(text);
}

/** The last line that is JSON of the wanted kind; null without one. */
export function jsonIn(text: string, begins: "{" | "["): unknown {
  const line = linesOf(text, Number.POSITIVE_INFINITY).findLast((one) => one.startsWith(begins));
  try {
    return line === undefined ? null : JSON.parse(line);
  } catch {
    return null;
  }
}

/** Whatever is asked of it next would end in the same way. */
const pointless = new Set<Failure["code"]>([
  "LMS_CPU_UNSUPPORTED",
  "LMS_INCOMPATIBLE",
  "LMS_OTHER_INSTALL",
  "LMS_FUSE",
  "LMS_SANDBOX",
  "LMS_LIBATOMIC",
  "LMS_SHARED_HOME",
  "LMS_HOME_DENIED",
  "LMS_APP_MISSING",
  "LMS_START_TIMEOUT",
]);

function judge(
  { status, exitCode, signal, stdout, stderr }: RunResult,
  command: string,
  limitMs: number,
  lms: string,
): Said {
  const text = `${stdout}\n${stderr}`;
  if (status === "absent") throw new SetupError({ code: "LMS_NOT_FOUND", args: { looked: [lms] } });
  if (signal === "SIGILL" || exitCode === 132) {
    throw new SetupError({ code: "LMS_CPU_UNSUPPORTED", args: { said: "SIGILL" } });
  }
  // What it says beside its work is no failure of it.
  const failure = status === "ok" ? null : failureIn(stderr);
  if (failure !== null && pointless.has(failure.code)) throw errorOf(failure);
  if (status === "timeout") throw late(command, text, limitMs);
  const question = status === "failed" ? questionIn(stderr) : null;
  if (question !== null) throw new SetupError({ code: "LMS_ASKS", args: { command, question } });
  return { text, stdout, exitCode };
}

function late(command: string, text: string, limitMs: number): SetupError {
  const question = questionIn(text);
  if (question !== null) return new SetupError({ code: "LMS_ASKS", args: { command, question } });
  return new SetupError({ code: "LMS_TIMEOUT", args: { command, limitMs } });
}
