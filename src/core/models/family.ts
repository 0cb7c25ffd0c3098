import type { Architecture } from "./layout.ts";

export interface Model {
  id: string;
  name: string;
  architecture: Architecture;
}

/** From the model's config.json; 14 659 507 200 parameters. */
const large: Architecture = {
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
};

/** From the model's config.json; 3 836 021 760 parameters. */
const mini: Architecture = {
  name: "phi3",
  layers: 32,
  embedding: 3072,
  feedForward: 8192,
  heads: 24,
  kvHeads: 8,
  headDimension: 128,
  vocabulary: 200_064,
  trainedContext: 131_072,
  tiedEmbeddings: true,
};

export const modelIds = [
  "phi-4",
  "phi-4-reasoning",
  "phi-4-reasoning-plus",
  "phi-4-mini-instruct",
  "phi-4-mini-reasoning",
] as const;
export type ModelId = (typeof modelIds)[number];

/** The family. The reasoning models have Phi-4's shape and twice its context. */
export const models: { readonly [Id in ModelId]: Model } = {
  "phi-4": { id: "phi-4", name: "Phi-4", architecture: large },
  "phi-4-reasoning": {
    id: "phi-4-reasoning",
    name: "Phi-4-reasoning",
    architecture: { ...large, trainedContext: 32_768 },
  },
  "phi-4-reasoning-plus": {
    id: "phi-4-reasoning-plus",
    name: "Phi-4-reasoning-plus",
    architecture: { ...large, trainedContext: 32_768 },
  },
  "phi-4-mini-instruct": { id: "phi-4-mini-instruct", name: "Phi-4-mini-instruct", architecture: mini },
  "phi-4-mini-reasoning": { id: "phi-4-mini-reasoning", name: "Phi-4-mini-reasoning", architecture: mini },
};

/** Who answers in a model's place where that one does not fit: of the same kind, a quarter of the size. */
export const smallerMember: { readonly [Id in ModelId]?: ModelId } = {
  "phi-4": "phi-4-mini-instruct",
  "phi-4-reasoning": "phi-4-mini-reasoning",
  "phi-4-reasoning-plus": "phi-4-mini-reasoning",
};
