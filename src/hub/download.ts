import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import type { Progress } from "../core/progress.ts";
import type { Downloaded } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { adopt } from "./adopt.ts";
import { HubConnection, interruption } from "./connection.ts";
import { diskFailure, requireSpace } from "./disk.ts";
import { fetchFile } from "./fetch-file.ts";
import { takeLock } from "./lock.ts";
import { type RepoFile, type Repository, readRepository } from "./metadata.ts";
import { isRepoId } from "./names.ts";
import { usualLimits, type Limits } from "./retries.ts";
import { isSelected, select, type Selection } from "./selection.ts";
import type { HubSettings } from "./settings.ts";
import { plainFolder } from "./stores/plain-folder.ts";
import { cachedRevision, sharedCache } from "./stores/shared-cache.ts";
import type { Store } from "./stores/store.ts";
import { DownloadProgress } from "./transfer/download-progress.ts";
import { Follower } from "./transfer/follower.ts";
import { journalledBytes } from "./transfer/journal.ts";
import { RateLimit } from "./transfer/rate-limit.ts";

export interface DownloadRequest {
  /** `OWNER/NAME`. */
  repo: string;
  /** A branch, a tag or a commit. */
  revision: string;
  /** Which of its files. */
  selection: Selection;
  settings: HubSettings;
  /** A plain folder instead of the shared cache: absolute. */
  localDir: string | null;
  /** Bytes a second for everything together; null: as fast as the line. */
  limitBytesPerSecond: number | null;
}

export interface DownloadOptions {
  signal: AbortSignal;
  progress?: (progress: Progress) => void;
  limits?: Limits;
}

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
  // Hashing nine gigabytes takes seconds: Ctrl-C does not wait for it.
  const giveUp = (): void => void follower.close();
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const repository = await readRepository(hub, repo, revision, signal);
    const files = select(repository, selection);
    return await fetchAll({ host, hub, follower, request, options, repository, files });
  } catch (error) {
    if (signal.aborted) throw interruption(signal);
    // A Hub that is away does not matter to whoever has everything already.
    const here = isAway(error) && selection.kind === "file" ? await fromCache(request) : null;
    if (here === null) throw error;
    return here;
  } finally {
    signal.removeEventListener("abort", giveUp);
    hub.close();
    await follower.close();
  }
}

interface Work {
  host: Host;
  hub: HubConnection;
  follower: Follower;
  request: DownloadRequest;
  options: DownloadOptions;
  repository: Repository;
  files: RepoFile[];
}

async function fetchAll(work: Work): Promise<Downloaded> {
  const { request, repository, files, host, options } = work;
  const store = storeFor(work);
  const found = await Promise.all(files.map((file) => store.find(file)));
  const missing = files.filter((_, index) => found[index] === null);
  await requireRoom(store, missing);

  const progress = new DownloadProgress(host, options.progress ?? (() => undefined), missing, work.hub.limits.tickMs);
  const { limitBytesPerSecond } = request;
  const rateLimit = limitBytesPerSecond === null ? null : new RateLimit(limitBytesPerSecond, () => host.monotonic());
  const result: Downloaded = { repo: repository.repo, commit: repository.commit, folder: store.folder, files: [] };
  try {
    for (const [index, file] of files.entries()) {
      const here = found[index] ?? null;
      const brought = here === null ? await fetchOne(work, store, file, progress, rateLimit) : alreadyHere;
      if (here === null) progress.finished(file);
      const sha256 = file.digest.algorithm === "sha256" ? file.digest.hex : null;
      const { path, bytes } = file;
      result.files.push({ path, bytes, sha256, ...brought });
    }
    await store.finish().catch(async (error: unknown) => {
      throw await diskFailure(error, store.folder, null);
    });
  } finally {
    progress.end();
  }
  return result;
}

type Brought = Pick<Downloaded["files"][number], "fetchedBytes" | "verified" | "adoptedFrom">;

const alreadyHere: Brought = { fetchedBytes: 0, verified: false };

/** How a file came here. Another process may bring it while this one waits for it. */
async function fetchOne(
  { host, hub, follower, repository, options, request }: Work,
  store: Store,
  file: RepoFile,
  progress: DownloadProgress,
  rateLimit: RateLimit | null,
): Promise<Brought> {
  const { signal } = options;
  const workplace = store.workplace(file);
  try {
    progress.begin(file);
    const release = await takeLock(host, workplace.lock, signal, async () => {
      progress.attached((await journalledBytes(workplace.journal, file)) ?? 0);
    });
    try {
      if ((await store.find(file)) !== null) return alreadyHere;
      const adoptedFrom = await adopt(host.system, request.settings.cacheDir, file, workplace.part, follower);
      if (adoptedFrom !== null) {
        await store.publish(file, workplace.part);
        await rm(workplace.journal, { force: true });
        return { fetchedBytes: 0, verified: true, adoptedFrom };
      }
      const fetchedBytes = await fetchFile({
        host,
        hub,
        repository,
        file,
        workplace,
        follower,
        rateLimit,
        signal,
        onBytes: (bytes) => progress.received(bytes),
        onTransfer: (state) => progress.follow(state),
      });
      await store.publish(file, workplace.part);
      return { fetchedBytes, verified: true };
    } finally {
      await release();
    }
  } catch (error) {
    if (signal.aborted) throw interruption(signal);
    throw await diskFailure(error, workplace.part, file.bytes);
  }
}

function storeFor({ request, repository, follower }: Work): Store {
  const { localDir, settings } = request;
  if (localDir === null) return sharedCache(settings.cacheDir, repository, settings.symlinks);
  return plainFolder(localDir, async (path, { digest, bytes }) => {
    const file = await open(path, "r");
    try {
      follower.start(file.fd, digest, bytes);
      follower.advanceTo(bytes);
      return await follower.digest();
    } finally {
      await file.close();
    }
  });
}

/** All together, before the first byte: nobody wants to learn it after the eighth file. */
async function requireRoom(store: Store, missing: readonly RepoFile[]): Promise<void> {
  let bytes = 0;
  for (const file of missing) {
    const kept = await journalledBytes(store.workplace(file).journal, file);
    bytes += file.bytes - (kept ?? 0);
  }
  await requireSpace(store.folder, bytes);
}

/** The selected files as the cache has them; null without any. What else the repository holds it cannot know. */
async function fromCache({
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

function isAway(error: unknown): boolean {
  const away = new Set(["HUB_UNREACHABLE", "HUB_RATE_LIMITED", "HUB_STATUS"]);
  return error instanceof SetupError && away.has(error.finding.code);
}
