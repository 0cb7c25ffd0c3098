import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Downloaded } from "../core/report.ts";
import type { DownloadRequest } from "./download-request.ts";
import { isSelected } from "./selection.ts";
import { cachedRevision } from "./stores/shared-cache.ts";

/** The selected files as the cache has them; null without any. What else the repository holds it cannot know. */
export async function fromCache({
  repo,
  revision,
  selection,
  settings,
  localDir,
}: DownloadRequest): Promise<Downloaded | null> {
  if (localDir !== null) return null;
  const cached = await cachedRevision(settings.cacheDir, repo, revision);
  if (cached === null) return null;
  const { commit, folder, paths } = cached;
  const wanted = paths.filter((path) => isSelected(path, selection));
  if (wanted.length === 0) return null;
  const files = await Promise.all(
    wanted.map(async (path) => {
      const file = await open(join(folder, path), "r");
      const { size: bytes } = await file.stat().finally(() => file.close());
      return { path, bytes, sha256: null, fetchedBytes: 0, verified: false };
    }),
  );
  return { repo, commit, folder, files };
}
