import type { Signatures } from "../../signature.ts";

export const ollama = {
  "ollama-needs-memory": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "model requires more ",
        regex: /model requires more (?:system|gpu) memory(?: \([\d.]{1,9} [GM]iB\))? than is (?:currently )?available/i,
      },
      {
        anchor: "you may not have enough available",
        regex: /llama runner exited, you may not have enough (?:available )?memory/i,
      },
    ],
    example: "Error: model requires more system memory (5.9 GiB) than is available (2.3 GiB)",
    commands: [
      { shell: "any", line: "ollama ps", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["https://github.com/linkwarden/linkwarden/issues/974", "https://github.com/ollama/ollama/issues/13556"],
  },
  "ollama-runner-terminated": {
    severity: "fatal",
    priority: 18,
    patterns: [
      { anchor: "llama runner process has terminated", regex: /llama runner process has terminated/i },
      { anchor: "llama runner terminated", regex: /msg="llama runner terminated"/i },
      { anchor: "llama runner process no longer running", regex: /llama runner process no longer running/i },
      { anchor: "llama-server process has terminated", regex: /llama-server process has terminated/i },
      { anchor: "llama-server terminated", regex: /msg="llama-server terminated"/i },
      { anchor: "ollama runner process has terminated", regex: /ollama runner process has terminated/i },
    ],
    example: "Error: llama runner process has terminated: exit status 2",
    witness: "ollama",
    sources: ["https://github.com/ollama/ollama/issues/14093", "https://github.com/ollama/ollama/issues/9782"],
  },
  "ollama-num-gpu": {
    severity: "fatal",
    priority: 86,
    patterns: [{ anchor: "memory layout cannot be allocated", regex: /memory layout cannot be allocated/i }],
    example: "Error: 500 Internal Server Error: memory layout cannot be allocated with num_gpu = 41",
    commands: [
      { shell: "any", line: "ollama ps", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["source: ollama/ollama llm/server.go"],
  },
  "ollama-load-timeout": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "timed out waiting for llama runner to start", regex: /timed out waiting for llama runner to start/i },
      {
        anchor: "before server finished loading",
        regex: /client connection closed before (?:llama-)?server finished loading/i,
      },
    ],
    example: "ollama._types.ResponseError: timed out waiting for llama runner to start - progress 0.00 -",
    witness: "ollama",
    sources: [
      "https://github.com/ollama/ollama/issues/8470",
      "https://github.com/ollama/ollama/issues/4131",
      "https://github.com/ollama/ollama/issues/9209",
    ],
  },
  "ollama-incompatible-model": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "may be incompatible with your version of ollama",
        regex: /may be incompatible with your version of Ollama/i,
      },
      {
        anchor: "unsupported model format",
        regex: /(?:Error|error): unsupported (?:model format|content type: unknown)/i,
      },
      { anchor: "not compatible with this version of ollama", regex: /not compatible with this version of ollama/i },
    ],
    example:
      "Error: llama runner process has terminated: this model may be incompatible with your version of Ollama. If you previously pulled this model, try updating it by running `ollama pull phi4`",
    commands: [
      { shell: "any", line: "ollama --version", effect: "safe" },
      { shell: "any", line: "ollama pull phi4", effect: "changes-system" },
    ],
    witness: "ollama",
    sources: ["source: ollama/ollama llm/server.go"],
  },
} as const satisfies Signatures;
