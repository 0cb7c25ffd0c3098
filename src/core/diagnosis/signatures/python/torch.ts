import type { Signatures } from "../../signature.ts";

export const torch = {
  "torch-missing": {
    severity: "fatal",
    priority: 64,
    patterns: [
      {
        anchor: "requires the pytorch library",
        regex: /requires the PyTorch library but it was not found in your environment/i,
      },
      { anchor: "no module named", regex: /No module named (?:'torch'|torch\s{0,4}$)/i },
      {
        anchor: "pytorch should be installed",
        regex: /At least one of TensorFlow 2\.0 or PyTorch should be installed/i,
      },
      { anchor: "pytorch is not available", regex: /Error: PyTorch is not available/i },
      {
        anchor: "install pytorch",
        regex: /(?:please|must|need to|have to) (?:first )?install PyTorch/i,
      },
      {
        anchor: "name 'torch' is not defined",
        regex: /NameError: name 'torch' is not defined/i,
        seenOn: "transformers",
      },
      {
        anchor: "module 'torch' has no attribute",
        regex: /module 'torch' has no attribute '(?:cuda|nn|__version__|tensor|Tensor|device|float16|utils|load)'/i,
      },
      {
        anchor: "depends on `torch`",
        regex: /depends on `torch`, but doesn't declare it as a build dependency/i,
        seenOn: "uv",
      },
      {
        anchor: "torch is not ",
        regex: /(?:Py)?torch is not installed|Error: (?:Py)?torch is not found/i,
      },
      { anchor: "no module named 'torch._c'", regex: /No module named 'torch\._C'/i },
      { anchor: "from 'torch' (unknown", regex: /cannot import name '\w{1,40}' from 'torch' \(unknown location\)/i },
      { anchor: "pytorch not found", regex: /PyTorch not found\b/i },
    ],
    example: "AutoModelForCausalLM requires the PyTorch library but it was not found in your environment.",
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
    sources: [
      "https://github.com/LargeWorldModel/LWM/issues/49",
      "https://github.com/huggingface/transformers/issues/28282",
      "https://github.com/AUCOHL/RTL-Repo/issues/1",
    ],
  },
  "torch-missing-notice": {
    severity: "warning",
    priority: 8,
    patterns: [
      { anchor: "none of pytorch, tensorflow", regex: /None of PyTorch, TensorFlow >= 2\.0, or Flax have been found/i },
      { anchor: "pytorch was not found", regex: /PyTorch was not found\. Models won't be available/i },
      { anchor: "disabling pytorch", regex: /Disabling PyTorch because PyTorch >= [\d.]{1,8} is required/i },
    ],
    example:
      "None of PyTorch, TensorFlow >= 2.0, or Flax have been found. Models won't be available and only tokenizers, configuration and file/data utilities can be used.",
    witness: "python-packages",
    sources: ["https://github.com/exo-explore/exo/issues/392"],
  },
  "torch-too-old": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "module 'torch",
        regex:
          /module 'torch(?:\.[\w.]{1,40})?' has no attribute '(?:float8_\w{2,12}|compiler|compile|uint16|uint32|uint64|int1|xpu|register_pytree_node|register_fake|get_default_device|scaled_dot_product_attention|inference_mode|custom_op|is_autocast_enabled|OutOfMemoryError)'/i,
      },
      {
        anchor: "require users to upgrade torch",
        regex: /now require users to upgrade torch to at least v/i,
        seenOn: "transformers 4.51 and later",
      },
      { anchor: "pytorch sdpa requirements", regex: /PyTorch SDPA requirements in Transformers are not met/i },
      { anchor: "name 'nn' is not defined", regex: /NameError: name 'nn' is not defined/i, seenOn: "transformers 5" },
      {
        anchor: "requires torch>=",
        regex: /(?:ImportError|ValueError|RuntimeError): .{0,80}requires (?:PyTorch|torch) ?>= ?\d/i,
      },
      { anchor: " from 'torch", regex: /cannot import name '\w{1,60}' from 'torch[.'](?!.{0,60}unknown location)/i },
      {
        anchor: "no module named 'torch.",
        regex:
          /No module named 'torch\.(?:distributed\.(?:tensor|device_mesh|fsdp)|nn\.attention|_higher_order_ops|export|accelerator|compiler|_dynamo|library|utils\._pytree|fx\.\w|ao\.)/i,
      },
      {
        anchor: "module 'torch",
        regex:
          /module 'torch\.(?:backends|utils\._pytree|library|distributed|_dynamo|compiler|nn\.functional|amp|cuda|mps|accelerator)' has no attribute '/i,
      },
      {
        anchor: "disabling pytorch",
        regex: /Disabling PyTorch because PyTorch >= ?[\d.]{1,8} is required but found \d/i,
        seenOn: "transformers 4.49 and later",
      },
    ],
    example: "AttributeError: module 'torch' has no attribute 'float8_e4m3fn'",
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
    sources: ["source: huggingface/transformers src/transformers/utils/import_utils.py"],
  },
  "torch-cpu-on-gpu": {
    severity: "error",
    priority: 82,
    patterns: [
      { anchor: "torch not compiled with cuda enabled", regex: /Torch not compiled with CUDA enabled/i },
      {
        anchor: "not linked with support for ",
        regex: /PyTorch is not linked with support for (?:cuda|xpu|hip) devices/i,
      },
      {
        anchor: "arguments from the 'cuda' backend",
        regex: /Could not run 'aten::\S{1,60}' with arguments from the 'CUDA' backend/i,
      },
      {
        anchor: "torch is not able to use gpu",
        regex: /Torch is not able to use GPU/i,
        seenOn: "stable-diffusion-webui",
      },
      {
        anchor: "cuda is not available",
        regex: /(?:AssertionError|RuntimeError|ValueError|EnvironmentError): CUDA is not available/i,
      },
      {
        anchor: "can only be used on cuda devices",
        regex: /can only be used on CUDA devices/i,
        seenOn: "transformers",
      },
      {
        anchor: "torch.cuda.is_available()",
        regex:
          /(?<!device but )torch\.cuda\.is_available\(\) (?:is|returned|returns|=|:|==)[ =]{0,3}False|AssertionError: assert torch\.cuda\.is_available/i,
        general: true,
      },
      { anchor: "torch accelerator", regex: /cannot find any torch accelerator/i, seenOn: "Unsloth" },
      {
        anchor: "cuda is not available",
        regex: /(?:device_type of 'cuda'|device ?=? ?'?cuda'?|requested|cuda device).{0,60}CUDA is not available/i,
      },
    ],
    example: "AssertionError: Torch not compiled with CUDA enabled",
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
    witness: "python-packages",
    sources: [
      "https://github.com/wileewang/TransPixeler/issues/9",
      "https://github.com/X-PLUG/MobileAgent/issues/60",
      "https://github.com/pinokiofactory/cogstudio/issues/37",
      "lab: torch 2.13.0+cpu",
    ],
  },
  "torch-no-nvidia-driver": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "found no nvidia driver on your system", regex: /Found no NVIDIA driver on your system/i },
      { anchor: "no cuda gpus are available", regex: /No CUDA GPUs are available/i },
      {
        anchor: "object on a cuda device but torch",
        regex: /Attempting to deserialize object on a CUDA device but torch\.cuda\.is_available\(\) is False/i,
      },
      {
        anchor: "you might not have a cuda gpu",
        regex: /CUDA driver initialization failed, you might not have a CUDA gpu/i,
      },
    ],
    example:
      "RuntimeError: Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver from http://www.nvidia.com/Download/index.aspx",
    commands: [{ shell: "any", line: "nvidia-smi", effect: "safe" }],
    witness: "gpu-present",
    sources: ["source: pytorch/pytorch c10/cuda/CUDAFunctions.cpp, torch/csrc/cuda/Module.cpp, torch/serialization.py"],
  },
  "torch-library-mix": {
    severity: "fatal",
    priority: 84,
    platforms: ["linux"],
    patterns: [
      { anchor: "nvjitlink", regex: /undefined symbol: __nvJitLink\w{1,60}/i },
      { anchor: "ijit_notifyevent", regex: /undefined symbol: iJIT_NotifyEvent/i },
      {
        anchor: "undefined symbol",
        regex:
          /(?:libtorch|libc10|torch\/lib|libcudnn|libcusparse|libcublas|libnccl|nvidia\/)[^ ]{0,200}: undefined symbol: /i,
      },
      {
        anchor: "undefined symbol: _z",
        regex: /(?<!torchaudio|image)\.so[\w.]{0,8}: undefined symbol: _ZNK?(?:3c10|2at|5torch)/i,
        seenOn: "a package compiled for another torch",
      },
      { anchor: "cudnn version incompatibility", regex: /cuDNN version incompatibility: PyTorch was compiled/i },
      {
        anchor: "could not load ",
        regex: /Could not load (?:library libcu\w{2,30}\.so|symbol cu\w{3,40}\. Error)/i,
      },
      {
        anchor: "not found in the system path",
        regex: /lib(?:nvrtc|cu\w{2,20})\.so\S{0,12} not found in the system path/i,
      },
      {
        anchor: "xformers was built for",
        regex: /xFormers was built for:? ?(?:PyTorch .{1,40} \(you have|$)/i,
        seenOn: "xFormers",
      },
      {
        anchor: "cannot open shared object file",
        regex:
          /lib(?:cudnn|cusparseLt|nccl|cupti|nvshmem|cufft|curand|cusolver|torch|c10)\w{0,20}\.so[\d.]{0,8}: cannot open shared object file/i,
      },
      {
        anchor: "is not found or cannot be",
        regex: /Library lib\w{2,20}\.so\S{0,8} is not found or cannot be loaded/i,
        seenOn: "CTranslate2",
      },
    ],
    example:
      "ImportError: /x/site-packages/torch/lib/../../nvidia/cusparse/lib/libcusparse.so.12: undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12",
    commands: [{ shell: "sh", line: "unset LD_LIBRARY_PATH", effect: "safe", platforms: ["linux"] }],
    sources: [
      "https://github.com/pytorch/pytorch/issues/131312",
      "https://github.com/pytorch/pytorch/issues/152783",
      "https://github.com/NRCan/geo-deep-learning/issues/560",
      "https://github.com/infiniflow/ragflow/issues/4466",
    ],
  },
  "torch-dll-1114": {
    severity: "fatal",
    priority: 86,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "winerror 1",
        regex: /\[WinError (?:1114|126|127|182)\].{0,300}(?:torch|c10\.dll|fbgemm|shm\.dll|caffe2)/i,
      },
      {
        anchor: 'error loading "',
        regex:
          /Error loading "[^"]{1,300}(?:c10|fbgemm|shm|cublas\w{0,20}|cudnn\w{0,20}|caffe2\w{0,20}|torch\w{0,20}|asmjit)\.dll"/i,
      },
      {
        anchor: "redistributable is not installed",
        regex: /Microsoft Visual C\+\+ Redistributable is not installed, this may lead/i,
        seenOn: "PyTorch",
      },
      { anchor: "required dll failed to initialize", regex: /A required DLL failed to initialize/i, general: true },
      {
        anchor: "visual c++ redistributable",
        regex: /(?:missing|install|requires?) (?:the )?(?:latest )?(?:Microsoft )?Visual C\+\+ Redistributable/i,
        general: true,
      },
    ],
    example: String.raw`OSError: [WinError 1114] A dynamic link library (DLL) initialization routine failed. Error loading "C:\x\Lib\site-packages\torch\lib\c10.dll" or one of its dependencies.`,
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VCRedist.2015+.x64",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/nagadomi/nunif/issues/701",
      "https://github.com/shiyu-coder/Kronos/issues/166",
      "https://github.com/1517005260/graph-rag-agent/issues/54",
      "https://github.com/OCTRON-tracking/OCTRON-GUI/issues/2",
    ],
  },
  "torchvision-mismatch": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "torchvision::nms does not exist", regex: /operator torchvision::nms does not exist/i },
      {
        anchor: "detected that pytorch and torchvision",
        regex: /Detected that PyTorch and (?:torchvision|TorchAudio|torchaudio) were compiled with different CUDA/i,
      },
      { anchor: "couldn't load custom c++ ops", regex: /Couldn't load custom C\+\+ ops/i },
      {
        anchor: "module 'torchvision' has no",
        regex: /module 'torchvision' has no attribute 'extension'/i,
      },
      {
        anchor: "libtorchaudio",
        regex: /libtorchaudio\.so: undefined symbol|Could not load this library: .{1,200}libtorchaudio/i,
      },
      { anchor: "functional_tensor", regex: /No module named 'torchvision\.transforms\.functional_tensor'/i },
      { anchor: "undefined symbol", regex: /torch(?:vision|audio|text)[\\/]\S{0,80} undefined symbol/i },
      { anchor: "from 'torch", regex: /cannot import name '\w{1,60}' from 'torch(?:vision|audio|text)[.']/i },
      { anchor: "module 'torch", regex: /module 'torch(?:vision|audio|text)[\w.]{0,60}' has no attribute/i },
    ],
    example: "RuntimeError: operator torchvision::nms does not exist",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch torchvision",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade torch torchvision`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/vision torchvision/_meta_registrations.py, torchvision/extension.py"],
  },
} as const satisfies Signatures;
