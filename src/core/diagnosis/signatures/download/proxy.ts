import type { Signatures } from "../../signature.ts";

export const proxy = {
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
      {
        anchor: "proxy authentication required",
        regex:
          /^(?!.{0,100}(?:npm |Retrying|after connection broken)|\d{1,6} (?:error|verbose|http) ).{0,300}\bProxy Authentication Required/i,
        general: true,
      },
      { anchor: "unsuccessful tunnel (407)", regex: /unsuccessful tunnel \(407\)/i },
      {
        anchor: "(407)",
        regex: /(?:server|serveur|servidor|Remoteserver|error|Fehler|erreur|erro)\b.{0,80}\(407\)/i,
        general: true,
      },
      { anchor: "proxyauthent", regex: /Proxyauthentifizierung erforderlich/i, general: true },
      { anchor: "tunnel error: proxy auth", regex: /tunnel error: proxy authentication required/i, seenOn: "reqwest" },
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
      { anchor: "unsuccessful", regex: /unsuccessful tunnel|tunnel error: unsuccessful/i, seenOn: "reqwest" },
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
      {
        anchor: "tunnel connection failed: ",
        regex: /(?<!broken by ')ProxyError\('[^']{1,60}', OSError\('Tunnel connection failed: (?!407)\d{3}/i,
      },
      { anchor: "tunnel error: ", regex: /tunnel error: (?:unsuccessful|failed)/i },
      { anchor: "err_tunnel_connection", regex: /\bERR_TUNNEL_CONNECTION_FAILED\b/i },
      { anchor: '": forbidden', regex: /"https:[^"]{1,300}": Forbidden\b/i, general: true },
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
      {
        anchor: "connect to proxy",
        regex:
          /^(?!.{0,300}(?:broken by|Tunnel|407|npm )).{0,300}(?:could ?n.{1,2}t|failed to|unable to|cannot|can.t) connect to (?:the )?proxy\b/i,
        general: true,
      },
      { anchor: "resolving proxy", regex: /error resolving proxy/i, general: true },
      { anchor: "proxy connection ", regex: /proxy connection (?:timed out|refused|failed|error)/i, general: true },
      { anchor: "sockshttp", regex: /SOCKSHTTPS?Connection(?:Pool)?\b/i },
      { anchor: "err_proxy_connection", regex: /\bERR_PROXY_CONNECTION_FAILED\b/i },
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
      {
        anchor: "proxy url",
        regex:
          /Proxy URL had (?:no|unsupported) scheme|(?:invalid|malformed|bad|unsupported|failed to parse) proxy url/i,
        general: true,
      },
      { anchor: "invalid proxy", regex: /invalid proxy (?:address|server|port|config)/i, general: true },
    ],
    example: "ValueError: Unable to determine SOCKS version from socks://127.0.0.1:7891/",
    witness: "proxy",
    sources: [
      "source: psf/requests src/requests/adapters.py; encode/httpx httpx/_transports/default.py; urllib3 src/urllib3/exceptions.py",
      "lab: httpx 0.28.1, requests 2.34.2",
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
        regex: /Invalid URL '?[^' /][^' ]{0,200}\/(?:api\/|resolve\/|v1\b)[^' ]{0,200}'?: No scheme supplied/i,
        seenOn: "requests",
      },
      {
        anchor: "failed to parse url from ",
        regex: /Failed to parse URL from (?!https?:)[^ ]{1,120}\/(?:api\/|v1\b)/i,
        seenOn: "Node",
      },
      { anchor: "missingschema: invalid url", regex: /MissingSchema: Invalid URL (?!'?\/)/i, seenOn: "requests" },
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
      { anchor: "first path segment in url", regex: /first path segment in URL cannot contain colon/i, general: true },
      { anchor: "curl: (1) protocol", regex: /curl: \(1\) Protocol "(?!https?")/i, general: true },
      {
        anchor: "failed to parse url from ",
        regex: /Failed to parse URL from (?!https?:|file:|data:|blob:)\S/i,
        general: true,
      },
      { anchor: "uri with undefined scheme", regex: /URI with undefined scheme/i, general: true },
      { anchor: "invalid request uri was provided", regex: /An invalid request URI was provided/i, general: true },
      { anchor: 'expected "http', regex: /Protocol "[^"]{1,60}" not supported\. Expected "http/i, general: true },
      { anchor: "unsupported protocol ", regex: /AxiosError: Unsupported protocol /i, general: true },
      { anchor: "scheme is not supported", regex: /The '[\w.-]{1,60}' scheme is not supported/i, general: true },
      { anchor: "url scheme is not allowed", regex: /URL scheme is not allowed/i, general: true },
      { anchor: "malformedurlexception", regex: /MalformedURLException: (?:no|unknown) protocol/i, general: true },
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
} as const satisfies Signatures;
