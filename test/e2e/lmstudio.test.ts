import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { catalogued } from "../../src/core/models/catalogue.ts";
import type { Report } from "../../src/core/report.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { executed, expectAnswers } from "../support/executed.ts";
import { serverThat } from "../support/http-server.ts";
import { freePort } from "../support/ports.ts";
import { LmStudioApp } from "../support/lm-studio/app.ts";
import { until } from "../support/until.ts";

// The packed program against an LM Studio of the tests' own: a real program called lms, real HTTP, real files.
const program = programIn(inject("packedPrefix"));
const repo = "lmstudio-community/phi-4-GGUF";
// A quantization that this repository does not really have: whoever runs these tests with a network gets no other hash.
const quantization = "IQ2_M";
const file = `phi-4-${quantization}.gguf`;
const bytes = catalogued("phi-4", "llama.cpp")?.files.find((one) => one.quantization === quantization)?.fileBytes ?? 0;

let folder: string;
let app: LmStudioApp;
let hub: LoopbackHub;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "phi4-lms-")));
  const files = [{ quantization, path: file, bytes }];
  const model = { model: "phi-4", repo, publisher: "lmstudio-community", licence: "MIT", files };
  await writeFile(join(folder, "catalogue.json"), JSON.stringify({ schemaVersion: 1, models: [model] }));
  const served = join(folder, "served");
  await mkdir(served);
  await copyFile(join(program, "../../dist/tiny.gguf"), join(served, file));
  hub = await startLoopbackHub({ repos: { [repo]: served } });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const env = { HOME: app.home.replace(/[/\\]\.lmstudio$/, ""), PHI4_SETUP_HOME: join(folder, "own"), ...options.env };
  return runCli(program, args, { ...options, env });
}

async function json(args: readonly string[], options: CliOptions = {}): Promise<Report> {
  return documentOf(await cli([...args, "--json"], options), program);
}

function wanted(port: number): string[] {
  const catalogue = join(folder, "catalogue.json");
  const machine = "--ram 64GiB --accept memory,cpu,disk";
  const line = `install --yes --runtime lmstudio --quantization ${quantization} ${machine} --port ${port}`;
  return [...line.split(" "), "--catalogue", catalogue];
}

/** A home with an LM Studio in it, for one part of the tests. */
async function studioIn(name: string): Promise<void> {
  app = await LmStudioApp.in(join(folder, name), {
    hub: [{ repo, file, quantization, bytes }],
    running: false,
    isDaemon: true,
  });
}

async function gone(): Promise<void> {
  await until(() => app.left().length === 0);
  await app[Symbol.asyncDispose]();
}

describe("with LM Studio", () => {
  let port: number;
  beforeAll(async () => {
    await studioIn("plain");
    port = await freePort();
  });
  afterAll(gone);

  it("installs, and what it says it does is what is done", async () => {
    const report = await json(wanted(port));
    expect(report).toMatchObject({ status: "ok", exitCode: 0, error: null });
    expect(report.plan?.steps.map(({ code }) => code)).toEqual([
      "STEP_LMS_WAKE",
      "STEP_LMS_ENGINE",
      "STEP_LMS_GET",
      "STEP_LMS_LOAD",
      "STEP_LMS_SERVE",
      "STEP_SMOKE_TEST",
    ]);
    expect(app.calls).toContainEqual(["get", `https://huggingface.co/${repo}@${quantization}`, "--yes"]);
    expect(report.smokeTest).toMatchObject({ model: "phi-4", answer: app.switches.answer });
    expect(report.server).toEqual({ baseUrl: `http://127.0.0.1:${port}/v1`, model: "phi-4", pid: null });
    expect(report.installed).toMatchObject([
      { runtime: "lmstudio", quantization, repo, files: [{ path: join(app.models, repo, file), bytes }] },
    ]);
  });

  it("is known to status, and answers on what snippet, test and chat use", async () => {
    const baseUrl = `http://127.0.0.1:${port}/v1`;
    expect(await json(["status"])).toMatchObject({
      server: { baseUrl, model: "phi-4" },
      installed: [{ model: "phi-4" }],
    });
    expect((await cli(["snippet"])).stdout).toContain(`base_url="http://localhost:${port}/v1"`);
    expect((await json(["test"])).smokeTest).toMatchObject({ baseUrl, answer: app.switches.answer });
    expect((await cli(["chat"], { input: "Introduce yourself." })).stdout.trim()).toBe(app.switches.answer);
  });

  it("does nothing twice", async () => {
    const report = await json(wanted(port));
    expect(report).toMatchObject({ exitCode: 0, plan: { downloadBytes: 0 } });
    expect(report.steps?.filter(({ status }) => status === "done").map(({ id }) => id)).toEqual(["smoke-test"]);
  });

  it("is as it was before after stop, and can be had again", async () => {
    expect(await json(["stop"])).toMatchObject({ exitCode: 0, server: null });
    expect(app).toMatchObject({ running: false, loaded: [], serverPort: null });
    expect(await json(["stop"])).toMatchObject({ error: { code: "NO_SERVER" } });
    expect((await json(["serve", "--detach", "--port", String(port)])).server).toMatchObject({ model: "phi-4" });
    expect((await json(["test"])).smokeTest?.answer).toBe(app.switches.answer);
    expect(app.loaded).toMatchObject([{ identifier: "phi-4", contextLength: 4096 }]);
  });

  it("is said to be without its model once LM Studio gave that up, and gets it again", async () => {
    const unloaded = { baseUrl: `http://127.0.0.1:${port}/v1`, model: "phi-4" };
    // As after an hour without a question.
    app.loaded = [];
    expect(await json(["status"])).toMatchObject({ server: null, unloaded });
    expect((await cli(["status", "--format", "plain"])).stdout).toMatch(/without a model: .* serve --detach$/m);
    expect((await cli(["chat"], { input: "Introduce yourself." })).stdout.trim()).toBe(app.switches.answer);
    // It was left on, so it is left on.
    expect(app.loaded).toMatchObject([{ identifier: "phi-4" }]);
    const after = await json(["status"]);
    expect(after).toMatchObject({ server: unloaded });
    expect(after.unloaded).toBeUndefined();

    app.loaded = [];
    expect((await json(["serve", "--detach"])).server).toMatchObject(unloaded);
    expect(app.loaded).toMatchObject([{ identifier: "phi-4" }]);

    app.loaded = [];
    expect(await json(["stop"])).toMatchObject({ exitCode: 0, server: null });
    expect(app).toMatchObject({ running: false, loaded: [], serverPort: null });
    await json(["serve", "--detach", "--port", String(port)]);
  });

  it("is left without a trace by uninstall", async () => {
    const planned = await json(["uninstall", "--dry-run"]);
    expect(planned.removed?.map(({ path }) => path)).toContain(join(app.models, repo, file));
    expect(await json(["uninstall", "--yes"])).toMatchObject({ exitCode: 0 });
    expect(app).toMatchObject({ running: false, loaded: [], serverPort: null });
    expect(await readdir(app.models)).toEqual([]);
    expect((await json(["status"])).installed).toEqual([]);
    expect(await stat(join(folder, "own", "receipt.json")).catch(() => null)).toBeNull();
  });
});

describe("where lms is not on PATH", () => {
  beforeAll(() => studioIn("não está"));
  afterAll(gone);

  it("every command of it that is printed can be typed as it stands", async () => {
    await app.start();
    const { modelKey, path } = await app.add({
      repo: "ana/other-GGUF",
      file: "other-Q4_K_M.gguf",
      quantization,
      bytes: 9,
    });
    app.loaded.push({ identifier: "phi-4", modelKey, path, contextLength: 4096 });
    const result = await cli([...wanted(await freePort()), "--format", "plain"]);
    expect(result.status).toBe(3);
    expect(result.stderr).toContain("[LMS_IDENTIFIER_TAKEN]");
    const env = { HOME: dirname(app.home), PATH: "/usr/bin:/bin" };
    const unload = result.stderr.split("\n").find((line) => line.endsWith(" unload phi-4"));
    await promisify(execFile)("/bin/sh", ["-c", unload ?? "exit 9"], { env });
    expect(app.loaded).toEqual([]);
    const plan = await json([...wanted(await freePort()), "--dry-run"]);
    const engine = plan.plan?.steps.find(({ code }) => code === "STEP_LMS_ENGINE");
    const { stdout } = await promisify(execFile)("/bin/sh", ["-c", String(engine?.args["list"])], { env });
    expect(stdout).toContain("GGUF");
    await json(["uninstall", "--yes"]);
  });
});

describe("where somebody else answers", () => {
  beforeAll(() => studioIn("others"));
  afterAll(gone);

  it("a port that another program holds is named, and nothing of ours stays", async () => {
    await using stranger = await serverThat((_, response) => response.end("<html>hello</html>"));
    const report = await json(wanted(stranger.port));
    expect(report).toMatchObject({ exitCode: 3, error: { code: "PORT_TAKEN", args: { port: stranger.port } } });
    expect(app).toMatchObject({ running: false, loaded: [], serverPort: null });
  });

  it("a server that asks for a key is named with its variable, and with the key in it the code answers", async () => {
    app.switches.apiKey = "sk-lm-right";
    const port = await freePort();
    const without = await json(wanted(port));
    expect(without).toMatchObject({ exitCode: 3, error: { code: "LMS_API_KEY_NEEDED" } });
    expect(without.error?.remedy?.text).toContain("LM_API_TOKEN");
    const env = { LM_API_TOKEN: "sk-lm-right" };
    expect(await json(wanted(port), { env })).toMatchObject({ exitCode: 0, error: null });
    const { snippets = {} } = await json(["snippet"], { env });
    expect(snippets["python"]).toContain('os.environ["LM_API_TOKEN"]');
    expectAnswers(await executed(snippets, env), app.switches.answer);
    expect(JSON.stringify(snippets)).not.toContain("sk-lm");
    await json(["uninstall", "--yes"], { env });
    app.switches.apiKey = null;
  });

  it("a proxy's page in place of the API is named", async () => {
    await using proxy = await serverThat((_, response) => response.end("<html><body>Blocked by ACME</body></html>"));
    const args = ["install", "--yes", "--base-url", `http://127.0.0.1:${proxy.port}/v1`];
    expect(await json(args)).toMatchObject({ exitCode: 6, error: { code: "SMOKE_NOT_AN_API" } });
  });
});

describe("interrupted", () => {
  beforeAll(async () => {
    await studioIn("interrupted");
    app.switches.frames = 400;
    app.switches.frameMs = 20;
  });
  afterAll(gone);

  it("ends LM Studio's download with it, leaves nothing running, and goes on from there", async () => {
    const port = await freePort();
    const ended = cli([...wanted(port), "--json"], {
      onStart: ({ pid }) => {
        const timer = setInterval(() => {
          if (!app.downloading || (app.partial.get(`${repo}/${file}`) ?? 0) < 0.1) return;
          clearInterval(timer);
          process.kill(pid, "SIGINT");
        }, 10);
      },
    });
    expect((await ended).status).toBe(130);
    await until(() => !app.downloading && !app.running && app.left().length === 0);
    app.switches.frames = 20;
    expect(app.partial.get(`${repo}/${file}`)).toBeGreaterThan(0.1);
    expect(await json(wanted(port))).toMatchObject({ exitCode: 0, smokeTest: { answer: app.switches.answer } });
    await json(["uninstall", "--yes"]);
  });
});

describe("behind a mirror", () => {
  beforeAll(() => studioIn("mirror"));
  afterAll(gone);

  it("fetches the file itself and gives it to LM Studio without a second copy", async () => {
    const env = { HF_ENDPOINT: hub.endpoint, HF_HUB_CACHE: join(folder, "cache") };
    const report = await json(wanted(await freePort()), { env });
    expect(report).toMatchObject({ exitCode: 0, error: null, smokeTest: { answer: app.switches.answer } });
    expect(report.plan?.steps.map(({ kind }) => kind)).toContain("lms-link");
    expect(report.download?.files).toMatchObject([{ sha256: tinyModel.sha256, verified: true }]);
    expect((await stat(join(app.models, repo, file))).nlink).toBe(2);
    expect(app.calls.some(([first]) => first === "get")).toBe(false);
    const sha256 = tinyModel.sha256;
    expect(report.installed?.[0]?.files).toMatchObject([{ sha256 }, { path: join(app.models, repo, file), sha256 }]);
    expect((await json(["verify"], { env })).verified?.files.map(({ status }) => status)).toEqual(["right", "right"]);
    expect(await json(["uninstall", "--yes"], { env })).toMatchObject({ exitCode: 0 });
    expect(app).toMatchObject({ running: false, loaded: [] });
  });
});

describe("where LM Studio is none", () => {
  beforeAll(() => studioIn("none"));
  afterAll(gone);

  it.each([
    ["another program", "echo hello", "LMS_OTHER_PROGRAM"],
    ["one that prints nothing", "exit 0", "LMS_SILENT"],
    ["one that dies by SIGILL", "kill -ILL $$", "LMS_CPU_UNSUPPORTED"],
    ["one that speaks another language", "echo 'opção desconhecida: version' >&2; exit 1", "LMS_OTHER_PROGRAM"],
    ["one that asks a question", "printf 'Update now? (Y/N): ' >&2; read -r answer", "LMS_ASKS"],
    ["one that never ends", "exec sleep 100000", "LMS_TIMEOUT"],
  ])("%s is named, with what to do, and nothing is left running", async (_, script, code) => {
    await writeFile(app.lms, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const result = await cli([...wanted(await freePort()), "--format", "plain"]);
    expect(result.status).toBe(3);
    expect(result.stderr).toContain(`[${code}]`);
  });

  it("says where to get it", async () => {
    await rm(app.lms);
    const report = await json(wanted(await freePort()));
    expect(report).toMatchObject({ exitCode: 3, error: { code: "LMS_NOT_FOUND" } });
    expect(report.error?.remedy?.text).toContain("https://lmstudio.ai/download");
    expect(report.error?.remedy?.commands.map(({ line }) => line)).toContain(
      process.platform === "win32"
        ? "irm https://lmstudio.ai/install.ps1 | iex"
        : "curl -fsSL https://lmstudio.ai/install.sh | bash",
    );
  });
});
