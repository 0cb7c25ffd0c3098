import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { otherPrograms as signatures } from "../../../../diagnosis/signatures/runtime-load/other-programs.ts";

export const otherPrograms: WordsOf<typeof signatures> = {
  "localai-backend-failed": {
    title: "A parte do LocalAI que calcula não iniciou ou terminou",
    cause: "O LocalAI tenta um programa após o outro; esta linha vem por último, seja qual for a falha neles.",
    do: "Inicie com --log-level=debug (DEBUG=true no Docker) e procure linhas com stderr: ali o motor diz o motivo. Muitas vezes é memória, ou um processador sem AVX.",
  },
  "gpt4all-invalid-model": {
    title: "O GPT4All não aceita este arquivo de modelo",
    cause:
      "Está incompleto, em um formato antigo (.bin), ou é de um tipo que esta versão não conhece: a Phi-4 é mais nova que o GPT4All 3.7.",
    do: "Confira o tamanho do arquivo, atualize o GPT4All, ou execute o arquivo com o LM Studio ou o llama.cpp.",
  },
  "llamafile-windows-size": {
    title: "O Windows não inicia programas com mais de 4 GB",
    cause:
      "Um llamafile com um modelo grande dentro é um único arquivo de programa, e o Windows não permite esse tamanho.",
    do: "Baixe só o llamafile e indique o modelo: llamafile.exe -m phi-4-Q4_K_M.gguf. Um .llamafile também pode ser indicado como modelo.",
  },
};
