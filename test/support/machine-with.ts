import { known, unknown } from "../../src/core/fact.ts";
import type { Backend, Fact, Gpu, MachineProfile, Memory } from "../../src/core/machine.ts";
import { GiB } from "../../src/core/models/constants.ts";

interface Given {
  platform?: string;
  arch?: string;
  memory?: Fact<Memory>;
  gpus?: Gpu[];
  cpuBrand?: string;
  avx2?: boolean | null;
  lmStudio?: boolean;
}

/** A machine of which only what is given is special: Linux x64, eight cores with AVX2, 16 GB. */
export function machineWith(given: Given = {}): MachineProfile {
  const absent = unknown("absent", "not looked at");
  return {
    os: known(
      {
        platform: given.platform ?? "linux",
        name: "an operating system",
        version: null,
        arch: given.arch ?? "x64",
        libc: null,
        wsl: false,
        container: null,
        rosetta: false,
      },
      "test",
    ),
    cpu: known(
      {
        brand: given.cpuBrand ?? "a processor",
        physicalCores: 4,
        logicalCores: 8,
        quota: null,
        features: { avx: true, avx2: given.avx2 ?? true, fma: true, f16c: true, avx512f: false, dotprod: null },
      },
      "test",
    ),
    memory: given.memory ?? ram(15.4, 12),
    gpus: known(given.gpus ?? [], "test"),
    disks: absent,
    python: absent,
    node: known({ version: "22.0.0", npm: null }, "test"),
    runtimes: known(
      {
        lmstudio: given.lmStudio ? { path: "/opt/lm-studio", version: "0.3.31" } : null,
        llamaServer: null,
        ollama: null,
        engine: null,
        port1234: null,
      },
      "test",
    ),
    probes: [],
  };
}

/** Memory in GiB; `bandwidth` in GB/s. */
export function ram(total: number, available = total, more: { limit?: number; bandwidth?: number } = {}): Fact<Memory> {
  const totalBytes = Math.round(total * GiB);
  return known(
    {
      totalBytes,
      availableBytes: Math.round(available * GiB),
      installedBytes: null,
      limit: more.limit === undefined ? null : { bytes: totalBytes, by: "cgroup v2", hostBytes: more.limit * GiB },
      bandwidth: more.bandwidth === undefined ? null : more.bandwidth * 1e9,
    },
    "test",
  );
}

/** A card with memory in GiB; `free` null where the tool does not say. */
export function card(
  name: string,
  total: number | null,
  free: number | null = total,
  more: { backend?: Backend["name"]; usable?: boolean; unified?: boolean; id?: string; vendor?: Gpu["vendor"] } = {},
): Gpu {
  const usable = more.usable ?? true;
  return {
    id: more.id ?? "0000:01:00.0",
    vendor: more.vendor ?? "nvidia",
    name,
    memoryBytes: total === null ? null : Math.round(total * GiB),
    freeBytes: free === null ? null : Math.round(free * GiB),
    unified: more.unified ?? false,
    slices: [],
    driver: null,
    computeCapability: null,
    backends: [{ name: more.backend ?? "cuda", usable, reason: usable ? null : "no CUDA runtime library" }],
    sources: {},
  };
}
