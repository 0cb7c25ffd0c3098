import { diagnosisOf } from "../../core/diagnosis/diagnoses.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { readLastRun } from "../../setup/last-run.ts";
import { readReceipt } from "../../setup/receipt.ts";
import { adviceFor } from "../advice.ts";
import type { CommandContext, Run } from "../command.ts";
import { hereFor, investigate, type Investigation } from "../investigate.ts";
import { saveMachine } from "../machine-source.ts";
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
  if (options.saveMachine !== null)
    await saveMachine(context.host, options.saveMachine, machine ?? (await hereFor(context)));
  if (options.bundle !== null) await (await import("../bundle.ts")).writeBundle(context, options.bundle, found);
  if (options.fix) await (await import("../fix.ts")).fix(context, ranked);
  return ranked.some(({ standing }) => standing === "cause")
    ? { status: "fail", exitCode: exitCodes.wanting }
    : { status: "ok", exitCode: exitCodes.done };
};

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
