import type { Signatures } from "../../signature.ts";

export const llamaCpp = {
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
      {
        anchor: "unexpected argument",
        regex: /^error: unexpected argument '-[^']{1,40}' found/i,
        seenOn: "mistral.rs, TGI",
        general: true,
      },
      {
        anchor: "the following arguments are required",
        regex: /error: the following arguments are required: -/i,
        seenOn: "Python",
        general: true,
      },
    ],
    example: "error: invalid argument: LLMS\\gemma-3-12b-it-Q4_K_M.gguf",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/2006",
      "source: node-llama-cpp 3.22.1, libllama-common",
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
      { anchor: "cache quantization requires", regex: /cache quantization requires flash/i },
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
      {
        anchor: "llama.dll",
        regex: /Could not find module '[^']{1,300}llama_cpp.{1,40}\.dll'/i,
        seenOn: "llama-cpp-python",
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
} as const satisfies Signatures;
