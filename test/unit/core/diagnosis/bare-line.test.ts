import { describe, expect, it, test } from "vitest";
import { bareForms } from "../../../../src/core/diagnosis/bare-line.ts";
import { knownCauses } from "../../../../src/core/diagnosis/known.ts";
import { diagnose } from "../../../support/diagnose.ts";

const escaped = (line: string): string => JSON.stringify(line).slice(1, -1);

describe("a line that others have passed on", () => {
  test.each<[string, (line: string) => string]>([
    ["a logger of Python", (line) => `2026-11-25 10:00:00,123 - ERROR - app.main - ${line}`],
    ["LM Studio's log", (line) => `[2026-11-25 10:00:00.123] [error] ${line}`],
    ["docker compose", (line) => `phi-1  | ${line}`],
    ["Kubernetes", (line) => `2026-11-25T10:00:00.123456789Z stderr F ${line}`],
    ["the system's journal", (line) => `Nov 25 10:00:00 box phi4[123]: ${line}`],
    ["a runner of GitHub's", (line) => `2026-11-25T10:00:00.1234567Z ##[error]${line}`],
    ["a runner of GitLab's", (line) => `\u001B[0K\u001B[31;1m${line}\u001B[0m`],
    ["torchrun", (line) => `[rank0]: ${line}`],
    ["vLLM", (line) => `(EngineCore_0 pid=123) ERROR 11-25 10:00:00 [core.py:632] ${line}`],
    ["pip and uv", (line) => `      ╰─▶ ${line}`],
    ["somebody who quotes", (line) => `> ${line}`],
    ["a log of lines of JSON", (line) => `{"level":"error","msg":"${escaped(line)}"}`],
    ["a log of names and values", (line) => `time="2026-11-25T10:00:00Z" level=error msg="${escaped(line)}"`],
    ["a log of a whole traceback in a line", (line) => `{"error":"it failed:\\n  ${escaped(line)}\\nsee above"}`],
  ])("%s: its cause is still known", (_name, around) => {
    const lines = knownCauses.map(({ id, signature }) => ({ id, line: signature.example }));
    const lost = lines
      .filter(({ line }) => !line.includes("\n"))
      .filter(({ id, line }) => !diagnose(around(line)).some((one) => one.id === id))
      .map(({ id, line }) => `${id}: ${line}`);
    expect(lost).toEqual([]);
  });
});

describe("the forms of a line", () => {
  it("are none where nothing was put around it", () => {
    expect(bareForms("ModuleNotFoundError: No module named 'torch'")).toEqual([]);
  });

  it("are without all layers, down to the program's own line", () => {
    expect(bareForms("app-1  | 2026-11-25 10:00:00 [worker] ERROR: Killed")).toContain("Killed");
  });

  it("are the lines of what a structured log holds", () => {
    const forms = bareForms('{"level":"error","msg":"first\\nsays \\"no\\""}');
    expect(forms).toEqual(expect.arrayContaining(["first", 'says "no"']));
  });

  it("cost what the line's length costs", () => {
    expect(bareForms('"'.repeat(4096)).length).toBeLessThan(8);
    expect(bareForms(`{"${'\\"a'.repeat(1300)}`).length).toBeLessThan(8);
  });
});
