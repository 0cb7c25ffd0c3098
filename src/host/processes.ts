import { spawn } from "node:child_process";
import { join } from "node:path";

/** Whether a process with this id runs on this machine, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Asks a process to end, or makes it. False when it is not there or not ours. */
export function endProcess(pid: number, signal: "SIGTERM" | "SIGKILL"): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const alive = new Set<number>();
let listening = false;

export interface Watched {
  /** Ends it and all that it started at once, or with some milliseconds to end by itself first. */
  kill(graceMs?: number): void;
  /** When it has ended. */
  forget(): void;
}

/** Makes a child process and all that it starts end with this one. On POSIX it leads a process group of its own. */
export function endWithUs(pid: number | undefined): Watched {
  if (pid === undefined) return { kill: () => undefined, forget: () => undefined };
  if (!listening) {
    listening = true;
    process.on("exit", () => {
      for (const one of alive) killTree(one);
    });
  }
  alive.add(pid);
  let last: NodeJS.Timeout | undefined;
  return {
    kill(graceMs = 0) {
      if (graceMs <= 0 || !signalGroup(pid, "SIGTERM")) return killTree(pid);
      last ??= setTimeout(() => killTree(pid), graceMs);
    },
    forget() {
      clearTimeout(last);
      alive.delete(pid);
    },
  };
}

/** False where there are no signals, or nobody to get one. */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  if (process.platform === "win32") return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function killTree(pid: number): void {
  if (process.platform === "win32") {
    const taskkill = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    spawn(taskkill, ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("error", () => {
      // It has ended already, or there is no taskkill: its limit was ours to keep, not its end.
    });
    return;
  }
  // Where nobody gets it, it has ended already.
  signalGroup(pid, "SIGKILL");
}
