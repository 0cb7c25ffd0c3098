import type { Signatures } from "../../signature.ts";

export const request = {
  "request-fields": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "field is required",
        regex: /'(?:messages|prompt|model|input)' field is required/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "is required",
        regex: /\\?["'](?:messages|prompt|input|content_type)\\?["'] is required/i,
        seenOn: "llama-server",
      },
      {
        anchor: "go struct field ",
        regex:
          /cannot unmarshal \w{1,12} into Go struct field (?:\w{0,20}(?:Chat|Generate|Embed|Completion)\w{0,20}Request|Message|\w{0,30}\.(?:tools|messages|options|format))\./i,
        seenOn: "Ollama",
      },
      { anchor: "'response_format.type' must be", regex: /'response_format\.type' must be/i, seenOn: "LM Studio" },
      { anchor: "invalid message content type", regex: /invalid message content type/i, seenOn: "Ollama" },
      {
        anchor: "field required",
        regex: /["']loc["']: ?[[(]["']body["'], ?["'](?:messages|model|prompt|input)["'].{0,80}Field required/i,
        seenOn: "FastAPI: vLLM",
      },
      {
        anchor: "'content' objects must have",
        regex: /'content' objects must have a 'type' field/i,
        seenOn: "LM Studio",
      },
      { anchor: "extra_forbidden", regex: /["']extra_forbidden["']/i, seenOn: "FastAPI: vLLM" },
      { anchor: "unsupported media type", regex: /["'](?:detail|message|error)["']: ?["']Unsupported Media Type/i },
      {
        anchor: "unprocessableentityerror",
        regex: /UnprocessableEntityError: Error code: 422/i,
        seenOn: "openai",
      },
      {
        anchor: "cannot read propert",
        regex: /\b(?:400|422)\b.{0,80}Cannot read propert(?:y|ies) of (?:null|undefined)/i,
        seenOn: "LM Studio",
      },
      { anchor: "unmarshal", regex: /cannot unmarshal \w{1,12} into Go struct field \w{1,40}\.\w/i, general: true },
    ],
    example: "{\"error\":\"'response_format.type' must be 'json_schema' or 'text'\"}",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: [
      "source: ollama/ollama api/types.go; ggml-org/llama.cpp tools/server; tiangolo/fastapi; answers of LM Studio",
    ],
  },
  "request-too-large": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "request entity too large", regex: /(?<!status: )413 (?:Request Entity|Payload) Too Large/i },
      { anchor: "payloadtoolargeerror", regex: /PayloadTooLargeError: /i, seenOn: "Express" },
      {
        anchor: "intended to send too large body",
        regex:
          /client intended to send too large body.{0,300}(?:POST|PUT) \/(?:v1|api)\/(?:chat|generate|completions|embed|responses)/i,
        seenOn: "nginx",
      },
      {
        anchor: "length limit exceeded",
        regex: /Failed to buffer the request body: length limit exceeded/i,
        seenOn: "axum",
      },
      {
        anchor: "too large",
        regex: /http: request body too large|(?:status(?: code)?|HTTP\/1\.1"?|error code:|\|) 413\b/i,
        general: true,
      },
    ],
    example: "PayloadTooLargeError: request entity too large",
    sources: ["source: expressjs/body-parser, nginx, tokio-rs/axum"],
  },
  "lms-invalid-json": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "with invalid json",
        regex: /Received request for [^ ]{1,120} with invalid JSON/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "looking for beginning of ",
        regex: /invalid character (?!'<').{1,8} looking for beginning of (?:value|object key string)/i,
        seenOn: "Ollama",
      },
      { anchor: "json.exception.parse_error", regex: /json\.exception\.parse_error\.101/i, seenOn: "llama-server" },
      {
        anchor: "json decode error",
        regex: /["'](?:type|msg)["']: ?["'](?:json_invalid|JSON decode error)["']/i,
        seenOn: "FastAPI",
      },
    ],
    example:
      "[LM STUDIO SERVER] Received request for /api/v1/chat with invalid JSON: Expected ',' or ']' after array element in JSON at position 150",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1879",
      "source: golang/go encoding/json; nlohmann/json; tiangolo/fastapi",
    ],
  },
} as const satisfies Signatures;
