// The option reference, from the table that parses the command line and makes the help.
import {
  commandNames,
  optionsOf,
  optionTable,
  type CommandName,
  type OptionName,
} from "../cli/command-line/options.ts";
import type { Language, UiKey } from "../core/messages/language.ts";

/** Every option with its words and the commands that take it, as a list in Markdown. */
export function optionsList(ui: Language["ui"]): string {
  return (Object.keys(optionTable) as OptionName[])
    .map((name) => {
      const { flags, help, value, choices } = optionTable[name] as {
        flags: string;
        help: UiKey;
        value: unknown;
        choices?: readonly string[];
      };
      const takers = commandNames.filter((command) => optionsOf(command).includes(name));
      const words = [plain(ui[help]), ...said(ui, choices, value)].join(" ");
      return `- \`${flags}\`: ${words} — ${takersOf(ui, takers)}`;
    })
    .join("\n");
}

function said(ui: Language["ui"], choices: readonly string[] | undefined, value: unknown): string[] {
  const usual = typeof value === "string" || typeof value === "number" ? [`${ui["options.usual"]} \`${value}\``] : [];
  const listed = choices === undefined ? [] : [choices.map((choice) => `\`${choice}\``).join(" ")];
  const parts = [...listed, ...usual];
  return parts.length === 0 ? [] : [`(${parts.join("; ")})`];
}

function takersOf(ui: Language["ui"], takers: readonly CommandName[]): string {
  if (takers.length === commandNames.length) return ui["options.all"];
  return takers.map((name) => `\`${name}\``).join(" ");
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[*_<]/g, "\\$&");
}

/** A page with what is between its two marks replaced; throws where the marks are missing. */
export function withBetween(page: string, mark: string, text: string): string {
  const pattern = new RegExp(`(<!-- ${mark} -->)[\\s\\S]*?(<!-- /${mark} -->)`);
  if (!pattern.test(page)) throw new Error(`no <!-- ${mark} --> in the page`);
  return page.replace(pattern, (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`);
}
