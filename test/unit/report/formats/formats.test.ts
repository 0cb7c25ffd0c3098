import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import { reportSchema, type Report } from "../../../../src/core/report.ts";
import { runChecks, judge, withDecisive, type JudgeSettings } from "../../../../src/core/checks/run.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { documents } from "../../../../src/report/index.ts";
import type { Look } from "../../../../src/report/look.ts";
import { goodMachine, gpuWith } from "../../../support/machines.ts";

const gib = 1024 ** 3;
const hostile = 'Evil ]]> <card> & "co"\n::error::gone | `x` \u001b[31m';
let english: Speech;
let portuguese: Speech;

beforeAll(async () => {
  english = speak(await languages.en());
  portuguese = speak(await languages["pt-BR"]());
});

const look = (speech: Speech): Look => ({
  speech,
  self: "npx phi4-setup",
  width: 80,
  color: false,
  platform: "linux",
  unicode: true,
  verbose: false,
  explain: false,
});

const lenient: JudgeSettings = { failOn: "fail", strict: false, require: [] };

function reportOf(machine: MachineProfile, settings: JudgeSettings = lenient): Report {
  const checks = runChecks(machine, null, {
    runtime: "llama.cpp",
    only: [],
    skip: ["os"],
    require: [],
    english,
    where: { platform: "linux", self: "npx phi4-setup", osName: "Ubuntu" },
  });
  return reportSchema.parse({
    schemaVersion: 1,
    tool: { name: "phi4-setup", version: "1.0.0" },
    command: "check",
    ...judge(checks, settings),
    machine,
    checks: withDecisive(checks, settings),
    error: null,
  });
}

const poor = (): MachineProfile =>
  goodMachine({
    memory: { totalBytes: 8 * gib, availableBytes: 3 * gib },
    gpus: [
      gpuWith({
        vendor: "amd",
        name: hostile,
        memoryBytes: null,
        backends: [{ name: "vulkan", usable: false, reason: "BACKEND_DEVICE_DENIED" }],
      }),
    ],
  });

const failed = (): Report =>
  reportSchema.parse({
    schemaVersion: 1,
    tool: { name: "phi4-setup", version: "1.0.0" },
    command: "download",
    status: "fail",
    exitCode: 4,
    error: {
      code: "HUB_REPO_NOT_FOUND",
      args: { repo: hostile, nearest: [] },
      message: "",
      remedy: { text: "", commands: [{ shell: "any", line: "npx phi4-setup a && b < c", effect: "safe" }] },
    },
  });

describe("JUnit", () => {
  const schema = readFileSync("test/fixtures/junit.xsd", "utf8");
  const cases: [string, () => Report, Record<string, number>][] = [
    ["a machine that is well", () => reportOf(goodMachine()), { failures: 0, errors: 0 }],
    ["a machine with too little memory", () => reportOf(poor()), { failures: 1, errors: 0 }],
    [
      "warnings that are asked to fail",
      () => reportOf(poor(), { failOn: "warn", strict: false, require: [] }),
      { failures: 2, errors: 0 },
    ],
    ["a command that failed", failed, { failures: 0, errors: 1, tests: 1 }],
  ];
  test.each(cases)("%s is valid and counted right", async (_, report, counts) => {
    const xml = (await documents.junit())(report(), look(english));
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents: xml }],
      schema: [{ fileName: "junit.xsd", contents: schema }],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    for (const [name, count] of Object.entries(counts)) expect(xml).toContain(` ${name}="${count}"`);
    for (const [element, name] of [
      ["failure", "failures"],
      ["error", "errors"],
      ["skipped", "skipped"],
    ] as const) {
      const said = Number(new RegExp(` ${name}="(\\d+)"`).exec(xml)?.[1]);
      expect(xml.match(new RegExp(`<${element}[ />]`, "g")) ?? []).toHaveLength(said);
    }
  });
});

describe("GitHub", () => {
  test("annotates what is not well, one command a line, whatever a name contains", async () => {
    const lines = (await documents.github())(reportOf(poor()), look(english)).split("\n");
    const commands = lines.filter((line) => line.startsWith("::"));
    expect(
      commands.map((line) => /^::(error|warning|notice) title=phi4-setup ([A-Z_]+)::/.exec(line)?.slice(1)),
    ).toEqual([
      ["error", "MEMORY_BELOW_MINIMUM"],
      ["warning", "GPU_NO_BACKEND"],
    ]);
    expect(lines.filter((line) => !line.startsWith("::"))).toEqual([
      expect.stringMatching(/^phi4-setup check: FAIL .*1 failed · memory \[MEMORY_BELOW_MINIMUM\] .*exit code 1/),
    ]);
  });
  test("a failure is an annotation too", async () => {
    const [first] = (await documents.github())(failed(), look(portuguese)).split("\n");
    expect(first).toMatch(/^::error title=phi4-setup HUB_REPO_NOT_FOUND::.*%0A/);
    expect(first).not.toContain("\u001b");
  });
});

/** Two machines, the second of which fails. */
function reportOfTwo(): Report {
  const { checks = [] } = reportOf(poor());
  const recommendation = { model: "phi-4", context: 4096, kvCache: "f16", choice: null, candidates: [] };
  const machines = ["good.json", "bad\n.json"].map((name, bad) => ({
    name,
    status: bad === 1 ? "fail" : "ok",
    target: null,
    checks: bad === 1 ? checks : (reportOf(goodMachine()).checks ?? []),
    recommendation,
  }));
  return reportSchema.parse({ ...reportOf(poor()), machine: undefined, checks: undefined, machines });
}

describe("the page", () => {
  test("has a table for each of several machines, and below it what is wrong with that one", async () => {
    const text = (await documents.html())(reportOfTwo(), look(portuguese));
    const headings = [...text.matchAll(/<h([23])>([^<]*)/g)].map(([, level, words]) => `${level} ${words}`);
    expect(headings.slice(0, 2)).toEqual(["2 good.json", "2 bad .json"]);
    expect(headings[2]).toMatch(/^3 Memória RAM: .*\[MEMORY_BELOW_MINIMUM\]/);
    expect(text.match(/<table>/g)).toHaveLength(2);
  });
  test("says the verdict in the person's language", async () => {
    expect((await documents.html())(reportOf(poor()), look(portuguese))).toMatch(
      /<strong>falhou<\/strong> · \d ok, \d avisos?, 1 falhou · memory \[MEMORY_BELOW_MINIMUM\] · \(código 1\)<\/p>/,
    );
  });
});

describe("the verdict", () => {
  test("of several machines says which of them failed, on one line", async () => {
    expect((await documents.verdict())(reportOfTwo(), look(english))).toMatch(
      /1 failed · bad \.json memory \[MEMORY_BELOW_MINIMUM\] {2}\(exit code 1\)$/,
    );
  });
});

describe("Markdown", () => {
  test("is a table with as many cells in each row, whatever a name contains", async () => {
    const text = (await documents.markdown())(reportOf(poor()), look(english));
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(2 + 8);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(text).not.toContain("<card>");
    expect(text).toContain("```sh\nnpx phi4-setup recommend --explain\n```");
  });
  test("speaks the person's language, and codes stay", async () => {
    const text = (await documents.markdown())(reportOf(poor()), look(portuguese));
    expect(text).toContain("Resultado");
    expect(text).toContain("`MEMORY_BELOW_MINIMUM`");
  });
});

describe("what the exit code is owed to", () => {
  test.each<[string, JudgeSettings, string[]]>([
    ["by default", lenient, ["memory"]],
    ["with --fail-on warn", { failOn: "warn", strict: false, require: [] }, ["memory", "gpu"]],
    ["with --require gpu", { failOn: "fail", strict: false, require: ["gpu"] }, ["memory", "gpu"]],
  ])("%s", (_, settings, ids) => {
    const { checks = [] } = reportOf(poor(), settings);
    expect(checks.filter(({ decisive }) => decisive).map(({ id }) => id)).toEqual(ids);
  });
  test("is nothing where all is well", () => {
    expect(reportOf(goodMachine()).checks?.some(({ decisive }) => decisive)).toBe(false);
  });
});
