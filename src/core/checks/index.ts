import { memory } from "./memory.ts";

/** Every check, in the order of the guide. A new check is its file and a line here. */
export const checks = [memory] as const;

type AnyVerdict = ReturnType<(typeof checks)[number]["run"]>;

/** The codes of all checks, and of the runner itself. */
export type CheckFindings = { [V in AnyVerdict as V["code"]]: V["args"] } & {
  FACT_UNKNOWN: { fact: string; reason: string; detail: string };
  CHECK_CRASHED: { check: string; detail: string };
  CHECK_SKIPPED: { check: string };
};
