// What a person says of their machine because it could not be found out, or was found wrongly.
import type { Gpu, MachineProfile, Memory } from "./machine.ts";

export interface Given {
  ramBytes: number | null;
  vramBytes: number | null;
}

const units: Record<string, number> = {
  "": 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
};

/** Bytes from `16GB`, `15.5 GiB`, `8192MiB` or a bare number; null for what is not a size, and for nothing. */
export function parseSize(text: string): number | null {
  const match = /^(\d{1,15}(?:[.,]\d{1,6})?)\s*([kmgt]i?)?b?$/i.exec(text.trim());
  const factor = units[match?.[2]?.toLowerCase() ?? ""];
  const bytes = Math.round(Number(match?.[1]?.replace(",", ".") ?? Number.NaN) * (factor ?? Number.NaN));
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}

/** A machine with what was given in the place of what was found; such facts have the source `given`. */
export function withGiven(machine: MachineProfile, { ramBytes, vramBytes }: Given): MachineProfile {
  return {
    ...machine,
    ...(ramBytes === null ? {} : { memory: { value: memoryOf(machine.memory.value, ramBytes), source: "given" } }),
    ...(vramBytes === null ? {} : { gpus: { value: gpusOf(machine.gpus.value, vramBytes), source: "given" } }),
  };
}

/** As much is in use as before: what is available grows and shrinks with the whole. */
function memoryOf(found: Memory | null, totalBytes: number): Memory {
  const used = found === null ? 0 : found.totalBytes - found.availableBytes;
  return {
    totalBytes,
    availableBytes: Math.max(0, totalBytes - used),
    installedBytes: found?.installedBytes ?? null,
    limit: null,
    bandwidth: found?.bandwidth ?? null,
  };
}

/** The largest card is the one that was meant; where none was found, one is taken on trust. */
function gpusOf(found: readonly Gpu[] | null, memoryBytes: number): Gpu[] {
  if (found === null || found.length === 0) return [trusted(memoryBytes)];
  const largest = found.reduce((a, b) => ((b.memoryBytes ?? 0) > (a.memoryBytes ?? 0) ? b : a));
  return found.map((gpu) => {
    if (gpu !== largest) return gpu;
    const used = gpu.memoryBytes === null || gpu.freeBytes === null ? null : gpu.memoryBytes - gpu.freeBytes;
    const freeBytes = used === null ? null : Math.max(0, memoryBytes - used);
    return {
      ...gpu,
      memoryBytes,
      freeBytes,
      slices: [],
      sources: { ...gpu.sources, memoryBytes: "given", freeBytes: "given" },
    };
  });
}

function trusted(memoryBytes: number): Gpu {
  return {
    id: "given",
    vendor: "other",
    name: "GPU",
    memoryBytes,
    freeBytes: null,
    unified: false,
    slices: [],
    driver: null,
    computeCapability: null,
    backends: [{ name: "vulkan", usable: true, reason: null }],
    sources: { name: "given", memoryBytes: "given" },
  };
}
