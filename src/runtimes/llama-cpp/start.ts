import { basename } from "node:path";
import { driversOf, type Rung } from "../../core/engine-word.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { openAccess } from "../api/client.ts";
import type { Serving, StartRequest } from "../runtime.ts";
import { checkModelFile } from "./check-model-file.ts";
import { installEngine } from "./install-engine.ts";
import { climb, provenRung, type Climbed, type LadderOptions } from "./ladder.ts";
import { loadOrFall } from "./load-or-fall.ts";
import { rungsFor } from "./rungs.ts";
import { startServer } from "./server.ts";

/** Starts the engine with the model's file and serves it. Throws what fetching, starting and loading can fail with. */
export async function startLlamaCpp(host: Host, request: StartRequest): Promise<Serving> {
  const { signal, modelName, port } = request;
  const path = request.ownFile ?? request.installed?.files[0]?.path;
  if (path === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  await checkModelFile(path);
  const { climbed, ...ladder } = await engineFor(host, request);
  request.loading(basename(path));
  const { context, kvCache, mmap } = request;
  const { engine } = await loadOrFall(host, climbed, { path, context, kvCache, mmap, signal }, ladder);
  try {
    const server = await startServer(host, { engine, modelName, port, signal });
    const close = async (): Promise<void> => {
      await server.close();
      await engine.dispose();
    };
    const ended = Promise.race([engine.ended, server.ended.then(() => null)]);
    return { ...server, access: openAccess, ended, close };
  } catch (error) {
    await engine.dispose();
    throw error;
  }
}

/** The engine on what it answered on before, while the drivers are the same; otherwise that is found out now. */
async function engineFor(host: Host, request: StartRequest): Promise<LadderOptions & { climbed: Climbed }> {
  const { accelerator, signal } = request;
  let told = false;
  const progress: LadderOptions["progress"] = ({ totalBytes }) => {
    if (!told) request.fetching(totalBytes ?? 0);
    told = true;
  };
  const taken = async (rung: Rung): Promise<Climbed> => {
    const engine = await installEngine(host, { accelerator: rung, signal, progress });
    return { engine, rung, attempts: [], fetchedBytes: engine.fetchedBytes };
  };
  if (accelerator === "cpu") return { climbed: await taken("cpu"), rungs: ["cpu"], drivers: "", signal, progress };
  const machine = await request.machine();
  const ladder = {
    rungs: rungsFor(machine, accelerator),
    drivers: driversOf(machine.gpus.value ?? []),
    signal,
    progress,
  };
  const proven = await provenRung(host, accelerator, ladder.drivers);
  return { ...ladder, climbed: proven === null ? await climb(host, ladder) : await taken(proven) };
}
