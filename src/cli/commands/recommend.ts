import { exitCodes } from "../../core/exit-codes.ts";
import type { Subject } from "../../core/models/catalogue.ts";
import type { Run } from "../command.ts";
import { machineOf } from "../saved-machine.ts";
import { recommendFor, targetSection } from "../recommendation.ts";

/** Every quantization against a machine, and the one to take. Writes nothing; exit 1 when nothing fits. */
export const run: Run = async (context) => {
  const { sections } = context;
  const machine = await machineOf(context);
  const recommended = recommendFor(context, machine, await ownFile(context.options.file));
  const { recommendation } = recommended;
  sections.machine = machine;
  sections.recommendation = recommendation;
  sections.target = targetSection(recommended);
  if (recommendation.choice === null) {
    const unknown = machine.memory.value === null;
    return { status: unknown ? "unknown" : "fail", exitCode: exitCodes.wanting };
  }
  return { status: recommendation.choice.fits.now === "yes" ? "ok" : "warn", exitCode: exitCodes.done };
};

/** What is in the GGUF that `--file` names, from its header. */
async function ownFile(path: string | null): Promise<Subject | null> {
  if (path === null) return null;
  const { sizeLocalFile } = await import("../../hub/gguf/local-file.ts");
  const { subjectOf } = await import("../../core/models/gguf-model.ts");
  const { fileBytes, ...model } = await sizeLocalFile(path);
  return subjectOf(model, { path, fileBytes, repo: "", commit: null });
}
