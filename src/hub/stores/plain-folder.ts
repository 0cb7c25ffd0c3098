import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Digest, RepoFile } from "../metadata.ts";
import { renameDurably, writeText } from "./publishing.ts";
import type { Store } from "./store.ts";

/** What was verified here before: unchanged since, it need not be hashed again. */
interface Receipt {
  digest: Digest;
  bytes: number;
  modifiedMs: number;
}

/** A plain folder with the repository's files under their own names, and our notes in `.cache/phi4-setup` below it. */
export function plainFolder(folder: string, hash: (path: string, file: RepoFile) => Promise<string>): Store {
  const notes = join(folder, ".cache", "phi4-setup");
  const readable = ({ path }: RepoFile): string => join(folder, ...path.split("/"));
  const note = ({ path }: RepoFile, kind: string): string => `${join(notes, ...path.split("/"))}.${kind}`;

  const remember = async (file: RepoFile): Promise<string> => {
    const { size, mtimeMs } = await stat(readable(file));
    const receipt: Receipt = { digest: file.digest, bytes: size, modifiedMs: mtimeMs };
    await writeText(note(file, "json"), JSON.stringify(receipt));
    return readable(file);
  };

  return {
    folder,
    async find(file) {
      const stats = await stat(readable(file)).catch(() => null);
      if (!stats?.isFile() || stats.size !== file.bytes) return null;
      const receipt = await readReceipt(note(file, "json"));
      if (receipt?.digest.hex === file.digest.hex && receipt.modifiedMs === stats.mtimeMs) return readable(file);
      return (await hash(readable(file), file)) === file.digest.hex ? remember(file) : null;
    },
    workplace: (file) => ({
      part: note(file, `${file.digest.hex}.part`),
      journal: note(file, `${file.digest.hex}.journal`),
      lock: note(file, "lock"),
    }),
    async publish(file, part) {
      await renameDurably(part, readable(file));
      return remember(file);
    },
    finish: () => Promise.resolve(),
  };
}

async function readReceipt(path: string): Promise<Receipt | null> {
  try {
    const found = JSON.parse(await readFile(path, "utf8")) as Partial<Receipt>;
    return typeof found.modifiedMs === "number" && typeof found.digest?.hex === "string" ? (found as Receipt) : null;
  } catch {
    return null;
  }
}
