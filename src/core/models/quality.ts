/** How much worse a quantization predicts text than the model it was made from, and who measured that on what. */
export interface Quality {
  /** Increase of perplexity in percent. */
  perplexityPercent: number;
  source: string;
}

/**
 * No such figures are published for Phi-4 itself. These are for Mistral 7B with an importance matrix; larger models
 * usually lose less, so the order carries over and the figures do not.
 */
const source = "Mistral 7B, llama.cpp pull request 4930";
const perplexityPercent: Record<string, number> = {
  Q6_K: 0.15,
  Q5_K_M: 0.3,
  Q5_K_S: 0.32,
  Q4_K_M: 0.75,
  Q4_K_S: 0.89,
  Q3_K_M: 2.75,
  Q3_K_S: 5.44,
  Q2_K: 12.9,
};

/** Null where nobody has published a figure. */
export function qualityOf(quantization: string): Quality | null {
  const percent = perplexityPercent[quantization];
  return percent === undefined ? null : { perplexityPercent: percent, source };
}
