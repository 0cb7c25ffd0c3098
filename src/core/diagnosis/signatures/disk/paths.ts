import type { Signatures } from "../../signature.ts";

export const paths = {
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
      { anchor: "pathtoolongexception", regex: /PathTooLongException/i, seenOn: ".NET" },
      {
        anchor: "file name, or both are too long",
        regex: /specified path, file name, or both are too long/i,
        seenOn: ".NET",
      },
      { anchor: "filename or extension is too long", regex: /filename or extension is too long/i, seenOn: "Windows" },
      { anchor: "[winerror 3]", regex: /\[WinError 3\][^']{0,120}'[A-Z]:[^']{220,400}'/i, seenOn: "Python" },
      { anchor: "must be less than 260", regex: /fully qualified file name must be less than 260/i, seenOn: "MSBuild" },
      { anchor: "to an object file is 250", regex: /maximum full path to an object file is 250/i, seenOn: "CMake" },
      {
        anchor: "o nome do arquivo ou a extens",
        regex: /nome do arquivo ou a extens.{1,2}o .{1,2} muito grande/i,
        seenOn: "Windows, pt-BR",
      },
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
      {
        anchor: "volume label syntax is incorrect",
        regex: /directory name, or volume label syntax is incorrect/i,
        seenOn: "Windows",
      },
      { anchor: "0x8007007b", regex: /0x8007007B/i, seenOn: "Windows" },
      {
        anchor: "[errno 22] invalid argument: ",
        regex: /\[Errno 22\] Invalid argument: '(?:[A-Z]:)?[^':*?"<>|]{0,200}[:*?"<>|]/i,
        seenOn: "Python on Windows",
      },
      { anchor: "illegal characters in path", regex: /Illegal characters in path/i, seenOn: ".NET" },
      { anchor: "unable to create file ", regex: /unable to create file .{1,200}: Invalid argument/i, seenOn: "git" },
      {
        anchor: "tulo do volume",
        regex: /nome do diret.{1,2}rio ou a sintaxe do r.{1,2}tulo do volume/i,
        seenOn: "Windows, pt-BR",
      },
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
  "file-in-the-way": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "[errno 20]", regex: /\[Errno 20\]/i },
      { anchor: "enotdir", regex: /\bENOTDIR[:,] |\bcode:? ['"]?ENOTDIR\b/i },
      { anchor: "(os error 20)", regex: /Not a directory \(os error 20\)/i },
      {
        anchor: "not a directory",
        regex: /(?:mkdir|open|stat|cannot create|cannot open)\b.{1,300}: not a directory\s{0,4}$/i,
      },
      // A link that leads nowhere, or a file, where the folder of the cache should be.
      {
        anchor: "[errno 17] file exists: ",
        regex: /\[Errno 17\] File exists: '[^']{0,300}(?:\.cache|huggingface|models)[^'.]{0,80}'/i,
      },
      { anchor: "[winerror 183]", regex: /\[WinError 183\]/i },
      { anchor: "eexist", regex: /EEXIST: file already exists, mkdir/i },
    ],
    example: "NotADirectoryError: [Errno 20] Not a directory: '/home/user/.cache/huggingface/hub'",
    commands: [
      { shell: "sh", line: "ls -ld ~/.cache ~/.cache/huggingface", effect: "safe", platforms: ["linux", "darwin"] },
    ],
    witness: "folder-writable",
    sources: [
      "source: libuv include/uv/errno.h",
      "source: Microsoft system error codes 183",
      "lab: node 20, Python 3.11",
    ],
  },
  "folder-instead-of-file": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "[errno 21]", regex: /\[Errno 21\]/i },
      { anchor: "eisdir", regex: /EISDIR: illegal operation on a directory, (?:read|open|copyfile|unlink)/i },
      { anchor: "(os error 21)", regex: /Is a directory \(os error 21\)/i },
      {
        anchor: "is a directory",
        regex: /(?:open|read|cp|cat|cannot (?:open|read)|failed to (?:open|read|load))\b.{1,300}: is a directory\b/i,
      },
      { anchor: "(is a directory)", regex: /\(Is a directory\)/i, seenOn: "wget" },
    ],
    example: "IsADirectoryError: [Errno 21] Is a directory: '/models/phi-4'",
    sources: ["source: libuv include/uv/errno.h", "lab: node 20, Python 3.11"],
  },
} as const satisfies Signatures;
