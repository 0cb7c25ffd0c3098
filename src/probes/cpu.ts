import { known } from "../core/fact.ts";
import type { Cpu, CpuFeatures } from "../core/machine.ts";
import type { Host } from "../host/host.ts";
import { cpuQuotaOf } from "./cgroup.ts";
import { hybridCores, hybridOfLevels } from "./hybrid-cores.ts";
import type { Probe, Probing } from "./probe.ts";
import { askWindows } from "./windows.ts";

export interface CpuInfo {
  brand: string | null;
  /** Null where the file does not tell cores apart, as on Arm. */
  physicalCores: number | null;
  logicalCores: number;
  features: CpuFeatures;
}

const noFeatures: CpuFeatures = { avx: null, avx2: null, fma: null, f16c: null, avx512f: null, dotprod: null };

/** Reads `/proc/cpuinfo` of x86 ("flags"), Arm ("Features") and RISC-V ("isa"). */
export function parseCpuInfo(text: string): CpuInfo {
  const blocks = text.split(/\n\s*\n/).map(parseFields);
  const processors = blocks.filter((block) => block.has("processor"));
  const first = (name: string): string | null => blocks.find((block) => block.get(name))?.get(name) ?? null;
  // Old Arm kernels list no processors in blocks of their own.
  const logicalCores = Math.max(processors.length, (text.match(/^processor\s*:\s*\d+/gm) ?? []).length);
  return {
    brand: first("model name") ?? first("cpu model") ?? boardAndKind(first("Hardware"), first("Processor")),
    physicalCores: coresOf(processors, logicalCores),
    logicalCores,
    features: featuresOf(first("flags"), first("Features") ?? first("isa")),
  };
}

/** Old Arm kernels name the board at the end and the kind of processor at the beginning. */
function boardAndKind(board: string | null, kind: string | null): string | null {
  return [board, kind].filter(Boolean).join(", ") || null;
}

/**
 * The first line of `node --v8-options`: V8 asks the processor itself and prints `AVX2=1`. A key it does not print is
 * unknown. Nothing is printed on Arm.
 */
export function parseV8Options(text: string): CpuFeatures {
  const line = text.split("\n").find((candidate) => /^\s*SSE3=[01]/.test(candidate)) ?? "";
  const value = (key: string): boolean | null => {
    const match = new RegExp(`(?:^|\\s)${key}=([01])(?:\\s|$)`).exec(line);
    return match === null ? null : match[1] === "1";
  };
  return {
    ...noFeatures,
    avx: value("AVX"),
    avx2: value("AVX2"),
    fma: value("FMA3"),
    f16c: value("F16C"),
    dotprod: line === "" ? null : false,
  };
}

export interface Sysctl {
  hybrid: Cpu["hybrid"];
  brand: string | null;
  physicalCores: number | null;
  features: CpuFeatures;
}

/** `sysctl hw machdep.cpu` of macOS: `KEY: VALUE` lines. A key that is absent is unknown, not no. */
export function parseSysctl(text: string): Sysctl {
  const values = parseFields(text);
  const bit = (key: string): boolean | null => {
    const value = values.get(key);
    return value === undefined ? null : value === "1";
  };
  const listed = (key: string, word: string): boolean | null => {
    const words = values.get(key)?.split(/\s+/);
    return words === undefined ? null : words.includes(word);
  };
  const cores = Number(values.get("hw.physicalcpu_max") ?? values.get("hw.physicalcpu") ?? Number.NaN);
  const arm =
    values.get("hw.optional.arm64") === "1" || [...values.keys()].some((key) => key.startsWith("hw.optional.arm."));
  const x86 = (known: boolean | null): boolean | null => (arm ? false : known);
  return {
    hybrid: hybridOfLevels(values),
    brand: values.get("machdep.cpu.brand_string") || null,
    physicalCores: Number.isInteger(cores) && cores > 0 ? cores : perLevel(values),
    features: {
      avx: x86(bit("hw.optional.avx1_0") ?? listed("machdep.cpu.features", "AVX1.0")),
      avx2: x86(bit("hw.optional.avx2_0") ?? listed("machdep.cpu.leaf7_features", "AVX2")),
      fma: x86(bit("hw.optional.fma") ?? listed("machdep.cpu.features", "FMA")),
      f16c: x86(bit("hw.optional.f16c") ?? listed("machdep.cpu.features", "F16C")),
      avx512f: x86(bit("hw.optional.avx512f") ?? listed("machdep.cpu.leaf7_features", "AVX512F")),
      dotprod: arm ? bit("hw.optional.arm.FEAT_DotProd") : values.size === 0 ? null : false,
    },
  };
}

export const probeCpu: Probe<Cpu> = async (probing) => {
  const { host } = probing;
  const logicalCores = host.logicalCores();
  // Node says "unknown" where it does not know, as on Arm.
  const model = [host.cpuModel()].find((name) => name !== null && !/^unknown$/i.test(name)) ?? null;
  if (host.system.platform === "linux") {
    const [text, quota, hybrid] = await Promise.all([
      host.files.readText("/proc/cpuinfo", 4 * 1024 * 1024),
      cpuQuotaOf(host),
      hybridCores(host),
    ]);
    if (text !== null) {
      const info = parseCpuInfo(text);
      const physicalCores = info.physicalCores ?? (await siblingCores(host));
      const brand = info.brand ?? model ?? (await boardName(host)) ?? host.system.arch;
      const cpu = { brand, physicalCores, logicalCores, quota, features: info.features };
      return known({ ...cpu, ...(hybrid && { hybrid }) }, "/proc/cpuinfo");
    }
  }
  if (host.system.platform === "darwin") {
    const { stdout } = await probing.run("sysctl", "/usr/sbin/sysctl", ["hw", "machdep.cpu"]);
    const { brand, physicalCores, features, hybrid } = parseSysctl(stdout);
    if (stdout !== "") {
      return known(
        {
          brand: brand ?? model ?? host.system.arch,
          physicalCores,
          logicalCores,
          quota: null,
          features,
          ...(hybrid && { hybrid }),
        },
        "sysctl",
      );
    }
  }
  const [features, inventory] = await Promise.all([
    askV8(probing),
    host.system.platform === "win32" ? askWindows(probing) : null,
  ]);
  const physicalCores = inventory?.physicalCores ?? null;
  const dotprod = inventory?.dotprod ?? features.dotprod;
  return known(
    {
      brand: model ?? host.system.arch,
      physicalCores,
      logicalCores,
      quota: null,
      features: { ...features, dotprod },
    },
    physicalCores === null ? "node --v8-options" : "node --v8-options, Win32_Processor",
  );
};

async function askV8(probing: Probing): Promise<CpuFeatures> {
  const { execPath, arch } = probing.host.system;
  if (arch !== "x64") return noFeatures;
  const { stdout } = await probing.run("v8-options", execPath, ["--v8-options"]);
  return parseV8Options(stdout);
}

/** Where the processor has no name, its board has one. */
async function boardName(host: Host): Promise<string | null> {
  for (const path of ["/proc/device-tree/model", "/sys/class/dmi/id/product_name"]) {
    const name = (await host.files.readText(path, 256))?.replaceAll("\0", "").trim();
    if (name) return name;
  }
  return null;
}

/** Arm's cpuinfo does not tell cores apart; the kernel's topology does. */
async function siblingCores(host: Host): Promise<number | null> {
  const root = "/sys/devices/system/cpu";
  const cpus = (await host.files.list(root)).filter((name) => /^cpu\d+$/.test(name)).slice(0, 1024);
  const siblings = await Promise.all(
    cpus.map((cpu) => host.files.readText(`${root}/${cpu}/topology/thread_siblings_list`, 256)),
  );
  const cores = new Set(siblings.filter((list) => list !== null));
  return cores.size > 0 ? cores.size : null;
}

function parseFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return fields;
}

/**
 * Cores told apart by socket and number. Old Opterons number them from zero again in each half of a socket: there the
 * count that each socket gives of itself is the larger one, and right.
 */
function coresOf(processors: readonly Map<string, string>[], logicalCores: number): number | null {
  const numbered = new Set<string>();
  const perSocket = new Map<string, number>();
  for (const processor of processors) {
    const socket = processor.get("physical id") ?? "0";
    const core = processor.get("core id");
    if (core !== undefined) numbered.add(`${socket}:${core}`);
    const count = Number(processor.get("cpu cores"));
    if (Number.isInteger(count) && count > 0) perSocket.set(socket, count);
  }
  const told = [...perSocket.values()].reduce((sum, count) => sum + count, 0);
  const cores = Math.min(logicalCores, Math.max(numbered.size, told));
  return cores > 0 ? cores : null;
}

function featuresOf(flags: string | null, arm: string | null): CpuFeatures {
  if (flags === null && arm === null) return noFeatures;
  const words = new Set((flags ?? arm ?? "").split(/\s+/));
  const x86 = (name: string): boolean => flags !== null && words.has(name);
  return {
    avx: x86("avx"),
    avx2: x86("avx2"),
    fma: x86("fma"),
    f16c: x86("f16c"),
    avx512f: x86("avx512f"),
    dotprod: arm !== null && words.has("asimddp"),
  };
}

/** Apple's performance and efficiency cores, level by level. */
function perLevel(values: Map<string, string>): number | null {
  let cores = 0;
  for (const [key, value] of values) {
    if (/^hw\.perflevel\d+\.physicalcpu$/.test(key)) cores += Number(value) || 0;
  }
  return cores > 0 ? cores : null;
}
