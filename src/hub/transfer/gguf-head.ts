import type { FileHandle } from "node:fs/promises";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf, type NotGguf } from "../../core/gguf-magic.ts";
import type { RepoFile } from "../metadata.ts";

/** What a file that is called a GGUF is instead; null for one that is, and for every other file. */
export async function unlikeGguf(part: FileHandle, { path }: RepoFile): Promise<NotGguf | null> {
  if (!isGguf(path)) return null;
  const { buffer, bytesRead } = await part.read(Buffer.alloc(ggufHeadBytes), 0, ggufHeadBytes, 0);
  return looksUnlikeGguf(buffer.subarray(0, bytesRead));
}

export function notGguf({ path }: RepoFile, looksLike: NotGguf): SetupError {
  return new SetupError({ code: "NOT_A_GGUF", args: { path, looksLike } });
}

export function isGguf(path: string): boolean {
  return path.toLowerCase().endsWith(".gguf");
}
