// Where nothing known is in a log: the lines that say most, so that a person can search and ask with them.
import type { Evidence } from "./suspect.ts";

/** What stands in lines about failures, in lower case, whatever the tool. */
export const wordsOfFailure: readonly string[] = [
  "error",
  "fail",
  "fatal",
  "exception",
  "panic",
  "abort",
  "cannot",
  "can't",
  "could not",
  "couldn't",
  "unable",
  "denied",
  "refused",
  "not found",
  "no such",
  "invalid",
  "unsupported",
  "unrecognized",
  "timed out",
  "timeout",
  "killed",
  "segmentation",
  "core dumped",
  "out of memory",
  "not enough",
  "erro ",
  "falha",
  "fehler",
  "erreur",
];

const wrappers =
  /complete log of this run|exit(?:ed)? (?:with )?(?:code|status)|exit code \d|command failed|lifecycle script|npm (?:error|ERR!) (?:path|command|cwd)\b|^\s*at |during handling of the above|most recent call last/i;
const harmless =
  /\b(?:0|no) (?:errors?|failures?|failed)\b|error[_-]?(?:handler|count|rate|reporting)|\bon_?error\b|errors?[=:] ?0\b|\bwarn(?:ing)?\b|\bdebug\b|\bdeprecat|\bretrying\b/i;
const signs: readonly (readonly [RegExp, number])[] = [
  // Names of exceptions, and codes that can be searched for.
  [/\b[A-Z][A-Za-z]+(?:Error|Exception)\b/, 5],
  [/\bE[A-Z]{4,}\b/, 5],
  [/\b0x[0-9a-fA-F]{6,}\b|\berrno\b|\[Errno -?\d+\]|\b[A-Z]{2,}\d{3,}\b/i, 4],
  [/\bHTTP\b.{0,12}\b[45]\d\d\b|\bstatus(?: code)?[ :=]+[45]\d\d\b/i, 4],
  [/\bfatal\b|\bpanic\b|\bsegmentation fault\b|\bcore dumped\b|\bkilled\b|\bout of memory\b|\bassert/i, 4],
  [/\berro(?:r)?\b ?[:\]]|\bfailed to\b|\b(?:cannot|can't|could not|couldn't|unable to)\b/i, 3],
  [/\bcaused by\b/i, 3],
  // Something particular: a path, a name in quotes, an address.
  [/['"`][^'"`]{2,80}['"`]|(?:\/[\w.-]+){2,}|[A-Z]:\\|https?:\/\//, 2],
];

/** How much a line says about why something failed; 0 and less is nothing. */
export function weightOf(line: string): number {
  const text = line.slice(0, 1000);
  let weight = 0;
  for (const [sign, worth] of signs) if (sign.test(text)) weight += worth;
  if (wrappers.test(text)) weight -= 6;
  if (harmless.test(text)) weight -= 5;
  return weight;
}

/** At most three lines that say most, each but once, in the order of the log. Later ones win where they say as much. */
export function mostTelling(lines: readonly Evidence[]): Evidence[] {
  const latest = new Map<string, { line: Evidence; weight: number; place: number }>();
  lines.forEach((line, place) => {
    const key = line.text.replaceAll(/\d+/g, "#").slice(0, 120);
    latest.delete(key);
    latest.set(key, { line, place, weight: weightOf(line.text) });
  });
  return [...latest.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.place - a.place)
    .slice(0, 3)
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line);
}
