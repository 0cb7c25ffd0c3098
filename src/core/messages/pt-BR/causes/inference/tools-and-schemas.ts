import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { toolsAndSchemas as signatures } from "../../../../diagnosis/signatures/inference/tools-and-schemas.ts";

export const toolsAndSchemas: WordsOf<typeof signatures> = {
  "model-no-tools": {
    title: "O modelo não sabe fazer o que o programa pede",
    cause:
      "O programa quer chamar ferramentas, ver imagens ou usar outra capacidade que este modelo ou o modelo de conversa dele não tem. O Phi-4 no Ollama não tem ferramentas; o Phi-4-mini tem.",
    do: "Desligue as ferramentas (modo agente) no programa, use phi4-mini para ferramentas, ou inicie o vLLM com --enable-auto-tool-choice e um --tool-call-parser.",
  },
  "json-schema-unsupported": {
    title: "O servidor não consegue usar o esquema JSON ou a gramática recebida",
    cause:
      "As respostas são postas numa forma por uma gramática feita a partir do esquema; padrões, referências e tipos incomuns nele não são entendidos por todo servidor.",
    do: "Simplifique o esquema: objetos, listas, textos, números e enums, sem pattern, $ref e format. Ou atualize o servidor.",
  },
  "answer-unparsed": {
    title: "O programa não conseguiu ler a resposta do modelo",
    cause:
      "Ele esperava JSON ou uma chamada de ferramenta em certa forma, e o modelo escreveu outra coisa em volta, ou a resposta foi cortada por max_tokens.",
    do: "Peça um esquema JSON (response_format) onde o servidor o tiver, aumente max_tokens, baixe a temperatura, ou desligue as ferramentas: o Phi-4 não foi treinado para chamá-las.",
  },
};
