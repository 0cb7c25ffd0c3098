import type { CausesOf } from "../diagnosis/signatures/index.ts";
import type { Phase } from "../diagnosis/phases.ts";

/** The words of every known cause of failure, in one language. */
export type Causes = { [P in Phase]: CausesOf<P> };
