import type { Gpu } from "../../core/machine.ts";
import { parseBytes, type Probing } from "../probe.ts";
import { normalizeBus, type PciDisplay } from "./pci.ts";

export interface XpuCard {
  name: string;
  bus: string | null;
  totalBytes: number | null;
  freeBytes: number | null;
}

/** Reads `xpu-smi discovery -j`: numbers are strings there, and can be `N/A`. */
export function parseXpuSmi(text: string): XpuCard[] {
  let document: unknown;
  try {
    document = JSON.parse(text.slice(Math.max(0, text.indexOf("{"))));
  } catch {
    return [];
  }
  const list = (document as { device_list?: unknown } | null)?.device_list;
  if (!Array.isArray(list)) return [];
  return list
    .filter((card): card is Record<string, unknown> => typeof card === "object" && card !== null)
    .map((card) => {
      const text = (key: string): string | null => (typeof card[key] === "string" ? (card[key] as string) : null);
      return {
        name: text("device_name") ?? "Intel",
        bus: normalizeBus(text("pci_bdf_address")),
        totalBytes: parseBytes(text("memory_physical_size_byte")),
        freeBytes: parseBytes(text("memory_free_size_byte")),
      };
    });
}

/** Memory of its own from the `xe` driver's tiles or from i915; without any it borrows the computer's. */
export async function intelMemory(probing: Probing, gpu: Gpu, display: PciDisplay): Promise<Gpu> {
  const { files } = probing.host;
  const { folder, bus } = display;
  const tiles = (await files.list(folder)).filter((name) => /^tile\d+$/.test(name));
  const cards = (await files.list(`${folder}/drm`)).filter((name) => /^card\d+$/.test(name));
  const sizes = await Promise.all([
    ...tiles.map((tile) => files.readText(`${folder}/${tile}/physical_vram_size_bytes`, 64)),
    ...cards.map((card) => files.readText(`${folder}/drm/${card}/lmem_total_bytes`, 64)),
  ]);
  const own = sizes.map(parseBytes).filter((size) => size !== null && size > 0);
  const total = own.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (total > 0) {
    const source = tiles.length > 0 ? "sysfs physical_vram_size_bytes" : "sysfs lmem_total_bytes";
    return { ...gpu, memoryBytes: total, sources: { ...gpu.sources, memoryBytes: source } };
  }
  // Integrated graphics always sit at this place.
  return { ...gpu, unified: bus.endsWith("00:02.0") };
}

/** Fills in what sysfs did not tell, where the vendor's tool is installed. */
export async function withXpuSmi(probing: Probing, gpus: readonly Gpu[]): Promise<Gpu[]> {
  const wanting = gpus.some((gpu) => gpu.vendor === "intel" && !gpu.unified && gpu.freeBytes === null);
  const program = wanting ? await probing.host.which("xpu-smi") : null;
  if (program === null) return [...gpus];
  const { stdout } = await probing.run("xpu-smi", program, ["discovery", "-j"]);
  const found = parseXpuSmi(stdout);
  const dedicated = gpus.filter((gpu) => gpu.vendor === "intel" && !gpu.unified);
  return gpus.map((gpu) => {
    const at = dedicated.indexOf(gpu);
    const only = dedicated.length === 1 && found.length === 1 ? found[0] : undefined;
    const card = at < 0 ? undefined : (found.find(({ bus }) => bus === gpu.id) ?? only);
    if (card === undefined) return gpu;
    return {
      ...gpu,
      memoryBytes: gpu.memoryBytes ?? card.totalBytes,
      freeBytes: card.freeBytes,
      sources: {
        ...gpu.sources,
        ...(gpu.memoryBytes === null && card.totalBytes !== null ? { memoryBytes: "xpu-smi" } : {}),
        ...(card.freeBytes === null ? {} : { freeBytes: "xpu-smi" }),
      },
    };
  });
}
