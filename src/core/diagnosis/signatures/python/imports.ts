import type { Signatures } from "../../signature.ts";

export const imports = {
  "python-module-missing": {
    severity: "fatal",
    priority: 48,
    patterns: [
      {
        anchor: "no module named",
        regex:
          /(?:ModuleNotFoundError|ImportError): No module named '?(?!torch['\s]|torch$|pip\b|venv\b|ensurepip\b|distutils|pkg_resources|_ssl|flash_attn|imp\b|transformers\.)[A-Za-z]\w{0,60}/i,
      },
      {
        anchor: "no module named",
        regex: /python3?(?:\.exe|\.\d{1,2})?: No module named (?!pip\b|venv\b|ensurepip\b|torch$)[A-Za-z]\w{0,60}/i,
      },
      {
        anchor: "library but it was not found in your",
        regex: /requires the (?!PyTorch)[\w.-]{2,40} library but it was not found in your environment/i,
        seenOn: "transformers",
      },
      {
        anchor: "could not import ",
        regex: /ImportError: Could not import [\w.-]{2,60}(?: python)?(?: package| library)?\. Please install/i,
        seenOn: "LangChain",
      },
      {
        anchor: "no package metadata was found for",
        regex: /No package metadata was found for (?!bitsandbytes)\w/i,
      },
      {
        anchor: "distribution was not found and is",
        regex: /The '[^']{1,60}' distribution was not found and is required/i,
        seenOn: "pkg_resources",
      },
      {
        anchor: "please install ",
        regex: /(?:ImportError|ModuleNotFoundError): .{0,120}[Pp]lease install .{0,40}pip3? install /,
      },
      {
        anchor: "missing optional dependency '",
        regex: /ImportError: Missing optional dependency '/i,
        seenOn: "pandas",
      },
      {
        anchor: "no module named",
        regex:
          /(?:Error|error|Exception|failed)\b.{0,60}: No module named '(?!torch'|pip\b|venv\b|ensurepip\b|distutils|pkg_resources|_|flash_attn|imp\b|transformers\.)[A-Za-z]\w{0,60}/,
      },
      {
        anchor: "could not import ",
        regex: /Could not import [\w.-]{2,60}(?: python)?(?: package| library| module)?[.:,;]/i,
        seenOn: "LangChain, LlamaIndex",
        general: true,
      },
      {
        anchor: "`pip install ",
        regex: /Error: .{0,160}(?:run|with|using|via|please|install it):? `pip install /i,
        general: true,
      },
      {
        anchor: "with pip install ",
        regex: /Error: .{0,160} with pip install /i,
        general: true,
      },
      {
        anchor: "run pip install ",
        regex: /Error: .{0,160} run pip install /i,
        general: true,
      },
      {
        anchor: ": pip install ",
        regex: /Error: .{0,160}(?:run|with|using|via|please|install it): pip install /i,
        general: true,
      },
    ],
    example: "ModuleNotFoundError: No module named 'transformers'",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install PACKAGE",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install PACKAGE`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: python/cpython Lib/importlib/_bootstrap.py, Lib/runpy.py"],
  },
  "python-distutils-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "no module named", regex: /No module named '?(?:distutils|pkg_resources|imp)\b/i },
      { anchor: "impimporter", regex: /module 'pkgutil' has no attribute 'ImpImporter'/i },
      {
        anchor: "no module named",
        regex:
          /No module named '(?:cgi|asyncore|asynchat|smtpd|pipes|telnetlib|imghdr|audioop|crypt|lib2to3|setuptools(?:\.\w{1,30})?)'/i,
        seenOn: "Python 3.12, 3.13",
      },
      { anchor: "cannot import 'setuptools", regex: /BackendUnavailable: Cannot import 'setuptools/i, seenOn: "pip" },
      {
        anchor: "module 'collections' has no attribute",
        regex: /module 'collections' has no attribute '\w{3,20}'/i,
        seenOn: "Python 3.10",
      },
      {
        anchor: "' from 'collections'",
        regex:
          /cannot import name '(?:Mutable)?(?:Mapping|Sequence|Set|Callable|Iterable|Hashable)' from 'collections'/i,
        seenOn: "Python 3.10",
      },
      {
        anchor: "module 'inspect' has no attribute",
        regex: /module 'inspect' has no attribute 'getargspec'/i,
        seenOn: "Python 3.11",
      },
      { anchor: "use_2to3 is invalid", regex: /setup command: use_2to3 is invalid/i, seenOn: "setuptools 58" },
      { anchor: "attributeerror: install_layout", regex: /AttributeError: install_layout\b/i, seenOn: "Debian" },
      { anchor: "longintrepr.h", regex: /longintrepr\.h'?: No such file/i, seenOn: "Python 3.11" },
      {
        anchor: "module 'ast' has no attribute",
        regex: /module 'ast' has no attribute '(?:Str|Num|NameConstant)'/i,
        seenOn: "Python 3.14",
      },
      { anchor: "' from 'pkg_resources'", regex: /cannot import name '\w{1,40}' from 'pkg_resources'/i },
      {
        anchor: "' has no attribute '",
        regex:
          /module '(?:configparser|asyncio|fractions|inspect|typing|unittest|locale|time|base64|cgi|importlib|importlib\.resources|ssl|threading)' has no attribute '(?:SafeConfigParser|coroutine|gcd|getargspec|formatargspec|io|re|makeSuite|format|clock|decodestring|encodestring|escape|find_loader|path|contents|wrap_socket|match_hostname)'/i,
        seenOn: "Python 3.9 to 3.14",
      },
      { anchor: "invalid command 'bdist_wheel'", regex: /error: invalid command 'bdist_wheel'/i },
      {
        anchor: "attributeerror: cython_sources",
        regex: /AttributeError: cython_sources/i,
        seenOn: "PyYAML with Cython 3",
      },
    ],
    example: "ModuleNotFoundError: No module named 'distutils'",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade pip setuptools",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade pip setuptools`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: ["source: python/cpython Doc/whatsnew/3.12.rst", "source: pypa/setuptools pkg_resources/__init__.py"],
  },
  "python-packages-mismatch": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "pydantic-core version (", regex: /installed pydantic-core version \([\d.]{1,12}\) is incompatible/i },
      {
        anchor: "has been moved to the `pydantic-settings",
        regex: /has been moved to the `pydantic-settings` package/i,
      },
      { anchor: "descriptors can", regex: /Descriptors cannot (?:not )?be created directly/i, seenOn: "protobuf" },
      { anchor: "detected incompatible protobuf", regex: /Detected incompatible Protobuf Gencode\/Runtime versions/i },
      { anchor: "urllib3 v2 only supports openssl", regex: /urllib3 v2 only supports OpenSSL 1\.1\.1/i },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:urllib3|jinja2|markupsafe|typing_extensions|pydantic|pydantic_core|httpx|anyio|starlette|google\.protobuf|packaging|charset_normalizer|click)\b/i,
      },
      {
        anchor: "module 'numpy' has no attribute '",
        regex: /module 'numpy' has no attribute '(?:float|int|bool|object|str|complex|long|typeDict)'/i,
        seenOn: "NumPy 1.24 and later",
      },
      { anchor: "only supports openssl", regex: /urllib3 v2(?:\.\d)? only supports OpenSSL/i },
      {
        anchor: "'messagefactory' object has",
        regex: /'MessageFactory' object has no attribute 'GetPrototype'/i,
        seenOn: "protobuf",
      },
      {
        anchor: "pydantic.errors.pydantic",
        regex: /pydantic\.errors\.Pydantic(?:User|SchemaGeneration|Import|UndefinedAnnotation)Error/i,
      },
      {
        anchor: "named 'pydantic",
        regex: /No module named 'pydantic(?:_core)?[._]/i,
      },
      {
        anchor: "'recursive_guard'",
        regex: /ForwardRef\._evaluate\(\) missing 1 required/i,
        seenOn: "pydantic 1 on Python 3.12",
      },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:werkzeug|flask|inspect|gradio\w{0,20}|langchain\w{0,30}|llama_index|openai|fastapi|sympy|scipy|PIL|requests|tenacity|websockets|rich|fsspec|numba|aiohttp|botocore|setuptools|importlib_metadata|mcp|pandas|sklearn)[.']/i,
      },
      {
        anchor: "no module named 'langchain.",
        regex: /No module named 'langchain\.\w/i,
        seenOn: "LangChain 0.2 and later",
      },
      {
        anchor: "argument of type 'bool' is not",
        regex: /TypeError: argument of type 'bool' is not (?:iterable|a container)/i,
        seenOn: "Gradio with pydantic 2.11",
        general: true,
      },
      {
        anchor: "got an unexpected keyword argument",
        regex:
          /\b(?:(?:Async)?Client\.(?:chat|generate|embed|list)|(?:SFT|DPO|GRPO|Seq2Seq)?Trainer\.__init__|(?:Training|SFT|LoRA|Lora|Generation|BitsAndBytes)\w{0,12}(?:Arguments|Config)\.__init__|Llama\.__init__|EngineArgs\.__init__|ChatInterface\.__init__)\(\) got an unexpected keyword argument/i,
      },
      { anchor: "no module named 'torch._six'", regex: /No module named 'torch\._six'/i, seenOn: "PyTorch 2" },
      {
        anchor: "-packages/",
        regex:
          /cannot import name '\w{1,60}' from '(?!typing|enum|collections|pip\b|torch|transformers|numpy|huggingface_hub|tokenizers|accelerate|peft|trl|datasets|optimum|diffusers|sentence_trans|safetensors|pkg_res|partially|urllib3|openai)[\w.]{2,80}' \(\S{1,200}-packages\//i,
      },
      {
        anchor: "' has no attribute '",
        regex:
          /AttributeError: module '(?:httpx|sympy|PIL|scipy|pydantic|langchain|llama_index|gradio|pandas|sklearn|tokenizers|requests|urllib3|google|datasets|peft|trl|accelerate|diffusers|sentencepiece|mlx|onnxruntime|jinja2|click|typer|rich|websockets|aiohttp|fastapi|starlette|anyio|setuptools|wheel|attr|cv2|ollama|lmstudio|llama_cpp|vllm|triton|xformers|tensorflow|keras)[\w.]{0,60}' has no attribute '/i,
      },
      {
        anchor: "object has no attribute",
        regex: /'(?:FieldInfo|ModelField|ModelMetaclass)' object has no attribute/i,
        seenOn: "pydantic",
      },
      {
        anchor: "'basemodel' has no attribute",
        regex: /type object 'BaseModel' has no attribute/i,
        seenOn: "pydantic",
      },
    ],
    example:
      "SystemError: The installed pydantic-core version (2.27.1) is incompatible with the current pydantic version, which requires 2.23.4.",
    commands: [
      { shell: "any", line: "pip check", effect: "safe" },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python-packages",
    sources: ["source: pydantic/pydantic, protocolbuffers/protobuf, urllib3/urllib3, numpy/numpy"],
  },
  "file-named-like-package": {
    severity: "fatal",
    priority: 78,
    patterns: [
      {
        anchor: "partially initialized module '",
        regex:
          /partially initialized module '(?:torch|transformers|openai|numpy|tokenizers|accelerate|huggingface_hub|ollama|requests|langchain|llama_cpp|lmstudio)'/i,
      },
      { anchor: "(consider renaming '", regex: /\(consider renaming '/i, seenOn: "Python 3.13" },
      {
        anchor: "' is not a package",
        regex:
          /No module named '(?:torch|transformers|openai|ollama|numpy)\.[\w.]{1,60}'; '\w{2,20}' is not a package/i,
      },
      {
        anchor: "partially initialized module '",
        regex:
          /partially initialized module '[a-z]\w{1,40}'(?: has no attribute| \(most likely due to a circular import\) \([^)]{1,200}[\\/](?!__init__)\w{1,40}\.py\))/i,
        general: true,
      },
    ],
    example:
      "AttributeError: partially initialized module 'torch' has no attribute 'nn' (most likely due to a circular import)",
    sources: ["source: python/cpython Objects/moduleobject.c"],
  },
  "numpy2-abi": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "compiled using numpy 1.x", regex: /A module that was compiled using NumPy 1\.x cannot be run in/i },
      { anchor: "_array_api not found", regex: /_ARRAY_API not found/i },
      { anchor: "numpy is not available", regex: /Numpy is not available/i },
      { anchor: "numpy.dtype size changed", regex: /numpy\.dtype size changed, may indicate binary incompatibility/i },
      { anchor: "numpy.core.multiarray failed to import", regex: /numpy\.core\.multiarray failed to import/i },
      {
        anchor: "module compiled against a",
        regex: /module (?:was )?compiled against A[BP]I version 0x\w{1,8}\b.{0,40}numpy is 0x/i,
      },
      {
        anchor: "was removed in the numpy 2.0 release",
        regex: /`np\.\w{2,30}` was removed in the NumPy 2\.0 release/i,
      },
      { anchor: "numpy.ufunc size changed", regex: /numpy\.ufunc size changed, may indicate binary/i },
      { anchor: "numpy._core", regex: /numpy\._core\.multiarray failed to import|No module named 'numpy\._core'/i },
      { anchor: "needs numpy", regex: /Numba needs NumPy [\d.]{1,6} or less|requires numpy ?<=? ?2/i },
      { anchor: "numpy.core.umath failed to", regex: /numpy\._?core\.umath failed to import/i },
      {
        anchor: "module 'numpy' has no attribute '",
        regex:
          /module 'numpy' has no attribute '(?:float_|complex_|unicode_|string_|Inf|Infinity|NaN|NAN|infty|product|cumproduct|in1d|trapz|row_stack|round_|sometrue|alltrue|asfarray|find_common_type|msort|core)'/i,
      },
    ],
    example: "A module that was compiled using NumPy 1.x cannot be run in",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade torch`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      {
        shell: "sh",
        line: 'phi4-python/bin/python -m pip install "numpy<2"',
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install "numpy<2"`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/pytorch/pytorch/issues/135013",
      "https://github.com/nagadomi/nunif/issues/135",
      "https://github.com/sniklaus/pytorch-unflow/issues/17",
    ],
  },
  "numpy-broken": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "numpy c-extensions failed", regex: /Importing the numpy C-extensions failed/i },
      {
        anchor: "core._multiarray_umath",
        regex: /No module named 'numpy\._?core\._multiarray_umath'/i,
      },
      {
        anchor: "importing numpy: you should not try",
        regex: /Error importing numpy: you should not try to import numpy from/i,
      },
      { anchor: "multiarray", regex: /cannot import name '_?multiarray(?:_umath)?' from/i },
      {
        anchor: "please read this for advice on how",
        regex: /IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE/i,
      },
      { anchor: "cpu dispatcher tracer already", regex: /CPU dispatcher tracer already/i },
      { anchor: "cannot load module more than once", regex: /cannot load module more than once per process/i },
    ],
    example: "Importing the numpy C-extensions failed. This error can happen for",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --force-reinstall numpy",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --force-reinstall numpy`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: numpy/numpy numpy/_core/__init__.py"],
  },
  "python-dll-load": {
    severity: "fatal",
    priority: 78,
    platforms: ["win32"],
    patterns: [
      { anchor: "dll load failed while importing", regex: /ImportError: DLL load failed while importing \w{1,60}/i },
      { anchor: "dll load failed: ", regex: /ImportError: DLL load failed: /i },
    ],
    example: "ImportError: DLL load failed while importing _C: The specified module could not be found.",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VCRedist.2015+.x64",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: python/cpython Python/dynload_win.c"],
  },
  "exec-stack-refused": {
    severity: "fatal",
    priority: 84,
    platforms: ["linux"],
    patterns: [
      { anchor: "cannot enable executable stack", regex: /cannot enable executable stack as shared object requires/i },
    ],
    example:
      "ImportError: libctranslate2.so.4.5.0: cannot enable executable stack as shared object requires: Invalid argument",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade PACKAGE",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade PACKAGE`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    sources: ["source: glibc 2.41 elf/dl-execstack.c"],
  },
  "openmp-duplicate": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "omp: error #15", regex: /OMP: Error #15/i },
      { anchor: "libiomp5", regex: /Initializing libi?omp5?[\w.]{0,12}, but found libi?omp/i },
      { anchor: "copies of the openmp runtime", regex: /multiple copies of the OpenMP runtime have been linked/i },
    ],
    example: "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll already initialized.",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    sources: ["source: llvm-project openmp/runtime/src/i18n/en_US.txt"],
  },
} as const satisfies Signatures;
