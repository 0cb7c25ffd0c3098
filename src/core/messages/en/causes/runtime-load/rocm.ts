import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { rocm as signatures } from "../../../../diagnosis/signatures/runtime-load/rocm.ts";

export const rocm: WordsOf<typeof signatures> = {
  "rocm-no-kernel": {
    title: "The program contains no code for this AMD card",
    cause: "ROCm was found and the card too, but the program was built for other cards.",
    do: "Use Vulkan, which runs on nearly all AMD cards. On Linux, HSA_OVERRIDE_GFX_VERSION=10.3.0 (or 11.0.0 for RX 7000) makes some cards pass for one that is supported.",
  },
  "rocm-no-device": {
    title: "ROCm finds no AMD card",
    cause:
      "The card is not one ROCm knows, its driver (amdgpu) is not loaded, the user may not open /dev/kfd, or HIP_VISIBLE_DEVICES hides it.",
    do: {
      all: "Use Vulkan, which runs on nearly all AMD cards.",
      linux:
        "Your user must be in the groups render and video; unset HIP_VISIBLE_DEVICES and ROCR_VISIBLE_DEVICES. In Docker, add --device /dev/kfd --device /dev/dri.",
    },
  },
  "amd-gpu-fault": {
    title: "The AMD card failed while computing",
    cause:
      "Its driver or ROCm met a fault or a step that took too long, and the card was reset. A card made to pass for another (HSA_OVERRIDE_GFX_VERSION), too little memory or an unsteady card do this.",
    do: "Update the driver and ROCm, use Vulkan instead of ROCm, fewer GPU layers or a smaller context; undo overclocking.",
  },
};
