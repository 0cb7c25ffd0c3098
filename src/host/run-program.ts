import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import type { RunOptions, RunResult } from "./host.ts";
import { endWithUs } from "./processes.ts";

/** Of what is not followed all is kept, up to this: who writes more is ended. */
const mostCharacters = 16 * 1024 * 1024;
/** Of what is followed only so much is kept: a bar redrawn for hours is megabytes, and its end is what matters. */
const keptCharacters = 64 * 1024;
/** What it started can hold its streams open; what it said itself has come by then. */
const drainMs = 300;

interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** Why it could not be started. */
  error: string | null;
}

/**
 * Runs a program without a shell to its end, or until its time is over, and all that it started with it. Never throws:
 * one that cannot be started is absent or has failed. Without `onOutput` the last line's end is left out of its text.
 */
export async function runProgram(
  path: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Omit<RunResult, "ms">> {
  const { input, onOutput, signal, graceMs } = options;
  const subprocess = started(path, args, {
    // A group of its own, so that what the tool itself started ends with it.
    detached: process.platform !== "win32",
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    // Tools speak English to parsers.
    env: { ...process.env, LC_ALL: "C", ...options.env },
    windowsHide: true,
  });
  if (typeof subprocess === "string") return resultOf({ exitCode: null, signal: null, error: subprocess }, "", "");

  const watched = endWithUs(subprocess.pid);
  let timedOut = false;
  let flooded = false;
  const drain = (): void => void setTimeout(() => closeStreams(subprocess), drainMs).unref();
  const kill = (): void => {
    watched.kill(graceMs);
    if (hasEnded(subprocess)) drain();
    else subprocess.once("exit", drain);
  };
  if (onOutput !== undefined) subprocess.once("exit", drain);
  const flood = (): void => {
    flooded = true;
    kill();
  };
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    subprocess[name]?.setEncoding("utf8").on("data", (text: string) => {
      if (onOutput === undefined) {
        if (said[name].length + text.length > mostCharacters) flood();
        said[name] = (said[name] + text).slice(0, mostCharacters);
        return;
      }
      said[name] = (said[name] + text).slice(-keptCharacters);
      onOutput(text, name);
    });
  }
  const timer = setTimeout(
    () => {
      timedOut = true;
      kill();
    },
    Math.max(1, options.timeout),
  );
  signal?.addEventListener("abort", kill);
  if (signal?.aborted === true) kill();
  // One that does not read what it is given has its reasons.
  subprocess.stdin?.on("error", () => undefined).end(input);
  const ending = await endOf(subprocess);
  clearTimeout(timer);
  signal?.removeEventListener("abort", kill);
  watched.forget();

  const whole = (text: string): string => (onOutput === undefined ? text.replace(/\r?\n$/, "") : text);
  const result = resultOf(ending, whole(said.stdout), whole(said.stderr));
  return timedOut ? { ...result, status: "timeout" } : flooded ? { ...result, status: "failed" } : result;
}

/** The code of what keeps it from being started where that is known at once. */
function started(path: string, args: readonly string[], options: SpawnOptions): ChildProcess | string {
  try {
    return spawn(path, args, options);
  } catch (error) {
    return codeOf(error);
  }
}

/** When it has ended and its streams are closed. */
function endOf(subprocess: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    subprocess.once("error", (error) => resolve({ exitCode: null, signal: null, error: codeOf(error) }));
    subprocess.once("close", (exitCode, signal) => resolve({ exitCode, signal, error: null }));
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function closeStreams({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function resultOf({ exitCode, signal, error }: Ending, stdout: string, stderr: string): Omit<RunResult, "ms"> {
  const absent = error === "ENOENT" || error === "EACCES";
  const status = absent ? "absent" : exitCode === 0 ? "ok" : "failed";
  return { status, exitCode, signal, stdout, stderr };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
