import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { baseUrl as signatures } from "../../../../diagnosis/signatures/server/base-url.ts";

export const baseUrl: WordsOf<typeof signatures> = {
  "base-url-doubled-v1": {
    title: "O endereço contém /v1 duas vezes",
    cause: "O programa acrescenta /v1 sozinho, e ele também está no endereço base.",
    do: "Tire o /v1 do fim do endereço base neste programa.",
  },
  "base-url-missing-v1": {
    title: "Falta /v1 no endereço",
    cause: "O programa pediu /chat/completions, mas o servidor oferece /v1/chat/completions.",
    do: "Faça o endereço base terminar em /v1: http://127.0.0.1:PORTA/v1.",
  },
  "base-url-wrong": {
    title: "O servidor não conhece este caminho",
    cause:
      "Um servidor responde, mas não no caminho pedido: /v1 falta, está duplicado ou errado, ou outro programa escuta nesta porta.",
    do: "Faça o endereço base terminar em /v1, uma vez só. Abra http://127.0.0.1:PORTA/v1/models num navegador: deve aparecer uma lista.",
  },
  "lms-unexpected-endpoint": {
    title: "O LM Studio não conhece este caminho",
    cause:
      "Falta /v1 no endereço base, ele está duplicado, ou é de outra versão da interface. O LM Studio diz isso dentro de uma resposta que, de resto, parece um sucesso.",
    do: "Faça o endereço base terminar em /v1: http://127.0.0.1:1234/v1.",
  },
  "lms-unexpected-endpoint-noise": {
    title: "Uma nota inofensiva do LM Studio",
    cause:
      "Ele escreve esta linha para simples verificações de outros programas. OPTIONS é um navegador perguntando se pode chamar: então o CORS precisa estar ligado.",
    do: 'Não é preciso fazer nada; para páginas web, ligue "Enable CORS".',
  },
};
