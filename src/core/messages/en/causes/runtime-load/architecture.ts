import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { architecture as signatures } from "../../../../diagnosis/signatures/runtime-load/architecture.ts";

export const architecture: WordsOf<typeof signatures> = {
  "unknown-architecture": {
    title: "The program does not know this kind of model",
    cause:
      "The model is newer than the program that loads it, or is not a language model at all. Phi-4 is of the kind phi3, which all versions since spring 2024 know.",
    do: "Update the program; in LM Studio, open the runtimes with Ctrl+Shift+R (Cmd+Shift+R) and choose the newest llama.cpp. Then check that the file is the model you want.",
  },
  "unknown-pre-tokenizer": {
    title: "The program does not know how this model splits text",
    cause:
      "It is older than the model: Phi-4-mini needs a llama.cpp of March 2025 or later. If it was updated, another, older copy may be running.",
    do: "Update the program and check with --version which copy really runs.",
  },
  "gguf-tokenizer-missing": {
    title: "The model file lacks the list of words it was trained with",
    cause: "It was converted without its tokenizer, or was cut off inside it.",
    do: "Download the file again, from a well-known source.",
  },
  "gguf-hparam-missing": {
    title: "The model file lacks a number that the program needs",
    cause:
      "It was converted before that number was required; early conversions of Phi models lack the sliding window, for example.",
    do: "Download a newer conversion of the model, or use the program's version of that time.",
  },
  "tokenizer-degraded": {
    title: "The model will answer worse than it could",
    cause: "The file does not say how text is to be split, so the program guesses. It is an old conversion.",
    do: "Download a newer conversion of the model.",
  },
};
