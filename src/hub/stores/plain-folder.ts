import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Digest, RepoFile } from "../metadata.ts";
import { renameDurably, stands, writeText } from "./publishing.ts";
import type { Store } from "./store.ts";

/** What was verified here before: unchanged since, it need not be hashed again. */
interface Receipt {
  digest: Digest;
  bytes: number;
  modifiedMs: number;
}

/** A plain folder with the repository's files under their own names, and our notes in `.cache/phi4-setup` below it. */
export function plainFolder(folder: string, hash: (path: string, file: RepoFile) => Promise<string>): Store {
  const readable = ({ path }: RepoFile): string => join(folder, ...path.split("/"));
  const note = ({ path }: RepoFile, kind: string): string => noteOf(folder, path, kind);

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
      pieces: note(file, "pieces"),
    }),
    standing: async (file) => ((await stands(readable(file))) ? readable(file) : null),
    async publish(file, part) {
      await renameDurably(part, readable(file));
      return remember(file);
    },
    finish: () => Promise.resolve(),
  };
}

/** Where our notes about a plain folder are. */
export function noteFolder(folder: string): string {
  return join(folder, ".cache", "phi4-setup");
}

/** What a file of a plain folder was verified to be; null when we did not. */
export async function notedDigest(folder: string, path: string): Promise<Digest | null> {
  return (await readReceipt(noteOf(folder, path, "json")))?.digest ?? null;
}

function noteOf(folder: string, path: string, kind: string): string {
  return `${join(noteFolder(folder), ...path.split("/"))}.${kind}`;
}

async function readReceipt(path: string): Promise<Receipt | null> {
  try {
    const found = JSON.parse(await readFile(path, "utf8")) as Partial<Receipt>;
    return typeof found.modifiedMs === "number" && typeof found.digest?.hex === "string" ? (found as Receipt) : null;
  } catch {
    return null;
  }
}
