import { basename } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { makeFolder } from "../../host/make-folder.ts";
import { fetchModel, wasFetched } from "../fetch-model.ts";
import { onFreePort } from "../ports.ts";
import type { Executors, Runtime, Serving, StartRequest } from "../runtime.ts";
import { findEnvironment, installCommand, makeCommand } from "./environment.ts";
import { isReady, lookAt } from "./interpreter.ts";
import { planTransformers, type TransformersPresent } from "./plan.ts";
import { pipFailure, runCommand, venvFailure } from "./run-command.ts";
import { startTransformers } from "./server.ts";
import { weightsInCache } from "./weights.ts";

/** The publisher's own weights in Python, with PyTorch and Transformers: in an environment that has both, or one of ours. */
export const transformers: Runtime<TransformersPresent> = {
  id: "transformers",
  lives: "with-us",
  status: () => ({ usable: true, reasons: [] }),
  async survey(host, { machine, candidate, settings: { hub, revision, named, ownFile }, signal }) {
    if (ownFile !== null || !candidate.file.endsWith(".safetensors")) {
      throw new SetupError({ code: "NOT_FOR_TRANSFORMERS", args: { file: ownFile ?? candidate.file } });
    }
    const { cacheDir } = hub;
    return {
      environment: await findEnvironment(host, { named: named.python, machine, signal }),
      weights: await weightsInCache(host, candidate.repo, { cacheDir, revision }),
    };
  },
  plan: planTransformers,
  executors,
  start,
};

function executors(): Executors {
  let python: string | null = null;

  return {
    async "use-environment"({ parameters }, { host, signal }) {
      const found = await lookAt(host, parameters.python, signal);
      const { path, torch, transformers: version } = found;
      if (!isReady(found)) throw new SetupError({ code: "PYTHON_LACKS", args: { path, torch, transformers: version } });
      python = path;
      return "skipped";
    },

    async "make-environment"({ parameters }, { host, signal, progress, made }) {
      const { folder } = parameters;
      await makeFolder(folder);
      await made({ kind: "folder", path: folder });
      const failure = await runCommand(host, makeCommand(parameters), { signal, progress });
      if (failure !== null) throw venvFailure(failure, parameters.base);
      return "done";
    },

    async "install-packages"({ parameters }, { host, signal, progress }) {
      const command = installCommand(parameters.python, parameters.packages);
      const failure = await runCommand(host, command, { signal, progress });
      if (failure !== null) throw pipFailure(failure);
      const found = await lookAt(host, parameters.python, signal);
      const { path, torch, transformers: version } = found;
      // pip takes the newest that there is for this Python, which may be too old.
      if (!isReady(found)) throw new SetupError({ code: "PYTHON_LACKS", args: { path, torch, transformers: version } });
      python = path;
      return "done";
    },

    async "download-weights"({ parameters: { repo, include, present } }, context) {
      const selection = { kind: "globs", include, exclude: ["onnx/*", "original/*"] } as const;
      const downloaded = await fetchModel({ repo, selection, present }, context);
      context.results.download = downloaded;
      context.results.modelPath = downloaded.folder;
      return wasFetched(downloaded) ? "done" : "skipped";
    },

    async "serve-transformers"({ parameters }, { host, results, signal, onEnd }) {
      const { model, context, device } = parameters;
      const folder = results.modelPath;
      if (python === null || folder === undefined) throw new TypeError("an environment and weights come before");
      const start = { python, folder, model, context, device };
      const serving = await onFreePort(parameters.port, host.system, (port) =>
        startTransformers(host, { ...start, port }, { signal }),
      );
      onEnd(() => serving.close());
      results.baseUrl = serving.baseUrl;
      results.start = { python, folder, device };
      return "done";
    },
  };
}

async function start(host: Host, request: StartRequest): Promise<Serving> {
  const { installed, named, modelName: model, context, accelerator, signal } = request;
  const { python = named.python, folder, device: recorded } = installed?.start ?? {};
  if (typeof python !== "string" || folder === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  const found = await lookAt(host, named.python ?? python, signal);
  if (!isReady(found)) {
    const { path, torch, transformers: version } = found;
    throw new SetupError({ code: "PYTHON_LACKS", args: { path, torch, transformers: version } });
  }
  const device = accelerator === "cpu" || recorded === "cpu" ? "cpu" : "auto";
  return onFreePort(request.port, host.system, (port) => {
    request.loading(installed?.repo ?? basename(folder));
    return startTransformers(host, { python: found.path, folder, port, model, context, device }, { signal });
  });
}
