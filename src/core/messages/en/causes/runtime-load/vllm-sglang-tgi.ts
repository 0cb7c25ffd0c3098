import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { vllmSglangTgi as signatures } from "../../../../diagnosis/signatures/runtime-load/vllm-sglang-tgi.ts";

export const vllmSglangTgi: WordsOf<typeof signatures> = {
  "vllm-gpu-busy": {
    title: "The graphics card has less free memory than vLLM wants to reserve",
    cause:
      "vLLM takes a fixed share of the whole card (0.9 unless told otherwise), and other programs already hold part of it.",
    do: "End other programs on the card, or give vLLM a smaller share.",
  },
  "vllm-kv-memory": {
    title: "Beside the model no memory is left for the context",
    cause:
      "The weights fill the card's share, and what remains does not hold one conversation of the length asked for.",
    do: "Limit the context (--max-model-len 4096), give vLLM a larger share, use a quantized model, or a larger card: Phi-4 unquantized takes 29 GB.",
  },
  "vllm-context-too-long": {
    title: "A longer context was asked for than the model can handle",
    cause: "Phi-4 was made for 16,384 tokens.",
    do: "Use 16384 or less.",
  },
  "gpu-no-bfloat16": {
    title: "This graphics card cannot compute in bfloat16",
    cause: "The model is stored in that form, which NVIDIA cards know from the RTX 30 generation on.",
    do: "Ask for 16-bit floats of the older kind: --dtype half, or torch_dtype=torch.float16.",
  },
  "cuda-forked": {
    title: "The program used the graphics card before it split itself into several",
    cause: "CUDA cannot be carried into a process that was copied from one which already uses it.",
    do: 'Set VLLM_WORKER_MULTIPROCESSING_METHOD=spawn, put the program\'s start under if __name__ == "__main__":, and do not call torch.cuda before it.',
  },
  "triton-shared-memory": {
    title: "A computing step needs more fast memory than this graphics card has",
    cause:
      "It is written for larger cards (A100, H100); the memory meant is inside the chip and has nothing to do with the card's gigabytes.",
    do: "Update vLLM, PyTorch and Triton; choose another attention (VLLM_ATTENTION_BACKEND=XFORMERS or FLASHINFER), 16-bit floats (--dtype half), or llama.cpp.",
  },
  "vllm-no-device": {
    title: "vLLM finds no graphics card it can use",
    cause:
      "The installed vLLM is built for another kind of device, or the driver is missing or not visible in the container.",
    do: "Check with nvidia-smi. In Docker, start with --gpus all. Without an NVIDIA or AMD card, use llama.cpp instead.",
  },
  "vllm-architecture": {
    title: "This server does not know the model's kind",
    cause: "The installed version is older than the model, or it does not support this kind at all.",
    do: "Update vLLM and transformers in its environment. Phi-4 itself is Phi3ForCausalLM, which has long been supported.",
  },
  "gpu-count-not-divisible": {
    title: "The model cannot be shared evenly by this number of graphics cards",
    cause: "Phi-4 has 40 attention heads and 10 key heads; each card must get a whole number of them.",
    do: "Use 1, 2 or 5 cards (--tensor-parallel-size), or 1 and a quantized model.",
  },
  "vllm-engine-failed": {
    title: "vLLM's engine did not start",
    cause: "This line comes last whatever went wrong.",
    do: "Look further up for the first line with ERROR, in the messages of EngineCore.",
  },
  "sglang-memory": {
    title: "Beside the model SGLang has no memory left for the context",
    cause: "The weights fill the share of the card that SGLang may use, or another program holds part of the card.",
    do: "End other programs on the card, raise --mem-fraction-static (0.9), lower --context-length, or take a quantized model: Phi-4 unquantized takes 29 GB.",
  },
  "tgi-memory": {
    title: "The graphics card's memory is too small for the amounts asked for",
    cause:
      "At its start Text Generation Inference tries the largest request it would ever accept, and that did not fit.",
    do: "Lower --max-batch-prefill-tokens and --max-total-tokens to 4096, or quantize (--quantize bitsandbytes-nf4).",
  },
  "tgi-shard-failed": {
    title: "Text Generation Inference did not start",
    cause: "This line comes last whatever went wrong.",
    do: "Look further up for the error of the shard.",
  },
};
