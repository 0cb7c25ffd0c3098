import type { Signatures } from "../../signature.ts";

export const toolsAndSchemas = {
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
} as const satisfies Signatures;
