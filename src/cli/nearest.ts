import { closest, distance } from "fastest-levenshtein";

/** The most similar word, when it is similar enough to be what was meant: one that was only begun, or one misspelt. */
export function nearest(given: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const begun = words.find((word) => word.startsWith(given) && given.length >= 5);
  if (begun !== undefined) return begun;
  const best = closest(given, words);
  return distance(given, best) <= Math.max(2, Math.floor(given.length / 3)) ? best : null;
}
