import type { Finding } from "../finding.ts";
import type { Backend, Gpu, MachineProfile, Memory } from "../machine.ts";
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
  const allowed = preferred.filter((name) => has.includes(name) && (accelerator === "auto" || accelerator === name));
  const ram = ramOf(memory);
  const gpus = accelerator === "cpu" ? [] : (machine.gpus.value ?? []);
  const { cards, findings } = cardsOf(gpus, allowed, has, ram);
  const chip = knownBandwidth(cpu?.brand ?? "");
  return {
    ram,
    cards,
    repacked: repackedTypes(os?.arch ?? "", cpu?.features ?? null),
    host:
      memory.bandwidth === null
        ? { bandwidth: chip, efficiency: cpuEfficiency }
        : { bandwidth: memory.bandwidth, efficiency: measuredCpuEfficiency },
    findings: [...limitFinding(memory), ...findings],
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

function limitFinding(memory: Memory): Finding[] {
  const { limit, availableBytes } = memory;
  if (limit === null || !inContainer(memory)) return [];
  return [
    { code: "REASON_CONTAINER_LIMIT", args: { limitBytes: limit.bytes, by: limit.by, leftBytes: availableBytes } },
  ];
}

function cardsOf(
  gpus: readonly Gpu[],
  allowed: readonly Backend["name"][],
  has: readonly Backend["name"][],
  ram: Pool,
): { cards: Card[]; findings: Finding[] } {
  const usable = (gpu: Gpu, name: string): boolean => gpu.backends.some((one) => one.name === name && one.usable);
  const backend = allowed.find((name) => gpus.some((gpu) => usable(gpu, name) && gpu.memoryBytes !== null));
  const findings: Finding[] = [];
  const cards: Card[] = [];
  for (const gpu of gpus) {
    if (backend !== undefined && usable(gpu, backend) && gpu.memoryBytes !== null) {
      cards.push(cardOf(gpu, gpu.memoryBytes, ram));
    } else {
      findings.push(whyNot(gpu, allowed, has));
    }
  }
  // Beside a card with memory of its own the engine leaves the processor's graphics alone.
  const own = cards.filter((card) => !card.unified);
  return { cards: own.length > 0 ? own : cards, findings };
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
      bandwidth: knownBandwidth(gpu.name),
      efficiency: gpu.vendor === "apple" ? appleEfficiency : gpuEfficiency,
    },
  };
}

function whyNot(gpu: Gpu, allowed: readonly string[], has: readonly string[]): Finding {
  const usable = gpu.backends.filter((backend) => backend.usable).map((backend) => backend.name);
  if (usable.some((name) => allowed.includes(name))) {
    return { code: "REASON_GPU_MEMORY_UNKNOWN", args: { gpu: gpu.name } };
  }
  if (usable.length > 0) return { code: "REASON_GPU_NO_BACKEND", args: { gpu: gpu.name, usable, engine: [...has] } };
  const detail = gpu.backends.find((backend) => backend.reason !== null)?.reason ?? null;
  return { code: "REASON_GPU_UNUSABLE", args: { gpu: gpu.name, detail } };
}
