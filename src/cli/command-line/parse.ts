import { Command, CommanderError, Option } from "commander";
import { SetupError } from "../../core/errors/index.ts";
import type { Language, UiKey } from "../../core/messages/language.ts";
import type { Host } from "../../host/host.ts";
import type { Configured } from "./config.ts";
import { nearest } from "./nearest.ts";
import {
  commandNames,
  formats,
  optionsOf,
  judgingCommands,
  optionTable,
  type CommandName,
  type OptionName,
  type Options,
} from "./options.ts";
import { version } from "../version.ts";

export interface Invocation {
  command: CommandName;
  options: Options;
  operands: string[];
}

interface Words {
  /** The words of the help, none of which takes arguments. */
  ui: Language["ui"];
  host: Pick<Host, "stdout" | "system" | "files" | "interrupted">;
}

/** Commands that take something beside options. */
const operandsOf: Partial<Record<CommandName, string>> = {
  download: "[repository]",
  verify: "[repository]",
  move: "[folder]",
  diagnose: "[log...]",
  explain: "[code...]",
  complete: "[shell]",
};

/**
 * Reads the command line. Null when the answer was help or the version, already printed.
 * Throws a SetupError that names the nearest valid word for an unknown command, option or value.
 */
export async function parse(argv: readonly string[], words: Words): Promise<Invocation | null> {
  let invocation: Invocation | null = null;
  const program = programOf(argv, words, async ({ command, given, operands }) => {
    const configured = judgingCommands.includes(command) ? await configuration(words.host, given) : {};
    invocation = { command, options: optionsFrom({ ...configured, ...given }), operands };
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw usageError(error, argv);
  }
  return invocation;
}

/** Where the result goes, and as what. */
export type Outlets = Pick<Options, "format" | "output" | "report">;

/**
 * What of it can be read where the rest of the command line is wrong: whoever waits for a file finds this run's failure
 * in it, and not an earlier run's success.
 */
export function outletsIn(argv: readonly string[]): Outlets {
  const { report } = optionTable;
  const given = valuesOf(argv, "--format").at(-1);
  return {
    format: argv.includes("--json") ? "json" : (formats.find((one) => one === given) ?? null),
    output: valuesOf(argv, "--output").at(-1) ?? null,
    report: valuesOf(argv, "--report").flatMap((one) => report.parse?.(one) ?? []),
  };
}

/** `--option VALUE` and `--option=VALUE`, each time it stands there. */
function valuesOf(argv: readonly string[], option: string): string[] {
  return argv.flatMap((part, i) => {
    if (part.startsWith(`${option}=`)) return [part.slice(option.length + 1)];
    const next = part === option ? argv[i + 1] : undefined;
    return next === undefined || next.startsWith("--") ? [] : [next];
  });
}

/** What was typed: options by their names in the table, and only those that were given. */
interface Typed {
  command: CommandName;
  given: Record<string, unknown>;
  operands: string[];
}

function programOf(argv: readonly string[], words: Words, done: (typed: Typed) => Promise<void>): Command {
  const { ui, host } = words;
  const titles: Record<string, string> = {
    "Usage:": `${ui["help.usage"]}:`,
    "Commands:": `${ui["help.commands"]}:`,
    "Options:": `${ui["help.options"]}:`,
  };
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: () => undefined })
      .configureHelp({ styleTitle: (title) => titles[title] ?? title, sortSubcommands: false })
      .helpOption("-h, --help", ui["help.help"])
      .helpCommand(false);

  const program = dress(new Command("phi4-setup"))
    .version(version, "-V, --version", ui["help.version"])
    .addHelpText("after", `\n${ui["help.footer"]}`);
  const invoked = commandOf(argv);
  for (const name of commandNames) {
    const command = dress(program.command(name, { isDefault: name === "install" }))
      .description(ui[`command.${name}`])
      .allowExcessArguments(name === "install");
    const operand = operandsOf[name];
    if (operand !== undefined) command.argument(operand);
    // Only the command that runs needs its options: making all of them would double the time of --help.
    if (name !== invoked) continue;
    for (const option of optionsOf(name)) command.addOption(commanderOption(option, ui));
    command.action(() => done({ command: name, given: givenTo(command), operands: operandsFrom(name, command) }));
  }
  return program;
}

function commanderOption(name: OptionName, ui: Language["ui"]): Option {
  const {
    flags,
    help,
    parse: read,
    choices,
    meant,
    repeatable,
  } = optionTable[name] as {
    flags: string;
    help: UiKey;
    parse?: (text: string) => unknown;
    choices?: readonly string[];
    meant?: (text: string) => string | null;
    repeatable?: boolean;
  };
  const option = new Option(flags, ui[help]);
  if (read === undefined) return option;
  return option.argParser((given: string, previous: unknown) => {
    const flag = flags.split(" ")[0] ?? flags;
    // `--context --json`: the next option is not this one's value.
    if (/^--[a-z]/.test(given)) throw new SetupError({ code: "OPTION_VALUE_MISSING", args: { option: flag } });
    const value = read(given);
    if (value === null) throw valueError(flag, given, choices ?? [], meant?.(given) ?? null);
    return repeatable === true && Array.isArray(previous) ? [...previous, ...(value as unknown[])] : value;
  });
}

/** Commander gives `--no-color` a value of its own also where it was not typed. */
function givenTo(command: Command): Record<string, unknown> {
  const typed = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === "cli");
  return Object.fromEntries(typed);
}

async function configuration(host: Words["host"], given: Record<string, unknown>): Promise<Configured> {
  const { configuredBy } = await import("./config.ts");
  const { config, profile } = optionsFrom(given);
  return configuredBy(host, { config, profile });
}

/** The options given, over the table's defaults. `--json` is another word for `--format json`. */
function optionsFrom(given: Record<string, unknown>): Options {
  const values = Object.fromEntries(
    Object.entries(optionTable).map(([name, option]) => [name, given[name] ?? option.value]),
  ) as unknown as Options;
  return { ...values, format: values.json ? "json" : values.format, json: values.json || values.format === "json" };
}

function operandsFrom(name: CommandName, command: Command): string[] {
  const [first] = command.args;
  if (name === "install" && first !== undefined) {
    throw new SetupError({ code: "UNKNOWN_COMMAND", args: { given: first, nearest: nearest(first, commandNames) } });
  }
  return command.args;
}

/** The command a line names, however wrong the rest of it is; null for one that names none. */
export function commandNamed([first]: readonly string[]): CommandName | null {
  return commandNames.find((name) => name === first) ?? null;
}

/** The command is the first word, if it is one; options of the whole program do not exist beside help and version. */
function commandOf(argv: readonly string[]): CommandName {
  return commandNamed(argv) ?? "install";
}

/** Commander says what was wrong in a sentence only; the word itself stands in quotes. */
function usageError(error: CommanderError, argv: readonly string[]): SetupError {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const option = word.split(" ").find((part) => part.startsWith("--")) ?? word;
  switch (error.code) {
    case "commander.unknownOption": {
      const flags = optionsOf(commandOf(argv)).map((name) => optionTable[name].flags.split(" ")[0] ?? "");
      return new SetupError({ code: "UNKNOWN_OPTION", args: { given: word, nearest: nearest(word, flags) } });
    }
    case "commander.unknownCommand":
      return new SetupError({ code: "UNKNOWN_COMMAND", args: { given: word, nearest: nearest(word, commandNames) } });
    case "commander.optionMissingArgument":
      return new SetupError({ code: "OPTION_VALUE_MISSING", args: { option } });
    default:
      return new SetupError({ code: "UNEXPECTED_ARGUMENT", args: { given: unexpected(argv) } });
  }
}

/** The first word that is neither a command nor an option. */
function unexpected(argv: readonly string[]): string {
  return argv.findLast((part) => !part.startsWith("-") && !commandNames.some((name) => name === part)) ?? "";
}

function valueError(option: string, given: string, allowed: readonly string[], meant: string | null): SetupError {
  return new SetupError({
    code: "OPTION_VALUE_INVALID",
    args: { option, given, allowed, nearest: meant ?? nearest(given, allowed) },
  });
}
