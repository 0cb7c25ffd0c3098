import { SetupError } from "../../core/errors/index.ts";
import type { Catalogue, Subject } from "../../core/models/catalogue.ts";
import type { ModelId } from "../../core/models/family.ts";
import { catalogueAsked, modelAsked } from "./catalogue.ts";
import { askedRuntime } from "./asked-runtime.ts";
import type { CommandContext } from "../command.ts";

/** What there is to choose from: the files named on the command line, or a catalogue's of a member of the family. */
export async function choicesNamed(
  context: CommandContext,
): Promise<{ model: ModelId; catalogue: Catalogue; subject: Subject | null }> {
  const model = modelAsked(context.options);
  return { model, catalogue: await catalogueAsked(context), subject: await subjectNamed(context) };
}

/** What `--file` or `--repo` names instead of the catalogue, read from headers, or from its list; null without them. */
async function subjectNamed(context: CommandContext): Promise<Subject | null> {
  const { file, repo } = context.options;
  const inPython = askedRuntime(context.options) === "transformers";
  if (file !== null && inPython) throw new SetupError({ code: "NOT_FOR_TRANSFORMERS", args: { file } });
  if (file !== null) return ownFile(file);
  return repo === null ? null : ownRepository(context, repo, inPython ? "safetensors" : "gguf");
}

async function ownFile(path: string): Promise<Subject> {
  const { sizeLocalFile } = await import("../../hub/gguf/local-file.ts");
  const { subjectOf } = await import("../../core/models/gguf-model.ts");
  const { fileBytes, ...model } = await sizeLocalFile(path);
  return subjectOf(model, { path, fileBytes, repo: "", commit: null });
}

async function ownRepository(
  { host, options }: CommandContext,
  repo: string,
  kind: "gguf" | "safetensors",
): Promise<Subject> {
  const { isRepoId } = await import("../../hub/names.ts");
  if (!isRepoId(repo)) throw new SetupError({ code: "HUB_REPO_INVALID", args: { given: repo } });
  const { hubSettings } = await import("../../hub/settings.ts");
  const settings = await hubSettings(host, options);
  if (settings.offline) throw new SetupError({ code: "HUB_OFFLINE", args: { repo, file: `*.${kind}` } });
  const { HubConnection } = await import("../../hub/connection.ts");
  const { usualLimits } = await import("../../hub/retries.ts");
  const revision = options.revision ?? "main";
  const hub = new HubConnection(host, settings, usualLimits);
  try {
    if (kind === "safetensors") {
      const { sizeWeights } = await import("../../hub/weights-repository.ts");
      return await sizeWeights(hub, { repo, revision }, host.interrupted);
    }
    const { sizeRepository } = await import("../../hub/gguf/repository.ts");
    const only = options.quantization?.toLowerCase() === "auto" ? null : options.quantization;
    return await sizeRepository(hub, { repo, revision, only }, host.interrupted);
  } finally {
    hub.close();
  }
}
