import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { Run } from "../command.ts";
import { performOrPlanAnew } from "../performing/perform-anew.ts";
import { prepare, unmetChecks } from "../performing/prepare.ts";

/** The main job: probe, recommend, judge, plan, ask, do, prove. Nothing changes before the plan was agreed to. */
export const run: Run = async (context) => {
  const { kit } = context.options;
  return kit === null ? install(context) : (await import("../performing/kit.ts")).withKit(context, kit, install);
};

const install: Run = async (context) => {
  const { options, interactive, sections } = context;
  // What was decided for another machine is not to be done on this one.
  const dryRun = options.dryRun || options.machine.length > 0;
  if (interactive && !options.yes && !dryRun) return (await import("../guided/flow.ts")).guide(context);

  const prepared = await prepare(context);
  const unmet = unmetChecks(context).map(({ id }) => id);
  // Before any byte, unless it was accepted by name.
  if (unmet.length > 0) throw new SetupError({ code: "CHECKS_FAILED", args: { checks: unmet } });
  if (dryRun) return { status: "ok", exitCode: exitCodes.done };
  if (!options.yes) throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "install" } });
  if (!options.quiet && !options.json) await context.show({ plan: sections.plan });
  const {
    close,
    results,
    installed,
    prepared: done,
  } = await performOrPlanAnew(context, prepared, async () => {
    if (!options.quiet && !options.json) await context.show({ plan: sections.plan });
  });
  // In a program that goes on without us it stays on, as the guide has it.
  if (done.runtime.lives === "until-stopped") {
    const { baseUrl = "", model = installed.model } = results;
    sections.server = { baseUrl, model, pid: null };
  } else await close();
  return { status: "ok", exitCode: exitCodes.done };
};
