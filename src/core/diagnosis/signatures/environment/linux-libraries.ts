import type { Signatures } from "../../signature.ts";

export const linuxLibraries = {
  "libatomic-missing": {
    severity: "error",
    priority: 76,
    platforms: ["linux"],
    patterns: [{ anchor: "libatomic", regex: /requires ["'“]?libatomic|libatomic\.so\.1: cannot open shared object/i }],
    example: '📣 Notice: One-time dependency update needed. The next version of llmster requires "libatomic"',
    commands: [{ shell: "sh", line: "sudo apt-get install libatomic1", effect: "admin", platforms: ["linux"] }],
    sources: ["source: lmstudio-ai/lms src/subcommands/daemon/update.ts"],
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
      {
        anchor: "unsatisfiedlinkerror: no ",
        regex: /UnsatisfiedLinkError: no \S{1,80} in java\.library\.path/i,
        seenOn: "Java",
      },
      {
        anchor: "error relocating ",
        regex: /Error relocating \S{1,200}: \S{1,120}: symbol not found/i,
        seenOn: "musl",
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
} as const satisfies Signatures;
