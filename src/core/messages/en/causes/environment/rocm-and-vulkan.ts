import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { rocmAndVulkan as signatures } from "../../../../diagnosis/signatures/environment/rocm-and-vulkan.ts";

export const rocmAndVulkan: WordsOf<typeof signatures> = {
  "gpu-device-denied": {
    title: "This account may not use the graphics card",
    cause:
      "On Linux the card's device files belong to the groups render and video, and your account, or the container's, is not in them.",
    do: "Add your account to the groups, then sign out and in again. Start a container with the card's devices and the host's render group (--device /dev/dri --group-add).",
  },
  "gpu-device-missing": {
    title: "The graphics card's device file is not there",
    cause: "The card's kernel driver is not loaded, or the container was started without the devices.",
    do: "In a container, start it with --device /dev/kfd --device /dev/dri (AMD) or --device /dev/dri (Intel). Otherwise install the driver and restart.",
  },
  "vulkan-loader-missing": {
    title: "Vulkan's loader library is missing",
    cause:
      "The program uses the graphics card through Vulkan, and the small library that finds the drivers is not installed.",
    do: {
      linux: "Install the Vulkan loader (libvulkan1, on Fedora vulkan-loader) and try again.",
      win32: "Install the newest driver of the graphics card: it brings vulkan-1.dll.",
      all: "Install the graphics card's newest driver.",
    },
  },
  "vulkan-no-driver": {
    title: "Vulkan finds no driver for a graphics card",
    cause:
      "The loader is there, but no driver (ICD) that works: none is installed, the container does not have it, or VK_ICD_FILENAMES points at a file that is gone.",
    do: {
      linux:
        "Install mesa-vulkan-drivers for AMD and Intel, or the NVIDIA driver; in a container inside the image. Unset VK_ICD_FILENAMES.",
      all: "Install the newest driver from the maker of the graphics card.",
    },
  },
  "rocm-gfx-unsupported": {
    title: "AMD's ROCm does not support this graphics card",
    cause: "ROCm holds ready computing code for certain cards only, and this one is not among them.",
    do: "Use the Vulkan version of the program, which runs on almost every AMD card: phi4-setup's own engine does.",
  },
  "rocm-library-missing": {
    title: "Parts of AMD's ROCm that the program needs are missing",
    cause: "ROCm is not installed, or in another version than the program was built with.",
    do: "Use the program's Vulkan version, which needs no ROCm; or install ROCm in the version that the file's name shows.",
  },
};
