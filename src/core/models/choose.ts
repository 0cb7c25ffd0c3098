// Which of the candidates to take: the rule of the design, as a careful expert would apply it.
import type { Finding } from "../finding.ts";
import type { SizedFile } from "./catalogue.ts";
import type { Placement } from "./placements.ts";
import { qualityRank } from "./quantizations.ts";

export type Preference = "balanced" | "quality" | "speed";

/** One quantization with the placement it would get here. */
export interface Row {
  file: SizedFile;
  placement: Placement;
}

export interface Choice {
  row: Row;
  why: Finding;
}

/** The quantization to take when it fits, the one above which nothing is gained, and the speeds that move off it. */
const standard = "Q4_K_M";
const ceiling = "Q8_0";
export const comfortable = 10;
const bearable = 3;

/** The choice by preference; null when nothing fits. */
export function choose(rows: readonly Row[], prefer: Preference): Choice | null {
  const ladder = [...rows].sort((a, b) => rankOf(a) - rankOf(b));
  const base = baseOf(ladder);
  if (base === null) return null;
  if (prefer === "speed") return fastest(ladder, base);
  return prefer === "quality" ? finest(ladder, base) : balanced(ladder, base);
}

export function fitsAtAll({ placement }: Row): boolean {
  return placement.fits.total !== "no";
}

export function fitsNow(row: Row): boolean {
  return fitsAtAll(row) && row.placement.fits.now !== "no";
}

/** What is left of the total beside a tight fit is the system's own, which nobody can close. */
function fitsWithProgramsClosed(row: Row): boolean {
  return fitsNow(row) || row.placement.fits.total === "yes";
}

/** Room to spare, now as well: what a better quantization than the standard one has to have. */
export function fitsWell({ placement }: Row): boolean {
  return placement.fits.total === "yes" && placement.fits.now === "yes";
}

/**
 * The standard one if it fits now or would with programs closed, else the best below it that fits now, else the best
 * below it that would with programs closed. A source without the standard one is entered at the next one below.
 */
function baseOf(ladder: readonly Row[]): Row | null {
  const below = ladder.filter((row) => rankOf(row) >= qualityRank(standard));
  const entry = below[0];
  if (entry !== undefined && fitsWithProgramsClosed(entry)) return entry;
  const rest = below.length === 0 ? ladder.toReversed() : below;
  return rest.find(fitsNow) ?? rest.find(fitsWithProgramsClosed) ?? rest.find(fitsAtAll) ?? null;
}

function balanced(ladder: readonly Row[], base: Row): Choice {
  const quantization = base.file.quantization;
  const better = ladder.find(
    (row) =>
      rankOf(row) < rankOf(base) &&
      rankOf(row) >= qualityRank(ceiling) &&
      rankOf(base) <= qualityRank(standard) &&
      row.placement.kind === base.placement.kind &&
      fitsWell(row) &&
      (row.placement.speed?.low ?? 0) >= comfortable,
  );
  if (better !== undefined) {
    const { low } = better.placement.speed ?? { low: 0 };
    return { row: better, why: { code: "REASON_CHOSEN_ABOVE", args: { ...named(better), standard, low } } };
  }
  const { speed } = base.placement;
  if (speed !== null && speed.high < bearable) {
    const faster = ladder.find(
      (row) => rankOf(row) > rankOf(base) && fitsNow(row) && (row.placement.speed?.high ?? 0) >= bearable,
    );
    if (faster !== undefined) {
      const args = { ...named(faster), standard: quantization, high: speed.high, minimum: bearable };
      return { row: faster, why: { code: "REASON_CHOSEN_FOR_SPEED", args } };
    }
  }
  return { row: base, why: whyBase(base) };
}

function finest(ladder: readonly Row[], base: Row): Choice {
  const row = ladder.find((one) => rankOf(one) < rankOf(base) && fitsNow(one)) ?? base;
  return { row, why: { code: "REASON_CHOSEN_QUALITY", args: named(row) } };
}

/** Where no speed is known, the kind of placement and the bytes to read decide: fewer bytes are read faster. */
function fastest(ladder: readonly Row[], base: Row): Choice {
  const kinds = ["gpu", "split", "cpu"];
  const fitting = ladder.some(fitsNow) ? ladder.filter(fitsNow) : ladder.filter(fitsAtAll);
  const known = fitting.every((row) => row.placement.speed !== null);
  const ordered = [...fitting].sort((a, b) =>
    known
      ? (b.placement.speed?.high ?? 0) - (a.placement.speed?.high ?? 0)
      : kinds.indexOf(a.placement.kind) - kinds.indexOf(b.placement.kind) || a.file.layout.bytes - b.file.layout.bytes,
  );
  const row = ordered[0] ?? base;
  return { row, why: { code: "REASON_CHOSEN_SPEED", args: named(row) } };
}

function whyBase(row: Row): Finding {
  return row.file.quantization === standard
    ? { code: "REASON_CHOSEN", args: named(row) }
    : { code: "REASON_CHOSEN_BELOW", args: { ...named(row), standard } };
}

function named({ file }: Row): { quantization: string } {
  return { quantization: file.quantization };
}

function rankOf({ file }: Row): number {
  return qualityRank(file.quantization);
}
