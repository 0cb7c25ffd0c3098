import type { Signatures } from "../../signature.ts";

export const hubAccess = {
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
        regex: /Password authentication in git is no longer supported(?!.{0,200}github)/i,
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
      { anchor: "invalid username or password.", regex: /^(?!.{0,60}remote: ).{0,200}Invalid username or password\./i },
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
      { anchor: "authorization error: https://", regex: /Authori[sz]ation error: https:\/\//i, general: true },
      {
        anchor: " 401",
        regex:
          /^(?!.{0,120}HTTP Request: ).{0,300}(?: 401\b.{0,200}(?:huggingface\.co|\bhf\.co|hf-mirror)|(?:huggingface\.co|\bhf\.co|hf-mirror).{0,200}(?<!HTTP\/\d\.\d") 401\b)/i,
      },
      { anchor: "errorcode=24 ", regex: /errorCode=24 /i },
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
      { anchor: "variable is invalid", regex: /HF_TOKEN\S{0,2} environment variable is invalid/i },
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
      { anchor: "header value b'bearer", regex: /Invalid header value b'Bearer/i },
      {
        anchor: "latin-1' codec can't encode",
        regex: /'latin-1' codec can't encode characters? .{0,20}in position (?:[7-9]|[1-3]\d|4[0-4])\b(?!.{0,20}Body)/i,
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
      {
        anchor: "fine-grained token",
        regex:
          /(?:permission|scope|access)\b.{0,100}\bfine-grained token|fine-grained token (?:needs|lacks|does not|doesn't)/i,
      },
    ],
    example:
      "403 Forbidden: Please enable access to public gated repositories in your fine-grained token settings to view this repository..",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/1119"],
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
      { anchor: "hugging face", regex: /not logged (?:in|into)(?: to)?(?: the)? Hugging Face/i },
      {
        anchor: "hf_token",
        regex:
          /Please (?:provide|set|export) (?:a valid |your |the |an? )?(?:environment variable )?HF_TOKEN(?! to enable)|HF_TOKEN\S{0,2} (?:environment variable |env var |secret )?(?:is |was )?(?:not set|missing|not found|required|unset)(?!.{0,20}(?:using|contin|some|proceed))/i,
      },
    ],
    example:
      "huggingface_hub.errors.LocalTokenNotFoundError: Token is required (`token=True`), but no token found. You need to provide a token or be logged in to Hugging Face with `hf auth login` or `huggingface_hub.login`.",
    commands: [{ shell: "any", line: "hf auth login", effect: "changes-system" }],
    sources: ["source: huggingface/huggingface_hub src/huggingface_hub/utils/_headers.py, cli/auth.py"],
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
      { anchor: "sure to have access to it at", regex: /Make sure to have access to it at https/i },
      { anchor: "gatedrepo", regex: /\bGatedRepo\b/i },
      { anchor: "to access model", regex: /request to access model\b.{0,200}\bhas been rejected/i },
      { anchor: " gated ", regex: /\b(?:is an?|an?|this is|access) gated (?:model|repo|repository|dataset)\b/i },
      {
        anchor: " accept the ",
        regex:
          /(?:must|need to|have to|required to) accept the (?:licen[sc]e|conditions|user agreement|terms and conditions)/i,
        general: true,
      },
      {
        anchor: " agree to the ",
        regex: /(?:must|need to|have to|required to) agree to the (?:licen[sc]e|conditions|user agreement|terms)/i,
        general: true,
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
      { anchor: "response... 403", regex: /awaiting response\.\.\. 403\b/i, general: true },
      { anchor: "indicate success: 403", regex: /does not indicate success: 403\b/i, general: true },
      {
        anchor: " 403",
        regex:
          /^(?!.{0,120}HTTP Request: ).{0,300}(?: 403\b.{0,200}(?:huggingface\.co|\bhf\.co|hf-mirror)|(?:huggingface\.co|\bhf\.co|hf-mirror).{0,200}(?<!HTTP\/\d\.\d") 403\b)/i,
      },
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
      {
        anchor: " expired",
        regex: /(?:signed|download|presigned) (?:url|link) (?:has |is )?expired|\bURL (?:has )?expired\b/i,
        general: true,
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
} as const satisfies Signatures;
