// Ctrl-C and a polite end in the middle of what other programs do for us: nothing of it goes on behind the person's back.
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { catalogued } from "../../src/core/models/catalogue.ts";
import { startLoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";
import { gate } from "../support/gate.ts";
import { standInLlama } from "../support/llama-server.ts";
import { LmStudioApp } from "../support/lm-studio/app.ts";
import { freePort } from "../support/ports.ts";
import { runningWith } from "../support/processes.ts";
import { standInPython } from "../support/python.ts";
import { until } from "../support/until.ts";

const program = programIn(inject("packedPrefix"));
const tiny = join(program, "../../dist/tiny.gguf");
const accepted = ["--yes", "--json", "--ram", "64GiB", "--accept", "memory,cpu,disk"];

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "phi4-interrupted-")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * Installs until one of its processes has this on its command line, and is told to end then. Returns the exit code once
 * nothing of it is left.
 */
async function endedAt(
  at: RegExp,
  args: readonly string[],
  signal: "SIGINT" | "SIGTERM",
  more = {},
): Promise<number | null> {
  const own = await mkdtemp(join(folder, "home-"));
  const mark = `PHI4_SETUP_HOME=${own}`;
  const running = gate<number>();
  const env = { HOME: own, PHI4_SETUP_HOME: own, HF_HUB_CACHE: join(own, "cache"), ...more };
  const ended = runCli(program, ["install", ...args, ...accepted], { env, onStart: ({ pid }) => running.open(pid) });
  const pid = await running.opened;
  await until(async () => (await runningWith(mark)).some((line) => at.test(line)));
  process.kill(pid, signal);
  const { status } = await ended;
  await until(async () => (await runningWith(mark)).length === 0);
  return status;
}

describe.skipIf(process.platform !== "linux").each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s", (signal, code) => {
  it("ends a llama-server that loads", async () => {
    await using llama = await standInLlama({ load: "never ends" });
    expect(await endedAt(/stand-in\.cjs .*--model/, ["--llama-server", llama.path, "--file", tiny], signal)).toBe(code);
  });

  it("ends pip", async () => {
    await using python = await standInPython({ pip: "hangs" });
    expect(
      await endedAt(/stand-in-python\.cjs .*-m pip/, ["--runtime", "transformers", "--python", python.path], signal),
    ).toBe(code);
  });

  it("ends a server of Transformers that loads", async () => {
    await using python = await standInPython({
      torch: "2.13.0+cpu",
      transformers: "5.18.0",
      serve: "never answers",
    });
    const weights = await mkdtemp(join(folder, "weights-"));
    await writeFile(join(weights, "config.json"), "{}");
    await writeFile(join(weights, "model.safetensors"), Buffer.alloc(1000));
    const hub = await startLoopbackHub({ repos: { "microsoft/phi-4": weights } });
    onTestFinished(() => hub.close());
    const args = ["--runtime", "transformers", "--python", python.path];
    expect(await endedAt(/stand-in-python\.cjs .*--name phi-4/, args, signal, { HF_ENDPOINT: hub.endpoint })).toBe(
      code,
    );
  });

  it("ends LM Studio's loading, and what it loaded all the same is given back", async () => {
    const home = await mkdtemp(join(folder, "studio-"));
    await mkdir(home, { recursive: true });
    const repo = "lmstudio-community/phi-4-GGUF";
    const quantization = "IQ2_M";
    const known = catalogued("phi-4", "llama.cpp")?.files.find((one) => one.quantization === quantization);
    const file = { quantization, path: `phi-4-${quantization}.gguf`, bytes: known?.fileBytes ?? 0 };
    const model = { model: "phi-4", repo, publisher: "lmstudio-community", licence: "MIT", files: [file] };
    await writeFile(join(home, "catalogue.json"), JSON.stringify({ schemaVersion: 1, models: [model] }));
    await using app = await LmStudioApp.in(home, { running: false, isDaemon: true });
    await app.add({ repo, file: file.path, quantization, bytes: file.bytes });
    app.on("load --identifier", () => {
      app.loaded.push({ identifier: "phi-4", modelKey: "phi-4", path: "x", contextLength: 4096 });
      return [{ child: true }, { deaf: true }, { hang: true }];
    });
    const port = String(await freePort());
    const line = ["--runtime", "lmstudio", "--quantization", quantization, "--port", port];
    const args = [...line, "--catalogue", join(home, "catalogue.json")];
    expect(await endedAt(/lms load phi-4 --identifier/, args, signal, { HOME: home })).toBe(code);
    expect(app).toMatchObject({ running: false, loaded: [], serverPort: null });
    await until(() => app.left().length === 0);
  });
});
