import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { answers as signatures } from "../../../../diagnosis/signatures/inference/answers.ts";

export const answers: WordsOf<typeof signatures> = {
  "garbage-repeated-char": {
    title: "O modelo responde com um só caractere repetido",
    cause:
      "O cálculo deu errado: defeito do driver de vídeo ou do Flash Attention, contexto quantizado, memória que estourou, ou arquivo danificado.",
    do: "Tente uma vez no processador. Se a resposta ali for certa, atualize o driver de vídeo e o programa e desligue o Flash Attention e a quantização do KV; se ali também for errada, o arquivo está danificado.",
  },
  "nan-probabilities": {
    title: "O cálculo produziu números impossíveis",
    cause:
      "Estouro em floats de 16 bits, o driver de vídeo, ou pesos danificados: o modelo então não consegue escolher palavra.",
    do: "Use bfloat16 (ou float32 num processador), atualize o driver de vídeo e verifique os arquivos.",
  },
  "empty-answer": {
    title: "O modelo respondeu com nada",
    cause:
      "Ele terminou logo: modelo de conversa errado, max_tokens igual a 0 ou 1, um texto de parada que vem primeiro, ou uma pergunta vazia.",
    do: "Confira esses ajustes e faça a pergunta de teste; se também vier vazia, use o arquivo de uma fonte conhecida e atualize o programa.",
  },
};
