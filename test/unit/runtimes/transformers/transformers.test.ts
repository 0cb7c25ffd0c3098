// The interpreters are stand-ins (test/support/stand-in-python.cjs); the real ones are in test/e2e/transformers.test.ts.
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { known } from "../../../../src/core/fact.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import type { Plan, Step, Undo } from "../../../../src/core/plan.ts";
import type { Candidate } from "../../../../src/core/report.ts";
import type { Host } from "../../../../src/host/host.ts";
import { hubSettings } from "../../../../src/hub/settings.ts";
import { tinyCandidate } from "../../../../src/rehearsal/tiny-repo.ts";
import type { RuntimeSettings, StepResults } from "../../../../src/runtimes/runtime.ts";
import { findEnvironment } from "../../../../src/runtimes/transformers/environment.ts";
import { transformers } from "../../../../src/runtimes/transformers/index.ts";
import { spelt } from "../../../../src/runtimes/transformers/plan.ts";
import { startTransformers } from "../../../../src/runtimes/transformers/server.ts";
import { weightsInCache } from "../../../../src/runtimes/transformers/weights.ts";
import { executePlan } from "../../../../src/setup/execute.ts";
import { card, machineWith } from "../../../support/machine-with.ts";
import { hostIn } from "../../../support/hosts.ts";
import { nothingNamed } from "../../../support/named.ts";
import { freePort } from "../../../support/ports.ts";
import { standInPython, type StandInPython } from "../../../support/python.ts";
import { until } from "../../../support/until.ts";

const { signal } = new AbortController();
const candidate: Candidate = { ...tinyCandidate, repo: "microsoft/phi-4", file: "*.safetensors", quantization: "BF16" };
const ready = { torch: "2.13.0+cpu", transformers: "5.18.0" };

function machineOf({ path }: StandInPython, machine = machineWith()): MachineProfile {
  const packages = { torch: null, transformers: null, accelerate: null, openai: null };
  const found = {
    path,
    version: "3.12.4",
    bits: 64,
    environment: "system" as const,
    externallyManaged: true,
    packages,
  };
  return { ...machine, python: known([found], "test") };
}

async function settingsIn(host: Host, python: string | null): Promise<RuntimeSettings> {
  const choices = { endpoint: null, proxy: null, caFile: null, offline: true, cacheDir: "/nowhere" };
  return {
    context: 1024,
    kvCache: "f16",
    mmap: null,
    port: null,
    accelerator: "auto",
    hub: await hubSettings(host, choices),
    revision: "main",
    offline: false,
    lmsGet: "pinned",
    modelName: "phi-4",
    ownFile: null,
    named: { ...nothingNamed, python },
  };
}

const homeOf = ({ folder }: StandInPython): Host => hostIn(join(folder, "home"));

async function planFor(python: StandInPython, machine = machineOf(python), named: string | null = null): Promise<Plan> {
  const host = homeOf(python);
  const settings = await settingsIn(host, named);
  const present = await transformers.survey(host, { machine, candidate, settings, signal });
  return transformers.plan(machine, candidate, settings, present);
}

/** Carries out the steps that make the environment. */
async function carryOut(
  python: StandInPython,
  options: { signal?: AbortSignal; started?(step: Step): void } = {},
): Promise<{ made: Undo[]; results: StepResults }> {
  const host = homeOf(python);
  const made: Undo[] = [];
  const results: StepResults = {};
  const { steps } = await planFor(python);
  await executePlan(
    { steps: steps.filter(({ id }) => id === "make-environment" || id === "install-packages"), downloadBytes: 0 },
    {
      host,
      settings: await settingsIn(host, null),
      executors: transformers.executors(),
      observer: { started: options.started ?? (() => {}), progressed: () => {}, ended: () => {} },
      signal: options.signal ?? signal,
      made: async (undo) => void made.push(undo),
    },
    { outcomes: [], results },
  );
  return { made, results };
}

describe.skipIf(process.platform === "win32")("which Python", () => {
  const kindOf = async (python: StandInPython, named: string | null): Promise<string> =>
    (await findEnvironment(homeOf(python), { named, machine: machineOf(python), signal })).kind;

  it("is the one that is there, where it has all", async () => {
    await using python = await standInPython(ready);
    expect(await kindOf(python, null)).toBe("ready");
    expect(await kindOf(python, python.path)).toBe("ready");
  });

  it.each([
    ["has nothing", {}],
    ["has an older PyTorch", { ...ready, torch: "2.4.1" }],
    ["has an older Transformers", { ...ready, transformers: "4.46.3" }],
    ["has only one of them", { torch: "2.13.0" }],
  ])("is one of ours, made from it, where it %s", async (_, does) => {
    await using python = await standInPython(does);
    expect(await kindOf(python, python.path)).toBe("to-make");
  });

  it.each([
    ["is too old", { version: "3.8.20" }, "PYTHON_UNFIT"],
    ["has 32 bits", { bits: 32 }, "PYTHON_UNFIT"],
    ["is Windows' placeholder", { look: "store stub" }, "PYTHON_NOT_HERE"],
  ])("is named as unusable where it %s", async (_, does, code) => {
    await using python = await standInPython(does);
    await expect(kindOf(python, null)).rejects.toMatchObject({ finding: { code }, exitCode: 3 });
  });

  it("cannot be made without venv and without uv", async () => {
    await using python = await standInPython({ venv: false });
    const without: Host = { ...homeOf(python), which: async () => null };
    const machine = machineOf(python);
    const failure = findEnvironment(without, { named: null, machine, signal });
    await expect(failure).rejects.toMatchObject({ finding: { code: "VENV_IMPOSSIBLE" }, exitCode: 3 });
    const withUv: Host = { ...without, which: async (name) => (name === "uv" ? "/usr/bin/uv" : null) };
    expect(await findEnvironment(withUv, { named: null, machine, signal })).toMatchObject({ uv: "/usr/bin/uv" });
  });

  it("is not there", async () => {
    await using python = await standInPython();
    for (const named of ["no-such-python", "/nowhere/python"]) {
      await expect(kindOf(python, named)).rejects.toMatchObject({ finding: { code: "PYTHON_NOT_HERE" } });
    }
    const none = findEnvironment(homeOf(python), { named: null, machine: machineWith(), signal });
    await expect(none).rejects.toMatchObject({ finding: { code: "PYTHON_NOT_HERE", args: { path: null } } });
  });
});

describe.skipIf(process.platform === "win32")("the plan", () => {
  it("shows the commands, and what a Linux without a card fetches for cards", async () => {
    await using python = await standInPython();
    const { steps, downloadBytes, brings } = await planFor(python);
    expect(brings).toEqual(["pytorch", "transformers"]);
    const venv = join(python.folder, "home", "python");
    expect(steps.map(({ id }) => id)).toEqual([
      "make-environment",
      "install-packages",
      "download-weights",
      "serve-transformers",
      "smoke-test",
    ]);
    expect(steps[0]?.title.args).toMatchObject({ command: `${python.path} -m venv --clear ${venv}` });
    expect(steps[1]?.title.args).toMatchObject({
      forCards: true,
      command: `${venv}/bin/python -m pip install --no-input --disable-pip-version-check --progress-bar off "torch>=2.5.0" "transformers>=4.47.0" accelerate`,
    });
    expect(downloadBytes).toBe(3_000_000_000 + candidate.fileBytes);
    const [, onMac] = (await planFor(python, machineOf(python, machineWith({ platform: "darwin", arch: "arm64" }))))
      .steps;
    expect(onMac).toMatchObject({ bytes: 400_000_000, title: { args: { forCards: false } } });
    const [, withCard] = (await planFor(python, machineOf(python, machineWith({ gpus: [card("RTX 4090", 24)] }))))
      .steps;
    expect(withCard?.title.args).toMatchObject({ forCards: false });
  });

  it("refuses a GGUF by name", async () => {
    await using python = await standInPython(ready);
    const host = homeOf(python);
    const settings = { ...(await settingsIn(host, null)), ownFile: "/models/phi-4.gguf" };
    const survey = transformers.survey(host, { machine: machineOf(python), candidate, settings, signal });
    await expect(survey).rejects.toMatchObject({ finding: { code: "NOT_FOR_TRANSFORMERS" }, exitCode: 2 });
  });

  it("quotes what a shell would take apart", () => {
    expect(spelt(["/a b/python", "-m", "pip", "torch>=2"])).toBe('"/a b/python" -m pip "torch>=2"');
  });
});

describe.skipIf(process.platform !== "linux")("an environment of ours", () => {
  it("is made, filled, found again, and is all that was made", async () => {
    await using python = await standInPython();
    const { made } = await carryOut(python);
    const folder = join(python.folder, "home", "python");
    expect(made).toEqual([{ kind: "folder", path: folder }]);
    const [first] = (await planFor(python)).steps;
    expect(first).toMatchObject({ id: "use-environment", bytes: 0 });
    await expect(stat(join(python.folder, "base", "bin", "installed"))).rejects.toThrow("ENOENT");
  });

  it.each([
    ["no network", "PIP_UNREACHABLE", 4],
    ["no wheel", "PIP_FAILED", 3],
    ["no space", "DISK_FULL", 7],
    ["old releases", "PYTHON_LACKS", 3],
  ])("is not filled: %s", async (pip, code, exitCode) => {
    await using python = await standInPython({ pip });
    await expect(carryOut(python)).rejects.toMatchObject({ finding: { code }, exitCode });
    // The same command goes on from there.
    expect((await planFor(python)).steps[0]?.id).toBe("make-environment");
  });

  it("is not made, in Python's own words", async () => {
    await using python = await standInPython({ makes: "nothing" });
    await expect(carryOut(python)).rejects.toMatchObject({
      finding: { code: "VENV_IMPOSSIBLE", args: { detail: expect.stringContaining("ensurepip") } },
    });
  });

  it("is given up with Ctrl-C, and pip with it", async () => {
    await using python = await standInPython({ pip: "hangs" });
    const abort = new AbortController();
    const failure = carryOut(python, { signal: abort.signal }).catch((error: unknown) => error);
    const asked = join(python.folder, "home", "pip-arguments");
    await until(async () => (await readFile(asked, "utf8").catch(() => "")) !== "");
    abort.abort(new Error("Ctrl-C"));
    expect(await failure).toMatchObject({ finding: { code: "INTERNAL_ERROR" } });
    await until(async () => (await running(python.folder)) === 0);
  });
});

describe.skipIf(process.platform !== "linux")("a server that does not get ready", () => {
  it.each([
    ["runs out of memory", "OUT_OF_MEMORY", /CUDA out of memory/],
    ["is killed", "OUT_OF_MEMORY", /SIGKILL/],
    ["cannot load it", "MODEL_LOAD_FAILED", /phi9/],
    ["crashes", "ENGINE_CRASHED", /SIGSEGV/],
  ])("because it %s says so", async (serve, code, detail) => {
    await using python = await standInPython({ serve });
    const start = { python: python.path, folder: "/models", port: await freePort(), model: "phi-4", context: 1024 };
    await expect(startTransformers(homeOf(python), { ...start, device: "cpu" }, { signal })).rejects.toMatchObject({
      finding: { code, args: { detail: expect.stringMatching(detail) } },
    });
  });

  it("is given up after its time, and ended", async () => {
    await using python = await standInPython({ serve: "never answers" });
    const start = { python: python.path, folder: "/models", port: await freePort(), model: "phi-4", context: 1024 };
    const failure = startTransformers(homeOf(python), { ...start, device: "cpu" }, { signal, limitMs: 500 });
    await expect(failure).rejects.toMatchObject({ finding: { code: "ENGINE_TIMEOUT" } });
    await until(async () => (await running(python.folder)) === 0);
  });
});

describe("weights in the shared cache", () => {
  async function cacheWith(files: Record<string, string>): Promise<StandInPython> {
    const there = await standInPython();
    const commit = "0".repeat(40);
    const repo = join(there.folder, "models--microsoft--phi-4");
    await mkdir(join(repo, "refs"), { recursive: true });
    await mkdir(join(repo, "snapshots", commit), { recursive: true });
    await writeFile(join(repo, "refs", "main"), commit);
    for (const [name, text] of Object.entries(files)) await writeFile(join(repo, "snapshots", commit, name), text);
    return there;
  }
  const index = JSON.stringify({ weight_map: { a: "model-1-of-2.safetensors", b: "model-2-of-2.safetensors" } });

  it.each([
    [{ "config.json": "{}", "model.safetensors": "x" }, true],
    [{ "config.json": "{}" }, false],
    [{ "model.safetensors": "x" }, false],
    [{ "config.json": "{}", "model.safetensors.index.json": index, "model-1-of-2.safetensors": "x" }, false],
    [
      {
        "config.json": "{}",
        "model.safetensors.index.json": index,
        "model-1-of-2.safetensors": "x",
        "model-2-of-2.safetensors": "x",
      },
      true,
    ],
    [{ "config.json": "{}", "model.safetensors.index.json": "not JSON" }, false],
  ])("%o are whole: %s", async (files, whole) => {
    await using there = await cacheWith(files);
    const host = homeOf(there);
    const found = await weightsInCache(host, "microsoft/phi-4", { cacheDir: there.folder, revision: "main" });
    expect(found !== null).toBe(whole);
  });
});

/** Linux: how many processes have this folder on their command line. */
async function running(folder: string): Promise<number> {
  const { readdir } = await import("node:fs/promises");
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(folder)).length;
}
