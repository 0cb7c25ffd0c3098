import type { BackendFindings } from "./backends.ts";
import type { CheckFindings } from "./checks/index.ts";
import type { ErrorFindings } from "./errors/codes.ts";
import type { FindingOf } from "./finding-of.ts";
import type { ReasonFindings } from "./models/reason-findings.ts";
import type { StepFindings } from "./step-findings.ts";
import type { FixFindings } from "./diagnosis/fix-findings.ts";
import type { OnlineFindings } from "./diagnosis/online-findings.ts";
import type { WitnessFindings } from "./diagnosis/witness.ts";

/** Every code and the arguments its message takes. Prose is in messages/, keyed by these codes. */
export type FindingArgs = BackendFindings &
  CheckFindings &
  ReasonFindings &
  StepFindings &
  ErrorFindings &
  FixFindings &
  WitnessFindings &
  OnlineFindings;

export type Code = keyof FindingArgs;

/** A statement about the machine, a step or a failure: a code and its arguments, never prose. */
export type Finding<C extends Code = Code> = FindingOf<Pick<FindingArgs, C>>;
