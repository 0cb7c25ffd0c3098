import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface CliResult {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  env?: Record<string, string | undefined>;
  input?: string;
  cwd?: string;
  /** Milliseconds; enough for everything with the tiny model unless given. */
  limitMs?: number;
  /** Called with the child as soon as it runs, to send it a signal. */
  onStart?: (child: { pid: number; stderr(listener: (text: string) => void): void }) => void;
}

const usualLimitMs = 200_000;

/** The program of an installed package, below the prefix it was installed into. */
export function programIn(prefix: string): string {
  const modules = process.platform === "win32" ? join(prefix, "node_modules") : join(prefix, "lib", "node_modules");
  const program = join(modules, "phi4-setup", "bin", "phi4-setup.js");
  if (!existsSync(program)) throw new Error(`not installed: ${program}`);
  return program;
}

/** Runs the packed program with nothing inherited that would change what it prints. Never rejects. */
export function runCli(program: string, args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|HF_|LC_|LANG|CI$|FORCE_COLOR|NO_COLOR|.*_proxy$)/i.test(name),
    ),
  );
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd,
      env: { ...inherited, ...registry(), LC_ALL: "C.UTF-8", ...options.env } as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "pipe"],
      timeout: options.limitMs ?? usualLimitMs,
      killSignal: "SIGKILL",
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.on("error", () => undefined).end(options.input ?? "");
    options.onStart?.({
      pid: child.pid ?? 0,
      stderr: (listener) => void child.stderr.on("data", (text: string) => listener(text)),
    });
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** The registry this very test run was installed from, which is where the engine's package is. */
function registry(): Record<string, string> {
  const given = process.env["npm_config_registry"];
  return given === undefined ? {} : { npm_config_registry: given };
}
