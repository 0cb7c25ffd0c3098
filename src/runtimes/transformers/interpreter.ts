import { join } from "node:path";
import { atLeast } from "../../core/pep440.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { LastLines } from "../last-lines.ts";
import { jsonOrNull } from "../api/client.ts";

/** What an interpreter says of itself. */
export interface Interpreter {
  path: string;
  version: string;
  bits: number;
  torch: string | null;
  transformers: string | null;
  /** It can make an environment with pip in it. */
  venv: boolean;
}

const limitMs = 20_000;

/** The oldest that load Phi-4: Transformers as the model's own config names it, PyTorch as that asks for. */
export const leastTorch = "2.5.0";
export const leastTransformers = "4.47.0";
/** The oldest Python that such releases are published for. */
export const leastPython = "3.9.0";

/** Asks an interpreter what it has. Throws PYTHON_NOT_HERE with its own words for one that is none. */
export async function lookAt(host: Host, path: string, signal: AbortSignal): Promise<Interpreter> {
  const script = await serverScript(host);
  const { status, stdout, stderr } = await host.run(path, [script, "--look"], {
    timeout: limitMs,
    signal,
    env: pythonEnv(host.system.env),
  });
  signal.throwIfAborted();
  const found = jsonOrNull(stdout) as Partial<Interpreter> | null;
  if (typeof found?.version === "string" && typeof found.bits === "number") {
    const { version, bits, torch = null, transformers = null, venv = false } = found;
    return { path, version, bits, torch, transformers, venv };
  }
  const lines = new LastLines(12);
  lines.add(`${stdout}\n${stderr}\n`);
  const detail = status === "timeout" ? "no answer in time" : lines.cause();
  throw new SetupError({ code: "PYTHON_NOT_HERE", args: { path, detail } });
}

/** Whether the model can be loaded with it as it is. */
export function isReady({ bits, torch, transformers }: Interpreter): boolean {
  return bits === 64 && isAtLeast(torch, leastTorch) && isAtLeast(transformers, leastTransformers);
}

/** Whether an environment made with it can have what is needed. */
export function isFit({ bits, version }: Interpreter): boolean {
  return bits === 64 && isAtLeast(version, leastPython);
}

/** Nothing of other environments, nothing over the network, text as UTF-8 and at once. */
export function pythonEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const others = /^(?:PYTHONPATH|PYTHONHOME|PYTHONSTARTUP|PIP_USER|PIP_TARGET|PIP_PREFIX|PIP_REQUIRE_VIRTUALENV)$/;
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !others.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    PYTHONUNBUFFERED: "1",
    PYTHONUTF8: "1",
    HF_HUB_OFFLINE: "1",
    TRANSFORMERS_OFFLINE: "1",
    HF_HUB_DISABLE_TELEMETRY: "1",
    TOKENIZERS_PARALLELISM: "false",
  };
}

/** Where the program is that we run in Python, built or not. */
export async function serverScript({ system, files }: Host): Promise<string> {
  const built = join(system.packageRoot, "dist", "transformers-server.py");
  const source = join(system.packageRoot, "src", "runtimes", "transformers", "server.py");
  return (await files.stat(built)) === null ? source : built;
}

function isAtLeast(version: string | null, least: string): boolean {
  return version !== null && atLeast(version, least) === true;
}
