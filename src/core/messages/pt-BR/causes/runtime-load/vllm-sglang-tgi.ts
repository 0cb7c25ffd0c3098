import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { vllmSglangTgi as signatures } from "../../../../diagnosis/signatures/runtime-load/vllm-sglang-tgi.ts";

export const vllmSglangTgi: WordsOf<typeof signatures> = {
  "vllm-gpu-busy": {
    title: "A placa de vídeo tem menos memória livre do que o vLLM quer reservar",
    cause:
      "O vLLM toma uma parte fixa da placa inteira (0,9 se nada for dito), e outros programas já ocupam um pedaço.",
    do: "Encerre outros programas na placa, ou dê ao vLLM uma parte menor.",
  },
  "vllm-kv-memory": {
    title: "Ao lado do modelo não sobra memória para o contexto",
    cause: "Os pesos enchem a parte da placa, e o resto não comporta uma conversa do tamanho pedido.",
    do: "Limite o contexto (--max-model-len 4096), dê ao vLLM uma parte maior, use um modelo quantizado, ou uma placa maior: o Phi-4 sem quantização ocupa 29 GB.",
  },
  "vllm-context-too-long": {
    title: "Foi pedido um contexto maior do que o modelo suporta",
    cause: "O Phi-4 foi feito para 16.384 tokens.",
    do: "Use 16384 ou menos.",
  },
  "gpu-no-bfloat16": {
    title: "Esta placa de vídeo não calcula em bfloat16",
    cause: "O modelo está gravado nessa forma, que as placas NVIDIA conhecem a partir da geração RTX 30.",
    do: "Peça floats de 16 bits do tipo antigo: --dtype half, ou torch_dtype=torch.float16.",
  },
  "cuda-forked": {
    title: "O programa usou a placa de vídeo antes de se dividir em vários",
    cause: "O CUDA não pode ser levado para um processo copiado de outro que já o usa.",
    do: 'Defina VLLM_WORKER_MULTIPROCESSING_METHOD=spawn, ponha o início do programa sob if __name__ == "__main__":, e não chame torch.cuda antes disso.',
  },
  "triton-shared-memory": {
    title: "Um passo do cálculo precisa de mais memória rápida do que esta placa tem",
    cause:
      "Ele foi escrito para placas maiores (A100, H100); essa memória fica dentro do chip e não tem a ver com os gigabytes da placa.",
    do: "Atualize o vLLM, o PyTorch e o Triton; escolha outra atenção (VLLM_ATTENTION_BACKEND=XFORMERS ou FLASHINFER), números de 16 bits (--dtype half), ou o llama.cpp.",
  },
  "vllm-no-device": {
    title: "O vLLM não encontra uma placa de vídeo que possa usar",
    cause: "O vLLM instalado é para outro tipo de dispositivo, ou o driver falta ou não é visível no contêiner.",
    do: "Confira com nvidia-smi. No Docker, inicie com --gpus all. Sem placa NVIDIA ou AMD, use o llama.cpp.",
  },
  "vllm-architecture": {
    title: "Este servidor não conhece o tipo do modelo",
    cause: "A versão instalada é mais antiga que o modelo, ou não suporta esse tipo.",
    do: "Atualize o vLLM e o transformers no ambiente dele. O próprio Phi-4 é Phi3ForCausalLM, suportado há muito tempo.",
  },
  "gpu-count-not-divisible": {
    title: "O modelo não se divide igualmente por este número de placas",
    cause: "O Phi-4 tem 40 cabeças de atenção e 10 de chave; cada placa precisa receber um número inteiro delas.",
    do: "Use 1, 2 ou 5 placas (--tensor-parallel-size), ou 1 e um modelo quantizado.",
  },
  "vllm-engine-failed": {
    title: "O motor do vLLM não iniciou",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: "Procure mais acima a primeira linha com ERROR, nas mensagens do EngineCore.",
  },
  "sglang-memory": {
    title: "Além do modelo, o SGLang não tem memória para o contexto",
    cause: "Os pesos ocupam a parte da placa que o SGLang pode usar, ou outro programa ocupa parte da placa.",
    do: "Feche outros programas na placa, aumente --mem-fraction-static (0.9), diminua --context-length, ou use um modelo quantizado: a Phi-4 sem quantização ocupa 29 GB.",
  },
  "tgi-memory": {
    title: "A memória da placa é pequena para as quantidades pedidas",
    cause: "Ao iniciar, o Text Generation Inference tenta o maior pedido que aceitaria, e ele não coube.",
    do: "Diminua --max-batch-prefill-tokens e --max-total-tokens para 4096, ou quantize (--quantize bitsandbytes-nf4).",
  },
  "tgi-shard-failed": {
    title: "O Text Generation Inference não iniciou",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: "Procure mais acima o erro do shard.",
  },
};
