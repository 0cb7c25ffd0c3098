import type { Gpu } from "../../core/machine.ts";
import { normalizeBus } from "./pci.ts";

interface Slice {
  /** Which of its card's it is. */
  index: number;
  id: string;
  name: string;
  memoryBytes: number | null;
  freeBytes: number | null;
}

/** The MIG slices of each card in `nvidia-smi -q -x`, by bus id. */
export function parseNvidiaXml(xml: string): Map<string, Slice[]> {
  const cards = new Map<string, Slice[]>();
  for (const [whole, id = ""] of xml.matchAll(/<gpu id="([^"]*)">[\s\S]*?(?=<gpu id=|<\/nvidia_smi_log>|$)/g)) {
    const bus = normalizeBus(id);
    if (bus === null) continue;
    const slices = [...whole.matchAll(/<mig_device>([\s\S]*?)<\/mig_device>/g)].map(([, body = ""], position) => {
      const instance = text(body, "gpu_instance_id");
      const index = Number(text(body, "index") ?? position);
      const memory = /<fb_memory_usage>([\s\S]*?)<\/fb_memory_usage>/.exec(body)?.[1] ?? "";
      return {
        index,
        id: `${bus}/${instance ?? position}`,
        name: `MIG ${index}`,
        memoryBytes: mebibytes(text(memory, "total")),
        freeBytes: mebibytes(text(memory, "free")),
      };
    });
    cards.set(bus, slices);
  }
  return cards;
}

/** A slice by its place: the card's number and its own among the card's. */
export interface SlicePlace {
  card: number;
  slice: number;
}

/**
 * Where `nvidia-smi -L` lists the slice of which a name such as `MIG-3f2a…`, whole or its beginning, is given. Drivers
 * before 470 name slices by their card: `MIG-GPU-3f2a…/7/0`.
 */
export function parseSlicePlace(list: string, uuid: string): SlicePlace | null {
  let card = -1;
  for (const line of list.split("\n")) {
    card = Number(/^GPU (\d+):/.exec(line)?.[1] ?? card);
    const [, slice, named] = /^\s+MIG (?:\S+\s+)?Device\s+(\d+): \(UUID: ([^)]+)\)/.exec(line) ?? [];
    if (card >= 0 && named?.startsWith(uuid) === true) return { card, slice: Number(slice) };
  }
  return null;
}

/**
 * A divided card is as large as its largest slice, or as the one that was chosen: the whole cannot be used by one
 * process.
 */
export function withSlices(
  gpus: readonly Gpu[],
  cards: readonly { mig: boolean; index: number }[],
  found: Map<string, Slice[]>,
  chosen: SlicePlace | null = null,
): Gpu[] {
  return gpus.map((gpu, position) => {
    const card = cards[position];
    if (card?.mig !== true) return gpu;
    const slices = found.get(gpu.id) ?? [];
    const own = card.index === chosen?.card ? slices.find(({ index }) => index === chosen.slice) : undefined;
    const used = own ?? largestOf(slices);
    const source = `nvidia-smi -q -x, ${own === undefined ? "largest MIG slice" : "the MIG slice that was chosen"}`;
    return {
      ...gpu,
      memoryBytes: used?.memoryBytes ?? null,
      freeBytes: used?.freeBytes ?? null,
      slices: slices.map(({ id, name, memoryBytes }) => ({ id, name, memoryBytes })),
      sources: { ...gpu.sources, ...(used === null ? {} : { memoryBytes: source, freeBytes: source }) },
    };
  });
}

function largestOf(slices: readonly Slice[]): Slice | null {
  return slices.reduce<Slice | null>(
    (best, slice) => ((slice.memoryBytes ?? 0) > (best?.memoryBytes ?? 0) ? slice : best),
    null,
  );
}

function text(xml: string, tag: string): string | null {
  return new RegExp(`<${tag}>\\s*([^<]{1,80}?)\\s*</${tag}>`).exec(xml)?.[1] ?? null;
}

function mebibytes(value: string | null): number | null {
  const match = /^(\d{1,9}) MiB$/.exec(value ?? "");
  return match === null ? null : Number(match[1]) * 1024 ** 2;
}
