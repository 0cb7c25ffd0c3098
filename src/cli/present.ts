import { join } from "node:path";
import { cachedRevision } from "../hub/stores/shared-cache.ts";
import type { Candidate } from "../core/report.ts";
import { hubSettings } from "../hub/settings.ts";
import { installedPackages } from "../runtimes/llama-cpp/install-engine.ts";
import type { Present } from "../runtimes/runtime.ts";
import type { CommandContext } from "./command.ts";

export interface WantedModel {
  cacheDir: string;
  repo: string;
  revision: string;
  file: string;
  /** Null when only the Hub knows. */
  fileBytes: number | null;
}

/** What a plan need not fetch: the engine, and the model's file where it stands whole in the cache. */
export async function presentOn({ host }: CommandContext, wanted: WantedModel): Promise<Present> {
  return { enginePackages: await installedPackages(host), modelPath: await modelInCache(host, wanted) };
}

/** Where a candidate's file stands whole in the cache; null when it does not. */
export async function presentModel({ host, options }: CommandContext, candidate: Candidate): Promise<string | null> {
  const { cacheDir } = await hubSettings(host, options);
  const { repo, file, origin } = candidate;
  const fileBytes = origin === "catalogue" ? null : candidate.fileBytes;
  return modelInCache(host, { cacheDir, repo, revision: options.revision ?? "main", file, fileBytes });
}

async function modelInCache(host: CommandContext["host"], wanted: WantedModel): Promise<string | null> {
  const known = await cachedRevision(wanted.cacheDir, wanted.repo, wanted.revision);
  if (known === null || !known.paths.includes(wanted.file)) return null;
  const path = join(known.folder, ...wanted.file.split("/"));
  const stats = await host.files.stat(path);
  const whole = stats !== null && (wanted.fileBytes === null || stats.sizeBytes === wanted.fileBytes);
  return whole ? path : null;
}
