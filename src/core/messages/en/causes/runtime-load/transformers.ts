import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transformers as signatures } from "../../../../diagnosis/signatures/runtime-load/transformers.ts";

export const transformers: WordsOf<typeof signatures> = {
  "tokenizers-too-old": {
    title: "The package tokenizers is too old for this model",
    cause: "The model's tokenizer.json is written in a newer form than the installed version reads.",
    do: "In the environment that loads the model: pip install --upgrade transformers tokenizers.",
  },
  "weights-mismatch": {
    title: "The weights do not fit the model they are loaded into",
    cause:
      "Configuration and weight files come from different models or versions, a file is missing, or an incomplete download is being used.",
    do: "Download the whole folder again into an empty one, from one repository and one revision.",
  },
  "transformers-keyword": {
    title: "The program's code and the installed transformers are of different age",
    cause: "A setting has been renamed: dtype is new, torch_dtype is its name in versions before 4.56.",
    do: "Update transformers, or use the older name in the program.",
  },
  "not-a-transformers-model": {
    title: "This folder holds no model that Transformers can load this way",
    cause:
      "config.json is missing or says nothing about the model's kind, as in repositories of GGUF files, or the class in the program is for another kind of task.",
    do: "Use microsoft/phi-4 with AutoModelForCausalLM. GGUF files are for LM Studio, llama.cpp and Ollama.",
  },
  "quantization-package-missing": {
    title: "The model is packed in a way that needs another package",
    cause:
      "Quantized models for Transformers and vLLM (AWQ, GPTQ and others) are computed by packages of their own, or by newer versions.",
    do: "Install the package that the message names, update the program, or take a GGUF file with llama.cpp or LM Studio.",
  },
  "flash-attention-package": {
    title: "A faster way of computing was asked for that is not available here",
    cause:
      "flash_attention_2 needs the package flash-attn and an NVIDIA card of the Ampere generation (RTX 30) or newer.",
    do: 'Remove attn_implementation="flash_attention_2" from the program, or write "sdpa", which needs nothing extra.',
  },
  "trust-remote-code": {
    title: "The model brings program code of its own and asks for consent",
    cause:
      "Some repositories, such as Phi-4-multimodal, are loaded with code from the repository. Phi-4 itself needs none.",
    do: "If you trust its publisher, pass trust_remote_code=True and pin a revision. For microsoft/phi-4, update transformers instead.",
  },
};
