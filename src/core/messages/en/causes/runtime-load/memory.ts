import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { memory as signatures } from "../../../../diagnosis/signatures/runtime-load/memory.ts";

export const memory: WordsOf<typeof signatures> = {
  "llama-memory-alloc": {
    title: "There is not enough memory for the model and its context",
    cause:
      "The program asked the system for memory and was refused. Besides the file itself, the context takes 0.2 MB a token for Phi-4.",
    do: "Close programs, ask for a smaller context (4096), or take a smaller quantization.",
  },
  "ggml-pool-small": {
    title: "The engine set aside too little working memory for itself",
    cause:
      "It computed its need wrongly, as older versions do with a large context, a long text or a model newer than they are. The computer's memory is not the reason.",
    do: "Update the program; until then, use a smaller context (4096) and smaller batches (-b 256).",
  },
  "windows-page-file": {
    title: "Windows' page file is too small for the model",
    cause:
      "Windows promises memory only as far as RAM and page file reach together, even for what is never used. With a small or fixed page file that ends early.",
    do: "Let Windows manage its size: Settings, System, About, Advanced system settings, Performance, Advanced, Virtual memory; or set at least 32 GB on a disk with space. Then restart. A smaller quantization helps too.",
  },
  "mmap-failed": {
    title: "The model file could not be laid into memory",
    cause:
      "The system refused to map it: too little memory or page file, a 32-bit program, or a network drive that cannot do it.",
    do: {
      all: "Put the file on a disk of this computer and close programs, or load without mapping.",
      win32: "Let Windows manage the size of the page file itself (System, Advanced, Performance).",
    },
  },
  "mlock-failed": {
    title: "The model could not be pinned in memory",
    cause:
      "The system limits how much memory a program may hold fast. The model runs all the same, perhaps slower when memory is short.",
    do: 'Nothing has to be done. To be rid of the message, switch "keep model in memory" (mlock) off.',
  },
  "nlc-context-memory": {
    title: "The context asked for does not fit into memory",
    cause:
      "Each token of context takes memory: for Phi-4 4,096 tokens take 0.8 GB, 16,384 take 3.1 GB, and each parallel conversation as much again.",
    do: "Ask for a smaller context or fewer parallel conversations, or take a smaller quantization.",
  },
  "oom-killed": {
    title: "The system ended the program, most likely for want of memory",
    cause:
      "When memory runs out, Linux, macOS or the container's limit ends the largest program without a word. WSL gives Linux half of the memory at most.",
    do: "Take a smaller quantization or context, close programs or add swap. Container: raise --memory. Kubernetes: raise resources.limits.memory. WSL: memory= and swap= under [wsl2] in .wslconfig, then wsl --shutdown.",
  },
};
