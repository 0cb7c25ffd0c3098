// The questions of the guided flow. On stderr, so that stdout stays data; Ctrl-C anywhere is an interruption.
import { setTimeout as wait } from "node:timers/promises";
import { SetupError } from "../../core/errors/index.ts";
import type { UiKey } from "../../core/messages/language.ts";
import type { Look } from "../../report/look.ts";
import type { CommandContext } from "../command.ts";
import { isDumb } from "../output/terminal.ts";
import type { Menu } from "./menu-text.ts";

export type { Choice, Menu } from "./menu-text.ts";

/** Whom to ask, what their terminal can show, and when to stop waiting. */
export interface Asking {
  look: Look;
  signal: AbortSignal;
  /** Numbered lines and nothing rewritten: for screen readers and terminals that cannot move their cursor. */
  inLines: boolean;
}

export async function askingIn({ host, options, look }: CommandContext): Promise<Asking> {
  const inLines = options.format === "plain" || isDumb(host.system);
  return { look: await look(), signal: host.interrupted, inLines };
}

/** One of several, or `menu.back`. */
export async function choose<T>(menu: Menu<T>, asking: Asking): Promise<T> {
  const { look, signal, inLines } = asking;
  return asked(async () =>
    inLines
      ? (await import("./lines.ts")).askInLines(menu, look, signal)
      : (await import("./menu.ts")).askInMenu(menu, look, signal),
  );
}

/** Yes or no; Enter is `usual`, and `leaving` what Ctrl-C means now. */
export function agree(message: string, usual: boolean, asking: Asking, leaving?: UiKey): Promise<boolean> {
  const { speech } = asking.look;
  const yes = { value: true, name: speech.ui("prompt.yes"), key: speech.ui("prompt.yesKey") };
  const no = { value: false, name: speech.ui("prompt.no"), key: "n" };
  return choose({ message, choices: [yes, no], usual, ...(leaving && { leaving }) }, asking);
}

/** A line of text; empty for the usual answer. */
export async function askText(message: string, asking: Asking): Promise<string> {
  const { signal } = asking;
  return asked(async () => (await import("./lines.ts")).askLine(`${message}: `, signal));
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  await forgetKeys();
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (!["ExitPromptError", "AbortPromptError", "AbortError"].includes(name)) throw error;
    const args = { signal: "SIGINT", stage: "nothing", keptBytes: null } as const;
    throw new SetupError({ code: "INTERRUPTED", args }, { cause: error });
  }
}

const keysMs = 20;
const ctrlC = 3;

/** Keys pressed while something was being done answer no question that was not on the screen yet. */
async function forgetKeys(): Promise<void> {
  const { stdin } = process;
  if (!stdin.isTTY) return;
  const forget = (keys: Buffer): void => {
    if (keys.includes(ctrlC)) process.kill(process.pid, "SIGINT");
  };
  // Read as keys, not as a line that Enter has not ended yet.
  stdin.setRawMode(true);
  stdin.on("data", forget);
  await wait(keysMs);
  stdin.removeListener("data", forget);
  stdin.pause();
  stdin.setRawMode(false);
}
