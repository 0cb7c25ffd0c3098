import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf, type NotGguf } from "../../core/gguf-magic.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { diskFailure, requireSpace } from "../disk.ts";
import type { RepoFile } from "../metadata.ts";
import type { Follower } from "./follower.ts";
import { chunkBytes, type Journal } from "./journal.ts";
import type { Segment } from "./segments.ts";

export interface PartParts {
  file: RepoFile;
  partPath: string;
  part: FileHandle;
  journal: Journal;
  follower: Follower;
}

/** What a power loss may take is what came in this time. */
const syncEveryMs = 5000;
/** Pieces that wait to be written or are: beyond them, the connections wait. */
const mostWriting = 4;
const checkEveryBytes = 1024 ** 3;

/** Puts bytes into the part file in whole pieces, keeps the journal true and lets the hash follow. */
export class PartWriter {
  readonly #parts: PartParts;
  #contiguousChunks = 0;
  readonly #writing = new Set<Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  /** The first failure of a write: nothing that comes after it is taken. */
  #failure: unknown = null;
  readonly #spare: Buffer[] = [];
  #syncing: Promise<void> | null = null;
  #syncedAt = performance.now();
  #uncheckedBytes = 0;

  constructor(parts: PartParts) {
    this.#parts = parts;
  }

  get doneBytes(): number {
    const { file, journal } = this.#parts;
    return Math.min(file.bytes, journal.doneChunks * chunkBytes);
  }

  /** Looks at what a former run left. */
  async begin(): Promise<void> {
    await this.#checkHead();
    this.#follow();
  }

  /** Nothing that is there counts any more. */
  async startOver(): Promise<void> {
    const { journal, follower, part, file } = this.#parts;
    await this.written();
    await this.#syncing;
    await journal.forget();
    this.#contiguousChunks = 0;
    follower.start(part.fd, file.digest, file.bytes);
  }

  /** Makes what is there last. */
  async end(): Promise<void> {
    const { journal, part } = this.#parts;
    await Promise.all(this.#writing);
    await this.#syncing;
    await journal.sync(part).catch(() => undefined);
  }

  /**
   * Takes bytes of a segment, in order; a promise when so much is being written that nothing more may be given before
   * it resolves. Pieces are written while the next ones arrive, from a few buffers that are used again and again, which
   * keeps memory small at any speed.
   */
  take(segment: Segment, data: Buffer): Promise<void> | null {
    for (let taken = 0; taken < data.length;) {
      const carried = (segment.carried ??= this.#spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes));
      const room = Math.min(chunkBytes, segment.end - segment.position + segment.carriedBytes) - segment.carriedBytes;
      const copied = data.copy(carried, segment.carriedBytes, taken, Math.min(data.length, taken + room));
      taken += copied;
      segment.carriedBytes += copied;
      segment.position += copied;
      if (copied < room) break;
      this.#begin(carried, segment.position - segment.carriedBytes, segment.carriedBytes);
      segment.carried = null;
      segment.carriedBytes = 0;
    }
    if (this.#failure !== null) return Promise.reject(this.#failure as Error);
    return this.#writing.size < mostWriting ? null : this.#room();
  }

  /** Resolves when nothing is being written any more. Throws what a write failed with. */
  async written(): Promise<void> {
    await Promise.all(this.#writing);
    if (this.#failure !== null) throw this.#failure;
  }

  async #room(): Promise<void> {
    while (this.#writing.size >= mostWriting) await Promise.race(this.#writing);
    if (this.#failure !== null) throw this.#failure;
  }

  /** Others write to this disk too: better to stop while there is still room than at the last byte. */
  async #checkSpace(length: number): Promise<void> {
    this.#uncheckedBytes += length;
    if (this.#uncheckedBytes < checkEveryBytes) return;
    this.#uncheckedBytes = 0;
    const { file, partPath } = this.#parts;
    await requireSpace(dirname(partPath), file.bytes - this.doneBytes);
  }

  #begin(piece: Buffer, start: number, length: number): void {
    // One after the other: threads that write to one file at once only spin on its lock, for seconds a gigabyte.
    const writing = this.#last
      .then(() => (this.#failure === null ? this.#write(piece, start, length) : undefined))
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#writing.delete(writing);
        if (this.#spare.length < mostWriting) this.#spare.push(piece);
      });
    this.#writing.add(writing);
    this.#last = writing;
  }

  async #write(piece: Buffer, start: number, length: number): Promise<void> {
    const { part, journal } = this.#parts;
    try {
      for (let written = 0; written < length;) {
        const { bytesWritten } = await part.write(piece, written, length - written, start + written);
        written += bytesWritten;
      }
      journal.mark(start / chunkBytes);
    } catch (error) {
      throw await this.#failed(error);
    }
    if (start === 0) await this.#checkHead();
    await this.#checkSpace(length);
    this.#follow();
    this.#syncSometimes();
  }

  async #failed(error: unknown): Promise<unknown> {
    const { file, partPath } = this.#parts;
    return diskFailure(error, partPath, codeOf(error) === "EFBIG" ? file.bytes : file.bytes - this.doneBytes);
  }

  /** Lets the hash go on to the first hole. */
  #follow(): void {
    const { file, journal, follower } = this.#parts;
    const before = this.#contiguousChunks;
    while (this.#contiguousChunks < journal.chunks && journal.has(this.#contiguousChunks)) this.#contiguousChunks += 1;
    if (this.#contiguousChunks > before) follower.advanceTo(Math.min(file.bytes, this.#contiguousChunks * chunkBytes));
  }

  /** A page that a proxy sent in the model's place is said at once, not after the last byte. */
  async #checkHead(): Promise<void> {
    const { file, journal, part } = this.#parts;
    if (!journal.has(0)) return;
    const looksLike = await unlikeGguf(part, file);
    // Anything unknown may be one flipped bit: the hash decides about that.
    if (looksLike !== null && looksLike !== "unknown") throw notGguf(file, looksLike);
  }

  /** Keeps the last sync short, without ever waiting for the disk here. */
  #syncSometimes(): void {
    if (this.#syncing !== null || performance.now() - this.#syncedAt < syncEveryMs) return;
    const { journal, part } = this.#parts;
    this.#syncing = journal
      .sync(part)
      .catch(() => undefined)
      .finally(() => {
        this.#syncing = null;
        this.#syncedAt = performance.now();
      });
  }
}

/** What a file that is called a GGUF is instead; null for one that is, and for every other file. */
export async function unlikeGguf(part: FileHandle, { path }: RepoFile): Promise<NotGguf | null> {
  if (!isGguf(path)) return null;
  const { buffer, bytesRead } = await part.read(Buffer.alloc(ggufHeadBytes), 0, ggufHeadBytes, 0);
  return looksUnlikeGguf(buffer.subarray(0, bytesRead));
}

export function notGguf({ path }: RepoFile, looksLike: NotGguf): SetupError {
  return new SetupError({ code: "NOT_A_GGUF", args: { path, looksLike } });
}

export function isGguf(path: string): boolean {
  return path.toLowerCase().endsWith(".gguf");
}
