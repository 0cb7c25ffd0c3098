import type { Signatures } from "../../signature.ts";

export const lmStudio = {
  "lms-hf-fetch-failed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      {
        anchor: "error fetching results from hugging face",
        regex: /There was an error fetching results from Hugging Face/i,
      },
      {
        anchor: "model details error: ",
        regex: /Model details error: (?!Invalid credentials)/i,
      },
      { anchor: "failed to reach ", regex: /Failed to reach (?:\w{1,20}\.)?lmstudio\.ai/i, seenOn: "LM Studio 0.4" },
      {
        anchor: "[downloadsmanager] ",
        regex: /\[DownloadsManager\] (?:Transfer|Download) error/i,
        seenOn: "LM Studio",
      },
      { anchor: "results from hugging face", regex: /error fetching results from Hugging Face/i },
      { anchor: "error searching for models: ", regex: /Error searching for models: /i },
    ],
    example: "Model details error: fetch failed",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/256",
      "https://github.com/lmstudio-ai/lms/issues/132",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/497",
    ],
  },
  "lms-hf-proxy-403": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "api error with status",
        regex: /Failed to resolve model [^ ]{1,200}: Api error with status [45]\d\d/i,
      },
      { anchor: "search.lmstudio.ai/", regex: /status(?: code)?:? [45]\d\d.{0,60}search\.lmstudio\.ai\//i },
    ],
    example:
      "Failed to resolve model lmstudio-community/gemma-4-31b-it-gguf: Api error with status 403. URL: https://search.lmstudio.ai/v1/hf-proxy/api/models/x",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1944",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1770",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1771",
    ],
  },
  "lms-download-timeout": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "timed out. please try to resume", regex: /Timed out\. Please try to resume/i },
      { anchor: "download timed out due to", regex: /Download timed out due to inactivity/i },
    ],
    example: "Error: Download failed: Timed out. Please try to resume.",
    commands: [
      {
        shell: "any",
        line: "lms get https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M --yes",
        effect: "changes-system",
      },
      { shell: "any", line: "{self} download", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2143",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1031",
    ],
  },
  "lms-checksum-failed": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "download failed: checksum failed", regex: /Download failed: Checksum failed/i },
      { anchor: "download: checksum mismatch", regex: /finalize download: checksum mismatch/i },
      { anchor: "hash check failed for", regex: /Download failed: Hash check failed for/i },
      { anchor: "checksum failed", regex: /^\s{0,8}Checksum failed\b/i, general: true },
    ],
    example: "Error: Download failed: Checksum failed - You can try to resume the download within LM Studio.",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1222"],
  },
  "lms-connection-lost": {
    severity: "fatal",
    priority: 50,
    patterns: [{ anchor: "websocket connection closed", regex: /WebSocket connection (?:was )?closed/i }],
    example: "Error: WebSocket connection closed",
    commands: [{ shell: "any", line: "lms status", effect: "safe" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/703",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/889",
    ],
  },
  "lms-no-staff-picks": {
    severity: "fatal",
    priority: 78,
    patterns: [
      {
        anchor: "found with the specified search criteria",
        regex: /No (?:staff picks|models) found with the specified search criteria/i,
      },
    ],
    example: "Error: No staff picks found with the specified search criteria.",
    commands: [
      {
        shell: "any",
        line: "lms get https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M --yes",
        effect: "changes-system",
      },
    ],
    witness: "lm-studio",
    sources: ["source: lmstudio-ai/lms src/subcommands/get.ts", "lab: lms 07b7252"],
  },
  "lms-variant-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "cannot find variant ", regex: /Cannot find variant [^ ]{1,80}\.(?:\s|$)/i },
      {
        anchor: "specified a quantization that does not exist",
        regex: /You have specified a quantization that does not exist/i,
      },
    ],
    example: "Error: Cannot find variant q5_k_m.",
    commands: [
      {
        shell: "any",
        line: "lms get https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M --yes",
        effect: "changes-system",
      },
    ],
    witness: "lm-studio",
    sources: ["source: lmstudio-ai/lms src/subcommands/get.ts", "lab: lms 07b7252"],
  },
  "lms-get-old-grammar": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "invalid artifact name: ", regex: /Invalid artifact name: /i },
      {
        anchor: "flag when an exact artifact is specified",
        regex: /You cannot use the --\w{2,8} flag when an exact artifact is specified/i,
      },
      { anchor: "you cannot have more than 2 @", regex: /You cannot have more than 2 @'s in the model name/i },
      { anchor: "urls are supported.", regex: /Only https:\/\/huggingface\.co URLs are supported/i },
    ],
    example: "Error: Invalid artifact name: phi-4@q4_k_m",
    commands: [
      {
        shell: "any",
        line: "lms get https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M --yes",
        effect: "changes-system",
      },
    ],
    witness: "lm-studio",
    sources: ["source: lmstudio-ai/lms src/subcommands/get.ts", "lab: lms of March 2026"],
  },
  "lms-get-option-gone": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "error: unknown option '-",
        regex:
          /error: unknown option '(?:-n|--limit|-a|--always-show-(?:all-results|download-options)|--estimate-only)'/i,
      },
      {
        anchor: "the --select flag ",
        regex: /The --select flag (?:requires an interactive terminal|cannot be used with --yes)/i,
      },
    ],
    example: "error: unknown option '--limit'",
    commands: [
      { shell: "any", line: "lms get --help", effect: "safe" },
      {
        shell: "any",
        line: "lms get https://huggingface.co/lmstudio-community/phi-4-GGUF@Q4_K_M --yes",
        effect: "changes-system",
      },
    ],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252"],
  },
  "lms-fuzzy-pick": {
    severity: "warning",
    priority: 50,
    patterns: [
      {
        anchor: "automatically selecting the first one",
        regex: /Multiple (?:staff picks|models) found\. Automatically selecting the first one/i,
      },
      { anchor: "models match the provided model key", regex: /\d{1,3} models match the provided model key/i },
    ],
    example: "W 3 models match the provided model key on the same device. Loading the first one.",
    commands: [
      { shell: "any", line: "lms ls --json", effect: "safe" },
      { shell: "any", line: "lms ps --json", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252"],
  },
} as const satisfies Signatures;
