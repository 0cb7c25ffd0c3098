import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { companionModels as signatures } from "../../../../diagnosis/signatures/runtime-load/companion-models.ts";

export const companionModels: WordsOf<typeof signatures> = {
  "mmproj-as-model": {
    title: "This file is only the part that sees images, not the model",
    cause: "Files named mmproj go beside a model that understands images; they cannot answer by themselves.",
    do: "Load the large file of the model. Phi-4 itself needs no such file.",
  },
  "mmproj-mismatch": {
    title: "The part that sees images does not fit the model or the program",
    cause:
      "The file mmproj belongs to another model, or is of a kind this version of the program does not know. Phi-4 has no such part.",
    do: "Take the mmproj file from the same place as the model, update the program, or load without it (leave out --mmproj).",
  },
  "draft-model-mismatch": {
    title: "The small model that drafts answers does not fit the large one",
    cause: "For speculative decoding both must split text in the same way, word for word; these two do not.",
    do: "Take a draft model of the same family (Phi-4 has no official one), or start without a draft model: leave out -md or --model-draft.",
  },
  "lora-mismatch": {
    title: "The adapter (LoRA) was made for another model",
    cause: "An adapter changes the weights of one certain model; its parts must have the same names and shapes.",
    do: "Use the adapter with the model it was trained on, or load without it.",
  },
};
