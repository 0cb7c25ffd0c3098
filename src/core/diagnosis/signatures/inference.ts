import type { Signatures } from "../signature.ts";

export const inference = {
  "lms-context-overflow": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "tokens when context the overflows",
        regex: /Trying to keep the first \d{1,9} tokens when context the overflows/i,
      },
      {
        anchor: "model is loaded with context length of only",
        regex: /model is loaded with context length of only \d{1,9} tokens/i,
      },
      { anchor: "reached context length of", regex: /Reached context length of \d{1,9} tokens/i },
    ],
    example:
      "Trying to keep the first 111490 tokens when context the overflows. However, the model is loaded with context length of only 32768 tokens, which is not enough.",
    commands: [
      { shell: "any", line: "lms unload --all", effect: "changes-system" },
      { shell: "any", line: "lms load phi-4 --context-length 16384 --yes", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/546",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/237",
      "https://github.com/cline/cline/issues/3664",
    ],
  },
  "llama-context-overflow": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "exceed_context_size_error", regex: /exceed_context_size_error/i, seenOn: "llama-server" },
      {
        anchor: "exceeds the available context size",
        regex: /request (?:\(\d{1,9} tokens\) )?exceeds the available context size/i,
        seenOn: "llama-server",
      },
      {
        anchor: "exceed context window of",
        regex: /Requested tokens \(\d{1,9}\) exceed context window of \d/i,
        seenOn: "llama-cpp-python",
      },
      { anchor: "prompt is too long", regex: /prompt is too long \(\d{1,9} tokens, max \d/i, seenOn: "llama-cli" },
      {
        anchor: "compress chat history for context shift",
        regex: /Failed to compress chat history for context shift due to a too long prompt/i,
        seenOn: "node-llama-cpp",
      },
      {
        anchor: "exceeds the context window",
        regex: /(?:prompt|input|request|tokens?)\b.{0,40} exceeds the context window/i,
        seenOn: "GPT4All",
      },
      { anchor: "context window is ", regex: /prompt is \d{1,9} tokens but the model context window is \d/i },
      {
        anchor: "input length exceeds",
        regex: /input length exceeds (?:the |maximum )?context length/i,
        seenOn: "Ollama",
      },
    ],
    example: "ValueError: Requested tokens (2155) exceed context window of 2048",
    commands: [{ shell: "any", line: "{self} serve --context 16384", effect: "safe" }],
    witness: "memory",
    sources: [
      "https://github.com/ggml-org/llama.cpp/pull/15780",
      "https://github.com/oobabooga/textgen/issues/7257",
      "source: abetlen/llama-cpp-python llama_cpp/llama.py; withcatai/node-llama-cpp",
    ],
  },
  "vllm-context-overflow": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "maximum context length is",
        regex: /This model's maximum context length is \d{1,9} tokens/i,
        seenOn: "vLLM",
      },
      {
        anchor: "longer than the maximum model length",
        regex: /is longer than the maximum model length of \d/i,
        seenOn: "vLLM",
      },
      {
        anchor: "`inputs` tokens + `max_new_tokens` must be",
        regex: /`inputs` tokens \+ `max_new_tokens` must be <= \d/i,
        seenOn: "TGI",
      },
      { anchor: "`inputs` must have less than", regex: /`inputs` must have less than \d{1,9} tokens/i, seenOn: "TGI" },
    ],
    example:
      "openai.BadRequestError: Error code: 400 - {'object': 'error', 'message': \"This model's maximum context length is 16384 tokens. However, you requested 20000 tokens (18976 in the messages, 1024 in the completion).\"}",
    sources: [
      "source: vllm-project/vllm vllm/entrypoints/openai/serving_engine.py; huggingface/text-generation-inference router/src/validation.rs",
    ],
  },
  "context-slot-full": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "failed to find a memory slot", regex: /failed to find a memory slot for batch of size/i },
      {
        anchor: "failed to find free space in the kv cache",
        regex:
          /failed to find free space in the KV cache, retrying with smaller batch size.{0,40}n_batch = 1\b|failed to find free space in the KV cache(?!, retrying)/i,
      },
      { anchor: "could not find a kv slot", regex: /could not find a KV slot for the batch/i },
      { anchor: "context size has been exceeded", regex: /Context size has been exceeded/i, seenOn: "llama-server" },
      { anchor: "kv cache is full", regex: /(?:KV cache is full|context is full|kv cache slot not available)/i },
    ],
    example: "init_batch: failed to find a memory slot for batch of size 512",
    commands: [{ shell: "any", line: "{self} serve --context 16384", effect: "safe" }],
    witness: "memory",
    sources: ["source: node-llama-cpp 3.22.1, libllama", "source: ggml-org/llama.cpp tools/server"],
  },
  "prompt-over-batch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "increase the physical batch size",
        regex: /input (?:\(\d{1,9} tokens\) )?is too large to process\. increase the physical batch size/i,
      },
      { anchor: "encoder requires n_ubatch", regex: /encoder requires n_ubatch >= n_tokens/i },
      {
        anchor: "n_tokens_all <= cparams.n_batch",
        regex: /GGML_ASSERT\(.{0,40}n_tokens_all <= cparams\.n_batch\) failed/i,
      },
    ],
    example:
      '{"error":{"code":500,"message":"input is too large to process. increase the physical batch size","type":"server_error"}}',
    sources: ["source: ggml-org/llama.cpp tools/server; node-llama-cpp 3.22.1, libllama"],
  },
  // Only the beginning or the end of the prompt is read; the answer comes all the same.
  "prompt-truncated": {
    severity: "warning",
    priority: 42,
    patterns: [
      { anchor: "truncating input prompt", regex: /msg="truncating input prompt"/i, seenOn: "Ollama" },
      {
        anchor: "longer than the specified maximum sequence",
        regex: /Token indices sequence length is longer than the specified maximum sequence length/i,
        seenOn: "transformers",
      },
    ],
    example:
      'time=2026-03-02T10:11:12Z level=WARN source=runner.go:131 msg="truncating input prompt" limit=2048 prompt=5311 keep=5 new=2048',
    sources: [
      "source: ollama/ollama runner/ollamarunner/runner.go; huggingface/transformers src/transformers/tokenization_utils_base.py",
    ],
  },
  "jinja-template": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "error rendering prompt with jinja template",
        regex: /Error rendering prompt with jinja template/i,
        seenOn: "LM Studio",
      },
      { anchor: "jinja exception: ", regex: /\bJinja Exception: /i, seenOn: "llama.cpp" },
      { anchor: "parser error: expected closing", regex: /Parser Error: Expected closing \w{1,20} token/i },
      { anchor: "unknown statement type: ", regex: /Unknown statement type: \w/i },
      {
        anchor: "addonjinjarenderer: failed",
        regex: /AddonJinjaRenderer: failed to/i,
        seenOn: "node-llama-cpp 3.22.1",
      },
      {
        anchor: "failed to apply template",
        regex: /failed to apply template: |Template application failed: /i,
        seenOn: "llama.cpp",
      },
      {
        anchor: " at row ",
        regex:
          /(?:Expected|Unexpected|Unknown|Undefined|Unsupported|Failed to parse|is not) .{0,200} at row \d{1,6}, column \d{1,6}/i,
        seenOn: "llama.cpp: minja",
      },
      { anchor: "failed to parse chat template", regex: /failed to parse chat template/i, seenOn: "llama.cpp" },
      { anchor: "jinja2.exceptions.", regex: /jinja2\.exceptions\.(?:TemplateSyntaxError|UndefinedError): /i },
    ],
    example: 'Error rendering prompt with jinja template: "SyntaxError: Unknown statement type: Identifier',
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/654",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/535",
      "https://github.com/zed-industries/zed/issues/45379",
      "source: node-llama-cpp 3.22.1",
    ],
  },
  "chat-roles": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "roles must alternate",
        regex: /(?:Conversation|conversation|After the optional system message, conversation) roles must alternate/i,
      },
      { anchor: "system role not supported", regex: /System role not supported/i },
      {
        anchor: "only user and assistant roles are supported",
        regex: /Only user(?:, system)? and assistant roles are supported/i,
      },
    ],
    example: "jinja2.exceptions.TemplateError: Conversation roles must alternate user/assistant/user/assistant/...",
    sources: ["source: chat templates of Mistral and Gemma"],
  },
  "chat-template-unsupported": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "chat template is not supported",
        regex: /supplied chat template is not supported/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "custom template is not supported",
        regex: /this custom template is not supported, try using --jinja/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "requires --jinja flag",
        regex: /(?:tools|tool_choice) param requires --jinja flag/i,
        seenOn: "llama-server",
      },
      {
        anchor: "default chat template is no longer allowed",
        regex: /default chat template is no longer allowed/i,
        seenOn: "vLLM",
      },
    ],
    example: "error: the supplied chat template is not supported: {% macro tool(x) %}",
    sources: ["source: node-llama-cpp 3.22.1, libllama-common; vllm-project/vllm vllm/entrypoints/chat_utils.py"],
  },
  "model-no-tools": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "does not support ",
        regex: /["' ][\w.:/-]{2,120} does not support (?:tools|thinking|generate|chat|embeddings|insert)\b/i,
        seenOn: "Ollama",
      },
      { anchor: "requires --enable-auto-tool-choice", regex: /requires --enable-auto-tool-choice/i, seenOn: "vLLM" },
      { anchor: "does not support images", regex: /[Mm]odel does not support images/, seenOn: "LM Studio" },
    ],
    example: '{"error":"registry.ollama.ai/library/phi4:latest does not support tools"}',
    sources: [
      "https://github.com/ollama/ollama/issues/9647",
      "https://github.com/ollama/ollama/issues/11131",
      "source: vllm-project/vllm vllm/entrypoints/openai/serving_chat.py",
    ],
  },
  "garbage-repeated-char": {
    severity: "error",
    priority: 70,
    // As a whole answer only: rulers, banners and progress bars are made of such characters too.
    patterns: [
      {
        anchor: "gggggggggggggggg",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?G{16}/i,
      },
      {
        anchor: "@@@@@@@@@@@@@@@@",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?@{16}/i,
      },
      {
        anchor: "????????????????",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?\?{16}/i,
      },
      {
        anchor: "!!!!!!!!!!!!!!!!",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?!{16}/i,
      },
      {
        anchor: "郦郦郦郦",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?郦{8}/i,
      },
      {
        anchor: "////////////////",
        // Alone in its line: comments of programs begin with as many, and go on or end their line with a word.
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2}["']?\/{16}|\/{24,400}\s{0,4}$)/i,
      },
      { anchor: "<<<<<<<<<<<<<<<<", regex: /^\s{0,8}["']?<{16}/ },
      { anchor: "\\u0000\\u0000", regex: /(?:\\u0000){16}/i },
      { anchor: '"content"', regex: /"content": ?"(?:G{16}|@{16}|\?{16}|!{16}|\/{16}|#{16}|<{16})/i },
    ],
    example: "GGGGGGGGGGGGGGGGGGGGGGGGGGGG",
    commands: [
      { shell: "any", line: "{self} test", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
      { shell: "any", line: "{self} verify", effect: "safe" },
    ],
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/13430",
      "https://github.com/ggml-org/llama.cpp/issues/26509",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1690",
      "https://github.com/netdur/llama_cpp_dart/issues/74",
    ],
  },
  "nan-probabilities": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "probability tensor contains either",
        regex: /probability tensor contains either `?inf/i,
        seenOn: "PyTorch",
      },
      { anchor: "nan detected in", regex: /(?:NaN|nan) detected in (?:logits|output|attention)/i },
      { anchor: "unsupported value: nan", regex: /json: unsupported value: NaN/i, seenOn: "Ollama" },
      { anchor: "all logits are nan", regex: /all logits are (?:NaN|nan)|candidate logits contain NaN/i },
    ],
    example: "RuntimeError: probability tensor contains either `inf`, `nan` or element < 0",
    commands: [{ shell: "any", line: "{self} verify", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: pytorch/pytorch aten/src/ATen/native/cuda/TensorCompare.cu"],
  },
  "empty-answer": {
    severity: "error",
    priority: 52,
    patterns: [
      {
        anchor: '"content":""',
        regex: /"message":\{(?:"role":"assistant",)?"content":""(?:,"role":"assistant")?(?:,"refusal":null)?\}/i,
      },
      { anchor: '"completion_tokens":0', regex: /"finish_reason":"(?:stop|length)".{0,400}"completion_tokens":0\b/i },
    ],
    example:
      '{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}',
    commands: [{ shell: "any", line: "{self} test", effect: "safe" }],
    sources: ["https://github.com/ggml-org/llama.cpp/issues/11157", "lab: an OpenAI-compatible answer without text"],
  },
  "metal-command-buffer": {
    severity: "error",
    priority: 60,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "command buffer ",
        regex: /ggml_metal_\w{3,30}: (?:error: )?command buffer \d{1,4} failed with status/i,
      },
    ],
    example: "ggml_metal_graph_compute: command buffer 3 failed with status 5",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/ollama/ollama/issues/6257", "https://github.com/ggml-org/llama.cpp/issues/1881"],
  },
  "cuda-compute-failed": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "illegal memory access", regex: /(?:CUDA|ROCm|HIP) error: an illegal memory access was encountered/i },
      { anchor: "unspecified launch failure", regex: /CUDA error: unspecified launch failure/i },
      { anchor: "misaligned address", regex: /CUDA error: misaligned address/i },
      {
        anchor: "cublas_status_",
        regex: /CUBLAS_STATUS_(?:EXECUTION_FAILED|NOT_INITIALIZED|INTERNAL_ERROR|NOT_SUPPORTED|ARCH_MISMATCH)/i,
      },
      { anchor: "the launch timed out and was terminated", regex: /the launch timed out and was terminated/i },
      { anchor: "fallen off the bus", regex: /GPU has fallen off the bus|GPU is lost/i, seenOn: "NVIDIA driver" },
      {
        anchor: "nvrm: xid",
        regex: /NVRM: Xid \(.{1,40}\): (?:13|31|43|45|48|62|74|79|94|95|119)\b/i,
        seenOn: "NVIDIA driver",
      },
    ],
    example: "CUDA error: an illegal memory access was encountered",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: [
      "source: NVIDIA CUDA runtime, cudaGetErrorString; NVIDIA Xid documentation",
      "source: node-llama-cpp 3.22.1, libggml-cuda",
    ],
  },
  "cuda-device-assert": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "device-side assert triggered", regex: /CUDA error: device-side assert triggered/i },
      { anchor: "srcindex < srcselectdimsize", regex: /Assertion `srcIndex < srcSelectDimSize` failed/i },
    ],
    example: "RuntimeError: CUDA error: device-side assert triggered",
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/native/cuda/Indexing.cu"],
  },
  "half-on-cpu": {
    severity: "fatal",
    priority: 84,
    patterns: [{ anchor: "not implemented for 'half'", regex: /"\w{3,60}" not implemented for 'Half'/i }],
    example: "RuntimeError: \"addmm_impl_cpu_\" not implemented for 'Half'",
    witness: "gpu-present",
    sources: ["source: pytorch/pytorch aten/src/ATen/native/LinearAlgebra.cpp"],
  },
  "empty-input": {
    severity: "fatal",
    priority: 70,
    patterns: [{ anchor: "error: input is empty", regex: /error: input is empty/i }],
    example: "error: input is empty",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/8976",
      "https://github.com/ggml-org/llama.cpp/issues/11157",
    ],
  },
  "lms-model-crashed": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "crashed without additional information",
        regex: /The model (?:has )?crashed without additional information/i,
      },
      { anchor: "error: channel error", regex: /^(?:.{0,60} )?Error: Channel Error/i },
    ],
    example: "The model crashed without additional information 18446744072635810000",
    commands: [{ shell: "any", line: "lms runtime update -a -y", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1620",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1408",
    ],
  },
  "lms-model-unloaded": {
    severity: "fatal",
    priority: 50,
    patterns: [
      { anchor: "model is unloaded.", regex: /Error: Model is unloaded\./i },
      { anchor: "model unloaded", regex: /Model (?:was )?unloaded (?:while|by user|during)/i },
    ],
    example: "Error in RPC handler: Error: Model is unloaded.",
    commands: [{ shell: "any", line: "lms load phi-4 --ttl 3600 --yes", effect: "changes-system" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1492"],
  },
  "ollama-runner-stopped": {
    severity: "fatal",
    priority: 40,
    patterns: [
      { anchor: "model runner has unexpectedly stopped", regex: /model runner has unexpectedly stopped/i },
      {
        anchor: "error was encountered while running the model",
        regex: /an error was encountered while running the model/i,
      },
      { anchor: "post predict", regex: /(?:Error: POST predict|msg="post predict" error=)/i },
    ],
    example:
      "Error: 500 Internal Server Error: model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, check ollama server logs for details",
    witness: "memory",
    sources: [
      "https://github.com/ollama/ollama/issues/11380",
      "https://github.com/ollama/ollama/issues/14093",
      "https://github.com/ollama/ollama/issues/11421",
    ],
  },
} as const satisfies Signatures;
