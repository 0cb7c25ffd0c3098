import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { vulkan as signatures } from "../../../../diagnosis/signatures/runtime-load/vulkan.ts";

export const vulkan: WordsOf<typeof signatures> = {
  "vulkan-oom": {
    title: "A memória da placa de vídeo está cheia (Vulkan)",
    cause:
      "O modelo não coube no que a placa ou o vídeo integrado pode usar, ou um bloco é maior do que o driver permite de uma vez.",
    do: "Use menos camadas na GPU, um contexto ou quantização menor, ou calcule no processador; um driver mais novo pode permitir blocos maiores.",
  },
  "vulkan-device-lost": {
    title: "O driver de vídeo desistiu no meio do cálculo",
    cause:
      "O driver foi reiniciado porque um passo demorou demais ou porque quebrou; placas fracas ou superaquecidas e drivers antigos causam isso.",
    do: "Atualize o driver de vídeo, use menos camadas na GPU, ou calcule no processador.",
  },
  "vulkan-device-unfit": {
    title: "À placa de vídeo ou ao driver falta o necessário (Vulkan)",
    cause: "Ela conhece um Vulkan antigo demais ou não calcula em 16 bits, como vídeos antigos ou muito pequenos.",
    do: "Atualize o driver de vídeo; se nada mudar, calcule no processador.",
  },
};
