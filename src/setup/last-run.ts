// What was done last and how it ended: for `status`, and for `diagnose` to find the log of a failure.
import { join } from "node:path";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";

export interface LastRun {
  command: string;
  /** ISO 8601. */
  endedAt: string;
  exitCode: number;
  /** The error's code; null when all went well. */
  code: string | null;
  steps: { id: string; status: "done" | "skipped" | "failed"; ms: number }[];
  /** The log of a run that failed. */
  log: string | null;
}

export async function readLastRun(host: Host): Promise<LastRun | null> {
  try {
    const last = JSON.parse((await host.files.readText(fileOf(host))) ?? "") as LastRun;
    return typeof last.command === "string" && typeof last.exitCode === "number" && Array.isArray(last.steps)
      ? last
      : null;
  } catch {
    return null;
  }
}

export async function writeLastRun(host: Host, last: LastRun): Promise<void> {
  await host.files.writeAtomic(fileOf(host), `${JSON.stringify(last, null, 2)}\n`);
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).state, "last-run.json");
}
