import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { answeredText, listText, menuText, usualIndex, type Menu } from "../../../../src/cli/prompts/menu-text.ts";
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
