import type { Signatures } from "../../signature.ts";

export const architecture = {
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
      {
        anchor: "unknown architecture",
        regex: /unknown architecture:? ['"`]?(?!x86|amd|arm|aarch|i[36]86|gfx|sm_|machine|of|for)[a-z][\w.-]{1,40}/i,
        general: true,
      },
      { anchor: "unsupported model arch", regex: /unsupported model arch(?:itecture)?:? ['"`]?[a-z][\w.-]{1,40}/i },
      { anchor: '"unsupported architecture"', regex: /"unsupported architecture"/i },
      { anchor: "mlx_lm.models.", regex: /No module named 'mlx_(?:lm|vlm)\.models\.\w/i, seenOn: "MLX" },
      { anchor: "model type", regex: /Model type \S{1,60} (?:is )?not supported/i },
      {
        anchor: "model architecture",
        regex: /model architecture:? ['"`]?[\w.-]{2,60}['"`]? is not (?:yet )?(?:supported|recognized|implemented)/i,
      },
      {
        anchor: "architecture not supported",
        regex: /architecture not supported: ['"`]?(?!x86|amd|arm|i[36]86)\w/i,
        general: true,
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
      { anchor: "keyerror: 'tokenizer.ggml.", regex: /KeyError: 'tokenizer\.ggml\.(?:model|tokens|merges)/i },
      { anchor: "key 'tokenizer.ggml.", regex: /key 'tokenizer\.ggml\.\w{3,20}' (?:is )?(?:not found|missing)/i },
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
      {
        anchor: "missing key",
        regex: /missing (?:required )?key:? ['"`]?(?:phi\d|llama|qwen\d?\w{0,4}|gemma\d?|general)\.\w{2,40}/i,
      },
      { anchor: "keyerror: '", regex: /KeyError: '(?:phi3|llama|qwen\d|gemma\d?)\.\w{2,40}/i },
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
} as const satisfies Signatures;
