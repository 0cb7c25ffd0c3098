import type { Signatures } from "../../signature.ts";

export const llamaCpp = {
  "llama-hf-download": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "no gguf files found in repository", regex: /no GGUF files found in repository/i },
      { anchor: "invalid hf repo format", regex: /invalid HF repo format, expected/i },
      { anchor: "https is not supported. please rebuild", regex: /HTTPS is not supported\. Please rebuild/i },
      {
        anchor: "not available in cache (offline mode)",
        regex: /required file is not available in cache \(offline mode\)/i,
      },
      { anchor: "common_download", regex: /common_download\w{0,40}: (?:download failed|invalid http status code)/i },
      {
        anchor: "httplib failed: ",
        regex: /HTTPLIB failed: (?!SSL|Could not establish|Connection |Read timeout|Failed to read|Proxy)/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "failed with status code: ",
        regex: /Download '[^']{1,300}' failed with status code: (?:-1|[23]\d\d)/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "built without ",
        regex: /built without (?:CURL|SSL|HTTPS)\b.{0,40}cannot download/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "curl_easy_perform() failed",
        regex:
          /curl_easy_perform\(\) failed: (?!Could|Timeout|SSL|Problem|Transferred|Failure|Failed sending|Requested range|Server returned nothing|Stream)/i,
        seenOn: "llama.cpp of 2024",
      },
      { anchor: "head failed, status: ", regex: /HEAD failed, status: (?:-1|0)\b/i, seenOn: "llama.cpp" },
      { anchor: "model does not have gguffile", regex: /model does not have ggufFile/i, seenOn: "llama.cpp of 2025" },
      {
        anchor: "error from hf api",
        regex: /error from HF API(?: \([^)]{1,300}\))?, response code: (?!40[134]|429|5)/i,
        seenOn: "llama.cpp of 2025",
      },
      { anchor: "cannot make get request", regex: /error: cannot make GET request/i, seenOn: "llama.cpp of 2025" },
      { anchor: "failed to resolve commit for", regex: /failed to resolve commit for /i, seenOn: "llama.cpp" },
      { anchor: "failed to download model from", regex: /failed to download model from (?:Hugging ?Face|https?:)/i },
      { anchor: "docker model download failed", regex: /Docker Model download failed: /i, seenOn: "llama.cpp" },
    ],
    example: "error: invalid HF repo format, expected <user>/<model>[:quant]",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    sources: ["source: node-llama-cpp 3.22.1, libllama-common"],
  },
} as const satisfies Signatures;
