// A log that was copied from a terminal has its long lines broken at the terminal's width, in the middle of words.

/** Narrower terminals are rare, and equal lengths of short lines are chance. */
const narrowest = 60;
const widest = 400;
/** A line that is as long as the longest may be so by chance; two are a width. */
const fullLines = 2;

export interface Unwrapped {
  text: string;
  /** The line of the log, from 1, where one of the text begins. */
  lineOf(line: number): number;
}

/**
 * The text with its broken lines put together again; null where none seems to be broken.
 */
export function unwrapped(text: string): Unwrapped | null {
  const lines = text.split(/\r?\n/);
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const full = lines.filter((line) => line.length === width);
  if (width < narrowest || width > widest || new Set(full).size < fullLines) return null;
  const whole: string[] = [];
  const starts: number[] = [];
  let isOpen = false;
  lines.forEach((line, place) => {
    if (isOpen && line !== "") whole.push(`${whole.pop() ?? ""}${line}`);
    else {
      whole.push(line);
      starts.push(place + 1);
    }
    isOpen = line.length === width;
  });
  return { text: whole.join("\n"), lineOf: (line) => starts[line - 1] ?? line };
}
