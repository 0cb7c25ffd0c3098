import type { Signatures } from "../../signature.ts";

export const hubAnswers = {
  "hf-429": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "429 client error", regex: /429 Client Error: Too Many Requests/i },
      // A line of httpx about one answer is no failure yet: the client waits and asks again.
      { anchor: "429 too many requests", regex: /(?<!"HTTP\/\d\.\d )429 Too Many Requests/i },
      // What waits for minutes looks as if it hung.
      { anchor: "rate limited. waiting", regex: /Rate limited\. Waiting \d{3,6}(?:\.\d{1,6})?s/i },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?429\b/i },
      { anchor: "status client error (429", regex: /status client error \(429/i, seenOn: "hf-xet" },
      { anchor: "we had to rate limit you", regex: /We had to rate limit you/i },
      { anchor: "returned error: 429", regex: /The requested URL returned error: 429/i, seenOn: "curl" },
      { anchor: "http error 429", regex: /HTTP Error 429: /i },
      { anchor: "429, message='", regex: /\b429, message='/i, seenOn: "aiohttp" },
      { anchor: "error 429: too many", regex: /ERROR 429: Too Many Requests/i, seenOn: "wget" },
      {
        anchor: "code 429",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code 429\b/i,
      },
      {
        anchor: "code: 429",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code: 429\b/i,
      },
      { anchor: "get failed (429)", regex: /GET failed \(429\)/i, seenOn: "llama.cpp" },
      { anchor: "manifest: 429", regex: /pull model manifest: 429/i, seenOn: "Ollama" },
      { anchor: "you have exceeded your", regex: /You have exceeded your .{0,60}rate limit/i },
      {
        anchor: "rate limit",
        regex:
          /(?:exceeded|reached|hit) (?:the|your|a|its) (?:\w{1,20} )?rate limit.{0,120}(?:huggingface|\bhf\b)|(?:huggingface|\bhf\.co|HF Hub).{0,200}(?:exceeded|reached|hit) .{0,40}rate limit|Rate limit exceeded.{0,40}(?:huggingface|\bhf\.co)/i,
      },
      { anchor: "maximum queue size reached", regex: /maximum queue size reached/i, general: true },
      { anchor: "response... 429", regex: /awaiting response\.\.\. 429\b/i, general: true },
      { anchor: "indicate success: 429", regex: /does not indicate success: 429\b/i, general: true },
    ],
    example:
      "requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://cdn-lfs.hf-mirror.com/x",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/3342",
      "https://github.com/huggingface/huggingface_hub/issues/3312",
      "https://github.com/huggingface/datasets/issues/7871",
      "https://github.com/huggingface/huggingface_hub/issues/2936",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "github-rate-limit": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "api rate limit exceeded for", regex: /API rate limit exceeded for/i },
      { anchor: "secondary rate limit", regex: /You have exceeded a secondary rate limit/i },
      {
        anchor: "failed to fetch llama.cpp release info",
        regex: /Failed to fetch llama\.cpp release info/i,
        seenOn: "node-llama-cpp",
      },
      { anchor: "403: rate limit exceeded", regex: /HTTP Error 403: rate limit exceeded/i },
      {
        anchor: "api.github.com",
        regex: /\b(?:403|429)\b.{0,200}api\.github\.com|api\.github\.com.{0,200}(?: (?:403|429)\b|rate limit)/i,
        general: true,
      },
    ],
    example:
      "RequestError [HttpError]: API rate limit exceeded for 203.0.113.7. (But here's the good news: Authenticated requests get a higher rate limit.)",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/25",
      "source: GitHub REST API documentation, rate limits",
    ],
  },
  "hf-5xx": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: " server error: ",
        regex:
          /\b5(?:0[0234]|2\d) Server Error: [A-Za-z -]{1,40} for url: (?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
        seenOn: "requests",
      },
      {
        anchor: "server error '5",
        regex: /Server error '5\d\d [^']{0,40}' for url '(?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
        seenOn: "httpx",
      },
      {
        anchor: "statuscode",
        regex: /(?<!probe failed with )statusCode['"]?[=:] ?5\d\d\b/i,
        general: true,
      },
      { anchor: "returned error: 5", regex: /The requested URL returned error: 5\d\d/i, seenOn: "curl" },
      { anchor: "error 50", regex: /\bERROR 50[0234]: (?:Bad|Internal|Service|Gateway)/i, seenOn: "wget" },
      {
        anchor: "status server error (5",
        regex: /HTTP status server error \(5\d\d [^)]{1,40}\) for url/i,
        seenOn: "reqwest",
      },
      { anchor: "http error 50", regex: /HTTP Error 50[0234]: (?!.{0,40}thrown)[^.]{1,60}$/i, seenOn: "urllib" },
      { anchor: ", message='", regex: /\b5\d\d, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      { anchor: ": status code 5", regex: /huggingface\.co\/[^ ]{1,300}: status code 5\d\d/i, seenOn: "hf-hub (Rust)" },
      {
        anchor: "code 50",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|Response|HTTP) code 50[0234]\b/i,
      },
      {
        anchor: "status: 50",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\bstatus: 50[0234]\b/i,
      },
      { anchor: "manifest: 5", regex: /pull model manifest: 5\d\d/i, seenOn: "Ollama" },
      { anchor: "get failed (5", regex: /GET failed \(5\d\d\)/i, seenOn: "llama.cpp" },
      { anchor: "<h1>50", regex: /<h1>50[24] (?:Bad Gateway|Gateway Time-?out)<\/h1>/i, seenOn: "nginx" },
      {
        anchor: "error occurred while trying to load file",
        regex:
          /(?:Internal server error|Bad gateway|Service unavailable|Gateway timeout) (?:error )?error occurred while trying to load file/i,
        seenOn: "Transformers.js",
      },
      { anchor: "response... 50", regex: /awaiting response\.\.\. 50[0234]\b/i, general: true },
      { anchor: "server error: https://", regex: /Server error: https:\/\//i, general: true },
      {
        anchor: " (50",
        regex: /(?:Invoke-WebRequest|Invoke-RestMethod|WebException).{0,160}\(50[0234]\)/i,
        general: true,
      },
      { anchor: "working hard to fix this", regex: /Internal Error - We're working hard to fix this/i },
      {
        anchor: " bad gateway",
        regex: /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|github)\b.{0,300}502 Bad Gateway/i,
      },
      {
        anchor: "gateway time",
        regex: /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|github)\b.{0,300}504 Gateway Time/i,
      },
      {
        anchor: "service unavailable",
        regex: /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|github)\b.{0,300}503 Service Unavailable/i,
      },
    ],
    example: "Error: Server error '504 Gateway Time-out' for url 'https://huggingface.co/api/resolve-cache/...'",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/4520", "lab: huggingface_hub 1.33.0"],
  },
  "hf-not-a-hub": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "repo-commit' header", regex: /missing the 'X-Repo-Commit' header/i },
      {
        anchor: "distant resource does not seem to be on",
        regex: /Distant resource does not seem to be on huggingface\.co/i,
      },
      {
        anchor: "distant resource does not have",
        regex: /Distant resource does not have (?:a Content-Length|an ETag)/i,
      },
      { anchor: "filemetadataerror", regex: /\bFileMetadataError: /i },
    ],
    example:
      "LocalEntryNotFoundError: Response from http://x is missing the 'X-Repo-Commit' header, so it does not seem to be served by a Hugging Face Hub endpoint.",
    commands: [
      { shell: "sh", line: "unset HF_ENDPOINT", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Remove-Item Env:HF_ENDPOINT", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/yurhett/hf-proxy/issues/12",
      "https://github.com/mlverse/hfhub/pull/11",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "html-instead-of-json": {
    severity: "fatal",
    priority: 46,
    patterns: [
      { anchor: "is not valid json", regex: /Unexpected token '?<'?,? .{0,80}is not valid JSON/i, seenOn: "Node" },
      { anchor: "unexpected token < in json", regex: /Unexpected token < in JSON at position 0/i, seenOn: "Node 18" },
      {
        anchor: "invalid character '<' looking for",
        regex: /invalid character '<' looking for beginning of value/i,
        seenOn: "Go",
      },
      {
        anchor: "expecting value: line 1 column 1",
        regex: /JSONDecodeError: Expecting value: line 1 column 1 \(char 0\)/i,
        seenOn: "Python",
      },
      { anchor: "expected value at line 1 column 1", regex: /expected value at line 1 column 1\b/i, seenOn: "Rust" },
      { anchor: "'<' is an invalid start of a value", regex: /'<' is an invalid start of a value/i, seenOn: ".NET" },
      { anchor: "unexpected mimetype: text/html", regex: /unexpected mimetype: text\/html/i, seenOn: "aiohttp" },
      {
        anchor: "invalid numeric literal at line 1",
        regex: /parse error: Invalid numeric literal at line 1/i,
        seenOn: "jq",
      },
      {
        anchor: "expecting value: line 1 column 1",
        regex: /Expecting value: line 1 column 1 \(char 0\)/i,
        general: true,
      },
      { anchor: "('<' (code 60))", regex: /Unexpected character \('<' \(code 60\)\)/i, general: true },
      { anchor: "last read: '<'", regex: /parse error .{0,120}last read: '<'/i, general: true },
      {
        anchor: "unexpected token '<'",
        regex: /Unexpected token '<', "<(?:!DOCTYPE|html|head|h1|center)/i,
      },
    ],
    example: "SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
    witness: "proxy",
    sources: ["lab: node 20.20.2, python 3.11", "source: golang/go encoding/json/scanner.go"],
  },
  "hfjs-http-error": {
    severity: "fatal",
    priority: 20,
    patterns: [{ anchor: ". request id: ", regex: /URL: https?:\/\/[^ ]{1,400}\. Request ID: /i }],
    example: "Error: msg for 404. URL: http://127.0.0.1:18978/a/c404/resolve/main/f.gguf. Request ID: rid",
    sources: ["lab: @huggingface/hub 2.17.5"],
  },
} as const satisfies Signatures;
