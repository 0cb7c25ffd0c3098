import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../../src/host/host.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { enginePackages, engineVersion } from "../../src/runtimes/llama-cpp/engine-packages.ts";
import { hostIn } from "./hosts.ts";

export interface StandInEngine extends AsyncDisposable {
  host: Host;
  home: string;
  /** The back ends whose process was started. */
  started(): Promise<string[]>;
  /** HOME as the process of a back end had it. */
  homeOf(accelerator: string): Promise<string>;
}

/**
 * Our own code with a stand-in for the engine's process and its packages: see stand-in-worker.js. `packages` are already
 * in the engine's folder (by what follows the system in their names), every other one would have to be fetched.
 */
export async function standInEngine(
  does: Record<string, string>,
  {
    packages = ["linux-x64", "linux-x64-vulkan", "linux-x64-cuda"],
    env = {},
  }: { packages?: string[]; env?: Record<string, string> } = {},
): Promise<StandInEngine> {
  const root = await mkdtemp(join(tmpdir(), "phi4-ladder-"));
  const home = join(root, "home");
  const started = join(root, "started");
  await mkdir(started);
  await mkdir(join(root, "dist", "engine"), { recursive: true });
  await copyFile("test/support/stand-in-worker.js", join(root, "dist", "engine", "worker.js"));
  await copyFile("src/rehearsal/tiny.gguf", join(root, "dist", "tiny.gguf"));
  await writeFile(join(root, "dist", "engine", "binariesGithubRelease.json"), "{}");
  for (const { name, integrity } of enginePackages) {
    if (!packages.includes(name.slice("@node-llama-cpp/".length))) continue;
    const folder = join(home, "engine", engineVersion, "node_modules", name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), "{}");
    await writeFile(join(folder, ".phi4-setup.json"), JSON.stringify({ integrity, files: { "package.json": 2 } }));
  }
  const told = { STAND_IN: JSON.stringify(does), STARTED: started, TINY_ANSWER: tinyModel.answer, OWN_TINY: root };
  // A registry that is not there, unless a test has one: nothing is fetched without being noticed.
  const base = hostIn(home, { npm_config_registry: "http://127.0.0.1:9/", ...told, ...env });
  const host: Host = {
    ...base,
    system: { ...base.system, platform: "linux", arch: "x64", packageRoot: root },
    glibcVersion: () => "2.36",
  };
  return {
    host,
    home,
    started: async () => (await readdir(started)).toSorted(),
    homeOf: (accelerator) => readFile(join(started, accelerator), "utf8"),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
