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
      {
        anchor: "tokens to keep from the initial prompt",
        regex: /tokens to keep from the initial prompt is greater than the context length/i,
        seenOn: "LM Studio 0.3.30 and later",
      },
      {
        anchor: "cannot truncate prompt with n_keep",
        regex: /Cannot truncate prompt with n_keep \(\d{1,9}\) >= n_ctx/i,
        seenOn: "LM Studio 0.4",
      },
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
      {
        anchor: "larger than the max context size",
        regex: /input (?:\(\d{1,9} tokens\) )?is larger than the max context size/i,
        seenOn: "llama-server",
      },
      {
        anchor: "total sequence length exceeds cache",
        regex: /Total sequence length exceeds cache size/i,
        seenOn: "ExLlama",
      },
      {
        anchor: "message was too long and could not",
        regex: /message was too long and could not be processed \(\d/i,
        seenOn: "GPT4All",
      },
      {
        anchor: "exceeds maximum context length",
        regex: /input exceeds maximum context length and cannot be truncated/i,
        seenOn: "Ollama",
      },
      {
        anchor: "exceeds context limit",
        regex: /(?:Message|Prompt|Request|Input) exceeds context limit/i,
        seenOn: "Continue",
      },
      {
        anchor: "larger than context size",
        regex: /(?:prompt|input|tokens) .{0,60}(?:is|are) larger than (?:the )?context size \(?\d/i,
      },
      {
        anchor: "is greater than max_seq_len",
        regex: /length \d{1,9} is greater than max_seq_len \d/i,
        seenOn: "TabbyAPI",
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
      {
        anchor: "too long and exceeds limit of",
        regex: /Input prompt \(\d{1,9} tokens\) is too long and exceeds limit of \d/i,
        seenOn: "vLLM",
      },
      { anchor: "max_tokens must be at least 1", regex: /max_tokens must be at least 1, got -\d/i, seenOn: "vLLM" },
      {
        anchor: "model's maximum context length",
        regex: /(?:Input length|token count|prompt|input) .{0,40}exceeds (?:the )?model's maximum context length/i,
        seenOn: "vLLM, SGLang",
      },
      {
        anchor: "longer than the model's context length",
        regex: /(?:input|prompt) .{0,30}is longer than the model's context length/i,
        seenOn: "SGLang",
      },
      {
        anchor: "length_exceeded",
        regex: /["']context_length_exceeded["']/i,
        seenOn: "servers that speak as OpenAI's",
      },
      { anchor: "contextwindowexceedederror", regex: /ContextWindowExceededError: /i, seenOn: "LiteLLM" },
      {
        anchor: "_tokens` must be",
        regex: /`inputs` tokens \+ `max_new_tokens` must be|`max_new_tokens` must be (?:strictly )?(?:<=|less)/i,
        seenOn: "TGI",
      },
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
      { anchor: "llama_decode returned 1", regex: /llama_decode returned 1\b/i, seenOn: "llama-cpp-python" },
      {
        anchor: "failed to decode the batch",
        regex: /failed to decode the batch, n_batch = 1, ret = 1\b/i,
        seenOn: "llama-server, before 2025",
      },
      {
        anchor: "context length exceeded",
        regex: /(?:Error|error|reason)"?:? .{0,20}context length exceeded\b/i,
      },
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
        regex: /GGML_ASSERT.{0,60}n_tokens_all <= cparams\.n_batch/i,
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
      { anchor: 'msg="input truncated"', regex: /msg="input truncated"/i, seenOn: "Ollama before 0.3.14" },
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
      {
        anchor: "jinja exception: ",
        regex: /\bJinja Exception: /i,
        seenOn: "llama.cpp",
      },
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
      {
        anchor: "jinja2.exceptions.",
        regex: /jinja2\.exceptions\.(?:TemplateSyntaxError|TemplateAssertionError|UndefinedError|SecurityError): /i,
      },
      {
        anchor: "jinja2.exceptions.templateerror",
        regex:
          /jinja2\.exceptions\.TemplateError: (?!(?:Conversation|After the optional|System (?:role|message)|Only user|No user query|Unexpected message role|Unknown role))/i,
        seenOn: "transformers, vLLM",
      },
      {
        anchor: "template: :",
        regex: /\btemplate: :\d{1,4}:(?:\d{1,4}:)? (?:executing|function|unexpected|undefined)/i,
        seenOn: "Ollama",
      },
      {
        anchor: "template error: ",
        regex:
          /Template error: (?:invalid operation|syntax error|undefined value|unknown (?:filter|test|function|method))/i,
        seenOn: "TGI",
      },
      {
        anchor: "unable to generate parser for",
        regex: /Unable to generate parser for this template/i,
        seenOn: "llama-server",
      },
      {
        anchor: "cannot call something that is not",
        regex: /Cannot call something that is not a function: got \w/i,
        seenOn: "LM Studio: @huggingface/jinja",
      },
      {
        anchor: "cannot apply filter ",
        regex: /Cannot apply filter .{1,30} to type: \w/i,
        seenOn: "LM Studio: @huggingface/jinja",
      },
      {
        anchor: "applying chat template",
        regex: /(?:Error|Failed) (?:while )?applying (?:the )?chat template/i,
      },
      { anchor: "object of type undefined is not", regex: /Object of type Undefined is not JSON serializable/i },
      { anchor: " at row ", regex: /\bat row \d{1,6}, column \d{1,6}:(?:\\n|\s|$)/i, seenOn: "minja" },
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
        regex: /conversation roles must alternate/i,
      },
      { anchor: "system role not supported", regex: /System role not supported/i },
      {
        anchor: "roles are supported",
        regex: /Only user(?:, system|, assistant,? and tool)?(?: and assistant)? roles are supported/i,
      },
      {
        anchor: "conversations must start with a user",
        regex: /Conversations? must start with a user (?:prompt|message)/i,
      },
      {
        anchor: "assistant messages at the end of",
        regex: /Cannot have 2 or more assistant messages at the end of the list/i,
        seenOn: "llama-server",
      },
      {
        anchor: "assistant response prefill is incompatible",
        regex: /Assistant response prefill is incompatible/i,
        seenOn: "llama-server",
      },
      {
        anchor: "system message must be at the beginning",
        regex: /System message must be at the (?:beginning|start)/i,
      },
      { anchor: "unexpected message role", regex: /(?:Exception|Error): Unexpected message role/i },
      {
        anchor: "invalid role: ",
        regex: /invalid role: \S{1,30}, role must be one of \[/i,
        seenOn: "Ollama",
      },
      {
        anchor: "objects with a 'role' field that is",
        regex: /must only contain objects with a 'role' field that is/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "last message must be from user",
        regex: /(?:last|final) message must be from (?:the )?(?:user|a user)/i,
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
      { anchor: "template error: template not found", regex: /Template error: template not found/i, seenOn: "TGI" },
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
        regex:
          /["' ][\w.:/-]{2,120}\\{0,3}["']? does not support (?:tools|thinking|generate|chat|embeddings|insert)\b/i,
        seenOn: "Ollama",
      },
      { anchor: "requires --enable-auto-tool-choice", regex: /requires --enable-auto-tool-choice/i, seenOn: "vLLM" },
      { anchor: "does not support images", regex: /[Mm]odel does not support images/, seenOn: "LM Studio" },
      {
        anchor: "you may need to provide the mmproj",
        regex: /if this is unexpected, you may need to provide the mmproj/i,
        seenOn: "llama-server",
      },
      { anchor: "at most 0 image", regex: /At most 0 (?:image|audio|video)\(?s?\)? may be provided/i, seenOn: "vLLM" },
      {
        anchor: "this server does not support ",
        regex: /This server does not support (?:embeddings|completions|chat|reranking|infill|multimodal)/i,
        seenOn: "llama-server",
      },
      {
        anchor: "does not support ",
        regex: /model does not support (?:Chat )?(?:Completions|Embeddings|Score|Pooling|Transcriptions) API/i,
        seenOn: "vLLM",
      },
      { anchor: "is not a multimodal model", regex: /is not a multimodal model/i, seenOn: "vLLM" },
      {
        anchor: "missing data required for image",
        regex: /model is missing data required for image input/i,
        seenOn: "Ollama",
      },
      {
        anchor: "does not support ",
        regex:
          /^\s{0,8}(?:Error: )?[\w.:/-]{2,120} does not support (?:tools|thinking)(?: \(status code|[.,]?\s{0,4}$)/i,
        seenOn: "Ollama",
      },
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
      { anchor: "ggml_assert(!isnan(", regex: /GGML_ASSERT\(!isnan\(/i, seenOn: "llama.cpp" },
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
      {
        anchor: "invalid response from llm call",
        regex: /Invalid response from LLM call - None or empty/i,
        seenOn: "CrewAI",
      },
      {
        anchor: "empty response received from llm",
        regex: /Empty response received from LLM/i,
        seenOn: "Aider",
      },
      {
        anchor: "did not provide any assistant",
        regex: /language model did not provide any assistant messages/i,
        seenOn: "Cline",
      },
      {
        anchor: "no generation",
        regex: /No generation(?: chunks were returned|s found in stream)/i,
        seenOn: "LangChain",
      },
      {
        anchor: "empty response",
        regex: /(?:model|LLM) (?:has )?(?:returned|gave|sent) an empty (?:response|answer|message)/i,
      },
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
      {
        anchor: "error: an illegal ",
        regex: /(?:CUDA|ROCm|HIP) error: an illegal (?:memory access|instruction) was encountered/i,
      },
      { anchor: "unspecified launch failure", regex: /(?:CUDA|HIP) error: unspecified launch failure/i },
      { anchor: "misaligned address", regex: /CUDA error: misaligned address/i },
      {
        anchor: "cublas_status_",
        regex:
          /CUBLAS_STATUS_(?:EXECUTION_FAILED|NOT_INITIALIZED|INTERNAL_ERROR|INVALID_VALUE|NOT_SUPPORTED|ARCH_MISMATCH)/i,
      },
      { anchor: "the launch timed out and was terminated", regex: /the launch timed out and was terminated/i },
      { anchor: "fallen off the bus", regex: /GPU has fallen off the bus|GPU is lost/i, seenOn: "NVIDIA driver" },
      {
        anchor: "nvrm: xid",
        regex: /NVRM: Xid \(.{1,40}\): (?:13|31|43|45|48|62|74|79|94|95|119)\b/i,
        seenOn: "NVIDIA driver",
      },
      {
        anchor: "cudnn_status_",
        regex: /CUDNN_STATUS_(?:EXECUTION_FAILED|NOT_INITIALIZED|INTERNAL_ERROR|MAPPING_ERROR)/i,
        seenOn: "PyTorch",
      },
      { anchor: "uncorrectable ecc error", regex: /uncorrectable ECC error encountered/i },
      { anchor: "display driver nvlddmkm", regex: /Display driver nvlddmkm stopped responding/i, seenOn: "Windows" },
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
    priority: 80,
    patterns: [
      { anchor: "device-side assert triggered", regex: /CUDA error: device-side assert triggered/i },
      { anchor: "srcindex < srcselectdimsize", regex: /Assertion `srcIndex < srcSelectDimSize` failed/i },
      {
        anchor: "index out of range in self",
        regex: /IndexError: index out of range in self/i,
        seenOn: "PyTorch on the processor",
      },
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
    patterns: [
      { anchor: "error: input is empty", regex: /error: input is empty/i },
      {
        anchor: "must not be empty",
        regex: /["' ](?:prompt|messages)["']?(?: array)? must not be empty/i,
      },
      {
        anchor: "cannot be empty",
        regex: /["' ](?:prompt|messages)["']?(?: content| array)? cannot be empty/i,
      },
      { anchor: "prompt must not be", regex: /^prompt must not be empty/i },
    ],
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
      {
        anchor: "unloaded or crashed",
        regex: /model (?:has )?(?:been )?unloaded or crashed/i,
      },
      {
        anchor: "process exited unexpectedly",
        regex: /(?:model|llmworker|LLM worker) process exited unexpectedly/i,
      },
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
      { anchor: "model unloaded", regex: /Model unloaded (?:while|by user|during)/i },
      {
        anchor: "unloaded",
        regex: /Error: (?:The )?model (?:was|has been|got|has|unexpectedly) unloaded(?! or crashed)/i,
      },
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
      {
        anchor: '/completion": ',
        regex: /Post "http:\/\/127\.0\.0\.1:\d{2,5}\/completion": (?:EOF|read tcp|dial tcp)/i,
        seenOn: "Ollama",
      },
      { anchor: "llama runner exited, ", regex: /llama runner exited, you may not have enough/i, seenOn: "Ollama 0.1" },
      {
        anchor: "unexpected server status: llm",
        regex: /unexpected server status: llm server (?:error|not responding)/i,
        seenOn: "Ollama",
      },
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
  "json-schema-unsupported": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "failed to parse grammar", regex: /failed to parse grammar/i, seenOn: "llama.cpp" },
      { anchor: "json schema conversion failed", regex: /JSON schema conversion failed/i, seenOn: "llama-server" },
      { anchor: "error parsing grammar: ", regex: /error parsing grammar: /i, seenOn: "llama.cpp" },
      { anchor: "invalid grammar: ", regex: /error="?invalid grammar: /i },
      {
        anchor: "failed to compile json schema",
        regex:
          /failed to compile JSON schema|(?:Invalid|Unsupported) (?:json|JSON) schema (?:for|in) (?:response_format|structured|guided)/i,
      },
      {
        anchor: "grammar error: ",
        regex: /(?:Grammar error: |grammar is not valid: )(?:Unimplemented|Invalid|The provided)/i,
        seenOn: "vLLM: xgrammar, outlines",
      },
      {
        anchor: "features not supported by xgrammar",
        regex: /JSON schema contains features not supported by xgrammar/i,
        seenOn: "vLLM",
      },
      { anchor: "empty grammar stack", regex: /Unexpected empty grammar stack/i, seenOn: "llama.cpp" },
    ],
    example: '{"error":{"code":400,"message":"JSON schema conversion failed: Unrecognized schema: {}"}}',
    sources: [
      "source: ggml-org/llama.cpp common/json-schema-to-grammar.cpp; vllm-project/vllm vllm/v1/structured_output",
    ],
  },
  "answer-unparsed": {
    severity: "error",
    priority: 66,
    patterns: [
      {
        anchor: "outputparserexception",
        regex: /OutputParserException: (?:Could not parse|Invalid json output|Failed to parse|Parsing LLM output)/i,
        seenOn: "LangChain",
      },
      { anchor: "failed to parse tool call", regex: /Failed to parse tool call/i, seenOn: "LM Studio" },
      { anchor: "failed to parse input at pos", regex: /Failed to parse input at pos \d/i, seenOn: "llama-server" },
      { anchor: "error parsing tool call: ", regex: /error parsing tool call: /i, seenOn: "Ollama" },
      {
        anchor: "does not match the expected ",
        regex: /model produced output that does not match the expected/i,
        seenOn: "llama-server",
      },
      { anchor: "could not parse llm output", regex: /Could not parse LLM output/i, seenOn: "LangChain" },
    ],
    example:
      "langchain_core.exceptions.OutputParserException: Could not parse LLM output: Sure, here is the list you asked for",
    sources: [
      "source: langchain-ai/langchain libs/core/langchain_core/output_parsers; ggml-org/llama.cpp common/chat-parser.cpp; ollama/ollama",
    ],
  },
  "generate-max-length": {
    severity: "error",
    priority: 74,
    patterns: [
      {
        anchor: "input length of ",
        regex: /Input length of \S{1,20} is \d{1,9}, but .?max_length.? is set to \d/i,
        seenOn: "transformers",
      },
      {
        anchor: "will exceed the model's predefined",
        regex: /current text generation call will exceed the model's predefined maximum length/i,
        seenOn: "transformers",
      },
    ],
    example:
      "ValueError: Input length of input_ids is 5000, but `max_length` is set to 20. This can lead to unexpected behavior.",
    sources: ["source: huggingface/transformers src/transformers/generation/utils.py"],
  },
} as const satisfies Signatures;
