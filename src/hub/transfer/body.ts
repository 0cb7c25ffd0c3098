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
 * Reads at most `length` bytes of a body and hands them on, waiting while they are written. Throws when the body ends
 * early, has more bytes, gives none for `stallMs`, or only drips for that long.
 */
export async function readBody(
  response: IncomingMessage,
  length: number,
  stallMs: number,
  onData: (data: Buffer) => Promise<void> | null,
): Promise<void> {
  let received = 0;
  let before = 0;
  const watch = (): void => {
    const enough = (slowestBytesPerSecond * stallMs) / 1000;
    if (received - before < Math.min(enough, length - before)) {
      response.destroy(new ConnectionTrouble(received === before ? "STALLED" : "TOO_SLOW"));
    }
    before = received;
  };
  let timer = setInterval(watch, stallMs);
  try {
    for await (const data of response as AsyncIterable<Buffer>) {
      received += data.length;
      if (received > length) throw new ConnectionTrouble("TOO_MANY_BYTES");
      const written = onData(data);
      if (written === null) continue;
      // A slow disk is not a slow server.
      clearInterval(timer);
      await written;
      before = received;
      timer = setInterval(watch, stallMs);
    }
    if (received < length) throw new ConnectionTrouble("CUT_SHORT");
  } finally {
    clearInterval(timer);
  }
}
