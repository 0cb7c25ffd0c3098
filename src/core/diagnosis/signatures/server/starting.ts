import type { Signatures } from "../../signature.ts";

export const starting = {
  "ollama-missing": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "ollama: ", regex: /(?:^|[ :])ollama: (?:command )?not found\b/i },
      { anchor: "command not found: ollama", regex: /command not found: ollama\b/i },
      { anchor: "' is not recognized", regex: /['"]?ollama['"]? is not recognized as/i },
      { anchor: "spawn ollama", regex: /spawn ollama(?:\.exe)? ENOENT/i },
      {
        anchor: "ollama serve` failed with",
        regex: /`ollama serve` failed with Exception\[(?:WinError 2|Errno 2)\]/i,
        seenOn: "LiteLLM",
      },
      { anchor: "unknown command: ollama", regex: /Unknown command: ollama\b/i, seenOn: "fish" },
      { anchor: 'exec: "ollama": ', regex: /exec: "ollama": executable file not found/i, seenOn: "Go" },
      { anchor: "such file or directory: 'ollama'", regex: /No such file or directory: 'ollama'/i, seenOn: "Python" },
      { anchor: 'ollama" ist entweder falsch', regex: /ollama" ist entweder falsch/i, seenOn: "cmd in German" },
      { anchor: "«ollama»", regex: /«ollama»/i, seenOn: "PowerShell in French and Spanish" },
    ],
    example: "bash: ollama: command not found",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Ollama.Ollama",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install ollama", effect: "changes-system", platforms: ["darwin"] },
    ],
    witness: "ollama",
    sources: ["source: bash, dash and zsh exec.c"],
  },
  "ollama-not-running": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "could not connect to ",
        regex: /could not connect to (?:a running Ollama instance|ollama app, is it running|ollama server)/i,
      },
      {
        anchor: "failed to connect to ollama",
        regex: /Failed to connect to Ollama\. Please check/i,
        seenOn: "ollama for Python",
      },
      { anchor: "ollama server not responding", regex: /ollama server not responding/i },
      {
        anchor: "please see the ollama server logs",
        regex: /something went wrong, please see the ollama server logs/i,
      },
      {
        anchor: "local ollama instance",
        regex: /(?:Unable|Failed) to connect to local Ollama instance/i,
        seenOn: "Continue",
      },
      {
        anchor: "timed out waiting for server to start",
        regex: /Error: timed out waiting for server to start/i,
        seenOn: "ollama",
      },
      {
        anchor: "connect to ollama",
        regex: /(?:could not|couldn.t|cannot|can.t|failed to|unable to) connect to Ollama/i,
      },
      { anchor: "ollama is not", regex: /Ollama is not (?:running|reachable|responding|available|accessible)/i },
      { anchor: "ollama server is not", regex: /Ollama server is not (?:running|reachable|responding|available)/i },
      {
        anchor: "reach ollama",
        regex: /(?:cannot|can't|could not|couldn't|failed to|unable to) reach (?:the )?Ollama/i,
      },
    ],
    example: "Error: could not connect to ollama app, is it running?",
    commands: [
      { shell: "sh", line: "systemctl status ollama --no-pager", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "sudo systemctl start ollama", effect: "admin", platforms: ["linux"] },
      { shell: "any", line: "ollama serve", effect: "safe" },
    ],
    witness: "ollama",
    sources: ["https://github.com/ollama/ollama/issues/7697", "source: ollama/ollama cmd/cmd.go"],
  },
  "lms-start-unverified": {
    severity: "error",
    priority: 74,
    patterns: [
      { anchor: "failed to verify the server is running", regex: /Failed to verify the server is running/i },
      {
        anchor: "failed to start or connect to local lm studio",
        regex: /Failed to start or connect to local LM Studio API server/i,
      },
    ],
    example: "Error: Failed to verify the server is running. Please try to use another port.",
    commands: [
      { shell: "any", line: "lms server status --json", effect: "safe" },
      { shell: "any", line: "lms server start --port 1235", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1720",
      "https://github.com/lmstudio-ai/lms/issues/509",
      "lab: lms 07b7252",
    ],
  },
  "lms-not-server-mode": {
    severity: "warning",
    priority: 40,
    patterns: [
      { anchor: "lm studio is not running in server mode", regex: /LM Studio is not running in server mode/i },
    ],
    example: "LM Studio is not running in server mode.",
    commands: [{ shell: "any", line: "lms server start --port 1234", effect: "changes-system" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lms/issues/80", "https://github.com/lmstudio-ai/lms/issues/73"],
  },
  "k8s-unschedulable": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "insufficient nvidia.com/gpu", regex: /Insufficient nvidia\.com\/gpu/i },
      { anchor: "nodes are available: ", regex: /\d{1,5}\/\d{1,5} nodes are available: .{0,200}Insufficient memory/i },
      { anchor: "nodes are available: ", regex: /\b0\/\d{1,4} nodes are available: /i, seenOn: "Kubernetes" },
    ],
    example: "0/3 nodes are available: 3 Insufficient nvidia.com/gpu.",
    commands: [{ shell: "any", line: "kubectl describe nodes", effect: "safe" }],
    sources: ["source: kubernetes/kubernetes pkg/scheduler/framework"],
  },
} as const satisfies Signatures;
