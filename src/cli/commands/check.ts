import type { CheckId } from "../../core/requirements.ts";
import type { Omissible } from "../../probes/index.ts";
import { modelAsked } from "../asked/catalogue.ts";
import type { Run } from "../command.ts";
import { machineToJudge } from "../judging/machine-source.ts";
import type { Options } from "../command-line/options.ts";

/** Every documented requirement judged against this machine, or against saved ones. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  const model = modelAsked(options);
  if (options.machine.length > 1) return (await import("../judging/several-machines.ts")).judgeSeveral(context);
  // The judges load while the probes' child processes work.
  const without = notNeeded(options);
  const [machine, judges] = await Promise.all([machineToJudge(context, { without }), import("../judging/judges.ts")]);
  const { checksFor, judge, recommendFor, targetSection, withDecisive } = judges;
  const found = recommendFor(context, machine, { reasons: "none", model });
  // What fits is not judged without the cards.
  const recommended = without.includes("gpus") ? { ...found, target: null } : found;
  sections.machine = machine;
  sections.target = targetSection(recommended);
  const checks = checksFor(context, machine, recommended);
  const { failOn, strict, require } = options;
  sections.checks = withDecisive(checks, { failOn, strict, require });
  return judge(checks, { failOn, strict, require });
};

/** The lines that are judged by each fact that child processes are started for. */
const judgedBy: Record<Omissible, readonly CheckId[]> = {
  python: ["python", "pytorch", "transformers"],
  // What fits where decides the memory and the room that are asked for.
  gpus: ["gpu", "memory", "disk", "pytorch"],
};

/** What none of the chosen lines is judged by. */
function notNeeded({ only, skip }: Options): Omissible[] {
  const chosen = (id: CheckId): boolean => !skip.includes(id) && (only.length === 0 || only.includes(id));
  return (Object.keys(judgedBy) as Omissible[]).filter((fact) => !judgedBy[fact].some(chosen));
}
