import type { Signatures } from "../../signature.ts";

export const graphicsCard = {
  "metal-command-buffer": {
    severity: "error",
    priority: 66,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "command buffer ",
        regex: /ggml_metal_\w{3,30}: (?:error: )?command buffer \d{1,4} failed with status/i,
      },
    ],
    example: "ggml_metal_graph_compute: command buffer 3 failed with status 5",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/ollama/ollama/issues/6257", "https://github.com/ggml-org/llama.cpp/issues/1881"],
  },
  "cuda-compute-failed": {
    severity: "fatal",
    priority: 81,
    patterns: [
      {
        anchor: "error: an illegal ",
        regex:
          /(?:CUDA|ROCm|HIP|driver) error(?: \d{1,4} at \S{1,120})?: an illegal (?:memory access|instruction) was encountered/i,
      },
      { anchor: "unspecified launch failure", regex: /(?:CUDA|HIP) error: unspecified launch failure/i },
      { anchor: "misaligned address", regex: /CUDA error: misaligned address/i },
      {
        anchor: "cublas_status_",
        regex:
          /CUBLAS_STATUS_(?:EXECUTION_FAILED|NOT_INITIALIZED|INTERNAL_ERROR|INVALID_VALUE|NOT_SUPPORTED|ARCH_MISMATCH)/i,
      },
      { anchor: "the launch timed out and was terminated", regex: /the launch timed out and was terminated/i },
      { anchor: "fallen off the bus", regex: /GPU has fallen off the bus/i, seenOn: "NVIDIA driver" },
      {
        anchor: "nvrm: xid",
        regex: /NVRM: Xid \(.{1,40}\): (?:13|31|43|45|48|62|74|79|94|95|119)\b/i,
        seenOn: "NVIDIA driver",
      },
      {
        anchor: "cudnn_status_",
        regex: /CUDNN_STATUS_(?:EXECUTION_FAILED|NOT_INITIALIZED|INTERNAL_ERROR|MAPPING_ERROR)/i,
        seenOn: "PyTorch",
      },
      { anchor: "uncorrectable ecc error", regex: /uncorrectable ECC error encountered/i },
      { anchor: "display driver nvlddmkm", regex: /Display driver nvlddmkm stopped responding/i, seenOn: "Windows" },
      {
        anchor: "an illegal ",
        regex:
          /an illegal (?:memory access|instruction) was encountered|(?:CUDA|GPU|Triton).{0,80}an illegal memory access/i,
      },
      {
        anchor: "cudaerror",
        regex:
          /cudaError(?:IllegalAddress|LaunchFailure|IllegalInstruction|MisalignedAddress|LaunchTimeout|HardwareStackError|EccUncorrectable)/i,
      },
      {
        anchor: "blas_status_",
        regex:
          /(?:HIP|ROC)BLAS_STATUS_(?:INTERNAL_ERROR|UNKNOWN|EXECUTION_FAILED|NOT_INITIALIZED|NOT_SUPPORTED|ARCH_MISMATCH)/i,
      },
      { anchor: "cudnn frontend error", regex: /cuDNN Frontend error/i },
      { anchor: "gpu is lost", regex: /GPU is lost\b/i, seenOn: "nvidia-smi" },
    ],
    example: "CUDA error: an illegal memory access was encountered",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: [
      "source: NVIDIA CUDA runtime, cudaGetErrorString; NVIDIA Xid documentation",
      "source: node-llama-cpp 3.22.1, libggml-cuda",
    ],
  },
  "cuda-device-assert": {
    severity: "fatal",
    priority: 83,
    patterns: [
      { anchor: "device-side assert triggered", regex: /CUDA error: device-side assert triggered/i },
      { anchor: "srcindex < srcselectdimsize", regex: /Assertion `srcIndex < srcSelectDimSize` failed/i },
      {
        anchor: "index out of range in self",
        regex: /IndexError: index out of range in self/i,
        seenOn: "PyTorch on the processor",
      },
      { anchor: "device-side assert", regex: /device-side assert/i },
      {
        anchor: "assertion `",
        regex:
          /(?:thread|block): \[\d{1,5},\d{1,5},\d{1,5}\] Assertion `(?!probability)|\.cu:\d{1,5}:.{0,200}Assertion `(?!probability)/i,
      },
      {
        anchor: "index out of bounds: 0 <= tl",
        regex: /index out of bounds: 0 <= tl\.|index out of bounds: 0 <= tmp/i,
        seenOn: "Triton",
      },
    ],
    example: "RuntimeError: CUDA error: device-side assert triggered",
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/native/cuda/Indexing.cu"],
  },
  "half-on-cpu": {
    severity: "fatal",
    priority: 84,
    // That the processor has no such operation in PyTorch is torch-half-on-cpu: these are the refusals of others.
    patterns: [
      { anchor: "mixed dtype (cpu)", regex: /mixed dtype \(CPU\): /i },
      {
        anchor: "requested float16 compute type",
        regex: /Requested (?:b?float16|int8_float16) compute type, but the target device/i,
        seenOn: "CTranslate2",
      },
      { anchor: "mixed precision requires a gpu", regex: /fp16 mixed precision requires a GPU/i, seenOn: "accelerate" },
      { anchor: "cannot run with `cpu` device", regex: /cannot run with `cpu` device/i, seenOn: "diffusers" },
      {
        anchor: "not supported on",
        regex: /(?:float16|fp16|half(?: precision)?) is not supported on (?:the )?(?:CPU|processor)(?!;? using)/i,
      },
    ],
    example: "RuntimeError: mixed dtype (CPU): expect parameter to have scalar type of Float",
    witness: "gpu-present",
    sources: [
      "source: pytorch/pytorch aten/src/ATen/native/mixed_data_type.h; OpenNMT/CTranslate2 src/types.cc; huggingface/accelerate, diffusers",
    ],
  },
} as const satisfies Signatures;
