import * as fc from "fast-check";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { expect, test } from "vitest";
import { columnsOf, pad, wrap } from "../../src/report/look.ts";

const pieces = fc.constantFrom(
  "word",
  " ",
  "  ",
  "\n",
  "é",
  "—",
  "…",
  "✓",
  "█",
  "\u00a0",
  "語",
  "🙂",
  "e\u0301",
  "\u001b[1m",
  "\u001b[22m",
  "Q4_K_M",
);
const letters = fc.stringMatching(/^[a-zé.…-]{1,30}$/);
const sentences = fc.array(letters, { maxLength: 30 }).map((all) => all.join(" ").replaceAll(".", "  "));
const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(""));

test("the short way and the library agree on every text", () => {
  fc.assert(
    fc.property(fc.oneof(texts, sentences), fc.integer({ min: 20, max: 60 }), (text, width) => {
      expect(columnsOf(text)).toBe(stringWidth(text));
      expect(wrap(text, { width })).toBe(wrapAnsi(text, width, { hard: true, trim: true }));
      expect(stringWidth(pad(text, width))).toBe(Math.max(width, stringWidth(text)));
    }),
    { numRuns: 500 },
  );
});

test("every character of the first planes' Latin, punctuation and drawing is as wide as the library says", () => {
  for (let code = 0x20; code < 0x2_800; code += 1) {
    const one = String.fromCodePoint(code);
    expect([code, columnsOf(one)]).toEqual([code, stringWidth(one)]);
  }
});
