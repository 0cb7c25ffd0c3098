/** Why a text is no answer. Messages name each of these. */
export type Nonsense = "empty" | "repeated" | "wordless" | "garbled";

/**
 * Judges whether a text could be an answer at all, in any language: a broken driver or a damaged file gives nothing,
 * one character without end, the same few words over and over, or bytes that are no text. Null when it could be.
 */
export function nonsenseIn(answer: string): Nonsense | null {
  const text = answer.trim();
  if (text === "") return "empty";
  const characters = [...text];
  const invalid = characters.filter((one) => /[\uFFFD\p{Cc}\p{Cn}\p{Co}]/u.test(one) && !/\s/u.test(one)).length;
  if (invalid / characters.length > 0.05) return "garbled";
  const letters = characters.filter((one) => /\p{L}/u.test(one)).length;
  if (letters < 2 || letters / characters.length < 0.3) return "wordless";
  return repeats(text) ? "repeated" : null;
}

/** Prose of a few lines squeezes to no less than a third of itself in different words; a loop does to almost nothing. */
function repeats(text: string): boolean {
  if (/(.)\1{15,}/u.test(text.replaceAll(/\s+/g, ""))) return true;
  const words = text.toLowerCase().split(/\s+/);
  return words.length >= 12 && new Set(words).size / words.length < 0.2;
}
