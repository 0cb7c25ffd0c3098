import { lstat, open, rm } from "node:fs/promises";
import type { Host } from "../host/host.ts";
import { bootIdOf } from "./lock.ts";
import type { RepoFile, Repository } from "./metadata.ts";
import { readPieces } from "./pieces.ts";
import { renameDurably } from "./stores/publishing.ts";
import type { Store } from "./stores/store.ts";
import { chunkBytes, Journal } from "./transfer/journal.ts";

/**
 * Takes a damaged file from its place, so that nobody reads it any more. What of it may be right becomes the part
 * file: hashed again as what a former run left, damage and all, it is mended piece by piece (see fetch-file.ts).
 */
export async function setAside(host: Host, store: Store, repository: Repository, file: RepoFile): Promise<void> {
  const standing = await store.standing(file);
  if (standing === null) return;
  const { part, journal: journalPath, pieces } = store.workplace(file);
  const stats = await lstat(standing);
  // A file that other programs hold as well is not ours to write into, and a link may lead to one.
  const ours = stats.isFile() && stats.nlink === 1;
  // Damaged somewhere, nobody knows where: nothing to keep. One that is too short may just have been cut.
  const kept = stats.size < file.bytes || (await readPieces(pieces, file.digest)) !== null;
  if (!ours || !kept) {
    await rm(standing, { force: true });
    return;
  }
  await renameDurably(standing, part);
  const { repo, commit } = repository;
  const { path, bytes, digest } = file;
  const journal = await Journal.open(journalPath, { repo, commit, path, bytes, digest }, await bootIdOf(host));
  try {
    const chunks = stats.size < bytes ? Math.floor(stats.size / chunkBytes) : journal.chunks;
    journal.mark(0, chunks);
    const data = await open(part, "r+");
    await journal.sync(data).finally(() => data.close());
  } finally {
    await journal.close();
  }
}
