import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MiB } from "../../src/core/models/constants.ts";
import { models } from "../../src/core/models/family.ts";
import { recipeLayout, type Architecture } from "../../src/core/models/layout.ts";
import { memoryNeed, repackedTypes, totalOf, type KvCacheType } from "../../src/core/models/memory.ts";
import { nothingOffloaded } from "../../src/core/models/offload.ts";
import type { QuantizationName } from "../../src/core/models/quantizations.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import type { Host } from "../../src/host/host.ts";
import { startEngine } from "../../src/runtimes/llama-cpp/engine.ts";
import { measureMemoryBandwidth } from "../../src/probes/memory-bandwidth.ts";
import { installEngine, type InstalledEngine } from "../../src/runtimes/llama-cpp/install-engine.ts";
import { writeSparse } from "../support/sparse-gguf.ts";

interface Row {
  model: "phi-4" | "phi-4-mini-instruct";
  layers: number;
  quantization: QuantizationName;
  context: number;
  kvCache?: KvCacheType;
  mmap?: boolean;
}

const rows: readonly Row[] = [
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 8192 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 16_384, kvCache: "q8_0" },
  { model: "phi-4", layers: 4, quantization: "Q2_K", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q6_K", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q8_0", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 2048, mmap: true },
  { model: "phi-4", layers: 4, quantization: "Q6_K", context: 2048, mmap: true },
  { model: "phi-4-mini-instruct", layers: 8, quantization: "Q4_K_M", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q5_K_M", context: 4096 },
  { model: "phi-4", layers: 4, quantization: "Q3_K_L", context: 2048, kvCache: "q8_0" },
  { model: "phi-4", layers: 4, quantization: "IQ4_XS", context: 512 },
  { model: "phi-4", layers: 4, quantization: "IQ3_M", context: 1024, kvCache: "q4_0" },
  { model: "phi-4", layers: 4, quantization: "Q4_0", context: 4096, kvCache: "q4_0" },
  { model: "phi-4", layers: 4, quantization: "F16", context: 2048 },
  { model: "phi-4", layers: 4, quantization: "Q4_0", context: 2048, mmap: true },
  { model: "phi-4", layers: 4, quantization: "Q3_K_M", context: 4096, mmap: true },
  { model: "phi-4", layers: 4, quantization: "Q2_K", context: 2048, mmap: true },
  { model: "phi-4", layers: 4, quantization: "IQ4_XS", context: 8192, mmap: true },
  { model: "phi-4", layers: 4, quantization: "Q4_K_M", context: 32_768 },
  { model: "phi-4-mini-instruct", layers: 8, quantization: "Q6_K", context: 8192, kvCache: "q8_0" },
  { model: "phi-4-mini-instruct", layers: 32, quantization: "Q4_K_M", context: 16_384 },
  { model: "phi-4-mini-instruct", layers: 8, quantization: "Q4_0", context: 2048, mmap: true },
  { model: "phi-4", layers: 40, quantization: "Q4_K_M", context: 4096 },
  { model: "phi-4", layers: 24, quantization: "Q4_K_S", context: 2048, mmap: true },
  { model: "phi-4", layers: 2, quantization: "Q4_0", context: 8192, kvCache: "q8_0", mmap: true },
  { model: "phi-4", layers: 8, quantization: "Q5_K_M", context: 2048 },
  { model: "phi-4", layers: 12, quantization: "Q4_K_M", context: 8192, mmap: true },
  { model: "phi-4", layers: 24, quantization: "Q2_K", context: 2048, mmap: true },
  { model: "phi-4", layers: 8, quantization: "Q3_K_M", context: 2048, kvCache: "q8_0", mmap: true },
  { model: "phi-4", layers: 12, quantization: "Q8_0", context: 16_384, kvCache: "q8_0" },
  { model: "phi-4-mini-instruct", layers: 32, quantization: "Q4_K_M", context: 4096, mmap: true },
  { model: "phi-4-mini-instruct", layers: 16, quantization: "Q3_K_M", context: 2048, kvCache: "q8_0", mmap: true },
  { model: "phi-4", layers: 2, quantization: "Q5_K_M", context: 16_384, mmap: true },
  { model: "phi-4", layers: 8, quantization: "Q8_0", context: 2048, mmap: true },
  { model: "phi-4", layers: 40, quantization: "Q3_K_M", context: 4096, mmap: true },
];

/**
 * Each row in an engine of its own, and of small models in two, of which the larger counts: V8 collects 30 MiB of
 * garbage before the peak or after it, as it happens. `only`: row numbers, from 1.
 */
export async function main(only: readonly string[], packageRoot: string): Promise<void> {
  // A signal's timer does not keep Node alive by itself.
  const alive = setInterval(() => undefined, 60_000);
  const signal = AbortSignal.timeout(30 * 60_000);
  const real = nodeHost(signal);
  const host: Host = { ...real, system: { ...real.system, packageRoot } };
  const engine = await installEngine(host, { accelerator: "cpu", signal, progress: () => undefined });
  const flags =
    / flags\s*:(.*)/.exec(`\n${await readFile("/proc/cpuinfo", "utf8")}`.replaceAll("\nflags", "\n flags"))?.[1] ?? "";
  const has = (flag: string): boolean => flags.split(" ").includes(flag);
  const repacked = repackedTypes(host.system.arch, { avx2: has("avx2"), avx512f: has("avx512f"), dotprod: null });

  host.stdout.write(`engine ${engine.package.version}, ${host.system.platform} ${host.system.arch}, MiB\n`);
  host.stdout.write(
    "row                                                     loaded    peak  predicted  difference  share\n",
  );
  for (const [index, row] of rows.entries()) {
    if (only.length > 0 && !only.includes(String(index + 1))) continue;
    const shape = { ...models[row.model].architecture, layers: row.layers };
    const { kvCache = "f16", mmap = false, context } = row;
    const need = memoryNeed(
      recipeLayout(shape, row.quantization, false),
      { context, kvCache, mmap, repacked },
      nothingOffloaded,
    );
    const predicted = totalOf(need.host) / MiB;
    const runs = [await measure(host, engine, shape, row, signal)];
    if (row.layers <= 12) runs.push(await measure(host, engine, shape, row, signal));
    const { loaded, peak } = runs.reduce((most, one) => (one.peak > most.peak ? one : most));
    const tokensPerSecond = runs.reduce<number | null>(
      (fastest, one) => (one.tokensPerSecond === null ? fastest : Math.max(fastest ?? 0, one.tokensPerSecond)),
      null,
    );
    const name = `${index + 1} ${row.model} of ${row.layers} layers, ${row.quantization}, ${context}, ${kvCache}${mmap ? ", mmap" : ""}`;
    const figures = [loaded, peak, predicted, predicted - peak].map((value, at) =>
      value.toFixed(0).padStart(at < 2 ? 8 : 11),
    );
    const share = shareOf(tokensPerSecond, need.host.weights, shape, row, await bandwidthOf(host));
    host.stdout.write(`${name.padEnd(54)}${figures.join("")}${share.padStart(7)}\n`);
  }
  clearInterval(alive);
}

/** Of the measured bandwidth, what decoding reaches: each token reads all weights but the embeddings. */
function shareOf(
  tokensPerSecond: number | null,
  weights: number,
  shape: Architecture,
  { quantization }: Row,
  bandwidth: number | null,
): string {
  if (tokensPerSecond === null || bandwidth === null) return "?";
  const { tokenEmbd } = recipeLayout(shape, quantization, false);
  const read = shape.tiedEmbeddings ? weights : weights - tokenEmbd.bytes;
  return ((tokensPerSecond * read) / bandwidth).toFixed(2);
}

async function bandwidthOf(host: Host): Promise<number | null> {
  return measureMemoryBandwidth({ threads: host.logicalCores(), timeoutMs: 3000 });
}

async function measure(host: Host, installed: InstalledEngine, shape: Architecture, row: Row, signal: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), "phi4-memory-"));
  const engine = await startEngine(host, installed, { signal });
  try {
    const path = join(folder, "sparse.gguf");
    await writeSparse(path, shape, row.quantization);
    const { context, kvCache = "f16", mmap = false } = row;
    await engine.load({ path, context, kvCache, mmap, gpuLayers: 0 });
    const loaded = await statusOf(engine.pid, "VmRSS");
    // One token a letter: more than a full batch, or nearly the context where that is no more than one.
    const words = "all work and no play ".repeat(Math.min(27, Math.floor((context - 70) / 21)));
    const { tokensPerSecond } = await engine.chat([{ role: "user", content: words }], {
      maxTokens: 24,
      temperature: 0,
    });
    return { loaded, tokensPerSecond, peak: await statusOf(engine.pid, "VmHWM") };
  } finally {
    await Promise.race([engine.dispose(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** MiB, as Linux counts them for a process. */
async function statusOf(pid: number, figure: "VmRSS" | "VmHWM"): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${figure}:\\s+(\\d+) kB`).exec(text)?.[1]) / 1024;
}
