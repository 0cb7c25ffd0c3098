import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { architecture as signatures } from "../../../../diagnosis/signatures/runtime-load/architecture.ts";

export const architecture: WordsOf<typeof signatures> = {
  "unknown-architecture": {
    title: "O programa não conhece este tipo de modelo",
    cause:
      "O modelo é mais novo que o programa que o carrega, ou nem é um modelo de linguagem. O Phi-4 é do tipo phi3, conhecido por todas as versões desde o início de 2024.",
    do: "Atualize o programa; no LM Studio, abra os runtimes com Ctrl+Shift+R (Cmd+Shift+R) e escolha o llama.cpp mais novo. Depois confira se o arquivo é o modelo que você quer.",
  },
  "unknown-pre-tokenizer": {
    title: "O programa não sabe como este modelo divide o texto",
    cause:
      "Ele é mais antigo que o modelo: o Phi-4-mini precisa de um llama.cpp de março de 2025 ou mais novo. Se foi atualizado, talvez outra cópia, antiga, esteja rodando.",
    do: "Atualize o programa e confira com --version qual cópia roda de verdade.",
  },
  "gguf-tokenizer-missing": {
    title: "Falta ao arquivo do modelo a lista de palavras com que foi treinado",
    cause: "Ele foi convertido sem o tokenizador, ou foi cortado dentro dele.",
    do: "Baixe o arquivo de novo, de uma fonte conhecida.",
  },
  "gguf-hparam-missing": {
    title: "Falta ao arquivo do modelo um número de que o programa precisa",
    cause:
      "Ele foi convertido antes de esse número ser exigido; às primeiras conversões de modelos Phi falta, por exemplo, a janela deslizante.",
    do: "Baixe uma conversão mais nova do modelo, ou use a versão do programa daquela época.",
  },
  "tokenizer-degraded": {
    title: "O modelo vai responder pior do que poderia",
    cause: "O arquivo não diz como dividir o texto, e o programa adivinha. É uma conversão antiga.",
    do: "Baixe uma conversão mais nova do modelo.",
  },
};
