import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { chatTemplate as signatures } from "../../../../diagnosis/signatures/inference/chat-template.ts";

export const chatTemplate: WordsOf<typeof signatures> = {
  "jinja-template": {
    title: "O modelo de conversa (chat template) não pode ser executado",
    cause:
      "O modelo que transforma mensagens em texto usa algo que o programa não conhece, ou falta às mensagens algo que ele espera. Visto com o phi-4-reasoning-plus.",
    do: "Atualize o programa e use o arquivo de lmstudio-community ou bartowski; no LM Studio é possível trocar o prompt template nas configurações do modelo.",
  },
  "chat-roles": {
    title: "A ordem ou os papéis das mensagens não servem a este modelo",
    cause:
      "O modelo de conversa dele quer user e assistant alternados, ou não conhece mensagem system. O Phi-4 não tem essa regra; portanto, outro modelo está respondendo.",
    do: "Junte mensagens vizinhas do mesmo papel, ponha o texto de system na primeira pergunta, ou use o Phi-4.",
  },
  "chat-template-unsupported": {
    title: "O servidor não tem um modelo de conversa que possa usar",
    cause:
      "O modelo não traz nenhum, ou traz um que o servidor só entende com uma opção extra; chamar ferramentas também exige essa opção.",
    do: "llama-server: acrescente --jinja, ou --chat-template phi4. vLLM: informe um arquivo com --chat-template.",
  },
};
