import { SetupError } from "../../core/errors/index.ts";
import type { SmokeTestResult } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import { startKept, type Ending } from "../../host/kept-process.ts";
import { openAccess } from "../api/client.ts";
import { LastLines } from "../last-lines.ts";
import { loopback } from "../ports.ts";
import type { Serving } from "../runtime.ts";
import { waitUntilReady } from "../wait-until-ready.ts";
import { serverArguments, type ServerStart } from "./arguments.ts";
import { deviceInLog } from "./device-in-log.ts";
import { cleanEnv, type LlamaServer } from "./program.ts";

export interface ServingLlama extends Serving {
  device: SmokeTestResult["device"];
}

/** Loading 9 GB from a slow disk. */
const loadLimitMs = 15 * 60_000;
/** Enough for the lines about devices, which come among hundreds about the model. */
const mostLogCharacters = 1_000_000;

/**
 * Starts llama-server with a model and resolves when it answers with it. Throws PORT_TAKEN, OUT_OF_MEMORY,
 * MODEL_LOAD_FAILED, ENGINE_CRASHED or ENGINE_TIMEOUT. It ends with `signal`, and when we die.
 */
export async function startLlamaServer(
  host: Host,
  server: LlamaServer,
  start: ServerStart,
  { signal, limitMs = loadLimitMs }: { signal: AbortSignal; limitMs?: number },
): Promise<ServingLlama> {
  signal.throwIfAborted();
  const { port, model, modelPath } = start;
  const env = { ...cleanEnv(host.system.env), LC_ALL: "C" };
  const child = startKept(host.system, server.program, serverArguments(server, start), { env });
  const last = new LastLines(60);
  let log = "";
  child.onText((text) => {
    last.add(text);
    if (log.length < mostLogCharacters) log += text;
  });
  let told = false;
  const close = async (): Promise<void> => {
    told = true;
    await child.end();
  };
  const onAbort = (): void => void close();
  signal.addEventListener("abort", onAbort, { once: true });
  const ended = child.ended.then((ending) => {
    signal.removeEventListener("abort", onAbort);
    return told ? null : failureOf(ending, last.cause(), { port, modelPath });
  });

  const baseUrl = `http://${loopback}:${port}/v1`;
  try {
    await waitUntilReady(host, { baseUrl, model, healthPath: "/health", limitMs, ended, signal });
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw error;
  }
  return { baseUrl, port, model, access: openAccess, instance: null, device: deviceInLog(log), ended, close };
}

/** What it died of, by its own words. */
function failureOf(
  { code, signal, error }: Ending,
  said: string | null,
  { port, modelPath }: { port: number; modelPath: string },
): SetupError {
  const how = error ?? (signal === null ? `exit code ${code}` : `signal ${signal}`);
  const words = said === null ? null : safe(said);
  const detail = words === null ? how : `${how}: ${words}`;
  if (/address already in use|couldn'?t bind|bind.* socket/i.test(said ?? "")) {
    return new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });
  }
  if (/out of memory|(?:failed|unable|cannot) to? ?allocate|bad_alloc|cudaMalloc failed/i.test(said ?? "")) {
    return new SetupError({ code: "OUT_OF_MEMORY", args: { detail } });
  }
  if (/(?:failed to|error) load(?:ing)? (?:the )?model|gguf|unknown model architecture/i.test(said ?? "")) {
    return new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: modelPath, detail } });
  }
  return new SetupError({ code: "ENGINE_CRASHED", args: { detail } });
}
