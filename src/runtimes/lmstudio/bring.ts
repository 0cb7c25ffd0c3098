// How the model comes to LM Studio: by LM Studio itself, or by us where it cannot.
import { posix, win32 } from "node:path";
import { SetupError, type ErrorCode } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import type { Downloaded } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { onOneVolume } from "../../host/volumes.ts";
import { download } from "../../hub/download.ts";
import { usualLimits } from "../../hub/retries.ts";
import { verify } from "../../hub/verify/verify.ts";
import { fetchModel } from "../fetch-model.ts";
import type { StepContext } from "../runtime.ts";
import type { LibraryModel } from "./estimate.ts";
import { FetchedOther, getWithLms, type GetWay } from "./get.ts";
import { awaited, fileOf, placeOf, type Wanted } from "./library.ts";
import { placeInLibrary, requireRoom } from "./link.ts";
import type { Studio } from "./studio.ts";

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

/** By LM Studio, else by us; whatever comes is looked at. */
export async function getOrFetch(
  studio: Studio,
  wanted: Wanted,
  way: GetWay,
  context: StepContext,
): Promise<LibraryModel> {
  const { made, progress } = context;
  let trouble: NonNullable<Progress["trouble"]> = { code: "LMS_CORRUPT", args: { said: wanted.file } };
  try {
    const { model, came } = await getWithLms(studio, wanted, { way, progress });
    const path = came ? await fileOf(studio, model) : null;
    // What was there before is somebody else's to verify and to remove.
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

async function fetchOurselves(studio: Studio, wanted: Wanted, context: StepContext): Promise<LibraryModel> {
  const { host, settings } = context;
  const { repo, file } = wanted;
  let there = wanted;
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
export async function place(
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
export async function fetchInto(studio: Studio, wanted: Wanted, context: StepContext): Promise<number> {
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
