import { basename } from "node:path";
import { driversOf } from "../../core/engine-word.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { openAccess } from "../api/client.ts";
import type { Serving, StartRequest } from "../runtime.ts";
import { checkModelFile } from "./check-model-file.ts";
import { startEngine } from "./engine.ts";
import { installEngine, type InstalledEngine } from "./install-engine.ts";
import { climb, provenRung, type LadderOptions } from "./ladder.ts";
import { rungsFor } from "./rungs.ts";
import { startServer } from "./server.ts";

/** Starts the engine with the model's file and serves it. Throws what fetching, starting and loading can fail with. */
export async function startLlamaCpp(host: Host, request: StartRequest): Promise<Serving> {
  const { signal, modelName, port } = request;
  const path = request.ownFile ?? request.installed?.files[0]?.path;
  if (path === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  await checkModelFile(path);
  const installed = await engineFor(host, request);
  request.loading(basename(path));
  const engine = await startEngine(host, installed, { signal });
  try {
    const { context, kvCache, mmap } = request;
    await engine.load({ path, context, kvCache, mmap, signal });
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
async function engineFor(host: Host, request: StartRequest): Promise<InstalledEngine> {
  const { accelerator, signal } = request;
  let told = false;
  const progress: LadderOptions["progress"] = ({ totalBytes }) => {
    if (!told) request.fetching(totalBytes ?? 0);
    told = true;
  };
  if (accelerator === "cpu") return installEngine(host, { accelerator: "cpu", signal, progress });
  const machine = await request.machine();
  const drivers = driversOf(machine.gpus.value ?? []);
  const proven = await provenRung(host, accelerator, drivers);
  if (proven !== null) return installEngine(host, { accelerator: proven, signal, progress });
  return (await climb(host, { rungs: rungsFor(machine, accelerator), drivers, signal, progress })).engine;
}
