import { lstat, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { SetupError } from "../core/errors/index.ts";

/** Everybody may write there, and only owners remove: /tmp. */
const sharedMode = 0o1002;

/**
 * Throws FOLDER_OF_ANOTHER where a folder lies in a place that everybody may write to under a name that another user
 * took first: whoever owns it can exchange what is put there. `me` is this process's user; Windows has none, and no
 * such places.
 */
export async function requireOwnFolder(folder: string, me = process.geteuid?.()): Promise<void> {
  if (me === undefined) return;
  for (let at = resolve(folder); dirname(at) !== at; at = dirname(at)) {
    const above = await stat(dirname(at)).catch(() => null);
    if (above === null || (above.mode & sharedMode) !== sharedMode) continue;
    const stats = await lstat(at).catch(() => null);
    if (stats !== null && stats.uid !== me && stats.uid !== 0) {
      throw new SetupError({ code: "FOLDER_OF_ANOTHER", args: { path: at } });
    }
  }
}
