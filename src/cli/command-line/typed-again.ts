import { withoutSignIn } from "../../core/private-data.ts";
import { quoted } from "../../core/quote.ts";
import type { CommandName } from "./options.ts";

/**
 * What was typed, to be typed again with something more: the command by its name, each word quoted for the system's usual
 * shells. What stands before an @ in an address may be a password and is left out: it is typed by whoever knows it.
 */
export function typedAgain(argv: readonly string[], command: CommandName, platform: string): string {
  const words = argv.includes(command) ? argv : [command, ...argv];
  return words.map((word) => quoted(withoutSignIn(word, ""), platform)).join(" ");
}
