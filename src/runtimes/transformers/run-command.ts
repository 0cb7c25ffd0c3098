import { SetupError } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import { startKept } from "../../host/kept-process.ts";
import { LastLines } from "../last-lines.ts";
import { pythonEnv } from "./interpreter.ts";
import { spelt } from "./plan.ts";

/** How a command ended that did not end well. */
export interface CommandFailure {
  command: string;
  /** The line of its own words that says why. */
  detail: string;
  /** Its last words in full, for those who look for something in them. */
  said: string;
}

/** A big wheel is fetched and unpacked without a word. */
const silenceMs = 30 * 60_000;

/**
 * Runs a command that takes its time, with its last line as progress. Null when it ended well. Ends with `signal`, after
 * too long a silence, and when we die.
 */
export async function runCommand(
  host: Host,
  command: readonly string[],
  { signal, progress }: { signal: AbortSignal; progress(progress: Progress): void },
): Promise<CommandFailure | null> {
  signal.throwIfAborted();
  const [program = "", ...args] = command;
  const child = startKept(host.system, program, args, { env: { ...pythonEnv(host.system.env), LC_ALL: "C.UTF-8" } });
  const lines = new LastLines(40);
  let said = "";
  let late = false;
  let silence: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      late = true;
      void child.end();
    }, silenceMs);
  };
  const onAbort = (): void => void child.end();
  signal.addEventListener("abort", onAbort, { once: true });
  child.onText((text) => {
    heard();
    lines.add(text);
    said = `${said}${text}`.slice(-20_000);
    const last = text.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? "";
    if (last !== "") progress({ note: safe(last, 100) });
  });
  heard();
  const { code, signal: killed, error } = await child.ended;
  clearTimeout(silence);
  signal.removeEventListener("abort", onAbort);
  signal.throwIfAborted();
  if (code === 0) return null;
  const how = error ?? (late ? "no sign of life" : killed === null ? `exit code ${code}` : `signal ${killed}`);
  const cause = error === null ? lines.cause() : null;
  return { command: spelt(command), detail: cause === null ? how : safe(cause), said };
}

/** Why no environment came about: venv explains it in sentences, and ends with a command line of its own. */
export function venvFailure({ detail, said }: CommandFailure, path: string): SetupError {
  const line = said.split(/\r?\n/).find((one) => /ensurepip|No module named|Permission denied|error:/i.test(one));
  return new SetupError({ code: "VENV_IMPOSSIBLE", args: { path, detail: line === undefined ? detail : safe(line) } });
}

/** What pip failed with: of several lines that begin with ERROR the last one sums up. */
export function pipFailure({ command, detail, said }: CommandFailure): SetupError {
  const errors = said.split(/\r?\n/).filter((line) => /^(?:ERROR|error):/.test(line));
  const words = safe(errors.at(-1)?.replace(/^\w+:\s*/, "") ?? detail);
  if (/No space left on device|Errno 28|disk quota/i.test(said)) {
    const path = command.split(" ")[0] ?? "";
    return new SetupError({ code: "DISK_FULL", args: { path, neededBytes: null, freeBytes: null } });
  }
  const network =
    /NewConnectionError|Failed to establish a new connection|ReadTimeoutError|ConnectTimeout|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|Could not fetch URL/;
  const found = network.exec(said);
  if (found !== null) {
    const line = said.split(/\r?\n/).findLast((one) => network.test(one)) ?? found[0];
    return new SetupError({ code: "PIP_UNREACHABLE", args: { detail: safe(line.trim(), 300) } });
  }
  return new SetupError({ code: "PIP_FAILED", args: { command, detail: words } });
}
