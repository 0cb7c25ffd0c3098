import { encodingOf } from "../../core/diagnosis/plain-bytes.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";

const longestBytes = 8 * 1024 * 1024;

/**
 * The text of a file that the person named, however it was saved: PowerShell's `>` writes UTF-16, and editors on Windows
 * a byte order mark. Throws FILE_UNREADABLE with what the system said, and FILE_INVALID for more than 8 MiB.
 */
export async function readNamed(
  { files, interrupted }: Pick<Host, "files" | "interrupted">,
  path: string,
): Promise<string> {
  const bytes = await files.read(path, longestBytes + 1, interrupted).catch((error: unknown) => {
    interrupted.throwIfAborted();
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new SetupError({ code: "FILE_UNREADABLE", args: { path, detail } }, { cause: error });
  });
  if (bytes.length > longestBytes) {
    throw new SetupError({ code: "FILE_INVALID", args: { path, detail: "more than 8 MiB" } });
  }
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
