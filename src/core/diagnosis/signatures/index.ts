import type { Phase } from "../phases.ts";
import type { Signatures } from "../signature.ts";
import { disk } from "./disk/index.ts";
import { download } from "./download/index.ts";
import { environment } from "./environment/index.ts";
import { inference } from "./inference/index.ts";
import { python } from "./python/index.ts";
import { runtimeLoad } from "./runtime-load/index.ts";
import { server } from "./server/index.ts";
import { withPatterns } from "../written-patterns.ts";

/**
 * All that is known, by phase. A new cause is an entry in its topic's file in its phase's folder, and in the file of
 * the same name among the words of every language.
 */
export const signatures = {
  environment: withPatterns(environment),
  python: withPatterns(python),
  disk: withPatterns(disk),
  download: withPatterns(download),
  "runtime-load": withPatterns(runtimeLoad),
  server: withPatterns(server),
  inference: withPatterns(inference),
} as const satisfies Record<Phase, Signatures>;

export type SignatureId = { [P in Phase]: keyof (typeof signatures)[P] & string }[Phase];
/** The words of a topic's causes: exhaustive, so that a cause without its words does not compile. */
export type WordsOf<S extends Signatures> = Record<keyof S & string, CauseText>;
/** The words of one phase's causes, so that a topic that is left out does not compile. */
export type CausesOf<P extends Phase> = WordsOf<(typeof signatures)[P]>;

/** What people read about a cause. No full stop on `title`; `do` per system where it differs. */
export interface CauseText {
  title: string;
  cause: string;
  do: string | Partial<Record<"all" | "linux" | "darwin" | "win32", string>>;
}
