import type { Signatures } from "../../signature.ts";

export const npmRegistry = {
  "npm-registry-enotfound": {
    severity: "fatal",
    priority: 73,
    patterns: [
      {
        anchor: "enotfound",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,200}(?:code|getaddrinfo|errno) ENOTFOUND/i,
      },
      { anchor: "eai_again", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,200}EAI_AGAIN/i },
      {
        anchor: "enotfound",
        regex:
          /^(?!.{0,20}huggingface).{0,80}request to https?:\/\/registry\.[^ ]{1,200} failed, reason: getaddrinfo ENOTFOUND/i,
      },
      {
        anchor: "getaddrinfo e",
        regex:
          /(?:registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)|YN0001).{0,200}getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|getaddrinfo (?:ENOTFOUND|EAI_AGAIN) registry\./i,
        seenOn: "yarn, pnpm",
      },
      {
        anchor: "errno enotfound",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) errno ENOTFOUND/i,
        seenOn: "npm",
      },
      {
        anchor: "error when performing the request to https://reg",
        regex: /Error when performing the request to https:\/\/registry/i,
        seenOn: "Corepack",
      },
      {
        anchor: "err_pnpm_meta_fetch_fail",
        regex: /ERR_PNPM_META_FETCH_FAIL.{0,300}(?:ENOTFOUND|EAI_AGAIN)/i,
        seenOn: "pnpm",
      },
    ],
    example:
      "npm error network request to http://no-such-host.invalid/x failed, reason: getaddrinfo ENOTFOUND no-such-host.invalid",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm ping", effect: "safe" },
      { shell: "any", line: "npm config set https-proxy http://HOST:PORT", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: ["lab: npm 11.19.1"],
  },
  "npm-proxy-auth": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "code e407", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code E407/i },
      {
        anchor: "407 proxy authentication required",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 407 Proxy Authentication Required/i,
      },
      { anchor: "httperrorproxyauthenticationrequired", regex: /HttpErrorProxyAuthenticationRequired/i },
      { anchor: "err_pnpm_fetch_407", regex: /ERR_PNPM_FETCH_407/i, seenOn: "pnpm" },
      {
        anchor: "could not be established",
        regex: /tunneling socket could not be established.{0,40}\b407\b/i,
        seenOn: "Yarn 1, npm 6",
      },
      { anchor: "proxy connection failed", regex: /Proxy connection failed.{0,40}\b407\b/i, seenOn: "npm 6" },
    ],
    example: "npm error 407 Proxy Authentication Required - GET https://registry.npmjs.org/left-pad",
    commands: [
      { shell: "any", line: "npm config get https-proxy", effect: "safe" },
      { shell: "any", line: "npm config set https-proxy http://NAME:PASSWORD@HOST:PORT", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: ["https://github.com/npm/npm/issues/19748", "https://github.com/npm/npm/issues/17396", "lab: npm 11.19.1"],
  },
  "npm-proxy-refused": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "econnrefused",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) (?:code|errno) ECONNREFUSED/i,
      },
      {
        anchor: "econnrefused",
        regex:
          /(?:npm (?:ERR!|error) .{0,80}request to https?:|request to https:|request to http:\/\/(?:registry|npm|proxy))[^ ]{1,200} failed, reason: (?:connect )?ECONNREFUSED/i,
      },
      { anchor: "tunneling socket could not be established", regex: /tunneling socket could not be established/i },
      {
        anchor: "econnrefused",
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com).{0,200}ECONNREFUSED/i,
        seenOn: "Yarn, pnpm",
      },
    ],
    example:
      "npm error FetchError: request to https://registry.npmjs.org/left-pad failed, reason: connect ECONNREFUSED 127.0.0.1:8080",
    commands: [
      { shell: "any", line: "npm config get https-proxy", effect: "safe" },
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm config delete https-proxy", effect: "changes-system" },
      { shell: "any", line: "npm config delete proxy", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/npm/npm/issues/14459",
      "https://github.com/npm/npm/issues/15258",
      "https://github.com/npm/npm/issues/11925",
      "lab: npm 11.19.1",
    ],
  },
  "npm-forbidden": {
    severity: "fatal",
    priority: 64,
    patterns: [
      { anchor: "code e403", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code E403/i },
      { anchor: "403 403 forbidden", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 403 403 Forbidden/i },
      { anchor: "err_pnpm_fetch_40", regex: /ERR_PNPM_FETCH_40[13]/i, seenOn: "pnpm" },
      {
        anchor: "403 forbidden",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 403 Forbidden/i,
        seenOn: "npm 6",
      },
      { anchor: "code e418", regex: /npm (?:ERR!|error) code E418/i, seenOn: "npm" },
      {
        anchor: "403 forbidden",
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com).{0,200}403 Forbidden/i,
        seenOn: "Yarn 1",
      },
      { anchor: "response code: 403", regex: /YN\d{4}.{0,200}Response Code: 403/i, seenOn: "Yarn" },
    ],
    example: "npm error 403 403 Forbidden - GET https://registry.npmjs.org/left-pad",
    commands: [{ shell: "any", line: "npm config get registry", effect: "safe" }],
    witness: "proxy",
    sources: ["lab: npm 11.19.1 behind a proxy that answers 403"],
  },
  "npm-registry-timeout": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "etimedout", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,200}ETIMEDOUT/i },
      {
        anchor: "err_socket_timeout",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,60}ERR_SOCKET_TIMEOUT|^ERR_SOCKET_TIMEOUT/i,
      },
      {
        anchor: "econnreset",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) (?:code|errno|network) .{0,120}ECONNRESET|(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) (?:code|errno) ECONNRESET/i,
      },
      {
        anchor: "network timeout at",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,20}network timeout at: https?:\/\//i,
      },
      { anchor: "network read etimedout", regex: /network read ETIMEDOUT/i },
      { anchor: "network aborted", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) network aborted/i },
      {
        anchor: "trouble with your network connection",
        regex: /There appears to be trouble with your network connection\.(?! Retrying)/i,
        seenOn: "yarn",
      },
      { anchor: "esockettimedout", regex: /\bESOCKETTIMEDOUT\b/i, seenOn: "yarn" },
      {
        anchor: "idle timeout reached for host",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,60}Idle timeout reached for host/i,
        seenOn: "npm 10",
      },
      {
        anchor: "err_pnpm_meta_fetch_fail",
        regex: /ERR_PNPM_META_FETCH_FAIL(?!.{0,200}(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|certificate|URLSearchParams))/i,
        seenOn: "pnpm",
      },
      {
        anchor: "socket disconnected before secure",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,120}socket disconnected before secure TLS/i,
        seenOn: "npm",
      },
      {
        anchor: "socket timeout",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) (?:network )?Socket timeout/i,
        seenOn: "npm",
      },
      {
        anchor: "etimedout",
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)\S{0,200}: (?:connect )?ETIMEDOUT/i,
        seenOn: "Yarn 1",
      },
      { anchor: "err_socket_timeout", regex: /\bERR_SOCKET_TIMEOUT\b/i, seenOn: "npm" },
      {
        anchor: "code e50",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code E50[0234]\b/i,
        seenOn: "npm",
      },
      {
        anchor: " - get http",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 50[0234] .{3,40} - GET http/i,
        seenOn: "npm",
      },
    ],
    example:
      "npm error network request to https://registry.npmjs.org/zod failed, reason: connect ETIMEDOUT 104.16.2.34:443",
    commands: [{ shell: "any", line: "npm ping", effect: "safe" }],
    witness: "proxy",
    sources: ["source: npm/cli lib/utils/error-message.js", "https://github.com/npm/npm/issues/11925"],
  },
  "npm-integrity": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "eintegrity", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code EINTEGRITY/i },
      { anchor: "integrity checksum failed", regex: /integrity checksum failed when using sha/i },
      {
        anchor: "err_pnpm_tarball_integrity",
        regex: /ERR_PNPM_(?:TARBALL_INTEGRITY|BAD_TARBALL_SIZE)/i,
        seenOn: "pnpm",
      },
      { anchor: "integrity check failed for", regex: /Integrity check failed for "/i, seenOn: "yarn" },
      { anchor: "to be corrupted", regex: /tarball data for .{1,200} seems? to be corrupted/i, seenOn: "npm" },
      {
        anchor: "zlib: ",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,60}zlib: (?:unexpected end of file|incorrect)/i,
        seenOn: "npm",
      },
      {
        anchor: "tar_bad_archive",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,60}TAR_BAD_ARCHIVE/i,
        seenOn: "npm",
      },
      {
        anchor: "end of json input while parsing near",
        regex: /Unexpected end of JSON input while parsing near/i,
        seenOn: "npm 6",
      },
      {
        anchor: "verification failed while extracting",
        regex: /Verification failed while extracting /i,
        seenOn: "npm",
      },
      {
        anchor: "match the expected checksum",
        regex: /remote archive doesn't match the expected checksum/i,
        seenOn: "Yarn",
      },
      {
        anchor: "code z_buf_error",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code Z_(?:BUF|DATA)_ERROR/i,
        seenOn: "npm",
      },
      {
        anchor: "integrity check failed",
        regex: /Integrity check failed (?:for|on) (?:tarball|package)/i,
        seenOn: "Bun",
      },
    ],
    example: "npm error code EINTEGRITY",
    commands: [{ shell: "any", line: "npm cache verify", effect: "safe" }],
    sources: ["source: npm/ssri lib/index.js"],
  },
  "npm-tls-self-signed": {
    severity: "fatal",
    priority: 79,
    patterns: [
      {
        anchor: "self_signed_cert_in_chain",
        regex: /(?:code|errno) SELF_SIGNED_CERT_IN_CHAIN|npm.{0,80}SELF_SIGNED_CERT_IN_CHAIN/i,
      },
      {
        anchor: "depth_zero_self_signed_cert",
        regex:
          /npm.{0,80}DEPTH_ZERO_SELF_SIGNED_CERT|(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,80}DEPTH_ZERO_SELF_SIGNED_CERT/i,
      },
      {
        anchor: "unable_to_",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,80}UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/i,
      },
      {
        anchor: "signed certificate",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,200}self[- ]signed certificate/i,
      },
      {
        anchor: "unable to ",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,200}unable to (?:get (?:local )?issuer certificate|verify the first certificate)/i,
      },
      {
        anchor: "signed certificate",
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com).{0,200}self[- ]signed certificate/i,
        seenOn: "yarn, pnpm",
      },
      {
        anchor: "certificate",
        regex:
          /YN0001.{0,200}(?:unable to (?:get (?:local )?issuer|verify the first) certificate|self[- ]signed certificate)/i,
        seenOn: "Yarn",
      },
      {
        anchor: "self_signed_cert_in_chain",
        regex: /(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY) downloading (?:package|tarball)/i,
        seenOn: "Bun",
      },
    ],
    example: "npm ERR! code UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    commands: [
      { shell: "any", line: "npm config set cafile COMPANY.pem", effect: "changes-system" },
      { shell: "sh", line: "export NODE_EXTRA_CA_CERTS=COMPANY.pem", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "cmd", line: "set NODE_EXTRA_CA_CERTS=COMPANY.pem", effect: "safe", platforms: ["win32"] },
      { shell: "powershell", line: '$env:NODE_EXTRA_CA_CERTS = "COMPANY.pem"', effect: "safe", platforms: ["win32"] },
    ],
    witness: "proxy",
    sources: [
      "https://github.com/npm/npm/issues/8125",
      "https://github.com/npm/npm/issues/9282",
      "https://github.com/npm/npm/issues/12701",
      "https://github.com/nodejs/node/issues/3742",
      "lab: npm 11.19.1",
    ],
  },
  "npm-e404": {
    severity: "fatal",
    priority: 50,
    patterns: [
      { anchor: "e404", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code E404/i },
      {
        anchor: "404 not found - get",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 404 {1,3}Not Found - GET/i,
      },
      {
        anchor: "is not in th",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 404 {1,3}'?[^ ]{1,120} is not in (?:this|the npm) registry/i,
      },
      { anchor: "code etarget", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code ETARGET/i },
      {
        anchor: "no matching version found for",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) notarget No matching version found for/i,
      },
      { anchor: "err_pnpm_fetch_404", regex: /ERR_PNPM_FETCH_404/i, seenOn: "pnpm" },
      { anchor: "err_pnpm_no_matching_version", regex: /ERR_PNPM_NO_MATCHING_VERSION/i, seenOn: "pnpm" },
      { anchor: "couldn't find ", regex: /Couldn't find (?:package|any versions for) "/i, seenOn: "yarn" },
      {
        anchor: ": not found",
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)\/.{1,200}: Not found/i,
        seenOn: "Yarn 1",
      },
      { anchor: "package not found", regex: /YN00\d\d.{0,200}Package not found/i, seenOn: "Yarn" },
      { anchor: "no candidates found", regex: /YN00\d\d.{0,200}No candidates found/i, seenOn: "Yarn" },
      {
        anchor: "found for specifier",
        regex: /error: No version matching "[^"]{1,80}" found for specifier/i,
        seenOn: "Bun",
      },
      { anchor: " - 404", regex: /GET https?:\/\/registry\.\S{1,200} - 404/i, seenOn: "Bun" },
    ],
    example: "npm error 404 Not Found - GET https://REGISTRY/definitely-not-a-pkg-zzqq-1",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm view phi4-setup version", effect: "safe" },
    ],
    sources: ["lab: npm 11.19.1"],
  },
  "npm-auth": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "code e401", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code E401/i },
      { anchor: "code eneedauth", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code ENEEDAUTH/i },
      {
        anchor: "unable to authenticate",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,20}Unable to authenticate, (?:your authentication token|need)/i,
      },
      {
        anchor: "incorrect or missing password",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) Incorrect or missing password/i,
      },
      {
        anchor: "401 unauthorized",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) 401 Unauthorized/i,
        seenOn: "npm",
      },
      { anchor: "invalid authentication (as", regex: /YN0041.{0,80}Invalid authentication/i, seenOn: "Yarn" },
      { anchor: "authentication token not provided", regex: /authentication token not provided/i, seenOn: "Yarn 1" },
    ],
    example: "npm error code E401",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm logout", effect: "changes-system" },
    ],
    sources: ["source: npm/cli lib/utils/error-message.js"],
  },
  "npm-address-invalid": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "err_invalid_url", regex: /npm (?:ERR!|error) code ERR_INVALID_URL/i },
      { anchor: "invalid url", regex: /npm (?:ERR!|error) Invalid URL/i },
      { anchor: "only absolute urls are supported", regex: /Only absolute URLs are supported/i, seenOn: "npm 6" },
      { anchor: "invalid protocol: ", regex: /npm (?:ERR!|error).{0,40}Invalid protocol: /i },
    ],
    example: "npm error code ERR_INVALID_URL",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm config get https-proxy", effect: "safe" },
      { shell: "any", line: "npm config delete https-proxy", effect: "changes-system" },
    ],
    witness: "proxy",
    sources: ["source: nodejs/node lib/internal/url.js", "source: npm/npm-registry-fetch"],
  },
} as const satisfies Signatures;
