import type { Signatures } from "../../signature.ts";

export const openaiClient = {
  "server-key-required": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "lm studio api token is required", regex: /An LM Studio API token is required/i },
      { anchor: "invalid_api_key", regex: /^(?!.{0,400}(?:openai\.com|Incorrect API key)).{0,400}invalid_api_key/i },
      {
        anchor: "invalid api key",
        regex: /(?:401|authentication_error|message).{0,120}Invalid API Key/i,
        seenOn: "llama-server",
      },
      { anchor: '"error":"unauthorized"', regex: /"error":"Unauthorized"/i, seenOn: "vLLM" },
      {
        anchor: "authenticationerror: ",
        regex: /AuthenticationError: (?:Error code: )?401(?!.{0,300}(?:openai\.com|Incorrect API key))/i,
        seenOn: "openai",
      },
      {
        anchor: "401 client error: unauthorized",
        regex: /401 Client Error: Unauthorized for url: http:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i,
        seenOn: "requests",
      },
      {
        anchor: "client error '401 unauthorized'",
        regex: /Client error '401 Unauthorized' for url 'http:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i,
        seenOn: "httpx",
      },
      {
        anchor: "authentication error, ",
        regex: /Authentication Error, (?:No api key passed in|Invalid proxy server token)/i,
        seenOn: "LiteLLM",
      },
      { anchor: '"not authenticated"', regex: /"detail": ?"Not authenticated"/i, seenOn: "Open WebUI" },
      {
        anchor: "an authentication key is required",
        regex: /An authentication key is required/i,
        seenOn: "LocalAI",
      },
      {
        anchor: "401 client error: unauthorized",
        regex:
          /401 Client Error: Unauthorized for url: http:\/\/[^/ ]{1,60}\/(?:v1\/|api\/)(?:chat|models|completions|embeddings|generate|tags)/i,
        seenOn: "requests",
      },
      { anchor: "lm studio api token", regex: /(?:Malformed|Invalid) LM Studio API token/i, seenOn: "LM Studio" },
      { anchor: '" 401', regex: /"(?:POST|GET) \/(?:v1|api)\/\S{1,80} HTTP\/1\.\d" 401\b/i, seenOn: "uvicorn" },
      {
        anchor: "status code 401",
        regex:
          /status code 401.{0,60}https?:\/\/(?:localhost|127\.|192\.168\.|10\.|host\.docker)|https?:\/\/(?:localhost|127\.|192\.168\.|10\.|host\.docker).{0,140}status code 401/i,
        seenOn: "Axios",
      },
      { anchor: "missing bearer", regex: /(?:missing|invalid) bearer token/i, general: true },
    ],
    example:
      '{"error":{"type":"invalid_request","code":"invalid_api_key","message":"An LM Studio API token is required to make requests to this server, but none was provided using the Authorization header"}}',
    witness: "port",
    sources: [
      "source: ggml-org/llama.cpp tools/server/server-http.cpp; vllm-project/vllm vllm/entrypoints/openai/api_server.py",
      "lab: openai 3.22.1, requests 2.34.2, httpx 0.28.1",
    ],
  },
  "client-talks-to-openai": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "incorrect api key provided", regex: /Incorrect API key provided/i },
      {
        anchor: "does not exist or you do not have access",
        regex: /The model `[^`]{1,120}` does not exist or you do not have access/i,
      },
      {
        anchor: "https://api.openai.com/",
        regex: /(?:Client error|Client Error|ConnectError|failed).{0,120}https:\/\/api\.openai\.com\//i,
      },
      {
        anchor: "you didn't provide an api key",
        regex: /You didn't provide an API key\. You need to provide your API key in an Authorization header/i,
      },
      { anchor: "insufficient_quota", regex: /["']insufficient_quota["']/i },
      { anchor: "unsupported_country_region", regex: /unsupported_country_region_territory/i },
      {
        anchor: "https://api.openai.com/",
        regex: /POST https:\/\/api\.openai\.com\/[^ ]{1,80} "HTTP\/1\.1 4\d\d/i,
        seenOn: "httpx",
      },
      {
        anchor: "(host='api.openai.com'",
        regex: /\(host='api\.openai\.com', port=443\): (?:Max retries exceeded|Read timed out)/i,
        seenOn: "requests",
      },
      {
        anchor: "rate limit reached for ",
        regex: /Rate limit reached for \S{1,60} (?:in organization org-|\(for limit)/i,
      },
      { anchor: "exceeded your current quota", regex: /exceeded your current quota/i },
    ],
    example:
      "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: lm-studio. You can find your API key at https://platform.openai.com/account/api-keys.', 'code': 'invalid_api_key'}}",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["source: openai/openai-python README, answers of api.openai.com"],
  },
  "openai-missing-key": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "missing credentials. please pass an `api_key`",
        regex: /Missing credentials\. Please pass an `?api_?key/i,
      },
      { anchor: "missing credentials. please pass", regex: /Missing credentials\. Please pass (?:an|one of) `?api/i },
      { anchor: "api_key client option must be set", regex: /The api_key client option must be set/i },
      {
        anchor: "openai_api_key",
        regex: /OPENAI_API_KEY environment variable is missing or empty|Did not find openai_api_key/i,
      },
      {
        anchor: "no api key provided",
        regex: /No API key provided\. You can set your API key in code/i,
        seenOn: "openai 0.28",
      },
      { anchor: "openai api key is missing", regex: /OpenAI API key is missing/i, seenOn: "AI SDK" },
      { anchor: "keyerror: 'openai_api_key", regex: /KeyError: 'OPENAI_API_KEY'/i, seenOn: "Python" },
      { anchor: "no api key found for openai", regex: /No API key found for OpenAI/i, seenOn: "LlamaIndex" },
      {
        anchor: "openai_api_key",
        regex:
          /OPENAI_API_KEY[`'"]? (?:is|was|must be|environment variable is|env var is) (?:not |required|missing|empty|unset|set)/i,
      },
      {
        anchor: "openai api key",
        regex:
          /OpenAI API key (?:must be set|not found|is not set|was not (?:found|provided)|is required|not (?:set|provided|configured))/i,
      },
    ],
    example:
      "OpenAIError: Missing credentials. Please pass an `api_key`, `workload_identity`, or set the `OPENAI_API_KEY`",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["lab: openai 3.22.1"],
  },
  "openai-httpx-mismatch": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "unexpected keyword argument 'proxies'",
        regex: /__init__\(\) got an unexpected keyword argument 'proxies'/i,
      },
      {
        anchor: "unexpected keyword argument 'proxy'",
        regex: /(?:Client|HTTPTransport)\.__init__\(\) got an unexpected keyword argument '(?:proxy|socket_options)'/i,
        seenOn: "openai 1.56 and later with httpx before 0.26",
      },
    ],
    example: "TypeError: Client.__init__() got an unexpected keyword argument 'proxies'",
    commands: [{ shell: "any", line: "python -m pip install --upgrade openai", effect: "changes-system" }],
    witness: "python-packages",
    sources: ["source: openai/openai-python before 1.55.3 with encode/httpx 0.28"],
  },
  "openai-old-code": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "no longer supported in openai>=1.0.0", regex: /no longer supported in openai>=1\.0\.0/i },
      { anchor: "module 'openai' has no attribute", regex: /module 'openai' has no attribute '\w{3,40}'/i },
      {
        anchor: "cannot import name 'openai' from 'openai'",
        regex: /cannot import name 'OpenAI' from (?:partially initialized module )?'openai/i,
      },
      {
        anchor: "cannot import name '",
        regex: /cannot import name '(?:Async|Azure|AsyncAzure)OpenAI' from (?:partially initialized module )?'openai/i,
      },
      {
        anchor: "object is not subscriptable",
        regex: /'(?:ChatCompletion|ChatCompletionMessage|Completion|Choice)' object is not subscriptable/i,
      },
      { anchor: "'openai' object has no attribute", regex: /'(?:Async)?OpenAI' object has no attribute '\w{3,40}'/i },
      {
        anchor: "is not a constructor",
        regex: /(?:Configuration|OpenAIApi) is not a constructor/i,
        seenOn: "openai for Node, 4 and later",
      },
      {
        anchor: "module 'openai' does not provide",
        regex: /The requested module 'openai' does not provide an export named/i,
        seenOn: "openai for Node",
      },
      {
        anchor: "no module named 'openai.",
        regex: /No module named 'openai\.(?:error|openai_object|embeddings_utils|util)'/i,
      },
      {
        anchor: "argument 'engine'",
        regex: /create\(\) got an unexpected keyword argument '(?:engine|request_timeout|api_base|deployment_id)'/i,
      },
    ],
    example:
      "openai.lib._old_api.APIRemovedInV1: You tried to access openai.ChatCompletion, but this is no longer supported in openai>=1.0.0 - see the README",
    commands: [
      { shell: "any", line: "python -m pip install --upgrade openai", effect: "changes-system" },
      { shell: "any", line: "{self} snippet", effect: "safe" },
    ],
    witness: "python-packages",
    sources: ["source: openai/openai-python src/openai/lib/_old_api.py"],
  },
} as const satisfies Signatures;
