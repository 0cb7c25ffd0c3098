import pc from "picocolors";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { CauseSpeaker } from "../core/diagnosis/words.ts";
import type { Speech } from "../core/messages/speak.ts";
import type { Report } from "../core/report.ts";
import { coloured, type Colour } from "./colours.ts";

/** How a result is to look: the person's language and what their terminal can show. */
export interface Look {
  speech: Speech;
  /** How phi4-setup is started here, for printed commands. */
  self: string;
  /** What was typed after that, where it can be typed again with something more. */
  typed?: string | null;
  /** Node's name of the system that printed commands are typed on. */
  platform: string;
  /** Columns; lines are never longer. */
  width: number;
  color: boolean;
  /** False where box and check marks would come out as question marks. */
  unicode: boolean;
  verbose: boolean;
  explain: boolean;
  /** The words of causes of failure in the person's language: there where the report names one. */
  causeWords?: CauseSpeaker;
}

/** Lines longer than that are hard to read, however wide the terminal. */
export const widest = 100;

/** One part of a report for people. `null` when the report does not have it. */
export interface Section {
  /** Tables, marks and colour. */
  pretty(report: Report, look: Look): string | null;
  /** The same in whole sentences, one a line: for logs and for screen readers. */
  plain(report: Report, look: Look): string | null;
}

type Brush = (text: string) => string;

export type Paint = Record<Colour | "bold" | "dim", Brush>;

export function paint({ color }: Pick<Look, "color">): Paint {
  const { bold, dim } = pc.createColors(color);
  const brush = (colour: Colour): Brush => (color ? (text) => coloured(colour, text) : (text) => text);
  return {
    bold,
    dim,
    red: brush("red"),
    green: brush("green"),
    yellow: brush("yellow"),
    blue: brush("blue"),
    magenta: brush("magenta"),
    cyan: brush("cyan"),
  };
}

/** Wraps text to the look's width, each line indented by `indent` spaces. */
export function wrap(text: string, look: Pick<Look, "width">, indent = 0): string {
  if (text.length <= look.width - indent && isPlain(text) && text === text.trim()) return " ".repeat(indent) + text;
  const margin = " ".repeat(indent);
  return wrapAnsi(text, Math.max(20, look.width - indent), { hard: true, trim: true })
    .split("\n")
    .map((line) => (line === "" ? line : margin + line))
    .join("\n");
}

/** Rows of a label and a text beside it, all texts in one column, which is `margin` columns from the left. */
export function labelled(labels: readonly string[], look: Look): { margin: number; row: Row } {
  const { bold } = paint(look);
  const widest = Math.max(...labels.map((label) => label.length));
  const margin = widest + 5;
  return { margin, row: (label, text) => `   ${bold(pad(label, widest))}  ${wrap(text, look, margin).trimStart()}` };
}

type Row = (label: string, text: string) => string;

/** Fills with spaces to `width` columns, wide characters counted as two. Longer text stays whole. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - (isPlain(text) ? text.length : stringWidth(text))));
}

/** Only of characters that are one column each. To find that out of others takes expressions that start in 3 ms. */
function isPlain(text: string): boolean {
  return /^[ -~\xa1-\xac\xae-\xff]*$/.test(text);
}
