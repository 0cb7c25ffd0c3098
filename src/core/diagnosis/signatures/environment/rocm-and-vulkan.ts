import type { Signatures } from "../../signature.ts";

export const rocmAndVulkan = {
  "gpu-device-denied": {
    severity: "error",
    priority: 86,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "/dev/dri/",
        regex:
          /\/dev\/dri\/(?:renderD|card)\d{1,3}\b.{0,80}(?:Permission denied|EACCES)|(?:Permission denied|EACCES).{0,80}\/dev\/dri\/(?:renderD|card)\d{1,3}/i,
      },
      { anchor: "/dev/kfd", regex: /\/dev\/kfd\b.{0,40}(?:Permission denied|Operation not permitted|EACCES)/i },
      { anchor: "/dev/nvidia", regex: /\/dev\/nvidia[\w-]{0,20}['"]?: Permission denied/i },
      { anchor: "member of ", regex: /is not (?:a )?member of (?:the )?"?(?:render|video)"? group/i },
      {
        anchor: "failed to get user name to check for video group",
        regex: /Failed to get user name to check for video group membership/i,
      },
      { anchor: "unable to find group render", regex: /Unable to find group render/i },
      { anchor: "not in the render group", regex: /not in the (?:render|video) group/i },
      { anchor: "/dev/dri", regex: /\/dev\/dri\b.{0,60}permission denied/i },
    ],
    example: "failed to open /dev/dri/renderD128: Permission denied",
    commands: [
      { shell: "sh", line: "ls -l /dev/dri /dev/kfd", effect: "safe", platforms: ["linux"] },
      {
        shell: "sh",
        line: 'sudo usermod --append --groups render,video "$USER"',
        effect: "admin",
        platforms: ["linux"],
      },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/fastfetch-cli/fastfetch/issues/1513",
      "https://github.com/KomputeProject/kompute/issues/131",
      "https://github.com/ROCm/ROCm-docker/issues/116",
      "https://github.com/ROCm/legacy-rocm-build/issues/1211",
      "https://github.com/nullata/llamaMan/issues/85",
      "https://github.com/Umio-Yasuno/amdgpu_top/issues/92",
    ],
  },
  "gpu-device-missing": {
    severity: "error",
    priority: 74,
    platforms: ["linux"],
    patterns: [
      { anchor: "/dev/kfd", regex: /\/dev\/kfd\b.{0,40}No such file or directory/i },
      {
        anchor: "/dev/dri",
        regex:
          /(?:open|stat|access|find)[^:/]{0,40}\/dev\/dri(?:\/renderD\d{1,3})?['":]{1,2} No such file or directory/i,
      },
      { anchor: "rock module is not loaded", regex: /ROCk module is NOT loaded/i },
      {
        anchor: "error gathering device information",
        regex: /error gathering device information while adding custom device \\?"\/dev\/(?:kfd|dri)/i,
        seenOn: "Docker",
      },
    ],
    example: "Unable to open /dev/kfd read-write: No such file or directory",
    commands: [{ shell: "sh", line: "ls -l /dev/dri /dev/kfd", effect: "safe", platforms: ["linux"] }],
    witness: "container-gpu",
    sources: ["https://github.com/ROCm/legacy-rocm-build/issues/1798", "source: ROCm/rocminfo rocminfo.cc"],
  },
  "vulkan-loader-missing": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "libvulkan.so.1", regex: /libvulkan\.so\.1: cannot open shared object file/i },
      {
        anchor: "vulkan-1.dll",
        regex: /vulkan-1\.dll.{0,80}(?:not found|was not found|missing|n.o (?:foi )?encontrad)/i,
      },
      {
        anchor: "failed to load vulkan library",
        regex: /(?:Failed|failed) to (?:load|open) (?:the )?Vulkan (?:library|loader)/i,
      },
    ],
    example:
      "llama-server: error while loading shared libraries: libvulkan.so.1: cannot open shared object file: No such file or directory",
    commands: [{ shell: "sh", line: "sudo apt-get install libvulkan1", effect: "admin", platforms: ["linux"] }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/Atinoda/text-generation-webui-docker/issues/66",
      "source: KhronosGroup/Vulkan-Hpp DispatchLoaderDynamic",
    ],
  },
  "vulkan-no-driver": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "errorincompatibledriver", regex: /createInstance\w{0,8}: ErrorIncompatibleDriver/i },
      { anchor: "incompatibledrivererror", regex: /vk::IncompatibleDriverError/i },
      {
        anchor: "vk_error_incompatible_driver",
        regex: /(?:failed with|returned|error:?) VK_ERROR_INCOMPATIBLE_DRIVER/i,
      },
      { anchor: "found no drivers", regex: /vkCreateInstance: Found no drivers!/i },
      { anchor: "errorinitializationfailed", regex: /vk::.{0,80}ErrorInitializationFailed/i, seenOn: "Vulkan-Hpp" },
      {
        anchor: "compatible vulkan ",
        regex: /(?:find|found) (?:no|a) compatible Vulkan ICD|Cannot find a compatible Vulkan (?:ICD|installable)/i,
        seenOn: "Vulkan",
      },
    ],
    example: "terminate called after throwing an instance of 'vk::IncompatibleDriverError'",
    commands: [
      { shell: "any", line: "vulkaninfo --summary", effect: "safe" },
      { shell: "sh", line: "sudo apt-get install mesa-vulkan-drivers", effect: "admin", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/11493",
      "https://github.com/KhronosGroup/Vulkan-Loader/issues/994",
      "https://github.com/KhronosGroup/Vulkan-Tools/issues/207",
    ],
  },
  "rocm-gfx-unsupported": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "tensilelibrary",
        regex: /(?:rocBLAS|rocblaslt|hipBLASLt) error: (?:Cannot read|Could not (?:load|initialize)).{0,200}Tensile/i,
      },
      { anchor: "amdgpu", regex: /no compatible amdgpu devices detected|amdgpu is not supported|amdgpu too old/i },
      { anchor: "no suitable rocm found", regex: /no suitable rocm found/i },
      { anchor: "is not supported by", regex: /\bgfx[0-9a-f]{3,4} is not supported by /i, seenOn: "Ollama" },
      { anchor: "unsupported radeon igpu", regex: /unsupported Radeon iGPU detected/i, seenOn: "Ollama" },
    ],
    example:
      "rocBLAS error: Cannot read /opt/rocm/lib/rocblas/library/TensileLibrary.dat: Illegal seek for GPU arch : gfx1103",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: ROCm/rocBLAS library/src/tensile_host.cpp", "source: ollama/ollama discover/amd_linux.go"],
  },
  "rocm-library-missing": {
    severity: "error",
    priority: 76,
    patterns: [
      {
        anchor: "cannot open shared object file",
        regex: /lib(?:amdhip64|hipblas|rocblas|hsa-runtime64|MIOpen)[^ :]{0,30}: cannot open shared object file/i,
      },
      { anchor: "amdhip64", regex: /amdhip64(?:_\d)?\.dll.{0,60}(?:not found|missing|126)/i },
    ],
    example:
      "llama-server: error while loading shared libraries: libamdhip64.so.6: cannot open shared object file: No such file or directory",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: ROCm/clr library names", "source: glibc elf/rtld.c"],
  },
} as const satisfies Signatures;
