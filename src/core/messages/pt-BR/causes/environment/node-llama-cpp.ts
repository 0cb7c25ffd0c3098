import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { nodeLlamaCpp as signatures } from "../../../../diagnosis/signatures/environment/node-llama-cpp.ts";

export const nodeLlamaCpp: WordsOf<typeof signatures> = {
  "nlc-no-compiler": {
    title: "O motor quis se compilar, e não há compilador",
    cause:
      "Nenhum motor pronto serve neste computador, então ele tentou construir um; as ferramentas para isso não estão instaladas.",
    do: "Primeiro descubra por que nenhum motor pronto serve (musl, glibc antiga, processador raro). Se não houver outro jeito, instale o compilador e o CMake.",
  },
  "nlc-vulkan-symbol": {
    title: "O motor pronto para Vulkan não se encaixa neste sistema",
    cause:
      "Partes da versão do motor para Vulkan foram ligadas de forma errada (visto no node-llama-cpp 3.15 a 3.17), ou partes de duas versões se misturaram.",
    do: "Atualize o programa. Até lá, deixe-o calcular no processador.",
  },
  "nlc-metal-macos14": {
    title: "O motor para os gráficos da Apple precisa de um macOS mais novo",
    cause:
      "Ele foi feito para o macOS 15 ou mais novo; em sistemas antigos cai para o processador, muitas vezes sem avisar.",
    do: "Atualize o macOS para a versão 15 ou mais nova. Até lá o modelo roda no processador, só que mais devagar.",
  },
  "nlc-gpu-detected-failed": {
    title: "A placa de vídeo está aqui, mas o motor não consegue usá-la",
    cause:
      "O motor pronto e o driver de vídeo instalado não combinam: o driver é antigo demais, ou no Windows falta o runtime do Visual C++.",
    do: "Atualize o driver de vídeo e tente de novo; phi4-setup rehearse mostra o que o motor consegue usar.",
  },
  "nlc-no-binary": {
    title: "Os arquivos prontos do motor não estão instalados",
    cause:
      "O node-llama-cpp traz um pacote por sistema, como dependências opcionais; o deste computador foi deixado de fora (npm com --omit=optional, um lock de outro sistema) ou não existe.",
    do: "Instale de novo sem deixar de fora os pacotes opcionais; o phi4-setup busca o certo sozinho.",
  },
};
