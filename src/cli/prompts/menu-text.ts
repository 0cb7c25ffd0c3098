// How a question with its answers reads, as text: pure, so that every width and terminal can be looked at in tests.
import stringWidth from "fast-string-width";
import type { UiKey } from "../../core/messages/language.ts";
import { pad, paint, wrap, type Look } from "../../report/look.ts";

export interface Choice<T> {
  value: T;
  name: string;
  /** Beside the name, in the person's words. */
  hint?: string;
  /** Why it cannot be chosen here, in the hint's place. */
  disabled?: string;
  /** What it means in technical terms, for those who ask with `d`. */
  details?: string;
  /** A key that takes it at once. */
  key?: string;
}

export interface Menu<T> {
  message: string;
  choices: readonly Choice<T>[];
  /** What Enter takes; the first that can be chosen unless said otherwise. */
  usual?: T;
  /** What Escape answers. Without it there is nothing to go back to. */
  back?: T;
  /** What leaving now means, beside Ctrl-C. */
  leaving?: UiKey;
}

const margin = 2;
const gap = 3;

/** Where the choice that Enter takes stands. */
export function usualIndex<T>({ choices, usual }: Menu<T>): number {
  const wanted = choices.findIndex(({ value, disabled }) => disabled === undefined && value === usual);
  return wanted >= 0 ? wanted : choices.findIndex(({ disabled }) => disabled === undefined);
}

/**
 * The question, its answers with the marked one, what the curious asked to see, and the keys. On a screen of fewer than
 * that many lines, the answers around the marked one: what scrolled away could not be rewritten.
 */
export function menuText<T>(
  menu: Menu<T>,
  active: number,
  showDetails: boolean,
  look: Look,
  height = Number.POSITIVE_INFINITY,
): string {
  const { bold } = paint(look);
  const rows = menu.choices.map((choice, index) => row(choice, index === active, columnOf(menu, look), look));
  const details = showDetails ? (menu.choices[active]?.details ?? null) : null;
  const head = wrap(`${question(look)} ${bold(menu.message)}`, look);
  const foot = [...(details === null ? [] : ["", detailText(details, look)]), "", keyLine(menu, look)];
  const room = height - [head, ...foot].join("\n").split("\n").length;
  return [head, ...around(rows, active, room, look), ...foot].join("\n");
}

/** Passages one below the other, each numbered one with its text in one column. */
export function detailText(details: string, look: Pick<Look, "width">): string {
  const passages = details.split("\n").map((text) => {
    const number = /^\d+\. /.exec(text)?.[0] ?? "";
    const lines = wrap(text.slice(number.length), look, margin + number.length);
    return " ".repeat(margin) + number + lines.trimStart();
  });
  return passages.join("\n");
}

/** As many of the rows as there is room for, the active one among them; dots stand for those that are left out. */
function around(rows: readonly string[], active: number, room: number, look: Look): readonly string[] {
  const lines = rows.map((text) => text.split("\n").length);
  const total = lines.reduce((sum, one) => sum + one, 0);
  if (total <= room) return rows;
  const dots = `  ${look.unicode ? "…" : "..."}`;
  let [from, to] = [active, active + 1];
  let left = room - 2 - (lines[active] ?? 0);
  for (;;) {
    // Above and below in turn, as far as both go.
    const [above, below] = [lines[from - 1] ?? Infinity, lines[to] ?? Infinity];
    const up = above <= left && (active - from <= to - 1 - active || below > left);
    if (!up && below > left) break;
    left -= up ? above : below;
    if (up) from -= 1;
    else to += 1;
  }
  return [...(from > 0 ? [dots] : []), ...rows.slice(from, to), ...(to < rows.length ? [dots] : [])];
}

/** What stays on the screen of a question that was answered. */
export function answeredText(message: string, answer: string, look: Look): string {
  const { bold, cyan, green } = paint(look);
  return `${green(look.unicode ? "✔" : "*")} ${bold(message)} ${cyan(answer)}`;
}

/** The same for those who read line by line: nothing but numbers to type. */
export function listText<T>(menu: Menu<T>, look: Pick<Look, "speech" | "width">): string {
  const rows = menu.choices.map((choice, index) => {
    const { name, disabled } = choice;
    const beside = besideText(choice, look);
    const mark = pad(disabled === undefined ? `${index + 1}.` : "-", 3);
    return `  ${mark}${wrap(beside === undefined ? name : `${name}: ${beside}`, look, 5).trimStart()}`;
  });
  return [menu.message, ...rows].join("\n");
}

function question(look: Look): string {
  return paint(look).blue("?");
}

/** Where the hints begin; null where there is no room for them beside the names. */
function columnOf<T>({ choices }: Menu<T>, { width }: Look): number | null {
  const longest = Math.max(...choices.map(({ name }) => stringWidth(name)));
  const column = margin + longest + gap;
  return width - column >= 28 ? column : null;
}

/** What stands beside the name: why it cannot be chosen, or else the hint. */
export function besideText<T>({ hint, disabled }: Choice<T>, { speech }: Pick<Look, "speech">): string | undefined {
  return disabled === undefined ? hint : speech.ui("prompt.notHere", { reason: disabled });
}

function row<T>(choice: Choice<T>, isActive: boolean, column: number | null, look: Look): string {
  const { name, disabled } = choice;
  const { cyan, dim } = paint(look);
  const cursor = isActive ? (look.unicode ? "❯ " : "> ") : disabled === undefined ? "  " : "- ";
  const beside = besideText(choice, look);
  const text =
    beside === undefined
      ? cursor + name
      : column === null
        ? `${cursor}${name}\n${wrap(beside, look, margin + 2)}`
        : cursor + pad(name, column - margin) + wrap(beside, look, column).trimStart();
  // Each line by itself: a terminal that scrolls repaints lines, not passages.
  const painted = (paints: (line: string) => string): string => text.split("\n").map(paints).join("\n");
  return disabled !== undefined ? painted(dim) : isActive ? painted(cyan) : text;
}

function keyLine<T>({ choices, back, leaving }: Menu<T>, look: Look): string {
  const { speech } = look;
  const keys = [
    speech.ui("prompt.keyMove"),
    speech.ui("prompt.keyAccept"),
    ...(choices.some(({ details }) => details !== undefined) ? [speech.ui("prompt.keyDetails")] : []),
    ...(back === undefined ? [] : [speech.ui("prompt.keyBack")]),
    `${speech.ui("prompt.keyLeave")}${leaving === undefined ? "" : ` (${speech.ui(leaving)})`}`,
  ];
  return paint(look).dim(wrap(keys.join("   "), look, margin));
}
