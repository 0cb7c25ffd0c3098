import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { quoted } from "../../../../src/core/quote.ts";
import { ensureEngine, parseEngines } from "../../../../src/runtimes/lmstudio/engines.ts";
import { library } from "../../../../src/runtimes/lmstudio/library.ts";
import type { Studio } from "../../../../src/runtimes/lmstudio/studio.ts";
import { wake } from "../../../../src/runtimes/lmstudio/wake.ts";
import type { Action } from "../../../support/lm-studio/app.ts";
import { codeOf, studioWorld, type StudioWorld } from "../../../support/lm-studio/world.ts";

const says = (text: string, exit = 1): Action[] => [{ err: `${text}\n` }, { exit }];
const asked = ({ app }: StudioWorld): string[] => app.calls.map((argv) => argv.join(" "));

describe("LM Studio that", () => {
  it("runs is left as it is, and known for what it is", async () => {
    const there = await studioWorld({ isDaemon: true, version: "0.4.21", package: "llmster" });
    expect(await wake(await there.studio())).toMatchObject({ version: "0.4.21", service: true, started: false });
    expect(asked(there)).toEqual(["daemon status --json"]);
  });

  it("does not run is started", async () => {
    const there = await studioWorld({ running: false });
    expect(await wake(await there.studio())).toMatchObject({ version: "0.3.31", service: false, started: true });
    expect(there.app.running).toBe(true);
  });

  it("has no such command wakes up when it is asked for its models", async () => {
    const there = await studioWorld({ running: false, generation: "middle" });
    expect(await wake(await there.studio())).toMatchObject({ version: "0.3.31", service: null, started: true });
    expect(asked(there)).toEqual(["daemon status --json", "ls --json"]);
  });

  it.each(["0.3.5", "0.2.31"])("is of version %s is too old", async (version) => {
    const there = await studioWorld({ version });
    expect(await codeOf(wake(await there.studio()))).toBe("LMS_TOO_OLD");
  });

  it.each(["0.3.6", "0.4.0-beta.3", "1.1.1"])("is of version %s is not", async (version) => {
    const there = await studioWorld({ version, package: "bionic" });
    expect(await codeOf(wake(await there.studio()))).toBe("none");
  });

  it.each([
    [
      "Error: LM Studio daemon is not running and no valid installation could be found or installed.",
      "LMS_APP_MISSING",
    ],
    ["Error: spawn /tmp/.mount_lmstudXyZ/lm-studio ENOENT", "LMS_APP_MISSING"],
    ["Waking up LM Studio service...\nError: Timed out waiting for LM Studio daemon to start.", "LMS_START_TIMEOUT"],
    ["The SUID sandbox helper binary was found, but is not configured correctly.", "LMS_SANDBOX"],
    ["AppImages require FUSE to run.", "LMS_FUSE"],
    ['Notice: One-time dependency update needed. The next version of llmster requires "libatomic"', "LMS_LIBATOMIC"],
    ["Error: EACCES: permission denied, mkdir '/root/.lmstudio/.internal'", "LMS_HOME_DENIED"],
    ["TypeError: Cannot read properties of undefined (reading 'paramType')", "LMS_SHARED_HOME"],
    ["Erro: algo deu errado", "LMS_FAILED"],
  ])("says %j has the cause named", async (text, code) => {
    const there = await studioWorld({ running: false });
    there.app.on("daemon up", says(text));
    expect(await codeOf(wake(await there.studio()))).toBe(code);
  });

  it("fails with a command that can be repeated by hand where only its home has it, and by its name on PATH", async () => {
    const there = await studioWorld({ running: false });
    there.app.on("daemon up", says("Erro: algo deu errado"));
    const commandOf = async (studio: Studio): Promise<string> => {
      const error: unknown = await wake(studio).catch((reason: unknown) => reason);
      return error instanceof SetupError && error.finding.code === "LMS_FAILED" ? error.finding.args.command : "";
    };
    const studio = await there.studio();
    expect(await commandOf({ ...studio, onPath: studio.lms })).toBe("lms daemon up --json");
    const command = await commandOf(studio);
    expect(command).toBe(`${quoted(there.app.lms, process.platform)} daemon up --json`);
    const before = there.app.calls.length;
    await promisify(execFile)("/bin/sh", ["-c", command]).catch(() => undefined);
    expect(there.app.calls.slice(before)).toEqual([["daemon", "up", "--json"]]);
    // Another program of that name is not it.
    expect(await commandOf({ ...studio, onPath: "/usr/bin/lms" })).toBe(command);
  });

  it("says that it did not start, and did, is believed by its answer", async () => {
    const there = await studioWorld({ running: false });
    there.app.on("daemon up", () => {
      void there.app.start();
      return says("Erro: algo deu errado");
    });
    expect(await wake(await there.studio())).toMatchObject({ started: true, version: "0.3.31" });
  });

  it("cannot be reached by its lms is given up with the cause, when its models are asked for too", async () => {
    const there = await studioWorld({ running: false, startable: false, generation: "middle" });
    expect(await codeOf(wake(await there.studio()))).toBe("LMS_APP_MISSING");
    expect(await codeOf(library(await there.studio()))).toBe("LMS_APP_MISSING");
  });

  it("belongs to another installation is asked once more, since its key changes as it starts", async () => {
    const there = await studioWorld();
    const words = "Error: Failed to authenticate: Invalid passkey for lms CLI client.";
    there.app.on("daemon status", (_, times) => (times === 1 ? says(words) : undefined));
    expect(await wake(await there.studio())).toMatchObject({ started: false });
  });

  it("belongs to another installation is then asked through that one's lms", async () => {
    const there = await studioWorld();
    // The program below the old home is the one that fits.
    const old = join(there.home, ".cache", "lm-studio", "bin", "lms");
    await mkdir(dirname(old), { recursive: true });
    await writeFile(old, await readFile(there.app.lms));
    await chmod(old, 0o755);
    const foreign = `#!/bin/sh\ncase "$1" in version) echo '{"version":"07b7252"}';; *) echo 'Error: Failed to authenticate: Invalid passkey for lms CLI client.' >&2; exit 1;; esac\n`;
    await writeFile(there.app.lms, foreign, { mode: 0o755 });
    await writeFile(join(there.home, ".lmstudio-home-pointer"), there.app.home);
    const { studio } = await wake(await there.studio());
    expect(studio.lms).toBe(old);
  });

  it("speaks another protocol is ended at its word, with all that it started", async () => {
    const there = await studioWorld();
    const words = "W Received invalid result for rpc, usually caused by communication protocol incompatibility.\n";
    there.app.on("daemon status", [{ err: words }, { child: true }, { hang: true }]);
    expect(await codeOf(wake(await there.studio()))).toBe("LMS_INCOMPATIBLE");
  });

  it.each([
    ["hangs", [{ child: true }, { hang: true }], "LMS_TIMEOUT"],
    [
      "hangs in spite of SIGTERM and speaks of something else",
      [{ err: "One moment\n" }, { deaf: true }, { hang: true }],
      "LMS_TIMEOUT",
    ],
    ["waits for an answer", [{ err: "Install now? (Y/N): " }, { hang: true }], "LMS_ASKS"],
    ["asks and finds nobody", [{ ask: "Install now? (Y/N): " }], "LMS_ASKS"],
    ["dies by SIGILL only now", [{ signal: "SIGILL" }], "LMS_CPU_UNSUPPORTED"],
  ] as const)("%s is named within its time", async (_, actions, code) => {
    const there = await studioWorld();
    there.app.on("daemon status", [...actions]);
    expect(await codeOf(wake(await there.studio({ askMs: 600 })))).toBe(code);
  });
});

describe("its engine", () => {
  it.each([
    ["LLM ENGINE    SELECTED    MODEL FORMAT\nllama.cpp-linux-x86_64-avx2@1.50.2    ✓    GGUF\n", "there"],
    ["MOTOR\nllama.cpp-mac-arm64@1.50.2  ✓  GGUF\nmlx-llm-mac-arm64@0.20.1      MLX\n", "there"],
    ["LLM ENGINE    SELECTED    MODEL FORMAT\nmlx-llm-mac-arm64@0.20.1    ✓    MLX\n", "none"],
    ["No runtimes found.\n", "none"],
    ["", "unknown"],
    ["Nenhum motor\n", "unknown"],
  ])("is read from %j", (text, engines) => expect(parseEngines(text)).toBe(engines));

  it("that is there is not fetched", async () => {
    const there = await studioWorld();
    expect(await ensureEngine(await there.studio(), true)).toBe("there");
    expect(asked(there)).toEqual(["runtime ls"]);
  });

  it("that is missing is fetched, and looked for again", async () => {
    const there = await studioWorld({ engines: [], fetchableEngines: ["llama.cpp-linux-x86_64-avx2@1.50.2"] });
    expect(await ensureEngine(await there.studio(), true)).toBe("fetched");
    expect(asked(there)).toContain("runtime get llama.cpp -y");
  });

  it("that cannot be had is named, although the fetching of nothing ends well", async () => {
    const there = await studioWorld({ engines: [] });
    expect(await codeOf(ensureEngine(await there.studio(), true))).toBe("LMS_NO_ENGINE");
    expect(await codeOf(ensureEngine(await there.studio(), false))).toBe("LMS_NO_ENGINE");
    expect(asked(there).filter((one) => one.startsWith("runtime get"))).toHaveLength(1);
  });

  it("is not asked for where lms has no such command", async () => {
    const there = await studioWorld({ generation: "old" });
    expect(await ensureEngine(await there.studio(), true)).toBe("there");
  });
});
