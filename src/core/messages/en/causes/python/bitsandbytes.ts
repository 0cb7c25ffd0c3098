import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { bitsandbytes as signatures } from "../../../../diagnosis/signatures/python/bitsandbytes.ts";

export const bitsandbytes: WordsOf<typeof signatures> = {
  "bitsandbytes-cuda": {
    title: "bitsandbytes, which packs models for NVIDIA cards, does not work here",
    cause:
      "It finds no matching CUDA library: its version is old, PyTorch is the version without CUDA, or the card and driver do not fit.",
    do: "Update bitsandbytes in the same environment and make sure that PyTorch sees the card. A GGUF model, as phi4-setup installs, needs no bitsandbytes.",
  },
  "quantized-model-moved": {
    title: "A model quantized by bitsandbytes was to be moved or converted",
    cause:
      "It lies on the card from loading on, in its own number format; model.to(...), .half() or .cuda() cannot change that.",
    do: 'Leave that line out: device_map="auto" has put the model in its place.',
  },
};
