import { constants, type Stats } from "node:fs";
import { access, lstat, open, readdir, realpath, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import type { Files, FileStats } from "./host.ts";
import { makeFolder } from "./make-folder.ts";
import { openToRead, readSome } from "./open-to-read.ts";
import { isWritableOnWindows } from "./windows-writable.ts";

export const nodeFiles: Files = {
  async readText(path, maxBytes = 1024 * 1024) {
    return orNull(async () => (await bytesOf(path, maxBytes)).toString("utf8"));
  },
  read: bytesOf,
  async list(path) {
    return (await orNull(() => readdir(path))) ?? [];
  },
  async stat(path) {
    return orNull(async () => described(await stat(path)));
  },
  async linkStat(path) {
    return orNull(async () => described(await lstat(path)));
  },
  async realPath(path) {
    return orNull(() => realpath(path));
  },
  async isExecutable(path) {
    const stats = await orNull(() => stat(path));
    return stats?.isFile() === true && (await can(path, constants.X_OK));
  },
  async isWritable(path) {
    return process.platform === "win32" ? isWritableOnWindows(path, tmpdir()) : can(path, constants.W_OK);
  },
  async volume(path) {
    return orNull(async () => {
      const { bavail, blocks, bsize, type } = await statfs(path);
      return { availableBytes: bavail * bsize, totalBytes: blocks * bsize, type };
    });
  },
  async writeAtomic(path, text, mode = 0o600) {
    const there = await orNull(() => lstat(path));
    if (there !== null && !there.isFile()) {
      await writeFile(path, text);
      return;
    }
    await makeFolder(dirname(path));
    const temporary = `${path}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    try {
      const file = await open(temporary, "wx", mode);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      // A file that is mounted by itself (a container's termination log) can be written, but nothing beside it, and
      // nothing can take its place.
      if (there === null || !["EROFS", "EBUSY", "EACCES", "EPERM", "EXDEV"].includes(codeOf(error))) throw error;
      await writeFile(path, text);
    }
  },
  async makeFolder(path) {
    await makeFolder(path);
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};

/**
 * Files under /proc and /sys say that they are empty: read until nothing comes. Most are small, and there are many of
 * them.
 */
async function bytesOf(path: string, maxBytes: number, signal?: AbortSignal): Promise<Buffer> {
  const file = await openToRead(path);
  try {
    const parts: Buffer[] = [];
    let length = 0;
    while (length < maxBytes) {
      const part = Buffer.allocUnsafe(Math.min(maxBytes - length, length === 0 ? 8192 : 256 * 1024));
      const read = await readSome(file, part, length > 0, signal);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
    return Buffer.concat(parts, length);
  } finally {
    await file.close();
  }
}

function described(stats: Stats): FileStats {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "other";
  return { kind, sizeBytes: stats.size, modifiedMs: stats.mtimeMs, device: stats.dev };
}

/** Null for what is not there or may not be read: what that means is the caller's to judge. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

async function can(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
}
