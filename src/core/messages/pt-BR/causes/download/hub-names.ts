import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubNames as signatures } from "../../../../diagnosis/signatures/download/hub-names.ts";

export const hubNames: WordsOf<typeof signatures> = {
  "hf-404-repo": {
    title: "Não há repositório com esse nome",
    cause:
      "O nome está escrito errado, o repositório foi renomeado ou removido, ou é privado e o token não pode vê-lo.",
    do: "Escreva DONO/NOME como na página dele: microsoft/phi-4 (Transformers), microsoft/phi-4-gguf ou lmstudio-community/phi-4-GGUF (LM Studio, llama.cpp).",
  },
  "hf-repo-id-invalid": {
    title: "Uma pasta que não existe foi tomada por nome de repositório",
    cause:
      "O programa recebeu um caminho. Como essa pasta não existe, tentou o texto como nome de repositório, o que um caminho não pode ser.",
    do: "Confira o caminho: escreva-o completo, sem ~ e até a pasta que contém config.json; ou informe um nome de repositório, como microsoft/phi-4.",
  },
  "hf-404-revision": {
    title: "O repositório não tem essa versão",
    cause: "O ramo, a etiqueta ou o commit pedido não existe (mais) ali.",
    do: "Deixe a revisão de fora, ou use main ou um commit do histórico do repositório.",
  },
  "hf-404-entry": {
    title: "O endereço cita um arquivo que não está lá",
    cause:
      "O servidor existe, o arquivo não: cada autor dá outros nomes às quantizações, e as grandes vêm divididas ou dentro de uma pasta.",
    do: 'Abra a página "Files" do repositório e copie o nome de lá.',
  },
};
