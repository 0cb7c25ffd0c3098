import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/commands/recommend.ts";
import { parse } from "../../../../src/cli/command-line/parse.ts";
import { language } from "../../../../src/core/messages/en/index.ts";
import { reportSchema } from "../../../../src/core/report.ts";
import { nodeHost } from "../../../../src/host/node-host.ts";
import { commandContext } from "../../../support/context.ts";
import { machineWith, ram } from "../../../support/machine-with.ts";

const host = nodeHost(new AbortController().signal);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-recommend-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const saved = (machine: unknown) => ({ schemaVersion: 1, tool: { name: "phi4-setup", version: "1.0.0" }, machine });

async function recommend(...argv: string[]) {
  const invocation = await parse(["recommend", ...argv], { ui: language.ui, host });
  if (invocation === null) throw new Error("not a command");
  const context = commandContext(host, invocation.options);
  return { ...(await run(context)), sections: context.sections };
}

describe("recommend --machine", () => {
  // Proxies of the machine that runs the tests would speak against LM Studio, which knows none.
  const plain = { ...host, system: { ...host.system, env: {} } };

  test.each([
    ["where it is installed and has a size that fits", ram(15.4, 12), [], "lmstudio"],
    ["not where only the embedded engine has one that fits", ram(7.6, 6), [], "llama.cpp"],
    ["not for a size that it has not", ram(15.4, 12), ["--quantization", "IQ4_XS"], "llama.cpp"],
    ["where it was asked for, whatever fits", ram(7.6, 6), ["--runtime", "lmstudio"], "lmstudio"],
  ])("judges for LM Studio %s", async (_, memory, argv, runtime) => {
    const path = await save("studio.json", saved(machineWith({ lmStudio: true, memory })));
    const invocation = await parse(["recommend", "--machine", path, ...argv], { ui: language.ui, host: plain });
    if (invocation === null) throw new Error("not a command");
    const context = commandContext(plain, invocation.options);
    await run(context);
    const { choice, candidates = [] } = context.sections.recommendation ?? {};
    expect((choice ?? candidates[0])?.runtime).toBe(runtime);
  });

  test("gives a valid report with machine, recommendation and target", async () => {
    const path = await save("laptop.json", saved(machineWith()));
    const { status, exitCode, sections } = await recommend("--machine", path);
    expect([status, exitCode]).toEqual(["ok", 0]);
    const tool = { name: "phi4-setup", version: "1.0.0" };
    const report = { schemaVersion: 1, tool, command: "recommend", status, exitCode, error: null, ...sections };
    expect(reportSchema.parse(report)).toMatchObject({
      target: { runtime: "llama.cpp", quantization: "Q4_K_M", fileBytes: 9_053_114_816, context: 4096 },
      recommendation: { choice: { file: "phi-4-Q4_K_M.gguf", repo: "bartowski/phi-4-GGUF" } },
    });
  });

  test("exits 1 when nothing fits, and when that cannot be known", async () => {
    const small = await save("small.json", saved(machineWith({ memory: ram(3) })));
    expect(await recommend("--machine", small)).toMatchObject({
      status: "fail",
      exitCode: 1,
      sections: { target: null },
    });
    const memory = { value: null, reason: "failed", detail: "no /proc" } as const;
    const unread = await save("unread.json", saved(machineWith({ memory })));
    expect(await recommend("--machine", unread)).toMatchObject({ status: "unknown", exitCode: 1 });
  });

  test("takes the quantization asked for in any case, and names the nearest to a wrong one", async () => {
    const path = await save("laptop.json", saved(machineWith()));
    const { sections } = await recommend("--machine", path, "--quantization", "q5_k_m");
    expect(sections.target?.quantization).toBe("Q5_K_M");
    await expect(recommend("--machine", path, "--quantization", "Q4KM")).rejects.toMatchObject({
      finding: { code: "OPTION_VALUE_INVALID", args: { given: "Q4KM", nearest: "Q4_K_M" } },
      exitCode: 2,
    });
  });

  test.each<[string, unknown, string]>([
    ["not JSON", "<html>", "FILE_INVALID"],
    ["no machine", { schemaVersion: 1 }, "FILE_INVALID"],
    ["a list", [], "FILE_INVALID"],
    ["another version", { ...saved(machineWith()), schemaVersion: 2 }, "FILE_INVALID"],
    ["a machine with a part missing", saved({ ...machineWith(), memory: undefined }), "FILE_INVALID"],
  ])("refuses %s", async (name, content, code) => {
    const path = await save(`${name}.json`, content);
    await expect(recommend("--machine", path)).rejects.toMatchObject({ finding: { code } });
  });

  test("refuses a file that is not there", async () => {
    const path = join(folder, "nowhere.json");
    await expect(recommend("--machine", path)).rejects.toMatchObject({ finding: { code: "FILE_UNREADABLE" } });
  });
});

describe("recommend of the family", () => {
  test("takes a member by name, and names the nearest to a wrong one", async () => {
    const path = await save("laptop.json", saved(machineWith({ memory: ram(7.6, 6) })));
    const { sections } = await recommend("--machine", path, "--model", "Phi-4-mini-instruct");
    expect(sections.recommendation).toMatchObject({ model: "phi-4-mini-instruct", choice: { quantization: "Q4_K_M" } });
    await expect(recommend("--machine", path, "--model", "phi-4-resoning")).rejects.toMatchObject({
      finding: { code: "OPTION_VALUE_INVALID", args: { option: "--model", nearest: "phi-4-reasoning" } },
      exitCode: 2,
    });
  });

  const entry = {
    model: "phi-4",
    repo: "acme/phi-4-mirror",
    publisher: "acme",
    licence: "MIT",
    files: [{ quantization: "Q4_K_M", path: "q4.gguf", bytes: 9_053_114_816 }],
  };

  test("takes the files of a catalogue of one's own, for the models it has", async () => {
    const path = await save("laptop.json", saved(machineWith()));
    const own = await save("catalogue.json", { schemaVersion: 1, models: [entry] });
    const { sections } = await recommend("--machine", path, "--catalogue", own);
    expect(sections.recommendation?.choice).toMatchObject({ repo: "acme/phi-4-mirror", file: "q4.gguf" });
    const other = await recommend("--machine", path, "--catalogue", own, "--model", "phi-4-mini-instruct");
    expect(other.sections.recommendation?.choice?.repo).toBe("bartowski/microsoft_Phi-4-mini-instruct-GGUF");
  });

  test.each<[string, unknown, object]>([
    [
      "a misspelt key",
      [{ ...entry, licence: undefined, license: "MIT" }],
      { code: "CATALOGUE_WORD_UNKNOWN", args: { where: "models.0", given: "license", nearest: "licence" } },
    ],
    [
      "a missing key",
      [{ ...entry, publisher: undefined }],
      { code: "FILE_INVALID", args: { detail: expect.stringContaining("models.0.publisher") } },
    ],
    [
      "a key too much",
      [{ ...entry, repos: "acme/x" }],
      { code: "CATALOGUE_WORD_UNKNOWN", args: { where: "models.0", given: "repos", nearest: "repo" } },
    ],
    [
      "an unknown model",
      [{ ...entry, model: "phi-4-mini" }],
      { code: "CATALOGUE_WORD_UNKNOWN", args: { where: "models.0.model", given: "phi-4-mini" } },
    ],
    [
      "an unknown quantization",
      [{ ...entry, files: [{ quantization: "Q4KM", path: "a.gguf", bytes: 1 }] }],
      { code: "CATALOGUE_WORD_UNKNOWN", args: { where: "models.0.files.0.quantization", nearest: "Q4_K_M" } },
    ],
    [
      "a size that another quantization has",
      [{ ...entry, files: [{ quantization: "Q4_K_M", path: "a.gguf", bytes: 8_441_000_000 }] }],
      { code: "FILE_INVALID", args: { detail: "models.0.files.0.bytes: not the size of Q4_K_M" } },
    ],
    [
      "a path that leads out",
      [{ ...entry, files: [{ quantization: "Q4_K_M", path: "../a.gguf", bytes: 9_053_114_816 }] }],
      { code: "FILE_INVALID", args: { detail: expect.stringContaining("models.0.files.0.path") } },
    ],
  ])("refuses %s", async (name, models, finding) => {
    const path = await save("laptop.json", saved(machineWith()));
    const own = await save(`catalogue with ${name}.json`, { schemaVersion: 1, models });
    await expect(recommend("--machine", path, "--catalogue", own)).rejects.toMatchObject({ finding, exitCode: 2 });
  });
});
