import { existsSync } from "node:fs";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../../src/cli/commands/diagnose.ts";
import { run as explain } from "../../../../src/cli/commands/explain.ts";
import type { CommandContext, Outcome } from "../../../../src/cli/command.ts";
import type { Options } from "../../../../src/cli/command-line/options.ts";
import { machineProfileSchema } from "../../../../src/core/machine.ts";
import { bundleSchema, reportSchema, type Diagnosis } from "../../../../src/core/report.ts";
import { causesIn, languages } from "../../../../src/core/messages/index.ts";
import { causeSpeaker } from "../../../../src/core/diagnosis/words.ts";
import { everyCode } from "../../../../src/core/diagnosis/explain.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import { reporters } from "../../../../src/report/index.ts";
import type { Look } from "../../../../src/report/look.ts";
import { commandContext } from "../../../support/context.ts";
import { failureOf, temporaryFolder } from "../../../support/hub.ts";
import { hostIn } from "../../../support/hosts.ts";
import { machineWith } from "../../../support/machine-with.ts";

let folder: string;
beforeEach(async () => (folder = await temporaryFolder()));

interface Ran {
  context: CommandContext;
  outcome: Outcome;
}

async function diagnose(operands: readonly string[], options: Partial<Options> = {}): Promise<Ran> {
  const host = hostIn(join(folder, "own"), { HF_HUB_CACHE: join(folder, "hub"), USER: "anasilva" });
  const context = { ...commandContext(host, options), operands };
  return { context, outcome: await run(context) };
}

async function log(text: string, name = "a.log"): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const ids = ({ context }: Ran, standing: Diagnosis["standing"] = "cause"): string[] =>
  (context.sections.diagnoses ?? []).filter((one) => one.standing === standing).map(({ id }) => id);

/** What people see, without colour. */
async function shown(
  { context }: Ran,
  tag: "en" | "pt-BR" = "en",
  form: "pretty" | "plain" = "pretty",
): Promise<string> {
  const look: Look = {
    speech: speak(await languages[tag]()),
    self: "npx phi4-setup",
    width: 80,
    color: false,
    platform: "linux",
    unicode: true,
    verbose: false,
    explain: false,
    causeWords: causeSpeaker(await causesIn[tag]()),
  };
  const tool = { name: "phi4-setup", version: "1.0.0" } as const;
  const report = { schemaVersion: 1, tool, command: "diagnose", status: "fail", exitCode: 1, error: null } as const;
  return reporters[form](reportSchema.parse({ ...report, ...context.sections }), look);
}

describe("diagnose", () => {
  it("saves the machine, whoever's log it is, to be judged again in its place", async () => {
    const windows = await log("OSError: [WinError 1314] A required privilege is not held: 'C:\\Users\\eva\\x'\n");
    for (const operands of [[], [windows]]) {
      const saveMachine = join(folder, `machine-${operands.length}.json`);
      await diagnose(operands, { saveMachine });
      const text = await readFile(saveMachine, "utf8");
      const { machine } = JSON.parse(text) as { machine: unknown };
      expect(machineProfileSchema.parse(machine).os.value?.platform).toBe(process.platform);
      expect(text).not.toContain("anasilva");
      const again = await diagnose([], { machine: [saveMachine] });
      expect(again.context.sections.machine).toEqual(machine);
    }
  });

  it("says when the machine cannot be saved there", async () => {
    const saveMachine = join(await log("a file", "a-file"), "machine.json");
    expect(await failureOf(diagnose([], { saveMachine }))).toMatchObject({ finding: { code: "DISK_NOT_WRITABLE" } });
  });

  it("names the cause with its line, in both languages, within 80 columns, and ends with 1", async () => {
    const ran = await diagnose([
      await log("one\nOSError: [WinError 1314] A required privilege is not held: 'C:\\Users\\eva\\x'\n"),
    ]);
    expect(ids(ran)).toEqual(["winerror-1314"]);
    expect(ran.outcome).toEqual({ status: "fail", exitCode: 1 });
    // Written on Windows by somebody else: advice is for Windows, and this computer says nothing.
    expect(ran.context.sections.diagnosed).toMatchObject({ system: "win32", thisComputer: false });
    for (const tag of ["en", "pt-BR"] as const) {
      const text = await shown(ran, tag);
      expect(text).toContain("[winerror-1314]");
      expect(text).toContain("a.log:2");
      expect(text.split("\n").filter((line) => line.length > 80 && !line.startsWith(" ".repeat(9)))).toEqual([]);
      expect(await shown(ran, tag, "plain")).toContain("winerror-1314");
    }
  });

  it("says so where nothing is known, shows the lines that say most, and ends with 0", async () => {
    const ran = await diagnose([await log("start\nWidgetError: seal 0xdeadbeef is broken\nbye\n")]);
    expect(ran.outcome).toEqual({ status: "ok", exitCode: 0 });
    expect(ran.context.sections.diagnosed?.telling).toMatchObject([{ line: 2 }]);
    expect(await shown(ran)).toContain("WidgetError: seal 0xdeadbeef is broken");
  });

  it("never echoes what would act on a terminal", async () => {
    const evil =
      "\u001b]0;pwned\u0007\u001b[2J\u202efatal error: cannot open '/x' [HUB_CERTIFICATE]\u001b]52;c;aGk=\u0007";
    const ran = await diagnose([await log(`${evil}\n`)]);
    for (const form of ["pretty", "plain"] as const) {
      // oxlint-disable-next-line no-control-regex -- what must not be in it
      expect(await shown(ran, "en", form)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
    expect(JSON.stringify(ran.context.sections)).not.toMatch(/\\u001b|\\u202e/);
  });

  it("asks the model file that the log names", async () => {
    const page = await log("<!DOCTYPE html><html></html>", "phi.gguf");
    const ran = await diagnose([await log(`error loading model: failed to read '${page}': [NOT_A_GGUF]\n`), page]);
    expect(ids(ran)).toEqual(["NOT_A_GGUF"]);
    expect(ran.context.sections.diagnoses?.[0]).toMatchObject({ args: { looksLike: "html" } });
  });

  it("takes a saved machine as the witness, and nobody with --os", async () => {
    const saved = {
      schemaVersion: 1,
      tool: { name: "phi4-setup", version: "1.0.0" },
      machine: machineWith({ avx2: false }),
    };
    const machine = await log(JSON.stringify(saved), "machine.json");
    const crash = await log("node[123]: Illegal instruction (core dumped)\n");
    const judged = await diagnose([crash], { machine: [machine] });
    expect(judged.context.sections.diagnoses?.[0]).toMatchObject({
      confirmed: true,
      witness: { code: "WITNESS_CPU_LACKS" },
    });
    const alone = await diagnose([crash], { os: "macos" });
    expect(alone.context.sections.diagnosed).toMatchObject({ system: "darwin", thisComputer: false });
    expect(alone.context.sections.diagnoses?.[0]).toMatchObject({ confirmed: false, witness: null });
  });

  it("without a log judges the saved machine", async () => {
    const small = machineWith();
    const memory = { ...small.memory.value, totalBytes: 7e9, availableBytes: 3e9 };
    const machine = { ...small, memory: { value: memory, source: "test" } };
    const saved = { schemaVersion: 1, tool: { name: "phi4-setup", version: "1.0.0" }, machine };
    const ran = await diagnose([], { machine: [await log(JSON.stringify(saved), "m.json")] });
    expect(ids(ran)).toContain("MEMORY_BELOW_MINIMUM");
  });

  it("gives the same twice", async () => {
    const path = await log("x [HUB_STATUS]\ny [DISK_FULL]\nfatal: z [PORT_TAKEN]\n");
    const once = (await diagnose([path], { os: "linux" })).context.sections;
    expect((await diagnose([path], { os: "linux" })).context.sections).toEqual(once);
  });

  it("refuses the whole where one of several cannot be used", async () => {
    const error = await failureOf(diagnose([await log("x [DISK_FULL]\n"), join(folder, "none")]));
    expect(error).toMatchObject({ exitCode: 2, finding: { code: "LOG_NOT_FOUND" } });
  });
});

describe("diagnose --bundle", () => {
  it("writes one file without private data, which diagnose and --machine read back", async () => {
    const secret = "hf_abcdefghijklmnop";
    const path = await log(`token ${secret} of anasilva in /home/anasilva/x mail ana@example.org\ny [DISK_FULL]\n`);
    const file = join(folder, "bundle.json");
    const first = await diagnose([path], { bundle: file });
    const text = await readFile(file, "utf8");
    const bundle = bundleSchema.parse(JSON.parse(text));
    expect(bundle.logs).toMatchObject([{ name: "a.log" }]);
    expect(text).not.toMatch(/anasilva|hf_abc|example\.org/);
    expect(bundle.removed).toMatchObject({ secrets: 1, addresses: 1 });
    expect(bundle.removed.homes + bundle.removed.names).toBeGreaterThan(1);
    expect(bundle.machine).not.toBeNull();
    expect(first.context.sections.bundle).toMatchObject({ path: file, removed: bundle.removed });

    const again = await diagnose([file]);
    expect(ids(again)).toEqual(["DISK_FULL"]);
    expect((await diagnose([], { machine: [file] })).context.sections.diagnosed?.examined[0]?.name).toBe(file);
  });

  it("that cannot be written: exit 7", async () => {
    const error = await failureOf(
      diagnose([await log("x [DISK_FULL]\n")], { bundle: join(await log("x", "plain"), "b.json"), os: "linux" }),
    );
    expect(error).toMatchObject({ exitCode: 7, finding: { code: "DISK_NOT_WRITABLE" } });
  });
});

describe("diagnose --fix", () => {
  async function leftovers(): Promise<{ lock: string; half: string; ours: string }> {
    const locks = join(folder, "hub", ".locks", "models--a--b");
    const blobs = join(folder, "hub", "models--a--b", "blobs");
    await Promise.all([mkdir(locks, { recursive: true }), mkdir(blobs, { recursive: true })]);
    const paths = {
      lock: join(locks, "x.lock"),
      half: join(blobs, "x.1a2b.incomplete"),
      ours: join(blobs, "x.70683473.incomplete"),
    };
    for (const path of Object.values(paths)) {
      await writeFile(path, "x");
      await utimes(path, 1000, 1000);
    }
    return paths;
  }

  it("offers and changes nothing where nobody can be asked", async () => {
    const { lock, half } = await leftovers();
    const error = await failureOf(diagnose([await log("x [DISK_FULL]\n")], { fix: true, os: "linux" }));
    expect(error).toMatchObject({ exitCode: 2, finding: { code: "CONSENT_NEEDED" } });
    expect([lock, half].every((path) => existsSync(path))).toBe(true);
  });

  it("takes away stale locks and other programs' half files with --yes, and keeps what we go on from", async () => {
    const { lock, half, ours } = await leftovers();
    const fresh = join(lock, "..", "fresh.lock");
    await writeFile(fresh, "");
    const ran = await diagnose([await log("x [DISK_FULL]\n")], { fix: true, yes: true, os: "linux" });
    expect(ran.context.sections.fixes).toMatchObject([
      { code: "FIX_REMOVE_LOCK", status: "done" },
      { code: "FIX_REMOVE_HALF_FILE", status: "done" },
    ]);
    expect([lock, half, ours, fresh].map((path) => existsSync(path))).toEqual([false, false, true, true]);
  });

  it("ends with 0 where what it did away with was the only cause, else with 1", async () => {
    const waited = "Still waiting to acquire lock on /home/u/.cache/x.lock (elapsed: 10.0 seconds)...\n";
    await leftovers();
    const alone = await diagnose([await log(waited)], { fix: true, yes: true, os: "linux" });
    expect(alone.outcome).toEqual({ status: "ok", exitCode: 0 });
    const nothingLeft = await diagnose([await log(waited)], { fix: true, yes: true, os: "linux" });
    expect(nothingLeft.outcome.exitCode).toBe(1);
    await leftovers();
    const another = await diagnose([await log("x [DISK_FULL]\n")], { fix: true, yes: true, os: "linux" });
    expect(another.outcome.exitCode).toBe(1);
  });

  it("does nothing where there is nothing safe to do", async () => {
    const ran = await diagnose([await log("x [HUB_CERTIFICATE]\n")], { fix: true, yes: true, os: "linux" });
    expect(ran.context.sections.fixes).toEqual([]);
  });
});

describe("explain", () => {
  async function explained(operands: readonly string[], options: Partial<Options> = {}): Promise<CommandContext> {
    const context = { ...commandContext(hostIn(folder), options), operands };
    await explain(context);
    return context;
  }

  it("explains every code there is, for every system and in every language, with no gap in it", async () => {
    const { findings } = await languages.en();
    const codes = everyCode(findings);
    expect(codes.length).toBeGreaterThan(300);
    for (const os of ["linux", "macos", "windows"] as const) {
      const context = await explained([], { os });
      expect(context.sections.explained?.map(({ code }) => code)).toEqual(codes);
      for (const tag of ["en", "pt-BR"] as const) {
        expect(await shown({ context, outcome: { status: "ok", exitCode: 0 } }, tag)).not.toMatch(
          /undefined|NaN|\[object|\{\w+\}/,
        );
      }
      for (const one of context.sections.explained ?? []) {
        expect(JSON.stringify({ ...one, examples: [], sources: [] })).not.toMatch(/undefined|NaN|\[object|\{self\}/);
      }
    }
  });

  it("takes a code in brackets and in any case, and commands for the system that is asked", async () => {
    const { sections } = await explained(["[port_taken]"], { os: "windows" });
    expect(sections.explained).toMatchObject([{ code: "PORT_TAKEN", kind: "error", exitCode: 3 }]);
    expect(sections.explained?.[0]?.remedy?.commands[0]?.line).toMatch(/^(npx\.cmd|phi4-setup)/);
  });

  it("names what may have been meant", async () => {
    expect(await failureOf(explained(["port_takn"]))).toMatchObject({
      exitCode: 2,
      finding: { args: { nearest: ["PORT_TAKEN"] } },
    });
    expect(await failureOf(explained(["certificate"]))).toMatchObject({
      finding: { args: { nearest: expect.arrayContaining(["HUB_CERTIFICATE"]) } },
    });
    expect(await failureOf(explained(["qqqqqqq"]))).toMatchObject({ finding: { args: { nearest: [] } } });
  });
});
