/**
 * How the types of a GGUF's tensors are stored: elements a block, bytes a block, and the number that stands for the
 * type in a file's header. Source: the block structures and the type table of ggml (ggml-common.h, ggml.h).
 */
export const tensorTypes = {
  F32: { block: 1, bytes: 4, id: 0 },
  F16: { block: 1, bytes: 2, id: 1 },
  Q4_0: { block: 32, bytes: 18, id: 2 },
  Q4_1: { block: 32, bytes: 20, id: 3 },
  Q5_0: { block: 32, bytes: 22, id: 6 },
  Q5_1: { block: 32, bytes: 24, id: 7 },
  Q8_0: { block: 32, bytes: 34, id: 8 },
  Q8_1: { block: 32, bytes: 36, id: 9 },
  Q2_K: { block: 256, bytes: 84, id: 10 },
  Q3_K: { block: 256, bytes: 110, id: 11 },
  Q4_K: { block: 256, bytes: 144, id: 12 },
  Q5_K: { block: 256, bytes: 176, id: 13 },
  Q6_K: { block: 256, bytes: 210, id: 14 },
  Q8_K: { block: 256, bytes: 292, id: 15 },
  IQ2_XXS: { block: 256, bytes: 66, id: 16 },
  IQ2_XS: { block: 256, bytes: 74, id: 17 },
  IQ3_XXS: { block: 256, bytes: 98, id: 18 },
  IQ1_S: { block: 256, bytes: 50, id: 19 },
  IQ4_NL: { block: 32, bytes: 18, id: 20 },
  IQ3_S: { block: 256, bytes: 110, id: 21 },
  IQ2_S: { block: 256, bytes: 82, id: 22 },
  IQ4_XS: { block: 256, bytes: 136, id: 23 },
  I8: { block: 1, bytes: 1, id: 24 },
  I16: { block: 1, bytes: 2, id: 25 },
  I32: { block: 1, bytes: 4, id: 26 },
  I64: { block: 1, bytes: 8, id: 27 },
  F64: { block: 1, bytes: 8, id: 28 },
  IQ1_M: { block: 256, bytes: 56, id: 29 },
  BF16: { block: 1, bytes: 2, id: 30 },
  TQ1_0: { block: 256, bytes: 54, id: 34 },
  TQ2_0: { block: 256, bytes: 66, id: 35 },
  MXFP4: { block: 32, bytes: 17, id: 39 },
} as const satisfies Record<string, { block: number; bytes: number; id: number }>;

export type TensorType = keyof typeof tensorTypes;

/** Bytes of a tensor. Rows are stored whole, so `elements` is a multiple of the type's block. */
export function tensorBytes(type: TensorType, elements: number): number {
  const { block, bytes } = tensorTypes[type];
  return (elements / block) * bytes;
}
