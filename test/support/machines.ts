import type {
  Cpu,
  CpuFeatures,
  Disk,
  Gpu,
  MachineProfile,
  Memory,
  OperatingSystem,
  Python,
} from "../../src/core/machine.ts";
import type { Candidate } from "../../src/core/report.ts";
import type { Target } from "../../src/core/target.ts";

const gib = 1024 ** 3;

export interface Differences {
  os?: Partial<OperatingSystem>;
  cpu?: Partial<Omit<Cpu, "features">> & { features?: Partial<CpuFeatures> };
  memory?: Partial<Memory>;
  gpus?: Gpu[];
  disk?: Partial<Disk>;
  python?: Partial<Python>;
  packages?: Partial<Python["packages"]>;
}

/** A machine that meets every line of the guide, but for the differences. */
export function goodMachine(differences: Differences = {}): MachineProfile {
  const source = "test";
  const { os, cpu, memory, gpus, disk, python, packages } = differences;
  const features: CpuFeatures = {
    avx: true,
    avx2: true,
    fma: true,
    f16c: true,
    avx512f: false,
    dotprod: false,
    ...cpu?.features,
  };
  return {
    os: {
      value: {
        platform: "linux",
        name: "Ubuntu",
        version: "24.04",
        arch: "x64",
        libc: "glibc 2.39",
        wsl: false,
        container: null,
        rosetta: false,
        ...os,
      },
      source,
    },
    cpu: { value: { brand: "Test CPU", physicalCores: 8, logicalCores: 16, quota: null, ...cpu, features }, source },
    memory: {
      value: {
        totalBytes: 16 * gib,
        availableBytes: 12 * gib,
        installedBytes: null,
        limit: null,
        bandwidth: null,
        ...memory,
      },
      source,
    },
    gpus: { value: gpus ?? [gpuWith({})], source },
    disks: {
      value: [
        {
          purpose: "models",
          path: "~/.cache/huggingface/hub",
          freeBytes: 200e9,
          totalBytes: 500e9,
          filesystem: "ext4",
          maxFileBytes: null,
          writable: true,
          ...disk,
        },
      ],
      source,
    },
    python: {
      value: [
        {
          path: "/usr/bin/python3",
          version: "3.12.3",
          bits: 64,
          environment: "system",
          externallyManaged: true,
          ...python,
          packages: {
            torch: { version: "2.13.0+cu128", build: "cuda 12.8" },
            transformers: { version: "4.57.1", build: null },
            accelerate: null,
            openai: null,
            ...packages,
          },
        },
      ],
      source,
    },
    node: { value: { version: "20.19.0", npm: "11.0.0" }, source },
    runtimes: { value: { lmstudio: null, llamaServer: null, ollama: null, engine: null, port1234: null }, source },
    probes: [],
  };
}

export function gpuWith(differences: Partial<Gpu>): Gpu {
  return {
    id: "0000:01:00.0",
    vendor: "nvidia",
    name: "NVIDIA GeForce RTX 4060",
    memoryBytes: 8 * gib,
    freeBytes: 7 * gib,
    unified: false,
    slices: [],
    driver: "570.86",
    computeCapability: "8.9",
    backends: [{ name: "cuda", usable: true, reason: null }],
    sources: {},
    ...differences,
  };
}

export function targetWith({
  ramBytes = 8 * gib,
  fileBytes = 9053114816,
}: {
  ramBytes?: number;
  fileBytes?: number;
}): Target {
  const candidate: Candidate = {
    quantization: "Q4_K_M",
    repo: "bartowski/phi-4-GGUF",
    publisher: "bartowski",
    licence: "MIT",
    file: "phi-4-Q4_K_M.gguf",
    fileBytes,
    bitsPerWeight: 4.94,
    runtime: "llama.cpp",
    origin: "catalogue",
    placement: { kind: "cpu", gpuLayers: 0, totalLayers: 41, devices: [{ id: "cpu", bytes: ramBytes }] },
    memory: {
      weightsBytes: fileBytes,
      kvCacheBytes: 0,
      computeBytes: 200 * 1024 ** 2,
      overheadBytes: 0,
      ramBytes,
      vramBytes: 0,
    },
    fits: { total: "yes", now: "yes" },
    tokensPerSecond: null,
    reasons: [],
  };
  return { runtime: "llama.cpp", candidate };
}
