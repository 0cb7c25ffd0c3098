import type { Signatures } from "../../signature.ts";

export const xetAndGitLfs = {
  "xet-cas-error": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "cas service error", regex: /CAS service error/i, seenOn: "hf-xet 1.1" },
      { anchor: "cas client error", regex: /CAS Client Error/i, seenOn: "hf-xet 1.6.0" },
      { anchor: "data processing error: ", regex: /(?:RuntimeError|Error|error): Data processing error: /i },
      { anchor: "file reconstruction error", regex: /File reconstruction error/i, seenOn: "hf-xet 1.6.0" },
      { anchor: "single flight error", regex: /single flight error/i },
      { anchor: "request failed after ", regex: /ReqwestMiddleware Error: Request failed after \d{1,3} retries/i },
      { anchor: "no more retries; aborting", regex: /No more retries; aborting/i, seenOn: "hf-xet 1.6.0" },
      { anchor: "merkledb", regex: /MerkleDB (?:Shard )?[Ee]rror/i, seenOn: "hf-xet 1.0" },
      { anchor: "xet runtime error", regex: /Xet Runtime Error/i, seenOn: "hf-xet" },
      { anchor: "thread 'hf-xet", regex: /thread 'hf-xet[^']{0,20}' panicked at/i, seenOn: "hf-xet" },
      { anchor: "cas::", regex: /\bcas::\w{3,40}"? api call failed/i },
      { anchor: "xet token", regex: /(?:retrieve|refresh|fetch|get|obtain)\w{0,4} (?:a |the )?xet (?:read )?token/i },
      { anchor: "writer channel closed", regex: /Background writer channel closed/i },
    ],
    example: "RuntimeError: Data processing error: CAS service error : Error : single flight error: Real call failed",
    commands: [
      { shell: "sh", line: "export HF_HUB_DISABLE_XET=1", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "$env:HF_HUB_DISABLE_XET = '1'", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "{self} download", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/huggingface/xet-core/issues/394",
      "https://github.com/huggingface/xet-core/issues/303",
      "https://github.com/huggingface/xet-core/issues/407",
      "https://github.com/huggingface/huggingface_hub/issues/3036",
      "source: hf-xet 1.6.0",
    ],
  },
  // Every Xet download begins with this line, so that alone it proves nothing.
  "xet-stuck-zero": {
    severity: "warning",
    priority: 24,
    patterns: [
      {
        anchor: "reconstructing (incomplete total",
        regex: /Reconstructing \(incomplete total\.\.\.\): {1,5}0%\|[^|]{0,200}\| {1,5}0\.00B/i,
      },
    ],
    example: "Reconstructing (incomplete total...):   0%|                     |  0.00B / 51.6GB",
    commands: [
      { shell: "sh", line: "export HF_HUB_DISABLE_XET=1", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "$env:HF_HUB_DISABLE_XET = '1'", effect: "safe", platforms: ["win32"] },
    ],
    sources: ["https://github.com/huggingface/huggingface_hub/issues/4620"],
  },
  "hf-transfer-missing": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "'hf_transfer' package is not available",
        regex: /HF_HUB_ENABLE_HF_TRANSFER=1\) but 'hf_transfer' package is not available/i,
      },
    ],
    example:
      "ValueError: Fast download using 'hf_transfer' is enabled (HF_HUB_ENABLE_HF_TRANSFER=1) but 'hf_transfer' package is not available in your environment. Try `pip install hf_transfer`.",
    commands: [
      { shell: "sh", line: "unset HF_HUB_ENABLE_HF_TRANSFER", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Remove-Item Env:HF_HUB_ENABLE_HF_TRANSFER", effect: "safe", platforms: ["win32"] },
    ],
    sources: ["source: huggingface/huggingface_hub src/huggingface_hub/file_download.py before 1.0"],
  },
  "hf-transfer-error": {
    severity: "fatal",
    priority: 58,
    patterns: [
      {
        anchor: "while downloading using `hf_transfer`",
        regex: /An error occurred while downloading using `hf_transfer`/i,
      },
      {
        anchor: "failed too many failures in parallel",
        regex: /Failed too many failures in parallel/i,
        seenOn: "hf_transfer",
      },
      {
        anchor: "error while removing corrupted file",
        regex: /Error while removing corrupted file/i,
        seenOn: "hf_transfer",
      },
    ],
    example:
      "RuntimeError: An error occurred while downloading using `hf_transfer`. Consider disabling HF_HUB_ENABLE_HF_TRANSFER for better error handling.",
    commands: [
      { shell: "sh", line: "unset HF_HUB_ENABLE_HF_TRANSFER", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Remove-Item Env:HF_HUB_ENABLE_HF_TRANSFER", effect: "safe", platforms: ["win32"] },
    ],
    sources: [
      "https://github.com/huggingface/hf_transfer/issues/30",
      "source: huggingface/huggingface_hub src/huggingface_hub/file_download.py before 1.0",
    ],
  },
  "git-lfs-failed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "'lfs' is not a git command", regex: /'lfs' is not a git command/i },
      { anchor: "git-lfs: not found", regex: /git-lfs: not found/i },
      { anchor: "git-lfs: command not found", regex: /git-lfs: command not found/i },
      { anchor: "git-lfs' was not found", regex: /git-lfs' was not found/i },
      { anchor: "smudge error: ", regex: /Smudge error: /i },
      {
        anchor: "over its data quota",
        regex: /This repository (?:is over|exceeded) its (?:data|LFS) (?:quota|budget)/i,
      },
      { anchor: "smudge filter lfs failed", regex: /smudge filter lfs failed/i, seenOn: "git" },
      {
        anchor: "'git-lfs filter-process",
        regex: /external filter 'git-lfs filter-process.{0,60}failed/i,
        seenOn: "git",
      },
      { anchor: "expected oid ", regex: /expected OID [0-9a-f]{64}, got [0-9a-f]{64}/i, seenOn: "git-lfs" },
      { anchor: "batch response: ", regex: /batch (?:response|request): (?!Auth|Rate|Post)/i, seenOn: "git-lfs" },
      {
        anchor: "object does not exist on the server",
        regex: /Object does not exist on the server/i,
        seenOn: "git-lfs",
      },
      {
        anchor: "'git-lfs' was not found",
        regex: /configured for Git LFS but 'git-lfs' was not found/i,
        seenOn: "git-lfs",
      },
      { anchor: "should have been pointers", regex: /should have been pointers, but weren't/i },
      { anchor: 'missing protocol: ""', regex: /missing protocol: ""/i },
      { anchor: "lfs: client error", regex: /LFS: Client error: /i },
      { anchor: "succeeded, but checkout failed", regex: /Clone succeeded, but checkout failed/i },
      { anchor: "failed to fetch some objects", regex: /failed to fetch some objects from /i },
    ],
    example: "git: 'lfs' is not a git command. See 'git --help'.",
    commands: [
      { shell: "sh", line: "sudo apt-get install git-lfs", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "brew install git-lfs", effect: "changes-system", platforms: ["darwin"] },
      {
        shell: "any",
        line: "winget install --exact --id GitHub.GitLFS",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "any", line: "git lfs install", effect: "changes-system" },
      { shell: "any", line: "git lfs pull", effect: "changes-system" },
    ],
    sources: ["lab: git 2.39", "source: git-lfs/git-lfs commands/command_smudge.go"],
  },
} as const satisfies Signatures;
