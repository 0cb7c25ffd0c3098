import { layerType, outputType, tokenEmbdType, type LayerTensor, type QuantizationName } from "./quantizations.ts";
import { tensorBytes, type TensorType } from "./tensor-types.ts";

/** The shape of a model, in the field's own terms. */
export interface Architecture {
  /** `general.architecture` of its GGUF. */
  name: string;
  layers: number;
  embedding: number;
  feedForward: number;
  heads: number;
  kvHeads: number;
  headDimension: number;
  vocabulary: number;
  /** Tokens it was trained for. */
  trainedContext: number;
  /** The output layer uses the embeddings' tensor instead of its own. */
  tiedEmbeddings: boolean;
}

export interface Tensor {
  name: string;
  type: TensorType;
  elements: number;
}

/** Some of a model's tensors: their bytes, in all and by type. */
export interface Part {
  bytes: number;
  byType: Partial<Record<TensorType, number>>;
}

/** What a model's memory depends on, computed from a recipe or read from a file's header. */
export interface Layout {
  architecture: Architecture;
  parameters: number;
  bytes: number;
  /** Looked up row by row, so it stays in the computer's memory whatever is offloaded. */
  tokenEmbd: Part;
  layers: Part[];
  /** The output layer with its norm. Empty with tied embeddings. */
  output: Part;
}

const matrices = ["attnQkv", "attnOutput", "ffnUp", "ffnDown"] as const satisfies readonly LayerTensor[];
const matrixNames: Record<LayerTensor, string> = {
  attnQkv: "attn_qkv",
  attnOutput: "attn_output",
  ffnUp: "ffn_up",
  ffnDown: "ffn_down",
};

/** Elements of each matrix of a phi3 layer: query, key and value are one, and so are gate and up. */
function matrixElements(shape: Architecture): Record<LayerTensor, number> {
  const { embedding, feedForward, heads, kvHeads, headDimension } = shape;
  return {
    attnQkv: embedding * (heads + 2 * kvHeads) * headDimension,
    attnOutput: heads * headDimension * embedding,
    ffnUp: embedding * 2 * feedForward,
    ffnDown: feedForward * embedding,
  };
}

/** The tensors of a phi3 GGUF by the quantization's recipe, as llama.cpp names them. */
export function tensorsOf(shape: Architecture, quantization: QuantizationName, imatrix: boolean): Tensor[] {
  const { embedding, vocabulary, layers } = shape;
  const elements = matrixElements(shape);
  const norm = (name: string): Tensor => ({ name: `${name}.weight`, type: "F32", elements: embedding });
  const blocks = Array.from({ length: layers }, (_, layer) => [
    norm(`blk.${layer}.attn_norm`),
    norm(`blk.${layer}.ffn_norm`),
    ...matrices.map((matrix) => ({
      name: `blk.${layer}.${matrixNames[matrix]}.weight`,
      type: layerType(quantization, matrix, layer, layers, imatrix),
      elements: elements[matrix],
    })),
  ]).flat();
  const vocabularyMatrix = vocabulary * embedding;
  const tokenEmbd = tokenEmbdType(quantization, shape.tiedEmbeddings);
  return [
    { name: "token_embd.weight", type: tokenEmbd, elements: vocabularyMatrix },
    ...blocks,
    norm("output_norm"),
    ...(shape.tiedEmbeddings
      ? []
      : [{ name: "output.weight", type: outputType(quantization), elements: vocabularyMatrix }]),
  ];
}

/** Sorts tensors into the parts that are placed together: embeddings, each layer, and the output with all the rest. */
export function layoutOf(architecture: Architecture, tensors: readonly Tensor[]): Layout {
  const layout: Layout = {
    architecture,
    parameters: 0,
    bytes: 0,
    tokenEmbd: emptyPart(),
    layers: Array.from({ length: architecture.layers }, emptyPart),
    output: emptyPart(),
  };
  for (const { name, type, elements } of tensors) {
    const bytes = tensorBytes(type, elements);
    const part = partOf(layout, name);
    part.bytes += bytes;
    part.byType[type] = (part.byType[type] ?? 0) + bytes;
    layout.bytes += bytes;
    layout.parameters += elements;
  }
  return layout;
}

/**
 * The layout of a quantization before any header was read: that of `tensorsOf`, without making every tensor. Layers
 * of the same types are one part, since all quantizations are laid out at every start.
 */
export function recipeLayout(shape: Architecture, quantization: QuantizationName, imatrix: boolean): Layout {
  const { embedding, vocabulary, layers: count } = shape;
  const elements = matrixElements(shape);
  const kinds = new Map<string, Part>();
  const layers = Array.from({ length: count }, (_, layer): Part => {
    const types = matrices.map((matrix) => layerType(quantization, matrix, layer, count, imatrix));
    const key = types.join();
    const part =
      kinds.get(key) ??
      partFrom([
        ["F32", 2 * embedding],
        ...matrices.map((matrix, at): [TensorType, number] => [types[at] ?? "F32", elements[matrix]]),
      ]);
    kinds.set(key, part);
    return part;
  });
  const matrix = vocabulary * embedding;
  const tokenEmbd = partFrom([[tokenEmbdType(quantization, shape.tiedEmbeddings), matrix]]);
  const own: [TensorType, number][] = shape.tiedEmbeddings ? [] : [[outputType(quantization), matrix]];
  const output = partFrom([["F32", embedding], ...own]);
  const perLayer = 2 * embedding + matrices.reduce((sum, name) => sum + elements[name], 0);
  return {
    architecture: shape,
    parameters: matrix * (shape.tiedEmbeddings ? 1 : 2) + embedding + count * perLayer,
    bytes: layers.reduce((sum, part) => sum + part.bytes, tokenEmbd.bytes + output.bytes),
    tokenEmbd,
    layers,
    output,
  };
}

export function bitsPerWeight({ bytes, parameters }: Layout): number {
  return (bytes * 8) / parameters;
}

function partOf(layout: Layout, name: string): Part {
  if (name.startsWith("token_embd.")) return layout.tokenEmbd;
  const layer = /^blk\.(\d+)\./.exec(name)?.[1];
  return (layer === undefined ? undefined : layout.layers[Number(layer)]) ?? layout.output;
}

function partFrom(tensors: readonly (readonly [TensorType, number])[]): Part {
  const part = emptyPart();
  for (const [type, elements] of tensors) {
    const bytes = tensorBytes(type, elements);
    part.bytes += bytes;
    part.byType[type] = (part.byType[type] ?? 0) + bytes;
  }
  return part;
}

function emptyPart(): Part {
  return { bytes: 0, byType: {} };
}
