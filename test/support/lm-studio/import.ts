import { copyFile, link, lstat, mkdir } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";

interface Imported {
  text: string;
  code: number;
  /** Where the file is now; null where it is not. */
  path: string | null;
}

/** `lms import FILE --user-repo U/R -L|-c --yes`, which needs no app and takes a link for a file. */
export async function importFile(models: string, argv: readonly string[]): Promise<Imported> {
  const source = argv[1] ?? "";
  const repo = argv[argv.indexOf("--user-repo") + 1] ?? "";
  // Without the way it moves, which asks in spite of --yes and dies without a terminal.
  const way = argv.find((one) => one === "-L" || one === "-c");
  if (way === undefined) return { text: "? How to import (Use arrow keys)", code: 1, path: null };
  if (!argv.includes("--user-repo")) return { text: "TypeError: fetch failed", code: 1, path: null };
  if (!isAbsolute(source)) return { text: "Error: ELOOP: too many symbolic links", code: 1, path: null };
  const target = join(models, repo, basename(source));
  if ((await lstat(target).catch(() => null)) !== null) {
    return { text: `Error: Target file already exists: ${target}`, code: 1, path: null };
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    await (way === "-L" ? link(source, target) : copyFile(source, target));
  } catch (error) {
    return { text: `Error: ${(error as Error).message}`, code: 1, path: null };
  }
  return { text: way === "-L" ? `Hard link created at ${target}` : `File copied to ${target}`, code: 0, path: target };
}
