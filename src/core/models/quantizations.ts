import type { TensorType } from "./tensor-types.ts";

/** A set of layers, of `count`, that gets another type than the rest. */
type Layers = (layer: number, count: number) => boolean;

/** One type for all layers, or the types of some of them; layers not named keep the quantization's base type. */
type Rule = TensorType | readonly { use: TensorType; on: Layers; imatrix?: boolean }[];

/** Which type each kind of tensor gets. What is not named keeps the base type; the output layer gets Q6_K. */
interface Recipe {
  base: TensorType;
  tokenEmbd?: TensorType;
  output?: TensorType;
  attnQkv?: Rule;
  attnOutput?: Rule;
  ffnUp?: Rule;
  ffnDown?: Rule;
}

const firstSixteenth: Layers = (layer, count) => layer < Math.floor(count / 16);
const firstEighth: Layers = (layer, count) => layer < Math.floor(count / 8);
const lastEighth: Layers = (layer, count) => layer >= Math.floor((7 * count) / 8);
const middle: Layers = (layer, count) => !firstEighth(layer, count) && !lastEighth(layer, count);
const rest: Layers = () => true;
/** The first and last eighth and every third layer between: those lose most by few bits. */
const moreBits: Layers = (layer, count) => !middle(layer, count) || (layer - Math.floor(count / 8)) % 3 === 2;

const q3KL: Recipe = { base: "Q3_K", attnQkv: "Q4_K", attnOutput: "Q5_K", ffnDown: "Q5_K" };
const q4KM: Recipe = { base: "Q4_K", attnQkv: "Q5_K", ffnDown: [{ use: "Q6_K", on: moreBits }] };
const q5KM: Recipe = { base: "Q5_K", attnQkv: "Q6_K", ffnDown: [{ use: "Q6_K", on: moreBits }] };
/** What the `_L` and `_XL` files of bartowski are: the same, with embeddings and output layer at Q8_0. */
const large = (recipe: Recipe): Recipe => ({ ...recipe, tokenEmbd: "Q8_0", output: "Q8_0" });
const fewerWithoutImatrix: Rule = [{ use: "Q5_K", on: firstEighth, imatrix: false }];

/**
 * The quantizations, the best first: the order of the published comparisons (llama.cpp pull requests 4930 and 6936),
 * and by size where those are silent. Recipes are those of llama.cpp for an architecture with fused attn_qkv and
 * ffn_up, as of the files published in January 2025: today's builds treat attn_qkv as attn_v and come out a little
 * larger. They serve before a header is read; a header, where there is one, is the truth.
 */
const quantizations = {
  BF16: { base: "BF16", output: "BF16" },
  F16: { base: "F16", output: "F16" },
  Q8_0: { base: "Q8_0", output: "Q8_0" },
  Q6_K_L: large({ base: "Q6_K" }),
  Q6_K: { base: "Q6_K" },
  Q5_K_L: large(q5KM),
  Q5_K_M: q5KM,
  Q5_K_S: { base: "Q5_K" },
  Q4_K_L: large(q4KM),
  Q4_K_M: q4KM,
  Q4_K_S: { base: "Q4_K", ffnDown: [{ use: "Q5_K", on: firstEighth }] },
  Q4_1: { base: "Q4_1" },
  IQ4_NL: { base: "IQ4_NL", ffnDown: fewerWithoutImatrix },
  IQ4_XS: { base: "IQ4_XS", ffnDown: fewerWithoutImatrix },
  Q4_0: { base: "Q4_0", ffnDown: [{ use: "Q4_1", on: firstEighth, imatrix: true }] },
  Q3_K_XL: large(q3KL),
  Q3_K_L: q3KL,
  Q3_K_M: {
    base: "Q3_K",
    attnQkv: "Q4_K",
    attnOutput: "Q4_K",
    ffnDown: [
      { use: "Q5_K", on: firstSixteenth },
      { use: "Q4_K", on: rest },
    ],
  },
  IQ3_M: { base: "IQ3_S", attnQkv: "Q4_K", attnOutput: "Q4_K", ffnDown: [{ use: "Q4_K", on: firstEighth }] },
  Q3_K_S: { base: "Q3_K" },
  IQ3_XS: { base: "IQ3_S", ffnUp: [{ use: "IQ3_XXS", on: middle }] },
  Q2_K: { base: "Q2_K", attnOutput: "Q3_K", ffnDown: "Q3_K" },
  IQ2_M: {
    base: "IQ2_S",
    tokenEmbd: "IQ3_S",
    output: "Q5_K",
    attnOutput: "IQ3_S",
    ffnDown: [{ use: "IQ3_S", on: firstEighth }],
  },
} as const satisfies Record<string, Recipe>;

export type QuantizationName = keyof typeof quantizations;

export const quantizationNames = Object.keys(quantizations) as QuantizationName[];

export type LayerTensor = "attnQkv" | "attnOutput" | "ffnUp" | "ffnDown";

/** The name as we write it, whatever the case it was given in; null for one we do not know. */
export function quantizationNamed(given: string): QuantizationName | null {
  return quantizationNames.find((name) => name.toLowerCase() === given.toLowerCase()) ?? null;
}

/** Lower is better; unknown quantizations come last. */
export function qualityRank(name: string): number {
  const rank = (quantizationNames as string[]).indexOf(name);
  return rank === -1 ? quantizationNames.length : rank;
}

/** The type of a layer's tensor. `imatrix`: made with an importance matrix, which spares some tensors their extra bits. */
export function layerType(
  name: QuantizationName,
  tensor: LayerTensor,
  layer: number,
  count: number,
  imatrix: boolean,
): TensorType {
  const recipe: Recipe = quantizations[name];
  const rule = recipe[tensor];
  if (rule === undefined) return recipe.base;
  if (typeof rule === "string") return rule;
  const special = rule.find(({ on, imatrix: only }) => on(layer, count) && (only === undefined || only === imatrix));
  return special?.use ?? recipe.base;
}

/** A model with tied embeddings has no output tensor: its embeddings then get the output's type. */
export function tokenEmbdType(name: QuantizationName, tied: boolean): TensorType {
  const recipe: Recipe = quantizations[name];
  return tied ? outputType(name) : (recipe.tokenEmbd ?? recipe.base);
}

export function outputType(name: QuantizationName): TensorType {
  const recipe: Recipe = quantizations[name];
  return recipe.output ?? "Q6_K";
}
