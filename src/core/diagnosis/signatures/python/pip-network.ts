import type { Signatures } from "../../signature.ts";

export const pipNetwork = {
  "pip-proxy-auth": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "tunnel connection failed: 407", regex: /Tunnel connection failed: 407.{0,120}\/simple\//i },
      {
        anchor: "407 proxy authentication required",
        regex: /(?:pip\._vendor|CondaHTTPError).{0,300}407 Proxy Authentication Required/i,
      },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/torch/",
    commands: [
      { shell: "any", line: "pip config list", effect: "safe" },
      {
        shell: "sh",
        line: "export HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "cmd", line: "set HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: '$env:HTTPS_PROXY = "http://NAME:PASSWORD@HOST:PORT"',
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 behind a proxy that answers 407"],
  },
  "pip-proxy-refused": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "connect to proxy",
        regex: /ProxyError\(.{0,8}(?:Cannot|Unable to) connect to proxy(?!.{0,200}failed: 407).{0,300}\/simple\//i,
      },
      { anchor: ".proxyerror", regex: /pip\._vendor[\w.]{0,60}\.ProxyError/i },
      { anchor: "proxyerror", regex: /(?:CondaProxyError|ProxyError: Conda cannot proceed)/i },
      {
        anchor: "failed to connect to proxy ",
        regex: /Failed to connect to proxy \S{1,120} while fetching/i,
        seenOn: "pip 26",
      },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno 111] Connection refused'))': /simple/torch/",
    commands: [
      { shell: "any", line: "pip config list", effect: "safe" },
      { shell: "any", line: "pip config debug", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 with a dead proxy"],
  },
  "pip-tls-intercept": {
    severity: "fatal",
    priority: 87,
    patterns: [
      {
        anchor: "problem confirming the ssl certificate",
        regex:
          /There was a problem confirming the ssl certificate(?!.{0,400}certificate (?:has expired|is not yet valid))/i,
      },
      {
        anchor: "certificate_verify_failed",
        regex:
          /(?:pip|pypi|pythonhosted|\/simple\/|download\.pytorch\.org|conda|Retrying).{0,400}CERTIFICATE_VERIFY_FAILED(?!\] certificate verify failed: certificate (?:has|is))/i,
      },
      { anchor: "condasslerror", regex: /CondaSSLError(?!: OpenSSL appears)/i },
      {
        anchor: "invalid peer certificate",
        regex: /(?:uv|pypi|pythonhosted|Failed to fetch).{0,200}invalid peer certificate: UnknownIssuer/i,
      },
      {
        anchor: "ssl-verification-failed",
        regex: /error: ssl-verification-failed/i,
        seenOn: "pip 26",
      },
      {
        anchor: "tls_process_server_certificate",
        regex: /(?:pypi|pythonhosted|\/simple\/|conda).{0,400}tls_process_server_certificate/i,
        seenOn: "Python 2.7, 3.5",
      },
    ],
    example:
      "Could not fetch URL https://pypi.org/simple/six/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='pypi.org', port=443): Max retries exceeded with url: /simple/six/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)'))) - skipping",
    commands: [
      { shell: "any", line: "pip config set global.cert COMPANY.pem", effect: "changes-system" },
      { shell: "any", line: "pip --version", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 with a self-signed server", "source: conda/conda conda/gateways/connection/download.py"],
  },
  "pip-no-network": {
    severity: "fatal",
    priority: 85,
    patterns: [
      {
        anchor: "failed to establish a new connection",
        regex:
          /^(?!.{0,300}ProxyError).{0,200}(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,400}Failed to establish a new connection: \[(?:Errno|WinError) (?:-?\d{1,5}|getaddrinfo)/i,
      },
      {
        anchor: "nameresolutionerror",
        regex: /(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,300}NameResolutionError/i,
      },
      {
        anchor: "connecttimeouterror",
        regex: /(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,300}ConnectTimeoutError/i,
      },
      { anchor: "condahttperror", regex: /CondaHTTPError: HTTP 000 CONNECTION FAILED/i },
      { anchor: "dns error", regex: /(?:pypi|pythonhosted).{0,200}dns error: failed to lookup address/i },
      { anchor: "could not connect, are you offline", regex: /Could not connect, are you offline\?/i, seenOn: "uv" },
      {
        anchor: "all attempts to connect to ",
        regex: /All attempts to connect to \S{1,80} failed/i,
        seenOn: "Poetry",
      },
      {
        anchor: "while fetching https://",
        regex: /Failed to connect to \S{1,80} while fetching https:\/\/\S{1,60}\/simple/i,
        seenOn: "pip 26",
      },
      {
        anchor: "could not resolve ",
        regex:
          /Could not resolve (?:hostname|host: )?.{0,6}(?:https:\/\/)?(?:conda\.anaconda\.org|repo\.anaconda\.com|pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org)/i,
        seenOn: "mamba, curl",
      },
      {
        anchor: "failed to resolve ",
        regex:
          /Failed to resolve (?:IP address for )?'(?:pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org|conda\.anaconda\.org|repo\.anaconda\.com)/i,
      },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno -2] Name or service not known')': /simple/torch/",
    witness: "proxy",
    sources: ["lab: pip 23.2.1 without DNS", "source: conda/conda conda/gateways/repodata"],
  },
  "pip-download-timeout": {
    severity: "fatal",
    priority: 77,
    patterns: [
      { anchor: "read timed out", regex: /(?:pypi|pythonhosted|pytorch\.org|pip).{0,200}Read timed out/i },
      {
        anchor: "readtimeouterror",
        regex:
          /ReadTimeoutError: HTTPSConnectionPool\(host='(?:files\.pythonhosted\.org|pypi\.org|download\.pytorch\.org)/i,
      },
      { anchor: "incompleteread", regex: /pip\._vendor.{0,200}IncompleteRead/i },
      {
        anchor: "in _error_catcher",
        regex: /pip[/\\]_vendor[/\\]urllib3[/\\]response\.py", line \d{1,5}, in _error_catcher/i,
      },
      { anchor: "connection timed out while downloading", regex: /Connection timed out while downloading/i },
      { anchor: "incomplete-download", regex: /error: incomplete-download/i },
      {
        anchor: "didn't respond within ",
        regex: /^\s{0,8}(?:│ )?\S{1,80} didn't respond within [\d.]{1,6} seconds/i,
        seenOn: "pip 26",
      },
      {
        anchor: "uv_http_timeout",
        regex: /due to network timeout\. Try increasing UV_HTTP_TIMEOUT/i,
        seenOn: "uv",
      },
      {
        anchor: "urllib3.exceptions.protocolerror",
        regex: /pip\._vendor\.urllib3\.exceptions\.ProtocolError: \(["']Connection broken/i,
      },
      {
        anchor: "downloaded bytes did not match",
        regex: /Downloaded bytes did not match Content-Length/i,
        seenOn: "conda",
      },
    ],
    example:
      "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.pythonhosted.org', port=443): Read timed out.",
    commands: [{ shell: "any", line: "pip install --timeout 120 --retries 10 PACKAGE", effect: "changes-system" }],
    sources: [
      "https://github.com/pytorch/pytorch/issues/154200",
      "source: pypa/pip src/pip/_internal/network/download.py, src/pip/_internal/exceptions.py",
    ],
  },
  "pip-hash-mismatch": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "do not match the hashes", regex: /THESE PACKAGES DO NOT MATCH THE HASHES/i },
      { anchor: "hash mismatch for", regex: /[Hh]ash mismatch for `?[\w.-]{1,80}/i },
      { anchor: "checksummismatcherror", regex: /ChecksumMismatchError: Conda detected a mismatch/i, seenOn: "conda" },
      {
        anchor: "not found in known hashes",
        regex: /from archive \S{1,120} not found in known hashes/i,
        seenOn: "Poetry",
      },
      { anchor: "bad crc-32 for file", regex: /BadZipFile: Bad CRC-32 for file/i },
      {
        anchor: "wheel",
        regex: /ERROR: Wheel '[^']{1,80}' located at .{1,300} is invalid|ERROR: \S{1,80} has an invalid wheel/i,
        seenOn: "pip",
      },
      { anchor: "badzipfile: file is not a zip", regex: /BadZipFile: File is not a zip file/i, general: true },
    ],
    example:
      "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes.",
    commands: [{ shell: "any", line: "pip cache purge", effect: "changes-system" }],
    sources: ["source: pypa/pip src/pip/_internal/exceptions.py", "source: astral-sh/uv crates/uv-distribution"],
  },
  "pip-http-error": {
    severity: "fatal",
    priority: 77,
    patterns: [
      { anchor: "while getting http", regex: /HTTP error (?:4\d\d|5\d\d) while getting https?:\/\//i, seenOn: "pip" },
      {
        anchor: "http status ",
        regex:
          /HTTP status (?:client|server) error \([45]\d\d [\w ]{2,40}\) for url \(https?:\/\/\S{0,80}(?:simple|pypi|pythonhosted|pytorch|whl)/i,
        seenOn: "uv",
      },
      {
        anchor: "condahttperror: http ",
        regex: /CondaHTTPError: HTTP [45]\d\d /i,
        seenOn: "conda",
      },
      { anchor: "unavailableinvalidchannel", regex: /UnavailableInvalidChannel: /i, seenOn: "conda" },
      { anchor: "pip._vendor.requests.exceptions", regex: /pip\._vendor\.requests\.exceptions\.HTTPError: [45]\d\d/i },
      {
        anchor: " error: ",
        regex:
          /[45]\d\d (?:Client|Server) Error: [\w ]{2,40} for url: https?:\/\/\S{0,80}(?:\/simple\/|pypi|pythonhosted|\/whl\/)/i,
      },
    ],
    example: "ERROR: HTTP error 404 while getting https://download.pytorch.org/whl/cu999/torch.whl",
    commands: [{ shell: "any", line: "pip config list", effect: "safe" }],
    sources: ["source: pypa/pip src/pip/_internal/network/utils.py; astral-sh/uv crates/uv-client; conda/conda"],
  },
} as const satisfies Signatures;
