// What a run leaves on the disk: the tool's own folders and the model's cache, and of those nothing that judging needs.
// Looked at twice: as the tree of a home of its own, and, where strace can watch, as every file that was opened to be
// written anywhere.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";
import { freePort } from "../support/ports.ts";

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
  const other = join(folder, "other");
  await mkdir(other);
  await writeFile(join(other, "config.json"), "{}");
  hub = await startLoopbackHub({ repos: { "bartowski/phi-4-GGUF": files, "someone/else": other } });
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

/** Every file below the home, the folder for temporary files, the one that runs are started in, and the chosen ones. */
async function filesLeft(): Promise<string[]> {
  const places = ["home", "temporary", "project", "plain", "moved"];
  const found = await Promise.all(
    places.map(async (place) => {
      const entries = await readdir(join(folder, place), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    }),
  );
  return found.flat();
}

const under = (file: string, folders: readonly string[]): boolean => folders.some((one) => file.startsWith(`${one}/`));
const inHome = (folders: readonly string[]): string[] => folders.map((one) => `home/${one}`);

// One after the other, as somebody would: each leaves new files only where it may.
describe("what is left by", () => {
  const ownOnly = inHome(own);
  const model = inHome([...own, cache]);
  // The machine of the tests may be found wanting.
  const judged = [0, 1];
  let port: string;
  beforeAll(async () => {
    port = String(await freePort());
  });

  it.each<[string, () => string[], string[], number[], string?]>([
    ["check", () => ["check"], [], judged],
    ["check as JSON", () => ["check", "--json"], [], judged],
    ["recommend", () => ["recommend", "--explain"], [], judged],
    ["the plan", () => install.slice(0, -1), [], [2]],
    ["diagnose", () => ["diagnose", "no-such.log"], [], [2]],
    ["explain", () => ["explain", "DISK_FULL"], [], [0]],
    ["status", () => ["status"], [], [0]],
    ["rehearse", () => ["rehearse"], ownOnly, [0]],
    ["install", () => install, model, [0]],
    ["status of what is there", () => ["status"], [], [0]],
    ["verify", () => ["verify"], [], [0]],
    ["diagnose of what is there", () => ["diagnose"], [], [0]],
    ["snippet", () => ["snippet"], [], [0]],
    ["chat", () => ["chat"], [], [0], "Introduce yourself.\n"],
    ["serve", () => ["serve", "--detach", "--port", port], ownOnly, [0]],
    ["test", () => ["test", "--port", port], [], [0]],
    ["chat with the server", () => ["chat", "--port", port], [], [0], "Introduce yourself.\n"],
    ["stop", () => ["stop", "--port", port], [], [0]],
    ["download", () => ["download", "someone/else"], inHome([cache]), [0]],
    ["download to a folder", () => ["download", "someone/else", "--local-dir", join(folder, "plain")], ["plain"], [0]],
    ["move", () => ["move", join(folder, "moved"), "--yes"], ["moved", ...ownOnly], [0]],
    ["chat with what was moved", () => ["chat"], [], [0], "Introduce yourself.\n"],
    ["uninstall", () => ["uninstall", "--yes"], [], [0]],
  ])("%s", async (_, args, allowed, statuses, input) => {
    const before = new Set(await filesLeft());
    const cwd = join(folder, "project");
    const { status, stderr } = await runCli(program, args(), { env: environment(), cwd, ...(input && { input }) });
    expect({ stderr, expected: statuses.includes(status ?? -1) }).toEqual({ stderr, expected: true });
    const made = (await filesLeft()).filter((file) => !before.has(file));
    expect(made.filter((file) => !under(file, allowed))).toEqual([]);
    expect(made.length > 0).toBe(allowed.length > 0);
  });

  it("all of it: nothing but what was downloaded for somebody's own use", async () => {
    const left = await filesLeft();
    expect(left.filter((file) => !under(file, ["plain", ...inHome([cache])]))).toEqual([]);
    expect(left.filter((file) => file.includes("bartowski"))).toEqual([]);
  });
});

const canWatch = spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status === 0;
if (!canWatch) process.stderr.write("NOT TESTED: what is opened to be written: strace cannot watch here\n");

/** Every call of the kinds that were asked for, of the program and of whatever it starts, as strace writes them. */
async function watched(calls: string, args: readonly string[]): Promise<string> {
  const log = join(folder, "calls");
  const watching = ["-f", "-qq", "-s", "4096", "-e", `trace=${calls}`, "-o", log];
  const running = spawn("strace", [...watching, process.execPath, program, ...args], {
    cwd: join(folder, "project"),
    env: { ...process.env, LC_ALL: "C.UTF-8", ...environment() },
    stdio: "ignore",
    timeout: 110_000,
  });
  const [status] = (await once(running, "close")) as [number | null];
  expect([0, 1]).toContain(status);
  return readFile(log, "utf8");
}

describe.skipIf(!canWatch)("nothing else is written to by", () => {
  it.each<[string, string[], boolean]>([
    ["check", ["check"], false],
    ["recommend", ["recommend"], false],
    ["rehearse", ["rehearse"], true],
    ["install", install, true],
  ])("%s", async (_, args, writes) => {
    const written = writtenIn(await watched("%file", args), join(folder, "project"));
    const files = written.filter((path) => !path.startsWith("/dev/"));
    expect(files.filter((path) => !path.startsWith(`${folder}/`))).toEqual([]);
    expect(files.length > 0).toBe(writes);
  });
});

describe.skipIf(!canWatch)("check", () => {
  it("speaks to nobody but this computer", async () => {
    const log = await watched("connect,sendto,sendmsg,sendmmsg", ["check", "--runtime", "all"]);
    const addresses = [...log.matchAll(/(?:inet_addr\(|AF_INET6, )"([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^127\.|^::1$/.test(address ?? ""))).toEqual([]);
  });

  it.each<[string, string[], RegExp | null]>([
    ["only what asks interpreters and cards", ["check"], /^(?:python|py\b|nvidia-smi|rocm-smi|amd-smi|xpu-smi)/],
    ["nothing for what Node itself knows", ["check", "--only", "os,cpu"], null],
  ])("starts %s", async (_, args, needed) => {
    const log = await watched("execve", args);
    const [own = "", ...others] = [...log.matchAll(/execve\("([^"]+)".* = 0$/gm)].map(([, path = ""]) =>
      basename(path),
    );
    expect(own).toBe(basename(process.execPath));
    expect(others.filter((name) => needed?.test(name) !== true)).toEqual([]);
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
