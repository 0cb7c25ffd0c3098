import { join } from "node:path";
import type { Candidate } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { cachedRevision } from "../hub/stores/shared-cache.ts";

/** Where a candidate's file stands whole in the shared cache; null when it does not. */
export async function modelInCache(
  host: Host,
  { repo, file, fileBytes, origin }: Pick<Candidate, "repo" | "file" | "fileBytes" | "origin">,
  { cacheDir, revision }: { cacheDir: string; revision: string },
): Promise<string | null> {
  const known = await cachedRevision(cacheDir, repo, revision);
  if (known === null || !known.paths.includes(file)) return null;
  const path = join(known.folder, ...file.split("/"));
  const stats = await host.files.stat(path);
  // The catalogue's sizes are computed: the Hub's own may differ by a few bytes.
  const whole = stats !== null && (origin === "catalogue" || stats.sizeBytes === fileBytes);
  return whole ? path : null;
}
