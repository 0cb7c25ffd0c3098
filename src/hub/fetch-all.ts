import { open, rm } from "node:fs/promises";
import type { Downloaded } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { requireOwnFolder } from "../host/own-folder.ts";
import { adopt } from "./adopt.ts";
import { type HubConnection, interruption } from "./connection.ts";
import { diskFailure, requireSpace } from "./disk.ts";
import type { DownloadOptions, DownloadRequest } from "./download-request.ts";
import { fetchFile } from "./fetch-file.ts";
import { takeLock } from "./lock.ts";
import type { RepoFile, Repository } from "./metadata.ts";
import { pieceBytes, writePieces } from "./pieces.ts";
import { setAside } from "./set-aside.ts";
import { plainFolder } from "./stores/plain-folder.ts";
import { sharedCache } from "./stores/shared-cache.ts";
import type { Store } from "./stores/store.ts";
import { DownloadProgress } from "./transfer/download-progress.ts";
import type { DiskThread } from "./transfer/disk-thread.ts";
import type { Follower } from "./transfer/follower.ts";
import { journalledBytes } from "./transfer/journal.ts";
import { RateLimit } from "./transfer/rate-limit.ts";

export interface Work {
  host: Host;
  hub: HubConnection;
  follower: Follower;
  disk: DiskThread;
  request: DownloadRequest;
  options: DownloadOptions;
  repository: Repository;
  files: RepoFile[];
}

/** Brings each selected file here that is not. Throws a SetupError; what was brought before it stays. */
export async function fetchAll(work: Work): Promise<Downloaded> {
  const { request, repository, files, host, options } = work;
  const store = storeFor(work);
  await requireOwnFolder(store.folder);
  const isDamaged = ({ path }: RepoFile): boolean => request.damaged?.has(path) === true;
  const found = await Promise.all(files.map((file) => (isDamaged(file) ? null : store.find(file))));
  const missing = files.filter((_, index) => found[index] === null);
  await requireRoom(store, missing);

  const progress = new DownloadProgress(host, options.progress ?? (() => undefined), missing, work.hub);
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
  { host, hub, follower, disk, repository, options, request }: Work,
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
      if (request.damaged?.has(file.path)) await setAside(host, store, repository, file);
      else if ((await store.find(file)) !== null) return alreadyHere;
      const places = { cacheDir: request.settings.cacheDir, from: request.from ?? null };
      const adoptedFrom = await adopt(host, places, file, workplace.part, follower);
      if (adoptedFrom !== null) {
        await publish(store, file, follower);
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
        disk,
        rateLimit,
        signal,
        onBytes: (bytes) => progress.received(bytes),
        onTransfer: (state) => progress.follow(state),
      });
      await publish(store, file, follower);
      return { fetchedBytes, verified: true };
    } finally {
      await release();
    }
  } catch (error) {
    if (signal.aborted) throw interruption(signal);
    throw await diskFailure(error, workplace.part, file.bytes);
  }
}

/** What was just hashed and is right goes to its place; its pieces are remembered for `verify`. */
async function publish(store: Store, file: RepoFile, { sums }: Follower): Promise<void> {
  const { part, pieces } = store.workplace(file);
  await store.publish(file, part);
  if (file.bytes <= pieceBytes) return;
  // A convenience: a download does not fail for want of it.
  await writePieces(pieces, { digest: file.digest, bytes: file.bytes, sums }).catch(() => undefined);
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
