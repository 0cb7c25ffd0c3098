import { describe, expect, it } from "vitest";
import { language } from "../../../../src/core/messages/en/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import type { Report, SmokeTestResult } from "../../../../src/core/report.ts";
import type { Look } from "../../../../src/report/look.ts";
import { next } from "../../../../src/report/sections/next.ts";
import { smokeTest } from "../../../../src/report/sections/smoke-test.ts";

const look: Look = {
  speech: speak(language),
  self: "npx phi4-setup",
  width: 80,
  color: false,
  platform: "linux",
  unicode: true,
  verbose: false,
  explain: false,
};

const result: SmokeTestResult = {
  baseUrl: "http://127.0.0.1:1234/v1",
  model: "phi-4",
  layers: [
    { id: "reachable", status: "pass", ms: 3, detail: "" },
    { id: "sane", status: "pass", ms: 1, detail: "" },
  ],
  answer: "I am Phi,\u001b[31m I \u202erhyme high.\n",
  tokensPerSecond: 7.84,
  timeToFirstTokenMs: 2100,
  device: "vulkan",
};

const reportWith = (smokeTest: SmokeTestResult): Report => ({
  schemaVersion: 1,
  tool: { name: "phi4-setup", version: "0.0.0" },
  command: "test",
  status: "ok",
  exitCode: 0,
  smokeTest,
  error: null,
});

describe("the smoke test for people", () => {
  it("shows layers, the model's words made safe, and the speed", () => {
    expect(smokeTest.pretty(reportWith(result), look)).toBe(
      [
        "Smoke test  http://127.0.0.1:1234/v1  phi-4",
        "",
        "  ok  The server answers",
        "  ok  The answer makes sense",
        "",
        "  | I am Phi, I rhyme high.",
        "",
        "  7.8 tokens/s · first word after 2.1 s · computed on the GPU (Vulkan)",
      ].join("\n"),
    );
  });

  it("says the same in sentences", () => {
    expect(smokeTest.plain(reportWith(result), look)?.split("\n")).toEqual([
      "The server answers: ok",
      "The answer makes sense: ok",
      "I am Phi, I rhyme high.",
      "7.8 tokens/s · first word after 2.1 s · computed on the GPU (Vulkan)",
    ]);
  });

  it("leaves out what there is not", () => {
    const failed: SmokeTestResult = {
      ...result,
      layers: [
        { id: "reachable", status: "fail", ms: 3, detail: "ECONNREFUSED" },
        { id: "api", status: "skip", ms: 0, detail: "" },
      ],
      answer: "",
    };
    expect(smokeTest.pretty(reportWith(failed), look)?.split("\n").slice(2)).toEqual([
      "  failed     The server answers",
      "  not tried  It speaks the OpenAI API",
    ]);
  });
});

describe("a rehearsal", () => {
  const rehearsed = (change: Partial<Report> = {}): Report => ({
    ...reportWith(result),
    command: "rehearse",
    ...change,
  });

  it("shows no address, since what it started has ended, and says what comes next", () => {
    expect(smokeTest.pretty(rehearsed(), look)).toMatch(/^Smoke test {2}phi-4\n/);
    expect(next.pretty(rehearsed(), look)).toBe("All of it works on this computer. Install Phi-4 with: npx phi4-setup");
    expect(next.plain(rehearsed({ smokeTest: undefined }), look)).toBeNull();
  });
});
