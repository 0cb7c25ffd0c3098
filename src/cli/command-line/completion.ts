// Completion of commands, options and values in bash, zsh, fish and PowerShell, from the table that parses them.
import { RootCommand } from "@bomb.sh/tab";
import type { Language, UiKey } from "../../core/messages/language.ts";
import { commandNames, optionsOf, optionTable, type CommandName } from "./options.ts";

export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof shells)[number];

/** The script that a shell reads once, to stdout: it asks this program for each completion. */
export function printScript(shell: Shell, ui: Language["ui"]): void {
  completions(ui).setup("phi4-setup", "phi4-setup", shell);
}

/** What may follow the words typed so far, to stdout, a line each; the last word is the one being typed. */
export function printCompletions(words: readonly string[], ui: Language["ui"]): void {
  completions(ui).parse([...words]);
}

function completions(ui: Language["ui"]): RootCommand {
  const root = new RootCommand();
  addOptions(root, "install", ui);
  for (const name of commandNames) {
    const command = root.command(name, ui[`command.${name}`]);
    addOptions(command, name, ui);
    if (name === "complete") {
      command.argument("shell", (complete) => {
        for (const shell of shells) complete(shell, "");
      });
    }
  }
  return root;
}

function addOptions(command: Pick<RootCommand, "option">, name: CommandName, ui: Language["ui"]): void {
  for (const one of optionsOf(name)) {
    const { flags, help, parse, choices } = optionTable[one] as {
      flags: string;
      help: UiKey;
      parse?: unknown;
      choices?: readonly string[];
    };
    const [flag = ""] = flags.split(" ");
    const description = ui[help].replaceAll(/\s+/g, " ");
    if (parse === undefined) command.option(flag.slice(2), description);
    else command.option(flag.slice(2), description, (complete) => choices?.forEach((value) => complete(value, "")));
  }
}
