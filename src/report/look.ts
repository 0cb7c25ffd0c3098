import pc from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Speech } from "../core/messages/speak.ts";
import type { Report } from "../core/report.ts";

/** How a result is to look: the person's language and what their terminal can show. */
export interface Look {
  speech: Speech;
  /** How phi4-setup is started here, for printed commands. */
  self: string;
  /** Columns; lines are never longer. */
  width: number;
  color: boolean;
  /** False where box and check marks would come out as question marks. */
  unicode: boolean;
  verbose: boolean;
  explain: boolean;
}

/** One part of a report for people. `null` when the report does not have it. */
export interface Section {
  /** Tables, marks and colour. */
  pretty(report: Report, look: Look): string | null;
  /** The same in whole sentences, one a line: for logs and for screen readers. */
  plain(report: Report, look: Look): string | null;
}

export type Paint = ReturnType<typeof pc.createColors>;

export function paint(look: Pick<Look, "color">): Paint {
  return pc.createColors(look.color);
}

/** Wraps text to the look's width, each line indented by `indent` spaces. */
export function wrap(text: string, look: Pick<Look, "width">, indent = 0): string {
  const margin = " ".repeat(indent);
  return wrapped(text, Math.max(20, look.width - indent))
    .split("\n")
    .map((line) => (line === "" ? line : margin + line))
    .join("\n");
}

/** Fills with spaces to `width` columns, wide characters counted as two. Longer text stays whole. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/** How many columns a text takes. Nearly all of ours is one a character, and asking the library costs milliseconds. */
export function columnsOf(text: string): number {
  const bare = text.replaceAll(colorCodes, "");
  return narrow.test(bare) ? bare.length : stringWidth(text);
}

/** Characters of one column: letters of Latin languages, and the marks, dashes and blocks that reports draw with. */
const narrow =
  /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u00ff\u2010-\u2014\u2018-\u201d\u2026\u2500-\u259f\u2713\u2717]*$/;
// oxlint-disable-next-line no-control-regex -- colours are escape sequences
const colorCodes = /\u001b\[\d{1,3}m/g;

function wrapped(text: string, width: number): string {
  const lines = text.split("\n").map((line) => filled(line, width));
  return lines.includes(null) ? wrapAnsi(text, width, { hard: true, trim: true }) : lines.join("\n");
}

/** One line of words of one-column letters; null for any other, which the library wraps. */
function filled(line: string, width: number): string | null {
  if (!narrow.test(line)) return null;
  const words = line.split(" ");
  if (line.trim() !== line || words.some((word) => word.length > width)) return null;
  const rows: string[] = [];
  for (const word of words) {
    const last = rows.at(-1);
    const joined = last === undefined ? null : `${last} ${word}`;
    // A second space between words ends a line and begins none.
    if (joined !== null && (joined.length <= width || word === "")) rows[rows.length - 1] = joined;
    else rows.push(word);
  }
  return rows.map((row) => row.trimEnd()).join("\n");
}
