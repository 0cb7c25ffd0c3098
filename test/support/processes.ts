// Linux: what /proc says of processes that are not ours to wait for.
import { readdir, readFile } from "node:fs/promises";
import { until } from "./until.ts";

/** Resolves when none of these processes runs any more. */
export async function allEnded(pids: readonly number[]): Promise<void> {
  for (const pid of pids) await until(async () => !(await isRunning(pid)));
}

/** What runs with this in its environment, which is inherited by all that it starts: the command lines. */
export async function runningWith(variable: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [environment, line] = await Promise.all(
        ["environ", "cmdline"].map((name) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "")),
      );
      return environment?.split("\0").includes(variable) === true ? [line?.replaceAll("\0", " ") ?? ""] : [];
    }),
  );
  return found.flat();
}

/** A zombie that nobody reaps has ended all the same. */
async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat !== "" && !/\) [ZX] /.test(stat);
}
