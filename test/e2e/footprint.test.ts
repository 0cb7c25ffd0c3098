// What a run leaves on the disk: the tool's own folders and the model's cache, and of those nothing that judging needs.
// Looked at twice: as the tree of a home of its own, and, where strace can watch, as every file that was opened to be
// written anywhere.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";

const program = programIn(inject("packedPrefix"));
const install = [
  "install",
  "--quantization",
  "IQ2_M",
  "--accept",
  "memory,cpu,disk",
  "--runtime",
  "llama.cpp",
  "--yes",
];

let folder: string;
let hub: LoopbackHub;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-footprint-"));
  const files = join(folder, "repo");
  for (const made of [files, join(folder, "home"), join(folder, "temporary"), join(folder, "project")])
    await mkdir(made);
  await copyFile(join(program, "../../dist/tiny.gguf"), join(files, "phi-4-IQ2_M.gguf"));
  hub = await startLoopbackHub({ repos: { "bartowski/phi-4-GGUF": files } });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const environment = (): Record<string, string> => {
  const home = join(folder, "home");
  const temporary = join(folder, "temporary");
  return {
    HOME: home,
    USERPROFILE: home,
    LOCALAPPDATA: join(home, "AppData", "Local"),
    APPDATA: join(home, "AppData", "Roaming"),
    PHI4_SETUP_HOME: "",
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    HF_ENDPOINT: hub.endpoint,
  };
};

/** The folders of the tool and of the cache, below a home; on every system. */
const own =
  {
    linux: [".cache/phi4-setup", ".local/share/phi4-setup", ".local/state/phi4-setup"],
    darwin: ["Library/Application Support/phi4-setup"],
    win32: ["AppData/Local/phi4-setup"],
  }[process.platform as string] ?? [];
const cache = ".cache/huggingface/hub";

/** Every file below the home, the folder for temporary files, and the one that the run was started in. */
async function filesLeft(): Promise<string[]> {
  const places = ["home", "temporary", "project"];
  const found = await Promise.all(
    places.map(async (place) => {
      const entries = await readdir(join(folder, place), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    }),
  );
  return found.flat();
}

const outside = (files: readonly string[], allowed: readonly string[]): string[] =>
  files.filter((file) => !allowed.some((one) => file.startsWith(`home/${one}/`)));

describe("what is left by", () => {
  it.each<[string, string[], string[]]>([
    ["check", ["check"], []],
    ["check as JSON", ["check", "--json"], []],
    ["recommend", ["recommend", "--explain"], []],
    ["the plan", install.slice(0, -1), []],
    ["diagnose", ["diagnose", "no-such.log"], []],
    ["explain", ["explain", "DISK_FULL"], []],
    ["status", ["status"], []],
    ["rehearse", ["rehearse"], own],
    ["install", install, [...own, cache]],
    ["uninstall", ["uninstall", "--yes"], []],
  ])("%s", async (_, args, allowed) => {
    const { status, stderr } = await runCli(program, args, { env: environment(), cwd: join(folder, "project") });
    expect({ status, stderr }).not.toMatchObject({ status: 70 });
    const left = await filesLeft();
    expect(outside(left, allowed)).toEqual([]);
    expect(left.length > 0).toBe(allowed.length > 0);
  });
});

const canWatch = spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status === 0;
if (!canWatch) process.stderr.write("NOT TESTED: what is opened to be written: strace cannot watch here\n");

describe.skipIf(!canWatch)("nothing else is written to by", () => {
  it.each<[string, string[], boolean]>([
    ["check", ["check"], false],
    ["recommend", ["recommend"], false],
    ["rehearse", ["rehearse"], true],
    ["install", install, true],
  ])("%s", async (_, args, writes) => {
    const log = join(folder, "calls");
    const watching = ["-f", "-qq", "-s", "4096", "-e", "trace=%file", "-o", log];
    const watched = spawn("strace", [...watching, process.execPath, program, ...args], {
      cwd: join(folder, "project"),
      env: { ...process.env, LC_ALL: "C.UTF-8", ...environment() },
      stdio: "ignore",
      timeout: 110_000,
    });
    const [status] = (await once(watched, "close")) as [number | null];
    expect([0, 1]).toContain(status);
    const written = writtenIn(await readFile(log, "utf8"), join(folder, "project"));
    const files = written.filter((path) => !path.startsWith("/dev/"));
    expect(files.filter((path) => !path.startsWith(`${folder}/`))).toEqual([]);
    expect(files.length > 0).toBe(writes);
  });
});

/** The paths that a system call made, changed or opened to be written, in a log of strace. */
function writtenIn(log: string, cwd: string): string[] {
  const paths = log.split("\n").flatMap((line) => {
    const [, call = "", args = "", result = ""] = /^\d+ +(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
    if (result.startsWith("-") || call === "") return [];
    const opened = /^(?:open|openat|openat2|creat)$/.test(call);
    if (opened && call !== "creat" && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(args)) return [];
    const changes = /^(?:mkdir|rename|unlink|rmdir|link|symlink|chmod|chown|truncate|utime|mknod|fchmodat|fchownat)/;
    if (!opened && !changes.test(call)) return [];
    const named = [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = ""]) => resolve(cwd, path));
    // A link is made where it stands, not where it leads.
    return call.startsWith("symlink") || call.startsWith("link") ? named.slice(-1) : named;
  });
  return [...new Set(paths)];
}
