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
      {
        anchor: "function calling",
        regex:
          /(?:does not|doesn't|not|cannot) support (?:native )?function[- ]calling|Function calling is not (?:supported|enabled|available)/i,
      },
      {
        anchor: "tool call",
        regex:
          /(?:does not|doesn't) support (?:native )?tool[- ]call(?:s|ing)?|tool[- ]call(?:s|ing)? (?:is|are) not supported/i,
      },
      {
        anchor: "does not support parameters",
        regex: /does not support parameters: \[.{0,40}'(?:tools|tool_choice|functions)'/i,
        seenOn: "LiteLLM",
      },
      { anchor: "invalid tool_choice", regex: /Invalid tool_choice (?:type|value)/i, seenOn: "LM Studio" },
      {
        anchor: "tool use",
        regex:
          /(?:does not|doesn't) support tool use|No endpoints found that support tool use|not trained for tool use/i,
      },
      { anchor: "tools are not supported", regex: /\bTools are not supported (?:by|for|with|in)\b/i },
      {
        anchor: "functionality not supported",
        regex: /'tool[ -]?call\w{0,4}' functionality not supported/i,
        seenOn: "AI SDK",
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
      {
        anchor: "json_schema",
        regex: /Either \\?["']json_schema\\?["'] or \\?["']grammar\\?["'] can be specified, but not both/i,
        seenOn: "llama-server",
      },
      { anchor: "empty grammar stack", regex: /Unexpected empty grammar stack/i, seenOn: "llama.cpp" },
      {
        anchor: "pattern must start with '^'",
        regex: /Pattern must start with '\^' and end with '\$'/i,
        seenOn: "llama.cpp",
      },
      { anchor: "failed to convert the grammar", regex: /Failed to convert the grammar from/i, seenOn: "vLLM" },
      {
        anchor: "json_schema",
        regex: /(?:Invalid|Unsupported|Unrecognized|Bad) json_schema\b|json_schema['"`]? is not supported/i,
      },
      { anchor: "regex pattern is not supported", regex: /regex pattern is not supported/i, seenOn: "xgrammar" },
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
      {
        anchor: "parse json",
        regex:
          /(?:fail(?:ed|ure)? to|unable to|could(?: not|n't)|cannot|can't|error:?) parse JSON .{0,40}(?:model|LLM|response|output|answer|completion|reply)/i,
      },
      {
        anchor: "as json",
        regex:
          /(?:fail(?:ed|ure)?|unable|could(?: not|n't)|cannot|can't|error) .{0,20}pars\w{0,3} .{0,40}(?:model|LLM|response|output|answer|completion|reply|arguments|content) .{0,20}as JSON\b/i,
      },
      { anchor: "cleaned json", regex: /Failed to parse cleaned JSON/i, seenOn: "Agno" },
      { anchor: "type=json_invalid", regex: /\[type=json_invalid, input_value=(?!'<)/i, seenOn: "pydantic" },
      { anchor: "instructorretryexception", regex: /InstructorRetryException/i, seenOn: "Instructor" },
      {
        anchor: "unexpectedmodelbehavior",
        regex: /UnexpectedModelBehavior: (?:Exceeded maximum retries|Received empty|Invalid)/i,
        seenOn: "Pydantic AI",
      },
      { anchor: "no object generated", regex: /No object generated: /i, seenOn: "AI SDK" },
      {
        anchor: "ai_jsonparseerror",
        regex: /AI_(?:JSONParse|TypeValidation|InvalidToolArguments|InvalidToolInput|NoSuchTool|ToolCallRepair)Error/i,
        seenOn: "AI SDK",
      },
      {
        anchor: "is not valid json",
        regex: /Unexpected token '?[A-Za-z`*#]'?, ".{0,60} is not valid JSON/i,
        seenOn: "Node 20",
        general: true,
      },
      {
        anchor: "could not parse ",
        regex: /Could not parse (?:LLM |model |agent |the )?(?:output|response|answer|completion)/i,
      },
      {
        anchor: "could not extract json",
        regex: /Could not extract json/i,
      },
      {
        anchor: "outputparser",
        regex: /Output ?Parser(?:Exception|Error|Failure|Exit)/i,
        seenOn: "LangChain, LlamaIndex, DSPy",
      },
      { anchor: "adapterparseerror", regex: /AdapterParseError/i, seenOn: "DSPy" },
      { anchor: "output pars", regex: /output pars(?:ing|er) (?:error|fail)/i },
      {
        anchor: "was expecting (json string",
        regex: /Unrecognized token '\w{1,40}': was expecting \(JSON String/i,
        seenOn: "Jackson",
      },
      {
        anchor: "is an invalid start of a value",
        regex: /'[A-Za-z`]' is an invalid start of a value/i,
        seenOn: ".NET",
        general: true,
      },
      {
        anchor: "valid json",
        regex:
          /(?:model|LLM|assistant|agent|response|output|answer|content|reply|phi\S{0,8}) .{0,12}(?:n.t|not|failed to) (?:\w{2,10} )?(?:a |any )?valid JSON\b/i,
      },
      {
        anchor: "unavailable tool",
        regex: /(?:tried to call|called) (?:an )?(?:unavailable|unknown|non-?existent) (?:tool|function)/i,
      },
      {
        anchor: "tool call",
        regex:
          /(?:error|failed|failure|could not|cannot|unable|invalid|malformed).{0,30} tool[ _-]call(?:s|ing)?(?: arguments| JSON| format| block)?\b(?! a tool)/i,
      },
      {
        anchor: "inability to use a tool",
        regex: /failure in the model's thought process or inability to use a tool/i,
        seenOn: "Cline, Roo Code",
      },
      {
        anchor: "without value for required",
        regex: /tried to use \w{3,30} without value for required parameter/i,
        seenOn: "Cline, Roo Code",
      },
      {
        anchor: "you did not use a tool",
        regex: /You did not use a tool in your previous response/i,
        seenOn: "Cline, Roo Code",
      },
      { anchor: "model output doesn't fit", regex: /Model output doesn't fit required format/i, seenOn: "n8n" },
      {
        anchor: "did not conform to ",
        regex:
          /(?:response|output|edit|answer|LLM) did not (?:conform to|match|follow|fit) the (?:expected |required |edit |output )?(?:format|schema|structure)/i,
      },
      {
        anchor: "llm output",
        regex: /(?:error|fail|unable|not|n't|invalid|malformed|cannot)\w{0,4} .{0,40}\bLLM output/i,
      },
      {
        anchor: "model output",
        regex:
          /(?:error|fail|unable|invalid|malformed|cannot|could not)\w{0,4} .{0,30}(?:pars|decod|us)\w{1,4} .{0,20}model output/i,
      },
      {
        anchor: "output of the model",
        regex: /(?:error|fail|unable|cannot|could not)\w{0,4} .{0,30}pars\w{1,4} .{0,20}output of the model/i,
      },
      {
        anchor: "agent output",
        regex: /(?:error|fail|unable|cannot|could not)\w{0,4} .{0,30}pars\w{1,4} .{0,20}agent output/i,
      },
      { anchor: "parseable json", regex: /(?:not|n't|no) (?:\w{3,10} )?(?:any )?parseable JSON/i },
      {
        anchor: "delimiter: line ",
        regex: /Expecting '[,:]' delimiter: line \d{1,7} column \d/i,
        general: true,
        seenOn: "Python",
      },
      {
        anchor: "unterminated string starting at",
        regex: /Unterminated string starting at: line \d{1,7} column \d/i,
        general: true,
        seenOn: "Python",
      },
      {
        anchor: "enclosed in double quotes",
        regex: /Expecting property name enclosed in double quotes/i,
        general: true,
        seenOn: "Python",
      },
      { anchor: "extra data: line ", regex: /JSONDecodeError: Extra data: line \d/i, general: true, seenOn: "Python" },
      {
        anchor: " in json at position",
        regex:
          /(?:Unterminated string|Expected .{1,60}|Bad control character.{0,30}|Unexpected token [A-Za-z*]) in JSON at position \d/i,
        general: true,
        seenOn: "Node",
      },
      {
        anchor: "invalid json: ",
        regex: /Invalid JSON: (?:EOF while|expected|trailing|key must|control character|invalid)/i,
        seenOn: "pydantic",
        general: true,
      },
      {
        anchor: "unexpected character ('",
        regex: /Unexpected character \('[`A-Za-z*#]' \(code/i,
        seenOn: "Jackson",
        general: true,
      },
      { anchor: "unexpected token '`'", regex: /Unexpected token '`', "```/i, seenOn: "Node 20" },
      {
        anchor: "to the desired target type",
        regex: /Could not parse the given text to the desired target type/i,
        seenOn: "Spring AI",
      },
      { anchor: "error in code parsing", regex: /Error in code parsing/i, seenOn: "smolagents" },
    ],
    example:
      "langchain_core.exceptions.OutputParserException: Could not parse LLM output: Sure, here is the list you asked for",
    sources: [
      "source: langchain-ai/langchain libs/core/langchain_core/output_parsers; ggml-org/llama.cpp common/chat-parser.cpp; ollama/ollama",
    ],
  },
} as const satisfies Signatures;
