import { BrokenHeader } from "../../core/models/gguf-cursor.ts";
import { parseGgufHeader, type GgufHeader } from "../../core/models/gguf-header.ts";

/** A file read from its start: each call gives the bytes that follow, as many as asked for unless the file ends. */
export interface ByteSource {
  /** Known once something was read. */
  sizeBytes: number | null;
  next(length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Bytes from the start by which each attempt ends. Phi-4's header is 3.6 MB, that of its mini family 8.3. */
export const remoteSteps: readonly number[] = [4, 6, 8].map((size) => size * 2 ** 20);
export const localSteps: readonly number[] = [4, 8, 16, 32, 64, 128].map((size) => size * 2 ** 20);

/** Reads as much as the header takes, step by step. Throws BrokenHeader; closes nothing. */
export async function readHeader(source: ByteSource, steps: readonly number[]): Promise<GgufHeader> {
  const most = steps.at(-1) ?? 0;
  let bytes = new Uint8Array(0);
  let needed = 1;
  for (const step of steps) {
    if (step < needed) continue;
    const more = await source.next(step - bytes.length);
    const ended = more.length < step - bytes.length;
    bytes = joined(bytes, more);
    const parsed = parseGgufHeader(bytes);
    if ("header" in parsed) return parsed.header;
    if (ended) throw new BrokenHeader(`it ends after ${bytes.length} bytes, within its header`);
    needed = parsed.needed;
  }
  throw new BrokenHeader(`its header is longer than ${most} bytes`);
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
