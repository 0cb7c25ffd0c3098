import type { Gpu } from "../../core/machine.ts";
import { isRecord, jsonIn, type Probing } from "../probe.ts";

export interface AppleDisplay {
  name: string;
  /** Memory of its own; null on Apple silicon, which has none. */
  memoryBytes: number | null;
  apple: boolean;
  vendor: "apple" | "amd" | "intel" | "nvidia" | "other";
}

/** Reads `system_profiler SPDisplaysDataType -json`, perhaps after warnings; null when it is not its answer. */
export function parseSystemProfiler(text: string): AppleDisplay[] | null {
  const document = jsonIn(text);
  const list = isRecord(document) ? document["SPDisplaysDataType"] : null;
  if (!Array.isArray(list)) return null;
  return list.filter(isRecord).flatMap((fields) => {
    const text = (key: string): string | null => (typeof fields[key] === "string" ? (fields[key] as string) : null);
    const name = text("sppci_model") ?? text("_name");
    if (name === null) return [];
    const maker = `${text("spdisplays_vendor") ?? ""} ${name}`;
    const vendor = (["apple", "amd", "intel", "nvidia"] as const).find((one) => makers[one].test(maker)) ?? "other";
    const shared = text("spdisplays_vram_shared") !== null;
    const memoryBytes = shared ? null : parseVram(text("spdisplays_vram") ?? text("_spdisplays_vram"));
    return { name, memoryBytes, apple: vendor === "apple", vendor };
  });
}

/** `4 GB`, `1536 MB`, and `4 Go` in French; the units are binary there. */
export function parseVram(text: string | null): number | null {
  const match = /^(\d{1,6})\s*([GM])[Bo]$/.exec(text?.trim() ?? "");
  return match === null ? null : Number(match[1]) * 1024 ** (match[2] === "G" ? 3 : 2);
}

/**
 * What macOS lets the GPU wire of the shared memory: the limit that was set, else two thirds of the memory below 36 GB
 * and three quarters from there on, as Metal's recommendedMaxWorkingSetSize was seen to be.
 */
export function wiredLimit(totalBytes: number, limitMb: number | null): number {
  if (limitMb !== null && limitMb > 0) return Math.min(totalBytes, limitMb * 1024 ** 2);
  return Math.floor(totalBytes < 36 * 1024 ** 3 ? (totalBytes * 2) / 3 : (totalBytes * 3) / 4);
}

export async function askApple(probing: Probing): Promise<Gpu[] | null> {
  const [profiler, limit] = await Promise.all([
    probing.run("system_profiler", "/usr/sbin/system_profiler", ["SPDisplaysDataType", "-json"]),
    probing.run("sysctl iogpu", "/usr/sbin/sysctl", ["-n", "iogpu.wired_limit_mb"]),
  ]);
  const profiled = parseSystemProfiler(profiler.stdout);
  const told = profiled ?? inTheChip(probing);
  if (told === null) return null;
  // Virtual machines' own are of nobody we know.
  const displays = told.filter(({ vendor }) => vendor !== "other");
  const given = /^\d+$/.test(limit.stdout.trim()) ? Number(limit.stdout.trim()) : null;
  const total = probing.host.memory.total();
  return displays.map((display, index) => {
    const source = given !== null && given > 0 ? "sysctl iogpu.wired_limit_mb" : "macOS's usual share of the memory";
    const memoryBytes = display.apple ? wiredLimit(total, given) : display.memoryBytes;
    return {
      id: `${display.vendor}:${index}`,
      vendor: display.vendor,
      name: display.name,
      memoryBytes,
      freeBytes: null,
      unified: display.apple || (display.vendor === "intel" && display.memoryBytes === null),
      slices: [],
      driver: null,
      computeCapability: null,
      backends: [],
      sources: {
        name: profiled === null ? "os.cpus" : "system_profiler",
        ...(memoryBytes === null ? {} : { memoryBytes: display.apple ? source : "system_profiler" }),
      },
    };
  });
}

/** Apple's own processors have their graphics in them, whether system_profiler answers or not. */
function inTheChip({ host }: Probing): AppleDisplay[] | null {
  const name = host.cpuModel();
  return name?.startsWith("Apple ") === true ? [{ name, memoryBytes: null, apple: true, vendor: "apple" }] : null;
}

const makers = { apple: /apple/i, amd: /amd|radeon|ati\b/i, intel: /intel/i, nvidia: /nvidia|geforce/i };
