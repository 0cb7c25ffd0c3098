import { posix, win32 } from "node:path";
import type { FileStats, Host } from "./host.ts";

/** What may still be written where a folder is or would be; null where the system does not say. */
export async function roomAt(host: Host, folder: string): Promise<number | null> {
  const nearest = await nearestOf(host, folder);
  return nearest === null ? null : ((await host.files.volume(nearest.path))?.availableBytes ?? null);
}

/** Whether two places are on one volume, so that a file can have its name in both. */
export async function onOneVolume(host: Host, a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([nearestOf(host, a), nearestOf(host, b)]);
  return one !== null && other !== null && one.stats.device === other.stats.device;
}

async function nearestOf(host: Host, path: string): Promise<{ path: string; stats: FileStats } | null> {
  const { dirname } = host.system.platform === "win32" ? win32 : posix;
  for (let current = path; ; current = dirname(current)) {
    const stats = await host.files.stat(current);
    if (stats !== null) return { path: current, stats };
    if (dirname(current) === current) return null;
  }
}
