import { exitCodes } from "../../core/exit-codes.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Recommendation } from "../../core/report.ts";
import type { CommandContext, Run } from "../command.ts";
import type { Options } from "../command-line/options.ts";
import { machineToJudge } from "../judging/machine-source.ts";
import { choicesNamed } from "../asked/subject.ts";
import { recommendFor, targetSection } from "../judging/recommendation.ts";

/** Every quantization against a machine, and the one to take. Writes nothing; exit 1 when nothing fits. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  if (options.machine.length > 1) return (await import("../judging/several-machines.ts")).judgeSeveral(context);
  // What is misspelt is said before anything is waited for.
  const choices = await choicesNamed(context);
  const machine = await machineToJudge(context, { measured: true, without: ["python"] });
  const recommended = recommendFor(context, machine, {
    reasons: saysInEnglish(options) ? "spoken" : "none",
    ...choices,
  });
  const recommendation = await weighed(context, machine, recommended.recommendation);
  sections.machine = machine;
  sections.recommendation = recommendation;
  sections.target = targetSection(recommended);
  if (recommendation.choice === null) {
    const unknown = machine.memory.value === null;
    return { status: unknown ? "unknown" : "fail", exitCode: exitCodes.wanting };
  }
  return { status: recommendation.choice.fits.now === "yes" ? "ok" : "warn", exitCode: exitCodes.done };
};

/** People's formats say every reason anew, in the person's language: only the report itself has them in English. */
function saysInEnglish({ format, report }: Options): boolean {
  return format === "json" || report.some((one) => one.format === "json");
}

/** A saved machine is judged without its engine: that one is not here. */
async function weighed(
  context: CommandContext,
  machine: MachineProfile,
  found: Recommendation,
): Promise<Recommendation> {
  if (context.options.machine.length > 0) return found;
  const [{ withPrograms }, { withSecondOpinion }] = await Promise.all([
    import("../judging/programs.ts"),
    import("../judging/second-opinion.ts"),
  ]);
  return withPrograms(context, await withSecondOpinion(context, machine, found));
}
