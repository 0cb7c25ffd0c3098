// What the systems' own tools list of running programs, read.
import { safe } from "../core/safe.ts";

export interface ListedProcess {
  pid: number;
  name: string;
  /** Resident memory, what is shared with other processes included. */
  bytes: number;
}

/**
 * Reads macOS's `ps -axo pid=,uid=,rss=,comm=`: the processes of whoever `self` belongs to, `self` among them. `rss` is
 * in KiB, `comm` a whole path. A process inside an application counts as the application. Null where `self` is not
 * listed: whose the others are is unknown then.
 */
export function parsePs(text: string, self: number): ListedProcess[] | null {
  const rows = text.split("\n").flatMap((line) => {
    const [, pid, uid, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S.*?)\s*$/.exec(line) ?? [];
    if (command === undefined) return [];
    return [{ pid: Number(pid), uid, name: applicationOf(command), bytes: Number(rss) * 1024 }];
  });
  const own = rows.find(({ pid }) => pid === self);
  if (own === undefined) return null;
  return rows.filter(({ uid }) => uid === own.uid).map(({ pid, name, bytes }) => ({ pid, name, bytes }));
}

/**
 * Reads Windows' `tasklist /fo csv /nh` for one user: image, process, session's name and number, memory in KiB with
 * whatever the country puts between thousands. Null where `self` is not listed: then it is not this user's list.
 */
export function parseTasklist(text: string, self: number): ListedProcess[] | null {
  const rows = text.split(/\r?\n/).flatMap((line) => {
    const [, image, pid, memory] = /^"([^"]+)","(\d+)","[^"]*","\d+","([^"]*)"$/.exec(line.trim()) ?? [];
    const digits = memory?.replaceAll(/\D/g, "") ?? "";
    if (image === undefined || digits === "") return [];
    return [{ pid: Number(pid), name: safe(image, 100).replace(/\.exe$/i, ""), bytes: Number(digits) * 1024 }];
  });
  return rows.some(({ pid }) => pid === self) ? rows : null;
}

/** `Google Chrome` for a helper in its bundle; else the program's own name. Never a path: those tell of people. */
function applicationOf(command: string): string {
  const parts = safe(command, 1000).split("/");
  const bundle = parts.find((part) => part.length > 4 && part.endsWith(".app"));
  return (bundle?.slice(0, -4) ?? parts.at(-1) ?? "").replace(/^-/, "");
}
