import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const compiling = {
  "tokenizers-build": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "failed building wheel for ",
        regex: /Failed building wheel for (?:[\w ,-]{0,60}\b)?(?:tokenizers|safetensors)/i,
      },
      { anchor: "failed to build ", regex: /Failed to build (?:[\w `,-]{0,60}\b)?(?:tokenizers|safetensors)/i },
      {
        anchor: "could not build wheels for ",
        regex: /Could not build wheels for (?:[\w ,-]{0,60}\b)?(?:tokenizers|safetensors)/i,
      },
      { anchor: "can't find rust compiler", regex: /can't find Rust compiler/i },
      {
        anchor: "cargo, the rust package manager",
        regex: /Cargo, the Rust package manager, is not installed or is not on PATH/i,
      },
      { anchor: "cargo rustc ", regex: /error: `?cargo rustc .{0,200}failed with code \d/i, seenOn: "setuptools-rust" },
      {
        anchor: "error: casting `&t` to `&mut t`",
        regex: /error: casting `&T` to `&mut T` is undefined behavior/i,
        seenOn: "tokenizers 0.13",
      },
      { anchor: "requires rust and cargo to compile", regex: /package requires Rust and Cargo to compile extensions/i },
      { anchor: "maturin failed", regex: /💥 maturin failed/i },
      { anchor: "cargo metadata", regex: /Cargo metadata failed\. Does your crate compile/i, seenOn: "maturin" },
      {
        anchor: "failed to compile ",
        regex: /failed to (?:compile|build) `(?:tokenizers|safetensors)[\w-]{0,20}[ =]/i,
        seenOn: "cargo, uv",
      },
      {
        anchor: "pyproject.toml based projects (",
        regex: /based projects \([\w., -]{0,80}\b(?:tokenizers|safetensors)/i,
        seenOn: "pip 25",
      },
      { anchor: "error: linker `", regex: /error: linker `[^`]{1,40}` not found/i, seenOn: "rustc", general: true },
      {
        anchor: "is not supported by the following",
        regex: /rustc [\d.]{3,10} is not supported by the following packages?/i,
        seenOn: "cargo",
      },
      { anchor: "because it requires rustc", regex: /cannot be built because it requires rustc/i, seenOn: "cargo" },
      {
        anchor: "error: could not compile `",
        regex: /error: could not compile `(?:tokenizers|safetensors)/i,
        seenOn: "cargo",
      },
    ],
    example: "error: can't find Rust compiler",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade pip",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade pip`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: [
      "https://github.com/huggingface/tokenizers/issues/1393",
      "https://github.com/huggingface/tokenizers/issues/1429",
      "https://github.com/huggingface/tokenizers/issues/1734",
      "https://github.com/PrithivirajDamodaran/Parrot_Paraphraser/issues/41",
    ],
  },
  "python-build-tools": {
    severity: "fatal",
    priority: 76,
    patterns: [
      {
        anchor: "microsoft visual c++ 14.0 or greater is required",
        regex: /Microsoft Visual C\+\+ 14\.0 (?:or greater )?is required/i,
      },
      { anchor: "python.h: no such file", regex: /Python\.h: No such file or directory/i },
      { anchor: "unable to execute '", regex: /unable to execute '[^']{0,60}': No such file/i },
      {
        anchor: "error: command ",
        regex:
          /error: command (?:'[^']{0,200}|\S{0,80})(?:gcc|g\+\+|cl\.exe|clang|cc|swig|nvcc(?:\.exe)?)'? (?:terminated|failed)/i,
      },
      { anchor: "_compiler not set", regex: /CMAKE_C(?:XX)?_COMPILER not set/i },
      { anchor: "no cmake_c", regex: /No CMAKE_C(?:XX)?_COMPILER could be found/i },
      { anchor: "cmake must be installed", regex: /CMake must be installed/i },
      { anchor: "unable to find vcvarsall.bat", regex: /Unable to find vcvarsall\.bat/i },
      { anchor: "'python.h' file not found", regex: /'Python\.h' file not found/i, seenOn: "clang" },
      {
        anchor: "cannot open include file: '",
        regex: /C1083: Cannot open include file: '(?:io|stddef|stdio|math|corecrt|basetsd|Python|crtdefs|float)\.h'/i,
        seenOn: "MSVC",
      },
      {
        anchor: "cmake was unable to find a build",
        regex: /CMake was unable to find a build program corresponding to/i,
      },
      { anchor: "higher is required.", regex: /CMake 3\.\d{1,2} or higher is required\. {1,2}You are running/i },
      {
        anchor: "cmake: command not found",
        regex: /line \d{1,5}: cmake: command not found/i,
      },
      {
        anchor: "command not found",
        regex: /line \d{1,5}: (?:make|gcc|g\+\+|pkg-config): command not found/i,
      },
      {
        anchor: "no such file or directory: '",
        regex: /No such file or directory: '(?:cmake|ninja|gcc|g\+\+|cc|c\+\+|clang|swig|pkg-config)'/i,
      },
      { anchor: "'nmake' '-?'", regex: /^\s{0,8}'nmake' '-\?'/i, seenOn: "CMake on Windows" },
      {
        anchor: "failed to find c compiler",
        regex: /Failed to find C compiler\. Please specify via CC/i,
        seenOn: "Triton",
      },
      {
        anchor: "could not find any instance of visual",
        regex: /could not find any instance of Visual Studio/i,
        seenOn: "CMake",
      },
      { anchor: "cannot open include file", regex: /C1083: Cannot open include file: '[\w/.]{1,40}'/i, seenOn: "MSVC" },
      {
        anchor: "' file not found",
        regex:
          /fatal error: '(?:c?std\w{2,12}|iostream|string|vector|algorithm|memory|cmath|thread)(?:\.h)?' file not found/i,
        seenOn: "clang",
      },
      { anchor: "unsupported compiler", regex: /Unsupported compiler -- at least C\+\+\d\d/i },
      {
        anchor: "find cmake",
        regex: /(?:could not|cannot|can't|unable to) find CMake\b(?!\w)/i,
      },
      { anchor: "ninja is required", regex: /Ninja is required to (?:load|build|compile)/i, seenOn: "PyTorch" },
      {
        anchor: "checking compiler version",
        regex: /Error checking compiler version for \S{1,80}: /i,
        seenOn: "PyTorch",
      },
      { anchor: "unknown compiler(s)", regex: /ERROR: Unknown compiler\(s\): /i, seenOn: "Meson" },
      {
        anchor: "compiler found",
        regex: /\bno (?:acceptable |working |suitable )?C(?:\+\+|\/C\+\+)? compiler found/i,
        general: true,
      },
      {
        anchor: " compiler in ",
        regex: /\bno (?:acceptable |working |suitable )?C(?:\+\+|\/C\+\+)? compiler in\b/i,
        general: true,
      },
      {
        anchor: " be found",
        regex: /\bno (?:acceptable |working |suitable )?C(?:\+\+|\/C\+\+)? compiler could be found/i,
        general: true,
      },
      {
        anchor: "cl.exe",
        regex:
          /(?:compiler )?['"`]?cl\.exe['"`]? (?:could not be found|was not found|is not found|not found)|(?:cannot|could not|can't) find (?:compiler )?['"`]?cl\.exe/i,
      },
      { anchor: "cannot find -lpython", regex: /cannot find -lpython3/i, seenOn: "ld" },
      {
        anchor: "cmake configuration failed",
        regex: /\*\*\* CMake (?:configuration|build) failed/i,
        seenOn: "scikit-build-core",
      },
      {
        anchor: "pkg-config",
        regex: /pkg-config['`]?(?: binary .{1,60})? (?:was |is )?not found|Did not find pkg-config/i,
      },
      { anchor: "compatible visual studio", regex: /(?:find|no) (?:a )?compatible Visual Studio/i },
      { anchor: "compatibility with cmake < ", regex: /Compatibility with CMake < 3\.\d/i, seenOn: "CMake 4" },
      {
        anchor: "cannot open input file",
        regex: /LNK1(?:181|104): cannot open (?:input )?file|cannot open input file '/i,
        seenOn: "MSVC",
      },
      { anchor: ".h: no such file", regex: /fatal error: [\w/.-]{1,80}\.h: No such file/i, general: true },
      { anchor: "command line option", regex: /error: unrecognized command[- ]line option/i },
      { anchor: "unsupported option '-f", regex: /clang(?:\+\+)?: error: unsupported option '-f/i, seenOn: "macOS" },
      {
        anchor: "library not found for -l",
        regex: /ld: library (?:not found for -l|'\w{1,40}' not found)/i,
        seenOn: "macOS",
      },
    ],
    example:
      'error: Microsoft Visual C++ 14.0 or greater is required. Get it with "Microsoft C++ Build Tools": https://visualstudio.microsoft.com/visual-cpp-build-tools/',
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade pip",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade pip`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "sh",
        line: "sudo apt-get install build-essential python3-dev cmake",
        effect: "admin",
        platforms: ["linux"],
      },
      { shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] },
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VisualStudio.2022.BuildTools",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: [
      "source: pypa/setuptools setuptools/msvc.py",
      "source: pypa/distutils distutils/spawn.py",
      "source: Kitware/CMake Modules/CMakeDetermineCCompiler.cmake",
    ],
  },
  "llama-cpp-python-build": {
    severity: "fatal",
    priority: 48,
    patterns: [
      {
        anchor: "llama-cpp-python",
        regex:
          /(?:Failed building wheel for|Failed to build|Could not build wheels for) (?:[\w ,-]{0,60}\b)?llama-cpp-python/i,
      },
      {
        anchor: "failed building wheel for",
        regex: /ERROR: Failed building wheel for (?!tokenizers|safetensors|llama-cpp-python)[\w.-]{1,80}/i,
      },
      { anchor: "subprocess-exited-with-error", regex: /error: subprocess-exited-with-error/i },
      { anchor: "× failed to ", regex: /× Failed to (?:build|download and build) `/i, seenOn: "uv" },
      { anchor: "the build backend returned an error", regex: /The build backend returned an error/i, seenOn: "uv" },
      {
        anchor: "failed to build installable wheels",
        regex: /Failed to build installable wheels for some pyproject\.toml based projects/i,
        seenOn: "pip 25",
      },
      { anchor: "metadata-generation-failed", regex: /error: metadata-generation-failed/i, seenOn: "pip" },
      {
        anchor: "setup.py egg_info",
        regex: /[Cc]ommand .{0,40}python.{0,60}setup\.py egg_info.{0,20} failed with error code 1/,
        seenOn: "pip before 21",
      },
      {
        anchor: "did not run successfully",
        regex:
          /(?:to build wheel|metadata \(\S{1,20}\)|build dependencies|for \S{1,60}|setup\.py install for .{1,60}) did not run successfully/i,
        seenOn: "pip",
      },
      { anchor: "legacy-install-failure", regex: /error: legacy-install-failure/i, seenOn: "pip 21 to 24" },
      {
        anchor: "failed to build '",
        regex: /ERROR: Failed to build '[\w.-]{1,80}' when /i,
        seenOn: "pip 25.3",
      },
      {
        anchor: "could not build wheels for ",
        regex: /ERROR: Could not build wheels for (?!.{0,120}(?:tokenizers|safetensors|llama-cpp-python))[\w.-]{1,80}/i,
        seenOn: "pip",
      },
      { anchor: "error: failed to ", regex: /error: Failed to (?:download and )?build:? `/i, seenOn: "uv" },
      {
        anchor: "chefbuilderror",
        regex: /ChefBuildError/i,
        seenOn: "Poetry",
      },
      {
        anchor: "backend subprocess exited",
        regex: /Backend subprocess exited when trying to invoke (?:build_wheel|get_requires)/i,
        seenOn: "Poetry, build",
      },
      { anchor: "['cmake', '--build'", regex: /CalledProcessError: Command '\['cmake', '--build'/i },
      { anchor: "condaenvexception: pip failed", regex: /CondaEnvException: Pip failed/i, seenOn: "conda" },
    ],
    example: "ERROR: Failed building wheel for llama-cpp-python",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "python",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/1789",
      "https://github.com/abetlen/llama-cpp-python/issues/45",
    ],
  },
  "cuda-toolkit-missing": {
    severity: "fatal",
    priority: 82,
    patterns: [
      ...notFound("nvcc"),
      {
        anchor: "cuda_home environment variable is not",
        regex: /CUDA_HOME environment variable is not set/i,
        seenOn: "PyTorch",
      },
      {
        anchor: "cuda_home does not exist",
        regex: /CUDA_HOME does not exist, unable to compile/i,
        seenOn: "DeepSpeed",
      },
      {
        anchor: "the detected cuda version",
        regex: /The detected CUDA version \([\d.]{1,8}\) mismatches the version that was used/i,
      },
      { anchor: "no cuda toolset found", regex: /No CUDA toolset found/i, seenOn: "CMake on Windows" },
      { anchor: "failed to find nvcc", regex: /Failed to find nvcc/i, seenOn: "CMake" },
      { anchor: "could not find nvcc", regex: /Could not find nvcc/i, seenOn: "CMake" },
      { anchor: "could not find cuda", regex: /Could NOT find CUDA(?:Toolkit)?\b/i, seenOn: "CMake" },
      {
        anchor: "unsupported gnu version!",
        regex: /unsupported GNU version! gcc versions later than/i,
        seenOn: "nvcc",
      },
      {
        anchor: "unsupported microsoft visual studio",
        regex: /unsupported Microsoft Visual Studio version! Only the versions/i,
        seenOn: "nvcc",
      },
      { anchor: "unsupported gpu architecture '", regex: /nvcc fatal .{0,6}: Unsupported gpu architecture '/i },
      { anchor: "/bin/nvcc'", regex: /No such file or directory: '[^']{0,120}\/bin\/nvcc'/i },
      { anchor: "nvcc was not found", regex: /nvcc was not found\./i, seenOn: "flash-attn" },
      {
        anchor: "flashattention is only supported on",
        regex: /FlashAttention is only supported on CUDA \d/i,
        seenOn: "flash-attn",
      },
      {
        anchor: "nvcc",
        regex:
          /(?:could not|couldn't|cannot|can't|unable to|failed to) (?:find|locate|run|execute) (?:the )?[`'"]?nvcc|nvcc[`'"]? (?:is |was )?not (?:found|installed|in PATH)|nvcc fatal\s{0,4}: Cannot find compiler/i,
      },
      {
        anchor: ".h: no such file",
        regex: /(?:cuda_runtime(?:_api)?|cublas_v2|cuda|cuda_fp16|cusparse|cudnn|nvToolsExt)\.h: No such file/i,
      },
      {
        anchor: "cuda toolkit ",
        regex:
          /CUDA Toolkit (?:is |was )?(?:not (?:found|installed|detected)|missing|required)|(?:no|requires? the|install the) CUDA Toolkit (?:found|to be|detected)/i,
      },
      { anchor: "['which', 'nvcc']", regex: /Command '\['which', 'nvcc'\]' returned non-zero/i },
      { anchor: "default cuda architecture", regex: /Failed to detect a default CUDA architecture/i, seenOn: "CMake" },
      {
        anchor: "'bare_metal_version' is not",
        regex: /name 'bare_metal_version' is not defined/i,
        seenOn: "flash-attn, apex",
      },
      { anchor: "unknown cuda arch (", regex: /Unknown CUDA arch \(/i, seenOn: "PyTorch" },
    ],
    example: "OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root.",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "nvcc --version", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["source: pytorch/pytorch torch/utils/cpp_extension.py; NVIDIA CUDA host_config.h; Kitware/CMake"],
  },
} as const satisfies Signatures;
