import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { answers as signatures } from "../../../../diagnosis/signatures/inference/answers.ts";

export const answers: WordsOf<typeof signatures> = {
  "garbage-repeated-char": {
    title: "The model answers with one repeated character",
    cause:
      "The computation went wrong: a graphics driver or Flash Attention at fault, a quantized context, memory that ran over, or a damaged file.",
    do: "Try once on the processor. If the answer is right there, update the graphics driver and the program and switch Flash Attention and KV quantization off; if it is wrong there too, the file is damaged.",
  },
  "nan-probabilities": {
    title: "The computation produced impossible numbers",
    cause: "Overflow in 16-bit floats, a graphics driver, or damaged weights: the model can then choose no word.",
    do: "Use bfloat16 (or float32 on a processor), update the graphics driver, and check the files.",
  },
  "empty-answer": {
    title: "The model answered with nothing",
    cause:
      "It ended at once: a wrong chat template, max_tokens of 0 or 1, a stop text that comes first, or an empty question.",
    do: "Check these settings, then ask the test question; if that is empty too, take the file from a well-known source and update the program.",
  },
};
