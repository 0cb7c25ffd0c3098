import { spawn } from "node:child_process";
import type { System } from "./host.ts";
import { endWithUs } from "./processes.ts";

/** How a kept process ended: an exit code, the name of a signal, or why it could not be started. */
export interface Ending {
  code: number | null;
  signal: string | null;
  error: string | null;
}

export interface KeptProcess {
  /** All that it writes, to stdout and to stderr, as it comes. */
  onText(listener: (text: string) => void): void;
  ended: Promise<Ending>;
  /** Ends it and all that it started, at once. Resolves when it is gone. */
  end(): Promise<void>;
}

/**
 * Stands between a program that is not ours and this process, and ends the program's whole group when this process is
 * gone, even if it was killed: then the channel to it closes.
 */
const keeper = `
const { spawn } = require("node:child_process");
const [program, ...args] = process.argv.slice(1);
const windows = process.platform === "win32";
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
const endAll = () => {
  if (!windows) return process.kill(0, "SIGKILL");
  const taskkill = (process.env.SystemRoot || "C:\\\\Windows") + "\\\\System32\\\\taskkill.exe";
  spawn(taskkill, ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("exit", () => process.exit(1));
};
const told = (ending) => process.send({ code: null, signal: null, error: null, ...ending }, () => process.disconnect());
process.on("disconnect", () => (child.exitCode === null && child.signalCode === null && child.pid ? endAll() : process.exit(0)));
child.on("error", ({ code, message }) => told({ error: code || message }));
child.on("exit", (code, signal) => told({ code, signal }));
`;

/** Starts a program that ends with us, whatever happens to us. Nothing is given to its stdin. */
export function startKept(
  { execPath, platform }: Pick<System, "execPath" | "platform">,
  program: string,
  args: readonly string[],
  options: { env: Record<string, string | undefined>; cwd?: string },
): KeptProcess {
  const child = spawn(execPath, ["-e", keeper, "--", program, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: what the terminal sends to ours does not reach it, and it ends as a whole.
    detached: platform !== "win32",
    env: { ...options.env, NODE_OPTIONS: "" },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    windowsHide: true,
  });
  const watched = endWithUs(child.pid);
  let ending: Ending = { code: null, signal: null, error: null };
  child.on("message", (message) => (ending = message as Ending));
  const ended = new Promise<Ending>((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) => resolve({ ...ending, error: error.code ?? error.message }));
    // `close` and not `exit`: only then the last words have come.
    child.on("close", (_, signal) => {
      watched.forget();
      resolve(ending.code === null && ending.signal === null && ending.error === null ? { ...ending, signal } : ending);
    });
  });
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams) stream.setEncoding("utf8");
  return {
    onText(listener) {
      for (const stream of streams) stream.on("data", listener);
    },
    ended,
    async end() {
      watched.kill();
      await ended;
    },
  };
}
