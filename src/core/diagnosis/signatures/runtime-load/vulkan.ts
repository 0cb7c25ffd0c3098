import type { Signatures } from "../../signature.ts";

export const vulkan = {
  "vulkan-oom": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "ggml_vulkan: device memory allocation of size",
        regex: /ggml_vulkan: Device memory allocation of size \d{1,20} failed/i,
      },
      { anchor: "erroroutofdevicememory", regex: /ErrorOutOfDeviceMemory/i },
      { anchor: "vk_error_out_of_device_memory", regex: /VK_ERROR_OUT_OF_DEVICE_MEMORY/i },
      { anchor: "erroroutofhostmemory", regex: /ErrorOutOfHostMemory/i },
      { anchor: "exceeds device buffer size limit", regex: /Requested buffer size exceeds device buffer size limit/i },
      { anchor: "failed to allocate vulkan", regex: /failed to allocate Vulkan\d{1,2} buffer/i },
      { anchor: "unable to allocate vulkan", regex: /unable to allocate Vulkan\w{1,14} buffer/i },
      { anchor: "vk::outof", regex: /vk::OutOf(?:Device|Host|Pool)MemoryError/i },
      { anchor: "erroroutofpoolmemory", regex: /ErrorOutOfPoolMemory/i },
    ],
    example: "ggml_vulkan: Device memory allocation of size 1073741824 failed.",
    commands: [
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/15256",
      "https://github.com/ggml-org/llama.cpp/issues/5441",
      "https://github.com/ollama/ollama/issues/13029",
      "https://github.com/ggml-org/llama.cpp/issues/8492",
    ],
  },
  "vulkan-device-lost": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "devicelosterror", regex: /vk::DeviceLostError/i },
      { anchor: "errordevicelost", regex: /ErrorDeviceLost/i },
      { anchor: "vk_error_device_lost", regex: /VK_ERROR_DEVICE_LOST/i },
      { anchor: "ggml_vulkan: device lost on", regex: /ggml_vulkan: device lost on/i },
      { anchor: "vkresult -4", regex: /VkResult:? -4\b/i },
    ],
    example: "terminate called after throwing an instance of 'vk::DeviceLostError'",
    commands: [{ shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/13248", "source: node-llama-cpp 3.22.1, libggml-vulkan"],
  },
  "vulkan-device-unfit": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "vulkan 1.2 required", regex: /Vulkan 1\.2 required/i },
      { anchor: "vulkan 1.2 is not supported", regex: /Vulkan 1\.2 is not supported by the current system/i },
      { anchor: "does not support 16-bit storage", regex: /does not support 16-bit storage/i },
      {
        anchor: "shared memory size too small for matrix",
        regex: /Shared memory size too small for matrix multiplication/i,
      },
      { anchor: "compute pipeline creation failed", regex: /ggml_vulkan: Compute pipeline creation failed for/i },
      { anchor: "errorfeaturenotpresent", regex: /createDevice\w{0,10}: ErrorFeatureNotPresent/i },
      { anchor: "errorextensionnotpresent", regex: /createDevice\w{0,10}: ErrorExtensionNotPresent/i },
      { anchor: "errorinitializationfailed", regex: /vk::\w{1,40}(?:::\w{1,40})?: ErrorInitializationFailed/i },
      { anchor: ": errorunknown", regex: /vk::\w{1,40}::\w{1,40}: ErrorUnknown/i },
      { anchor: ": errorlayernotpresent", regex: /vk::\w{1,40}(?:::\w{1,40})?: ErrorLayerNotPresent/i },
    ],
    example: "ggml_vulkan: Error: Vulkan 1.2 required.",
    commands: [{ shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" }],
    witness: "gpu-driver",
    sources: [
      "source: node-llama-cpp 3.22.1, libggml-vulkan",
      "source: ggml-org/llama.cpp ggml/src/ggml-vulkan/ggml-vulkan.cpp",
    ],
  },
} as const satisfies Signatures;
