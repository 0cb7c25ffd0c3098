import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { MadePath, Undo } from "../core/plan.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";
import { lmStudioPlaces } from "../host/lm-studio/places.ts";
import { runtimeOf } from "../runtimes/index.ts";
import { repoOf } from "./belongings.ts";

/** Something to take away, with its size on disk. */
export interface Removal {
  undo: Undo;
  /** Its path, or what a runtime holds for us. */
  name: string;
  bytes: number;
}

export interface Removals {
  removals: Removal[];
  /** Made by us, and used by something else of the cache since. */
  kept: Removal[];
}

/** What of these is still there: exactly what `uninstall` would take away, and what it would leave to others. */
export async function removalsOf(host: Host, made: readonly Undo[]): Promise<Removals> {
  const found: Removals = { removals: [], kept: [] };
  const going = new Set(made.flatMap((undo) => (undo.kind === "runtime" ? [] : [undo.path])));
  // What was made last stands on what was made first: taken away in the opposite order.
  for (const undo of made.toReversed()) {
    if (undo.kind === "runtime") {
      const name = [undo.runtime, undo.what, ...Object.values(undo.args)].join(" ");
      found.removals.push({ undo, name, bytes: 0 });
      continue;
    }
    if (!isOurs(host, undo)) continue;
    const bytes = await sizeOf(host, undo.path);
    if (bytes === null) continue;
    const list = (await isLinkedElsewhere(host, undo.path, going)) ? found.kept : found.removals;
    list.push({ undo, name: undo.path, bytes });
  }
  return found;
}

/** A blob that a snapshot of somebody else's points to, too: Python and others add theirs to the same cache. */
async function isLinkedElsewhere(host: Host, path: string, going: ReadonlySet<string>): Promise<boolean> {
  const repo = repoOf(path);
  if (repo === null || !path.startsWith(join(repo, "blobs"))) return false;
  const real = (await host.files.realPath(path)) ?? path;
  for (const file of await filesBelow(host, join(repo, "snapshots"))) {
    if (!going.has(file) && (await host.files.realPath(file)) === real) return true;
  }
  return false;
}

async function filesBelow(host: Host, folder: string): Promise<string[]> {
  const names = await host.files.list(folder);
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return (await host.files.linkStat(path))?.kind === "folder" ? filesBelow(host, path) : [path];
    }),
  );
  return found.flat();
}

/** Removes each of them, and what is empty afterwards: folders of the shared cache and our own. Never more than that. */
export async function removeAll(host: Host, removals: readonly Removal[]): Promise<void> {
  for (const { undo } of removals) {
    if (undo.kind === "runtime") {
      const runtime = await runtimeOf(undo.runtime);
      if (runtime !== null && runtime.lives !== "elsewhere") await runtime.takeBack?.(host, undo);
      continue;
    }
    await host.files.remove(undo.path);
    if (undo.kind === "file") await removeEmptyParents(host, undo.path);
  }
}

/** Our own folders, as far as nothing is in them any more. */
export async function removeEmptyFolders(host: Host): Promise<void> {
  const { engine, scratch, logs, state, data } = foldersOf(host.system);
  for (const folder of [logs, state, engine, scratch, dirname(engine), dirname(state), data]) {
    const isOwn = /phi4-setup/.test(folder) || folder.startsWith(data);
    if (isOwn && (await host.files.list(folder)).length === 0) await host.files.remove(folder);
  }
}

/** A receipt that was tampered with must not make us remove a folder that is not ours. */
function isOurs(host: Host, { kind, path }: MadePath): boolean {
  if (!isAbsolute(path)) return false;
  if (kind === "file") return true;
  const { engine, python, scratch, state, logs } = foldersOf(host.system);
  return [engine, python, scratch, state, logs].some((folder) => {
    const inside = relative(folder, path);
    return inside === "" || (!inside.startsWith("..") && !isAbsolute(inside));
  });
}

/** `models--owner--name` and what is in it, as far as it is empty; its locks go with it. LM Studio's folders likewise. */
async function removeEmptyParents(host: Host, path: string): Promise<void> {
  const repo = repoOf(path);
  if (repo === null) return removeEmptyInLmStudio(host, path);
  for (let folder = dirname(path); folder.startsWith(repo); folder = dirname(folder)) {
    if ((await host.files.list(folder)).length > 0) return;
    await host.files.remove(folder);
  }
  const locks = join(dirname(repo), ".locks");
  for (const folder of [join(locks, basename(repo)), locks]) {
    if ((await host.files.list(folder)).length === 0) await host.files.remove(folder);
  }
}

async function removeEmptyInLmStudio(host: Host, path: string): Promise<void> {
  const { models } = await lmStudioPlaces(host);
  for (let folder = dirname(path); folder.startsWith(models + sep); folder = dirname(folder)) {
    if ((await host.files.list(folder)).length > 0) return;
    await host.files.remove(folder);
  }
}

async function sizeOf(host: Host, path: string): Promise<number | null> {
  const stats = await host.files.linkStat(path);
  if (stats === null) return null;
  if (stats.kind !== "folder") return stats.kind === "file" ? stats.sizeBytes : 0;
  const names = await host.files.list(path);
  const sizes = await Promise.all(names.map((name) => sizeOf(host, `${path}/${name}`)));
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
