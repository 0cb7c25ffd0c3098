// The ways in which LM Studio is known to fail, all 42 that were collected from its issues and its source, by number: each is
// staged with the stand-in as it happens to people, and ends in the right cause, exit code and command.
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { commandsFor } from "../../../../src/core/remedies.ts";
import { startLoopbackHub } from "../../../../src/hub/loopback/hub.ts";
import type { LmsLimits } from "../../../../src/runtimes/lmstudio/limits.ts";
import { findStudio } from "../../../../src/runtimes/lmstudio/studio.ts";
import { serverThat } from "../../../support/http-server.ts";
import { ggufBytes, temporaryFolder } from "../../../support/hub.ts";
import type { Action, Switches } from "../../../support/lm-studio/app.ts";
import { carryOut, type CarriedOut, type Wish } from "../../../support/lm-studio/carry-out.ts";
import { file, phi4, quick, repo, studioWorld, type StudioWorld } from "../../../support/lm-studio/world.ts";
import { freePort } from "../../../support/ports.ts";

/** How it is staged, and what it has to end in. */
interface Mode {
  text: string;
  switches?: Partial<Switches>;
  stage?: (there: StudioWorld) => unknown;
  wish?: Wish;
  code: string;
  exit: number;
  /** Among the commands that mend it, on Ubuntu. */
  command?: string;
}

const says = (text: string, exit = 1): Action[] => [{ err: `${text}\n` }, { exit }];
const at =
  (command: string, text: string, exit = 1) =>
  ({ app }: StudioWorld): unknown =>
    app.on(command, says(text, exit));
const hangs =
  (command: string, ...before: Action[]) =>
  ({ app }: StudioWorld): unknown =>
    app.on(command, [...before, { child: true }, { hang: true }]);
const headless = "curl -fsSL https://lmstudio.ai/install.sh | bash";
const engines = "lms runtime update -a -y";
const without = "phi4-setup install --runtime llama.cpp";
const smaller = "phi4-setup install --runtime lmstudio --context 2048";

/** Before it is spoken to, while it wakes, while it loads, serves and answers. */
const modes: Record<number, Mode> = {
  1: { text: "ENOENT", stage: ({ app }) => rm(app.lms), code: "LMS_NOT_FOUND", exit: 3, command: headless },
  2: {
    text: "LM Studio daemon is not running and no valid installation could be found or installed.",
    switches: { running: false, startable: false },
    code: "LMS_APP_MISSING",
    exit: 3,
    command: headless,
  },
  3: {
    text: "Timed out waiting for LM Studio daemon to start.",
    switches: { running: false },
    stage: at("daemon up", "Waking up LM Studio service...\nError: Timed out waiting for LM Studio daemon to start."),
    code: "LMS_START_TIMEOUT",
    exit: 3,
    command: headless,
  },
  4: {
    text: "Error: spawn /tmp/.mount_lmstud.../lm-studio ENOENT",
    switches: { running: false },
    stage: at("daemon up", "Error: spawn /tmp/.mount_lmstudAbCdEf/lm-studio ENOENT"),
    code: "LMS_APP_MISSING",
    exit: 3,
    command: headless,
  },
  5: {
    text: "Invalid passkey for lms CLI client",
    stage: at("daemon status", "Error: Failed to authenticate: Invalid passkey for lms CLI client."),
    code: "LMS_OTHER_INSTALL",
    exit: 3,
  },
  6: {
    text: "communication protocol incompatibility, and never ends",
    stage: hangs("ls", { err: "W Produced communication warning: communication protocol incompatibility.\n" }),
    code: "LMS_INCOMPATIBLE",
    exit: 3,
  },
  7: {
    text: "Illegal instruction (core dumped)",
    stage: ({ app }) => program(app.lms, "kill -ILL $$"),
    code: "LMS_CPU_UNSUPPORTED",
    exit: 3,
    command: without,
  },
  8: {
    text: "No LM Runtime found for model format 'gguf'!",
    stage: at("load --identifier", "Error: No LM Runtime found for model format 'gguf'!"),
    code: "LMS_NO_ENGINE",
    exit: 3,
    command: "lms runtime get llama.cpp -y",
  },
  9: {
    text: "A dynamic link library (DLL) initialization routine failed",
    stage: at("load --identifier", "Error: A dynamic link library (DLL) initialization routine failed."),
    code: "LMS_CPU_UNSUPPORTED",
    exit: 3,
    command: without,
  },
  10: {
    text: "insufficient system resources",
    stage: at(
      "load --identifier",
      "Error: Model loading was stopped due to insufficient system resources. Under the current settings, this model requires approximately 11.20 GB of memory.",
    ),
    code: "LMS_GUARDRAIL",
    exit: 7,
    command: smaller,
  },
  11: {
    text: "Attempt to pull a snapshot of system resources failed",
    stage: at("load --identifier", "Error: Attempt to pull a snapshot of system resources failed."),
    code: "LMS_BROKEN_STATE",
    exit: 3,
  },
  12: {
    text: "(Exit code: 18446744072635810000)",
    stage: at("load --identifier", "Error: Error loading model. (Exit code: 18446744072635810000). Unknown error."),
    code: "LMS_ENGINE_CRASHED",
    exit: 3,
    command: engines,
  },
  13: { text: "(Exit code: 0) before 0.3.6", switches: { version: "0.3.5" }, code: "LMS_TOO_OLD", exit: 3 },
  14: {
    text: "(Exit code: 11)",
    stage: at("load --identifier", "Error: (Exit code: 11). Please check settings and try loading the model again."),
    code: "LMS_ENGINE_CRASHED",
    exit: 3,
    command: engines,
  },
  15: {
    text: "model_load_failed and SIGABRT",
    stage: at("load --identifier", "Error: model_load_failed: the worker ended by SIGABRT"),
    code: "LMS_GPU_MEMORY",
    exit: 7,
    command: "phi4-setup install --runtime lmstudio --accelerator cpu",
  },
  16: {
    text: "No model found that matches model key",
    stage: at("load --identifier", 'Error: No model found that matches model key "phi-4"'),
    code: "LMS_KEY_UNKNOWN",
    exit: 3,
  },
  17: {
    text: "W 3 models match the provided model key. Loading the first one.",
    stage: ({ app }) =>
      app.on("load --identifier", () => {
        app.loaded.push({ identifier: "phi-4:2", modelKey: "phi-4-mini-reasoning", path: "x", contextLength: 1 });
        return says("W 3 models match the provided model key on the same device. Loading the first one.", 0);
      }),
    code: "LMS_LOADED_OTHER",
    exit: 3,
  },
  29: {
    text: "Failed to verify the server is running",
    stage: at("server start", "Error: Failed to verify the server is running. Please try to use another port."),
    code: "LMS_SERVER_NOT_UP",
    exit: 3,
  },
  30: {
    text: "listen EADDRINUSE",
    stage: at("server start", "Error: listen EADDRINUSE: address already in use 127.0.0.1:1234"),
    code: "PORT_TAKEN",
    exit: 3,
  },
  31: {
    text: "No models loaded",
    switches: {
      chatError: "No models loaded. Please load a model in the developer page or use the 'lms load' command.",
    },
    code: "LMS_NOT_LOADED",
    exit: 6,
    command: "phi4-setup serve --detach",
  },
  32: {
    text: 'Invalid model identifier "phi-4"',
    switches: { chatError: { message: 'Invalid model identifier "phi-4". Please specify a valid downloaded model' } },
    code: "LMS_MODEL_UNKNOWN",
    exit: 6,
  },
  33: { text: "200 by another model", switches: { answersAs: "llama-3" }, code: "SMOKE_OTHER_MODEL", exit: 6 },
  34: { text: "invalid_api_key", switches: { apiKey: "sk-lm-right" }, code: "LMS_API_KEY_NEEDED", exit: 3 },
  35: {
    text: "200 and Unexpected endpoint or method",
    async stage({ app }) {
      const server = await serverThat((request, response) => {
        const greets = request.url === "/lmstudio-greeting";
        response.end(greets ? '{"lmstudio":true}' : '{"error":"Unexpected endpoint or method. (GET /v1/models)"}');
      });
      onTestFinished(() => server[Symbol.asyncDispose]());
      app.on("server status", [{ out: `{"running":true,"port":${server.port}}\n` }, { exit: 0 }]);
    },
    wish: { settings: { port: null } },
    code: "SMOKE_NOT_AN_API",
    exit: 6,
  },
  37: {
    text: "The SUID sandbox helper binary was found, but is not configured correctly",
    switches: { running: false },
    stage: at("daemon up", "The SUID sandbox helper binary was found, but is not configured correctly."),
    code: "LMS_SANDBOX",
    exit: 3,
    command: headless,
  },
  38: {
    text: "AppImages require FUSE to run",
    switches: { running: false },
    stage: at("daemon up", "AppImages require FUSE to run."),
    code: "LMS_FUSE",
    exit: 3,
    command: "sudo apt-get install libfuse2t64",
  },
  39: {
    text: 'The next version of llmster requires "libatomic"',
    switches: { running: false },
    stage: at("daemon up", 'Notice: One-time dependency update needed. The next version requires "libatomic"'),
    code: "LMS_LIBATOMIC",
    exit: 3,
    command: "sudo apt-get install libatomic1",
  },
  40: {
    text: "it looks in /root/.lmstudio",
    switches: { running: false },
    stage: at("daemon up", "Error: EACCES: permission denied, mkdir '/root/.lmstudio/.internal'"),
    code: "LMS_HOME_DENIED",
    exit: 7,
  },
  41: {
    text: "Error rendering prompt with jinja template",
    switches: { chatError: "Error rendering prompt with jinja template: Cannot call something that is not a function" },
    code: "LMS_TEMPLATE",
    exit: 6,
  },
  42: {
    text: "Cannot read properties of undefined (reading 'paramType')",
    stage: at("daemon status", "TypeError: Cannot read properties of undefined (reading 'paramType')"),
    code: "LMS_SHARED_HOME",
    exit: 3,
  },
};

/** While it fetches: named as it is retried, and then fetched by us. */
const ofFetching: Record<number, { text: string; stage?: Mode["stage"]; limits?: Partial<LmsLimits>; code: string }> = {
  18: { text: "Error: No staff picks found with the specified search criteria.", code: "LMS_NOT_OFFERED" },
  19: {
    text: "Resolution completed. Downloading 9.05 GB...\nError: Cannot find variant q4_k_m.",
    code: "LMS_NOT_OFFERED",
  },
  20: { text: "Error: Invalid artifact name: phi-4@q4_k_m", code: "LMS_GRAMMAR" },
  21: { text: "error: unknown option '--limit'", code: "LMS_GRAMMAR" },
  22: { text: "Error: Failed to resolve model: Api error with status 429. URL: https://x", code: "LMS_HUB_LIMITED" },
  23: { text: "Error: Model details error: fetch failed", code: "LMS_HUB_UNREACHABLE" },
  24: { text: "Error: Model details error: Invalid credentials in Authorization header.", code: "LMS_HUB_TOKEN" },
  25: {
    text: "a bar that stands still",
    stage: hangs("get", { out: "\r[##  ] 46.00%" }),
    limits: { silenceMs: 300, backoffMs: [] },
    code: "LMS_STALLED",
  },
  26: { text: "Error: Download failed: Checksum failed - You can try to resume the download.", code: "LMS_CORRUPT" },
  27: {
    text: "Finalizing download... and never ends",
    stage: hangs("get", { out: "\r[####] 100.00%\r" }, { err: "Finalizing download...\n" }),
    limits: { silenceMs: 20_000, finalizingMs: 100, backoffMs: [] },
    code: "LMS_FINALIZING",
  },
};

/** The numbers whose test is below by itself. */
const byThemselves = [28, 36];

async function program(path: string, script: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

async function hub(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, file), ggufBytes(phi4.bytes));
  const started = await startLoopbackHub({ repos: { [repo]: folder } });
  onTestFinished(() => started.close());
  return started.endpoint;
}

/** As far as it comes: found, woken, fetched, loaded, served, asked. */
async function endOf(there: StudioWorld, wish: Wish = {}): Promise<SetupError | null> {
  const { signal } = new AbortController();
  const found = await findStudio(there.host(), quick, signal).catch((error: unknown) => error);
  if (found instanceof SetupError) return found;
  return (await carryOut(there, await freePort(), wish)).error;
}

function mending(error: SetupError | null): string[] {
  if (error === null) return [];
  const where = { platform: "linux", self: "phi4-setup", osName: "Ubuntu" };
  return commandsFor(error.finding, where).map(({ line }) => line);
}

describe("a way to fail that is known", () => {
  it("has its test: all 42", () => {
    const numbers = [...Object.keys(modes), ...Object.keys(ofFetching)].map(Number);
    expect([...numbers, ...byThemselves].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 42 }, (_, one) => one + 1),
    );
  });

  it.each(Object.entries(modes).map(([number, mode]) => [Number(number), mode.text, mode] as const))(
    "number %i: %s",
    async (_, __, { switches, stage, wish, code, exit, command }) => {
      const there = await studioWorld({ hub: [phi4], ...switches });
      await stage?.(there);
      const error = await endOf(there, wish);
      expect(error).toMatchObject({ exitCode: exit, finding: { code } });
      expect(mending(error)).toEqual(expect.arrayContaining(command === undefined ? [] : [command]));
    },
  );

  it.each(Object.entries(ofFetching).map(([number, mode]) => [Number(number), mode.text, mode] as const))(
    "number %i: %s, after which we fetch it ourselves",
    async (_, __, { text, stage, limits = {}, code }) => {
      const there = await studioWorld();
      await (stage ?? at("get", text))(there);
      const done: CarriedOut = await carryOut(there, await freePort(), { endpoint: await hub(), limits });
      expect(done.progress.flatMap(({ trouble }) => trouble?.code ?? [])).toContain(code);
      expect(done).toMatchObject({ error: null, results: { download: { files: [{ fetchedBytes: phi4.bytes }] } } });
    },
  );

  it("number 28: it goes away over a full disk, which is looked at before and after", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const host = there.host();
    let availableBytes = 1e12;
    const volume = async (): Promise<object> => ({ availableBytes, totalBytes: 1e12, type: 0 });
    const filling = { ...host, files: { ...host.files, volume } } as typeof host;
    there.app.on("get", () => {
      availableBytes = 1e6;
      return says("Error: WebSocket connection closed");
    });
    const gets: number[] = [];
    for (const _ of ["after", "before"]) {
      const { error } = await carryOut(there, await freePort(), { host: filling });
      expect(error).toMatchObject({ exitCode: 7, finding: { code: "DISK_FULL", args: { path: there.app.models } } });
      gets.push(there.app.calls.filter(([first]) => first === "get").length);
    }
    // The second time not a byte is asked for.
    expect(gets[0]).toBeGreaterThan(0);
    expect(gets[1]).toBe(gets[0]);
  });

  it("number 36: it lists nothing though the file is there", async () => {
    const there = await studioWorld();
    await mkdir(join(there.app.models, repo), { recursive: true });
    await writeFile(join(there.app.models, repo, file), ggufBytes(phi4.bytes));
    there.app.on("ls", [{ out: "[]\n" }, { exit: 0 }]);
    const { error, plan } = await carryOut(there, await freePort());
    expect(plan.downloadBytes).toBe(0);
    expect(error).toMatchObject({ exitCode: 3, finding: { code: "LMS_NOT_INDEXED" } });
  });
});
