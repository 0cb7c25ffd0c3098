import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { missingPrograms as signatures } from "../../../../diagnosis/signatures/environment/missing-programs.ts";

export const missingPrograms: WordsOf<typeof signatures> = {
  "program-not-found": {
    title: "Um programa necessário não está instalado, ou não está no PATH",
    cause:
      "A mensagem diz qual. Sistemas e imagens de contêiner pequenos deixam muitos de fora; logo após uma instalação, um terminal que já estava aberto não o enxerga.",
    do: "Instale o programa com o gerenciador de pacotes do sistema ou pela página de quem o faz, e abra um terminal novo. O phi4-setup em si não precisa de nenhum deles.",
  },
  "git-missing": {
    title: "O git não está instalado",
    cause: "Um pacote devia ser buscado direto de um repositório de código, e isso exige o git.",
    do: "Instale o git, abra um novo terminal e rode o mesmo comando de novo.",
  },
  "hf-command-not-found": {
    title: "O comando do Hugging Face não está instalado, ou não está no PATH",
    cause:
      "O hf (antes huggingface-cli) vem com o pacote Python huggingface_hub; o pip o pôs numa pasta em que este terminal não procura, ou ele não está instalado.",
    do: "Instale o huggingface_hub num ambiente Python e inicie o hf dali; ou deixe o phi4-setup baixar o modelo, que não precisa de nenhum dos dois.",
  },
  "own-command-not-found": {
    title: "Este terminal não encontra o phi4-setup",
    cause:
      "npx o executa sem instalar um comando; uma instalação global o coloca na pasta do próprio npm, que pode não estar no PATH.",
    do: "Inicie-o com npx, ou instale-o com npm install --global phi4-setup e acrescente ao PATH a pasta que npm prefix --global mostra (no Linux e no macOS, a bin dela).",
  },
};
