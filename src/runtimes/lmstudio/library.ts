import { posix, win32 } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inLibrary, parseLibrary, type LibraryModel } from "./estimate.ts";
import { call, failed, jsonIn, type Studio } from "./studio.ts";

/** The file that is wanted. */
export interface Wanted {
  /** `OWNER/NAME` at the Hub. */
  repo: string;
  file: string;
  quantization: string;
  fileBytes: number;
}

/** LM Studio's language models on this computer. Throws LMS_FAILED where it gives no list. */
export async function library(studio: Studio): Promise<LibraryModel[]> {
  const args = ["ls", "--json"];
  const said = await call(studio, args, { limitMs: studio.limits.listMs });
  if (!Array.isArray(jsonIn(said.stdout, "["))) throw failed(studio, args, said);
  return parseLibrary(said.stdout);
}

/** The wanted one in its list, which lags behind the folder; null when it does not come. */
export async function awaited(studio: Studio, wanted: Wanted): Promise<LibraryModel | null> {
  const { host, limits, signal } = studio;
  const giveUpAt = host.monotonic() + limits.indexMs;
  for (;;) {
    const found = inLibrary(await library(studio), wanted);
    if (found !== null || host.monotonic() >= giveUpAt) return found;
    await wait(limits.pollMs, undefined, { signal });
  }
}

/** Where in its folder LM Studio has a repository's file: two folders deep, and never deeper. */
export function placeOf({ host, models }: Studio, { repo, file }: Pick<Wanted, "repo" | "file">): string {
  const { join } = host.system.platform === "win32" ? win32 : posix;
  return join(models, ...repo.split("/"), file.split("/").at(-1) ?? file);
}

/** The file of a model of its list; null where its path leads to none. */
export async function fileOf({ host, models }: Studio, model: LibraryModel): Promise<string | null> {
  const { join, isAbsolute } = host.system.platform === "win32" ? win32 : posix;
  const path = isAbsolute(model.path) ? model.path : join(models, ...model.path.split("/"));
  return (await host.files.stat(path))?.kind === "file" ? path : null;
}
