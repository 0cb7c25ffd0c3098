import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** How often a pipe is asked again. */
const pauseMs = 20;
/** How long the first byte of a pipe is waited for while nobody has it open to write: whoever does is just starting. */
const patienceMs = 2000;

/**
 * Opens a file without waiting for the other end of a pipe: an open that waits cannot be interrupted, and keeps the
 * process from ending. Windows has no such pipes among its files.
 */
export function openToRead(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/**
 * Fills as much of `block` as there is: how many bytes; 0 at the end. Waits for what a pipe has not brought yet, until
 * `signal` is aborted.
 */
export async function readSome(
  file: FileHandle,
  block: Uint8Array,
  begun: boolean,
  signal?: AbortSignal,
): Promise<number> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const read = await readNow(file, block);
    const nobodyYet = read === 0 && !begun && waitedMs < patienceMs && (await file.stat()).isFIFO();
    if (read !== "later" && !nobodyYet) return read;
    await pause(pauseMs, undefined, signal === undefined ? {} : { signal });
  }
}

async function readNow(file: FileHandle, block: Uint8Array): Promise<number | "later"> {
  try {
    return (await file.read(block, 0, block.length, null)).bytesRead;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return "later";
    throw error;
  }
}
