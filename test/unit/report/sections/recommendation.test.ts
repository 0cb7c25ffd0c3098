import { stripVTControlCharacters } from "node:util";
import stringWidth from "fast-string-width";
import { beforeAll, describe, expect, test } from "vitest";
import { unknown } from "../../../../src/core/fact.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { languages, type LanguageTag } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import { recommend, type RecommendSettings } from "../../../../src/core/recommend.ts";
import type { Report } from "../../../../src/core/report.ts";
import type { Look } from "../../../../src/report/look.ts";
import { recommendation } from "../../../../src/report/sections/recommendation.ts";
import { card, machineWith, ram } from "../../../support/machine-with.ts";

const speeches = {} as Record<LanguageTag, Speech>;
beforeAll(async () => {
  for (const tag of Object.keys(languages) as LanguageTag[]) speeches[tag] = speak(await languages[tag]());
});

const look = (more: Partial<Look> = {}, tag: LanguageTag = "en"): Look => ({
  speech: speeches[tag],
  self: "npx phi4-setup",
  width: 80,
  color: false,
  platform: "linux",
  unicode: true,
  verbose: false,
  explain: false,
  ...more,
});
const reportOn = (machine: MachineProfile, more: Partial<RecommendSettings> = {}): Report => ({
  schemaVersion: 1,
  tool: { name: "phi4-setup", version: "1.0.0" },
  command: "recommend",
  status: "ok",
  exitCode: 0,
  error: null,
  recommendation: recommend(machine, {
    runtime: "llama.cpp",
    context: 4096,
    kvCache: "f16",
    prefer: "balanced",
    quantization: null,
    accelerator: "auto",
    mmap: null,
    sayInEnglish: (finding) => speeches.en.say(finding).what,
    ...more,
  }),
});
const laptop = machineWith({ memory: ram(15.4, 12, { bandwidth: 60 }) });
const withCard = machineWith({
  memory: ram(15.7, 8.1, { bandwidth: 75 }),
  gpus: [card("NVIDIA GeForce RTX 4060 Laptop GPU", 8, 6.9)],
});
const small = machineWith({ memory: ram(4, 3.5, { limit: 64 }) });
const unread = machineWith({ memory: unknown("failed", "cannot read /proc/meminfo") });

describe("the table", () => {
  test("has a row each, marks the choice, and bars that end where the memory does", () => {
    const lines = recommendation.pretty(reportOn(laptop), look())?.split("\n") ?? [];
    expect(lines[0]).toMatch(/^Recommended: Q4_K_M {3}9\.05 GB {3}\S+ to \S+ tokens\/s \(reading pace: 5\)$/);
    expect(lines.find((line) => line.startsWith(">"))).toMatch(
      /^> Q4_K_M {2}ok {3}\[#{14}=\.-{4}\] {2}.* the one to take$/,
    );
    expect(lines.find((line) => line.includes(" F16 "))).toMatch(/x {4}\[#{19}>\] {2}- {8}does not fit$/);
    expect(lines.filter((line) => /\[[#=.>-]{20}\]/.test(line))).toHaveLength(22);
  });

  test("has a second bar where a card counts", () => {
    const text = recommendation.pretty(reportOn(withCard, { backends: ["cuda"] }), look()) ?? "";
    expect(text).toContain("23 of 41 layers on the graphics card, the rest in RAM.");
    expect(text).toContain("GPU 6.9 GiB free");
    expect(text).toMatch(/^> Q4_K_M {2}ok {3}\[#+=\.+-+\] {2}\[#+=\.+-+\] {2}\d-\d+$/m);
  });

  test.each<[string, MachineProfile]>([
    ["a laptop", laptop],
    ["a card", withCard],
    ["nothing fits", small],
    ["nothing known", unread],
  ])("%s: 80 columns in both languages, ASCII where that is all there is", (_, machine) => {
    for (const tag of ["en", "pt-BR"] as const) {
      for (const form of ["pretty", "plain"] as const) {
        const text =
          recommendation[form](reportOn(machine, { backends: ["cuda"] }), look({ explain: true }, tag)) ?? "";
        expect(text.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
        expect(text).not.toMatch(/undefined|NaN|\{/);
      }
    }
    const ascii = recommendation.pretty(reportOn(machine), look({ unicode: false })) ?? "";
    // oxlint-disable-next-line no-control-regex -- everything printable in ASCII, and nothing else
    expect(ascii).toMatch(/^[\x0a\x20-\x7e]*$/);
  });

  test("colour changes nothing but the colour", () => {
    const plain = recommendation.pretty(reportOn(withCard), look()) ?? "";
    const colored = recommendation.pretty(reportOn(withCard), look({ color: true })) ?? "";
    expect(stripVTControlCharacters(colored)).toBe(plain);
    expect(colored).not.toBe(plain);
  });
});

describe("in words", () => {
  test("one sentence a candidate", () => {
    const text = recommendation.plain(reportOn(withCard, { backends: ["cuda"] }), look({ width: 1000 }));
    expect(text).toContain(
      "Q4_K_M: fits. RAM 4.5 of 8.1 GiB, NVIDIA GeForce RTX 4060 Laptop GPU 5.8 of 6.9 GiB, 6 to 12 tokens/s.",
    );
  });

  test("why there is no choice, with its code", () => {
    expect(recommendation.plain(reportOn(unread), look())).toContain(
      "cannot read\n/proc/meminfo  [REASON_MEMORY_UNKNOWN]",
    );
    expect(recommendation.plain(reportOn(small), look())).toContain("[REASON_NOTHING_FITS]");
  });

  test("--explain gives every candidate's reasons", () => {
    const report = reportOn(laptop);
    const text = recommendation.pretty(report, look({ explain: true })) ?? "";
    for (const { reasons } of report.recommendation?.candidates ?? []) {
      for (const { code } of reasons) expect(text).toContain(`[${code}]`);
    }
  });

  test("a report without a recommendation has no such section", () => {
    const { recommendation: _, ...report } = reportOn(laptop);
    expect([recommendation.pretty(report, look()), recommendation.plain(report, look())]).toEqual([null, null]);
  });
});
