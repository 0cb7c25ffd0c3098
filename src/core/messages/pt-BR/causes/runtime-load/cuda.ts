import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { cuda as signatures } from "../../../../diagnosis/signatures/runtime-load/cuda.ts";

export const cuda: WordsOf<typeof signatures> = {
  "llama-cuda-oom": {
    title: "A memória da placa de vídeo está cheia",
    cause:
      "O modelo, o contexto e o espaço de trabalho não couberam no que estava livre na placa; navegadores, jogos e outros modelos também ocupam a parte deles.",
    do: "Feche programas que usam a placa e depois use menos camadas na GPU, um contexto menor ou uma quantização menor.",
  },
  "nvidia-card-refused": {
    title: "O driver da NVIDIA está carregado, mas não consegue iniciar esta placa",
    cause:
      "Ele é antigo ou novo demais para a placa, é preciso o outro dos dois tipos (aberto ou fechado), ou a placa não responde: energia, slot, BIOS ou uma máquina virtual.",
    do: "Instale a versão do driver que lista a placa; a partir da RTX 50 precisa ser o tipo aberto (nvidia-open). Ligue Above 4G Decoding na BIOS, confira o cabo de energia e reinicie.",
  },
  "gpu-error": {
    title: "A placa de vídeo informou um erro",
    cause:
      "O driver recusou um passo ou desistiu dele. O motivo está na mesma linha ou nas seguintes: memória, uma compilação inadequada ou a própria placa.",
    do: "Atualize o driver e o programa; reinicie o computador. Se continuar, use menos camadas na GPU, o Vulkan ou o processador.",
  },
  "llama-cuda-arch": {
    title: "O programa não foi compilado para esta placa de vídeo",
    cause:
      "Ele não contém código para a geração da placa: ela é mais antiga ou mais nova que as previstas, ou o driver é mais antigo que o CUDA usado na compilação.",
    do: "Atualize o driver de vídeo e o programa; numa placa mais antiga use Vulkan, ou uma versão compilada para CUDA 11.",
  },
  "gpu-number-wrong": {
    title: "Foi pedida uma placa de vídeo que não existe",
    cause:
      "As placas são contadas a partir de 0, e só se veem as que CUDA_VISIBLE_DEVICES e semelhantes deixam passar.",
    do: "Indique a placa 0, ou deixe a escolha de fora (--main-gpu, --device, cuda:1, --tensor-parallel-size); desfaça CUDA_VISIBLE_DEVICES, HIP_VISIBLE_DEVICES ou GGML_VK_VISIBLE_DEVICES.",
  },
  "no-gpu-found": {
    title: "O modelo roda no processador: sem placa de vídeo utilizável",
    cause: "Não há uma, falta o driver, ou o programa foi compilado sem suporte a ela. Funciona, só mais devagar.",
    do: "Não é preciso fazer nada se é isso que você quer; caso contrário, instale o driver da placa.",
  },
};
