import { judge, withDecisive } from "../../core/checks/run.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { JudgedMachine } from "../../core/report.ts";
import { checksFor } from "./checks.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { machinesToJudge, type NamedMachine } from "./machine-source.ts";
import { recommendFor, targetSection } from "./recommendation.ts";
import { choicesNamed } from "../asked/subject.ts";

const worstFirst = ["fail", "unknown", "warn", "ok"] as const;

/** Judges each of several saved machines; one that fails makes the whole fail. */
export async function judgeSeveral(context: CommandContext): Promise<Outcome> {
  const choices = await choicesNamed(context);
  const judged = (await machinesToJudge(context)).map((named) => judgeOne(context, named, choices));
  context.sections.machines = judged.map(({ machine }) => machine);
  const codes = new Set(judged.map(({ exitCode }) => exitCode));
  const status = worstFirst.find((one) => judged.some(({ machine }) => machine.status === one)) ?? "ok";
  if (codes.has(exitCodes.wanting)) return { status, exitCode: exitCodes.wanting };
  return { status, exitCode: codes.has(exitCodes.undetermined) ? exitCodes.undetermined : exitCodes.done };
}

function judgeOne(
  context: CommandContext,
  { name, machine }: NamedMachine,
  choices: Awaited<ReturnType<typeof choicesNamed>>,
): { machine: JudgedMachine; exitCode: Outcome["exitCode"] } {
  const { failOn, strict, require } = context.options;
  const recommended = recommendFor(context, machine, { reasons: "spoken", ...choices });
  const judged = checksFor(context, machine, recommended);
  const { status, exitCode } = judge(judged, { failOn, strict, require });
  const checks = withDecisive(judged, { failOn, strict, require });
  const target = targetSection(recommended) ?? null;
  return { machine: { name, status, target, checks, recommendation: recommended.recommendation }, exitCode };
}
