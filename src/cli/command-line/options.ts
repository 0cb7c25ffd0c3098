// The one table of options: it parses the command line, makes the help, and is what the documentation is made from.
import { SetupError } from "../../core/errors/index.ts";
import { parseSize } from "../../core/given.ts";
import type { UiKey } from "../../core/messages/language.ts";
import { languageTags } from "../../core/messages/index.ts";
import { checkIds } from "../../core/requirements.ts";
import { runtimeIds } from "../../core/target.ts";

export const commandNames = [
  "install",
  "check",
  "recommend",
  "download",
  "test",
  "rehearse",
  "serve",
  "chat",
  "mirror",
  "stop",
  "snippet",
  "diagnose",
  "explain",
  "status",
  "verify",
  "move",
  "uninstall",
  "complete",
] as const;
export type CommandName = (typeof commandNames)[number];

/** Every form a result can take: `json` is the result itself. */
export const formats = ["pretty", "plain", "json", "junit", "github", "markdown", "html", "verdict"] as const;
export type Format = (typeof formats)[number];

/** How an option's text becomes its value; `null` from `parse` means that the text is not a value for it. */
interface Option<T> {
  flags: string;
  help: UiKey;
  value: T;
  parse?: (text: string) => T | null;
  choices?: readonly string[];
  /** What was probably meant by a value that is none. */
  meant?: (text: string) => string | null;
  /** May be given more than once. */
  repeatable?: boolean;
  commands: readonly CommandName[] | "all";
}

/** As the engine's packages are called. */
const kitSystems = [
  "linux-x64",
  "linux-x64-cuda",
  "linux-x64-cuda-ext",
  "linux-x64-vulkan",
  "linux-arm64",
  "mac-x64",
  "mac-arm64-metal",
  "win-x64",
  "win-x64-cuda",
  "win-x64-cuda-ext",
  "win-x64-vulkan",
  "win-arm64",
] as const;

const judging = ["install", "check", "recommend"] as const;
/** The commands that judge a machine: the only ones whose options a configuration file gives. */
export const judgingCommands: readonly CommandName[] = judging;
const fetching = ["install", "download", "rehearse", "verify"] as const;
const systems = ["linux", "darwin", "macos", "win32", "windows"] as const;
/** The commands that go by an installation that is there. */
const installed = ["serve", "chat", "test", "snippet", "verify", "move", "uninstall"] as const;
const running = ["install", "serve", "chat", "test", "snippet", "stop"] as const;

export const optionTable = {
  json: flag("--json", "option.json", "all"),
  format: choice("--format <format>", "option.format", formats, null, "all"),
  report: reports("--report <format=file>", "option.report", "all"),
  output: text("--output <file>", "option.output", "all"),
  lang: choice("--lang <tag>", "option.lang", languageTags, null, "all"),
  color: negatable("--no-color", "option.color", "all"),
  quiet: flag("--quiet", "option.quiet", "all"),
  verbose: flag("--verbose", "option.verbose", "all"),
  progress: choice("--progress <kind>", "option.progress", ["auto", "plain", "json", "none"], "auto", [
    ...fetching,
    "move",
  ]),
  yes: flag("--yes", "option.yes", ["install", "move", "uninstall", "diagnose"]),
  dryRun: flag("--dry-run", "option.dryRun", ["install", "move", "uninstall"]),
  accept: list("--accept <checks>", "option.accept", checkIds, ["install"]),
  only: list("--only <checks>", "option.only", checkIds, ["check"]),
  skip: list("--skip <checks>", "option.skip", checkIds, ["check"]),
  require: list("--require <checks>", "option.require", checkIds, ["install", "check"]),
  failOn: choice("--fail-on <status>", "option.failOn", ["fail", "warn"], "fail", ["check"]),
  strict: flag("--strict", "option.strict", ["check"]),
  minRam: size("--min-ram <size>", "option.minRam", ["install", "check"]),
  minDisk: size("--min-disk <size>", "option.minDisk", ["install", "check"]),
  minCores: integer("--min-cores <number>", "option.minCores", null, 1, ["install", "check"]),
  minPython: pythonVersion("--min-python <version>", "option.minPython", ["install", "check"]),
  config: text("--config <file>", "option.config", judging),
  profile: text("--profile <name>", "option.profile", judging),
  runtime: choice("--runtime <runtime>", "option.runtime", ["auto", ...runtimeIds, "all"], "auto", [
    ...judging,
    ...installed,
  ]),
  accelerator: choice(
    "--accelerator <kind>",
    "option.accelerator",
    ["auto", "cpu", "cuda", "metal", "vulkan"],
    "auto",
    ["install", "recommend", "download", "rehearse", "serve", "chat"],
  ),
  quantization: text("--quantization <name>", "option.quantization", [...judging, "download", ...installed]),
  prefer: choice("--prefer <what>", "option.prefer", ["balanced", "quality", "speed"], "balanced", judging),
  context: integer("--context <tokens>", "option.context", 4096, 256, [...judging, "serve", "chat"]),
  kvCache: choice("--kv-cache <type>", "option.kvCache", ["f16", "q8_0", "q4_0"], "f16", [...judging, "serve", "chat"]),
  mmap: choice("--mmap <state>", "option.mmap", ["on", "off"], null, ["install", "recommend", "serve", "chat"]),
  explain: flag("--explain", "option.explain", ["recommend", "install"]),
  model: text("--model <name>", "option.model", ["install", "check", "recommend", "download", "test", "snippet"]),
  catalogue: text("--catalogue <file>", "option.catalogue", ["install", "recommend", "download"]),
  lmsGet: choice("--lms-get <way>", "option.lmsGet", ["pinned", "documented"], "pinned", ["install"]),
  baseUrl: address("--base-url <url>", "option.baseUrl", ["install", "test", "snippet"]),
  llamaServer: text("--llama-server <path>", "option.llamaServer", ["install", "serve", "chat", "test"]),
  repo: text("--repo <owner/name>", "option.repo", ["install", "recommend"]),
  revision: text("--revision <revision>", "option.revision", ["install", "recommend", "download", "verify"]),
  include: many("--include <glob>", "option.include", ["download"]),
  exclude: many("--exclude <glob>", "option.exclude", ["download"]),
  file: text("--file <gguf>", "option.file", ["install", "recommend", "download", "serve", "chat", "test"]),
  port: integer("--port <number>", "option.port", null, 1, [...running, "mirror"], 65_535),
  host: text("--host <address>", "option.host", ["mirror"]),
  detach: flag("--detach", "option.detach", ["serve"]),
  cacheDir: text("--cache-dir <folder>", "option.cacheDir", [
    "install",
    "check",
    "recommend",
    "download",
    "verify",
    "mirror",
  ]),
  localDir: text("--local-dir <folder>", "option.localDir", ["download", "verify"]),
  kit: text("--kit <folder>", "option.kit", ["install", "download"]),
  for: list("--for <systems>", "option.for", kitSystems, ["download"]),
  repair: flag("--repair", "option.repair", ["verify"]),
  limitRate: rate("--limit-rate <rate>", "option.limitRate", ["download", "move"]),
  endpoint: text("--endpoint <url>", "option.endpoint", ["install", "recommend", "download", "verify", "diagnose"]),
  proxy: text("--proxy <url>", "option.proxy", [...fetching, "recommend", "test", "diagnose"]),
  caFile: text("--ca-file <file>", "option.caFile", [...fetching, "recommend", "test", "diagnose"]),
  offline: flag("--offline", "option.offline", fetching),
  python: text("--python <path>", "option.python", judging),
  probeTimeout: integer("--probe-timeout <ms>", "option.probeTimeout", 5000, 1, [...judging, "diagnose"]),
  ram: size("--ram <size>", "option.ram", judging),
  vram: size("--vram <size>", "option.vram", judging),
  machine: many("--machine <file>", "option.machine", [...judging, "diagnose"]),
  saveMachine: text("--save-machine <file>", "option.saveMachine", [...judging, "diagnose"]),
  online: flag("--online", "option.online", ["diagnose"]),
  fix: flag("--fix", "option.fix", ["diagnose"]),
  share: flag("--share", "option.share", ["diagnose"]),
  bundle: text("--bundle <file>", "option.bundle", ["diagnose"]),
  os: choice("--os <system>", "option.os", systems, null, ["diagnose", "explain"]),
} as const;

export type OptionName = keyof typeof optionTable;
export type Options = { -readonly [Name in OptionName]: (typeof optionTable)[Name]["value"] };

/** The options a command takes, in the order of the table. */
export function optionsOf(command: CommandName): OptionName[] {
  return (Object.keys(optionTable) as OptionName[]).filter((name) => {
    const { commands } = optionTable[name] as Option<unknown>;
    return commands === "all" || commands.includes(command);
  });
}

function flag(flags: string, help: UiKey, commands: Option<boolean>["commands"]): Option<boolean> {
  return { flags, help, value: false, commands };
}

/** On unless `--no-…` is given. */
function negatable(flags: string, help: UiKey, commands: Option<boolean>["commands"]): Option<boolean> {
  return { flags, help, value: true, commands };
}

function text(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<string | null> {
  return { flags, help, value: null, parse: (given) => (given === "" ? null : given), commands };
}

/** Of a server. Throws CREDENTIALS_IN_ADDRESS: an address is printed and written down, a password must not be. */
function address(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<string | null> {
  const parse = (given: string): string | null => {
    // With a slash in the password it is no address any more, and still a password.
    const [, authority = ""] = /^(?:[a-z][\w+.-]*:\/\/)?([^/?#]*)/i.exec(given.trim()) ?? [];
    const unreadable = !URL.canParse(given.includes("://") ? given : `http://${given}`);
    if (authority.includes("@") || (unreadable && given.includes("@"))) {
      throw new SetupError({ code: "CREDENTIALS_IN_ADDRESS", args: { option: flags.split(" ")[0] ?? flags } });
    }
    return given === "" ? null : given;
  };
  return { flags, help, value: null, parse, commands };
}

function many(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<readonly string[]> {
  return { flags, help, value: [], parse: (given) => [given], repeatable: true, commands };
}

function choice<const C extends string, const D extends C | null>(
  flags: string,
  help: UiKey,
  choices: readonly C[],
  value: D,
  commands: Option<unknown>["commands"],
): Option<C | D> {
  const parse = (given: string): C | null => choices.find((one) => one === given) ?? null;
  return { flags, help, value: value as C | D, parse, choices, commands };
}

/** `junit=report.xml`: another form of the result, beside the one on stdout. */
function reports(
  flags: string,
  help: UiKey,
  commands: Option<unknown>["commands"],
): Option<readonly { format: Format; file: string }[]> {
  const parse = (given: string): { format: Format; file: string }[] | null => {
    const [, name = "", file = ""] = /^([^=]*)=(.+)$/.exec(given) ?? [];
    const format = formats.find((one) => one === name);
    return format === undefined ? null : [{ format, file }];
  };
  const choices = formats.map((format) => `${format}=FILE`);
  return { flags, help, value: [], parse, choices, repeatable: true, commands };
}

/** Several of a set, separated by commas. */
function list<const C extends string>(
  flags: string,
  help: UiKey,
  choices: readonly C[],
  commands: Option<unknown>["commands"],
): Option<readonly C[]> {
  const parse = (given: string): C[] | null => {
    const parts = given.split(",").map((part) => part.trim());
    const known = parts.filter((part): part is C => (choices as readonly string[]).includes(part));
    return known.length === parts.length ? known : null;
  };
  return { flags, help, value: [], parse, choices, repeatable: true, commands };
}

/** Bytes a second: `500k`, `20M`, `1.5G`, as curl has it but counted in thousands. */
function rate(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<number | null> {
  const units: Record<string, number> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };
  const parse = (given: string): number | null => {
    const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([kmg]?)b?(?:\/s)?$/i.exec(given) ?? [];
    const bytes = Math.floor(Number(number) * (units[unit.toLowerCase()] ?? 1));
    return bytes >= 1000 ? bytes : null;
  };
  return { flags, help, value: null as number | null, parse, commands };
}

/** `3.11` or `3.11.2`. */
function pythonVersion(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<string | null> {
  return { flags, help, value: null, parse: (given) => (/^3(?:\.\d{1,3}){1,2}$/.test(given) ? given : null), commands };
}

/** Bytes from `16GB`, `15.5GiB` or `8192MiB`. `16` is none: whoever forgets the unit would be asking for 16 bytes. */
function size(flags: string, help: UiKey, commands: Option<unknown>["commands"]): Option<number | null> {
  const parse = (given: string): number | null => {
    const bytes = parseSize(given);
    return bytes !== null && bytes >= 1_000_000 ? bytes : null;
  };
  const meant = (given: string): string | null => (/^\d+(?:\.\d+)?$/.test(given) ? `${given}GB` : null);
  return { flags, help, value: null, parse, meant, commands };
}

function integer<const D extends number | null>(
  flags: string,
  help: UiKey,
  value: D,
  minimum: number,
  commands: Option<unknown>["commands"],
  maximum = Number.MAX_SAFE_INTEGER,
): Option<number | D> {
  const parse = (given: string): number | null => {
    const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    return Number.isSafeInteger(number) && number >= minimum && number <= maximum ? number : null;
  };
  return { flags, help, value: value as number | D, parse, commands };
}
