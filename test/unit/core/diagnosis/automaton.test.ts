import { describe, expect, it } from "vitest";
import { automatonOf, broken, firstEvent, lineEnd } from "../../../../src/core/diagnosis/automaton.ts";
import { Finder } from "../../../../src/core/diagnosis/finder.ts";

/** The same numbers every time: what fails here fails again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Every place where a word ends, looked for one word after the other. */
function wordEnds(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase();
  const found = words.flatMap((word, number) => {
    const places: string[] = [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      places.push(`${at + word.length - 1}:${number}`);
    return places;
  });
  return found.toSorted();
}

function eventsIn(text: string, words: readonly string[]): { words: string[]; lines: number[][]; broken: number[] } {
  const automaton = automatonOf(words);
  const found: { words: string[]; lines: number[][]; broken: number[] } = { words: [], lines: [], broken: [] };
  for (const { places, states, lasts, feeds, count } of new Finder(automaton).find(Buffer.from(text))) {
    for (let event = 0; event < count; event += 1) {
      const at = places[event] ?? -1;
      const state = states[event] ?? 0;
      if (state === lineEnd) found.lines.push([at, lasts[event] ?? -1, feeds[event] ?? -1]);
      else if (state === broken) found.broken.push(at);
      else for (const word of automaton.ends[state - firstEvent] ?? []) found.words.push(`${at}:${word}`);
    }
  }
  return { ...found, words: found.words.toSorted() };
}

describe("many words at once", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("are found where each is by itself, in text %i", (seed) => {
    const roll = dice(seed);
    const letters = "abAB01-.";
    const some = (most: number): string => Array.from({ length: 1 + roll(most) }, () => letters[roll(8)]).join("");
    const words = [...new Set(Array.from({ length: 40 }, () => some(6).toLowerCase()))];
    // Long enough that four stretches are looked through side by side.
    const lines = Array.from({ length: 400 }, () => some(60));
    const text = `${lines.join("\n")}\n`;
    const found = eventsIn(text, words);
    expect(found.words).toEqual(wordEnds(text, words));
    expect(found.lines.reduce((sum, [, , feeds = 0]) => sum + feeds, 0)).toBe(lines.length);
  });

  it("are not found across the end of a line, whichever end it is", () => {
    const found = eventsIn("no ro\nom no ro\rom room", ["room"]);
    expect(found).toEqual({
      words: ["21:0"],
      lines: [[5, 14, 1]],
      broken: [],
    });
  });

  it("part the ends of lines where one stands between them", () => {
    expect(eventsIn("\r\nroom\r\n\n", ["room"])).toEqual({
      words: ["5:0"],
      lines: [
        [0, 1, 1],
        [6, 8, 2],
      ],
      broken: [],
    });
  });

  it("tell where an escape or a NUL may have broken one, behind enough of its letters", () => {
    expect(eventsIn("err\u001B[1mor", ["error"]).broken).toEqual([]);
    expect(eventsIn("erro\u001B[1mr e\0rror", ["error"]).broken).toEqual([4, 11]);
  });

  it("may be hundreds that begin alike", () => {
    const words = Array.from({ length: 900 }, (_, i) => `cannot open file ${i}!`);
    expect(eventsIn("Cannot open file 123!", words).words).toEqual(["20:123"]);
  });
});
