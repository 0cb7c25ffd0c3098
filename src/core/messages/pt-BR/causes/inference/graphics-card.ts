import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { graphicsCard as signatures } from "../../../../diagnosis/signatures/inference/graphics-card.ts";

export const graphicsCard: WordsOf<typeof signatures> = {
  "metal-command-buffer": {
    title: "Os gráficos do Mac falharam durante o cálculo",
    cause: "Em geral a memória para gráficos acabou; o que foi respondido por volta desse momento pode estar errado.",
    do: "Feche aplicativos, use uma quantização ou um contexto menor, ou ponha menos camadas na GPU.",
  },
  "cuda-compute-failed": {
    title: "A placa de vídeo falhou durante o cálculo",
    cause: "Defeito do driver, do programa ou da própria placa: calor, overclock e fontes fracas também causam isso.",
    do: 'Atualize o driver de vídeo e o programa, desfaça o overclock e tente no processador. "Fallen off the bus" aponta para a energia ou o encaixe da placa.',
  },
  "cuda-device-assert": {
    title: "Um número fora da faixa do modelo chegou ao cálculo",
    cause: "Em geral o tokenizador e os pesos são de modelos diferentes, ou o texto é maior do que o modelo permite.",
    do: "Carregue os dois do mesmo repositório e revisão e limite o tamanho. Rode uma vez com CUDA_LAUNCH_BLOCKING=1 para ver o lugar verdadeiro.",
  },
  "half-on-cpu": {
    title: "Floats de 16 bits (float16) não funcionam no processador aqui",
    cause: "O modelo foi carregado em float16 embora nenhuma placa de vídeo seja usada.",
    do: "Carregue-o com torch_dtype=torch.bfloat16 ou torch.float32, ou atualize o PyTorch.",
  },
};
