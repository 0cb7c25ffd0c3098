import type { Signatures } from "../signature.ts";

export const disk = {
  "disk-full-python": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "[errno 28]", regex: /\[Errno 28\]/i },
      { anchor: "(os error 28)", regex: /\(os error 28\)/i },
      { anchor: "[winerror 112]", regex: /\[WinError 112\]/i },
      { anchor: "(os error 112)", regex: /\(os error 112\)/i },
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
      { anchor: "code enospc", regex: /code:? '?ENOSPC\b/i },
      { anchor: "nospc", regex: /npm (?:ERR!|error) nospc/i },
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
      { anchor: "failed writing body", regex: /curl: \(23\) Failed writing body/i },
      { anchor: "failure writing output", regex: /curl: \(23\) Failure writing output/i },
      { anchor: " disk space", regex: /(?:not enough|insufficient) (?:free )?disk space(?! to download the file)/i },
      {
        anchor: "have enough free space in /var/cache/apt",
        regex: /You don't have enough free space in \/var\/cache\/apt/i,
      },
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
      { anchor: "/tmp/", regex: /\/(?:var\/)?tmp\/[^ ]{1,200}: [Nn]o space left on device/i },
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
  "file-watchers": {
    severity: "error",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "file watchers", regex: /System limit for number of file watchers reached/i },
      { anchor: "enospc", regex: /ENOSPC: .{0,60}, (?:watch|inotify)\b/i },
      {
        anchor: "inotify",
        regex: /inotify (?:watch limit|limit|watches).{0,40}(?:reached|exceeded)|[Uu]pper limit on inotify watches/i,
      },
    ],
    example: "Error: ENOSPC: System limit for number of file watchers reached, watch '/home/user/app'",
    commands: [
      { shell: "sh", line: "sudo sysctl fs.inotify.max_user_watches=524288", effect: "admin", platforms: ["linux"] },
    ],
    sources: ["source: nodejs/node lib/internal/fs/watchers.js", "source: coreutils tail.c"],
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
  "disk-readonly": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "[errno 30]", regex: /\[Errno 30\]/i },
      { anchor: "erofs", regex: /\bEROFS: |\bcode:? ['"]?EROFS\b/i },
      { anchor: "read-only file system", regex: /[Rr]ead-only file system/i },
      { anchor: "(os error 30)", regex: /\(os error 30\)/i },
    ],
    example: "OSError: [Errno 30] Read-only file system: '/nonexistent'",
    commands: [
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
      { shell: "sh", line: "docker run --volume phi4-models:/models IMAGE", effect: "safe" },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/OHF-Voice/wyoming-faster-whisper/issues/27",
      "https://github.com/huggingface/huggingface_hub/issues/2797",
      "https://github.com/huggingface/huggingface_hub/issues/4304",
      "https://github.com/chromebrew/chromebrew/issues/110",
      "lab: node 20, Python 3.11, coreutils 9.1",
    ],
  },
  "cache-permission": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "[errno 13]", regex: /\[Errno 13\].{0,80}'[^']{0,300}(?:\.cache|huggingface|\/hub\b|models)/i },
      {
        anchor: "eacces",
        regex:
          /EACCES: permission denied, \w{2,12} '[^']{0,300}(?:\.cache|huggingface|\.lmstudio|lm-studio|\.ollama|\bmodels\b)/i,
      },
      {
        anchor: "permission denied",
        regex:
          /(?:open|mkdir|write|create) [^ ]{0,200}(?:\.ollama|huggingface|\.lmstudio|lm-studio|\/models)[^ ]{0,200}: permission denied/i,
      },
      { anchor: "(os error 13)", regex: /\(os error 13\)/i },
    ],
    example: "[Errno 13] Permission denied: '/root/.cache/huggingface/hub'",
    commands: [
      { shell: "sh", line: "ls -ld ~/.cache ~/.cache/huggingface", effect: "safe", platforms: ["linux", "darwin"] },
      {
        shell: "sh",
        line: 'sudo chown -R "$(id -u):$(id -g)" ~/.cache/huggingface',
        effect: "admin",
        platforms: ["linux", "darwin"],
      },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "folder-writable",
    sources: ["https://github.com/av/harbor/issues/262", "https://github.com/huggingface/datasets/issues/7900"],
  },
  "permission-denied": {
    severity: "fatal",
    priority: 56,
    patterns: [
      { anchor: "eacces", regex: /EACCES: permission denied, (?!connect|listen)\w{2,12} '/i },
      { anchor: "[errno 13]", regex: /Error: \[Errno 13\] Permission denied/i },
      { anchor: "permissionerror: [errno 13]", regex: /PermissionError: \[Errno 13\]/i },
      { anchor: "[winerror 5]", regex: /\[WinError 5\]/i },
      {
        anchor: "permission denied",
        regex:
          /(?:mkdir|touch|cp|mv|ln|rm|tar|bash|sh|zsh|cannot open|cannot create)\b.{1,200}: Permission denied\s{0,4}$/i,
      },
      {
        anchor: "permission denied",
        regex: /\b(?:mkdir|open|stat|lstat|rename|chmod|symlink) (?:\/|[A-Z]:\\)[^ ]{1,200}: ?permission denied/i,
        seenOn: "Go: Ollama",
      },
      { anchor: "zsh: permission denied", regex: /zsh: permission denied: /i },
    ],
    example: "Error: EACCES: permission denied, open '/opt/x/config.json'",
    commands: [{ shell: "sh", line: "ls -ld FOLDER", effect: "safe", platforms: ["linux", "darwin"] }],
    witness: "folder-writable",
    sources: ["lab: node 20, Python 3.11, coreutils 9.1", "source: zsh exec.c"],
  },
  exdev: {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "exdev", regex: /\bEXDEV: |\bcode:? ['"]?EXDEV\b/i },
      { anchor: "cross-device link", regex: /[Ii]nvalid cross-device link|cross-device link not permitted/i },
      { anchor: "[errno 18]", regex: /\[Errno 18\]/i },
      { anchor: "[winerror 17]", regex: /\[WinError 17\]/i },
      { anchor: "(os error 18)", regex: /\(os error 18\)/i },
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
  "file-too-large-fat32": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "efbig", regex: /\bEFBIG: |\bcode:? ['"]?EFBIG\b/i },
      { anchor: "[errno 27]", regex: /\[Errno 27\]/i },
      { anchor: "file too large", regex: /: File too large\s{0,4}$/i },
      { anchor: "(os error 27)", regex: /\(os error 27\)/i },
      { anchor: "file size limit exceeded", regex: /File size limit exceeded/i },
      { anchor: "[winerror 223]", regex: /\[WinError 223\]/i },
      { anchor: "too large for the destination file system", regex: /too large for the destination file system/i },
    ],
    example: "OSError: [Errno 27] File too large",
    commands: [
      { shell: "sh", line: "df -T", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ulimit -f", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" },
    ],
    witness: "disk-space",
    sources: [
      "https://github.com/techjarves/Uncensored-Local-Studio/issues/62",
      "lab: node 20, Python 3.11 with ulimit -f",
      "source: Microsoft system error codes 223",
    ],
  },
  "windows-file-in-use": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "[winerror 32]", regex: /\[WinError 32\]/i },
      { anchor: "(os error 32)", regex: /^(?!.{0,300}broken pipe).{0,300}\(os error 32\)/i },
      { anchor: "being used by another process", regex: /being used by another process/i },
      { anchor: "sharing violation", regex: /[Ss]haring violation/i },
    ],
    example: String.raw`ERROR: Could not install packages due to an OSError: [WinError 32] The process cannot access the file because it is being used by another process: 'C:\\x\\torch.whl'`,
    witness: "folder-writable",
    sources: [
      "https://github.com/pytorch/pytorch/issues/154200",
      "https://github.com/patientx/ComfyUI-Zluda/issues/421",
      "https://github.com/pytorch/pytorch/issues/156413",
    ],
  },
  "winerror-1314": {
    severity: "error",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "[winerror 1314]", regex: /\[WinError 1314\]/i },
      { anchor: "(os error 1314)", regex: /\(os error 1314\)/i },
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
        regex: /(?:EPERM|EISDIR|ENOTSUP|EOPNOTSUPP|EINVAL|EACCES|ENOSYS)[:,].{0,60}, ?symlink\b/i,
      },
      { anchor: "eperm, symlink", regex: /EPERM, symlink/i },
      { anchor: "create symbolic link", regex: /(?:cannot|failed to) create symbolic link/i },
      { anchor: "(os error 95)", regex: /\(os error 95\)/i },
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
  "windows-long-path": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "long path support",
        regex: /(?:does not have|enable) Windows Long Path support|Long Path support (?:not )?enabled/i,
      },
      { anchor: "[winerror 206]", regex: /\[WinError 206\]/i },
      // The system says "not found" of a path that is as long as it may be.
      { anchor: "[errno 2]", regex: /\[Errno 2\] No such file or directory: '[A-Z]:[^']{220,400}'/i },
      { anchor: "(os error 206)", regex: /\(os error 206\)/i },
      { anchor: "enametoolong", regex: /\bENAMETOOLONG: |\bcode:? ['"]?ENAMETOOLONG\b/i },
      { anchor: "[errno 36]", regex: /\[Errno 36\]/i },
      { anchor: "file name too long", regex: /: File name too long\s{0,4}$/i },
      { anchor: "filename too long", regex: /: Filename too long\s{0,4}$/i },
    ],
    example: "OSError: [WinError 206] The filename or extension is too long",
    commands: [
      {
        shell: "any",
        line: String.raw`reg query HKLM\SYSTEM\CurrentControlSet\Control\FileSystem /v LongPathsEnabled`,
        effect: "safe",
        platforms: ["win32"],
      },
      {
        shell: "any",
        line: String.raw`reg add HKLM\SYSTEM\CurrentControlSet\Control\FileSystem /v LongPathsEnabled /t REG_DWORD /d 1 /f`,
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/Dao-AILab/flash-attention/issues/1631",
      "https://github.com/pytorch/pytorch/issues/23823",
      "https://github.com/pytorch/TensorRT/pull/4288",
      "https://github.com/Slicer/light-the-torch/issues/176",
      "lab: node 20, Python 3.11",
    ],
  },
  "path-not-allowed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "[winerror 123]", regex: /\[WinError 123\]/i },
      { anchor: "[winerror 267]", regex: /\[WinError 267\]/i },
      { anchor: "(os error 123)", regex: /\(os error 123\)/i },
      // A colon in a name, on exFAT or NTFS.
      {
        anchor: "sha256:",
        regex: /open [^ ]{1,200}sha256:[^ ]{1,120}: invalid argument/i,
        seenOn: "Ollama before 0.1.30",
      },
      { anchor: "eilseq", regex: /\bEILSEQ: /i },
      { anchor: "illegal byte sequence", regex: /Illegal byte sequence/i },
      { anchor: "multibyte or wide character", regex: /Invalid or incomplete multibyte or wide character/i },
      { anchor: "invalid path '", regex: /error: invalid path '/i },
      { anchor: "have collided", regex: /the following paths have collided/i },
    ],
    example: String.raw`OSError: [WinError 123] The filename, directory name, or volume label syntax is incorrect: 'C:\\Users\\USER\\.cache\\huggingface\\modules\\transformers_modules\\D:'`,
    sources: [
      "https://github.com/chatchat-space/Langchain-Chatchat/issues/1095",
      "https://github.com/ogx-ai/ogx/issues/347",
      "https://github.com/meta-llama/llama-models/issues/212",
      "source: git entry.c, builtin/clone.c",
    ],
  },
  "path-non-ascii": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "failed to open", regex: /failed to open (?:GGUF file )?['"]?[A-Za-z]:[\\/][ -~]{0,200}[^ -~\t]/i },
      { anchor: "failed to load model", regex: /failed to load model '[A-Za-z]:[\\/][ -~]{0,200}[^ -~\t]/i },
      { anchor: "failed to load model 'c:\\users\\", regex: /failed to load model 'C:\\Users\\\s{0,4}$/i },
    ],
    example: String.raw`gguf_init_from_file: failed to open GGUF file 'D:\Загрузки\models\phi-4-Q4_K_M.gguf'`,
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/18571",
      "https://github.com/ggml-org/llama.cpp/issues/5802",
      "https://github.com/ollama/ollama/issues/3120",
    ],
  },
  "cloud-folder": {
    severity: "fatal",
    priority: 83,
    platforms: ["win32"],
    patterns: [
      { anchor: "cloud file provider", regex: /cloud file provider is not running/i },
      { anchor: "[winerror 362]", regex: /\[WinError 362\]/i },
      { anchor: "onedrive", regex: /(?:EPERM|EBUSY|UNKNOWN|EACCES)[:,].{0,60}'[^']{0,200}\\OneDrive[^\\]{0,60}\\/i },
      { anchor: "onedrive", regex: /\[WinError (?:3|5|32|1920)\].{0,300}\\OneDrive/i },
    ],
    example: String.raw`Error: UNKNOWN: unknown error, open 'C:\Users\USER\OneDrive\Documents\phi4\model.gguf'`,
    witness: "folder-writable",
    sources: [
      "https://github.com/npm/cli/issues/1104",
      "https://github.com/SharePoint/sp-dev-docs/issues/5382",
      "https://github.com/ShareX/ShareX/issues/7246",
      "https://github.com/talalmajali/react-native-countdown-component/issues/115",
      "source: Microsoft system error codes 362",
    ],
  },
  "disk-io-error": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "[errno 5]", regex: /\[Errno 5\]/i },
      { anchor: "eio: i/o error", regex: /\bEIO: i\/o error/i },
      { anchor: "input/output error", regex: /: [Ii]nput\/output error\s{0,4}$/i },
      { anchor: "[winerror 1117]", regex: /\[WinError 1117\]/i },
      { anchor: "[winerror 23]", regex: /\[WinError 23\]/i },
      { anchor: "(os error 5)", regex: /[Ii]nput\/output error \(os error 5\)/i },
      { anchor: "blk_update_request", regex: /(?:blk_update_request|Buffer I\/O error).{0,60}(?:I\/O error|dev )/i },
    ],
    example: "OSError: [Errno 5] Input/output error",
    commands: [{ shell: "sh", line: "sudo dmesg --level=err", effect: "admin", platforms: ["linux"] }],
    witness: "folder-writable",
    sources: [
      "source: linux include/uapi/asm-generic/errno-base.h",
      "source: libuv include/uv/errno.h",
      "source: Microsoft system error codes 23, 1117",
    ],
  },
  "network-folder-gone": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "stale file handle", regex: /[Ss]tale (?:NFS )?file handle/i },
      { anchor: "[errno 116]", regex: /\[Errno 116\]/i },
      { anchor: "estale", regex: /\bESTALE: /i },
      { anchor: "transport endpoint is not connected", regex: /[Tt]ransport endpoint is not connected/i },
      { anchor: "[winerror 53]", regex: /\[WinError (?:53|64|59|121)\]/i },
      { anchor: "host is down", regex: /: Host is down\s{0,4}$/i },
    ],
    example: "OSError: [Errno 116] Stale file handle: '/home/user/.cache/huggingface/datasets'",
    commands: [{ shell: "any", line: "{self} install --cache-dir FOLDER", effect: "safe" }],
    witness: "folder-writable",
    sources: [
      "https://github.com/hiyouga/LlamaFactory/issues/3388",
      "https://github.com/huggingface/datasets/pull/5938",
      "https://github.com/modelscope/modelscope/issues/1621",
    ],
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
