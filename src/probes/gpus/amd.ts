import type { Gpu } from "../../core/machine.ts";
import { parseBytes, type Probing } from "../probe.ts";
import type { PciDisplay } from "./pci.ts";

/** A card's memory as the kernel and AMD's tools tell it: its own, and the computer's that it may reach (GTT). Bytes. */
interface AmdFigures {
  totalBytes: number | null;
  usedBytes: number | null;
  gttBytes: number | null;
  gttUsedBytes: number | null;
}

/** A card as one of AMD's tools tells it. */
export interface AmdCard extends AmdFigures {
  name: string | null;
  bus: string | null;
  integrated: boolean;
}

/** Integrated graphics have device numbers of their own; cards begin above. */
export function isIntegratedAmd(deviceId: number): boolean {
  return deviceId < 0x2000 || (deviceId >= 0x9600 && deviceId <= 0x99ff);
}

/** What ROCm calls the processors that integrated graphics alone have, from Raven to Strix Halo. */
export function isIntegratedGfx(version: string | null): boolean {
  return /^gfx(?:801|810|902|909|90c|103[3567]|1103|115\d)$/i.test(version ?? "");
}

/** What AMD calls integrated graphics and nothing else, for tools that tell nothing better: `Radeon 780M`. */
export function isIntegratedName(name: string | null): boolean {
  return /\bRadeon(?:\(TM\))?(?: \w+)? Graphics$|\bRadeon(?:\(TM\))? \d{3}M\b/i.test(name ?? "");
}

/** The kernel's own figures: decimal bytes, no tool needed. */
export async function amdMemory(probing: Probing, gpu: Gpu, { folder, deviceId }: PciDisplay): Promise<Gpu> {
  const read = async (name: string): Promise<number | null> =>
    parseBytes(await probing.host.files.readText(`${folder}/mem_info_${name}`, 64));
  const [totalBytes = null, usedBytes = null, gttBytes = null, gttUsedBytes = null] = await Promise.all(
    ["vram_total", "vram_used", "gtt_total", "gtt_used"].map(read),
  );
  const figures = { totalBytes, usedBytes, gttBytes, gttUsedBytes };
  return withAmdFigures(probing, gpu, isIntegratedAmd(deviceId), figures, {
    own: "sysfs mem_info_vram",
    borrowed: "mem_info_gtt",
  });
}

/**
 * What the firmware gave to integrated graphics is theirs alone; where they mostly borrow, the pool is the computer's,
 * and what was given to them alone is not what they have.
 */
export function withAmdFigures(
  { host }: Probing,
  gpu: Gpu,
  integrated: boolean,
  { totalBytes, usedBytes, gttBytes, gttUsedBytes }: AmdFigures,
  { own, borrowed }: { own: string; borrowed: string },
): Gpu {
  if (totalBytes === null) return { ...gpu, unified: integrated };
  const borrows = integrated && (gttBytes === null || gttBytes > totalBytes);
  if (borrows && gttBytes === null) return { ...gpu, unified: true };
  const memoryBytes = borrows ? totalBytes + (gttBytes ?? 0) : totalBytes;
  const left = difference(totalBytes, usedBytes);
  const unlent = difference(gttBytes, gttUsedBytes);
  // What programs have taken of the computer's memory cannot be lent, whatever the driver allows.
  const lendable = !borrows ? 0 : unlent === null ? null : Math.min(unlent, host.memory.available());
  const freeBytes = left === null || lendable === null ? null : left + lendable;
  const source = borrows ? `${own} + ${borrowed}` : own;
  return {
    ...gpu,
    unified: borrows,
    memoryBytes,
    freeBytes,
    sources: { ...gpu.sources, memoryBytes: source, ...(freeBytes === null ? {} : { freeBytes: source }) },
  };
}

function difference(total: number | null, used: number | null): number | null {
  return total === null || used === null ? null : Math.max(0, total - used);
}
