import type { Signatures } from "../../signature.ts";

export const syclAndOpencl = {
  "sycl-oom": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "_error_out_of_", regex: /(?:PI|UR_RESULT)_ERROR_OUT_OF_(?:HOST_MEMORY|DEVICE_MEMORY|RESOURCES)/i },
      { anchor: "to allocate sycl", regex: /(?:failed|unable) to allocate SYCL\w{0,12} buffer/i },
      { anchor: "can't allocate ", regex: /ggml_backend_sycl\w{1,40}: can't allocate \d/i },
    ],
    example: "Native API failed. Native API returns: 39 (UR_RESULT_ERROR_OUT_OF_DEVICE_MEMORY)",
    commands: [
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/11044",
      "https://github.com/ggml-org/llama.cpp/pull/9476",
      "https://github.com/ggml-org/llama.cpp/issues/9472",
    ],
  },
  "sycl-failed": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "native api failed", regex: /Native API failed\. Native API returns/i },
      { anchor: "no device of requested type available", regex: /No device of requested type available/i },
      { anchor: "sycl error: ", regex: /SYCL error: /i },
      { anchor: "_error_device_", regex: /(?:PI|UR_RESULT)_ERROR_DEVICE_(?:NOT_FOUND|LOST|NOT_AVAILABLE)/i },
      {
        anchor: " sycl device",
        regex:
          /(?:can't|cannot|could not|failed to|unable to) (?:get|find|detect|initialize) (?:any )?sycl devices?|no sycl devices? found/i,
      },
      {
        anchor: "ur_result_error_unknown",
        regex: /\bUR_RESULT_ERROR_(?:UNKNOWN|UNSUPPORTED\w{0,30}|INVALID\w{0,30}|UNINITIALIZED)\b/i,
      },
    ],
    example:
      "No device of requested type available. Please check https://software.intel.com/content/www/us/en/develop/articles/intel-oneapi-dpcpp-system-requirements.html -1 (PI_ERROR_DEVICE_NOT_FOUND)",
    commands: [{ shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/11812",
      "https://github.com/ggml-org/llama.cpp/issues/24424",
    ],
  },
  "opencl-oom": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "ggml_opencl: ", regex: /ggml_opencl: .{1,300} error -(?:4|5|6|61) at /i, seenOn: "llama.cpp" },
      { anchor: "ggml_backend_opencl", regex: /ggml_backend_opencl\w{1,40}: failed to allocate/i },
      { anchor: "cl_mem_object_allocation_failure", regex: /CL_MEM_OBJECT_ALLOCATION_FAILURE/i },
      { anchor: "unable to allocate opencl", regex: /unable to allocate OpenCL buffer/i },
    ],
    example:
      "ggml_opencl: (mem = clCreateBuffer(context, CL_MEM_READ_WRITE, size, NULL, &err), err) error -61 at ggml-opencl.cpp:1339",
    commands: [
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/1381",
      "https://github.com/ggml-org/llama.cpp/issues/5057",
    ],
  },
  "opencl-no-driver": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "clgetplatformids", regex: /clGetPlatformIDs\(.{1,120} error -(?:1001|1)\b/i },
      { anchor: "clgetdeviceids", regex: /clGetDeviceIDs\(.{1,120} error -(?:1|32|33)\b/i },
      { anchor: "cl_platform_not_found_khr", regex: /CL_PLATFORM_NOT_FOUND_KHR/i },
      { anchor: "ggml_opencl: could find any opencl", regex: /ggml_opencl: could find any OpenCL devices/i },
    ],
    example: "ggml_opencl: clGetPlatformIDs(NPLAT, platform_ids, &n_platforms) error -1001 at ggml-opencl.cpp:967",
    commands: [
      { shell: "sh", line: "clinfo -l", effect: "safe", platforms: ["linux"] },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/1979", "https://github.com/ggml-org/llama.cpp/issues/3936"],
  },
} as const satisfies Signatures;
