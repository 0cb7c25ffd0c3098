// The weights of a repository as Transformers loads them, from what its config.json says and from the bytes of its files.
import { layoutOf, recipeLayout, tensorsOf, type Architecture, type Layout } from "./layout.ts";

/** What there is to load. */
export interface Weights {
  /** The type of the numbers. */
  quantization: "BF16" | "F16" | "F32";
  layout: Layout;
}

/** Biases, a second copy of tied embeddings, or a longer vocabulary make no more difference than this. */
const tolerance = 0.05;
/** No member of the family is within a factor of ten of these. */
const most = { layers: 2048, size: 10_000_000 };

/**
 * The shape that a `config.json` describes, as far as the files' bytes agree with it: two a parameter, or four. The
 * family only: another model's memory is not known. What is wrong instead where it is none of these.
 */
export function weightsOf(config: unknown, fileBytes: number): Weights | { detail: string } {
  if (typeof config !== "object" || config === null) return { detail: "config.json is no JSON object" };
  const given = config as Record<string, unknown>;
  if (given["model_type"] !== "phi3") return { detail: `model_type is ${spelt(given["model_type"])}, and not phi3` };
  if (given["quantization_config"] !== undefined) {
    const method = (given["quantization_config"] as { quant_method?: unknown } | null)?.quant_method;
    return { detail: `the weights are quantized: ${spelt(method)}` };
  }
  const architecture = architectureIn(given);
  if (typeof architecture === "string") return { detail: `config.json has no ${architecture}` };
  const half = recipeLayout(architecture, "BF16", false);
  const isAbout = (bytesEach: number): boolean => Math.abs(fileBytes / (half.parameters * bytesEach) - 1) <= tolerance;
  const type = given["dtype"] ?? given["torch_dtype"];
  if (isAbout(2)) return { quantization: type === "float16" ? "F16" : "BF16", layout: half };
  if (!isAbout(4)) return { detail: `${fileBytes} bytes for ${half.parameters} parameters` };
  const tensors = tensorsOf(architecture, "BF16", false).map((tensor) => ({ ...tensor, type: "F32" as const }));
  return { quantization: "F32", layout: layoutOf(architecture, tensors) };
}

/** Or the name of what it lacks. */
function architectureIn(config: Record<string, unknown>): Architecture | string {
  const figure = (name: string, limit = most.size): number | null => {
    const value = config[name];
    return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= limit ? value : null;
  };
  const layers = figure("num_hidden_layers", most.layers);
  const embedding = figure("hidden_size");
  const heads = figure("num_attention_heads");
  const feedForward = figure("intermediate_size");
  const vocabulary = figure("vocab_size");
  const trainedContext = figure("max_position_embeddings");
  if (layers === null) return "num_hidden_layers";
  if (embedding === null) return "hidden_size";
  if (heads === null) return "num_attention_heads";
  if (feedForward === null) return "intermediate_size";
  if (vocabulary === null) return "vocab_size";
  if (trainedContext === null) return "max_position_embeddings";
  return {
    name: "phi3",
    layers,
    embedding,
    feedForward,
    heads,
    kvHeads: figure("num_key_value_heads") ?? heads,
    headDimension: figure("head_dim") ?? embedding / heads,
    vocabulary,
    trainedContext,
    tiedEmbeddings: config["tie_word_embeddings"] === true,
  };
}

function spelt(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 60) : "not given";
}
