import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const node = {
  "node-not-found": {
    severity: "fatal",
    priority: 60,
    patterns: [
      ...notFound("(?:node|npm|npx)"),
      { anchor: "directory: 'n", regex: /No such file or directory: '(?:node|npm|npx)'/i, seenOn: "Python" },
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
        anchor: "does not support node.js",
        regex: /npm (?:v[\d.]{1,12} )?does not support Node\.js/i,
        seenOn: "npm",
      },
      {
        anchor: "node.js version",
        regex:
          /(?:requires?|needs?|please use|upgrade)\b.{0,60}\bNode(?:\.js)? version|Node(?:\.js)? version .{0,60}\b(?:is required|not supported|or (?:higher|newer|later))/i,
        general: true,
      },
      {
        anchor: "requires node",
        regex: /requires Node(?:\.js)? ?(?:version )?(?:[v>=^~ ]{0,4}\d|or)/i,
        general: true,
      },
      { anchor: "you are using node.js ", regex: /You are using Node\.js \d[\d.]{0,12}\. /i, seenOn: "Vite, Next.js" },
      { anchor: "unsupported engine for ", regex: /notsup Unsupported engine for /i, seenOn: "npm 6" },
      { anchor: "node.js v", regex: /requires at least Node\.js v?\d/i, seenOn: "pnpm" },
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
        regex: /SyntaxError: Unexpected token '?(?:\?\?=|\?\?|\?\.|\?|\.|\|\|=|&&=|\*\*|=|\{|with)'?\s{0,9}$/i,
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
      { anchor: "unknown file extension", regex: /Unknown file extension "\.[mc]?tsx?"/i, seenOn: "Node before 22.18" },
      {
        anchor: "is not defined",
        regex: /ReferenceError: (?:crypto|Promise\.withResolvers|WebSocket) is not defined/i,
      },
      {
        anchor: " is not a function",
        regex:
          /(?:crypto\.hash|AbortSignal\.(?:any|timeout)|Object\.groupBy|Array\.fromAsync|\bfetch|\.(?:union|intersection|difference|hasOwn|isSubsetOf|toSpliced|findLastIndex)|\b(?:styleText|parseArgs|stripVTControlCharacters)\)?) is not a function/i,
      },
      { anchor: "invalid regular expression flags", regex: /SyntaxError: Invalid regular expression flags/i },
      { anchor: "import attribute of ", regex: /needs an import attribute of ["']?type: ?["']?json/i },
      {
        anchor: "an import assertion of type",
        regex: /ERR_IMPORT_ASSERTION_TYPE_MISSING|needs an import assertion of type/i,
      },
      { anchor: "use 'import.meta'", regex: /Cannot use 'import\.meta' outside a module/i, seenOn: "Node" },
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
  "node-module-missing": {
    severity: "fatal",
    priority: 56,
    patterns: [
      { anchor: "err_module_not_found", regex: /\[ERR_MODULE_NOT_FOUND\]|\bcode:? ['"]?ERR_MODULE_NOT_FOUND\b/i },
      { anchor: "cannot find package", regex: /Cannot find package '[^']{1,200}' imported from/i },
      { anchor: "cannot find module '", regex: /Error: Cannot find module '(?!node:)[^']{1,200}'/i },
      { anchor: "module_not_found", regex: /\bcode: ['"]MODULE_NOT_FOUND/i },
      {
        anchor: "cannot find module @",
        regex: /Cannot find module @[\w./-]{1,120}\. npm has a bug/i,
        seenOn: "Rollup",
      },
      { anchor: "cannot find ", regex: /error: Cannot find (?:package|module) "[^"]{1,200}" from "/i, seenOn: "Bun" },
      {
        anchor: "can't resolve '",
        regex: /Module not found: (?:Error: )?Can't resolve '/i,
        seenOn: "webpack",
        general: true,
      },
      {
        anchor: "failed to resolve import",
        regex: /(?:Rollup )?failed to resolve import "/i,
        seenOn: "Vite",
        general: true,
      },
      { anchor: "err_package_path_not_exported", regex: /ERR_PACKAGE_PATH_NOT_EXPORTED/i, seenOn: "Node" },
      { anchor: 'could not resolve "', regex: /Could not resolve "[^"]{1,120}"/i, seenOn: "esbuild", general: true },
    ],
    example: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'node-llama-cpp' imported from /home/user/app/index.js",
    commands: [{ shell: "any", line: "npm install", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/node lib/internal/modules/esm/resolve.js"],
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
      {
        anchor: "could not locate the bindings file",
        regex: /Could not locate the bindings file/i,
        seenOn: "bindings",
      },
      {
        anchor: "no native build was found for",
        regex: /No native build was found for (?:platform|runtime)=/i,
        seenOn: "node-gyp-build",
      },
    ],
    example: "was compiled against a different Node.js version using",
    commands: [{ shell: "any", line: "npm rebuild", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/node src/node_binding.cc"],
  },
  "node-heap-out-of-memory": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "javascript heap out of memory", regex: /JavaScript heap out of memory/i },
      { anchor: "err_worker_out_of_memory", regex: /\bERR_WORKER_OUT_OF_MEMORY\b/i },
      { anchor: "array buffer allocation failed", regex: /Array buffer allocation failed/i },
      {
        anchor: "process out of memory",
        regex:
          /Fatal (?:JavaScript|process) (?:invalid size error|out of memory)|FATAL ERROR: .{0,80}process out of memory/i,
        seenOn: "V8",
      },
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
      { anchor: "gyp err! ", regex: /gyp ERR! stack Error: `[^`]{1,300}` failed with exit code/i, seenOn: "node-gyp" },
      { anchor: "gyp: no xcode", regex: /gyp: No Xcode or CLT version detected/i, seenOn: "node-gyp" },
      { anchor: "cannot be found", regex: /MSB8020: The build tools for/i, seenOn: "MSBuild" },
      {
        anchor: "install no prebuilt binaries found",
        regex: /prebuild-install warn install No prebuilt binaries found/i,
        seenOn: "prebuild-install",
      },
      {
        anchor: "node-pre-gyp",
        regex: /node-pre-gyp(?:: (?:command )?not found| ERR! build error)/i,
        seenOn: "node-pre-gyp",
      },
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
      {
        anchor: "the current global version of yarn is",
        regex: /current global version of Yarn is/i,
        seenOn: "Yarn 1",
      },
      { anchor: "bad_pm_version", regex: /ERR_PNPM_BAD_PM_VERSION/i, seenOn: "pnpm" },
    ],
    example: 'Internal Error: Cannot find matching keyid: {"signatures":[]}',
    commands: [{ shell: "any", line: "npm install --global corepack@latest", effect: "changes-system" }],
    witness: "node",
    sources: ["source: nodejs/corepack sources/npmRegistryUtils.ts"],
  },
} as const satisfies Signatures;
