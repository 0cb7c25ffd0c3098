import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { syclAndOpencl as signatures } from "../../../../diagnosis/signatures/runtime-load/sycl-and-opencl.ts";

export const syclAndOpencl: WordsOf<typeof signatures> = {
  "sycl-oom": {
    title: "A memória da placa de vídeo Intel está cheia",
    cause:
      "O modelo, ou um bloco dele, é maior do que a placa Intel pode usar; muitas não permitem um bloco só acima de 4 GB.",
    do: "Use um contexto (-c 4096) ou uma quantização menor, menos camadas na GPU, ou o Vulkan, que divide os blocos grandes; um driver Intel mais novo pode ajudar.",
  },
  "sycl-failed": {
    title: "O modo de cálculo da Intel (SYCL, oneAPI) não funciona aqui",
    cause:
      "A placa não é vista, falta o driver dela (Level Zero) ou o oneAPI, ou são antigos demais, ou o driver desistiu durante o cálculo.",
    do: {
      all: "Atualize o driver de vídeo da Intel; ou use a versão do programa para Vulkan ou para o processador.",
      linux:
        "Carregue antes o ambiente: source /opt/intel/oneapi/setvars.sh; o sycl-ls precisa listar a placa, e seu usuário precisa estar no grupo render.",
    },
  },
  "opencl-oom": {
    title: "A memória de vídeo está cheia (OpenCL)",
    cause: "O modelo, ou um bloco dele, é maior do que a placa ou o driver permite de uma vez.",
    do: "Use menos camadas na GPU, uma quantização ou um contexto menor, ou calcule no processador. Se o programa tiver Vulkan, hoje é o melhor caminho.",
  },
  "opencl-no-driver": {
    title: "Não há driver OpenCL instalado",
    cause: "O programa foi feito para OpenCL, e o sistema não conhece nenhum dispositivo que o fale.",
    do: {
      all: "Instale o driver da placa de vídeo, ou use a versão do programa para Vulkan, CUDA ou o processador.",
      linux: "O OpenCL é um pacote à parte: intel-opencl-icd, mesa-opencl-icd ou o driver do fabricante da placa.",
    },
  },
};
