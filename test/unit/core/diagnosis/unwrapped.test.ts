import { describe, expect, it } from "vitest";
import { unwrapped } from "../../../../src/core/diagnosis/unwrapped.ts";
import { diagnose } from "../../../support/diagnose.ts";

/** As a terminal of this width shows it, and as it is copied from there. */
const atWidth = (width: number, text: string): string =>
  text
    .split("\n")
    .map((line) => line.match(new RegExp(`.{1,${width}}`, "g"))?.join("\n") ?? "")
    .join("\n");

const log = [
  "Traceback (most recent call last):",
  `  File "/opt/app/${"deep/".repeat(30)}main.py", line 3, in <module>`,
  "    model = load(path)",
  `RuntimeError: ${"while the model was loaded, ".repeat(4)}No module named 'transformers'`,
  "",
  "the end",
].join("\n");

describe("a log with its lines broken at the terminal's width", () => {
  it.each([80, 100, 119])("is put together again: %i columns", (width) => {
    const broken = atWidth(width, log);
    const whole = unwrapped(broken);
    expect(whole?.text).toBe(log);
    const lines = broken.split("\n");
    log.split("\n").forEach((line, i) => {
      expect(line.startsWith(lines[(whole?.lineOf(i + 1) ?? 0) - 1] ?? "-")).toBe(true);
    });
  });

  it("is left alone where one line is the longest, where the same line comes twice, and where lines are short", () => {
    expect(unwrapped(log)).toBeNull();
    expect(unwrapped(`${"=".repeat(80)}\nfailed\n${"=".repeat(80)}\n`)).toBeNull();
    expect(unwrapped("one\ntwo\nsix\n")).toBeNull();
  });

  it("names the cause that stands across two lines, and where it begins", () => {
    const broken = atWidth(
      80,
      `starting ${"with every setting that was given ".repeat(3)}\n${"(worker 1) ".repeat(5)}ModuleNotFoundError: No module named 'transformers'`,
    );
    expect(broken).toContain("ModuleNotFoundError: No m\nodule");
    const [first] = diagnose(broken);
    expect(first).toMatchObject({ id: "python-module-missing", evidence: [{ line: 3 }] });
  });
});
