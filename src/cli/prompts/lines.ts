import { createInterface } from "node:readline/promises";
import { wrap, type Look } from "../../report/look.ts";
import { besideText, detailText, listText, usualIndex, type Choice, type Menu } from "./menu-text.ts";

/** Asks with a numbered list and a line to type: nothing moves and nothing is rewritten. */
export async function askInLines<T>(menu: Menu<T>, look: Look, signal: AbortSignal): Promise<T> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  say(`\n${listText(menu, look)}`);
  for (;;) {
    const typed = await askLine(`${howTo(menu, look)} `, signal);
    const meaning = meaningOf(menu, typed.trim().toLowerCase(), look);
    if (meaning === "details") for (const text of detailsOf(menu)) say(detailText(text, look));
    else if (meaning === null) say(look.speech.ui("prompt.notAnAnswer"));
    else if (meaning.disabled === undefined) return meaning.value;
    else say(wrap(`${meaning.name}: ${besideText(meaning, look) ?? ""}`, look));
  }
}

/** One line, as it was typed. Rejects with an AbortError at Ctrl-C and at the end of the input. */
export async function askLine(message: string, signal: AbortSignal): Promise<string> {
  // The terminal's own line editing, and its own Ctrl-C, which comes as a signal.
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new AbortController();
  terminal.once("close", () => ended.abort());
  try {
    return await terminal.question(message, { signal: AbortSignal.any([signal, ended.signal]) });
  } finally {
    terminal.close();
  }
}

function howTo<T>(menu: Menu<T>, { speech }: Look): string {
  return speech.ui("prompt.howTo", {
    usual: usualIndex(menu) + 1,
    details: String(detailsOf(menu).length > 0),
    back: String(menu.back !== undefined),
  });
}

/** An empty line is the usual answer; numbers, own keys and whole names are answers too. Null for what is none. */
function meaningOf<T>(menu: Menu<T>, typed: string, { speech }: Look): Choice<T> | "details" | null {
  if (menu.back !== undefined && typed === speech.ui("prompt.backKey")) return { value: menu.back, name: typed };
  if (typed === "d" && detailsOf(menu).length > 0) return "details";
  const number = typed === "" ? usualIndex(menu) + 1 : Number(typed);
  return (
    menu.choices[number - 1] ??
    menu.choices.find(({ key, name }) => key === typed || name.toLowerCase() === typed) ??
    null
  );
}

function detailsOf<T>({ choices }: Menu<T>): string[] {
  return choices.flatMap(({ name, details }) => (details === undefined ? [] : [`${name}: ${details}`]));
}
