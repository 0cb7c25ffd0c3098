import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file as the loopback hub lists it. */
export interface Content {
  path: string;
  /** Where its bytes are. */
  from: string;
  bytes: number;
  /** Git's SHA-1 of the content, or of its LFS pointer. */
  oid: string;
  /** SHA-256 of the content; null for small text files, which the Hub keeps in git itself. */
  sha256: string | null;
}

// What the Hub's default .gitattributes puts into LFS, and whatever is too large for git there.
const lfsSuffix = /\.(?:gguf|safetensors|bin|onnx|pt|pth|npz|zip|model)$/i;
const lfsBytes = 10 * 1024 * 1024;

/** Reads a folder once: every file with its hashes, by path, in a stable order. */
export async function readContents(folder: string): Promise<Content[]> {
  const entries = (await readdir(folder, { recursive: true })).sort();
  const contents: Content[] = [];
  for (const entry of entries) {
    const from = join(folder, entry);
    const stats = await stat(from);
    if (!stats.isFile()) continue;
    contents.push(await readContent(entry.replaceAll("\\", "/"), from, stats.size));
  }
  return contents;
}

/** One file with its hashes, read for them. */
export async function readContent(path: string, from: string, bytes: number): Promise<Content> {
  return lfsSuffix.test(path) || bytes >= lfsBytes
    ? inLfs(path, from, bytes, await hashOf(from, "sha256", ""))
    : gitKept(path, from, bytes, await hashOf(from, "sha1", `blob ${bytes}\0`));
}

/** A file whose SHA-256 is known, as git has it: by a pointer. */
export function inLfs(path: string, from: string, bytes: number, sha256: string): Content {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`;
  const oid = createHash("sha1").update(`blob ${pointer.length}\0${pointer}`).digest("hex");
  return { path, from, bytes, oid, sha256 };
}

/** A small file that git holds itself. */
export function gitKept(path: string, from: string, bytes: number, oid: string): Content {
  return { path, from, bytes, oid, sha256: null };
}

/** The same for the same content, another for any other: 40 hex digits. */
export function commitOf(repo: string, contents: readonly Content[]): string {
  const hash = createHash("sha1").update(repo);
  for (const { path, bytes, oid } of contents) hash.update(`\0${path}\0${bytes}\0${oid}`);
  return hash.digest("hex");
}

/** The answer to `tree`: files, and folders with a hash of their own; only the top level unless `recursive`. */
export function treeOf(contents: readonly Content[], recursive: boolean): object[] {
  const folders = new Set<string>();
  for (const { path } of contents) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(parts.slice(0, depth).join("/"));
  }
  const entries = [
    ...[...folders].map((path) => ({
      type: "directory",
      oid: createHash("sha1").update(path).digest("hex"),
      size: 0,
      path,
    })),
    ...contents.map(({ path, bytes, oid, sha256 }) => ({
      type: "file",
      oid,
      size: bytes,
      path,
      ...(sha256 === null ? {} : { lfs: { oid: sha256, size: bytes, pointerSize: 134 } }),
    })),
  ];
  return entries.filter(({ path }) => recursive || !path.includes("/"));
}

async function hashOf(path: string, algorithm: string, prefix: string): Promise<string> {
  const hash = createHash(algorithm).update(prefix);
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
