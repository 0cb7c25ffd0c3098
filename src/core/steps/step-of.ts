import type { Finding } from "../finding.ts";
import type { StepFindings } from "../step-findings.ts";

/** One kind of step with what its executor needs to know. */
export interface StepOf<Kind extends string, Parameters> {
  id: Kind;
  kind: Kind;
  title: Finding<keyof StepFindings>;
  /** Bytes this step fetches over the network. */
  bytes: number;
  parameters: Parameters;
}
