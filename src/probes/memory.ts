import { known } from "../core/fact.ts";
import type { Memory } from "../core/machine.ts";
import type { Host } from "../host/host.ts";
import { memoryLimitOf } from "./cgroup.ts";
import type { Probe, Probing } from "./probe.ts";
import { askWindows } from "./windows.ts";

export interface MemInfo {
  totalBytes: number | null;
  /** Free plus reclaimable. Estimated on kernels before 3.14, which do not tell. */
  availableBytes: number | null;
}

/** Reads `/proc/meminfo`: `NAME: NUMBER kB`. */
export function parseMemInfo(text: string): MemInfo {
  const values = new Map<string, number>();
  for (const line of text.split("\n")) {
    const match = /^\s*(\w+(?:\(\w+\))?)\s*:\s*(\d{1,15})\s*kB\s*$/.exec(line);
    if (match?.[1] !== undefined) values.set(match[1], Number(match[2]) * 1024);
  }
  const free = values.get("MemFree");
  const cached = (values.get("Cached") ?? 0) + (values.get("Buffers") ?? 0) - (values.get("Shmem") ?? 0);
  const estimate = free === undefined ? null : free + Math.max(0, cached);
  return { totalBytes: values.get("MemTotal") ?? null, availableBytes: values.get("MemAvailable") ?? estimate };
}

/**
 * The sum of the modules in udev's database, which tells everybody what the firmware's tables tell root alone. Null
 * where it does not tell: an older udev, a container, a board without such tables.
 */
export function parseUdevMemory(text: string | null): number | null {
  const sizes = [...(text ?? "").matchAll(/^E:MEMORY_DEVICE_\d+_SIZE=(\d{1,15})$/gm)].map(([, size]) => Number(size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

/** What ZFS's cache would give back, which MemAvailable counts as used: its size above its floor. */
export function parseArcStats(text: string): number {
  const value = (name: string): number => Number(new RegExp(`^${name}\\s+\\d+\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
  return Math.max(0, value("size") - value("c_min"));
}

/** macOS's `vm_stat`: free, speculative and inactive pages are there for who asks. Null when it is not its output. */
export function parseVmStat(text: string): number | null {
  const pageSize = Number(/page size of (\d+) bytes/.exec(text)?.[1] ?? Number.NaN);
  const pages = (name: string): number =>
    Number(new RegExp(`^Pages ${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? Number.NaN);
  const bytes = (pages("free") + pages("inactive") + (pages("speculative") || 0)) * pageSize;
  return Number.isSafeInteger(bytes) ? bytes : null;
}

export const probeMemory: Probe<Memory> = async (probing) => {
  const { host } = probing;
  const hostBytes = host.memory.total();
  const free = await availableOf(probing);
  const constrained = host.memory.constrained();
  const cgroup = host.system.platform === "linux" ? await memoryLimitOf(host) : null;

  const limits = [
    ...(cgroup === null ? [] : [{ bytes: cgroup.limitBytes, by: cgroup.by as string }]),
    ...(constrained === null ? [] : [{ bytes: constrained, by: "process.constrainedMemory" }]),
  ].filter(({ bytes }) => bytes < hostBytes);
  const limit = limits.length === 0 ? null : limits.reduce((a, b) => (b.bytes < a.bytes ? b : a));
  const totalBytes = limit?.bytes ?? hostBytes;
  const availableBytes = Math.min(
    free.bytes,
    totalBytes,
    limit === null ? Infinity : (cgroup?.headroomBytes ?? Infinity),
  );
  const source = limit === null ? free.source : `${free.source}, ${limit.by}`;
  return known(
    {
      totalBytes,
      availableBytes: Math.max(0, Math.floor(availableBytes)),
      installedBytes: await installedOf(probing),
      limit: limit === null ? null : { ...limit, hostBytes },
      bandwidth: null,
    },
    source,
  );
};

/** Memory that the system would hand out now, whatever a cgroup says. */
async function availableOf(probing: Probing): Promise<{ bytes: number; source: string }> {
  const { host } = probing;
  if (host.system.platform === "linux") {
    const available = await linuxAvailable(host);
    if (available !== null) return { bytes: available, source: "/proc/meminfo" };
  }
  if (host.system.platform === "darwin") {
    const { stdout } = await probing.run("vm_stat", "/usr/bin/vm_stat", []);
    const available = parseVmStat(stdout);
    if (available !== null) return { bytes: available, source: "vm_stat" };
  }
  return { bytes: host.memory.available(), source: "os.freemem" };
}

/** What is plugged in, of which firmware and integrated graphics can keep a part. */
async function installedOf(probing: Probing): Promise<number | null> {
  const { platform } = probing.host.system;
  if (platform === "linux") return parseUdevMemory(await probing.host.files.readText("/run/udev/data/+dmi:id"));
  if (platform === "win32") return (await askWindows(probing))?.installedBytes ?? null;
  return platform === "darwin" ? probing.host.memory.total() : null;
}

async function linuxAvailable(host: Host): Promise<number | null> {
  const [meminfo, arc] = await Promise.all([
    host.files.readText("/proc/meminfo"),
    host.files.readText("/proc/spl/kstat/zfs/arcstats"),
  ]);
  const { availableBytes } = parseMemInfo(meminfo ?? "");
  return availableBytes === null ? null : availableBytes + (arc === null ? 0 : parseArcStats(arc));
}
