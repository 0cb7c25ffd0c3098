import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { startKeptServer, type Death } from "../kept-server.ts";
import type { Serving } from "../runtime.ts";
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
  const args = ["--model", folder, "--name", model, "--port", String(port), "--context", String(context)];
  const script = await serverScript(host);
  return startKeptServer(
    host,
    {
      program: python,
      args: [script, ...args, "--device", device],
      env: pythonEnv(host.system.env),
      port,
      model,
      limitMs,
      failureOf: (death) => failureOf(death, { port, folder }),
    },
    signal,
  );
}

/** What it died of, by its own words. A process that is killed from outside was most often too big. */
function failureOf(
  { code, signal, said, detail }: Death,
  { port, folder }: Pick<TransformersStart, "port" | "folder">,
): SetupError {
  if (/address already in use/i.test(said)) return new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });
  if (signal === "SIGKILL" || /out ?of ?memory|MemoryError|can't allocate memory/i.test(said)) {
    return new SetupError({ code: "OUT_OF_MEMORY", args: { detail } });
  }
  return code === 1
    ? new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: folder, detail } })
    : new SetupError({ code: "ENGINE_CRASHED", args: { detail } });
}
