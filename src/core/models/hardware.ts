import { readReason } from "../backends.ts";
import type { Finding } from "../finding.ts";
import type { Backend, Gpu, MachineProfile, Memory, OperatingSystem } from "../machine.ts";
import type { RuntimeId } from "../target.ts";
import { appleEfficiency, cpuEfficiency, gpuEfficiency, measuredCpuEfficiency } from "./constants.ts";
import { backendsOf } from "./engine-backends.ts";
import { knownBandwidth } from "./gpu-bandwidth.ts";
import { repackedTypes } from "./memory.ts";
import type { Reader } from "./speed.ts";
import type { TensorType } from "./tensor-types.ts";

/** Memory that can be filled: in all, and what is free of it now. */
export interface Pool {
  totalBytes: number;
  freeBytes: number;
}

export interface Card extends Pool {
  id: string;
  name: string;
  /** Its memory is the computer's, so what it holds counts there too. */
  unified: boolean;
  reader: Reader;
}

/** The machine as the recommendation sees it: what the runtime can really use. */
export interface Hardware {
  ram: Pool;
  /** Empty where only the processor counts. */
  cards: Card[];
  /** Types the processor's kernels want in another order. */
  repacked: TensorType[];
  host: Reader;
  /** What was left out or limited, and why. */
  findings: Finding[];
}

export type Accelerator = "auto" | "cpu" | "cuda" | "metal" | "vulkan";

/** The best first, where a machine has several that the runtime has too. */
const preferred: readonly Backend["name"][] = ["metal", "cuda", "rocm", "vulkan", "sycl"];

/** `backends` replaces the shipped table of what the runtime has on this system. */
export function hardwareOf(
  machine: MachineProfile,
  memory: Memory,
  runtime: RuntimeId,
  accelerator: Accelerator,
  backends?: readonly Backend["name"][],
): Hardware {
  const os = machine.os.value;
  const cpu = machine.cpu.value;
  const has = backends ?? (os === null ? [] : backendsOf(runtime, os));
  const allowed = preferred.filter((name) =>
    accelerator === "auto" ? has.includes(name) : accelerator === name && has.includes(name),
  );
  const ram = ramOf(memory);
  const gpus = accelerator === "cpu" ? [] : (machine.gpus.value ?? []);
  const { cards, findings } = cardsOf(gpus, { allowed, has, accelerator }, ram);
  // Translated code computes more slowly than memory is read.
  const chip = os?.rosetta === true ? null : knownBandwidth(cpu?.brand ?? "");
  return {
    ram,
    cards,
    repacked: repackedTypes(os?.arch ?? "", cpu?.features ?? null),
    host:
      memory.bandwidth === null
        ? { bandwidth: chip, efficiency: cpuEfficiency }
        : { bandwidth: memory.bandwidth, efficiency: measuredCpuEfficiency },
    findings: [...limitFinding(memory), ...libcFinding(runtime, os), ...findings],
  };
}

/** In a container what others use is gone for good, and going over the limit ends the process: count what is left. */
function ramOf(memory: Memory): Pool {
  const { totalBytes, availableBytes } = memory;
  const freeBytes = Math.min(totalBytes, availableBytes);
  return { totalBytes: inContainer(memory) ? freeBytes : totalBytes, freeBytes };
}

/** WSL's limit is the size of its machine, not of a container in it. */
function inContainer({ limit }: Memory): boolean {
  return limit !== null && !/wsl/i.test(limit.by);
}

/** node-llama-cpp is published for glibc only. */
function libcFinding(runtime: RuntimeId, os: OperatingSystem | null): Finding[] {
  const musl = runtime === "llama.cpp" && os?.libc?.startsWith("musl") === true;
  return musl ? [{ code: "REASON_ENGINE_NEEDS_GLIBC", args: { libc: os.libc ?? "" } }] : [];
}

function limitFinding(memory: Memory): Finding[] {
  const { limit, availableBytes } = memory;
  if (limit === null || !inContainer(memory)) return [];
  return [
    { code: "REASON_CONTAINER_LIMIT", args: { limitBytes: limit.bytes, by: limit.by, leftBytes: availableBytes } },
  ];
}

/** Which back ends may be used now, and which the runtime has at all. */
interface Backends {
  allowed: readonly Backend["name"][];
  has: readonly Backend["name"][];
  accelerator: Accelerator;
}

function cardsOf(gpus: readonly Gpu[], backends: Backends, ram: Pool): { cards: Card[]; findings: Finding[] } {
  const usable = (gpu: Gpu, name: string): boolean => gpu.backends.some((one) => one.name === name && one.usable);
  const backend = backends.allowed.find((name) => gpus.some((gpu) => usable(gpu, name) && gpu.memoryBytes !== null));
  const told = new Map<string, Finding[]>();
  const cards: Card[] = [];
  for (const gpu of gpus) {
    if (backend !== undefined && usable(gpu, backend) && gpu.memoryBytes !== null) {
      cards.push(cardOf(gpu, gpu.memoryBytes, ram));
    } else {
      const reasons = whyNot(gpu, backends);
      // Two cards of the same name are left out for the same reason once.
      told.set(JSON.stringify(reasons), reasons);
    }
  }
  // Beside a card with memory of its own the engine leaves the processor's graphics alone.
  const own = cards.filter((card) => !card.unified);
  return { cards: own.length > 0 ? own : cards, findings: [...told.values()].flat() };
}

function cardOf(gpu: Gpu, totalBytes: number, ram: Pool): Card {
  const free = gpu.freeBytes ?? totalBytes;
  return {
    id: gpu.id,
    name: gpu.name,
    unified: gpu.unified,
    totalBytes,
    freeBytes: Math.min(totalBytes, gpu.unified ? Math.min(free, ram.freeBytes) : free),
    reader: {
      // A slice has a share of its card's bandwidth, which the tools do not tell.
      bandwidth: gpu.slices.length > 0 ? null : knownBandwidth(gpu.name),
      efficiency: gpu.vendor === "apple" ? appleEfficiency : gpuEfficiency,
    },
  };
}

function whyNot(gpu: Gpu, { allowed, has, accelerator }: Backends): Finding[] {
  const { name } = gpu;
  const usable = gpu.backends.filter((backend) => backend.usable).map((backend) => backend.name);
  if (usable.some((one) => allowed.includes(one))) {
    return [{ code: "REASON_GPU_MEMORY_UNKNOWN", args: { gpu: name } }];
  }
  const asked = gpu.backends.find((backend) => backend.name === accelerator);
  if (usable.length > 0 && (asked === undefined || asked.reason === null))
    return [{ code: "REASON_GPU_NO_BACKEND", args: { gpu: name, usable, engine: [...has] } }];
  const words = asked?.reason ?? gpu.backends.find((backend) => backend.reason !== null)?.reason ?? null;
  const reason = readReason(words);
  if (reason === null) return [{ code: "REASON_GPU_UNUSABLE", args: { gpu: name, detail: words } }];
  return [{ code: "REASON_GPU_UNUSABLE", args: { gpu: name, detail: null } }, reason as Finding];
}
