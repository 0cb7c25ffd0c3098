import type { FileHandle } from "node:fs/promises";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf, type NotGguf } from "../../core/gguf-magic.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { diskFailure } from "../disk.ts";
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

/** Puts bytes into the part file in whole pieces, keeps the journal true and lets the hash follow. */
export class PartWriter {
  readonly #parts: PartParts;
  #contiguousChunks = 0;
  #syncing: Promise<void> | null = null;
  #syncedAt = performance.now();

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
    await this.#syncing;
    await journal.forget();
    this.#contiguousChunks = 0;
    follower.start(part.fd, file.digest, file.bytes);
  }

  /** Makes what is there last. */
  async end(): Promise<void> {
    const { journal, part } = this.#parts;
    await this.#syncing;
    await journal.sync(part).catch(() => undefined);
  }

  /**
   * Takes bytes of a segment, in order; a promise when a piece is full and being written: nothing more may be given
   * before it is. One buffer a segment serves all its pieces, which keeps memory small at any speed.
   */
  take(segment: Segment, data: Buffer): Promise<void> | null {
    segment.carried ??= Buffer.allocUnsafeSlow(Math.min(chunkBytes, segment.end - segment.start));
    const { carried } = segment;
    const copied = data.copy(carried, segment.carriedBytes, 0, data.length);
    segment.carriedBytes += copied;
    segment.position += copied;
    if (segment.carriedBytes < carried.length && segment.position < segment.end) return null;
    const written = this.#write(segment, carried);
    return copied === data.length
      ? written
      : written.then(() => this.take(segment, data.subarray(copied)) ?? undefined);
  }

  /** Writes the piece a segment carries: a whole one, or the last of it. */
  async #write(segment: Segment, carried: Buffer): Promise<void> {
    const { part, journal } = this.#parts;
    const length = segment.carriedBytes;
    const start = segment.position - length;
    try {
      for (let written = 0; written < length;) {
        const { bytesWritten } = await part.write(carried, written, length - written, start + written);
        written += bytesWritten;
      }
      journal.mark(start / chunkBytes);
    } catch (error) {
      throw await this.#failed(error);
    }
    segment.carriedBytes = 0;
    if (start === 0) await this.#checkHead();
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
