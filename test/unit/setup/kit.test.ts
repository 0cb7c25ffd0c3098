import { createHash } from "node:crypto";
import { copyFile, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { optionTable } from "../../../src/cli/command-line/options.ts";
import type { Host } from "../../../src/host/host.ts";
import { makeFolder } from "../../../src/host/make-folder.ts";
import { download } from "../../../src/hub/download.ts";
import { hubSettings } from "../../../src/hub/settings.ts";
import {
  enginePackage,
  enginePackageFor,
  enginePackageNames,
} from "../../../src/runtimes/llama-cpp/engine-packages.ts";
import { installEngine } from "../../../src/runtimes/llama-cpp/install-engine.ts";
import { makeKit } from "../../../src/setup/kit/make-kit.ts";
import { openKit } from "../../../src/setup/kit/manifest.ts";
import { serveKit } from "../../../src/setup/kit/serve-kit.ts";
import { failureOf, model, repo, temporaryFolder, world } from "../../support/hub.ts";
import { hostIn, hostWith } from "../../support/hosts.ts";

const { signal } = new AbortController();
const { platform, arch } = hostWith({}).system;
const own = enginePackageFor(platform, arch, "glibc", "cpu");
const file = `${own.name.slice(own.name.indexOf("/") + 1)}-${own.version}.tgz`;

/** A computer that reaches nothing but itself. */
const cutOff = (home: string): Host =>
  hostIn(home, {
    npm_config_registry: "http://127.0.0.1:9/",
    HF_ENDPOINT: "http://127.0.0.1:9",
    HF_HUB_OFFLINE: "1",
    HF_HUB_CACHE: join(home, "hub"),
  });

let base = "";
let sha256 = "";
beforeAll(async () => {
  base = await temporaryFolder(afterAll);
  const there = await world(3_000_000, {}, afterAll);
  sha256 = there.sha256;
  const settings = await hubSettings(there.host(), {
    endpoint: there.hub.endpoint,
    proxy: null,
    caFile: null,
    offline: false,
    cacheDir: join(base, "cache"),
  });
  const request = { repo, revision: "main", selection: { kind: "file", path: model } as const, settings };
  const kit = { folder: join(base, "kit"), version: "1.0.0", packages: [own] };
  await makeKit(hostIn(join(base, "maker")), { ...kit, model: { ...request, limitBytesPerSecond: null } }, { signal });
});

/** The kit, copied: a test may spoil it. */
async function copied(): Promise<string> {
  const folder = await temporaryFolder();
  const kit = join(base, "kit");
  for (const path of ["kit.json", `model/${model}`, `engine/${file}`]) {
    await makeFolder(join(folder, path, ".."));
    await copyFile(join(kit, path), join(folder, path));
  }
  return folder;
}

async function served(folder: string, home: string): Promise<{ host: Host; endpoint: string }> {
  const kit = await serveKit(cutOff(home), await openKit(cutOff(home), folder));
  onTestFinished(kit.close);
  return kit;
}

async function fetchFrom({ host, endpoint }: { host: Host; endpoint: string }) {
  const settings = await hubSettings(host, { endpoint, proxy: null, caFile: null, offline: false, cacheDir: null });
  const selection = { kind: "file", path: model } as const;
  const request = { repo, revision: "main", selection, settings, localDir: null, limitBytesPerSecond: null };
  return download(host, request, { signal });
}

const installFrom = ({ host }: { host: Host }) =>
  installEngine(host, { accelerator: "cpu", signal, progress: () => undefined });

describe("a kit", () => {
  it("holds model, engine and phi4-setup, with the hash of what is installed from it", async () => {
    const { manifest } = await openKit(hostWith({}), join(base, "kit"));
    expect(manifest.model).toMatchObject({
      repo,
      revision: "main",
      files: [{ path: model, bytes: 3_000_000, sha256 }],
    });
    expect(manifest.engine).toMatchObject([{ name: own.name, file, integrity: own.integrity }]);
    const tarball = await readFile(join(base, "kit", "engine", file));
    expect(`sha512-${createHash("sha512").update(tarball).digest("base64")}`).toBe(own.integrity);
    expect((await stat(join(base, "kit", "phi4-setup", "bin", "phi4-setup.js"))).isFile()).toBe(true);
  });

  it("gives model and engine to a computer that reaches nothing else", async () => {
    const home = await temporaryFolder();
    const kit = await served(await copied(), home);
    expect((await fetchFrom(kit)).files).toMatchObject([{ path: model, sha256, verified: true }]);
    const engine = await installFrom(kit);
    expect(engine).toMatchObject({ fetchedBytes: own.tarballBytes });
    await expect(stat(engine.worker)).resolves.toBeTruthy();
  });

  it("with a changed byte in the model installs nothing", async () => {
    const folder = await copied();
    await overwrite(join(folder, "model", model), 2_000_000);
    const home = await temporaryFolder();
    const failure = await failureOf(fetchFrom(await served(folder, home)));
    expect(failure).toMatchObject({ exitCode: 5, finding: { code: "INTEGRITY_MISMATCH" } });
  });

  it("with a changed byte in the engine installs nothing, whatever the manifest says", async () => {
    const folder = await copied();
    await overwrite(join(folder, "engine", file), 100_000);
    const failure = await failureOf(installFrom(await served(folder, await temporaryFolder())));
    expect(failure).toMatchObject({ exitCode: 5, finding: { code: "ENGINE_PACKAGE_CORRUPT" } });
  });

  it.each<[string, (folder: string) => Promise<unknown>]>([
    ["without its manifest", (folder) => rm(join(folder, "kit.json"))],
    ["with half a manifest", (folder) => truncate(join(folder, "kit.json"), 100)],
    ["without its model", (folder) => rm(join(folder, "model", model))],
    ["with half of its engine", (folder) => truncate(join(folder, "engine", file), 1000)],
    [
      "with a name that leaves its folder",
      async (folder) => {
        const text = await readFile(join(folder, "kit.json"), "utf8");
        await writeFile(join(folder, "kit.json"), text.replace(`"${model}"`, `"../../${model}"`));
      },
    ],
    [
      "with a link out of it",
      async (folder) => {
        await rm(join(folder, "model", model));
        await symlink(join(base, "kit", "model", model), join(folder, "model", model));
      },
    ],
  ])("%s is refused", async (_, spoil) => {
    const folder = await copied();
    await spoil(folder);
    const failure = await failureOf(openKit(hostWith({}), folder));
    expect(failure).toMatchObject({ exitCode: 5, finding: { code: "KIT_INVALID" } });
  });
});

it("every system of the engine can be named for a kit", () => {
  expect([...(optionTable.for.choices ?? [])].sort()).toEqual([...enginePackageNames].sort());
  for (const name of enginePackageNames) expect(enginePackage(name).name).toBe(`@node-llama-cpp/${name}`);
});

async function overwrite(path: string, at: number): Promise<void> {
  const content = await readFile(path);
  content[at] = (content[at] ?? 0) ^ 1;
  await writeFile(path, content);
}
