// How shells, systems and languages say that a program is not there, whichever it is.
import type { Pattern } from "./signature.ts";

interface Wording {
  anchor: string;
  /** An expression's source; `NAME` stands for the program's. */
  source: string;
  seenOn?: string;
}

/** In Windows' terminals, in the languages it speaks. PowerShell's identifiers are the same in all of them. */
const windows = [
  {
    anchor: "is not recognized",
    source: String.raw`(?:^|[\s'"])NAME(?:\.exe|\.cmd)?(?:"'|['"])? is not recognized as`,
    seenOn: "Windows",
  },
  {
    anchor: "objectnotfound: (",
    source: String.raw`ObjectNotFound: \(NAME(?:\.exe|\.cmd)?:String\)`,
    seenOn: "PowerShell",
  },
  {
    anchor: "ist entweder falsch geschrieben",
    source: String.raw`"NAME(?:\.exe)?" ist entweder falsch geschrieben`,
    seenOn: "cmd, de",
  },
  { anchor: 'die benennung "', source: `Die Benennung "NAME" wurde nicht`, seenOn: "PowerShell, de" },
  { anchor: "est pas reconnu", source: `['"«].?NAME.?['"»] n.{1,3}est pas reconnu`, seenOn: "fr" },
  { anchor: "no se reconoce como", source: `['"]NAME['"] no se reconoce como`, seenOn: "es" },
  { anchor: "reconhecido como", source: `['"]NAME['"] n.{1,3}o .{1,3} reconhecido como`, seenOn: "pt-BR" },
  { anchor: "riconosciuto come", source: `['"]NAME['"] non .{0,4}riconosciuto come`, seenOn: "it" },
  { anchor: "не является внутренней", source: `"NAME" не является внутренней`, seenOn: "cmd, ru" },
  { anchor: "不是内部或外部命令", source: `['"]NAME['"] 不是内部或外部命令`, seenOn: "cmd, zh" },
  { anchor: "”项识别为", source: `“NAME”项识别为`, seenOn: "PowerShell, zh" },
] as const satisfies readonly Wording[];

/** In shells of Linux and macOS. */
const unix = [
  {
    anchor: "command not found",
    source: String.raw`(?<![^\s:'"])NAME(?:['"]:?|:) command not found\b|command not found: NAME(?!\S)`,
    seenOn: "bash, zsh",
  },
  { anchor: "command '", source: String.raw`Command 'NAME' not found\b`, seenOn: "Ubuntu" },
  {
    anchor: ": not found",
    source: String.raw`\b(?:sh|ash|dash|sudo|exec|\d{1,6}): NAME: not found\b`,
    seenOn: "dash",
  },
  { anchor: "unknown command", source: String.raw`fish: Unknown command:? ['"]?NAME(?![\w-])`, seenOn: "fish" },
  {
    anchor: "no such file or directory",
    source: String.raw`(?:\benv|nohup|timeout|xargs|nice|make(?:\[\d{1,2}\])?)(?:: failed to run command)?: ['‘]?NAME['’]?: No such file or directory`,
    seenOn: "coreutils",
  },
] as const satisfies readonly Wording[];

/** By programs that start others. */
const starters = [
  {
    anchor: "executable file not found",
    source: String.raw`exec: \\?"NAME\\?": executable file not found`,
    seenOn: "Go",
  },
  { anchor: "enoent", source: String.raw`\bspawn NAME(?:\.exe|\.cmd)? ENOENT`, seenOn: "Node" },
] as const satisfies readonly Wording[];

const wordings = {
  notFound: [...unix, ...starters, ...windows],
  notFoundOnWindows: windows,
  notFoundOnUnix: [...unix, ...starters],
} as const satisfies Record<string, readonly [Wording, ...Wording[]]>;

export type NotFound = keyof typeof wordings;

/** All the wordings of one kind. `name` is an expression's source, in a group of its own where it has alternatives. */
export function wordingsOf(kind: NotFound, name: string, general?: true): [Pattern, ...Pattern[]] {
  const [first, ...others] = wordings[kind];
  return [patternOf(first, name, general), ...others.map((one) => patternOf(one, name, general))];
}

export const notFound = (name: string, general?: true) => wordingsOf("notFound", name, general);
export const notFoundOnWindows = (name: string, general?: true) => wordingsOf("notFoundOnWindows", name, general);
export const notFoundOnUnix = (name: string, general?: true) => wordingsOf("notFoundOnUnix", name, general);

function patternOf({ anchor, source, seenOn }: Wording, name: string, general?: true): Pattern {
  const regex = new RegExp(source.replaceAll("NAME", name), "i");
  return { anchor, regex, ...(seenOn !== undefined && { seenOn }), ...(general !== undefined && { general }) };
}
