import type { FindingOf } from "../finding-of.ts";

/** One kind of step with what its executor needs to know; `Findings` are the codes of its titles. */
export interface StepOf<Findings, Kind extends string, Parameters> {
  id: Kind;
  kind: Kind;
  title: FindingOf<Findings>;
  /** Bytes this step fetches over the network. */
  bytes: number;
  parameters: Parameters;
}
