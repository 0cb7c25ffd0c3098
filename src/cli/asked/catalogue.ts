import { SetupError } from "../../core/errors/index.ts";
import { catalogued, type Catalogue } from "../../core/models/catalogue.ts";
import { modelIds, type ModelId } from "../../core/models/family.ts";
import type { CommandContext } from "../command.ts";
import { readNamed } from "../command-line/named-file.ts";
import { nearest } from "../command-line/nearest.ts";
import type { Options } from "../command-line/options.ts";

/** The member of the family that `--model` names; Phi-4 without it. Throws OPTION_VALUE_INVALID. */
export function modelAsked({ model }: Pick<Options, "model">): ModelId {
  if (model === null) return "phi-4";
  const found = modelIds.find((id) => id === model.toLowerCase());
  if (found !== undefined) return found;
  const args = { option: "--model", given: model, allowed: modelIds, nearest: nearest(model.toLowerCase(), modelIds) };
  throw new SetupError({ code: "OPTION_VALUE_INVALID", args });
}

/** Where the family's files are: as shipped, or as the file of `--catalogue` says. */
export async function catalogueAsked({ host, options }: CommandContext): Promise<Catalogue> {
  const path = options.catalogue;
  if (path === null) return catalogued;
  const text = await readNamed(host, path);
  const { parseCatalogue } = await import("../../core/models/catalogue-file.ts");
  const parsed = parseCatalogue(jsonOf(text, path));
  if ("catalogue" in parsed) return parsed.catalogue;
  const { problem } = parsed;
  if (problem.kind === "value") {
    throw new SetupError({ code: "FILE_INVALID", args: { path, detail: `${problem.where}: ${problem.detail}` } });
  }
  const { where, given, allowed } = problem;
  const args = { path, where, given, allowed, nearest: nearest(given, allowed) };
  throw new SetupError({ code: "CATALOGUE_WORD_UNKNOWN", args });
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new SetupError({ code: "FILE_INVALID", args: { path, detail } });
  }
}
