// A catalogue of one's own, for `--catalogue`: where the family's files are, in the place of the shipped lines.
// Loaded only when there is one: nothing else at run time needs the schemas.
import { z } from "zod";
import { catalogued, type Catalogue, type SizedFile, type Subject } from "./catalogue.ts";
import { modelIds, models, type ModelId } from "./family.ts";
import { recipeLayout, type Layout } from "./layout.ts";
import { qualityRank, quantizationNames, type QuantizationName } from "./quantizations.ts";

const file = z.strictObject({
  quantization: z.enum(quantizationNames),
  path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+\.gguf$/, "a relative path that ends in .gguf"),
  bytes: z.number().int().positive(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
    .nullable()
    .default(null),
});

const model = z.strictObject({
  model: z.enum(modelIds),
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "OWNER/NAME"),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, "40 hexadecimal digits")
    .nullable()
    .default(null),
  files: z.array(file).min(1),
});

const catalogueFile = z.strictObject({ schemaVersion: z.literal(1), models: z.array(model).min(1) });

/** What is wrong with a file, at a place such as `models.0.files.2`. */
export type CatalogueProblem =
  | { kind: "word"; where: string; given: string; allowed: string[] }
  | { kind: "value"; where: string; detail: string };

/** Sizes off by more than this share from what the quantization comes to are another quantization's, or a slip. */
const sizeTolerance = 0.02;

/** The catalogue that a file's content makes, or the first thing that is wrong with it. */
export function parseCatalogue(content: unknown): { catalogue: Catalogue } | { problem: CatalogueProblem } {
  const { success, data, error } = catalogueFile.safeParse(content);
  // A misspelt key is also a missing one: the former says what to do.
  const issue = error?.issues.find(({ code }) => code === "unrecognized_keys") ?? error?.issues[0];
  if (!success) return { problem: problemOf(issue, content) };
  const subjects = new Map<ModelId, Subject>();
  for (const [at, entry] of data.models.entries()) {
    const files: SizedFile[] = [];
    for (const [index, { path, quantization, bytes, sha256 }] of entry.files.entries()) {
      const layout = layoutNear(entry.model, quantization, bytes);
      if (layout === null) {
        const where = `models.${at}.files.${index}.bytes`;
        return { problem: { kind: "value", where, detail: `not the size of ${quantization}` } };
      }
      files.push({ quantization, path, fileBytes: bytes, sha256, layout });
    }
    files.sort((a, b) => qualityRank(a.quantization) - qualityRank(b.quantization));
    const { repo, publisher, licence, commit } = entry;
    const { trainedContext } = models[entry.model].architecture;
    const origin = "catalogue";
    subjects.set(entry.model, { model: entry.model, trainedContext, repo, publisher, licence, origin, commit, files });
  }
  return {
    catalogue(id, runtime) {
      const own = runtime === "transformers" || runtime === "openai" ? undefined : subjects.get(id);
      return own ?? catalogued(id, runtime);
    },
  };
}

/** With an importance matrix or without, whichever explains the size better. */
function layoutNear(id: ModelId, quantization: QuantizationName, bytes: number): Layout | null {
  const { architecture } = models[id];
  const [one, other] = [true, false].map((imatrix) => recipeLayout(architecture, quantization, imatrix));
  const near = [one, other]
    .filter((layout) => layout !== undefined)
    .sort((a, b) => Math.abs(bytes - a.bytes) - Math.abs(bytes - b.bytes))[0];
  return near === undefined || Math.abs(bytes - near.bytes) > sizeTolerance * near.bytes ? null : near;
}

/** The keys of each depth: of the file, of a model, of a model's file. */
const keys = [catalogueFile, model, file].map((schema) => Object.keys(schema.shape));

function problemOf(issue: z.core.$ZodIssue | undefined, content: unknown): CatalogueProblem {
  const where = issue?.path.join(".") || "the top";
  if (issue?.code === "unrecognized_keys") {
    return { kind: "word", where, given: issue.keys[0] ?? "", allowed: keys[Math.floor(issue.path.length / 2)] ?? [] };
  }
  const given = issue?.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], content);
  if (issue?.code === "invalid_value" && typeof given === "string") {
    return { kind: "word", where, given, allowed: issue.values.map(String) };
  }
  return { kind: "value", where, detail: issue?.message ?? "" };
}
