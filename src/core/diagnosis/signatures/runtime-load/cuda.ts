import type { Signatures } from "../../signature.ts";

export const cuda = {
  "llama-cuda-oom": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "malloc failed: out of memory", regex: /(?:cuda|hip)Malloc failed: out of memory/i },
      { anchor: "error: out of memory", regex: /(?:CUDA|ROCm|HIP) error: out of memory/i },
      {
        anchor: "cuda_buffer_type_alloc_buffer: allocating",
        regex: /ggml_backend_cuda_buffer_type_alloc_buffer: allocating [^:]{1,80}: (?!no error)/i,
      },
      { anchor: "failed to allocate cuda", regex: /failed to allocate CUDA\d{1,2}(?:_Split)? buffer/i },
      { anchor: "failed to allocate rocm", regex: /failed to allocate ROCm\d{1,2}(?:_Split)? buffer/i },
      { anchor: "unable to allocate ", regex: /unable to allocate (?:CUDA|ROCm)\w{1,14} buffer/i },
      { anchor: "cublas_status_alloc_failed", regex: /CUBLAS_STATUS_ALLOC_FAILED/i },
      { anchor: "cudaerrormemoryallocation", regex: /\bcudaErrorMemoryAllocation\b/i },
      { anchor: "cuda error 2 at ", regex: /CUDA error 2 at [^ ]{1,200}: out of memory/i, seenOn: "llama.cpp 2023" },
      { anchor: "cublas error 3 at ", regex: /cuBLAS error 3 at /i, seenOn: "llama.cpp 2023" },
      { anchor: "hiperroroutofmemory", regex: /\bhipErrorOutOfMemory\b/i },
      { anchor: "cuda_error_out_of_memory", regex: /\bCUDA_ERROR_OUT_OF_MEMORY\b/i },
      { anchor: "unable to allocate musa", regex: /unable to allocate MUSA\w{1,14} buffer/i },
      {
        anchor: "insufficient vram for model and cache",
        regex: /Insufficient VRAM for model and cache/i,
        seenOn: "ExLlama",
      },
      {
        anchor: "not enough gpu memory to load",
        regex: /not enough GPU memory to load the model/i,
        seenOn: "Docker Model Runner",
      },
      { anchor: "failed to initialize cuda: out of memory", regex: /failed to initialize CUDA: out of memory/i },
      { anchor: "cuda out of memory", regex: /CUDA out of memory(?!\. Tried to allocate)/i },
      {
        anchor: "out of memory",
        regex:
          /(?:cuMem\w{3,20}|hipMem\w{3,20}|CUDA (?:failure|driver error) ?\d{0,3}|(?:GPU|CUDA|HIP|ROCm|VRAM) memory allocation)\b.{0,60}: ?out of memory/i,
      },
      { anchor: "enough vram", regex: /not enough VRAM\b(?!.{0,12}fit the model)/i },
      {
        anchor: "not enough ",
        regex: /not enough (?:free |available )?(?:GPU|video|graphics|device|dedicated GPU) memory/i,
      },
      {
        anchor: " out of ",
        regex: /\b(?:ran|run|running) out of (?:GPU|video|graphics|device) memory|\bout of VRAM\b/i,
      },
      {
        anchor: "bfcarena",
        regex: /BFCArena.{0,80}Failed to allocate memory for requested buffer/i,
        seenOn: "ONNX Runtime",
      },
    ],
    example: "Error: llama runner process has terminated: CUDA error: out of memory",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/ollama/ollama/issues/9782",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2295",
      "https://github.com/ggml-org/llama.cpp/issues/10052",
    ],
  },
  "nvidia-card-refused": {
    severity: "fatal",
    priority: 86,
    platforms: ["linux"],
    patterns: [
      { anchor: "rminitadapter failed", regex: /RmInitAdapter failed/i, seenOn: "NVIDIA driver" },
      {
        anchor: "the nvidia open",
        regex: /NVRM: .{0,160}(?:requires use of|not supported by) the NVIDIA open/i,
        seenOn: "NVIDIA driver",
      },
      {
        anchor: "pci i/o region assigned",
        regex: /NVRM: .{0,40}PCI I\/O region assigned to your NVIDIA device is invalid/i,
        seenOn: "NVIDIA driver",
      },
      {
        anchor: "nvrm: no nvidia",
        regex: /NVRM: No NVIDIA (?:GPU|devices probed|graphics adapter)/i,
        seenOn: "NVIDIA driver",
      },
      {
        anchor: "supported through the nvidia",
        regex: /supported through the NVIDIA [\w.]{2,8} Legacy drivers/i,
        seenOn: "NVIDIA driver",
      },
    ],
    example: "NVRM: GPU 0000:01:00.0: RmInitAdapter failed! (0x22:0x56:884)",
    commands: [
      { shell: "sh", line: "sudo dmesg | grep -i nvrm", effect: "admin" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["source: NVIDIA/open-gpu-kernel-modules kernel-open/nvidia"],
  },
  "gpu-error": {
    severity: "fatal",
    priority: 30,
    patterns: [
      { anchor: '!"cuda error"', regex: /ggml-cuda\S{0,60}: !"CUDA error"/i },
      { anchor: "ggml_cuda_compute_forward: ", regex: /ggml_cuda_compute_forward: \w{3,30} failed/i },
      { anchor: "ggml-cuda.cu:", regex: /ggml-cuda\.cu:\d{1,6}: (?:CUDA|ROCm|HIP) error/i },
      { anchor: "cuda error ", regex: /CUDA error \d{1,4} at [^ :]{1,200}:\d/i, seenOn: "llama.cpp 2023" },
      { anchor: "error: unknown error", regex: /(?:CUDA|ROCm|HIP) error: unknown error/i },
      { anchor: "cublas error ", regex: /cuBLAS error \d{1,3} at /i, seenOn: "llama.cpp 2023" },
      { anchor: "operation not supported", regex: /(?:CUDA|ROCm|HIP) error: operation not supported/i },
      { anchor: "error: invalid argument", regex: /(?:CUDA|ROCm|HIP) error: invalid argument/i },
      {
        anchor: "error: invalid configuration argument",
        regex: /(?:CUDA|ROCm|HIP) error: invalid configuration argument/i,
      },
      { anchor: "requested functionality is not supported", regex: /the requested functionality is not supported/i },
      { anchor: "resource allocation failed", regex: /(?:CUDA|ROCm|HIP) error: the resource allocation failed/i },
      { anchor: "uncorrectable ecc error", regex: /uncorrectable ECC error encountered/i },
      { anchor: "system not yet initialized", regex: /CUDA error: system not yet initialized/i },
      {
        anchor: "failed to initialize ",
        regex: /failed to initialize (?:CUDA|ROCm|Vulkan|SYCL|Metal|MUSA)\d{0,2} backend/i,
      },
      { anchor: "initialization error", regex: /(?:CUDA error|failed): initialization error/i },
      { anchor: "rocm error: ", regex: /ROCm error: (?!out of memory|invalid device|no kernel|no ROCm)[a-z]/i },
      { anchor: "hip error: ", regex: /HIP error: (?!out of memory|invalid device|no kernel|no ROCm)[a-z]/i },
      { anchor: "cuda error 7", regex: /\bcuda error:? ?\(?7[0-2]\d\)?(?!\d)/i },
      {
        anchor: "unable to determine the device handle",
        regex: /Unable to determine the device handle for GPU/i,
        seenOn: "nvidia-smi",
      },
    ],
    example: "ggml/src/ggml-cuda/ggml-cuda.cu:100: CUDA error",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["source: ggml-org/llama.cpp ggml/src/ggml-cuda/ggml-cuda.cu"],
  },
  "llama-cuda-arch": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "has no device code compatible with",
        regex: /has no device code compatible with (?:CUDA|HIP|ROCm) arch/i,
      },
      { anchor: "was not compiled with any cuda arch", regex: /ggml was not compiled with any CUDA arch/i },
      { anchor: "cuda error: device kernel image is invalid", regex: /CUDA error: device kernel image is invalid/i },
      { anchor: "unsupported toolchain", regex: /provided PTX was compiled with an unsupported toolchain/i },
    ],
    example:
      "ERROR: CUDA kernel mul_mat_q has no device code compatible with CUDA arch 600. ggml-cuda.cu was compiled for: 750,800,860",
    commands: [{ shell: "any", line: "{self} install --accelerator vulkan", effect: "changes-system" }],
    witness: "gpu-driver",
    sources: [
      "source: ggml-org/llama.cpp ggml/src/ggml-cuda/common.cuh",
      "source: node-llama-cpp 3.22.1, libggml-cuda",
    ],
  },
  "gpu-number-wrong": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "invalid value for main_gpu", regex: /invalid value for main_gpu: \d/i },
      { anchor: "invalid device ordinal", regex: /invalid device ordinal/i, seenOn: "CUDA" },
      { anchor: "invalid vulkan device index", regex: /Invalid Vulkan device index/i },
      { anchor: "ggml_vulkan: invalid device index", regex: /ggml_vulkan: Invalid device index/i },
      { anchor: "errorinvaliddevice", regex: /\b(?:cuda|hip)ErrorInvalidDevice\b/i },
      {
        anchor: "invalid device:",
        regex: /invalid device: (?:CUDA|Vulkan|ROCm|SYCL|Metal|MUSA)\d/i,
        seenOn: "llama.cpp",
      },
    ],
    example: "llama_model_load_from_file_impl: invalid value for main_gpu: 1 (available devices: 1)",
    commands: [{ shell: "any", line: "nvidia-smi -L", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: ggml-org/llama.cpp src/llama.cpp, ggml/src/ggml-vulkan/ggml-vulkan.cpp",
      "source: CUDA runtime, cudaErrorInvalidDevice",
    ],
  },
  "no-gpu-found": {
    severity: "warning",
    priority: 14,
    patterns: [
      { anchor: "no compatible gpus were discovered", regex: /no compatible GPUs were discovered/i },
      { anchor: " gpu detected. ollama", regex: /No (?:NVIDIA|AMD|NVIDIA\/AMD) GPU detected\. Ollama/i },
      {
        anchor: "gpu found, --gpu-layers option will be",
        regex: /no (?:usable )?GPU found, --gpu-layers option will be ignored/i,
      },
      { anchor: "no devices with dedicated memory found", regex: /no devices with dedicated memory found/i },
      {
        anchor: "no cuda devices found, cuda will be",
        regex: /no CUDA devices found, CUDA will be disabled/i,
        seenOn: "llama.cpp 2023",
      },
      { anchor: "ggml_vulkan: no devices found", regex: /ggml_vulkan: No devices found/i },
      {
        anchor: "gpu-layers option will be ignored",
        regex: /not compiled with GPU offload support, --(?:n-)?gpu-layers option will be ignored/i,
      },
      { anchor: "compiled without support for gpu offload", regex: /compiled without support for GPU offload/i },
      {
        anchor: "falling back to",
        regex:
          /no (?:compatible |supported |suitable |usable )?GPUs? (?:was |were |is |are )?(?:detected|found|available).{0,20}falling back to/i,
      },
    ],
    example: "warning: no usable GPU found, --gpu-layers option will be ignored",
    commands: [{ shell: "any", line: "{self} check", effect: "safe" }],
    witness: "gpu-present",
    sources: ["https://github.com/ollama/ollama/issues/9846", "source: node-llama-cpp 3.22.1"],
  },
} as const satisfies Signatures;
