import type { Signatures } from "../../signature.ts";

export const hfClient = {
  "hf-local-entry-not-found": {
    severity: "fatal",
    priority: 15,
    patterns: [
      { anchor: "localentrynotfounderror", regex: /\bLocalEntryNotFoundError: /i },
      {
        anchor: "cannot find the requested files",
        regex: /we cannot find the requested files in (?:the local|the disk) cache/i,
      },
      { anchor: "error: local entry not found", regex: /Error: Local entry not found\./i, seenOn: "hf 1.33.0" },
    ],
    example:
      "huggingface_hub.errors.LocalEntryNotFoundError: An error happened while trying to locate the file on the Hub and we cannot find the requested files in the local cache. Please check your connection and try again or make sure your Internet connection is on.",
    sources: ["https://github.com/yuruotong1/autoMate/issues/104", "lab: huggingface_hub 1.33.0"],
  },
  "hf-offline-mode": {
    severity: "fatal",
    priority: 45,
    patterns: [
      {
        anchor: "we couldn't connect to '",
        regex: /We couldn't connect to '[^']{1,200}' to load (?:this file|the files|this model)/i,
      },
      { anchor: "offlinemodeisenabled", regex: /\bOfflineModeIsEnabled: /i },
      { anchor: "offline mode is enabled", regex: /Cannot reach [^ ]{1,300}: offline mode is enabled/i },
      { anchor: "outgoing traffic has been disabled", regex: /outgoing traffic has been disabled/i },
      {
        anchor: "hf_hub_offline=1",
        regex:
          /HF_HUB_OFFLINE=1[^ ]{0,2} (?:is set|environment|to )|(?:because|since|with|due to) [^ ]{0,2}HF_HUB_OFFLINE=1/i,
      },
      {
        anchor: "local_files_only=true",
        regex: /`local_files_only=true` or `env\.allowRemoteModels=false`/i,
        seenOn: "Transformers.js",
      },
      { anchor: "offlinemodeisenabled", regex: /\bOfflineModeIsEnabled\b/ },
      {
        anchor: "offline mode",
        regex: /(?:in|because of|due to) offline mode\b|offline mode is (?:enabled|set|on|active)/i,
        general: true,
      },
    ],
    example:
      "OSError: We couldn't connect to 'https://huggingface.co' to load this file, couldn't find it in the cached files and it looks like X is not the path to a directory containing a file named config.json.",
    commands: [
      {
        shell: "sh",
        line: "unset HF_HUB_OFFLINE TRANSFORMERS_OFFLINE",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "powershell",
        line: "Remove-Item Env:HF_HUB_OFFLINE, Env:TRANSFORMERS_OFFLINE -ErrorAction Ignore",
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/facebookresearch/bitsandbytes/issues/34",
      "https://github.com/baichuan-inc/Baichuan-7B/issues/83",
      "https://github.com/yuruotong1/autoMate/issues/104",
      "lab: transformers 5.18.0",
    ],
  },
  "hf-lock-wait": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "still waiting to acquire lock on", regex: /still waiting to acquire lock on /i },
      {
        anchor: "could not be acquired",
        regex: /The file lock '[^']{1,300}' could not be acquired/i,
        seenOn: "filelock",
      },
    ],
    example:
      "Still waiting to acquire lock on /home/USER/models/.cache/huggingface/download/model.safetensors.lock (elapsed: 10.0 seconds)...",
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/2543",
      "https://github.com/noonghunna/club-3090/issues/726",
      "https://github.com/huggingface/huggingface_hub/pull/3944",
      "https://github.com/llm-d/llm-d-benchmark/issues/1750",
    ],
  },
  "hf-no-flock": {
    severity: "warning",
    priority: 70,
    patterns: [
      { anchor: "does not appear to support flock", regex: /FileSystem does not appear to support flock/i },
      { anchor: "no locks available", regex: /No locks available/i, seenOn: "Linux" },
      { anchor: "error 524", regex: /Unknown error 524/i },
      {
        anchor: "flock",
        regex:
          /(?:not supported|not implemented|temporarily unavailable|Input\/output error).{0,60}\bflock\b|\bflock\b.{0,60}(?:not supported|not implemented|Input\/output error)/i,
        general: true,
      },
    ],
    example:
      "FileSystem does not appear to support flock. Falling back to SoftFileLock for /model_dir/.cache/huggingface/.gitignore.lock",
    witness: "folder-writable",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/2399"],
  },
  "hf-cli-renamed": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "is deprecated and no longer works", regex: /huggingface-cli`? is deprecated and no longer works/i },
      {
        anchor: "no such command '",
        regex: /No such command '(?:login|logout|whoami|delete-cache|scan-cache)'/i,
        seenOn: "hf 1",
      },
    ],
    example: "Warning: `huggingface-cli` is deprecated and no longer works. Use `hf` instead.",
    commands: [{ shell: "any", line: "hf download microsoft/phi-4", effect: "changes-system" }],
    sources: ["source: huggingface_hub 1.33.0 cli/deprecated_cli.py"],
  },
  "hf-client-too-old": {
    severity: "error",
    priority: 78,
    patterns: [
      {
        anchor: "invalid url '/api/resolve-cache",
        regex: /Invalid URL '?\/api\/resolve-cache\//i,
        seenOn: "huggingface_hub before 0.26",
      },
      { anchor: "missingschema: invalid url '/", regex: /MissingSchema: Invalid URL '\//i, seenOn: "requests" },
    ],
    example:
      "requests.exceptions.MissingSchema: Invalid URL '/api/resolve-cache/models/acme/x/d7645e1/.gitattributes': No schema supplied. Perhaps you meant http:///api/resolve-cache/models/acme/x/d7645e1/.gitattributes?",
    commands: [{ shell: "any", line: "python -m pip install -U huggingface_hub", effect: "changes-system" }],
    sources: ["https://github.com/huggingface/huggingface_hub/issues/3185"],
  },
  "hf-option-gone": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "unexpected keyword argument '",
        regex:
          /(?:hf_hub_download|snapshot_download|http_get|HfApi\S{0,40})\(\) got an unexpected keyword argument '\w{1,40}'/i,
      },
      {
        anchor: "got an unexpected keyword argument '",
        regex: /unexpected keyword argument '(?:local_dir_use_symlinks|resume_download|use_auth_token)'/i,
      },
      {
        anchor: "no such option: --",
        regex: /No such option: --(?:local-dir-use-symlinks|resume-download|cache-dir|local-dir|exclude|include)/i,
        seenOn: "hf 1",
      },
      {
        anchor: "unrecognized arguments: ",
        regex:
          /(?:huggingface-cli|hf).{0,60}unrecognized arguments: |unrecognized arguments: .{0,60}--(?:local-dir-use-symlinks|resume-download)/i,
      },
    ],
    example: "TypeError: hf_hub_download() got an unexpected keyword argument 'local_dir_use_symlinks'",
    commands: [
      { shell: "any", line: "hf download --help", effect: "safe" },
      { shell: "any", line: "pip install --upgrade huggingface_hub", effect: "changes-system" },
    ],
    witness: "python-packages",
    sources: [
      "source: huggingface/huggingface_hub 1.0 migration guide",
      "source: pallets/click src/click/exceptions.py",
    ],
  },
} as const satisfies Signatures;
