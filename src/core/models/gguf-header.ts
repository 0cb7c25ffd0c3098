// The header of a GGUF: metadata and the table of tensors, which stand before the weights. Written for hostile files
// too: every count and length is bounded before anything is made of it.
// Source: the format's specification, ggml/docs/gguf.md, versions 1 to 3.
import { BrokenHeader, Cursor, NeedMore } from "./gguf-cursor.ts";
import type { Tensor } from "./layout.ts";
import { tensorTypes, type TensorType } from "./tensor-types.ts";

export type MetadataValue = string | number | boolean | number[] | { elements: number };

export interface GgufHeader {
  version: number;
  littleEndian: boolean;
  /** Long lists, as the vocabulary's, are only counted. */
  metadata: ReadonlyMap<string, MetadataValue>;
  tensors: Tensor[];
  /** Where the weights begin. */
  dataOffset: number;
}

export type Parsed = { header: GgufHeader } | { needed: number };

const bounds = {
  metadata: 65_536,
  tensors: 65_536,
  stringBytes: 16 * 1024 * 1024,
  arrayElements: 4_000_000,
  /** Lists of numbers up to this are kept: some models give one figure a layer. */
  keptElements: 4096,
  dimensions: 4,
  alignment: 65_536,
};

const typeOfId = new Map<number, TensorType>(
  Object.entries(tensorTypes).map(([name, { id }]) => [id, name as TensorType]),
);
const stringType = 8;
const arrayType = 9;
const boolType = 7;

/** Parses what is at hand: the header, or how many bytes from the file's start it needs at least. Throws BrokenHeader. */
export function parseGgufHeader(bytes: Uint8Array): Parsed {
  try {
    return { header: parse(new Cursor(bytes)) };
  } catch (error) {
    if (error instanceof NeedMore) return { needed: error.bytes };
    throw error;
  }
}

function parse(cursor: Cursor): GgufHeader {
  if (cursor.text(4) !== "GGUF") throw new BrokenHeader("it does not start with GGUF");
  const version = versionOf(cursor);
  // Version 1 counted with 32 bits.
  const count = (): number => (version === 1 ? cursor.u32() : cursor.u64());
  const tensorCount = bounded(count(), bounds.tensors, "tensors");
  const metadataCount = bounded(count(), bounds.metadata, "entries of metadata");

  const metadata = new Map<string, MetadataValue>();
  for (let index = 0; index < metadataCount; index += 1) {
    const key = stringOf(cursor, count);
    metadata.set(key, valueOf(cursor, count, cursor.u32()));
  }
  const tensors = Array.from({ length: tensorCount }, () => tensorOf(cursor, count));
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment > 0 && alignment <= bounds.alignment)) {
    throw new BrokenHeader("an alignment that is none");
  }
  const dataOffset = Math.ceil(cursor.offset / alignment) * alignment;
  return { version, littleEndian: cursor.littleEndian, metadata, tensors, dataOffset };
}

/** The version is a small number in the file's byte order, and so tells the order. */
function versionOf(cursor: Cursor): number {
  const known = (version: number): boolean => version >= 1 && version <= 3;
  const little = cursor.u32();
  if (known(little)) return little;
  const swapped = new DataView(new ArrayBuffer(4));
  swapped.setUint32(0, little, true);
  const big = swapped.getUint32(0, false);
  if (!known(big)) throw new BrokenHeader(`version ${little}, known are 1 to 3`);
  cursor.littleEndian = false;
  return big;
}

function tensorOf(cursor: Cursor, count: () => number): Tensor {
  const name = stringOf(cursor, count);
  const dimensions = bounded(cursor.u32(), bounds.dimensions, `dimensions of ${name.slice(0, 64)}`);
  let elements = 1;
  let row = 1;
  for (let index = 0; index < dimensions; index += 1) {
    const size = count();
    if (index === 0) row = size;
    elements *= size;
    if (!Number.isSafeInteger(elements)) throw new BrokenHeader(`the size of ${name.slice(0, 64)}`);
  }
  const id = cursor.u32();
  const type = typeOfId.get(id);
  if (type === undefined) throw new BrokenHeader(`tensor type ${id}, which is not known`);
  if (row % tensorTypes[type].block !== 0) throw new BrokenHeader(`rows of ${row} elements as ${type}`);
  // Where it lies in the file does not matter to its size.
  cursor.skip(8);
  return { name, type, elements };
}

function valueOf(cursor: Cursor, count: () => number, type: number): MetadataValue {
  if (type === stringType) return stringOf(cursor, count);
  if (type === boolType) return cursor.u8() !== 0;
  if (type === arrayType) return arrayOf(cursor, count);
  return numberOf(cursor, type);
}

function arrayOf(cursor: Cursor, count: () => number): MetadataValue {
  const type = cursor.u32();
  const elements = bounded(count(), bounds.arrayElements, "elements of a list");
  if (type === arrayType) throw new BrokenHeader("a list of lists");
  if (type === stringType) {
    for (let index = 0; index < elements; index += 1)
      cursor.skip(bounded(count(), bounds.stringBytes, "bytes of text"));
    return { elements };
  }
  if (elements > bounds.keptElements || type === boolType) {
    cursor.skip(elements * sizeOf(type));
    return { elements };
  }
  return Array.from({ length: elements }, () => numberOf(cursor, type));
}

const numbers: Record<number, { bytes: number; read: (cursor: Cursor) => number }> = {
  0: { bytes: 1, read: (cursor) => cursor.u8() },
  1: { bytes: 1, read: (cursor) => cursor.i8() },
  2: { bytes: 2, read: (cursor) => cursor.u16() },
  3: { bytes: 2, read: (cursor) => cursor.i16() },
  4: { bytes: 4, read: (cursor) => cursor.u32() },
  5: { bytes: 4, read: (cursor) => cursor.i32() },
  6: { bytes: 4, read: (cursor) => cursor.f32() },
  10: { bytes: 8, read: (cursor) => cursor.u64() },
  11: { bytes: 8, read: (cursor) => cursor.i64() },
  12: { bytes: 8, read: (cursor) => cursor.f64() },
};

function numberOf(cursor: Cursor, type: number): number {
  return kindOf(type).read(cursor);
}

function sizeOf(type: number): number {
  return type === boolType ? 1 : kindOf(type).bytes;
}

function kindOf(type: number): { bytes: number; read: (cursor: Cursor) => number } {
  const kind = numbers[type];
  if (kind === undefined) throw new BrokenHeader(`metadata of type ${type}, which is not known`);
  return kind;
}

function stringOf(cursor: Cursor, count: () => number): string {
  return cursor.text(bounded(count(), bounds.stringBytes, "bytes of text"));
}

function bounded(value: number, most: number, what: string): number {
  if (value > most) throw new BrokenHeader(`${value} ${what}, at most ${most} are taken`);
  return value;
}
