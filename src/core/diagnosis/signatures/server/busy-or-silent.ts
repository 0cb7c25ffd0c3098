import type { Signatures } from "../../signature.ts";

export const busyOrSilent = {
  "server-still-loading": {
    severity: "warning",
    priority: 56,
    patterns: [
      {
        anchor: "unavailable_error",
        regex: /Loading model.{0,80}unavailable_error|unavailable_error.{0,80}Loading model/i,
      },
      { anchor: "is currently loading", regex: /"error": ?"Model \S{1,120} is currently loading"/i },
      { anchor: "503 loading model", regex: /\b503 Loading model\b/i, seenOn: "openai for Node" },
      { anchor: "still loading", regex: /(?:model|server) is still loading/i, general: true },
    ],
    example: '{"error":{"message":"Loading model","type":"unavailable_error","code":503}}',
    witness: "port",
    sources: ["source: ggml-org/llama.cpp tools/server/server-http.cpp"],
  },
  "server-busy": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "maximum pending requests exceeded", regex: /maximum pending requests exceeded/i, seenOn: "Ollama" },
      {
        anchor: "no slot available",
        regex: /"(?:message|content)": ?"(?:no slot available|slot unavailable)"/i,
        seenOn: "llama-server",
      },
      { anchor: "server is busy", regex: /Server is busy; please try again later/i, seenOn: "koboldcpp" },
      {
        anchor: "429 too many requests",
        regex:
          /429 Too Many Requests'? for url:? '?http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|host\.docker\.internal)/i,
      },
      {
        anchor: "429 client error: too many requests",
        regex: /429 Client Error: Too Many Requests for url: http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.)/i,
      },
      { anchor: "is overloaded", regex: /["']Model is overloaded["']/i, seenOn: "TGI" },
      {
        anchor: "http/1.1 429",
        regex: /http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|host\.docker)\S{1,120} "HTTP\/1\.1 429 /i,
        seenOn: "httpx",
      },
    ],
    example: '{"error":"server busy, please try again.  maximum pending requests exceeded"}',
    witness: "ollama",
    sources: ["source: ollama/ollama server/sched.go; huggingface/text-generation-inference router/src/infer"],
  },
  "client-timeout": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "apitimeouterror", regex: /APITimeoutError(?:: | - )/i, seenOn: "openai, LiteLLM" },
      { anchor: "apiconnectiontimeouterror", regex: /APIConnectionTimeoutError/i, seenOn: "openai for Node" },
      {
        anchor: "read timed out",
        regex:
          /HTTPConnectionPool\(host='(?:(?:localhost|127\.|0\.0\.0\.0|host\.docker\.internal|192\.168\.|10\.|172\.)[^']{0,20}', port=(?!(?:8086|9090|9092|9200)\b)\d{2,5}|[^']{1,60}', port=(?:1234|11434))\): Read timed out/i,
        seenOn: "requests",
      },
      { anchor: "und_err_headers_timeout", regex: /\bUND_ERR_HEADERS_TIMEOUT\b/i, seenOn: "Node" },
      { anchor: "und_err_body_timeout", regex: /\bUND_ERR_BODY_TIMEOUT\b/i, seenOn: "Node" },
      { anchor: "headers timeout error", regex: /HeadersTimeoutError: Headers Timeout Error/i, seenOn: "Node" },
      { anchor: "readtimeout", regex: /\b(?:httpx|httpcore)\.ReadTimeout\b/, seenOn: "httpx" },
      {
        anchor: "client.timeout exceeded while",
        regex: /Client\.Timeout (?:or context cancellation |exceeded )while/i,
        seenOn: "Go",
      },
      {
        anchor: "timeout on reading data from socket",
        regex: /(?:ServerTimeoutError|SocketTimeoutError): Timeout on reading data from socket/i,
        seenOn: "aiohttp",
      },
      {
        anchor: "configured httpclient.timeout",
        regex: /due to the configured HttpClient\.Timeout of \d/i,
        seenOn: ".NET",
      },
      {
        anchor: "java.net.http.httptimeout",
        regex: /java\.net\.http\.HttpTimeoutException: request timed out/i,
        seenOn: "Java",
      },
      {
        anchor: "was aborted due to timeout",
        regex: /TimeoutError: The operation was aborted due to timeout/i,
        seenOn: "Node",
      },
      {
        anchor: "error: request timed out.",
        regex: /^\s{0,8}(?:Uncaught )?Error: Request timed out\./i,
        seenOn: "openai for Node",
      },
      {
        anchor: "litellm.timeout",
        regex: /litellm\.(?:exceptions\.)?Timeout: /i,
        seenOn: "LiteLLM",
      },
      {
        anchor: " timed out",
        regex: /\b(?:LLM|model|inference|completion|chat|generation) (?:request|call|response) timed out/i,
      },
      {
        anchor: "timed out",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|pypi|pythonhosted|npm|registry|github|thrown while|Retrying|connect(?:ion)? timed out|conda|apt|port=(?:8086|9090|9092|9200))).{0,300}\b(?:Read timed out|operation (?:has )?timed out|request timed out|urlopen error timed out|TimeoutError: timed out)(?!.{0,80}(?:thrown while|Retrying))/i,
        general: true,
      },
      { anchor: "timeout of", regex: /\btimeout of \d{3,8} ?ms exceeded/i, seenOn: "Axios", general: true },
      {
        anchor: "context deadline exceeded",
        regex:
          /"https?:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|host\.docker|ollama)[^"]{1,160}": context deadline exceeded/i,
        seenOn: "Go",
      },
      {
        anchor: "timeoutexception",
        regex:
          /\b(?:SocketTimeoutException: timeout|netty\.handler\.timeout\.ReadTimeoutException|TimeoutException: Did not observe any item)/i,
        seenOn: "Java",
        general: true,
      },
      {
        anchor: "exceptions.timeouterror",
        regex: /^asyncio\.exceptions\.TimeoutError\b|^TimeoutError\s{0,4}$/i,
        seenOn: "Python",
        general: true,
      },
      {
        anchor: "readtimeout",
        regex: /\bNet::ReadTimeout\b|\bReadTimeout: timed out\b/i,
        seenOn: "Ruby",
        general: true,
      },
      { anchor: "worker timeout", regex: /WORKER TIMEOUT \(pid:\d/i, seenOn: "gunicorn", general: true },
    ],
    example: "openai.APITimeoutError: Request timed out.",
    witness: "memory",
    sources: ["lab: openai 3.22.1, requests 2.34.2, httpx 0.28.1, node 20.20.2"],
  },
  "server-no-response": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "server disconnected without sending a response",
        regex: /Server disconnected without sending a response(?!.{0,60}thrown while)/i,
        seenOn: "httpx",
      },
      {
        anchor: "socket hang up",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,200}socket hang up/i,
        seenOn: "Node",
      },
      {
        anchor: "remote end closed connection without response",
        regex:
          /^(?!.{0,60}Retrying \().{0,400}Remote end closed connection without response(?!.{0,60}(?:thrown while|Request ID))/i,
        seenOn: "Python",
      },
      { anchor: "empty reply from server", regex: /Empty reply from server/i, seenOn: "curl" },
      { anchor: "serverdisconnectederror", regex: /ServerDisconnectedError: /i, seenOn: "aiohttp" },
      {
        anchor: '": eof',
        regex:
          /(?:Post|Get) "http:\/\/(?:localhost|127\.0\.0\.1|192\.168\.)[^" ]{1,120}\/(?:api|v1)\/[^" ]{1,60}": EOF/i,
        seenOn: "Go",
      },
      {
        anchor: "the response ended prematurely",
        regex: /HttpIOException: The response ended prematurely/i,
        seenOn: ".NET",
      },
      {
        anchor: "http client error: ",
        regex: /http client error: (?:Failed to (?:read|write) connection|Could not establish connection|Connection)/i,
        seenOn: "llama-server as a router",
      },
      {
        anchor: "reset by peer",
        regex:
          /(?:localhost|127\.0\.0\.1|host\.docker\.internal|192\.168\.\d)(?!.{0,40}\/(?:completion|health|load|embedding)").{0,200}connection reset by peer/i,
      },
      {
        anchor: "forcibly closed",
        regex:
          /(?:localhost|127\.0\.0\.1|host\.docker\.internal|192\.168\.\d)(?!.{0,40}\/(?:completion|health|load|embedding)").{0,200}forcibly closed/i,
        seenOn: "Windows",
      },
      {
        anchor: "econnreset",
        regex: /(?:localhost|127\.0\.0\.1|host\.docker\.internal|192\.168\.\d).{0,200}\bECONNRESET/i,
        seenOn: "Node",
      },
      {
        anchor: "reset by peer')",
        regex:
          /Connection reset by peer'\)\)?.{0,200}\/\/(?:localhost|127\.0\.0\.1|host\.docker\.internal|192\.168\.\d)/i,
      },
      { anchor: "err_empty_response", regex: /\bERR_EMPTY_RESPONSE\b/i, seenOn: "Chromium", general: true },
      { anchor: "received no bytes", regex: /header parser received no bytes/i, seenOn: "Java", general: true },
    ],
    example: "httpx.RemoteProtocolError: Server disconnected without sending a response.",
    witness: "memory",
    sources: ["lab: httpx 0.28.1, curl 7.88", "source: aio-libs/aiohttp aiohttp/client_exceptions.py"],
  },
  "stream-cut": {
    severity: "fatal",
    priority: 73,
    patterns: [
      {
        anchor: "(incomplete chunked read)",
        regex: /without sending complete message body \(incomplete chunked read\)/i,
        seenOn: "httpx 0.28.1",
      },
      { anchor: "err_stream_premature_close", regex: /\bERR_STREAM_PREMATURE_CLOSE\b/i, seenOn: "Node" },
      {
        anchor: "premature close",
        regex: /Error: (?:Invalid response body .{0,200})?Premature close/i,
        seenOn: "Node: node-fetch",
      },
      { anchor: "err_incomplete_chunked_encoding", regex: /\bERR_INCOMPLETE_CHUNKED_ENCODING\b/i, seenOn: "Chromium" },
      { anchor: "invalidchunklength", regex: /InvalidChunkLength\(got length b''/i, seenOn: "urllib3" },
      { anchor: "transferencodingerror", regex: /TransferEncodingError/i, seenOn: "aiohttp" },
      {
        anchor: "response ended prematurely",
        regex: /ChunkedEncodingError: Response ended prematurely/i,
        seenOn: "requests",
      },
    ],
    example:
      "httpx.RemoteProtocolError: peer closed connection without sending complete message body (incomplete chunked read)",
    witness: "memory",
    sources: ["lab: httpx 0.28.1, openai 3.22.1", "source: nodejs/node lib/internal/errors.js"],
  },
} as const satisfies Signatures;
