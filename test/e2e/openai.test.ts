// A server that somebody else looks after: here it is one of our own, under another home.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Receipt, Report } from "../../src/core/report.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { executed, expectAnswers } from "../support/executed.ts";
import { serverThat } from "../support/http-server.ts";
import { freePort } from "../support/ports.ts";

const program = programIn(inject("packedPrefix"));
let home: string;
let port: string;

const theirs = (...args: string[]): Promise<CliResult> =>
  runCli(program, args, { env: { PHI4_SETUP_HOME: inject("sharedEngineHome") } });
const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(program, args, { ...options, env: { PHI4_SETUP_HOME: home, ...options.env } });
const json = async (...args: string[]): Promise<Report> => documentOf(await cli([...args, "--json"]), program);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "phi4-openai-"));
  port = String(await freePort());
  const tiny = ["--file", join(program, "../../dist/tiny.gguf"), "--context", String(tinyModel.context)];
  const { status, stdout } = await theirs("serve", "--detach", "--json", ...tiny, "--port", port);
  if (status !== 0) throw new Error(stdout);
});
afterAll(async () => {
  await theirs("stop", "--port", port);
  await rm(home, { recursive: true, force: true });
});

describe("somebody else's server", () => {
  it("is not used without consent, and nothing is written", async () => {
    const { status, stdout } = await cli(["install", "--base-url", `127.0.0.1:${port}`, "--json"]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "CONSENT_NEEDED" },
      plan: { downloadBytes: 0, steps: [{ id: "use-server" }, { id: "smoke-test" }] },
    });
    await expect(readFile(join(home, "receipt.json"))).rejects.toThrow("ENOENT");
  });

  it("is judged by the smoke test and written down, without /v1 in its address", async () => {
    const report = await json("install", "--runtime", "openai", "--base-url", `127.0.0.1:${port}`, "--yes");
    expect(report).toMatchObject({
      exitCode: 0,
      smokeTest: { baseUrl: `http://127.0.0.1:${port}/v1`, model: "phi-4", answer: tinyModel.answer, device: "cpu" },
      installed: [{ runtime: "openai", model: "phi-4", baseUrl: `http://127.0.0.1:${port}/v1`, files: [] }],
    });
    const receipt = JSON.parse(await readFile(join(home, "receipt.json"), "utf8")) as Receipt;
    expect(receipt.made).toEqual([]);
  });

  it("is what status, test, chat and serve then mean", async () => {
    const server = { baseUrl: `http://127.0.0.1:${port}/v1`, model: "phi-4", pid: null };
    expect((await json("status")).server).toEqual(server);
    expect((await json("serve")).server).toEqual(server);
    expect((await json("test")).smokeTest).toMatchObject({ answer: tinyModel.answer });
    expect(await cli(["chat"], { input: "Say OK." })).toMatchObject({ status: 0, stdout: "OK.\n" });
    expect((await json("stop")).error?.code).toBe("NO_SERVER");
  });

  it.skipIf(process.platform === "win32")("answers the snippets as they are printed", async () => {
    const { snippets = {} } = await json("snippet");
    expect(Object.keys(snippets)).toEqual(["python", "curl", "javascript"]);
    expectAnswers(await executed(snippets), tinyModel.answer);
  });

  it("is forgotten by uninstall, and goes on", async () => {
    const { removed } = await json("uninstall", "--yes");
    expect(removed?.map(({ path }) => path)).toEqual([join(home, "receipt.json")]);
    expect((await json("status")).installed).toEqual([]);
    expect((await theirs("test", "--json", "--port", port)).status).toBe(0);
  });
});

describe("a server that wants a key", () => {
  it("is named, with the variable to set, and the key is nowhere in what is printed or written", async () => {
    await using server = await serverThat((request, response) => {
      const keyed = request.headers.authorization === "Bearer sesame";
      response.setHeader("content-type", "application/json");
      if (!keyed) response.writeHead(401).end('{"error":{"message":"Incorrect API key provided"}}');
      else if (request.method === "GET") response.end('{"data":[{"id":"microsoft/phi-4"}]}');
      else {
        const content = "I am a model, small but bright";
        response.end(JSON.stringify({ model: "microsoft/phi-4", choices: [{ message: { content } }] }));
      }
    });
    const without = await cli(["test", "--base-url", server.url], { env: { OPENAI_API_KEY: "" } });
    expect(without.status).toBe(6);
    expect(without.stderr).toContain("[SMOKE_KEY]");
    expect(without.stderr).toContain("OPENAI_API_KEY");

    const keyed = { env: { OPENAI_API_KEY: "sesame" } };
    const install = await cli(["install", "--base-url", server.url, "--yes", "--json"], keyed);
    expect(documentOf(install, program).installed).toMatchObject([{ model: "microsoft/phi-4" }]);
    const chat = await cli(["chat"], { input: "Hi", ...keyed });
    expect(chat.stdout).toContain("I am a model");
    const written = await readFile(join(home, "receipt.json"), "utf8");
    for (const text of [without.stderr, install.stdout, install.stderr, chat.stderr, written]) {
      expect(text).not.toContain("sesame");
    }
    await cli(["uninstall", "--yes"]);
  });
});

it("an address with a password in it is refused, and the password is printed nowhere", async () => {
  for (const command of [["test"], ["install", "--yes"], ["snippet"]]) {
    for (const format of ["pretty", "json"]) {
      const result = await cli([...command, "--format", format, "--base-url", "http://ana:sesame@127.0.0.1:9/v1"]);
      expect(result.status).toBe(2);
      const said = format === "json" ? result.stdout : result.stderr;
      expect(said).toContain("CREDENTIALS_IN_ADDRESS");
      expect(said).toContain("OPENAI_API_KEY");
      expect(result.stdout + result.stderr).not.toMatch(/sesame|ana:/);
    }
  }
  expect(await readFile(join(home, "receipt.json"), "utf8").catch(() => "")).not.toContain("sesame");
});

it("--runtime openai without an address says what is missing", async () => {
  const { exitCode, error } = await json("install", "--runtime", "openai", "--yes");
  expect(error).toMatchObject({ code: "OPTION_NEEDED", args: { option: "--base-url" } });
  expect(exitCode).toBe(2);
});
