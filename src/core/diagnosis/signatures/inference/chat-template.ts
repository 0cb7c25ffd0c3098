import type { Signatures } from "../../signature.ts";

export const chatTemplate = {
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
      { anchor: "possible template bug", regex: /\(possible template bug\)/i, seenOn: "llama.cpp" },
      {
        anchor: "while executing ",
        regex: /While executing \w{4,30}(?:Expression|Statement) at line \d/i,
        seenOn: "llama.cpp",
      },
      { anchor: "failed to parse jinja template", regex: /Failed to parse Jinja template/i, seenOn: "LM Studio" },
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
        regex: /Only [\w, ]{4,60} roles are supported/i,
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
      { anchor: "no user query found in messages", regex: /No user query found in messages/i },
      { anchor: "expected last role user", regex: /Expected last role User or Tool/i, seenOn: "Mistral's tokenizer" },
      { anchor: "unexpected role '", regex: /Unexpected role '\w{2,12}' after role '/i, seenOn: "Mistral's tokenizer" },
      { anchor: "invalid role: ", regex: /["' ]invalid role: \w{2,20}/i },
      {
        anchor: "developer",
        regex:
          /(?:unknown variant|unsupported role|Unknown role|invalid (?:message )?role|'input': ).{0,6}developer\b/i,
      },
      {
        anchor: "with role '",
        regex:
          /messages? with role ['"]tool['"] must (?:be a response|follow)|Tool (?:role|message).{0,40}(?:must follow|not supported)/i,
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
} as const satisfies Signatures;
