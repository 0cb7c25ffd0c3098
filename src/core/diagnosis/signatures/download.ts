import type { Signatures } from "../signature.ts";

export const download = {
  "hf-401": {
    severity: "fatal",
    priority: 55,
    patterns: [
      {
        anchor: "authentication failed for 'https://hugg",
        regex: /Authentication failed for 'https:\/\/huggingface\.co/i,
        seenOn: "git",
      },
      {
        anchor: "could not read ",
        regex:
          /could not read (?:Username|Password) for 'https:\/\/(?:[^@']{1,60}@)?(?:huggingface\.co|hf\.co|hf-mirror)/i,
        seenOn: "git",
      },
      {
        anchor: "password authentication in git is no longer",
        regex: /Password authentication in git is no longer supported/i,
        seenOn: "git",
      },
      {
        anchor: "401 client error: unauthorized",
        regex:
          /401 Client Error: Unauthorized for url: (?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]|api\.openai\.com))/i,
      },
      {
        anchor: "client error '401 unauthorized'",
        regex:
          /Client error '401 Unauthorized' for url '(?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]|api\.openai\.com))/i,
        seenOn: "httpx 0.28.1",
      },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?401\b/i, seenOn: "@huggingface/hub 2.17.5" },
      { anchor: "invalid username or password.", regex: /Invalid username or password\./i },
      { anchor: "returned error: 401", regex: /The requested URL returned error: 401/i, seenOn: "curl" },
      { anchor: "error 401: unauthorized", regex: /ERROR 401: Unauthorized/i, seenOn: "wget" },
      { anchor: "http error 401: ", regex: /HTTP Error 401: /i, seenOn: "urllib" },
      { anchor: "401, message='", regex: /\b401, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      {
        anchor: "status client error (401",
        regex: /HTTP status client error \(401 [^)]{1,40}\)(?!.{0,20}http:)/i,
        seenOn: "reqwest",
      },
      {
        anchor: "code 401",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code 401\b/i,
      },
      {
        anchor: "code: 401",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code: 401\b/i,
      },
      { anchor: ": status code 401", regex: /huggingface\.co\/[^ ]{1,300}: status code 401/i, seenOn: "hf-hub (Rust)" },
      { anchor: "response[status: 401", regex: /Response\[status: 401/i, seenOn: "hf-hub (Rust)" },
      { anchor: "manifest: 401", regex: /pull model manifest: 401/i, seenOn: "Ollama" },
      {
        anchor: "model is private or does not exist",
        regex: /model is private or does not exist; if you are accessing a gated model/i,
        seenOn: "llama.cpp",
      },
      { anchor: "get failed (401)", regex: /GET failed \(401\)/i, seenOn: "llama.cpp" },
      {
        anchor: "username/password authentication failed",
        regex: /Username\/Password Authentication Failed/i,
        seenOn: "wget",
      },
      {
        anchor: "unauthorized access to file",
        regex: /Unauthorized access to file: "https:/i,
        seenOn: "Transformers.js",
      },
      {
        anchor: "permission denied (publickey",
        regex: /(?:hf\.co|huggingface\.co): Permission denied \(publickey/i,
        seenOn: "git over SSH",
      },
      { anchor: "(401) unauthorized", regex: /Invoke-WebRequest.{0,80}\(401\) Unauthorized/i, seenOn: "PowerShell" },
    ],
    example:
      "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://huggingface.co/meta-llama/Llama-2-7b/resolve/main/x.pdf",
    commands: [
      { shell: "any", line: "hf auth whoami", effect: "safe" },
      { shell: "any", line: "hf auth logout", effect: "changes-system" },
      { shell: "any", line: "hf auth login", effect: "changes-system" },
    ],
    sources: ["https://github.com/akx/ggify/issues/5", "lab: huggingface_hub 1.33.0, httpx 0.28.1"],
  },
  "hf-token-rejected": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "invalid credentials in authorization header",
        regex: /Invalid credentials in Authorization header/i,
      },
      { anchor: "user access token ", regex: /User Access Token \\?["'][^"']{1,100}["'] is expired/i },
      { anchor: "invalid user token.", regex: /Invalid user token\./i },
      { anchor: "invalid token passed", regex: /Invalid token passed/i, seenOn: "huggingface_hub before 1" },
      {
        anchor: "token is ",
        regex:
          /(?:HF_TOKEN|access token|hf token|token) is (?:invalid|not valid|expired)\b|token is invalid or expired/i,
      },
    ],
    example:
      "Model details error: Invalid credentials in Authorization header. URL: https://huggingface.co/api/models?search=phi-4-GGUF",
    commands: [
      { shell: "any", line: "hf auth whoami", effect: "safe" },
      { shell: "any", line: "hf auth logout", effect: "changes-system" },
    ],
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/302",
      "source: huggingface/huggingface_hub src/huggingface_hub/hf_api.py",
    ],
  },
  "hf-token-malformed": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "illegal header value b'bearer", regex: /Illegal header value b'Bearer/i, seenOn: "httpx" },
      {
        anchor: "header value: 'bearer",
        regex: /(?:reserved character\(s\), or return character\(s\) in header value|Invalid header value): 'Bearer/i,
        seenOn: "requests",
      },
      {
        anchor: "invalid header 'authorization",
        regex: /invalid header 'Authorization: Bearer/i,
        seenOn: "hf-hub (Rust)",
      },
      {
        anchor: "in header content",
        regex: /Invalid character in header content \["authorization"\]/i,
        seenOn: "Node",
      },
      {
        anchor: "is an invalid header value",
        regex: /"Bearer [^"]{1,200}" is an invalid header value/i,
        seenOn: "Node: fetch",
      },
      {
        anchor: 'field value for "authorization"',
        regex: /invalid header field value for "Authorization"/i,
        seenOn: "Go",
      },
      { anchor: "failed to parse header value", regex: /failed to parse header value/i, seenOn: "reqwest" },
      {
        anchor: "invalid token, authentication disabled",
        regex: /invalid token, authentication disabled/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "carriage return",
        regex: /Newline(?:, carriage return, or null byte| or carriage return) detected in headers/i,
        seenOn: "aiohttp",
      },
    ],
    example: "httpx.LocalProtocolError: Illegal header value b'Bearer hf_xxx\\n'",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: ["source: python-hyper/h11 and encode/httpcore; psf/requests src/requests/utils.py"],
  },
  "hf-token-scope": {
    severity: "fatal",
    priority: 78,
    patterns: [
      {
        anchor: "access to public gated repositories",
        regex: /enable access to public gated repositories in your fine-grained token/i,
      },
      {
        anchor: "this authentication method does not have sufficient permissions",
        regex: /This authentication method does not have sufficient permissions/i,
      },
    ],
    example:
      "403 Forbidden: Please enable access to public gated repositories in your fine-grained token settings to view this repository..",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/1119"],
  },
  "hf-gated": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "gatedrepoerror", regex: /\bGatedRepoError: /i },
      { anchor: "cannot access gated repo", regex: /Cannot access gated repo for url/i },
      { anchor: "access to model ", regex: /Access to model [^ ]{1,200} is restricted/i },
      { anchor: "is gated. you must be authenticated", regex: /is gated\. You must be authenticated/i },
      {
        anchor: "trying to access a gated repo",
        regex: /You are trying to access a gated repo/i,
        seenOn: "transformers",
      },
      {
        anchor: "requires approval",
        regex: /Access denied\. (?:This \w{1,12}|\w{1,12} '[^']{1,160}') requires approval/i,
        seenOn: "hf 1.33.0",
      },
      {
        anchor: "awaiting a review from the repo authors",
        regex: /awaiting a review from the repo authors/i,
        seenOn: "Hub",
      },
      {
        anchor: "to access model ",
        regex: /Your request to access (?:model|dataset) [^ ]{1,200} has been rejected/i,
        seenOn: "Hub",
      },
      {
        anchor: "you must have access to it and be authenticated",
        regex: /must have access to it and be authenticated/i,
        seenOn: "Hub",
      },
    ],
    example: "huggingface_hub.errors.GatedRepoError: 401 Client Error. (Request ID: Root=1-...)",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/1119",
      "https://github.com/huggingface/huggingface_hub/issues/2844",
      "https://github.com/ToTheBeginning/PuLID/issues/97",
      "https://github.com/city96/ComfyUI_ExtraModels/issues/99",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "hf-403": {
    severity: "fatal",
    priority: 52,
    patterns: [
      {
        anchor: "403 client error: forbidden",
        regex: /403 Client Error: Forbidden for url(?!: https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
      },
      {
        anchor: "client error '403 forbidden'",
        regex: /Client error '403 Forbidden'(?! for url 'https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
      },
      { anchor: "403 forbidden: ", regex: /(?:^|[ (])403 Forbidden: (?!Please enable)/i, seenOn: "huggingface_hub" },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?403\b/i },
      { anchor: "returned error: 403", regex: /The requested URL returned error: 403/i, seenOn: "curl" },
      { anchor: "error 403: forbidden", regex: /ERROR 403: Forbidden/i, seenOn: "wget" },
      { anchor: "http error 403: ", regex: /HTTP Error 403: /i, seenOn: "urllib" },
      { anchor: "403, message='", regex: /\b403, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      {
        anchor: "status client error (403",
        regex: /HTTP status client error \(403 [^)]{1,40}\)(?!.{0,20}http:)/i,
        seenOn: "reqwest",
      },
      {
        anchor: "code 403",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code 403\b/i,
      },
      {
        anchor: "code: 403",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code: 403\b/i,
      },
      { anchor: "http/1.1 403 ", regex: /^(?:< )?HTTP\/1\.1 403 /i, seenOn: "curl" },
      { anchor: "http/2 403", regex: /^(?:< )?HTTP\/2 403\b/i, seenOn: "curl" },
      {
        anchor: "your token has the correct permissions",
        regex: /Make sure your token has the correct permissions/i,
        seenOn: "huggingface_hub",
      },
      { anchor: "manifest: 403", regex: /pull model manifest: 403/i, seenOn: "Ollama" },
      { anchor: "get failed (403)", regex: /GET failed \(403\)/i, seenOn: "llama.cpp" },
      {
        anchor: "block access from your country",
        regex: /configured to block access from your country/i,
        seenOn: "CloudFront",
      },
      { anchor: "forbidden access to file", regex: /Forbidden access to file: "https:/i, seenOn: "Transformers.js" },
      { anchor: "status=403", regex: /status is not successful\. status=403/i, seenOn: "aria2" },
      { anchor: "(403) forbidden", regex: /Invoke-WebRequest.{0,80}\(403\) Forbidden/i, seenOn: "PowerShell" },
    ],
    example: "403 Client Error: Forbidden for url",
    witness: "proxy",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/1119", "lab: curl 7.88, wget 1.21"],
  },
  "hf-link-expired": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "request has expired", regex: /Request has expired/i, seenOn: "Amazon S3" },
      { anchor: "x-amz-", regex: /\b403\b.{0,400}[?&]X-Amz-(?:Expires|Signature|Algorithm|Date)=/i },
      { anchor: "expires=", regex: /\b403\b.{0,400}[?&]Expires=\d{9,11}\b/i },
      {
        anchor: "cannot access content at: https://",
        regex: /Cannot access content at: https:\/\/(?:[a-z0-9.-]{0,60}xethub|cdn-lfs)/i,
        seenOn: "huggingface_hub",
      },
      { anchor: "signaturedoesnotmatch", regex: /<Code>SignatureDoesNotMatch<\/Code>/i, seenOn: "Amazon S3" },
      { anchor: "the provided token has expired", regex: /The provided token has expired/i, seenOn: "Amazon S3" },
      {
        anchor: "signature not valid in the specified time",
        regex: /Signature not valid in the specified time frame/i,
        seenOn: "Azure",
      },
    ],
    example:
      "<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>3600</X-Amz-Expires></Error>",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    witness: "clock",
    sources: [
      "https://github.com/huggingface/xet-core/issues/238",
      "https://github.com/huggingface/transformers/issues/45797",
      "https://github.com/aws/aws-sdk-js/issues/3493",
    ],
  },
  "hf-404-repo": {
    severity: "fatal",
    priority: 65,
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
          /404 Client Error: Not Found for url: https:\/\/[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)\//i,
      },
      { anchor: "http error 404: ", regex: /HTTP Error 404: /i, seenOn: "urllib" },
      {
        anchor: "client error '404 not found'",
        regex:
          /Client error '404 Not Found' for url 'https:\/\/[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)\//i,
        seenOn: "httpx",
      },
      { anchor: "404, message='", regex: /\b404, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      {
        anchor: "status client error (404",
        regex: /HTTP status client error \(404 [^)]{1,40}\)(?!.{0,20}http:)/i,
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
    ],
    example: "huggingface_hub.errors.RemoteEntryNotFoundError: 404 Client Error.",
    sources: ["lab: huggingface_hub 1.33.0, curl 7.88, wget 1.21"],
  },
  "hf-429": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "429 client error", regex: /429 Client Error: Too Many Requests/i },
      // A line of httpx about one answer is no failure yet: the client waits and asks again.
      { anchor: "429 too many requests", regex: /(?<!"HTTP\/\d\.\d )429 Too Many Requests/i },
      // What waits for minutes looks as if it hung.
      { anchor: "rate limited. waiting", regex: /Rate limited\. Waiting \d{3,6}(?:\.\d{1,6})?s/i },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?429\b/i },
      { anchor: "status client error (429", regex: /status client error \(429/i, seenOn: "hf-xet" },
      { anchor: "we had to rate limit you", regex: /We had to rate limit you/i },
      { anchor: "returned error: 429", regex: /The requested URL returned error: 429/i, seenOn: "curl" },
      { anchor: "http error 429", regex: /HTTP Error 429: /i },
      { anchor: "429, message='", regex: /\b429, message='/i, seenOn: "aiohttp" },
      { anchor: "error 429: too many", regex: /ERROR 429: Too Many Requests/i, seenOn: "wget" },
      {
        anchor: "code 429",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code 429\b/i,
      },
      {
        anchor: "code: 429",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|response) code: 429\b/i,
      },
      { anchor: "get failed (429)", regex: /GET failed \(429\)/i, seenOn: "llama.cpp" },
      { anchor: "manifest: 429", regex: /pull model manifest: 429/i, seenOn: "Ollama" },
      { anchor: "you have exceeded your", regex: /You have exceeded your .{0,60}rate limit/i },
    ],
    example:
      "requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://cdn-lfs.hf-mirror.com/x",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/3342",
      "https://github.com/huggingface/huggingface_hub/issues/3312",
      "https://github.com/huggingface/datasets/issues/7871",
      "https://github.com/huggingface/huggingface_hub/issues/2936",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "hf-416": {
    severity: "fatal",
    priority: 75,
    patterns: [
      {
        anchor: "range not satisfiable",
        regex: /\b416 (?:Client Error: )?(?:Requested )?Range Not Satisfiable/i,
      },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?416\b/i },
      { anchor: "returned error: 416", regex: /The requested URL returned error: 416/i, seenOn: "curl" },
      { anchor: "http error 416", regex: /HTTP Error 416: /i, seenOn: "urllib" },
      {
        anchor: "does not seem to support byte ranges",
        regex: /HTTP server does ?n.t seem to support byte ranges/i,
        seenOn: "curl",
      },
      { anchor: "status client error (416", regex: /status client error \(416/i, seenOn: "reqwest" },
      {
        anchor: "respond with 206 partial content",
        regex: /did not respond with 206 Partial Content for a resume/i,
        seenOn: "llama.cpp",
      },
    ],
    example:
      "Error: Local entry not found. Client error '416 Range Not Satisfiable' for url 'https://huggingface.co/microsoft/phi-4/resolve/main/config.json'",
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/2197",
      "https://github.com/huggingface/huggingface_hub/pull/2511",
      "https://github.com/huggingface/huggingface_hub/issues/2248",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "hf-5xx": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: " server error: ",
        regex:
          /\b5(?:0[0234]|2\d) Server Error: [A-Za-z -]{1,40} for url: (?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
        seenOn: "requests",
      },
      {
        anchor: "server error '5",
        regex: /Server error '5\d\d [^']{0,40}' for url '(?!https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]))/i,
        seenOn: "httpx",
      },
      { anchor: "statuscode", regex: /statusCode['"]?[=:] ?5\d\d\b/i },
      { anchor: "returned error: 5", regex: /The requested URL returned error: 5\d\d/i, seenOn: "curl" },
      { anchor: "error 50", regex: /\bERROR 50[0234]: (?:Bad|Internal|Service|Gateway)/i, seenOn: "wget" },
      {
        anchor: "status server error (5",
        regex: /HTTP status server error \(5\d\d [^)]{1,40}\) for url/i,
        seenOn: "reqwest",
      },
      { anchor: "http error 50", regex: /HTTP Error 50[0234]: (?!.{0,40}thrown)[^.]{1,60}$/i, seenOn: "urllib" },
      { anchor: ", message='", regex: /\b5\d\d, message='[^']{0,60}', url=(?:URL\()?'https:/i, seenOn: "aiohttp" },
      { anchor: ": status code 5", regex: /huggingface\.co\/[^ ]{1,300}: status code 5\d\d/i, seenOn: "hf-hub (Rust)" },
      {
        anchor: "code 50",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\b(?:status|Response|HTTP) code 50[0234]\b/i,
      },
      {
        anchor: "status: 50",
        regex: /(?:download|fetch|pull|huggingface|hf\.co|resolve).{0,300}\bstatus: 50[0234]\b/i,
      },
      { anchor: "manifest: 5", regex: /pull model manifest: 5\d\d/i, seenOn: "Ollama" },
      { anchor: "get failed (5", regex: /GET failed \(5\d\d\)/i, seenOn: "llama.cpp" },
      { anchor: "gateway</h1>", regex: /<h1>50[24] (?:Bad Gateway|Gateway Time-?out)<\/h1>/i, seenOn: "nginx" },
      {
        anchor: "error occurred while trying to load file",
        regex:
          /(?:Internal server error|Bad gateway|Service unavailable|Gateway timeout) (?:error )?error occurred while trying to load file/i,
        seenOn: "Transformers.js",
      },
    ],
    example: "Error: Server error '504 Gateway Time-out' for url 'https://huggingface.co/api/resolve-cache/...'",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/4520", "lab: huggingface_hub 1.33.0"],
  },
  // Its own lines say only that a request was tried again, which mostly succeeds: never a cause by itself.
  "hf-retrying": {
    severity: "warning",
    priority: 24,
    patterns: [
      { anchor: "thrown while requesting", regex: /thrown while requesting (?:GET|HEAD|POST|PUT) http/i },
      { anchor: "trying to resume download", regex: /^Trying to resume download\.\.\./i },
    ],
    example:
      "HTTP Error 503 thrown while requesting HEAD https://huggingface.co/microsoft/phi-4/resolve/main/config.json",
    sources: ["lab: huggingface_hub 1.33.0"],
  },
  "hf-dns": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "failed to resolve '", regex: /Failed to resolve '[^']{1,200}'/i, seenOn: "urllib3 2" },
      { anchor: "nameresolutionerror", regex: /\bNameResolutionError[:(]/i },
      {
        anchor: "temporary failure in name resolution",
        regex: /Temporary failure in name resolution(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      { anchor: "getaddrinfo failed", regex: /getaddrinfo failed(?!.{0,60}(?:thrown while|Retrying))/i },
      {
        anchor: "name or service not known",
        regex: /Name or service not known(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      {
        anchor: "nodename nor servname provided",
        regex: /nodename nor servname provided, or not known(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      { anchor: "could not resolve host", regex: /Could not resolve host: /i, seenOn: "curl, git" },
      { anchor: "no such host", regex: /lookup [^ ]{1,200}(?: on [^ ]{1,80})?: no such host/i, seenOn: "Go" },
      {
        anchor: "server misbehaving",
        regex: /lookup [^ ]{1,200}(?: on [^ ]{1,80})?: server misbehaving/i,
        seenOn: "Go",
      },
      { anchor: "unable to resolve host address", regex: /unable to resolve host address/i, seenOn: "wget" },
      {
        anchor: "remote name could not be resolved",
        regex: /The remote name could not be resolved/i,
        seenOn: "PowerShell",
      },
      { anchor: " 1100", regex: /\[(?:WinError|Errno) 1100[1-4]\](?!.{0,60}thrown while)/i },
      { anchor: "err_name_not_resolved", regex: /\bERR_NAME_NOT_RESOLVED\b/i, seenOn: "Chromium" },
      {
        anchor: "no address associated with hostname",
        regex: /No address associated with hostname(?!.{0,60}(?:thrown while|Retrying))/i,
        seenOn: "glibc",
      },
      { anchor: "getaddrinfow: ", regex: /getaddrinfow: /i, seenOn: "Go on Windows" },
      { anchor: "no such host is known", regex: /No such host is known/i, seenOn: "Windows" },
      {
        anchor: "failed to lookup address information",
        regex: /failed to lookup address information(?!.{0,90}Retrying)/i,
        seenOn: "Rust",
      },
      {
        anchor: "dial tcp: lookup ",
        regex:
          /dial tcp: lookup [^ ]{1,200}(?: on [^ ]{1,80})?: (?:i\/o timeout|read udp|dial udp|Temporary failure|no answer|connection refused)/i,
        seenOn: "Go",
      },
      { anchor: "could not resolve hostname", regex: /Could not resolve hostname (?!localhost)/i, seenOn: "ssh" },
      { anchor: "could not contact dns servers", regex: /Could not contact DNS servers/i, seenOn: "c-ares" },
      { anchor: "resolving timed out after", regex: /Resolving timed out after \d/i, seenOn: "curl" },
      { anchor: "bad address ", regex: /bad address '[^']{1,120}'/i, seenOn: "BusyBox" },
      { anchor: "name resolution for ", regex: /Name resolution for [^ ]{1,120} failed/i, seenOn: "aria2" },
      {
        anchor: "server name or address could not be resolved",
        regex: /server name or address could not be resolved/i,
        seenOn: "Windows",
      },
      { anchor: "0x80072ee7", regex: /0x80072EE7/i, seenOn: "Windows" },
      {
        anchor: "server with the specified hostname",
        regex: /server with the specified hostname could not be found/i,
        seenOn: "macOS",
      },
      { anchor: "nome remoto n", regex: /nome remoto n.{1,2}o p.de ser resolvido/i, seenOn: "PowerShell, pt-BR" },
      { anchor: "remotename konnte nicht", regex: /Remotename konnte nicht aufgel/i, seenOn: "PowerShell, de" },
      { anchor: "le nom distant n", regex: /Le nom distant n.a pas pu .{1,2}tre r/i, seenOn: "PowerShell, fr" },
      {
        anchor: "resolver el nombre remoto",
        regex: /No se puede resolver el nombre remoto/i,
        seenOn: "PowerShell, es",
      },
      { anchor: "无法解析此远程名称", regex: /无法解析此远程名称/i, seenOn: "PowerShell, zh" },
    ],
    example: "Failed to resolve 'huggingface.co' ([Errno -3] Temporary failure in name resolution)",
    commands: [{ shell: "any", line: "nslookup huggingface.co", effect: "safe" }],
    witness: "proxy",
    sources: [
      "https://github.com/agent0ai/agent-zero/issues/1531",
      "https://github.com/huggingface/huggingface_hub/issues/3020",
      "https://github.com/ostris/ai-toolkit/issues/468",
      "https://github.com/deepbeepmeep/Wan2GP/issues/693",
      "https://github.com/ollama/ollama/issues/769",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "node-fetch-enotfound": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "getaddrinfo e",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}getaddrinfo (?:ENOTFOUND|EAI_AGAIN|EAI_FAIL)/i,
      },
      { anchor: "code: 'e", regex: /^\s{0,20}code: '(?:ENOTFOUND|EAI_AGAIN)'/i },
    ],
    example: "TypeError: fetch failed | cause: Error: getaddrinfo ENOTFOUND huggingface.co code=ENOTFOUND",
    commands: [{ shell: "any", line: "nslookup huggingface.co", effect: "safe" }],
    witness: "proxy",
    sources: ["lab: node 20.20.2", "https://github.com/huggingface/huggingface.js/issues/810"],
  },
  "hf-connect-timeout": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: " timed out. (connect timeout", regex: /Connection to [^ ]{1,200} timed out\. \(connect timeout/i },
      { anchor: "connecttimeouterror", regex: /(?<!broken by ')\bConnectTimeoutError[:(]/i, seenOn: "urllib3, undici" },
      { anchor: "und_err_connect_timeout", regex: /\bUND_ERR_CONNECT_TIMEOUT\b/i },
      { anchor: "connecttimeout", regex: /\bConnectTimeout(?:[:(]|$)/, seenOn: "requests, httpx" },
      {
        anchor: "failed to connect to",
        regex:
          /Failed to connect to (?!localhost|127\.|0\.0\.0\.0|::1)[^ ]{1,200} port \d{1,5}(?: after \d{1,9} ms)?: (?:Could ?n.{1,2}t connect|Time|Connection timed out|Operation timed out)/i,
        seenOn: "curl, git",
      },
      {
        anchor: "curl: (28)",
        regex: /curl: \(28\) (?:Connection timed out|SSL connection timeout|Failed to connect)/i,
      },
      { anchor: "i/o timeout", regex: /dial tcp (?!127\.|\[::1\])[^ ]{1,100} i\/o timeout/i, seenOn: "Go" },
      { anchor: "connection timed out", regex: /dial tcp [^ ]{1,100} connect: connection timed out/i, seenOn: "Go" },
      { anchor: "tls handshake timeout", regex: /net\/http: TLS handshake timeout/i, seenOn: "Go" },
      {
        anchor: "connect etimedout",
        regex:
          /^(?!.{0,20}(?:npm (?:ERR!|error)|\d (?:error|verbose|silly) )).{0,400}connect ETIMEDOUT \d{1,3}\.\d{1,3}\./i,
        seenOn: "Node",
      },
      {
        anchor: "[errno 110]",
        regex: /\[Errno 110\] (?:Connection timed out|Connect call failed)(?!.{0,60}thrown while)/i,
      },
      { anchor: "[winerror 10060]", regex: /\[WinError 10060\](?!.{0,260}thrown while)/i },
      { anchor: "err_connection_timed_out", regex: /\bERR_CONNECTION_TIMED_OUT\b/i, seenOn: "Chromium" },
      { anchor: "aggregateerror [etimedout]", regex: /AggregateError \[ETIMEDOUT\]/i, seenOn: "Node 20" },
      { anchor: "code: 'etimedout'", regex: /^\s{0,20}code: 'ETIMEDOUT'/i, seenOn: "Node" },
      { anchor: "[errno 60]", regex: /\[Errno 60\] Operation timed out(?!: '|.{0,60}thrown while)/i, seenOn: "macOS" },
      {
        anchor: "timed out (os error",
        regex: /timed out \(os error (?:60|110|10060)\)(?!.{0,60}Retrying)/i,
        seenOn: "Rust",
      },
      {
        anchor: "did not properly respond",
        regex: /connected party did not properly respond/i,
        seenOn: "Windows",
      },
      {
        anchor: "operation timed out",
        regex: /error sending request for url \(https:.{1,340}operation timed out/i,
        seenOn: "reqwest",
      },
      {
        anchor: "failed: connection timed out",
        regex: /\.\.\. failed: (?:Connection|Operation) timed out/i,
        seenOn: "wget",
      },
      { anchor: "connection timeout to host", regex: /Connection timeout to host https:/i, seenOn: "aiohttp" },
      {
        anchor: "urlopen error timed out",
        regex: /urlopen error (?:timed out|_ssl\.c:\d{1,5}: The handshake operation timed out)/i,
        seenOn: "urllib",
      },
      { anchor: "handshake operation timed out", regex: /handshake operation timed out/i, seenOn: "Python" },
      {
        anchor: "context deadline exceeded",
        regex:
          /"https:[^"]{1,300}": (?:context deadline exceeded|net\/http: request canceled while waiting for connection)/i,
        seenOn: "Go",
      },
      { anchor: "0x80072ee2", regex: /0x80072EE2/i, seenOn: "Windows" },
      {
        anchor: "the operation has timed out",
        regex: /(?:Invoke-WebRequest|WebException|Exception calling "Download).{0,200}The operation has timed out/i,
        seenOn: "PowerShell",
      },
      {
        anchor: " failed: co",
        regex: /(?:HTTPLIB|download) failed: (?:Connection timed out|Could not establish connection)/i,
        seenOn: "llama.cpp",
      },
      { anchor: "connection timeout after", regex: /curl: \(28\) Connection timeout after/i, seenOn: "curl" },
    ],
    example: "'Connection to huggingface.co timed out. (connect timeout=10)'",
    commands: [
      { shell: "any", line: "curl -I https://huggingface.co", effect: "safe" },
      { shell: "any", line: "{self} download --proxy http://HOST:PORT", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/novitalabs/sd-webui-cleaner/issues/15",
      "https://github.com/nodejs/undici/issues/2964",
      "https://github.com/huggingface/chat-ui/issues/485",
      "https://github.com/Avarok-Cybersecurity/dgx-vllm/issues/16",
      "https://github.com/ollama/ollama/issues/3816",
    ],
  },
  "hf-connection-refused": {
    severity: "fatal",
    priority: 70,
    patterns: [
      {
        anchor: "connect econnrefused",
        regex:
          /connect ECONNREFUSED (?!127\.|::1|localhost|0\.0\.0\.0|192\.168\.|10\.|172\.)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}:443\b/i,
      },
      {
        anchor: "connection refused",
        regex: /dial tcp (?!127\.|\[::1\])[^ ]{1,60}:443: connect: connection refused/i,
        seenOn: "Go",
      },
      {
        anchor: "httpsconnectionpool(host='",
        regex:
          /HTTPSConnectionPool\(host='[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)', port=443\): Max retries exceeded.{0,300}(?:Errno (?:111|61)\]|WinError 10061\])/i,
      },
      {
        anchor: "error: local entry not found.",
        regex: /Error: Local entry not found\. \[Errno (?:111|61)\] Connection refused/i,
      },
      {
        anchor: "connectex: no connection could be made",
        regex: /dial tcp (?!127\.|\[::1\]|192\.168\.|10\.)[^ ]{1,60}:443: connectex: No connection could be made/i,
        seenOn: "Go on Windows",
      },
      {
        anchor: "connection refused",
        regex:
          /Failed to connect to (?!localhost|127\.|0\.0\.0\.0|::1|192\.168\.|10\.)[^ ]{1,200} port 443(?: after \d{1,9} ms)?: Connection refused/i,
        seenOn: "curl, git",
      },
      {
        anchor: "connection refused",
        regex: /error sending request for url \(https:.{1,300}Connection refused/i,
        seenOn: "reqwest",
      },
    ],
    example: "Error: Local entry not found. [Errno 111] Connection refused",
    witness: "proxy",
    sources: ["https://github.com/ollama/ollama/issues/5844", "lab: huggingface_hub 1.33.0"],
  },
  "network-unreachable": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: "network is unreachable",
        regex:
          /(?:\[Errno 101\]|\(os error 101\)|\d:\d{2,5}: connect:|failed:|:) network is unreachable(?!.{0,60}thrown while)/i,
      },
      { anchor: "no route to host", regex: /(?:\[Errno 113\]|\(os error 113\)|connect:) No route to host/i },
      { anchor: "connect e", regex: /connect (?:ENETUNREACH|EHOSTUNREACH) \d/i, seenOn: "Node" },
      { anchor: "[winerror 100", regex: /\[WinError (?:10051|10065)\]/i },
      {
        anchor: "err_internet_disconnected",
        regex: /\bERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED)\b/i,
        seenOn: "Chromium",
      },
      { anchor: "[errno 51]", regex: /\[Errno 51\] Network is unreachable(?!.{0,60}thrown while)/i, seenOn: "macOS" },
      { anchor: "[errno 65]", regex: /\[Errno 65\] No route to host/i, seenOn: "macOS" },
      {
        anchor: "unreachable network",
        regex: /socket operation was attempted to an unreachable (?:network|host)/i,
        seenOn: "Windows",
      },
      {
        anchor: "unreachable (os error",
        regex: /Network (?:is )?unreachable \(os error (?:51|101|10051)\)/i,
        seenOn: "Rust",
      },
      { anchor: "appears to be offline", regex: /Internet connection appears to be offline/i, seenOn: "macOS" },
      { anchor: "err_address_unreachable", regex: /\bERR_ADDRESS_UNREACHABLE\b/i, seenOn: "Chromium" },
      { anchor: "0x80072efd", regex: /0x80072EFD/i, seenOn: "Windows" },
      {
        anchor: "network is unreachable",
        regex: /port \d{1,5}(?: after \d{1,9} ms)?: Network is unreachable/i,
        seenOn: "curl",
      },
      { anchor: "failed: no route to host", regex: /\.\.\. failed: No route to host/i, seenOn: "wget" },
    ],
    example:
      'Error: pull model manifest: Get "https://registry.ollama.ai/v2/library/llama2/manifests/latest": dial tcp 34.120.132.20:443: connect: network is unreachable',
    witness: "proxy",
    sources: ["https://github.com/ollama/ollama/issues/1546"],
  },
  "ipv6-etimedout": {
    severity: "fatal",
    priority: 76,
    patterns: [
      {
        anchor: "connect e",
        regex: /connect (?:ETIMEDOUT|ENETUNREACH|EHOSTUNREACH) [0-9a-f]{1,4}:[0-9a-f:]{2,38}/i,
        seenOn: "Node",
      },
      {
        anchor: "dial tcp [",
        regex:
          /dial tcp \[(?!::1)[0-9a-f:]{3,39}\]:\d{1,5}: (?:connect: (?:network is unreachable|no route to host|connection timed out)|i\/o timeout)/i,
        seenOn: "Go",
      },
      {
        anchor: "immediate connect fail for",
        regex: /Immediate connect fail for [0-9a-f]{1,4}:[0-9a-f:]{2,38}/i,
        seenOn: "curl",
      },
    ],
    example: "Error: connect ETIMEDOUT 2600:9000:2375:4200:17:b174:6d00:93a1:443",
    sources: [
      "https://github.com/google-gemini/gemini-cli/issues/1549",
      "https://github.com/ollama/ollama/issues/3434",
    ],
  },
  "hf-read-timeout": {
    severity: "fatal",
    priority: 61,
    patterns: [
      {
        anchor: "read timed out",
        regex:
          /HTTPSConnectionPool\(host='[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com|xethub\.hf\.co)', port=443\): Read timed out/i,
        seenOn: "requests",
      },
      {
        anchor: "error: local entry not found.",
        regex: /Error: Local entry not found\. (?:The read operation )?timed out/i,
      },
      { anchor: "curl: (28) operation", regex: /curl: \(28\) Operation (?:timed out|too slow)/i },
      {
        anchor: "the read operation timed out",
        regex:
          /^(?!Error while downloading|.{0,200}Retrying).{0,300}The read operation timed out(?!.{0,60}thrown while)/i,
        seenOn: "Python",
      },
      { anchor: "aborted due to timeout", regex: /The operation was aborted due to timeout/i, seenOn: "Node" },
      {
        anchor: "timeout awaiting response headers",
        regex: /"https:[^"]{1,300}": (?:net\/http|http2): timeout awaiting response headers/i,
        seenOn: "Go",
      },
      {
        anchor: "read error (connection timed out)",
        regex:
          /Read error (?:at byte \d{1,15}\/\d{1,15} )?\((?:Connection|Operation) timed out\)[^.]{0,20}\. Giving up/i,
        seenOn: "wget",
      },
      { anchor: "too slow downloading speed", regex: /Too slow Downloading speed/i, seenOn: "aria2" },
      {
        anchor: " failed: ",
        regex: /(?:HTTPLIB|download) failed: (?:Read timeout|Failed to read connection)/i,
        seenOn: "llama.cpp",
      },
    ],
    example:
      "requests.exceptions.ReadTimeout: (ReadTimeoutError(\"HTTPSConnectionPool(host='huggingface.co', port=443): Read timed out. (read timeout=10)\"), '(Request ID: x)')",
    sources: ["source: huggingface/huggingface_hub src/huggingface_hub/constants.py (10 s)", "lab: curl 7.88"],
  },
  "connection-dropped": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "incompleteread(", regex: /(?<!broken by ')IncompleteRead\(\d/i, seenOn: "requests 2.34.2" },
      {
        anchor: "without sending complete message body (received",
        regex: /^(?!Error while downloading from).{0,300}without sending complete message body \(received/i,
        seenOn: "httpx 0.28.1",
      },
      { anchor: "typeerror: terminated", regex: /TypeError: terminated/i, seenOn: "Node" },
      { anchor: "und_err_socket", regex: /\bcode[:=] ?'?UND_ERR_SOCKET\b/i, seenOn: "Node" },
      { anchor: "other side closed", regex: /SocketError: other side closed/i, seenOn: "Node" },
      {
        anchor: "econnreset",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,200}(?:read ECONNRESET|code[:=] ?'?ECONNRESET)/i,
        seenOn: "Node",
      },
      { anchor: "[errno 104]", regex: /\[Errno 104\] Connection reset by peer(?!.{0,60}thrown while)/i },
      { anchor: "[errno 54]", regex: /\[Errno 54\] Connection reset by peer(?!.{0,60}thrown while)/i },
      { anchor: "[winerror 10054]", regex: /\[WinError 10054\](?!.{0,260}thrown while)/i },
      { anchor: "connection reset by peer", regex: /: read: connection reset by peer/i, seenOn: "Go" },
      { anchor: "curl: (", regex: /curl: \((?:18|56|92)\) (?!CONNECT|Received HTTP code|Proxy)/i },
      { anchor: "connection closed at byte", regex: /Connection closed at byte \d{1,15}\. Giving up/i, seenOn: "wget" },
      { anchor: "max retries exceeded.", regex: /^Max retries exceeded\.$/i, seenOn: "huggingface_hub 1.33.0" },
      {
        anchor: "error decoding response body",
        regex: /error decoding response body(?!.{0,60}Retrying)/i,
        seenOn: "reqwest",
      },
      {
        anchor: "closed before message completed",
        regex: /connection closed before message completed(?!.{0,60}Retrying)/i,
        seenOn: "hyper",
      },
      { anchor: "response payload is not completed", regex: /Response payload is not completed/i, seenOn: "aiohttp" },
      { anchor: "early eof", regex: /fatal: early EOF/i, seenOn: "git" },
      { anchor: "rpc failed; curl", regex: /RPC failed; curl \d{1,2} /i, seenOn: "git" },
      {
        anchor: "connectionreseterror(",
        regex: /^(?!.{0,300}Retrying).{0,400}ConnectionResetError\((?:104|54|10054),(?!.{0,200}thrown while)/i,
        seenOn: "requests",
      },
      {
        anchor: "forcibly closed by the remote host",
        regex:
          /^(?!.{0,300}127\.0\.0\.1:\d{1,5}->).{0,300}forcibly closed by the remote host(?!.{0,200}(?:thrown while|Retrying))/i,
        seenOn: "Windows",
      },
      {
        anchor: "pelo host remoto",
        regex: /cancelamento de uma conex.{1,2}o existente pelo host remoto/i,
        seenOn: "Windows, pt-BR",
      },
      { anchor: "ended prematurely", regex: /The response ended prematurely/i, seenOn: ".NET" },
      {
        anchor: "data from the transport connection",
        regex: /Unable to read data from the transport connection/i,
        seenOn: ".NET",
      },
      {
        anchor: "unexpected_eof_while_reading",
        regex: /UNEXPECTED_EOF_WHILE_READING(?!.{0,200}(?:thrown while|Retrying))/i,
        seenOn: "Python",
      },
      {
        anchor: "eof occurred in violation of protocol",
        regex: /^(?!.{0,300}Retrying).{0,400}EOF occurred in violation of protocol(?!.{0,200}thrown while)/i,
        seenOn: "Python",
      },
      { anchor: "ssl_error_syscall", regex: /\bSSL_ERROR_SYSCALL\b/i, seenOn: "curl, git" },
      {
        anchor: ": connection was reset",
        regex: /SSL_(?:read|connect): Connection was reset/i,
        seenOn: "git on Windows",
      },
      {
        anchor: "recv failure: connection ",
        regex: /Recv failure: Connection (?:was reset|reset by peer)/i,
        seenOn: "curl",
      },
      {
        anchor: "gnutls",
        regex:
          /gnutls_handshake\(\) failed: (?:The TLS connection was non-properly|Error in the pull function)|GnuTLS recv error/i,
        seenOn: "git",
      },
      { anchor: "hung up unexpectedly", regex: /the remote end hung up unexpectedly/i, seenOn: "git" },
      {
        anchor: "reading sideband packet",
        regex: /unexpected disconnect while reading sideband packet/i,
        seenOn: "git",
      },
      {
        anchor: "before secure tls connection",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,200}socket disconnected before secure TLS connection/i,
        seenOn: "Node",
      },
      { anchor: "econnaborted", regex: /\bcode:? ['"]?ECONNABORTED\b/i, seenOn: "Node" },
      {
        anchor: "err_connection_",
        regex: /\bERR_CONNECTION_(?:RESET|CLOSED|ABORTED)\b/i,
        seenOn: "Chromium",
      },
      { anchor: "err_content_length_mismatch", regex: /\bERR_CONTENT_LENGTH_MISMATCH\b/i, seenOn: "Chromium" },
      { anchor: "_protocol_error", regex: /\bERR_(?:HTTP2|QUIC)_PROTOCOL_ERROR\b/i, seenOn: "Chromium" },
      {
        anchor: "reset by peer (os error",
        regex: /reset by peer \(os error (?:54|104)\)(?!.{0,60}Retrying)/i,
        seenOn: "Rust",
      },
      { anchor: "(os error 10054)", regex: /\(os error 10054\)(?!.{0,60}Retrying)/i, seenOn: "Rust on Windows" },
      {
        anchor: "error reading a body from connection",
        regex: /error reading a body from connection(?!.{0,200}Retrying)/i,
        seenOn: "hyper",
      },
      { anchor: "retrieval incomplete: got only", regex: /retrieval incomplete: got only \d/i, seenOn: "urllib" },
      { anchor: "clientpayloaderror", regex: /\bClientPayloadError: /i, seenOn: "aiohttp" },
      {
        anchor: ".readerror",
        regex: /\bhttp(?:x|core)\.ReadError(?::|$)(?!.{0,200}thrown while)/i,
        seenOn: "httpx",
      },
      {
        anchor: "connection closed by server",
        regex: /(?:HTTPLIB|download) failed: Connection closed by server/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "was not closed cleanly",
        regex: /HTTP\/2 stream \d{1,9} was not closed cleanly/i,
        seenOn: "curl, git",
      },
      {
        anchor: "transfer closed with",
        regex: /transfer closed with (?:\d{1,15} bytes remaining|outstanding read data)/i,
        seenOn: "libcurl",
      },
    ],
    example:
      "requests.exceptions.ChunkedEncodingError: ('Connection broken: IncompleteRead(1000 bytes read, 999000 more expected)', IncompleteRead(1000 bytes read, 999000 more expected))",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    sources: ["lab: requests 2.34.2, httpx 0.28.1, aiohttp 3.14.3, node 20.20.2, curl 7.88, wget 1.21"],
  },
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
  "hf-tls-intercept": {
    severity: "fatal",
    priority: 78,
    patterns: [
      {
        anchor: "certificate_verify_failed",
        regex:
          /CERTIFICATE_VERIFY_FAILED(?!\] certificate verify failed: (?:certificate (?:is not yet valid|has expired)|Hostname mismatch|IP address mismatch))/i,
        seenOn: "Python",
      },
      {
        anchor: "_cert",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT)/i,
        seenOn: "Node",
      },
      {
        anchor: "unable_to_verify_leaf_signature",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}UNABLE_TO_VERIFY_LEAF_SIGNATURE/i,
        seenOn: "Node",
      },
      {
        anchor: "signed certificate",
        regex: /(?<!npm )(?:Error|problem|failed|cause)[:,]? {0,2}self[- ]signed certificate/i,
      },
      {
        anchor: "ssl certificate problem",
        regex: /SSL certificate problem: (?!certificate (?:has expired|is not yet valid))/i,
        seenOn: "curl, git",
      },
      {
        anchor: "certificate of ",
        regex: /certificate of .{1,80} (?:is not trusted|does ?n.t have a known issuer)/i,
        seenOn: "wget",
      },
      {
        anchor: "'s certificate, issued by",
        regex: /cannot verify [^ ]{1,200}'s certificate, issued by/i,
        seenOn: "wget",
      },
      {
        anchor: "server certificate verification failed",
        regex: /server certificate verification failed/i,
        seenOn: "git",
      },
      {
        anchor: "certificate signed by unknown authority",
        regex: /x509: certificate signed by unknown authority/i,
        seenOn: "Go",
      },
      {
        anchor: "certificate is not trusted",
        regex: /x509: .{1,100} certificate is not trusted/i,
        seenOn: "Go on macOS",
      },
      {
        anchor: "invalid peer certificate",
        regex: /invalid peer certificate: (?:UnknownIssuer|Other|BadSignature|CaUsedAsEndEntity)/i,
        seenOn: "rustls",
      },
      { anchor: "0x80090325", regex: /0x80090325/, seenOn: "Windows: untrusted root" },
      {
        anchor: "could not establish trust relationship",
        regex: /Could not establish trust relationship for the SSL\/TLS/i,
        seenOn: "PowerShell",
      },
      { anchor: "err_cert_authority_invalid", regex: /\bERR_CERT_AUTHORITY_INVALID\b/i, seenOn: "Chromium" },
      {
        anchor: "unable to get local issuer certificate",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) |.{0,300}(?:SSL certificate problem|CERTIFICATE_VERIFY)).{0,300}unable to get local issuer certificate/i,
        seenOn: "OpenSSL",
      },
      {
        anchor: "unable to verify the first certificate",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) |.{0,300}(?:SSL certificate problem|CERTIFICATE_VERIFY)).{0,300}unable to verify the first certificate/i,
        seenOn: "Node",
      },
      { anchor: "certificateerror", regex: /\bClientConnectorCertificateError: /i, seenOn: "aiohttp" },
      {
        anchor: "curl: (60)",
        regex: /curl: \(60\) (?!SSL certificate problem|SSL: no alt|schannel: (?:CertGetCertificateChain|SNI))/i,
        seenOn: "curl",
      },
      {
        anchor: "remote certificate is invalid",
        regex:
          /remote certificate is invalid (?:according to the validation|because of errors in the certificate chain: (?:PartialChain|UntrustedRoot))/i,
        seenOn: ".NET",
      },
      {
        anchor: "not trusted by the trust provider",
        regex: /root certificate which is not trusted by the trust provider/i,
        seenOn: "Windows",
      },
      {
        anchor: "para o canal seguro",
        regex: /rela.{1,2}o de confian.{1,2}a para o canal seguro/i,
        seenOn: "PowerShell, pt-BR",
      },
      {
        anchor: "locally verify the issuer",
        regex: /Unable to locally verify the issuer's authority/i,
        seenOn: "wget",
      },
      {
        anchor: " failed: ssl",
        regex: /(?:HTTPLIB|download) failed: SSL (?:server verification|connection) failed/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "unable to find valid certification path",
        regex: /unable to find valid certification path to requested target/i,
        seenOn: "Java",
      },
      {
        anchor: "certificate is not standards compliant",
        regex: /x509: .{0,80}certificate is not standards compliant/i,
        seenOn: "Go on macOS",
      },
      {
        anchor: "cisco umbrella",
        regex: /\bi:.{0,120}Cisco Umbrella|issuer.{0,120}Cisco Umbrella/i,
        seenOn: "openssl",
      },
    ],
    example:
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1007)",
    commands: [
      { shell: "any", line: "{self} download --ca-file COMPANY.pem", effect: "changes-system" },
      {
        shell: "sh",
        line: "export NODE_EXTRA_CA_CERTS=COMPANY.pem SSL_CERT_FILE=COMPANY.pem REQUESTS_CA_BUNDLE=COMPANY.pem",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "powershell",
        line: "$env:NODE_EXTRA_CA_CERTS = $env:SSL_CERT_FILE = $env:REQUESTS_CA_BUNDLE = 'COMPANY.pem'",
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/Stability-AI/stable-virtual-camera/issues/23",
      "https://github.com/run-llama/llama_cloud_services/issues/348",
      "https://github.com/Purfview/whisper-standalone-win/issues/395",
      "https://github.com/zylon-ai/private-gpt/issues/1060",
      "lab: node 20, requests 2.34.2, curl 7.88, wget 1.21, git 2.39",
    ],
  },
  "ca-bundle-missing": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "suitable tls ca certificate bundle",
        regex: /Could not find a suitable TLS CA certificate bundle, invalid path/i,
        seenOn: "requests",
      },
      { anchor: "ignoring extra certs from", regex: /Ignoring extra certs from .{1,300} load failed/i, seenOn: "Node" },
      { anchor: "curl: (77)", regex: /curl: \(77\) /i },
      { anchor: "cafile: none", regex: /CAfile: none/i, seenOn: "git" },
      {
        anchor: "certificate verify locations",
        regex: /error (?:setting|adding) (?:certificate verify locations|trust anchors)/i,
        seenOn: "curl, git",
      },
      { anchor: "setting certificate file", regex: /error setting certificate file: /i, seenOn: "curl 8, git" },
      {
        anchor: "load_verify_locations(",
        regex: /^\s{2,20}[\w.]{0,60}load_verify_locations\(/i,
        seenOn: "Python: httpx",
      },
      {
        anchor: "tls certificate file, invalid path",
        regex: /Could not find the TLS certificate file, invalid path/i,
        seenOn: "requests",
      },
      { anchor: "invalid `ssl_cert_", regex: /Ignoring invalid `SSL_CERT_(?:FILE|DIR)`/i, seenOn: "uv" },
      {
        anchor: "no ca certificates were loaded",
        regex: /No CA certificates were loaded from the system/i,
        seenOn: "rustls",
      },
    ],
    example: "OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /old/env/cacert.pem",
    sources: [
      "source: psf/requests src/requests/adapters.py; nodejs/node src/crypto/crypto_context.cc",
      "lab: requests 2.34.2",
    ],
  },
  "tls-revocation-offline": {
    severity: "fatal",
    priority: 74,
    platforms: ["win32"],
    patterns: [
      { anchor: "crypt_e_", regex: /\bCRYPT_E_(?:NO_REVOCATION_CHECK|REVOCATION_OFFLINE)\b/i },
      { anchor: "0x8009201", regex: /0x8009201[23]\b/i },
      { anchor: "unable to check revocation", regex: /unable to check revocation/i, seenOn: "Windows" },
      { anchor: "revocation server was offline", regex: /revocation server was offline/i, seenOn: "Windows" },
      { anchor: "revocationstatusunknown", regex: /RevocationStatusUnknown/i, seenOn: ".NET" },
    ],
    example:
      "curl: (35) schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012) - The revocation function was unable to check revocation for the certificate.",
    sources: ["https://github.com/curl/curl/issues/264", "source: curl/curl lib/vtls/schannel.c"],
  },
  "tls-hostname-mismatch": {
    severity: "fatal",
    priority: 76,
    patterns: [
      {
        anchor: "mismatch, certificate is not valid for",
        regex: /(?:Hostname|IP address) mismatch, certificate is not valid for/i,
        seenOn: "Python",
      },
      { anchor: "err_tls_cert_altname_invalid", regex: /\bERR_TLS_CERT_ALTNAME_INVALID\b/i, seenOn: "Node" },
      {
        anchor: "matches target host name",
        regex: /SSL: no alternative certificate subject name matches target host name/i,
        seenOn: "curl",
      },
      { anchor: "certificate is valid for", regex: /x509: certificate is valid for .{1,300}, not /i, seenOn: "Go" },
      { anchor: "notvalidforname", regex: /invalid peer certificate: NotValidForName/i, seenOn: "rustls" },
      { anchor: "err_cert_common_name_invalid", regex: /\bERR_CERT_COMMON_NAME_INVALID\b/i, seenOn: "Chromium" },
      {
        anchor: "match certificate's altnames",
        regex: /Hostname\/IP does not match certificate's altnames/i,
        seenOn: "Node",
      },
      {
        anchor: "no certificate subject alternative name",
        regex: /no certificate subject alternative name matches/i,
        seenOn: "wget",
      },
      {
        anchor: "match requested host name",
        regex: /certificate common name .{1,120} does ?n.t match requested host name/i,
        seenOn: "wget",
      },
      { anchor: "sec_e_wrong_principal", regex: /SEC_E_WRONG_PRINCIPAL/i, seenOn: "Windows" },
      {
        anchor: "does not match target host name",
        regex: /certificate subject name .{1,120} does not match target host name/i,
        seenOn: "curl",
      },
      {
        anchor: "contain any ip sans",
        regex:
          /x509: cannot validate certificate for .{1,80} because it doesn't contain any IP SANs|x509: certificate is not valid for any names/i,
        seenOn: "Go",
      },
      { anchor: "remotecertificatenamemismatch", regex: /RemoteCertificateNameMismatch/i, seenOn: ".NET" },
      {
        anchor: "certificate not valid for name",
        regex: /invalid peer certificate: certificate not valid for name/i,
        seenOn: "rustls",
      },
    ],
    example:
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'huggingface.co'. (_ssl.c:1006)",
    commands: [{ shell: "any", line: "nslookup huggingface.co", effect: "safe" }],
    witness: "proxy",
    sources: ["source: openssl crypto/x509/x509_txt.c; nodejs/node lib/tls.js; golang/go crypto/x509/verify.go"],
  },
  "tls-wrong-version": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "wrong version number",
        regex: /(?:SSL[^a-z]|ssl3_get_record:|SSL routines:).{0,40}wrong version number/i,
        seenOn: "OpenSSL",
      },
      { anchor: "wrong_version_number", regex: /\[SSL: WRONG_VERSION_NUMBER\]|ERR_SSL_WRONG_VERSION_NUMBER/i },
      { anchor: "packet length too long", regex: /(?:SSL|EPROTO).{0,120}packet length too long/i },
      {
        anchor: "gave http response to https client",
        regex: /server gave HTTP response to HTTPS client/i,
        seenOn: "Go",
      },
      {
        anchor: "does not look like a tls handshake",
        regex: /first record does not look like a TLS handshake/i,
        seenOn: "Go",
      },
      { anchor: "invalidcontenttype", regex: /received corrupt message of type InvalidContentType/i, seenOn: "rustls" },
      {
        anchor: "an unexpected tls packet was received",
        regex: /An unexpected TLS packet was received/i,
        seenOn: "GnuTLS",
      },
      { anchor: "err_ssl_protocol_error", regex: /\bERR_SSL_PROTOCOL_ERROR\b/i, seenOn: "Chromium" },
      { anchor: "invalid http request received", regex: /Invalid HTTP request received\./i, seenOn: "uvicorn" },
      {
        anchor: "[ssl: http_request]",
        regex: /\[SSL: HTTP_REQUEST\]|SSL routines:.{0,40}http request/i,
        seenOn: "OpenSSL",
      },
      {
        anchor: "record layer failure",
        regex: /\[SSL(?:: RECORD_LAYER_FAILURE)?\] record layer failure/i,
        seenOn: "Python",
      },
      { anchor: "sec_e_invalid_token", regex: /SEC_E_INVALID_TOKEN/i, seenOn: "Windows" },
      {
        anchor: "or a corrupted frame was received",
        regex: /Cannot determine the frame size or a corrupted frame was received/i,
        seenOn: ".NET",
      },
      { anchor: "ssl23_get_server_hello", regex: /SSL23_GET_SERVER_HELLO/i, seenOn: "wget with OpenSSL 0.9" },
    ],
    example: "httpx.ConnectError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
    sources: [
      "https://github.com/ollama/ollama/issues/729",
      "lab: requests 2.34.2, node 20.20.2, curl 7.88, wget 1.21, git 2.39",
    ],
  },
  "address-without-scheme": {
    severity: "fatal",
    priority: 83,
    patterns: [
      {
        anchor: "request url is missing an 'http",
        regex: /UnsupportedProtocol: Request URL is missing an 'http:\/\/' or 'https:\/\/' protocol/i,
        seenOn: "httpx",
      },
      {
        anchor: "scheme supplied",
        regex: /Invalid URL '?[^' ]{1,200}\/(?:api\/|resolve\/|v1\b)[^' ]{0,200}'?: No scheme supplied/i,
        seenOn: "requests",
      },
      {
        anchor: "failed to parse url from ",
        regex: /Failed to parse URL from (?!https?:)[^ ]{1,120}\/(?:api\/|v1\b)/i,
        seenOn: "Node",
      },
      { anchor: "missingschema: invalid url", regex: /MissingSchema: Invalid URL/i, seenOn: "requests" },
      {
        anchor: "no connection adapters were found",
        regex: /No connection adapters were found for '(?!file:)/i,
        seenOn: "requests",
      },
      { anchor: "unsupported protocol scheme", regex: /unsupported protocol scheme /i, seenOn: "Go" },
      { anchor: "relative url without a base", regex: /relative URL without a base/i, seenOn: "Rust" },
      { anchor: "unknown url type: ", regex: /ValueError: unknown url type: '[^']{1,200}'/i, seenOn: "urllib" },
      { anchor: "err_invalid_url", regex: /\[ERR_INVALID_URL\]|\bcode: .ERR_INVALID_URL/i, seenOn: "Node" },
      { anchor: "urlclienterror: ", regex: /\b(?:InvalidUrl|NonHttpUrl)ClientError: /i, seenOn: "aiohttp" },
    ],
    example: "httpx.UnsupportedProtocol: Request URL is missing an 'http://' or 'https://' protocol.",
    commands: [
      {
        shell: "sh",
        line: "export HF_ENDPOINT=https://huggingface.co",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "powershell",
        line: "$env:HF_ENDPOINT = 'https://huggingface.co'",
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    sources: ["lab: huggingface_hub 1.24, httpx 0.28.1", "source: psf/requests src/requests/models.py; nodejs/undici"],
  },
  "proxy-auth-required": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "connect tunnel failed, response 407",
        regex: /CONNECT tunnel failed, response 407/i,
        seenOn: "curl 8, git",
      },
      { anchor: "http code 407 from proxy", regex: /Received HTTP code 407 from proxy/i, seenOn: "curl 7" },
      {
        anchor: "tunnel connection failed: 407",
        regex: /Caused by ProxyError\('[^']{1,60}', OSError\('Tunnel connection failed: 407/i,
        seenOn: "requests",
      },
      {
        anchor: "oserror: tunnel connection failed: 407",
        regex: /OSError: Tunnel connection failed: 407/i,
        seenOn: "Python",
      },
      { anchor: "proxyerror: 407", regex: /ProxyError: 407\b/i, seenOn: "httpx" },
      { anchor: "407 client error", regex: /407 Client Error: Proxy Authentication Required/i, seenOn: "requests" },
      { anchor: "client error '407", regex: /Client error '407 /i, seenOn: "httpx" },
      { anchor: "proxy response (407)", regex: /Proxy response \(407\)/i, seenOn: "undici" },
      {
        anchor: '": proxy authentication required',
        regex: /"[^"]{1,300}": Proxy Authentication Required/i,
        seenOn: "Go",
      },
      {
        anchor: "proxy tunneling failed: proxy auth",
        regex: /Proxy tunneling failed: Proxy Authentication Required/i,
        seenOn: "wget",
      },
      {
        anchor: "statuscode=407",
        regex: /tunneling socket could not be established, statusCode=407/i,
        seenOn: "Node: tunnel",
      },
      { anchor: "(407)", regex: /: \(407\) /i, seenOn: "PowerShell" },
      { anchor: "proxy authorization required", regex: /proxy authorization required/i, seenOn: "hyper-util" },
      { anchor: "err_proxy_auth", regex: /\bERR_PROXY_AUTH_(?:REQUESTED|UNSUPPORTED)\b/i, seenOn: "Chromium" },
      { anchor: "error 407: proxy", regex: /ERROR 407: Proxy Authentication Required/i, seenOn: "wget" },
      { anchor: "error: 407", regex: /returned error: 407|HTTP Error 407/i },
      {
        anchor: "with status code '407'",
        regex: /proxy tunnel request to proxy .{1,120} failed with status code '407'/i,
        seenOn: ".NET",
      },
      {
        anchor: "407 proxy authentication",
        regex:
          /^(?!.{0,100}(?:npm |Retrying|after connection broken)|\d{1,6} (?:error|verbose|http) ).{0,300}\b407 Proxy Authentication Required/i,
      },
      { anchor: "err_cache_access_denied", regex: /ERR_CACHE_ACCESS_DENIED/i, seenOn: "Squid" },
      { anchor: "proxy connect aborted", regex: /Proxy CONNECT aborted/i, seenOn: "curl, git" },
      {
        anchor: "proxy authentication required",
        regex: /\(Connect, \\?"proxy authentication required/i,
        seenOn: "reqwest",
      },
    ],
    example:
      "requests.exceptions.ProxyError: (MaxRetryError(\"HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /x (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))\"), '(Request ID: x)')",
    commands: [{ shell: "any", line: "{self} download --proxy http://HOST:PORT", effect: "changes-system" }],
    witness: "proxy",
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/2625",
      "https://github.com/nodejs/undici/issues/2542",
      "lab: curl 7.88, wget 1.21, git 2.39, requests 2.34.2, httpx 0.28.1, undici 7",
    ],
  },
  "proxy-refused": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "connect tunnel failed, response",
        regex: /CONNECT tunnel failed, response (?!407|200)\d{3}/i,
        seenOn: "curl 8, git",
      },
      {
        anchor: "from proxy after connect",
        regex: /Received HTTP code (?!407|200)\d{3} from proxy after CONNECT/i,
        seenOn: "curl 7",
      },
      {
        anchor: "tunnel connection failed: ",
        regex: /Caused by ProxyError\('[^']{1,60}', OSError\('Tunnel connection failed: (?!407)\d{3}/i,
        seenOn: "requests",
      },
      { anchor: "oserror: tunnel connection failed: ", regex: /OSError: Tunnel connection failed: (?!407)\d{3}/i },
      { anchor: "proxyerror: ", regex: /ProxyError: (?!407)[45]\d\d [A-Z]/, seenOn: "httpx" },
      { anchor: "proxy response (", regex: /Proxy response \((?!407|200)\d{3}\) !== 200/i, seenOn: "undici" },
      { anchor: "proxy tunneling failed: ", regex: /Proxy tunneling failed: (?!Proxy Auth)/i, seenOn: "wget" },
      {
        anchor: "could not be established, statuscode=",
        regex: /tunneling socket could not be established, statusCode=(?!407)\d{3}/i,
      },
      { anchor: "zscaler", regex: /(?:<title>|Security by |blocked by )[^<]{0,60}Zscaler/i, seenOn: "Zscaler" },
      { anchor: "err_access_denied", regex: /X-Squid-Error: ERR_ACCESS_DENIED/i, seenOn: "Squid" },
      {
        anchor: "requested url could not be retrieved",
        regex: /The requested URL could not be retrieved/i,
        seenOn: "Squid",
      },
      { anchor: "err_tunnel_connection_failed", regex: /\bERR_TUNNEL_CONNECTION_FAILED\b/i, seenOn: "Chromium" },
      {
        anchor: "failed with status code '",
        regex: /proxy tunnel request to proxy .{1,120} failed with status code '(?!407)\d{3}'/i,
        seenOn: ".NET",
      },
      { anchor: "unsuccessful tunnel", regex: /unsuccessful tunnel|tunnel error: unsuccessful/i, seenOn: "reqwest" },
      {
        anchor: "fortiguard",
        regex: /FortiGuard (?:Intrusion|Web Filter|Application)|>FortiGuard/i,
        seenOn: "FortiGate",
      },
      { anchor: "web gateway", regex: /(?:McAfee|Skyhigh|Symantec|Cisco)[^<]{0,20} Web Gateway/i },
      { anchor: "netskope", regex: /Netskope .{0,40}(?:block|alert|denied)|blocked by Netskope/i, seenOn: "Netskope" },
      { anchor: "cisco umbrella", regex: /(?:<title>|blocked\b|Block Page)[^<]{0,60}Cisco Umbrella/i },
      { anchor: "web page blocked", regex: /Web Page Blocked/i },
      { anchor: "err_blocked_by_administrator", regex: /\bERR_BLOCKED_BY_ADMINISTRATOR\b/i, seenOn: "Chromium" },
    ],
    example:
      "requests.exceptions.ProxyError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /x (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 403 Forbidden')))",
    commands: [{ shell: "any", line: "{self} download --endpoint https://MIRROR", effect: "changes-system" }],
    witness: "proxy",
    sources: [
      "https://github.com/zylon-ai/private-gpt/issues/1854",
      "lab: curl 7.88, wget 1.21, git 2.39, requests 2.34.2, httpx 0.28.1, undici 7",
    ],
  },
  "proxy-unreachable": {
    severity: "fatal",
    priority: 81,
    patterns: [
      {
        anchor: "caused by proxyerror('",
        regex: /Caused by ProxyError\('(?:Unable|Cannot) (?:to )?connect to proxy\.?', (?!OSError\('Tunnel)/i,
        seenOn: "requests",
      },
      { anchor: "proxyconnect tcp: ", regex: /proxyconnect tcp: (?!tls:)/i, seenOn: "Go" },
      { anchor: "could not resolve proxy", regex: /Could not resolve proxy: /i, seenOn: "curl, git" },
      { anchor: "err_proxy_connection_failed", regex: /\bERR_PROXY_CONNECTION_FAILED\b/i, seenOn: "Chromium" },
      {
        anchor: "proxyconnectionerror",
        regex: /\b(?:ProxyConnectionError|ClientProxyConnectionError): /i,
        seenOn: "undici, aiohttp",
      },
      { anchor: "socks connect", regex: /socks connect tcp [^ ]{1,120}: (?!.{0,60}auth)/i, seenOn: "Go" },
      {
        anchor: "err_socks_connection_failed",
        regex: /\bERR_SOCKS_CONNECTION_(?:FAILED|HOST_UNREACHABLE)\b/i,
        seenOn: "Chromium",
      },
      // Ports on which programs for VPNs and proxies listen.
      {
        anchor: "econnrefused 127.0.0.1:",
        regex: /ECONNREFUSED 127\.0\.0\.1:(?:7890|7891|7897|1080|1087|10808|10809|3128|8118|20171)\b/i,
        seenOn: "Node",
      },
      {
        anchor: "connect to 127.0.0.1 port",
        regex: /Failed to connect to 127\.0\.0\.1 port (?:7890|7891|7897|1080|1087|10808|10809|3128|8118|20171)\b/i,
        seenOn: "curl, git",
      },
      {
        anchor: "failed to create underlying connection",
        regex: /(?:tunnel|proxy|socks).{0,40}failed to create underlying connection/i,
        seenOn: "reqwest",
      },
      { anchor: "error connecting to socks", regex: /Error connecting to SOCKS[45] proxy/i, seenOn: "PySocks" },
      {
        anchor: "proxy connection failed",
        regex: /(?:HTTPLIB|download) failed: Proxy connection failed/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "proxyerror('cannot connect to",
        regex:
          /ProxyError\('Cannot connect to(?: proxy\.'(?!, (?:OSError\('Tunnel|RemoteDis|ConnectionReset|SSL|timeout))|$)/i,
        seenOn: "requests",
      },
    ],
    example:
      'Error: pull model manifest: Get "https://registry.ollama.ai/v2/library/phi4/manifests/latest": proxyconnect tcp: dial tcp 127.0.0.1:1080: connectex: No connection could be made because the target machine actively refused it.',
    witness: "proxy",
    sources: [
      "https://github.com/ollama/ollama/issues/11483",
      "https://github.com/huggingface/transformers/issues/17611",
    ],
  },
  "proxy-address-invalid": {
    severity: "fatal",
    priority: 83,
    patterns: [
      {
        anchor: "unable to determine socks version",
        regex: /Unable to determine SOCKS version from/i,
        seenOn: "requests",
      },
      {
        anchor: "missing dependencies for socks support",
        regex: /Missing dependencies for SOCKS support/i,
        seenOn: "requests",
      },
      {
        anchor: "'socksio' package is not installed",
        regex: /Using SOCKS proxy, but the 'socksio' package is not installed/i,
        seenOn: "httpx",
      },
      { anchor: "unknown scheme for proxy url", regex: /Unknown scheme for proxy URL/i, seenOn: "httpx" },
      { anchor: "proxyconnect tcp: tls:", regex: /proxyconnect tcp: tls: /i, seenOn: "Go" },
      { anchor: "proxy url had no scheme", regex: /Proxy URL had no scheme, should start with/i, seenOn: "urllib3" },
      { anchor: "not supported proxy scheme", regex: /Not supported proxy scheme/i, seenOn: "urllib3" },
      { anchor: "please check proxy url", regex: /Please check proxy URL\. It is malformed/i, seenOn: "requests" },
      { anchor: "unsupported proxy ", regex: /Unsupported proxy (?:syntax in|scheme for)/i, seenOn: "curl" },
      {
        anchor: "check_hostname requires server_hostname",
        regex: /check_hostname requires server_hostname/i,
        seenOn: "urllib3 1.26",
      },
      {
        anchor: "proxy keys should use proper url forms",
        regex: /Proxy keys should use proper URL forms/i,
        seenOn: "httpx",
      },
      {
        anchor: "invalid url protocol: the url must",
        regex: /Invalid URL protocol: the URL must start with/i,
        seenOn: "undici",
      },
      { anchor: "error parsing proxy url", regex: /Error parsing proxy URL /i, seenOn: "wget" },
      { anchor: "invalid proxy address", regex: /invalid proxy (?:address|URL)/i, seenOn: "Go" },
      { anchor: "invalidproxyurl", regex: /\bInvalidProxyURL: /i, seenOn: "requests" },
      { anchor: "only http proxies are supported", regex: /Only http proxies are supported/i, seenOn: "aiohttp" },
    ],
    example: "ValueError: Unable to determine SOCKS version from socks://127.0.0.1:7891/",
    witness: "proxy",
    sources: [
      "source: psf/requests src/requests/adapters.py; encode/httpx httpx/_transports/default.py; urllib3 src/urllib3/exceptions.py",
      "lab: httpx 0.28.1, requests 2.34.2",
    ],
  },
  "hf-not-a-hub": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "repo-commit' header", regex: /missing the 'X-Repo-Commit' header/i },
      {
        anchor: "distant resource does not seem to be on",
        regex: /Distant resource does not seem to be on huggingface\.co/i,
      },
      {
        anchor: "distant resource does not have",
        regex: /Distant resource does not have (?:a Content-Length|an ETag)/i,
      },
      { anchor: "filemetadataerror", regex: /\bFileMetadataError: /i },
    ],
    example:
      "LocalEntryNotFoundError: Response from http://x is missing the 'X-Repo-Commit' header, so it does not seem to be served by a Hugging Face Hub endpoint.",
    commands: [
      { shell: "sh", line: "unset HF_ENDPOINT", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Remove-Item Env:HF_ENDPOINT", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/yurhett/hf-proxy/issues/12",
      "https://github.com/mlverse/hfhub/pull/11",
      "lab: huggingface_hub 1.33.0",
    ],
  },
  "html-instead-of-json": {
    severity: "fatal",
    priority: 46,
    patterns: [
      { anchor: "is not valid json", regex: /Unexpected token '?<'?,? .{0,80}is not valid JSON/i, seenOn: "Node" },
      { anchor: "unexpected token < in json", regex: /Unexpected token < in JSON at position 0/i, seenOn: "Node 18" },
      {
        anchor: "invalid character '<' looking for",
        regex: /invalid character '<' looking for beginning of value/i,
        seenOn: "Go",
      },
      {
        anchor: "expecting value: line 1 column 1",
        regex: /JSONDecodeError: Expecting value: line 1 column 1 \(char 0\)/i,
        seenOn: "Python",
      },
      { anchor: "expected value at line 1 column 1", regex: /expected value at line 1 column 1\b/i, seenOn: "Rust" },
      { anchor: "'<' is an invalid start of a value", regex: /'<' is an invalid start of a value/i, seenOn: ".NET" },
      { anchor: "unexpected mimetype: text/html", regex: /unexpected mimetype: text\/html/i, seenOn: "aiohttp" },
      {
        anchor: "invalid numeric literal at line 1",
        regex: /parse error: Invalid numeric literal at line 1/i,
        seenOn: "jq",
      },
    ],
    example: "SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
    witness: "proxy",
    sources: ["lab: node 20.20.2, python 3.11", "source: golang/go encoding/json/scanner.go"],
  },
  "hf-consistency": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "consistency check failed: file should",
        regex: /Consistency check failed: file should be of size \d{1,15} but has size/i,
      },
      {
        anchor: "computed checksum",
        regex: /WARNING: \d{1,4} computed checksums? did NOT match/i,
        seenOn: "sha256sum",
      },
      { anchor: ".gguf: failed", regex: /\.(?:gguf|safetensors|bin): FAILED\b/i, seenOn: "sha256sum" },
      { anchor: "verification failed", regex: /(?:Hash|Size|Checksum|SHA-?256) verification failed/i, seenOn: "Jan" },
      {
        anchor: " mismatch ",
        regex: /(?:sha-?256|checksum|hash|size) mismatch (?:for|in|on|of) .{0,200}\.(?:gguf|safetensors|bin)\b/i,
      },
    ],
    example:
      "OSError: Consistency check failed: file should be of size 492265168 but has size 447786685 (model.safetensors).",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "disk-space",
    sources: [
      "https://github.com/huggingface/huggingface_hub/issues/1959",
      "https://github.com/huggingface/huggingface_hub/issues/2589",
      "https://github.com/huggingface/huggingface_hub/issues/2520",
      "https://github.com/huggingface/huggingface_hub/issues/1498",
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
    ],
    example:
      "FileSystem does not appear to support flock. Falling back to SoftFileLock for /model_dir/.cache/huggingface/.gitignore.lock",
    witness: "folder-writable",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/2399"],
  },
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
  "node-fetch-failed-generic": {
    severity: "fatal",
    priority: 12,
    patterns: [
      { anchor: "fetch failed", regex: /TypeError: fetch failed|^Error: fetch failed/i },
      {
        anchor: "fetcherror: request to ",
        regex: /FetchError: request to https?:\/\/(?!registry\.|localhost|127\.)[^ ]{1,300} failed/i,
        seenOn: "node-fetch",
      },
      { anchor: "axioserror: network error", regex: /AxiosError: Network Error/i, seenOn: "axios" },
      { anchor: "failed to fetch", regex: /TypeError: Failed to fetch/i, seenOn: "Chromium" },
    ],
    example: "TypeError: fetch failed",
    sources: ["https://github.com/huggingface/huggingface.js/issues/810"],
  },
  "hfjs-http-error": {
    severity: "fatal",
    priority: 20,
    patterns: [{ anchor: ". request id: ", regex: /URL: https?:\/\/[^ ]{1,400}\. Request ID: /i }],
    example: "Error: msg for 404. URL: http://127.0.0.1:18978/a/c404/resolve/main/f.gguf. Request ID: rid",
    sources: ["lab: @huggingface/hub 2.17.5"],
  },
  "llama-hf-download": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "no gguf files found in repository", regex: /no GGUF files found in repository/i },
      { anchor: "invalid hf repo format", regex: /invalid HF repo format, expected/i },
      { anchor: "https is not supported. please rebuild", regex: /HTTPS is not supported\. Please rebuild/i },
      {
        anchor: "not available in cache (offline mode)",
        regex: /required file is not available in cache \(offline mode\)/i,
      },
      { anchor: "common_download", regex: /common_download\w{0,40}: (?:download failed|invalid http status code)/i },
      {
        anchor: "httplib failed: ",
        regex: /HTTPLIB failed: (?!SSL|Could not establish|Connection |Read timeout|Failed to read|Proxy)/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "failed with status code: ",
        regex: /Download '[^']{1,300}' failed with status code: (?:-1|[23]\d\d)/i,
        seenOn: "llama.cpp",
      },
      {
        anchor: "built without ",
        regex: /built without (?:CURL|SSL|HTTPS)\b.{0,40}cannot download/i,
        seenOn: "llama.cpp",
      },
      { anchor: "curl_easy_perform() failed", regex: /curl_easy_perform\(\) failed: /i, seenOn: "llama.cpp of 2024" },
      { anchor: "model does not have gguffile", regex: /model does not have ggufFile/i, seenOn: "llama.cpp of 2025" },
      {
        anchor: "error from hf api",
        regex: /error from HF API(?: \([^)]{1,300}\))?, response code: (?!40[134]|429|5)/i,
        seenOn: "llama.cpp of 2025",
      },
      { anchor: "cannot make get request", regex: /error: cannot make GET request/i, seenOn: "llama.cpp of 2025" },
      { anchor: "failed to resolve commit for", regex: /failed to resolve commit for /i, seenOn: "llama.cpp" },
      { anchor: "failed to download model from", regex: /failed to download model from (?:Hugging ?Face|https?:)/i },
      { anchor: "docker model download failed", regex: /Docker Model download failed: /i, seenOn: "llama.cpp" },
    ],
    example: "error: invalid HF repo format, expected <user>/<model>[:quant]",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    sources: ["source: node-llama-cpp 3.22.1, libllama-common"],
  },
  "download-not-written": {
    severity: "fatal",
    priority: 54,
    patterns: [
      { anchor: "curl: (23)", regex: /curl: \(23\) /i },
      { anchor: "cannot write to", regex: /Cannot write to ['‘’"]/i, seenOn: "wget" },
      { anchor: "local file for writing", regex: /error opening local file for writing: /i, seenOn: "llama.cpp" },
      { anchor: "error writing to file: ", regex: /common_pull_file: error writing to file: /i, seenOn: "llama.cpp" },
    ],
    example: "curl: (23) Failure writing output to destination",
    witness: "disk-space",
    sources: ["lab: curl 7.88, wget 1.21"],
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
      { anchor: "batch response: ", regex: /batch (?:response|request): /i, seenOn: "git-lfs" },
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
    patterns: [{ anchor: "timed out. please try to resume", regex: /Timed out\. Please try to resume/i }],
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
    patterns: [{ anchor: "download failed: checksum failed", regex: /Download failed: Checksum failed/i }],
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
      { anchor: "error: unexpected eof", regex: /^Error: (?:unexpected )?EOF\s{0,4}$/i },
      { anchor: "stalled; retrying. if this persists", regex: /part \d{1,4} stalled; retrying\. If this persists/i },
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
  "hf-token-missing": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "localtokennotfounderror", regex: /\bLocalTokenNotFoundError: /i },
      { anchor: "but no token found", regex: /Token is required .{0,60}but no token found/i },
      {
        anchor: "need to provide a token or be logged in",
        regex: /You need to provide a token or be logged in to Hugging Face/i,
      },
      { anchor: "you did not provide one", regex: /use_auth_token=True.{0,200}you did not provide one/i },
      { anchor: "not logged in", regex: /^(?:Error: )?Not logged in\.?\s{0,4}$/i, seenOn: "hf auth whoami" },
      { anchor: "hf_token", regex: /Please (?:provide|set) (?:a valid |your )?HF_TOKEN/i },
    ],
    example:
      "huggingface_hub.errors.LocalTokenNotFoundError: Token is required (`token=True`), but no token found. You need to provide a token or be logged in to Hugging Face with `hf auth login` or `huggingface_hub.login`.",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: ["source: huggingface/huggingface_hub src/huggingface_hub/utils/_headers.py, cli/auth.py"],
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
  "tls-no-common-version": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "could not create ssl/tls secure channel",
        regex: /Could not create SSL\/TLS secure channel/i,
        seenOn: "PowerShell 5",
      },
      { anchor: "canal seguro ", regex: /criar um canal seguro (?:para )?SSL\/TLS/i, seenOn: "PowerShell, pt-BR" },
      { anchor: "handshake failure", regex: /(?:SSL|TLS|alert).{0,60}handshake failure/i, seenOn: "OpenSSL, Go" },
      { anchor: "handshakefailure", regex: /received fatal alert: HandshakeFailure/i, seenOn: "rustls" },
      { anchor: "protocol version", regex: /alert protocol version|tls: protocol version not supported/i },
      { anchor: "unsafe legacy renegotiation", regex: /unsafe legacy renegotiation disabled/i, seenOn: "OpenSSL 3" },
      {
        anchor: "unsupported protocol",
        regex: /SSL routines:.{0,40}unsupported protocol|\[SSL: UNSUPPORTED_PROTOCOL\]/i,
      },
      { anchor: "_key_too_small", regex: /\b(?:DH|EE|CA)_KEY_TOO_SMALL\b/i },
      { anchor: "sec_e_illegal_message", regex: /SEC_E_ILLEGAL_MESSAGE|SEC_E_ALGORITHM_MISMATCH/i, seenOn: "Windows" },
      { anchor: "err_ssl_version_or_cipher", regex: /\bERR_SSL_VERSION_OR_CIPHER_MISMATCH\b/i, seenOn: "Chromium" },
      {
        anchor: "unable to establish ssl connection",
        regex: /Unable to establish SSL connection/i,
        seenOn: "wget",
      },
    ],
    example: "Invoke-WebRequest : The request was aborted: Could not create SSL/TLS secure channel.",
    commands: [
      {
        shell: "powershell",
        line: "[Net.ServicePointManager]::SecurityProtocol = 'Tls12'",
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "proxy",
    sources: ["source: openssl ssl/ssl_err.c; golang/go crypto/tls/alert.go; Microsoft .NET Framework SR"],
  },
  "hub-unreachable": {
    severity: "fatal",
    // What clients say whatever went wrong with the connection: the reason mostly stands in another line.
    priority: 47,
    patterns: [
      {
        anchor: "max retries exceeded with url",
        regex:
          /HTTPSConnectionPool\(host='[a-z0-9.-]{0,80}(?:huggingface\.co|hf\.co|hf-mirror\.com)', port=443\): Max retries exceeded with url/i,
        seenOn: "requests",
      },
      {
        anchor: "cannot connect to host ",
        regex: /Cannot connect to host (?!localhost|127\.|host\.docker|\[?::1)[^ ]{1,200}:443\b/i,
        seenOn: "aiohttp",
      },
      {
        anchor: "all connection attempts failed",
        regex: /\bConnectError: All connection attempts failed/i,
        seenOn: "httpx",
      },
      {
        anchor: "error sending request for url",
        regex: /error sending request for url \(https:(?!.{0,300}(?:pypi|pythonhosted|Retrying))/i,
        seenOn: "reqwest",
      },
      {
        anchor: "unable to access 'https://",
        regex: /unable to access 'https:\/\/[^']{1,300}': (?!The requested URL returned error)/i,
        seenOn: "git",
      },
      { anchor: "t reach ", regex: /Could ?n.{1,2}t reach .{0,80}(?:on the Hub|huggingface\.co)/i, seenOn: "datasets" },
      {
        anchor: "cannot find the requested files in the cached path",
        regex: /Connection error, and we cannot find the requested files in the cached path/i,
        seenOn: "transformers of 2022",
      },
    ],
    example: "httpx.ConnectError: All connection attempts failed",
    commands: [
      { shell: "any", line: "curl -I https://huggingface.co", effect: "safe" },
      { shell: "any", line: "{self} diagnose --online", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: huggingface_hub 1.33.0, httpx 0.28.1, aiohttp 3.14.3", "source: seanmonstar/reqwest src/error.rs"],
  },
  "github-rate-limit": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "api rate limit exceeded for", regex: /API rate limit exceeded for/i },
      { anchor: "secondary rate limit", regex: /You have exceeded a secondary rate limit/i },
      {
        anchor: "failed to fetch llama.cpp release info",
        regex: /Failed to fetch llama\.cpp release info/i,
        seenOn: "node-llama-cpp",
      },
    ],
    example:
      "RequestError [HttpError]: API rate limit exceeded for 203.0.113.7. (But here's the good news: Authenticated requests get a higher rate limit.)",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/25",
      "source: GitHub REST API documentation, rate limits",
    ],
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
