import type { IncomingMessage } from "node:http";

/** A connection that came to nothing, and what may be done about it. */
export class ConnectionTrouble extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Slower than this is as good as dead; a new connection usually gets another server. */
const slowestBytesPerSecond = 512;

/**
 * Reads at most `length` bytes of a body and hands them on as they come, waiting while they are written. Throws when
 * the body ends early, has more bytes, gives none for `stallMs`, or only drips for that long.
 */
export function readBody(
  response: IncomingMessage,
  length: number,
  stallMs: number,
  onData: (data: Buffer) => Promise<void> | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = 0;
    let before = 0;
    let timer = setInterval(watch, stallMs);
    let writing: Promise<void> | null = null;

    function watch(): void {
      const enough = (slowestBytesPerSecond * stallMs) / 1000;
      if (received - before < Math.min(enough, length - before)) {
        finish(new ConnectionTrouble(received === before ? "STALLED" : "TOO_SLOW"));
      }
      before = received;
    }
    function take(data: Buffer): void {
      received += data.length;
      if (received > length) {
        finish(new ConnectionTrouble("TOO_MANY_BYTES"));
        return;
      }
      writing = onData(data);
      if (writing === null) return;
      // A slow disk is not a slow server.
      response.pause();
      clearInterval(timer);
      writing.then(goOn, finish);
    }
    function goOn(): void {
      writing = null;
      before = received;
      clearInterval(timer);
      timer = setInterval(watch, stallMs);
      response.resume();
    }
    function end(): void {
      if (received < length) finish(new ConnectionTrouble("CUT_SHORT"));
      else (writing ?? Promise.resolve()).then(() => finish(null), finish);
    }
    function finish(failure: unknown): void {
      clearInterval(timer);
      response.off("data", take).off("end", end).off("close", end).off("error", finish);
      if (failure === null) resolve();
      else reject(failure as Error);
    }
    // Events, not an iterator: that one joins what has gathered, which costs a copy of every byte.
    response.on("data", take).once("end", end).once("close", end).once("error", finish);
  });
}
