// C0 and C1 controls but newline and tab, DEL, bidirectional overrides and isolates, and zero-width characters.
// oxlint-disable-next-line no-control-regex -- removing control characters is what this is for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// CSI, OSC, DCS and other escape sequences, whole, so that no half of one is left as text.
// oxlint-disable-next-line no-control-regex -- see above
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;

/**
 * Makes a string from outside (the Hub, a child process, a model, a file name) fit for a terminal: no escape
 * sequences, no control characters, nothing that reorders or hides text, at most `maxLength` characters a line.
 */
export function safe(text: string, maxLength = 200): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(escapes, "")
    .replaceAll(unsafe, "")
    .split("\n")
    .map((line) => (line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line))
    .join("\n");
}

/**
 * The same on one line, for a value in a sentence: a line break would let it write lines of its own, another result or
 * a command to a pipeline.
 */
export function safeLine(text: string): string {
  return safe(text)
    .trim()
    .replaceAll(/\s*\n\s*/g, " ");
}
