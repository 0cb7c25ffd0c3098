// The last screen of every runtime but the embedded one, whose is in guided.test.ts, at a real terminal: all that it shows
// is tried out. Programs that are not here are stand-ins, real ones where they are named (PHI4_TEST_LLAMA_SERVER,
// PHI4_TEST_TRANSFORMERS).
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { catalogued } from "../../src/core/models/catalogue.ts";
import { startLoopbackHub } from "../../src/hub/loopback/hub.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn } from "../support/cli.ts";
import { everythingOn, typed } from "../support/last-screen.ts";
import { standInLlama } from "../support/llama-server.ts";
import { LmStudioApp } from "../support/lm-studio/app.ts";
import { freePort } from "../support/ports.ts";
import { runningWith } from "../support/processes.ts";
import { standInPython } from "../support/python.ts";
import { keys, noTerminal, openTerminal } from "../support/terminal.ts";
import { until } from "../support/until.ts";

const program = programIn(inject("packedPrefix"));
const tiny = join(program, "../../dist/tiny.gguf");
const accepted = ["--accept", "memory,cpu,disk", "--context", String(tinyModel.context)];
const standInAnswer = "I am a model, small but bright, I came to check that all is right.";
const realLlama = process.env["PHI4_TEST_LLAMA_SERVER"] || null;
const realPython = process.env["PHI4_TEST_TRANSFORMERS"] || null;

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "phi4 fim ã-")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Env = Record<string, string>;

/** A home of somebody's own, from which nothing may be left running. */
async function homeOf(name: string, more: Env = {}): Promise<Env> {
  const own = join(folder, name, "own");
  await mkdir(own, { recursive: true });
  onTestFinished(() => until(async () => (await runningWith(`PHI4_SETUP_HOME=${own}`)).length === 0));
  return {
    HOME: join(folder, name),
    PHI4_SETUP_HOME: own,
    HF_HUB_CACHE: join(folder, name, "cache"),
    PATH: [join(program, "../../../../../bin"), process.env["PATH"]].join(delimiter),
    DISPLAY: "",
    WAYLAND_DISPLAY: "",
    ...more,
  };
}

/** From the first question to the last screen, by the answer that is named; the screen. */
async function guided(
  env: Env,
  args: readonly string[],
  { asked, last }: { asked: boolean; last: RegExp },
): Promise<string> {
  await using terminal = openTerminal(process.execPath, [program, ...args], { env, rows: 70 });
  if (asked) {
    await terminal.until(/How do you want to use Phi-4\?[^]*Enter accept/);
    terminal.press(keys.enter);
  }
  await terminal.until(/❯ Yes/);
  terminal.press("y");
  await terminal.until(/What now\?[^]*Enter accept/);
  while (!last.test(terminal.screen())) {
    const before = terminal.screen();
    terminal.press(keys.down);
    await until(() => terminal.screen() !== before);
  }
  terminal.press(keys.enter);
  const screen = await terminal.until("Receipt");
  expect(await terminal.ended).toBe(0);
  return screen;
}

const leave = /❯ Finish and leave it running/;
const finish = /❯ Finish and stop it/;
const on = ["chat", "snippet", "stop", "uninstall"].map((name) => `phi4-setup ${name}`);
const off = ["chat", "serve --detach", "uninstall"].map((name) => `phi4-setup ${name}`);

describe.skipIf(noTerminal !== null || process.platform !== "linux")("all that the last screen shows works", () => {
  it("for a llama-server, left on and stopped", async () => {
    await using llama = await standInLlama();
    const answer = realLlama === null ? standInAnswer : tinyModel.answer;
    const args = ["--llama-server", realLlama ?? llama.path, "--file", tiny, ...accepted];
    const env = await homeOf("llama");
    const left = await guided(env, args, { asked: true, last: leave });
    expect(await everythingOn(left, env, answer)).toEqual(on);
    const stopped = await guided(env, args, { asked: true, last: finish });
    expect(await everythingOn(stopped, env, answer)).toEqual(off);
  });

  it("for Transformers, left on and stopped", { timeout: realPython === null ? 120_000 : 900_000 }, async () => {
    const weights = join(folder, "weights");
    await mkdir(weights);
    await using python = await standInPython({ torch: "2.13.0+cpu", transformers: "5.18.0", serve: "answers" });
    if (realPython === null) {
      await writeFile(join(weights, "config.json"), "{}");
      await writeFile(join(weights, "model.safetensors"), Buffer.alloc(1000));
    } else {
      await promisify(execFile)(realPython, [resolve("src/rehearsal/tiny-model.py"), "--safetensors", weights]);
    }
    const answer = realPython === null ? standInAnswer : tinyModel.answer;
    const hub = await startLoopbackHub({ repos: { "microsoft/phi-4": weights } });
    onTestFinished(() => hub.close());
    const env = await homeOf("python", { HF_ENDPOINT: hub.endpoint });
    const line = ["--runtime", "transformers", "--ram", "64GB", "--python", realPython ?? python.path, ...accepted];
    const left = await guided(env, line, { asked: true, last: leave });
    expect(await everythingOn(left, env, answer)).toEqual(on);
    const stopped = await guided(env, line, { asked: true, last: finish });
    expect(await everythingOn(stopped, env, answer)).toEqual(off);
  });

  it("for somebody else's server, with the line that keeps the guide's code from a proxy", async () => {
    const port = await freePort();
    const theirs = await homeOf("theirs", { PHI4_SETUP_HOME: inject("sharedEngineHome") });
    await typed(theirs, `phi4-setup serve --detach --file '${tiny}' --context ${tinyModel.context} --port ${port}`);
    try {
      const env = await homeOf("ours");
      const proxied = { ...env, HTTP_PROXY: "http://127.0.0.1:9" };
      const args = ["--base-url", `127.0.0.1:${port}`];
      const screen = await guided(proxied, args, { asked: false, last: /❯ Finish/ });
      const [noProxy = ""] = /export NO_PROXY=.*/.exec(screen) ?? [];
      expect(noProxy).toBe('export NO_PROXY="localhost,127.0.0.1"');
      // The line is there for what is written by the guide: with it its code answers, through no proxy.
      const value = noProxy.replace(/^.*="|"$/g, "");
      const behind = { ...proxied, NO_PROXY: value, no_proxy: value };
      expect(await everythingOn(screen, behind, tinyModel.answer)).toEqual(
        ["chat", "snippet", "uninstall"].map((name) => `phi4-setup ${name}`),
      );
    } finally {
      await typed(theirs, `phi4-setup stop --port ${port}`);
    }
  });

  it("for LM Studio, left on and stopped", async () => {
    const repo = "lmstudio-community/phi-4-GGUF";
    const [quantization, home] = ["IQ2_M", join(folder, "studio")];
    const file = `phi-4-${quantization}.gguf`;
    const known = catalogued("phi-4", "llama.cpp")?.files.find((one) => one.quantization === quantization);
    const bytes = known?.fileBytes ?? 0;
    const files = [{ quantization, path: file, bytes }];
    const model = { model: "phi-4", repo, publisher: "lmstudio-community", licence: "MIT", files };
    const catalogue = join(folder, "catalogue.json");
    await writeFile(catalogue, JSON.stringify({ schemaVersion: 1, models: [model] }));
    const env = await homeOf("studio");
    await using app = await LmStudioApp.in(home, {
      hub: [{ repo, file, quantization, bytes }],
      running: false,
      isDaemon: true,
    });
    const args = ["--quantization", quantization, "--ram", "64GiB", "--accept", "memory,cpu,disk"];
    const line = [...args, "--port", String(await freePort()), "--catalogue", catalogue];
    const left = await guided(env, line, { asked: true, last: /❯ Finish, and talk to it in LM Studio/ });
    expect(await everythingOn(left, env, app.switches.answer)).toEqual(on);
    const stopped = await guided(env, line, { asked: true, last: finish });
    expect(await everythingOn(stopped, env, app.switches.answer)).toEqual(off);
    await until(() => app.left().length === 0);
  });
});
