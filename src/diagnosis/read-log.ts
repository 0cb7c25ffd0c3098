// What `diagnose` is given: a log of any size, a model file, or a document of our own. Told apart by its first bytes.
import { readdir, readFile, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import { LogScanner, type Scan } from "../core/diagnosis/scan.ts";
import type { ModelFile } from "../core/diagnosis/seen.ts";
import { encodingOf } from "../core/diagnosis/plain-bytes.ts";
import { looksUnlikeGguf } from "../core/gguf-magic.ts";
import { safetensorsHead } from "../core/safetensors-header.ts";
import type { Host } from "../host/host.ts";
import { openToRead, readSome } from "../host/open-to-read.ts";
import { examineModel } from "./examine-model.ts";

/** A report, a saved machine or a bundle of ours, as it was parsed. */
export interface OwnDocument {
  name: string;
  bytes: number;
  document: Record<string, unknown>;
}

export type Given =
  | { kind: "log"; scan: Scan }
  | { kind: "model"; file: ModelFile }
  | { kind: "document"; document: OwnDocument };

const blockBytes = 1024 * 1024;
const headBytes = 4096;
/** Our own documents are small; a longer file is a log, whatever it begins with. */
const longestDocumentBytes = 64 * 1024 * 1024;

/** Reads one operand whole, `-` being stdin. Throws LOG_NOT_FOUND, LOG_IS_FOLDER, LOG_EMPTY, LOG_NOT_TEXT, LOG_UNREADABLE. */
export async function readGiven(host: Host, path: string): Promise<Given> {
  if (path === "-") return { kind: "log", scan: await scanned("-", host.stdinBytes(), host.interrupted) };
  try {
    return await readFileGiven(host, path);
  } catch (error) {
    if (error instanceof SetupError || host.interrupted.aborted) throw error;
    throw unreadable(path, error);
  }
}

/** Text that is at hand already: a log's end out of a bundle. */
export function scanText(name: string, text: string): Scan {
  const scanner = new LogScanner(name);
  scanner.push(new TextEncoder().encode(text));
  return scanner.end();
}

async function readFileGiven(host: Host, path: string): Promise<Given> {
  const stats = await stat(path);
  if (stats.isDirectory()) {
    throw new SetupError({ code: "LOG_IS_FOLDER", args: { path, newest: await newestIn(path) } });
  }
  const file = await openToRead(path);
  try {
    const head = stats.isFile() ? await headOf(file) : null;
    if (head !== null && isModel(path, head)) return { kind: "model", file: await examineModel(path) };
    if (head !== null && looksLikeJson(head) && stats.size <= longestDocumentBytes) {
      const document = documentIn(await readFile(path));
      if (document !== null) return { kind: "document", document: { name: path, bytes: stats.size, document } };
    }
    return { kind: "log", scan: await scanned(path, blocksOf(file, host.interrupted), host.interrupted) };
  } finally {
    await file.close();
  }
}

/** Blocks in memory that is used again: the scanner keeps no part of it. One is read while the other is looked through. */
async function* blocksOf(file: FileHandle, signal: AbortSignal): AsyncIterable<Uint8Array> {
  let [block, other] = [new Uint8Array(blockBytes), new Uint8Array(blockBytes)];
  let reading = readSome(file, block, false, signal);
  for (;;) {
    const bytesRead = await reading;
    if (bytesRead === 0) return;
    reading = readSome(file, other, true, signal);
    // Whoever stops early never waits for it.
    reading.catch(() => {});
    yield block.subarray(0, bytesRead);
    [block, other] = [other, block];
  }
}

async function scanned(name: string, blocks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Scan> {
  const scanner = new LogScanner(name);
  let first = true;
  for await (const block of blocks) {
    signal.throwIfAborted();
    if (first) refuseBinary(name, block);
    first = false;
    scanner.push(block);
  }
  const scan = scanner.end();
  if (scan.bytes === 0) throw new SetupError({ code: "LOG_EMPTY", args: { path: name } });
  return scan;
}

async function headOf(file: FileHandle): Promise<Uint8Array> {
  const head = new Uint8Array(headBytes);
  const { bytesRead } = await file.read(head, 0, headBytes, 0);
  return head.subarray(0, bytesRead);
}

/** By its name or by its first bytes: a web page under a model's name is a model file that is none. */
function isModel(path: string, head: Uint8Array): boolean {
  if (/\.(?:gguf|safetensors)$/i.test(path)) return true;
  return looksUnlikeGguf(head) === null || safetensorsHead(head).kind === "header";
}

function refuseBinary(path: string, block: Uint8Array): void {
  const head = block.subarray(0, headBytes);
  const looksLike = binaryKind(head);
  if (looksLike !== null) throw new SetupError({ code: "LOG_NOT_TEXT", args: { path, looksLike } });
}

/** Null for text. Escapes, tabs and carriage returns are text; a few other controls happen in logs. */
function binaryKind(head: Uint8Array): string | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 0) < 9) return "zip";
  if (head.length > 0 && head.every((byte) => byte === 0)) return "zeros";
  if (encodingOf(head) !== "utf-8") return null;
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return controls > head.length / 20 ? "unknown" : null;
}

/** Without what PowerShell's `>` and editors on Windows put before it. */
function looksLikeJson(head: Uint8Array): boolean {
  return textOf(head).startsWith("{");
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function documentIn(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const document = JSON.parse(textOf(bytes)) as { tool?: { name?: unknown } } & Record<string, unknown>;
    return document.tool?.name === "phi4-setup" ? document : null;
  } catch {
    return null;
  }
}

/** The log that was most likely meant. */
async function newestIn(folder: string): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:log|txt|out|err)$/i.test(name));
  const dated = await Promise.all(
    names
      .slice(0, 200)
      .map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  return dated.sort((a, b) => b.at - a.at || a.name.localeCompare(b.name))[0]?.name ?? null;
}

function unreadable(path: string, error: unknown): SetupError {
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  if (cause === "ENOENT" || cause === "ENOTDIR") {
    return new SetupError({ code: "LOG_NOT_FOUND", args: { path } }, { cause: error });
  }
  return new SetupError({ code: "LOG_UNREADABLE", args: { path, cause } }, { cause: error });
}
