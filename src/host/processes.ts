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

/**
 * Makes a child process and all that it starts end with this one. On POSIX the child leads a process group of its own.
 * `kill` ends them at once; `forget` when the child has ended.
 */
export function endWithUs(pid: number | undefined): { kill: () => void; forget: () => void } {
  if (pid === undefined) return { kill: () => undefined, forget: () => undefined };
  if (!listening) {
    listening = true;
    process.on("exit", () => {
      for (const one of alive) killTree(one);
    });
  }
  alive.add(pid);
  return { kill: () => killTree(pid), forget: () => void alive.delete(pid) };
}

function killTree(pid: number): void {
  if (process.platform === "win32") {
    const taskkill = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    spawn(taskkill, ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on("error", () => {
      // It has ended already, or there is no taskkill: its limit was ours to keep, not its end.
    });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
