import { SetupError } from "../../core/errors/index.ts";
import type { SmokeTestResult } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { startKeptServer, type Death } from "../kept-server.ts";
import type { Serving } from "../runtime.ts";
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
  const { port, model } = start;
  let log = "";
  const serving = await startKeptServer(
    host,
    {
      program: server.program,
      args: serverArguments(server, start),
      env: { ...cleanEnv(host.system.env), LC_ALL: "C" },
      port,
      model,
      limitMs,
      onText(text) {
        if (log.length < mostLogCharacters) log += text;
      },
      failureOf: (death) => failureOf(death, start),
    },
    signal,
  );
  return { ...serving, device: deviceInLog(log) };
}

/** What it died of, by its own words. */
function failureOf({ said, detail }: Death, { port, modelPath }: ServerStart): SetupError {
  if (/address already in use|couldn'?t bind|bind.* socket/i.test(said)) {
    return new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });
  }
  if (/out of memory|(?:failed|unable|cannot) to? ?allocate|bad_alloc|cudaMalloc failed/i.test(said)) {
    return new SetupError({ code: "OUT_OF_MEMORY", args: { detail } });
  }
  if (/(?:failed to|error) load(?:ing)? (?:the )?model|gguf|unknown model architecture/i.test(said)) {
    return new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: modelPath, detail } });
  }
  return new SetupError({ code: "ENGINE_CRASHED", args: { detail } });
}
