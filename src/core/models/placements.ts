import type { Fit } from "../report.ts";
import { tightBytes, tightShare } from "./constants.ts";
import type { Accelerator, Card, Hardware, Pool } from "./hardware.ts";
import type { Layout } from "./layout.ts";
import { memoryNeed, totalOf, type LoadSettings, type MemoryNeed } from "./memory.ts";
import { mostLayers, nothingOffloaded, offloadOf, type Offload } from "./offload.ts";
import { tokensPerSecond, type TokensPerSecond } from "./speed.ts";

type PlacementKind = "gpu" | "split" | "cpu";

/** One pool that a placement fills. `where` is "RAM" or the card's name. */
export interface Filled extends Pool {
  where: string;
  neededBytes: number;
}

/** One way to place a model: where its layers go, what that needs, whether it fits and how fast it will be. */
export interface Placement {
  kind: PlacementKind;
  gpuLayers: number;
  need: MemoryNeed;
  filled: Filled[];
  fits: { total: Fit; now: Fit };
  speed: TokensPerSecond | null;
}

/** The placements this machine allows, the fastest kind first: all on the cards, part of it, none of it. */
export function placementsOf(
  layout: Layout,
  hardware: Hardware,
  load: LoadSettings,
  accelerator: Accelerator,
): Placement[] {
  const layers = layout.layers.length;
  const { cards } = hardware;
  const onCpu = place("cpu", 0, nothingOffloaded, layout, hardware, load);
  if (cards.length === 0) return accelerator === "auto" || accelerator === "cpu" ? [onCpu] : [];

  const dealt = (gpuLayers: number): Offload => offloadOf(layers, gpuLayers, cards);
  const whole = place("gpu", layers + 1, dealt(layers + 1), layout, hardware, load);
  const most = mostLayers(layers, (gpuLayers) => leavesMargin(memoryNeed(layout, load, dealt(gpuLayers)), cards));
  const part = most > 0 && most <= layers ? [place("split", most, dealt(most), layout, hardware, load)] : [];
  return [whole, ...part, ...(accelerator === "auto" ? [onCpu] : [])];
}

/** The one to take: the first that fits now, else the first that would fit with nothing else open, else the last. */
export function bestPlacement(placements: readonly Placement[]): Placement | undefined {
  return (
    placements.find(({ fits }) => fits.now !== "no") ??
    placements.find(({ fits }) => fits.total !== "no") ??
    placements.at(-1)
  );
}

/** Whether a need fits: tight when less than 1 GiB or 8 % is left, whichever is more. */
function fitOf(neededBytes: number, capacityBytes: number): Fit {
  const left = capacityBytes - neededBytes;
  if (left < 0) return "no";
  return left < marginOf(capacityBytes) ? "tight" : "yes";
}

function marginOf(capacityBytes: number): number {
  return Math.max(tightBytes, tightShare * capacityBytes);
}

/** The pool with the least left. */
export function tightestOf({ filled }: Placement, capacity: "totalBytes" | "freeBytes"): Filled {
  const [first, ...rest] = filled;
  if (first === undefined) throw new TypeError("a placement without a pool");
  return rest.reduce(
    (least, pool) => (pool[capacity] - pool.neededBytes < least[capacity] - least.neededBytes ? pool : least),
    first,
  );
}

function place(
  kind: PlacementKind,
  gpuLayers: number,
  offload: Offload,
  layout: Layout,
  hardware: Hardware,
  load: LoadSettings,
): Placement {
  const need = memoryNeed(layout, load, offload);
  const filled = filledBy(need, hardware);
  const readerOf = (id: string) => hardware.cards.find((card) => card.id === id)?.reader ?? hardware.host;
  return {
    kind,
    gpuLayers,
    need,
    filled,
    fits: {
      total: worst(filled.map((pool) => fitOf(pool.neededBytes, pool.totalBytes))),
      now: worst(filled.map((pool) => fitOf(pool.neededBytes, pool.freeBytes))),
    },
    speed: tokensPerSecond(layout, need, hardware.host, readerOf),
  };
}

function filledBy(need: MemoryNeed, { ram, cards }: Hardware): Filled[] {
  const onCards = need.devices.flatMap((share) => {
    const card = cards.find(({ id }) => id === share.id);
    return card === undefined ? [] : [{ card, neededBytes: totalOf(share) }];
  });
  const shared = onCards.filter(({ card }) => card.unified).reduce((sum, { neededBytes }) => sum + neededBytes, 0);
  return [
    { where: "RAM", neededBytes: totalOf(need.host) + shared, ...ram },
    ...onCards.map(({ card: { name, totalBytes, freeBytes }, neededBytes }) => ({
      where: name,
      neededBytes,
      totalBytes,
      freeBytes,
    })),
  ];
}

/** Part of a model is put on a card only as far as the card keeps its margin now. */
function leavesMargin(need: MemoryNeed, cards: readonly Card[]): boolean {
  return need.devices.every((share) => {
    const card = cards.find(({ id }) => id === share.id);
    return card !== undefined && fitOf(totalOf(share), card.freeBytes) === "yes";
  });
}

function worst(fits: readonly Fit[]): Fit {
  return fits.find((fit) => fit === "no") ?? fits.find((fit) => fit === "tight") ?? "yes";
}
