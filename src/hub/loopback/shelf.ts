import { realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { isRepoId, isSafePath } from "../names.ts";
import { cachedRevision } from "../stores/shared-cache.ts";
import { commitOf, gitKept, inLfs, readContent, readContents, type Content } from "./contents.ts";
import { exists } from "../look-on-disk.ts";

/** A repository at one commit. */
export interface Shelved {
  id: string;
  commit: string;
  contents: readonly Content[];
}

/** What a hub serves. Null for a repository that is not there. */
export interface Shelf {
  find(repo: string, revision: string): Promise<Shelved | "noRevision" | null>;
}

export interface FolderShelf extends Shelf {
  /** The commit that `main` of a repository is at. */
  commit(repo: string): string;
}

/** Folders as repositories, `OWNER/NAME` to folder: read and hashed once, now. */
export async function folderShelf(folders: Readonly<Record<string, string>>): Promise<FolderShelf> {
  const repos = new Map<string, Shelved>();
  for (const [id, folder] of Object.entries(folders)) {
    const contents = await readContents(folder);
    repos.set(id, { id, contents, commit: commitOf(id, contents) });
  }
  return {
    async find(repo, revision) {
      const known = repos.get(repo);
      if (known === undefined) return null;
      return revision === "main" || revision === "HEAD" || revision === known.commit ? known : "noRevision";
    },
    commit(repo) {
      const known = repos.get(repo);
      if (known === undefined) throw new Error(`no repository ${repo}`);
      return known.commit;
    },
  };
}

/**
 * The shared cache as it is at each request. A blob's name is its hash: nothing is hashed but files that stand in a
 * snapshot without one, once each. Links that lead out of the cache are not followed.
 */
export function cacheShelf(cacheDir: string): Shelf {
  const hashed = new Map<string, Promise<Content>>();
  const contentAt = async (root: string, folder: string, path: string): Promise<Content | null> => {
    const from = await realpath(join(folder, ...path.split("/"))).catch(() => null);
    if (from === null || !from.startsWith(root + sep)) return null;
    const { size: bytes, mtimeMs } = await stat(from);
    const name = basename(from);
    if (/^[0-9a-f]{64}$/.test(name)) return inLfs(path, from, bytes, name);
    if (/^[0-9a-f]{40}$/.test(name)) return gitKept(path, from, bytes, name);
    const key = `${from}\0${bytes}\0${mtimeMs}`;
    const content = hashed.get(key) ?? readContent(path, from, bytes);
    hashed.set(key, content);
    return content;
  };
  return {
    async find(id, revision) {
      if (!isRepoId(id)) return null;
      if (!isSafePath(revision)) return "noRevision";
      const cached = await cachedRevision(cacheDir, id, revision === "HEAD" ? "main" : revision);
      if (cached === null)
        return (await exists(join(cacheDir, `models--${id.replace("/", "--")}`))) ? "noRevision" : null;
      const root = await realpath(cacheDir);
      const contents = await Promise.all(cached.paths.map((path) => contentAt(root, cached.folder, path)));
      return { id, commit: cached.commit, contents: contents.filter((content) => content !== null) };
    },
  };
}
