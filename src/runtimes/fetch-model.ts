import { join } from "node:path";
import type { Downloaded } from "../core/report.ts";
import { download } from "../hub/download.ts";
import type { Selection } from "../hub/selection.ts";
import { repoFolder } from "../hub/stores/shared-cache.ts";
import type { Executors, StepContext } from "./runtime.ts";
import { exists } from "../hub/look-on-disk.ts";

interface Wanted {
  repo: string;
  selection: Selection;
  /** The plan said that it is here: it is not asked for again, since people agreed to fetching nothing. */
  present: boolean;
}

/** How a GGUF comes here, for the runtimes that load one: see `modelStep`. */
export const modelExecutors: Executors = {
  async download({ parameters: { repo, file, present } }, context) {
    const { results } = context;
    const downloaded = await fetchModel({ repo, selection: { kind: "file", path: file }, present }, context);
    results.download = downloaded;
    results.modelPath = join(downloaded.folder, ...file.split("/"));
    return wasFetched(downloaded) ? "done" : "skipped";
  },

  async "use-file"({ parameters: { path } }, { results }) {
    results.modelPath = path;
    return "done";
  },
};

/** Brings files of a repository into the shared cache by the download engine; what was made is written down. */
export async function fetchModel({ repo, selection, present }: Wanted, context: StepContext): Promise<Downloaded> {
  const { host, settings, signal, progress, made } = context;
  const { hub, revision } = settings;
  const ref = join(repoFolder(hub.cacheDir, repo), "refs", ...revision.split("/"));
  const knewRevision = await exists(ref);
  const request = {
    repo,
    revision,
    selection,
    settings: { ...hub, offline: hub.offline || present },
    localDir: null,
    limitBytesPerSecond: null,
  };
  const parts = join(repoFolder(hub.cacheDir, repo), "blobs");
  const before = new Set(await host.files.list(parts));
  const downloaded = await download(host, request, { signal, progress }).catch(async (error: unknown) => {
    // What has come so far is kept for the next run; who wants none of it any more finds it gone after uninstall.
    const begun = (await host.files.list(parts)).filter((name) => name.includes(".incomplete") && !before.has(name));
    for (const name of begun) await made({ kind: "file", path: join(parts, name) });
    throw error;
  });
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

/** Whether anything came over the network. */
export function wasFetched({ files }: Downloaded): boolean {
  return files.some(({ fetchedBytes }) => fetchedBytes > 0);
}
