import { open } from "node:fs/promises";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { SetupError } from "../../core/errors/index.ts";

/**
 * Looks at a file before the engine does, since the engine's own words for one that is no GGUF do not say what it is.
 * Gives its size in bytes. Throws FILE_UNREADABLE or NOT_A_GGUF.
 */
export async function checkModelFile(path: string): Promise<number> {
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(ggufHeadBytes);
      const { bytesRead } = await file.read(buffer, 0, ggufHeadBytes, 0);
      const like = looksUnlikeGguf(buffer.subarray(0, bytesRead));
      if (like !== null) throw new SetupError({ code: "NOT_A_GGUF", args: { path, looksLike: like } });
      return (await file.stat()).size;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SetupError({ code: "FILE_UNREADABLE", args: { path, detail: code ?? message } }, { cause: error });
  }
}
