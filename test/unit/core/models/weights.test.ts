import { describe, expect, it } from "vitest";
import { catalogued } from "../../../../src/core/models/catalogue.ts";
import { models } from "../../../../src/core/models/family.ts";
import { weightsOf } from "../../../../src/core/models/weights.ts";

/** As microsoft/phi-4 has it, in the figures that matter. */
const phi4 = {
  model_type: "phi3",
  hidden_size: 5120,
  num_hidden_layers: 40,
  num_attention_heads: 40,
  num_key_value_heads: 10,
  intermediate_size: 17_920,
  vocab_size: 100_352,
  max_position_embeddings: 16_384,
  tie_word_embeddings: false,
  torch_dtype: "bfloat16",
};
const published = catalogued("phi-4", "transformers")?.files[0];
const bytes = published?.fileBytes ?? 0;

describe("weights", () => {
  it("of Phi-4 under another name are what the catalogue has", () => {
    expect(weightsOf(phi4, bytes)).toEqual({ quantization: "BF16", layout: published?.layout });
    expect(weightsOf({ ...phi4, torch_dtype: "float16" }, bytes)).toMatchObject({ quantization: "F16" });
    expect(weightsOf({ ...phi4, torch_dtype: undefined, dtype: "float16" }, bytes)).toMatchObject({
      quantization: "F16",
    });
  });

  it("in 32 bits take twice the memory", () => {
    const found = weightsOf({ ...phi4, torch_dtype: "float32" }, 2 * bytes);
    expect(found).toMatchObject({ quantization: "F32", layout: { bytes: 2 * bytes } });
  });

  it("of a tuned model with a longer vocabulary are taken, with tied embeddings too", () => {
    const { parameters } = catalogued("phi-4-mini-instruct", "transformers")?.files[0]?.layout ?? { parameters: 0 };
    const { embedding, feedForward, heads, kvHeads, layers } = models["phi-4-mini-instruct"].architecture;
    const mini = {
      ...phi4,
      hidden_size: embedding,
      intermediate_size: feedForward,
      num_attention_heads: heads,
      num_key_value_heads: kvHeads,
      num_hidden_layers: layers,
      vocab_size: 200_128,
      tie_word_embeddings: true,
    };
    expect(weightsOf(mini, 2 * parameters)).toMatchObject({
      quantization: "BF16",
      layout: { architecture: { vocabulary: 200_128, tiedEmbeddings: true } },
    });
  });

  it.each([
    ["another model", { ...phi4, model_type: "llama" }, bytes, /model_type is llama/],
    ["no model type", { ...phi4, model_type: 7 }, bytes, /model_type is not given/],
    [
      "numbers that need another package",
      { ...phi4, quantization_config: { quant_method: "bitsandbytes" } },
      bytes,
      /quantized: bitsandbytes/,
    ],
    ["half of the weights", phi4, bytes / 2, /14659507200 parameters|bytes for/],
    ["no figures", { model_type: "phi3" }, bytes, /no num_hidden_layers/],
    ["figures of nothing that there is", { ...phi4, num_hidden_layers: 1e9 }, bytes, /no num_hidden_layers/],
    ["words for figures", { ...phi4, hidden_size: "5120" }, bytes, /no hidden_size/],
    ["no object", [], bytes, /model_type/],
    ["nothing", null, bytes, /no JSON object/],
  ])("are refused by name: %s", (_, config, fileBytes, detail) => {
    expect(weightsOf(config, fileBytes)).toEqual({ detail: expect.stringMatching(detail) });
  });
});
