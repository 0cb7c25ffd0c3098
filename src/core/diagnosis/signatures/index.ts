import type { Phase } from "../phases.ts";
import type { Signatures } from "../signature.ts";
import { disk } from "./disk.ts";
import { download } from "./download.ts";
import { environment } from "./environment.ts";
import { inference } from "./inference.ts";
import { python } from "./python.ts";
import { runtimeLoad } from "./runtime-load.ts";
import { server } from "./server.ts";
import { withPatterns } from "../written-patterns.ts";

/** All that is known, by phase. A new cause is an entry in its phase's file, and its words in every language. */
export const signatures = {
  environment: withPatterns(environment),
  python: withPatterns(python),
  disk: withPatterns(disk),
  download: withPatterns(download),
  "runtime-load": withPatterns(runtimeLoad),
  server: withPatterns(server),
  inference: withPatterns(inference),
} as const satisfies Record<Phase, Signatures>;

type IdsOf<P extends Phase> = keyof (typeof signatures)[P] & string;
export type SignatureId = { [P in Phase]: IdsOf<P> }[Phase];
/** The words of one phase's causes: exhaustive, so that a cause without its words does not compile. */
export type CausesOf<P extends Phase> = Record<IdsOf<P>, CauseText>;

/** What people read about a cause. No full stop on `title`; `do` per system where it differs. */
export interface CauseText {
  title: string;
  cause: string;
  do: string | Partial<Record<"all" | "linux" | "darwin" | "win32", string>>;
}
