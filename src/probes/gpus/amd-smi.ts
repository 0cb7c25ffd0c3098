import { isRecord, jsonIn, type Probing } from "../probe.ts";
import { isIntegratedAmd, isIntegratedGfx, isIntegratedName, type AmdCard } from "./amd.ts";
import { normalizeBus } from "./pci.ts";

/**
 * Reads amd-smi's JSON: `static --asic --bus --vram` says what a card is, `metric --mem-usage` what is used of it. Both
 * are a list, or an object around one since ROCm 7, perhaps after warnings, and belong together by their `gpu`. What is
 * called MB there are MiB; numbers stand alone or with their unit, and are `N/A` where the driver does not tell.
 */
export function parseAmdSmi(described: string, measured: string): AmdCard[] {
  const metrics = rowsOf(measured);
  const statics = rowsOf(described);
  const keys = new Set([...statics.keys(), ...metrics.keys()]);
  return [...keys].map((key) => {
    const { asic, bus, vram } = sectionsOf(statics.get(key), ["asic", "bus", "vram"]);
    const { mem_usage: usage } = sectionsOf(metrics.get(key), ["mem_usage"]);
    const total = mebibytes(usage?.["total_vram"]) ?? mebibytes(vram?.["size"]) ?? mebibytes(vram?.["vram_size_mb"]);
    const free = mebibytes(usage?.["free_vram"]);
    const used = mebibytes(usage?.["used_vram"]);
    return {
      name: word(asic?.["market_name"]),
      bus: normalizeBus(word(bus?.["bdf"])),
      integrated: isIntegrated(asic, vram),
      totalBytes: total === 0 ? null : total,
      usedBytes: used ?? (total === null || free === null ? null : Math.max(0, total - free)),
      gttBytes: mebibytes(usage?.["total_gtt"]),
      gttUsedBytes: mebibytes(usage?.["used_gtt"]),
    };
  });
}

export async function askAmdSmi(probing: Probing, program: string): Promise<AmdCard[]> {
  const [described, measured] = await Promise.all([
    probing.run("amd-smi static", program, ["static", "--asic", "--bus", "--vram", "--json"]),
    probing.run("amd-smi metric", program, ["metric", "--mem-usage", "--json"]),
  ]);
  return parseAmdSmi(described.stdout, measured.stdout);
}

function rowsOf(text: string): Map<number, Record<string, unknown>> {
  const document = jsonIn(text);
  const list = isRecord(document) ? document["gpu_data"] : document;
  const rows = Array.isArray(list) ? list.filter(isRecord) : [];
  return new Map(rows.flatMap((row) => (Number.isInteger(row["gpu"]) ? [[row["gpu"] as number, row]] : [])));
}

/** A section is the text `N/A` where nothing of it is known. */
function sectionsOf<const N extends string>(
  row: Record<string, unknown> | undefined,
  names: readonly N[],
): Partial<Record<N, Record<string, unknown>>> {
  const found: Partial<Record<N, Record<string, unknown>>> = {};
  for (const name of names) {
    const section = row?.[name];
    if (isRecord(section)) found[name] = section;
  }
  return found;
}

function word(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" && value !== "N/A" ? value.trim() : null;
}

/** By its number, by its processor, by its name, or by memory of the kind that computers have. */
function isIntegrated(asic: Record<string, unknown> | undefined, vram: Record<string, unknown> | undefined): boolean {
  const deviceId = hexadecimal(word(asic?.["device_id"]));
  if (deviceId !== null) return isIntegratedAmd(deviceId);
  const gfx = word(asic?.["target_graphics_version"]);
  if (gfx !== null) return isIntegratedGfx(gfx);
  if (isIntegratedName(word(asic?.["market_name"]))) return true;
  return /^(?:LP)?DDR\d/i.test(word(vram?.["type"]) ?? word(vram?.["vram_type"]) ?? "");
}

function hexadecimal(text: string | null): number | null {
  return text !== null && /^0x[0-9a-f]{1,4}$/i.test(text) ? Number(text) : null;
}

/** `24560`, `"24560 MB"`, `{ value: 24560, unit: "MB" }` as bytes; null for what is no size. */
function mebibytes(given: unknown): number | null {
  const words = isRecord(given) ? `${String(given["value"])} ${String(given["unit"] ?? "MB")}` : String(given);
  const [, digits, unit = "M"] = /^(\d{1,9})(?: ([MG])i?B)?$/i.exec(words) ?? [];
  const size = Number(digits ?? Number.NaN) * 1024 ** (unit.toUpperCase() === "G" ? 3 : 2);
  return Number.isSafeInteger(size) && size < 2 ** 50 ? size : null;
}
