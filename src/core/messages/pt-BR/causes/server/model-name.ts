import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelName as signatures } from "../../../../diagnosis/signatures/server/model-name.ts";

export const modelName: WordsOf<typeof signatures> = {
  "server-no-model": {
    title: "O servidor está rodando, mas nenhum modelo está carregado",
    cause: "Este programa inicia sem modelo e só carrega um quando ele é escolhido.",
    do: "Escolha o modelo na aba de modelos do programa, ou informe-o ao iniciar (text-generation-webui: --model ARQUIVO).",
  },
  "lms-no-models-loaded": {
    title: "O servidor do LM Studio roda, mas nenhum modelo está carregado",
    cause:
      "O modelo não foi carregado ou foi descarregado após uma pausa, e o carregamento sob demanda está desligado.",
    do: 'Carregue o modelo antes, ou ligue "Just-in-time model loading" nas configurações do servidor.',
  },
  "lms-invalid-model-id": {
    title: "O servidor não tem um modelo com esse nome",
    cause:
      "O nome no programa precisa ser um da lista do servidor, letra por letra: phi-4 e microsoft/phi-4 são nomes diferentes.",
    do: "Use um nome de /v1/models, ou carregue o modelo com o nome que você usa: lms load CHAVE --identifier phi-4.",
  },
  "ollama-model-not-found": {
    title: "O Ollama não tem um modelo com esse nome",
    cause: "Ele ainda não foi baixado, ou se chama de outro jeito: o Ollama escreve phi4, sem hífen.",
    do: "Veja a lista e use aquele nome, ou baixe o modelo.",
  },
  "vllm-model-not-found": {
    title: "O servidor serve um modelo com outro nome",
    cause: "O vLLM só responde ao nome com que foi iniciado, por exemplo microsoft/phi-4.",
    do: "Use o nome que /v1/models mostra, ou inicie com --served-model-name phi-4.",
  },
};
