import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const missingPrograms = {
  "program-not-found": {
    severity: "fatal",
    priority: 51,
    patterns: [
      ...notFound(String.raw`(?!nvidia-smi|rocm-smi|rocminfo|vulkaninfo)[\w.+~@/-]{1,80}`, true),
      {
        anchor: "no such file or directory",
        regex:
          /(?:bash|sh|zsh|ksh)(?:: line \d{1,6})?: (?:no such file or directory: )?\.{0,2}\/(?!dev\/|proc\/|sys\/)[\w/+@~-]{1,200}(?:\.sh)?(?:: No such file or directory|$)/i,
        seenOn: "bash, zsh",
        general: true,
      },
      {
        anchor: "no such file or directory: '",
        regex:
          /No such file or directory: '(?:ffmpeg|ffprobe|nvcc|nvidia-smi|cmake|ninja|make|docker|ollama|gcc|g\+\+|clang|curl|wget|tar|llama-[a-z]{2,12}|vllm|aria2c|conda|lspci)'/i,
        seenOn: "Python",
      },
      { anchor: "[winerror 2]", regex: /\[WinError 2\](?!.{5,120}: ')/i, seenOn: "Python: subprocess", general: true },
      {
        anchor: "at step exec spawning",
        regex: /Failed at step EXEC spawning \S{1,200}: No such file/i,
        seenOn: "systemd",
        general: true,
      },
      {
        anchor: "unable to locate execut",
        regex: /Unable to locate executable '/i,
        seenOn: "systemd 252",
        general: true,
      },
      { anchor: "failed to spawn: `", regex: /Failed to spawn: `[^`]{1,200}`/i, seenOn: "uv" },
      { anchor: "cannot run program", regex: /Cannot run program "[^"]{1,200}"/i, seenOn: "Java", general: true },
      {
        anchor: "occurred trying to start process",
        regex: /error occurred trying to start process '[^']{1,200}'/i,
        seenOn: ".NET",
        general: true,
      },
      {
        anchor: "code=exited, status=203/exec",
        regex: /code=exited, status=203\/EXEC/i,
        seenOn: "systemd",
        general: true,
      },
      {
        anchor: "failed to execute command: no such file",
        regex: /Failed to execute command: No such file/i,
        seenOn: "systemd",
        general: true,
      },
      {
        anchor: "program not found",
        regex: /(?:Caused by|error|process|spawn)\b.{0,80}: program not found/i,
        seenOn: "Rust on Windows",
        general: true,
      },
      {
        anchor: "failed to run command",
        regex: /failed to run command ['‘][^'’]{1,200}['’]: No such file/i,
        seenOn: "coreutils",
        general: true,
      },
      { anchor: "enoent", regex: /\bspawn [a-z]:\\.{1,250} ENOENT/i, seenOn: "Node" },
      {
        anchor: "command not found",
        regex:
          /(?<![^\s:])(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|aria2c|jq|uvx?|conda|nvcc|ffmpeg|pnpm|yarn|bun|deno|go|cargo): command not found\b|command not found: (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|aria2c|jq|uvx?|conda|nvcc|ffmpeg|pnpm|yarn|bun|deno|go|cargo)(?!\S)/i,
        seenOn: "bash, zsh",
      },
      {
        anchor: ": not found",
        regex:
          /\b(?:sh|ash|dash|\d{1,6}): (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|aria2c|jq|uvx?|conda|nvcc|ffmpeg|pnpm|yarn|bun|deno|go|cargo): not found\b/i,
        seenOn: "dash",
      },
      {
        anchor: "is not recognized",
        regex:
          /(?:^|[\s'])(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|aria2c|jq|uvx?|conda|nvcc|ffmpeg|pnpm|yarn|bun|deno|go|cargo)'? is not recognized as/i,
        seenOn: "Windows",
      },
      { anchor: "fork/exec ", regex: /fork\/exec \S{1,300}: no such file or directory/i, seenOn: "Go", general: true },
      {
        anchor: "notfound",
        regex: /(?:start|spawn|launch|exec|run)\b.{0,120}kind: NotFound, message/i,
        seenOn: "Rust",
        general: true,
      },
      { anchor: "failed to locate exec", regex: /Failed to locate executable /i, seenOn: "systemd", general: true },
      {
        anchor: '": stat ',
        regex: /exec: \\?"[^"]{1,300}\\?": stat \S{1,300}: no such file/i,
        seenOn: "Docker",
        general: true,
      },
    ],
    example: "bash: vllm: command not found",
    commands: [{ shell: "sh", line: 'echo "$PATH"', effect: "safe", platforms: ["linux", "darwin"] }],
    sources: ["source: bash execute_cmd.c; zsh exec.c; golang/go os/exec", "lab: bash 5.2, dash 0.5.12"],
  },
  "git-missing": {
    severity: "fatal",
    priority: 62,
    patterns: [
      ...notFound("git"),
      { anchor: "cannot find command 'git'", regex: /Cannot find command 'git'/i },
      { anchor: "bad git executable", regex: /Bad git executable/i },
      { anchor: "git executable not found", regex: /Git executable not found/i, seenOn: "uv" },
      { anchor: "could not execute process `git", regex: /could not execute process `git/i, seenOn: "Cargo" },
      { anchor: "missing: git_executable", regex: /missing: GIT_EXECUTABLE/i, seenOn: "CMake" },
      { anchor: "directory: 'git'", regex: /No such file or directory: 'git'/i, seenOn: "Python" },
      { anchor: "syscall spawn git", regex: /npm (?:ERR!|error) syscall spawn git\b/i, seenOn: "npm" },
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
      ...notFound("(?:hf|huggingface-cli)"),
      { anchor: "directory: 'h", regex: /No such file or directory: '(?:hf|huggingface-cli)'/i, seenOn: "Python" },
    ],
    example: "bash: huggingface-cli: command not found",
    commands: [{ shell: "any", line: "{self} install", effect: "safe" }],
    witness: "python-packages",
    sources: ["source: huggingface/huggingface_hub setup.py entry points", "lab: bash 5.2"],
  },
  "own-command-not-found": {
    severity: "fatal",
    priority: 70,
    patterns: [...notFound("phi4-setup")],
    example: "bash: phi4-setup: command not found",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    witness: "node",
    sources: ["lab: bash 5.2, npm 11.19.1"],
  },
} as const satisfies Signatures;
