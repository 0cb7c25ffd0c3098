// Who publishes the family's files. Sizes are computed from the recipes, which meet every published size to the byte;
// commits, sizes and hashes in published.json are null or absent until src/build/read-published.js has read them from the
// Hub, and are never written by hand. The Hub's own answer overrides everything here at download.
import type { RuntimeId } from "../target.ts";
import { torchOverhead } from "./constants.ts";
import { models, type ModelId } from "./family.ts";
import { recipeLayout, type Layout } from "./layout.ts";
import published from "./published.json" with { type: "json" };
import type { QuantizationName } from "./quantizations.ts";

/** A model's file, or all files that are loaded together, and what is in them. */
export interface SizedFile {
  quantization: string;
  path: string;
  fileBytes: number;
  /** Null until read from the Hub. */
  sha256: string | null;
  layout: Layout;
}

/** What a recommendation chooses from: the files of one model in one place. */
export interface Subject {
  model: string;
  /** Tokens it was trained for. */
  trainedContext: number;
  repo: string;
  publisher: string;
  licence: string;
  /** Where sizes and layouts come from. */
  origin: "header" | "catalogue" | "hub";
  /** Null until read from the Hub. */
  commit: string | null;
  /** What loads them is not the embedded engine: bytes its process holds beside the model. */
  processOverhead?: number;
  /** The best quantization first. */
  files: SizedFile[];
}

/** The files that a runtime loads for a model; null where the choice is not ours or no source is known. */
export type Catalogue = (id: ModelId, runtime: RuntimeId) => Subject | null;

/** A repository of one model's GGUF files. */
interface Source {
  repo: string;
  publisher: string;
  /** Made with an importance matrix, which changes some recipes. */
  imatrix: boolean;
  /** What a file has before its tensors: metadata and vocabulary. The same in all of a repository, to the byte. */
  headerBytes: number;
  fileOf(quantization: QuantizationName): string;
  quantizations: readonly QuantizationName[];
}

// prettier-ignore
const below16: readonly QuantizationName[] = [
  "Q8_0", "Q6_K_L", "Q6_K", "Q5_K_L", "Q5_K_M", "Q5_K_S", "Q4_K_L", "Q4_1", "Q4_K_M", "Q4_K_S", "Q4_0", "IQ4_NL",
  "IQ4_XS", "Q3_K_XL", "Q3_K_L", "Q3_K_M", "IQ3_M", "Q3_K_S", "IQ3_XS", "Q2_K", "IQ2_M",
];

/** The repositories' own tables of files, and projects that fetch the smallest ones by name. */
const bartowski: { readonly [Id in ModelId]: Source } = {
  "phi-4": bartowskis("phi-4", "F16", 3_555_776),
  // The same vocabulary as Phi-4, so the header is taken to be as long: not seen to the byte.
  "phi-4-reasoning": bartowskis("microsoft_Phi-4-reasoning", "BF16", 3_555_776),
  "phi-4-reasoning-plus": bartowskis("microsoft_Phi-4-reasoning-plus", "BF16", 3_555_776),
  "phi-4-mini-instruct": bartowskis("microsoft_Phi-4-mini-instruct", "BF16", 8_251_776),
  "phi-4-mini-reasoning": bartowskis("microsoft_Phi-4-mini-reasoning", "BF16", 8_251_776),
};

/** Projects that fetch these four by name. Of the rest of the family its repositories were not seen. */
const lmstudioCommunity: Source = {
  repo: "lmstudio-community/phi-4-GGUF",
  publisher: "lmstudio-community",
  imatrix: false,
  headerBytes: 3_555_776,
  fileOf: (quantization) => `phi-4-${quantization}.gguf`,
  quantizations: ["Q8_0", "Q6_K", "Q4_K_M", "Q3_K_L"],
};

const licence = "MIT";

/** The shipped catalogue. */
export function catalogued(id: ModelId, runtime: RuntimeId): Subject | null {
  if (runtime === "openai") return null;
  if (runtime === "transformers") return safetensors(id);
  if (runtime !== "lmstudio") return subjectOf(id, bartowski[id]);
  return id === "phi-4" ? subjectOf(id, lmstudioCommunity) : null;
}

function bartowskis(name: string, full: "F16" | "BF16", headerBytes: number): Source {
  return {
    repo: `bartowski/${name}-GGUF`,
    publisher: "bartowski",
    imatrix: true,
    headerBytes,
    fileOf: (quantization) => `${name}-${quantization === full ? full.toLowerCase() : quantization}.gguf`,
    quantizations: [full, ...below16],
  };
}

function subjectOf(id: ModelId, source: Source): Subject {
  const { architecture } = models[id];
  const read: Published | undefined = (published as Record<string, Published>)[source.repo];
  const files = source.quantizations.map((quantization): SizedFile => {
    const layout = recipeLayout(architecture, quantization, source.imatrix);
    const path = source.fileOf(quantization);
    const known = read?.files[path];
    return {
      quantization,
      path,
      fileBytes: known?.bytes ?? layout.bytes + source.headerBytes,
      sha256: known?.sha256 ?? null,
      layout,
    };
  });
  const { repo, publisher } = source;
  const { trainedContext } = architecture;
  return {
    model: id,
    trainedContext,
    repo,
    publisher,
    licence,
    origin: "catalogue",
    commit: read?.commit ?? null,
    files,
  };
}

/** What src/build/read-published.js read from the Hub. */
interface Published {
  commit: string | null;
  files: Record<string, { bytes: number; sha256: string }>;
}

/** The publisher's own weights, as `transformers` loads them: bf16, all files together. */
function safetensors(id: ModelId): Subject {
  const { architecture, name } = models[id];
  const layout = recipeLayout(architecture, "BF16", false);
  // Norms are bf16 too: two bytes a parameter throughout.
  const fileBytes = 2 * layout.parameters;
  return {
    model: id,
    trainedContext: architecture.trainedContext,
    repo: id === "phi-4" ? "microsoft/phi-4" : `microsoft/${name}`,
    publisher: "microsoft",
    licence,
    origin: "catalogue",
    commit: null,
    processOverhead: torchOverhead,
    files: [{ quantization: "BF16", path: "*.safetensors", fileBytes, sha256: null, layout }],
  };
}
