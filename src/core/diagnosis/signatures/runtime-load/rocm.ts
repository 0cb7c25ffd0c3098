import type { Signatures } from "../../signature.ts";

export const rocm = {
  "rocm-no-kernel": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "hiperrornobinaryforgpu", regex: /hipErrorNoBinaryForGpu/i },
      { anchor: "error: invalid device function", regex: /(?:ROCm|HIP|CUDA) error: invalid device function/i },
      { anchor: "hiperrorinvalidimage", regex: /hipErrorInvalid(?:Image|DeviceFunction)/i },
      {
        anchor: "tensile solution found, but exception",
        regex: /rocBLAS error: Tensile solution found, but exception thrown/i,
      },
      { anchor: "hiperrorinvalidkernelfile", regex: /\bhipErrorInvalidKernelFile\b/i },
    ],
    example: "ROCm error: invalid device function",
    commands: [{ shell: "any", line: "{self} install --accelerator vulkan", effect: "changes-system" }],
    witness: "gpu-present",
    sources: ["https://github.com/ollama/ollama/issues/11380", "source: ROCm/clr hipamd/src/hip_error.cpp"],
  },
  "rocm-no-device": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "no rocm-capable device is detected", regex: /no ROCm-capable device is detected/i },
      { anchor: "tensile host: no devices found", regex: /Could not initialize Tensile host: No devices found/i },
      { anchor: "hiperrornodevice", regex: /\bhipErrorNoDevice\b/i },
      { anchor: "no hip gpus are available", regex: /No HIP GPUs are available/i, seenOn: "PyTorch" },
    ],
    example: "ggml_cuda_init: failed to initialize ROCm: no ROCm-capable device is detected",
    commands: [
      { shell: "sh", line: "rocminfo", effect: "safe", platforms: ["linux"] },
      { shell: "any", line: "{self} install --accelerator vulkan", effect: "changes-system" },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/oobabooga/textgen/issues/5064",
      "https://github.com/YellowRoseCx/koboldcpp-rocm/issues/103",
    ],
  },
  "amd-gpu-fault": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "memory access fault by gpu node", regex: /Memory access fault by GPU node-\d/i, seenOn: "ROCm" },
      { anchor: "hw exception by gpu node", regex: /HW Exception by GPU node-\d/i, seenOn: "ROCm" },
      { anchor: "amdgpu: gpu reset", regex: /amdgpu: GPU reset(?: begin|\(\d)/i, seenOn: "Linux kernel" },
      {
        anchor: "timeout, signaled seq",
        regex: /\*ERROR\* ring .{1,40} timeout, signaled seq/i,
        seenOn: "Linux kernel",
      },
      {
        anchor: "] page fault (src_id",
        regex: /amdgpu: \[\w{3,10}\] (?:retry |no-retry )?page fault \(src_id/i,
        seenOn: "Linux kernel",
      },
      { anchor: "hsa_status_error_", regex: /HSA_STATUS_ERROR_(?!OUT_OF_RESOURCES)\w{4,40}/i, seenOn: "ROCm" },
      { anchor: "hsa_status_error_out_of_resources", regex: /HSA_STATUS_ERROR_OUT_OF_RESOURCES/i, seenOn: "ROCm" },
      { anchor: "ring gfx", regex: /\bring gfx[\w.]{0,12} (?:timeout|reset failed)/i, seenOn: "Linux kernel" },
      { anchor: "ring comp", regex: /\bring comp[\w.]{0,12} (?:timeout|reset failed)/i, seenOn: "Linux kernel" },
      { anchor: "mes failed to resp", regex: /amdgpu: MES(?:\(\d\))? failed to respon/i, seenOn: "Linux kernel" },
      { anchor: "gpu recovery failed", regex: /GPU Recovery Failed: -?\d/i, seenOn: "Linux kernel" },
      { anchor: "device wedged", regex: /amdgpu.{0,60}device wedged/i, seenOn: "Linux kernel" },
      {
        anchor: "device lost from bus",
        regex: /(?:amdgpu|i915|xe).{0,60}device lost from bus/i,
        seenOn: "Linux kernel",
      },
    ],
    example:
      "Memory access fault by GPU node-1 (Agent handle: 0x55d1f2) on address 0x7f3a00000000. Reason: Page not present or supervisor privilege.",
    commands: [
      { shell: "any", line: "{self} install --accelerator vulkan", effect: "changes-system" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["source: ROCm/ROCR-Runtime; torvalds/linux drivers/gpu/drm/amd/amdgpu"],
  },
} as const satisfies Signatures;
