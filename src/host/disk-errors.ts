import { SetupError } from "../core/errors/index.ts";

/** A failed write as what the person can mend. Null when the error is not the disk's. */
export function diskError(error: unknown, path: string, neededBytes: number | null): SetupError | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  const cause = String(error.code);
  // Sockets have system calls as well.
  if (/^(?:connect|read|getaddrinfo|getsockname)$/.test(String(error.syscall)) && !("path" in error)) return null;
  switch (cause) {
    case "ENOSPC":
    case "EDQUOT":
      return new SetupError({ code: "DISK_FULL", args: { path, neededBytes, freeBytes: null } }, { cause: error });
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "ENOENT":
    case "EEXIST":
      return new SetupError({ code: "DISK_NOT_WRITABLE", args: { path, cause } }, { cause: error });
    default:
      return new SetupError({ code: "DISK_ERROR", args: { path, cause } }, { cause: error });
  }
}
