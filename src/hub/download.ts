import { SetupError } from "../core/errors/index.ts";
import type { Downloaded } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { HubConnection, interruption } from "./connection.ts";
import type { DownloadOptions, DownloadRequest } from "./download-request.ts";
import { fetchAll } from "./fetch-all.ts";
import { fromCache } from "./from-cache.ts";
import { readRepository } from "./metadata.ts";
import { isRepoId } from "./names.ts";
import { usualLimits } from "./retries.ts";
import { select } from "./selection.ts";
import { DiskThread } from "./transfer/disk-thread.ts";
import { Follower } from "./transfer/follower.ts";

/**
 * Fetches files of a repository, verified, into the shared cache or a plain folder. What is already there is not
 * fetched; what a former run began is gone on with; nothing appears under its name before its bytes were proven right.
 * Throws a SetupError.
 */
export async function download(host: Host, request: DownloadRequest, options: DownloadOptions): Promise<Downloaded> {
  const { repo, settings, selection, revision } = request;
  const { signal } = options;
  if (!isRepoId(repo)) throw new SetupError({ code: "HUB_REPO_INVALID", args: { given: repo } });
  if (settings.offline) {
    const here = await fromCache(request);
    if (here !== null) return here;
    const file = selection.kind === "file" ? selection.path : "*";
    throw new SetupError({ code: "HUB_OFFLINE", args: { repo, file } });
  }

  const hub = new HubConnection(host, settings, options.limits ?? usualLimits);
  const follower = new Follower();
  const disk = new DiskThread();
  // Hashing nine gigabytes takes seconds: Ctrl-C does not wait for it.
  const giveUp = (): void => void follower.close();
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const repository = await countingDown(hub, options, () => readRepository(hub, repo, revision, signal));
    const { platform } = host.system;
    const files = select(repository, selection, platform === "win32" || platform === "darwin");
    return await fetchAll({ host, hub, follower, disk, request, options, repository, files });
  } catch (error) {
    if (signal.aborted) throw interruption(signal);
    // A Hub that is away does not matter to whoever has everything already.
    const here = isAway(error) && selection.kind === "file" ? await fromCache(request) : null;
    if (here === null) throw error;
    return here;
  } finally {
    signal.removeEventListener("abort", giveUp);
    hub.close();
    await Promise.all([follower.close(), disk.close()]);
  }
}

/** While the Hub asks to wait there is nothing else to tell. */
async function countingDown<T>(hub: HubConnection, { progress }: DownloadOptions, ask: () => Promise<T>): Promise<T> {
  const ticking = setInterval(() => {
    if (hub.waitUntil !== null) progress?.({ waitMs: Math.max(0, hub.waitUntil - hub.now()) });
  }, hub.limits.tickMs);
  try {
    return await ask();
  } finally {
    clearInterval(ticking);
  }
}

function isAway(error: unknown): boolean {
  const away = new Set(["HUB_UNREACHABLE", "HUB_RATE_LIMITED", "HUB_STATUS"]);
  return error instanceof SetupError && away.has(error.finding.code);
}
