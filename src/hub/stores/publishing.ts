import { randomBytes } from "node:crypto";
import { lstat, open, readlink, rename, symlink } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { makeFolder } from "../../host/make-folder.ts";
import { codeOf } from "../../host/network/http-client.ts";

/** A virus scanner may hold a new file for a while. */
const longestHoldMs = 60_000;

/** Renames within a volume and makes the rename last through a power loss. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await patiently(() => rename(from, to));
  await syncFolder(dirname(to));
}

/**
 * A relative symbolic link at `link` to `target`, replacing what is there. False where links cannot be made: Windows
 * without that right, FAT, some network drives.
 */
export async function linkTo(target: string, link: string): Promise<boolean> {
  await makeFolder(dirname(link));
  const to = relative(dirname(link), target);
  if ((await readlink(link).catch(() => null)) === to) return true;
  const temporary = `${link}.${randomBytes(4).toString("hex")}.link`;
  try {
    await symlink(to, temporary);
  } catch {
    return false;
  }
  await patiently(() => rename(temporary, link));
  return true;
}

/** Small text, whole or not at all. Nothing is appended: a newline in a ref hides the model from Python. */
export async function writeText(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await patiently(() => rename(temporary, path));
}

/** Whether a link or file stands there at all, pointing anywhere. */
export async function stands(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

/** True also where nothing is: there is nothing to read behind it either way. */
export async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? true;
}

/** Does what a virus scanner may hold up on Windows, for up to a minute. */
export async function patiently(act: () => Promise<void>, windows = sep === "\\"): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      const held = windows && /^(?:EPERM|EBUSY|EACCES)$/.test(codeOf(error));
      if (!held || performance.now() - started > longestHoldMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Windows cannot open a folder, and some file systems cannot sync one: the rename stands all the same. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
