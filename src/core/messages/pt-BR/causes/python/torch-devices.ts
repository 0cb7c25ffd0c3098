import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { torchDevices as signatures } from "../../../../diagnosis/signatures/python/torch-devices.ts";

export const torchDevices: WordsOf<typeof signatures> = {
  "cuda-arch-unsupported": {
    title: "A parte CUDA deste programa não foi feita para esta placa",
    cause:
      "A placa é mais nova do que o programa (uma RTX 50 precisa de versões para CUDA 12.8 ou posterior), ou mais antiga do que ele ainda aceita.",
    do: "Para uma RTX 50, instale o PyTorch do índice cu128 ou posterior; para placas Pascal e Volta, cu126. Outros programas: atualize-os, ou use Vulkan.",
  },
  "torch-cuda-oom": {
    title: "A memória da placa de vídeo está cheia",
    cause:
      "Em precisão total o Phi-4 ocupa cerca de 29 GB só com os pesos, mais memória para a conversa; outros programas na placa ocupam a parte deles.",
    do: "Feche outros programas que usam a placa, ou use um modelo GGUF quantizado: o Q4_K_M ocupa cerca de 9 GB, e as camadas que não cabem ficam na RAM.",
  },
  "mps-oom": {
    title: "A memória compartilhada do Mac está cheia",
    cause:
      "No Mac, gráficos e programas dividem uma só memória, e o modelo em precisão total é maior do que a parte que os gráficos podem usar.",
    do: "Feche outros programas, ou use um modelo quantizado com o motor do phi4-setup ou o LM Studio.",
  },
  "cpu-alloc-fail": {
    title: "Não há memória suficiente para o modelo",
    cause: "A RAM, e no Windows também o arquivo de paginação, não pôde dar o que o programa pediu.",
    do: {
      all: "Feche outros programas, ou use um modelo quantizado menor; phi4-setup recommend mostra qual cabe.",
      win32:
        "Feche outros programas, deixe o Windows gerenciar o tamanho do arquivo de paginação (Sistema, Configurações avançadas, Desempenho), ou use um modelo quantizado menor.",
    },
  },
  "torch-half-on-cpu": {
    title: "O processador não calcula aqui neste formato numérico",
    cause:
      "Meia precisão (float16) é para placas de vídeo; versões antigas do PyTorch não calculam com ela no processador.",
    do: "Carregue o modelo com torch_dtype=torch.float32 ou bfloat16, ou atualize o PyTorch; um modelo GGUF é mais rápido no processador de qualquer forma.",
  },
  "mps-bfloat16": {
    title: "Este macOS ou PyTorch não calcula bfloat16 nos gráficos da Apple",
    cause: "bfloat16 em chips da Apple precisa do macOS 14 e de um PyTorch atual.",
    do: "Carregue o modelo com torch_dtype=torch.float16, ou atualize o macOS e o PyTorch.",
  },
  "mps-unavailable": {
    title: "O PyTorch não consegue usar os gráficos da Apple para isto",
    cause:
      "O macOS ou o PyTorch é antigo demais, o Mac tem processador Intel, ou uma operação ainda não tem versão para a Apple.",
    do: "Atualize o macOS e o PyTorch num Python para arm64. Se falta só uma operação, defina PYTORCH_ENABLE_MPS_FALLBACK=1: ela então roda no processador.",
  },
  "torch-device-unknown": {
    title: "O programa cita uma placa de vídeo que este computador não tem",
    cause:
      "As placas são contadas a partir de 0, CUDA_VISIBLE_DEVICES esconde algumas, e o PyTorch as chama de cuda:0, não de gpu.",
    do: 'Use cuda:0 ou device_map="auto", e veja CUDA_VISIBLE_DEVICES.',
  },
  "torch-devices-mixed": {
    title: "Uma parte do programa calcula na placa, outra no processador",
    cause: "O texto ficou no processador enquanto o modelo está na placa de vídeo, ou o contrário.",
    do: "Ponha a entrada onde o modelo está: inputs.to(model.device).",
  },
  "torch-dtype-mixed": {
    title: "Duas partes do cálculo usam formatos numéricos diferentes",
    cause:
      "O modelo foi carregado em meia precisão e outra coisa, por exemplo um adaptador ou uma imagem, em precisão simples.",
    do: "Carregue tudo com o mesmo torch_dtype, ou converta a entrada: inputs.to(model.dtype).",
  },
  "torch-compile-failed": {
    title: "O torch.compile não funciona com este PyTorch, Python ou sistema",
    cause:
      "Ele precisa do Triton (Linux com placa de capacidade 7 ou mais nova, triton-windows no Windows), de um compilador C++ e de um PyTorch que conheça este Python.",
    do: "Deixe o torch.compile de fora (TORCHDYNAMO_DISABLE=1): o modelo funciona sem ele, um pouco mais devagar. Ou atualize o PyTorch.",
  },
  "torch-distributed": {
    title: "Não foi possível juntar vários processos ou placas",
    cause:
      "O NCCL só existe para placas NVIDIA no Linux; ali ele também falha quando as placas não se enxergam, ou quando um contêiner tem pouca memória compartilhada.",
    do: 'O Phi-4 não precisa de segunda placa: inicie um só processo com device_map="auto". No Linux, dê aos contêineres --shm-size=8g e veja NCCL_DEBUG=INFO.',
  },
};
