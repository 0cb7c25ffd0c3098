import { posix } from "node:path";
import type { Host } from "../host/host.ts";
import { parseBytes } from "./probe.ts";

/** Where this process stands in each hierarchy: its v2 path, and the v1 path of each controller. */
export interface CgroupPaths {
  v2: string | null;
  v1: Record<string, string>;
}

/** Reads `/proc/self/cgroup`: lines of `ID:CONTROLLERS:PATH`, where v2 has no controllers. */
export function parseCgroupPaths(text: string): CgroupPaths {
  const paths: CgroupPaths = { v2: null, v1: {} };
  for (const line of text.split("\n")) {
    const match = /^(\d+):([^:]*):(\/.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, , controllers = "", path = "/"] = match;
    if (controllers === "") paths.v2 = path;
    for (const controller of controllers.split(",")) {
      if (controller !== "" && !controller.includes("=")) paths.v1[controller] = path;
    }
  }
  return paths;
}

/** `NAME VALUE` lines, as in memory.stat and cpu.stat. */
export function parseStat(text: string): Record<string, number> {
  const values: Record<string, number> = {};
  for (const line of text.split("\n")) {
    const [name, value] = line.trim().split(/\s+/);
    const number = parseBytes(value);
    if (name !== undefined && number !== null) values[name] = number;
  }
  return values;
}

/** `max` and what is larger than any memory (v1 writes 2^63 rounded to pages) are no limit. */
export function parseLimit(text: string | null): number | null {
  if (text === null || !/^\s*\d+\s*$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) && number < 2 ** 50 ? number : null;
}

/** Cores from `cpu.max`: `QUOTA PERIOD`, or `max PERIOD` without a limit. */
export function parseCpuMax(text: string | null): number | null {
  const match = /^\s*(\d+)\s+(\d+)\s*$/.exec(text ?? "");
  return quotaOf(match?.[1], match?.[2]);
}

/** Cores from v1's two files; a quota of -1 is no limit. */
export function parseCfs(quota: string | null, period: string | null): number | null {
  return quotaOf(quota ?? undefined, period ?? undefined);
}

export interface MemoryCgroup {
  /** The tightest limit on the path, and what this process may still take under it. */
  limitBytes: number;
  headroomBytes: number;
  by: "cgroup v1" | "cgroup v2";
}

/** The tightest memory limit from this process's group up to the root; null without one. */
export async function memoryLimitOf(host: Host): Promise<MemoryCgroup | null> {
  const levels = await Promise.all((await levelsOf(host, "memory")).map((level) => memoryAt(host, level)));
  const limited = levels.filter((level) => level !== null);
  if (limited.length === 0) return null;
  const tightest = limited.reduce((a, b) => (b.limitBytes < a.limitBytes ? b : a));
  return { ...tightest, headroomBytes: Math.min(...limited.map(({ headroomBytes }) => headroomBytes)) };
}

/** How often the kernel ended a process of this group for want of memory; null where it does not say. */
export async function oomKillsOf(host: Host): Promise<number | null> {
  const counts = await Promise.all(
    (await levelsOf(host, "memory")).map(async ({ folder, version }) => {
      const name = version === 2 ? "memory.events" : "memory.oom_control";
      return parseStat((await host.files.readText(posix.join(folder, name), 4096)) ?? "")["oom_kill"] ?? null;
    }),
  );
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Cores that a quota on the path leaves this process; null without one. */
export async function cpuQuotaOf(host: Host): Promise<number | null> {
  const quotas = await Promise.all(
    (await levelsOf(host, "cpu")).map(async ({ folder, version }) => {
      const read = (name: string): Promise<string | null> => host.files.readText(posix.join(folder, name), 256);
      if (version === 2) return parseCpuMax(await read("cpu.max"));
      return parseCfs(await read("cpu.cfs_quota_us"), await read("cpu.cfs_period_us"));
    }),
  );
  const limits = quotas.filter((quota) => quota !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

interface Level {
  folder: string;
  version: 1 | 2;
}

/**
 * Every folder from this process's group up to the root, in both hierarchies: mixed systems have both. Inside a
 * container the path can be the host's while the mount shows only our part; then the lower folders are not there.
 */
async function levelsOf(host: Host, controller: "memory" | "cpu"): Promise<Level[]> {
  const { v2, v1 } = parseCgroupPaths((await host.files.readText("/proc/self/cgroup")) ?? "");
  const levels: Level[] = [];
  if (v2 !== null) {
    for (const mount of ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"]) {
      levels.push(...upwards(v2).map((path): Level => ({ folder: posix.join(mount, path), version: 2 })));
    }
  }
  const path = v1[controller];
  if (path !== undefined) {
    const mounts = controller === "memory" ? ["memory"] : ["cpu", "cpu,cpuacct"];
    for (const mount of mounts) {
      const root = posix.join("/sys/fs/cgroup", mount);
      levels.push(...upwards(path).map((part): Level => ({ folder: posix.join(root, part), version: 1 })));
    }
  }
  return levels;
}

/** `/a/b` as `/a/b`, `/a`, `/`; at most 32 levels. */
function upwards(path: string): string[] {
  const parts = posix
    .normalize(path)
    .split("/")
    .filter((part) => part !== "" && part !== "..")
    .slice(0, 31);
  return [...Array(parts.length + 1).keys()].map((cut) => `/${parts.slice(0, parts.length - cut).join("/")}`);
}

async function memoryAt(host: Host, { folder, version }: Level): Promise<MemoryCgroup | null> {
  const read = (name: string): Promise<string | null> => host.files.readText(posix.join(folder, name), 64 * 1024);
  const names =
    version === 2
      ? { limits: ["memory.max", "memory.high"], usage: "memory.current", prefix: "" }
      : { limits: ["memory.limit_in_bytes"], usage: "memory.usage_in_bytes", prefix: "total_" };
  const limits = (await Promise.all(names.limits.map(read))).map(parseLimit);
  const stat = parseStat((await read("memory.stat")) ?? "");
  if (version === 1) limits.push(parseLimit(String(stat["hierarchical_memory_limit"] ?? "")));
  const given = limits.filter((limit) => limit !== null);
  if (given.length === 0) return null;

  const limitBytes = Math.min(...given);
  const usage = parseBytes(await read(names.usage)) ?? 0;
  // The page cache is given back when memory is asked for.
  const cache = ["inactive_file", "active_file"].map((name) => stat[names.prefix + name] ?? stat[name] ?? 0);
  const reclaimable = cache.reduce((sum, bytes) => sum + bytes, stat["slab_reclaimable"] ?? 0);
  const used = Math.max(0, usage - reclaimable);
  return { limitBytes, headroomBytes: Math.max(0, limitBytes - used), by: version === 2 ? "cgroup v2" : "cgroup v1" };
}

function quotaOf(quota: string | undefined, period: string | undefined): number | null {
  const cores = Number(quota) / Number(period);
  return Number.isFinite(cores) && cores > 0 ? cores : null;
}
