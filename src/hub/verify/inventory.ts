// What is here, and what it should hash to: known without the Hub wherever a name, a note or a receipt says it.
import { lstat, readFile, readlink } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { Digest } from "../metadata.ts";
import { noteFolder, notedDigest } from "../stores/plain-folder.ts";
import { repoFolder } from "../stores/shared-cache.ts";
import { namesIn } from "../look-on-disk.ts";

/** A file that is claimed to be a certain one. */
export interface Claim {
  /** Where it is read: absolute. */
  path: string;
  /** Its name in the repository, or the path again where it is of none. */
  file: string;
  /** Null when nothing here says what it should be: the Hub may. */
  digest: Digest | null;
  origin: Origin | null;
}

/** Where a file can be fetched again from and to. */
export interface Origin {
  repo: string;
  commit: string;
  cacheDir: string;
  /** Null in the cache. */
  localDir: string | null;
}

/** The files of a repository in the cache, of all its revisions there; the same bytes count once. */
export async function claimsInCache(cacheDir: string, repo: string): Promise<Claim[]> {
  const snapshots = join(repoFolder(cacheDir, repo), "snapshots");
  const claims = new Map<string, Claim>();
  for (const commit of await namesIn(snapshots)) {
    const folder = join(snapshots, commit);
    for (const path of await filesBelow(folder)) {
      const file = path.slice(folder.length + 1).replaceAll(sep, "/");
      const origin = { repo, commit, cacheDir, localDir: null };
      const digest = await linkedDigest(path);
      claims.set(digest?.hex ?? path, { path, file, digest, origin });
    }
  }
  return [...claims.values()];
}

/** The repositories that the cache has something of. */
export async function cachedRepos(cacheDir: string): Promise<string[]> {
  const folders = (await namesIn(cacheDir)).filter((name) => name.startsWith("models--"));
  return folders.map((name) => name.slice("models--".length).replaceAll("--", "/"));
}

/** The files of a plain folder, by our own notes or by those that `hf download --local-dir` leaves. */
export async function claimsInFolder(
  localDir: string,
  repo: string | null,
  cacheDir: string,
  revision: string,
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const path of await filesBelow(localDir)) {
    const file = path.slice(localDir.length + 1).replaceAll(sep, "/");
    if (file.startsWith(".cache/")) continue;
    const theirs = await pythonsNote(localDir, file);
    const digest = (await notedDigest(localDir, file)) ?? theirs?.digest ?? null;
    const origin = repo === null ? null : { repo, commit: theirs?.commit ?? revision, cacheDir, localDir };
    if (digest !== null || origin !== null) claims.push({ path, file, digest, origin });
  }
  return [...claims, ...(await missingIn(localDir, claims, repo, { cacheDir, revision }))];
}

/** What our notes speak of and is not there. */
async function missingIn(
  localDir: string,
  there: readonly Claim[],
  repo: string | null,
  { cacheDir, revision }: { cacheDir: string; revision: string },
): Promise<Claim[]> {
  const notes = noteFolder(localDir);
  const known = new Set(there.map(({ file }) => file));
  const missing: Claim[] = [];
  for (const path of await filesBelow(notes)) {
    const file = path.slice(notes.length + 1).replaceAll(sep, "/");
    const name = file.endsWith(".json") ? file.slice(0, -".json".length) : null;
    if (name === null || known.has(name)) continue;
    const digest = await notedDigest(localDir, name);
    const origin = repo === null ? null : { repo, commit: revision, cacheDir, localDir };
    if (digest !== null) missing.push({ path: join(localDir, ...name.split("/")), file: name, digest, origin });
  }
  return missing;
}

/** A file that a receipt lists: in the cache its place says the rest. */
export async function claimOf(path: string, sha256: string | null): Promise<Claim> {
  const parts = path.split(sep);
  const at = parts.lastIndexOf("snapshots");
  const repo = /^models--(.+)$/.exec(parts[at - 1] ?? "")?.[1]?.replaceAll("--", "/");
  const commit = parts[at + 1];
  const given: Digest | null = sha256 === null ? null : { algorithm: "sha256", hex: sha256 };
  if (at < 2 || repo === undefined || commit === undefined) return { path, file: path, digest: given, origin: null };
  const file = parts.slice(at + 2).join("/");
  const origin = { repo, commit, cacheDir: parts.slice(0, at - 1).join(sep), localDir: null };
  return { path, file, digest: given ?? (await linkedDigest(path)), origin };
}

/** A snapshot's link leads to a blob, and a blob's name is its digest: also when the blob is gone. */
async function linkedDigest(path: string): Promise<Digest | null> {
  const target = await readlink(path).catch(() => null);
  return target === null ? null : digestNamed(basename(target));
}

function digestNamed(name: string): Digest | null {
  if (/^[0-9a-f]{64}$/.test(name)) return { algorithm: "sha256", hex: name };
  return /^[0-9a-f]{40}$/.test(name) ? { algorithm: "git-sha1", hex: name } : null;
}

/** Three lines: the commit, the digest, a time. */
async function pythonsNote(localDir: string, file: string): Promise<{ commit: string; digest: Digest } | null> {
  const note = join(localDir, ".cache", "huggingface", "download", ...file.split("/"));
  const [commit = "", etag = ""] = (await readFile(`${note}.metadata`, "utf8").catch(() => "")).split("\n");
  const digest = digestNamed(etag.trim());
  return digest === null || !/^[0-9a-f]{40}$/.test(commit.trim()) ? null : { commit: commit.trim(), digest };
}

/** Files and links below a folder, in order; links to folders are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of (await namesIn(folder)).sort()) {
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => null);
    if (stats?.isDirectory()) paths.push(...(await filesBelow(path)));
    else if (stats !== null) paths.push(path);
  }
  return paths;
}
