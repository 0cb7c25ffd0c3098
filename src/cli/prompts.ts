// The questions of the guided flow. On stderr, so that stdout stays data; Ctrl-C anywhere is an interruption.
import { confirm, select } from "@inquirer/prompts";
import { SetupError } from "../core/errors/index.ts";

export interface Choice<T> {
  value: T;
  name: string;
  description?: string;
  /** Why it cannot be chosen here; shown beside it. */
  disabled?: string | false;
}

/** One of several; the first enabled one is the default. */
export async function choose<T>(message: string, choices: readonly Choice<T>[], signal: AbortSignal): Promise<T> {
  return asked(() => select<T>({ message, choices: [...choices], loop: false }, { output: process.stderr, signal }));
}

export async function agree(message: string, signal: AbortSignal): Promise<boolean> {
  return asked(() => confirm({ message, default: true }, { output: process.stderr, signal }));
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name !== "ExitPromptError" && name !== "AbortPromptError") throw error;
    throw new SetupError({ code: "INTERRUPTED", args: { signal: "SIGINT" } }, { cause: error });
  }
}
