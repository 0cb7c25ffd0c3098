// `diagnose --fix` on what is really installed: the real engine, servers and files. Only the Hub is ours.
import { createServer } from "node:net";
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { serverThat } from "../support/http-server.ts";
import { freePort } from "../support/ports.ts";
import { keys, noTerminal, openTerminal } from "../support/terminal.ts";

const program = programIn(inject("packedPrefix"));
const repo = "bartowski/phi-4-GGUF";

let folder: string;
let hub: LoopbackHub;
let env: Record<string, string>;
let modelPath: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "phi4-fix-")));
  const files = join(folder, "repo");
  await mkdir(files);
  await copyFile(join(program, "../../dist/tiny.gguf"), join(files, "phi-4-IQ2_M.gguf"));
  hub = await startLoopbackHub({ repos: { [repo]: files } });
  const cache = join(folder, "cache");
  env = { PHI4_SETUP_HOME: join(folder, "home"), HF_HUB_CACHE: cache, HF_ENDPOINT: hub.endpoint };
  const installed = await json("install", "--quantization", "IQ2_M", "--accept", "memory,cpu,disk", "--yes");
  modelPath = installed.installed?.[0]?.files[0]?.path ?? "";
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const cli = (args: readonly string[]): Promise<CliResult> => runCli(program, args, { env });
const json = async (...args: string[]): Promise<Report> => documentOf(await cli([...args, "--json"]), program);

async function logOf(text: string): Promise<string> {
  const path = join(folder, "failing.log");
  await writeFile(path, text);
  return path;
}

/** Files that say that a server runs. */
const servers = async (): Promise<string[]> =>
  (await readdir(join(folder, "home", "state")).catch(() => [])).filter((name) => name.startsWith("server-"));

/** The port is taken until the test ends; whoever has it already, it is taken. */
async function occupied(port: number): Promise<void> {
  const other = createServer((socket) => void socket.destroy());
  await new Promise<void>((resolve) => other.once("error", () => resolve()).listen(port, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void other.close(() => resolve())));
}

afterEach(async () => {
  await cli(["stop"]);
  const left = await servers();
  if (left.length > 0) throw new Error(`still running: ${left.join(", ")}`);
});

describe("a damaged file", () => {
  const cut = (): Promise<void> => truncate(modelPath, 100_000);
  const bytes = async (): Promise<number> => (await readFile(modelPath)).length;

  it("stays as it is where nobody agreed", async () => {
    await cut();
    const report = await json("diagnose", "--fix");
    expect(report).toMatchObject({
      exitCode: 2,
      error: { code: "CONSENT_NEEDED" },
      fixes: [{ code: "FIX_REPAIR_FILES", args: { files: [modelPath] }, status: "offered" }],
    });
    expect(await bytes()).toBe(100_000);
  });

  it("is made whole with --yes, with nothing left behind, and is no cause any more", async () => {
    await cut();
    const report = await json("diagnose", "--fix", "--yes");
    expect(report.fixes).toMatchObject([{ code: "FIX_REPAIR_FILES", status: "done" }]);
    expect(report.verified?.files).toMatchObject([{ status: "repaired" }]);
    expect(await bytes()).toBe(tinyModel.bytes);
    const left = await readdir(join(folder, "cache"), { recursive: true });
    expect(left.filter((name) => /incomplete|\.lock$|\.owner$|\.parts/.test(name))).toEqual([]);
    const again = await json("diagnose", "--fix", "--yes");
    expect(again.diagnoses?.map(({ id }) => id)).not.toContain("MODEL_FILE_SHORT");
    expect(again.fixes).toEqual([]);
  });

  it("that another program's log names is made whole too", async () => {
    await cut();
    const log = await logOf(
      `llama_model_load: error loading model: tensor 'blk.0.ffn_up.weight' data is not within the file bounds, model is corrupted or incomplete\nllama_model_load_from_file_impl: failed to load model '${modelPath}'\n`,
    );
    const report = await json("diagnose", log, "--fix", "--yes");
    expect(report.fixes).toMatchObject([{ code: "FIX_REPAIR_FILES", status: "done" }]);
    expect(report.exitCode).toBe(0);
    expect(await bytes()).toBe(tinyModel.bytes);
  });
});

describe("a server", () => {
  const refused = async (): Promise<string> => {
    const port = await freePort();
    return logOf(`openai.APIConnectionError: Connection error.\nError: connect ECONNREFUSED 127.0.0.1:${port}\n`);
  };

  it("that nobody started is started, answers, and is there once", async () => {
    const log = await refused();
    const report = await json("diagnose", log, "--fix", "--yes");
    expect(report.fixes).toMatchObject([{ code: "FIX_START_SERVER", status: "done" }]);
    expect(report.exitCode).toBe(0);
    const { baseUrl } = report.server ?? {};
    expect((await json("test", "--base-url", baseUrl ?? "")).smokeTest?.answer).toBe(tinyModel.answer);
    expect((await json("diagnose", log, "--fix", "--yes")).fixes).toEqual([]);
    expect(await servers()).toHaveLength(1);
  });

  it("whose port somebody else has is started on another", async () => {
    await using other = await serverThat((_, response) => response.socket?.destroy());
    const { port } = other;
    const log = await logOf(`phi4-setup error PORT_TAKEN ${JSON.stringify({ port, by: null })}\n`);
    const report = await json("diagnose", log, "--fix", "--yes");
    expect(report.fixes).toMatchObject([{ code: "FIX_OTHER_PORT", args: { taken: port }, status: "done" }]);
    expect(report.server?.baseUrl).not.toContain(`:${port}/`);
    expect((await json("test", "--base-url", report.server?.baseUrl ?? "")).smokeTest?.answer).toBe(tinyModel.answer);
  });

  it.skipIf(noTerminal !== null)("is started only by a person who agrees", async () => {
    const log = await refused();
    const terminal = (): ReturnType<typeof openTerminal> =>
      openTerminal(process.execPath, [program, "diagnose", log, "--fix", "--lang", "en"], { env });
    {
      await using declined = terminal();
      await declined.until("Shall I start the server of the installed model on port");
      declined.press("n", keys.enter);
      await declined.ended;
      expect(await servers()).toEqual([]);
    }
    await using accepted = terminal();
    await accepted.until("Shall I start the server of the installed model on port");
    accepted.press(keys.enter);
    await accepted.ended;
    expect(await servers()).toHaveLength(1);
  });

  it.skipIf(noTerminal !== null)("whose port was taken while the question stood is started on another", async () => {
    const log = await refused();
    await using terminal = openTerminal(process.execPath, [program, "diagnose", log, "--fix", "--lang", "en"], { env });
    const asked = /Shall I start the server of the installed model on port (\d+)/;
    const port = Number(asked.exec((await terminal.until(asked)).replaceAll(/\s+/g, " "))?.[1]);
    await occupied(port);
    terminal.press(keys.enter);
    await terminal.ended;
    const [running] = await servers();
    expect(running).toBeDefined();
    expect(running).not.toContain(String(port));
  });
});
