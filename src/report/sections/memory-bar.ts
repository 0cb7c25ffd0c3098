import type { Candidate } from "../../core/report.ts";
import { paint, type Look } from "../look.ts";

/** One of the two memories a bar is drawn for: all cards together, or the computer's. */
export interface PoolShown {
  kind: "ram" | "vram";
}

const cells = 20;

/** The memories worth a bar: the cards only where some candidate is placed on them. */
export function poolsShown(one: Candidate, all: readonly Candidate[]): PoolShown[] {
  const onCards = [one, ...all].some(({ memory }) => memory.vramBytes > 0);
  return onCards ? [{ kind: "vram" }, { kind: "ram" }] : [{ kind: "ram" }];
}

/** Weights `#`, KV cache `=`, work `.`, free `-` of what is free now; `>` where it does not fit in it. */
export function barOf(one: Candidate, kind: PoolShown["kind"], look: Look): string {
  const { parts, freeBytes } = filledBy(one, kind);
  if (freeBytes === 0) return `[${" ".repeat(cells)}]`;
  const colors = paint(look);
  const colorOf = { "#": colors.cyan, "=": colors.magenta, ".": colors.yellow, "-": colors.dim, ">": colors.red };
  const drawn = cellsOf(parts, freeBytes);
  const runs = drawn.match(/#+|=+|\.+|-+|>/g) ?? [];
  return `[${runs.map((run) => colorOf[run[0] as keyof typeof colorOf](run)).join("")}]`;
}

/** Where each part ends, rounded, so that the whole is as long as the sum and not as the rounded parts. */
function cellsOf(parts: readonly (readonly [string, number])[], freeBytes: number): string {
  let bytes = 0;
  let text = "";
  for (const [mark, size] of parts) {
    bytes += size;
    const end = Math.round((bytes / freeBytes) * cells);
    text += mark.repeat(Math.max(0, Math.min(cells, end) - text.length));
  }
  return bytes > freeBytes ? `${text.padEnd(cells, ".").slice(0, cells - 1)}>` : text.padEnd(cells, "-");
}

/** What fills one memory: each part with its mark and bytes, and the bytes that are free in it now. */
export function filledBy({ memory, pools = [] }: Candidate, kind: PoolShown["kind"]) {
  const [ram, ...cards] = pools;
  const shared = (ram?.neededBytes ?? 0) > memory.ramBytes;
  const places = kind === "vram" ? [memory.vram] : shared ? [memory.ram, memory.vram] : [memory.ram];
  const sum = (part: "weightsBytes" | "kvCacheBytes" | "workBytes"): number =>
    places.reduce((total, place) => total + (place?.[part] ?? 0), 0);
  const freeBytes = kind === "ram" ? (ram?.freeBytes ?? 0) : cards.reduce((total, card) => total + card.freeBytes, 0);
  return {
    freeBytes,
    parts: [
      ["#", sum("weightsBytes")],
      ["=", sum("kvCacheBytes")],
      [".", sum("workBytes")],
    ] as const,
  };
}
