import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { formatToParts, IntlMessageFormat } from "intl-messageformat";
import type { Args } from "../args.ts";
import type { Code, Finding } from "../finding.ts";
import { safeLine } from "../safe.ts";
import type { CheckId } from "../requirements.ts";
import type { Language, UiKey } from "./language.ts";

export interface Message {
  what: string;
  why: string | null;
  do: string | null;
}

/** One language, ready to speak: messages, words of the interface, numbers and sizes. */
export interface Speech {
  tag: string;
  /** Stands between facts on one line: `a · b`, or what ASCII has for it. */
  dot: string;
  say(finding: Finding): Message;
  /** What is true of a code whatever its arguments: each by its name, as in `port <port> is taken`. */
  general(code: Code): Message;
  ui(key: UiKey, args?: Args): string;
  requirement(id: CheckId): { label: string; asked: string };
  /** Both units, since memory is counted in GiB and sold in GB: `15.4 GiB (16.6 GB)`. */
  size(bytes: number): string;
  /** Decimal unit only, for files and downloads: `9.05 GB`. */
  decimalSize(bytes: number): string;
  number(value: number, digits?: number): string;
  duration(ms: number): string;
}

/** `ascii` is for terminals that show nothing else: marks are written with letters, and letters without accents. */
export function speak(language: Language, { ascii = false } = {}): Speech {
  const { tag } = language;
  const parsed = new Map<string, MessageFormatElement[]>();
  const shown = ascii ? inAscii : (text: string): string => text;

  // Setting up Intl takes 15 ms at start-up, and two marks are all that our languages differ in.
  const number = (value: number, digits = 0): string => {
    const [whole = "", fraction] = Math.abs(value).toFixed(digits).split(".");
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, language.groupMark);
    const sign = value < 0 ? "-" : "";
    return fraction === undefined ? sign + grouped : sign + grouped + language.decimalMark + fraction;
  };
  const decimalSize = (bytes: number): string => inUnits(bytes, 1000, ["B", "kB", "MB", "GB", "TB"], number);
  const size = (bytes: number): string =>
    bytes < 1024 ** 3
      ? decimalSize(bytes)
      : `${inUnits(bytes, 1024, ["B", "KiB", "MiB", "GiB", "TiB"], number)} (${decimalSize(bytes)})`;
  const duration = (ms: number): string => {
    if (ms < 1000) return `${number(ms)} ms`;
    if (ms < 300_000) return `${number(ms / 1000, 1)} s`;
    return ms < 7_200_000 ? `${number(ms / 60_000)} min` : `${number(ms / 3_600_000, 1)} h`;
  };

  // Names carry their unit, and every string may come from outside: this is the one place where both are dealt with.
  const spoken = (name: string, value: Args[string]): string | number => {
    if (value === null) return absent;
    if (Array.isArray(value)) return value.length === 0 ? absent : value.map(safeLine).join(", ");
    if (typeof value === "number") {
      if (decimal.has(name)) return decimalSize(value);
      if (name.endsWith("Bytes")) return size(value);
      return name.endsWith("Ms") ? duration(value) : value;
    }
    return safeLine(String(value));
  };
  const fill = (template: string, args: Args): string => {
    const text = shown(template);
    const values = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, spoken(name, value)]));
    if (onlyNames.test(text) && placeholders(text).every((name) => name in values)) {
      return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => said(values[name]));
    }
    let elements = parsed.get(text);
    if (elements === undefined) {
      elements = parse(text, { ignoreTag: true }).map(asSaid);
      parsed.set(text, elements);
    }
    for (const [name, value] of Object.entries(values)) values[saidName(name)] = said(value);
    return formatToParts(elements, tag, formattersWith(number), IntlMessageFormat.formats, values)
      .map(({ value }) => String(value))
      .join("");
  };
  // Messages choose between wordings by `none`; where it is read as a word, it is one of the language's.
  const said = (value: unknown): string => (value === absent ? shown(language.none) : String(value));

  return {
    tag,
    dot: shown("·"),
    say({ code, args }) {
      const text = language.findings[code];
      return {
        what: fill(text.what, args),
        why: text.why === undefined ? null : fill(text.why, args),
        do: text.do === undefined ? null : fill(text.do, args),
      };
    },
    general(code) {
      const text = language.findings[code];
      const without = (part: string | undefined): string | null =>
        part === undefined ? null : withNames(parse(part, { ignoreTag: true }));
      return { what: without(text.what) ?? "", why: without(text.why), do: without(text.do) };
    },
    ui: (key, args = {}) => fill(language.ui[key], args),
    requirement: (id) => {
      const { label, asked } = language.requirements[id];
      return { label: shown(label), asked: shown(asked) };
    },
    size,
    decimalSize,
    number,
    duration,
  };
}

/** Downloads are counted in the decimal units that lines are sold in. */
const decimal: ReadonlySet<string> = new Set(["downloadBytes", "fallbackBytes"]);

/** What messages choose by where there is nothing: `{nearest, select, none {…} other {…}}`. */
const absent = "none";

function saidName(name: string): string {
  return `${name} said`;
}

/** An element with every `{name}` in it asking for the value as it is said, not for the one to choose by. */
function asSaid(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.argument) return { ...element, value: saidName(element.value) };
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
  const options = Object.fromEntries(
    Object.entries(element.options).map(([name, option]) => [name, { ...option, value: option.value.map(asSaid) }]),
  );
  return { ...element, options } as MessageFormatElement;
}

const asciiFor: Record<string, string> = { "·": "-", "…": "...", "×": "x", "↑↓": "Up/Down" };

function inAscii(text: string): string {
  const marked = text.replaceAll(/↑↓|[·…×]/g, (mark) => asciiFor[mark] ?? mark);
  return marked.normalize("NFD").replaceAll(/\p{Mark}/gu, "");
}

/** A text with nothing but `{name}` in it. Most have no more, and parsing them all takes a tenth of the start-up. */
const onlyNames = /^(?:[^{}']|'(?![{}'])|\{\w+\})*$/;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** A message with the names of its arguments in their place, and the general one of its choices. */
function withNames(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      switch (element.type) {
        case TYPE.literal:
          return element.value;
        case TYPE.pound:
          return "<n>";
        case TYPE.select:
        case TYPE.plural:
          return withNames(element.options["other"]?.value ?? []);
        case TYPE.tag:
          return withNames(element.children);
        default:
          return `<${nameInWords(element.value)}>`;
      }
    })
    .join("");
}

/** `freeBytes` as `free bytes`. */
function nameInWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

type Formatters = Parameters<typeof formatToParts>[2];

/** What IntlMessageFormat sets up by itself, but not before it is needed: Intl takes 15 ms at start-up. */
function formattersWith(number: Speech["number"]): Formatters {
  return {
    getNumberFormat: (_, { minimumFractionDigits } = {}) =>
      ({ format: (value: number) => number(value, minimumFractionDigits) }) as Intl.NumberFormat,
    getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
    getPluralRules: (...options) => new Intl.PluralRules(...options),
  };
}

function inUnits(value: number, base: number, units: readonly string[], number: Speech["number"]): string {
  let unit = 0;
  let scaled = value;
  while (scaled >= base && unit < units.length - 1) {
    scaled /= base;
    unit += 1;
  }
  const digits = unit === 0 ? 0 : scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
  return `${number(scaled, digits)} ${units[unit] ?? ""}`;
}
