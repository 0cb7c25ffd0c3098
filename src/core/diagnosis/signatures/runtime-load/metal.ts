import type { Signatures } from "../../signature.ts";

export const metal = {
  "metal-oom": {
    severity: "fatal",
    priority: 88,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "[metal::malloc] attempting to allocate",
        regex: /\[metal::malloc\] Attempting to allocate/i,
        seenOn: "MLX",
      },
      {
        anchor: "command buffer execution failed: insufficient memory",
        regex: /Command buffer execution failed: Insufficient Memory/i,
        seenOn: "MLX",
      },
      { anchor: "callbackerroroutofmemory", regex: /kIOGPUCommandBufferCallbackErrorOutOfMemory/i },
      {
        anchor: "failed to allocate metal",
        regex: /failed to allocate Metal\w{0,12} buffer|ggml_metal\w{0,40}: error: failed to allocate buffer/i,
      },
      {
        anchor: "error: failed to allocate buffer, size",
        regex: /ggml_\w{0,40}: error: failed to allocate buffer, size/i,
      },
      {
        anchor: " to allocate mtl",
        regex: /(?:failed|unable) to allocate MTL\w{0,12} buffer/i,
        seenOn: "llama.cpp from 2026 on",
      },
      {
        anchor: "' buffer, size = ",
        regex: /ggml_metal_\w{3,30}: failed to allocate '[^']{1,30}' buffer, size = /i,
        seenOn: "llama.cpp 2023",
      },
      { anchor: "buffer is nil", regex: /ggml_metal_get_buffer: error: buffer is nil/i, seenOn: "llama.cpp 2023" },
      {
        anchor: "greater than the maximum allowed buffer",
        regex: /Attempting to allocate \d{6,16} bytes which is greater than the maximum allowed buffer size/i,
        seenOn: "MLX",
      },
      { anchor: "[malloc", regex: /\[malloc(?:_or_wait)?\] Unable to allocate \d/i, seenOn: "MLX" },
    ],
    example: "error: Insufficient Memory (00000008:kIOGPUCommandBufferCallbackErrorOutOfMemory)",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/9701",
      "https://github.com/LostRuins/koboldcpp/issues/1371",
      "https://github.com/ggml-org/llama.cpp/issues/1881",
    ],
  },
  // Printed by runs that succeed as well.
  "metal-working-set-warning": {
    severity: "warning",
    priority: 24,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "recommended max working set size",
        regex: /current allocated size is greater than the recommended max working set size/i,
      },
    ],
    example:
      "ggml_backend_metal_log_allocated_size: warning: current allocated size is greater than the recommended max working set size",
    witness: "memory",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/5207"],
  },
  "metal-gpu-timeout": {
    severity: "fatal",
    priority: 86,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "kiogpucommandbuffercallbackerror",
        regex: /kIOGPUCommandBufferCallbackError(?:Timeout|ImpactingInteractivity|Hang|SubmissionsIgnored)/i,
      },
      { anchor: "caused gpu timeout error", regex: /Caused GPU Timeout Error/i },
    ],
    example: "error: Caused GPU Timeout Error (00000002:kIOGPUCommandBufferCallbackErrorTimeout)",
    commands: [{ shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" }],
    sources: ["source: ml-explore/mlx; ggml-org/llama.cpp ggml/src/ggml-metal"],
  },
  "metal-library": {
    severity: "fatal",
    priority: 82,
    platforms: ["darwin"],
    patterns: [
      { anchor: "mtllibraryerrordomain", regex: /MTLLibraryErrorDomain/i },
      { anchor: "ggml-metal.metal", regex: /error:? [^|]{1,120}ggml-metal\.metal/i },
      { anchor: "failed to initialize the metal library", regex: /failed to initialize (?:the )?Metal library/i },
      {
        anchor: "metal device",
        regex:
          /ggml_metal\w{0,40}: error: (?:no|failed to (?:find|create|get)) (?:a |the )?(?:default |system )?Metal device/i,
      },
      { anchor: "error: error domain=", regex: /(?:load pipeline|ggml_metal\w{0,40}:) error: Error Domain=/i },
      {
        anchor: "unable to load function ",
        regex: /\[metal::Device\] Unable to load (?:function|kernel|library)/i,
        seenOn: "MLX",
      },
      {
        anchor: "was not found in the library",
        regex: /Function \w{1,200} was not found in the library/i,
        seenOn: "Metal",
      },
      { anchor: "unable to build metal library", regex: /Unable to build metal library from source/i, seenOn: "MLX" },
      {
        anchor: "ggml_metal_device_init: error",
        regex: /ggml_metal_device_init: error: failed to (?:load|create|compile)/i,
      },
      {
        anchor: "_metal_device_init: error: failed to",
        regex: /ggml_backend_metal_device_init: error: failed to allocate context/i,
      },
      { anchor: "xpc_error_connection_i", regex: /Compiler failed with XPC_ERROR_CONNECTION_IN/i, seenOn: "Metal" },
      { anchor: "no metal device", regex: /No Metal device (?:available|found)/i, seenOn: "MLX" },
    ],
    example:
      "ggml_metal_init: error: Error Domain=MTLLibraryErrorDomain Code=3 \"program_source:3:10: fatal error: 'ggml-common.h' file not found\"",
    sources: ["source: ggml-org/llama.cpp ggml/src/ggml-metal/ggml-metal-device.m"],
  },
} as const satisfies Signatures;
