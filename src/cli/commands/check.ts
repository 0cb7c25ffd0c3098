import { judge } from "../../core/checks/run.ts";
import { checksFor } from "../checks.ts";
import type { Run } from "../command.ts";
import { machineToJudge } from "../machine-source.ts";
import { recommendFor, targetSection } from "../recommendation.ts";
import { judgeSeveral } from "../several-machines.ts";

/** Every documented requirement judged against this machine, or against a saved one. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  if (options.machine.length > 1) return judgeSeveral(context);
  const machine = await machineToJudge(context);
  const recommended = recommendFor(context, machine);
  sections.machine = machine;
  sections.target = targetSection(recommended);
  sections.checks = checksFor(context, machine, recommended);
  return judge(sections.checks, { failOn: options.failOn, strict: options.strict, require: options.require });
};
