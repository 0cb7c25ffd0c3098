// The questions of the guided flow. On stderr, so that stdout stays data; Ctrl-C anywhere is an interruption.
import { input, select } from "@inquirer/prompts";
import { SetupError } from "../core/errors/index.ts";
import type { Speech } from "../core/messages/speak.ts";

/** Whom to ask, in which language, and when to stop waiting. */
export interface Asking {
  speech: Speech;
  signal: AbortSignal;
}

export interface Choice<T> {
  value: T;
  name: string;
  description?: string;
  /** Why it cannot be chosen here; shown beside it. */
  disabled?: string | false;
}

/** One of several; the first enabled one is the default. */
export async function choose<T>(message: string, choices: readonly Choice<T>[], asking: Asking): Promise<T> {
  const help = asking.speech.ui("prompt.keys");
  const theme = { style: { keysHelpTip: () => help } };
  return asked(() => select<T>({ message, choices: [...choices], loop: false, theme }, streams(asking)));
}

/** Yes or no, in the person's words or in English; Enter is yes. */
export async function agree(message: string, asking: Asking): Promise<boolean> {
  const { speech } = asking;
  const meaning = (given: string): boolean | null => {
    const word = given.trim().toLowerCase();
    if (word === "" || speech.ui("prompt.yes").split(" ").includes(word)) return true;
    return speech.ui("prompt.no").split(" ").includes(word) ? false : null;
  };
  const question = `${message} ${speech.ui("prompt.yesOrNo")}`;
  const validate = (given: string): true | string => meaning(given) !== null || speech.ui("prompt.answerYesOrNo");
  const answer = await asked(() => input({ message: question, validate }, streams(asking)));
  return meaning(answer) === true;
}

function streams({ signal }: Asking): { output: NodeJS.WriteStream; signal: AbortSignal } {
  return { output: process.stderr, signal };
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
