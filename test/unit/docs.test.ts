import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { optionsList, withBetween } from "../../src/build/options-list.ts";
import { causesPage } from "../../src/build/causes-page.ts";
import { causesIn, languages, type LanguageTag } from "../../src/core/messages/index.ts";
import { speak } from "../../src/core/messages/speak.ts";

const docs = join(import.meta.dirname, "../../docs");

// `npm run docs` writes what this compares.
it.each<[LanguageTag, string]>([
  ["en", "causes.md"],
  ["pt-BR", "causes.pt-BR.md"],
])("the page of causes in %s is what the knowledge says", async (tag, name) => {
  const page = causesPage(speak(await languages[tag]()), await causesIn[tag]());
  const file = join(docs, name);
  if (process.env["UPDATE_DOCS"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "").toBe(page);
});

it.each<[LanguageTag, string]>([
  ["en", "README.md"],
  ["pt-BR", "README.pt-BR.md"],
])("the options in %s stand in the README as the command line takes them", async (tag, name) => {
  const file = join(docs, "..", name);
  const there = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const page = withBetween(there, "options", optionsList((await languages[tag]()).ui));
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(file, page);
  expect(page).toBe(process.env["UPDATE_DOCS"] === "1" ? page : there);
});
