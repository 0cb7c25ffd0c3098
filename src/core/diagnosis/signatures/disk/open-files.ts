import type { Signatures } from "../../signature.ts";

export const openFiles = {
  "file-watchers": {
    severity: "error",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      { anchor: "file watchers", regex: /System limit for number of file watchers reached/i },
      { anchor: "enospc", regex: /ENOSPC: .{0,60}, (?:watch|inotify)\b/i },
      {
        anchor: "inotify",
        regex: /inotify (?:watch limit|limit|watches).{0,40}(?:reached|exceeded)|[Uu]pper limit on inotify watches/i,
      },
      {
        anchor: "inotify instance",
        regex: /inotify instances? (?:limit )?reached|limit of inotify (?:instances|watches) reached/i,
        seenOn: "watchdog, notify",
      },
      { anchor: "too many open files, watch", regex: /EMFILE: too many open files, watch/i, seenOn: "Node" },
      { anchor: "inotify_add_watch", regex: /inotify_add_watch.{0,200}No space left on device/i },
      { anchor: "number of inotify", regex: /user limit \(\d{1,9}\) on the number of inotify/i },
      { anchor: "inotify resources exhausted", regex: /inotify resources exhausted/i },
    ],
    example: "Error: ENOSPC: System limit for number of file watchers reached, watch '/home/user/app'",
    commands: [
      { shell: "sh", line: "sudo sysctl fs.inotify.max_user_watches=524288", effect: "admin", platforms: ["linux"] },
    ],
    sources: ["source: nodejs/node lib/internal/fs/watchers.js", "source: coreutils tail.c"],
  },
  emfile: {
    severity: "fatal",
    priority: 76,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "emfile", regex: /\bEMFILE[:,] |\bcode:? ['"]?EMFILE\b/i },
      { anchor: "[errno 24]", regex: /\[Errno 24\]/i },
      { anchor: "too many open files", regex: /[Tt]oo many open files/i },
      { anchor: "(os error 24)", regex: /\(os error 24\)/i },
      { anchor: "enfile", regex: /\bENFILE[:,] /i },
      { anchor: "[errno 23]", regex: /\[Errno 23\]/i },
      { anchor: "items of ancdata", regex: /received 0 items of ancdata/i },
    ],
    example: "Error: EMFILE: too many open files, open '/Users/USER/.npm/_cacache/index-v5/64/ee/1364'",
    commands: [
      { shell: "sh", line: "ulimit -n 65535", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ulimit -n 10240", effect: "safe", platforms: ["darwin"] },
    ],
    sources: [
      "https://github.com/npm/cacache/issues/261",
      "https://github.com/opennextjs/opennextjs-cloudflare/issues/670",
      "lab: node 20",
    ],
  },
} as const satisfies Signatures;
