import type { Signatures } from "../../signature.ts";

export const transfer = {
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
      { anchor: "errorcode=", regex: /\berrorCode=[25] /i },
      { anchor: "rpc failed; curl 28", regex: /RPC failed; curl 28 /i },
      { anchor: "timed out due to inactivity", regex: /download timed out due to inactivity/i, general: true },
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
      { anchor: "rpc failed; curl", regex: /RPC failed; curl (?!28 )\d{1,2} /i, seenOn: "git" },
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
      { anchor: "[winerror 10053]", regex: /\[WinError 10053\]/i },
      {
        anchor: "software in your host machine",
        regex: /aborted by the software in your host machine/i,
        general: true,
      },
      { anchor: "auf dem hostcomputer abge", regex: /Software auf dem Hostcomputer abgebrochen/i, general: true },
      { anchor: "pelo software no computador", regex: /pelo software no computador host/i, general: true },
      { anchor: "vom remotehost geschlossen", regex: /Verbindung wurde vom Remotehost geschlossen/i, general: true },
      {
        anchor: "por el host remoto",
        regex: /interrupci.{1,2}n de una conexi.{1,2}n existente por el host remoto/i,
        general: true,
      },
      { anchor: "te distant", regex: /ferm.{1,2}e par l'h.{1,2}te distant/i, general: true },
      { anchor: "强迫关闭了一个现有的连接", regex: /强迫关闭了一个现有的连接/i, general: true },
      {
        anchor: "connection reset by peer",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) |.{0,300}(?:Retrying|thrown while|127\.0\.0\.1:\d{1,5}->)).{0,400}Connection reset by peer(?!.{0,100}(?:thrown while|Retrying|while reading response header))/i,
        general: true,
      },
      { anchor: "exception: connection reset", regex: /Exception: Connection reset\b/i, general: true },
      { anchor: "closed at byte", regex: /Connection closed at byte \d(?!.{0,20}Retrying)/i, general: true },
      {
        anchor: "read error at byte",
        regex: /Read error at byte \d{1,15}(?:\/\d{1,15})? \((?!Connection timed|Operation timed|.{0,60}Retrying)/i,
        general: true,
      },
      { anchor: "bad record mac", regex: /decryption failed or bad record mac/i, general: true },
      { anchor: "sslzeroreturnerror", regex: /\bSSLZeroReturnError\b/ },
      { anchor: "443: write: broken pipe", regex: /:443: write: broken pipe/i },
      { anchor: "stream error: stream id", regex: /stream error: stream ID \d{1,9}; /i, general: true },
      { anchor: "http2: client connection lost", regex: /http2: client connection lost/i, general: true },
      {
        anchor: "unexpected eof",
        regex: /(?:https:|download|pull|fetch|read tcp|copying|transfer).{0,300}\bunexpected EOF\b/i,
        general: true,
      },
      { anchor: "incompletemessage", regex: /hyper::Error\(IncompleteMessage/i },
      { anchor: "tls close_notify", regex: /without sending TLS close_notify/i, general: true },
      { anchor: "premature e", regex: /\bPremature (?:EOF|end of (?:Content|chunk|stream))/i, general: true },
      {
        anchor: "underlying connection was closed",
        regex: /underlying connection was closed: (?!Could not establish)/i,
        general: true,
      },
      { anchor: "from the transport stream", regex: /0 bytes from the transport stream/i, general: true },
      {
        anchor: "verbindung wurde geschlossen: ",
        regex: /zugrunde liegende Verbindung wurde geschlossen: (?!.{0,60}Vertrauens)/i,
        general: true,
      },
      { anchor: "subjacente estava fechada", regex: /subjacente estava fechada: (?!.{0,60}confian)/i, general: true },
      {
        anchor: "connexion sous-jacente a",
        regex: /connexion sous-jacente a (?!.{0,90}approbation)/i,
        general: true,
      },
      { anchor: "conexi", regex: /terminado la conexi.{1,2}n: (?!.{0,80}confianza)/i, general: true },
      {
        anchor: "curl_easy_perform() failed: ",
        regex:
          /curl_easy_perform\(\) failed: (?:Transferred a partial|Failure when receiving|SSL connect error|Failed sending|Server returned nothing|Stream error)/i,
      },
      { anchor: '": eof', regex: /Get \\?"https:\/\/[^"]{1,300}": EOF\b/i, seenOn: "Go" },
      { anchor: "got eof from the server", regex: /Got EOF from the server/i },
      { anchor: "network problem has occurred", regex: /errorCode=6 Network problem has occurred/i },
      {
        anchor: "terminated abnormally",
        regex: /connection with the server was terminated abnormally/i,
        general: true,
      },
      { anchor: "0x80072ef", regex: /0x80072EF[EF]/i },
      { anchor: "caused connection abort", regex: /Software caused connection abort/i, general: true },
      {
        anchor: "closed connection without response",
        regex: /Remote end closed connection without response.{0,60}Request ID/i,
      },
    ],
    example:
      "requests.exceptions.ChunkedEncodingError: ('Connection broken: IncompleteRead(1000 bytes read, 999000 more expected)', IncompleteRead(1000 bytes read, 999000 more expected))",
    commands: [{ shell: "any", line: "{self} download", effect: "changes-system" }],
    sources: ["lab: requests 2.34.2, httpx 0.28.1, aiohttp 3.14.3, node 20.20.2, curl 7.88, wget 1.21"],
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
      { anchor: "seem to support byte ranges", regex: /seem to support byte ranges/i },
      { anchor: "invalid range header", regex: /errorCode=8 Invalid range header/i },
      { anchor: "requested range was not del", regex: /Requested range was not delivered by the server/i },
      { anchor: "status code 416", regex: /status code:? 416\b/i, general: true },
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
  // Its own lines say only that a request was tried again, which mostly succeeds: never a cause by itself.
  "hf-retrying": {
    severity: "warning",
    priority: 24,
    patterns: [
      { anchor: "thrown while requesting", regex: /thrown while requesting (?:GET|HEAD|POST|PUT) http/i },
      { anchor: "trying to resume download", regex: /Trying to resume download\.\.\./i },
    ],
    example:
      "HTTP Error 503 thrown while requesting HEAD https://huggingface.co/microsoft/phi-4/resolve/main/config.json",
    sources: ["lab: huggingface_hub 1.33.0"],
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
        regex: /(?:\bsha(?:-?256)?|checksum|hash|size) mismatch (?:for|in|on|of) .{0,200}\.(?:gguf|safetensors|bin)\b/i,
      },
      {
        anchor: "mismatch: expected",
        regex: /(?:sha-?256|sha-?1|md5|checksum|hash|digest|size|length)\S{0,3} mismatch: expected/i,
        general: true,
      },
      { anchor: "hash mismatch", regex: /(?:sha-?256|md5|file|model) hash mismatch|hash mismatch[!:]/i, general: true },
      {
        anchor: "checksum ",
        regex:
          /checksum (?:error detected|verification failed|validation failed|does ?n.{1,2}t match|did not match)|checksum mismatch (?:for|in|on|of|after)/i,
        general: true,
      },
      {
        anchor: "expected size",
        regex: /expected size:? \d{3,15}\b.{0,40}(?:actual|got|but|received|found)/i,
        general: true,
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
} as const satisfies Signatures;
