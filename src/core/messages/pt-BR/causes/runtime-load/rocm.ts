import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { rocm as signatures } from "../../../../diagnosis/signatures/runtime-load/rocm.ts";

export const rocm: WordsOf<typeof signatures> = {
  "rocm-no-kernel": {
    title: "O programa não contém código para esta placa AMD",
    cause: "O ROCm e a placa foram encontrados, mas o programa foi compilado para outras placas.",
    do: "Use Vulkan, que roda em quase todas as placas AMD. No Linux, HSA_OVERRIDE_GFX_VERSION=10.3.0 (ou 11.0.0 para RX 7000) faz algumas placas passarem por uma suportada.",
  },
  "rocm-no-device": {
    title: "O ROCm não encontra nenhuma placa AMD",
    cause:
      "O ROCm não conhece a placa, o driver dela (amdgpu) não está carregado, o usuário não pode abrir /dev/kfd, ou HIP_VISIBLE_DEVICES a esconde.",
    do: {
      all: "Use o Vulkan, que funciona em quase todas as placas AMD.",
      linux:
        "Seu usuário precisa estar nos grupos render e video; desfaça HIP_VISIBLE_DEVICES e ROCR_VISIBLE_DEVICES. No Docker, acrescente --device /dev/kfd --device /dev/dri.",
    },
  },
  "amd-gpu-fault": {
    title: "A placa AMD falhou durante o cálculo",
    cause:
      "O driver ou o ROCm encontrou uma falha ou um passo demorado demais, e a placa foi reiniciada. Uma placa que se passa por outra (HSA_OVERRIDE_GFX_VERSION), pouca memória ou uma placa instável causam isso.",
    do: "Atualize o driver e o ROCm, use o Vulkan em vez do ROCm, menos camadas na GPU ou um contexto menor; desfaça o overclock.",
  },
};
