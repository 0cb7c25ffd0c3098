import type { Signatures } from "../../signature.ts";

export const torchDevices = {
  "cuda-arch-unsupported": {
    severity: "error",
    priority: 86,
    patterns: [
      {
        anchor: "is not compatible with the current pytorch installation",
        regex: /is not compatible with the current PyTorch installation/i,
      },
      { anchor: "no kernel image is available", regex: /no kernel image is available for execution on the device/i },
      { anchor: "which is of cuda capability", regex: /which is of cuda capability \d/i },
      { anchor: "minimum cuda capability supported", regex: /minimum cuda capability supported by this library/i },
      {
        anchor: "pytorch no longer supports this gpu",
        regex: /PyTorch no longer supports this GPU because it is too old/i,
      },
      {
        anchor: "is not defined for option",
        regex: /Value 'sm_\d{2,3}\w?' is not defined for option/i,
        seenOn: "Triton",
      },
      { anchor: "invalid value for --gpu-architecture", regex: /nvrtc: error: invalid value for --gpu-architecture/i },
      { anchor: "install supports cuda capabilities", regex: /current PyTorch install supports CUDA capabilities/i },
      { anchor: "too old to be supported by the", regex: /too old to be supported by the triton GPU compiler/i },
      { anchor: "but was built for sm", regex: /is for sm\d{2,3}.{0,20}, but was built for sm\d/i, seenOn: "xFormers" },
      {
        anchor: "current capability: ",
        regex: /Minimum capability: \d{2,3}\. Current capability: \d/i,
        seenOn: "vLLM",
      },
    ],
    example:
      "NVIDIA GeForce RTX 5090 with CUDA capability sm_120 is not compatible with the current PyTorch installation.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128",
        effect: "changes-system",
        platforms: ["linux"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/pytorch/pytorch/issues/167244",
      "https://github.com/Comfy-Org/ComfyUI/pull/16438",
      "https://github.com/HybridRobotics/berkeley-humanoid-lite/issues/49",
      "https://github.com/mir-aidj/all-in-one/issues/35",
    ],
  },
  "torch-cuda-oom": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "outofmemoryerror", regex: /OutOfMemoryError: (?:CUDA|HIP|XPU) out of memory/i },
      { anchor: "out of memory. tried to allocate", regex: /(?:CUDA|HIP|XPU) out of memory\. Tried to allocate/i },
      { anchor: "torch.outofmemoryerror", regex: /torch\.OutOfMemoryError/i },
      {
        anchor: "cublas_status_alloc_failed when",
        regex: /CUBLAS_STATUS_ALLOC_FAILED when calling/i,
        seenOn: "PyTorch",
      },
      {
        anchor: "torch.acceleratorerror: cuda error: out",
        regex: /torch\.AcceleratorError: CUDA error: out of memory/i,
      },
      {
        anchor: "not enough gpu video memory",
        regex: /There is not enough GPU video memory available/i,
        seenOn: "DirectML",
      },
      { anchor: "triton error [cuda]: out of memory", regex: /Triton Error \[CUDA\]: out of memory/i },
      { anchor: "outofmemoryerror", regex: /torch\.(?:cuda\.)?OutOfMemoryError: /i },
      { anchor: "driver error: out of memory", regex: /CUDA driver error: out of memory/i },
    ],
    example: "OutOfMemoryError: CUDA out of memory. Tried to allocate 50.00 MiB. GPU",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["https://github.com/Fanghua-Yu/SUPIR/issues/113"],
  },
  "mps-oom": {
    severity: "fatal",
    priority: 84,
    platforms: ["darwin"],
    patterns: [
      { anchor: "mps backend out of memory", regex: /MPS backend out of memory/i },
      { anchor: "invalid buffer size", regex: /Invalid buffer size: [\d.]{1,9} (?:GB|GiB)/i },
      {
        anchor: "tensor dims larger than int_max",
        regex: /MPSGraph does not support tensor dims larger than INT_MAX/i,
      },
      { anchor: "failed assertion `[mpsndarray", regex: /failed assertion `\[MPSNDArray/i },
    ],
    example:
      "RuntimeError: MPS backend out of memory (MPS allocated: 5.50 GB, other allocations: 14.76 GB, max allowed: 20.40 GB).",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/pytorch/pytorch/issues/130112", "https://github.com/lm-sys/FastChat/issues/274"],
  },
  "cpu-alloc-fail": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "defaultcpuallocator", regex: /DefaultCPUAllocator: (?:can't allocate memory|not enough memory)/i },
      { anchor: "unable to allocate", regex: /MemoryError: Unable to allocate|ArrayMemoryError: Unable to allocate/i },
      { anchor: "winerror 1455", regex: /\[WinError 1455\]/i },
      { anchor: "os error 1455", regex: /\(os error 1455\)/i },
      { anchor: "memoryerror", regex: /^MemoryError\s{0,4}$/i },
      { anchor: "oserror: [errno 12]", regex: /OSError: \[Errno 12\] Cannot allocate memory/i },
    ],
    example:
      "RuntimeError: [enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 400000000000000 bytes. Error code 12 (Cannot allocate memory)",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["lab: torch 2.13.0"],
  },
  "torch-half-on-cpu": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "not implemented for 'half'", regex: /"\w{3,60}" not implemented for 'Half'/i },
      { anchor: "not implemented for 'bfloat16'", regex: /"\w{3,60}" not implemented for 'BFloat16'(?! on MPS)/i },
    ],
    example: "RuntimeError: \"addmm_impl_cpu_\" not implemented for 'Half'",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade torch`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/Dispatch.h"],
  },
  "mps-bfloat16": {
    severity: "fatal",
    priority: 80,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "bfloat16",
        regex:
          /BFloat16 is not supported on MPS|convert BFloat16 to the MPS backend|_mps\w{0,30}" not implemented for 'BFloat16'|MPS (?:device |backend )?does not support bfloat16/i,
      },
    ],
    example: "TypeError: BFloat16 is not supported on MPS",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/mps"],
  },
  "mps-unavailable": {
    severity: "fatal",
    priority: 82,
    platforms: ["darwin"],
    patterns: [
      { anchor: "not linked with support for mps", regex: /PyTorch is not linked with support for mps devices/i },
      { anchor: "torch not compiled with mps enabled", regex: /Torch not compiled with MPS enabled/i },
      { anchor: "mps backend is supported on macos", regex: /MPS backend is supported on MacOS \d/i },
      {
        anchor: "the operator 'aten::",
        regex:
          /The operator 'aten::\S{1,60}' is not currently (?:implemented|supported) (?:for|on) the MPS (?:device|backend)/i,
      },
      {
        anchor: "doesn't support float64",
        regex: /MPS framework doesn't support float64/i,
      },
      { anchor: "only works on macos ", regex: /\w{3,40} only works on macOS 1\d/i },
      { anchor: "not supported at the mps device", regex: /not supported (?:at|on|by) the MPS (?:device|backend)/i },
    ],
    example: "RuntimeError: PyTorch is not linked with support for mps devices",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      { shell: "sh", line: "export PYTORCH_ENABLE_MPS_FALLBACK=1", effect: "safe", platforms: ["darwin"] },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/mps, aten/src/ATen/native/mps"],
  },
  "torch-device-unknown": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "deserialize object on cuda device ",
        regex: /Attempting to deserialize object on CUDA device \d{1,3} but torch\.cuda\.device_count\(\) is \d/i,
      },
      { anchor: "device type at start of device string", regex: /device type at start of device string: \w/i },
      { anchor: "invalid device string: ", regex: /Invalid device string: '/i },
      { anchor: "invalid device id", regex: /AssertionError: Invalid device id/i },
      { anchor: "expected a torch.device with a", regex: /Expected a torch\.device with a specified index/i },
    ],
    example: "RuntimeError: Attempting to deserialize object on CUDA device 1 but torch.cuda.device_count() is 1.",
    commands: [{ shell: "any", line: "nvidia-smi", effect: "safe" }],
    witness: "gpu-present",
    sources: ["source: pytorch/pytorch c10/core/Device.cpp, torch/serialization.py"],
  },
  "torch-devices-mixed": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "expected all tensors to be on the same device",
        regex: /Expected all tensors to be on the same device/i,
      },
      {
        anchor: "and weight type (",
        regex:
          /Input type \((?:torch\.)?(?:cuda\.|mps\.|xpu\.)?\w{1,20}Tensor\) and weight type \([\w.]{1,40}\) should be the same/i,
      },
      {
        anchor: "placeholder storage has not been",
        regex: /Placeholder storage has not been allocated on MPS device/i,
        seenOn: "Apple silicon",
      },
      {
        anchor: "expected object of device type",
        regex: /Expected object of device type \w{2,8} but got device type/i,
        seenOn: "PyTorch 1",
      },
      {
        anchor: "either on cpu or on the same device",
        regex: /indices should be either on cpu or on the same device/i,
      },
      { anchor: "cannot be accessed from triton", regex: /cannot be accessed from Triton \(cpu tensor/i },
      { anchor: "device type for generator but", regex: /Expected a '\w{2,5}' device type for generator but found/i },
      {
        anchor: "being on a device type different",
        regex: /being on a device type different than your model/i,
        seenOn: "transformers",
      },
      {
        anchor: "is not on the expected device",
        regex: /Tensor on device \S{2,10} is not on the expected device (?!meta)/i,
      },
    ],
    example:
      "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    sources: ["source: pytorch/pytorch aten/src/ATen/TensorIterator.cpp"],
  },
  "torch-dtype-mixed": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "expected scalar type ", regex: /expected scalar type \w{3,12} but found \w{3,12}/i },
      { anchor: "must have the same dtype", regex: /mat1 and mat2 must have the same dtype/i },
      { anchor: "to have the same dtype, but", regex: /expected .{1,30} to have the same dtype, but got/i },
      {
        anchor: "should be the same",
        regex: /Input type \((?:float|double|c10::\w{4,10}|unsigned char)\) and (?:bias|weight) type \(/i,
      },
      {
        anchor: "must have the same dtype",
        regex: /\w{1,20} and \w{1,20} must have the same dtype/i,
      },
      { anchor: "destination dtypes match", regex: /requires the source and destination dtypes match/i },
      { anchor: "fp16 and bf16 data type", regex: /Flash ?Attention only supports? fp16 and bf16 data type/i },
    ],
    example: "RuntimeError: expected scalar type Half but found Float",
    sources: ["source: pytorch/pytorch aten/src/ATen/native"],
  },
  "torch-compile-failed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "dynamo is not supported on python", regex: /Dynamo is not supported on Python 3/i },
      { anchor: "not yet supported for torch.compile", regex: /not yet supported for torch\.compile/i },
      { anchor: "torch.compile is not supported on", regex: /torch\.compile is not supported on Python/i },
      { anchor: "cannot find a working triton", regex: /Cannot find a working triton installation/i },
      { anchor: "backendcompilerfailed", regex: /BackendCompilerFailed: backend='\w{2,20}' raised/i },
      { anchor: "inductorerror", regex: /torch\._inductor\.exc\.InductorError: /i },
      {
        anchor: "torch._dynamo.exc.",
        regex:
          /torch\._dynamo\.exc\.(?:Unsupported|InternalTorchDynamoError|TorchRuntimeError|UserError|FailOnRecompileLimitHit)/i,
      },
      { anchor: "torch._inductor.exc.", regex: /torch\._inductor\.exc\.\w{4,40}: /i },
      { anchor: "compiler: cl is not found", regex: /RuntimeError: Compiler: \S{1,20} is not found/i },
      { anchor: "dynamic compiled modules", regex: /Failed to create dynamic compiled modules/i, seenOn: "Unsloth" },
    ],
    example: "RuntimeError: Dynamo is not supported on Python 3.12+",
    sources: ["source: pytorch/pytorch torch/_dynamo, torch/_inductor/exc.py"],
  },
  "torch-distributed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "distributed package doesn't have nccl", regex: /Distributed package doesn't have NCCL/i },
      { anchor: "nccl error in: ", regex: /NCCL error in: \S/i },
      {
        anchor: "nccl",
        regex: /ncclSystemError|ncclUnhandledCudaError|ncclInternalError|ncclInvalidUsage/,
      },
      { anchor: "no rendezvous handler", regex: /No rendezvous handler for/i },
      { anchor: "use_libuv was requested", regex: /use_libuv was requested\b/i },
      {
        anchor: "socket has failed to ",
        regex: /The (?:client|server) socket has failed to (?:connect|listen|bind)/i,
        seenOn: "torch.distributed",
      },
      { anchor: "process group has not been", regex: /Default process group has not been initialized/i },
      { anchor: "watchdog caught collective", regex: /Watchdog caught collective operation timeout/i },
      { anchor: "env:// rendezvous", regex: /env:\/\/ rendezvous: environment variable \w{2,20} expected/i },
      { anchor: "torch.distributed.dist", regex: /torch\.distributed\.Dist(?:Network|Backend|Store)Error: /i },
      { anchor: "gloo", regex: /unsupported gloo device|enforce fail at \S{0,80}gloo\/transport/i },
      { anchor: "rendezvous", regex: /Rendezvous(?:Connection|Timeout|Closed|State|Graceful\w{2,10})Error/i },
    ],
    example: "RuntimeError: Distributed package doesn't have NCCL built in",
    sources: ["source: pytorch/pytorch torch/distributed"],
  },
} as const satisfies Signatures;
