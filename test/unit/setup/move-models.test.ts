import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { Installed } from "../../../src/core/report.ts";
import type { Host } from "../../../src/host/host.ts";
import { modelsFolder, rememberModelsFolder } from "../../../src/host/models-folder.ts";
import { hubSettings } from "../../../src/hub/settings.ts";
import { movableOf, moveModel, type Moving } from "../../../src/setup/move-models.ts";
import { readReceipt, recordInstalled, recordMade } from "../../../src/setup/receipt.ts";
import { hostIn } from "../../support/hosts.ts";
import { temporaryFolder, world } from "../../support/hub.ts";

const commit = "0123456789".repeat(4);
const repo = "someone/phi-4-GGUF";

interface Old {
  host: Host;
  installed: Installed;
  from: string;
  to: string;
  blob: string;
  content: Buffer;
  moving(change?: Partial<Moving>): Promise<Moving>;
}

/** A model that we downloaded into one cache, and the place of another, both with spaces and accents in their names. */
async function oldPlace(): Promise<Old> {
  const folder = await temporaryFolder();
  const { content, sha256 } = await world(3 * 1024 * 1024);
  const from = join(folder, "João Silva", "hub");
  const to = join(folder, "drive novo", "modelos");
  const host = hostIn(join(folder, "João Silva", "phi4-setup"), { HTTP_PROXY: "http://127.0.0.1:9" });
  const root = join(from, "models--someone--phi-4-GGUF");
  const blob = join(root, "blobs", sha256);
  const file = join(root, "snapshots", commit, "phi-4-Q4_K_M.gguf");
  const ref = join(root, "refs", "main");
  for (const path of [blob, file, ref]) await mkdir(dirname(path), { recursive: true });
  await writeFile(blob, content);
  await symlink(blob, file);
  await writeFile(ref, commit);
  for (const path of [blob, file, ref]) {
    await recordMade(host, "1.0.0", { kind: "file", path, runtime: "llama.cpp" });
  }
  const installed: Installed = {
    model: "phi-4",
    quantization: "Q4_K_M",
    runtime: "llama.cpp",
    repo,
    commit,
    context: 4096,
    installedAt: "2026-01-01T00:00:00.000Z",
    files: [{ path: file, bytes: content.length, sha256 }],
  };
  await recordInstalled(host, "1.0.0", installed);
  const moving: Old["moving"] = async (change = {}) => ({
    to,
    version: "1.0.0",
    settings: await hubSettings(host, { endpoint: null, proxy: null, caFile: null, offline: false, cacheDir: to }),
    limitBytesPerSecond: null,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...change,
  });
  return { host, installed, from, to, blob, content, moving };
}

it("copies, hashes, switches the receipt over and removes what we made", async () => {
  const { host, installed, from, to, blob, content, moving } = await oldPlace();
  const [movable, ...others] = movableOf([installed], to);
  if (movable === undefined) throw new Error("nothing to move");
  expect(others).toEqual([]);
  await moveModel(host, movable, await moving());
  const receipt = await readReceipt(host);
  const now = receipt?.installed[0]?.files[0]?.path ?? "";
  expect(now.startsWith(to)).toBe(true);
  expect((await readFile(now)).equals(content)).toBe(true);
  expect(await host.files.stat(blob)).toBeNull();
  expect(await readdir(from)).toEqual([]);
  expect(receipt?.made.every((undo) => undo.kind === "file" && undo.path.startsWith(to))).toBe(true);
  // The same again is nothing to do.
  expect(movableOf(receipt?.installed ?? [], to)).toEqual([]);
});

it("leaves all where it was when it is stopped, and goes on from there", async () => {
  const { host, installed, to, blob, moving } = await oldPlace();
  const [movable] = movableOf([installed], to);
  if (movable === undefined) throw new Error("nothing to move");
  const stop = new AbortController();
  const stopped = moveModel(
    host,
    movable,
    await moving({ signal: stop.signal, limitBytesPerSecond: 1_000_000, progress: () => stop.abort("SIGINT") }),
  );
  await expect(stopped).rejects.toThrow("INTERRUPTED");
  expect((await readReceipt(host))?.installed).toEqual([installed]);
  expect(await host.files.stat(blob)).not.toBeNull();
  await moveModel(host, movable, await moving());
  expect((await readReceipt(host))?.installed[0]?.files[0]?.path.startsWith(to)).toBe(true);
  expect(await host.files.stat(blob)).toBeNull();
});

it("does not switch over to a copy of what is damaged", async () => {
  const { host, installed, to, blob, content, moving } = await oldPlace();
  const [movable] = movableOf([installed], to);
  if (movable === undefined) throw new Error("nothing to move");
  content[1_000_000] = (content[1_000_000] ?? 0) ^ 1;
  await writeFile(blob, content);
  await expect(moveModel(host, movable, await moving())).rejects.toThrow("INTEGRITY_MISMATCH");
  expect((await readReceipt(host))?.installed).toEqual([installed]);
  expect(await host.files.stat(blob)).not.toBeNull();
});

it("is where later runs look, unless the environment names another place", async () => {
  const folder = await temporaryFolder();
  const host = hostIn(join(folder, "own"));
  const usual = await modelsFolder(host);
  await rememberModelsFolder(host, join(folder, "drive novo"));
  expect(await modelsFolder(host)).toBe(join(folder, "drive novo"));
  expect(await modelsFolder(hostIn(join(folder, "own"), { HF_HUB_CACHE: "/elsewhere" }))).toBe("/elsewhere");
  expect(await modelsFolder(hostIn(join(folder, "another")))).toBe(usual);
});
