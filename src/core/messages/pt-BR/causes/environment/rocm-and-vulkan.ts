import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { rocmAndVulkan as signatures } from "../../../../diagnosis/signatures/environment/rocm-and-vulkan.ts";

export const rocmAndVulkan: WordsOf<typeof signatures> = {
  "gpu-device-denied": {
    title: "Esta conta não pode usar a placa de vídeo",
    cause:
      "No Linux os arquivos de dispositivo da placa pertencem aos grupos render e video, e a sua conta, ou a do contêiner, não está neles.",
    do: "Acrescente a sua conta aos grupos, saia da sessão e entre de novo. Inicie um contêiner com os dispositivos da placa e o grupo render do hospedeiro (--device /dev/dri --group-add).",
  },
  "gpu-device-missing": {
    title: "O arquivo de dispositivo da placa de vídeo não existe",
    cause: "O driver da placa no kernel não está carregado, ou o contêiner foi iniciado sem os dispositivos.",
    do: "Num contêiner, inicie-o com --device /dev/kfd --device /dev/dri (AMD) ou --device /dev/dri (Intel). Senão, instale o driver e reinicie.",
  },
  "vulkan-loader-missing": {
    title: "Falta a biblioteca carregadora do Vulkan",
    cause:
      "O programa usa a placa de vídeo pelo Vulkan, e a pequena biblioteca que encontra os drivers não está instalada.",
    do: {
      linux: "Instale o carregador do Vulkan (libvulkan1, no Fedora vulkan-loader) e tente de novo.",
      win32: "Instale o driver mais novo da placa de vídeo: ele traz a vulkan-1.dll.",
      all: "Instale o driver mais novo da placa de vídeo.",
    },
  },
  "vulkan-no-driver": {
    title: "O Vulkan não encontra nenhum driver de placa de vídeo",
    cause:
      "O carregador está lá, mas nenhum driver (ICD) que funcione: nenhum está instalado, o contêiner não o tem, ou VK_ICD_FILENAMES aponta para um arquivo que não existe mais.",
    do: {
      linux:
        "Instale mesa-vulkan-drivers para AMD e Intel, ou o driver da NVIDIA; num contêiner, dentro da imagem. Remova VK_ICD_FILENAMES.",
      all: "Instale o driver mais novo de quem fabrica a placa de vídeo.",
    },
  },
  "rocm-gfx-unsupported": {
    title: "O ROCm da AMD não aceita esta placa de vídeo",
    cause: "O ROCm traz código de cálculo pronto só para certas placas, e esta não está entre elas.",
    do: "Use a versão Vulkan do programa, que roda em quase toda placa AMD: o motor do phi4-setup usa essa.",
  },
  "rocm-library-missing": {
    title: "Faltam partes do ROCm da AMD de que o programa precisa",
    cause: "O ROCm não está instalado, ou em outra versão que não a do programa.",
    do: "Use a versão Vulkan do programa, que não precisa do ROCm; ou instale o ROCm na versão que o nome do arquivo mostra.",
  },
};
