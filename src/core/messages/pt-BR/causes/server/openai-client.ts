import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { openaiClient as signatures } from "../../../../diagnosis/signatures/server/openai-client.ts";

export const openaiClient: WordsOf<typeof signatures> = {
  "server-key-required": {
    title: "O servidor pede uma chave",
    cause:
      "Ele foi iniciado com uma chave ou está com tokens ligados, e o programa não enviou nenhuma ou enviou outra.",
    do: "Crie um token nas configurações de desenvolvedor do LM Studio (ou veja o --api-key com que o servidor foi iniciado) e passe-o ao programa como api_key.",
  },
  "client-talks-to-openai": {
    title: "O programa fala com os servidores da OpenAI, não com o seu",
    cause: "Sem um endereço base, a biblioteca da OpenAI vai a api.openai.com, onde a chave local não vale nada.",
    do: "Defina base_url com o seu servidor, terminando em /v1 (http://127.0.0.1:1234/v1), no programa ou em OPENAI_BASE_URL.",
  },
  "openai-missing-key": {
    title: "A biblioteca da OpenAI exige uma chave, mesmo para um servidor local",
    cause: "Ela se recusa a começar sem uma, seja o que for que o servidor queira.",
    do: 'Passe um texto qualquer: api_key="lm-studio".',
  },
  "openai-httpx-mismatch": {
    title: "Dois pacotes Python não combinam: openai e httpx",
    cause: "Um pacote openai anterior ao 1.55.3 usa um ajuste que o httpx 0.28 não tem mais.",
    do: "Atualize o openai no mesmo ambiente.",
  },
  "openai-old-code": {
    title: "O código e o pacote openai têm idades diferentes",
    cause:
      "A versão 1.0 do pacote mudou a forma de chamar: código antigo falha com pacote novo, e código novo com pacote antigo. Um arquivo seu chamado openai.py causa o mesmo.",
    do: "Atualize o pacote, use a forma client = OpenAI(...) e client.chat.completions.create(...), e renomeie um arquivo seu chamado openai.py.",
  },
};
