// Every quantization against the machine, and the one to take.
import { z } from "zod";
import { bytes, statement } from "./statement.ts";

export const fit = z.enum(["yes", "tight", "no"]);

const memoryParts = z.strictObject({ weightsBytes: bytes, kvCacheBytes: bytes, workBytes: bytes });

export const speedRange = z.strictObject({ low: z.number(), high: z.number() });

export const candidate = z.strictObject({
  quantization: z.string(),
  repo: z.string(),
  publisher: z.string(),
  licence: z.string(),
  file: z.string(),
  fileBytes: bytes,
  bitsPerWeight: z.number().positive(),
  runtime: z.string(),
  origin: z.enum(["header", "catalogue", "hub"]).describe("where sizes and layout come from"),
  placement: z.strictObject({
    kind: z.enum(["gpu", "split", "cpu"]),
    gpuLayers: z.number().int().nonnegative(),
    totalLayers: z.number().int().positive(),
    devices: z.array(z.strictObject({ id: z.string(), bytes })),
  }),
  memory: z.strictObject({
    weightsBytes: bytes,
    kvCacheBytes: bytes,
    computeBytes: bytes,
    overheadBytes: bytes,
    repackedBytes: bytes.optional().describe("second copies of mapped weights in the processor's order"),
    untouchedBytes: bytes.optional().describe("allocated for computing and never written, so part of no total"),
    ramBytes: bytes,
    vramBytes: bytes,
    ram: memoryParts.optional(),
    vram: memoryParts.optional(),
  }),
  pools: z
    .array(z.strictObject({ where: z.string(), neededBytes: bytes, totalBytes: bytes, freeBytes: bytes }))
    .optional()
    .describe("the memories it fills, RAM first; a unified pool's share of a card counts in RAM too"),
  fits: z.strictObject({ total: fit, now: fit }),
  tokensPerSecond: speedRange.nullable(),
  quality: z
    .strictObject({ perplexityPercent: z.number().nonnegative(), source: z.string() })
    .nullable()
    .optional()
    .describe("published loss against the unquantized model, of the model the source names; null where there is none"),
  secondOpinion: z
    .strictObject({ by: z.string(), bytes, oursBytes: bytes })
    .optional()
    .describe("weights, KV cache and compute buffer by the engine's own simulation, and by our prediction"),
  lmStudioOpinion: z
    .strictObject({ by: z.string(), bytes, oursBytes: bytes })
    .optional()
    .describe("the same by LM Studio's estimate, where it is running and has the model in its library"),
  reasons: z.array(statement),
});

export const recommendation = z.strictObject({
  model: z.string(),
  context: z.number().int().positive().describe("tokens"),
  kvCache: z.enum(["f16", "q8_0", "q4_0"]),
  choice: candidate.nullable(),
  candidates: z.array(candidate),
  alternative: z
    .strictObject({ model: z.string(), candidate })
    .nullable()
    .optional()
    .describe("when the model fits nowhere, or not now: the member of its family that does"),
  programs: z
    .array(z.strictObject({ name: z.string(), bytes }))
    .optional()
    .describe("where the choice does not fit now: this user's biggest programs, never part of a saved machine"),
  reasons: z.array(statement).optional().describe("what the whole rests on, and why there is no choice"),
});

export type Fit = z.infer<typeof fit>;
export type Candidate = z.infer<typeof candidate>;
export type Recommendation = z.infer<typeof recommendation>;
