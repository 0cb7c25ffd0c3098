import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { gate } from "../support/gate.ts";
import { serverThat } from "../support/http-server.ts";
import { freePort } from "../support/ports.ts";
import { until } from "../support/until.ts";
import { allEnded } from "../support/processes.ts";

const program = programIn(inject("packedPrefix"));
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "phi4-serve-"));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

/** State of our own, so that tests do not stop each other's servers, and the one engine that all tests share. */
const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(program, args, { ...options, env: { PHI4_SETUP_HOME: inject("sharedEngineHome"), ...options.env } });

const tiny = ["--file", join(program, "../../dist/tiny.gguf"), "--context", String(tinyModel.context)];
const reportOf = (result: CliResult): Report => documentOf(result, program);

/** Runs until its first line on stdout, and gives what to do with it then. */
interface Serving {
  report: Report;
  pid: number;
  result: Promise<CliResult>;
}

async function serving(port: number): Promise<Serving> {
  const started = gate<number>();
  const result = cli(["serve", "--json", ...tiny, "--port", String(port)], { onStart: ({ pid }) => started.open(pid) });
  const pid = await started.opened;
  const report = await firstReport(port, result);
  return { report, pid, result };
}

/** The state file is there when the server is ready. */
async function firstReport(port: number, result: Promise<CliResult>): Promise<Report> {
  let ended = false;
  void result.then(() => (ended = true));
  const file = join(inject("sharedEngineHome"), "state", `server-${port}.json`);
  let text: string | null = null;
  await until(async () => ended || (text = await readFile(file, "utf8").catch(() => null)) !== null);
  if (text === null) throw new Error(JSON.stringify(await result));
  return { server: JSON.parse(text) } as Report;
}

describe("a detached server", () => {
  it("is started once, answers every command and OpenAI's client, and is stopped", async () => {
    const port = String(await freePort());
    const first = await cli(["serve", "--detach", "--json", ...tiny, "--port", port]);
    expect(first).toMatchObject({ status: 0 });
    const { server } = reportOf(first);
    expect(server).toMatchObject({ baseUrl: `http://127.0.0.1:${port}/v1`, model: "phi-4" });

    const again = await cli(["serve", "--detach", "--json", ...tiny, "--port", port]);
    expect(reportOf(again).server).toEqual(server);

    const client = new OpenAI({ baseURL: server?.baseUrl, apiKey: "lm-studio", maxRetries: 0 });
    const completion = await client.chat.completions.create({
      model: "phi-4",
      messages: [
        { role: "system", content: "Always answer in rhymes." },
        { role: "user", content: "Introduce yourself." },
      ],
      temperature: 0.7,
    });
    expect(completion.choices[0]?.message.content).toBe(tinyModel.answer);
    const stream = await client.chat.completions.create({
      model: "phi-4",
      messages: [{ role: "user", content: "Say OK." }],
      stream: true,
      stream_options: { include_usage: true },
    });
    const pieces = [];
    for await (const piece of stream) pieces.push(piece);
    expect(pieces.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toBe("OK.");
    expect(pieces.at(-1)?.usage?.completion_tokens).toBeGreaterThan(0);
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(["phi-4"]);

    const dead = "http://127.0.0.1:9";
    const test = await cli(["test", "--json", "--port", port], { env: { HTTP_PROXY: dead, http_proxy: dead } });
    expect(test.status).toBe(0);
    expect(reportOf(test).smokeTest).toMatchObject({ answer: tinyModel.answer, device: "cpu" });

    const chat = await cli(["chat", "--port", port], { input: "Say OK.\n" });
    expect(chat).toMatchObject({ status: 0, stdout: "OK.\n" });

    const snippet = await cli(["snippet", "--json", "--port", port]);
    expect(reportOf(snippet).snippets?.["python"]).toContain(`base_url="http://localhost:${port}/v1"`);

    expect((await cli(["stop", "--port", port])).status).toBe(0);
    await expect(fetch(`${server?.baseUrl}/models`)).rejects.toThrow("fetch failed");
    const nothing = await cli(["stop", "--json", "--port", port]);
    expect(nothing.status).toBe(3);
    expect(reportOf(nothing).error?.code).toBe("NO_SERVER");
  });

  it("with another context is another one, beside the first, and both are said", async () => {
    const port = String(await freePort());
    const [path = "", context = ""] = [tiny[1], tiny[3]];
    const first = await cli(["serve", "--detach", "--json", ...tiny, "--port", port]);
    const other = ["--file", path, "--context", String(Number(context) / 2)];
    try {
      const taken = await cli(["serve", "--detach", "--json", ...other, "--port", port]);
      expect(reportOf(taken).error).toMatchObject({
        code: "PORT_TAKEN",
        args: { by: expect.stringContaining("phi-4") },
      });
      const second = await cli(["serve", "--detach", "--json", ...other]);
      expect(second.stderr).toContain(`http://127.0.0.1:${port}/v1`);
      expect(reportOf(second).server?.baseUrl).not.toBe(reportOf(first).server?.baseUrl);
      const own = new URL(reportOf(second).server?.baseUrl ?? "").port;
      expect((await cli(["stop", "--port", own])).status).toBe(0);
    } finally {
      expect((await cli(["stop", "--port", port])).status).toBe(0);
    }
  });

  it("says what it failed with", async () => {
    const result = await cli([
      "serve",
      "--detach",
      "--json",
      "--file",
      join(home, "nowhere.gguf"),
      "--port",
      String(await freePort()),
    ]);
    expect(reportOf(result).error).toMatchObject({ code: "FILE_UNREADABLE" });
    expect(result.status).toBe(2);
  });
});

describe("a server in the foreground", () => {
  it.skipIf(process.platform === "win32")("ends with 0 at Ctrl-C and takes its state with it", async () => {
    const port = await freePort();
    const { pid, result } = await serving(port);
    process.kill(pid, "SIGINT");
    const { status, signal, stdout } = await result;
    expect({ status, signal }).toEqual({ status: 0, signal: null });
    expect(JSON.parse(stdout)).toMatchObject({ command: "serve", server: { baseUrl: `http://127.0.0.1:${port}/v1` } });
    expect((await cli(["stop", "--port", String(port)])).status).toBe(3);
  });

  it.skipIf(process.platform !== "linux")("says so and ends with 3 when the engine is killed", async () => {
    const { pid, result } = await serving(await freePort());
    for (const worker of await childrenOf(pid)) process.kill(worker, "SIGKILL");
    const { status, stdout, stderr } = await result;
    expect(status).toBe(3);
    expect(stderr).toContain("[ENGINE_CRASHED]");
    expect(JSON.parse(stdout)).toMatchObject({ command: "serve", error: null });
  });

  it.skipIf(process.platform !== "linux")("leaves no engine behind when it is killed itself", async () => {
    const { pid, result } = await serving(await freePort());
    const workers = await childrenOf(pid);
    expect(workers).toHaveLength(1);
    process.kill(pid, "SIGKILL");
    await result;
    await allEnded(workers);
  });

  it("refuses a port that is taken before it loads anything", async () => {
    await using taken = await serverThat((_, response) => response.end());
    const result = await cli(["serve", "--json", ...tiny, "--port", String(taken.port)]);
    expect(result.status).toBe(3);
    expect(reportOf(result).error).toMatchObject({ code: "PORT_TAKEN", args: { port: taken.port } });
    expect(result.stderr).not.toContain("Loading");
  });

  it("refuses a page that was saved as a model", async () => {
    const page = join(home, "page.gguf");
    await writeFile(page, "<!doctype html><title>Sign in</title>");
    const result = await cli(["serve", "--json", "--file", page, "--port", String(await freePort())]);
    expect(result.status).toBe(5);
    expect(reportOf(result).error).toMatchObject({ code: "NOT_A_GGUF", args: { looksLike: "html" } });
  });
});

describe("without a server", () => {
  it("chat and test start the engine for themselves", async () => {
    const own = { PHI4_SETUP_HOME: inject("sharedEngineHome") };
    const chat = await cli(["chat", ...tiny, "--json"], { input: "Say OK.", env: own });
    expect(reportOf(chat).conversation).toEqual([
      { role: "user", content: "Say OK." },
      { role: "assistant", content: "OK." },
    ]);
  });

  it("names what is missing", async () => {
    const result = await cli(["chat", "--json"], { input: "Hi", env: { PHI4_SETUP_HOME: join(home, "empty") } });
    expect(result.status).toBe(3);
    expect(reportOf(result).error?.code).toBe("MODEL_MISSING");
  });

  it("fails the smoke test with its own code", async () => {
    const result = await cli(["test", "--json", "--base-url", "http://127.0.0.1:9/v1"]);
    expect(result.status).toBe(6);
    expect(reportOf(result)).toMatchObject({
      error: { code: "SMOKE_UNREACHABLE", args: { cause: "ECONNREFUSED" } },
      smokeTest: { layers: expect.arrayContaining([expect.objectContaining({ id: "reachable", status: "fail" })]) },
    });
  });
});

/** Linux: the processes whose parent is this one. */
async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.trim().split(" ").filter(Boolean).map(Number);
}
