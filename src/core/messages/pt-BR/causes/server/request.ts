import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { request as signatures } from "../../../../diagnosis/signatures/server/request.ts";

export const request: WordsOf<typeof signatures> = {
  "request-fields": {
    title: "Falta um campo no pedido, ou há um que este servidor não aceita",
    cause:
      "Servidores com a mesma interface conhecem partes diferentes dela: response_format, content como lista, parâmetros extras. Na linha de comando costuma faltar o cabeçalho Content-Type.",
    do: 'Compare o pedido com um trecho que funciona; deixe de fora o que a mensagem cita. No curl, acrescente -H "Content-Type: application/json".',
  },
  "request-too-large": {
    title: "O pedido é maior do que um servidor no caminho aceita",
    cause:
      "O nginx aceita 1 MB se nada for dito, e os programas no meio têm limites próprios: textos longos e imagens passam deles.",
    do: "Aumente o limite (nginx: client_max_body_size 50m), ou envie menos texto e imagens menores.",
  },
  "lms-invalid-json": {
    title: "O pedido não é um JSON válido",
    cause: "Uma aspa, vírgula ou chave está errada; na linha de comando, o shell muitas vezes retira as aspas.",
    do: {
      all: "Ponha o pedido num arquivo e envie-o: curl -d @pedido.json.",
      win32:
        "No PowerShell escreva curl.exe em vez de curl e não ponha JSON na linha de comando: o PowerShell muda as aspas.",
    },
  },
};
