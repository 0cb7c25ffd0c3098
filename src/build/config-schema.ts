import { configurable } from "../cli/command-line/config.ts";
import { optionTable, type OptionName } from "../cli/command-line/options.ts";
import { ui } from "../core/messages/en/ui.ts";
import type { UiKey } from "../core/messages/language.ts";

/** The schema of `phi4-setup.config.json`, made from the table that parses the command line. */
export function configSchema(): object {
  const properties = Object.fromEntries(configurable.map((name) => [name, valueOf(name)]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "phi4-setup.config.json",
    type: "object",
    properties: {
      $schema: { type: "string" },
      ...properties,
      profiles: {
        type: "object",
        description: ui["option.profile"],
        additionalProperties: { type: "object", properties, additionalProperties: false },
      },
    },
    additionalProperties: false,
  };
}

function valueOf(name: OptionName): object {
  const { help, choices, repeatable, parse, value } = optionTable[name] as {
    help: UiKey;
    choices?: readonly string[];
    repeatable?: boolean;
    parse?: (text: string) => unknown;
    value: unknown;
  };
  const description = ui[help].replaceAll("\n", " ");
  if (parse === undefined) return { description, type: "boolean" };
  if (repeatable === true) return { description, type: "array", items: { enum: choices } };
  if (choices !== undefined) return { description, enum: choices };
  // What reads as a number in a text may be written as one.
  const number = parse("4096000");
  return {
    description,
    type: typeof value === "number" || typeof number === "number" ? ["string", "integer"] : "string",
  };
}
