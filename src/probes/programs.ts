// Which programs hold the memory a model would need. Never part of a machine: what somebody runs is their own matter,
// and it is looked at only where closing something would help.
import type { Host } from "../host/host.ts";

export interface Program {
  name: string;
  /** What its processes hold for themselves alone: about what closing it gives back. */
  bytes: number;
}

interface Process {
  name: string;
  uid: string;
  bytes: number;
}

/** Smaller ones are not worth closing. */
const leastBytes = 100 * 2 ** 20;
const mostPrograms = 3;
/** Read at once: the kernel answers from memory. */
const batch = 64;

/**
 * This user's biggest programs, all processes of one together, the biggest first. Linux only: elsewhere it takes tools
 * whose figures do not add up, and null is honest.
 */
export async function biggestPrograms(host: Host): Promise<Program[] | null> {
  if (host.system.platform !== "linux") return null;
  const self = parseStatus((await host.files.readText("/proc/self/status")) ?? "");
  if (self === null) return null;
  const pids = (await host.files.list("/proc")).filter(
    (name) => /^\d+$/.test(name) && Number(name) !== host.system.pid,
  );
  const totals = new Map<string, number>();
  for (let at = 0; at < pids.length; at += batch) {
    const found = await Promise.all(pids.slice(at, at + batch).map((pid) => processOf(host, pid, self.uid)));
    for (const one of found) if (one !== null) totals.set(one.name, (totals.get(one.name) ?? 0) + one.bytes);
  }
  return [...totals]
    .map(([name, bytes]) => ({ name, bytes }))
    .filter(({ bytes }) => bytes >= leastBytes)
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1))
    .slice(0, mostPrograms);
}

/** Reads `/proc/PID/status`: whose it is, and the anonymous memory that nobody shares. Null for a kernel thread. */
export function parseStatus(text: string): Process | null {
  const name = /^Name:\s+(.+)$/m.exec(text)?.[1];
  const uid = /^Uid:\s+(\d+)/m.exec(text)?.[1];
  const anonymous = /^RssAnon:\s+(\d+) kB$/m.exec(text)?.[1];
  if (name === undefined || uid === undefined || anonymous === undefined) return null;
  return { name, uid, bytes: Number(anonymous) * 1024 };
}

async function processOf(host: Host, pid: string, uid: string): Promise<Process | null> {
  const found = parseStatus((await host.files.readText(`/proc/${pid}/status`)) ?? "");
  if (found === null || found.uid !== uid) return null;
  // A browser's many processes have names of their own; the program they run is one.
  const path = await host.files.realPath(`/proc/${pid}/exe`);
  const program = path
    ?.split("/")
    .at(-1)
    ?.replace(/ \(deleted\)$/, "");
  return { ...found, name: program === undefined || program === "exe" ? found.name : program };
}
