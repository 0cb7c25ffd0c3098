import { closest, distance } from "fastest-levenshtein";

/** The most similar word, when it is similar enough to be what was meant: one that was only begun, or one misspelt. */
export function nearest(given: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const begun = words.find((word) => word.startsWith(given) && given.length >= 5);
  if (begun !== undefined) return begun;
  const best = closest(given, words);
  return distance(given, best) <= Math.max(2, Math.floor(given.length / 3)) ? best : null;
}

/** At most three words that may have been meant: those that hold what was given, else those spelt most like it. */
export function nearestFew(given: string, words: readonly string[]): string[] {
  const wanted = given.toLowerCase();
  const holding = wanted.length < 3 ? [] : words.filter((word) => word.toLowerCase().includes(wanted));
  if (holding.length > 0) return holding.slice(0, 3);
  return words
    .map((word) => ({ word, far: distance(wanted, word.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(wanted.length / 3)))
    .toSorted((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}
