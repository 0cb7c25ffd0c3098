import { argsOf, suspectOfOwn } from "../core/diagnosis/own-codes.ts";
import type { Evidence, Suspect } from "../core/diagnosis/suspect.ts";
import type { MachineProfile } from "../core/machine.ts";
import type { Examined } from "../core/report.ts";

/** What was found so far, and where. */
export interface Gathered {
  suspects: Suspect[];
  examined: Examined[];
  /** Lines that speak of failures, known or not. */
  telling: Evidence[];
  /** Enough of each log to tell which system it was written on. */
  samples: string[];
  /** The end of each log, for a bundle. */
  tails: { name: string; text: string }[];
  /** The computer that a document describes. */
  machine: MachineProfile | null;
}

export function nothing(): Gathered {
  return { suspects: [], examined: [], telling: [], samples: [], tails: [], machine: null };
}

export function add(all: Gathered, more: Gathered): void {
  all.suspects.push(...more.suspects);
  all.examined.push(...more.examined);
  all.telling.push(...more.telling);
  all.samples.push(...more.samples);
  all.tails.push(...more.tails);
  all.machine ??= more.machine;
}

/** One of our own codes, found by looking and not in a log. */
export function ownSuspect(code: string, args: unknown): Suspect {
  return { ...suspectOfOwn(code, argsOf(args)), evidence: [], count: 0 };
}
