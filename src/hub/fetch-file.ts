import { constants } from "node:fs";
import { lstat, open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import type { Host } from "../host/host.ts";
import { makeFolder } from "../host/make-folder.ts";
import type { HubConnection } from "./connection.ts";
import { diskFailure, requireSpace } from "./disk.ts";
import { bootIdOf } from "./lock.ts";
import type { RepoFile, Repository } from "./metadata.ts";
import { firstDamaged, pieceBytes, readPieces } from "./pieces.ts";
import type { Workplace } from "./stores/store.ts";
import type { DiskThread } from "./transfer/disk-thread.ts";
import type { Follower } from "./transfer/follower.ts";
import { chunkBytes, Journal } from "./transfer/journal.ts";
import { Link } from "./transfer/link.ts";
import type { RateLimit } from "./transfer/rate-limit.ts";
import { notGguf, unlikeGguf } from "./transfer/gguf-head.ts";
import { Transfer, type TransferState } from "./transfer/transfer.ts";

export interface FetchParts {
  host: Host;
  hub: HubConnection;
  repository: Repository;
  file: RepoFile;
  workplace: Workplace;
  follower: Follower;
  disk: DiskThread;
  rateLimit: RateLimit | null;
  signal: AbortSignal;
  onBytes(bytes: number): void;
  /** Called once a transfer runs: how to ask it how far it is. */
  onTransfer(state: () => TransferState): void;
}

/** Each one costs another reading of the whole file. */
const mostMended = 16;

/**
 * Fetches one file into its part file until the bytes there hash to what the repository lists. Wrong bytes are fetched
 * once more, cleanly, over one connection. Returns the bytes that came over the network. On failure the part and its
 * journal stay for the next run, except when they are known to be wrong.
 */
export async function fetchFile(parts: FetchParts): Promise<number> {
  const { host, repository, file, workplace } = parts;
  try {
    await makeFolder(dirname(workplace.part));
    const { repo, commit } = repository;
    const { path, bytes, digest } = file;
    const journal = await Journal.open(workplace.journal, { repo, commit, path, bytes, digest }, await bootIdOf(host));
    let open = true;
    const part = await openPart(workplace.part).catch(async (error: unknown) => {
      await journal.close();
      throw error;
    });
    try {
      const fetched = await fetchVerified(parts, part, journal);
      await requireSame(part, workplace.part);
      await journal.remove();
      open = false;
      return fetched;
    } catch (error) {
      if (isWrong(error)) {
        await journal.remove();
        open = false;
        await rm(workplace.part, { force: true });
      }
      throw error;
    } finally {
      if (open) await journal.close();
      await part.close();
    }
  } catch (error) {
    throw await diskFailure(error, workplace.part, file.bytes);
  }
}

async function fetchVerified(parts: FetchParts, part: FileHandle, journal: Journal): Promise<number> {
  const { file, workplace } = parts;
  await reconcile(part, journal, file.bytes);
  // A head that was damaged on the disk is not a page that a proxy sends: fetched again, not refused.
  if (journal.has(0) && (await unlikeGguf(part, file)) !== null) await journal.forget(0, 1);
  await requireSpace(dirname(workplace.part), Math.max(0, file.bytes - journal.doneChunks * chunkBytes));

  let fetched = 0;
  const onFetched = (bytes: number): void => {
    fetched += bytes;
  };
  const { algorithm, hex: expected } = file.digest;
  const mended = new Set<number>();
  for (let single = false; ;) {
    const actual = await fetchAndHash(parts, part, journal, single, onFetched);
    if (actual === expected) break;
    if (single) {
      throw new SetupError({ code: "INTEGRITY_MISMATCH", args: { file: file.path, algorithm, expected, actual } });
    }
    if (await forgetDamage(parts, journal, mended)) continue;
    await journal.forget();
    await part.truncate(0);
    single = true;
  }
  const looksLike = await unlikeGguf(part, file);
  if (looksLike !== null) throw notGguf(file, looksLike);
  return fetched;
}

/**
 * Forgets the first damaged piece of a file that was right before, where that is known: it alone is fetched again.
 * False when that is not known, when it did not help, or when so much is damaged that the whole is better.
 */
async function forgetDamage(
  { workplace, file, follower }: FetchParts,
  journal: Journal,
  mended: Set<number>,
): Promise<boolean> {
  const pieces = await readPieces(workplace.pieces, file.digest);
  if (pieces === null || mended.size >= mostMended) return false;
  const first = firstDamaged(pieces, follower.sums);
  if (mended.has(first)) return false;
  mended.add(first);
  const chunks = pieceBytes / chunkBytes;
  await journal.forget(first * chunks, (first + 1) * chunks);
  return true;
}

async function fetchAndHash(
  parts: FetchParts,
  part: FileHandle,
  journal: Journal,
  single: boolean,
  onFetched: (bytes: number) => void,
): Promise<string> {
  const { hub, repository, file, workplace, follower } = parts;
  follower.start(part.fd, file.digest, file.bytes);
  const link = new Link(hub, repository, file);
  const transfer = new Transfer({ ...parts, link, part, partPath: workplace.part, journal, single });
  parts.onTransfer(() => transfer.state);
  try {
    await transfer.run();
  } finally {
    onFetched(transfer.receivedBytes);
  }
  return follower.digest();
}

/** Never through a link that somebody planted under the part's name. */
function openPart(path: string): Promise<FileHandle> {
  // Windows has no O_NOFOLLOW, and no links without a special right.
  const noFollow = constants.O_NOFOLLOW ?? 0;
  return open(path, constants.O_RDWR | constants.O_CREAT | noFollow, 0o666);
}

/** What was verified is what stands under the part's name: its folder or it itself may have been exchanged. */
async function requireSame(part: FileHandle, path: string): Promise<void> {
  const [ours, there] = await Promise.all([part.stat(), lstat(path).catch(() => null)]);
  if (there?.ino !== ours.ino || there.dev !== ours.dev) {
    throw new SetupError({ code: "DISK_ERROR", args: { path, cause: "ESTALE" } });
  }
}

/** The journal may speak of more than the part file has, and the file may be longer than it should be. */
async function reconcile(part: FileHandle, journal: Journal, bytes: number): Promise<void> {
  const { size } = await part.stat();
  if (size > bytes) {
    await journal.forget();
    await part.truncate(0);
  } else if (size < bytes) {
    await journal.forget(Math.floor(size / chunkBytes));
  }
}

function isWrong(error: unknown): boolean {
  if (!(error instanceof SetupError)) return false;
  return error.finding.code === "INTEGRITY_MISMATCH" || error.finding.code === "NOT_A_GGUF";
}
