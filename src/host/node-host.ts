import { availableParallelism, cpus, freemem, homedir, release, tmpdir, totalmem } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFiles } from "./node-files.ts";
import { which } from "./which.ts";
import type { Host, OutputStream, RunOptions, RunResult, System } from "./host.ts";

/** The real outside world. `interrupted` is aborted by whoever handles the process's signals. */
export function nodeHost(interrupted: AbortSignal): Host {
  const system = nodeSystem();
  let stdout: OutputStream | null = null;
  let stderr: OutputStream | null = null;
  return {
    system,
    memory: {
      total: totalmem,
      available: () => process.availableMemory?.() ?? freemem(),
      constrained: () => limitOf(process.constrainedMemory()),
    },
    logicalCores: availableParallelism,
    cpuModel: () => cpus()[0]?.model.trim() || null,
    glibcVersion,
    files: nodeFiles,
    run: (file, args, options) => run(system, file, args, options),
    which(name) {
      // Whoever looks for a program is about to run it: what that takes loads while the disk is asked.
      void loadRunner();
      return which(system, nodeFiles, name);
    },
    systemInformation: async () => (await import("./system-information.ts")).systemInformation,
    fetch: (...request) => globalThis.fetch(...request),
    now: () => Date.now(),
    monotonic: () => performance.now(),
    // Node makes each stream when it is first asked for, in one to three milliseconds; few commands use all.
    get stdout() {
      return (stdout ??= outputStream(process.stdout));
    },
    get stderr() {
      return (stderr ??= outputStream(process.stderr));
    },
    get stdinIsTTY() {
      return process.getBuiltinModule("node:tty").isatty(0);
    },
    // Nearly nobody reads it, and it takes a millisecond to load.
    readStdin: async () => (await import("node:stream/consumers")).text(process.stdin),
    stdinBytes: () => process.stdin as AsyncIterable<Uint8Array>,
    interrupted,
  };
}

function nodeSystem(): System {
  return {
    platform: process.platform,
    arch: process.arch,
    release: release(),
    env: process.env,
    cwd: process.cwd(),
    home: homeFolder(),
    temporaryFolder: tmpdir(),
    pid: process.pid,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    packageRoot: packageRoot(),
  };
}

/** A user without a passwd entry and without HOME makes `os.homedir()` throw, or point to the root. */
function homeFolder(): string | null {
  try {
    const home = homedir();
    return home === "" || home === "/" ? null : home;
  } catch {
    return null;
  }
}

/** Bundled, this is `dist/` or `dist/chunks/`; from source it is `src/host/`. */
function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.replace(/[/\\](?:dist|src)(?:[/\\][^/\\]+)?$/, "");
}

/** "No limit" is 2^64 on Node 20 to 24, 2^63 before, and 0 or undefined elsewhere. */
function limitOf(constrained: number | undefined): number | null {
  return constrained === undefined || constrained <= 0 || constrained >= 2 ** 62 ? null : constrained;
}

function glibcVersion(): string | null {
  if (process.platform !== "linux") return null;
  // Looking up the names of every connection is no part of the question, and takes seconds where DNS is slow.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime ?? null;
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  // A reader that went away (`| head`) is not a failure of ours.
  stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE" || stream === process.stderr) return;
    // What was to be read there cannot be: a full disk, most often. Exit code 7 is "the machine refused".
    process.exitCode = 7;
    process.stderr.on("error", () => undefined);
    process.stderr.write(`Cannot write to stdout: ${code}  [DISK_ERROR]\n`);
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

// oxlint-disable-next-line typescript/explicit-function-return-type
const loadRunner = () => import("./run-program.ts");

async function run(system: System, file: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  const path = /[/\\]/.test(file) ? file : await which(system, nodeFiles, file);
  if (path === null) {
    return { status: "absent", exitCode: null, signal: null, stdout: "", stderr: "", ms: performance.now() - started };
  }
  const { runProgram } = await loadRunner();
  const timeout = options.timeout - (performance.now() - started);
  const result = await runProgram(path, args, { ...options, timeout });
  return { ...result, ms: performance.now() - started };
}
