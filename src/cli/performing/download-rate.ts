import { join } from "node:path";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";

/** Less says more about the start of a connection than about the line. */
const leastBytes = 20e6;

/** Bytes a second that an earlier download had here; null without one. */
export async function knownRate(host: Host): Promise<number | null> {
  const rate = Number(await host.files.readText(fileOf(host), 100));
  return Number.isFinite(rate) && rate > 0 ? rate : null;
}

/** Keeps what this run's download had: the file it is in, or null where it was too short, or nothing can be kept. */
export async function keepRate(host: Host, fetchedBytes: number, ms: number): Promise<string | null> {
  if (fetchedBytes < leastBytes || ms <= 0) return null;
  try {
    await host.files.writeAtomic(fileOf(host), `${Math.round((fetchedBytes / ms) * 1000)}\n`);
    return fileOf(host);
  } catch {
    // An estimate is not worth a failure.
    return null;
  }
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).state, "download-rate");
}
