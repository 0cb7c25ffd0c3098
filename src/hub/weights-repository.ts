import { SetupError } from "../core/errors/index.ts";
import type { Subject } from "../core/models/catalogue.ts";
import { torchOverhead } from "../core/models/constants.ts";
import { weightsOf } from "../core/models/weights.ts";
import type { HubConnection } from "./connection.ts";
import { readRepository, readSmallFile, type RepoFile } from "./metadata.ts";

/**
 * A repository of safetensors as something to recommend from: sized by the Hub's list of its files, shaped by its
 * `config.json`. Throws HUB_FILE_NOT_FOUND where it has no such files, WEIGHTS_UNKNOWN where they are of another model or
 * in numbers that need more than PyTorch and Transformers, and what asking the Hub throws.
 */
export async function sizeWeights(
  hub: HubConnection,
  { repo, revision }: { repo: string; revision: string },
  signal: AbortSignal,
): Promise<Subject> {
  const repository = await readRepository(hub, repo, revision, signal);
  const paths = repository.files.map(({ path }) => path);
  const weights = repository.files.filter(isWeights);
  const lacking =
    weights.length === 0
      ? "*.safetensors"
      : ["config.json", ...(weights.length > 1 ? [index] : [])].find((path) => !paths.includes(path));
  if (lacking !== undefined) {
    throw new SetupError({ code: "HUB_FILE_NOT_FOUND", args: { repo, file: lacking, nearest: paths.slice(0, 3) } });
  }
  const fileBytes = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = weightsOf(parsed(await readSmallFile(hub, repository, "config.json", signal)), fileBytes);
  if ("detail" in found) throw new SetupError({ code: "WEIGHTS_UNKNOWN", args: { repo, detail: found.detail } });
  const { quantization, layout } = found;
  return {
    model: repo,
    trainedContext: layout.architecture.trainedContext,
    repo,
    publisher: repo.split("/")[0] ?? "",
    licence: "",
    origin: "hub",
    commit: repository.commit,
    processOverhead: torchOverhead,
    files: [{ quantization, path: "*.safetensors", fileBytes, sha256: null, layout }],
  };
}

/** What says which of several files holds which tensor. */
const index = "model.safetensors.index.json";

/** By the names that Transformers looks for: adapters and copies in other publishers' forms have others. */
function isWeights({ path }: RepoFile): boolean {
  return /^model(?:-\d{5}-of-\d{5})?\.safetensors$/.test(path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
