import type { Gpu } from "../../core/machine.ts";
import { isRecord, jsonIn, parseBytes, type Probing } from "../probe.ts";
import { namedBy, normalizeBus, type PciDisplay } from "./pci.ts";

export interface XpuCard {
  /** Which one it is to xpu-smi. */
  number: number | null;
  name: string | null;
  bus: string | null;
  totalBytes: number | null;
  freeBytes: number | null;
}

/**
 * Reads `xpu-smi discovery -j`, a list of all devices, and of a newer version or with `-d` one device alone. Numbers are
 * strings there, mostly, and can be `N/A`.
 */
export function parseXpuSmi(text: string): XpuCard[] {
  const document = jsonIn(text);
  const list = isRecord(document) ? (document["device_list"] ?? document["devices"] ?? document) : document;
  return [list]
    .flat()
    .filter(isRecord)
    .filter((card) => "device_name" in card || "device_id" in card)
    .map((card) => {
      const text = (key: string): string | null =>
        ["string", "number"].includes(typeof card[key]) ? String(card[key]) : null;
      return {
        number: parseBytes(text("device_id")),
        name: text("device_name"),
        bus: normalizeBus(text("pci_bdf_address")),
        totalBytes: parseBytes(text("memory_physical_size_byte")),
        freeBytes: parseBytes(text("memory_free_size_byte")),
      };
    });
}

/** DG1, Arc A, Arc B and Data Center Max: the only ones of Intel's with memory of their own. */
export function isIntelCard(deviceId: number): boolean {
  return [0x0b00, 0x4900, 0x5600, 0xe200].includes(deviceId & 0xff00);
}

/** Memory of its own from the `xe` driver's tiles or from i915; without any it borrows the computer's. */
export async function intelMemory(probing: Probing, gpu: Gpu, display: PciDisplay): Promise<Gpu> {
  const { files } = probing.host;
  const { folder, deviceId } = display;
  const tiles = (await files.list(folder)).filter((name) => /^tile\d+$/.test(name));
  const cards = (await files.list(`${folder}/drm`)).filter((name) => /^card\d+$/.test(name));
  const read = async (...paths: string[]): Promise<number | null> => {
    const sizes = await Promise.all(
      paths.map(async (path) => parseBytes(await files.readText(`${folder}/${path}`, 64))),
    );
    return sizes.find((size) => size !== null && size > 0) ?? null;
  };
  // Some versions of the drivers have them a folder further down or up.
  const own = await Promise.all([
    ...tiles.map((tile) => read(`${tile}/physical_vram_size_bytes`, `${tile}/memory/physical_vram_size_bytes`)),
    ...cards.slice(0, 1).map((card) => read(`drm/${card}/lmem_total_bytes`, "lmem_total_bytes")),
  ]);
  const total = own.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (total > 0) {
    const source = tiles.length > 0 ? "sysfs physical_vram_size_bytes" : "sysfs lmem_total_bytes";
    return { ...gpu, memoryBytes: total, sources: { ...gpu.sources, memoryBytes: source } };
  }
  return { ...gpu, unified: !isIntelCard(deviceId) };
}

/** Fills in what sysfs did not tell, where the vendor's tool is installed. */
export async function withXpuSmi(probing: Probing, gpus: readonly Gpu[]): Promise<Gpu[]> {
  const dedicated = gpus.filter(({ unified }) => !unified);
  const program = dedicated.length > 0 ? await probing.host.which("xpu-smi") : null;
  if (program === null) return [...gpus];
  const found = await askXpuSmi(probing, program);
  const only = dedicated.length === 1 && found.length === 1 ? found[0] : undefined;
  return gpus.map((gpu) => {
    const card = gpu.unified ? undefined : (found.find(({ bus }) => bus === gpu.id) ?? only);
    return card === undefined ? gpu : filled(namedBy(gpu, card.name, "xpu-smi"), card);
  });
}

/** Most versions list the devices without their memory, which they tell of each one alone. */
async function askXpuSmi(probing: Probing, program: string): Promise<XpuCard[]> {
  const cards = parseXpuSmi((await probing.run("xpu-smi", program, ["discovery", "-j"])).stdout);
  return Promise.all(
    cards.map(async (card) => {
      if (card.totalBytes !== null || card.number === null) return card;
      const one = await probing.run("xpu-smi device", program, ["discovery", "-d", String(card.number), "-j"]);
      const alone = parseXpuSmi(one.stdout)[0];
      return alone === undefined ? card : { ...alone, bus: alone.bus ?? card.bus, name: alone.name ?? card.name };
    }),
  );
}

function filled(gpu: Gpu, { totalBytes, freeBytes }: XpuCard): Gpu {
  const source = "xpu-smi";
  return {
    ...gpu,
    memoryBytes: gpu.memoryBytes ?? totalBytes,
    freeBytes,
    sources: {
      ...gpu.sources,
      ...(gpu.memoryBytes === null && totalBytes !== null ? { memoryBytes: source } : {}),
      ...(freeBytes === null ? {} : { freeBytes: source }),
    },
  };
}
