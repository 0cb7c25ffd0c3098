import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StandInPython extends AsyncDisposable {
  /** The interpreter. */
  path: string;
  folder: string;
}

/** A Python that does as it is told: see stand-in-python.cjs. On POSIX systems only. */
export async function standInPython(does: Record<string, unknown> = {}): Promise<StandInPython> {
  const folder = await mkdtemp(join(tmpdir(), "phi4-python-"));
  const bin = join(folder, "base", "bin");
  await mkdir(bin, { recursive: true });
  const script = join(bin, "stand-in-python.cjs");
  await copyFile("test/support/stand-in-python.cjs", script);
  await writeFile(join(bin, "does"), JSON.stringify(does));
  const path = join(bin, "python");
  await writeFile(path, `#!/bin/sh\nexec '${process.execPath}' '${script}' '${bin}' "$@"\n`);
  await chmod(path, 0o755);
  return { path, folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
