import { basename } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { modelExecutors } from "../fetch-model.ts";
import { checkModelFile } from "../llama-cpp/check-model-file.ts";
import { modelInCache } from "../model-in-cache.ts";
import { onFreePort } from "../ports.ts";
import type { Executors, Runtime, Serving, StartRequest } from "../runtime.ts";
import { planLlamaServer, type LlamaServerPresent } from "./plan.ts";
import { findLlamaServer } from "./program.ts";
import { startLlamaServer } from "./server.ts";

/** A llama-server of the person's own: it brings back ends and systems that the embedded engine does not have. */
export const llamaServer: Runtime<LlamaServerPresent> = {
  id: "llama-server",
  lives: "with-us",
  status: () => ({ usable: true, reasons: [] }),
  async survey(host, { candidate, settings: { hub, revision, ownFile, named }, signal }) {
    const { program, version } = await findLlamaServer(host, named.llamaServer, signal);
    const { cacheDir } = hub;
    return { program, version, modelPath: ownFile ?? (await modelInCache(host, candidate, { cacheDir, revision })) };
  },
  plan: planLlamaServer,
  executors,
  start,
};

function executors(): Executors {
  return {
    ...modelExecutors,
    async "start-llama-server"({ parameters }, { host, settings, results, signal, onEnd }) {
      const { program, model, gpuLayers } = parameters;
      const { modelPath } = results;
      if (modelPath === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
      await checkModelFile(modelPath);
      const server = await findLlamaServer(host, program, signal);
      const { kvCache, mmap, accelerator } = settings;
      const load = { context: parameters.context, kvCache, mmap, accelerator, gpuLayers };
      const serving = await onFreePort(parameters.port, host.system, (port) =>
        startLlamaServer(host, server, { modelPath, port, model, ...load }, { signal }),
      );
      onEnd(() => serving.close());
      results.baseUrl = serving.baseUrl;
      results.device = serving.device;
      results.start = { program, gpuLayers: String(gpuLayers) };
      return "done";
    },
  };
}

async function start(host: Host, request: StartRequest): Promise<Serving> {
  const { installed, ownFile, named, signal, context, kvCache, mmap, accelerator } = request;
  const modelPath = ownFile ?? installed?.files[0]?.path;
  if (modelPath === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  await checkModelFile(modelPath);
  const { program = null, gpuLayers = "" } = installed?.start ?? {};
  const server = await findLlamaServer(host, named.llamaServer ?? program, signal);
  const layers = /^\d+$/.test(gpuLayers) ? Number(gpuLayers) : null;
  const load = { context, kvCache, mmap, accelerator, gpuLayers: layers };
  return onFreePort(request.port, host.system, (port) => {
    request.loading(basename(modelPath));
    return startLlamaServer(host, server, { modelPath, port, model: request.modelName, ...load }, { signal });
  });
}
