// What downloads that were cut short leave in the Hugging Face cache: locks that nobody holds, files that nobody goes on with.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "../host/host.ts";
import { hasDeadOwner } from "../hub/lock.ts";

export interface Leftover {
  path: string;
  bytes: number;
  ageMs: number;
}

/** Nobody waits longer for a byte: whatever was not touched since is not being written. */
const untouchedMs = 30 * 60_000;
const mostListed = 2000;

/**
 * Locks of ours whose owner is dead, and those of huggingface_hub that were not touched for half an hour. A lock that
 * lives is touched again and again, or is held by the system and may be removed without harm.
 */
export async function staleLocks(host: Host, cacheDir: string): Promise<Leftover[]> {
  const folder = join(cacheDir, ".locks");
  const found: Leftover[] = [];
  for (const path of await below(folder, 2)) {
    if (path.endsWith(".phi4-setup.lock")) {
      const owner = path.replace(/\.lock$/, ".owner");
      if (await hasDeadOwner(host, owner)) found.push(...(await described(host, path, 0)));
    } else if (path.endsWith(".lock")) {
      found.push(...(await described(host, path, untouchedMs)));
    }
  }
  return found;
}

/** Files that huggingface_hub began: it never goes on with one, since each run takes a new name. Ours are kept. */
export async function halfFiles(host: Host, cacheDir: string): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const repo of (await listed(cacheDir)).filter((name) => name.startsWith("models--"))) {
    const blobs = join(cacheDir, repo, "blobs");
    for (const name of await listed(blobs)) {
      // Our own part files have a mark of their own, and the next run goes on from them: see stores/shared-cache.ts.
      if (!name.endsWith(".incomplete") || name.endsWith(".70683473.incomplete")) continue;
      found.push(...(await described(host, join(blobs, name), untouchedMs)));
    }
  }
  return found;
}

async function described(host: Host, path: string, leastAgeMs: number): Promise<Leftover[]> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return [];
  const ageMs = Math.max(0, host.now() - stats.mtimeMs);
  return ageMs < leastAgeMs ? [] : [{ path, bytes: stats.isFile() ? stats.size : 0, ageMs }];
}

async function below(folder: string, depth: number): Promise<string[]> {
  const paths = (await listed(folder)).map((name) => join(folder, name));
  if (depth <= 1) return paths;
  return (await Promise.all(paths.map((path) => below(path, depth - 1)))).flat().slice(0, mostListed);
}

async function listed(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
