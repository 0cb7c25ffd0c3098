import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { BrokenHeader } from "../../core/models/gguf-cursor.ts";
import type { GgufHeader } from "../../core/models/gguf-header.ts";
import { modelOf, partNames, splitOf, type GgufModel } from "../../core/models/gguf-model.ts";
import { localSteps, readHeader, type ByteSource } from "./read-header.ts";

export interface SizedModel extends GgufModel {
  /** All parts together. */
  fileBytes: number;
}

/** Sizes a GGUF on this disk, with all parts if it is split. Throws FILE_UNREADABLE, NOT_A_GGUF or GGUF_BROKEN. */
export async function sizeLocalFile(path: string): Promise<SizedModel> {
  const first = await headerOf(path);
  try {
    const split = splitOf(first.header);
    const names = split === null ? [basename(path)] : partNames(basename(path), split.parts);
    if (names === null) throw new BrokenHeader("one part of a split file, under a name that does not say which");
    const others = names.filter((name) => name !== basename(path));
    const parts = [first];
    for (const name of others) parts.push(await headerOf(join(dirname(path), name)));
    // The vocabulary and all figures are in the first part.
    parts.sort((a, b) => (splitOf(a.header)?.part ?? 0) - (splitOf(b.header)?.part ?? 0));
    const fileBytes = parts.reduce((sum, part) => sum + part.fileBytes, 0);
    return { ...modelOf(parts.map((part) => part.header)), fileBytes };
  } catch (error) {
    throw named(error, path);
  }
}

async function headerOf(path: string): Promise<{ header: GgufHeader; fileBytes: number }> {
  const source = localSource(path);
  try {
    const header = await readHeader(source, localSteps);
    return { header, fileBytes: source.sizeBytes ?? 0 };
  } catch (error) {
    throw named(error, path);
  } finally {
    await source.close();
  }
}

/** Opened by the first read. Refuses at once what is no GGUF, by name. */
function localSource(path: string): ByteSource {
  let file: Awaited<ReturnType<typeof open>> | null = null;
  let offset = 0;
  const source: ByteSource = {
    sizeBytes: null,
    async next(length) {
      file ??= await open(path);
      const { size } = await file.stat();
      source.sizeBytes = size;
      const buffer = new Uint8Array(Math.min(length, Math.max(0, size - offset)));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      const bytes = buffer.subarray(0, filled);
      const like = offset === 0 ? looksUnlikeGguf(bytes.subarray(0, ggufHeadBytes)) : null;
      if (like !== null) throw new SetupError({ code: "NOT_A_GGUF", args: { path, looksLike: like } });
      offset += filled;
      return bytes;
    },
    async close() {
      await file?.close();
    },
  };
  return source;
}

function named(error: unknown, path: string): SetupError {
  if (error instanceof SetupError) return error;
  if (error instanceof BrokenHeader)
    return new SetupError({ code: "GGUF_BROKEN", args: { path, detail: error.detail } });
  const { code, message } = error as NodeJS.ErrnoException;
  return new SetupError({ code: "FILE_UNREADABLE", args: { path, detail: code ?? message } }, { cause: error });
}
