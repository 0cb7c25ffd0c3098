import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import {
  answeredText,
  detailText,
  listText,
  menuText,
  usualIndex,
  type Menu,
} from "../../../../src/cli/prompts/menu-text.ts";
import { language } from "../../../../src/core/messages/en/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import type { Look } from "../../../../src/report/look.ts";

const look = (change: Partial<Look> = {}): Look => ({
  speech: speak(language, { ascii: change.unicode === false }),
  self: "npx phi4-setup",
  platform: "linux",
  width: 80,
  color: false,
  unicode: true,
  verbose: false,
  explain: false,
  ...change,
});

const menu: Menu<string> = {
  message: "How?",
  choices: [
    {
      value: "a",
      name: "In a window",
      hint: "with an app",
      disabled: "needs 31 GB of memory, this computer has 15.7 GB of it",
    },
    { value: "b", name: "Here", hint: "nothing else to install", details: "Runtime llama.cpp: Q4_K_M" },
    { value: "c", name: "Only check" },
  ],
  usual: "a",
  back: "back",
  leaving: "prompt.nothingChanged",
};

describe("a question", () => {
  it("shows what cannot be chosen with its reason, and never marks it", () => {
    expect(usualIndex(menu)).toBe(1);
    expect(menuText(menu, 1, false, look())).toMatchInlineSnapshot(`
      "? How?
      - In a window   not here: needs 31 GB of memory, this computer has 15.7 GB of it
      ❯ Here          nothing else to install
        Only check

        ↑↓ choose   Enter accept   d details   Esc back   Ctrl-C leave (nothing was
        changed)"
    `);
  });

  it("shows details of the marked answer when asked", () => {
    expect(menuText(menu, 1, true, look())).toContain("\n\n  Runtime llama.cpp: Q4_K_M\n");
    expect(menuText(menu, 2, true, look())).not.toContain("Runtime");
  });

  it.each([30, 40, 60, 80, 100])("fits %d columns, and ASCII", (width) => {
    const text = menuText(menu, 1, true, look({ width, unicode: false }));
    expect(text.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
    // oxlint-disable-next-line no-control-regex -- every character that is not ASCII
    expect(text).not.toMatch(/[^\u0000-\u007f]/);
  });

  it.each([6, 8, 10, 14, 30])("shows the answers around the marked one on a screen of %d lines", (height) => {
    const choices = Array.from({ length: 20 }, (_, index) => ({
      value: index,
      name: `size ${index}`,
      ...(index % 5 === 0 ? { hint: "words ".repeat(20) } : {}),
    }));
    const many: Menu<number> = { message: "Which?", choices };
    for (let active = 0; active < choices.length; active += 1) {
      const lines = menuText(many, active, false, look(), height).split("\n");
      expect(lines.length).toBeLessThanOrEqual(Math.max(height, 8));
      expect(lines[0]).toBe("? Which?");
      expect(lines.filter((line) => line.startsWith("❯"))).toHaveLength(1);
      expect(lines.some((line) => line.startsWith(`❯ size ${active}`))).toBe(true);
      expect(lines[1] === "  …").toBe(!lines.some((line) => /size 0\b/.test(line)));
    }
  });

  it("puts the text of each numbered detail into one column", () => {
    const details = `1. ${"word ".repeat(20).trim()}\n2. short`;
    expect(
      detailText(details, { width: 60 })
        .split("\n")
        .map((line) => line.slice(0, 6)),
    ).toEqual(["  1. w", "     w", "  2. s"]);
  });

  it("is a list of numbers line by line, and one line once it was answered", () => {
    expect(listText(menu, look())).toMatchInlineSnapshot(`
      "How?
        -  In a window: not here: needs 31 GB of memory, this computer has 15.7 GB of
           it
        2. Here: nothing else to install
        3. Only check"
    `);
    expect(answeredText("How?", "Here", look())).toBe("✔ How? Here");
  });
});
