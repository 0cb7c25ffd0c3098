import type { Gpu } from "../../core/machine.ts";

/**
 * Which of NVIDIA's cards, in nvidia-smi's order, `CUDA_VISIBLE_DEVICES` leaves to CUDA programs. What cannot be told
 * apart is not called hidden: CUDA counts the fastest first unless it is told to count by bus, and names by UUID mean
 * nothing to us.
 */
export function visibleToCuda(cards: readonly Gpu[], env: Readonly<Record<string, string | undefined>>): boolean[] {
  const given = env["CUDA_VISIBLE_DEVICES"];
  if (given === undefined) return cards.map(() => true);
  const entries = given.split(",").map((entry) => entry.trim());
  // CUDA reads the list up to the first entry that is none.
  const end = entries.findIndex((entry) => !/^\d+$/.test(entry) && !/^(?:GPU|MIG)-/.test(entry));
  const valid = end < 0 ? entries : entries.slice(0, end);
  if (valid.length === 0) return cards.map(() => false);
  if (valid.some((entry) => !/^\d+$/.test(entry))) return cards.map(() => true);
  const sameOrder = env["CUDA_DEVICE_ORDER"] === "PCI_BUS_ID" || new Set(cards.map(({ name }) => name)).size < 2;
  return cards.map((_, index) => !sameOrder || valid.includes(String(index)));
}
