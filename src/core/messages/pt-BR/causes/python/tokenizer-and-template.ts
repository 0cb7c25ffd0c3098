import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { tokenizerAndTemplate as signatures } from "../../../../diagnosis/signatures/python/tokenizer-and-template.ts";

export const tokenizerAndTemplate: WordsOf<typeof signatures> = {
  "jinja2-missing": {
    title: "O pacote jinja2 falta ou é antigo demais",
    cause: "O Transformers preenche com ele o modelo de conversa e precisa da versão 3.1 ou mais nova.",
    do: "Instale ou atualize o jinja2 no mesmo ambiente.",
  },
  "chat-template-missing": {
    title: "O modelo veio sem o formato de conversa",
    cause:
      "A pasta está incompleta (falta tokenizer_config.json ou chat_template.jinja), ou é um modelo que não foi feito para conversas.",
    do: "Baixe todos os arquivos de microsoft/phi-4, não só os pesos.",
  },
  "tokenizer-instantiate": {
    title: "Os arquivos do tokenizador faltam ou estão danificados",
    cause: "Sem um tokenizer.json inteiro o modelo não consegue ler texto.",
    do: "Baixe os arquivos do tokenizador de novo, por completo.",
  },
  "tokenizer-no-padding": {
    title: "O tokenizador não tem token de preenchimento",
    cause: "Vários textos de uma vez são completados até o mesmo tamanho, e este tokenizador não diz com quê.",
    do: "Defina antes tokenizer.pad_token = tokenizer.eos_token, ou envie um texto por vez.",
  },
};
