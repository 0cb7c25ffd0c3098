/** A header that breaks the format, or one of our bounds. `detail` says what is wrong, for people. */
export class BrokenHeader extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.name = "BrokenHeader";
    this.detail = detail;
  }
}

/** Not a failure: the header goes on after the bytes at hand. `bytes` from the file's start are needed, at least. */
export class NeedMore extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super(`${bytes} bytes needed`);
    this.name = "NeedMore";
    this.bytes = bytes;
  }
}

const utf8 = new TextDecoder("utf-8");

/** Reads numbers and strings one after another, in the file's byte order. */
export class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;
  littleEndian = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get offset(): number {
    return this.#offset;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  i8(): number {
    return this.#view.getInt8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), this.littleEndian);
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), this.littleEndian);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), this.littleEndian);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), this.littleEndian);
  }

  f32(): number {
    return this.#view.getFloat32(this.#take(4), this.littleEndian);
  }

  f64(): number {
    return this.#view.getFloat64(this.#take(8), this.littleEndian);
  }

  /** Larger than a double can count is never meant. */
  u64(): number {
    const value = this.#view.getBigUint64(this.#take(8), this.littleEndian);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new BrokenHeader(`a count of ${value}`);
    return Number(value);
  }

  i64(): number {
    return Number(this.#view.getBigInt64(this.#take(8), this.littleEndian));
  }

  text(length: number): string {
    const start = this.#take(length);
    return utf8.decode(this.#bytes.subarray(start, start + length));
  }

  skip(length: number): void {
    this.#take(length);
  }

  #take(length: number): number {
    const start = this.#offset;
    const end = start + length;
    if (!Number.isSafeInteger(end)) throw new BrokenHeader(`a length of ${length}`);
    if (end > this.#bytes.byteLength) throw new NeedMore(end);
    this.#offset = end;
    return start;
  }
}
