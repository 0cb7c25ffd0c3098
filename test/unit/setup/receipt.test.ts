import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Undo } from "../../../src/core/plan.ts";
import { recordInstalled, recordMade, recordRemoved, readReceipt } from "../../../src/setup/receipt.ts";
import { removalsOf, removeAll } from "../../../src/setup/uninstall.ts";
import { runningServers } from "../../../src/runtimes/running-servers.ts";
import { startIdentity } from "../../../src/runtimes/identity.ts";
import type { Host } from "../../../src/host/host.ts";
import { hostIn } from "../../support/hosts.ts";

async function homeWith(files: Record<string, unknown> = {}): Promise<{ host: Host; home: string }> {
  const home = await mkdtemp(join(tmpdir(), "phi4-receipt-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await mkdir(join(home, "state"));
  for (const [name, value] of Object.entries(files)) await writeFile(join(home, name), JSON.stringify(value));
  return { host: hostIn(home), home };
}

/** As version 1.0.0 wrote it, before there were other runtimes. */
const older = {
  schemaVersion: 1,
  tool: { name: "phi4-setup", version: "1.0.0" },
  installed: [
    {
      model: "phi-4",
      quantization: "Q4_K_M",
      runtime: "llama.cpp",
      repo: "bartowski/phi-4-GGUF",
      commit: "",
      context: 4096,
      installedAt: "2026-11-25T00:00:00.000Z",
      files: [{ path: "/models/phi-4.gguf", bytes: 1, sha256: null }],
    },
  ],
  made: [{ kind: "file", path: "/models/phi-4.gguf" }],
};
const held: Undo = { kind: "runtime", runtime: "no-such-runtime", what: "loaded-model", args: { model: "phi-4" } };

describe("the receipt", () => {
  it("of an older version is read, and added to", async () => {
    const { host } = await homeWith({ "receipt.json": older });
    expect(await readReceipt(host)).toMatchObject({ installed: [{ runtime: "llama.cpp" }] });
    const start = { program: "/usr/bin/llama-server" };
    const [first] = older.installed;
    if (first === undefined) throw new Error("the fixture is empty");
    await recordInstalled(host, "2.0.0", { ...first, runtime: "llama-server", start });
    expect((await readReceipt(host))?.installed).toMatchObject([{ runtime: "llama.cpp" }, { start }]);
  });

  it("holds what a runtime holds for us once, and it goes last in, first out", async () => {
    const { host, home } = await homeWith();
    const file: Undo = { kind: "file", path: join(home, "state", "bandwidth.json") };
    await writeFile(join(home, "state", "bandwidth.json"), "{}");
    for (const undo of [file, held, file, held]) await recordMade(host, "1.0.0", undo);
    const receipt = await readReceipt(host);
    if (receipt === null) throw new Error("no receipt");
    expect(receipt.made).toEqual([file, held]);
    const { removals } = await removalsOf(host, receipt.made);
    expect(removals.map(({ name }) => name)).toEqual(["no-such-runtime loaded-model phi-4", file.path]);
    // A runtime that this version does not know has nothing taken back, and stands in nobody's way.
    await removeAll(host, removals);
    await recordRemoved(host, receipt, receipt);
    expect(await readReceipt(host)).toBeNull();
  });

  it("that is none is not guessed at", async () => {
    const { host } = await homeWith({ "receipt.json": { ...older, made: [{ kind: "registry", path: "HKLM" }] } });
    const args = { by: null, detail: "made.0" };
    await expect(readReceipt(host)).rejects.toMatchObject({ finding: { code: "RECEIPT_UNREADABLE", args } });
  });

  it("of a later version says which, and one that is cut off says that", async () => {
    const later = { schemaVersion: 2, tool: { name: "phi4-setup", version: "3.1.0" }, things: [] };
    const { host } = await homeWith({ "receipt.json": later });
    await expect(readReceipt(host)).rejects.toMatchObject({ finding: { args: { by: "3.1.0" } } });
    const { host: cut, home } = await homeWith();
    await writeFile(join(home, "receipt.json"), '{"schemaVersion": 1, "inst');
    await expect(readReceipt(cut)).rejects.toMatchObject({ finding: { args: { by: null, detail: "JSON" } } });
  });
});

describe("what is known of a server that runs", () => {
  it("was written by an older version: it is asked by its own port", async () => {
    const identity = await startIdentity({ platform: process.platform });
    onTestFinished(() => identity.close());
    const { port, instance } = identity;
    const state = { baseUrl: `http://127.0.0.1:${port}/v1`, port, model: "phi-4", pid: process.pid, instance };
    const { host } = await homeWith({ [`state/server-${port}.json`]: state });
    expect(await runningServers(host)).toMatchObject([{ port, runtime: "llama.cpp", identityPort: null }]);
  });

  it.each([
    ["another one answers there", { instance: "somebody else" }],
    ["nobody can say that it is the one", { instance: null }],
    ["it would outlive us in a program that has nothing of the kind", { pid: null, runtime: "llama.cpp" }],
    ["its runtime is unknown", { pid: null, runtime: "no-such-runtime" }],
  ])("does not count where %s", async (_, changed) => {
    const identity = await startIdentity({ platform: process.platform });
    onTestFinished(() => identity.close());
    const { port, instance } = identity;
    const state = { baseUrl: `http://127.0.0.1:${port}/v1`, port, model: "phi-4", pid: process.pid, instance };
    const { host, home } = await homeWith({ [`state/server-${port}.json`]: { ...state, ...changed } });
    expect(await runningServers(host)).toEqual([]);
    await expect(readFile(join(home, "receipt.json"))).rejects.toThrow("ENOENT");
  });
});
