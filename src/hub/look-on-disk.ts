import { readdir, stat } from "node:fs/promises";

/** Whether something is there, at the end of any links, and may be looked at. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What a folder holds; nothing where it is none, or may not be looked into. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
