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
      {
        anchor: "(magic, version) combination: ",
        regex: /unknown \(magic, version\) combination: (?:4f44213c|6f64213c|6d74683c|4d54483c)/i,
        seenOn: "llama.cpp 2023",
      },
      {
        anchor: "invalid magic number",
        regex: /invalid magic number(?:,? got)? (?:0x)?(?:4f44213c|6f64213c|6d74683c|4d54483c)\b/i,
      },
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
      {
        anchor: "73726576",
        regex: /(?:magic, version\) combination:|invalid magic number(?:,? got)?) (?:0x)?73726576\b/i,
      },
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
      {
        anchor: "this format is no longer supported",
        regex: /error loading model: this format is no longer supported/i,
        seenOn: "llama.cpp May 2023",
      },
      {
        anchor: "too old, regenerate your model files",
        regex: /\(too old, regenerate your model files/i,
        seenOn: "llama.cpp March 2023",
      },
      { anchor: "(unsupported format version", regex: /invalid model file '.{1,300}' \(unsupported format version/i },
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
      { anchor: "46554747", regex: /magic.{0,40}46554747/i, seenOn: "llm, candle and other readers in Rust" },
      { anchor: "1179993927", regex: /magic.{0,40}\b1179993927\b/i, seenOn: "the same number in decimal" },
      {
        anchor: "which we cannot handle",
        regex: /file appears to be version \d{1,9} which we cannot handle/i,
        seenOn: "gguf for Python",
      },
      { anchor: "unsupported gguf version", regex: /unsupported GGUF version:? ?\d/i },
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
      {
        anchor: "(bad magic)",
        regex: /invalid model file '.{1,300}' \(bad magic\)/i,
        seenOn: "llama.cpp March 2023, whisper.cpp, gpt4all",
      },
      { anchor: "gguf magic invalid", regex: /GGUF magic invalid/i, seenOn: "gguf for Python" },
      {
        anchor: "unidentified model encountered",
        regex: /Unidentified Model Encountered: \(ver 0\)/i,
        seenOn: "KoboldCpp",
      },
      { anchor: "failed to read the magic", regex: /failed to read the magic/i },
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
      { anchor: "unexpectedly reached end of buffer", regex: /unexpectedly reached end of buffer/i },
      { anchor: "failed to read the tensor data", regex: /gguf_init_from_\w{1,20}: failed to read the tensor data/i },
      { anchor: "failed to seek to beginning of data", regex: /failed to seek to beginning of data section/i },
      { anchor: "failed to fill whole buffer", regex: /failed to fill whole buffer/i, seenOn: "candle, mistral.rs" },
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
      { anchor: "duplicate key '", regex: /gguf_init_from_\w{1,20}: duplicate key '/i },
      { anchor: "duplicate tensor name", regex: /gguf_init_from_\w{1,20}: duplicate tensor name/i },
      {
        anchor: "but must be in [0,",
        regex: /gguf_init_from_\w{1,20}: n_(?:tensors|kv) is -?\d{1,20} but must be in \[0,/i,
      },
      { anchor: " is too long: ", regex: /tensor name \d{1,9} is too long: \d/i },
      {
        anchor: "invalid string length",
        regex: /gguf_\w{1,30}: invalid string length \(\d/i,
        seenOn: "llama.cpp 2024",
      },
      { anchor: "array size is too large", regex: /gguf_\w{1,30}: array size is too large/i, seenOn: "llama.cpp 2024" },
      {
        anchor: "error loading model: ",
        regex:
          /error loading model: (?:vector::_M_default_append|vector too long|string too long|basic_string::_M_create|cannot create std::vector larger)/i,
      },
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
      {
        anchor: "' is missing from model",
        regex: /tensor '[^']{1,120}' is missing from model/i,
        seenOn: "llama.cpp 2023",
      },
      {
        anchor: "error loading model: missing ",
        regex: /error loading model: missing (?!tensor)[\w.]{4,80}\s{0,4}$/i,
        seenOn: "llama.cpp 2023",
      },
      {
        anchor: "contained more tensors than expected",
        regex: /file contained more tensors than expected/i,
        seenOn: "llama.cpp 2023",
      },
      {
        anchor: "' has wrong size in model file",
        regex: /tensor '[^']{1,120}' has wrong size in model file/i,
        seenOn: "ggml 2023, whisper.cpp, gpt4all",
      },
      { anchor: "unknown tensor '", regex: /unknown tensor '[^']{1,120}' in model file/i, seenOn: "ggml 2023" },
      { anchor: "' has wrong type; expected", regex: /tensor '[^']{1,120}' has wrong type; expected/i },
      { anchor: "too many tensors created; expected", regex: /too many tensors created; expected \d/i },
      { anchor: "' not found in the model", regex: /tensor '[^']{1,120}' not found in the model/i },
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
      { anchor: "(bad f16 value", regex: /\(bad (?:f16|ftype) value \d/i, seenOn: "llama.cpp March 2023, gpt4all" },
      { anchor: "unrecognized tensor type ", regex: /unrecognized tensor type \d/i, seenOn: "llama.cpp 2023" },
      {
        anchor: "is not a multiple of block size",
        regex: /number of elements \(\d{1,20}\) is not a multiple of block size/i,
        seenOn: "llama.cpp 2024",
      },
      {
        anchor: "is not a valid ggmlquantizationtype",
        regex: /\d{1,4} is not a valid GGMLQuantizationType/i,
        seenOn: "gguf for Python, transformers, vLLM",
      },
      { anchor: "unknown dtype for tensor", regex: /unknown dtype for tensor \d/i, seenOn: "candle" },
      {
        anchor: "removed, use q4_0 with runtime",
        regex: /REMOVED, use Q4_0 with runtime repacking/i,
        seenOn: "llama.cpp from December 2024 on",
      },
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
      {
        anchor: "first part of the split gguf file",
        regex: /First part of the split GGUF file is missing/i,
        seenOn: "node-llama-cpp",
      },
      {
        anchor: "not all split parts of the model file",
        regex: /Not all split parts of the model file/i,
        seenOn: "node-llama-cpp",
      },
      { anchor: " in gguf split ", regex: /missing key .{1,80} in GGUF split /i },
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
    patterns: [
      { anchor: "model architecture: 'clip'", regex: /unknown model architecture: 'clip'/i },
      { anchor: "clip cannot be used as main model", regex: /CLIP cannot be used as main model/i },
    ],
    example:
      "llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'clip'",
    sources: ["source: ggml-org/llama.cpp src/llama-model-loader.cpp"],
  },
  "draft-model-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "draft model vocab", regex: /draft model vocab(?:ulary)?(?: type)? must match/i },
      {
        anchor: "is not compatible with the target model",
        regex: /draft model .{0,300} is not compatible with the target model/i,
        seenOn: "llama-server",
      },
      { anchor: "target vocab size ", regex: /target vocab size \d{1,9} does not match draft vocab size/i },
    ],
    example:
      "main: error: draft model vocab must match target model to use speculation but target vocab size 100352 does not match draft vocab size 32064",
    sources: ["https://github.com/ggml-org/llama.cpp/pull/3812", "https://github.com/LostRuins/koboldcpp/issues/2325"],
  },
  "lora-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "model arch and lora arch mismatch", regex: /model arch and LoRA arch mismatch/i },
      { anchor: "maybe wrong base model?", regex: /\(hint: maybe wrong base model\?\)/i },
      { anchor: "' does not exist in base model", regex: /LoRA tensor '[^']{1,120}' does not exist in base model/i },
      {
        anchor: "not found in base model",
        regex: /tensor '[^']{1,120}' not found in base model/i,
        seenOn: "llama.cpp 2023",
      },
      { anchor: "is not a lora tensor", regex: /'[^']{1,120}' is not a lora tensor/i, seenOn: "llama.cpp 2023" },
    ],
    example: "llama_adapter_lora_init_impl: failed to apply lora adapter: model arch and LoRA arch mismatch",
    sources: ["source: ggml-org/llama.cpp src/llama-adapter.cpp"],
  },
  "mmproj-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "unknown projector type", regex: /unknown projector type/i },
      { anchor: "mismatch between text model (n_embd", regex: /mismatch between text model \(n_embd/i },
      { anchor: "don't support projector with", regex: /don't support projector with: /i, seenOn: "llama.cpp 2024" },
      { anchor: "does not support multimodal. please reconvert", regex: /This GGUF does not support multimodal/i },
      {
        anchor: "model does not support vision input",
        regex: /model does not support (?:vision|audio) input|(?:image|audio) input is not supported/i,
        seenOn: "llama-server",
      },
    ],
    example: "clip_init: failed to load model 'mmproj.gguf': load_hparams: unknown projector type: gemma4uv",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17138",
      "https://github.com/janhq/jan/issues/8273",
      "https://github.com/LostRuins/koboldcpp/issues/1377",
    ],
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
      { anchor: "unsupported model architecture: '", regex: /unsupported model architecture: '/i },
      { anchor: "error: unsupported architecture", regex: /Error: unsupported architecture\b/i, seenOn: "Ollama" },
      {
        anchor: "gguf model with architecture ",
        regex: /GGUF model with architecture \w{1,40} is not supported/i,
        seenOn: "transformers",
      },
      { anchor: "unknown gguf architecture", regex: /Unknown GGUF architecture/i, seenOn: "mistral.rs" },
      {
        anchor: "notimplementederror: architecture",
        regex: /NotImplementedError: Architecture ['"]?\w{3,60}['"]? not supported/i,
        seenOn: "llama.cpp converter",
      },
      {
        anchor: "unsupported hugging face",
        regex: /Unsupported Hugging Face Transformers \S{0,20} ?model class/i,
        seenOn: "mistral.rs",
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
      {
        anchor: "bpe pre-tokenizer was not recognized",
        regex: /BPE pre-tokenizer was not recognized/i,
        seenOn: "llama.cpp converter",
      },
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
      {
        anchor: "error loading model: map::at",
        regex: /error loading model: map::at/i,
        seenOn: "libstdc++ and libc++",
      },
      {
        anchor: "error loading model: invalid map<k, t>",
        regex: /error loading model: invalid map<K, T> key/i,
        seenOn: "MSVC",
      },
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
      { anchor: " has wrong type ", regex: /key [\w.-]{3,120} has wrong type \w{2,10} but expected type/i },
      { anchor: " has wrong array length", regex: /key [\w.-]{3,120} has wrong array length; expected/i },
      { anchor: "error loading model: invalid n_rot", regex: /error loading model: invalid n_rot/i },
      { anchor: "expected scalar, found array for key", regex: /expected scalar, found array for key/i },
      { anchor: "model cannot have zero experts", regex: /model cannot have zero experts/i },
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
      {
        anchor: "valueerror: received ",
        regex: /ValueError: Received (?:\d{1,6} )?parameters not in model/i,
        seenOn: "MLX",
      },
      { anchor: "valueerror: missing ", regex: /ValueError: Missing \d{1,6} parameters:/i, seenOn: "MLX" },
      { anchor: "unable to quantize model of type", regex: /Unable to quantize model of type/i, seenOn: "MLX" },
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
      {
        anchor: " has no attribute ",
        regex: /AttributeError: '?\w{0,60}(?:Tokenizer|TokenizerFast|Processor)'?(?: object)? has no attribute '?\w/i,
        seenOn: "transformers 5",
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
      { anchor: "no supported config format found", regex: /No supported config format found in /i, seenOn: "vLLM" },
      { anchor: "no safetensors found in", regex: /No safetensors found in /i, seenOn: "MLX" },
      { anchor: ".gguf' is not a valid json file", regex: /config file at '.{1,300}\.gguf' is not a valid JSON file/i },
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
      {
        anchor: "importerror: ",
        regex:
          /ImportError: .{0,80}\binstall (?:the )?[`'"]?(?:bitsandbytes|auto[-_]?gptq|gptqmodel|auto[-_]?awq|optimum|compressed[-_]tensors|aqlm|hqq|eetq|optimum-quanto|torchao|kernels|mlx)\b/i,
        seenOn: "transformers, vLLM",
      },
      {
        anchor: " version should be ",
        regex:
          /(?:gptqmodel|auto[-_]?gptq|auto[-_]?awq|optimum|bitsandbytes|compressed[-_]tensors|torchao) version should (?:be )?>=/i,
        seenOn: "transformers 4",
      },
    ],
    example: "ImportError: Loading a GPTQ quantized model requires optimum (`pip install optimum`)",
    witness: "python-packages",
    sources: ["source: huggingface/transformers src/transformers/quantizers"],
  },
  "flash-attention-package": {
    severity: "fatal",
    priority: 74,
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
      { anchor: "unable to allocate backend buffer", regex: /unable to allocate backend buffer/i },
      {
        anchor: "error loading model: failed to allocate",
        regex: /error loading model: failed to allocate buffer/i,
        seenOn: "llama.cpp 2024",
      },
      { anchor: "failed for self-attention cache", regex: /kv_cache_init\(\) failed for self-attention cache/i },
      {
        anchor: "failed to allocate memory for kv cache",
        regex: /failed to allocate memory for kv cache/i,
        seenOn: "llama.cpp 2023",
      },
      { anchor: "failed to allocate buffer for rs cache", regex: /failed to allocate buffer for rs cache/i },
      { anchor: "failed to reserve initial output buffer", regex: /failed to reserve initial output buffer/i },
      { anchor: "failed to reserve memory", regex: /graph allocation: failed to reserve memory/i },
      {
        anchor: "insufficient memory - required allocations",
        regex: /insufficient memory - required allocations/i,
        seenOn: "Ollama",
      },
      { anchor: "memory allocation of ", regex: /^memory allocation of \d{6,20} bytes failed/i, seenOn: "Rust" },
      { anchor: "runtime: ", regex: /runtime: (?:out of memory|cannot allocate memory)/i, seenOn: "Go" },
      {
        anchor: "cannot allocate memory",
        regex: /^(?!.{0,300}(?:mlock|mmap|VirtualLock|DefaultCPUAllocator)).{0,300}cannot allocate memory/i,
        seenOn: "every system's C library",
      },
      { anchor: "enomem: not enough memory", regex: /\bENOMEM: not enough memory/i, seenOn: "Node" },
    ],
    example: "llama_init_from_model: failed to initialize the context: failed to allocate buffer for kv cache",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["source: node-llama-cpp 3.22.1, libllama and libggml-base", "source: ggml-org/llama.cpp ggml/src/ggml.c"],
  },
  "ggml-pool-small": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "memory pool (needed", regex: /not enough space in the (?:context's|scratch) memory pool \(needed/i },
      { anchor: "not enough space in the buffer to", regex: /not enough space in the buffer to allocate /i },
      { anchor: "ggml_allocr_alloc: not enough space", regex: /ggml_allocr_alloc: not enough space in the buffer/i },
    ],
    example: "ggml_new_object: not enough space in the context's memory pool (needed 536987232, available 536870912)",
    commands: [{ shell: "any", line: "{self} install", effect: "changes-system" }],
    sources: ["https://github.com/ggml-org/llama.cpp/pull/12197", "source: ggml-org/ggml src/ggml.c, src/ggml-alloc.c"],
  },
  "windows-page-file": {
    severity: "fatal",
    priority: 79,
    platforms: ["win32"],
    patterns: [
      { anchor: "paging file is too small", regex: /paging file is too small for this operation/i },
      { anchor: "o de pagina", regex: /arquivo de paginação é muito pequeno/i, seenOn: "Windows in Portuguese" },
      {
        anchor: "auslagerungsdatei ist zu klein",
        regex: /Auslagerungsdatei ist zu klein/i,
        seenOn: "Windows in German",
      },
      {
        anchor: "archivo de paginaci",
        regex: /archivo de paginación es demasiado pequeño/i,
        seenOn: "Windows in Spanish",
      },
      {
        anchor: "fichier de pagination est insuffisant",
        regex: /fichier de pagination est insuffisant/i,
        seenOn: "Windows in French",
      },
      { anchor: "айл подкачки слишком мал", regex: /Файл подкачки слишком мал/i, seenOn: "Windows in Russian" },
      { anchor: "页面文件太小", regex: /页面文件太小/, seenOn: "Windows in Chinese" },
      {
        anchor: "low virtual memory condition",
        regex: /diagnosed a low virtual memory condition/i,
        seenOn: "Windows' event log",
      },
    ],
    example: "The paging file is too small for this operation to complete.",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["source: Windows, ERROR_COMMITMENT_LIMIT (1455)"],
  },
  "mmap-failed": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "mmap failed: ", regex: /\bmmap failed: /i },
      { anchor: "mapviewoffile failed", regex: /MapViewOfFile failed: /i },
      { anchor: "createfilemapping", regex: /CreateFileMapping[AW]? failed: /i },
      { anchor: "unable to mmap ", regex: /unable to mmap \d{1,20} bytes from file/i, seenOn: "PyTorch" },
      { anchor: "mmap: cannot allocate memory", regex: /\bmmap: cannot allocate memory/i },
      { anchor: "failed to mmap ", regex: /failed to mmap (?:file|model)/i },
      { anchor: "no such device (os error 19)", regex: /No such device \(os error 19\)/i, seenOn: "safetensors" },
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
      {
        anchor: "does not divide n_embd_head_",
        regex: /cache type \w{2,10} with block size \d{1,5} does not divide n_embd_head/i,
      },
      { anchor: "invalid cache type: ", regex: /Invalid cache type: /i, seenOn: "llama.cpp 2024" },
      { anchor: "ggml_blck_size(type_", regex: /GGML_ASSERT\(.{0,60}% ggml_blck_size\(type_[kv]\) == 0\) failed/i },
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
      { anchor: "error: unknown argument: ", regex: /error: unknown argument: /i, seenOn: "llama.cpp 2023 and 2024" },
      {
        anchor: "error: invalid parameter for argument",
        regex: /error: invalid parameter for argument: /i,
        seenOn: "llama.cpp 2023 and 2024",
      },
      {
        anchor: "error: unrecognized arguments: ",
        regex: /error: unrecognized arguments: /i,
        seenOn: "KoboldCpp, vLLM, hf and other programs in Python",
      },
      {
        anchor: "error: argument -",
        regex: /error: argument -[\w/, -]{1,60}: (?:invalid|expected|not allowed)/i,
        seenOn: "the same",
      },
      { anchor: "error: unknown flag: ", regex: /Error: unknown (?:shorthand )?flag: /i, seenOn: "Ollama, Docker" },
      { anchor: "error: flag needs an argument", regex: /Error: flag needs an argument: /i, seenOn: "Ollama, Docker" },
    ],
    example: "error: invalid argument: LLMS\\gemma-3-12b-it-Q4_K_M.gguf",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/2006",
      "source: node-llama-cpp 3.22.1, libllama-common",
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
    ],
    example: "llama_model_load_from_file_impl: invalid value for main_gpu: 1 (available devices: 1)",
    commands: [{ shell: "any", line: "nvidia-smi -L", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: ggml-org/llama.cpp src/llama.cpp, ggml/src/ggml-vulkan/ggml-vulkan.cpp",
      "source: CUDA runtime, cudaErrorInvalidDevice",
    ],
  },
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
      { anchor: "load pipeline error: error domain", regex: /load pipeline error: Error Domain=/i },
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
      {
        anchor: "you may not have enough available",
        regex: /llama runner exited, you may not have enough (?:available )?memory/i,
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
      {
        anchor: "out of memory: kill process",
        regex: /Out of memory: Kill process \d/i,
        seenOn: "Linux kernel before 5.0",
      },
      { anchor: "oom_reaper: reaped process", regex: /oom_reaper: reaped process \d/i, seenOn: "Linux kernel" },
      {
        anchor: "systemd-oomd",
        regex: /systemd-oomd(?:\[\d{1,10}\])?:? (?:Killed \/|killed \d)/i,
        seenOn: "systemd-oomd",
      },
      { anchor: "to memory ", regex: /Killed \/.{1,300} due to memory (?:pressure|used)/i, seenOn: "systemd-oomd" },
      { anchor: "earlyoom", regex: /earlyoom.{0,40}sending SIG(?:TERM|KILL) to process/i, seenOn: "earlyoom" },
      { anchor: "low on resource: memory", regex: /The node was low on resource: memory/i, seenOn: "Kubernetes" },
      { anchor: "system oom encountered", regex: /System OOM encountered, victim process/i, seenOn: "Kubernetes" },
      { anchor: "exit code", regex: /exit ?code['"]?[:=]? {0,12}137\b/i, seenOn: "kubectl describe and many others" },
      { anchor: "status=137", regex: /\bstatus=137\b/i },
      { anchor: "code -9", regex: /exited with (?:exit )?code -9\b/i },
      { anchor: "signal 9", regex: /(?:exited|terminated|killed|died)(?: with| by| due to)? signal:? 9\b/i },
      { anchor: " killed ", regex: /(?:ba)?sh: line \d{1,7}: {1,3}\d{1,10} Killed\b/i, seenOn: "sh" },
      { anchor: "jetsam", regex: /Namespace JETSAM|OS_REASON_JETSAM|JetsamEvent-20\d\d/i, seenOn: "macOS" },
      { anchor: "memorystatus: killing", regex: /memorystatus: killing.{0,40}process/i, seenOn: "macOS" },
      { anchor: "resource_type_memory", regex: /EXC_RESOURCE.{0,80}RESOURCE_TYPE_MEMORY/i, seenOn: "macOS" },
      { anchor: "perhaps out of memory?", regex: /was sent SIGKILL! Perhaps out of memory\?/i, seenOn: "gunicorn" },
      {
        anchor: "node running low on memory",
        regex: /Task was killed due to the node running low on memory/i,
        seenOn: "Ray",
      },
      {
        anchor: "tried to allocate more memory than",
        regex: /notebook tried to allocate more memory than is available/i,
        seenOn: "Kaggle",
      },
      {
        anchor: "exit code: -9",
        regex: /terminated unexpectedly with exit code: -9\b/i,
        seenOn: "text-generation-webui",
      },
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
      { anchor: "segfault at ", regex: /: segfault at [0-9a-f]{1,16} ip /i, seenOn: "Linux kernel" },
      {
        anchor: "access violation",
        regex: /exception: access violation (?:reading|writing)|Windows fatal exception: access violation/i,
        seenOn: "Python on Windows",
      },
      { anchor: "invalid pointer", regex: /(?:free|munmap_chunk|realloc)\(\): invalid pointer/i, seenOn: "glibc" },
      {
        anchor: "corrupt",
        regex: /double free or corruption|malloc\(\): corrupted|corrupted size vs\. prev_size/i,
        seenOn: "glibc",
      },
      { anchor: "free(): ", regex: /free\(\): (?:double free detected|invalid (?:next )?size)/i, seenOn: "glibc" },
      { anchor: "stack smashing detected", regex: /\*{3} stack smashing detected \*{3}/i, seenOn: "glibc" },
      { anchor: "exited (139)", regex: /Exited \(139\)/i, seenOn: "Docker" },
      { anchor: "code -11", regex: /exited with (?:exit )?code -11\b/i },
      {
        anchor: "exit code: -11",
        regex: /terminated unexpectedly with exit code: -11\b/i,
        seenOn: "text-generation-webui",
      },
      {
        anchor: "read or write protected memory",
        regex: /Attempted to read or write protected memory/i,
        seenOn: ".NET",
      },
      {
        anchor: "faulting module name",
        regex: /Faulting module name: \S{0,40}(?:ggml|llama|nvcuda|cublas|vulkan|amdvlk|nvoglv|igvk)/i,
        seenOn: "Windows' event log",
      },
    ],
    example: "Segmentation fault (core dumped)",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "changes-system" }],
    witness: "file-content",
    sources: ["https://github.com/ggml-org/llama.cpp/issues/28524", "lab: node-llama-cpp 3.22.1"],
  },
  "process-aborted": {
    severity: "fatal",
    priority: 15,
    patterns: [
      { anchor: "aborted (core dumped)", regex: /\bAborted \(core dumped\)/i },
      { anchor: "abort trap", regex: /Abort trap: 6/i, seenOn: "macOS" },
      { anchor: "zsh: abort", regex: /zsh: abort\b/i },
      { anchor: "zsh: trace trap", regex: /zsh: trace trap/i },
      { anchor: "sigabrt", regex: /\bSIGABRT\b/i },
      { anchor: "signal: aborted", regex: /signal: aborted/i, seenOn: "Go" },
      {
        anchor: "terminate called ",
        regex: /terminate called (?:after throwing|without an active exception|recursively)/i,
        seenOn: "libstdc++",
      },
      { anchor: "libc++abi: terminating", regex: /libc\+\+abi(?:\.dylib)?: terminating/i, seenOn: "libc++" },
      { anchor: "fatal python error: aborted", regex: /Fatal Python error: Aborted/i },
      { anchor: "code 134", regex: /\bexit(?:ed)?(?: with)?(?: exit)? code 134\b/i },
      { anchor: "status 134", regex: /exit(?:ed with)? status 134\b/i },
      { anchor: "exited (134)", regex: /Exited \(134\)/i, seenOn: "Docker" },
    ],
    example: "Aborted (core dumped)",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "changes-system" }],
    sources: ["source: POSIX abort; libstdc++ and libc++ std::terminate"],
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
      { anchor: "no longer running: 3221226505", regex: /no longer running: 3221226505/i, seenOn: "Ollama" },
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
      { anchor: "3221225477", regex: /exit(?:ed|s)?(?: with)?(?: exit)? (?:code|status)['"]?[:=]? ?3221225477\b/i },
      { anchor: "-1073741819", regex: /exit(?:ed|s)?(?: with)?(?: exit)? (?:code|status)['"]?[:=]? ?-1073741819\b/i },
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
      { anchor: "(exit code: null)", regex: /\(Exit code: null\)/i },
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
  "llama-no-backends": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "no backends are loaded", regex: /no backends are loaded\. hint: use ggml_backend_load/i },
      { anchor: "no cpu backend found", regex: /no CPU backend found/i },
      { anchor: "cpu backend is not loaded", regex: /GGML_ASSERT\(.{0,40}CPU backend is not loaded/i },
      { anchor: "failed to initialize cpu backend", regex: /failed to initialize CPU backend/i },
    ],
    example:
      "llama_model_load_from_file_impl: no backends are loaded. hint: use ggml_backend_load() or ggml_backend_load_all() to load a backend before calling this function",
    commands: [{ shell: "any", line: "{self} install", effect: "changes-system" }],
    witness: "processor",
    sources: ["source: ggml-org/llama.cpp src/llama.cpp, src/llama-model.cpp"],
  },
  "engine-libraries-mixed": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "undefined symbol: ", regex: /undefined symbol: (?:llama|ggml|gguf|mtmd)_\w/i, seenOn: "Linux" },
      { anchor: "symbol not found: ", regex: /Symbol not found: _(?:llama|ggml|gguf|mtmd)_\w/i, seenOn: "macOS" },
      {
        anchor: " could not be located in",
        regex: /procedure entry point (?:llama|ggml|gguf|mtmd|\?)\S{0,120} could not be located/i,
        seenOn: "Windows",
      },
      {
        anchor: "attributeerror: function '",
        regex: /AttributeError: function '(?:llama|ggml|mtmd)_\w{1,60}' not found/i,
        seenOn: "Python on Windows",
      },
      {
        anchor: ": symbol not found",
        regex: /dlsym\(0x[0-9a-f]{1,16}, (?:llama|ggml|mtmd)_\w{1,60}\): symbol not found/i,
        seenOn: "Python on macOS",
      },
      { anchor: "c0000139", regex: /\b0xC0000139\b/i },
      { anchor: "3221225785", regex: /\b3221225785\b/i },
      { anchor: "1073741511", regex: /-1073741511\b/i },
    ],
    example: "./llama-server: symbol lookup error: ./llama-server: undefined symbol: llama_model_load_from_splits",
    commands: [{ shell: "sh", line: "ldconfig -p | grep -E 'libllama|libggml'", effect: "safe", platforms: ["linux"] }],
    sources: ["source: ggml-org/llama.cpp; abetlen/llama-cpp-python llama_cpp/_ctypes_extensions.py"],
  },
  "llama-python-library": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "shared library with base name '",
        regex: /Shared library with base name '(?:llama|ggml|llava|mtmd)' not found/i,
      },
      {
        anchor: "failed to load shared library '",
        regex: /Failed to load shared library '.{1,300}(?:llama|ggml|mtmd)/i,
      },
      {
        anchor: "'nonetype' object has no attribute 'llama",
        regex: /'NoneType' object has no attribute 'Llama/i,
        seenOn: "text-generation-webui",
      },
      {
        anchor: "libctransformers.",
        regex: /libctransformers\.(?:so|dylib): cannot open shared object/i,
        seenOn: "ctransformers",
      },
    ],
    example: "FileNotFoundError: Shared library with base name 'llama' not found",
    commands: [
      {
        shell: "any",
        line: "pip install --upgrade --force-reinstall --no-cache-dir llama-cpp-python",
        effect: "changes-system",
      },
    ],
    witness: "python",
    sources: [
      "source: abetlen/llama-cpp-python llama_cpp/_ctypes_extensions.py",
      "https://github.com/oobabooga/textgen/issues/5840",
      "https://github.com/marella/ctransformers/issues/9",
    ],
  },
  "lms-no-runtime-mlx": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "no lm runtime found for model format",
        regex: /No LM Runtime found for model format ['"]?(?!gguf)\w/i,
      },
    ],
    example: "Error: No LM Runtime found for model format 'safetensors'!",
    commands: [
      { shell: "any", line: "lms get phi-4 --gguf", effect: "changes-system" },
      { shell: "any", line: "lms runtime ls", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/569"],
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
      {
        anchor: "error starting ",
        regex: /error starting (?:the external )?llama[ -]server: .{0,200}(?:not found|no such file)/i,
        seenOn: "Ollama",
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
    priority: 73,
    patterns: [
      {
        anchor: "snapshot of system resources failed",
        regex: /Attempt to pull a snapshot of system resources failed/i,
      },
      { anchor: "failed to survey hardware", regex: /Failed to survey hardware/i, seenOn: "LM Studio 0.3" },
      { anchor: "lmscore load lib failed", regex: /LMSCore load lib failed/i, seenOn: "LM Studio 0.3" },
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
  "localai-backend-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "could not load model: rpc error", regex: /could not load model: rpc error/i },
      { anchor: "grpc service not ready", regex: /grpc service not ready/i },
      { anchor: "failed to load model with internal", regex: /failed to load model with internal loader/i },
      { anchor: "could not load model - all backends", regex: /could not load model - all backends returned error/i },
    ],
    example:
      "ERR [llama-cpp] Failed loading model, error: failed to load model with internal loader: grpc service not ready",
    commands: [{ shell: "any", line: "local-ai run --log-level=debug", effect: "safe" }],
    sources: ["https://github.com/mudler/LocalAI/issues/4658", "https://github.com/mudler/LocalAI/issues/2692"],
  },
  "k8s-crash-loop": {
    severity: "fatal",
    priority: 12,
    patterns: [
      { anchor: "back-off restarting failed container", regex: /Back-off restarting failed container/i },
      { anchor: "crashloopbackoff", regex: /\bCrashLoopBackOff\b/i },
      { anchor: "is restarting, wait until", regex: /Container .{1,80} is restarting, wait until/i, seenOn: "Docker" },
    ],
    example: "Warning  BackOff  2m  kubelet  Back-off restarting failed container phi in pod phi-0",
    commands: [
      { shell: "any", line: "kubectl logs POD --previous", effect: "safe" },
      { shell: "any", line: "kubectl describe pod POD", effect: "safe" },
    ],
    sources: ["source: kubernetes/kubernetes pkg/kubelet"],
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
      { anchor: "error loading model: ", regex: /error loading model: \S/i },
      { anchor: "failed to load draft model", regex: /failed to load (?:draft|multimodal) model/i },
      { anchor: "failed to load clip model", regex: /Failed to load CLIP model/i },
      { anchor: " lora adapter", regex: /failed to (?:load|apply) lora adapter/i },
      { anchor: "could not load text model", regex: /Could not load text model: /i, seenOn: "KoboldCpp" },
      { anchor: "failed to create llm '", regex: /Failed to create LLM '/i, seenOn: "ctransformers" },
      { anchor: "unable to instantiate model", regex: /Unable to instantiate model/i, seenOn: "gpt4all" },
      {
        anchor: "' object has no attribute '",
        regex:
          /'(?:Llama|LlamaCppModel|LlamaModel|LlamaContext)' object has no attribute '(?:ctx|_ctx|model|_model|sampler)'/i,
        seenOn: "llama-cpp-python",
      },
      {
        anchor: "assert self.",
        regex: /assert self\.(?:_?ctx|_?model)(?:\.ctx|\.model)? is not None/i,
        seenOn: "llama-cpp-python",
      },
      {
        anchor: "windows error 0xe06d7363",
        regex: /Windows Error 0xe06d7363/i,
        seenOn: "a C++ exception in Python on Windows",
      },
      { anchor: "unable to load model:", regex: /unable to load model: /i, seenOn: "Ollama" },
      { anchor: "error loading model /", regex: /error loading model \/.{0,300}blobs/i, seenOn: "Ollama" },
      { anchor: "llama_cpp_process_error", regex: /\bLLAMA_CPP_PROCESS_ERROR\b/i, seenOn: "Jan" },
      {
        anchor: "model process encountered an unexpected",
        regex: /The model process encountered an unexpected error/i,
        seenOn: "Jan",
      },
      {
        anchor: "error waiting for runner to be ready",
        regex: /error waiting for runner to be ready/i,
        seenOn: "Docker Model Runner",
      },
      {
        anchor: "server process terminated unexpectedly",
        regex: /Server process terminated unexpectedly/i,
        seenOn: "text-generation-webui",
      },
      { anchor: "exception loading model", regex: /exception loading model/i, seenOn: "llama.cpp 2024" },
      { anchor: "failed to create llama_batch", regex: /Failed to create llama_batch/i, seenOn: "llama-cpp-python" },
      {
        anchor: "failed to load model",
        regex: /\b(?:llama_|common_init_|load_model|main: |llama-server|llama\.cpp).{0,80}failed to load model/i,
        seenOn: "llama.cpp and what is built on it",
      },
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
      { anchor: "llama-server process has terminated", regex: /llama-server process has terminated/i },
      { anchor: "llama-server terminated", regex: /msg="llama-server terminated"/i },
      { anchor: "ollama runner process has terminated", regex: /ollama runner process has terminated/i },
    ],
    example: "Error: llama runner process has terminated: exit status 2",
    witness: "ollama",
    sources: ["https://github.com/ollama/ollama/issues/14093", "https://github.com/ollama/ollama/issues/9782"],
  },
  "ollama-num-gpu": {
    severity: "fatal",
    priority: 86,
    patterns: [{ anchor: "memory layout cannot be allocated", regex: /memory layout cannot be allocated/i }],
    example: "Error: 500 Internal Server Error: memory layout cannot be allocated with num_gpu = 41",
    commands: [
      { shell: "any", line: "ollama ps", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["source: ollama/ollama llm/server.go"],
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
      { anchor: "not compatible with this version of ollama", regex: /not compatible with this version of ollama/i },
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
      { anchor: "not enough vram to fit the model", regex: /Not enough VRAM to fit the model/i },
    ],
    example: "InsufficientMemoryError: A context size of 4096 with 4 sequences is too large for the available VRAM",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/pguso/ai-product-from-scratch/issues/2", "lab: node-llama-cpp 3.22.1"],
  },
  "gpt4all-invalid-model": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: "could not load model due to invalid ",
        regex: /Could not load model due to invalid (?:format|model file)/i,
      },
      {
        anchor: "(no matching implementation found)",
        regex: /Model format not supported \(no matching implementation found\)/i,
      },
      { anchor: "could not determine model type for", regex: /Could not determine model type for /i },
    ],
    example: "Could not load model due to invalid format for mistral-7b-instruct-v0.1.Q4_0.gguf",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: ["https://github.com/nomic-ai/gpt4all/issues/1755", "https://github.com/nomic-ai/gpt4all/issues/1824"],
  },
  "llamafile-windows-size": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32", "linux"],
    patterns: [
      { anchor: "llamafile.exe' failed to run", regex: /llamafile\.exe' failed to run/i, seenOn: "PowerShell" },
      { anchor: ".llamafile", regex: /\.llamafile(?:\.exe)?: Invalid argument/i, seenOn: "WSL" },
      {
        anchor: "this version of",
        regex: /This version of .{1,300}\.llamafile\.exe is not compatible/i,
        seenOn: "cmd",
      },
    ],
    example:
      "ResourceUnavailable: Program 'phi-4.llamafile.exe' failed to run: An error occurred trying to start process 'C:\\m\\phi-4.llamafile.exe'",
    sources: [
      "https://github.com/mozilla-ai/llamafile/issues/257",
      "https://github.com/mozilla-ai/llamafile/issues/356",
    ],
  },
  "model-file-unreadable": {
    severity: "fatal",
    priority: 77,
    patterns: [
      { anchor: "gguf_init_from_", regex: /gguf_init_from_\w{1,20}: failed to open .{1,300}\(?'?Permission denied/i },
      { anchor: ": failed to open ", regex: /llama_model_load\w{0,12}: failed to open .{1,300}Permission denied/i },
      {
        anchor: "blobs/sha256",
        regex: /open \S{1,300}blobs[/\\]sha256\S{1,80}: permission denied/i,
        seenOn: "Ollama",
      },
    ],
    example: "gguf_init_from_file_impl: failed to open GGUF file '/models/phi-4-Q4_K_M.gguf' (Permission denied)",
    commands: [
      { shell: "sh", line: "namei -l FILE", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ls -lO@ FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "any", line: "icacls FILE", effect: "safe", platforms: ["win32"] },
    ],
    sources: ["source: ggml-org/llama.cpp ggml/src/gguf.cpp"],
  },
  "model-file-missing": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: ".gguf'", regex: /ENOENT: no such file or directory, \w{3,8} '[^']{0,300}\.gguf'/i, seenOn: "Node" },
      {
        anchor: "failed to open gguf file",
        regex: /failed to open GGUF file(?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
      },
      {
        anchor: "no such file or directory: ",
        regex: /No such file or directory: ['"]?[^'"]{1,300}\.(?:gguf|safetensors)/i,
      },
      {
        anchor: "error loading model: failed to open ",
        regex:
          /error loading model: (?:llama_model_loader: )?failed to open (?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
      },
      { anchor: "model path does not exist", regex: /Model path does not exist: /i, seenOn: "llama-cpp-python" },
      { anchor: "could not open model file", regex: /could not open model file/i },
      {
        anchor: ".gguf: the system cannot find",
        regex: /\.gguf: The system cannot find/i,
        seenOn: "Ollama on Windows",
      },
      { anchor: ".gguf: no such file", regex: /\.gguf: no such file or directory/i },
      {
        anchor: ": failed to open '",
        regex:
          /(?:gguf_init_from_\w{1,20}|llama_model_load(?:_internal)?): failed to open '(?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
        seenOn: "llama.cpp 2023 and 2024",
      },
      { anchor: "no model file found ", regex: /No model file found (?:at|for) "/i, seenOn: "node-llama-cpp" },
      { anchor: "model file does not exist", regex: /Model file does not exist/i, seenOn: "gpt4all" },
      { anchor: "model path '", regex: /Model path '.{1,300}' doesn't exist/i, seenOn: "ctransformers" },
      { anchor: "cannot find text model file", regex: /Cannot find text model file/i, seenOn: "KoboldCpp" },
      {
        anchor: "[load_safetensors] failed to open",
        regex: /\[load_safetensors\] Failed to open file/i,
        seenOn: "MLX",
      },
      {
        anchor: "file doesn't exist",
        regex: /Load model .{1,300} failed\. File doesn't exist/i,
        seenOn: "ONNX Runtime",
      },
      { anchor: "model path does not exist", regex: /(?:Provided )?model path does not exist/i, seenOn: "llama-index" },
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
    ],
    example: "warning: no usable GPU found, --gpu-layers option will be ignored",
    commands: [{ shell: "any", line: "{self} check", effect: "safe" }],
    witness: "gpu-present",
    sources: ["https://github.com/ollama/ollama/issues/9846", "source: node-llama-cpp 3.22.1"],
  },
  "onnx-model-incomplete": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "external initializer",
        regex: /External initializer: .{1,300}(?:out of bounds|can not be read in full)/i,
      },
      { anchor: "protobuf parsing failed", regex: /Protobuf parsing failed/i },
      { anchor: "getextdatafromtensorproto", regex: /GetExtDataFromTensorProto/i },
    ],
    example: "onnxruntime_genai.OrtException: Load model from phi-4/model.onnx failed:Protobuf parsing failed.",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/1040",
      "https://github.com/microsoft/onnxruntime-genai/issues/837",
    ],
  },
  "onnx-version": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "json error: unknown value", regex: /genai_config\.json.{0,20} ?JSON Error: Unknown value/i },
      { anchor: "json error: ", regex: /^JSON Error: Unknown value: \w/i },
      { anchor: "unsupported model ir version", regex: /Unsupported model IR version/i },
      { anchor: "is not a registered function", regex: /op_type:\w{2,60}.{0,200}is not a registered function/i },
    ],
    example:
      "Error encountered while parsing 'phi-4\\genai_config.json' JSON Error: Unknown value: eos_token_id at line 32 index 27",
    commands: [{ shell: "any", line: "pip install --upgrade onnxruntime-genai", effect: "changes-system" }],
    witness: "python",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/307",
      "https://github.com/microsoft/onnxruntime-genai/issues/1055",
    ],
  },
  "onnx-provider": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "specified provider is not supported", regex: /Specified provider is not supported/i },
      { anchor: "epcontext model", regex: /Failed to load from EpContext model/i },
      {
        anchor: "execution provider is not enabled",
        regex: /execution provider is not (?:enabled|available|supported) in this build/i,
      },
      { anchor: "887a000", regex: /(?:Dml|DirectML|onnxruntime).{0,300}\b(?:0x)?887A000[567]\b/i, seenOn: "DirectML" },
      {
        anchor: "8007000e",
        regex: /DmlExecutionProvider.{0,300}8007000E|\b8007000E\b.{0,60}Not enough memory resources/i,
        seenOn: "DirectML",
      },
    ],
    example: "Microsoft.ML.OnnxRuntimeGenAI.OnnxRuntimeGenAIException: 'Specified provider is not supported.'",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/946",
      "https://github.com/microsoft/foundry-local/issues/244",
    ],
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
  "cuda-forked": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "cannot re-initialize cuda in forked", regex: /Cannot re-initialize CUDA in forked subprocess/i },
      { anchor: "use the 'spawn' start method", regex: /must use the 'spawn' start method/i },
    ],
    example:
      "RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must use the 'spawn' start method",
    sources: ["source: pytorch/pytorch torch/cuda/__init__.py"],
  },
  "triton-shared-memory": {
    severity: "fatal",
    priority: 82,
    patterns: [{ anchor: "out of resource: shared memory", regex: /out of resource: shared memory, Required/i }],
    example:
      "triton.runtime.errors.OutOfResources: out of resource: shared memory, Required: 106496, Hardware limit: 101376. Reducing block sizes or `num_stages` may help.",
    witness: "gpu-present",
    sources: ["source: triton-lang/triton python/triton/runtime/errors.py"],
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
  "sglang-memory": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "increase --mem-fraction-static",
        regex: /Not enough memory\. Please try to increase --mem-fraction-static/i,
      },
      { anchor: "memory capacity is unbalanced", regex: /The memory capacity is unbalanced/i },
    ],
    example:
      "RuntimeError: Not enough memory. Please try to increase --mem-fraction-static. Current value: self.server_args.mem_fraction_static=0.874",
    witness: "gpu-present",
    sources: ["source: sgl-project/sglang python/sglang/srt/model_executor/model_runner.py"],
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
