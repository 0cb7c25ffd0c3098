// This computer as a witness: what it says for or against a cause that a log names.
import semverLt from "semver/functions/lt.js";
import type { FindingOf } from "../finding-of.ts";
import type { MachineProfile } from "../machine.ts";
import type { NotGguf } from "../gguf-magic.ts";
import { modelPathsIn, pathsIn, portsIn } from "./places.ts";
import type { ModelFile, Seen } from "./seen.ts";
import type { WitnessId } from "./signature.ts";
import type { Suspect } from "./suspect.ts";

export type WitnessFindings = {
  WITNESS_PORT_TAKEN: { port: number; by: string | null };
  WITNESS_PORT_FREE: { port: number };
  WITNESS_PORT_KEPT: { port: number };
  WITNESS_CPU_LACKS: { brand: string; features: readonly string[] };
  WITNESS_CPU_HAS: { brand: string; features: readonly string[] };
  WITNESS_CLOCK: { aheadMs: number };
  WITNESS_CLOCK_RIGHT: Record<never, never>;
  WITNESS_CONTAINER: { container: string };
  WITNESS_NO_CONTAINER: Record<never, never>;
  WITNESS_DISK: { path: string; freeBytes: number };
  WITNESS_FILE_NOT_A_MODEL: { path: string; looksLike: NotGguf };
  WITNESS_FILE_BROKEN: { path: string; detail: string };
  WITNESS_FILE_SHORT: { path: string; fileBytes: number; neededBytes: number };
  WITNESS_FILE_HOLLOW: { path: string };
  WITNESS_FILE_SOUND: { path: string };
  WITNESS_READ_ONLY: { path: string };
  WITNESS_WRITABLE: { path: string };
  WITNESS_DRIVER_FAILS: { name: string; detail: string };
  WITNESS_DRIVER_WORKS: { name: string; driver: string };
  WITNESS_GPU: { names: readonly string[] };
  WITNESS_NO_GPU: Record<never, never>;
  WITNESS_LIBC: { libc: string };
  WITNESS_LMSTUDIO: { path: string; version: string | null };
  WITNESS_NO_LMSTUDIO: Record<never, never>;
  WITNESS_OLLAMA: { path: string };
  WITNESS_NO_OLLAMA: Record<never, never>;
  WITNESS_MEMORY: { availableBytes: number; totalBytes: number };
  WITNESS_OOM_KILLS: { count: number };
  WITNESS_NODE: { version: string };
  WITNESS_PROXY: { proxy: string };
  WITNESS_NO_PROXY: Record<never, never>;
  WITNESS_PYTHON: { version: string; path: string };
  WITNESS_NO_PYTHON: Record<never, never>;
  WITNESS_PACKAGE: { name: string; version: string };
  WITNESS_NO_PACKAGE: { name: string };
  WITNESS_ROSETTA: Record<never, never>;
  WITNESS_NO_ROSETTA: Record<never, never>;
};

export type WitnessCode = keyof WitnessFindings;

/**
 * `refuted`: it cannot have been that, on this computer. `notNow`: it is not so at this moment, which it can have been.
 * `silent`: nothing to say.
 */
export type Verdict = "confirmed" | "refuted" | "notNow" | "silent";

export interface Testimony {
  verdict: Verdict;
  finding: FindingOf<WitnessFindings> | null;
}

export const silent: Testimony = { verdict: "silent", finding: null };

/** The computer that is asked: its profile, and what was looked up on it. */
export interface Scene {
  machine: MachineProfile;
  seen: Seen;
}

type Witness = (suspect: Suspect, scene: Scene) => Testimony;

/** What this computer says to a suspect; nothing where no witness is named. A witness that throws says nothing. */
export function testify(suspect: Suspect, scene: Scene): Testimony {
  if (suspect.witness === undefined) return silent;
  try {
    return witnesses[suspect.witness](suspect, scene);
  } catch {
    return silent;
  }
}

/** Weights, KV cache and work of the smallest sensible Phi-4, Q4_K_M with a context of 4,096 tokens. */
const phi4Bytes = 9.6 * 1024 ** 3;
/** Nothing that Phi-4 is run as on one computer needs more. */
const plentyBytes = 40 * 1024 ** 3;
const littleDiskBytes = 2e9;
const plentyDiskBytes = 60e9;
/** TLS and tokens bear minutes. */
const clockToleranceMs = 5 * 60_000;
const nodeFloor = "20.19.0";

const witnesses: Record<WitnessId, Witness> = {
  processor: (_, { machine }) => {
    const cpu = machine.cpu.value;
    if (cpu === null || machine.os.value?.arch === "arm64") return silent;
    const { brand, features } = cpu;
    const wanted = ["avx", "avx2", "fma", "f16c"] as const;
    const lacking = wanted.filter((name) => features[name] === false);
    if (lacking.length > 0) return say("confirmed", "WITNESS_CPU_LACKS", { brand, features: spelt(lacking) });
    if (wanted.some((name) => features[name] !== true)) return silent;
    return say("refuted", "WITNESS_CPU_HAS", { brand, features: spelt(wanted) });
  },
  clock: (_, { seen: { clockAheadMs } }) => {
    if (clockAheadMs === null) return silent;
    return Math.abs(clockAheadMs) > clockToleranceMs
      ? say("confirmed", "WITNESS_CLOCK", { aheadMs: clockAheadMs })
      : say("notNow", "WITNESS_CLOCK_RIGHT", {});
  },
  "container-gpu": (suspect, scene) => {
    const os = scene.machine.os.value;
    const gpus = scene.machine.gpus.value;
    if (os === null || gpus === null) return silent;
    if (os.container === null && !os.wsl) return say("refuted", "WITNESS_NO_CONTAINER", {});
    if (gpus.length > 0) return gpuPresent(suspect, scene);
    return os.container === null ? silent : say("confirmed", "WITNESS_CONTAINER", { container: os.container });
  },
  "disk-space": (suspect, { machine, seen }) => {
    const named = new Set(pathsIn(suspect));
    const looked = seen.folders.find(({ path, freeBytes }) => named.has(path) && freeBytes !== null);
    const tightest = (machine.disks.value ?? [])
      .filter(({ freeBytes }) => freeBytes !== null)
      .reduce<{ path: string; freeBytes: number | null } | null>(
        (least, disk) => (least === null || (disk.freeBytes ?? 0) < (least.freeBytes ?? 0) ? disk : least),
        null,
      );
    const at = looked ?? tightest;
    if (at === null || at.freeBytes === null) return silent;
    const { path, freeBytes } = at;
    if (freeBytes < littleDiskBytes) return say("confirmed", "WITNESS_DISK", { path, freeBytes });
    return freeBytes > plentyDiskBytes ? say("notNow", "WITNESS_DISK", { path, freeBytes }) : silent;
  },
  "file-content": (suspect, { seen }) => {
    const named = new Set(modelPathsIn(suspect));
    const file = seen.files.find(({ path }) => named.has(path));
    return file === undefined ? silent : ofFile(file);
  },
  "folder-writable": (suspect, { machine, seen }) => {
    const named = new Set(pathsIn(suspect));
    const folder = seen.folders.find(({ path }) => named.has(path));
    const refusing = (machine.disks.value ?? []).find(({ writable }) => writable === false);
    if (folder?.writable === false) return say("confirmed", "WITNESS_READ_ONLY", { path: folder.path });
    if (folder === undefined && refusing !== undefined) return say("confirmed", "WITNESS_READ_ONLY", refusing);
    return folder === undefined ? silent : say("notNow", "WITNESS_WRITABLE", { path: folder.path });
  },
  "gpu-driver": (_, { machine }) => {
    const nvidia = (machine.gpus.value ?? []).find(({ vendor }) => vendor === "nvidia");
    const failing = machine.probes.find(({ id, status }) => /nvidia-smi/.test(id) && status === "failed");
    if (failing !== undefined) {
      return say("confirmed", "WITNESS_DRIVER_FAILS", { name: "nvidia-smi", detail: failing.evidence });
    }
    const cuda = nvidia?.backends.find(({ name }) => name === "cuda");
    if (nvidia === undefined || cuda === undefined) return silent;
    const { name, driver } = nvidia;
    if (!cuda.usable && cuda.reason?.startsWith("BACKEND_DRIVER") === true) {
      return say("confirmed", "WITNESS_DRIVER_FAILS", { name, detail: cuda.reason });
    }
    return cuda.usable && driver !== null ? say("notNow", "WITNESS_DRIVER_WORKS", { name, driver }) : silent;
  },
  "gpu-present": (suspect, scene) => gpuPresent(suspect, scene),
  libc: (_, { machine }) => {
    const os = machine.os.value;
    if (os === null) return silent;
    const libc = os.libc;
    if (os.platform !== "linux" || libc === null) return silent;
    const [, major, minor] = /^glibc (\d+)\.(\d+)/.exec(libc) ?? [];
    if (major === undefined) return say("confirmed", "WITNESS_LIBC", { libc });
    // What is built for Linux today asks for 2.28 to 2.38.
    const number = Number(major) * 100 + Number(minor);
    if (number < 228) return say("confirmed", "WITNESS_LIBC", { libc });
    return number >= 239 ? say("refuted", "WITNESS_LIBC", { libc }) : silent;
  },
  "lm-studio": (_, { machine }) => {
    const runtimes = machine.runtimes.value;
    if (runtimes === null) return silent;
    const { lmstudio } = runtimes;
    return lmstudio === null
      ? { verdict: "silent", finding: { code: "WITNESS_NO_LMSTUDIO", args: {} } }
      : { verdict: "silent", finding: { code: "WITNESS_LMSTUDIO", args: lmstudio } };
  },
  memory: (_, { machine, seen }) => {
    if ((seen.oomKills ?? 0) > 0) return say("confirmed", "WITNESS_OOM_KILLS", { count: seen.oomKills ?? 0 });
    const memory = machine.memory.value;
    if (memory === null) return silent;
    const { availableBytes, totalBytes } = memory;
    if (availableBytes < phi4Bytes) return say("confirmed", "WITNESS_MEMORY", { availableBytes, totalBytes });
    return availableBytes > plentyBytes ? say("notNow", "WITNESS_MEMORY", { availableBytes, totalBytes }) : silent;
  },
  node: (_, { machine }) => {
    const node = machine.node.value;
    if (node === null) return silent;
    const { version } = node;
    return semverLt(version, nodeFloor)
      ? say("confirmed", "WITNESS_NODE", { version })
      : say("notNow", "WITNESS_NODE", { version });
  },
  ollama: (_, { machine }) => {
    const runtimes = machine.runtimes.value;
    if (runtimes === null) return silent;
    const finding: FindingOf<WitnessFindings> =
      runtimes.ollama === null
        ? { code: "WITNESS_NO_OLLAMA", args: {} }
        : { code: "WITNESS_OLLAMA", args: { path: runtimes.ollama.path } };
    return { verdict: "silent", finding };
  },
  port: (suspect, { seen }) => {
    const named = new Set(portsIn(suspect));
    const looked = seen.ports.find(({ port }) => named.has(port));
    if (looked === undefined) return silent;
    const { port, taken, kept, by } = looked;
    if (kept) return say("confirmed", "WITNESS_PORT_KEPT", { port });
    // A refused connection is confirmed by a port that nobody has; a port in use by one that somebody has.
    const expectsTaken = !/refused|not-running|NO_SERVER|UNREACHABLE/i.test(
      `${suspect.id} ${suspect.evidence[0]?.text ?? ""}`,
    );
    const finding: FindingOf<WitnessFindings> = taken
      ? { code: "WITNESS_PORT_TAKEN", args: { port, by } }
      : { code: "WITNESS_PORT_FREE", args: { port } };
    return { verdict: taken === expectsTaken ? "confirmed" : "notNow", finding };
  },
  proxy: (_, { seen: { proxy } }) =>
    proxy === null ? { verdict: "silent", finding: null } : say("confirmed", "WITNESS_PROXY", { proxy }),
  python: (_, { machine }) => {
    const python = machine.python;
    if (python.value === null) {
      return python.reason === "absent" && python.detail !== "not looked for"
        ? say("confirmed", "WITNESS_NO_PYTHON", {})
        : silent;
    }
    const [best] = python.value;
    if (best === undefined) return say("confirmed", "WITNESS_NO_PYTHON", {});
    return { verdict: "silent", finding: { code: "WITNESS_PYTHON", args: { version: best.version, path: best.path } } };
  },
  "python-packages": (suspect, { machine }) => {
    const [best] = machine.python.value ?? [];
    if (best === undefined) return silent;
    const text = `${suspect.id} ${suspect.evidence.map((one) => one.text).join(" ")}`.toLowerCase();
    const name = (["accelerate", "transformers", "torch", "openai"] as const).find((one) => text.includes(one));
    if (name === undefined) return silent;
    const found = best.packages[name];
    if (found === null) return say("confirmed", "WITNESS_NO_PACKAGE", { name });
    return { verdict: "silent", finding: { code: "WITNESS_PACKAGE", args: { name, version: found.version } } };
  },
  rosetta: (_, { machine }) => {
    const os = machine.os.value;
    if (os === null) return silent;
    if (os.rosetta) return say("confirmed", "WITNESS_ROSETTA", {});
    return say("refuted", "WITNESS_NO_ROSETTA", {});
  },
};

function gpuPresent(_: Suspect, { machine }: Scene): Testimony {
  const gpus = machine.gpus.value;
  if (gpus === null) return silent;
  return gpus.length === 0
    ? say("confirmed", "WITNESS_NO_GPU", {})
    : { verdict: "silent", finding: { code: "WITNESS_GPU", args: { names: gpus.map(({ name }) => name) } } };
}

/** What was opened says it for certain. */
function ofFile(file: ModelFile): Testimony {
  const { path } = file;
  switch (file.is) {
    case "sound":
      return say("refuted", "WITNESS_FILE_SOUND", { path });
    case "notAModel":
      return say("confirmed", "WITNESS_FILE_NOT_A_MODEL", { path, looksLike: file.looksLike });
    case "broken":
      return say("confirmed", "WITNESS_FILE_BROKEN", { path, detail: file.detail });
    case "short":
      return say("confirmed", "WITNESS_FILE_SHORT", { path, fileBytes: file.bytes, neededBytes: file.neededBytes });
    case "hollow":
      return say("confirmed", "WITNESS_FILE_HOLLOW", { path });
  }
}

function say<C extends WitnessCode>(verdict: Verdict, code: C, args: WitnessFindings[C]): Testimony {
  return { verdict, finding: { code, args } as FindingOf<WitnessFindings> };
}

function spelt(names: readonly string[]): string[] {
  return names.map((name) => name.toUpperCase());
}
