import { notFoundOnUnix, notFoundOnWindows } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const lmsCommand = {
  "lms-command-not-found": {
    severity: "fatal",
    priority: 75,
    patterns: [
      ...notFoundOnUnix("lms"),
      { anchor: "lms: no such file", regex: /lms: No such file or directory/i },
      { anchor: "no such file or directory: 'lms'", regex: /No such file or directory: 'lms'/i, seenOn: "Python" },
    ],
    example: "bash: lms: command not found",
    commands: [
      { shell: "sh", line: "~/.lmstudio/bin/lms bootstrap", effect: "changes-system", platforms: ["linux", "darwin"] },
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lms/issues/9", "https://github.com/llm-lmstudio/llm-lmstudio/issues/2"],
  },
  "lms-not-recognized-windows": {
    severity: "fatal",
    priority: 75,
    platforms: ["win32"],
    patterns: [...notFoundOnWindows("lms")],
    example: "'lms' is not recognized as an internal or external command,",
    commands: [
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1717"],
  },
  "lms-appimage-gone": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [{ anchor: "/.mount_", regex: /spawn \/tmp\/\.mount_[^\s]{0,80}lm-?studio[^\s]{0,40} ENOENT/i }],
    example: "Error: spawn /tmp/.mount_lmstuda4m8BB/lm-studio ENOENT",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1068"],
  },
  "lms-invalid-passkey": {
    severity: "fatal",
    priority: 75,
    patterns: [{ anchor: "invalid passkey for lms cli client", regex: /Invalid passkey for lms CLI client/i }],
    example:
      "WebSocket error: Error: Failed to authenticate: Invalid passkey for lms CLI client. Please make sure you are using the lms shipped with LM Studio.",
    commands: [
      { shell: "any", line: "lms daemon down", effect: "safe" },
      { shell: "sh", line: "~/.lmstudio/bin/lms bootstrap", effect: "changes-system", platforms: ["linux", "darwin"] },
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1222",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1566",
    ],
  },
  "lms-unknown-command": {
    severity: "fatal",
    priority: 65,
    patterns: [
      {
        anchor: "unknown command",
        regex:
          /error: unknown command ['"](?:get|link|login|runtime|daemon|chat|load|unload|server|import|ls|ps|log|bootstrap|clone|push)['"]/i,
      },
    ],
    example: "error: unknown command 'runtime'",
    commands: [
      { shell: "any", line: "lms --help", effect: "safe" },
      { shell: "any", line: "lms daemon down", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1612", "lab: lms 07b7252"],
  },
  "lms-daemon-not-found": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "no valid installation could be found or installed",
        regex: /LM Studio daemon is not running and no valid installation could be found/i,
      },
      {
        anchor: ".internal",
        regex: /ENOENT[^']{0,80}'[^']{0,200}(?:\.lmstudio|lm-studio)[\\/]{1,2}\.internal[\\/]{1,2}[\w-]{1,60}\.json'/i,
        seenOn: "lms",
      },
    ],
    example: "Error: LM Studio daemon is not running and no valid installation could be found or installed.",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252 without LM Studio"],
  },
  "lms-daemon-timeout": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "timed out waiting for lm studio daemon", regex: /Timed out waiting for LM Studio daemon to start/i },
      {
        anchor: "failed to start or connect to local lm studio",
        regex: /Failed to start or connect to local LM Studio API server/i,
      },
      { anchor: "file has not been cleared", regex: /Attempt \d{1,4}: File has not been cleared/i, seenOn: "lms 0.2" },
      {
        anchor: "polling the api server",
        regex: /Polling the API server\.\.\. \(attempt (?:[6-9]|\d\d)/i,
        seenOn: "lms 0.2",
      },
    ],
    example: "Error: Timed out waiting for LM Studio daemon to start.",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252 without a display"],
  },
  "lms-protocol-mismatch": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "communication protocol incompatibility", regex: /communication protocol incompatibility/i },
      { anchor: "invalid load message", regex: /Error: Invalid load message/i, seenOn: "lms" },
    ],
    example:
      "W Produced communication warning: Received invalid result for rpc. This is usually caused by communication protocol incompatibility. Please make sure you are using the up-to-date versions of the SDK and LM Studio.",
    commands: [
      { shell: "any", line: "lms version", effect: "safe" },
      { shell: "any", line: "lms daemon down", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["source: lmstudio-ai/lmstudio-js packages/lms-communication-client"],
  },
} as const satisfies Signatures;
