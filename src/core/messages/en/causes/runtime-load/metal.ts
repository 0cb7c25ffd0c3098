import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { metal as signatures } from "../../../../diagnosis/signatures/runtime-load/metal.ts";

export const metal: WordsOf<typeof signatures> = {
  "metal-oom": {
    title: "The Mac's memory for graphics is used up",
    cause:
      "macOS gives graphics about two thirds to three quarters of the memory. Answers given just before may already be wrong.",
    do: "Close apps, take a smaller quantization or context, or put fewer layers on the GPU. Macs with 8 GB are too small for Phi-4; Phi-4-mini fits.",
  },
  "metal-working-set-warning": {
    title: "The model is larger than macOS recommends for graphics",
    cause: "It may run slowly, fail under load or give wrong answers.",
    do: "Take a smaller quantization or context if that happens.",
  },
  "metal-gpu-timeout": {
    title: "macOS stopped the Mac's graphics because one step took too long",
    cause:
      "While the display waits for graphics, macOS ends work that holds it up: a long text in one batch, too large a model, or other apps that use graphics.",
    do: "Work in smaller steps (-ub 128, shorter texts), close other apps, take a smaller quantization, and update macOS.",
  },
  "metal-library": {
    title: "The program cannot prepare the Mac's graphics (Metal)",
    cause:
      "Its Metal code is missing or does not suit this macOS: an incomplete installation, a moved file, a virtual machine, or too old a macOS.",
    do: "Install the program again as a whole and update macOS; or compute on the processor with 0 GPU layers.",
  },
};
