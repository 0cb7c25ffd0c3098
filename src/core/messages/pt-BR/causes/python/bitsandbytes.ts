import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { bitsandbytes as signatures } from "../../../../diagnosis/signatures/python/bitsandbytes.ts";

export const bitsandbytes: WordsOf<typeof signatures> = {
  "bitsandbytes-cuda": {
    title: "O bitsandbytes, que compacta modelos para placas NVIDIA, não funciona aqui",
    cause:
      "Ele não encontra biblioteca CUDA que combine: a versão dele é antiga, o PyTorch é o sem CUDA, ou a placa e o driver não servem.",
    do: "Atualize o bitsandbytes no mesmo ambiente e confira se o PyTorch enxerga a placa. Um modelo GGUF, como o phi4-setup instala, não precisa do bitsandbytes.",
  },
  "quantized-model-moved": {
    title: "Um modelo quantizado pelo bitsandbytes ia ser movido ou convertido",
    cause:
      "Ele já fica na placa desde o carregamento, em seu próprio formato numérico; model.to(...), .half() ou .cuda() não mudam isso.",
    do: 'Retire essa linha: device_map="auto" já pôs o modelo no lugar.',
  },
};
