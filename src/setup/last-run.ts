// What was done last and how it ended: for `status`, and for `diagnose` to find the log of a failure.
import { join } from "node:path";
import type { LastRun } from "../core/report.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";

const keptLogs = 5;
const longestLog = 200_000;
const ownLog = /^run-[\dTZ-]+-[a-z]+\.log$/;

export async function readLastRun(host: Host): Promise<LastRun | null> {
  const { lastRunSchema } = await import("../core/report/installed.ts");
  try {
    const parsed = lastRunSchema.safeParse(JSON.parse((await host.files.readText(fileOf(host))) ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes the log of a failed run beside the few last ones, and that it was the last run. Null for a run without a log. */
export async function recordRun(host: Host, run: Omit<LastRun, "log">, log: string | null): Promise<void> {
  const path = log === null ? null : await writeLog(host, run, log);
  await host.files.writeAtomic(fileOf(host), `${JSON.stringify({ ...run, log: path }, null, 2)}\n`);
}

/** Takes away the logs and what is known of the last run. */
export async function forgetRuns(host: Host): Promise<void> {
  const { logs, state } = foldersOf(host.system);
  for (const name of (await host.files.list(logs)).filter((one) => ownLog.test(one))) {
    await host.files.remove(join(logs, name));
  }
  await host.files.remove(fileOf(host));
  for (const folder of [logs, state]) {
    if ((await host.files.list(folder)).length === 0) await host.files.remove(folder);
  }
}

async function writeLog(host: Host, { command, endedAt }: Omit<LastRun, "log">, text: string): Promise<string> {
  const { logs } = foldersOf(host.system);
  const path = join(logs, `run-${endedAt.slice(0, 19).replaceAll(":", "-")}Z-${command}.log`);
  await host.files.writeAtomic(path, text.slice(0, longestLog));
  const older = (await host.files.list(logs)).filter((name) => ownLog.test(name)).toSorted();
  for (const name of older.slice(0, -keptLogs)) await host.files.remove(join(logs, name));
  return path;
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).state, "last-run.json");
}
