import type { Signatures } from "../../signature.ts";

export const space = {
  "disk-full-python": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "[errno 28]", regex: /\[Errno 28\](?! inotify)/i },
      { anchor: "(os error 28)", regex: /\(os error 28\)/i },
      { anchor: "[winerror 112]", regex: /\[WinError 112\]/i },
      { anchor: "(os error 112)", regex: /\(os error 112\)/i },
      { anchor: "error(28, ", regex: /Error\(28, /i, seenOn: "Python: repr" },
      { anchor: "storagefull", regex: /\bkind: StorageFull\b/i, seenOn: "Rust" },
      {
        anchor: "pytorchstreamwriter failed writing",
        regex: /PytorchStreamWriter failed writing file/i,
        seenOn: "PyTorch",
      },
    ],
    example: "OSError: [Errno 28] No space left on device",
    commands: [
      { shell: "sh", line: "df -h", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Get-PSDrive -PSProvider FileSystem", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "pip cache purge", effect: "changes-system" },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/huggingface/diffusers/issues/4957",
      "https://github.com/huggingface/hf-hub/issues/9",
      "https://github.com/huggingface/huggingface_hub/issues/3390",
      "https://github.com/kijai/ComfyUI-Geowizard/issues/10",
      "https://github.com/LibreTranslate/LibreTranslate/issues/38",
    ],
  },
  "disk-full-node": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "enospc",
        regex: /\bENOSPC: (?:no space left on device|not enough space)(?!, (?:watch|open|mkdir|symlink|link|inotify))/i,
      },
      { anchor: "enospc", regex: /\bcode:? ['"]?ENOSPC\b/i },
      { anchor: "nospc", regex: /npm (?:ERR!|error) nospc/i },
      { anchor: "enospc, ", regex: /Error: ENOSPC, (?:write|fsync|copyfile)/i, seenOn: "Node before 1" },
      {
        anchor: "insufficient space on your system",
        regex: /insufficient space on your system to finish/i,
        seenOn: "npm",
      },
    ],
    example: "Error: ENOSPC: no space left on device, write",
    commands: [
      { shell: "sh", line: "df -h", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Get-PSDrive -PSProvider FileSystem", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/NodeOS/NodeOS/issues/416",
      "https://github.com/techjarves/Uncensored-Local-Studio/issues/62",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/232",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/889",
      "lab: node 20.20.2, npm 11.19.1",
    ],
  },
  "disk-full": {
    severity: "fatal",
    priority: 79,
    patterns: [
      {
        anchor: "no space left on device",
        regex: /(?<!\[Errno 28\] )(?<!ENOSPC: )[Nn]o space left on device(?! \(os error)/i,
      },
      { anchor: "not enough space on the disk", regex: /not enough space on the disk(?!\. \(os error)/i },
      { anchor: "0x80070070", regex: /0x80070070/i },
      { anchor: " disk space", regex: /(?:not enough|insufficient) (?:free )?disk space(?! to download the file)/i },
      {
        anchor: "have enough free space in /var/cache/apt",
        regex: /You don't have enough free space in \/var\/cache\/apt/i,
      },
      {
        anchor: "disk is full",
        regex: /(?:error|failed|fatal|:)[^.:]{0,80}\b(?:disk|drive|volume) is full\b/i,
        seenOn: "SQLite",
      },
      { anchor: "not enough disk space available", regex: /not enough disk space available/i, seenOn: "aria2" },
      {
        anchor: "more space needed on the",
        regex: /\d{1,9}[KMG]B more space needed on the .{1,80} filesystem/i,
        seenOn: "dnf",
      },
      { anchor: "out of disk space", regex: /\b(?:ran )?out of disk space\b/i, seenOn: "Windows Installer" },
      { anchor: "suficiente no disco", regex: /suficiente no disco\b/i, seenOn: "Windows, pt-BR" },
      { anchor: "vel no dispositivo", regex: /espa.{1,2}o dispon.{1,2}vel no dispositivo/i, seenOn: "glibc, pt-BR" },
      {
        anchor: "nicht genug speicherplatz",
        regex: /nicht genug Speicherplatz auf dem Datentr/i,
        seenOn: "Windows, de",
      },
      { anchor: "kein speicherplatz mehr", regex: /kein Speicherplatz mehr verf/i, seenOn: "glibc, de" },
      { anchor: "espacio en disco insuficiente", regex: /Espacio en disco insuficiente/i, seenOn: "Windows, es" },
      { anchor: "no queda espacio en", regex: /No queda espacio en el dispositivo/i, seenOn: "glibc, es" },
      { anchor: "espace insuffisant", regex: /Espace insuffisant sur le disque/i, seenOn: "Windows, fr" },
      { anchor: "aucun espace disponible", regex: /Aucun espace disponible sur le p/i, seenOn: "glibc, fr" },
      { anchor: "磁盘空间不足", regex: /磁盘空间不足/i, seenOn: "Windows, zh" },
      { anchor: "设备上没有空间", regex: /设备上没有空间/i, seenOn: "glibc, zh" },
      { anchor: "failed writing body", regex: /curl: \(23\) Failed writing body/i, seenOn: "curl" },
      { anchor: "failure writing output", regex: /curl: \(23\) Failure writing output/i, seenOn: "curl" },
    ],
    example: "Error: write /usr/share/ollama/.ollama/models/blobs/sha256-a8cc-partial: no space left on device",
    commands: [
      { shell: "sh", line: "df -h", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Get-PSDrive -PSProvider FileSystem", effect: "safe", platforms: ["win32"] },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/ollama/ollama/issues/14255",
      "https://github.com/ollama/ollama/issues/1731",
      "lab: coreutils 9.1, tar 1.34, curl 7.88",
      "source: curl lib/strerror.c",
    ],
  },
  "disk-inodes": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "enospc", regex: /ENOSPC: no space left on device, (?:open|mkdir|symlink|link)\b/i },
      {
        anchor: "no space left on device: '",
        regex: /\[Errno 28\] No space left on device: '(?!\/tmp\/|\/var\/tmp\/)[^']{1,300}'(?! ->)/i,
      },
      {
        anchor: "cannot create ",
        regex: /cannot (?:create (?:directory|regular file)|touch) .{1,200}: No space left on device/i,
      },
    ],
    example: "Error: ENOSPC: no space left on device, open '/data/models/x'",
    commands: [
      { shell: "sh", line: "df -h", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "sh", line: "df -i", effect: "safe", platforms: ["linux", "darwin"] },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/docker/for-linux/issues/214",
      "https://github.com/esm-dev/esm.sh/issues/608",
      "lab: node 20 and Python 3.11 on a tmpfs with 6 inodes",
    ],
  },
  "tmp-too-small": {
    severity: "fatal",
    priority: 84,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "/tmp/",
        regex:
          /(?:ENOSPC: no space left on device, \w{3,12} |No space left on device: )'\/(?:var\/)?tmp\/[^']{1,300}'(?! ->)/i,
      },
      { anchor: "/tmp/", regex: /(?<![\w.-])\/(?:var\/)?tmp\/[^ ]{1,200}: [Nn]o space left on device/i },
      {
        anchor: "no usable temporary directory",
        regex: /No usable temporary directory (?:name )?found/i,
        seenOn: "Python",
      },
      { anchor: "here-document", regex: /cannot create temp file for here-document: No space left/i, seenOn: "bash" },
      {
        anchor: "could not create temporary directory",
        regex: /(?:could not|cannot) create temporary directory/i,
        seenOn: "PyInstaller",
      },
    ],
    example: "OSError: [Errno 28] No space left on device: '/tmp/pip-unpack-xyz/torch.whl'",
    commands: [
      { shell: "sh", line: "df -h /tmp", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "sh", line: 'mkdir -p "$HOME/tmp"', effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "sh", line: 'export TMPDIR="$HOME/tmp"', effect: "safe", platforms: ["linux", "darwin"] },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/pypa/pip/issues/12868",
      "https://github.com/ollama/ollama/issues/7012",
      "https://github.com/huggingface/lerobot/issues/59",
      "https://github.com/easydiffusion/easydiffusion/issues/1649",
    ],
  },
  "hf-disk-warning": {
    severity: "error",
    priority: 58,
    patterns: [
      {
        anchor: "not enough free disk space to download the file",
        regex: /Not enough free disk space to download the file/i,
      },
    ],
    example:
      "UserWarning: Not enough free disk space to download the file. The expected file size is: 3945.44 MB. The target location /root/.cache/huggingface/hub/models--X/blobs only has 3421.60 MB free disk space.",
    commands: [
      { shell: "sh", line: "df -h", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "powershell", line: "Get-PSDrive -PSProvider FileSystem", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "disk-space",
    sources: ["https://github.com/huggingface/huggingface_hub/issues/2742"],
  },
  "disk-quota": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "disk quota exceeded", regex: /[Dd]isk quota exceeded/i },
      { anchor: "[errno 122]", regex: /\[Errno 122\]/i },
      { anchor: "edquot", regex: /\bEDQUOT: |\bcode:? ['"]?EDQUOT\b/i },
      { anchor: "(os error 122)", regex: /\(os error 122\)/i },
      { anchor: "[winerror 1295]", regex: /\[WinError 1295\]/i },
      { anchor: "disc quota exceeded", regex: /Disc quota exceeded/i, seenOn: "macOS" },
      { anchor: "quotaexceeded", regex: /\bkind: (?:Filesystem)?QuotaExceeded\b/i, seenOn: "Rust" },
      { anchor: "a de disco excedida", regex: /(?:co|quo)ta de disco excedida/i, seenOn: "glibc, pt-BR" },
    ],
    example: "OSError: [Errno 122] Disk quota exceeded",
    commands: [
      { shell: "sh", line: "quota -s", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/ayaanzhaque/instruct-nerf2nerf/issues/86",
      "https://github.com/Medical-Event-Data-Standard/MEDS-DEV/issues/266",
      "https://github.com/CSCfi/ai-inference-examples/pull/10",
      "source: libuv src/win/error.c",
    ],
  },
} as const satisfies Signatures;
