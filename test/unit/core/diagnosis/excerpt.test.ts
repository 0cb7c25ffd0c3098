import { describe, expect, it } from "vitest";
import { excerpt } from "../../../../src/core/diagnosis/excerpt.ts";

const dots = (count: number): string => ".".repeat(count);
const at = (line: string, match: RegExp): string => {
  const found = match.exec(line);
  return excerpt(line, found?.index ?? 0, found?.[0].length ?? 0);
};

describe("an excerpt", () => {
  it("is the whole line where it is short", () => {
    expect(excerpt("  Killed \n", 2, 6)).toBe("Killed");
  });

  it.each([
    ["at the beginning", `out of memory${dots(500)}`],
    ["in the middle", `${dots(300)}out of memory${dots(300)}`],
    ["at the end", `${dots(500)}out of memory`],
  ])("has what was found with what stands around it: %s", (_, line) => {
    const text = at(line, /out of memory/);
    expect(text).toContain("out of memory");
    expect(text.length).toBeGreaterThan(200);
    expect(text.length).toBeLessThanOrEqual(240);
    expect(text.startsWith("…")).toBe(!line.startsWith("out"));
    expect(text.endsWith("…")).toBe(!line.endsWith("memory"));
  });

  it("has as much before as after what was found", () => {
    const text = at(`${dots(300)}XXXX${dots(300)}`, /XXXX/);
    expect(Math.abs(text.indexOf("XXXX") - (text.length - text.indexOf("XXXX") - 4))).toBeLessThanOrEqual(1);
  });

  it.each([190, 239, 400])("has the word that a match of %i characters ends with", (length) => {
    const line = `${dots(100)}Killed ${"x".repeat(length - 22)} for want of it${dots(300)}`;
    const text = at(line, /Killed .{1,500} for want of it/);
    expect(text).toContain("for want of it");
    expect(text).toContain("Killed x");
    expect(text.length).toBeLessThanOrEqual(240);
  });

  it("shows nothing that a terminal would obey", () => {
    const text = excerpt(`${dots(200)}\u001b[2Jfail\u0007${dots(200)}`, 204, 4);
    expect(text).toContain("fail");
    expect([..."\u001b\u0007"].filter((control) => text.includes(control))).toEqual([]);
  });
});
