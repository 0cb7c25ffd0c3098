import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { freePort } from "../support/ports.ts";

// The real program, engine, HTTP and files. Only the Hub is ours, and the model under Phi-4's name is the tiny one.
const program = programIn(inject("packedPrefix"));
const repo = "bartowski/phi-4-GGUF";
// The smallest there is, so that a test machine with little memory is recommended it as well.
const wanted = ["--quantization", "IQ2_M", "--accept", "memory,cpu,disk"];

let folder: string;
let hub: LoopbackHub;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-install-"));
  const files = join(folder, "repo");
  await mkdir(files);
  await copyFile(join(program, "../../dist/tiny.gguf"), join(files, "phi-4-IQ2_M.gguf"));
  hub = await startLoopbackHub({ repos: { [repo]: files } });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const env = {
    PHI4_SETUP_HOME: join(folder, "home"),
    HF_HUB_CACHE: join(folder, "cache"),
    HF_ENDPOINT: hub.endpoint,
    // Loopback must not be asked for through a proxy, and this one does not exist.
    HTTP_PROXY: "http://127.0.0.1:9",
    ...options.env,
  };
  return runCli(program, args, { ...options, env });
}

const json = async (...args: string[]): Promise<Report> => documentOf(await cli([...args, "--json"]), program);

const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

describe("install", () => {
  it("prints the plan and stops without consent", async () => {
    const result = await cli(["install", ...wanted]);
    expect(result.status).toBe(2);
    expect(result.stdout).toContain("phi-4-IQ2_M.gguf from bartowski/phi-4-GGUF by bartowski, licence MIT");
    expect(result.stderr).toContain("[CONSENT_NEEDED]");
    expect(await exists(join(folder, "home"))).toBe(false);
    expect(await exists(join(folder, "cache"))).toBe(false);
  });

  it("changes nothing in a dry run", async () => {
    const report = await json("install", ...wanted, "--dry-run");
    expect(report).toMatchObject({ status: "ok", exitCode: 0, error: null });
    expect(report.plan?.steps.map(({ kind }) => kind)).toEqual([
      "install-engine",
      "preflight",
      "download",
      "load",
      "serve",
      "smoke-test",
    ]);
    expect(await exists(join(folder, "home"))).toBe(false);
  });

  it("stops before any byte when a required check fails", async () => {
    const report = await json("install", "--yes", "--ram", "8GiB");
    expect(report).toMatchObject({ exitCode: 1, error: { code: "CHECKS_FAILED", args: { checks: ["memory"] } } });
    expect(await exists(join(folder, "cache"))).toBe(false);
  });

  it("fetches, verifies, loads, asks and writes it down", async () => {
    const report = await json("install", ...wanted, "--yes");
    expect(report).toMatchObject({ status: "ok", exitCode: 0, error: null });
    expect(report.steps?.map(({ status }) => status)).toEqual(Array(6).fill("done"));
    expect(report.smokeTest).toMatchObject({ model: "phi-4", answer: tinyModel.answer, device: "cpu" });
    expect(report.installed).toMatchObject([
      { model: "phi-4", quantization: "IQ2_M", repo, commit: hub.commit(repo), files: [{ sha256: tinyModel.sha256 }] },
    ]);
    // What was measured beside what was predicted, in the report and in the receipt.
    const { tokensPerSecond, predictedTokensPerSecond } = report.smokeTest ?? {};
    expect(tokensPerSecond).toBeGreaterThan(0);
    expect(predictedTokensPerSecond).toEqual(report.recommendation?.choice?.tokensPerSecond);
    const speed = { measured: tokensPerSecond, predicted: predictedTokensPerSecond };
    expect((await json("status")).installed).toMatchObject([{ tokensPerSecond: speed }]);
  });

  it("does nothing twice", async () => {
    const report = await json("install", ...wanted, "--yes");
    expect(report.plan?.downloadBytes).toBe(0);
    const skipped = report.steps?.filter(({ status }) => status === "skipped").map(({ id }) => id);
    expect(skipped).toEqual(["install-engine", "download"]);
    expect((await json("status")).installed).toHaveLength(1);
  });

  it("can be talked to, on the addresses and with the commands it printed", async () => {
    const answer = await cli(["chat"], { input: "Introduce yourself." });
    expect(answer.status).toBe(0);
    expect(answer.stdout.trim().length).toBeGreaterThan(20);
    const port = String(await freePort());
    const { server } = await json("serve", "--detach", "--port", port);
    onTestFinished(async () => void (await cli(["stop", "--port", port])));
    expect((await json("test", "--base-url", server?.baseUrl ?? "")).smokeTest?.answer).toBe(tinyModel.answer);
    // As the guide writes it.
    expect((await cli(["snippet"])).stdout).toContain(`base_url="http://localhost:${port}/v1"`);
    expect((await json("stop", "--port", port)).exitCode).toBe(0);
    await expect(fetch(`${server?.baseUrl}/models`)).rejects.toThrow("fetch failed");
  });

  it("is removed without a trace, and others' files stay", async () => {
    await mkdir(join(folder, "cache", "models--someone--else"), { recursive: true });
    const planned = await json("uninstall", "--dry-run");
    expect(planned.removed?.length).toBeGreaterThan(2);
    expect(await json("uninstall", "--yes")).toMatchObject({ status: "ok", removed: planned.removed });
    expect(await readdir(join(folder, "cache"))).toContain("models--someone--else");
    expect(await exists(join(folder, "cache", "models--bartowski--phi-4-GGUF"))).toBe(false);
    expect(await exists(join(folder, "home", "engine"))).toBe(false);
    expect(await exists(join(folder, "home", "receipt.json"))).toBe(false);
    expect((await json("status")).installed).toEqual([]);
  });
});
