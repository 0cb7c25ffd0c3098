import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readReason } from "../../core/backends.ts";
import { SetupError, toSetupError } from "../../core/errors/index.ts";
import type { Downloaded } from "../../core/report.ts";
import { download } from "../../hub/download.ts";
import { repoFolder } from "../../hub/stores/shared-cache.ts";
import type { Executors, StepContext } from "../runtime.ts";
import { startEngine, type Engine } from "./engine.ts";
import { installEngine } from "./install-engine.ts";
import { climb, type Climbed } from "./ladder.ts";
import { acceleratorOf } from "./rungs.ts";
import { startServer } from "./server.ts";

/** The effects of the embedded engine's plan. Steps hand the engine on to each other through this closure. */
export function llamaCppExecutors(): Executors {
  let climbed: Climbed | null = null;
  let engine: Engine | null = null;

  return {
    async "install-engine"({ parameters: { rung } }, { host, settings, signal, progress, made }) {
      const packages = { accelerator: rung, signal, progress, offline: settings.offline };
      try {
        const { fetchedBytes, folder } = await installEngine(host, packages);
        await made({ kind: "folder", path: folder });
        return fetchedBytes > 0 ? "done" : "skipped";
      } catch (error) {
        // A registry without a card's package: the next step goes on to the next best.
        if (rung !== "cpu" && toSetupError(error).finding.code === "ENGINE_PACKAGE_MISSING") return "skipped";
        throw error;
      }
    },

    async preflight(
      { parameters: { rungs, drivers, needsCard } },
      { host, settings, signal, progress, made, results },
    ) {
      climbed = await climb(host, { rungs, drivers, signal, progress, offline: settings.offline });
      await made({ kind: "folder", path: climbed.engine.folder });
      results.device = acceleratorOf(climbed.rung);
      results.attempts = climbed.attempts;
      if (needsCard && climbed.rung === "cpu") throw outdated(climbed);
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
      if (climbed === null) throw new Error("a model is loaded after the preflight");
      const starting = await startEngine(context.host, climbed.engine, context);
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

/** The model was chosen for a card that is none for us now: what fits the processor is another choice. */
function outdated({ attempts }: Climbed): SetupError {
  const [failed] = attempts;
  const detail = readReason(failed?.reason ?? null)?.args.detail ?? "";
  return new SetupError({ code: "PLAN_OUTDATED", args: { planned: failed?.accelerator ?? "", used: "cpu", detail } });
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
