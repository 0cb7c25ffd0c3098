import { SetupError } from "../../core/errors/index.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import { startKept, type Ending } from "../../host/kept-process.ts";
import { openAccess } from "../api/client.ts";
import { LastLines } from "../last-lines.ts";
import { loopback } from "../ports.ts";
import type { Serving } from "../runtime.ts";
import { waitUntilReady } from "../wait-until-ready.ts";
import { pythonEnv, serverScript } from "./interpreter.ts";

export interface TransformersStart {
  python: string;
  /** The folder with the weights. */
  folder: string;
  port: number;
  /** What clients ask for. */
  model: string;
  /** Tokens. */
  context: number;
  device: "auto" | "cpu";
}

/** Loading 29 GB from a slow disk, after importing PyTorch for the first time. */
const loadLimitMs = 30 * 60_000;

/**
 * Serves the weights with Transformers and resolves when it answers. Throws PORT_TAKEN, OUT_OF_MEMORY,
 * MODEL_LOAD_FAILED, ENGINE_CRASHED or ENGINE_TIMEOUT. It ends with `signal`, and when we die.
 */
export async function startTransformers(
  host: Host,
  { python, folder, port, model, context, device }: TransformersStart,
  { signal, limitMs = loadLimitMs }: { signal: AbortSignal; limitMs?: number },
): Promise<Serving> {
  signal.throwIfAborted();
  const args = ["--model", folder, "--name", model, "--port", String(port), "--context", String(context)];
  const script = await serverScript(host);
  const child = startKept(host.system, python, [script, ...args, "--device", device], {
    env: pythonEnv(host.system.env),
  });
  const last = new LastLines(60);
  child.onText((text) => last.add(text));
  let told = false;
  const close = async (): Promise<void> => {
    told = true;
    await child.end();
  };
  const onAbort = (): void => void close();
  signal.addEventListener("abort", onAbort, { once: true });
  const ended = child.ended.then((ending) => {
    signal.removeEventListener("abort", onAbort);
    return told ? null : failureOf(ending, last.cause(), { port, folder });
  });

  const baseUrl = `http://${loopback}:${port}/v1`;
  try {
    await waitUntilReady(host, { baseUrl, model, healthPath: "/health", limitMs, ended, signal });
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw error;
  }
  return { baseUrl, port, model, access: openAccess, instance: null, ended, close };
}

/** What it died of, by its own words. A process that is killed from outside was most often too big. */
function failureOf(
  { code, signal, error }: Ending,
  said: string | null,
  { port, folder }: { port: number; folder: string },
): SetupError {
  const how = error ?? (signal === null ? `exit code ${code}` : `signal ${signal}`);
  const words = said === null ? null : safe(said);
  const detail = words === null ? how : `${how}: ${words}`;
  if (/address already in use/i.test(said ?? "")) {
    return new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });
  }
  if (signal === "SIGKILL" || /out ?of ?memory|MemoryError|can't allocate memory/i.test(said ?? "")) {
    return new SetupError({ code: "OUT_OF_MEMORY", args: { detail } });
  }
  return code === 1
    ? new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: folder, detail } })
    : new SetupError({ code: "ENGINE_CRASHED", args: { detail } });
}
