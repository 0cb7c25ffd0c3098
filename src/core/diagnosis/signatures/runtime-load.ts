import type { Signatures } from "../signature.ts";

export const runtimeLoad = {
  "gguf-html": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "invalid magic number 4f44213c", regex: /invalid magic number 4f44213c/i },
      { anchor: "invalid magic characters", regex: /invalid magic characters:? '?<(?:!DO|!do|htm|HTM|hea|\?xm)/ },
      {
        anchor: 'expected "gguf" but got',
        regex: /Expected "GGUF" but got "<(?:!DO|htm|HTM|!do|\?xm)/,
        seenOn: "node-llama-cpp 3.22.1",
      },
      { anchor: "invalid load key, '<'", regex: /invalid load key, '<'/i, seenOn: "PyTorch" },
    ],
    example: 'Error: Invalid GGUF magic. Expected "GGUF" but got "<!DO".',
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "file-content",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/3889", "lab: node-llama-cpp 3.22.1"],
  },
  "gguf-lfs-pointer": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "invalid magic number 73726576", regex: /invalid magic number 73726576/i },
      { anchor: "invalid magic characters", regex: /invalid magic characters:? '?vers/i },
      { anchor: 'expected "gguf" but got', regex: /Expected "GGUF" but got "vers"/i, seenOn: "node-llama-cpp 3.22.1" },
      { anchor: "git-lfs.github.com/spec/v1", regex: /version https:\/\/git-lfs\.github\.com\/spec\/v1/i },
      { anchor: "invalid load key, 'v'", regex: /invalid load key, 'v'/i, seenOn: "PyTorch" },
    ],
    example: "gguf_init_from_file: invalid magic number 73726576",
    commands: [
      { shell: "any", line: "git lfs install", effect: "changes-system" },
      { shell: "any", line: "git lfs pull", effect: "changes-system" },
      { shell: "any", line: "{self} download", effect: "changes-system" },
    ],
    witness: "file-content",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/755",
      "https://github.com/OpenBMB/MiniCPM/issues/250",
      "https://github.com/abetlen/llama-cpp-python/issues/902",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "gguf-old-ggml": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "invalid magic number 67676", regex: /invalid magic number (?:67676a74|67676d66|67676d6c)/i },
      { anchor: "invalid magic characters", regex: /invalid magic characters:? '?(?:tjgg|fmgg|lmgg)/i },
      {
        anchor: 'expected "gguf" but got',
        regex: /Expected "GGUF" but got "(?:tjgg|fmgg|lmgg)"/i,
        seenOn: "node-llama-cpp 3.22.1",
      },
      { anchor: "(magic, version) combination: 67676", regex: /unknown \(magic, version\) combination: 67676/i },
      { anchor: "ggufv1 is no longer supported", regex: /GGUFv1 is no longer supported/i },
    ],
    example: "gguf_init_from_file: invalid magic number 67676a74",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/3492",
      "https://github.com/ggml-org/llama.cpp/issues/3905",
      "https://github.com/continuedev/ggml-server-example/issues/4",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "gguf-runtime-too-old": {
    severity: "fatal",
    priority: 89,
    patterns: [
      { anchor: "(magic, version) combination: 46554747", regex: /unknown \(magic, version\) combination: 46554747/i },
      { anchor: "is extremely large, is there a mismatch", regex: /GGUF file version \d{1,10} is extremely large/i },
      {
        anchor: "but this software only supports up to version",
        regex: /GGUF file is version \d{1,10} but this software only supports up to version/i,
      },
    ],
    example:
      "error loading model: unknown (magic, version) combination: 46554747, 00000002; is this really a GGML file?",
    witness: "file-content",
    sources: ["https://github.com/abetlen/llama-cpp-python/issues/902", "source: ggml-org/llama.cpp ggml/src/gguf.cpp"],
  },
  "gguf-bad-magic": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "invalid magic ", regex: /invalid magic (?:number|characters)/i },
      { anchor: "invalid gguf magic", regex: /Invalid GGUF magic\. Expected/i, seenOn: "node-llama-cpp 3.22.1" },
      { anchor: "invalid file magic", regex: /invalid file magic/i, seenOn: "Ollama" },
      { anchor: "wrong magic in header", regex: /Wrong MAGIC in header/i },
      { anchor: "failed to read magic", regex: /failed to read magic/i, seenOn: "llama.cpp" },
    ],
    example: "gguf_init_from_file: invalid magic characters 'V'",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "https://github.com/xorbitsai/inference/issues/1866",
      "https://github.com/ollama/ollama/issues/7188",
      "https://github.com/ggml-org/llama.cpp/issues/3905",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "gguf-truncated": {
    severity: "fatal",
    priority: 90,
    patterns: [
      {
        anchor: "not within the file bounds",
        regex: /data is not within the file bounds, model is corrupted or incomplete/i,
      },
      { anchor: "unexpectedly reached end of file", regex: /(?:read error: )?unexpectedly reached end of file/i },
      { anchor: "failed to read tensor data", regex: /gguf_init_from_\w{1,20}: failed to read tensor data/i },
      { anchor: " has offset ", regex: /tensor '[^']{1,120}' has offset \d{1,20}, expected \d/i },
    ],
    example:
      "llama_model_load: error loading model: tensor 'blk.3.attn_qkv.weight' data is not within the file bounds, model is corrupted or incomplete",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "https://github.com/moly-ai/moly-ai/issues/328",
      "https://github.com/ggml-org/llama.cpp/pull/6885",
      "source: ggml-org/llama.cpp src/llama-mmap.cpp, ggml/src/gguf.cpp",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "gguf-header-truncated": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "exceeds remaining file size", regex: /exceeds remaining file size \d{1,20} bytes/i },
      {
        anchor: ": failed to read ",
        regex: /gguf_init_from_\w{1,20}: failed to read (?:key-value pairs|tensor info|header)/i,
      },
      {
        anchor: "error while reading ",
        regex: /encountered (?:length_error|bad_alloc error) while reading (?:key|tensor name|value)/i,
      },
      { anchor: "has invalid gguf type", regex: /key '[^']{1,120}' has invalid GGUF type/i },
      { anchor: "has invalid number of dimensions", regex: /tensor '[^']{0,120}' has invalid number of dimensions/i },
    ],
    example: "gguf_init_from_reader: failed to read key-value pairs",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: ["lab: node-llama-cpp 3.22.1"],
  },
  "gguf-invalid-data": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "' has invalid data", regex: /tensor '[^']{1,120}' has invalid data/i },
      { anchor: "found tensors with invalid data", regex: /found tensors with invalid data/i },
      {
        anchor: "unsupportedggufvaluetypeerror",
        regex: /\bUnsupportedGgufValueTypeError: /i,
        seenOn: "node-llama-cpp 3.22.1",
      },
      { anchor: "ggml_validate_row_data: found", regex: /ggml_validate_row_data: found (?:invalid|nan|inf)/i },
    ],
    example: "llama_model_load: error loading model: found tensors with invalid data",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: ["source: node-llama-cpp 3.22.1, libllama"],
  },
  "gguf-missing-tensor": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "missing tensor '", regex: /missing tensor '/i },
      {
        anchor: "' not found",
        regex: /(?:error loading model|create_tensor|check_tensor_dims)[^']{1,60}tensor '[^']{1,120}' not found/i,
      },
      { anchor: "wrong number of tensors; expected", regex: /wrong number of tensors; expected \d{1,9}, got \d/i },
      { anchor: "' has wrong shape", regex: /tensor '[^']{1,120}' has wrong shape/i },
      { anchor: "' is duplicated", regex: /invalid model: tensor '[^']{1,120}' is duplicated/i },
      { anchor: "corrupted model: ", regex: /corrupted model: \d{1,9} tensors expected but \d/i },
    ],
    example: "llama_model_load: error loading model: missing tensor 'blk.1.ffn_down.weight'",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "file-content",
    sources: ["lab: node-llama-cpp 3.22.1", "source: ggml-org/llama.cpp src/llama-model-loader.cpp"],
  },
  "gguf-quantization-unknown": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "has invalid ggml type", regex: /tensor '[^']{1,120}' has invalid ggml type -?\d/i },
      {
        anchor: "' of type ",
        regex: /tensor '[^']{1,120}' of type \d{1,3} \([^)]{1,20}\) has \d{1,12} elements per row, not a multiple/i,
      },
      { anchor: "unsupported quantized data type", regex: /Unsupported quantized data type: \d/i },
      { anchor: "invalid or unsupported quant", regex: /invalid or unsupported quantization type/i },
    ],
    example:
      "gguf_init_from_file_impl: tensor 'blk.0.ffn_down_exps.weight' has invalid ggml type 39. should be in [0, 39)",
    sources: ["source: node-llama-cpp 3.22.1, libggml-base", "source: ggml-org/llama.cpp ggml/src/gguf.cpp"],
  },
  "gguf-split": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "invalid split file", regex: /invalid split file(?: name| idx)?: /i },
      { anchor: "illegal split file: ", regex: /illegal split file: /i },
      { anchor: "invalid split count", regex: /invalid split count, given: \d/i },
      { anchor: "failed to load gguf split from", regex: /failed to load GGUF split from/i },
      {
        anchor: "invalid split gguf",
        regex: /Invalid split GGUF (?:path|source order)/i,
        seenOn: "node-llama-cpp 3.22.1",
      },
    ],
    example: "llama_model_load: error loading model: illegal split file: 2, model must be loaded with the first split",
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/9613",
      "https://github.com/ngxson/wllama/issues/135",
      "https://github.com/ggml-org/llama.cpp/issues/8264",
    ],
  },
  "mmproj-as-model": {
    severity: "fatal",
    priority: 90,
    patterns: [{ anchor: "model architecture: 'clip'", regex: /unknown model architecture: 'clip'/i }],
    example:
      "llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'clip'",
    sources: ["source: ggml-org/llama.cpp src/llama-model-loader.cpp"],
  },
  "unknown-architecture": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "unknown model architecture: '", regex: /unknown model architecture: '/i },
      {
        anchor: "error loading model: unknown architecture",
        regex: /error loading model: unknown architecture/i,
        seenOn: "llama.cpp b4474",
      },
      { anchor: "unimplemented gguf arch", regex: /Detected unimplemented GGUF Arch/i, seenOn: "KoboldCpp" },
      { anchor: 'unsupported architecture "', regex: /unsupported architecture "[^"]{1,80}"/i, seenOn: "Ollama" },
      {
        anchor: "hf-to-gguf:model ",
        regex: /hf-to-gguf:Model [^ ]{1,80} is not supported/i,
        seenOn: "llama.cpp converter",
      },
      {
        anchor: "valueerror: model type ",
        regex: /ValueError: Model type [^ ]{1,80} not supported\./i,
        seenOn: "mlx-lm",
      },
    ],
    example: "error loading model: error loading model architecture: unknown model architecture: 'llama4'",
    commands: [
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
      { shell: "any", line: "{self} install", effect: "changes-system" },
    ],
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/579",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1958",
      "https://github.com/lmstudio-ai/lms/issues/269",
      "https://github.com/lmstudio-ai/model-catalog/issues/55",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2280",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "unknown-pre-tokenizer": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "unknown pre-tokenizer type", regex: /unknown pre-tokenizer type: '/i },
      { anchor: "unknown tokenizer: '", regex: /unknown tokenizer: '/i },
    ],
    example:
      "llama_model_load: error loading model: error loading model vocabulary: unknown pre-tokenizer type: 'gpt-4o'",
    commands: [{ shell: "any", line: "lms runtime update -a -y", effect: "changes-system" }],
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/12122",
      "https://github.com/ggml-org/llama.cpp/issues/18366",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/350",
      "https://github.com/ollama/ollama/issues/4529",
      "lab: node-llama-cpp 3.22.1",
    ],
  },
  "gguf-tokenizer-missing": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "cannot find tokenizer ", regex: /cannot find tokenizer (?:vocab|merges|scores) in model file/i },
      { anchor: "error loading model vocabulary: ", regex: /error loading model vocabulary: (?!unknown|cannot find)/i },
      // What the libraries of C++ say of a word that is looked up and is not there.
      {
        anchor: "invalid unordered_map<",
        regex: /error loading model: .{0,40}invalid unordered_map</i,
        seenOn: "MSVC",
      },
      { anchor: "_map::at", regex: /error loading model: .{0,40}unordered_map::at/i, seenOn: "libc++" },
      { anchor: "_map_base::at", regex: /error loading model: .{0,40}_Map_base::at/i, seenOn: "libstdc++" },
    ],
    example:
      "llama_model_load: error loading model: error loading model vocabulary: cannot find tokenizer merges in model file",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "file-content",
    sources: ["source: node-llama-cpp 3.22.1, libllama"],
  },
  "gguf-hparam-missing": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "key not found in model: ", regex: /key not found in model: [^ ]/i },
      {
        anchor: "error loading model hyperparameters: ",
        regex: /error loading model hyperparameters: (?!key not found)/i,
      },
    ],
    example:
      "llama_model_load: error loading model: error loading model hyperparameters: key not found in model: phi3.attention.sliding_window",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/8845",
      "https://github.com/ngxson/wllama/issues/106",
      "https://github.com/ollama/ollama/issues/5956",
    ],
  },
  "tokenizer-degraded": {
    severity: "warning",
    priority: 30,
    patterns: [{ anchor: "generation quality will be degraded", regex: /GENERATION QUALITY WILL BE DEGRADED/i }],
    example: "llm_load_vocab: GENERATION QUALITY WILL BE DEGRADED!",
    witness: "file-content",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/8886"],
  },
  "tokenizers-too-old": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "tokenizer class ",
        regex: /Tokenizer class \w{3,60} does not exist or is not currently imported/i,
        seenOn: "transformers",
      },
      {
        anchor: "data did not match any variant of untagged enum",
        regex: /data did not match any variant of untagged enum (?:ModelWrapper|Py\w{1,30}Wrapper)/i,
      },
    ],
    example: "Exception: data did not match any variant of untagged enum ModelWrapper at line 1251012 column 3",
    witness: "python-packages",
    sources: [
      "https://github.com/allenai/open-instruct/issues/738",
      "https://github.com/huggingface/transformers/issues/31789",
      "https://github.com/m87-labs/moondream/issues/242",
    ],
  },
  "weights-mismatch": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "size mismatch for ", regex: /size mismatch for [\w.]{1,120}: copying a param with shape/i },
      { anchor: "cannot copy out of meta tensor", regex: /Cannot copy out of meta tensor; no data/i },
    ],
    example:
      "RuntimeError: Error(s) in loading state_dict: size mismatch for model.embed_tokens.weight: copying a param with shape torch.Size([100352, 5120]) from checkpoint, the shape in current model is torch.Size([32064, 5120]).",
    witness: "file-content",
    sources: ["source: pytorch/pytorch torch/nn/modules/module.py"],
  },
  "transformers-keyword": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "unexpected keyword argument '",
        regex: /ForCausalLM\.__init__\(\) got an unexpected keyword argument '\w{2,40}'/i,
      },
    ],
    example: "TypeError: Phi3ForCausalLM.__init__() got an unexpected keyword argument 'dtype'",
    witness: "python-packages",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py"],
  },
  "not-a-transformers-model": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "should have a `model_type` key", regex: /Should have a `model_type` key in its config\.json/i },
      { anchor: "unrecognized configuration class", regex: /Unrecognized configuration class <?class/i },
    ],
    example:
      "ValueError: Unrecognized model in ./phi-4-GGUF. Should have a `model_type` key in its config.json, or contain one of the following strings in its name",
    witness: "file-content",
    sources: ["source: huggingface/transformers src/transformers/models/auto/configuration_auto.py"],
  },
  "quantization-package-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: " quantized model requires ",
        regex: /Loading an? (?:AWQ|GPTQ|EETQ|HQQ|AQLM) quantized model requires /i,
      },
      { anchor: "unknown quantization type, got", regex: /Unknown quantization type, got /i },
      { anchor: "unknown quantization method", regex: /Unknown quantization method: /i, seenOn: "vLLM" },
    ],
    example: "ImportError: Loading a GPTQ quantized model requires optimum (`pip install optimum`)",
    witness: "python-packages",
    sources: ["source: huggingface/transformers src/transformers/quantizers"],
  },
  "flash-attention-package": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "flashattention2 has been toggled on",
        regex: /FlashAttention2 has been toggled on, but it cannot be used/i,
      },
      { anchor: "flashattention only supports ampere", regex: /FlashAttention only supports Ampere GPUs or newer/i },
      { anchor: "no module named 'flash_attn", regex: /No module named 'flash_attn/i },
      { anchor: "flash attention is not available", regex: /Flash Attention is not available, but is needed/i },
      { anchor: "does not support flash attention", regex: /does not support Flash Attention 2/i },
    ],
    example:
      "ImportError: FlashAttention2 has been toggled on, but it cannot be used due to the following error: the package flash_attn seems to be not installed.",
    witness: "gpu-present",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py; Dao-AILab/flash-attention"],
  },
  "trust-remote-code": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "to execute the ",
        regex: /requires you to execute the (?:configuration|modeling|tokenizer) file in that repo/i,
      },
      {
        anchor: "contains custom code which must be executed",
        regex: /The repository .{1,200} contains custom code which must be executed/i,
      },
      {
        anchor: "please pass the argument `trust_remote_code",
        regex: /Please pass the argument `trust_remote_code=True`/i,
      },
    ],
    example:
      "ValueError: The repository microsoft/Phi-4-multimodal-instruct contains custom code which must be executed to correctly load the model.",
    sources: ["source: huggingface/transformers src/transformers/dynamic_module_utils.py"],
  },
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
  "llama-memory-alloc": {
    severity: "fatal",
    priority: 83,
    patterns: [
      { anchor: "buffer for kv cache", regex: /failed to allocate buffer for kv cache/i },
      { anchor: "unable to allocate ", regex: /unable to allocate (?:CPU|Metal)\w{0,12} buffer/i },
      {
        anchor: "failed to allocate ",
        regex: /failed to allocate (?:CPU|CPU_Mapped|CPU_REPACK|Metal\w{0,10}) buffer of size/i,
      },
      { anchor: "failed to allocate buffer of size", regex: /alloc_buffer: failed to allocate buffer of size \d/i },
      { anchor: "insufficient memory (attempted to allocate", regex: /insufficient memory \(attempted to allocate/i },
      {
        anchor: "failed to allocate compute",
        regex: /failed to allocate compute (?:pp |tg )?buffers(?!.{0,40}retrying)/i,
      },
      { anchor: "std::bad_alloc", regex: /std::bad_alloc/ },
      {
        anchor: "bad allocation",
        regex: /(?:error loading model: |what\(\): {1,4}|exception: )bad allocation/i,
        seenOn: "Windows",
      },
      { anchor: "mem_buffer != null", regex: /GGML_ASSERT\(ctx->mem_buffer != NULL\) failed/i },
      { anchor: "model request too large for system", regex: /model request too large for system/i, seenOn: "Ollama" },
    ],
    example: "llama_init_from_model: failed to initialize the context: failed to allocate buffer for kv cache",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["source: node-llama-cpp 3.22.1, libllama and libggml-base", "source: ggml-org/llama.cpp ggml/src/ggml.c"],
  },
  "mmap-failed": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "mmap failed: ", regex: /\bmmap failed: /i },
      { anchor: "mapviewoffile failed", regex: /MapViewOfFile failed: /i },
      { anchor: "createfilemapping", regex: /CreateFileMapping[AW]? failed: /i },
      { anchor: "unable to mmap ", regex: /unable to mmap \d{1,20} bytes from file/i, seenOn: "PyTorch" },
    ],
    example: "llama_model_load: error loading model: mmap failed: Cannot allocate memory",
    commands: [{ shell: "any", line: "{self} serve --mmap off", effect: "safe" }],
    witness: "memory",
    sources: [
      "source: ggml-org/llama.cpp src/llama-mmap.cpp",
      "source: pytorch/pytorch aten/src/ATen/MapAllocator.cpp",
    ],
  },
  // The model runs all the same, only without being kept in memory: never a cause by itself.
  "mlock-failed": {
    severity: "warning",
    priority: 22,
    patterns: [
      { anchor: "failed to mlock ", regex: /failed to mlock \d{1,20}-byte buffer/i },
      { anchor: "failed to virtuallock", regex: /failed to VirtualLock \d{1,20}-byte buffer/i },
    ],
    example:
      "warning: failed to mlock 39813120-byte buffer (after previously locking 4106670080 bytes): Cannot allocate memory",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/708",
      "https://github.com/abetlen/llama-cpp-python/issues/254",
    ],
  },
  "model-file-changed": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "bus error", regex: /^(?:zsh: )?Bus error(?:: 10)?(?: \(core dumped\)|\s|$)/i },
      { anchor: " bus error ", regex: /: line \d{1,7}: {1,3}\d{1,10} Bus error {2}/i, seenOn: "bash" },
      { anchor: "sigbus", regex: /(?:signal[: '"]{1,3}|exited with |received |fault: )SIGBUS|SIGBUS: bus error/i },
      { anchor: "insufficient shared memory (shm)", regex: /insufficient shared memory \(shm\)/i },
    ],
    example: "Bus error (core dumped)",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "source: pytorch/pytorch torch/utils/data/_utils/signal_handling.py",
      "source: POSIX, mmap past the end of a file",
    ],
  },
  "kv-cache-needs-flash-attention": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "v cache quantization requires flash_attn", regex: /V cache quantization requires flash_attn/i },
      {
        anchor: "quantized v cache ",
        regex: /quantized V cache (?:was requested, but this requires Flash Attention|requires flash_attn)/i,
      },
      { anchor: "split_mode_tensor requires flash_attn", regex: /SPLIT_MODE_TENSOR requires flash_attn/i },
    ],
    example: "Failed to initialize the context: quantized V cache was requested, but this requires Flash Attention",
    commands: [{ shell: "any", line: "{self} serve --kv-cache f16", effect: "safe" }],
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/10378",
      "https://github.com/ggml-org/llama.cpp/issues/28524",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1390",
      "https://github.com/ollama/ollama/issues/15043",
      "source: node-llama-cpp 3.22.1, libllama",
    ],
  },
  "kv-cache-type-unknown": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "unsupported cache type: ", regex: /Unsupported cache type: /i },
      { anchor: "does not support different k ", regex: /model does not support different K \([^)]{1,20}\) and V/i },
      {
        anchor: "fattn",
        regex: /fattn[^:]{0,30}: (?:unsupported|fatal error)|Unsupported KV type combination for head_size/i,
      },
    ],
    example: 'error while handling argument "--cache-type-k": Unsupported cache type: q9_0',
    sources: [
      "source: node-llama-cpp 3.22.1, libllama-common and libllama",
      "source: ggml-org/llama.cpp ggml/src/ggml-cuda/fattn.cu",
    ],
  },
  "llama-bad-argument": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "error: invalid argument: ", regex: /^(?:\S{0,20} )?error: invalid argument: /i },
      {
        anchor: "error while handling argument",
        regex: /error while handling argument "[^"]{1,60}": (?!Unsupported cache)/i,
      },
      { anchor: "error: unknown value for --", regex: /error: unknown value for --[a-z-]{2,30}: /i },
      { anchor: "error while handling environment variable", regex: /error while handling environment variable "/i },
      { anchor: "error: --model is required", regex: /error: --model is required/i },
    ],
    example: "error: invalid argument: LLMS\\gemma-3-12b-it-Q4_K_M.gguf",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/2006",
      "source: node-llama-cpp 3.22.1, libllama-common",
    ],
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
  "rocm-no-kernel": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "hiperrornobinaryforgpu", regex: /hipErrorNoBinaryForGpu/i },
      { anchor: "error: invalid device function", regex: /(?:ROCm|HIP|CUDA) error: invalid device function/i },
      { anchor: "hiperrorinvalidimage", regex: /hipErrorInvalid(?:Image|DeviceFunction)/i },
    ],
    example: "ROCm error: invalid device function",
    commands: [{ shell: "any", line: "{self} install --accelerator vulkan", effect: "changes-system" }],
    witness: "gpu-present",
    sources: ["https://github.com/ollama/ollama/issues/11380", "source: ROCm/clr hipamd/src/hip_error.cpp"],
  },
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
    ],
    example: "ggml_vulkan: Error: Vulkan 1.2 required.",
    commands: [{ shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" }],
    witness: "gpu-driver",
    sources: [
      "source: node-llama-cpp 3.22.1, libggml-vulkan",
      "source: ggml-org/llama.cpp ggml/src/ggml-vulkan/ggml-vulkan.cpp",
    ],
  },
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
    ],
    example:
      "ggml_metal_init: error: Error Domain=MTLLibraryErrorDomain Code=3 \"program_source:3:10: fatal error: 'ggml-common.h' file not found\"",
    sources: ["source: ggml-org/llama.cpp ggml/src/ggml-metal/ggml-metal-device.m"],
  },
  "ollama-needs-memory": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "model requires more ",
        regex: /model requires more (?:system|gpu) memory(?: \([\d.]{1,9} [GM]iB\))? than is (?:currently )?available/i,
      },
    ],
    example: "Error: model requires more system memory (5.9 GiB) than is available (2.3 GiB)",
    commands: [
      { shell: "any", line: "ollama ps", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["https://github.com/linkwarden/linkwarden/issues/974", "https://github.com/ollama/ollama/issues/13556"],
  },
  "oom-killed": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "oom-kill event", regex: /Detected \d{1,4} oom[-_]kill event/i, seenOn: "Slurm" },
      {
        anchor: "crashed after using all available ram",
        regex: /session crashed after using all available RAM/i,
        seenOn: "Colab",
      },
      { anchor: "killed", regex: /^Killed(?:: 9)?\s{0,20}$/i },
      {
        anchor: " killed ",
        regex: /(?:: line \d{1,7}: {1,3}|^\[\d{1,3}\][+-]? {1,6})\d{0,10} Killed {2}|zsh: killed {1,8}/i,
        seenOn: "bash, zsh",
      },
      {
        anchor: "killed process ",
        regex: /(?:Out of memory|cgroup out of memory): Killed process \d/i,
        seenOn: "Linux kernel",
      },
      { anchor: "invoked oom-killer", regex: /invoked oom-killer/i, seenOn: "Linux kernel" },
      { anchor: "oom-kill", regex: /oom-kill:constraint=|result 'oom-kill'/i, seenOn: "Linux kernel, systemd" },
      { anchor: "killed by the oom killer", regex: /killed by the OOM killer/i, seenOn: "systemd" },
      { anchor: "signal: killed", regex: /signal: killed/i, seenOn: "Go" },
      { anchor: "status=9/kill", regex: /code=killed, status=9\/KILL/i, seenOn: "systemd" },
      { anchor: "code 137", regex: /\bcode 137\b/i },
      { anchor: "code: 137", regex: /\bcode: 137\b/i },
      { anchor: "status 137", regex: /exit(?:ed with)? status 137\b/i },
      { anchor: "exited (137)", regex: /Exited \(137\)/i, seenOn: "Docker" },
      { anchor: "sigkill", regex: /signal[:=]? ?['"(]?SIGKILL|\(SIGKILL\)|9: SIGKILL|Signals\.SIGKILL|by SIGKILL/i },
      { anchor: "oomkilled", regex: /\bOOMKilled\b(?!["']?: ?false)/i, seenOn: "Docker, Kubernetes" },
      { anchor: "signaled to shutdown with signal 9", regex: /signaled to shutdown with signal 9/i, seenOn: "TGI" },
      { anchor: "signal 9 (sigkill)", regex: /Signal 9 \(SIGKILL\)/i },
      { anchor: "exitcode", regex: /exitcode {0,3}[:=] {0,3}-9\b/i, seenOn: "torchrun" },
    ],
    example: "Process finished with exit code 137 (interrupted by signal 9: SIGKILL)",
    commands: [
      { shell: "sh", line: "free -h", effect: "safe", platforms: ["linux"] },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/76",
      "https://github.com/ollama/ollama/issues/8571",
      "https://github.com/ggml-org/llama.cpp/issues/5156",
      "https://github.com/ollama/ollama/issues/10739",
      "https://github.com/nomic-ai/pygpt4all/issues/12",
    ],
  },
  "notebook-kernel-died": {
    severity: "fatal",
    priority: 44,
    patterns: [
      { anchor: "kernel appears to have died", regex: /The kernel appears to have died/i, seenOn: "Jupyter" },
      {
        anchor: "kernel crashed while executing",
        regex: /The Kernel crashed while executing code/i,
        seenOn: "VS Code",
      },
      { anchor: "kernel died", regex: /(?:Kernel|DeadKernelError:?) died/i, seenOn: "nbclient" },
    ],
    example: "The kernel appears to have died. It will restart automatically.",
    witness: "memory",
    sources: ["source: jupyter/notebook; microsoft/vscode-jupyter; jupyter/nbclient"],
  },
  "segmentation-fault": {
    severity: "fatal",
    priority: 34,
    patterns: [
      { anchor: "segmentation fault", regex: /segmentation fault/i },
      { anchor: "sigsegv", regex: /\bSIGSEGV\b/i },
      { anchor: "code 139", regex: /\bcode 139\b/i },
      { anchor: "status 139", regex: /exit(?:ed with)? status 139\b/i },
    ],
    example: "Segmentation fault (core dumped)",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "changes-system" }],
    witness: "file-content",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/28524", "lab: node-llama-cpp 3.22.1"],
  },
  "ggml-assert": {
    severity: "fatal",
    priority: 32,
    patterns: [
      { anchor: "ggml_assert(", regex: /GGML_ASSERT\(.{1,300}\) failed/i },
      {
        anchor: "ggml_assert: ",
        regex: /GGML_ASSERT: (?!.{0,200}ggml-metal)[^ ]{1,300}:\d{1,6}: /i,
        seenOn: "llama.cpp before b2600",
      },
      { anchor: "ggml_abort", regex: /\bggml_abort\b|fatal error: ggml/i },
    ],
    example: "/src/ggml/src/ggml-backend.cpp:1205: GGML_ASSERT(n_inputs < GGML_SCHED_MAX_SPLIT_INPUTS) failed",
    sources: ["source: ggml-org/llama.cpp ggml/include/ggml.h"],
  },
  "lms-exit-abort": {
    severity: "fatal",
    priority: 80,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "exit code: ",
        regex: /Exit code: (?:18446744072635812000|18446744072635810825|3221226505|-1073740791)\b/i,
      },
      { anchor: "0xc0000409", regex: /\b0xc0000409\b/i },
    ],
    example: "(Exit code: 18446744072635812000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/533",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/296",
      "https://github.com/ollama/ollama/issues/4979",
    ],
  },
  "lms-exit-ntstatus": {
    severity: "fatal",
    priority: 79,
    platforms: ["win32"],
    patterns: [
      { anchor: "1844674407263581", regex: /\b18446744072635810000\b/ },
      { anchor: "exit code", regex: /exit code:? ?(?:3221225477|-1073741819|3221225725)\b/i },
      { anchor: " code 3221225", regex: /npm (?:ERR!|error) code (?:3221225477|3221225725)\b/i, seenOn: "npm" },
      { anchor: "0xc00000", regex: /\b0xc00000(?:05|fd)\b/i },
    ],
    example: "(Exit code: 18446744072635810000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1078",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1620",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/874",
    ],
  },
  "lms-exit-vulkan": {
    severity: "fatal",
    priority: 80,
    patterns: [{ anchor: "18446744073709515000", regex: /\b18446744073709515000\b/ }],
    example: "(Exit code: 18446744073709515000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/522",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/531",
    ],
  },
  "lms-exit-signal": {
    severity: "fatal",
    priority: 80,
    platforms: ["darwin", "linux"],
    patterns: [
      {
        anchor: "). please check settings",
        regex: /\(Exit code: (?:4|6|7|11|132|134|135|139)\)\. Please check settings/i,
      },
    ],
    example: "(Exit code: 11). Please check settings and try loading the model again.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/521",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/548",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/394",
    ],
  },
  "lms-exit-zero": {
    severity: "fatal",
    priority: 78,
    patterns: [{ anchor: "some model operation failed", regex: /\(Exit code: 0\)\. Some model operation failed/i }],
    example: "(Exit code: 0). Some model operation failed. Try a different model and/or config.",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/293"],
  },
  "lms-runtime-broken": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "undefined (reading 'logger')", regex: /Cannot read properties of undefined \(reading 'logger'\)/i },
      {
        anchor: "undefined (reading 'paramtype')",
        regex: /Cannot read properties of undefined \(reading 'paramType'\)/i,
      },
    ],
    example: "TypeError: Cannot read properties of undefined (reading 'paramType')",
    commands: [{ shell: "any", line: "lms runtime update -a -y", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/529",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2232",
    ],
  },
  "lms-engine-missing": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "failed to load llm engine from path", regex: /Failed to load LLM engine from path/i },
      { anchor: "libllm_engine", regex: /symbol lookup error: .{1,300}libllm_engine[^ ]{0,20}: undefined symbol/i },
      {
        anchor: "could not load engine llama-cpp",
        regex: /Could not load engine (?:llama-cpp|cortex\.llamacpp)/i,
        seenOn: "Jan",
      },
    ],
    example:
      "Failed to load LLM engine from path: C:\\Users\\USER\\.lmstudio\\extensions\\backends\\llama.cpp-win-x86_64-nvidia-cuda-avx2-1.37.1\\llm_engine_cuda.node. The specified module could not be found.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime get llama.cpp -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/711",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1658",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/494",
      "https://github.com/janhq/jan/issues/4971",
    ],
  },
  "engine-dll-init": {
    severity: "fatal",
    priority: 74,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "(dll) initialization routine failed",
        regex: /^(?!.{0,300}(?:torch|c10|fbgemm|shm\.dll)).{0,300}\(DLL\) initialization routine failed/i,
      },
    ],
    example: "Error: A dynamic link library (DLL) initialization routine failed. llm_engine_cuda.node",
    commands: [{ shell: "any", line: "{self} check", effect: "safe" }],
    witness: "processor",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1981"],
  },
  "lms-guardrail": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "insufficient system resources", regex: /insufficient system resources/i },
      {
        anchor: "not enough resources to ",
        regex: /Not enough resources to (?:load|run) (?:the |this )?model with the current settings/i,
      },
      { anchor: "resource guardrails settings", regex: /will fail to load based on your resource guardrails/i },
    ],
    example:
      "Error: Model loading aborted due to insufficient system resources. Overloading the system will likely cause it to freeze.",
    commands: [
      { shell: "any", line: "lms ps", effect: "safe" },
      { shell: "any", line: "lms unload --all", effect: "changes-system" },
      { shell: "any", line: "lms load phi-4 --context-length 4096", effect: "changes-system" },
    ],
    witness: "memory",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1202",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/927",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1038",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1562",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2017",
    ],
  },
  "lms-resource-snapshot": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "snapshot of system resources failed",
        regex: /Attempt to pull a snapshot of system resources failed/i,
      },
    ],
    example:
      "Attempt to pull a snapshot of system resources failed. Error: 'System resources observer shutdown requested.'",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1584"],
  },
  "lms-model-not-found": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "model not found", regex: /^(?:Error: )?Model not found[.:]?(?: |$)/i },
      { anchor: "no model found that matches", regex: /No model found that matches (?:model key|path)/i },
      { anchor: "load with: lms load", regex: /Model "[^"]{1,120}" not found, load with: lms load/i },
      { anchor: "not found in downloaded models", regex: /Model [^ ]{1,120} not found in downloaded models/i },
    ],
    example: 'Error: No model found that matches model key "microsoft/phi-4@q4_k_m".',
    commands: [{ shell: "any", line: "lms ls --json", effect: "safe" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lms/issues/588",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1462",
      "lab: lms 07b7252",
    ],
  },
  "lms-failed-to-load": {
    severity: "fatal",
    priority: 10,
    patterns: [
      {
        anchor: "exited before becoming healthy",
        regex: /Engine protocol runtime [^ ]{1,60} for [^ ]{1,60} exited before becoming healthy/i,
        seenOn: "LM Studio 0.4.20",
      },
      { anchor: "failed to load ", regex: /Failed to load (?:the )?model/i },
      { anchor: "error loading model.", regex: /^\W{0,4}Error loading model\.\s{0,9}$/i },
      { anchor: "model_load_failed", regex: /model_load_failed/i },
      { anchor: "received load-error", regex: /Received load-error/i },
    ],
    example: "🥲 Failed to load the model",
    commands: [{ shell: "any", line: "lms log stream", effect: "safe" }],
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1492",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2295",
    ],
  },
  "llama-failed-to-load": {
    severity: "fatal",
    priority: 12,
    patterns: [
      { anchor: "unable to load model", regex: /unable to load model/i },
      { anchor: "exiting due to model loading error", regex: /exiting due to model loading error/i },
      { anchor: "failed to create context", regex: /failed to create context with model/i },
      {
        anchor: "failed to create llama_context",
        regex: /Failed to create llama_context/i,
        seenOn: "llama-cpp-python",
      },
      { anchor: "unable to create llama context", regex: /unable to create llama context/i, seenOn: "Ollama" },
    ],
    example: "main: error: unable to load model",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/10378", "https://github.com/ollama/ollama/issues/15043"],
  },
  "ollama-runner-terminated": {
    severity: "fatal",
    priority: 18,
    patterns: [
      { anchor: "llama runner process has terminated", regex: /llama runner process has terminated/i },
      { anchor: "llama runner terminated", regex: /msg="llama runner terminated"/i },
      { anchor: "llama runner process no longer running", regex: /llama runner process no longer running/i },
    ],
    example: "Error: llama runner process has terminated: exit status 2",
    witness: "ollama",
    sources: ["https://github.com/ollama/ollama/issues/14093", "https://github.com/ollama/ollama/issues/9782"],
  },
  "ollama-load-timeout": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "timed out waiting for llama runner to start", regex: /timed out waiting for llama runner to start/i },
    ],
    example: "ollama._types.ResponseError: timed out waiting for llama runner to start - progress 0.00 -",
    witness: "ollama",
    sources: [
      "https://github.com/ollama/ollama/issues/8470",
      "https://github.com/ollama/ollama/issues/4131",
      "https://github.com/ollama/ollama/issues/9209",
    ],
  },
  "ollama-incompatible-model": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "may be incompatible with your version of ollama",
        regex: /may be incompatible with your version of Ollama/i,
      },
      {
        anchor: "unsupported model format",
        regex: /(?:Error|error): unsupported (?:model format|content type: unknown)/i,
      },
    ],
    example:
      "Error: llama runner process has terminated: this model may be incompatible with your version of Ollama. If you previously pulled this model, try updating it by running `ollama pull phi4`",
    commands: [
      { shell: "any", line: "ollama --version", effect: "safe" },
      { shell: "any", line: "ollama pull phi4", effect: "changes-system" },
    ],
    witness: "ollama",
    sources: ["source: ollama/ollama llm/server.go"],
  },
  "nlc-context-memory": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "is too large for the available ",
        regex: /A context size of \d{1,12}(?: with \d{1,6} sequences)? is too large for the available V?RAM/i,
      },
      { anchor: "insufficientmemoryerror", regex: /\bInsufficientMemoryError\b/i },
    ],
    example: "InsufficientMemoryError: A context size of 4096 with 4 sequences is too large for the available VRAM",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/pguso/ai-product-from-scratch/issues/2", "lab: node-llama-cpp 3.22.1"],
  },
  "model-file-missing": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: ".gguf'", regex: /ENOENT: no such file or directory, \w{3,8} '[^']{0,300}\.gguf'/i, seenOn: "Node" },
      { anchor: "failed to open gguf file", regex: /failed to open GGUF file/i },
      {
        anchor: "no such file or directory: ",
        regex: /No such file or directory: ['"]?[^'"]{1,300}\.(?:gguf|safetensors)/i,
      },
      {
        anchor: "error loading model: failed to open ",
        regex: /error loading model: (?:llama_model_loader: )?failed to open /i,
      },
      { anchor: "model path does not exist", regex: /Model path does not exist: /i, seenOn: "llama-cpp-python" },
      { anchor: "could not open model file", regex: /could not open model file/i },
      {
        anchor: ".gguf: the system cannot find",
        regex: /\.gguf: The system cannot find/i,
        seenOn: "Ollama on Windows",
      },
      { anchor: ".gguf: no such file", regex: /\.gguf: no such file or directory/i },
    ],
    example: "Error: ENOENT: no such file or directory, open '/x/m/nofile.gguf'",
    commands: [
      { shell: "any", line: "{self} status", effect: "safe" },
      { shell: "any", line: "{self} download", effect: "changes-system" },
    ],
    witness: "file-content",
    sources: ["lab: node-llama-cpp 3.22.1", "source: abetlen/llama-cpp-python llama_cpp/llama.py"],
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
    ],
    example: "warning: no usable GPU found, --gpu-layers option will be ignored",
    commands: [{ shell: "any", line: "{self} check", effect: "safe" }],
    witness: "gpu-present",
    sources: ["https://github.com/ollama/ollama/issues/9846", "source: node-llama-cpp 3.22.1"],
  },
  "vllm-gpu-busy": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "on startup is less than desired gpu memory",
        regex: /Free memory on device .{1,80} on startup is less than desired GPU memory utilization/i,
      },
    ],
    example:
      "ValueError: Free memory on device (3.22/4.0 GiB) on startup is less than desired GPU memory utilization (0.9, 3.6 GiB). Decrease GPU memory utilization or reduce GPU memory used by other processes.",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      {
        shell: "any",
        line: "vllm serve microsoft/phi-4 --gpu-memory-utilization 0.7 --max-model-len 4096",
        effect: "safe",
      },
    ],
    witness: "gpu-present",
    sources: ["https://github.com/vllm-project/vllm/issues/20305", "https://github.com/vllm-project/vllm/issues/25837"],
  },
  "vllm-kv-memory": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "no available memory for the cache blocks", regex: /No available memory for the cache blocks/i },
      {
        anchor: "is larger than the maximum number of tokens",
        regex: /max seq len \(\d{1,9}\) is larger than the maximum number of tokens that can be stored in KV cache/i,
      },
      {
        anchor: "which is larger than the available kv cache memory",
        regex: /KV cache is needed, which is larger than the available KV cache memory/i,
      },
    ],
    example:
      "ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the engine.",
    commands: [
      {
        shell: "any",
        line: "vllm serve microsoft/phi-4 --max-model-len 4096 --gpu-memory-utilization 0.95",
        effect: "safe",
      },
    ],
    witness: "gpu-present",
    sources: ["source: vllm-project/vllm vllm/v1/core/kv_cache_utils.py"],
  },
  "vllm-context-too-long": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "is greater than the derived max_model_len",
        regex: /max_model_len \(\d{1,9}\) is greater than the derived max_model_len/i,
      },
    ],
    example:
      "ValueError: User-specified max_model_len (32768) is greater than the derived max_model_len (max_position_embeddings=16384 or model_max_length=None in model's config.json).",
    commands: [{ shell: "any", line: "vllm serve microsoft/phi-4 --max-model-len 16384", effect: "safe" }],
    sources: ["source: vllm-project/vllm vllm/config/model.py"],
  },
  "gpu-no-bfloat16": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "bfloat16 is only supported on gpus",
        regex: /Bfloat16 is only supported on GPUs with compute capability/i,
        seenOn: "vLLM",
      },
      { anchor: "doesn't support bf16", regex: /Your (?:setup|device) doesn't support bf16/i, seenOn: "transformers" },
    ],
    example:
      "ValueError: Bfloat16 is only supported on GPUs with compute capability of at least 8.0. Your Tesla T4 GPU has compute capability 7.5.",
    commands: [{ shell: "any", line: "vllm serve microsoft/phi-4 --dtype half", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: vllm-project/vllm vllm/worker/worker.py; huggingface/transformers src/transformers/training_args.py",
    ],
  },
  "vllm-no-device": {
    severity: "fatal",
    priority: 82,
    patterns: [{ anchor: "failed to infer device type", regex: /Failed to infer device type/i }],
    example:
      "RuntimeError: Failed to infer device type, please set the environment variable `VLLM_LOGGING_LEVEL=DEBUG` to turn on verbose logging",
    witness: "gpu-present",
    sources: ["source: vllm-project/vllm vllm/config/device.py"],
  },
  "vllm-architecture": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "are not supported for now", regex: /Model architectures \[[^\]]{1,120}\] are not supported for now/i },
      { anchor: "failed to be inspected", regex: /Model architectures \[[^\]]{1,120}\] failed to be inspected/i },
      {
        anchor: "unsupported model type",
        regex: /(?:ValueError|NotImplementedError|RuntimeError): Unsupported model type/i,
        seenOn: "TGI",
      },
    ],
    example:
      "ValueError: Model architectures ['Phi4MMForCausalLM'] are not supported for now. Supported architectures: ['Phi3ForCausalLM']",
    witness: "python-packages",
    sources: [
      "source: vllm-project/vllm vllm/model_executor/models/registry.py; huggingface/text-generation-inference",
    ],
  },
  "gpu-count-not-divisible": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "must be divisible by tensor parallel size",
        regex: /must be divisible by tensor parallel size/i,
        seenOn: "vLLM",
      },
      {
        anchor: "must be divisible by `num_shards`",
        regex: /`num_heads` must be divisible by `num_shards`/i,
        seenOn: "TGI",
      },
    ],
    example: "ValueError: Total number of attention heads (40) must be divisible by tensor parallel size (3).",
    sources: [
      "https://github.com/huggingface/text-generation-inference/issues/1354",
      "source: vllm-project/vllm vllm/config/model.py",
    ],
  },
  "vllm-engine-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "engine core initialization failed", regex: /Engine core initialization failed/i },
      { anchor: "enginecore failed to start", regex: /EngineCore failed to start/i },
      { anchor: "enginedeaderror", regex: /\bEngineDeadError: /i },
    ],
    example: "RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}",
    sources: ["https://github.com/vllm-project/vllm/issues/20305"],
  },
  "tgi-memory": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "not enough memory to handle ",
        regex: /Not enough memory to handle \d{1,9} (?:prefill|total) tokens/i,
      },
    ],
    example:
      'Error: Warmup(Generation("Not enough memory to handle 4096 prefill tokens. You need to decrease `--max-batch-prefill-tokens`"))',
    witness: "gpu-present",
    sources: [
      "https://github.com/huggingface/text-generation-inference/issues/755",
      "https://github.com/huggingface/text-generation-inference/issues/710",
      "https://github.com/huggingface/text-generation-inference/issues/1164",
    ],
  },
  "tgi-shard-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "shardcannotstart", regex: /Error: ShardCannotStart/i },
      { anchor: "text_generation_launcher: shard ", regex: /text_generation_launcher: Shard \d{1,3} failed to start/i },
      { anchor: "webserverfailed", regex: /Error: WebserverFailed/i },
    ],
    example: "Error: ShardCannotStart",
    sources: ["https://github.com/huggingface/text-generation-inference/issues/1354"],
  },
} as const satisfies Signatures;
