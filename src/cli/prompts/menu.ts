import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { widest, type Look } from "../../report/look.ts";
import { answeredText, menuText, usualIndex, type Choice, type Menu } from "./menu-text.ts";

interface Config {
  menu: Menu<unknown>;
  look: Look;
  /** Called once no more keys come: after an answer, or because the input has ended. */
  onClose: () => void;
}

/** Asks with arrow keys and Enter; a choice's own key takes it at once, `d` shows details, Escape goes back. */
export function askInMenu<T>(menu: Menu<T>, look: Look, signal: AbortSignal): Promise<T> {
  const closed = new AbortController();
  // Ctrl-D closes the input without a word to whoever asked. After an answer there is nobody left to hear of it.
  const onClose = (): void => void setImmediate(() => closed.abort());
  const heard = AbortSignal.any([signal, closed.signal]);
  return prompt(
    { menu, look, onClose },
    { output: process.stderr, signal: heard, clearPromptOnDone: false },
  ) as Promise<T>;
}

const hideCursor = "\u001b[?25l";

const prompt = createPrompt<unknown, Config>(({ menu, look, onClose }, done) => {
  const [active, setActive] = useState(usualIndex(menu));
  const [showDetails, setShowDetails] = useState(false);
  const [answer, setAnswer] = useState<string | null>(null);
  const [{ columns, rows }, setSize] = useState(sizeNow());
  useEffect(() => {
    const resized = (): void => setSize(sizeNow());
    process.stderr.on("resize", resized);
    return () => {
      process.stderr.off("resize", resized);
      onClose();
    };
  }, []);
  const take = ({ value, name, disabled }: Choice<unknown>): void => {
    if (disabled !== undefined) return;
    setAnswer(name);
    done(value);
  };

  useKeypress((key, line) => {
    // What is typed is a key each, never a word.
    line.clearLine(0);
    const chosen = menu.choices[active];
    const named = menu.choices.find((choice) => choice.key === key.name);
    if (isEnterKey(key)) {
      if (chosen !== undefined) take(chosen);
    } else if (isUpKey(key)) setActive(step(menu, active, -1));
    else if (isDownKey(key)) setActive(step(menu, active, 1));
    else if (named !== undefined) take(named);
    else if (key.name === "d") setShowDetails(!showDetails);
    else if ((key.name === "escape" || key.name === "left") && menu.back !== undefined) {
      setAnswer(look.speech.ui("prompt.back"));
      done(menu.back);
    }
  });

  if (answer !== null) return answeredText(menu.message, answer, look);
  const fitting = { ...look, width: Math.min(columns ?? look.width, widest) };
  return `${menuText(menu, active, showDetails, fitting, rows)}${hideCursor}`;
});

/** Undefined where the terminal does not tell. */
function sizeNow(): { columns: number | undefined; rows: number | undefined } {
  const { columns, rows } = process.stderr;
  return { columns, rows };
}

/** The next choice in one direction, those that cannot be chosen left out. */
function step({ choices }: Menu<unknown>, from: number, by: 1 | -1): number {
  for (let next = from + by; choices[next] !== undefined; next += by) {
    if (choices[next]?.disabled === undefined) return next;
  }
  return from;
}
