import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { ollama as signatures } from "../../../../diagnosis/signatures/runtime-load/ollama.ts";

export const ollama: WordsOf<typeof signatures> = {
  "ollama-needs-memory": {
    title: "Pouca memória livre para este modelo",
    cause: "O Ollama compara o que o modelo precisa com o que está livre agora e recusa antes de tentar.",
    do: "Feche programas, pare outros modelos (ollama stop), ou use um menor. No Docker ou WSL, aumente o limite de memória.",
  },
  "ollama-runner-terminated": {
    title: "A parte do Ollama que calcula terminou",
    cause: "O Ollama inicia um programa próprio para cada modelo; este parou. O motivo está no log do servidor.",
    do: {
      all: "Leia o log perto do mesmo minuto.",
      linux: "Ele é mostrado por journalctl -u ollama -n 200 --no-pager.",
      darwin: "Ele fica em ~/.ollama/logs/server.log.",
      win32: "Ele fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "ollama-num-gpu": {
    title: "O número de camadas pedido não cabe na placa de vídeo",
    cause: "num_gpu foi definido à mão, ou a memória livre encolheu, e o Ollama não carrega o que não consegue alocar.",
    do: "Deixe num_gpu de fora, para que o Ollama escolha, ou diminua-o; diminua num_ctx e pare outros modelos (ollama stop).",
  },
  "ollama-load-timeout": {
    title: "Carregar demorou mais do que o Ollama espera",
    cause:
      "O modelo vem de um disco lento ou de rede, a memória é pouca e o sistema usa o swap, ou um driver de vídeo travou.",
    do: "Inicie o servidor com OLLAMA_LOAD_TIMEOUT=30m, ponha os modelos num disco rápido e feche programas.",
  },
  "ollama-incompatible-model": {
    title: "Este Ollama e este modelo não combinam",
    cause:
      "O modelo foi feito para um Ollama mais novo ou mais antigo, ou o arquivo não é um modelo que o Ollama aceite.",
    do: "Atualize o Ollama e baixe o modelo de novo.",
  },
};
