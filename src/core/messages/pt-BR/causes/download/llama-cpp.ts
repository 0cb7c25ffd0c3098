import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { llamaCpp as signatures } from "../../../../diagnosis/signatures/download/llama-cpp.ts";

export const llamaCpp: WordsOf<typeof signatures> = {
  "llama-hf-download": {
    title: "O llama.cpp não conseguiu buscar o modelo no Hugging Face",
    cause:
      "O repositório não tem arquivos GGUF, o nome não está escrito como dono/nome:quantização, o programa foi compilado sem HTTPS, ou recebeu ordem de ficar offline.",
    do: "Use um repositório com arquivos GGUF, como -hf bartowski/phi-4-GGUF:Q4_K_M, ou baixe o arquivo com o phi4-setup e passe-o com -m.",
  },
};
