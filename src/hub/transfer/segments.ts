import { chunkBytes } from "./journal.ts";

/** A run of bytes that one connection fetches, `end` excluded. `position` moves as bytes arrive. */
export interface Segment {
  start: number;
  end: number;
  position: number;
  /**
   * Bytes received and not yet given to the disk, in pieces, those before `position`: the next connection goes on
   * behind them.
   */
  held: Uint8Array[];
  heldBytes: number;
}

interface Gap {
  start: number;
  end: number;
}

/** What a server sends ahead of us is lost when we are killed: of a fast line, that is all that was asked for. */
export const smallSegment = 4 * 1024 * 1024;
/** On a slow line, asking again costs more than what is lost. */
export const largeSegment = 32 * 1024 * 1024;

/**
 * What is still to fetch, handed out in the file's order, so that the hash can follow closely. Segments get smaller
 * towards the end: no connection is left alone with a long one.
 */
export class SegmentQueue {
  #gaps: Gap[] = [];
  #returned: Segment[] = [];
  #whole = false;
  readonly #bytes: number;

  constructor(bytes: number, has: (chunk: number) => boolean) {
    this.#bytes = bytes;
    this.fill(has);
  }

  /** Starts over with what is not there; `whole`: as one segment, for a server that cannot send parts. */
  fill(has: (chunk: number) => boolean, whole = false): void {
    this.#whole = whole;
    this.#returned = [];
    this.#gaps = [];
    for (let chunk = 0; chunk * chunkBytes < this.#bytes; chunk += 1) {
      if (has(chunk)) continue;
      const start = chunk * chunkBytes;
      const end = Math.min(this.#bytes, start + chunkBytes);
      const last = this.#gaps.at(-1);
      if (last?.end === start) last.end = end;
      else this.#gaps.push({ start, end });
    }
  }

  /** Bytes that nobody is fetching. */
  get waitingBytes(): number {
    const gaps = this.#gaps.reduce((sum, { start, end }) => sum + end - start, 0);
    return this.#returned.reduce((sum, { position, end }) => sum + end - position, gaps);
  }

  /** The next segment, of at most `largest` bytes, for one of up to `connections`; null when nothing is left. */
  next(connections: number, largest = largeSegment): Segment | null {
    const returned = this.#returned.shift();
    if (returned !== undefined) return returned;
    const gap = this.#gaps[0];
    if (gap === undefined) return null;
    const share = Math.ceil(this.waitingBytes / (2 * connections) / chunkBytes) * chunkBytes;
    const end = this.#whole ? gap.end : Math.min(gap.end, gap.start + Math.min(largest, Math.max(smallSegment, share)));
    const segment: Segment = { start: gap.start, end, position: gap.start, held: [], heldBytes: 0 };
    gap.start = end;
    if (gap.start === gap.end) this.#gaps.shift();
    return segment;
  }

  /** What a connection could not finish: it comes first again. */
  giveBack(segment: Segment): void {
    if (segment.position >= segment.end) return;
    this.#returned.push(segment);
    this.#returned.sort((a, b) => a.position - b.position);
  }
}
