import type { Signatures } from "../../signature.ts";

export const nodeLlamaCpp = {
  "nlc-no-compiler": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "compiler toolset is not available", regex: /C\+\+ Compiler toolset is not available/i },
      { anchor: "failed to build llama.cpp", regex: /Failed to build llama\.cpp with no GPU support/i },
      { anchor: "cmake executable is not found", regex: /CMake executable is not found/i },
      { anchor: "cmake not found", regex: /Error: cmake not found/i },
      { anchor: "_compiler could be found", regex: /No CMAKE_\w{1,10}_COMPILER could be found/i, seenOn: "CMake" },
      {
        anchor: "node-gyp-llama",
        regex: /Command npm run -s node-gyp-llama .{0,200}exited with code [1-9]/i,
        seenOn: "node-llama-cpp 2",
      },
    ],
    example:
      "ERR! OMG C++ Compiler toolset is not available. Install proper compiler toolset with your package manager, eg. 'sudo apt-get install g++'.",
    commands: [
      { shell: "any", line: "{self} check", effect: "safe" },
      { shell: "sh", line: "sudo apt-get install build-essential cmake", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "winget install --exact --id Kitware.CMake", effect: "admin", platforms: ["win32"] },
    ],
    witness: "libc",
    sources: [
      "https://github.com/techartdev/OpenClawHomeAssistant/issues/6",
      "source: withcatai/node-llama-cpp src/bindings",
    ],
  },
  "nlc-vulkan-symbol": {
    severity: "fatal",
    priority: 75,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "undefined symbol: ggml_",
        regex:
          /symbol lookup error: .{0,200}libllama[^ ]{0,100}undefined symbol: ggml_|libllama[^ ]{0,120}: undefined symbol: ggml_/i,
      },
    ],
    example: "node: symbol lookup error: /x/libllama.vulkan.b8179.so: undefined symbol: ggml_build_forward_select",
    commands: [
      { shell: "any", line: "{self} rehearse", effect: "safe" },
      { shell: "sh", line: "NODE_LLAMA_CPP_GPU=false COMMAND", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/579",
      "https://github.com/withcatai/node-llama-cpp/issues/554",
    ],
  },
  "nlc-metal-macos14": {
    severity: "error",
    priority: 80,
    platforms: ["darwin"],
    patterns: [
      { anchor: "mtlresidencysetdescriptor", regex: /Symbol not found: _OBJC_CLASS_\$_MTLResidencySet/i },
      { anchor: "newer than running os", regex: /\(built for macOS [\d.]{1,8} which is newer than running OS\)/i },
      { anchor: "symbol not found: ", regex: /Symbol not found: .{0,200}\$NEWLAPACK/i, seenOn: "MLX" },
      {
        anchor: "expected in: /sys",
        regex: /Expected in: .{0,60}\/System\/Library\/Frameworks\/(?:Accelerate|Metal)/i,
        seenOn: "dyld",
      },
    ],
    example: "Symbol not found: _OBJC_CLASS_$_MTLResidencySetDescriptor",
    commands: [{ shell: "sh", line: "sw_vers -productVersion", effect: "safe", platforms: ["darwin"] }],
    sources: ["https://github.com/withcatai/node-llama-cpp/issues/558"],
  },
  "nlc-gpu-detected-failed": {
    severity: "error",
    priority: 65,
    patterns: [
      {
        anchor: "is detected, but using it failed",
        regex: /(?:CUDA|Vulkan|Metal)(?: \d[\d.]{0,8})? is detected, but using it failed/i,
      },
      { anchor: "failed to load a prebuilt binary", regex: /Failed to load a prebuilt (?:binary|CUDA|Vulkan|Metal)/i },
      {
        anchor: "the prebuilt binary for platform",
        regex: /The prebuilt binary for platform .{1,80} is not compatible with the current system/i,
        seenOn: "node-llama-cpp",
      },
    ],
    example: "Vulkan: Vulkan is detected, but using it failed",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "gpu-driver",
    sources: [
      "https://github.com/withcatai/node-llama-cpp/issues/577",
      "https://github.com/withcatai/node-llama-cpp/issues/493",
      "source: withcatai/node-llama-cpp src/bindings/getLlama.ts",
    ],
  },
  "nlc-no-binary": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "nobinaryfound", regex: /\bNoBinaryFound(?:Error)?\b/i },
      { anchor: "no prebuilt binaries found", regex: /No prebuilt binaries found, no llama\.cpp source found/i },
    ],
    example: "Error: NoBinaryFound",
    commands: [{ shell: "any", line: "{self} rehearse", effect: "safe" }],
    witness: "libc",
    sources: ["source: withcatai/node-llama-cpp src/bindings/getLlama.ts, src/bindings/utils/NoBinaryFoundError.ts"],
  },
} as const satisfies Signatures;
