import type { Signatures } from "../../signature.ts";

export const ollama = {
  "ollama-digest-mismatch": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "digest mismatch, file must be downloaded", regex: /digest mismatch, file must be downloaded again/i },
      { anchor: "digest mismatch: ", regex: /digest mismatch: (?:expected|want|got) /i, seenOn: "Ollama" },
    ],
    example: "Error: digest mismatch, file must be downloaded again: want sha256:8de9..., got sha256:e3b0...",
    commands: [{ shell: "any", line: "ollama pull phi4", effect: "changes-system" }],
    witness: "disk-space",
    sources: [
      "https://github.com/ollama/ollama/issues/941",
      "https://github.com/ollama/ollama/issues/9846",
      "https://github.com/ollama/ollama/issues/8105",
    ],
  },
  "ollama-eof": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "max retries exceeded: ", regex: /max retries exceeded: (?:unexpected )?EOF/i },
      {
        anchor: "max retries exceeded: ",
        regex: /max retries exceeded: (?:context|http2:|stream error|unexpected status)/i,
      },
      { anchor: "error: unexpected eof", regex: /^Error: unexpected EOF\s{0,4}$/i },
      { anchor: "stalled; retrying. if this persists", regex: /part \d{1,4} stalled; retrying\. If this persists/i },
      { anchor: "error: eof", regex: /^Error: EOF\s{0,4}$/i },
      { anchor: "max retries exceeded", regex: /^Error: max retries exceeded\s{0,4}$/i },
    ],
    example: "Error: max retries exceeded: unexpected EOF",
    commands: [{ shell: "any", line: "ollama pull phi4", effect: "changes-system" }],
    sources: ["https://github.com/ollama/ollama/issues/1770"],
  },
  "ollama-no-manifest": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "pull model manifest: file does not exist", regex: /pull model manifest: file does not exist/i },
      { anchor: "manifest: 404", regex: /pull model manifest: 404/i },
      { anchor: "manifest unknown", regex: /pull model manifest:.{0,100}manifest unknown/i },
    ],
    example: "Error: pull model manifest: file does not exist",
    commands: [{ shell: "any", line: "ollama pull phi4", effect: "changes-system" }],
    sources: ["https://github.com/ollama/ollama/issues/1770"],
  },
  "ollama-too-old": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "requires a newer version of ollama",
        regex: /model you are attempting to pull (?:may )?requires? a newer version of Ollama/i,
      },
      { anchor: "pull model manifest: 412", regex: /pull model manifest: 412/i },
      { anchor: "newer version of ollama", regex: /requires? a newer version of Ollama/i },
    ],
    example:
      "Error: pull model manifest: 412: The model you are attempting to pull requires a newer version of Ollama that may be in pre-release.",
    witness: "ollama",
    sources: ["source: ollama/ollama server/images.go"],
  },
  "ollama-hf-repo-unfit": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "repository is not gguf", regex: /Repository is not GGUF or is not compatible with llama\.cpp/i },
      { anchor: "sharded gguf", regex: /(?:contains|is a) sharded GGUF/i },
      {
        anchor: "not a valid quantization scheme",
        regex: /specified tag is not (?:a valid quantization scheme|available in the repository)/i,
      },
      { anchor: "does not match original host", regex: /realm host .{1,80} does not match original host/i },
      { anchor: "manifest: 400", regex: /pull model manifest: 400/i },
    ],
    example: 'Error: pull model manifest: 400: {"error":"Repository is not GGUF or is not compatible with llama.cpp"}',
    commands: [{ shell: "any", line: "ollama pull phi4", effect: "changes-system" }],
    witness: "ollama",
    sources: [
      "source: Hugging Face documentation, Use Ollama with any GGUF model",
      "source: ollama/ollama server/auth.go",
    ],
  },
} as const satisfies Signatures;
