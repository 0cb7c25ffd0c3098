import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";
import { isOfOurs } from "../../../../src/core/diagnosis/ours.ts";
import { phases, type Phase } from "../../../../src/core/diagnosis/phases.ts";
import type { Pattern, Signature, Signatures } from "../../../../src/core/diagnosis/signature.ts";
import { signatures, type CauseText } from "../../../../src/core/diagnosis/signatures/index.ts";
import { causes as english } from "../../../../src/core/messages/en/causes/index.ts";
import { causes as portuguese } from "../../../../src/core/messages/pt-BR/causes/index.ts";

/** Lines by the id they belong to. `none` in the negative files: lines that no signature may take for a failure. */
type Lines = Readonly<Record<string, readonly string[]>>;

const folder = join(import.meta.dirname, "../../../fixtures/signatures");
const knowledge = join(import.meta.dirname, "../../../../src/core/diagnosis/signatures");
const fixtureFiles = readdirSync(folder);
const read = <T>(name: string, absent: T): T =>
  fixtureFiles.includes(name) ? (JSON.parse(readFileSync(join(folder, name), "utf8")) as T) : absent;

/** The ids that people may have looked up already, by phase. */
const kept = read<Partial<Record<Phase, readonly string[]>>>("ids.json", {});

const all: [id: string, signature: Signature, phase: Phase][] = phases.flatMap((phase) =>
  Object.entries<Signature>(signatures[phase]).map(([id, signature]): [string, Signature, Phase] => [
    id,
    signature,
    phase,
  ]),
);
const byId = new Map(all.map(([id, signature]) => [id, signature]));
const patterns = all.flatMap(([id, { patterns }]) =>
  patterns.map((pattern): [string, Pattern] => [`${id} ${pattern.anchor}`, pattern]),
);
const linesOf = (prefix: string): [id: string, line: string][] =>
  phases.flatMap((phase) =>
    Object.entries(read<Lines>(`${prefix}${phase}.json`, {})).flatMap(([id, lines]) =>
      lines.map((line): [string, string] => [id, line]),
    ),
  );

const matching = ({ patterns }: Signature, line: string): Pattern[] =>
  patterns.filter(({ anchor, regex }) => line.toLowerCase().includes(anchor) && regex.test(line));

/** Bounded repetitions as unbounded ones: what is harmless without a bound is harmless with one. */
const unbounded = (source: string): string => source.replaceAll(/\{0,\d+\}/g, "*").replaceAll(/\{1,\d+\}/g, "+");

function quantifiers(regex: RegExp): AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  visitRegExpAST(new RegExpParser().parseLiteral(String(regex)), { onQuantifierEnter: (node) => found.push(node) });
  return found;
}

const repeats = ({ max }: AST.Quantifier): boolean => max > 1;

function insideRepetition(node: AST.Node): boolean {
  for (let { parent } = node; parent !== null; parent = parent.parent) {
    if (parent.type === "Quantifier" && repeats(parent)) return true;
  }
  return false;
}

describe("signatures", () => {
  it("have ids of their own, and every id that was ever given is kept", () => {
    expect(byId.size).toBe(all.length);
    for (const [phase, ids] of Object.entries(kept)) {
      expect(ids.filter((id) => !(id in signatures[phase as Phase]))).toEqual([]);
    }
    // A new one is entered there, and kept from then on.
    expect(all.filter(([id, , phase]) => !kept[phase]?.includes(id)).map(([id]) => id)).toEqual([]);
  });

  it.each(phases)("of %s stand in one topic each, and every topic is among them", async (phase) => {
    const topics = readdirSync(join(knowledge, phase)).filter((name) => name !== "index.ts");
    const files = await Promise.all(
      topics.map(async (name) => (await import(join(knowledge, phase, name))) as Record<string, Signatures>),
    );
    const ids = files.flatMap((file) => Object.values(file)).flatMap((topic) => Object.keys(topic));
    expect(ids.toSorted()).toEqual(Object.keys(signatures[phase]).toSorted());
  });

  it.each(["en", "pt-BR"])("have their words in files of the same names: %s", (language) => {
    const words = join(knowledge, "../../messages", language, "causes");
    const names = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
    expect(names(words)).toEqual(names(knowledge));
  });

  it("have at least one line each in the fixtures", () => {
    const seen = new Set(linesOf("").map(([id]) => id));
    expect(all.map(([id]) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it("stand in fixtures under ids that exist", () => {
    const named = [...linesOf(""), ...linesOf("held-out-"), ...linesOf("negative-")].map(([id]) => id);
    expect(named.filter((id) => id !== "none" && !byId.has(id))).toEqual([]);
  });

  it.each(all)("%s knows its example, and has a priority in its range", (_, signature) => {
    expect(matching(signature, signature.example)).not.toEqual([]);
    expect(signature.example).not.toMatch(/[\n\r]/);
    expect(signature.priority).toBeGreaterThanOrEqual(6);
    expect(signature.priority).toBeLessThanOrEqual(90);
  });

  it.each(all)("%s offers commands that remove nothing widely and run nothing from the web", (_, { commands = [] }) => {
    for (const { line } of commands) {
      expect(line).not.toMatch(/\|\s*(?:ba|z)?sh\b|\biex\b|rm -rf?\b|rd \/s|Remove-Item[^\n]*-Recurse/i);
      expect(line).not.toMatch(/--break-system-packages|strict-ssl\s*=?\s*false|--trusted-host/);
    }
  });

  it.each(linesOf(""))("%s is recognised in: %s", (id, line) => {
    const signature = byId.get(id);
    expect(signature && matching(signature, line)).not.toEqual([]);
  });

  it("are among the first three that their own lines name, whatever else knows the line", () => {
    const named = (line: string): string[] =>
      all
        .filter(([, signature]) => matching(signature, line).length > 0)
        .toSorted(([, a], [, b]) => b.priority - a.priority)
        .map(([id]) => id);
    expect(linesOf("").filter(([id, line]) => !named(line).slice(0, 3).includes(id))).toEqual([]);
  });

  it.each(linesOf("negative-"))("%s stays silent on: %s", (id, line) => {
    const silent = id === "none" ? all : all.filter(([other]) => other === id);
    const heard = ({ general }: Pattern): boolean => general !== true || isOfOurs(line);
    expect(silent.filter(([, signature]) => matching(signature, line).some(heard)).map(([id]) => id)).toEqual([]);
  });
});

describe("patterns", () => {
  it.each(patterns)("%s has an anchor in lower case that every line it matches contains", (_, { anchor, regex }) => {
    expect(anchor).toBe(anchor.toLowerCase());
    expect(anchor.length).toBeGreaterThanOrEqual(4);
    const lines = [...linesOf(""), ...linesOf("negative-"), ...all.map(([id, { example }]) => [id, example] as const)];
    const without = lines.filter(([, line]) => regex.test(line) && !line.toLowerCase().includes(anchor));
    expect(without).toEqual([]);
  });

  it.each(patterns)("%s is matched by at least one known line", (_, pattern) => {
    const lines = [...linesOf("").map(([, line]) => line), ...all.map(([, { example }]) => example)];
    expect(lines.some((line) => matching({ patterns: [pattern] } as unknown as Signature, line).length > 0)).toBe(true);
  });

  it.each(patterns)("%s costs no more than a line's length times a constant", (_, { regex }) => {
    expect(regex.flags).toMatch(/^i?$/);
    const found = quantifiers(regex);
    expect(found.filter(({ max }) => max > 400).map(({ raw }) => raw)).toEqual([]);
    expect(found.filter((node) => repeats(node) && insideRepetition(node)).map(({ raw }) => raw)).toEqual([]);
    const { reports } = analyse(
      { source: unbounded(regex.source), flags: regex.flags },
      { reportTypes: { Move: false, Self: true, Trade: true } },
    );
    expect(reports.map(({ type, character }) => `${type} ${String(character.pick)}`)).toEqual([]);
  });
});

describe("the words of the causes", () => {
  it.each(["en", "pt-BR"])("%s: titles are one line without a full stop, and everything says something", (language) => {
    const words = language === "en" ? english : portuguese;
    for (const text of phases.flatMap((phase) => Object.values(words[phase] as Record<string, CauseText>))) {
      expect(text.title).not.toMatch(/[.!]$|\n/);
      const what = typeof text.do === "string" ? [text.do] : Object.values(text.do);
      for (const part of [text.title, text.cause, ...what]) {
        expect(part.trim()).not.toBe("");
        expect(part).not.toMatch(/\bsimply\b|\bsimplesmente\b/i);
      }
    }
  });
});
