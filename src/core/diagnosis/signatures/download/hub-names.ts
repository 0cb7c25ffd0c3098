import type { Signatures } from "../../signature.ts";

export const hubNames = {
  "hf-404-repo": {
    severity: "fatal",
    priority: 73,
    patterns: [
      {
        anchor: "fatal: repository 'https://hugg",
        regex: /fatal: repository 'https:\/\/huggingface\.co\/[^']{1,120}' not found/i,
        seenOn: "git",
      },
      { anchor: "repositorynotfounderror", regex: /\bRepositoryNotFoundError: /i },
      { anchor: "repository not found for url", regex: /Repository Not Found for url/i },
      { anchor: "is not a valid model identifier", regex: /is not a valid model identifier listed on/i },
      { anchor: "error: repository not found", regex: /Error: Repository not found\b/i, seenOn: "hf 1.33.0" },
      {
        anchor: "' not found.",
        regex: /Error: (?:Model|Dataset|Space|Repository) '[\w.-]{1,96}(?:\/[\w.-]{1,96})?' not found\./,
        seenOn: "hf 1.33.0",
      },
      { anchor: "get failed (404)", regex: /GET failed \(404\)/i, seenOn: "llama.cpp" },
      {
        anchor: "repository not found: ",
        regex: /(?:ERROR|error|Error).{0,40}Repository not found: [\w.-]{1,96}\/[\w.-]{1,96}/i,
      },
      {
        anchor: "is not a local folder and is not a valid",
        regex: /is not a local folder and is not a valid model identifier/i,
        seenOn: "transformers",
      },
      { anchor: '"repository not found', regex: /"error": ?"Repository not found/i },
      {
        anchor: "404 client error",
        regex: /404 Client Error: Not Found for url: https:\/\/[^/ ]{1,100}\/api\/(?:models|datasets)\//i,
      },
      {
        anchor: " error (404",
        regex: /status client error \(404 Not Found\) for url \(https:\/\/[^/ ]{1,100}\/api\/(?:models|datasets)\//i,
      },
      {
        anchor: "error '404 not found'",
        regex: /Client error '404 Not Found' for url 'https:\/\/[^/ ]{1,100}\/api\/(?:models|datasets)\//i,
      },
      {
        anchor: "on hugging",
        regex:
          /(?:not found|does ?n.t exist|not available|could not be found|no such (?:model|repo)\w{0,8}) on (?:the )?Hugging ?Face/i,
      },
      { anchor: "on the hub", regex: /(?:model|repo|repository)\b.{0,200}(?:not found|does ?n.t exist) on the Hub\b/i },
    ],
    example: "huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error. (Request ID: Root=1-...)",
    sources: ["lab: huggingface_hub 1.33.0", "https://github.com/Sudharsanselvaraj/Token-Print/pull/305"],
  },
  "hf-repo-id-invalid": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "repo id must be in the form", regex: /Repo id must be in the form 'repo_name' or 'namespace/i },
      { anchor: "repo id must use alphanumeric", regex: /Repo id must use alphanumeric chars/i },
      { anchor: "incorrect path_or_model_id", regex: /Incorrect path_or_model_id: /i, seenOn: "transformers" },
      { anchor: "hfvalidationerror", regex: /\bHFValidationError: /i },
      {
        anchor: "get_repo_files: invalid repository",
        regex: /get_\w{3,20}: invalid repository: /i,
        seenOn: "llama.cpp",
      },
    ],
    example:
      "huggingface_hub.errors.HFValidationError: Repo id must be in the form 'repo_name' or 'namespace/repo_name': '/home/user/models/phi-4'. Use `repo_type` argument if needed.",
    sources: ["source: huggingface/huggingface_hub src/huggingface_hub/utils/_validators.py"],
  },
  "hf-404-revision": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "revisionnotfounderror", regex: /\bRevisionNotFoundError: /i },
      { anchor: "revision not found for url", regex: /Revision Not Found for url/i },
      {
        anchor: "revision not found in ",
        regex: /Revision not found in (?:model|dataset|space|repository)\b/i,
        seenOn: "hf 1.33.0",
      },
      { anchor: "is not a valid git identifier", regex: /is not a valid git identifier \(branch name, tag name/i },
      { anchor: "invalid rev id", regex: /Invalid rev id: /i, seenOn: "Hub" },
      {
        anchor: "not found in upstream origin",
        regex: /Remote branch .{1,120} not found in upstream origin/i,
        seenOn: "git",
      },
    ],
    example: "huggingface_hub.errors.RevisionNotFoundError: 404 Client Error.",
    sources: ["lab: huggingface_hub 1.33.0"],
  },
  "hf-404-entry": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "entrynotfounderror", regex: /\b(?:Remote)?EntryNotFoundError: /i },
      { anchor: "entry not found for url", regex: /Entry Not Found for url/i },
      {
        anchor: "file not found in ",
        regex: /Error: File not found in (?:model|dataset|space|repository)\b/i,
        seenOn: "hf 1.33.0",
      },
      { anchor: "returned error: 404", regex: /The requested URL returned error: 404/i, seenOn: "curl" },
      { anchor: "error 404: not found", regex: /ERROR 404: Not Found/i, seenOn: "wget" },
      {
        anchor: "404 client error: not found for url: https://",
        regex:
          /404 Client Error: Not Found for url: https:\/\/[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)\/(?!api\/(?:models|datasets)\/)/i,
      },
      { anchor: "http error 404: ", regex: /HTTP Error 404: /i, seenOn: "urllib" },
      {
        anchor: "client error '404 not found'",
        regex:
          /Client error '404 Not Found' for url 'https:\/\/[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)\/(?!api\/(?:models|datasets)\/)/i,
        seenOn: "httpx",
      },
      { anchor: "404, message='", regex: /\b404, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      {
        anchor: "status client error (404",
        regex: /HTTP status client error \(404 [^)]{1,40}\)(?!.{0,20}http:|.{0,120}\/api\/(?:models|datasets)\/)/i,
        seenOn: "reqwest",
      },
      { anchor: ": status code 404", regex: /huggingface\.co\/[^ ]{1,300}: status code 404/i, seenOn: "hf-hub (Rust)" },
      {
        anchor: "code 404",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code 404\b/i,
      },
      {
        anchor: "code: 404",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code: 404\b/i,
      },
      { anchor: "could not locate file: ", regex: /Could not locate file: "https:/i, seenOn: "Transformers.js" },
      {
        anchor: "' not found in repository",
        regex: /file '[^']{1,200}' not found in repository/i,
        seenOn: "llama.cpp",
      },
      { anchor: "http status 404", regex: /HTTP status 404: The requested URL does not exist/i, seenOn: "BITS" },
      { anchor: "(404) not found", regex: /Invoke-WebRequest.{0,80}\(404\) Not Found/i, seenOn: "PowerShell" },
      { anchor: "resource not found", regex: /errorCode=3 Resource not found/i, seenOn: "aria2" },
      { anchor: "response... 404", regex: /awaiting response\.\.\. 404\b/i, general: true },
      {
        anchor: "appear to have a file named",
        regex:
          /does ?n.{1,2}t appear to have a file named (?!.{0,30}(?:pytorch_model|model\.safetensors|tf_model|tokenizer))/i,
      },
      { anchor: "not found in repo", regex: /\bfile not found in (?:the )?repo/i },
      {
        anchor: " 404",
        regex:
          /^(?!.{0,120}HTTP Request: |.{0,300}\/api\/(?:models|datasets)\/).{0,300}(?:(?<!HTTP\/\d\.\d") 404\b.{0,120}https?:\/\/(?:huggingface\.co|hf\.co|hf-mirror)|(?:huggingface\.co|\bhf\.co|hf-mirror).{0,200}(?<!HTTP\/\d\.\d") 404\b)/i,
      },
    ],
    example: "huggingface_hub.errors.RemoteEntryNotFoundError: 404 Client Error.",
    sources: ["lab: huggingface_hub 1.33.0, curl 7.88, wget 1.21"],
  },
} as const satisfies Signatures;
