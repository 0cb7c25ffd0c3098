import { notFoundOnWindows } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const npmPackages = {
  "npx-windows-profile-space": {
    severity: "fatal",
    priority: 75,
    platforms: ["win32"],
    patterns: [
      { anchor: "eperm", regex: /EPERM: operation not permitted, mkdir '[A-Z]:\\{1,2}Users\\{1,2}[^\\' ]{1,60}'/i },
      {
        anchor: "could not install from",
        regex: /Could not install from "[^":\\]{1,60}\\{1,2}AppData\\/i,
        seenOn: "npm 6",
      },
      {
        anchor: "cannot find module ",
        regex: /Cannot find module '[A-Z]:\\{1,2}(?:Users\\{1,2}[^\\' ]{1,60}|Program)'/i,
        seenOn: "Node",
      },
      ...notFoundOnWindows(String.raw`[A-Z]:\\(?:Users\\[^\\' "]{1,60}|Program)`),
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
      { anchor: "no package.json was found", regex: /No package\.json was found for directory/i, seenOn: "Bun" },
      {
        anchor: "as it does not contain a package.json",
        regex: /Could not install from "[^"\\]{1,200}" as it does not contain a package\.json/i,
        seenOn: "npm 6",
      },
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
      {
        anchor: "package.json",
        regex: /package\.json: (?:Unexpected|Expected) (?:token|end|non-whitespace|property|,)/i,
        seenOn: "Yarn 1",
      },
      { anchor: "package.json", regex: /ERR_PNPM_JSON_PARSE.{0,300}package\.json/i, seenOn: "pnpm" },
    ],
    example:
      "npm error JSON.parse Invalid package.json: JSONParseError: Expected ',' or '}' after property value in JSON at position 12 while parsing \"{\"",
    sources: ["lab: npm 10.8"],
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
      {
        anchor: "could not resolve dependency",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) Could not resolve dependency:/i,
        seenOn: "npm",
      },
      {
        anchor: "conflicting peer dep",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) Conflicting peer dependency/i,
        seenOn: "npm",
      },
      { anchor: "err_pnpm_peer_dep_issues", regex: /ERR_PNPM_PEER_DEP_ISSUES/i, seenOn: "pnpm" },
    ],
    example: "npm error ERESOLVE unable to resolve dependency tree",
    commands: [{ shell: "any", line: "npx phi4-setup", effect: "safe" }],
    sources: ["source: npm/cli lib/utils/explain-eresolve.js"],
  },
  "npm-no-executable": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "could not determine executable to run", regex: /could not determine executable to run/i },
      { anchor: "dlx_no_bin", regex: /ERR_PNPM_DLX_NO_BIN/i, seenOn: "pnpm" },
    ],
    example: "npm error could not determine executable to run",
    commands: [{ shell: "any", line: "npx phi4-setup@latest", effect: "safe" }],
    sources: ["source: npm/cli workspaces/libnpmexec lib/get-bin-from-manifest.js"],
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
  "npm-internal-error": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "exit handler never called", regex: /npm (?:ERR!|error) Exit handler never called/i },
      { anchor: "cb() never called", regex: /npm (?:ERR!|error) cb\(\) never called/i, seenOn: "npm 6" },
      { anchor: "cannot read propert", regex: /npm (?:ERR!|error) Cannot read propert(?:y|ies) /i },
      { anchor: "invalid version: ", regex: /npm (?:ERR!|error) Invalid Version: /i },
      { anchor: "cannot destructure property", regex: /npm (?:ERR!|error) Cannot destructure property/i },
      {
        anchor: "maximum call stack size exceeded",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) Maximum call stack size exceeded/i,
        seenOn: "npm",
      },
      {
        anchor: "class extends value",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) Class extends value/i,
        seenOn: "npm",
      },
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
      {
        anchor: "is incompatible with this module",
        regex: /The (?:platform|CPU architecture) "[^"]{1,20}" is incompatible with this module/i,
        seenOn: "Yarn 1",
      },
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
      { anchor: "can only install packages", regex: /cipm can only install packages/i, seenOn: "npm 6" },
      {
        anchor: "the lockfile would have been",
        regex: /lockfile would have been (?:modified|created) by this install/i,
        seenOn: "Yarn",
      },
      { anchor: "lockfile is frozen", regex: /lockfile had changes, but lockfile is frozen/i, seenOn: "Bun" },
      {
        anchor: "from lock file",
        regex: /(?:npm (?:ERR!|error)|^\d{1,6} (?:error|verbose)) (?:Missing|Invalid): .{1,120} from lock file/i,
        seenOn: "npm",
      },
      {
        anchor: "err_pnpm_no_lockfile",
        regex: /ERR_PNPM_(?:NO_LOCKFILE|LOCKFILE_CONFIG_MISMATCH|LOCKFILE_BREAKING_CHANGE)/i,
        seenOn: "pnpm",
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
      { anchor: 'script not found "', regex: /error: Script not found "/i, seenOn: "Bun" },
      { anchor: "find a script named", regex: /Couldn't find a script named /i, seenOn: "Yarn" },
    ],
    example: 'npm error Missing script: "start"',
    commands: [{ shell: "any", line: "npm run", effect: "safe" }],
    sources: ["source: npm/run-script lib/run-script-pkg.js"],
  },
} as const satisfies Signatures;
