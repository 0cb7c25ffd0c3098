import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { languages, type LanguageTag } from "../../core/messages/index.ts";
import type { Run } from "../command.ts";
import { printScript, shells } from "../command-line/completion.ts";
import { nearest } from "../command-line/nearest.ts";

/** The script for a shell's completion. The completions themselves are answered in main.ts. */
export const run: Run = async ({ operands, speech }) => {
  const [given = ""] = operands;
  const shell = shells.find((one) => one === given);
  if (shell === undefined) {
    const args = { option: "complete", given, allowed: shells, nearest: nearest(given, shells) };
    throw new SetupError({ code: "OPTION_VALUE_INVALID", args });
  }
  const { ui } = await languages[speech.tag as LanguageTag]();
  printScript(shell, ui);
  return { status: "ok", exitCode: exitCodes.done, rendered: true };
};
