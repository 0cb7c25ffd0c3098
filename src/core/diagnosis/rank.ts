// Which of all that was found is the cause, which came of it, and what this computer refutes.
import type { Platform } from "./signature.ts";
import type { Suspect } from "./suspect.ts";
import type { Testimony } from "./witness.ts";

export type Standing = "cause" | "also" | "refuted";

export interface Ranked extends Suspect {
  standing: Standing;
  testimony: Testimony;
}

/** Below this a line only wraps a failure: it says that something failed, not what. */
const wrapperBelow = 25;
const causeFrom = 50;
/** Lines between two failures of different phases that have nothing to do with each other. */
const apart = 50;

/**
 * Causes first, the likeliest at the top; then what came of them or says less; last what is not the case here.
 * `system` is the log's, null where it does not say. The same input gives the same order.
 */
export function rank(suspects: readonly (Suspect & { testimony: Testimony })[], system: Platform | null): Ranked[] {
  const weighed = suspects
    .map((suspect, place) => ({ suspect, place, weight: weightOf(suspect, system) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ suspect }) => suspect);
  const refuted = weighed.filter(({ testimony }) => testimony.verdict === "refuted");
  const standing = weighed.filter(({ testimony }) => testimony.verdict !== "refuted");
  const causes = causesAmong(standing, system);
  const as = (standingAs: Standing) => (suspect: (typeof weighed)[number]) => ({ ...suspect, standing: standingAs });
  return [
    ...causes.map(as("cause")),
    ...standing.filter((suspect) => !causes.includes(suspect)).map(as("also")),
    ...refuted.map(as("refuted")),
  ];
}

function causesAmong<T extends Suspect>(standing: readonly T[], system: Platform | null): T[] {
  const [first, ...others] = standing;
  if (first === undefined || first.priority < wrapperBelow || isOfAnother(first, system)) return [];
  const causes = [first];
  for (const other of others) {
    const own = other.priority >= causeFrom && other.severity !== "warning" && !isOfAnother(other, system);
    if (own && causes.every((cause) => isApart(cause, other))) causes.push(other);
  }
  return causes;
}

/** One failure echoes near where it happened and in its own phase. */
function isApart(a: Suspect, b: Suspect): boolean {
  if (a.phase === b.phase) return false;
  // What the machine shows by itself stands by itself.
  if (a.evidence.length === 0 || b.evidence.length === 0) return true;
  return a.evidence.every((one) =>
    b.evidence.every((other) => one.file !== other.file || Math.abs(one.line - other.line) > apart),
  );
}

function weightOf(suspect: Suspect & { testimony: Testimony }, system: Platform | null): number {
  const { priority, severity, platforms, testimony } = suspect;
  let weight = priority;
  if (severity === "warning") weight -= 8;
  if (platforms !== undefined && system !== null) weight += platforms.includes(system) ? 3 : -100;
  if (testimony.verdict === "confirmed") weight += 10;
  if (testimony.verdict === "notNow") weight -= 4;
  return weight;
}

function isOfAnother({ platforms }: Suspect, system: Platform | null): boolean {
  return platforms !== undefined && system !== null && !platforms.includes(system);
}
