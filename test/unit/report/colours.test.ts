import { describe, expect, test } from "vitest";
import { coloured, colours, type Colour } from "../../../src/report/colours.ts";

type Rgb = readonly [number, number, number];

/** What a place of the 256 looks like: a cube of six steps a side from 16 on. */
function rgbOf(place: number): Rgb {
  const steps = [0, 95, 135, 175, 215, 255];
  const at = (divisor: number): number => steps[Math.floor((place - 16) / divisor) % 6] ?? Number.NaN;
  return [at(36), at(6), at(1)];
}

/** The contrast of two colours by WCAG 2.2, 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [r, g, b] = rgb.map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const names = Object.keys(colours) as Colour[];

describe.each<[string, Rgb]>([
  ["white", [255, 255, 255]],
  ["black", [0, 0, 0]],
  ["grey as in VS Code", [30, 30, 30]],
  ["Solarized's light", [253, 246, 227]],
  ["Solarized's dark", [0, 43, 54]],
])("on %s", (_, background) => {
  // What WCAG asks of signs: they stand alone in our reports, the words beside them are not coloured.
  test.each(names)("%s can be told", (name) => {
    expect(contrast(rgbOf(colours[name]), background)).toBeGreaterThan(3);
  });
});

test("no two are the same, and what follows has the terminal's own", () => {
  expect(new Set(Object.values(colours)).size).toBe(names.length);
  expect(coloured("red", "x")).toBe("\u001b[38;5;196mx\u001b[39m");
});
