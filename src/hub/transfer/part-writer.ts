import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { diskFailure, requireSpace } from "../disk.ts";
import type { RepoFile } from "../metadata.ts";
import type { DiskThread } from "./disk-thread.ts";
import type { Follower } from "./follower.ts";
import { notGguf, unlikeGguf } from "./gguf-head.ts";
import { chunkBytes, type Journal } from "./journal.ts";
import { Room } from "./room.ts";
import type { Segment } from "./segments.ts";

export interface PartParts {
  file: RepoFile;
  partPath: string;
  part: FileHandle;
  journal: Journal;
  follower: Follower;
  disk: DiskThread;
}

/** What a power loss may take is what came in this time; short, it also keeps the last sync short. */
const syncEveryMs = 2000;
/** Whole pieces in memory beyond which the connections wait. */
const mostWaitingBytes = 4 * 1024 * 1024;
/** One order to the disk. What gathers while it works goes into the next. */
const mostWriteBytes = 2 * 1024 * 1024;
/** Written and not hashed: with more, the hash would end long after the last byte where it is slower than the line. */
const mostUnhashedBytes = 32 * 1024 * 1024;
const checkEveryBytes = 1024 ** 3;

/**
 * Puts bytes into the part file in whole pieces, keeps the journal true and lets the hash follow.
 */
export class PartWriter {
  readonly #parts: PartParts;
  #contiguousChunks = 0;
  /** Segments with whole pieces to write, the longest waiting first. */
  readonly #ready = new Set<Segment>();
  /** Of whole pieces that wait to be written or are. */
  #waitingBytes = 0;
  #keptBytes = 0;
  #writing: Promise<void> | null = null;
  readonly #room = new Room();
  readonly #spare: Uint8Array[] = [];
  /** The first failure of a write: nothing that comes after it is taken. */
  #failure: unknown = null;
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
    const { follower } = this.#parts;
    await this.#checkHead();
    this.#follow();
    this.#keptBytes = follower.behindBytes;
    follower.onProgress = () => this.#makeRoom();
  }

  /** Nothing that is there counts any more. */
  async startOver(): Promise<void> {
    const { journal, follower, part, file } = this.#parts;
    await this.written();
    await this.#syncing;
    await journal.forget();
    this.#waitingBytes = 0;
    this.#keptBytes = 0;
    this.#contiguousChunks = 0;
    follower.start(part.fd, file.digest, file.bytes);
  }

  /** Makes what is there last. */
  async end(): Promise<void> {
    const { journal, part, follower } = this.#parts;
    follower.onProgress = null;
    await this.#writing;
    await this.#syncing;
    await journal.sync(part).catch(() => undefined);
  }

  /**
   * Takes bytes of a segment, in order; a promise when nothing more may be given before it resolves. They are copied
   * into pieces that are used again and again: what the network's many small buffers would cost in memory is more.
   */
  take(segment: Segment, data: Buffer): Promise<void> | null {
    if (this.#failure !== null) return Promise.reject(this.#failure as Error);
    const waitedBefore = writableBytes(segment);
    for (let taken = 0; taken < data.length;) {
      const at = segment.heldBytes % chunkBytes;
      if (at === 0) segment.held.push(this.#spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes));
      const copied = data.copy(segment.held.at(-1) as Uint8Array, at, taken);
      taken += copied;
      segment.heldBytes += copied;
    }
    segment.position += data.length;
    this.#waitingBytes += writableBytes(segment) - waitedBefore;
    if (writableBytes(segment) > 0) {
      this.#ready.add(segment);
      this.#writing ??= this.#writeReady();
    }
    return this.#isFull() ? this.#waitForRoom() : null;
  }

  /** Milliseconds for which connections waited for the disk or the hash. */
  get waitedMs(): number {
    return this.#room.waitedMs;
  }

  /** Resolves when nothing is being written any more. Throws what a write failed with. */
  async written(): Promise<void> {
    await this.#writing;
    if (this.#failure !== null) throw this.#failure;
  }

  /** What a former run left is hashed while more comes, however long that takes. */
  #isFull(): boolean {
    const { follower } = this.#parts;
    const catchingUp = follower.hashedBytes < this.#keptBytes;
    return this.#waitingBytes >= mostWaitingBytes || (!catchingUp && follower.behindBytes > mostUnhashedBytes);
  }

  async #waitForRoom(): Promise<void> {
    await this.#room.wait();
    if (this.#failure !== null) throw this.#failure;
  }

  #makeRoom(): void {
    if (!this.#isFull() || this.#failure !== null) this.#room.open();
  }

  /** Writes until no whole piece is left. */
  async #writeReady(): Promise<void> {
    for (const segment of this.#ready) {
      this.#ready.delete(segment);
      await this.#writeFrom(segment).catch((error: unknown) => {
        this.#failure ??= error;
        this.#ready.clear();
      });
      this.#makeRoom();
    }
    this.#writing = null;
  }

  async #writeFrom(segment: Segment): Promise<void> {
    const { part, journal, disk } = this.#parts;
    const start = segment.position - segment.heldBytes;
    const length = Math.min(mostWriteBytes, writableBytes(segment));
    const pieces = segment.held.splice(0, Math.ceil(length / chunkBytes));
    segment.heldBytes -= length;
    const written = await disk.write({ fd: part.fd, pieces, bytes: length, at: start });
    // Also what a disk took before it was full.
    const whole = written.bytes === length ? Math.ceil : Math.floor;
    journal.mark(start / chunkBytes, whole((start + written.bytes) / chunkBytes));
    this.#waitingBytes -= length;
    this.#spare.push(...written.pieces);
    if (written.failure !== null) throw await this.#failed(written.failure);
    if (start === 0) await this.#checkHead();
    await this.#checkSpace(length);
    this.#follow();
    this.#syncSometimes();
    // Again, behind the others that wait.
    if (writableBytes(segment) > 0) this.#ready.add(segment);
  }

  #failed(code: string): Promise<unknown> {
    const { file, partPath } = this.#parts;
    const error = Object.assign(new Error(code), { code });
    return diskFailure(error, partPath, code === "EFBIG" ? file.bytes : file.bytes - this.doneBytes);
  }

  /** Others write to this disk too: better to stop while there is still room than at the last byte. */
  async #checkSpace(length: number): Promise<void> {
    this.#uncheckedBytes += length;
    if (this.#uncheckedBytes < checkEveryBytes) return;
    this.#uncheckedBytes = 0;
    const { file, partPath } = this.#parts;
    await requireSpace(dirname(partPath), file.bytes - this.doneBytes);
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

/** What of a segment fills whole pieces, or ends it. */
function writableBytes({ position, end, heldBytes }: Segment): number {
  return position === end ? heldBytes : heldBytes - (heldBytes % chunkBytes);
}
