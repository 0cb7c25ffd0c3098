import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelFiles as signatures } from "../../../../diagnosis/signatures/python/model-files.ts";

export const modelFiles: WordsOf<typeof signatures> = {
  "model-json-damaged": {
    title: "Um arquivo pequeno do modelo, como o tokenizer.json, está danificado",
    cause:
      "O JSON dele acaba no meio ou está quebrado: o download ou a cópia foi interrompida, ou alguém o editou à mão.",
    do: "Baixe os arquivos .json do modelo de novo, por completo.",
  },
  "no-weights-file": {
    title: "A pasta do modelo não contém os pesos",
    cause:
      "Faltam arquivos de um download inacabado, ou o repositório só tem arquivos GGUF, que o Transformers não aceita como estão.",
    do: "Baixe todos os arquivos de novo, com o índice e todas as partes; para GGUF use o motor do phi4-setup ou o LM Studio.",
  },
  "safetensors-header-large": {
    title: "O arquivo de pesos não é um modelo",
    cause:
      "No lugar dos pesos há um pequeno texto: um ponteiro do Git LFS de um clone sem git-lfs, ou uma página da web que foi salva.",
    do: "Baixe o arquivo de novo com um programa da Hugging Face em vez do git puro; ou instale o git-lfs e busque o conteúdo.",
  },
  "safetensors-truncated": {
    title: "Um arquivo dos pesos está cortado",
    cause: "Ele é mais curto do que diz o próprio índice: o download não terminou, ou o disco estava cheio.",
    do: "Remova esse único arquivo e baixe-o de novo; confira se o disco tem espaço.",
  },
  "safetensors-header-other": {
    title: "Um arquivo dos pesos está vazio ou danificado",
    cause: "O começo dele não é o de um arquivo safetensors.",
    do: "Remova esse único arquivo e baixe-o de novo.",
  },
  "torch-file-damaged": {
    title: "Um arquivo .bin ou .pt dos pesos está danificado ou não é o que deveria",
    cause:
      "O download parou no meio, o Git deixou um ponteiro ou foi salva uma página no lugar dele, ou o arquivo contém mais do que pesos.",
    do: "Apague esse arquivo e baixe-o de novo. Prefira .safetensors: microsoft/phi-4 só vem nessa forma.",
  },
};
