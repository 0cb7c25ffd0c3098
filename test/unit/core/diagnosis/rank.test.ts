import { describe, expect, it } from "vitest";
import { rank } from "../../../../src/core/diagnosis/rank.ts";
import type { Suspect } from "../../../../src/core/diagnosis/suspect.ts";
import { silent, type Testimony, type Verdict } from "../../../../src/core/diagnosis/witness.ts";

type Heard = Suspect & { testimony: Testimony };

function suspect(id: string, priority: number, more: Partial<Heard> & { line?: number; file?: string } = {}): Heard {
  const { line = 1, file = "a.log", ...rest } = more;
  return {
    id,
    args: {},
    severity: "fatal",
    priority,
    phase: "download",
    evidence: [{ file, line, text: id }],
    count: 1,
    testimony: silent,
    ...rest,
  };
}

const says = (verdict: Verdict): Testimony => ({ verdict, finding: null });
const standings = (suspects: readonly Heard[], system: "linux" | "win32" | null = null): string[] =>
  rank(suspects, system).map(({ id, standing }) => `${id} ${standing}`);

describe("the order of suspects", () => {
  it.each<[string, Heard[], string[]]>([
    ["nothing", [], []],
    [
      "the cause before the wrapper that ends the log",
      [suspect("wrapper", 12, { line: 90 }), suspect("cause", 74, { line: 3 })],
      ["cause cause", "wrapper also"],
    ],
    ["a wrapper alone is no cause", [suspect("wrapper", 15)], ["wrapper also"]],
    ["a symptom alone is named", [suspect("symptom", 40)], ["symptom cause"]],
    [
      "echoes of one phase as echoes, however far away",
      [suspect("echo", 72, { line: 900 }), suspect("cause", 80)],
      ["cause cause", "echo also"],
    ],
    [
      "another phase near it as an echo",
      [suspect("echo", 72, { line: 12, phase: "disk" }), suspect("cause", 80)],
      ["cause cause", "echo also"],
    ],
    [
      "another phase far from it as a cause of its own",
      [suspect("second", 72, { line: 300, phase: "server" }), suspect("first", 80)],
      ["first cause", "second cause"],
    ],
    [
      "another phase in another file as a cause of its own",
      [suspect("second", 72, { file: "b.log", phase: "server" }), suspect("first", 80)],
      ["first cause", "second cause"],
    ],
    [
      "a warning after what stopped it",
      [suspect("warning", 84, { severity: "warning" }), suspect("fatal", 80)],
      ["fatal cause", "warning also"],
    ],
    [
      "the confirmed one first",
      [suspect("likelier", 80), suspect("confirmed", 74, { testimony: says("confirmed") })],
      ["confirmed cause", "likelier also"],
    ],
    [
      "the refuted one last, and not as a cause",
      [suspect("refuted", 90, { testimony: says("refuted") }), suspect("other", 60)],
      ["other cause", "refuted refuted"],
    ],
    ["nothing but what is refuted", [suspect("refuted", 90, { testimony: says("refuted") })], ["refuted refuted"]],
    ["the earlier of two that say as much", [suspect("b", 80), suspect("a", 80)], ["b cause", "a also"]],
  ])("%s", (_, suspects, expected) => {
    expect(standings(suspects)).toEqual(expected);
  });

  it("puts what happens on the log's system before what happens everywhere, and never names another system's", () => {
    const windows = suspect("windows", 80, { platforms: ["win32"] });
    const everywhere = suspect("everywhere", 81);
    expect(standings([everywhere, windows], "win32")).toEqual(["windows cause", "everywhere also"]);
    expect(standings([everywhere, windows], "linux")).toEqual(["everywhere cause", "windows also"]);
    expect(standings([windows], "linux")).toEqual(["windows also"]);
    expect(standings([windows], null)).toEqual(["windows cause"]);
  });
});
