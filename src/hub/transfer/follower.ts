// oxlint-disable unicorn/require-post-message-target-origin -- these are threads, not windows
import type * as Crypto from "node:crypto";
import type * as Fs from "node:fs";
import type * as Threads from "node:worker_threads";
import { Worker } from "node:worker_threads";
import type { Digest } from "../metadata.ts";
import { pieceBytes } from "../pieces.ts";

type Order =
  | { start: { fd: number; algorithm: string; prefix: string; run: number; pieceBytes: number } }
  | { advanceTo: number }
  | "end";
type News = { run: number; hashed?: number; hex?: string; sums?: string[]; failure?: string };

/** One order: short enough to hear often how far it is. */
const stepBytes = 8 * 1024 * 1024;

/**
 * Hashes a file in a thread of its own while it is being written, following the bytes that are there from the start
 * without a hole. It reads through the writer's own descriptor, so what is hashed is what was written, whatever
 * happens to the name. It serves many files, one after the other.
 */
export class Follower {
  #worker: Worker | null = null;
  #run = 0;
  #hashed = 0;
  #wanted = 0;
  #ordered = 0;
  #sums: readonly string[] = [];
  #finish: { resolve: (hex: string) => void; reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  /** Called whenever it has come further, or failed. */
  onProgress: (() => void) | null = null;

  /** Bytes hashed so far. */
  get hashedBytes(): number {
    return this.#hashed;
  }

  /** Bytes that are there and not hashed yet; none once it failed, since nobody need wait for it then. */
  get behindBytes(): number {
    return this.#failure === null ? this.#wanted - this.#hashed : 0;
  }

  /** The digest up to the end of each whole piece (see pieces.ts), of the file whose digest was given last. */
  get sums(): readonly string[] {
    return this.#sums;
  }

  start(fd: number, digest: Digest, bytes: number): void {
    this.#run += 1;
    this.#hashed = 0;
    this.#wanted = 0;
    this.#ordered = 0;
    this.#failure = null;
    this.#finish = null;
    const git = digest.algorithm === "git-sha1";
    const prefix = git ? `blob ${bytes}\0` : "";
    this.#tell({ start: { fd, algorithm: git ? "sha1" : "sha256", prefix, run: this.#run, pieceBytes } });
  }

  /** All bytes before `end` are in the file. */
  advanceTo(end: number): void {
    this.#wanted = end;
    this.#advance();
  }

  /** The digest of all bytes up to the last `advanceTo`, as hex. */
  digest(): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#finish = { resolve, reject };
      // What waits for its turn comes before the end.
      if (this.#wanted > this.#ordered) this.#tell({ advanceTo: this.#wanted });
      this.#ordered = this.#wanted;
      this.#tell("end");
    });
  }

  /** Whoever waits for a digest is told that it will not come. */
  async close(): Promise<void> {
    this.#fail(new Error("the hash was given up"));
    await this.#worker?.terminate();
    this.#worker = null;
  }

  /** One order at a time: what was written meanwhile goes into the next ones. */
  #advance(): void {
    if (this.#ordered > this.#hashed || this.#wanted <= this.#ordered) return;
    this.#ordered = Math.min(this.#wanted, this.#ordered + stepBytes);
    this.#tell({ advanceTo: this.#ordered });
  }

  #tell(order: Order): void {
    if (this.#worker === null) {
      // The worker's code travels as text: one bundle, no second file to find.
      this.#worker = new Worker(`(${follow.toString()})(require)`, { eval: true });
      this.#worker.on("message", (news: News) => this.#hear(news));
      this.#worker.on("error", (error) => this.#fail(error));
    }
    this.#worker.postMessage(order);
  }

  #hear({ run, hashed, hex, sums, failure }: News): void {
    if (run !== this.#run) return;
    if (sums !== undefined) this.#sums = sums;
    if (hashed !== undefined) this.#hashed = hashed;
    if (hashed !== undefined && hex === undefined) this.#advance();
    if (failure !== undefined) this.#fail(Object.assign(new Error(failure), { code: failure }));
    if (hex !== undefined) this.#finish?.resolve(hex);
    this.onProgress?.();
  }

  #fail(error: Error): void {
    this.#failure = error;
    this.#finish?.reject(error);
    this.onProgress?.();
  }
}

/** Runs in the worker and must not use anything from outside itself. */
function follow(load: (id: string) => unknown): void {
  const { createHash } = load("node:crypto") as typeof Crypto;
  const { readSync } = load("node:fs") as typeof Fs;
  const port = (load("node:worker_threads") as typeof Threads).parentPort;
  const buffer = new Uint8Array(1024 * 1024);
  let hash = createHash("sha256");
  let at = 0;
  let fd = -1;
  let run = 0;
  let failed = false;
  let pieceBytes = buffer.length;
  let sums: string[] = [];

  const readUpTo = (end: number): void => {
    while (at < end) {
      const length = readSync(fd, buffer, 0, Math.min(buffer.length, end - at, pieceBytes - (at % pieceBytes)), at);
      if (length === 0) throw Object.assign(new Error("the file is shorter than it should be"), { code: "EIO" });
      hash.update(buffer.subarray(0, length));
      at += length;
      if (at % pieceBytes === 0) sums.push(hash.copy().digest("hex").slice(0, 16));
    }
  };
  port?.on("message", (order: Order) => {
    try {
      if (typeof order === "object" && "start" in order) {
        ({ fd, run, pieceBytes } = order.start);
        hash = createHash(order.start.algorithm).update(order.start.prefix);
        at = 0;
        sums = [];
        failed = false;
      } else if (failed) {
        return;
      } else if (order === "end") {
        port.postMessage({ run, hashed: at, hex: hash.digest("hex"), sums });
      } else {
        readUpTo(order.advanceTo);
        port.postMessage({ run, hashed: at });
      }
    } catch (error) {
      failed = true;
      const failure = error instanceof Error && "code" in error ? String(error.code) : String(error);
      port?.postMessage({ run, failure });
    }
  });
}
