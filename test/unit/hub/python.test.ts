// Python's own library reads what we wrote, checks it, and fetches from our hub; and we take over what it wrote.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { serveHub } from "../../../src/hub/loopback/hub.ts";
import { cacheShelf } from "../../../src/hub/loopback/shelf.ts";
import { model, repo, world, type World } from "../../support/hub.ts";

const run = promisify(execFile);
let folder = "";
let python: string | null = null;

/** A Python with huggingface_hub: the one named, the usual one, or a fresh environment if pip has a registry. */
async function pythonWithHub(): Promise<string | null> {
  const has = async (path: string): Promise<boolean> =>
    run(path, ["-c", "import huggingface_hub"], { timeout: 30_000 }).then(
      () => true,
      () => false,
    );
  for (const path of [process.env["PHI4_TEST_PYTHON"], "python3", "python"]) {
    if (path !== undefined && (await has(path))) return path;
  }
  if (process.env["PHI4_TEST_PYTHON_INSTALL"] === undefined) return null;
  await run("python3", ["-m", "venv", join(folder, "venv")], { timeout: 60_000 });
  const fresh = join(folder, "venv", process.platform === "win32" ? "Scripts" : "bin", "python");
  await run(fresh, ["-m", "pip", "install", "--quiet", "huggingface_hub"], { timeout: 240_000 });
  return fresh;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-python-"));
  python = await pythonWithHub();
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = async (there: World, script: string, env: Record<string, string>): Promise<unknown> => {
  const { stdout } = await run(python ?? "python3", ["-c", script], {
    env: {
      ...env,
      HF_HUB_CACHE: there.cacheDir,
      HF_HOME: join(there.folder, "hf"),
      HF_HUB_DISABLE_XET: "1",
      PATH: process.env["PATH"],
    },
    timeout: 60_000,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
};

const readOffline = `
import hashlib, json
from huggingface_hub import hf_hub_download, scan_cache_dir, snapshot_download
path = hf_hub_download("${repo}", "${model}", local_files_only=True)
snapshot_download("${repo}", local_files_only=True)
cache = scan_cache_dir()
print(json.dumps({"sha256": hashlib.sha256(open(path, "rb").read()).hexdigest(),
                  "warnings": [str(w) for w in cache.warnings], "refs": [sorted(r.refs) for x in cache.repos for r in x.revisions]}))
`;

const downloadAll = `
import json
from huggingface_hub import snapshot_download
print(json.dumps(snapshot_download("${repo}")))
`;

describe("huggingface_hub", () => {
  it("reads what we wrote, without a network", async (test) => {
    if (python === null)
      test.skip("NO PYTHON WITH huggingface_hub: set PHI4_TEST_PYTHON or PHI4_TEST_PYTHON_INSTALL=1");
    const there = await world();
    await there.download({ selection: { kind: "globs", include: [], exclude: [] } });
    const read = await ask(there, readOffline, { HF_HUB_OFFLINE: "1" });
    expect(read).toEqual({ sha256: there.sha256, warnings: [], refs: [["main"]] });
  });

  it.for(["cache", "plain folder"])("agrees with every checksum of our %s", async (where, test) => {
    if (python === null)
      test.skip("NO PYTHON WITH huggingface_hub: set PHI4_TEST_PYTHON or PHI4_TEST_PYTHON_INSTALL=1");
    const there = await world(5_000_000, { "sub/notes.txt": "hello\n" });
    const localDir = join(there.folder, "plain");
    const ours = where === "cache" ? {} : { localDir };
    await there.download({ selection: { kind: "globs", include: [], exclude: [] }, ...ours });
    const place = where === "cache" ? ["--cache-dir", there.cacheDir] : ["--local-dir", localDir];
    const verify = ["-m", "huggingface_hub.cli.hf", "cache", "verify", repo, "--fail-on-missing-files", ...place];
    const env = { PATH: process.env["PATH"], HF_HOME: join(there.folder, "hf"), HF_ENDPOINT: there.hub.endpoint };
    const { stdout, stderr } = await run(python ?? "python3", verify, { env, timeout: 60_000 });
    expect(stdout + stderr).toMatch(/3 file\(s\)|All checksums match|verified/i);
    const blob = where === "cache" ? there.blob : join(localDir, model);
    await writeFile(blob, Buffer.alloc(there.content.length));
    await expect(run(python ?? "python3", verify, { env, timeout: 60_000 })).rejects.toThrow("Verification failed");
  });

  it("fetches from a mirror of our cache", async (test) => {
    if (python === null)
      test.skip("NO PYTHON WITH huggingface_hub: set PHI4_TEST_PYTHON or PHI4_TEST_PYTHON_INSTALL=1");
    const there = await world(5_000_000, { "sub/notes.txt": "hello\n" });
    await there.download({ selection: { kind: "globs", include: [], exclude: [] } });
    const mirror = await serveHub(cacheShelf(there.cacheDir), {});
    onTestFinished(() => mirror.close());
    const elsewhere = { ...there, cacheDir: join(there.folder, "theirs") };
    await ask(elsewhere, downloadAll, { HF_ENDPOINT: mirror.endpoint });
    const read = await ask(elsewhere, readOffline, { HF_HUB_OFFLINE: "1" });
    expect(read).toEqual({ sha256: there.sha256, warnings: [], refs: [["main"]] });
  });

  it("fetches from our hub, and we take over what it wrote", async (test) => {
    if (python === null)
      test.skip("NO PYTHON WITH huggingface_hub: set PHI4_TEST_PYTHON or PHI4_TEST_PYTHON_INSTALL=1");
    const there = await world(5_000_000, { "sub/notes.txt": "hello\n" });
    await ask(there, downloadAll, { HF_ENDPOINT: there.hub.endpoint });
    const { files } = await there.download({ selection: { kind: "globs", include: [], exclude: [] } });
    expect(files.map(({ path, fetchedBytes }) => [path, fetchedBytes])).toEqual([
      ["config.json", 0],
      [model, 0],
      ["sub/notes.txt", 0],
    ]);
  });
});
