import { exitCodes } from "../../core/exit-codes.ts";
import type { Subject } from "../../core/models/catalogue.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { CommandContext, Run } from "../command.ts";
import { machineOf } from "../saved-machine.ts";
import { recommendFor, targetSection } from "../recommendation.ts";

/** Every quantization against a machine, and the one to take. Writes nothing; exit 1 when nothing fits. */
export const run: Run = async (context) => {
  const { sections } = context;
  const machine = await machineOf(context);
  const recommended = recommendFor(context, machine, await ownFiles(context));
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

/** What `--file` or `--repo` names instead of the catalogue, read from headers; null without them. */
async function ownFiles(context: CommandContext): Promise<Subject | null> {
  const { file, repo } = context.options;
  if (file !== null) return ownFile(file);
  return repo === null ? null : ownRepository(context, repo);
}

async function ownFile(path: string): Promise<Subject> {
  const { sizeLocalFile } = await import("../../hub/gguf/local-file.ts");
  const { subjectOf } = await import("../../core/models/gguf-model.ts");
  const { fileBytes, ...model } = await sizeLocalFile(path);
  return subjectOf(model, { path, fileBytes, repo: "", commit: null });
}

async function ownRepository({ host, options }: CommandContext, repo: string): Promise<Subject> {
  const { isRepoId } = await import("../../hub/names.ts");
  if (!isRepoId(repo)) throw new SetupError({ code: "HUB_REPO_INVALID", args: { given: repo } });
  const { hubSettings } = await import("../../hub/settings.ts");
  const settings = await hubSettings(host, options);
  if (settings.offline) throw new SetupError({ code: "HUB_OFFLINE", args: { repo, file: "*.gguf" } });
  const { HubConnection } = await import("../../hub/connection.ts");
  const { usualLimits } = await import("../../hub/retries.ts");
  const { sizeRepository } = await import("../../hub/gguf/repository.ts");
  const hub = new HubConnection(host, settings, usualLimits);
  try {
    const only = options.quantization?.toLowerCase() === "auto" ? null : options.quantization;
    return await sizeRepository(hub, { repo, revision: options.revision ?? "main", only }, host.interrupted);
  } finally {
    hub.close();
  }
}
