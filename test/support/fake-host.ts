import { posix, win32 } from "node:path";
import type { FileStats, Host, Memory, RunOptions, RunResult, System, VolumeStats } from "../../src/host/host.ts";

/** One expected start of a program: the arguments must be these, or begin with them where `prefix` is set. */
export interface FakeRun {
  file: string;
  args?: readonly string[];
  prefix?: boolean;
  stdout?: string;
  stderr?: string;
  exitCode?: number;
  status?: RunResult["status"];
  /** Never ends by itself: only its limit or its signal ends it. */
  hangs?: boolean;
}

export interface FakeWorld {
  system?: Partial<System>;
  /** Text of files by absolute path. A folder is there when something is in it, or when its text is null. */
  files?: Record<string, string | null>;
  /** Programs that are there, besides those that `runs` name. */
  executables?: readonly string[];
  readOnly?: readonly string[];
  links?: Record<string, string>;
  volumes?: Record<string, VolumeStats>;
  runs?: readonly FakeRun[];
  memory?: { total: number; available?: number; constrained?: number | null };
  logicalCores?: number;
  cpuModel?: string | null;
  glibcVersion?: string | null;
  fetch?: typeof fetch;
}

export interface FakeHost extends Host {
  /** Every program that was started, with its arguments. */
  readonly started: { file: string; args: readonly string[]; options: RunOptions }[];
  /** What was written to each stream. */
  readonly written: { stdout: string; stderr: string };
  /** The files as they are now. */
  readonly contents: Map<string, string | null>;
}

const gibibyte = 1024 ** 3;

/** A Host of plain data: files in memory and programs that answer as told. A start that was not expected throws. */
export function fakeHost(world: FakeWorld = {}): FakeHost {
  const system = systemOf(world);
  const path = system.platform === "win32" ? win32 : posix;
  const contents = new Map(Object.entries(world.files ?? {}));
  const started: FakeHost["started"] = [];
  const written = { stdout: "", stderr: "" };
  const programs = new Set([...(world.executables ?? []), ...(world.runs ?? []).map(({ file }) => file)]);
  const follow = (given: string): string => world.links?.[given] ?? given;
  const inside = (folder: string): string[] => {
    const root = folder.endsWith(path.sep) ? folder : folder + path.sep;
    const below = [...contents.keys(), ...programs].filter((name) => name.startsWith(root));
    return [...new Set(below.map((name) => name.slice(root.length).split(path.sep)[0] ?? ""))].filter(Boolean);
  };
  const statOf = (given: string): FileStats | null => {
    const name = follow(given);
    const text = contents.get(name);
    const base = { modifiedMs: 0, device: 1 };
    if (typeof text === "string") return { ...base, kind: "file", sizeBytes: Buffer.byteLength(text) };
    if (programs.has(name)) return { ...base, kind: "file", sizeBytes: 1 };
    return text === null || inside(name).length > 0 || path.dirname(name) === name
      ? { ...base, kind: "folder", sizeBytes: 0 }
      : null;
  };
  const which = (name: string): string | null => {
    const endings = system.platform === "win32" ? [".exe", ""] : [""];
    for (const folder of (system.env["PATH"] ?? "").split(path.delimiter)) {
      for (const ending of endings) {
        const candidate = path.join(folder, name + ending);
        if (path.isAbsolute(folder) && programs.has(candidate)) return candidate;
      }
    }
    return null;
  };
  let clock = 0;

  return {
    system,
    memory: memoryOf(world),
    logicalCores: () => world.logicalCores ?? 8,
    cpuModel: () => (world.cpuModel === undefined ? "Fake CPU" : world.cpuModel),
    glibcVersion: () => (world.glibcVersion === undefined ? "2.36" : world.glibcVersion),
    files: {
      readText: async (name, maxBytes = 1024 * 1024) => contents.get(follow(name))?.slice(0, maxBytes) ?? null,
      read: async (name, maxBytes) => {
        const text = contents.get(follow(name));
        if (typeof text === "string") return Buffer.from(text).subarray(0, maxBytes);
        const code = statOf(name) === null ? "ENOENT" : "EISDIR";
        throw Object.assign(new Error(`${code}: ${name}`), { code });
      },
      list: async (name) => inside(follow(name)),
      stat: async (name) => statOf(name),
      linkStat: async (name) => statOf(name),
      realPath: async (name) => (statOf(name) === null ? null : follow(name)),
      isExecutable: async (name) => programs.has(follow(name)),
      isWritable: async (name) => statOf(name) !== null && !(world.readOnly ?? []).includes(follow(name)),
      volume: async (name) => world.volumes?.[follow(name)] ?? world.volumes?.["*"] ?? null,
      writeAtomic: async (name, text) => void contents.set(name, text),
      makeFolder: async (name) => void contents.set(name, null),
      remove: async (name) => {
        for (const key of contents.keys()) if (key === name || key.startsWith(name + path.sep)) contents.delete(key);
      },
    },
    run(file, args, options) {
      started.push({ file, args, options });
      const resolved = /[/\\]/.test(file) ? file : which(file);
      return answer(world.runs ?? [], resolved, args, options);
    },
    which: async (name) => which(name),
    systemInformation: () => Promise.reject(new Error("systeminformation was not expected")),
    fetch: world.fetch ?? (() => Promise.reject(refused())),
    now: () => Date.UTC(2026, 0, 1),
    monotonic: () => (clock += 1),
    stdout: stream(written, "stdout"),
    stderr: stream(written, "stderr"),
    stdinIsTTY: false,
    readStdin: async () => "",
    stdinBytes: async function* stdinBytes() {},
    interrupted: new AbortController().signal,
    started,
    written,
    contents,
  };
}

function systemOf({ system = {} }: FakeWorld): System {
  const windows = system.platform === "win32";
  return {
    platform: "linux",
    arch: "x64",
    release: windows ? "10.0.26100" : "6.8.0",
    env: { PATH: windows ? "C:\\Windows\\System32" : "/usr/bin:/bin" },
    cwd: windows ? "C:\\work" : "/work",
    home: windows ? "C:\\Users\\ana" : "/home/ana",
    temporaryFolder: windows ? "C:\\Temp" : "/tmp",
    pid: 4242,
    execPath: windows ? "C:\\Program Files\\nodejs\\node.exe" : "/usr/bin/node",
    nodeVersion: "20.19.0",
    packageRoot: "/opt/phi4-setup",
    ...system,
  };
}

function memoryOf({ memory = { total: 16 * gibibyte } }: FakeWorld): Memory {
  const { total, available = total / 2, constrained = null } = memory;
  return { total: () => total, available: () => available, constrained: () => constrained };
}

function answer(
  runs: readonly FakeRun[],
  file: string | null,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const known = runs.filter((run) => run.file === file);
  if (file === null || known.length === 0) return Promise.resolve(ended({ status: "absent" }));
  const run = known.find((candidate) => matches(candidate, args));
  if (run === undefined) return Promise.reject(new Error(`unexpected arguments: ${file} ${args.join(" ")}`));
  if (run.hangs !== true) return Promise.resolve(ended(run));
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(ended({ status: "timeout", stdout: run.stdout ?? "" })), options.timeout);
    options.signal?.addEventListener("abort", () => clearTimeout(timer));
  });
}

function matches({ args, prefix = false }: FakeRun, given: readonly string[]): boolean {
  if (args === undefined) return true;
  return (prefix || args.length === given.length) && args.every((arg, index) => arg === given[index]);
}

function ended({ status, exitCode, stdout = "", stderr = "" }: Partial<FakeRun>): RunResult {
  const code = exitCode ?? (status === undefined || status === "ok" ? 0 : null);
  return { status: status ?? (code === 0 ? "ok" : "failed"), exitCode: code, signal: null, stdout, stderr, ms: 1 };
}

function refused(): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) });
}

function stream(written: FakeHost["written"], name: "stdout" | "stderr"): Host["stdout"] {
  return {
    write: (text) => {
      written[name] += text;
    },
    isTTY: false,
    columns: 80,
  };
}
