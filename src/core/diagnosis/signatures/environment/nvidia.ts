import type { Signatures } from "../../signature.ts";

export const nvidia = {
  "nvidia-smi-failed": {
    severity: "error",
    priority: 70,
    patterns: [
      {
        anchor: "couldn't communicate with the nvidia driver",
        regex: /NVIDIA-SMI has failed because it couldn.t communicate with the NVIDIA driver/i,
      },
      { anchor: "nvidia-smi has failed", regex: /NVIDIA-SMI has failed/i },
      { anchor: "could not insert 'nvidia", regex: /modprobe: ERROR: could not insert 'nvidia/i },
      { anchor: "module nvidia", regex: /modprobe: FATAL: Module nvidia\S{0,12} not found/i },
      { anchor: "nvml: driver not loaded", regex: /Failed to initialize NVML: Driver Not Loaded/i },
      {
        anchor: "unable to load the 'nvidia",
        regex: /Unable to load the 'nvidia/i,
        seenOn: "NVIDIA installer",
      },
      {
        anchor: "load the kernel module 'nvidia",
        regex: /Unable to load the kernel module 'nvidia/i,
        seenOn: "NVIDIA installer",
      },
      { anchor: "nvidia driver is not loaded", regex: /NVIDIA (?:kernel )?driver is not (?:loaded|running)/i },
      {
        anchor: "nouveau kernel driver is",
        regex: /Nouveau kernel driver is currently in use/i,
        seenOn: "NVIDIA installer",
      },
    ],
    example:
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.",
    commands: [
      { shell: "sh", line: "mokutil --sb-state", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "sudo ubuntu-drivers install", effect: "admin", platforms: ["linux"] },
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --shutdown", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/microsoft/WSL/issues/9640",
      "https://github.com/microsoft/WSL/issues/9134",
      "https://github.com/microsoft/WSL/issues/7716",
    ],
  },
  "nvidia-no-devices": {
    severity: "error",
    priority: 62,
    patterns: [
      { anchor: "no devices were found", regex: /^\W{0,8}No devices were found\W{0,4}$/i },
      { anchor: "no cuda-capable device is detected", regex: /no CUDA-capable device is detected/i },
      { anchor: "cuda_error_no_device", regex: /CUDA_ERROR_NO_DEVICE/i },
      { anchor: "init failure: 100", regex: /(?:cudart|cuda driver library|nvcuda) init failure: 100\b/i },
      { anchor: "cudaerrornodevice", regex: /\bcudaErrorNoDevice\b/i },
      { anchor: "cuda error 100", regex: /CUDA error:? 100\b/i },
      {
        anchor: "unable to determine the device handle",
        regex: /Unable to determine the device handle for GPU/i,
        seenOn: "nvidia-smi",
      },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: no CUDA-capable device is detected",
    commands: [{ shell: "any", line: "nvidia-smi -L", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: ggml-org/llama.cpp ggml/src/ggml-cuda/ggml-cuda.cu",
      "source: NVIDIA CUDA driver_types.h",
      "https://github.com/ggml-org/llama.cpp/issues/17542",
    ],
  },
  "nvml-version-mismatch": {
    severity: "error",
    priority: 82,
    patterns: [
      { anchor: "driver/library version mismatch", regex: /Driver\/library version mismatch/i },
      { anchor: "api mismatch: the client", regex: /API mismatch: the client has/i },
      { anchor: "does not match dso version", regex: /kernel version [\d.]{3,20} does not match DSO version/i },
    ],
    example: "Failed to initialize NVML: Driver/library version mismatch",
    commands: [
      { shell: "sh", line: "sudo reboot", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "cat /proc/driver/nvidia/version", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: ["source: NVIDIA nvml.h, NVML_ERROR_LIB_RM_VERSION_MISMATCH"],
  },
  "nvml-unknown-error": {
    severity: "error",
    priority: 74,
    platforms: ["linux"],
    patterns: [
      { anchor: "failed to initialize nvml: unknown error", regex: /Failed to initialize NVML: Unknown Error/i },
    ],
    example: "Failed to initialize NVML: Unknown Error",
    commands: [{ shell: "sh", line: "docker restart CONTAINER", effect: "changes-system", platforms: ["linux"] }],
    witness: "container-gpu",
    sources: [
      "https://github.com/NVIDIA/nvidia-docker/issues/1730",
      "https://github.com/NVIDIA/nvidia-container-toolkit/issues/251",
    ],
  },
  "cuda-unknown-error": {
    severity: "error",
    priority: 72,
    patterns: [
      { anchor: "failed to initialize cuda: unknown error", regex: /failed to initialize CUDA: unknown error/i },
      {
        anchor: "cuda unknown error",
        regex: /CUDA unknown error - this may be due to an incorrectly set up environment/i,
      },
      { anchor: "init failure: 999", regex: /(?:cudart|cuda driver library|nvcuda) init failure: 999/i },
      { anchor: "cuda_error_unknown", regex: /CUDA_ERROR_UNKNOWN/i },
      {
        anchor: "busy or unavailable",
        regex: /CUDA-capable devices?(?:\(s\))? (?:is\/)?are (?:all )?busy or unavailable/i,
      },
      { anchor: "cudaerrorunknown", regex: /\bcudaErrorUnknown\b/i },
      { anchor: "cuda error 999", regex: /CUDA error:? 999\b/i },
      { anchor: "initialization error", regex: /CUDA (?:driver )?(?:error|error 3):? initialization error/i },
      {
        anchor: "system not yet initialized",
        regex: /\b802\b.{0,20}system not yet initialized|cudaErrorSystemNotReady/i,
      },
      { anchor: "cuinit", regex: /cuInit[^\d]{0,40}999\b/i, seenOn: "CUDA" },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: unknown error",
    commands: [
      {
        shell: "sh",
        line: "sudo modprobe -r nvidia_uvm && sudo modprobe nvidia_uvm",
        effect: "admin",
        platforms: ["linux"],
      },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/pytorch/pytorch/issues/49081",
      "https://github.com/pytorch/pytorch/issues/88639",
      "https://github.com/ollama/ollama/issues/2934",
      "https://github.com/ollama/ollama/issues/6647",
    ],
  },
  "cuda-driver-insufficient": {
    severity: "error",
    priority: 82,
    patterns: [
      {
        anchor: "driver version is insufficient for cuda runtime",
        regex: /CUDA driver version is insufficient for CUDA runtime version/i,
      },
      { anchor: "cuda error", regex: /CUDA error:? 35\b/i },
      { anchor: "cuda failure", regex: /CUDA failure:? 35\b/i },
      { anchor: "init failure: 35", regex: /(?:cudart|cuda driver library) init failure: 35\b/i },
      { anchor: "nvidia driver on your system is too old", regex: /NVIDIA driver on your system is too old/i },
      { anchor: "unsatisfied condition: cuda", regex: /unsatisfied condition: cuda ?[><=]/i },
      { anchor: "driver too old", regex: /(?:NVIDIA|nvidia).{0,40}driver too old/i },
      { anchor: "cudaerrorinsufficientdriver", regex: /\bcudaErrorInsufficientDriver\b/i },
      {
        anchor: "container was built for nvidia driver",
        regex: /container was built for NVIDIA Driver Release/i,
        seenOn: "NVIDIA images",
      },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "sh", line: "sudo ubuntu-drivers install", effect: "admin", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ollama/ollama/issues/7666",
      "https://github.com/abetlen/llama-cpp-python/issues/763",
      "https://github.com/abetlen/llama-cpp-python/issues/1436",
      "https://github.com/nagadomi/nunif/issues/702",
      "https://github.com/ollama/ollama/issues/11776",
    ],
  },
  "cuda-driver-combination": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "unsupported display driver",
        regex: /system has unsupported display driver ?\/ ?cuda driver combination/i,
      },
      {
        anchor: "forward compatibility was attempted",
        regex: /forward compatibility was attempted on non supported HW/i,
      },
      { anchor: "error 80", regex: /CUDA error:? 80[34]\b|Error 80[34]: (?:system has|forward)/i },
      { anchor: "cudaerrorsystemdrivermismatch", regex: /\bcudaErrorSystemDriverMismatch\b/i },
      { anchor: "cudaerrorcompatnotsupported", regex: /cudaErrorCompatNotSupportedOnDevice/i, seenOn: "CUDA" },
    ],
    example:
      "ggml_cuda_init: failed to initialize CUDA: system has unsupported display driver / cuda driver combination",
    commands: [
      { shell: "sh", line: "cat /proc/driver/nvidia/version", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ldconfig -p | grep libcuda", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17542",
      "https://github.com/withcatai/node-llama-cpp/issues/454",
    ],
  },
  "libcuda-missing": {
    severity: "error",
    priority: 78,
    patterns: [
      { anchor: "libcuda.so", regex: /libcuda\.so(?:\.1)?: cannot open shared object file/i },
      { anchor: "nvcuda.dll", regex: /nvcuda\.dll.{0,80}(?:not found|cannot|could not|126)/i },
      { anchor: "libcuda.so cannot found", regex: /libcuda\.so cannot found/i, seenOn: "Triton" },
      { anchor: "cannot find -lcuda", regex: /cannot find -lcuda\b/i, seenOn: "ld" },
      {
        anchor: "dynamic library 'libcuda",
        regex: /Could not load dynamic library 'libcuda\.so/i,
        seenOn: "TensorFlow",
      },
      { anchor: "driver is a stub library", regex: /CUDA driver is a stub library/i, seenOn: "CUDA" },
      { anchor: "nvcuda.dll", regex: /(?:not|fail|unable|could).{0,40}nvcuda\.dll/i },
      { anchor: "libcuda.so", regex: /libcuda\.so(?:\.1)?\S{0,3} (?:is )?not found/i },
    ],
    example: "OSError: libcuda.so.1: cannot open shared object file: No such file or directory",
    commands: [{ shell: "sh", line: "ldconfig -p | grep libcuda", effect: "safe", platforms: ["linux"] }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/xorbitsai/inference/issues/2865",
      "https://github.com/abetlen/llama-cpp-python/issues/1169",
    ],
  },
  "libcudart-missing": {
    severity: "error",
    priority: 78,
    patterns: [
      {
        anchor: "cannot open shared object file",
        regex:
          /lib(?:cudart|cublas|cudnn|cufft|curand|cusolver|cusparse|nvrtc|nccl|nvJitLink|cupti)[^ :]{0,40}: cannot open shared object file/i,
      },
      {
        anchor: "64_1",
        regex:
          /(?:cudart|cublas(?:Lt)?|cudnn)64_\d{1,3}\.dll.{0,80}(?:not found|missing|Could not|could not|cannot|126)/i,
      },
      { anchor: "could not locate", regex: /Could not locate (?:cudnn|cublas|cudart|zlibwapi)\w{0,40}\.dll/i },
      { anchor: "could not load ", regex: /Could not load (?:dynamic )?library '?(?:lib)?(?:cudnn|cublas|cudart)/i },
      {
        anchor: "unable to load any of {libcu",
        regex: /Unable to load any of \{lib(?:cudnn|cublas)/i,
        seenOn: "CTranslate2",
      },
      { anchor: "cannot load symbol cudnn", regex: /Cannot load symbol cudnn/i, seenOn: "CTranslate2" },
      {
        anchor: "is not found or cannot be loaded",
        regex: /Library \S{0,10}(?:cublas|cudnn|cudart)\S{0,30} is not found or cannot be loaded/i,
        seenOn: "CTranslate2",
      },
    ],
    example: "libcublas.so.12: cannot open shared object file: No such file or directory",
    commands: [
      { shell: "sh", line: "ldconfig -p | grep -E 'libcudart|libcublas'", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/mozilla-ai/llamafile/issues/210",
      "https://github.com/huggingface/autotrain-advanced/issues/292",
      "https://github.com/xorbitsai/inference/issues/1286",
      "https://github.com/JamePeng/llama-cpp-python/issues/52",
    ],
  },
  "cuda-toolkit-compiler": {
    severity: "error",
    priority: 72,
    patterns: [
      {
        anchor: "is incompatible with that of previous function",
        regex: /exception specification is incompatible with that of previous function/i,
        seenOn: "nvcc 12 and 13 with glibc 2.41",
      },
      { anchor: "unsupported gnu version", regex: /unsupported GNU version! gcc versions later than/i, seenOn: "nvcc" },
      {
        anchor: "unsupported microsoft visual studio",
        regex: /unsupported Microsoft Visual Studio version!/i,
        seenOn: "nvcc",
      },
      {
        anchor: "unsupported clang version",
        regex: /unsupported clang version! clang version must be/i,
        seenOn: "nvcc",
      },
      { anchor: "_float32", regex: /identifier "?_Float\d{2,3}x?"? is undefined/i, seenOn: "nvcc with a new glibc" },
      {
        anchor: "for option 'gpu-architecture'",
        regex: /is not defined for option 'gpu-architecture'/i,
        seenOn: "nvcc",
      },
    ],
    example:
      'error: exception specification is incompatible with that of previous function "rsqrt" (declared at line 206 of /usr/include/x86_64-linux-gnu/bits/mathcalls.h)',
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17615",
      "https://docs.nvidia.com/cuda/cuda-installation-guide-linux/",
    ],
  },
} as const satisfies Signatures;
