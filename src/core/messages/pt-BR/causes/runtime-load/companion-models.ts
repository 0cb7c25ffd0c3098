import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { companionModels as signatures } from "../../../../diagnosis/signatures/runtime-load/companion-models.ts";

export const companionModels: WordsOf<typeof signatures> = {
  "mmproj-as-model": {
    title: "Este arquivo é só a parte que vê imagens, não o modelo",
    cause: "Arquivos com nome mmproj ficam ao lado de um modelo que entende imagens; sozinhos não respondem.",
    do: "Carregue o arquivo grande do modelo. O próprio Phi-4 não precisa de um assim.",
  },
  "mmproj-mismatch": {
    title: "A parte que vê imagens não combina com o modelo ou com o programa",
    cause:
      "O arquivo mmproj é de outro modelo, ou de um tipo que esta versão do programa não conhece. A Phi-4 não tem essa parte.",
    do: "Pegue o arquivo mmproj do mesmo lugar que o modelo, atualize o programa, ou carregue sem ele (tire --mmproj).",
  },
  "draft-model-mismatch": {
    title: "O modelo pequeno que rascunha as respostas não combina com o grande",
    cause:
      "Na decodificação especulativa os dois precisam dividir o texto do mesmo jeito, palavra por palavra; estes dois não dividem.",
    do: "Use um modelo de rascunho da mesma família (a Phi-4 não tem um oficial), ou inicie sem ele: tire -md ou --model-draft.",
  },
  "lora-mismatch": {
    title: "O adaptador (LoRA) foi feito para outro modelo",
    cause:
      "Um adaptador altera os pesos de um modelo determinado; as partes dele precisam ter os mesmos nomes e formatos.",
    do: "Use o adaptador com o modelo em que foi treinado, ou carregue sem ele.",
  },
};
