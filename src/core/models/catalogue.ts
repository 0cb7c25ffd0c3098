// The models and who publishes their files. Sizes are computed from the recipes unless a source is named: commits and
// hashes stay null until they were read from the Hub, and the Hub's answer overrides everything here at download.
import { recipeLayout, type Architecture, type Layout } from "./layout.ts";
import type { QuantizationName } from "./quantizations.ts";
import type { RuntimeId } from "../target.ts";

export interface Model {
  id: string;
  name: string;
  architecture: Architecture;
}

/** A repository of one model's GGUF files. */
export interface Source {
  repo: string;
  publisher: string;
  licence: string;
  /** Made with an importance matrix, which changes some recipes. */
  imatrix: boolean;
  /** What a file has before its tensors: metadata and vocabulary. */
  headerBytes: number;
  /** The commit the rest was read from; null: not read from the Hub. */
  commit: string | null;
  /** Where the list of quantizations was seen. */
  seenIn: string;
  files: readonly SourceFile[];
}

export interface SourceFile {
  quantization: QuantizationName;
  path: string;
  /** The published size where it is known to the byte; null: computed. */
  bytes: number | null;
  sha256: string | null;
}

/** A catalogued file, with the layout its recipe gives. */
export interface CataloguedFile extends SourceFile {
  fileBytes: number;
  layout: Layout;
}

/** From the model's config.json; 14 659 507 200 parameters. */
export const phi4: Model = {
  id: "phi-4",
  name: "Phi-4",
  architecture: {
    name: "phi3",
    layers: 40,
    embedding: 5120,
    feedForward: 17_920,
    heads: 40,
    kvHeads: 10,
    headDimension: 128,
    vocabulary: 100_352,
    trainedContext: 16_384,
    tiedEmbeddings: false,
  },
};

/** Exact sizes that public catalogues state for files made like bartowski's; all are tensors plus the same header. */
const published: Partial<Record<QuantizationName, number>> = {
  F16: 29_323_399_616,
  Q8_0: 15_580_500_416,
  Q6_K: 12_030_251_456,
  Q5_K_M: 10_604_188_096,
  Q4_K_M: 9_053_114_816,
  Q4_0: 8_412_090_816,
};

const ladder: readonly QuantizationName[] = [
  "F16",
  "Q8_0",
  "Q6_K_L",
  "Q6_K",
  "Q5_K_L",
  "Q5_K_M",
  "Q5_K_S",
  "Q4_K_L",
  "Q4_1",
  "Q4_K_M",
  "Q4_K_S",
  "Q4_0",
  "IQ4_NL",
  "IQ4_XS",
  "Q3_K_XL",
  "Q3_K_L",
  "Q3_K_M",
  "IQ3_M",
  "Q3_K_S",
  "IQ3_XS",
  "Q2_K",
  "IQ2_M",
];

const bartowski: Source = {
  repo: "bartowski/phi-4-GGUF",
  publisher: "bartowski",
  licence: "MIT",
  imatrix: true,
  headerBytes: 3_555_776,
  commit: null,
  seenIn: "the repository's own table of files, and projects that fetch its smallest ones by name",
  files: ladder.map((quantization) => ({
    quantization,
    path: `phi-4-${quantization === "F16" ? "f16" : quantization}.gguf`,
    bytes: published[quantization] ?? null,
    sha256: null,
  })),
};

const lmstudioCommunity: Source = {
  repo: "lmstudio-community/phi-4-GGUF",
  publisher: "lmstudio-community",
  licence: "MIT",
  imatrix: false,
  headerBytes: 3_555_776,
  commit: null,
  seenIn: "projects that fetch these four by name",
  files: (["Q8_0", "Q6_K", "Q4_K_M", "Q3_K_L"] as const).map((quantization) => ({
    quantization,
    path: `phi-4-${quantization}.gguf`,
    bytes: null,
    sha256: null,
  })),
};

/** Whose files each runtime loads; null where we do not choose the file. */
export const sources: Record<RuntimeId, Source | null> = {
  "llama.cpp": bartowski,
  "llama-server": bartowski,
  lmstudio: lmstudioCommunity,
  transformers: null,
  openai: null,
};

/** A source's files with their layouts, the best quantization first as the source lists them. */
export function cataloguedFiles(model: Model, source: Source): CataloguedFile[] {
  return source.files.map((file) => {
    const layout = recipeLayout(model.architecture, file.quantization, source.imatrix);
    return { ...file, layout, fileBytes: file.bytes ?? layout.bytes + source.headerBytes };
  });
}
