import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Progress } from "../core/progress.ts";
import type { Downloaded, Installed, Receipt } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { download } from "../hub/download.ts";
import { serveHub } from "../hub/loopback/hub.ts";
import { cacheShelf } from "../hub/loopback/shelf.ts";
import type { HubSettings } from "../hub/settings.ts";
import { repoFolder } from "../hub/stores/shared-cache.ts";
import { madeFor, repoOf } from "./belongings.ts";
import { readReceipt, recordInstalled, recordMade, recordRemoved } from "./receipt.ts";
import { removalsOf, removeAll } from "./uninstall.ts";

/** An installation whose files stand in a Hugging Face cache, and can stand in another. */
export interface Movable {
  installed: Installed;
  /** The cache they are in. */
  from: string;
}

export interface Moving {
  /** The folder that will hold `models--…`: absolute. */
  to: string;
  version: string;
  settings: HubSettings;
  /** Null: as fast as the disks. */
  limitBytesPerSecond: number | null;
  signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Those that are to be moved: downloaded by us into a cache that is not the new one already. */
export function movableOf(installed: readonly Installed[], to: string): Movable[] {
  return installed.flatMap((one) => {
    const repo = repoOf(one.files[0]?.path ?? "");
    if (repo === null || one.commit === "" || dirname(repo) === to) return [];
    return [{ installed: one, from: dirname(repo) }];
  });
}

/**
 * Copies an installation's files to another cache, hashes them there, switches the receipt over, and only then removes
 * what we made in the old one. It is a download from a Hub over the old cache: what a former run copied is gone on with,
 * and nothing is under its name before it was proven right.
 */
export async function moveModel(host: Host, { installed, from }: Movable, moving: Moving): Promise<Downloaded> {
  const copied = await copy(host, installed, from, moving);
  const before = await receiptOf(host);
  await recordCopied(host, installed, copied, moving);
  const now = movedTo(installed, copied);
  await recordInstalled(host, moving.version, now);
  await removeOld(host, before, installed);
  return copied;
}

async function copy(host: Host, installed: Installed, from: string, moving: Moving): Promise<Downloaded> {
  const { settings, to, signal, progress, limitBytesPerSecond } = moving;
  const { repo, commit, files } = installed;
  const hub = await serveHub(cacheShelf(from), {});
  try {
    const folder = join(repoFolder(from, repo), "snapshots", commit);
    const include = files.map(({ path }) => relative(folder, path).split(sep).join("/"));
    const request = {
      repo,
      revision: await revisionOf(from, repo, commit),
      selection: { kind: "globs" as const, include, exclude: [] },
      settings: { ...settings, endpoint: new URL(hub.endpoint), token: null, offline: false, cacheDir: to },
      localDir: null,
      limitBytesPerSecond,
    };
    return await download(host, request, { signal, progress });
  } finally {
    await hub.close();
  }
}

/** `main` where that is what was installed, so that a later run finds it by that name. */
async function revisionOf(cacheDir: string, repo: string, commit: string): Promise<string> {
  const main = await readFile(join(repoFolder(cacheDir, repo), "refs", "main"), "utf8").catch(() => "");
  return main.trim() === commit ? "main" : commit;
}

async function recordCopied(
  host: Host,
  { runtime }: Installed,
  { folder, files, repo }: Downloaded,
  { to, version }: Moving,
): Promise<void> {
  for (const { path, fetchedBytes } of files) {
    if (fetchedBytes === 0) continue;
    const readable = join(folder, ...path.split("/"));
    const blob = await host.files.realPath(readable);
    if (blob !== null && blob !== readable) await recordMade(host, version, { kind: "file", path: blob, runtime });
    await recordMade(host, version, { kind: "file", path: readable, runtime });
  }
  const ref = join(repoFolder(to, repo), "refs", "main");
  if ((await host.files.stat(ref)) !== null) await recordMade(host, version, { kind: "file", path: ref, runtime });
}

function movedTo(installed: Installed, { folder, files }: Downloaded): Installed {
  return {
    ...installed,
    files: files.map(({ path, bytes, sha256 }) => ({ path: join(folder, ...path.split("/")), bytes, sha256 })),
  };
}

/** What we made for it in the old cache and nothing else has. What was there before us stays there. */
async function removeOld(host: Host, before: Receipt, installed: Installed): Promise<void> {
  const old = repoOf(installed.files[0]?.path ?? "");
  const going = before.installed.find((one) => JSON.stringify(one) === JSON.stringify(installed));
  if (old === null || going === undefined) return;
  const made = (await madeFor(host, before, [going])).filter(
    (undo) => undo.kind === "file" && undo.path.startsWith(old + sep),
  );
  const { removals } = await removalsOf(host, made);
  await removeAll(host, removals);
  await recordRemoved(host, await receiptOf(host), { installed: [], made });
}

async function receiptOf(host: Host): Promise<Receipt> {
  const found = await readReceipt(host);
  if (found === null) throw new Error("moved without a receipt");
  return found;
}
