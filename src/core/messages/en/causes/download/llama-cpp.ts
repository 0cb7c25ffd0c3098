import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { llamaCpp as signatures } from "../../../../diagnosis/signatures/download/llama-cpp.ts";

export const llamaCpp: WordsOf<typeof signatures> = {
  "llama-hf-download": {
    title: "llama.cpp could not fetch the model from Hugging Face",
    cause:
      "The repository holds no GGUF files, its name is not written as owner/name:quantization, the program was built without HTTPS, or it was told to stay offline.",
    do: "Use a repository with GGUF files, such as -hf bartowski/phi-4-GGUF:Q4_K_M, or download the file with phi4-setup and pass it with -m.",
  },
};
