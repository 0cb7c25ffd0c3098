import { readFile } from "node:fs/promises";
import type { Digest } from "./metadata.ts";
import { writeText } from "./stores/publishing.ts";

/** A verified file is remembered in pieces of this size: what is found damaged later is fetched again alone. */
export const pieceBytes = 16 * 1024 * 1024;

/**
 * The digest of a right file up to the end of each of its whole pieces, as the hash of it passed there: it costs
 * nothing, and says where the first damage is. That there is none is said by the digest of the whole alone.
 */
export interface Pieces {
  digest: Digest;
  bytes: number;
  sums: readonly string[];
}

export async function writePieces(path: string, pieces: Pieces): Promise<void> {
  await writeText(path, JSON.stringify(pieces));
}

/** Null when none were written for this very content, or when they cannot be made out. */
export async function readPieces(path: string, digest: Digest): Promise<Pieces | null> {
  try {
    const found = JSON.parse(await readFile(path, "utf8")) as Partial<Pieces>;
    const whole =
      found.digest?.hex === digest.hex &&
      typeof found.bytes === "number" &&
      Array.isArray(found.sums) &&
      found.sums.length === Math.floor(found.bytes / pieceBytes);
    return whole ? (found as Pieces) : null;
  } catch {
    return null;
  }
}

/** The first piece that is not what it was, of a file that is known to be damaged: the last one, when all whole ones are right. */
export function firstDamaged({ sums }: Pieces, actual: readonly string[]): number {
  const first = sums.findIndex((sum, piece) => actual[piece] !== sum);
  return first === -1 ? sums.length : first;
}
