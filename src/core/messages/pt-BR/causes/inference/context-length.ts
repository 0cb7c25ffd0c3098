import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { contextLength as signatures } from "../../../../diagnosis/signatures/inference/context-length.ts";

export const contextLength: WordsOf<typeof signatures> = {
  "lms-context-overflow": {
    title: "A conversa é maior que o contexto com que o modelo foi carregado",
    cause:
      "O LM Studio carrega modelos com 4.096 tokens se nada for dito; programas de código enviam muito mais de uma vez. O Phi-4 aceita 16.384.",
    do: "Carregue o modelo com um contexto maior, ou comece uma conversa nova e mais curta.",
  },
  "llama-context-overflow": {
    title: "A pergunta com o histórico é maior que o contexto",
    cause: "O servidor foi iniciado com menos tokens do que o programa envia. O Phi-4 aceita 16.384.",
    do: "Inicie-o com um contexto maior (-c 16384) se a memória permitir, ou encurte o texto.",
  },
  "vllm-context-overflow": {
    title: "Pergunta e resposta juntas são maiores que o contexto",
    cause: "O que se envia e max_tokens são somados; no Phi-4 a soma pode ser no máximo 16.384.",
    do: "Diminua max_tokens, encurte o texto, ou inicie o servidor com --max-model-len maior, se foi reduzido.",
  },
  "context-slot-full": {
    title: "O contexto está cheio",
    cause: "A conversa, ou várias paralelas que dividem o contexto, usou todos os tokens que ele tem.",
    do: "Comece uma conversa nova, inicie o servidor com um contexto maior, ou com menos conversas paralelas (-np 1).",
  },
  "prompt-over-batch": {
    title: "O texto é maior do que um passo de trabalho permite",
    cause: "O servidor calcula o texto em lotes; para embeddings ele precisa caber em um só.",
    do: "Inicie o servidor com lotes maiores: -b 2048 -ub 2048.",
  },
  "prompt-truncated": {
    title: "Parte da pergunta foi deixada de fora por ser longa demais",
    cause:
      "O texto era maior que o contexto, e o resto foi cortado sem erro: as respostas podem ignorar o que estava ali.",
    do: "Aumente o contexto (Ollama: OLLAMA_CONTEXT_LENGTH=16384 ou num_ctx), ou envie menos texto.",
  },
  "generate-max-length": {
    title: "O espaço da resposta já foi gasto pela pergunta",
    cause:
      "max_length conta pergunta e resposta juntas, e o Transformers o põe em 20 se nada for dito; e nenhum modelo passa do próprio contexto.",
    do: "Diga o tamanho da resposta com max_new_tokens=512 em vez de max_length, e mantenha os dois juntos abaixo do contexto do modelo (16.384 no Phi-4).",
  },
  "empty-input": {
    title: "O llama.cpp não recebeu pergunta",
    cause: "Nem um prompt nem um modelo de conversa lhe deu texto.",
    do: 'Passe -p "sua pergunta", ou inicie uma conversa com -cnv; atualize o llama.cpp.',
  },
};
