// A llama-server of the person's own: a stand-in everywhere, and the real one where there is one (named with
// PHI4_TEST_LLAMA_SERVER, else on PATH).
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { executed, expectAnswers } from "../support/executed.ts";
import { gate } from "../support/gate.ts";
import { freePort } from "../support/ports.ts";
import { standInLlama } from "../support/llama-server.ts";
import { allEnded } from "../support/processes.ts";
import { until } from "../support/until.ts";

const program = programIn(inject("packedPrefix"));
const tiny = join(program, "../../dist/tiny.gguf");
const accepted = ["--accept", "memory,cpu,disk", "--context", String(tinyModel.context)];
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "phi4-llama-"));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(program, args, { ...options, env: { PHI4_SETUP_HOME: home, ...options.env } });
const json = async (...args: string[]): Promise<Report> => documentOf(await cli([...args, "--json"]), program);

/** The real one, where it is. */
const real = [process.env["PHI4_TEST_LLAMA_SERVER"], "llama-server"].find((candidate) => {
  if (candidate === undefined || candidate === "") return false;
  try {
    execFileSync(candidate, ["--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(process.platform !== "linux")("a llama-server that was named", () => {
  it("is planned with its version, and not started without consent", async () => {
    await using llama = await standInLlama();
    const { plan, error } = await json("install", "--llama-server", llama.path, "--file", tiny, ...accepted);
    expect(error?.code).toBe("CONSENT_NEEDED");
    expect(plan).toMatchObject({
      downloadBytes: 0,
      steps: [{ id: "use-file" }, { id: "start-llama-server", args: { version: "0.4.0" } }, { id: "smoke-test" }],
    });
    expect(await llama.starts()).toEqual([]);
  });

  it("answers, is written down, and leaves nothing running", async () => {
    await using llama = await standInLlama({ device: "Vulkan0" });
    const report = await json("install", "--llama-server", llama.path, "--file", tiny, "--yes", ...accepted);
    expect(report).toMatchObject({
      error: null,
      smokeTest: { model: "phi-4", device: "vulkan" },
      installed: [{ runtime: "llama-server", start: { program: llama.path } }],
    });
    await allEnded((await llama.starts()).flatMap(({ pids }) => pids));
  });

  it("is what serve means from then on, and ends with us, however we end", async () => {
    await using llama = await standInLlama();
    await json("install", "--llama-server", llama.path, "--file", tiny, "--yes", ...accepted);
    for (const signal of ["SIGINT", "SIGKILL"] as const) {
      const port = await freePort();
      const running = gate<number>();
      const result = cli(["serve", "--json", "--port", String(port)], { onStart: ({ pid }) => running.open(pid) });
      const pid = await running.opened;
      const state = join(home, "state", `server-${port}.json`);
      let over: CliResult | null = null;
      void result.then((ended) => (over = ended));
      await until(async () => over !== null || (await readFile(state, "utf8").catch(() => "")) !== "");
      expect(over).toBeNull();
      expect((await json("test", "--port", String(port))).smokeTest?.answer).toContain("I am a model");
      process.kill(pid, signal);
      expect((await result).status).toBe(signal === "SIGINT" ? 0 : null);
      await allEnded((await llama.starts()).flatMap(({ pids }) => pids));
      expect((await json("status")).server).toBeNull();
    }
  });

  it("that is missing or lacks a library is named before anything is fetched", async () => {
    await using llama = await standInLlama({ start: "no library" });
    for (const [named, code] of [
      [llama.path, "LLAMA_SERVER_UNUSABLE"],
      [join(home, "nowhere"), "LLAMA_SERVER_MISSING"],
    ] as const) {
      const { error, exitCode } = await json("install", "--llama-server", named, "--file", tiny, "--yes", ...accepted);
      expect({ code: error?.code, exitCode }).toEqual({ code, exitCode: 3 });
    }
  });
});

describe("the real llama-server", () => {
  it("answers word for word: installed, served, talked to, its snippets run", async (context) => {
    if (real === undefined) {
      process.stderr.write("NOT TESTED: no llama-server on PATH; name one with PHI4_TEST_LLAMA_SERVER\n");
      context.skip("no llama-server");
      return;
    }
    const installed = await json("install", "--llama-server", real, "--file", tiny, "--yes", ...accepted);
    expect(installed).toMatchObject({ error: null, smokeTest: { answer: tinyModel.answer, model: "phi-4" } });
    expect(installed.smokeTest?.device).not.toBe("unknown");
    const port = String(await freePort());
    try {
      expect((await json("serve", "--detach", "--port", port)).server?.baseUrl).toBe(`http://127.0.0.1:${port}/v1`);
      expect(await cli(["chat", "--port", port], { input: "Say OK." })).toMatchObject({ status: 0, stdout: "OK.\n" });
      expectAnswers(await executed((await json("snippet", "--port", port)).snippets ?? {}), tinyModel.answer);
    } finally {
      expect((await json("stop", "--port", port)).error).toBeNull();
    }
  });
});
