import { judge } from "../../core/checks/run.ts";
import { checksFor } from "../checks.ts";
import type { Run } from "../command.ts";
import { machineToJudge } from "../machine-source.ts";
import { recommendFor, targetSection } from "../recommendation.ts";

/** Every documented requirement judged against this machine, or against a saved one. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  const machine = await machineToJudge(context);
  const recommended = recommendFor(context, machine);
  sections.machine = machine;
  sections.target = targetSection(recommended);
  sections.checks = checksFor(context, machine, recommended);
  return judge(sections.checks, { failOn: options.failOn, strict: options.strict, require: options.require });
};
