// Linux: what /proc says of processes that are not ours to wait for.
import { readFile } from "node:fs/promises";
import { until } from "./until.ts";

/** Resolves when none of these processes runs any more. */
export async function allEnded(pids: readonly number[]): Promise<void> {
  for (const pid of pids) await until(async () => !(await isRunning(pid)));
}

/** A zombie that nobody reaps has ended all the same. */
async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat !== "" && !/\) [ZX] /.test(stat);
}
