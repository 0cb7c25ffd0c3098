// oxlint-disable unicorn/require-post-message-target-origin -- these are threads, not windows
import type * as Fs from "node:fs";
import type * as Threads from "node:worker_threads";
import { Worker } from "node:worker_threads";

/** Pieces to write one behind the other, `bytes` of them together. They travel, so nobody else has them meanwhile. */
export interface PieceOrder {
  fd: number;
  pieces: readonly Uint8Array[];
  bytes: number;
  at: number;
}

export interface Written {
  bytes: number;
  /** The system's code for what went wrong after those; null when all were written. */
  failure: string | null;
}

interface News extends Written {
  pieces: Uint8Array[];
}

/**
 * Writes in a thread of its own, one piece after the other: threads that write to one file at once only spin on its
 * lock, and where the network's thread had to order each piece, the disk would wait for it between them.
 */
export class DiskThread {
  #worker: Worker | null = null;
  #waiting: ((news: News | null) => void)[] = [];

  /** What was written, and the pieces back. Throws when the thread itself ended. */
  async write(order: PieceOrder): Promise<News> {
    const worker = (this.#worker ??= this.#start());
    const buffers = order.pieces.map(({ buffer }) => buffer as ArrayBuffer);
    worker.postMessage(order, buffers);
    const news = await new Promise<News | null>((resolve) => this.#waiting.push(resolve));
    if (news === null) throw new Error("the disk's thread ended");
    return news;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    // The worker's code travels as text: one bundle, no second file to find.
    const worker = new Worker(`(${obey.toString()})(require, ${writePieces.toString()})`, { eval: true });
    worker.on("message", (news: News) => this.#waiting.shift()?.(news));
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      for (const tell of this.#waiting.splice(0)) tell(null);
      this.#worker = null;
    });
    return worker;
  }
}

/** Writes pieces; a system may take less of one than it was given. Uses nothing from outside itself: it travels. */
export function writePieces(writeSync: typeof Fs.writeSync, { fd, pieces, bytes, at }: PieceOrder): Written {
  let done = 0;
  try {
    for (const piece of pieces) {
      const length = Math.min(piece.length, bytes - done);
      for (let from = 0; from < length;) {
        const count = writeSync(fd, piece, from, length - from, at + done);
        from += count;
        done += count;
      }
    }
    return { bytes: done, failure: null };
  } catch (error) {
    return { bytes: done, failure: error instanceof Error && "code" in error ? String(error.code) : String(error) };
  }
}

/** Runs in the worker and must not use anything from outside itself. */
function obey(load: (id: string) => unknown, write: typeof writePieces): void {
  const { writeSync } = load("node:fs") as typeof Fs;
  const port = (load("node:worker_threads") as typeof Threads).parentPort;
  port?.on("message", (order: PieceOrder) => {
    const { pieces } = order;
    const news = { ...write(writeSync, order), pieces };
    port.postMessage(
      news,
      pieces.map(({ buffer }) => buffer as ArrayBuffer),
    );
  });
}
