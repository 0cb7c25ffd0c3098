import type { Gpu } from "../../core/machine.ts";
import { parseBytes, type Probing } from "../probe.ts";
import type { PciDisplay } from "./pci.ts";

export interface RocmCard {
  name: string | null;
  bus: string | null;
  totalBytes: number | null;
  usedBytes: number | null;
}

/**
 * Reads rocm-smi's answer to `--showproductname --showmeminfo vram --showbus`: JSON, CSV or its plain lines, perhaps
 * after warnings. Sizes are bytes.
 */
export function parseRocmSmi(text: string): RocmCard[] {
  return parseJson(text) ?? (/^device,/m.test(text) ? parseCsv(text) : parseLines(text));
}

/** Integrated graphics have device numbers of their own; cards begin above. */
export function isIntegratedAmd(deviceId: number): boolean {
  return deviceId < 0x2000 || (deviceId >= 0x9600 && deviceId <= 0x99ff);
}

/** The kernel's own figures: decimal bytes, no tool needed. */
export async function amdMemory(probing: Probing, gpu: Gpu, display: PciDisplay): Promise<Gpu> {
  const { folder, deviceId } = display;
  const read = async (name: string): Promise<number | null> =>
    parseBytes(await probing.host.files.readText(`${folder}/mem_info_${name}`, 64));
  const [vram, vramUsed, gtt, gttUsed] = await Promise.all(
    ["vram_total", "vram_used", "gtt_total", "gtt_used"].map(read),
  );
  if (vram === null || vram === undefined) return { ...gpu, unified: isIntegratedAmd(deviceId) };
  const free = difference(vram, vramUsed ?? null);
  // What the firmware gave to the graphics is theirs alone; where they mostly borrow, the pool is the computer's.
  const borrows = isIntegratedAmd(deviceId) && gtt !== null && gtt !== undefined && gtt > vram;
  const source = borrows ? "sysfs mem_info_vram + mem_info_gtt" : "sysfs mem_info_vram";
  const borrowed = borrows ? difference(gtt, gttUsed ?? null) : 0;
  const freeBytes = free === null || borrowed === null ? null : free + borrowed;
  return {
    ...gpu,
    unified: borrows,
    memoryBytes: borrows ? vram + gtt : vram,
    freeBytes,
    sources: { ...gpu.sources, memoryBytes: source, ...(freeBytes === null ? {} : { freeBytes: source }) },
  };
}

/** For systems that hide /sys but have the tool. */
export async function askRocm(probing: Probing): Promise<Gpu[]> {
  const program = await probing.host.which("rocm-smi");
  if (program === null) return [];
  const args = ["--showproductname", "--showmeminfo", "vram", "--showbus", "--json"];
  const { stdout } = await probing.run("rocm-smi", program, args);
  return parseRocmSmi(stdout).map((card, index) => {
    const freeBytes = difference(card.totalBytes, card.usedBytes);
    const sources = { name: "rocm-smi", memoryBytes: "rocm-smi", freeBytes: "rocm-smi" };
    return {
      id: card.bus ?? `amd:${index}`,
      vendor: "amd",
      name: card.name ?? "AMD",
      memoryBytes: card.totalBytes,
      freeBytes,
      unified: false,
      slices: [],
      driver: null,
      computeCapability: null,
      backends: [],
      sources,
    };
  });
}

function difference(total: number | null, used: number | null): number | null {
  return total === null || used === null ? null : Math.max(0, total - used);
}

function parseJson(text: string): RocmCard[] | null {
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}");
  if (start < 0 || end < start) return null;
  let document: unknown;
  try {
    document = JSON.parse(text.slice(start, end + 1));
  } catch {
    return null;
  }
  if (typeof document !== "object" || document === null) return null;
  return Object.entries(document)
    .filter(([key, card]) => /^card\d+$/.test(key) && typeof card === "object" && card !== null)
    .map(([, card]) => cardOf((name) => valueOf(card as Record<string, unknown>, name)));
}

function parseCsv(text: string): RocmCard[] {
  const lines = text.split("\n").map((line) => line.trim());
  const header = lines.findIndex((line) => line.startsWith("device,"));
  const columns = (lines[header] ?? "").split(",");
  return lines
    .slice(header + 1)
    .map((line) => line.split(","))
    .filter((row) => /^card\d+$/.test(row[0] ?? ""))
    .map((row) => cardOf((name) => valueOf(Object.fromEntries(columns.map((key, at) => [key, row[at]])), name)));
}

function parseLines(text: string): RocmCard[] {
  const cards = new Map<string, Record<string, unknown>>();
  for (const [, index = "", key = "", value] of text.matchAll(/^GPU\[(\d+)\]\s*:\s*([^:\n]+):\s*(.+)$/gm)) {
    cards.set(index, { ...cards.get(index), [key.trim()]: value });
  }
  return [...cards.values()].map((card) => cardOf((name) => valueOf(card, name)));
}

/** Names of fields changed their capitals between versions. */
function valueOf(card: Record<string, unknown>, name: string): string | null {
  const key = Object.keys(card).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? null : card[key];
  return typeof value === "string" && value.trim() !== "" && value !== "N/A" ? value.trim() : null;
}

/** Cards that the tool's database does not know are given their device number as a name. */
function isNumber(name: string): boolean {
  return /^0x[0-9a-f]+$/i.test(name);
}

function cardOf(value: (name: string) => string | null): RocmCard {
  return {
    name: [value("card series"), value("card model")].find((name) => name !== null && !isNumber(name)) ?? null,
    bus: value("pci bus")?.toLowerCase() ?? null,
    totalBytes: parseBytes(value("vram total memory (b)")),
    usedBytes: parseBytes(value("vram total used memory (b)")),
  };
}
