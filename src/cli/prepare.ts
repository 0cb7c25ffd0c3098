import { resolve } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import type { Plan } from "../core/plan.ts";
import type { Candidate } from "../core/report.ts";
import { hubSettings } from "../hub/settings.ts";
import { runtimes } from "../runtimes/index.ts";
import { rungsFor } from "../runtimes/llama-cpp/rungs.ts";
import type { Runtime, RuntimeSettings } from "../runtimes/runtime.ts";
import { planSection } from "./carry-out.ts";
import { checksFor } from "./checks.ts";
import type { CommandContext } from "./command.ts";
import { machineToJudge } from "./machine-source.ts";
import { presentOn } from "./present.ts";
import { recommendFor, targetSection } from "./recommendation.ts";
import { withPrograms } from "./programs.ts";
import { withSecondOpinion } from "./second-opinion.ts";
import { runtimeSettings } from "./settings.ts";
import { choicesNamed } from "./subject.ts";

/** All that is decided before anything is done. */
export interface Prepared {
  runtime: Runtime;
  candidate: Candidate;
  settings: RuntimeSettings;
  plan: Plan;
}

/**
 * Probes, recommends, judges and plans, each into its section of the report. Changes nothing.
 * Throws NOTHING_FITS, ACCELERATOR_UNUSABLE, RUNTIME_NOT_DRIVEN, or what the command line got wrong.
 */
export async function prepare(context: CommandContext): Promise<Prepared> {
  const { host, options, sections } = context;
  // What is misspelt is said before anything is waited for.
  const choices = await choicesNamed(context);
  const machine = await machineToJudge(context, { measured: true });
  sections.machine = machine;
  const recommended = recommendFor(context, machine, { reasons: "spoken", ...choices });
  const recommendation = await withPrograms(
    context,
    await withSecondOpinion(context, machine, recommended.recommendation),
  );
  sections.recommendation = recommendation;
  sections.target = targetSection(recommended);
  sections.checks = checksFor(context, machine, recommended);
  const runtime = runtimes[recommended.runtime];
  if (runtime === undefined)
    throw new SetupError({ code: "RUNTIME_NOT_DRIVEN", args: { runtime: recommended.runtime } });
  // What was asked for by name and cannot be is named itself, not by the quantizations that it leaves.
  if (runtime.id === "llama.cpp") rungsFor(machine, options.accelerator);
  if (recommendation.choice === null) {
    const detail = recommendation.reasons?.map(({ message }) => message).join("; ") ?? "";
    throw new SetupError({ code: "NOTHING_FITS", args: { detail } });
  }

  const candidate = recommendation.choice;
  const { file, repo } = candidate;
  const fileBytes = candidate.origin === "catalogue" ? null : candidate.fileBytes;
  const { cacheDir } = await hubSettings(host, options);
  const revision = options.revision ?? "main";
  const inCache = await presentOn(context, { cacheDir, repo, revision, file, fileBytes });
  const present = options.file === null ? inCache : { ...inCache, modelPath: resolve(host.system.cwd, options.file) };
  const settings = await runtimeSettings(context, { present, modelName: choices.model });
  const plan = runtime.plan(machine, candidate, settings);
  sections.plan = planSection(plan, context);
  return { runtime, candidate, settings, plan };
}
