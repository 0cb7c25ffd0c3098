import { stat } from "node:fs/promises";
import { readReason } from "../../core/backends.ts";
import { SetupError, toSetupError } from "../../core/errors/index.ts";
import type { Attempt } from "../../core/engine-word.ts";
import type { Step } from "../../core/plan.ts";
import type { Report } from "../../core/report.ts";
import { modelExecutors } from "../fetch-model.ts";
import type { Executors } from "../runtime.ts";
import type { Engine } from "./engine.ts";
import { installEngine } from "./install-engine.ts";
import { climb, type Climbed } from "./ladder.ts";
import { loadOrFall } from "./load-or-fall.ts";
import { acceleratorOf } from "./rungs.ts";
import { startServer } from "./server.ts";

/** The effects of the embedded engine's plan. Steps hand the engine on to each other through this closure. */
export function llamaCppExecutors(): Executors {
  let climbed: Climbed | null = null;
  let engine: Engine | null = null;
  let preflight: Extract<Step, { kind: "preflight" }>["parameters"] | null = null;

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

    async preflight({ parameters }, { host, settings, signal, progress, made, results }) {
      const { rungs, drivers, needsCard } = parameters;
      preflight = parameters;
      climbed = await climb(host, { rungs, drivers, signal, progress, offline: settings.offline });
      await made({ kind: "folder", path: climbed.engine.folder });
      results.device = acceleratorOf(climbed.rung);
      results.engine = { attempts: climbed.attempts.map(reportAttempt) };
      if (needsCard && climbed.rung === "cpu") throw outdated(climbed);
      return "done";
    },

    ...modelExecutors,

    async load({ parameters }, context) {
      const { results, settings, signal, progress, onEnd } = context;
      if (results.modelPath === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
      if (climbed === null || preflight === null) throw new Error("a model is loaded after the preflight");
      const { rungs, drivers, needsCard } = preflight;
      const { size } = await stat(results.modelPath);
      const load = {
        path: results.modelPath,
        context: parameters.context,
        gpuLayers: parameters.gpuLayers,
        kvCache: settings.kvCache,
        mmap: settings.mmap,
        signal,
        onProgress: (fraction: number) => progress({ doneBytes: Math.round(fraction * size), totalBytes: size }),
      };
      const fell = (next: Climbed): void => {
        results.engine = { attempts: next.attempts.map(reportAttempt) };
        if (needsCard && next.rung === "cpu") throw outdated(next);
      };
      const ladder = { rungs, drivers, signal, progress, offline: settings.offline, fell };
      const { engine: started, loaded } = await loadOrFall(context.host, climbed, load, ladder);
      engine = started;
      onEnd(() => started.dispose());
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
  const failed = attempts.find(({ usable }) => !usable);
  const detail = readReason(failed?.reason ?? null)?.args.detail ?? "";
  return new SetupError({ code: "PLAN_OUTDATED", args: { planned: failed?.accelerator ?? "", used: "cpu", detail } });
}

function reportAttempt({
  accelerator,
  usable,
  deviceNames,
  reason,
}: Attempt): NonNullable<Report["engine"]>["attempts"][number] {
  return { accelerator, usable, deviceNames, reason };
}
