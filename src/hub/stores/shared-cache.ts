import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RepoFile, Repository } from "../metadata.ts";
import { isLink, linkTo, renameDurably, stands, writeText } from "./publishing.ts";
import type { Store, Workplace } from "./store.ts";

// "ph4s": eight hex digits as huggingface_hub's own unfinished files have them, always the same, so that the next run
// finds its part again. Its plain `<etag>.incomplete` would be resumed by older versions of it, by size, holes and all.
const mark = "70683473";

/** `models--OWNER--NAME` in the cache. */
export function repoFolder(cacheDir: string, repo: string): string {
  return join(cacheDir, `models--${repo.replaceAll("/", "--")}`);
}

/**
 * The cache that Python, `hf` and llama.cpp read: `blobs/<digest>`, `snapshots/<commit>/<path>` linked to it, and
 * `refs/<revision>` with the commit, written last. Without links the file itself stands in the snapshot.
 */
export function sharedCache(cacheDir: string, repository: Repository, symlinks: boolean): Store {
  const { repo, commit, revision } = repository;
  const root = repoFolder(cacheDir, repo);
  const locks = join(cacheDir, ".locks", `models--${repo.replaceAll("/", "--")}`);
  const folder = join(root, "snapshots", commit);
  const blob = ({ digest }: RepoFile): string => join(root, "blobs", digest.hex);
  const readable = ({ path }: RepoFile): string => join(folder, ...path.split("/"));
  const show = async (file: RepoFile): Promise<string> => {
    if (!symlinks || !(await linkTo(blob(file), readable(file)))) await renameDurably(blob(file), readable(file));
    return readable(file);
  };

  return {
    folder,
    async find(file) {
      if (await isWhole(readable(file), file.bytes)) return readable(file);
      // Another revision may have brought the same content.
      return (await isWhole(blob(file), file.bytes)) ? show(file) : null;
    },
    workplace({ digest }: RepoFile): Workplace {
      return {
        part: join(root, "blobs", `${digest.hex}.${mark}.incomplete`),
        journal: join(locks, `${digest.hex}.phi4-setup.journal`),
        lock: join(locks, `${digest.hex}.phi4-setup`),
        pieces: join(locks, `${digest.hex}.phi4-setup.pieces`),
      };
    },
    async standing(file) {
      if (await stands(blob(file))) return blob(file);
      return (await isLink(readable(file))) ? null : readable(file);
    },
    async publish(file, part) {
      await renameDurably(part, blob(file));
      return show(file);
    },
    async finish() {
      if (revision !== commit) await writeText(join(root, "refs", ...revision.split("/")), commit);
    },
  };
}

/** What the cache knows without the Hub: the commit of a revision and the files of it that are here. */
export async function cachedRevision(
  cacheDir: string,
  repo: string,
  revision: string,
): Promise<{ commit: string; folder: string; paths: string[] } | null> {
  const root = repoFolder(cacheDir, repo);
  const ref = await readFile(join(root, "refs", ...revision.split("/")), "utf8").catch(() => revision);
  const commit = ref.trim();
  if (!/^[0-9a-f]{40}$/.test(commit)) return null;
  const folder = join(root, "snapshots", commit);
  const entries = await readdir(folder, { recursive: true }).catch(() => null);
  if (entries === null) return null;
  const paths: string[] = [];
  for (const entry of entries) {
    const stats = await stat(join(folder, entry)).catch(() => null);
    if (stats?.isFile()) paths.push(entry.replaceAll("\\", "/"));
  }
  return { commit, folder, paths: paths.sort() };
}

async function isWhole(path: string, bytes: number): Promise<boolean> {
  if (!(await stands(path))) return false;
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() === true && stats.size === bytes;
}
