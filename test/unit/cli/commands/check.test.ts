import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Outcome, Sections } from "../../../../src/cli/command.ts";
import { run } from "../../../../src/cli/commands/check.ts";
import type { Options } from "../../../../src/cli/command-line/options.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import { machineProfileSchema } from "../../../../src/core/machine.ts";
import { reportSchema } from "../../../../src/core/report.ts";
import { reporters } from "../../../../src/report/index.ts";
import { commandContext } from "../../../support/context.ts";
import { fakeHost, type FakeHost, type FakeWorld } from "../../../support/fake-host.ts";

const gib = 1024 ** 3;
let english: Speech;

beforeAll(async () => {
  english = speak(await languages.en());
});

async function check(host: FakeHost, given: Partial<Options> = {}): Promise<{ outcome: Outcome; sections: Sections }> {
  const context = commandContext(host, given);
  return { outcome: await run(context), sections: context.sections };
}

const laptop = (more: FakeWorld = {}): FakeWorld => ({
  memory: { total: 16 * gib },
  files: {
    "/proc/meminfo": `MemTotal: ${16 * 1024 ** 2} kB\nMemAvailable: ${13 * 1024 ** 2} kB\n`,
    "/proc/cpuinfo": "processor : 0\nmodel name : Test\nflags : avx avx2 fma\n",
    "/etc/os-release": 'NAME="Ubuntu"\nVERSION_ID="24.04"\n',
    "/home/ana/.cache": null,
  },
  volumes: { "*": { availableBytes: 200e9, totalBytes: 500e9, type: 0 } },
  ...more,
});

describe("check", () => {
  test("a laptop without a graphics card: fit, with a warning", async () => {
    const { outcome, sections } = await check(fakeHost(laptop()));
    expect(outcome).toEqual({ status: "warn", exitCode: 0 });
    expect(machineProfileSchema.parse(sections.machine)).toEqual(sections.machine);
    expect(sections.checks?.map(({ code }) => code)).toEqual([
      "MEMORY_OK",
      "GPU_NONE",
      "CPU_OK",
      "DISK_OK",
      "OS_OK",
      "PYTHON_MISSING",
      "PYTORCH_MISSING",
      "TRANSFORMERS_MISSING",
    ]);
  });

  test.each<[string, Partial<Options>, number]>([
    ["--fail-on warn", { failOn: "warn" }, 1],
    ["--require gpu", { require: ["gpu"] }, 1],
    ["--require gpu --skip gpu", { require: ["gpu"], skip: ["gpu"] }, 1],
    ["--runtime transformers", { runtime: "transformers" }, 1],
    ["--only os --fail-on warn", { only: ["os"], failOn: "warn" }, 0],
  ])("%s ends with %i", async (_, options, exitCode) => {
    expect((await check(fakeHost(laptop()), options)).outcome.exitCode).toBe(exitCode);
  });

  test("a saved machine is judged as it was, and carries nothing private", async () => {
    const host = fakeHost(laptop({ executables: ["/home/ana/.lmstudio/bin/lms"] }));
    const first = await check(host, { saveMachine: "/tmp/machine.json" });
    const text = host.contents.get("/tmp/machine.json") ?? "";
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, tool: { name: "phi4-setup" } });
    expect(text).not.toMatch(/ana|\/home/);

    const elsewhere = fakeHost({ files: { "/tmp/machine.json": text }, memory: { total: gib } });
    const again = await check(elsewhere, { machine: ["/tmp/machine.json"] });
    expect(again.sections).toEqual(first.sections);
    expect(elsewhere.started).toEqual([]);
  });

  test.each([
    ["what PowerShell's > writes", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["a byte order mark before it", (text: string) => Buffer.from(`\ufeff${text}`)],
  ])("a saved machine is read with %s", async (_, bytes) => {
    const host = fakeHost(laptop());
    await check(host, { saveMachine: "/tmp/machine.json" });
    const text = host.contents.get("/tmp/machine.json") ?? "";
    const elsewhere = { ...host, files: { ...host.files, read: async () => bytes(text) } };
    const { sections } = await check(elsewhere, { machine: ["/tmp/machine.json"] });
    expect(sections.machine).toEqual((JSON.parse(text) as { machine: unknown }).machine);
  });

  test("a saved machine that is a folder, or too long, says so", async () => {
    const host = fakeHost({ files: { "/tmp/m.json": null, "/tmp/long.json": " ".repeat(9 * 1024 * 1024) } });
    await expect(check(host, { machine: ["/tmp/m.json"] })).rejects.toMatchObject({
      finding: { code: "FILE_UNREADABLE", args: { detail: "EISDIR" } },
    });
    await expect(check(host, { machine: ["/tmp/long.json"] })).rejects.toMatchObject({
      finding: { code: "FILE_INVALID", args: { detail: "more than 8 MiB" } },
    });
  });

  test.each([
    [null, "FILE_UNREADABLE"],
    ["not JSON", "FILE_INVALID"],
    ['{"machine": {"os": 1}}', "FILE_INVALID"],
    ["[]", "FILE_INVALID"],
  ])("a saved machine that is %j", async (text, code) => {
    const host = fakeHost({ files: text === null ? {} : { "/tmp/m.json": text } });
    await expect(check(host, { machine: ["/tmp/m.json"] })).rejects.toMatchObject({ finding: { code }, exitCode: 2 });
  });

  test("several saved machines are not saved in one file", async () => {
    const host = fakeHost();
    await expect(check(host, { machine: ["a.json", "b.json"], saveMachine: "c.json" })).rejects.toMatchObject({
      finding: { code: "ONE_MACHINE_ONLY" },
    });
  });

  test("several saved machines give one table and one document", async () => {
    const files = ["laptop-8gb", "two-rtx3090", "mac-m4-32gb"].map((name) => `${name}.json`);
    const texts = files.map((name) =>
      readFileSync(new URL(`../../../fixtures/machines/${name}`, import.meta.url), "utf8"),
    );
    const host = fakeHost({ files: Object.fromEntries(files.map((name, index) => [name, texts[index] ?? ""])) });
    const { outcome, sections } = await check(host, { machine: files });
    expect(outcome).toEqual({ status: "fail", exitCode: 1 });
    expect(sections.machine).toBeUndefined();
    expect(sections.machines?.map(({ name, status }) => [name, status])).toEqual([
      ["laptop-8gb.json", "fail"],
      ["two-rtx3090.json", "ok"],
      ["mac-m4-32gb.json", "ok"],
    ]);
    const report = reportSchema.parse({
      schemaVersion: 1,
      tool: { name: "phi4-setup", version: "1.0.0" },
      command: "check",
      ...outcome,
      ...sections,
      error: null,
    });
    const look = {
      speech: english,
      self: "",
      width: 80,
      color: false,
      unicode: false,
      platform: "linux",
      verbose: false,
      explain: false,
    };
    const text = reporters.pretty(report, look);
    expect(text).toContain("MEMORY_BELOW_MINIMUM");
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(reporters.plain(report, look).split("\n")).toHaveLength(3);
  });

  test.each<[string, Partial<Options>, string[]]>([
    ["all", {}, ["nvidia-smi", "python3"]],
    ["the system", { only: ["os"] }, []],
    [
      "the processor, by leaving the rest out",
      { skip: ["memory", "gpu", "disk", "python", "pytorch", "transformers"] },
      [],
    ],
    ["memory, which depends on where the model goes", { only: ["memory"] }, ["nvidia-smi"]],
    ["Python", { only: ["python"] }, ["python3"]],
  ])("starts no program that the chosen lines do not need: %s", async (_, given, expected) => {
    const host = fakeHost(
      laptop({
        runs: [
          { file: "/usr/bin/nvidia-smi", prefix: true, args: [], stdout: "" },
          { file: "/usr/bin/python3", prefix: true, args: [], stdout: "" },
        ],
      }),
    );
    const { sections } = await check(host, given);
    const started = new Set(host.started.map(({ file }) => file.split("/").at(-1) ?? ""));
    expect([...started].toSorted()).toEqual(expected);
    const chosen = sections.checks?.filter(({ status }) => status !== "skip").map(({ id }) => id) ?? [];
    expect(chosen).toEqual(given.only ?? chosen);
    expect(chosen.length).toBeGreaterThan(0);
  });

  test("what is given replaces what was found", async () => {
    const { sections } = await check(fakeHost(laptop()), { ram: 8 * gib, vram: 12 * gib });
    expect(sections.machine?.memory).toMatchObject({ source: "given", value: { totalBytes: 8 * gib } });
    expect(sections.checks?.slice(0, 2).map(({ code }) => code)).toEqual(["MEMORY_BELOW_MINIMUM", "GPU_OK"]);
  });

  test("a probe that hangs costs its time and no more", async () => {
    const host = fakeHost(
      laptop({
        runs: [
          { file: "/usr/bin/python3", hangs: true },
          { file: "/usr/bin/nvidia-smi", hangs: true },
        ],
      }),
    );
    const { sections } = await check(host, { probeTimeout: 80 });
    expect(sections.machine?.memory.value).not.toBeNull();
    expect(sections.machine?.gpus.value).toBeNull();
    expect(sections.checks?.find(({ id }) => id === "memory")?.status).toBe("pass");
  });
});
