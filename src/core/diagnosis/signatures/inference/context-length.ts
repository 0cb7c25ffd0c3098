import type { Signatures } from "../../signature.ts";

export const contextLength = {
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
      {
        anchor: "prompt is too long",
        regex: /prompt is too long: \d{1,9} tokens/i,
        seenOn: "clients that speak as Anthropic's",
      },
      {
        anchor: "context length",
        regex:
          /(?:exceed\w{0,3}|(?:greater|longer|larger|bigger) than|too (?:long|large|big) for|n.t fit (?:in|into|within)) .{0,40}context length/i,
      },
      {
        anchor: "context window",
        regex:
          /(?:exceed\w{0,3}|(?:greater|longer|larger|bigger) than|too (?:long|large|big) for|n.t fit (?:in|into|within)) .{0,40}context window/i,
      },
      {
        anchor: "context size",
        regex:
          /(?:prompt|input|tokens?|request|messages?|length|conversation)\b.{0,60}(?:exceed\w{0,3}|(?:greater|longer|larger|bigger) than|too (?:long|large|big) for|n.t fit (?:in|into|within)) .{0,40}context size/i,
      },
      { anchor: "is too long for ", regex: /input is too long for (?:context|requested model)/i },
      {
        anchor: "was not non-negative",
        regex: /Calculated (?:available )?context size -?\d{1,9} was not non-negative/i,
        seenOn: "LlamaIndex",
      },
      {
        anchor: " limit ",
        regex: /\b(?:tokens?|context)(?: length| window| size)? limit (?:was |has been )?(?:exceeded|reached)\b/i,
        general: true,
      },
      { anchor: "exceed context limit", regex: /exceed context limit/i, seenOn: "clients that speak as Anthropic's" },
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
      {
        anchor: "max_model_len",
        regex:
          /(?:prompt|input|tokens|sequence).{0,80}(?:exceeds?|exceeded|longer than|greater than) .{0,30}max_model_len/i,
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
      { anchor: "failed to decode, ret = 1", regex: /failed to decode, ret = 1\b/i },
      { anchor: "find kv cache slot", regex: /failed to find KV cache slot/i },
      {
        anchor: "kv cache slot",
        regex: /could not find a kv cache slot|no (?:KV|kv) (?:cache )?slot/i,
        seenOn: "Ollama",
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
      { anchor: "n_ubatch >= n_tokens", regex: /n_ubatch >= n_tokens/i },
      { anchor: "prompt_n_tokens", regex: /n_tokens <= n_batch|prompt .{0,40}exceeds n_batch|increase n_batch/i },
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
      {
        anchor: "end of the context window so",
        regex: /reached the end of the context window so resizing/i,
        seenOn: "GPT4All",
      },
    ],
    example:
      'time=2026-03-02T10:11:12Z level=WARN source=runner.go:131 msg="truncating input prompt" limit=2048 prompt=5311 keep=5 new=2048',
    sources: [
      "source: ollama/ollama runner/ollamarunner/runner.go; huggingface/transformers src/transformers/tokenization_utils_base.py",
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
      {
        anchor: "index -1 is out of bounds",
        regex: /index -1 is out of bounds for dimension 0 with size 0/i,
        seenOn: "transformers",
      },
    ],
    example:
      "ValueError: Input length of input_ids is 5000, but `max_length` is set to 20. This can lead to unexpected behavior.",
    sources: ["source: huggingface/transformers src/transformers/generation/utils.py"],
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
      {
        anchor: "is required",
        regex: /"(?:message|error|detail)": ?"['`"\\]{0,3}(?:prompt|messages)['`"\\]{0,3}(?: field)? is required/i,
      },
      { anchor: "[] is too short", regex: /\[\] is too short - 'messages'/i },
      { anchor: "prompt cannot be empty", regex: /prompt cannot be empty/i, seenOn: "vLLM" },
    ],
    example: "error: input is empty",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/8976",
      "https://github.com/ggml-org/llama.cpp/issues/11157",
    ],
  },
} as const satisfies Signatures;
