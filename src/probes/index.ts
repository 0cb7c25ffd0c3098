import { unknown } from "../core/fact.ts";
import type { Gpu, MachineProfile, Memory, Python } from "../core/machine.ts";
import { foldersOf } from "../host/folders.ts";
import { modelsFolder } from "../host/models-folder.ts";
import type { Host } from "../host/host.ts";
import { lmStudioPlaces } from "../host/lm-studio/places.ts";
import { probeCpu } from "./cpu.ts";
import { probeDisks } from "./disks.ts";
import { probeGpus } from "./gpus/index.ts";
import { probeMemory } from "./memory.ts";
import { probeNode } from "./node.ts";
import { probeOs } from "./os.ts";
import { runProbe, type Places, type Probe, type Probed, type ProbeOptions, type Shared } from "./probe.ts";
import { probePython } from "./python.ts";
import { probeRuntimes } from "./runtimes.ts";

/** Facts that child processes are started for. */
export type Omissible = "python" | "gpus";

export interface MachineOptions {
  /** Milliseconds for each probe in all. */
  timeoutMs: number;
  /** The interpreter to judge, or `all`. */
  python: string | null;
  /** The Hugging Face cache to judge instead of the usual one. */
  cacheDir: string | null;
  /** What is not looked for, with the child processes that it takes: for those who judge nothing by it. */
  without?: readonly Omissible[];
  /** See `ProbeOptions`. */
  engineWord?: boolean;
}

/** Everything about this computer that phi4-setup judges by. All probes at once; none can keep the others waiting. */
export async function probeMachine(host: Host, options: MachineOptions): Promise<MachineProfile> {
  const places = await placesOf(host, options.cacheDir);
  const { timeoutMs, python: interpreter, engineWord = true, without = [] } = options;
  const probeOptions: ProbeOptions = { timeoutMs, python: interpreter, engineWord, places };
  const shared: Shared = new Map();
  const run = <T>(id: string, probe: Probe<T>): Promise<Probed<T>> => runProbe(id, probe, host, probeOptions, shared);

  const [python, gpus, os, cpu, memory, disks, node, runtimes] = await Promise.all([
    // The slowest first: its child process works while the others read files.
    without.includes("python") ? notLookedFor<Python[]>() : run("python", probePython),
    without.includes("gpus") ? notLookedFor<Gpu[]>() : run("gpus", probeGpus),
    run("os", probeOs),
    run("cpu", probeCpu),
    run("memory", probeMemory),
    run("disks", probeDisks),
    run("node", probeNode),
    run("runtimes", probeRuntimes),
  ]);
  const pool = memory.fact.value;
  return {
    os: os.fact,
    cpu: cpu.fact,
    memory: memory.fact,
    gpus:
      gpus.fact.value === null || pool === null
        ? gpus.fact
        : { ...gpus.fact, value: gpus.fact.value.map((gpu) => sharePool(gpu, pool)) },
    disks: disks.fact,
    python: python.fact,
    node: node.fact,
    runtimes: runtimes.fact,
    probes: [os, cpu, memory, gpus, disks, python, node, runtimes].flatMap(({ records }) => records),
  };
}

function notLookedFor<T>(): Probed<T> {
  return { fact: unknown("absent", "not looked for"), records: [] };
}

/**
 * A unified part's memory is the computer's, as far as this process may use it. Only NVIDIA's parts are known to take
 * all of it; what Intel's integrated graphics may borrow is the driver's secret.
 */
function sharePool(gpu: Gpu, pool: Memory): Gpu {
  if (!gpu.unified) return gpu;
  const whole = gpu.vendor === "nvidia" && gpu.memoryBytes === null;
  const memoryBytes = whole ? pool.totalBytes : gpu.memoryBytes;
  if (memoryBytes === null) return gpu;
  const freeBytes = Math.min(memoryBytes, gpu.freeBytes ?? pool.availableBytes);
  const sources = { ...gpu.sources, freeBytes: gpu.sources["freeBytes"] ?? "the computer's available memory" };
  return {
    ...gpu,
    memoryBytes,
    freeBytes,
    sources: whole ? { ...sources, memoryBytes: "the computer's memory" } : sources,
  };
}

async function placesOf(host: Host, cacheDir: string | null): Promise<Places> {
  const { engine, scratch } = foldersOf(host.system);
  return {
    models: cacheDir ?? (await modelsFolder(host)),
    engine,
    lmstudio: (await lmStudioPlaces(host)).models,
    scratch,
  };
}
