import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { engineStopped as signatures } from "../../../../diagnosis/signatures/inference/engine-stopped.ts";

export const engineStopped: WordsOf<typeof signatures> = {
  "lms-model-crashed": {
    title: "O motor do LM Studio quebrou enquanto respondia",
    cause: "Visto quando o contexto estoura, quando a memória acaba e com versões defeituosas do motor.",
    do: "Carregue o modelo com um contexto maior ou peça menos, feche programas e atualize o motor.",
  },
  "lms-model-unloaded": {
    title: "O modelo foi descarregado enquanto era usado",
    cause:
      "O LM Studio descarrega modelos após uma pausa (TTL), quando outro é carregado sob demanda, ou quando o motor termina.",
    do: "Carregue-o de novo, permitindo uma pausa maior.",
  },
  "ollama-runner-stopped": {
    title: "A parte do Ollama que calcula parou enquanto respondia",
    cause: "A memória acabou, o driver de vídeo falhou ou o motor quebrou; o motivo está no log do servidor.",
    do: {
      all: "Leia o log perto do mesmo minuto.",
      linux: "Ele é mostrado por journalctl -u ollama -n 200 --no-pager.",
      darwin: "Ele fica em ~/.ollama/logs/server.log.",
      win32: "Ele fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
};
