import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { cuda as signatures } from "../../../../diagnosis/signatures/runtime-load/cuda.ts";

export const cuda: WordsOf<typeof signatures> = {
  "llama-cuda-oom": {
    title: "The graphics card's memory is full",
    cause:
      "The model, its context and working space did not fit into what was free on the card; browsers, games and other models take their share too.",
    do: "Close programs that use the card, then use fewer GPU layers, a smaller context or a smaller quantization.",
  },
  "nvidia-card-refused": {
    title: "The NVIDIA driver is loaded but cannot start this card",
    cause:
      "It is too old or too new for the card, the other of its two kinds (open or closed) is needed, or the card does not answer: power, slot, BIOS, or a virtual machine.",
    do: "Install the driver's version that lists the card; from the RTX 50 on it must be the open kind (nvidia-open). Switch on Above 4G Decoding in the BIOS, check the power cable, then restart.",
  },
  "gpu-error": {
    title: "The graphics card reported an error",
    cause:
      "The driver refused a step or gave up on it. What for stands in the same line or the next ones: memory, an unsuitable build, or the card itself.",
    do: "Update the driver and the program; restart the computer. If it stays, use fewer GPU layers, Vulkan, or the processor.",
  },
  "llama-cuda-arch": {
    title: "The program was not built for this graphics card",
    cause:
      "It contains no code for the card's generation: the card is older or newer than those it was built for, or the driver is older than the CUDA it was built with.",
    do: "Update the graphics driver and the program; on an older card use Vulkan, or a build for CUDA 11.",
  },
  "gpu-number-wrong": {
    title: "A graphics card was asked for that is not there",
    cause: "Cards are counted from 0, and only those are seen that CUDA_VISIBLE_DEVICES and its kin let through.",
    do: "Name card 0, or leave the choice out (--main-gpu, --device, cuda:1, --tensor-parallel-size); unset CUDA_VISIBLE_DEVICES, HIP_VISIBLE_DEVICES or GGML_VK_VISIBLE_DEVICES.",
  },
  "no-gpu-found": {
    title: "The model runs on the processor: no usable graphics card",
    cause:
      "There is none, its driver is missing, or the program was built without support for it. It works, only more slowly.",
    do: "Nothing has to be done if that is what you want; otherwise install the card's driver.",
  },
};
