import type { Signatures } from "../../signature.ts";

export const tls = {
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
      {
        anchor: "signed certificate",
        regex:
          /^(?!npm |\d{1,6} (?:error|verbose|http) |.{0,200}(?:generat|creat|using|saved|writ)).{0,300}\bself[- ]signed certificate\b/i,
        general: true,
      },
      {
        anchor: "x509: ",
        regex:
          /x509: (?:certificate is not authorized|negative serial|.{0,80}not trusted|unhandled critical|invalid signature|malformed)/i,
      },
      { anchor: "vertrauensstellung f", regex: /Vertrauensstellung f.{1,2}r den sicheren SSL/i, general: true },
      { anchor: "d'approbation pour le canal", regex: /relation d'approbation pour le canal/i, general: true },
      { anchor: "confianza para el canal", regex: /relaci.{1,2}n de confianza para el canal/i, general: true },
      { anchor: "安全通道建立信任", regex: /安全通道建立信任/i, general: true },
      { anchor: "ssl peer certificate or ssh", regex: /SSL peer certificate or SSH remote key was not OK/i },
      { anchor: "server verification failed", regex: /SSL server verification failed/i },
      {
        anchor: "get issuer cert",
        regex: /^(?!npm |\d{1,6} (?:error|verbose|http) ).{0,300}unable to get issuer cert/i,
        general: true,
      },
      { anchor: "signed by known auth", regex: /not signed by known authorit/i, general: true },
      {
        anchor: "certificate verify failed",
        regex:
          /^(?!npm |.{0,300}CERTIFICATE_VERIFY_FAILED).{0,300}certificate verify failed(?!:? \(?(?:certificate (?:has expired|is not yet)|Hostname|IP address))/i,
        general: true,
      },
      { anchor: "alert unknown ca", regex: /alert unknown ca\b/i, general: true },
      { anchor: "vertrauensstellung", regex: /SSL\/TLS-Kanal konnte keine Vertrauensstellung/i, general: true },
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
      {
        anchor: "cafile: none",
        regex: /CAfile: none/i,
        seenOn: "git",
      },
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
      { anchor: "could not open ca cert", regex: /Could not open CA certificate file/i },
      { anchor: "with the ssl ca cert", regex: /Problem with the SSL CA cert/i },
      { anchor: "trustanchors parameter", regex: /trustAnchors parameter must be non-empty/i },
      { anchor: "failed to load system roots", regex: /failed to load system roots/i },
      {
        anchor: "ssl_cert_",
        regex:
          /SSL_CERT_(?:FILE|DIR)\b.{0,160}(?:does not exist|no such file|not found)|No such file or directory.{0,100}SSL_CERT_FILE/i,
      },
      { anchor: "cacert.pem'", regex: /No such file or directory: '[^']{0,300}cacert\.pem'/i },
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
      { anchor: "sslpeerunverifiedexception", regex: /SSLPeerUnverifiedException/i },
      { anchor: "no subject alternative ", regex: /No subject alternative (?:DNS )?names? (?:matching|present)/i },
      {
        anchor: "t match ",
        regex: /hostname \\?['"][^'"]{1,200}['"] doesn\\?'t match (?:either of )?\\?['"]/i,
        seenOn: "urllib3 1",
      },
      { anchor: "certificate not valid for", regex: /certificate (?:is )?not valid for (?:name|host)/i },
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
      { anchor: "unrecognized ssl message", regex: /Unsupported or unrecognized SSL message/i },
      { anchor: "not an ssl/tls record", regex: /Not an SSL\/TLS record/i },
      { anchor: "[ssl: unknown_protocol", regex: /\[SSL: UNKNOWN_PROTOCOL\]/i },
      { anchor: "http request to an https", regex: /Client sent an HTTP request to an HTTPS server/i },
      { anchor: "request was sent to https", regex: /plain HTTP request was sent to HTTPS port/i },
      { anchor: "unexpected packet format", regex: /handshake failed due to an unexpected packet format/i },
      { anchor: "bad request version", regex: /Bad request version \(.{0,6}x16/i },
      { anchor: "bad http/0.9 request", regex: /Bad HTTP\/0\.9 request type \(.{0,6}x16/i },
      { anchor: "record_layer_failure", regex: /\bRECORD_LAYER_FAILURE\b/i },
      { anchor: "err_ssl_protocol_error", regex: /\bERR_SSL_PROTOCOL_ERROR\b/i },
      { anchor: "rx_record_too_long", regex: /SSL_ERROR_RX_RECORD_TOO_LONG/i },
    ],
    example: "httpx.ConnectError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
    sources: [
      "https://github.com/ollama/ollama/issues/729",
      "lab: requests 2.34.2, node 20.20.2, curl 7.88, wget 1.21, git 2.39",
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
      {
        anchor: "handshake failure",
        regex: /(?:SSL|TLS|alert).{0,60}handshake failure(?!: (?:connection|timed|unable|.?not signed))/i,
        seenOn: "OpenSSL, Go",
      },
      { anchor: "handshakefailure", regex: /received fatal alert: HandshakeFailure/i, seenOn: "rustls" },
      { anchor: "protocol version", regex: /alert protocol version|tls: protocol version not supported/i },
      { anchor: "unsafe legacy renegotiation", regex: /unsafe legacy renegotiation disabled/i, seenOn: "OpenSSL 3" },
      {
        anchor: "unsupported protocol",
        regex: /SSL routines:.{0,40}unsupported protocol|\[SSL: UNSUPPORTED_PROTOCOL\]/i,
      },
      { anchor: "_key_too_small", regex: /\b(?:DH|EE|CA)_KEY_TOO_SMALL\b/i },
      { anchor: "sec_e_", regex: /SEC_E_ILLEGAL_MESSAGE|SEC_E_ALGORITHM_MISMATCH/i, seenOn: "Windows" },
      { anchor: "err_ssl_version_or_cipher", regex: /\bERR_SSL_VERSION_OR_CIPHER_MISMATCH\b/i, seenOn: "Chromium" },
      {
        anchor: "unable to establish ssl connection",
        regex: /Unable to establish SSL connection/i,
        seenOn: "wget",
      },
      { anchor: "ssl/tls-kanal erstellt", regex: /ter SSL\/TLS-Kanal erstellt werden/i },
      { anchor: "fatal alert: ", regex: /fatal alert: (?:handshake_?failure|protocol_?version)/i },
      { anchor: "failed: handshake failed", regex: /gnutls_handshake\(\) failed: Handshake failed/i },
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
} as const satisfies Signatures;
