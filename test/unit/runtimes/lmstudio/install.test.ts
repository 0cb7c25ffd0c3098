// The whole plan against the stand-in: real programs, real HTTP, real files.
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { startLoopbackHub } from "../../../../src/hub/loopback/hub.ts";
import { runningServers } from "../../../../src/runtimes/running-servers.ts";
import { lmStudioWithin } from "../../../../src/runtimes/lmstudio/index.ts";
import { freePort } from "../../../support/ports.ts";
import { ggufBytes, temporaryFolder } from "../../../support/hub.ts";
import { carryOut, type CarriedOut } from "../../../support/lm-studio/carry-out.ts";
import { file, phi4, quick, repo, studioWorld, type StudioWorld } from "../../../support/lm-studio/world.ts";

const pinned = "https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M";
const asked = (there: StudioWorld): string[] => there.app.calls.map((argv) => argv.join(" "));
const outcomes = ({ outcomes }: CarriedOut): string[] => outcomes.map(({ id, status }) => `${id} ${status}`);
const code = ({ error }: CarriedOut): string | undefined => error?.finding.code;

describe("on a plain line", () => {
  it("calls lms as the contract has it, and the model answers", async () => {
    const there = await studioWorld({ hub: [phi4], running: false, isDaemon: true });
    const port = await freePort();
    const done = await carryOut(there, port);
    expect(done.error).toBeNull();
    expect(asked(there)).toEqual([
      "version --json",
      "daemon status --json",
      "daemon up --json",
      "runtime ls",
      "ls --json",
      "ls --json",
      `get ${pinned} --yes`,
      "ls --json",
      "ps --json",
      "load phi-4 --estimate-only --context-length 4096 --gpu off --yes",
      "load phi-4 --identifier phi-4 --context-length 4096 --ttl 3600 --yes --gpu off",
      "ps --json",
      "server status --json",
      `server start --port ${port}`,
    ]);
    expect(there.app.callers.every(({ tty, env }) => !tty && env["FORCE_COLOR"] === "0")).toBe(true);
    expect(outcomes(done)).toEqual([
      "lms-wake done",
      "lms-engine skipped",
      "lms-get done",
      "lms-load done",
      "lms-serve done",
      "smoke-test done",
    ]);
    expect(done.results.smokeTest).toMatchObject({ model: "phi-4", answer: there.app.switches.answer });
    expect(done.results).toMatchObject({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      modelPath: join(there.app.models, repo, file),
      start: { key: "phi-4", gpu: "off" },
    });
    // Of the download's bar it tells what it says.
    const bytes = done.progress.map(({ doneBytes }) => doneBytes ?? 0);
    expect(bytes).toContain(phi4.bytes);
  });

  it("leaves it running, known to status, and gives back what it holds when told to stop", async () => {
    const there = await studioWorld({ hub: [phi4], running: false, isDaemon: true });
    const port = await freePort();
    const done = await carryOut(there, port);
    const host = there.host();
    expect(await runningServers(host)).toMatchObject([{ runtime: "lmstudio", model: "phi-4", port, pid: null }]);
    expect(done.made.map((undo) => (undo.kind === "runtime" ? undo.what : undo.path))).toEqual([
      "service",
      join(there.app.models, repo, file),
      "model",
      "server",
    ]);
    const runtime = lmStudioWithin(quick);
    await runtime.stop?.(host, { baseUrl: done.results.baseUrl ?? "", port, model: "phi-4" });
    expect(asked(there).filter((one) => /^(?:unload|server stop|daemon down)/.test(one))).toEqual([
      "unload phi-4",
      "server stop",
      "daemon down",
    ]);
    expect(there.app).toMatchObject({ running: false, loaded: [], serverPort: null });
    expect(await runningServers(host)).toEqual([]);
    // The file is the receipt's to remove.
    expect((await stat(join(there.app.models, repo, file))).size).toBe(phi4.bytes);
  });

  it.each([
    ["the plan is ended", {}, undefined],
    ["the answer makes no sense", { answer: "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!" }, "SMOKE_NOT_SANE"],
    ["another model answers", { answersAs: "llama-3" }, "SMOKE_OTHER_MODEL"],
    ["there is no answer", { answer: "" }, "SMOKE_NO_ANSWER"],
    ["it has no model, status 200", { chatError: "No models loaded. Please load a model" }, "LMS_NOT_LOADED"],
    [
      "it has no such model",
      { chatError: { code: "model_not_found", message: 'Model "x" not found.' } },
      "LMS_MODEL_UNKNOWN",
    ],
    ["its template is broken", { chatError: "Error rendering prompt with jinja template: no" }, "LMS_TEMPLATE"],
    ["it says something else", { chatError: "Compute error" }, "SMOKE_NO_ANSWER"],
  ])("gives all of it back when %s", async (_, switches, cause) => {
    const there = await studioWorld({ hub: [phi4], running: false, isDaemon: true, ...switches });
    const done = await carryOut(there, await freePort());
    expect(done.error?.finding.code).toBe(cause);
    expect(done.error?.exitCode).toBe(cause === undefined ? undefined : 6);
    await done.close();
    expect(there.app).toMatchObject({ running: false, loaded: [], serverPort: null });
    expect(await runningServers(there.host())).toEqual([]);
  });

  it("gives it back when it is ended in the middle of loading, and LM Studio loads it all the same", async () => {
    const there = await studioWorld({ hub: [phi4], running: false, isDaemon: true });
    const args = { signal: "SIGINT", stage: "nothing", keptBytes: null } as const;
    const interrupted = new SetupError({ code: "INTERRUPTED", args });
    const end = new AbortController();
    there.app.on("load --identifier", () => {
      there.app.loaded.push({ identifier: "phi-4", modelKey: "phi-4", path: "x", contextLength: 4096 });
      queueMicrotask(() => end.abort(interrupted));
      return [{ child: true }, { hang: true }];
    });
    expect(code(await carryOut(there, await freePort(), { signal: end.signal }))).toBe("INTERRUPTED");
    expect(there.app).toMatchObject({ running: false, loaded: [], serverPort: null });
  });

  it("leaves a model of that name alone that was there before, when it cannot load its own", async () => {
    const there = await studioWorld({ hub: [phi4], running: false, isDaemon: true });
    there.app.loaded.push({ identifier: "phi-4", modelKey: "other", path: "x", contextLength: 4096 });
    await there.app.start();
    expect(code(await carryOut(there, await freePort()))).toBe("LMS_IDENTIFIER_TAKEN");
    expect(there.app.loaded).toMatchObject([{ modelKey: "other" }]);
  });

  it("gives back what is ours of an LM Studio that is the person's own", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const done = await carryOut(there, await freePort());
    await done.close();
    expect(there.app).toMatchObject({ running: true, loaded: [], serverPort: null });
    expect(await runningServers(there.host())).toEqual([]);
  });

  it("does nothing twice", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const port = await freePort();
    await carryOut(there, port);
    const before = there.app.calls.length;
    const again = await carryOut(there, port);
    expect(again.error).toBeNull();
    expect(again.plan.downloadBytes).toBe(0);
    expect(outcomes(again)).toEqual([
      "lms-wake skipped",
      "lms-engine skipped",
      "lms-present skipped",
      "lms-load skipped",
      "lms-serve skipped",
      "smoke-test done",
    ]);
    const calls = asked(there).slice(before);
    expect(calls.filter((one) => /^(?:get|load|server start|daemon up)/.test(one))).toEqual([]);
    expect(again.made).toEqual([]);
  });

  it("leaves what it found: an LM Studio, a server and models of the person's own", async () => {
    const there = await studioWorld({ hub: [phi4] });
    await there.app.add({ repo: "someone/other-GGUF", file: "other-Q4_K_M.gguf", quantization: "Q4_K_M", bytes: 1000 });
    there.app.loaded.push({ identifier: "other", modelKey: "other", path: "x", contextLength: 4096 });
    const port = await freePort();
    await there.app.startServer(port);
    const done = await carryOut(there, port);
    expect(outcomes(done)).toContain("lms-serve skipped");
    const host = there.host();
    await lmStudioWithin(quick).stop?.(host, { baseUrl: "", port, model: "phi-4" });
    expect(there.app.loaded.map(({ identifier }) => identifier)).toEqual(["other"]);
    expect(there.app).toMatchObject({ running: true, serverPort: port });
  });

  it("takes back one by one what the receipt names, and nothing twice", async () => {
    const there = await studioWorld({ hub: [phi4], running: false });
    const done = await carryOut(there, await freePort());
    const runtime = lmStudioWithin(quick);
    const held = done.made.filter((undo) => undo.kind === "runtime").toReversed();
    expect(held.map(({ what }) => what)).toEqual(["server", "model", "service"]);
    for (const one of held) expect(await runtime.takeBack?.(there.host(), one)).toBe(true);
    expect(there.app).toMatchObject({ running: false, serverPort: null });
    for (const one of held) expect(await runtime.takeBack?.(there.host(), one)).toBe(false);
  });

  it("goes on without the model when LM Studio gave it up meanwhile: started again, it loads it again", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const port = await freePort();
    const done = await carryOut(there, port);
    there.app.loaded = [];
    const runtime = lmStudioWithin(quick);
    const installed = {
      model: "phi-4",
      quantization: "Q4_K_M",
      runtime: "lmstudio",
      repo,
      commit: "",
      context: 4096,
      installedAt: "",
      files: [{ path: done.results.modelPath ?? "", bytes: phi4.bytes, sha256: null }],
      ...(done.results.start === undefined ? {} : { start: done.results.start }),
    };
    const serving = await runtime.start(there.host(), {
      ...done.settings,
      installed,
      signal: new AbortController().signal,
      machine: () => Promise.reject(new Error("not asked for")),
      fetching: () => {},
      loading: () => {},
    });
    expect(serving).toMatchObject({ port, model: "phi-4", instance: null });
    expect(there.app.loaded).toMatchObject([{ identifier: "phi-4", modelKey: "phi-4" }]);
    await serving.close();
    expect(there.app.loaded).toEqual([]);
    // The server had been left running before.
    expect(there.app.serverPort).toBe(port);
  });

  it.each(["middle", "old"] as const)("works with an lms of the %s generation", async (generation) => {
    const there = await studioWorld({ hub: [phi4], generation, api: generation === "old" ? "openai" : "v0" });
    const done = await carryOut(there, await freePort());
    expect(done.error).toBeNull();
    expect(asked(there)).toContain(`get ${pinned} --yes`);
  });
});

describe("in the guide's words", () => {
  const documented = { settings: { lmsGet: "documented" } } as const;

  it("takes what comes when it is the model", async () => {
    const q8 = { ...phi4, file: "phi-4-Q8_0.gguf", quantization: "Q8_0", bytes: 3_000_000, exact: true } as const;
    const there = await studioWorld({ staffPicks: [q8] });
    const done = await carryOut(there, await freePort(), documented);
    expect(done.error).toBeNull();
    expect(asked(there)).toContain("get phi-4 --yes");
    expect(done.results).toMatchObject({ quantization: "Q8_0", modelPath: join(there.app.models, repo, q8.file) });
  });

  it("takes the size that is there already, and leaves it to whom it belongs", async () => {
    const q8 = { ...phi4, file: "phi-4-Q8_0.gguf", quantization: "Q8_0", bytes: 3_000_000, exact: true } as const;
    const there = await studioWorld({ staffPicks: [q8] });
    await there.app.add(q8);
    const done = await carryOut(there, await freePort(), documented);
    expect(done.error).toBeNull();
    expect(done.results.quantization).toBe("Q8_0");
    expect(done.made.map(({ kind }) => kind)).toEqual(["runtime", "runtime"]);
  });

  it("refuses another model that a search found, and owns up to its file", async () => {
    const mini = { repo: "lmstudio-community/Phi-4-mini-reasoning-GGUF", file: "Phi-4-mini-reasoning-Q4_K_M.gguf" };
    const there = await studioWorld({ staffPicks: [{ ...mini, quantization: "Q4_K_M", bytes: 1_000_000 }] });
    const done = await carryOut(there, await freePort(), documented);
    expect(done.error?.finding).toEqual({
      code: "LMS_FETCHED_OTHER",
      args: { asked: "lms get phi-4 --yes", got: ["phi-4-mini-reasoning"] },
    });
    expect(done.made).toContainEqual({ kind: "file", path: join(there.app.models, mini.repo, mini.file) });
    expect(there.app.loaded).toEqual([]);
  });

  it("says both forms in the plan, and why", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const done = await carryOut(there, await freePort(), { limits: {} });
    expect(done.plan.steps.find(({ id }) => id === "lms-get")?.title.args).toMatchObject({
      command: `lms get ${pinned} --yes`,
      documented: "lms get phi-4",
    });
  });
});

describe("what is here already", () => {
  it("in LM Studio's folder, of whatever publisher, is not fetched", async () => {
    const there = await studioWorld({ hub: [phi4] });
    await there.app.add({ ...phi4, repo: "bartowski/phi-4-GGUF" });
    const done = await carryOut(there, await freePort());
    expect(done.error).toBeNull();
    expect(done.plan.downloadBytes).toBe(0);
    expect(asked(there).some((one) => one.startsWith("get"))).toBe(false);
  });

  it("in the person's own file gets a second name, by lms import", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const own = join(there.home, file);
    await writeFile(own, ggufBytes(phi4.bytes));
    const done = await carryOut(there, await freePort(), {
      settings: { ownFile: own },
      candidate: { repo: "", file: own },
    });
    expect(done.error).toBeNull();
    const target = join(there.app.models, "phi4-setup", "phi-4-GGUF", file);
    expect(asked(there)).toContain(`import ${own} --user-repo phi4-setup/phi-4-GGUF -L --yes`);
    expect((await stat(target)).ino).toBe((await stat(own)).ino);
    expect(done.made).toContainEqual({ kind: "file", path: target });
  });
});

describe("what was installed for the embedded engine", () => {
  it("is given to LM Studio as it is: the same quantization of another publisher is not fetched again", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const theirs = join(there.home, "hf", "hub", "models--bartowski--phi-4-GGUF");
    const [commit, sha256] = ["c".repeat(40), "d".repeat(64)];
    for (const folder of ["blobs", "refs", `snapshots/${commit}`])
      await mkdir(join(theirs, folder), { recursive: true });
    await writeFile(join(theirs, "refs", "main"), commit);
    await writeFile(join(theirs, "blobs", sha256), ggufBytes(phi4.bytes));
    await symlink(join("..", "..", "blobs", sha256), join(theirs, "snapshots", commit, file));
    const done = await carryOut(there, await freePort());
    expect(done.error).toBeNull();
    expect(done.plan.downloadBytes).toBe(0);
    expect(done.results.repo).toBe("bartowski/phi-4-GGUF");
    const target = join(there.app.models, "bartowski", "phi-4-GGUF", file);
    expect((await stat(target)).ino).toBe((await stat(join(theirs, "blobs", sha256))).ino);
  });
});

describe("behind a proxy or with a mirror", () => {
  it("fetches by itself and gives the cache's file a second name: no second copy", async () => {
    const content = ggufBytes(phi4.bytes);
    const hub = await namedHub(content);
    const there = await studioWorld();
    const done = await carryOut(there, await freePort(), { fetches: "we", endpoint: hub });
    expect(done.error).toBeNull();
    expect(asked(there).some((one) => one.startsWith("get"))).toBe(false);
    const target = join(there.app.models, repo, file);
    expect((await readFile(target)).equals(content)).toBe(true);
    expect((await stat(target)).nlink).toBe(2);
    expect(outcomes(done)).toEqual([
      "lms-wake skipped",
      "lms-engine skipped",
      "download done",
      "lms-link done",
      "lms-load done",
      "lms-serve done",
      "smoke-test done",
    ]);
  });

  it("finishes what broke off in LM Studio's folder, and touches no file of somebody else's", async () => {
    const hub = await namedHub(ggufBytes(phi4.bytes));
    const target = (there: StudioWorld): string => join(there.app.models, repo, file);
    const broken = await studioWorld();
    await mkdir(dirname(target(broken)), { recursive: true });
    await writeFile(target(broken), "GGUF");
    expect((await carryOut(broken, await freePort(), { fetches: "we", endpoint: hub })).error).toBeNull();
    const other = await studioWorld();
    await mkdir(dirname(target(other)), { recursive: true });
    await writeFile(target(other), Buffer.alloc(3 * phi4.bytes));
    expect(code(await carryOut(other, await freePort(), { fetches: "we", endpoint: hub }))).toBe("DISK_NOT_WRITABLE");
    expect((await stat(target(other))).size).toBe(3 * phi4.bytes);
  });
});

const memory = "/dev/shm";
const twoVolumes = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev;

describe.runIf(twoVolumes)("with LM Studio's models on another volume", () => {
  async function modelsElsewhere(): Promise<StudioWorld> {
    const downloadsFolder = await mkdtemp(join(memory, "phi4-models-"));
    onTestFinished(() => rm(downloadsFolder, { recursive: true, force: true }));
    return studioWorld({ downloadsFolder });
  }

  it("fetches straight into them: there is no second copy, and nothing of ours beside it", async () => {
    const hub = await namedHub(ggufBytes(phi4.bytes));
    const there = await modelsElsewhere();
    const done = await carryOut(there, await freePort(), { fetches: "we", endpoint: hub });
    expect(done.error).toBeNull();
    expect(outcomes(done)).toContain("lms-fetch done");
    expect(done.plan.steps.find(({ id }) => id === "lms-fetch")?.title.args).toMatchObject({
      folder: there.app.models,
    });
    expect(await readdir(join(there.app.models, repo))).toEqual([file]);
    expect(await readdir(join(there.home, "hf", "hub")).catch(() => [])).not.toContain(
      "models--lmstudio-community--phi-4-GGUF",
    );
  });

  it("does so too where LM Studio could not", async () => {
    const hub = await namedHub(ggufBytes(phi4.bytes));
    const there = await modelsElsewhere();
    const done = await carryOut(there, await freePort(), { endpoint: hub });
    expect(done.error).toBeNull();
    expect(outcomes(done)).toContain("lms-get done");
    expect(await readdir(join(there.app.models, repo))).toEqual([file]);
  });

  it("copies a file that is here, and says so before", async () => {
    const there = await modelsElsewhere();
    const own = join(there.home, file);
    await writeFile(own, ggufBytes(phi4.bytes));
    const done = await carryOut(there, await freePort(), {
      settings: { ownFile: own },
      candidate: { repo: "", file: own },
    });
    expect(done.error).toBeNull();
    const { args } = done.plan.steps.find(({ id }) => id === "lms-link")?.title ?? {};
    expect(args).toMatchObject({ copiedBytes: phi4.bytes });
    const copy = join(there.app.models, "phi4-setup", "phi-4-GGUF", file);
    expect((await readFile(copy)).equals(await readFile(own))).toBe(true);
  });
});

/** The address of a Hub on loopback that has the file in LM Studio's repository. */
async function namedHub(content: Buffer): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, file), content);
  const hub = await startLoopbackHub({ repos: { [repo]: folder } });
  onTestFinished(() => hub.close());
  return hub.endpoint;
}
