import { join } from "node:path";
import type { Host } from "../../host/host.ts";
import { cachedRevision } from "../../hub/stores/shared-cache.ts";
import { jsonOrNull } from "../api/client.ts";

/** What Transformers reads of a repository. Code is never among it, nor the same weights in other forms. */
export const weightFiles: readonly string[] = ["*.safetensors", "*.json", "*.txt", "*.jinja", "*.model", "*.tiktoken"];

/** The folder in the shared cache that holds a repository's weights whole; null where they are to be fetched. */
export async function weightsInCache(
  host: Host,
  repo: string,
  { cacheDir, revision }: { cacheDir: string; revision: string },
): Promise<string | null> {
  const known = await cachedRevision(cacheDir, repo, revision);
  if (known === null) return null;
  const here = new Set(known.paths);
  const index = "model.safetensors.index.json";
  if (!here.has("config.json")) return null;
  const parts = here.has(index)
    ? partsIn(await host.files.readText(join(known.folder, index), 16 * 1024 * 1024))
    : ["model.safetensors"];
  return parts.length > 0 && parts.every((part) => here.has(part)) ? known.folder : null;
}

function partsIn(text: string | null): string[] {
  const { weight_map: map } = (jsonOrNull(text ?? "") ?? {}) as { weight_map?: Record<string, unknown> };
  return [...new Set(Object.values(map ?? {}).map(String))];
}
