import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { busyOrSilent as signatures } from "../../../../diagnosis/signatures/server/busy-or-silent.ts";

export const busyOrSilent: WordsOf<typeof signatures> = {
  "server-still-loading": {
    title: "O servidor ainda está carregando o modelo",
    cause:
      "Ele já responde, mas o modelo ainda não está na memória; com um arquivo grande ou um disco lento isso leva minutos.",
    do: "Espere /health dizer ok e tente de novo.",
  },
  "server-busy": {
    title: "O servidor tem mais pedidos na fila do que aceita",
    cause: "Um ou poucos pedidos são calculados por vez, e a fila está cheia.",
    do: "Envie menos pedidos ao mesmo tempo e repita mais tarde. Ollama: OLLAMA_NUM_PARALLEL e OLLAMA_MAX_QUEUE.",
  },
  "client-timeout": {
    title: "O programa parou de esperar pela resposta",
    cause:
      "A resposta demorou mais do que o programa permite: a primeira inclui carregar o modelo, e num processador respostas longas levam minutos.",
    do: "Deixe o programa esperar mais (timeout=600), peça menos tokens, ou receba a resposta aos poucos (stream). Se até perguntas curtas demoram tanto, use um modelo ou uma quantização menor.",
  },
  "server-no-response": {
    title: "O servidor fechou a conexão sem responder",
    cause:
      "Ele quebrou ou foi encerrado enquanto calculava, muitas vezes por falta de memória; ou o que escuta nesta porta não é um servidor desses.",
    do: "Veja o log do próprio servidor no mesmo minuto, e se ele ainda está rodando.",
  },
  "stream-cut": {
    title: "A resposta foi cortada no meio",
    cause:
      "O servidor quebrou enquanto escrevia, ou um proxy à frente dele encerrou a conexão depois de um tempo próprio.",
    do: "Veja o log do próprio servidor. Atrás de um proxy, aumente o tempo limite de leitura e desligue o buffering dele.",
  },
};
