import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { onnx as signatures } from "../../../../diagnosis/signatures/runtime-load/onnx.ts";

export const onnx: WordsOf<typeof signatures> = {
  "onnx-model-incomplete": {
    title: "O modelo ONNX não está completo",
    cause:
      "Ao lado de model.onnx fica um arquivo grande, model.onnx.data; ele falta, está cortado, ou é só uma placa indicativa do Git LFS (cerca de 130 bytes).",
    do: "Baixe a pasta inteira de novo com hf download, ou use git lfs pull nela; indique ao programa a pasta que tem genai_config.json.",
  },
  "onnx-version": {
    title: "O ONNX Runtime e o modelo ONNX são de idades diferentes",
    cause: "O modelo usa algo que a versão instalada ainda não conhece, ou não conhece mais.",
    do: "Atualize o onnxruntime-genai (ou o pacote NuGet) e pegue a versão mais nova do modelo.",
  },
  "onnx-provider": {
    title: "O modelo ONNX quer um dispositivo que este pacote ou placa não oferece",
    cause:
      "Cada modelo é feito para um tipo (cpu, cuda, directml, qnn); o pacote instalado conhece outro, o driver é antigo demais, ou a placa desistiu ou está cheia.",
    do: "Instale o pacote correspondente (onnxruntime-genai-cuda, -directml), só um deles, ou use a variante cpu do modelo; atualize o driver de vídeo ou da NPU.",
  },
};
