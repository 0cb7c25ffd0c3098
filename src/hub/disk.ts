import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import { codeOf } from "../host/network/http-client.ts";

const mostReserveBytes = 1024 ** 3;

/** Throws DISK_FULL unless `bytes` more fit, and a reserve of 5 % of them, at most 1 GiB. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  if (bytes === 0) return;
  const freeBytes = await freeAt(folder);
  const neededBytes = bytes + Math.ceil(Math.min(mostReserveBytes, bytes * 0.05));
  if (freeBytes !== null && freeBytes < neededBytes) {
    throw new SetupError({ code: "DISK_FULL", args: { path: folder, neededBytes, freeBytes } });
  }
}

/** What this user may still write; null where the system does not say. Looks at the nearest folder that exists. */
async function freeAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const above = dirname(folder);
    return above === folder ? null : freeAt(above);
  }
}

const codes = {
  full: new Set(["ENOSPC", "EDQUOT"]),
  refused: new Set(["EROFS", "EACCES", "EPERM", "ELOOP", "ENOTDIR"]),
  disk: new Set(["EIO", "ENOENT", "EBUSY", "EMFILE", "ENFILE", "EISDIR", "ENXIO", "ESTALE", "ENODEV", "EEXIST"]),
};

/** A failed file operation under its name; anything else as it is. */
export async function diskFailure(error: unknown, path: string, missingBytes: number | null): Promise<unknown> {
  if (error instanceof SetupError) return error;
  const cause = codeOf(error);
  if (codes.full.has(cause)) {
    const freeBytes = await freeAt(dirname(path));
    return new SetupError(
      { code: "DISK_FULL", args: { path, neededBytes: missingBytes, freeBytes } },
      { cause: error },
    );
  }
  if (cause === "EFBIG") {
    return new SetupError({ code: "FILE_TOO_LARGE", args: { path, fileBytes: missingBytes ?? 0 } }, { cause: error });
  }
  if (codes.refused.has(cause)) {
    return new SetupError({ code: "DISK_NOT_WRITABLE", args: { path, cause } }, { cause: error });
  }
  return codes.disk.has(cause)
    ? new SetupError({ code: "DISK_ERROR", args: { path, cause } }, { cause: error })
    : error;
}
