import { readdir } from "node:fs/promises";
import { distance } from "fastest-levenshtein";

// Where people usually get Phi-4 from, for a name that is nearly right.
const wellKnown = [
  "bartowski/phi-4-GGUF",
  "microsoft/phi-4",
  "microsoft/phi-4-gguf",
  "unsloth/phi-4-GGUF",
  "lmstudio-community/phi-4-GGUF",
  "microsoft/phi-4-onnx",
  "microsoft/Phi-4-mini-instruct",
];

export const nearest = {
  /** Names like the wanted one, the most alike first: at most three. */
  names(wanted: string, among: readonly string[]): string[] {
    const lower = wanted.toLowerCase();
    const farthest = Math.max(2, Math.floor(wanted.length * 0.4));
    return among
      .map((name) => ({ name, far: distance(lower, name.toLowerCase()) }))
      .filter(({ far }) => far <= farthest)
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({ name }) => name);
  },

  /** Repositories like the wanted one: the well-known ones and those already in the cache. */
  async repos(wanted: string, cacheDir: string): Promise<string[]> {
    const folders = await readdir(cacheDir).catch(() => []);
    const cached = folders
      .filter((name) => name.startsWith("models--"))
      .map((name) => name.slice("models--".length).replaceAll("--", "/"));
    return nearest.names(
      wanted,
      [...new Set([...cached, ...wellKnown])].filter((name) => name !== wanted),
    );
  },
};
