// What the pages for people say of commands, options, exit codes and places is so.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { optionTable } from "../../src/cli/command-line/options.ts";
import { parse } from "../../src/cli/command-line/parse.ts";
import { exitCodes } from "../../src/core/exit-codes.ts";
import { languages } from "../../src/core/messages/index.ts";
import { fakeHost } from "../support/fake-host.ts";

const root = join(import.meta.dirname, "../..");
const pageOf = (name: string): string => readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n");
const readmes = ["README.md", "README.pt-BR.md"];
const pages = [...readmes, "CONTRIBUTING.md", "src/README.md"];

const spansOf = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);

/** What stands for something of the reader's own, and something that could. */
const examples: [RegExp, string][] = [
  [/\[?OWNER\/NAME\]?|\[?DONO\/NOME\]?/g, "bartowski/phi-4-GGUF"],
  [/\bURL\b/g, "http://127.0.0.1:1234/v1"],
  [/\[(?:LOG|REGISTRO)…\]/g, "log.txt"],
  [/\b(?:CODE|CÓDIGO)\b/g, "DISK_FULL"],
  [/\b(?:COMMAND|COMANDO)\b/g, "check"],
  [/\b(?:NAME|NOME)\b/g, "Q4_K_M"],
];

/** The commands of a page as they can be typed: `npx . …` anywhere, and the short names in the table of commands. */
function commandsOf(page: string): string[] {
  const starts = spansOf(page).filter((span) => /^npx(?:\.cmd)? \./.test(span));
  const blocks = [...page.matchAll(/^(?:\$ )?(npx \..*)$/gm)].map(([, line = ""]) => line);
  const cells = [...page.matchAll(/^\| (`npx \.[^|]*) \|/gm)].flatMap(([, cell = ""]) => spansOf(cell));
  const typed = cells.map((span) => (span.startsWith("npx") ? span : `npx . ${span}`));
  return [...new Set([...starts, ...blocks, ...typed])].map((line) =>
    examples.reduce((text, [pattern, example]) => text.replaceAll(pattern, example), line.trim()),
  );
}

describe.each(readmes)("%s", (name) => {
  const page = pageOf(name);
  const commands = commandsOf(page);

  it("has its commands found", () => expect(commands.length).toBeGreaterThan(20));

  it.each(commands)("%s is taken as it stands", async (command) => {
    const { ui } = await languages.en();
    const stdout = { write: () => undefined, isTTY: false, columns: 80 };
    const { system, files, interrupted } = fakeHost({ system: { cwd: "/nowhere" } });
    const [, ...argv] = command.replace(/^npx(?:\.cmd)? /, "").split(" ");
    const invocation = await parse(argv, { ui, host: { stdout, system, files, interrupted } });
    // Help is answered at once.
    const asked = argv.includes("--help") ? null : argv[0]?.startsWith("-") === false ? argv[0] : "install";
    expect(invocation?.command ?? null).toBe(asked);
  });

  it("names only options that there are", () => {
    const there = new Set(["--help", "--version"]);
    for (const { flags } of Object.values(optionTable)) {
      for (const [flag] of flags.matchAll(/--[a-z][a-z-]*/g)) there.add(flag);
    }
    const named = spansOf(page).flatMap((span) =>
      [...span.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag),
    );
    expect(named.filter((flag) => !there.has(flag))).toEqual([]);
  });

  it("has every exit code", () => {
    const listed = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(exitCodes));
  });
});

describe.each(pages)("%s", (name) => {
  const page = pageOf(name);

  it("links to pages that are there", () => {
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to = ""]) => to);
    expect(links.filter((to) => !existsSync(join(root, dirname(name), to)))).toEqual([]);
  });

  it("names npm scripts that there are", () => {
    const { scripts } = JSON.parse(pageOf("package.json")) as { scripts: Record<string, string> };
    const named = [...page.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe.each(["src/README.md", "CONTRIBUTING.md"])("the map in %s", (name) => {
  // `logs/` and `state/` are in the tool's own folder; what has a * or a < is many files.
  const places = spansOf(pageOf(name)).filter(
    (span) => /^[\w.@-]+(?:\/[\w.@-]*)+$/.test(span) && !/^(?:logs|state)\//.test(span) && !span.startsWith("@"),
  );

  it("has its places found", () => expect(places.length).toBeGreaterThan(3));

  it.each(places)("leads to %s", (place) => {
    // The map speaks of rooms and of what lies in them.
    const from = ["src", "src/core", "."].map((folder) => join(root, folder, place));
    expect(from.some((path) => existsSync(path))).toBe(true);
  });
});
