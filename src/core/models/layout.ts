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

/** The tensors of a phi3 GGUF by the quantization's recipe, as llama.cpp names them. */
export function tensorsOf(shape: Architecture, quantization: QuantizationName, imatrix: boolean): Tensor[] {
  const { embedding, feedForward, vocabulary, layers } = shape;
  const attention = shape.heads * shape.headDimension;
  const qkv = attention + 2 * shape.kvHeads * shape.headDimension;
  const weight = (layer: number, name: string, tensor: LayerTensor, elements: number): Tensor => ({
    name: `blk.${layer}.${name}.weight`,
    type: layerType(quantization, tensor, layer, layers, imatrix),
    elements,
  });
  const norm = (name: string): Tensor => ({ name: `${name}.weight`, type: "F32", elements: embedding });

  const blocks = Array.from({ length: layers }, (_, layer) => [
    norm(`blk.${layer}.attn_norm`),
    weight(layer, "attn_qkv", "attnQkv", embedding * qkv),
    weight(layer, "attn_output", "attnOutput", attention * embedding),
    norm(`blk.${layer}.ffn_norm`),
    weight(layer, "ffn_up", "ffnUp", embedding * 2 * feedForward),
    weight(layer, "ffn_down", "ffnDown", feedForward * embedding),
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

/** The layout of a quantization before any header was read. */
export function recipeLayout(shape: Architecture, quantization: QuantizationName, imatrix: boolean): Layout {
  return layoutOf(shape, tensorsOf(shape, quantization, imatrix));
}

export function bitsPerWeight({ bytes, parameters }: Layout): number {
  return (bytes * 8) / parameters;
}

function partOf(layout: Layout, name: string): Part {
  if (name.startsWith("token_embd.")) return layout.tokenEmbd;
  const layer = /^blk\.(\d+)\./.exec(name)?.[1];
  return (layer === undefined ? undefined : layout.layers[Number(layer)]) ?? layout.output;
}

function emptyPart(): Part {
  return { bytes: 0, byType: {} };
}
