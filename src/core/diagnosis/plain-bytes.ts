// What a tool wrote into a log, as UTF-8 without colours: what is looked through.

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const escape = 0x1b;
const blank = 0x20;

/** Undoes UTF-16 (PowerShell's `>` writes it) and removes a byte order mark, block by block. */
export class Utf8Bytes {
  encoding: Encoding | null = null;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  readonly #encoder = new TextEncoder();

  /** Blocks may end anywhere. */
  utf8(block: Uint8Array): Uint8Array {
    if (this.encoding === null) {
      this.encoding = encodingOf(block);
      if (this.encoding !== "utf-8") this.#decoder = new TextDecoder(this.encoding);
      else if (startsWith(block, [0xef, 0xbb, 0xbf])) return block.subarray(3);
    }
    return this.#decoder === null ? block : this.#encoder.encode(this.#decoder.decode(block, { stream: true }));
  }
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** By its byte order mark, else by the NULs of Latin letters in UTF-16. */
export function encodingOf(head: Uint8Array): Encoding {
  if (startsWith(head, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(head, [0xfe, 0xff])) return "utf-16be";
  const looked = Math.min(head.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < looked; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const pairs = looked / 2;
  if (pairs < 4) return "utf-8";
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : "utf-8";
}

/** Takes escape sequences and NULs out of a line, in place: it is filled up with blanks to its old length. */
export function blankEscapes(bytes: Uint8Array, from: number, to: number): void {
  let kept = from;
  for (let i = from; i < to;) {
    const byte = bytes[i] as number;
    if (byte === escape) {
      i = Math.min(to, afterEscape(bytes, i));
      continue;
    }
    if (byte !== 0) {
      bytes[kept] = byte;
      kept += 1;
    }
    i += 1;
  }
  bytes.fill(blank, kept, to);
}

/** Longer than any real sequence: what is not ended by then is text behind a lone escape. */
const longestSequence = 4096;

/** Where the text goes on after a sequence: CSI up to its final byte, OSC and its kin up to BEL or ST, else two bytes. */
function afterEscape(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1];
  if (kind === undefined) return at + 1;
  // A lone escape, and the end of a line must stay.
  if (kind < 0x20) return at + 1;
  const isText = kind === 0x5d || kind === 0x50 || kind === 0x58 || kind === 0x5e || kind === 0x5f;
  const end = Math.min(bytes.length, at + longestSequence);
  for (let i = kind === 0x5b || isText ? at + 2 : at + 1; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte === 0x07 && isText) return i + 1;
    if (byte === escape && isText) return bytes[i + 1] === 0x5c ? i + 2 : i;
    if (byte < 0x20) return i;
    if (isText) continue;
    // Intermediate bytes and, after `ESC [`, parameters come before the one that ends it.
    if (byte > (kind === 0x5b ? 0x3f : 0x2f)) return i + 1;
  }
  return end;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
