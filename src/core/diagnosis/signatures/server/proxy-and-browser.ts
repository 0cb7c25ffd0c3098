import type { Signatures } from "../../signature.ts";

export const proxyAndBrowser = {
  "loopback-through-proxy": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "(caused by proxyerror",
        regex: /with url: http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)[^ ]{0,200} \(Caused by ProxyError/i,
        seenOn: "requests",
      },
      { anchor: "error: <", regex: /openai\.\w{5,40}Error: <(?:!DOCTYPE|html)/i, seenOn: "openai 3.22.1" },
      {
        anchor: "proxy authentication required",
        regex:
          /407 (?:Client Error: )?Proxy Authentication Required'? for url:? '?http:\/\/(?:localhost|127\.0\.0\.1)/i,
      },
      {
        anchor: "trying to retrieve the url",
        regex: /trying to retrieve the URL:.{0,60}https?:\/\/(?:localhost|127\.0\.0\.1)/i,
        seenOn: "Squid",
      },
      {
        anchor: "when localhost is not accessible",
        regex: /When localhost is not accessible, a shareable link must be created/i,
        seenOn: "Gradio",
      },
    ],
    example:
      "openai.InternalServerError: <!DOCTYPE html><html><head><title>ERROR: The requested URL could not be retrieved</title></head></html>",
    commands: [
      {
        shell: "sh",
        line: "export NO_PROXY=localhost,127.0.0.1,::1 no_proxy=localhost,127.0.0.1,::1",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "powershell", line: "$env:NO_PROXY = 'localhost,127.0.0.1,::1'", effect: "safe", platforms: ["win32"] },
      { shell: "cmd", line: "set NO_PROXY=localhost,127.0.0.1,::1", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/shinnpuru/VoiceTransl/issues/32",
      "https://github.com/stavsap/comfyui-ollama/issues/37",
      "https://github.com/run-llama/llama_index/issues/13640",
      "lab: openai 3.22.1, requests 2.34.2, httpx 0.28.1",
    ],
  },
  "loopback-bad-gateway": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: " server error: ",
        regex:
          /50[234] Server Error: [A-Za-z -]{1,40} for url: http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)/i,
        seenOn: "requests",
      },
      {
        anchor: "server error '50",
        regex:
          /Server error '50[234] [^']{0,40}' for url 'http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)/i,
        seenOn: "httpx",
      },
      {
        anchor: '"http/1.1 502 ',
        regex: /HTTP Request: [A-Z]{3,6} http:\/\/(?:localhost|127\.0\.0\.1)[^ ]{0,200} "HTTP\/1\.1 502 /i,
        seenOn: "httpx",
      },
      {
        anchor: '"http/1.1 504 ',
        regex: /HTTP Request: [A-Z]{3,6} http:\/\/(?:localhost|127\.0\.0\.1)[^ ]{0,200} "HTTP\/1\.1 504 /i,
        seenOn: "httpx",
      },
      {
        anchor: "internalservererror: error code: 50",
        regex: /InternalServerError: Error code: 50[24]\b/i,
        seenOn: "openai",
      },
      {
        anchor: "(status code: 50",
        regex: /ResponseError: {1,2}\(status code: 50[234]\)/i,
        seenOn: "ollama for Python",
      },
      {
        anchor: "upstream timed out (",
        regex:
          /upstream timed out \(110: .{0,400}(?:POST|GET) \/(?:v1\/(?:chat|completions|models|embeddings|responses)|api\/(?:chat|generate))/i,
        seenOn: "nginx",
      },
      {
        anchor: "upstream prematurely closed connection",
        regex:
          /upstream prematurely closed connection.{0,400}(?:POST|GET) \/(?:v1\/(?:chat|completions|models|embeddings|responses)|api\/(?:chat|generate))/i,
        seenOn: "nginx",
      },
      {
        anchor: "error: <",
        regex: /InternalServerError: <html>.{0,40}<title>50[234] /i,
        seenOn: "openai behind nginx",
      },
      { anchor: "<h1>50", regex: /<h1>50[24]\b/i, general: true },
      { anchor: "<title>50", regex: /<title>50[24]\b/i, general: true },
      {
        anchor: " server error:",
        regex:
          /50[24] Server Error: .{1,40} for url: https?:\/\/(?!\S{0,60}(?:huggingface|hf\.co|hf-mirror|pypi|pythonhosted|github|openai\.com|npmjs))\S{1,120}\/(?:v1|api)\/(?:chat|completions|generate|embed|models|tags|responses)/i,
        seenOn: "requests",
      },
      {
        anchor: "server error '50",
        regex:
          /Server error '50[24] [^']{0,40}' for url 'https?:\/\/(?!\S{0,60}(?:huggingface|hf\.co|hf-mirror|pypi|pythonhosted|github|openai\.com|npmjs))\S{1,120}\/(?:v1|api)\/(?:chat|completions|generate|embed|models|tags|responses)/i,
        seenOn: "httpx",
      },
      {
        anchor: "bad gateway",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|pypi|npm|pythonhosted|registry|github|apt|deb |curl: )).{0,200}\b502[ :(-]{1,3}Bad Gateway/i,
        general: true,
      },
      {
        anchor: "gateway time",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|pypi|npm|pythonhosted|registry|github|apt|deb |curl: )).{0,200}\b504[ :(-]{1,3}Gateway Time-?out/i,
        general: true,
      },
      { anchor: "status code 50", regex: /Request failed with status code 50[24]\b/i, seenOn: "Axios", general: true },
      { anchor: "error code: 524", regex: /error code: 52[0-4]\b/i, seenOn: "Cloudflare", general: true },
      {
        anchor: "upstream connect error",
        regex: /upstream connect error or disconnect\/reset before headers/i,
        seenOn: "Envoy, Istio",
        general: true,
      },
      { anchor: "upstream request timeout", regex: /upstream request timeout/i, seenOn: "Envoy, Istio", general: true },
    ],
    example:
      "requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: http://localhost:11434/v1/models",
    commands: [
      {
        shell: "sh",
        line: "export NO_PROXY=localhost,127.0.0.1,::1 no_proxy=localhost,127.0.0.1,::1",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "powershell", line: "$env:NO_PROXY = 'localhost,127.0.0.1,::1'", effect: "safe", platforms: ["win32"] },
      { shell: "cmd", line: "set NO_PROXY=localhost,127.0.0.1,::1", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/run-llama/llama_index/issues/13640",
      "https://github.com/ollama/ollama/issues/3523",
      "https://github.com/shinnpuru/VoiceTransl/issues/32",
    ],
  },
  "server-cors": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "cross-origin request blocked", regex: /Cross-Origin Request Blocked/i, seenOn: "Firefox" },
      {
        anchor: "is not allowed by access-control",
        regex: /Origin \S{1,120} is not allowed by Access-Control-Allow-Origin/i,
        seenOn: "Safari",
      },
      {
        anchor: "| 403 |",
        regex:
          /\[GIN\] .{1,30}\| 403 \|.{0,80}(?:OPTIONS|POST|GET) {1,8}"\/(?:api\/(?:chat|generate|tags|show|embed|ps|version)|v1\/(?:chat|models|completions|embeddings))/i,
        seenOn: "Ollama",
      },
      {
        anchor: "mixed content: ",
        regex:
          /Mixed Content: .{1,300}requested an insecure .{1,40}'http:\/\/(?:localhost|127\.|192\.168\.|10\.|0\.0\.0\.0)/i,
        seenOn: "Chromium",
      },
      {
        anchor: "blocked loading mixed active content",
        regex: /Blocked loading mixed active content .{0,4}http:\/\/(?:localhost|127\.|192\.168\.|10\.|0\.0\.0\.0)/i,
        seenOn: "Firefox",
      },
      { anchor: "cross-origin", regex: /\(Cross-Origin(?: Request)?\)/i, seenOn: "Firefox in other languages" },
      { anchor: "blocked by cors", regex: /blocked by CORS policy/i, seenOn: "Chromium" },
      {
        anchor: "`loopback` address space",
        regex: /access the `(?:loopback|local)` address space/i,
        seenOn: "Chromium 142",
      },
    ],
    example:
      "Access to fetch at 'http://localhost:1234/v1/chat/completions' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    commands: [{ shell: "any", line: "lms server start --port 1234 --cors", effect: "changes-system" }],
    sources: ["source: Chromium and Firefox consoles", "https://github.com/micz/ThunderAI/issues/126"],
  },
} as const satisfies Signatures;
