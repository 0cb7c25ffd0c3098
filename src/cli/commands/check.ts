import type { Run } from "../command.ts";
import { machineToJudge } from "../machine-source.ts";

/** Every documented requirement judged against this machine, or against saved ones. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  if (options.machine.length > 1) return (await import("../several-machines.ts")).judgeSeveral(context);
  // The judges load while the probes' child processes work.
  const [machine, judges] = await Promise.all([machineToJudge(context), import("../judges.ts")]);
  const { checksFor, judge, recommendFor, targetSection } = judges;
  const recommended = recommendFor(context, machine, { reasons: "none" });
  sections.machine = machine;
  sections.target = targetSection(recommended);
  sections.checks = checksFor(context, machine, recommended);
  return judge(sections.checks, { failOn: options.failOn, strict: options.strict, require: options.require });
};
