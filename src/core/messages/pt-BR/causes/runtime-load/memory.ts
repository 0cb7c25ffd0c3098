import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { memory as signatures } from "../../../../diagnosis/signatures/runtime-load/memory.ts";

export const memory: WordsOf<typeof signatures> = {
  "llama-memory-alloc": {
    title: "Não há memória suficiente para o modelo e o contexto",
    cause:
      "O programa pediu memória ao sistema e não recebeu. Além do próprio arquivo, o contexto ocupa 0,2 MB por token no Phi-4.",
    do: "Feche programas, peça um contexto menor (4096), ou use uma quantização menor.",
  },
  "ggml-pool-small": {
    title: "O motor reservou memória de trabalho de menos para si",
    cause:
      "Calculou errado de quanto precisa, como versões antigas fazem com um contexto grande, um texto longo ou um modelo mais novo que elas. A memória do computador não é o motivo.",
    do: "Atualize o programa; até lá, use um contexto menor (4096) e lotes menores (-b 256).",
  },
  "windows-page-file": {
    title: "O arquivo de paginação do Windows é pequeno demais para o modelo",
    cause:
      "O Windows só promete memória até onde a RAM e o arquivo de paginação chegam juntos, mesmo para o que nunca é usado. Com um arquivo pequeno ou fixo isso acaba cedo.",
    do: "Deixe o Windows gerenciar o tamanho: Configurações, Sistema, Sobre, Configurações avançadas do sistema, Desempenho, Avançado, Memória virtual; ou defina pelo menos 32 GB em um disco com espaço. Depois reinicie. Uma quantização menor também ajuda.",
  },
  "mmap-failed": {
    title: "O arquivo do modelo não pôde ser mapeado na memória",
    cause:
      "O sistema recusou o mapeamento: pouca memória ou arquivo de paginação, um programa de 32 bits, ou uma unidade de rede que não o permite.",
    do: {
      all: "Ponha o arquivo num disco deste computador e feche programas, ou carregue sem mapear.",
      win32: "Deixe o Windows gerenciar sozinho o tamanho do arquivo de paginação (Sistema, Avançado, Desempenho).",
    },
  },
  "mlock-failed": {
    title: "O modelo não pôde ser fixado na memória",
    cause:
      "O sistema limita quanta memória um programa pode segurar. O modelo roda mesmo assim, talvez mais devagar quando falta memória.",
    do: 'Não é preciso fazer nada. Para não ver a mensagem, desligue "manter o modelo na memória" (mlock).',
  },
  "nlc-context-memory": {
    title: "O contexto pedido não cabe na memória",
    cause:
      "Cada token de contexto ocupa memória: no Phi-4, 4.096 tokens ocupam 0,8 GB, 16.384 ocupam 3,1 GB, e cada conversa paralela outro tanto.",
    do: "Peça um contexto menor ou menos conversas paralelas, ou use uma quantização menor.",
  },
  "oom-killed": {
    title: "O sistema encerrou o programa, muito provavelmente por falta de memória",
    cause:
      "Quando a memória acaba, o Linux, o macOS ou o limite do contêiner encerra o maior programa sem dizer nada. O WSL dá ao Linux no máximo metade da memória.",
    do: "Use uma quantização ou um contexto menor, feche programas ou aumente o swap. Contêiner: aumente --memory. Kubernetes: aumente resources.limits.memory. WSL: memory= e swap= em [wsl2] no .wslconfig, depois wsl --shutdown.",
  },
};
