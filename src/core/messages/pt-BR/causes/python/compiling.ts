import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { compiling as signatures } from "../../../../diagnosis/signatures/python/compiling.ts";

export const compiling: WordsOf<typeof signatures> = {
  "tokenizers-build": {
    title: "O pip tentou compilar um pacote escrito em Rust",
    cause:
      "Nenhuma versão pronta dele serve para este Python (novo demais, 32 bits ou sem GIL), ou o pip é antigo demais para ver as prontas.",
    do: "Atualize o pip primeiro. Se ele ainda compilar, crie um ambiente com um Python de 64 bits entre 3.10 e 3.13; instalar o Rust é o último recurso.",
  },
  "python-build-tools": {
    title: "Um pacote Python precisa ser compilado, e falta o compilador",
    cause:
      "O pip não encontrou versão pronta para este Python e sistema e tentou construir o pacote a partir do código.",
    do: "Prefira uma versão do Python com pacotes prontos (64 bits, 3.10 a 3.13) e um pip novo. Senão, instale o compilador para o seu sistema.",
  },
  "llama-cpp-python-build": {
    title: "O pip não conseguiu construir um pacote a partir do código",
    cause:
      "Nenhuma versão pronta serve para este Python, e a construção falhou; o motivo verdadeiro está nas linhas acima.",
    do: "Procure acima o primeiro erro, em geral um compilador que falta. O motor do phi4-setup traz o llama.cpp pronto.",
  },
  "cuda-toolkit-missing": {
    title: "O toolkit CUDA necessário para compilar falta ou não serve",
    cause:
      "O driver sozinho não é um compilador: flash-attn, DeepSpeed e llama-cpp-python com CUDA querem o nvcc da versão com que o PyTorch foi feito, e um compilador que o nvcc conheça.",
    do: "Pegue um pacote já compilado (um wheel), ou deixe o extra de fora: o Phi-4 não precisa de nenhum deles. Senão instale o toolkit de no máximo a versão que o nvidia-smi mostra.",
  },
};
