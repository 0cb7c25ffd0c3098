import { stat } from "node:fs/promises";
import { join } from "node:path";
import { documentedPrompt } from "../../core/documented-prompt.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Downloaded } from "../../core/report.ts";
import { download } from "../../hub/download.ts";
import { repoFolder } from "../../hub/stores/shared-cache.ts";
import { tinyModel, tinyModelPath } from "../../rehearsal/tiny-model.ts";
import type { Executors, StepContext } from "../runtime.ts";
import { startEngine, type Engine } from "./engine.ts";
import { installEngine, type InstalledEngine } from "./install-engine.ts";
import { startServer } from "./server.ts";

/** The effects of the embedded engine's plan. Steps hand the engine on to each other through this closure. */
export function llamaCppExecutors(): Executors {
  let installed: InstalledEngine | null = null;
  let engine: Engine | null = null;

  const install = async ({ host, settings, signal, progress }: StepContext): Promise<InstalledEngine> =>
    (installed ??= await installEngine(host, { accelerator: settings.accelerator, signal, progress }));

  return {
    async "install-engine"(_, context) {
      const { fetchedBytes, folder } = await install(context);
      await context.made({ kind: "folder", path: folder });
      return fetchedBytes > 0 ? "done" : "skipped";
    },

    async preflight(_, context) {
      await rehearse(await startEngine(context.host, await install(context), context), context);
      return "done";
    },

    async download({ parameters: { repo, file } }, context) {
      const { results } = context;
      const downloaded = await fetchModel(repo, file, context);
      results.download = downloaded;
      results.modelPath = join(downloaded.folder, ...file.split("/"));
      return downloaded.files.some(({ fetchedBytes }) => fetchedBytes > 0) ? "done" : "skipped";
    },

    async "use-file"({ parameters: { path } }, { results }) {
      results.modelPath = path;
      return "done";
    },

    async load({ parameters }, context) {
      const { results, settings, signal, progress, onEnd } = context;
      if (results.modelPath === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
      const starting = await startEngine(context.host, await install(context), context);
      engine = starting;
      onEnd(() => starting.dispose());
      const { size } = await stat(results.modelPath);
      const loaded = await starting.load({
        path: results.modelPath,
        context: parameters.context,
        gpuLayers: parameters.gpuLayers,
        kvCache: settings.kvCache,
        mmap: settings.mmap,
        signal,
        onProgress: (fraction) => progress({ doneBytes: Math.round(fraction * size), totalBytes: size }),
      });
      results.device = loaded.device;
      return "done";
    },

    async serve({ parameters: { port, model } }, { host, results, signal, onEnd }) {
      if (engine === null) throw new SetupError({ code: "MODEL_MISSING", args: {} });
      const server = await startServer(host, { engine, modelName: model, port, signal });
      onEnd(() => server.close());
      results.baseUrl = server.baseUrl;
      return "done";
    },
  };
}

/** A tiny model, word for word: an engine that garbles it would garble the big one, after 9 GB. */
async function rehearse(engine: Engine, { host, signal }: StepContext): Promise<void> {
  try {
    await engine.load({ path: await tinyModelPath(host), context: tinyModel.context, signal });
    const { text } = await engine.chat(documentedPrompt.messages, {
      temperature: documentedPrompt.temperature,
      signal,
    });
    if (text.trim() === tinyModel.answer) return;
    throw new SetupError({ code: "ENGINE_GARBLES", args: { expected: tinyModel.answer, answer: text } });
  } finally {
    await engine.dispose();
  }
}

async function fetchModel(repo: string, file: string, context: StepContext): Promise<Downloaded> {
  const { host, settings, signal, progress, made } = context;
  const { hub, revision } = settings;
  const ref = join(repoFolder(hub.cacheDir, repo), "refs", ...revision.split("/"));
  const knewRevision = await exists(ref);
  const selection = { kind: "file", path: file } as const;
  // What the plan said is here is not asked for again: people agreed to fetching nothing.
  const offline = hub.offline || settings.present.modelPath !== null;
  const request = {
    repo,
    revision,
    selection,
    settings: { ...hub, offline },
    localDir: null,
    limitBytesPerSecond: null,
  };
  const downloaded = await download(host, request, { signal, progress });
  for (const { path, fetchedBytes } of downloaded.files) {
    if (fetchedBytes === 0) continue;
    const readable = join(downloaded.folder, ...path.split("/"));
    // The link before what it points to, since they are removed in the opposite order.
    const blob = await host.files.realPath(readable);
    if (blob !== null && blob !== readable) await made({ kind: "file", path: blob });
    await made({ kind: "file", path: readable });
    if (!knewRevision && (await exists(ref))) await made({ kind: "file", path: ref });
  }
  return downloaded;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
