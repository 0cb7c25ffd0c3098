import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { syclAndOpencl as signatures } from "../../../../diagnosis/signatures/runtime-load/sycl-and-opencl.ts";

export const syclAndOpencl: WordsOf<typeof signatures> = {
  "sycl-oom": {
    title: "The memory of the Intel graphics is full",
    cause:
      "The model, or one block of it, is larger than what the Intel card may use; many allow no single block above 4 GB.",
    do: "Use a smaller context (-c 4096) or quantization, fewer GPU layers, or Vulkan, which cuts large blocks apart; a newer Intel driver may help.",
  },
  "sycl-failed": {
    title: "Intel's way of computing (SYCL, oneAPI) does not work here",
    cause:
      "The card is not seen, its driver (Level Zero) or oneAPI is missing or too old, or the driver gave up while computing.",
    do: {
      all: "Update the Intel graphics driver; or use the program's build for Vulkan or for the processor.",
      linux:
        "Load the environment first: source /opt/intel/oneapi/setvars.sh; sycl-ls must list the card, and your user must be in the group render.",
    },
  },
  "opencl-oom": {
    title: "The graphics memory is full (OpenCL)",
    cause: "The model, or one block of it, is larger than what the card or its driver allows at once.",
    do: "Use fewer GPU layers, a smaller quantization or context, or compute on the processor. Where the program has Vulkan, that is the better way today.",
  },
  "opencl-no-driver": {
    title: "No OpenCL driver is installed",
    cause: "The program was built for OpenCL, and the system knows no device that speaks it.",
    do: {
      all: "Install the graphics card's driver, or use the program's build for Vulkan, CUDA or the processor.",
      linux: "OpenCL is a package of its own: intel-opencl-icd, mesa-opencl-icd or the card maker's driver.",
    },
  },
};
