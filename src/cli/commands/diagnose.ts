import { diagnosisOf } from "../../core/diagnosis/diagnoses.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { adviceFor } from "../advice.ts";
import type { Run } from "../command.ts";
import { investigate } from "../investigate.ts";

/** Names the cause of a failure: from logs, model files and documents of ours, and from this computer as a witness. */
export const run: Run = async (context) => {
  const { sections } = context;
  const { ranked, diagnosed, machine } = await investigate(context);
  const wording = await adviceFor(context, diagnosed.system);
  sections.diagnoses = ranked.map((one) => diagnosisOf(one, wording));
  sections.diagnosed = diagnosed;
  if (machine !== null) sections.machine = machine;
  const found = ranked.some(({ standing }) => standing === "cause");
  return found ? { status: "fail", exitCode: exitCodes.wanting } : { status: "ok", exitCode: exitCodes.done };
};
