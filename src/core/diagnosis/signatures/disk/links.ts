import type { Signatures } from "../../signature.ts";

export const links = {
  exdev: {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "exdev", regex: /\bEXDEV: |\bcode:? ['"]?EXDEV\b/i },
      { anchor: "cross-device link", regex: /[Ii]nvalid cross-device link|cross-device link not permitted/i },
      { anchor: "[errno 18]", regex: /\[Errno 18\]/i },
      { anchor: "[winerror 17]", regex: /\[WinError 17\]/i },
      { anchor: "(os error 18)", regex: /\(os error 18\)/i },
      {
        anchor: "to a different disk drive",
        regex: /cannot move the file to a different disk drive/i,
        seenOn: "Windows",
      },
      { anchor: "crossesdevices", regex: /\bkind: CrossesDevices\b/i, seenOn: "Rust" },
      { anchor: "ltiger link", regex: /Ung.{1,2}ltiger Link .{1,2}ber Ger/i, general: true },
      { anchor: "lido entre dispositivos", regex: /Link inv.{1,2}lido entre dispositivos/i, general: true },
    ],
    example:
      "Error: rename /tmp/sha256:3789 /usr/share/ollama/.ollama/models/blobs/sha256:3789: invalid cross-device link",
    commands: [
      { shell: "sh", line: 'export TMPDIR="FOLDER"', effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "cmd", line: "set TEMP=FOLDER", effect: "safe", platforms: ["win32"] },
      { shell: "powershell", line: '$env:TEMP = "FOLDER"', effect: "safe", platforms: ["win32"] },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/ollama/ollama/issues/1202",
      "https://github.com/ollama/ollama/issues/1181",
      "lab: node 20",
    ],
  },
  "winerror-1314": {
    severity: "error",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "[winerror 1314]", regex: /\[WinError 1314\]/i },
      { anchor: "(os error 1314)", regex: /\(os error 1314\)/i },
      {
        anchor: "required privilege is not held",
        regex: /required privilege is not held by the client/i,
        seenOn: "Windows",
      },
      { anchor: "o privil", regex: /cliente n.{1,2}o (?:tem|possui) o privil/i, seenOn: "Windows, pt-BR" },
      { anchor: "fehlt ein erforderliches recht", regex: /fehlt ein erforderliches Recht/i, seenOn: "Windows, de" },
      {
        anchor: "privilege required for this operation",
        regex: /Administrator privilege required for this operation/i,
        seenOn: "PowerShell",
      },
      {
        anchor: "have sufficient privilege",
        regex: /do not have sufficient privilege to perform this operation/i,
        general: true,
      },
      { anchor: "dispone de un privilegio", regex: /no dispone de un privilegio requerido/i, general: true },
      { anchor: "dispose pas d'un privil", regex: /ne dispose pas d'un privil/i, general: true },
      { anchor: "没有所需的特权", regex: /没有所需的特权/i, general: true },
    ],
    example: String.raw`OSError: [WinError 1314] A required privilege is not held by the client: '..\\..\\blobs\\ae8c' -> 'C:\\Users\\USER\\.cache\\huggingface\\hub\\models--x\\snapshots\\04\\.gitattributes'`,
    witness: "folder-writable",
    sources: [
      "https://github.com/huggingface/huggingface_hub/pull/1067",
      "https://github.com/docling-project/docling/issues/961",
      "https://github.com/daswer123/xtts-webui/issues/98",
      "https://github.com/isair/jarvis/issues/636",
    ],
  },
  "symlink-refused": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: ", symlink",
        regex: /(?:EPERM|EISDIR|ENOTSUP|EOPNOTSUPP|EINVAL|EACCES|ENOSYS)[:,](?!.{0,300}'\/usr\/).{0,60}, ?symlink\b/i,
      },
      { anchor: "eperm, symlink", regex: /EPERM, symlink/i },
      { anchor: "create symbolic link", regex: /(?:cannot|failed to) create symbolic link/i },
      { anchor: "(os error 95)", regex: /\(os error 95\)/i },
      {
        anchor: "' -> '",
        regex: /\[(?:Errno (?:1|22|38|45|71|95|102)|WinError (?:1|50))\][^']{0,80}'[^']{1,300}' -> '/i,
        seenOn: "Python",
      },
      { anchor: "unable to create symlink", regex: /unable to create symlink /i, seenOn: "git" },
      { anchor: "[winerror ", regex: /\[WinError (?:448|1463|4390)\]/i },
      { anchor: "cannot create symlink", regex: /Cannot create symlink to/i, general: true },
      {
        anchor: "symlink ",
        regex: /\bsymlink \S{1,200} \S{1,200}: (?:operation not (?:supported|permitted)|function not implemented)/i,
        general: true,
      },
      { anchor: "untrusted mount point", regex: /untrusted mount point/i, seenOn: "Windows" },
      { anchor: "0x800701c0", regex: /0x800701C0|\(os error 448\)/i, seenOn: "Windows" },
    ],
    example: String.raw`Error: EISDIR: illegal operation on a directory, symlink 'E:\a' -> 'E:\b'`,
    commands: [{ shell: "sh", line: "df -T", effect: "safe", platforms: ["linux"] }],
    witness: "folder-writable",
    sources: [
      "https://github.com/npm/cli/issues/1232",
      "https://github.com/TryGhost/Ghost-CLI/issues/885",
      "https://github.com/chromebrew/chromebrew/issues/110",
      "https://github.com/npm/npm/issues/8423",
    ],
  },
  "hf-symlink-warning": {
    severity: "warning",
    priority: 8,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "uses symlinks by default",
        regex: /cache-system uses symlinks by default.{0,200}your machine does not support them/i,
      },
    ],
    example:
      "UserWarning: `huggingface_hub` cache-system uses symlinks by default to efficiently store duplicated files but your machine does not support them in E:\\x.",
    sources: ["https://github.com/pinokiofactory/yue/issues/2"],
  },
} as const satisfies Signatures;
