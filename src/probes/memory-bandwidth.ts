// How fast this computer reads its memory, measured in a quarter of a second: what limits the speed of a model on the
// processor. All cores read blocks larger than their caches at once, as the engine's threads do.
import { Worker } from "node:worker_threads";
import type { MachineProfile, ProbeRecord } from "../core/machine.ts";

export interface BandwidthOptions {
  /** Threads that read at once: the physical cores, as far as this process may use them. */
  threads: number;
  /** Milliseconds for everything; what is not there by then is not measured. */
  timeoutMs: number;
}

/** Past this many threads the memory is busy on any machine that is not a server, and starting more takes longer. */
const mostThreads = 16;
const blockBytes = 64 * 2 ** 20;
const measureMs = 60;
/** Two windows that differ by more than this were not measured on a machine at rest: no figure is better than a wrong one. */
const steadyRatio = 1.25;

const limitMs = 3000;
/** The blocks take at most this share of what is free: measuring must not push anybody's pages out. */
const mostOfFree = 0.25;

/**
 * The machine with its memory's bandwidth, and a record of the measurement. As it was where that is known already, or
 * where the memory itself is not. For a computer whose other probes have ended: what runs beside it takes its share.
 */
export async function withMemoryBandwidth(machine: MachineProfile, now: () => number): Promise<MachineProfile> {
  const memory = machine.memory;
  if (memory.value === null || memory.value.bandwidth !== null) return machine;
  const cpu = machine.cpu.value;
  const cores = Math.min(cpu?.physicalCores ?? cpu?.logicalCores ?? 1, Math.ceil(cpu?.quota ?? Infinity));
  const threads = Math.min(cores, Math.floor((memory.value.availableBytes * mostOfFree) / blockBytes));
  const started = now();
  const bandwidth = threads < 1 ? null : await measureMemoryBandwidth({ threads, timeoutMs: limitMs });
  const record: ProbeRecord = {
    id: "memory-bandwidth",
    status: bandwidth === null ? "failed" : "ok",
    ms: Math.max(0, Math.round(now() - started)),
    exitCode: null,
    evidence: bandwidth === null ? "not steady, or no room to measure" : `${threads} threads`,
  };
  return {
    ...machine,
    memory: { ...memory, value: { ...memory.value, bandwidth } },
    probes: [...machine.probes, record],
  };
}

/** Bytes a second; null when the threads did not come to an end in time, or too much else was going on. */
export async function measureMemoryBandwidth({ threads, timeoutMs }: BandwidthOptions): Promise<number | null> {
  const count = Math.max(1, Math.min(threads, mostThreads));
  const start = new Int32Array(new SharedArrayBuffer(4));
  const workers = Array.from(
    { length: count },
    () => new Worker(reader, { eval: true, workerData: { start, blockBytes, measureMs } }),
  );
  try {
    const rates = await withTimeout(measuredBy(workers, start), timeoutMs);
    return rates === null ? null : steady(rates);
  } catch {
    return null;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The slower of the two windows, all threads together. */
export function steady(rates: readonly (readonly number[])[]): number | null {
  const [first = 0, second = 0] = [0, 1].map((window) => rates.reduce((sum, rate) => sum + (rate[window] ?? 0), 0));
  const slower = Math.min(first, second);
  return slower > 0 && Math.max(first, second) / slower <= steadyRatio ? Math.round(slower) : null;
}

/** Lets all begin together once each has its block, and gives each one's bytes a second, by window. */
async function measuredBy(workers: readonly Worker[], start: Int32Array): Promise<number[][]> {
  await Promise.all(workers.map((worker) => nextMessage(worker)));
  const rates = workers.map((worker) => nextMessage(worker));
  Atomics.store(start, 0, 1);
  Atomics.notify(start, 0);
  return Promise.all(rates);
}

function nextMessage(worker: Worker): Promise<number[]> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended")));
  });
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One number of each line of the cache is read; the memory delivers the whole line. The median pass counts, for each of
 * two windows: in a few passes something else had the processor.
 */
const reader = `
const { parentPort, workerData } = require("node:worker_threads");
const { start, blockBytes, measureMs } = workerData;
const block = new Float64Array(blockBytes / 8).fill(1);
let sum = 0;
const pass = () => {
  let a = 0, b = 0, c = 0, d = 0;
  for (let i = 0; i < block.length; i += 32) {
    a += block[i]; b += block[i + 8]; c += block[i + 16]; d += block[i + 24];
  }
  sum += a + b + c + d;
};
const window = () => {
  const began = performance.now();
  const times = [];
  do {
    const from = performance.now();
    pass();
    times.push(performance.now() - from);
  } while (performance.now() - began < measureMs);
  times.sort((one, other) => one - other);
  return blockBytes / (times[times.length >> 1] / 1000);
};
pass();
parentPort.postMessage([]);
Atomics.wait(start, 0, 0, 10000);
const rates = [window(), window()];
parentPort.postMessage(sum > 0 ? rates : []);
`;
