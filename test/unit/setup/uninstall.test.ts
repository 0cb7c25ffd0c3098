import { link, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Installed, Receipt } from "../../../src/core/report.ts";
import type { Host } from "../../../src/host/host.ts";
import { madeFor } from "../../../src/setup/belongings.ts";
import { readReceipt, recordInstalled, recordMade, recordRemoved } from "../../../src/setup/receipt.ts";
import { removalsOf, removeAll, removeEmptyFolders } from "../../../src/setup/uninstall.ts";
import { temporaryFolder } from "../../support/hub.ts";
import { hostIn } from "../../support/hosts.ts";

// A cache as it is on disk: blobs, and snapshots that are links to them. Names with spaces and accents, as homes have.
const commit = "0123456789".repeat(4);
let home: string;
let repo: string;
let host: Host;
beforeEach(async () => {
  home = await temporaryFolder();
  repo = join(home, "João Silva", "hub", "models--someone--phi-4-GGUF");
  host = hostIn(join(home, "João Silva", "phi4-setup"));
});

async function put(path: string, text = "model"): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

async function installedAs(quantization: string, runtime = "llama.cpp"): Promise<Installed> {
  const blob = await put(join(repo, "blobs", `sha-${quantization}`));
  const file = join(repo, "snapshots", commit, `phi-4-${quantization}.gguf`);
  await mkdir(dirname(file), { recursive: true });
  await symlink(blob, file);
  const ref = await put(join(repo, "refs", "main"), commit);
  for (const path of [blob, file, ref]) await recordMade(host, "1.0.0", { kind: "file", path, runtime });
  const one: Installed = {
    model: "phi-4",
    quantization,
    runtime,
    repo: "someone/phi-4-GGUF",
    commit,
    context: 4096,
    installedAt: "2026-01-01T00:00:00.000Z",
    files: [{ path: file, bytes: 5, sha256: null }],
  };
  await recordInstalled(host, "1.0.0", one);
  return one;
}

async function receipt(): Promise<Receipt> {
  const found = await readReceipt(host);
  if (found === null) throw new Error("no receipt");
  return found;
}

async function uninstall(named: (one: Installed) => boolean = () => true): Promise<string[]> {
  const found = await receipt();
  const going = found.installed.filter(named);
  const made = await madeFor(host, found, going);
  const { removals, kept } = await removalsOf(host, made);
  await removeAll(host, removals);
  await recordRemoved(host, found, { installed: going, made });
  await removeEmptyFolders(host);
  return kept.map(({ name }) => name);
}

describe("uninstalling", () => {
  it("takes everything away, and the folders that are empty then", async () => {
    await installedAs("Q4_K_M");
    const engine = await put(join(home, "João Silva", "phi4-setup", "engine", "3.0.0", "file"));
    await recordMade(host, "1.0.0", { kind: "folder", path: dirname(engine), runtime: "llama.cpp" });
    await mkdir(join(dirname(repo), ".locks", basename(repo)), { recursive: true });
    expect(await uninstall()).toEqual([]);
    expect(await readdir(home, { recursive: true })).toEqual(["João Silva", join("João Silva", "hub")]);
  });

  it("takes one of two quantizations, and what they share goes with the last", async () => {
    await installedAs("Q4_K_M");
    await installedAs("Q3_K_M");
    const engine = await put(join(home, "João Silva", "phi4-setup", "engine", "3.0.0", "file"));
    await recordMade(host, "1.0.0", { kind: "folder", path: dirname(engine), runtime: "llama.cpp" });
    await uninstall(({ quantization }) => quantization === "Q3_K_M");
    expect((await receipt()).installed.map(({ quantization }) => quantization)).toEqual(["Q4_K_M"]);
    expect(await readdir(join(repo, "blobs"))).toEqual(["sha-Q4_K_M"]);
    expect(await readdir(join(repo, "refs"))).toEqual(["main"]);
    expect(await readdir(dirname(engine))).toEqual(["file"]);
    await uninstall();
    expect(await readReceipt(host)).toBeNull();
    expect(await readdir(join(home, "João Silva", "hub"))).toEqual([]);
  });

  it("leaves a file that another installation has, too", async () => {
    const one = await installedAs("Q4_K_M");
    await recordInstalled(host, "1.0.0", { ...one, runtime: "lmstudio" });
    await recordMade(host, "1.0.0", {
      kind: "runtime",
      runtime: "lmstudio",
      what: "loaded-model",
      args: { identifier: "phi-4" },
    });
    const made = await madeFor(host, await receipt(), (await receipt()).installed.slice(0, 1));
    expect(made).toEqual([]);
    const found = await receipt();
    expect(await madeFor(host, found, found.installed.slice(1))).toMatchObject([{ kind: "runtime" }]);
  });

  it("leaves a blob that another program's snapshot points to", async () => {
    const one = await installedAs("Q4_K_M");
    const theirs = join(repo, "snapshots", "f".repeat(40), "model.gguf");
    await mkdir(dirname(theirs), { recursive: true });
    await symlink(join(repo, "blobs", "sha-Q4_K_M"), theirs);
    expect(await uninstall()).toEqual([join(repo, "blobs", "sha-Q4_K_M")]);
    expect((await host.files.stat(theirs))?.sizeBytes).toBe(5);
    expect(await host.files.linkStat(one.files[0]?.path ?? "")).toBeNull();
  });

  it("is not stopped by what is gone already, and can be run again", async () => {
    const one = await installedAs("Q4_K_M");
    await host.files.remove(one.files[0]?.path ?? "");
    await uninstall();
    expect(await readReceipt(host)).toBeNull();
    // Somebody who links the file elsewhere keeps it.
    const two = await installedAs("Q4_K_M");
    await link(join(repo, "blobs", "sha-Q4_K_M"), join(home, "own.gguf"));
    await uninstall();
    expect(await host.files.linkStat(two.files[0]?.path ?? "")).toBeNull();
    expect(await readdir(home)).toContain("own.gguf");
  });

  it("understands a receipt of the first version", async () => {
    const path = join(home, "João Silva", "phi4-setup", "receipt.json");
    const file = await put(join(repo, "snapshots", commit, "phi-4-Q4_K_M.gguf"));
    const first = {
      schemaVersion: 1,
      tool: { name: "phi4-setup", version: "1.0.0" },
      installed: [
        {
          model: "phi-4",
          quantization: "Q4_K_M",
          runtime: "llama.cpp",
          repo: "someone/phi-4-GGUF",
          commit,
          context: 4096,
          installedAt: "2026-01-01T00:00:00.000Z",
          files: [{ path: file, bytes: 5, sha256: null }],
        },
      ],
      made: [{ kind: "file", path: file }],
    };
    await put(path, JSON.stringify(first));
    await installedAs("Q3_K_M");
    await uninstall(({ quantization }) => quantization === "Q4_K_M");
    expect((await receipt()).installed.map(({ quantization }) => quantization)).toEqual(["Q3_K_M"]);
    expect(await host.files.stat(file)).toBeNull();
  });

  it("removes no folder that is not ours, whatever the receipt says", async () => {
    await installedAs("Q4_K_M");
    const theirs = await put(join(home, "Documents", "letter.txt"));
    await recordMade(host, "1.0.0", { kind: "folder", path: dirname(theirs) });
    await uninstall();
    expect((await host.files.stat(theirs))?.sizeBytes).toBe(5);
  });
});
