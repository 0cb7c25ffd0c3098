import { SetupError } from "../../core/errors/index.ts";
import { openAccess } from "../api/client.ts";
import { modelExecutors } from "../fetch-model.ts";
import { forgetServer, recordServer } from "../server-records.ts";
import type { Executors, StepContext } from "../runtime.ts";
import { fetchInto, getOrFetch, place } from "./bring.ts";
import { ensureEngine } from "./engines.ts";
import { inLibrary, type LibraryModel } from "./estimate.ts";
import { giveBack, hold, type Held } from "./held.ts";
import { awaited, fileOf, library, placeOf, type Wanted } from "./library.ts";
import type { LmsLimits } from "./limits.ts";
import { requireRoom } from "./link.ts";
import { load } from "./load.ts";
import { serve } from "./serve.ts";
import { findStudio, type Studio } from "./studio.ts";
import { wake } from "./wake.ts";

/** The effects of LM Studio's plan. Steps hand LM Studio and the model on to each other through this closure. */
export function lmStudioExecutors(limits: LmsLimits): Executors {
  let studio: Studio | null = null;
  let model: LibraryModel | null = null;
  const awake = (): Studio => {
    if (studio === null) throw new Error("LM Studio is woken first");
    return studio;
  };
  const inLmStudio = (): LibraryModel => {
    if (model === null) throw new SetupError({ code: "MODEL_MISSING", args: {} });
    return model;
  };
  const found = async (wanted: Wanted, context: StepContext): Promise<void> => {
    model = await awaited(awake(), wanted);
    if (model === null) throw new SetupError({ code: "LMS_NOT_INDEXED", args: { path: placeOf(awake(), wanted) } });
    context.results.modelPath = (await fileOf(awake(), model)) ?? placeOf(awake(), wanted);
  };

  return {
    ...modelExecutors,

    async "lms-wake"(_, context) {
      const { host, signal } = context;
      const awakened = await wake(await findStudio(host, limits, signal));
      studio = awakened.studio;
      if (awakened.started) await keepTrack(studio, context, { model: null, server: null, service: true });
      return awakened.started ? "done" : "skipped";
    },

    async "lms-engine"(_, { settings }) {
      const engine = await ensureEngine(awake(), !settings.offline && !settings.hub.offline);
      return engine === "fetched" ? "done" : "skipped";
    },

    async "lms-present"({ parameters }, context) {
      await found(parameters, context);
      return "skipped";
    },

    async "lms-get"({ parameters }, context) {
      const here = inLibrary(await library(awake()), parameters);
      if (here === null) {
        await requireRoom(awake(), parameters.fileBytes);
        model = await getOrFetch(awake(), parameters, parameters.way, context);
      } else model = here;
      context.results.modelPath = (await fileOf(awake(), model)) ?? placeOf(awake(), parameters);
      if (model.quantization !== null && model.quantization !== parameters.quantization) {
        context.results.quantization = model.quantization;
      }
      return here === null ? "done" : "skipped";
    },

    async "lms-fetch"({ parameters }, context) {
      await requireRoom(awake(), parameters.fileBytes);
      const fileBytes = await fetchInto(awake(), parameters, context);
      await found({ ...parameters, fileBytes }, context);
      return "done";
    },

    async "lms-link"({ parameters }, context) {
      const { modelPath } = context.results;
      if (modelPath === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
      const placed = await place(awake(), modelPath, parameters, context);
      await found(placed.wanted, context);
      context.results.repo = parameters.repo;
      return placed.how === "there" ? "skipped" : "done";
    },

    async "lms-load"({ parameters }, context) {
      const { progress } = context;
      // LM Studio may go on loading after its lms was ended.
      const begins = (): Promise<void> =>
        keepTrack(awake(), context, { model: parameters.identifier, server: null, service: false });
      const done = await load(awake(), inLmStudio(), { ...parameters, progress, begins });
      context.results.start = { key: inLmStudio().key, gpu: parameters.gpu };
      return done === "there" ? "skipped" : "done";
    },

    async "lms-serve"({ parameters: { port, model: identifier } }, context) {
      const served = await serve(awake(), port, identifier, async (started) =>
        keepTrack(awake(), context, { model: null, server: started, service: false }),
      );
      context.results.baseUrl = served.baseUrl;
      context.results.access = { ...openAccess, apiKey: served.apiKey };
      await leaveRunning(context, { ...served, model: identifier });
      return served.started ? "done" : "skipped";
    },
  };
}

/** Writes down what LM Studio holds for us from now on, and lets go of it when the plan is ended. */
async function keepTrack(studio: Studio, { host, results, made, onEnd }: StepContext, held: Held): Promise<void> {
  const { model, server, service } = held;
  await hold(host, {
    ...(model === null ? {} : { model }),
    ...(server === null ? {} : { server }),
    ...(service ? { service } : {}),
  });
  if (service) await made({ kind: "runtime", runtime: "lmstudio", what: "service", args: {} });
  if (model !== null) await made({ kind: "runtime", runtime: "lmstudio", what: "model", args: { identifier: model } });
  if (server !== null) {
    await made({ kind: "runtime", runtime: "lmstudio", what: "server", args: { port: String(server) } });
  }
  onEnd(async () => {
    // An interruption must not keep it from being let go of, nor hide a failure of the plan's own.
    const { signal } = new AbortController();
    const asked = results.smokeTest?.layers.every(({ status }) => status !== "fail") === true;
    await giveBack({ ...studio, signal }, held).catch((error: unknown) => {
      if (asked) throw error;
    });
  });
}

/** It goes on without us: `status`, `chat` and `stop` find it. */
async function leaveRunning(
  { host, settings, results, onEnd }: StepContext,
  { baseUrl, port, model }: { baseUrl: string; port: number; model: string },
): Promise<void> {
  await recordServer(host, {
    baseUrl,
    port,
    model,
    runtime: "lmstudio",
    pid: null,
    instance: null,
    identityPort: null,
    context: settings.context,
    file: results.modelPath ?? null,
  });
  onEnd(() => forgetServer(host, { port, instance: null }));
}
