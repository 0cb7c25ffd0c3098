import { posix, win32 } from "node:path";
import { catalogued } from "../../core/models/catalogue.ts";
import type { Candidate } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { lmStudioPlaces } from "../../host/lm-studio/places.ts";
import { roomAt, onOneVolume } from "../../host/volumes.ts";
import { modelInCache } from "../model-in-cache.ts";
import type { SurveyRequest } from "../runtime.ts";

/** What is here of LM Studio's and of the candidate, found without starting anything. */
export interface LmStudioPresent {
  /** LM Studio's folder of models. */
  models: string;
  /** The candidate's file below it; null when it is not there. */
  inLibrary: string | null;
  /** The file in our cache, or the one given with `--file`. */
  modelPath: string | null;
  /** Another publisher's, where the cache has that one: what was installed for the embedded engine need not come again. */
  otherSource: { repo: string; file: string } | null;
  /** A file of the cache can have a second name in LM Studio's folder. */
  linkable: boolean;
  /** On the volume of LM Studio's models; null where the system does not say. */
  freeBytes: number | null;
}

export async function surveyLmStudio(
  host: Host,
  { candidate, settings: { hub, revision, ownFile } }: SurveyRequest,
): Promise<LmStudioPresent> {
  const { models } = await lmStudioPlaces(host);
  const { cacheDir } = hub;
  const inCache = ownFile ?? (await modelInCache(host, candidate, { cacheDir, revision }));
  const otherSource = inCache === null ? otherPublisherOf(candidate) : null;
  const other = otherSource && (await modelInCache(host, otherSource, { cacheDir, revision: "main" }));
  const modelPath = inCache ?? other;
  return {
    models,
    inLibrary: ownFile === null ? await findBelow(host, models, candidate) : null,
    modelPath,
    otherSource: inCache === null && other !== null ? otherSource : null,
    linkable: await onOneVolume(host, modelPath ?? cacheDir, models),
    freeBytes: await roomAt(host, models),
  };
}

/** The same quantization in the repository that the embedded engine's files are from. */
function otherPublisherOf({
  repo,
  quantization,
  origin,
}: Candidate): Pick<Candidate, "repo" | "file" | "fileBytes" | "origin"> | null {
  if (origin !== "catalogue" || repo !== catalogued("phi-4", "lmstudio")?.repo) return null;
  const subject = catalogued("phi-4", "llama.cpp");
  const found = subject?.files.find((one) => one.quantization === quantization);
  if (subject === null || found === undefined) return null;
  return { repo: subject.repo, file: found.path, fileBytes: found.fileBytes, origin };
}

/** Publishers' files of one name and quantization differ by their metadata only. */
const sizeTolerance = 0.02;

/** A file of the candidate's name and size in any publisher's folder: LM Studio has them two deep. */
async function findBelow(
  { system, files }: Host,
  models: string,
  { file, fileBytes }: Candidate,
): Promise<string | null> {
  const { join, basename } = system.platform === "win32" ? win32 : posix;
  const name = basename(file);
  for (const publisher of await files.list(models)) {
    for (const repo of await files.list(join(models, publisher))) {
      const path = join(models, publisher, repo, name);
      const stats = await files.stat(path);
      const whole = stats !== null && Math.abs(stats.sizeBytes - fileBytes) <= sizeTolerance * fileBytes;
      if (whole && stats.kind === "file") return path;
    }
  }
  return null;
}
