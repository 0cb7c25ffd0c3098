import type { Args } from "../args.ts";
import type { Phase } from "./phases.ts";
import type { Platform, Signature, WitnessId } from "./signature.ts";

/** A line that speaks for a cause. `line` counts from 1; `text` is cleaned for a terminal. */
export interface Evidence {
  file: string;
  line: number;
  text: string;
}

/** A cause that a log, a file or the machine speaks for. */
export interface Suspect {
  /** A signature's id, or the code of one of our own errors or checks. */
  id: string;
  /** Of our own codes, as far as the log or the machine says. */
  args: Args;
  severity: Signature["severity"];
  priority: number;
  phase: Phase;
  platforms?: readonly Platform[];
  witness?: WitnessId;
  evidence: Evidence[];
  /** How many lines speak for it; 0 for what the machine itself shows. */
  count: number;
}
