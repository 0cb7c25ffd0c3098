import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { dirname } from "node:path";
import type { Host } from "../host/host.ts";
import { makeFolder } from "../host/make-folder.ts";
import { codeOf } from "../host/network/http-client.ts";
import { isAlive } from "../host/processes.ts";
import { pause } from "./retries.ts";

const staleMs = 30_000;
const pollMs = 500;

interface Owner {
  pid: number;
  machine: string;
  bootId: string;
}

/**
 * Takes a lock shared with other processes of phi4-setup, waiting while another holds it; `onWait` is told each half
 * second. A lock whose owner is dead is taken over at once; one on another machine when its heartbeat stops.
 */
export async function takeLock(
  host: Host,
  path: string,
  signal: AbortSignal,
  onWait: () => Promise<void>,
): Promise<() => Promise<void>> {
  const { default: lockfile } = await import("proper-lockfile");
  const ownerFile = `${path}.owner`;
  const options = {
    lockfilePath: `${path}.lock`,
    realpath: false,
    stale: staleMs,
    update: 5000,
    // The rename at the end is atomic and the bytes are verified: two owners waste work, they do not spoil anything.
    onCompromised: () => undefined,
  };
  await makeFolder(dirname(path));
  const me: Owner = { pid: host.system.pid, machine: hostname(), bootId: await bootIdOf(host) };
  for (;;) {
    signal.throwIfAborted();
    try {
      const release = await lockfile.lock(path, options);
      // Never through a link that somebody planted under this name.
      await rm(ownerFile, { force: true });
      await writeFile(ownerFile, JSON.stringify(me), { flag: "wx" });
      return async () => {
        await rm(ownerFile, { force: true });
        await release().catch(() => undefined);
      };
    } catch (error) {
      if (codeOf(error) !== "ELOCKED") throw error;
    }
    if (await isDead(ownerFile, me)) {
      await rm(ownerFile, { force: true });
      await rm(options.lockfilePath, { recursive: true, force: true });
      continue;
    }
    await onWait();
    await pause(pollMs, signal);
  }
}

/** Whether the process that wrote this file beside its lock is dead. False where that cannot be told. */
export async function hasDeadOwner(host: Host, ownerFile: string): Promise<boolean> {
  return isDead(ownerFile, { pid: host.system.pid, machine: hostname(), bootId: await bootIdOf(host) });
}

async function isDead(ownerFile: string, me: Owner): Promise<boolean> {
  try {
    const owner = JSON.parse(await readFile(ownerFile, "utf8")) as Owner;
    if (owner.machine !== me.machine) return false;
    return owner.bootId !== me.bootId || (owner.pid !== me.pid && !isAlive(owner.pid));
  } catch {
    return false;
  }
}

/** Changes when the computer restarts; where the system does not say, the minute it was started in. */
export async function bootIdOf(host: Host): Promise<string> {
  const id = await host.files.readText("/proc/sys/kernel/random/boot_id");
  return id?.trim() || `started ${Math.round((host.now() / 1000 - uptime()) / 120)}`;
}
