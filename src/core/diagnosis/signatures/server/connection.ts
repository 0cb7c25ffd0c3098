import type { Signatures } from "../../signature.ts";

export const connection = {
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
          /(?:fail(?:ed)? to|cannot|can't|unable to|could not|couldn't|not able to) connect to (?:[\w "'(`]{0,60}https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal|192\.168\.|10\.)|(?:the |your )?(?:LM ?Studio|llama-server|llama\.cpp server|local (?:LLM|model|AI|API) server|vLLM server|Jan server|KoboldCpp))/i,
      },
      { anchor: "cannot connect to api: ", regex: /Cannot connect to API: (?:connect ECONN|$)/i, seenOn: "AI SDK" },
      {
        anchor: "connection refused",
        regex:
          /^(?!.{0,300}(?:huggingface|hf\.co|hf-mirror|proxy|pypi|npmjs|pythonhosted|registry|github|Local entry not found|thrown while|Retrying|fastcgi|connection to server|redis|postgres|mysql|mongo|amqp|rabbit|kafka|:6379|:5432)).{0,300}Connection refused(?! is)(?!.{0,120}(?:[: ]|port ?=?)(?:22|25|443|1080|3128|7890|8118|1433|2181|3306|5432|5672|6379|9092|9200|27017)\b)/i,
        general: true,
      },
      { anchor: "refused to connect", regex: /(?:localhost|127\.0\.0\.1) refused to connect/i, seenOn: "Chromium" },
      { anchor: "service refused the conn", regex: /service refused the connection/i, seenOn: "n8n" },
      { anchor: "[econnrefused]", regex: /\[ECONNREFUSED\]/i, seenOn: "Node", general: true },
      { anchor: "errno::econnrefused", regex: /Errno::ECONNREFUSED/i, seenOn: "Ruby", general: true },
      {
        anchor: "establish a connection",
        regex:
          /(?:can.t|cannot|unable to) establish a connection to the server at (?:localhost|127\.|192\.168\.|10\.)/i,
        seenOn: "Firefox",
      },
      {
        anchor: "i/o error on",
        regex: /I\/O error on (?:GET|POST) request for "http:\/\/[^"]{1,200}": (?:null|Connect)/i,
        seenOn: "Spring",
      },
      {
        anchor: "exception - connection error",
        regex:
          /(?:OpenAI|Ollama|Hosted_?vllm|LM_?Studio)Exception - (?:Connection error|Cannot connect|All connection attempts)/i,
        seenOn: "LiteLLM",
      },
      {
        anchor: "error communicating with openai",
        regex:
          /Error communicating with OpenAI: HTTPConnectionPool\(host='(?:localhost|127\.|192\.168\.|0\.0\.0\.0|host\.docker)[^']{0,20}', port=\d{2,5}\): Max retries/i,
        seenOn: "openai 0.28",
      },
      {
        anchor: "remoteserver kann nicht",
        regex: /Verbindung mit dem Remoteserver kann nicht hergestellt/i,
        seenOn: "PowerShell in German",
      },
      {
        anchor: "se connecter au serveur",
        regex: /Impossible de se connecter au serveur distant/i,
        seenOn: "PowerShell in French",
      },
      {
        anchor: "es posible conectar con el",
        regex: /No es posible conectar con el servidor remoto/i,
        seenOn: "PowerShell in Spanish",
      },
      {
        anchor: "conectar-se ao servidor",
        regex: /Impossível conectar-se ao servidor remoto/i,
        seenOn: "PowerShell in Portuguese",
      },
      { anchor: "无法连接到远程服务器", regex: /无法连接到远程服务器/, seenOn: "PowerShell in Chinese" },
      {
        anchor: " reach ",
        regex:
          /(?:fail(?:ed)? to|cannot|can't|unable to|could not|couldn't) reach [\w "'(`]{0,60}https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal|192\.168\.|10\.)/i,
      },
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
      {
        anchor: "connecttimeout",
        regex:
          /ConnectTimeout.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}ConnectTimeout/i,
        general: true,
      },
      {
        anchor: "connect timeout",
        regex:
          /Connect Timeout Error.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}Connect Timeout Error/i,
        general: true,
      },
      {
        anchor: "connect_timeout",
        regex:
          /UND_ERR_CONNECT_TIMEOUT.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}UND_ERR_CONNECT_TIMEOUT/i,
        general: true,
      },
      {
        anchor: "connection timed out",
        regex:
          /(?<!110: |port 22: )Connection timed out.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}(?<!110: |port 22: )Connection timed out/i,
        general: true,
      },
      {
        anchor: "did not properly respond",
        regex:
          /did not properly respond.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}did not properly respond/i,
        general: true,
      },
      {
        anchor: "no route to host",
        regex:
          /No route to host.{0,200}(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d)|(?:192\.168\.\d|(?:\/\/|\(|'|: |\b)10\.\d{1,3}\.\d{1,3}\.\d).{0,200}No route to host/i,
        general: true,
      },
      { anchor: "httpconnecttimeoutexception", regex: /HttpConnectTimeoutException/i, seenOn: "Java", general: true },
      { anchor: "noroutetohostexception", regex: /NoRouteToHostException/i, seenOn: "Java", general: true },
      {
        anchor: "no route to host",
        regex:
          /^(?!.{0,200}(?:redis|postgres|mysql|huggingface|hf\.co|registry|proxy|ssh|port 22\b)).{0,200}(?:Errno 113\] |os error 113|NoRouteToHostException: )?No route to host/i,
        general: true,
      },
      { anchor: "errno 113", regex: /\[Errno 113\] Connect call failed \('(?:192\.168|10|172)\./i, seenOn: "asyncio" },
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
      {
        anchor: "name or service not known",
        regex:
          /Name or service not known.{0,20}\((?:[\w-]{2,60}|[\w.-]{2,100}(?=:(?!443\b))):(?!(?:22|2181|2375|3306|5432|5672|6379|8086|9090|9092|9200|27017)\b)\d{2,5}\)/i,
        general: true,
      },
      {
        anchor: "no such host is known",
        regex:
          /No such host is known\S{0,2} \((?:[\w-]{2,60}|[\w.-]{2,100}(?=:(?!443\b))):(?!(?:22|2181|2375|3306|5432|5672|6379|8086|9090|9092|9200|27017)\b)\d{2,5}\)/i,
        general: true,
      },
      {
        anchor: "getaddrinfo e",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}getaddrinfo E(?:NOTFOUND|AI_\w{3,8}) [\w-]{2,60}(?![\w.-])/i,
        general: true,
      },
      {
        anchor: "getaddrinfo e",
        regex: /getaddrinfo E(?:NOTFOUND|AI_\w{3,8}) [\w.-]{2,100}\.(?:local|internal|lan|svc)\b/i,
        general: true,
      },
      {
        anchor: "pconnectionpool(host='",
        regex:
          /HTTPConnectionPool\(host='(?:[\w-]{2,60}', |[^']{2,100}', (?!port=(?:443|80)\b))port=(?!(?:22|2181|2375|3306|5432|5672|6379|8086|9090|9092|9200|27017)\b)\d{2,5}\).{0,300}(?:NameResolutionError|Name or service not known|getaddrinfo failed|nodename nor servname|name resolution)/i,
        general: true,
      },
      {
        anchor: "cannot connect to host ",
        regex:
          /Cannot connect to host [\w.-]{2,100}:(?!443\b)(?!(?:22|2181|2375|3306|5432|5672|6379|8086|9090|9092|9200|27017)\b)\d{2,5} ssl:\S{1,20} \[(?:Name or service not known|nodename nor|getaddrinfo failed|Temporary failure|No address|Domain name not found|DNS)/i,
        general: true,
      },
      {
        anchor: "could not resolve host: ",
        regex: /Could not resolve host: (?:[\w-]{2,60}|[\w.-]{2,100}\.(?:local|internal|lan|svc))(?![\w.:-])/i,
        general: true,
      },
      {
        anchor: " lookup ",
        regex:
          /\blookup (?:[\w-]{2,60}|[\w.-]{2,100}\.(?:local|internal|lan|svc)\.?)(?: on [\d.:]{7,21})?: (?:no such host|server misbehaving|Temporary failure)/i,
        general: true,
      },
      {
        anchor: "unknownhostexception",
        regex: /UnknownHostException: (?:[\w-]{2,60}(?![\w.-])|[\w.-]{2,100}\.(?:local|internal|lan|svc)\b)/i,
        general: true,
      },
      {
        anchor: "failed to lookup address",
        regex:
          /(?:\(|\/\/)[\w.-]{2,100}:(?!443\b)\d{2,5}\b.{0,300}failed to lookup address|failed to lookup address.{0,60}\([\w.-]{2,100}:(?!443\b)\d{2,5}\)/i,
        general: true,
      },
      { anchor: "bad address '", regex: /bad address '[\w-]{2,60}(?::\d{2,5})?'/i, general: true },
      { anchor: "host not found in upstream", regex: /host not found in upstream/i, general: true },
      {
        anchor: "remote name could not be resolved",
        regex: /remote name could not be resolved: '[\w-]{2,60}'/i,
        general: true,
      },
      {
        anchor: "name resolution",
        regex:
          /(?:\/\/|host=')[\w-]{2,60}:\d{2,5}\b.{0,300}failure in name resolution|failure in name resolution.{0,200}\/\/[\w-]{2,60}:\d{2,5}\b/i,
        general: true,
      },
      { anchor: "failed to resolve '", regex: /Failed to resolve '(?!localhost)[\w-]{2,60}'/i, general: true },
      {
        anchor: "nodename nor servname",
        regex: /nodename nor servname.{0,80}\/\/[\w-]{2,60}:\d{2,5}\b/i,
        general: true,
      },
      { anchor: "resolve host address", regex: /resolve host address ['‘]?[\w-]{2,60}['’]?\s{0,4}$/i, general: true },
      {
        anchor: "name or service not known",
        regex: /Name or service not known.{0,60}\/\/[\w-]{2,60}:\d{2,5}\b/i,
        general: true,
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
} as const satisfies Signatures;
