import type { Signatures } from "../../signature.ts";

export const missingPrograms = {
  "program-not-found": {
    severity: "fatal",
    priority: 51,
    patterns: [
      {
        anchor: "command not found",
        regex:
          /(?:^|[ :])(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo): command not found\b/i,
        seenOn: "bash",
      },
      {
        anchor: ": not found",
        regex:
          /(?:sh|dash|\d): (?:\d{1,6}: )?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo): not found\b/i,
        seenOn: "dash",
      },
      {
        anchor: "command not found: ",
        regex:
          /command not found: (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)(?:\s|$)/i,
        seenOn: "zsh",
      },
      {
        anchor: "unknown command",
        regex:
          /fish: Unknown command:? ['"]?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)\b/i,
        seenOn: "fish",
      },
      {
        anchor: "is not recognized as",
        regex:
          /'?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)'? is not recognized as (?:an internal|the name|a name)/i,
        seenOn: "Windows",
      },
      {
        anchor: "executable file not found in",
        regex:
          /exec: \\?"(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)\\?": executable file not found in/i,
        seenOn: "Go",
      },
      {
        anchor: "no such file or directory: '",
        regex:
          /FileNotFoundError: \[Errno 2\] No such file or directory: '(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)'/i,
        seenOn: "Python",
      },
      {
        anchor: "enoent",
        regex:
          /spawn (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo) ENOENT/i,
        seenOn: "Node",
      },
    ],
    example: "bash: cmake: command not found",
    commands: [{ shell: "sh", line: 'echo "$PATH"', effect: "safe", platforms: ["linux", "darwin"] }],
    sources: ["source: bash execute_cmd.c; zsh exec.c; golang/go os/exec", "lab: bash 5.2, dash 0.5.12"],
  },
  "git-missing": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "git: ", regex: /(?:^|[ :])git: (?:command )?not found/i },
      { anchor: "command not found: git", regex: /command not found: git\b/i },
      { anchor: "spawn git enoent", regex: /spawn git ENOENT/i },
      { anchor: "cannot find command 'git'", regex: /Cannot find command 'git'/i },
      { anchor: "'git' is not recognized", regex: /'git' is not recognized as/i },
      { anchor: "bad git executable", regex: /Bad git executable/i },
      { anchor: "executable file not found", regex: /exec: \\?"git\\?": executable file not found/i, seenOn: "Go" },
      { anchor: "git executable not found", regex: /Git executable not found/i, seenOn: "uv" },
      { anchor: "term 'git'", regex: /(?:The term|O termo) 'git' (?:is not|n)/i, seenOn: "PowerShell" },
    ],
    example:
      "ERROR: Error [WinError 2] The system cannot find the file specified while executing command git version; ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?",
    commands: [
      { shell: "sh", line: "sudo apt-get install git", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "winget install --exact --id Git.Git", effect: "changes-system", platforms: ["win32"] },
    ],
    sources: ["source: pypa/pip src/pip/_internal/vcs/versioncontrol.py", "source: npm/git lib/spawn.js"],
  },
  "hf-command-not-found": {
    severity: "fatal",
    priority: 58,
    patterns: [
      {
        anchor: "huggingface-cli",
        regex:
          /(?:^|[ :])huggingface-cli: (?:command )?not found|command not found: huggingface-cli|['"]?huggingface-cli['"]? is not recognized as/i,
      },
      { anchor: "hf: ", regex: /(?:^|[ :])hf: (?:command )?not found/i },
      { anchor: "command not found: hf", regex: /command not found: hf$/i },
      { anchor: "'hf' is not recognized", regex: /['"]?\bhf['"]? is not recognized as/i },
      { anchor: "term 'h", regex: /(?:The term|O termo) '(?:hf|huggingface-cli)' (?:is not|n)/i, seenOn: "PowerShell" },
      { anchor: "unknown command", regex: /fish: Unknown command:? ['"]?(?:hf|huggingface-cli)\b/i, seenOn: "fish" },
    ],
    example: "bash: huggingface-cli: command not found",
    commands: [{ shell: "any", line: "{self} install", effect: "safe" }],
    witness: "python-packages",
    sources: ["source: huggingface/huggingface_hub setup.py entry points", "lab: bash 5.2"],
  },
  "own-command-not-found": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "phi4-setup: ", regex: /(?:^|[ :])phi4-setup: (?:command )?not found/i },
      { anchor: "command not found: phi4-setup", regex: /command not found: phi4-setup\b/i, seenOn: "zsh" },
      { anchor: "phi4-setup' is not recognized", regex: /phi4-setup' is not recognized as/i, seenOn: "Windows" },
    ],
    example: "bash: phi4-setup: command not found",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    witness: "node",
    sources: ["lab: bash 5.2, npm 11.19.1"],
  },
} as const satisfies Signatures;
