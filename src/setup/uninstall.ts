import { dirname, isAbsolute, relative } from "node:path";
import type { MadePath, Undo } from "../core/plan.ts";
import type { Receipt } from "../core/report.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";
import { runtimeOf } from "../runtimes/index.ts";

/** Something to take away, with its size on disk. */
export interface Removal {
  undo: Undo;
  /** Its path, or what a runtime holds for us. */
  name: string;
  bytes: number;
}

/** What of the receipt is still there: exactly what `uninstall` would take away. */
export async function removalsOf(host: Host, receipt: Receipt): Promise<Removal[]> {
  const removals: Removal[] = [];
  // What was made last stands on what was made first: taken away in the opposite order.
  for (const undo of receipt.made.toReversed()) {
    if (undo.kind === "runtime") {
      removals.push({ undo, name: [undo.runtime, undo.what, ...Object.values(undo.args)].join(" "), bytes: 0 });
      continue;
    }
    if (!isOurs(host, undo)) continue;
    const bytes = await sizeOf(host, undo.path);
    if (bytes !== null) removals.push({ undo, name: undo.path, bytes });
  }
  return removals;
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
  const { engine, scratch } = foldersOf(host.system);
  for (const folder of [engine, scratch]) {
    if ((await host.files.list(folder)).length === 0) await host.files.remove(folder);
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

/** `models--owner--name` and what is in it, as far as it is empty. */
async function removeEmptyParents(host: Host, path: string): Promise<void> {
  for (let folder = dirname(path); /[/\\]models--/.test(folder); folder = dirname(folder)) {
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
