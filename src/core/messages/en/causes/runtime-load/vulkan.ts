import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { vulkan as signatures } from "../../../../diagnosis/signatures/runtime-load/vulkan.ts";

export const vulkan: WordsOf<typeof signatures> = {
  "vulkan-oom": {
    title: "The graphics card's memory is full (Vulkan)",
    cause:
      "The model did not fit into what the card or the integrated graphics may use, or one block is larger than its driver allows at once.",
    do: "Use fewer GPU layers, a smaller context or quantization, or compute on the processor; a newer driver may allow larger blocks.",
  },
  "vulkan-device-lost": {
    title: "The graphics driver gave up in the middle of computing",
    cause:
      "The driver was reset because one step took too long or it crashed; weak or overheated cards and old drivers do this.",
    do: "Update the graphics driver, use fewer GPU layers, or compute on the processor.",
  },
  "vulkan-device-unfit": {
    title: "The graphics card or its driver lacks what is needed (Vulkan)",
    cause: "It knows too old a Vulkan or lacks 16-bit computing, as old or very small graphics do.",
    do: "Update the graphics driver; if that changes nothing, compute on the processor.",
  },
};
