// Which programs hold the memory a model would need. Never part of a machine: what somebody runs is their own matter,
// and it is looked at only where closing something would help.
import type { Host } from "../host/host.ts";
import { parsePs, parseTasklist, type ListedProcess } from "./program-lists.ts";

export interface Program {
  name: string;
  /**
   * What closing it gives back. On Linux what its processes hold for themselves alone; elsewhere what is resident, so
   * what they share with others too: more than will be free.
   */
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

/** This user's biggest programs, all processes of one together, the biggest first; null where nobody can tell. */
export async function biggestPrograms(host: Host): Promise<Program[] | null> {
  const processes = await (lists[host.system.platform] ?? unlisted)(host);
  if (processes === null) return null;
  const totals = new Map<string, number>();
  for (const { name, bytes } of processes) totals.set(name, (totals.get(name) ?? 0) + bytes);
  return [...totals]
    .map(([name, bytes]) => ({ name, bytes }))
    .filter(({ name, bytes }) => name !== "" && bytes >= leastBytes)
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1))
    .slice(0, mostPrograms);
}

/** This user's processes but this one. */
type List = (host: Host) => Promise<Pick<ListedProcess, "name" | "bytes">[] | null>;

const lists: Partial<Record<NodeJS.Platform, List>> = { linux: onLinux, darwin: onMac, win32: onWindows };
const unlisted: List = async () => null;

async function onLinux(host: Host): ReturnType<List> {
  const self = parseStatus((await host.files.readText("/proc/self/status")) ?? "");
  if (self === null) return null;
  const pids = (await host.files.list("/proc")).filter(
    (name) => /^\d+$/.test(name) && Number(name) !== host.system.pid,
  );
  const processes: Process[] = [];
  for (let at = 0; at < pids.length; at += batch) {
    const found = await Promise.all(pids.slice(at, at + batch).map((pid) => processOf(host, pid, self.uid)));
    processes.push(...found.filter((one) => one !== null));
  }
  return processes;
}

async function onMac(host: Host): ReturnType<List> {
  const { pid } = host.system;
  const { status, stdout } = await host.run("/bin/ps", ["-axo", "pid=,uid=,rss=,comm="], limited(host));
  const listed = status === "ok" ? parsePs(stdout, pid) : null;
  return listed?.filter((one) => one.pid !== pid) ?? null;
}

/**
 * By tasklist and not in the one PowerShell call: that one is made for every check and its answer becomes a machine,
 * while this is asked seldom and must never be part of one.
 */
async function onWindows(host: Host): ReturnType<List> {
  const { pid, env } = host.system;
  const { USERNAME: user, USERDOMAIN: domain, SystemRoot: root = "C:\\Windows" } = env;
  if (!user) return null;
  const account = domain ? `${domain}\\${user}` : user;
  const args = ["/fo", "csv", "/nh", "/fi", `USERNAME eq ${account}`];
  const { status, stdout } = await host.run(`${root}\\System32\\tasklist.exe`, args, limited(host));
  const listed = status === "ok" ? parseTasklist(stdout, pid) : null;
  return listed?.filter((one) => one.pid !== pid) ?? null;
}

function limited(host: Host): { timeout: number; signal: AbortSignal } {
  return { timeout: 5000, signal: host.interrupted };
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
