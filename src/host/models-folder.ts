import { join } from "node:path";
import { foldersOf, huggingFaceCache } from "./folders.ts";
import type { Host } from "./host.ts";

/**
 * The cache for models where none is named: the environment's, else the one that an installation or a move chose here,
 * else the usual one.
 */
export async function modelsFolder(host: Host): Promise<string> {
  const { env } = host.system;
  const named = env["HF_HUB_CACHE"] || env["HUGGINGFACE_HUB_CACHE"] || env["HF_HOME"];
  const chosen = named ? null : await host.files.readText(fileOf(host), 4096);
  return chosen === null || chosen.trim() === "" ? huggingFaceCache(host.system) : chosen.trim();
}

/** Keeps where models are for later runs: the file that says so, or null where nothing can be kept. */
export async function rememberModelsFolder(host: Host, folder: string): Promise<string | null> {
  try {
    await host.files.writeAtomic(fileOf(host), `${folder}\n`);
    return fileOf(host);
  } catch {
    // The models are where they are; only the next run has to be told.
    return null;
  }
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).data, "models-folder");
}
