import type { Run } from "../command.ts";
import { machineToJudge } from "../machine-source.ts";

/** Every documented requirement judged against this machine, or against saved ones. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  if (options.machine.length > 1) return (await import("../several-machines.ts")).judgeSeveral(context);
  // The judges load while the probes' child processes work.
  const [machine, judges] = await Promise.all([machineToJudge(context), import("../judges.ts")]);
  const { checksFor, judge, recommendFor, targetSection, withDecisive } = judges;
  const recommended = recommendFor(context, machine, { reasons: "none" });
  sections.machine = machine;
  sections.target = targetSection(recommended);
  const checks = checksFor(context, machine, recommended);
  const { failOn, strict, require } = options;
  sections.checks = withDecisive(checks, { failOn, strict, require });
  return judge(checks, { failOn, strict, require });
};
