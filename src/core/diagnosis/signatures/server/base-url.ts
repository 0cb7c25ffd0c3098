import type { Signatures } from "../../signature.ts";

export const baseUrl = {
  "base-url-doubled-v1": {
    severity: "fatal",
    priority: 85,
    patterns: [
      { anchor: "/v1/v1/", regex: /\/v1\/v1\/(?:chat\/completions|models|completions|embeddings|responses)/i },
    ],
    example: 'INFO:     127.0.0.1:50512 - "POST /v1/v1/chat/completions HTTP/1.1" 404 Not Found',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["lab: uvicorn 0.54, openai 3.22.1"],
  },
  "base-url-missing-v1": {
    severity: "fatal",
    priority: 83,
    patterns: [
      {
        anchor: "post /chat/completions",
        regex: /"POST \/chat\/completions HTTP\/1\.\d" 40[45]/i,
        seenOn: "uvicorn, Flask",
      },
      {
        anchor: '"/chat/completions"',
        regex: /\| 40[45] \|.{0,120}POST {1,8}"\/chat\/completions"/i,
        seenOn: "Ollama",
      },
      {
        anchor: "not found for url: http",
        regex: /Not Found for url: https?:\/\/[^/ ]{1,100}\/chat\/completions/i,
        seenOn: "requests",
      },
      {
        anchor: "log_server_r: request: post /chat/completions",
        regex: /request: POST \/chat\/completions [^ ]{1,40} 404/i,
        seenOn: "llama-server",
      },
      {
        anchor: "post /",
        regex: /"POST \/(?:completions|embeddings|responses) HTTP\/1\.\d" 40[45]/i,
        seenOn: "uvicorn, Flask",
      },
      {
        anchor: '"http/1.1 404 ',
        regex:
          /HTTP Request: POST https?:\/\/[^/ ]{1,100}\/(?:chat\/completions|completions|embeddings|responses) "HTTP\/1\.1 404/i,
        seenOn: "httpx",
      },
      {
        anchor: "client error '404 not found'",
        regex:
          /Client error '404 Not Found' for url 'https?:\/\/[^/ ]{1,100}\/(?:chat\/completions|completions|embeddings)'/i,
        seenOn: "httpx",
      },
      {
        anchor: "| 404 |",
        regex: /\| 404 \|.{0,120}POST {1,8}"\/(?:completions|embeddings|responses|messages)"/i,
        seenOn: "Ollama",
      },
      { anchor: "not found url: 'http", regex: /Not Found.{0,4} ?url: 'https?:\/\/[^/ '"]{1,100}\/chat\/completions/i },
    ],
    example: 'INFO:     127.0.0.1:50512 - "POST /chat/completions HTTP/1.1" 404 Not Found',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["lab: uvicorn 0.54, openai 3.22.1", "source: gin-gonic/gin logger.go"],
  },
  "base-url-wrong": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "404 page not found", regex: /(?:Error: |: |^)404 page not found/i, seenOn: "Go: Ollama" },
      {
        anchor: "error code: 404 - {'detail': 'not found'}",
        regex: /Error code: 404 - \{'detail': 'Not Found'\}/i,
        seenOn: "FastAPI: vLLM",
      },
      {
        anchor: "file not found",
        regex: /"message":"File Not Found","type":"not_found_error"|404.{0,60}File Not Found/i,
        seenOn: "llama-server",
      },
      {
        anchor: "404 status code (no body)",
        regex: /NotFoundError: 404 status code \(no body\)/i,
        seenOn: "openai for Node",
      },
      {
        anchor: "completions/chat/",
        regex: /\/chat\/completions\/chat\/completions/i,
      },
      // A base URL with a stroke at its end, and programs that put one of their own behind it.
      {
        anchor: "/v1//",
        regex:
          /(?:GET|POST) \S{0,80}\/v1\/\/(?:models|chat|completions|embeddings|responses)[^ ]{0,80} [^ ]{1,20} 404\b/i,
      },
      { anchor: "completions/models", regex: /\/chat\/completions\/(?:v1\/)?models/i },
      { anchor: "/v1/api/", regex: /(?:POST|GET) {1,8}"?\S{0,80}\/v1\/api\/(?:chat|generate|tags|embed|show)/i },
      { anchor: '{"detail":"not found"}', regex: /^\s{0,4}\{"detail":"Not Found"\}\s{0,4}$/i, seenOn: "FastAPI" },
      {
        anchor: ">cannot ",
        regex:
          /<pre>Cannot (?:POST|GET) \/(?:(?:v1\/)?(?:chat\/completions|completions|models|embeddings)|api\/(?:chat|generate|tags))/i,
        seenOn: "Express",
      },
      { anchor: "invalid url (", regex: /Invalid URL \((?:POST|GET) \/v1\//i },
      {
        anchor: "error code: 405",
        regex: /Error code: 405 - \{'detail': 'Method Not Allowed'\}/i,
        seenOn: "FastAPI",
      },
      { anchor: "notfounderror: error code: 404", regex: /NotFoundError: Error code: 404\s{0,4}$/i, seenOn: "openai" },
      {
        anchor: "not found for url: http",
        regex:
          /404 Client Error: Not Found for url: http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|host\.docker\.internal)[^/ ]{0,40}\/(?:v1|completion|generate)/i,
        seenOn: "requests",
      },
      { anchor: "404 page not found", regex: /Error: (?:\d{3} )?404 page not found/i, seenOn: "Go: Ollama" },
      {
        anchor: "scheme is not supported",
        regex: /The '(?:localhost|[\d.]{7,15}|[a-z-]{2,20})' scheme is not supported/i,
        seenOn: ".NET",
        general: true,
      },
      {
        anchor: "client error '404",
        regex:
          /Client error '404 Not Found' for url 'http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|host\.docker)/i,
        seenOn: "httpx",
      },
      {
        anchor: "status code 404",
        regex:
          /status code 404.{0,60}https?:\/\/(?:localhost|127\.|192\.168\.|10\.|host\.docker)|https?:\/\/(?:localhost|127\.|192\.168\.|10\.|host\.docker).{0,140}status code 404/i,
        seenOn: "Axios",
      },
      {
        anchor: "method not allowed",
        regex:
          /^(?!.{0,60}(?:npm|http fetch|verbose|registry)).{0,200}\b(?:status code |error:? |HTTP )405\b.{0,12}Method Not Allowed/i,
        general: true,
      },
      {
        anchor: "clientresultexception",
        regex: /ClientResultException: (?:Service request failed|HTTP 404)/i,
        seenOn: "openai for .NET",
      },
      { anchor: "resource not found", regex: /code: 404 - .{0,60}Resource not found/i, seenOn: "Azure" },
    ],
    example: "openai.NotFoundError: 404 page not found",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: [
      "source: golang/go net/http; tiangolo/fastapi; ggml-org/llama.cpp tools/server/server-http.cpp",
      "lab: openai 3.22.1",
    ],
  },
  "lms-unexpected-endpoint": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "unexpected endpoint or method.",
        regex:
          /Unexpected endpoint or method\. \((?!GET \/v1\/models\)|GET \/\)|GET \/api\/health|GET \/favicon|OPTIONS )/i,
      },
    ],
    example: '{"error":"Unexpected endpoint or method. (POST /chat/completions)"}',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/618"],
  },
  "lms-unexpected-endpoint-noise": {
    severity: "warning",
    priority: 6,
    patterns: [
      {
        anchor: "unexpected endpoint or method.",
        regex:
          /Unexpected endpoint or method\. \((?:GET \/v1\/models|GET \/|GET \/api\/health|GET \/favicon\.ico|OPTIONS [^ )]{1,60})\)\. Returning 200 anyway/i,
      },
    ],
    example: "[ERROR] Unexpected endpoint or method. (GET /v1/models). Returning 200 anyway",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2085",
      "https://github.com/micz/ThunderAI/issues/126",
    ],
  },
} as const satisfies Signatures;
