import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface StandInLlama extends AsyncDisposable {
  /** The program. */
  path: string;
  folder: string;
  /** Of every start with a model: the command line, the environment's LLAMA_ names, and the processes. */
  starts(): Promise<{ args: string[]; env: string[]; pids: number[] }[]>;
}

/** A llama-server that does as it is told: see stand-in-llama-server.js. On POSIX systems only. */
export async function standInLlama(does: Record<string, string> = {}): Promise<StandInLlama> {
  const folder = await mkdtemp(join(tmpdir(), "phi4-llama-server-"));
  const path = join(folder, "llama-server");
  const record = join(folder, "starts");
  const script = resolve("test/support/stand-in-llama-server.js");
  const told = JSON.stringify({ ...does, record });
  // A copy, since the project's folder is a module's and the script is none.
  const copy = join(folder, "stand-in.cjs");
  await writeFile(copy, await readFile(script));
  await writeFile(path, `#!/bin/sh\nSTAND_IN_LLAMA='${told}' exec '${process.execPath}' '${copy}' "$@"\n`);
  await chmod(path, 0o755);
  return {
    path,
    folder,
    async starts() {
      const lines = (await readFile(record, "utf8").catch(() => "")).split("\n").filter(Boolean);
      return lines.map((line) => JSON.parse(line) as Awaited<ReturnType<StandInLlama["starts"]>>[number]);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
