import { join, resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host, System } from "../../host/host.ts";
import { isFit, isReady, leastPython, lookAt, type Interpreter } from "./interpreter.ts";

/** Which Python the model is to run in: one that has all it needs, or one of ours that is to be made. */
export type Environment =
  | { kind: "ready"; interpreter: Interpreter }
  | { kind: "to-make"; base: Interpreter; folder: string; uv: string | null };

/**
 * The interpreter that was named where it has all that is needed, else our environment where it was made before, else the
 * machine's own Python where that has all, else an environment to make from the one or the other. Nothing is ever
 * installed into an environment that is not ours. Throws PYTHON_NOT_HERE, PYTHON_UNFIT or VENV_IMPOSSIBLE.
 */
export async function findEnvironment(
  host: Host,
  { named, machine, signal }: { named: string | null; machine: MachineProfile; signal: AbortSignal },
): Promise<Environment> {
  const asked = named === null || named === "all" ? null : await lookAt(host, await pathOf(host, named), signal);
  if (asked !== null && isReady(asked)) return { kind: "ready", interpreter: asked };
  const folder = foldersOf(host.system).python;
  const own = pythonIn(host.system, folder);
  if (await host.files.isExecutable(own)) {
    const interpreter = await lookAt(host, own, signal).catch(() => null);
    signal.throwIfAborted();
    if (interpreter !== null && isReady(interpreter)) return { kind: "ready", interpreter };
  }
  const base = asked ?? (await lookAt(host, machinesOwn(host, machine), signal));
  if (isReady(base)) return { kind: "ready", interpreter: base };
  const { path, version, bits } = base;
  if (!isFit(base)) throw new SetupError({ code: "PYTHON_UNFIT", args: { path, version, bits, minimum: leastPython } });
  const uv = base.venv ? null : await host.which("uv");
  if (!base.venv && uv === null) throw new SetupError({ code: "VENV_IMPOSSIBLE", args: { path, detail: null } });
  return { kind: "to-make", base, folder, uv };
}

/** The interpreter of an environment. */
export function pythonIn({ platform }: Pick<System, "platform">, folder: string): string {
  return platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

/** The command that makes an environment, in full: the plan shows it. */
export function makeCommand({ base, folder, uv }: { base: string; folder: string; uv: string | null }): string[] {
  return uv === null
    ? [base, "-m", "venv", "--clear", folder]
    : [uv, "venv", "--clear", "--seed", "--python", base, folder];
}

/** The command that installs packages into one. Where from is pip's own setting. */
export function installCommand(python: string, packages: readonly string[]): string[] {
  const quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"];
  return [python, "-m", "pip", "install", ...quiet, ...packages];
}

async function pathOf(host: Host, named: string): Promise<string> {
  const path = /[/\\]/.test(named) ? resolve(host.system.cwd, named) : await host.which(named);
  if (path !== null && (await host.files.isExecutable(path))) return path;
  throw new SetupError({ code: "PYTHON_NOT_HERE", args: { path: named, detail: null } });
}

function machinesOwn({ system }: Host, { python }: MachineProfile): string {
  const [found] = python.value ?? [];
  if (found === undefined) throw new SetupError({ code: "PYTHON_NOT_HERE", args: { path: null, detail: null } });
  // A machine to judge has `~` for the home.
  return found.path.replace(/^~(?=[/\\])/, () => system.home ?? "~");
}
