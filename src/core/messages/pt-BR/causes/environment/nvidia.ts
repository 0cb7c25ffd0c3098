import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { nvidia as signatures } from "../../../../diagnosis/signatures/environment/nvidia.ts";

export const nvidia: WordsOf<typeof signatures> = {
  "nvidia-smi-failed": {
    title: "O driver da NVIDIA não está em execução",
    cause:
      "A parte do driver no núcleo do sistema não está carregada: nunca foi instalada, uma atualização do kernel a deixou para trás, ou o Secure Boot a recusa. No WSL, o driver do Windows não é repassado.",
    do: {
      linux:
        "Instale o driver de novo com a ferramenta da sua distribuição e reinicie. Se o Secure Boot está ligado, o driver precisa ser assinado (mokutil --sb-state mostra).",
      win32:
        "Instale o driver mais novo da NVIDIA para Windows. Para o WSL esse é o único driver: não instale nenhum dentro dele, e rode wsl --update e wsl --shutdown.",
      all: "Instale o driver da NVIDIA de novo e reinicie.",
    },
  },
  "nvidia-no-devices": {
    title: "O driver da NVIDIA não vê nenhuma placa utilizável",
    cause:
      "O driver roda, mas nenhuma placa responde: está desligada, não foi passada para a máquina virtual ou o contêiner, está escondida por CUDA_VISIBLE_DEVICES, ou é antiga demais para este driver.",
    do: "Veja o que nvidia-smi lista. Remova CUDA_VISIBLE_DEVICES; inicie contêineres com --gpus all; num notebook, escolha a placa NVIDIA nas opções de energia.",
  },
  "nvml-version-mismatch": {
    title: "O driver da NVIDIA foi atualizado, e o antigo ainda está rodando",
    cause:
      "Os arquivos novos estão no disco, mas a parte no núcleo do sistema ainda é a versão antiga; as duas não conversam.",
    do: "Reinicie o computador.",
  },
  "nvml-unknown-error": {
    title: "O contêiner perdeu a placa de vídeo",
    cause:
      "O systemd do hospedeiro recarregou as unidades e tirou o dispositivo dos contêineres em execução; acontece depois de atualizações.",
    do: "Inicie o contêiner de novo. Para evitar, indique os dispositivos no docker run (--device /dev/nvidia0 …) ou atualize o NVIDIA Container Toolkit.",
  },
  "cuda-unknown-error": {
    title: "O CUDA não inicia, muitas vezes depois que o computador dormiu",
    cause:
      "Depois da suspensão, o módulo nvidia_uvm do driver fica num estado em que o CUDA não consegue iniciar; em contêineres o arquivo de dispositivo dele pode faltar.",
    do: "Carregue o módulo de novo com os comandos abaixo, ou reinicie o computador.",
  },
  "cuda-driver-insufficient": {
    title: "O driver da NVIDIA é antigo demais para este programa",
    cause: "O programa foi feito com um CUDA mais novo do que o driver instalado atende.",
    do: "Atualize o driver da NVIDIA; num contêiner vale o do hospedeiro. Até lá, use a versão Vulkan ou o processador.",
  },
  "cuda-driver-combination": {
    title: "A biblioteca do CUDA e o driver de vídeo não combinam",
    cause:
      "Um pacote cuda-compat, as bibliotecas de um contêiner ou uma atualização de driver inacabada traz uma libcuda de versão diferente da do driver em uso.",
    do: "Reinicie depois de atualizar o driver. Tire o cuda-compat do LD_LIBRARY_PATH; num contêiner, use uma imagem que combine com o driver do hospedeiro.",
  },
  "libcuda-missing": {
    title: "O programa quer uma placa NVIDIA, mas não há driver da NVIDIA",
    cause:
      "A libcuda vem com o driver. Num computador sem placa NVIDIA, ou num contêiner iniciado sem ela, o arquivo não existe.",
    do: "Instale o driver, inicie o contêiner com --gpus all, ou use a versão para Vulkan ou para o processador.",
  },
  "libcudart-missing": {
    title: "Faltam partes do CUDA de que o programa precisa",
    cause:
      "Além do driver, programas para placas NVIDIA precisam das bibliotecas do CUDA na versão com que foram feitos; essa versão não está instalada ou não é encontrada.",
    do: "Instale o runtime do CUDA da versão que aparece no nome do arquivo, ou use um programa que traga o dele; a versão Vulkan não precisa de nenhum.",
  },
  "cuda-toolkit-compiler": {
    title: "O CUDA Toolkit não combina com o compilador ou a biblioteca C deste sistema",
    cause:
      "Cada CUDA Toolkit só conhece os compiladores e as bibliotecas C da sua época; os do sistema são mais novos.",
    do: "Instale um CUDA Toolkit mais novo, ou um compilador mais antigo indicado em CUDAHOSTCXX. O motor do phi4-setup já vem compilado e não precisa do toolkit.",
  },
};
