import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { nvidia as signatures } from "../../../../diagnosis/signatures/environment/nvidia.ts";

export const nvidia: WordsOf<typeof signatures> = {
  "nvidia-smi-failed": {
    title: "The NVIDIA driver is not running",
    cause:
      "The driver's part in the system's core is not loaded: it was never installed, a kernel update left it behind, or Secure Boot refuses it. In WSL the Windows driver is not passed on.",
    do: {
      linux:
        "Install the driver again with your distribution's tool and restart. If Secure Boot is on, the driver must be signed (mokutil --sb-state tells).",
      win32:
        "Install the newest NVIDIA driver for Windows. For WSL that is the only driver: install none inside it, then run wsl --update and wsl --shutdown.",
      all: "Install the NVIDIA driver again and restart.",
    },
  },
  "nvidia-no-devices": {
    title: "The NVIDIA driver sees no usable graphics card",
    cause:
      "The driver runs, but no card answers: it is switched off, not passed into the virtual machine or container, hidden by CUDA_VISIBLE_DEVICES, or too old for this driver.",
    do: "Look what nvidia-smi lists. Unset CUDA_VISIBLE_DEVICES; start containers with --gpus all; for a laptop, choose the NVIDIA card in its power settings.",
  },
  "nvml-version-mismatch": {
    title: "The NVIDIA driver was updated, and the old one is still running",
    cause:
      "The new files are on the disk, but the part in the system's core is still the old version; the two do not talk to each other.",
    do: "Restart the computer.",
  },
  "nvml-unknown-error": {
    title: "The container lost its graphics card",
    cause:
      "systemd on the host reloaded its units and took the device away from running containers; it happens after updates.",
    do: "Start the container again. To prevent it, name the devices in docker run (--device /dev/nvidia0 …) or update the NVIDIA Container Toolkit.",
  },
  "cuda-unknown-error": {
    title: "CUDA does not start, often after the computer slept",
    cause:
      "After standby the driver's module nvidia_uvm is left in a state in which CUDA cannot start; in containers its device file may be missing.",
    do: "Load the module again with the commands below, or restart the computer.",
  },
  "cuda-driver-insufficient": {
    title: "The NVIDIA driver is too old for this program",
    cause: "The program was built with a newer CUDA than the installed driver can serve.",
    do: "Update the NVIDIA driver; in a container it is the host's that counts. Until then use the Vulkan version or the processor.",
  },
  "cuda-driver-combination": {
    title: "CUDA's library and the graphics driver do not belong together",
    cause:
      "A package cuda-compat, a container's libraries or an unfinished driver update brings a libcuda of another version than the running driver.",
    do: "Restart after a driver update. Remove cuda-compat from LD_LIBRARY_PATH; in a container use an image that fits the host's driver.",
  },
  "libcuda-missing": {
    title: "The program wants an NVIDIA card, but there is no NVIDIA driver",
    cause:
      "libcuda comes with the driver. On a computer without an NVIDIA card, or in a container started without it, the file is not there.",
    do: "Install the driver, start the container with --gpus all, or use the version for Vulkan or for the processor.",
  },
  "libcudart-missing": {
    title: "Parts of CUDA that the program needs are missing",
    cause:
      "Besides the driver, programs for NVIDIA cards need CUDA's runtime libraries in the version they were built with; that version is not installed or not found.",
    do: "Install the CUDA runtime of the version in the file's name, or use a program that brings its own; the Vulkan version needs none.",
  },
  "cuda-toolkit-compiler": {
    title: "The CUDA toolkit does not fit this system's compiler or C library",
    cause: "Each CUDA toolkit knows the compilers and C libraries of its time only; the system's are newer.",
    do: "Install a newer CUDA toolkit, or an older compiler and name it with CUDAHOSTCXX. phi4-setup's own engine comes compiled and needs no toolkit.",
  },
};
