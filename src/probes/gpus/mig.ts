import type { Gpu } from "../../core/machine.ts";
import { normalizeBus } from "./pci.ts";

interface Slice {
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
      const memory = /<fb_memory_usage>([\s\S]*?)<\/fb_memory_usage>/.exec(body)?.[1] ?? "";
      return {
        id: `${bus}/${instance ?? position}`,
        name: `MIG ${text(body, "index") ?? position}`,
        memoryBytes: mebibytes(text(memory, "total")),
        freeBytes: mebibytes(text(memory, "free")),
      };
    });
    cards.set(bus, slices);
  }
  return cards;
}

/** A divided card is as large as its largest slice: the whole cannot be used by one process. */
export function withSlices(
  gpus: readonly Gpu[],
  cards: readonly { mig: boolean }[],
  found: Map<string, Slice[]>,
): Gpu[] {
  return gpus.map((gpu, position) => {
    if (cards[position]?.mig !== true) return gpu;
    const slices = found.get(gpu.id) ?? [];
    const largest = slices.reduce<Slice | null>(
      (best, slice) => ((slice.memoryBytes ?? 0) > (best?.memoryBytes ?? 0) ? slice : best),
      null,
    );
    const source = "nvidia-smi -q -x, largest MIG slice";
    return {
      ...gpu,
      memoryBytes: largest?.memoryBytes ?? null,
      freeBytes: largest?.freeBytes ?? null,
      slices: slices.map(({ id, name, memoryBytes }) => ({ id, name, memoryBytes })),
      sources: { ...gpu.sources, ...(largest === null ? {} : { memoryBytes: source, freeBytes: source }) },
    };
  });
}

function text(xml: string, tag: string): string | null {
  return new RegExp(`<${tag}>\\s*([^<]{1,80}?)\\s*</${tag}>`).exec(xml)?.[1] ?? null;
}

function mebibytes(value: string | null): number | null {
  const match = /^(\d{1,9}) MiB$/.exec(value ?? "");
  return match === null ? null : Number(match[1]) * 1024 ** 2;
}
