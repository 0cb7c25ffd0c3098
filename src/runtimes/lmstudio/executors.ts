import { posix, win32 } from "node:path";
import { SetupError, type ErrorCode } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import type { Downloaded } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { onOneVolume } from "../../host/volumes.ts";
import { download } from "../../hub/download.ts";
import { usualLimits } from "../../hub/retries.ts";
import { verify } from "../../hub/verify/verify.ts";
import { openAccess } from "../api/client.ts";
import { fetchModel, modelExecutors } from "../fetch-model.ts";
import { forgetServer, recordServer } from "../running-servers.ts";
import type { Executors, StepContext } from "../runtime.ts";
import { ensureEngine } from "./engines.ts";
import { inLibrary, type LibraryModel } from "./estimate.ts";
import { FetchedOther, getWithLms, type GetWay } from "./get.ts";
import { giveBack, hold, type Held } from "./held.ts";
import { awaited, fileOf, library, placeOf, type Wanted } from "./library.ts";
import type { LmsLimits } from "./limits.ts";
import { placeInLibrary, requireRoom } from "./link.ts";
import { load } from "./load.ts";
import { serve } from "./serve.ts";
import { findStudio, type Studio } from "./studio.ts";
import { wake } from "./wake.ts";

/** What LM Studio cannot fetch, we may: it is its way to the Hub that is barred, or its words for it that are not known. */
const failover = new Set<ErrorCode>([
  "LMS_NOT_OFFERED",
  "LMS_GRAMMAR",
  "LMS_HUB_LIMITED",
  "LMS_HUB_UNREACHABLE",
  "LMS_HUB_TOKEN",
  "LMS_STALLED",
  "LMS_CORRUPT",
  "LMS_FINALIZING",
  "LMS_FAILED",
]);

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
      if (awakened.started) await hang(studio, context, { model: null, server: null, service: true });
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
        const { way } = parameters;
        model = await getOrFetch(awake(), parameters, way, context);
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
      const done = await load(awake(), inLmStudio(), { ...parameters, progress });
      context.results.start = { key: inLmStudio().key, gpu: parameters.gpu };
      if (done === "there") return "skipped";
      await hang(awake(), context, { model: parameters.identifier, server: null, service: false });
      return "done";
    },

    async "lms-serve"({ parameters: { port, model: identifier } }, context) {
      const served = await serve(awake(), port, identifier, async (started) =>
        hang(awake(), context, { model: null, server: started, service: false }),
      );
      context.results.baseUrl = served.baseUrl;
      context.results.access = { ...openAccess, apiKey: served.apiKey };
      await leaveRunning(context, { ...served, model: identifier });
      return served.started ? "done" : "skipped";
    },
  };
}

/** Writes down what LM Studio holds for us from now on, and lets go of it when the plan is ended. */
async function hang(studio: Studio, { host, results, made, onEnd }: StepContext, held: Held): Promise<void> {
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

/** By LM Studio, else by us; whatever comes is looked at. */
async function getOrFetch(
  studio: Studio,
  wanted: Wanted & { linkable: boolean },
  way: GetWay,
  context: StepContext,
): Promise<LibraryModel> {
  const { made, progress } = context;
  let trouble: NonNullable<Progress["trouble"]> = { code: "LMS_CORRUPT", args: { said: wanted.file } };
  try {
    const model = await getWithLms(studio, wanted, { way, progress });
    const path = await fileOf(studio, model);
    if (path !== null) await made({ kind: "file", path });
    if (path === null || (await isRight(path, wanted, model, context))) return model;
    // It is not what the Hub has under that name: nobody is left with it.
    await studio.host.files.remove(path);
  } catch (error) {
    if (error instanceof FetchedOther) await ownUpTo(studio, error, context);
    if (!(error instanceof SetupError) || !failover.has(error.finding.code))
      throw await fullDisk(studio, error, wanted);
    trouble = error.finding;
  }
  return fetchOurselves(studio, wanted, { ...context, progress: (one) => progress({ ...one, trouble }) });
}

/** Where LM Studio went away in the middle, its disk is asked before it is blamed. */
async function fullDisk(studio: Studio, error: unknown, wanted: Wanted): Promise<unknown> {
  if (!(error instanceof SetupError) || error.finding.code !== "LMS_GONE") return error;
  return requireRoom(studio, Math.min(wanted.fileBytes, leastRoomBytes)).then(
    () => error,
    (full: unknown) => full,
  );
}

const leastRoomBytes = 100e6;

async function ownUpTo(studio: Studio, { models }: FetchedOther, { made }: StepContext): Promise<void> {
  for (const model of models) {
    const path = await fileOf(studio, model);
    if (path !== null) await made({ kind: "file", path });
  }
}

/** Against the Hub's own digest, where it has one for this file and can be asked. */
async function isRight(
  path: string,
  { repo, file }: Wanted,
  model: LibraryModel,
  { host, settings, signal, progress, results }: StepContext,
): Promise<boolean> {
  const { basename } = host.system.platform === "win32" ? win32 : posix;
  if (basename(path) !== basename(file) || !model.path.includes(repo)) return true;
  const claim = {
    path,
    file,
    digest: null,
    origin: { repo, commit: settings.revision, cacheDir: settings.hub.cacheDir, localDir: null },
  };
  try {
    const [judged] = await verify(host, [claim], { settings: settings.hub, signal, progress, limits: quickly });
    if (judged?.status === "right" && judged.actual !== null) results.sha256 = judged.actual;
    return judged?.status !== "damaged";
  } catch {
    signal.throwIfAborted();
    // A Hub that cannot be asked says nothing about the file.
    return true;
  }
}

/** A second look is worth seconds. */
const quickly = { ...usualLimits, firstByteMs: 5_000, firstAttempts: 1, attempts: 2 };

async function fetchOurselves(
  studio: Studio,
  wanted: Wanted & { linkable: boolean },
  context: StepContext,
): Promise<LibraryModel> {
  const { host, settings } = context;
  const { repo, file } = wanted;
  let there = wanted as Wanted;
  if (await onOneVolume(host, settings.hub.cacheDir, studio.models)) {
    const request = { repo, selection: { kind: "file", path: file }, present: false } as const;
    const downloaded = await fetchModel(request, context);
    context.results.download = downloaded;
    there = (await place(studio, pathIn(host, downloaded, file), wanted, context)).wanted;
  } else {
    there = { ...wanted, fileBytes: await fetchInto(studio, wanted, context) };
  }
  const model = await awaited(studio, there);
  if (model === null) throw new SetupError({ code: "LMS_NOT_INDEXED", args: { path: placeOf(studio, wanted) } });
  return model;
}

/** Gives the file its place in LM Studio's folder. What it really weighs is from here on what is looked for. */
async function place(
  studio: Studio,
  source: string,
  wanted: Wanted,
  { host, made }: StepContext,
): Promise<{ how: "there" | "linked" | "copied"; wanted: Wanted }> {
  const stats = await host.files.stat(source);
  const real = { ...wanted, fileBytes: stats?.sizeBytes ?? wanted.fileBytes };
  const how = await placeInLibrary(studio, source, real);
  if (how !== "there") await made({ kind: "file", path: placeOf(studio, wanted) });
  return { how, wanted: real };
}

/** Straight into LM Studio's folder, verified. Returns the bytes of the file. */
async function fetchInto(studio: Studio, wanted: Wanted, context: StepContext): Promise<number> {
  const { host, settings, signal, progress, made, results } = context;
  const { dirname, join } = host.system.platform === "win32" ? win32 : posix;
  const { repo, file } = wanted;
  const target = placeOf(studio, wanted);
  const localDir = dirname(target);
  const request = {
    repo,
    revision: settings.revision,
    selection: { kind: "file", path: file },
    settings: settings.hub,
    localDir,
    limitBytesPerSecond: null,
  } as const;
  const downloaded = await download(host, request, { signal, progress });
  results.download = downloaded;
  await made({ kind: "file", path: target });
  // Our notes about the download are no use to LM Studio.
  await host.files.remove(join(localDir, ".cache"));
  return downloaded.files[0]?.bytes ?? wanted.fileBytes;
}

function pathIn(host: Host, { folder }: Downloaded, file: string): string {
  const { join } = host.system.platform === "win32" ? win32 : posix;
  return join(folder, ...file.split("/"));
}
