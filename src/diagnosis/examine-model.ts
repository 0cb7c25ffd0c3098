import { open, type FileHandle } from "node:fs/promises";
import type { ModelFile } from "../core/diagnosis/seen.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../core/gguf-magic.ts";
import { BrokenHeader } from "../core/models/gguf-cursor.ts";
import { parseGgufHeader, type GgufHeader } from "../core/models/gguf-header.ts";
import { tensorTypes } from "../core/models/tensor-types.ts";
import { safetensorsBytes, safetensorsHead } from "../core/safetensors-header.ts";

/** No header of a model is longer: Phi-4's is 6 MB. */
const longestHeaderBytes = 256 * 1024 * 1024;
const places = 16;
const placeBytes = 64 * 1024;

/**
 * Opens a model file and says what it is: its head, its header, its length and a few places in its middle. Reads a few
 * megabytes of any file. Throws Node's error when it cannot be read.
 */
export async function examineModel(path: string): Promise<ModelFile> {
  const file = await open(path);
  try {
    const { size: bytes } = await file.stat();
    const head = await read(file, 0, ggufHeadBytes);
    const named = { path, bytes };
    const safetensors = safetensorsHead(head);
    if (safetensors.kind === "broken")
      return { ...named, is: "broken", format: "safetensors", detail: safetensors.detail };
    const looksLike = looksUnlikeGguf(head);
    if (safetensors.kind === "not" && looksLike !== null) return { ...named, is: "notAModel", looksLike };
    const needed =
      safetensors.kind === "header"
        ? await safetensorsNeed(file, safetensors.headerBytes, bytes)
        : await ggufNeeds(file, bytes);
    const format = safetensors.kind === "header" ? "safetensors" : "gguf";
    if ("detail" in needed) return { ...named, is: "broken", format, detail: needed.detail };
    if (needed.bytes > bytes) return { ...named, is: "short", format, neededBytes: needed.bytes };
    const atByte = await holeIn(file, needed.from, bytes);
    return atByte === null ? { ...named, is: "sound", format } : { ...named, is: "hollow", atByte };
  } finally {
    await file.close();
  }
}

/** How long a file must be, and where its weights begin. */
type Needs = { bytes: number; from: number } | { detail: string };

async function safetensorsNeed(file: FileHandle, headerBytes: number, bytes: number): Promise<Needs> {
  if (headerBytes > bytes) return { bytes: headerBytes, from: headerBytes };
  const needed = safetensorsBytes(await read(file, 0, headerBytes));
  return "detail" in needed ? needed : { bytes: needed.bytes, from: headerBytes };
}

async function ggufNeeds(file: FileHandle, bytes: number): Promise<Needs> {
  try {
    for (let length = 1024 * 1024; ;) {
      const parsed = parseGgufHeader(await read(file, 0, Math.min(length, bytes)));
      if ("header" in parsed) return { bytes: bytesOf(parsed.header), from: parsed.header.dataOffset };
      // The header itself is cut off.
      if (parsed.needed > bytes) return { bytes: parsed.needed, from: bytes };
      if (length >= longestHeaderBytes) return { detail: "a header without an end" };
      length = Math.max(parsed.needed, length * 4);
    }
  } catch (error) {
    if (error instanceof BrokenHeader) return { detail: error.message };
    throw error;
  }
}

/** Every tensor is padded to the alignment: without it this is a little less than the file has. */
function bytesOf({ tensors, dataOffset }: GgufHeader): number {
  return tensors.reduce((sum, { type, elements }) => {
    const { block, bytes } = tensorTypes[type];
    return sum + (elements / block) * bytes;
  }, dataOffset);
}

/** Where a whole stretch is zeros: weights never are. Null where none of the places is. */
async function holeIn(file: FileHandle, from: number, bytes: number): Promise<number | null> {
  if (bytes - from < placeBytes * 4) return null;
  const step = Math.floor((bytes - from - placeBytes) / (places - 1));
  for (let place = 0; place < places; place += 1) {
    const at = from + place * step;
    const stretch = await read(file, at, placeBytes);
    if (stretch.length > 0 && stretch.every((byte) => byte === 0)) return at;
  }
  return null;
}

async function read(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
