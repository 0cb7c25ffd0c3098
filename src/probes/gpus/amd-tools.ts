// AMD's own tools, for what sysfs did not tell: rocm-smi, then amd-smi, which takes its place in newer ROCm.
import type { Gpu } from "../../core/machine.ts";
import { firstProgram, type Probing } from "../probe.ts";
import { askAmdSmi } from "./amd-smi.ts";
import { withAmdFigures, type AmdCard } from "./amd.ts";
import { namedBy } from "./pci.ts";
import { askRocmSmi } from "./rocm-smi.ts";

/**
 * Fills in the memory that sysfs did not tell; where it shows no card of AMD's at all, as in some containers, the cards
 * are the tools'. Which cards are there is sysfs's to say otherwise: so the same card is never two.
 */
export async function withAmdTools(probing: Probing, gpus: readonly Gpu[]): Promise<Gpu[]> {
  const seen = gpus.filter(({ vendor }) => vendor === "amd");
  if (seen.length > 0 && seen.every(({ memoryBytes }) => memoryBytes !== null)) return [...gpus];
  const { cards, tool } = await askTools(probing);
  if (seen.length === 0) return [...gpus, ...cards.map((card, index) => gpuOf(probing, card, index, tool))];
  const only = seen.length === 1 && cards.length === 1 ? cards[0] : undefined;
  return gpus.map((gpu) => {
    if (gpu.vendor !== "amd" || gpu.memoryBytes !== null) return gpu;
    const card = cards.find(({ bus }) => bus === gpu.id) ?? (only?.bus === null ? only : undefined);
    return card === undefined ? gpu : filled(probing, namedBy(gpu, card.name, tool), card, tool);
  });
}

async function askTools(probing: Probing): Promise<{ cards: AmdCard[]; tool: string }> {
  const { host } = probing;
  const rocm = await firstProgram(host, ["rocm-smi", "/opt/rocm/bin/rocm-smi"]);
  const first = rocm === null ? [] : await askRocmSmi(probing, rocm);
  if (first.some(({ totalBytes }) => totalBytes !== null)) return { cards: first, tool: "rocm-smi" };
  const amd = await firstProgram(host, ["amd-smi", "/opt/rocm/bin/amd-smi"]);
  const second = amd === null ? [] : await askAmdSmi(probing, amd);
  return second.length > 0 ? { cards: second, tool: "amd-smi" } : { cards: first, tool: "rocm-smi" };
}

function gpuOf(probing: Probing, card: AmdCard, index: number, tool: string): Gpu {
  const gpu: Gpu = {
    id: card.bus ?? `amd:${index}`,
    vendor: "amd",
    name: card.name ?? "AMD",
    memoryBytes: null,
    freeBytes: null,
    unified: false,
    slices: [],
    driver: null,
    computeCapability: null,
    backends: [],
    sources: { name: tool },
  };
  return filled(probing, gpu, card, tool);
}

function filled(probing: Probing, gpu: Gpu, card: AmdCard, tool: string): Gpu {
  return withAmdFigures(probing, gpu, card.integrated, card, { own: tool, borrowed: "GTT" });
}
