import type { Signatures } from "../signature.ts";

export const server = {
  "server-connection-refused": {
    severity: "fatal",
    priority: 70,
    patterns: [
      {
        anchor: "econnrefused ",
        regex:
          /ECONNREFUSED (?!\S{1,60}:(?:22|25|2181|3306|5432|5672|6379|9092|9200|27017)\b)\[?(?:127\.|::1|fe80:|localhost|0\.0\.0\.0|192\.168\.|10\.|172\.|host\.docker)/i,
        seenOn: "Node",
      },
      { anchor: "code: 'econnrefused'", regex: /^\s{0,20}code: 'ECONNREFUSED'/i, seenOn: "Node" },
      {
        anchor: "apiconnectionerror: connection error",
        regex: /APIConnectionError: Connection error/i,
        seenOn: "openai",
      },
      {
        anchor: "] connection refused",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|ProxyError|Local entry not found)).{0,400}\[Errno (?:111|61)\] Connection refused(?!.{0,60}thrown while)/i,
        seenOn: "Python",
      },
      {
        anchor: "[winerror 10061]",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|ProxyError|Local entry not found)).{0,400}\[WinError 10061\](?!.{0,260}thrown while)/i,
        seenOn: "Python",
      },
      {
        anchor: "failed to connect to ",
        regex:
          /Failed to connect to (?:127\.|localhost|::1|0\.0\.0\.0|host\.docker\.internal|192\.168\.|10\.)\S{0,20} port (?!(?:1080|3128|7890|8118|8888)\b)\d{1,5}\b(?!.{0,40}(?:time|No route))/i,
        seenOn: "curl",
      },
      {
        anchor: "dial tcp ",
        regex:
          /(?<!proxyconnect tcp: )dial tcp (?:(?:127\.0\.0\.1|\[::1\]|localhost|172\.17\.0\.1):\d{1,5}|[\d.]{7,15}:(?:1234|11434)): connect(?:: connection refused|ex: )/i,
        seenOn: "Go",
      },
      {
        anchor: "cannot connect to host ",
        regex: /Cannot connect to host (?:localhost|127\.0\.0\.1|host\.docker\.internal):\d/i,
        seenOn: "aiohttp",
      },
      {
        anchor: "unable to connect to the remote server",
        regex: /Unable to connect to the remote server/i,
        seenOn: "PowerShell 5",
      },
      { anchor: "err_connection_refused", regex: /\bERR_CONNECTION_REFUSED\b/i, seenOn: "Chromium" },
      {
        anchor: "failed: connection refused",
        regex: /(?:\.\.\.|\]) failed: Connection refused/i,
        seenOn: "wget, Java",
      },
      {
        anchor: "all connection attempts failed",
        regex: /Connect(?:ion)?Error: All connection attempts failed/i,
        seenOn: "httpx",
      },
      {
        anchor: "target machine actively refused",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|proxy|pypi|npmjs|TCP Provider)).{0,400}target machine actively refused it(?!.{0,260}thrown while)(?!.{0,60}:(?:1433|2181|3306|5432|5672|6379|9092|9200|27017)\b)/i,
        seenOn: "Windows",
      },
      {
        anchor: "zielcomputer die verb",
        regex: /Zielcomputer die Verbindung verweigerte/i,
        seenOn: "Windows in German",
      },
      {
        anchor: "equipo de destino deneg",
        regex: /equipo de destino denegó expresamente/i,
        seenOn: "Windows in Spanish",
      },
      {
        anchor: "ordinateur cible l",
        regex: /ordinateur cible l.a expressément refusée/i,
        seenOn: "Windows in French",
      },
      {
        anchor: "quina de destino as recusou",
        regex: /máquina de destino as recusou ativamente/i,
        seenOn: "Windows in Portuguese",
      },
      { anchor: "目标计算机积极拒绝", regex: /目标计算机积极拒绝/, seenOn: "Windows in Chinese" },
      {
        anchor: "connection refused (",
        regex:
          /Connection refused \((?:localhost|127\.|\[::|host\.docker\.internal|192\.168\.|10\.|172\.)[^):]{0,20}:(?!(?:1433|2181|3306|5432|5672|6379|9092|9200|27017)\b)\d{2,5}\)/i,
        seenOn: ".NET",
      },
      {
        anchor: "i/o error on ",
        regex: /I\/O error on (?:GET|POST) request for "http:\/\/[^"]{1,200}": Connection refused/i,
        seenOn: "Spring",
      },
      {
        anchor: "failed to connect to ",
        regex:
          /Failed to connect to (?:localhost|127\.0\.0\.1|host\.docker\.internal)(?:\/[\d.]{7,15})?:(?!(?:1433|2181|3306|5037|5432|5672|6379|9092|9200|27017)\b)\d{2,5}\b(?!.{0,80}SocketException)/i,
        seenOn: "OkHttp",
      },
      {
        anchor: "tcp connect error: ",
        regex:
          /url \(http:\/\/(?:localhost|127\.|\[::1\]|0\.0\.0\.0|192\.168\.|10\.|host\.docker).{0,300}tcp connect error: (?:Connection refused|No connection could be made)/i,
        seenOn: "Rust",
      },
      {
        anchor: '"tcp connect error"',
        regex: /ConnectError\("tcp connect error".{0,160}kind: ConnectionRefused/i,
        seenOn: "Rust",
      },
      {
        anchor: "connect call failed ('",
        regex:
          /Connect call failed \('(?:127\.|::1|localhost|192\.168\.|10\.|172\.)[\d.]{0,12}', (?!(?:22|25|2181|3306|5432|5672|6379|9092|9200|27017)\b)\d/i,
        seenOn: "asyncio, aiohttp",
      },
      {
        anchor: "failed, reason: ",
        regex:
          /request to http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal)[^ ]{0,200} failed, reason: ?(?:connect ECONNREFUSED|$)/i,
        seenOn: "node-fetch",
      },
      {
        anchor: "failed to open tcp connection to ",
        regex:
          /Failed to open TCP connection to (?:localhost|127\.0\.0\.1):(?!(?:3306|5432|6379|9200)\b)\d{1,5} \(Connection refused/i,
        seenOn: "Ruby",
      },
      {
        anchor: "server connection error",
        regex: /(?:Open|Ollama) WebUI: Server Connection Error/i,
        seenOn: "Open WebUI",
      },
      { anchor: ": network problem", regex: /(?:OpenAI|Ollama): Network Problem/i, seenOn: "Open WebUI" },
      {
        anchor: "connect() failed (",
        regex:
          /connect\(\) failed \(111: Connection refused\) while connecting to upstream.{0,400}upstream: "http:\/\/[^"/]{1,80}(?:\/v1\/|\/api\/(?:chat|generate|tags)|:(?:1234|11434)\/)/i,
        seenOn: "nginx",
      },
      {
        anchor: 'probe failed: get "',
        regex:
          /(?:Startup|Readiness|Liveness) probe failed: Get "http:\/\/[^" ]{1,60}\/(?:health|v1\/models)": .{0,80}connection refused/i,
        seenOn: "Kubernetes",
      },
      {
        anchor: "lm studio is not reachable at",
        regex: /LM Studio is not reachable at /i,
        seenOn: "lmstudio for Python",
      },
      {
        anchor: " connect to ",
        regex:
          /(?:fail(?:ed)? to|cannot|can't|unable to|could not|couldn't) connect to (?:the |your )?(?:LM ?Studio|llama-server|llama\.cpp server|local (?:LLM|model|AI|API) server|vLLM server|Jan server|KoboldCpp)/i,
      },
      { anchor: "cannot connect to api: ", regex: /Cannot connect to API: (?:connect ECONN|$)/i, seenOn: "AI SDK" },
    ],
    example: "TypeError: fetch failed | cause: Error: connect ECONNREFUSED 127.0.0.1:1234 code=ECONNREFUSED",
    commands: [
      { shell: "any", line: "{self} status", effect: "safe" },
      { shell: "any", line: "{self} serve --detach", effect: "changes-system" },
      { shell: "any", line: "lms server start --port 1234", effect: "changes-system" },
    ],
    witness: "port",
    sources: [
      "https://github.com/MeetKai/functionary/issues/67",
      "https://github.com/zou-group/textgrad/issues/78",
      "https://github.com/OpenHands/docs/pull/555",
      "https://github.com/lmstudio-ai/lms/issues/189",
      "https://github.com/1jehuang/jcode/issues/1055",
      "https://github.com/Tencent/WeKnora/issues/192",
      "lab: openai 3.22.1, node 20, curl 7.88, wget 1.21",
    ],
  },
  "server-port-in-use": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "listen eaddrinuse", regex: /listen EADDRINUSE/i, seenOn: "Node" },
      {
        anchor: "address already in use",
        // Not other kinds of servers.
        regex:
          /^(?!.{0,160}\b(?:nginx|httpd|apache2|postgres|mysqld|redis|sshd|named|haproxy)\b).{0,400}address already in use(?!.{0,40}(?:trying|using|instead))/i,
        seenOn: "Linux, macOS",
      },
      { anchor: " 10048]", regex: /\[(?:WinError|Errno) 10048\]/i, seenOn: "Python on Windows" },
      {
        anchor: "only one usage of each socket address",
        regex: /Only one usage of each socket address/i,
        seenOn: "Windows",
      },
      // Windows says it in its own language.
      {
        anchor: "jede socketadresse",
        regex: /jede Socketadresse .{0,80}einmal verwendet/i,
        seenOn: "Windows in German",
      },
      {
        anchor: "utilisation de chaque adresse de socket",
        regex: /seule utilisation de chaque adresse de socket/i,
        seenOn: "Windows in French",
      },
      { anchor: "un uso de cada direcci", regex: /un uso de cada dirección de socket/i, seenOn: "Windows in Spanish" },
      {
        anchor: "de cada endere",
        regex: /uma utilização de cada endereço de soquete/i,
        seenOn: "Windows in Portuguese",
      },
      { anchor: "utilizzo di ogni indirizzo di socket", regex: /utilizzo di ogni indirizzo di socket/i },
      { anchor: "her yuva adresi", regex: /her yuva adresi .{0,80}yalnızca bir kullan/i, seenOn: "Windows in Turkish" },
      { anchor: "использование адреса сокета", regex: /одно использование адреса сокета/i },
      { anchor: "每个套接字地址", regex: /每个套接字地址.{0,40}只允许使用一次/i, seenOn: "Windows in Chinese" },
      {
        anchor: "couldn't bind ",
        regex: /couldn't bind (?:HTTP server|to server) socket/i,
        seenOn: "llama-server, llamafile",
      },
      {
        anchor: "port is already allocated",
        regex: /Bind for [^ ]{1,60} failed: port is already allocated/i,
        seenOn: "Docker",
      },
      { anchor: "cannot find empty port in range", regex: /Cannot find empty port in range: \d/i, seenOn: "Gradio" },
      { anchor: "is in use", regex: /port \d{2,5} is in use(?!.{0,40}(?:trying|using|instead))/i },
      { anchor: "is already in use", regex: /port \d{2,5} is already in use(?!.{0,40}(?:trying|using|instead))/i },
      {
        anchor: "already being used",
        regex: /port \d{2,5} is already being used/i,
      },
      { anchor: "already in use", regex: /port:? \d{2,5} (?:is )?already in use(?!.{0,40}(?:trying|using|instead))/i },
      {
        anchor: "is not available",
        regex: /error.{0,40} port \d{2,5} is not available(?!.{0,40}(?:trying|using|instead))/i,
      },
      {
        anchor: "failed to bind host port ",
        regex: /failed to bind host port .{1,80}: address already in use/i,
        seenOn: "Docker 28",
      },
    ],
    example: "Error: listen EADDRINUSE: address already in use 127.0.0.1:18978",
    commands: [
      { shell: "any", line: "lms server start --port 1235", effect: "changes-system" },
      { shell: "any", line: "{self} serve --port 1235", effect: "safe" },
      { shell: "sh", line: "ss -ltnp", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "lsof -nP -iTCP -sTCP:LISTEN", effect: "safe", platforms: ["darwin"] },
      { shell: "any", line: "netstat -ano -p tcp", effect: "safe", platforms: ["win32"] },
    ],
    witness: "port",
    sources: [
      "https://github.com/lmstudio-ai/lms/issues/25",
      "https://github.com/wikimedia-gadgets/afc-helper/issues/213",
      "https://github.com/ollama/ollama/issues/9960",
      "https://github.com/PiDanShouRouZhouXD/Sakura_Launcher_GUI/issues/71",
      "https://github.com/mozilla-ai/llamafile/issues/81",
      "lab: node 20, uvicorn 0.54",
    ],
  },
  "server-port-excluded-windows": {
    severity: "fatal",
    priority: 86,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "listen eacces: permission denied",
        regex: /listen EACCES: permission denied (?:[0-9.]{7,15}|localhost|\[?[0-9a-f:]{2,39}\]?):\d{4,5}\b/i,
        seenOn: "Node",
      },
      {
        anchor: '"errno":-4092',
        regex: /"code":"EACCES","errno":-4092,"syscall":"listen"/i,
        seenOn: "Node on Windows",
      },
      { anchor: " 10013]", regex: /\[(?:WinError|Errno) 10013\]/i, seenOn: "Python on Windows" },
      {
        anchor: "access a socket in a way forbidden",
        regex: /(?:bind: |bind on address .{1,60}: )an attempt was made to access a socket in a way forbidden/i,
        seenOn: "Go, uvicorn on Windows",
      },
      {
        anchor: "ports are not available",
        regex: /ports are not available: (?:exposing|listen)(?!.{0,200}(?:already in use|Only one usage))/i,
        seenOn: "Docker Desktop",
      },
    ],
    example: "Error starting server Error: listen EACCES: permission denied 127.0.0.1:1234",
    commands: [
      {
        shell: "any",
        line: "netsh int ipv4 show excludedportrange protocol=tcp",
        effect: "safe",
        platforms: ["win32"],
      },
      { shell: "any", line: "lms server start --port 8123", effect: "changes-system" },
      { shell: "any", line: "net stop winnat", effect: "admin", platforms: ["win32"] },
      { shell: "any", line: "net start winnat", effect: "admin", platforms: ["win32"] },
    ],
    witness: "port",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-js/issues/336",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/106",
    ],
  },
  "server-port-privileged": {
    severity: "fatal",
    priority: 82,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "listen eacces: permission denied",
        regex: /listen EACCES: permission denied [^ ]{1,60}:\d{1,3}(?!\d)/i,
        seenOn: "Node",
      },
      {
        anchor: "bind: permission denied",
        regex: /listen tcp [^ ]{0,60}:\d{1,3}: bind: permission denied/i,
        seenOn: "Go",
      },
      {
        anchor: "[errno 13] ",
        regex: /\[Errno 13\] error while attempting to bind on address .{1,60}: permission denied/i,
        seenOn: "uvicorn",
      },
    ],
    example: "Error: listen EACCES: permission denied 0.0.0.0:80",
    commands: [{ shell: "any", line: "{self} serve --port 8080", effect: "safe" }],
    witness: "port",
    sources: ["lab: node 20, uvicorn 0.54"],
  },
  "bind-address-unavailable": {
    severity: "fatal",
    priority: 80,
    patterns: [
      // Not whatever daemon says so: the servers here are of asyncio, Python's sockets and Go.
      {
        anchor: "bind on address",
        regex: /attempting to bind on address .{1,80}(?:cannot|can't) assign requested address/i,
        seenOn: "uvicorn, aiohttp",
      },
      {
        anchor: " assign requested address",
        regex: /OSError: \[Errno (?:99|49)\] (?:Cannot|Can't) assign requested address/i,
        seenOn: "Python",
      },
      {
        anchor: "assign requested address",
        regex: /listen tcp\S? \S{1,80}: bind: (?:cannot|can't) assign requested address/i,
        seenOn: "Go: Ollama",
      },
      { anchor: "eaddrnotavail", regex: /listen EADDRNOTAVAIL/i, seenOn: "Node" },
      { anchor: " 10049]", regex: /\[(?:WinError|Errno) 10049\]/i, seenOn: "Python on Windows" },
      {
        anchor: "address is not valid in its context",
        regex: /(?:bind: |bind on address .{1,60}: )the requested address is not valid in its context/i,
        seenOn: "Go, uvicorn on Windows",
      },
      {
        anchor: "assign requested address (os error",
        regex: /^Error: (?:Cannot|Can't) assign requested address \(os error \d/i,
        seenOn: "Rust",
      },
    ],
    example:
      "ERROR:    [Errno 99] error while attempting to bind on address ('::1', 8000, 0, 0): cannot assign requested address",
    witness: "port",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/77",
      "https://github.com/BerriAI/litellm/issues/5014",
      "https://github.com/mozilla-ai/llamafile/issues/96",
    ],
  },
  "loopback-through-proxy": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "(caused by proxyerror",
        regex: /with url: http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)[^ ]{0,200} \(Caused by ProxyError/i,
        seenOn: "requests",
      },
      { anchor: "error: <", regex: /openai\.\w{5,40}Error: <(?:!DOCTYPE|html)/i, seenOn: "openai 3.22.1" },
      {
        anchor: "proxy authentication required",
        regex:
          /407 (?:Client Error: )?Proxy Authentication Required'? for url:? '?http:\/\/(?:localhost|127\.0\.0\.1)/i,
      },
      {
        anchor: "trying to retrieve the url",
        regex: /trying to retrieve the URL:.{0,60}https?:\/\/(?:localhost|127\.0\.0\.1)/i,
        seenOn: "Squid",
      },
      {
        anchor: "when localhost is not accessible",
        regex: /When localhost is not accessible, a shareable link must be created/i,
        seenOn: "Gradio",
      },
    ],
    example:
      "openai.InternalServerError: <!DOCTYPE html><html><head><title>ERROR: The requested URL could not be retrieved</title></head></html>",
    commands: [
      {
        shell: "sh",
        line: "export NO_PROXY=localhost,127.0.0.1,::1 no_proxy=localhost,127.0.0.1,::1",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "powershell", line: "$env:NO_PROXY = 'localhost,127.0.0.1,::1'", effect: "safe", platforms: ["win32"] },
      { shell: "cmd", line: "set NO_PROXY=localhost,127.0.0.1,::1", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/shinnpuru/VoiceTransl/issues/32",
      "https://github.com/stavsap/comfyui-ollama/issues/37",
      "https://github.com/run-llama/llama_index/issues/13640",
      "lab: openai 3.22.1, requests 2.34.2, httpx 0.28.1",
    ],
  },
  "loopback-bad-gateway": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: " server error: ",
        regex:
          /50[234] Server Error: [A-Za-z -]{1,40} for url: http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)/i,
        seenOn: "requests",
      },
      {
        anchor: "server error '50",
        regex:
          /Server error '50[234] [^']{0,40}' for url 'http:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)/i,
        seenOn: "httpx",
      },
      {
        anchor: '"http/1.1 502 ',
        regex: /HTTP Request: [A-Z]{3,6} http:\/\/(?:localhost|127\.0\.0\.1)[^ ]{0,200} "HTTP\/1\.1 502 /i,
        seenOn: "httpx",
      },
      {
        anchor: '"http/1.1 504 ',
        regex: /HTTP Request: [A-Z]{3,6} http:\/\/(?:localhost|127\.0\.0\.1)[^ ]{0,200} "HTTP\/1\.1 504 /i,
        seenOn: "httpx",
      },
      {
        anchor: "internalservererror: error code: 50",
        regex: /InternalServerError: Error code: 50[24]\b/i,
        seenOn: "openai",
      },
      {
        anchor: "(status code: 50",
        regex: /ResponseError: {1,2}\(status code: 50[234]\)/i,
        seenOn: "ollama for Python",
      },
      {
        anchor: "upstream timed out (",
        regex:
          /upstream timed out \(110: .{0,400}(?:POST|GET) \/(?:v1\/(?:chat|completions|models|embeddings|responses)|api\/(?:chat|generate))/i,
        seenOn: "nginx",
      },
      {
        anchor: "upstream prematurely closed connection",
        regex:
          /upstream prematurely closed connection.{0,400}(?:POST|GET) \/(?:v1\/(?:chat|completions|models|embeddings|responses)|api\/(?:chat|generate))/i,
        seenOn: "nginx",
      },
      {
        anchor: "error: <",
        regex: /InternalServerError: <html>.{0,40}<title>50[234] /i,
        seenOn: "openai behind nginx",
      },
    ],
    example:
      "requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: http://localhost:11434/v1/models",
    commands: [
      {
        shell: "sh",
        line: "export NO_PROXY=localhost,127.0.0.1,::1 no_proxy=localhost,127.0.0.1,::1",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "powershell", line: "$env:NO_PROXY = 'localhost,127.0.0.1,::1'", effect: "safe", platforms: ["win32"] },
      { shell: "cmd", line: "set NO_PROXY=localhost,127.0.0.1,::1", effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/run-llama/llama_index/issues/13640",
      "https://github.com/ollama/ollama/issues/3523",
      "https://github.com/shinnpuru/VoiceTransl/issues/32",
    ],
  },
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
      { anchor: "you exceeded your current quota", regex: /You exceeded your current quota, please check your plan/i },
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
  "base-url-doubled-v1": {
    severity: "fatal",
    priority: 85,
    patterns: [
      { anchor: "/v1/v1/", regex: /\/v1\/v1\/(?:chat\/completions|models|completions|embeddings|responses)/i },
    ],
    example: 'INFO:     127.0.0.1:50512 - "POST /v1/v1/chat/completions HTTP/1.1" 404 Not Found',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["lab: uvicorn 0.54, openai 3.22.1"],
  },
  "base-url-missing-v1": {
    severity: "fatal",
    priority: 83,
    patterns: [
      {
        anchor: "post /chat/completions",
        regex: /"POST \/chat\/completions HTTP\/1\.\d" 40[45]/i,
        seenOn: "uvicorn, Flask",
      },
      {
        anchor: '"/chat/completions"',
        regex: /\| 40[45] \|.{0,120}POST {1,8}"\/chat\/completions"/i,
        seenOn: "Ollama",
      },
      {
        anchor: "not found for url: http",
        regex: /Not Found for url: https?:\/\/[^/ ]{1,100}\/chat\/completions/i,
        seenOn: "requests",
      },
      {
        anchor: "log_server_r: request: post /chat/completions",
        regex: /request: POST \/chat\/completions [^ ]{1,40} 404/i,
        seenOn: "llama-server",
      },
      {
        anchor: "post /",
        regex: /"POST \/(?:completions|embeddings|responses) HTTP\/1\.\d" 40[45]/i,
        seenOn: "uvicorn, Flask",
      },
      {
        anchor: '"http/1.1 404 ',
        regex:
          /HTTP Request: POST https?:\/\/[^/ ]{1,100}\/(?:chat\/completions|completions|embeddings|responses) "HTTP\/1\.1 404/i,
        seenOn: "httpx",
      },
      {
        anchor: "client error '404 not found'",
        regex:
          /Client error '404 Not Found' for url 'https?:\/\/[^/ ]{1,100}\/(?:chat\/completions|completions|embeddings)'/i,
        seenOn: "httpx",
      },
    ],
    example: 'INFO:     127.0.0.1:50512 - "POST /chat/completions HTTP/1.1" 404 Not Found',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: ["lab: uvicorn 0.54, openai 3.22.1", "source: gin-gonic/gin logger.go"],
  },
  "base-url-wrong": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "404 page not found", regex: /(?:Error: |: |^)404 page not found/i, seenOn: "Go: Ollama" },
      {
        anchor: "error code: 404 - {'detail': 'not found'}",
        regex: /Error code: 404 - \{'detail': 'Not Found'\}/i,
        seenOn: "FastAPI: vLLM",
      },
      {
        anchor: "file not found",
        regex: /"message":"File Not Found","type":"not_found_error"|404.{0,60}File Not Found/i,
        seenOn: "llama-server",
      },
      {
        anchor: "404 status code (no body)",
        regex: /NotFoundError: 404 status code \(no body\)/i,
        seenOn: "openai for Node",
      },
      {
        anchor: "completions/chat/",
        regex: /\/chat\/completions\/chat\/completions/i,
      },
      { anchor: "completions/models", regex: /\/chat\/completions\/(?:v1\/)?models/i },
      { anchor: "/v1/api/", regex: /(?:POST|GET) {1,8}"?\S{0,80}\/v1\/api\/(?:chat|generate|tags|embed|show)/i },
      { anchor: '{"detail":"not found"}', regex: /^\s{0,4}\{"detail":"Not Found"\}\s{0,4}$/i, seenOn: "FastAPI" },
      {
        anchor: ">cannot ",
        regex:
          /<pre>Cannot (?:POST|GET) \/(?:(?:v1\/)?(?:chat\/completions|completions|models|embeddings)|api\/(?:chat|generate|tags))/i,
        seenOn: "Express",
      },
      { anchor: "invalid url (", regex: /Invalid URL \((?:POST|GET) \/v1\//i },
      {
        anchor: "error code: 405",
        regex: /Error code: 405 - \{'detail': 'Method Not Allowed'\}/i,
        seenOn: "FastAPI",
      },
      { anchor: "notfounderror: error code: 404", regex: /NotFoundError: Error code: 404\s{0,4}$/i, seenOn: "openai" },
      {
        anchor: "not found for url: http",
        regex:
          /404 Client Error: Not Found for url: http:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|host\.docker\.internal)[^/ ]{0,40}\/(?:v1|completion|generate)/i,
        seenOn: "requests",
      },
      { anchor: "404 page not found", regex: /Error: (?:\d{3} )?404 page not found/i, seenOn: "Go: Ollama" },
    ],
    example: "openai.NotFoundError: 404 page not found",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: [
      "source: golang/go net/http; tiangolo/fastapi; ggml-org/llama.cpp tools/server/server-http.cpp",
      "lab: openai 3.22.1",
    ],
  },
  "lms-unexpected-endpoint": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "unexpected endpoint or method.",
        regex:
          /Unexpected endpoint or method\. \((?!GET \/v1\/models\)|GET \/\)|GET \/api\/health|GET \/favicon|OPTIONS )/i,
      },
    ],
    example: '{"error":"Unexpected endpoint or method. (POST /chat/completions)"}',
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/618"],
  },
  "lms-unexpected-endpoint-noise": {
    severity: "warning",
    priority: 6,
    patterns: [
      {
        anchor: "unexpected endpoint or method.",
        regex:
          /Unexpected endpoint or method\. \((?:GET \/v1\/models|GET \/|GET \/api\/health|GET \/favicon\.ico|OPTIONS [^ )]{1,60})\)\. Returning 200 anyway/i,
      },
    ],
    example: "[ERROR] Unexpected endpoint or method. (GET /v1/models). Returning 200 anyway",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2085",
      "https://github.com/micz/ThunderAI/issues/126",
    ],
  },
  "lms-no-models-loaded": {
    severity: "fatal",
    priority: 88,
    patterns: [{ anchor: "no models loaded. please load a model", regex: /No models loaded\. Please load a model/i }],
    example:
      "Error code: 404 - {'error': {'message': \"No models loaded. Please load a model in the developer page or use the 'lms load' command.\"}}",
    commands: [
      { shell: "any", line: "lms ls", effect: "safe" },
      { shell: "any", line: "lms load phi-4 --context-length 4096 --yes", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/assafelovic/gpt-researcher/issues/1556",
      "https://github.com/icereed/paperless-gpt/issues/908",
      "https://github.com/lmstudio-ai/lms/issues/107",
    ],
  },
  "lms-invalid-model-id": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "invalid model identifier ", regex: /Invalid model identifier \\?["']/i },
      { anchor: "model_not_found", regex: /^(?!.{0,300}do not have access).{0,400}model_not_found/i },
      {
        anchor: " not found. please specify a valid model",
        regex: /Model \\{0,3}"[^"]{1,120}" not found\. Please specify a valid model/i,
      },
      { anchor: "model with identifier '", regex: /Model with identifier '[^']{1,120}' not found/i },
      { anchor: "cannot find a model with the identifier", regex: /Cannot find a model with the identifier/i },
      { anchor: "invalid model name passed in", regex: /Invalid model name passed in model=/i, seenOn: "LiteLLM" },
      {
        anchor: "multiple models are loaded",
        regex: /Multiple models are loaded\. Please specify a model/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "could not find real modelid",
        regex: /could not find (?:real modelID|suitable inference handler) for/i,
        seenOn: "llama-swap",
      },
      {
        anchor: " allowed now, your model ",
        regex: /Only \S{0,200} allowed now, your model /i,
        seenOn: "FastChat",
      },
    ],
    example:
      '400 Invalid model identifier "qwen3-coder-30b-a3b". Please specify a valid downloaded model (e.g., qwen/qwen3.6-35b-a3b@q4_k_m)',
    commands: [
      { shell: "any", line: "curl http://127.0.0.1:1234/v1/models", effect: "safe" },
      { shell: "any", line: "lms ps --json", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/assafelovic/gpt-researcher/issues/1556",
      "https://github.com/continuedev/continue/issues/12757",
      "https://github.com/letta-ai/letta/pull/1876",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/814",
    ],
  },
  "ollama-model-not-found": {
    severity: "fatal",
    priority: 85,
    patterns: [
      { anchor: "not found, try pulling it first", regex: /model .{1,140} not found, try pulling it first/i },
      { anchor: "error: model ", regex: /Error: model ['"][^'"]{1,120}['"] not found/ },
      {
        anchor: "not_found_error",
        regex: /model ['"\\]{1,3}[^'"\\]{1,120}['"\\]{1,3} not found.{0,60}not_found_error/i,
      },
      {
        anchor: "you should pull the model with",
        regex: /Maybe your model is not found and you should pull the model/i,
        seenOn: "LangChain",
      },
      {
        anchor: '"error":"model ',
        regex: /"error": ?"model ['\\"]{1,3}[\w.:/-]{1,120}['\\"]{1,3} not found/i,
        seenOn: "Ollama",
      },
      {
        anchor: "not found for url: http",
        regex: /404 Client Error: Not Found for url: http:\/\/[^/ ]{1,60}:11434\/api\/(?:chat|generate|embed)/i,
        seenOn: "requests",
      },
      {
        anchor: "client error '404 not found'",
        regex: /Client error '404 Not Found' for url 'http:\/\/[^/ ]{1,60}:11434\/api\/(?:chat|generate|embed)/i,
        seenOn: "httpx",
      },
    ],
    example: 'Error: model "phi-4" not found, try pulling it first',
    commands: [
      { shell: "any", line: "ollama list", effect: "safe" },
      { shell: "any", line: "ollama pull phi4", effect: "changes-system" },
    ],
    witness: "ollama",
    sources: ["source: ollama/ollama server/routes.go, openai/openai.go"],
  },
  "vllm-model-not-found": {
    severity: "fatal",
    priority: 84,
    patterns: [{ anchor: "` does not exist.", regex: /The model `[^`]{1,200}` does not exist\./i }],
    example:
      "openai.NotFoundError: Error code: 404 - {'object': 'error', 'message': 'The model `phi-4` does not exist.', 'type': 'NotFoundError', 'code': 404}",
    commands: [{ shell: "any", line: "curl http://127.0.0.1:8000/v1/models", effect: "safe" }],
    sources: ["source: vllm-project/vllm vllm/entrypoints/openai/serving_models.py"],
  },
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
      { anchor: "model is overloaded", regex: /"error":"Model is overloaded"/i, seenOn: "TGI" },
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
    ],
    example: '{"error":"server busy, please try again.  maximum pending requests exceeded"}',
    witness: "ollama",
    sources: ["source: ollama/ollama server/sched.go; huggingface/text-generation-inference router/src/infer"],
  },
  "lms-start-unverified": {
    severity: "error",
    priority: 74,
    patterns: [
      { anchor: "failed to verify the server is running", regex: /Failed to verify the server is running/i },
      {
        anchor: "failed to start or connect to local lm studio",
        regex: /Failed to start or connect to local LM Studio API server/i,
      },
    ],
    example: "Error: Failed to verify the server is running. Please try to use another port.",
    commands: [
      { shell: "any", line: "lms server status --json", effect: "safe" },
      { shell: "any", line: "lms server start --port 1235", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1720",
      "https://github.com/lmstudio-ai/lms/issues/509",
      "lab: lms 07b7252",
    ],
  },
  "lms-not-server-mode": {
    severity: "warning",
    priority: 40,
    patterns: [
      { anchor: "lm studio is not running in server mode", regex: /LM Studio is not running in server mode/i },
    ],
    example: "LM Studio is not running in server mode.",
    commands: [{ shell: "any", line: "lms server start --port 1234", effect: "changes-system" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lms/issues/80", "https://github.com/lmstudio-ai/lms/issues/73"],
  },
  "lms-invalid-json": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "with invalid json",
        regex: /Received request for [^ ]{1,120} with invalid JSON/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "looking for beginning of ",
        regex: /invalid character (?!'<').{1,8} looking for beginning of (?:value|object key string)/i,
        seenOn: "Ollama",
      },
      { anchor: "json.exception.parse_error", regex: /json\.exception\.parse_error\.101/i, seenOn: "llama-server" },
      {
        anchor: "json decode error",
        regex: /["'](?:type|msg)["']: ?["'](?:json_invalid|JSON decode error)["']/i,
        seenOn: "FastAPI",
      },
    ],
    example:
      "[LM STUDIO SERVER] Received request for /api/v1/chat with invalid JSON: Expected ',' or ']' after array element in JSON at position 150",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1879",
      "source: golang/go encoding/json; nlohmann/json; tiangolo/fastapi",
    ],
  },
  "ollama-not-running": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "could not connect to ",
        regex: /could not connect to (?:a running Ollama instance|ollama app, is it running|ollama server)/i,
      },
      {
        anchor: "failed to connect to ollama",
        regex: /Failed to connect to Ollama\. Please check/i,
        seenOn: "ollama for Python",
      },
      { anchor: "ollama server not responding", regex: /ollama server not responding/i },
      {
        anchor: "please see the ollama server logs",
        regex: /something went wrong, please see the ollama server logs/i,
      },
      {
        anchor: "local ollama instance",
        regex: /(?:Unable|Failed) to connect to local Ollama instance/i,
        seenOn: "Continue",
      },
      {
        anchor: "timed out waiting for server to start",
        regex: /Error: timed out waiting for server to start/i,
        seenOn: "ollama",
      },
      {
        anchor: "connect to ollama",
        regex: /(?:could not|couldn.t|cannot|can.t|failed to|unable to) connect to Ollama/i,
      },
    ],
    example: "Error: could not connect to ollama app, is it running?",
    commands: [
      { shell: "sh", line: "systemctl status ollama --no-pager", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "sudo systemctl start ollama", effect: "admin", platforms: ["linux"] },
      { shell: "any", line: "ollama serve", effect: "safe" },
    ],
    witness: "ollama",
    sources: ["https://github.com/ollama/ollama/issues/7697", "source: ollama/ollama cmd/cmd.go"],
  },
  "k8s-unschedulable": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "insufficient nvidia.com/gpu", regex: /Insufficient nvidia\.com\/gpu/i },
      { anchor: "nodes are available: ", regex: /\d{1,5}\/\d{1,5} nodes are available: .{0,200}Insufficient memory/i },
    ],
    example: "0/3 nodes are available: 3 Insufficient nvidia.com/gpu.",
    commands: [{ shell: "any", line: "kubectl describe nodes", effect: "safe" }],
    sources: ["source: kubernetes/kubernetes pkg/scheduler/framework"],
  },
  "server-cors": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "has been blocked by cors policy", regex: /has been blocked by CORS policy/i, seenOn: "Chromium" },
      { anchor: "cross-origin request blocked", regex: /Cross-Origin Request Blocked/i, seenOn: "Firefox" },
      {
        anchor: "is not allowed by access-control",
        regex: /Origin \S{1,120} is not allowed by Access-Control-Allow-Origin/i,
        seenOn: "Safari",
      },
      {
        anchor: "| 403 |",
        regex:
          /\[GIN\] .{1,30}\| 403 \|.{0,80}(?:OPTIONS|POST|GET) {1,8}"\/(?:api\/(?:chat|generate|tags|show|embed|ps|version)|v1\/(?:chat|models|completions|embeddings))/i,
        seenOn: "Ollama",
      },
      {
        anchor: "mixed content: ",
        regex:
          /Mixed Content: .{1,300}requested an insecure .{1,40}'http:\/\/(?:localhost|127\.|192\.168\.|10\.|0\.0\.0\.0)/i,
        seenOn: "Chromium",
      },
      {
        anchor: "blocked loading mixed active content",
        regex: /Blocked loading mixed active content .{0,4}http:\/\/(?:localhost|127\.|192\.168\.|10\.|0\.0\.0\.0)/i,
        seenOn: "Firefox",
      },
    ],
    example:
      "Access to fetch at 'http://localhost:1234/v1/chat/completions' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    commands: [{ shell: "any", line: "lms server start --port 1234 --cors", effect: "changes-system" }],
    sources: ["source: Chromium and Firefox consoles", "https://github.com/micz/ThunderAI/issues/126"],
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
          /HTTPConnectionPool\(host='(?:localhost|127\.|0\.0\.0\.0|host\.docker\.internal|192\.168\.|10\.)[^']{0,20}', port=(?!(?:8086|9090|9092|9200)\b)\d{2,5}\): Read timed out/i,
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
        regex: /^(?!.{0,60}Retrying \().{0,400}Remote end closed connection without response(?!.{0,60}thrown while)/i,
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
  "server-unreachable": {
    severity: "fatal",
    priority: 81,
    // Addresses of a home or company network only: others are the business of the download.
    patterns: [
      {
        anchor: "connect e",
        regex:
          /connect (?:ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH) (?!\S{0,40}:(?:22|2181|2375|3306|5432|5672|6379|8086|9090|9092|9200|27017)\b)(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/i,
        seenOn: "Node",
      },
      {
        anchor: "pconnectionpool(host='",
        regex:
          /HTTPConnectionPool\(host='(?:192\.168\.|10\.|172\.)[^']{3,12}', port=(?!(?:8086|9090|9092|9200)\b)\d.{0,400}(?:ConnectTimeoutError|No route to host|WinError 10060|timed out\. \(connect)/i,
        seenOn: "requests",
      },
      {
        anchor: "cannot connect to host ",
        regex:
          /Cannot connect to host (?:192\.168\.|10\.|172\.).{1,40} \[(?:No route to host|Connect call timed out|The semaphore timeout)/i,
        seenOn: "aiohttp",
      },
      {
        anchor: "dial tcp ",
        regex:
          /dial tcp (?:192\.168\.[\d.]{3,7}:\d{2,5}|[\d.]{7,15}:(?:1234|11434)): (?:i\/o timeout|connect: (?:no route to host|connection timed out|host is down)|connectex: A connection attempt failed)/i,
        seenOn: "Go",
      },
      {
        anchor: "failed to connect to ",
        regex:
          /Failed to connect to (?:192\.168\.|10\.|172\.)\S{1,12} port \d{2,5}.{0,40}(?:timed out|Timeout was reached|No route to host)/i,
        seenOn: "curl",
      },
      {
        anchor: "net::err_",
        regex: /http:\/\/(?:192\.168\.|10\.|172\.)\S{1,120} net::ERR_(?:CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE)/i,
        seenOn: "Chromium",
      },
    ],
    example: "Error: connect ETIMEDOUT 192.168.1.10:1234",
    commands: [
      { shell: "any", line: "lms server start --port 1234 --bind 0.0.0.0", effect: "changes-system" },
      { shell: "any", line: "netstat -ano -p tcp", effect: "safe", platforms: ["win32"] },
      { shell: "sh", line: "ss -ltnp", effect: "safe", platforms: ["linux"] },
    ],
    sources: ["source: nodejs/node, urllib3, golang/go net, curl"],
  },
  "server-name-unknown": {
    severity: "fatal",
    priority: 82,
    // Names of this computer's containers only: others are the business of the download.
    patterns: [
      {
        anchor: "pconnectionpool(host='",
        regex:
          /HTTPConnectionPool\(host='(?:(?:host\.(?:docker|containers)\.internal|(?:ollama|lm-?studio|vllm|llama|litellm|local-?ai|tgi)[\w-]{0,30})', port=\d{2,5}\)|[\w-]{2,40}', port=(?:1234|11434)\)).{0,300}(?:NameResolutionError|Name or service not known|getaddrinfo failed|nodename nor servname|name resolution)/i,
        seenOn: "requests",
      },
      {
        anchor: "getaddrinfo e",
        regex:
          /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?:host\.(?:docker|containers)\.internal|(?:ollama|lm-?studio|vllm|llama|litellm|local-?ai|tgi)[\w-]{0,30})(?![\w.])/i,
        seenOn: "Node",
      },
      {
        anchor: "cannot connect to host ",
        regex:
          /Cannot connect to host (?:(?:host\.(?:docker|containers)\.internal|(?:ollama|lm-?studio|vllm|llama|litellm|local-?ai|tgi)[\w-]{0,30}):\d{2,5}|[\w-]{2,40}:(?:1234|11434)) ssl:\S{1,20} \[(?:Name or service not known|nodename nor|getaddrinfo failed|Temporary failure|Domain name not found|DNS)/i,
        seenOn: "aiohttp",
      },
      {
        anchor: "could not resolve host: ",
        regex:
          /Could not resolve host: (?:host\.(?:docker|containers)\.internal|(?:ollama|lm-?studio|vllm|llama|litellm|local-?ai|tgi)[\w-]{0,30})\s{0,4}$/i,
        seenOn: "curl",
      },
      {
        anchor: "dial tcp: lookup ",
        regex:
          /dial tcp: lookup (?:host\.(?:docker|containers)\.internal|(?:ollama|lm-?studio|vllm|llama|litellm|local-?ai|tgi)[\w-]{0,30})(?: on [\d.:]{7,21})?: no such host/i,
        seenOn: "Go",
      },
    ],
    example: "Error: getaddrinfo ENOTFOUND host.docker.internal",
    commands: [
      {
        shell: "any",
        line: "docker run --add-host=host.docker.internal:host-gateway IMAGE",
        effect: "changes-system",
        platforms: ["linux"],
      },
      { shell: "any", line: "docker ps", effect: "safe" },
    ],
    sources: ["source: urllib3, nodejs/node, golang/go net; Docker documentation, networking"],
  },
  "server-no-model": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "no model is loaded",
        regex: /No model is loaded! Select one|"(?:error|message|detail)": ?"No model is (?:currently )?loaded/i,
        seenOn: "text-generation-webui",
      },
      { anchor: "no model loaded", regex: /(?:error|message|detail)"?: ?"?No model loaded\b/i },
      { anchor: "no models are currently loaded", regex: /No models are currently loaded/i, seenOn: "TabbyAPI" },
      { anchor: "engine is not loaded yet", regex: /Engine is not loaded yet/i, seenOn: "Jan" },
    ],
    example: "ERROR    No model is loaded! Select one in the Model tab.",
    sources: ["source: oobabooga/text-generation-webui modules/chat.py; theroyallab/tabbyAPI endpoints"],
  },
  "request-fields": {
    severity: "fatal",
    priority: 72,
    patterns: [
      {
        anchor: "field is required",
        regex: /'(?:messages|prompt|model|input)' field is required/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "is required",
        regex: /\\?["'](?:messages|prompt|input|content_type)\\?["'] is required/i,
        seenOn: "llama-server",
      },
      {
        anchor: "go struct field ",
        regex:
          /cannot unmarshal \w{1,12} into Go struct field (?:\w{0,20}(?:Chat|Generate|Embed|Completion)\w{0,20}Request|Message)\./i,
        seenOn: "Ollama",
      },
      { anchor: "'response_format.type' must be", regex: /'response_format\.type' must be/i, seenOn: "LM Studio" },
      { anchor: "invalid message content type", regex: /invalid message content type/i, seenOn: "Ollama" },
      {
        anchor: "field required",
        regex: /["']loc["']: ?[[(]["']body["'], ?["'](?:messages|model|prompt|input)["'].{0,80}Field required/i,
        seenOn: "FastAPI: vLLM",
      },
      {
        anchor: "'content' objects must have",
        regex: /'content' objects must have a 'type' field/i,
        seenOn: "LM Studio",
      },
      { anchor: "extra_forbidden", regex: /["']extra_forbidden["']/i, seenOn: "FastAPI: vLLM" },
      { anchor: "unsupported media type", regex: /["'](?:detail|message|error)["']: ?["']Unsupported Media Type/i },
      {
        anchor: "unprocessableentityerror",
        regex: /UnprocessableEntityError: Error code: 422/i,
        seenOn: "openai",
      },
      {
        anchor: "cannot read propert",
        regex: /\b(?:400|422)\b.{0,80}Cannot read propert(?:y|ies) of (?:null|undefined)/i,
        seenOn: "LM Studio",
      },
    ],
    example: "{\"error\":\"'response_format.type' must be 'json_schema' or 'text'\"}",
    commands: [{ shell: "any", line: "{self} snippet", effect: "safe" }],
    sources: [
      "source: ollama/ollama api/types.go; ggml-org/llama.cpp tools/server; tiangolo/fastapi; answers of LM Studio",
    ],
  },
  "request-too-large": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "request entity too large", regex: /(?<!status: )413 (?:Request Entity|Payload) Too Large/i },
      { anchor: "payloadtoolargeerror", regex: /PayloadTooLargeError: /i, seenOn: "Express" },
      {
        anchor: "intended to send too large body",
        regex:
          /client intended to send too large body.{0,300}(?:POST|PUT) \/(?:v1|api)\/(?:chat|generate|completions|embed|responses)/i,
        seenOn: "nginx",
      },
      {
        anchor: "length limit exceeded",
        regex: /Failed to buffer the request body: length limit exceeded/i,
        seenOn: "axum",
      },
    ],
    example: "PayloadTooLargeError: request entity too large",
    sources: ["source: expressjs/body-parser, nginx, tokio-rs/axum"],
  },
  "ollama-missing": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "ollama: ", regex: /(?:^|[ :])ollama: (?:command )?not found\b/i },
      { anchor: "command not found: ollama", regex: /command not found: ollama\b/i },
      { anchor: "' is not recognized", regex: /['"]?ollama['"]? is not recognized as/i },
      { anchor: "spawn ollama", regex: /spawn ollama(?:\.exe)? ENOENT/i },
      {
        anchor: "ollama serve` failed with",
        regex: /`ollama serve` failed with Exception\[(?:WinError 2|Errno 2)\]/i,
        seenOn: "LiteLLM",
      },
    ],
    example: "bash: ollama: command not found",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Ollama.Ollama",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install ollama", effect: "changes-system", platforms: ["darwin"] },
    ],
    witness: "ollama",
    sources: ["source: bash, dash and zsh exec.c"],
  },
} as const satisfies Signatures;
