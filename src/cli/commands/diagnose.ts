import { diagnosisOf } from "../../core/diagnosis/diagnoses.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { readLastRun } from "../../setup/last-run.ts";
import { readReceipt } from "../../setup/receipt.ts";
import { adviceFor } from "../diagnosing/advice.ts";
import type { CommandContext, Run } from "../command.ts";
import { hereFor, investigate, type Investigation } from "../diagnosing/investigate.ts";
import { forReport, saveMachine } from "../judging/machine-source.ts";
import { version } from "../version.ts";

/** Names the cause of a failure: from logs, model files and documents of ours, and from this computer as a witness. */
export const run: Run = async (context) => {
  const { options, sections } = context;
  const found = await investigate(context);
  const { ranked, diagnosed, machine } = found;
  const wording = await adviceFor(context, diagnosed.system, machine);
  sections.diagnoses = ranked.map((one) => diagnosisOf(one, wording));
  sections.diagnosed = diagnosed;
  if (machine !== null) sections.machine = machine;
  if (options.share) sections.share = await shareOf(context, found);
  // Whoever saves or bundles where the log names no computer means this one, which is looked at once.
  const own = machine ?? (await ownMachine(context));
  if (options.saveMachine !== null && own !== null) await saveMachine(context.host, options.saveMachine, own);
  if (options.bundle !== null) {
    const { writeBundle } = await import("../diagnosing/bundle.ts");
    await writeBundle(context, options.bundle, { ...found, machine: options.os === null ? own : machine });
  }
  const mended = options.fix ? await (await import("../diagnosing/fix.ts")).fix(context, ranked) : new Set<string>();
  return ranked.some(({ id, standing }) => standing === "cause" && !mended.has(id))
    ? { status: "fail", exitCode: exitCodes.wanting }
    : { status: "ok", exitCode: exitCodes.done };
};

/** This computer where an option asks for it, else null. With `--os` a bundle is about another one. */
async function ownMachine(context: CommandContext): Promise<MachineProfile | null> {
  const { bundle, os, saveMachine: file } = context.options;
  if (file === null && (bundle === null || os !== null)) return null;
  return forReport(context.host, await hereFor(context));
}

async function shareOf({ host, sections }: CommandContext, { machine, diagnosed }: Investigation): Promise<string> {
  const { shareText } = await import("../../core/diagnosis/share.ts");
  const [receipt, lastRun] = await Promise.all([readReceipt(host).catch(() => null), readLastRun(host)]);
  const own = machine !== null;
  return shareText({
    version,
    machine,
    diagnosed,
    diagnoses: sections.diagnoses ?? [],
    installed: own ? (receipt?.installed ?? []) : [],
    lastRun: own ? lastRun : null,
  });
}
