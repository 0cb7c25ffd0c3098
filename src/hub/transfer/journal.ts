import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../../host/make-folder.ts";
import type { Digest } from "../metadata.ts";

/** The file is written and remembered in pieces of this size. */
export const chunkBytes = 256 * 1024;

/** Whose bytes a part file holds. Another digest or size is another file: its journal is not believed. */
export interface PartIdentity {
  repo: string;
  commit: string;
  path: string;
  bytes: number;
  digest: Digest;
}

type Content = Pick<PartIdentity, "bytes" | "digest">;

const version = 2;
/** What comes before the map. */
export const headerBytes = 4096;
const nothing = { from: Infinity, to: 0 };
const states = { missing: 0, written: 1, synced: 2 } as const;

/**
 * Which pieces of a part file are there: a header that says whose they are, then one byte a piece. A byte is written
 * after its piece, so a killed process loses little more than what is on its way. Pieces marked `written` are believed while
 * the computer has not restarted since; after a power loss only those marked `synced` are.
 */
export class Journal {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #map: Uint8Array;
  #done = 0;
  #unwritten = nothing;
  #writing: Promise<void> | null = null;

  private constructor(path: string, file: FileHandle, map: Uint8Array) {
    this.#path = path;
    this.#file = file;
    this.#map = map;
    for (const state of map) if (state !== states.missing) this.#done += 1;
  }

  /** Opens the journal of this very file, or begins a new one. `bootId` changes when the computer restarts. */
  static async open(path: string, identity: PartIdentity, bootId: string): Promise<Journal> {
    const map = (await readMap(path, identity, bootId)) ?? new Uint8Array(chunkCount(identity.bytes));
    await makeFolder(dirname(path));
    const header = Buffer.alloc(headerBytes, " ");
    header.write(`${JSON.stringify({ version, bootId, ...identity })}\n`);
    const temporary = `${path}.tmp`;
    // Never through a link that somebody planted under this name.
    await rm(temporary, { force: true });
    const file = await open(temporary, "wx+", 0o600);
    try {
      await file.write(header, 0, headerBytes, 0);
      await file.write(map, 0, map.length, headerBytes);
      await file.datasync();
      await rename(temporary, path);
      return new Journal(path, file, map);
    } catch (error) {
      await file.close();
      await rm(temporary, { force: true });
      throw error;
    }
  }

  get chunks(): number {
    return this.#map.length;
  }

  get doneChunks(): number {
    return this.#done;
  }

  has(chunk: number): boolean {
    return (this.#map[chunk] ?? states.missing) !== states.missing;
  }

  /**
   * Pieces from `from` up to `to` (excluded) are in the part file. It is written down at once, though nobody waits for
   * that.
   */
  mark(from: number, to: number): void {
    if (from >= to) return;
    for (let chunk = from; chunk < to; chunk += 1) {
      if (this.has(chunk)) continue;
      this.#map[chunk] = states.written;
      this.#done += 1;
    }
    this.#unwritten = { from: Math.min(this.#unwritten.from, from), to: Math.max(this.#unwritten.to, to) };
    this.#writing ??= this.#writeMarks().finally(() => {
      this.#writing = null;
    });
  }

  /** Forgets pieces, from `from` up to `to` (excluded): the part file does not have them after all. */
  async forget(from = 0, to = this.#map.length): Promise<void> {
    for (let chunk = from; chunk < Math.min(to, this.#map.length); chunk += 1) {
      if (this.#map[chunk] !== states.missing) this.#done -= 1;
      this.#map[chunk] = states.missing;
    }
    await this.#writeMap();
  }

  /** Makes what is written so far survive a power loss. */
  async sync(data: FileHandle): Promise<void> {
    const written: number[] = [];
    for (const [chunk, state] of this.#map.entries()) if (state === states.written) written.push(chunk);
    if (written.length === 0) return;
    await data.datasync();
    for (const chunk of written) if (this.has(chunk)) this.#map[chunk] = states.synced;
    await this.#writeMap();
    await this.#file.datasync();
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
  }

  /** Marks that came together go together. One that cannot be written is only work for the next run. */
  async #writeMarks(): Promise<void> {
    while (this.#unwritten.from < this.#unwritten.to) {
      const { from, to } = this.#unwritten;
      this.#unwritten = nothing;
      await this.#file.write(this.#map, from, to - from, headerBytes + from).catch(() => undefined);
    }
  }

  async #writeMap(): Promise<void> {
    await this.#writing;
    await this.#file.write(this.#map, 0, this.#map.length, headerBytes);
  }
}

/** Bytes that a journal says are there, for one who only watches; null when it does not speak of this file. */
export async function journalledBytes(path: string, identity: Content): Promise<number | null> {
  const map = await readMap(path, identity, null);
  if (map === null) return null;
  return Math.min(identity.bytes, map.filter((state) => state !== states.missing).length * chunkBytes);
}

/** Pieces of a file; a file of no bytes has one of no bytes. */
function chunkCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / chunkBytes));
}

/** Null for whatever is not this file's journal: cut short, of another version, of other bytes, not ours at all. */
async function readMap(path: string, identity: Content, bootId: string | null): Promise<Uint8Array | null> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return null;
  try {
    const length = headerBytes + chunkCount(identity.bytes);
    const content = Buffer.alloc(length + 1);
    const { bytesRead } = await file.read(content, 0, length + 1, 0);
    if (bytesRead !== length) return null;
    const header: unknown = JSON.parse(content.toString("utf8", 0, headerBytes));
    if (!isOf(header, identity)) return null;
    const sameBoot = bootId === null || header.bootId === bootId;
    return new Uint8Array(content.subarray(headerBytes, length)).map((state) => {
      if (state === states.synced) return states.synced;
      return state === states.written && sameBoot ? states.written : states.missing;
    });
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

function isOf(header: unknown, { bytes, digest }: Content): header is { bootId: unknown } {
  if (typeof header !== "object" || header === null) return false;
  const found = header as { version?: unknown; bytes?: unknown; digest?: { algorithm?: unknown; hex?: unknown } };
  return (
    found.version === version &&
    found.bytes === bytes &&
    found.digest?.algorithm === digest.algorithm &&
    found.digest.hex === digest.hex
  );
}
