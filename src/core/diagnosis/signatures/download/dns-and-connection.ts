import type { Signatures } from "../../signature.ts";

export const dnsAndConnection = {
  "hf-dns": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "failed to resolve '", regex: /Failed to resolve '[^'.]{1,100}\.[^']{1,150}'/i, seenOn: "urllib3 2" },
      {
        anchor: "nameresolutionerror",
        regex: /(?<!host='[\w-]{1,60}'.{0,300})\bNameResolutionError[:(](?!.{0,200}resolve '[\w-]{1,60}')/i,
      },
      {
        anchor: "temporary failure in name resolution",
        regex:
          /(?<!(?:host='|resolve '|host (?:name )?"?)[\w-]{1,60}['":].{0,300})Temporary failure in name resolution(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      {
        anchor: "getaddrinfo failed",
        regex:
          /(?<!(?:host='|resolve '|host (?:name )?"?)[\w-]{1,60}['":].{0,300})getaddrinfo failed(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      {
        anchor: "name or service not known",
        regex:
          /(?<!(?:host='|resolve '|host (?:name )?"?)[\w-]{1,60}['":].{0,300})Name or service not known(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      {
        anchor: "nodename nor servname provided",
        regex:
          /(?<!(?:host='|resolve '|host (?:name )?"?)[\w-]{1,60}['":].{0,300})nodename nor servname provided, or not known(?!.{0,60}(?:thrown while|Retrying))/i,
      },
      { anchor: "could not resolve host", regex: /Could not resolve host: /i, seenOn: "curl, git" },
      {
        anchor: "no such host",
        regex: /lookup [^ .]{1,100}\.[^ ]{1,150}(?: on [^ ]{1,80})?: no such host/i,
        seenOn: "Go",
      },
      {
        anchor: "server misbehaving",
        regex: /lookup [^ .]{1,100}\.[^ ]{1,150}(?: on [^ ]{1,80})?: server misbehaving/i,
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
      { anchor: "oder dienst nicht bekannt", regex: /Name oder Dienst nicht bekannt/i, general: true },
      { anchor: "resolver endere", regex: /resolver (?:o )?endere.{1,2}o d[eo] /i, general: true },
      { anchor: "resolver la direcci", regex: /resolver la direcci.{1,2}n del /i, general: true },
      { anchor: "soudre l", regex: /impossible de r.{1,2}soudre l/i, general: true },
      { anchor: "nome ou servi", regex: /Nome ou servi.{1,2}o desconhecido/i, general: true },
      { anchor: "falha tempor", regex: /Falha tempor.{1,2}ria na resolu/i, general: true },
      { anchor: "nom ou service inconnu", regex: /Nom ou service inconnu/i, general: true },
      { anchor: "nombre o servicio desconocido", regex: /Nombre o servicio desconocido/i, general: true },
      { anchor: "未知的名称或服务", regex: /未知的名称或服务/i, general: true },
      { anchor: "fehler bei der namensaufl", regex: /Fehler bei der Namensaufl/i, general: true },
      { anchor: "host ist unbekannt", regex: /angegebene Host ist unbekannt/i, general: true },
      { anchor: "este host n", regex: /Este host n.{1,2}o .{1,2} conhecido/i, general: true },
      { anchor: "不知道这样的主机", regex: /不知道这样的主机/i, general: true },
      { anchor: "(os error 1100", regex: /\(os error 1100[1-4]\)/i, general: true },
      { anchor: "unknownhostexception", regex: /UnknownHostException: \S/i, general: true },
      { anchor: "未能解析此远程名称", regex: /未能解析此远程名称/i, general: true },
      {
        anchor: "resolve host",
        regex: /(?:could ?n.{1,2}t|unable to|cannot|can.t|failed to) resolve (?:the )?host(?!.{0,3} ?localhost)/i,
        general: true,
      },
      {
        anchor: "no data of the requested type",
        regex: /name is valid, but no data of the requested type/i,
        general: true,
      },
      { anchor: "get address for '", regex: /couldn't get address for '/i, general: true },
      { anchor: "find host", regex: /Ping request could not find host/i, general: true },
      { anchor: "cannot resolve ", regex: /ping6?: cannot resolve /i, general: true },
      { anchor: "konnte host", regex: /Ping-Anforderung konnte Host/i, general: true },
      { anchor: "encontrar o host", regex: /ping n.{1,2}o p.{1,2}de encontrar o host/i, general: true },
      { anchor: "no servers could be reached", regex: /no servers could be reached/i, general: true },
      { anchor: "resolution failed", regex: /(?:DNS|name|host(?:name)?) resolution failed/i, general: true },
      { anchor: "dns lookup ", regex: /DNS lookup (?:failed|timed out|error|failure)/i, general: true },
      { anchor: "dns_probe_", regex: /\bDNS_PROBE_(?:FINISHED|POSSIBLE|STARTED)/i, general: true },
      { anchor: "nxdomain", regex: /\bNXDOMAIN\b/i, general: true },
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
      {
        anchor: "getaddrinfo e",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}getaddrinfo E(?:NODATA|AI_NO\w{4})\b/i,
        general: true,
      },
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
      {
        anchor: "i/o timeout",
        regex: /dial tcp (?!127\.|\[::1\])[^ ]{1,100} i\/o timeout/i,
        seenOn: "Go",
        general: true,
      },
      { anchor: "connection timed out", regex: /dial tcp [^ ]{1,100} connect: connection timed out/i, seenOn: "Go" },
      { anchor: "tls handshake timeout", regex: /net\/http: TLS handshake timeout/i, seenOn: "Go" },
      {
        anchor: "connect etimedout",
        regex:
          /^(?!.{0,20}(?:npm (?:ERR!|error)|\d (?:error|verbose|silly) )).{0,400}connect ETIMEDOUT \d{1,3}\.[\d.]{5,11}:(?:80|443|8080|3128)\b/i,
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
        general: true,
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
      {
        anchor: "connect timed out",
        regex: /(?:SocketTimeout|ConnectTimeout|Connect)Exception: (?:Connect timed out|Connection timed out)/i,
        general: true,
      },
      { anchor: "httpconnecttimeoutexception", regex: /HttpConnectTimeoutException/i, general: true },
      { anchor: "deadline has elapsed", regex: /connect.{0,40}deadline has elapsed/i, general: true },
      {
        anchor: "curl_easy_perform() failed: ",
        regex: /curl_easy_perform\(\) failed: (?:Timeout was reached|Could ?n.{1,2}t connect to server)/i,
      },
      {
        anchor: "connection timed out",
        regex: /ssh: connect to host \S{1,100} port \d{1,5}: Connection timed out/i,
        general: true,
      },
      { anchor: "shake timed out", regex: /(?:SSL|TLS) handshake timed out/i, general: true },
      {
        anchor: " timed out",
        regex:
          /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|githubusercontent\.com|modelscope\.cn)\b.{0,200}\bconnect(?:ion)? timed out/i,
      },
      {
        anchor: "etimedout",
        regex:
          /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|githubusercontent\.com|modelscope\.cn)\b.{0,200}\bETIMEDOUT\b/i,
      },
      { anchor: "verbindungsversuch ist fehl", regex: /Verbindungsversuch ist fehlgeschlagen/i, general: true },
      { anchor: "tentativa de conex", regex: /tentativa de conex.{1,2}o falhou/i, general: true },
      { anchor: "tentative de connexion a", regex: /tentative de connexion a .{1,2}chou/i, general: true },
      { anchor: "el intento de conexi", regex: /error durante el intento de conexi/i, general: true },
      { anchor: "连接尝试失败", regex: /连接尝试失败/i, general: true },
      { anchor: "failure: connection timed out", regex: /handshake failure: connection timed out/i, general: true },
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
      { anchor: ":443... failed: connection refused", regex: /:443\.\.\. failed: Connection refused/i },
      {
        anchor: "connection refused",
        regex:
          /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|githubusercontent\.com|modelscope\.cn)\b.{0,200}\bConnection refused/i,
      },
      {
        anchor: "actively refused",
        regex:
          /(?:huggingface\.co|\bhf\.co|ollama\.(?:ai|com)|githubusercontent\.com|modelscope\.cn)\b.{0,300}\bactively refused/i,
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
      { anchor: "no route to host", regex: /\bNo route to host\b/i, general: true },
      { anchor: "network is unreachable", regex: /\bNetwork is unreachable(?!.{0,60}thrown while)/i, general: true },
      { anchor: "netzwerk ist nicht erreichbar", regex: /Netzwerk ist nicht erreichbar/i, general: true },
      { anchor: "a rede est", regex: /A rede est.{1,2} (?:fora de alcance|inacess)/i, general: true },
      { anchor: "la red es inaccesible", regex: /La red es inaccesible/i, general: true },
      { anchor: "seau n'est pas accessible", regex: /r.{1,2}seau n'est pas accessible/i, general: true },
      { anchor: "网络不可达", regex: /网络不可达/i, general: true },
      { anchor: "noroutetohostexception", regex: /NoRouteToHostException/i, general: true },
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
      {
        anchor: "t reach ",
        regex: /Could ?n.{1,2}t reach .{0,80}(?:on the Hub|huggingface\.co)(?!.{0,60}Offline)/i,
        seenOn: "datasets",
      },
      {
        anchor: "cannot find the requested files in the cached path",
        regex: /Connection error, and we cannot find the requested files in the cached path/i,
        seenOn: "transformers of 2022",
      },
      {
        anchor: "de se connecter au serveur distant",
        regex: /Impossible de se connecter au serveur distant/i,
        general: true,
      },
      {
        anchor: "verbindung mit dem remoteserver",
        regex: /Verbindung mit dem Remoteserver kann nicht hergestellt/i,
        general: true,
      },
      {
        anchor: "conectar-se ao servidor remoto",
        regex: /Imposs.{1,2}vel conectar-se ao servidor remoto/i,
        general: true,
      },
      {
        anchor: "conectar con el servidor remoto",
        regex: /No es posible conectar con el servidor remoto/i,
        general: true,
      },
      { anchor: "无法连接到远程服务器", regex: /无法连接到远程服务器/i, general: true },
      {
        anchor: "connect to hugging",
        regex: /(?:could ?no?.?t|cannot|can't|unable to|failed to) connect to Hugging ?Face/i,
      },
      { anchor: "o reach hugging", regex: /(?:unable|failed) to reach Hugging ?Face/i },
      { anchor: "failed to fetch", regex: /failed to fetch .{0,80}from Hugging ?Face/i, general: true },
      { anchor: "failed to download", regex: /failed to download .{0,80}from Hugging ?Face/i, general: true },
      { anchor: "failed to download https://", regex: /failed to download https:\/\/(?:huggingface\.co|hf\.co)/i },
    ],
    example: "httpx.ConnectError: All connection attempts failed",
    commands: [
      { shell: "any", line: "curl -I https://huggingface.co", effect: "safe" },
      { shell: "any", line: "{self} diagnose --online", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: huggingface_hub 1.33.0, httpx 0.28.1, aiohttp 3.14.3", "source: seanmonstar/reqwest src/error.rs"],
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
      { anchor: "able to access the url", regex: /Is the computer able to access the url\?/i, general: true },
      { anchor: "typo in the url or port", regex: /Was there a typo in the url or port\?/i, general: true },
    ],
    example: "TypeError: fetch failed",
    sources: ["https://github.com/huggingface/huggingface.js/issues/810"],
  },
} as const satisfies Signatures;
