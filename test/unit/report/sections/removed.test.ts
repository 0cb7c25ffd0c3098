import { describe, expect, it } from "vitest";
import { language } from "../../../../src/core/messages/en/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import { reportSchema } from "../../../../src/core/report.ts";
import type { Look } from "../../../../src/report/look.ts";
import { installed } from "../../../../src/report/sections/installed.ts";
import { removed } from "../../../../src/report/sections/removed.ts";

const look: Look = {
  speech: speak(language),
  self: "npx phi4-setup",
  platform: "linux",
  width: 80,
  color: false,
  unicode: true,
  verbose: false,
  explain: false,
};
const report = {
  schemaVersion: 1,
  tool: { name: "phi4-setup", version: "1.0.0" },
  status: "ok",
  exitCode: 0,
  error: null,
} as const;

describe("what uninstall took away", () => {
  it("has a size where it took room: a link and a loaded model take none", () => {
    const things = [
      { path: "lmstudio model phi-4", bytes: 0 },
      { path: "/home/ana/phi-4.gguf", bytes: 9_053_114_816 },
    ];
    expect(removed.pretty(reportSchema.parse({ ...report, command: "uninstall", removed: things }), look)).toBe(
      "Removed:\n  lmstudio model phi-4\n  /home/ana/phi-4.gguf (9.05 GB)\nTogether: 9.05 GB",
    );
  });
});

describe("the last run", () => {
  it("has its steps within the width", () => {
    const steps = ["install-engine", "preflight", "download", "load", "serve", "smoke-test"].map((id) => ({
      id,
      status: "done",
      ms: 1234,
    }));
    const lastRun = {
      command: "install",
      endedAt: "2026-11-25T20:52:00.000Z",
      exitCode: 0,
      code: null,
      log: null,
      steps,
    };
    const text = installed.pretty(reportSchema.parse({ ...report, command: "status", installed: [], lastRun }), look);
    expect(text).toContain("smoke-test done (1.2 s)");
    expect(text?.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});
