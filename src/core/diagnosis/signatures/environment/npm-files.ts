import type { Signatures } from "../../signature.ts";

export const npmFiles = {
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
      { anchor: "'/usr/", regex: /EACCES[:,].{0,200}'\/usr\/(?:local\/)?(?:bin|share)\//i, seenOn: "npm" },
      {
        anchor: "no_global_bin_dir",
        regex: /ERR_PNPM_NO_GLOBAL_BIN_DIR|ERR_PNPM_GLOBAL_BIN_DIR_NOT_IN_PATH/i,
        seenOn: "pnpm",
      },
      {
        anchor: "by your operating system",
        regex: /npm (?:ERR!|error) The operation was rejected by your operating system/i,
        seenOn: "npm",
      },
      {
        anchor: "as root/administrator",
        regex: /npm (?:ERR!|error) Please try running this command again as root\/Administrator/i,
        seenOn: "npm 6",
      },
      {
        anchor: "path /usr/",
        regex: /npm (?:ERR!|error) path \/usr\/(?:local\/)?(?:lib\/node_modules|bin)(?:\/|$)/i,
        seenOn: "npm",
      },
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
      { anchor: "/.npm/", regex: /npm (?:ERR!|error) path \S{0,200}\/\.npm\/_cacache/i, seenOn: "npm" },
      { anchor: "/.cache/yarn", regex: /EACCES[:,].{0,60}'[^']{0,200}\/\.cache\/yarn/i, seenOn: "Yarn 1" },
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
      { anchor: "errno eperm", regex: /npm (?:ERR!|error) errno EPERM/i, seenOn: "npm" },
      { anchor: "code eperm", regex: /npm (?:ERR!|error) code EPERM/i, seenOn: "npm" },
      { anchor: "code unknown", regex: /npm (?:ERR!|error) code UNKNOWN/i, seenOn: "npm" },
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
      { anchor: "error file exists: ", regex: /npm error File exists: |npm ERR! File exists: /i, seenOn: "npm" },
    ],
    example: "npm error EEXIST: file already exists",
    sources: ["source: npm/cli lib/utils/error-message.js"],
  },
  "npm-ideal-tree": {
    severity: "fatal",
    priority: 66,
    patterns: [{ anchor: "idealtree", regex: /Tracker "?idealTree"? already exists/i }],
    example: 'npm error Tracker "idealTree" already exists',
    sources: ["source: npm/cli workspaces/arborist lib/tracker.js"],
  },
} as const satisfies Signatures;
