import type { Args } from "../args.ts";
import type { MachineProfile, UnknownFact } from "../machine.ts";
import type { CheckId, Requirement } from "../requirements.ts";
import type { Target } from "../target.ts";

export type FactName = Exclude<keyof MachineProfile, "probes">;

/** The values of the facts a check asked for: it only runs when all of them are known. */
export type Known<Needs extends FactName> = { [Name in Needs]: NonNullable<MachineProfile[Name]["value"]> };

/** Facts a check can do without: they are there when they are known. */
type KnownBesides = { [Name in FactName]?: NonNullable<MachineProfile[Name]["value"]> };

export type CheckStatus = "pass" | "warn" | "fail" | "unknown";

/** What a check says: a status and a code with its arguments, never prose. */
export type Verdict<Findings> = {
  [Code in keyof Findings]: {
    status: CheckStatus;
    code: Code;
    args: Findings[Code];
    /** The figures the verdict rests on, for machines to read. */
    measured: Args;
  };
}[keyof Findings];

/**
 * One documented requirement judged against a machine: metadata and a pure function.
 * `Findings` maps each code it can give to the arguments that code's message takes.
 */
export interface Check<Findings, Id extends CheckId = CheckId, Needs extends FactName = FactName> {
  id: Id;
  needs: readonly Needs[];
  run(machine: Known<Needs> & KnownBesides, requirement: Requirement<Id>, target: Target | null): Verdict<Findings>;
  /** What an unknown fact says all the same; null where it says nothing, and the line cannot be judged. */
  unknown?(fact: UnknownFact, requirement: Requirement<Id>): Verdict<Findings> | null;
}

/** Infers the types of one check's facts and requirement from its `id` and `needs`. */
export function defineCheck<Findings>() {
  return <Id extends CheckId, Needs extends FactName>(check: Check<Findings, Id, Needs>) => check;
}
