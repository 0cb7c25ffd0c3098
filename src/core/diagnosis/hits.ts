// The lines that may be shown, kept in little memory: a block can have as many of them as it has lines.

/** A line's place in its block, and where the first word in it ends. */
export interface Line {
  start: number;
  end: number;
  place: number;
}

/** Bytes of a line, copied, and its number in the log, from 1. */
export interface Hit {
  text: Uint8Array;
  line: number;
}

const keptFirst = 60;
const keptLast = 200;
const keptBytes = 600;
const cellsEach = 3;

/** The first and the last lines of a log that have words in them. */
export class Hits {
  /** Of the lines of the block that is looked through: where what is kept of them begins and ends, and their numbers. */
  readonly #cells = new Int32Array((keptFirst + keptLast) * cellsEach);
  #count = 0;
  readonly #first: Copied[] = [];
  #last: Copied[] = [];

  add({ start, end, place }: Line, line: number): void {
    const slot = this.#count < keptFirst ? this.#count : keptFirst + ((this.#count - keptFirst) % keptLast);
    const from = end - start <= keptBytes ? start : Math.max(start, place - 60);
    const at = slot * cellsEach;
    this.#cells[at] = from;
    this.#cells[at + 1] = Math.min(end, from + keptBytes);
    this.#cells[at + 2] = line;
    this.#count += 1;
  }

  /** Copies what may be shown of the lines added since the last call: the block is used again. */
  copyFrom(block: Uint8Array): void {
    const slots = this.#slotsInOrder();
    if (slots.length === 0) return;
    const cell = (slot: number, which: number): number => this.#cells[slot * cellsEach + which] as number;
    const bytes = new Uint8Array(slots.reduce((sum, slot) => sum + cell(slot, 1) - cell(slot, 0), 0));
    let filled = 0;
    for (const slot of slots) {
      const from = filled;
      bytes.set(block.subarray(cell(slot, 0), cell(slot, 1)), from);
      filled += cell(slot, 1) - cell(slot, 0);
      const copied = { bytes, from, to: filled, line: cell(slot, 2) };
      if (this.#first.length < keptFirst) this.#first.push(copied);
      else this.#last.push(copied);
    }
    if (this.#last.length > keptLast) this.#last = this.#last.slice(-keptLast);
    this.#count = 0;
  }

  /** In the order of the log. */
  kept(): Hit[] {
    return [...this.#first, ...this.#last]
      .sort((a, b) => a.line - b.line)
      .map(({ bytes, from, to, line }) => ({ text: bytes.subarray(from, to), line }));
  }

  /** The first slots, then those of the last lines, the oldest of them first. */
  #slotsInOrder(): number[] {
    const first = Array.from({ length: Math.min(this.#count, keptFirst) }, (_, slot) => slot);
    const others = Math.max(0, this.#count - keptFirst);
    const oldest = others > keptLast ? others % keptLast : 0;
    const last = Array.from({ length: Math.min(others, keptLast) }, (_, i) => keptFirst + ((oldest + i) % keptLast));
    return [...first, ...last];
  }
}

/** One allocation holds the lines of a whole block. */
interface Copied {
  bytes: Uint8Array;
  from: number;
  to: number;
  line: number;
}
