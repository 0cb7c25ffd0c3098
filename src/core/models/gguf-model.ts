// From a GGUF's header to what the memory model needs.
import { BrokenHeader } from "./gguf-cursor.ts";
import type { GgufHeader, MetadataValue } from "./gguf-header.ts";
import type { Subject } from "./catalogue.ts";
import { layoutOf, type Architecture, type Layout } from "./layout.ts";

/** A model file, or all parts of a split one, as its headers describe it. */
export interface GgufModel {
  name: string;
  licence: string | null;
  /** `general.file_type` by its usual name; the most frequent tensor type where that is not given. */
  quantization: string;
  layout: Layout;
}

/** Parts of a split file are numbered from 0; null for a file that is whole. */
export interface SplitPart {
  part: number;
  parts: number;
}

const maxParts = 512;
const maxLayers = 2048;

/** The names of `general.file_type`, by value; `-` where a value was retired (llama.h, `llama_ftype`). */
const fileTypes = [
  "F32 F16 Q4_0 Q4_1 - - - Q8_0 Q5_0 Q5_1 Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K",
  "IQ2_XXS IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ3_M IQ2_S IQ2_M IQ4_XS IQ1_M BF16 - - - TQ1_0 TQ2_0 MXFP4",
].flatMap((line) => line.split(" "));

/** Puts the headers of a model's files together. Throws BrokenHeader where a figure is missing or makes no sense. */
export function modelOf(headers: readonly GgufHeader[]): GgufModel {
  const [first] = headers;
  if (first === undefined) throw new BrokenHeader("no header");
  // No system that we run on counts that way round, and the engine refuses such a file.
  if (!first.littleEndian) throw new BrokenHeader("big-endian, for computers of the other byte order");
  const tensors = headers.flatMap((header) => header.tensors);
  const { metadata } = first;
  const tied = !tensors.some(({ name }) => name === "output.weight");
  const layout = layoutOf(architectureOf(metadata, tied), tensors);
  if (layout.parameters === 0) throw new BrokenHeader("no tensors");
  return {
    name: textOf(metadata.get("general.name")) ?? "",
    licence: textOf(metadata.get("general.license")),
    quantization: quantizationOf(metadata, layout),
    layout,
  };
}

/** A model file of one's own, or of a repository, as something to recommend from. */
export function subjectOf(
  model: GgufModel,
  from: { path: string; fileBytes: number; repo: string; commit: string | null },
): Subject {
  const { name, quantization, licence, layout } = model;
  return {
    model: name === "" ? from.path : name,
    trainedContext: layout.architecture.trainedContext,
    repo: from.repo,
    publisher: from.repo.split("/")[0] ?? "",
    licence: licence ?? "",
    origin: "header",
    commit: from.commit,
    files: [{ quantization, path: from.path, fileBytes: from.fileBytes, sha256: null, layout }],
  };
}

/** Which part of a split model a header belongs to. Throws BrokenHeader for a split that cannot be. */
export function splitOf({ metadata }: GgufHeader): SplitPart | null {
  const parts = metadata.get("split.count");
  if (parts === undefined || parts === 0 || parts === 1) return null;
  const part = metadata.get("split.no");
  const sane = typeof parts === "number" && typeof part === "number" && parts <= maxParts && part < parts;
  if (!sane || !Number.isInteger(parts) || !Number.isInteger(part)) throw new BrokenHeader("a split that cannot be");
  return { part, parts };
}

/** The names of all parts, from the name of one: `x-00001-of-00003.gguf`. Null for a name that is not of this form. */
export function partNames(path: string, parts: number): string[] | null {
  const match = /^(.*-)\d{5}(-of-\d{5}\.gguf)$/.exec(path);
  if (match === null || !path.endsWith(`-of-${String(parts).padStart(5, "0")}.gguf`)) return null;
  return Array.from({ length: parts }, (_, index) => `${match[1]}${String(index + 1).padStart(5, "0")}${match[2]}`);
}

function architectureOf(metadata: GgufHeader["metadata"], tiedEmbeddings: boolean): Architecture {
  const name = textOf(metadata.get("general.architecture"));
  if (name === null) throw new BrokenHeader("no architecture");
  const figure = (key: string): number | null => numberOf(metadata.get(`${name}.${key}`));
  const needed = (key: string): number => {
    const value = figure(key);
    if (value === null || value <= 0) throw new BrokenHeader(`no ${name}.${key}`);
    return value;
  };
  const layers = needed("block_count");
  if (layers > maxLayers || !Number.isInteger(layers)) throw new BrokenHeader(`${layers} layers`);
  const embedding = needed("embedding_length");
  const heads = needed("attention.head_count");
  const key = figure("attention.key_length") ?? embedding / heads;
  return {
    name,
    layers,
    embedding,
    feedForward: figure("feed_forward_length") ?? 4 * embedding,
    heads,
    kvHeads: figure("attention.head_count_kv") ?? heads,
    headDimension: (key + (figure("attention.value_length") ?? key)) / 2,
    vocabulary: vocabularyOf(metadata, name),
    trainedContext: needed("context_length"),
    tiedEmbeddings,
  };
}

function vocabularyOf(metadata: GgufHeader["metadata"], name: string): number {
  const tokens = metadata.get("tokenizer.ggml.tokens");
  if (typeof tokens === "object" && !Array.isArray(tokens)) return tokens.elements;
  const size = numberOf(metadata.get(`${name}.vocab_size`));
  if (size === null) throw new BrokenHeader("no vocabulary");
  return size;
}

/** Where a figure is given for each layer, the largest: memory is never predicted too small. */
function numberOf(value: MetadataValue | undefined): number | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.reduce((most, one) => Math.max(most, one));
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function textOf(value: MetadataValue | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function quantizationOf(metadata: GgufHeader["metadata"], { layers, output, tokenEmbd }: Layout): string {
  const fileType = metadata.get("general.file_type");
  const named = typeof fileType === "number" ? fileTypes[fileType] : undefined;
  if (named !== undefined && named !== "-") return named;
  const bytes = new Map<string, number>();
  for (const part of [tokenEmbd, ...layers, output]) {
    for (const [type, size] of Object.entries(part.byType)) bytes.set(type, (bytes.get(type) ?? 0) + size);
  }
  return [...bytes].reduce((most, one) => (one[1] > most[1] ? one : most), ["unknown", 0] as [string, number])[0];
}
