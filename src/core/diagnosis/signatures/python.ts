import type { Signatures } from "../signature.ts";

export const python = {
  pep668: {
    severity: "fatal",
    priority: 85,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "externally-managed-environment", regex: /externally-managed-environment/i },
      { anchor: "environment is externally managed", regex: /This environment is externally managed/i },
      { anchor: "is externally managed", regex: /The interpreter at .{1,200} is externally managed/i },
    ],
    example: "error: externally-managed-environment",
    commands: [
      { shell: "sh", line: "sudo apt-get install python3-venv", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install PACKAGE",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
    ],
    witness: "python",
    sources: [
      "https://github.com/pypa/get-pip/issues/197",
      "https://github.com/mrhaydendp/Fire-Tools/issues/70",
      "https://github.com/pypa/pipx/issues/1653",
      "https://github.com/astral-sh/uv/pull/16628",
      "lab: Debian 12",
    ],
  },
  "ensurepip-missing": {
    severity: "fatal",
    priority: 85,
    platforms: ["linux"],
    patterns: [
      { anchor: "ensurepip is not", regex: /ensurepip is not(?: available|\s{0,4}$)/i },
      {
        anchor: "virtual environment was not created successfully",
        regex: /The virtual environment was not created successfully/i,
      },
      { anchor: "no module named", regex: /No module named '?(?:ensurepip|venv)\b(?!\.)/i },
      { anchor: "'ensurepip'", regex: /Command .{1,200} 'ensurepip'.{0,80}returned non-zero/i },
    ],
    example: "The virtual environment was not created successfully because ensurepip is not",
    commands: [
      { shell: "sh", line: "sudo apt-get install python3-venv", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
    ],
    witness: "python",
    sources: ["https://github.com/bnnr-team/bnnr/pull/201", "https://github.com/bnnr-team/bnnr/issues/182"],
  },
  "python-store-alias": {
    severity: "fatal",
    priority: 85,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "run without arguments to install from the microsoft store",
        regex: /Python was not found; run without arguments to install from the Microsoft Store/i,
      },
      {
        anchor: "microsoft store",
        regex: /Python.{1,120}(?:Microsoft Store).{0,200}(?:App execution aliases|Alias|alias)/i,
      },
      { anchor: "9009", regex: /exit(?:ed)?(?: with)? code[ =:]{1,3}9009\b|exit status 9009\b/i },
    ],
    example:
      "Python was not found; run without arguments to install from the Microsoft Store, or disable this shortcut from Settings > Manage App Execution Aliases.",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Python.Python.3.13",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "any", line: "py -0p", effect: "safe", platforms: ["win32"] },
    ],
    witness: "python",
    sources: [
      "https://github.com/bmaltais/kohya_ss/issues/1275",
      "https://github.com/python/cpython/issues/99097",
      "https://github.com/schmitech/orbit/issues/245",
    ],
  },
  "python-not-found": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "not found", regex: /(?:^|[ :])python3?(?:\.\d{1,2})?: (?:command )?not found\b/i },
      { anchor: "command not found: python", regex: /command not found: python3?\b/i },
      { anchor: "spawn python", regex: /spawn python3?(?:\.exe)? ENOENT/i },
      { anchor: "'python' is not recognized", regex: /['"]?python['"]? is not recognized as/i },
      // The shell of Windows says it in its own language.
      { anchor: " ist entweder falsch geschrieben", regex: /"(?:python|python3|py)" ist entweder falsch geschrieben/i },
      { anchor: "' no se reconoce como", regex: /'(?:python|python3|py)' no se reconoce como/i },
      { anchor: "est pas reconnu ", regex: /'(?:python|python3|py)' n.est pas reconnu /i },
      { anchor: " reconhecido como ", regex: /'(?:python|python3|py)' n.{1,2}o .{1,2} reconhecido como /i },
      { anchor: "不是内部或外部命令", regex: /'(?:python|python3|py)' 不是内部或外部命令/i },
      { anchor: "objectnotfound: (py", regex: /ObjectNotFound: \((?:python3?|py):String\)/i },
      { anchor: "‘python", regex: /env: [‘'"]python3?[’'"]: No such file or directory/i },
      { anchor: "no suitable python runtime found", regex: /No suitable Python runtime found/i },
    ],
    example: "bash: python3: command not found",
    commands: [
      { shell: "sh", line: "sudo apt-get install python3 python3-venv", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "brew install python", effect: "changes-system", platforms: ["darwin"] },
      {
        shell: "any",
        line: "winget install --exact --id Python.Python.3.13",
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: ["source: bash, dash and zsh exec.c", "source: python/cpython PC/launcher2.c"],
  },
  "pip-missing": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "no module named pip", regex: /No module named '?pip\b(?!\.)/i },
      { anchor: "not found", regex: /(?:^|[ :])pip3?: (?:command )?not found\b/i },
      { anchor: "command not found: pip", regex: /command not found: pip3?\b(?!x)/i },
      { anchor: "'pip' is not recognized", regex: /['"]?pip3?['"]? is not recognized as/i },
    ],
    example: "/usr/bin/python3: No module named pip",
    commands: [
      { shell: "sh", line: "sudo apt-get install python3-pip python3-venv", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: ["source: python/cpython Lib/runpy.py", "source: bash, dash and zsh exec.c"],
  },
  "venv-moved": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "bad interpreter", regex: /bad interpreter: (?:No such file or directory|Permission denied)/i },
      { anchor: "unable to create process using", regex: /(?:Unable|failed) to create process using .{0,200}python/i },
      { anchor: "no python at", regex: /No Python at ['"]/i },
      { anchor: "did not find executable at", regex: /did not find executable at/i },
      {
        anchor: "required file not found",
        regex: /\/(?:pip|python)[\d.]{0,6}: cannot execute: required file not found/i,
      },
    ],
    example:
      "bash: /old/place/phi4-python/bin/pip: /old/place/phi4-python/bin/python: bad interpreter: No such file or directory",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: [
      "source: bash execute_cmd.c",
      "source: pypa/distlib PC/launcher.c",
      "source: python/cpython PC/venvlauncher.c",
    ],
  },
  "no-torch-wheel": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "requirement torch",
        regex: /Could not find a version that satisfies the requirement torch(?![a-z-])/i,
      },
      {
        anchor: "no matching distribution found for torch",
        regex: /No matching distribution found for torch(?![a-z-])/i,
      },
      {
        anchor: " no wheel",
        regex: /because .{0,120}torch.{0,200}ha(?:s|ve) no wheel/i,
        seenOn: "uv",
      },
      {
        anchor: " no usable wheels",
        regex: /because .{0,120}torch.{0,200}ha(?:s|ve) no usable wheels/i,
        seenOn: "uv",
      },
      {
        anchor: "is not a supported wheel on this platform",
        regex: /\btorch-[^ ]{1,80}\.whl is not a supported wheel on this platform/i,
      },
    ],
    example: "ERROR: Could not find a version that satisfies the requirement torch (from versions: none)",
    commands: [
      {
        shell: "sh",
        line: "python3 -c \"import struct, sys; print(struct.calcsize('P') * 8, sys.version)\"",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: "py -c \"import struct, sys; print(struct.calcsize('P') * 8, sys.version)\"",
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: [
      "https://github.com/jgravelle/GroqCasters/issues/1",
      "https://github.com/chenfei-wu/TaskMatrix/issues/431",
      "https://github.com/josStorer/RWKV-Runner/issues/350",
      "https://github.com/pytorch/pytorch/issues/130249",
      "https://github.com/render-examples/fastai-v3/issues/4",
    ],
  },
  "pip-no-version": {
    severity: "fatal",
    priority: 42,
    patterns: [
      {
        anchor: "could not find a version that satisfies the requirement",
        regex: /Could not find a version that satisfies the requirement/i,
      },
      { anchor: "no matching distribution found for", regex: /No matching distribution found for/i },
      { anchor: "is not a supported wheel on this platform", regex: /is not a supported wheel on this platform/i },
    ],
    example: "ERROR: No matching distribution found for six",
    commands: [
      { shell: "any", line: "pip config list", effect: "safe" },
      { shell: "any", line: "pip --version", effect: "safe" },
    ],
    witness: "python",
    sources: ["lab: pip 23.2.1"],
  },
  "package-requires-other-python": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "requires a different python", regex: /requires a different Python: /i },
      {
        anchor: "require a different python version",
        regex:
          /Ignored the following versions that require a different python version:.{0,300}(?:torch|transformers|accelerate|tokenizers|numpy|requires|Requires)/i,
      },
      {
        anchor: "requires-python",
        regex: /ERROR: .{0,80}Requires-Python|requires-python.{0,80}(?:is not satisfied|does not satisfy)/i,
      },
      { anchor: "does not satisfy python", regex: /current Python version \([\d.]{1,10}\) does not satisfy Python/i },
    ],
    example: "ERROR: Package 'transformers' requires a different Python: 3.8.10 not in '>=3.10.0'",
    commands: [
      { shell: "sh", line: "python3 --version", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -0p", effect: "safe", platforms: ["win32"] },
    ],
    witness: "python",
    sources: [
      "https://github.com/SEN1221TUD/Q2_2024/issues/7",
      "source: pypa/pip src/pip/_internal/resolution/resolvelib/factory.py",
      "source: astral-sh/uv crates/uv-resolver",
    ],
  },
  "pip-proxy-auth": {
    severity: "fatal",
    priority: 88,
    patterns: [
      { anchor: "tunnel connection failed: 407", regex: /Tunnel connection failed: 407.{0,120}\/simple\//i },
      {
        anchor: "407 proxy authentication required",
        regex: /(?:pip\._vendor|CondaHTTPError).{0,300}407 Proxy Authentication Required/i,
      },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/torch/",
    commands: [
      { shell: "any", line: "pip config list", effect: "safe" },
      {
        shell: "sh",
        line: "export HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT",
        effect: "safe",
        platforms: ["linux", "darwin"],
      },
      { shell: "cmd", line: "set HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: '$env:HTTPS_PROXY = "http://NAME:PASSWORD@HOST:PORT"',
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 behind a proxy that answers 407"],
  },
  "pip-proxy-refused": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "connect to proxy",
        regex: /ProxyError\(.{0,8}(?:Cannot|Unable to) connect to proxy(?!.{0,200}failed: 407).{0,300}\/simple\//i,
      },
      { anchor: ".proxyerror", regex: /pip\._vendor[\w.]{0,60}\.ProxyError/i },
      { anchor: "proxyerror", regex: /(?:CondaProxyError|ProxyError: Conda cannot proceed)/i },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'ProxyError('Cannot connect to proxy.', NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno 111] Connection refused'))': /simple/torch/",
    commands: [
      { shell: "any", line: "pip config list", effect: "safe" },
      { shell: "any", line: "pip config debug", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 with a dead proxy"],
  },
  "pip-tls-intercept": {
    severity: "fatal",
    priority: 87,
    patterns: [
      {
        anchor: "problem confirming the ssl certificate",
        regex:
          /There was a problem confirming the ssl certificate(?!.{0,400}certificate (?:has expired|is not yet valid))/i,
      },
      {
        anchor: "certificate_verify_failed",
        regex:
          /(?:pip|pypi|pythonhosted|\/simple\/|download\.pytorch\.org|conda|Retrying).{0,400}CERTIFICATE_VERIFY_FAILED(?!\] certificate verify failed: certificate (?:has|is))/i,
      },
      { anchor: "condasslerror", regex: /CondaSSLError|CondaHTTPError.{0,40}SSL/i },
      {
        anchor: "invalid peer certificate",
        regex: /(?:uv|pypi|pythonhosted|Failed to fetch).{0,200}invalid peer certificate: UnknownIssuer/i,
      },
    ],
    example:
      "Could not fetch URL https://pypi.org/simple/six/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='pypi.org', port=443): Max retries exceeded with url: /simple/six/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)'))) - skipping",
    commands: [
      { shell: "any", line: "pip config set global.cert COMPANY.pem", effect: "changes-system" },
      { shell: "any", line: "pip --version", effect: "safe" },
    ],
    witness: "proxy",
    sources: ["lab: pip 23.2.1 with a self-signed server", "source: conda/conda conda/gateways/connection/download.py"],
  },
  "pip-no-network": {
    severity: "fatal",
    priority: 85,
    patterns: [
      {
        anchor: "failed to establish a new connection",
        regex:
          /^(?!.{0,300}ProxyError).{0,200}(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,400}Failed to establish a new connection: \[(?:Errno|WinError) (?:-?\d{1,5}|getaddrinfo)/i,
      },
      {
        anchor: "nameresolutionerror",
        regex: /(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,300}NameResolutionError/i,
      },
      {
        anchor: "connecttimeouterror",
        regex: /(?:\/simple\/|pypi|pythonhosted|pip\._vendor|Retrying).{0,300}ConnectTimeoutError/i,
      },
      { anchor: "condahttperror", regex: /CondaHTTPError: HTTP 000 CONNECTION FAILED/i },
      { anchor: "dns error", regex: /(?:pypi|pythonhosted).{0,200}dns error: failed to lookup address/i },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno -2] Name or service not known')': /simple/torch/",
    witness: "proxy",
    sources: ["lab: pip 23.2.1 without DNS", "source: conda/conda conda/gateways/repodata"],
  },
  "pip-download-timeout": {
    severity: "fatal",
    priority: 62,
    patterns: [
      { anchor: "read timed out", regex: /(?:pypi|pythonhosted|pytorch\.org|pip).{0,200}Read timed out/i },
      {
        anchor: "readtimeouterror",
        regex:
          /ReadTimeoutError: HTTPSConnectionPool\(host='(?:files\.pythonhosted\.org|pypi\.org|download\.pytorch\.org)/i,
      },
      { anchor: "incompleteread", regex: /pip\._vendor.{0,200}IncompleteRead/i },
      {
        anchor: "in _error_catcher",
        regex: /pip[/\\]_vendor[/\\]urllib3[/\\]response\.py", line \d{1,5}, in _error_catcher/i,
      },
      { anchor: "connection timed out while downloading", regex: /Connection timed out while downloading/i },
      { anchor: "incomplete-download", regex: /error: incomplete-download/i },
    ],
    example:
      "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files.pythonhosted.org', port=443): Read timed out.",
    commands: [{ shell: "any", line: "pip install --timeout 120 --retries 10 PACKAGE", effect: "changes-system" }],
    sources: [
      "https://github.com/pytorch/pytorch/issues/154200",
      "source: pypa/pip src/pip/_internal/network/download.py, src/pip/_internal/exceptions.py",
    ],
  },
  "pip-hash-mismatch": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "do not match the hashes", regex: /THESE PACKAGES DO NOT MATCH THE HASHES/i },
      { anchor: "hash mismatch for", regex: /[Hh]ash mismatch for `?[\w.-]{1,80}/i },
    ],
    example:
      "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes.",
    commands: [{ shell: "any", line: "pip cache purge", effect: "changes-system" }],
    sources: ["source: pypa/pip src/pip/_internal/exceptions.py", "source: astral-sh/uv crates/uv-distribution"],
  },
  "pip-conflict": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "resolutionimpossible", regex: /ERROR: ResolutionImpossible/i },
      { anchor: "conflicting dependencies", regex: /because these package versions have conflicting dependencies/i },
      { anchor: "unsatisfiableerror", regex: /UnsatisfiableError: The following specifications were found/i },
      { anchor: "no solution found when resolving", regex: /No solution found when resolving dependencies/i },
    ],
    example:
      "ERROR: Cannot install transformers==4.41.0 and tokenizers==0.22.0 because these package versions have conflicting dependencies.",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    sources: [
      "source: pypa/pip src/pip/_internal/resolution/resolvelib/factory.py",
      "source: conda/conda conda/exceptions.py",
      "source: astral-sh/uv crates/uv-resolver",
    ],
  },
  "pip-dependency-conflict": {
    severity: "warning",
    priority: 26,
    patterns: [
      {
        anchor: "does not currently take into account all the packages",
        regex: /pip's dependency resolver does not currently take into account all the packages/i,
      },
    ],
    example:
      "ERROR: pip's dependency resolver does not currently take into account all the packages that are installed. This behaviour is the source of the following dependency conflicts.",
    commands: [{ shell: "any", line: "pip check", effect: "safe" }],
    witness: "python-packages",
    sources: ["source: pypa/pip src/pip/_internal/commands/install.py"],
  },
  "pip-permission": {
    severity: "fatal",
    priority: 72,
    patterns: [
      { anchor: "could not install packages", regex: /Could not install packages due to an \w{3,30}: \[Errno 13\]/i },
      {
        anchor: "errno 13",
        regex: /\[Errno 13\] Permission denied: '?\/(?:usr|opt|lib|Library|System)\/.{0,200}(?:site|dist)-packages/i,
      },
      {
        anchor: "winerror 5",
        regex: /Could not install packages due to an (?:OSError|EnvironmentError): \[WinError 5\]/i,
      },
    ],
    example:
      "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/usr/lib/python3/dist-packages/six.py'",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/pypa/pip/issues/7481",
      "https://github.com/pypa/pip/issues/11845",
      "https://github.com/pypa/pip/issues/4186",
    ],
  },
  "python-ssl-missing": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "ssl module", regex: /ssl module in Python is not available|the ssl module is not available/i },
      { anchor: "no module named '_ssl'", regex: /No module named '?_ssl'?/i },
    ],
    example:
      "WARNING: pip is configured with locations that require TLS/SSL, however the ssl module in Python is not available.",
    witness: "python",
    sources: ["source: pypa/pip src/pip/_internal/network/session.py", "source: urllib3 src/urllib3/connection.py"],
  },
  "conda-not-initialised": {
    severity: "fatal",
    priority: 78,
    patterns: [
      {
        anchor: "conda activate",
        regex:
          /Your shell has not been properly configured to use 'conda activate'|Run 'conda init' before 'conda activate'/i,
      },
      { anchor: "conda: ", regex: /(?:^|[ :])conda: (?:command )?not found/i },
      { anchor: "could not find conda environment", regex: /Could not find conda environment:/i },
    ],
    example: "CondaError: Run 'conda init' before 'conda activate'",
    commands: [{ shell: "any", line: "conda init", effect: "changes-system" }],
    sources: ["https://github.com/conda/conda/issues/13002", "https://github.com/conda/conda/issues/13786"],
  },
  "openmp-duplicate": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "omp: error #15", regex: /OMP: Error #15/i },
      { anchor: "libiomp5", regex: /Initializing libi?omp5?[\w.]{0,12}, but found libi?omp/i },
    ],
    example: "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll already initialized.",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    sources: ["source: llvm-project openmp/runtime/src/i18n/en_US.txt"],
  },
  "torch-library-mix": {
    severity: "fatal",
    priority: 84,
    platforms: ["linux"],
    patterns: [
      { anchor: "nvjitlink", regex: /undefined symbol: __nvJitLink\w{1,60}/i },
      { anchor: "ijit_notifyevent", regex: /undefined symbol: iJIT_NotifyEvent/i },
      {
        anchor: "undefined symbol",
        regex: /(?:libtorch|libc10|torch\/lib|libcudnn|libcusparse|libcublas|nvidia\/)[^ ]{0,200}: undefined symbol: /i,
      },
    ],
    example:
      "ImportError: /x/site-packages/torch/lib/../../nvidia/cusparse/lib/libcusparse.so.12: undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12",
    commands: [{ shell: "sh", line: "unset LD_LIBRARY_PATH", effect: "safe", platforms: ["linux"] }],
    sources: [
      "https://github.com/pytorch/pytorch/issues/131312",
      "https://github.com/pytorch/pytorch/issues/152783",
      "https://github.com/NRCan/geo-deep-learning/issues/560",
      "https://github.com/infiniflow/ragflow/issues/4466",
    ],
  },
  "torch-cpu-on-gpu": {
    severity: "error",
    priority: 82,
    patterns: [{ anchor: "torch not compiled with cuda enabled", regex: /Torch not compiled with CUDA enabled/i }],
    example: "AssertionError: Torch not compiled with CUDA enabled",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128",
        effect: "changes-system",
        platforms: ["linux"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/wileewang/TransPixeler/issues/9",
      "https://github.com/X-PLUG/MobileAgent/issues/60",
      "https://github.com/pinokiofactory/cogstudio/issues/37",
      "lab: torch 2.13.0+cpu",
    ],
  },
  "torch-no-nvidia-driver": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "found no nvidia driver on your system", regex: /Found no NVIDIA driver on your system/i },
      { anchor: "no cuda gpus are available", regex: /No CUDA GPUs are available/i },
      {
        anchor: "object on a cuda device but torch",
        regex: /Attempting to deserialize object on a CUDA device but torch\.cuda\.is_available\(\) is False/i,
      },
      {
        anchor: "you might not have a cuda gpu",
        regex: /CUDA driver initialization failed, you might not have a CUDA gpu/i,
      },
    ],
    example:
      "RuntimeError: Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver from http://www.nvidia.com/Download/index.aspx",
    commands: [{ shell: "any", line: "nvidia-smi", effect: "safe" }],
    witness: "gpu-present",
    sources: ["source: pytorch/pytorch c10/cuda/CUDAFunctions.cpp, torch/csrc/cuda/Module.cpp, torch/serialization.py"],
  },
  "torch-missing": {
    severity: "fatal",
    priority: 64,
    patterns: [
      {
        anchor: "requires the pytorch library",
        regex: /requires the PyTorch library but it was not found in your environment/i,
      },
      { anchor: "no module named", regex: /No module named '?torch'?\s{0,4}$/i },
      {
        anchor: "pytorch should be installed",
        regex: /At least one of TensorFlow 2\.0 or PyTorch should be installed/i,
      },
      { anchor: "pytorch is not available", regex: /Error: PyTorch is not available/i },
      {
        anchor: "pytorch",
        regex:
          /(?:please|must|need to|have to) (?:first )?install PyTorch|PyTorch (?:\([^)]{1,30}\) )?(?:is not|isn't|being|must be|needs to be|to be) installed/i,
      },
    ],
    example: "AutoModelForCausalLM requires the PyTorch library but it was not found in your environment.",
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
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/LargeWorldModel/LWM/issues/49",
      "https://github.com/huggingface/transformers/issues/28282",
      "https://github.com/AUCOHL/RTL-Repo/issues/1",
    ],
  },
  "torch-missing-notice": {
    severity: "warning",
    priority: 8,
    patterns: [
      { anchor: "none of pytorch, tensorflow", regex: /None of PyTorch, TensorFlow >= 2\.0, or Flax have been found/i },
      { anchor: "pytorch was not found", regex: /PyTorch was not found\. Models won't be available/i },
      { anchor: "disabling pytorch", regex: /Disabling PyTorch because PyTorch >= [\d.]{1,8} is required/i },
    ],
    example:
      "None of PyTorch, TensorFlow >= 2.0, or Flax have been found. Models won't be available and only tokenizers, configuration and file/data utilities can be used.",
    witness: "python-packages",
    sources: ["https://github.com/exo-explore/exo/issues/392"],
  },
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
  "numpy2-abi": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "compiled using numpy 1.x", regex: /A module that was compiled using NumPy 1\.x cannot be run in/i },
      { anchor: "_array_api not found", regex: /_ARRAY_API not found/i },
      { anchor: "numpy is not available", regex: /Numpy is not available/i },
      { anchor: "numpy.dtype size changed", regex: /numpy\.dtype size changed, may indicate binary incompatibility/i },
      { anchor: "numpy.core.multiarray failed to import", regex: /numpy\.core\.multiarray failed to import/i },
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
  "tokenizers-build": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "failed building wheel for ",
        regex: /Failed building wheel for (?:[\w ,-]{0,60}\b)?(?:tokenizers|safetensors)/i,
      },
      { anchor: "failed to build ", regex: /Failed to build (?:[\w ,-]{0,60}\b)?(?:tokenizers|safetensors)/i },
      {
        anchor: "could not build wheels for ",
        regex: /Could not build wheels for (?:[\w ,-]{0,60}\b)?(?:tokenizers|safetensors)/i,
      },
      { anchor: "can't find rust compiler", regex: /can't find Rust compiler/i },
      {
        anchor: "cargo, the rust package manager",
        regex: /Cargo, the Rust package manager, is not installed or is not on PATH/i,
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
      { anchor: "command '", regex: /error: command '?[^' ]{0,80}(?:gcc|g\+\+|cl\.exe|clang|cc)'? failed/i },
      { anchor: "cmake_c_compiler not set", regex: /CMAKE_C(?:XX)?_COMPILER not set/i },
      { anchor: "no cmake_c", regex: /No CMAKE_C(?:XX)?_COMPILER could be found/i },
      { anchor: "cmake must be installed", regex: /CMake must be installed to build/i },
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
    ],
    example: "ERROR: Failed building wheel for llama-cpp-python",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    witness: "python",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/1789",
      "https://github.com/abetlen/llama-cpp-python/issues/45",
    ],
  },
  "torch-dll-1114": {
    severity: "fatal",
    priority: 86,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "winerror 1",
        regex: /\[WinError (?:1114|126|127|182)\].{0,300}(?:torch|c10\.dll|fbgemm|shm\.dll|caffe2)/i,
      },
      {
        anchor: 'error loading "',
        regex:
          /Error loading "[^"]{1,300}(?:c10|fbgemm|shm|cublas\w{0,20}|cudnn\w{0,20}|caffe2\w{0,20}|torch\w{0,20}|asmjit)\.dll"/i,
      },
    ],
    example: String.raw`OSError: [WinError 1114] A dynamic link library (DLL) initialization routine failed. Error loading "C:\x\Lib\site-packages\torch\lib\c10.dll" or one of its dependencies.`,
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VCRedist.2015+.x64",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/nagadomi/nunif/issues/701",
      "https://github.com/shiyu-coder/Kronos/issues/166",
      "https://github.com/1517005260/graph-rag-agent/issues/54",
      "https://github.com/OCTRON-tracking/OCTRON-GUI/issues/2",
    ],
  },
  "torchvision-mismatch": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "torchvision::nms does not exist", regex: /operator torchvision::nms does not exist/i },
      {
        anchor: "detected that pytorch and torchvision",
        regex: /Detected that PyTorch and (?:torchvision|TorchAudio|torchaudio) were compiled with different CUDA/i,
      },
    ],
    example: "RuntimeError: operator torchvision::nms does not exist",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch torchvision",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade torch torchvision`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/vision torchvision/_meta_registrations.py, torchvision/extension.py"],
  },
  "cuda-arch-unsupported": {
    severity: "error",
    priority: 86,
    patterns: [
      {
        anchor: "is not compatible with the current pytorch installation",
        regex: /is not compatible with the current PyTorch installation/i,
      },
      { anchor: "no kernel image is available", regex: /no kernel image is available for execution on the device/i },
      { anchor: "minimum cuda capability supported", regex: /minimum cuda capability supported by this library/i },
    ],
    example:
      "NVIDIA GeForce RTX 5090 with CUDA capability sm_120 is not compatible with the current PyTorch installation.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128",
        effect: "changes-system",
        platforms: ["linux"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --force-reinstall torch --index-url https://download.pytorch.org/whl/cu128`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/pytorch/pytorch/issues/167244",
      "https://github.com/Comfy-Org/ComfyUI/pull/16438",
      "https://github.com/HybridRobotics/berkeley-humanoid-lite/issues/49",
      "https://github.com/mir-aidj/all-in-one/issues/35",
    ],
  },
  "bitsandbytes-cuda": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "cuda setup failed despite", regex: /CUDA Setup failed despite (?:GPU|CUDA) being available/i },
      {
        anchor: "libbitsandbytes",
        regex:
          /Required library version not found: libbitsandbytes|Could not (?:find the bitsandbytes CUDA binary|load bitsandbytes native library)|libbitsandbytes\w{0,20}\.(?:so|dll).{0,20}(?:cannot open|not found)/i,
      },
      { anchor: "cuda detection failed", regex: /CUDA SETUP: CUDA detection failed/i },
      { anchor: "compiled without gpu support", regex: /bitsandbytes was compiled without GPU support/i },
      {
        anchor: "cadam32bit_grad_fp32",
        regex: /'NoneType' object has no attribute 'cadam32bit_grad_fp32'|undefined symbol: cadam32bit_grad_fp32/i,
      },
      {
        anchor: "bit quantization requires ",
        regex: /[48][- ]bit quantization requires (?:the latest version of )?`?bitsandbytes/i,
      },
      {
        anchor: "no package metadata was found for bitsandbytes",
        regex: /No package metadata was found for bitsandbytes/i,
      },
    ],
    example:
      "RuntimeError: CUDA Setup failed despite GPU being available. Please run the following command to get more information:",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade bitsandbytes",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade bitsandbytes`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "phi4-python/bin/python -m bitsandbytes", effect: "safe", platforms: ["linux", "darwin"] },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m bitsandbytes`,
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/1559",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/82",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/862",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/1530",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/815",
    ],
  },
  "transformers-too-old": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "does not recognize this architecture",
        regex: /model type `?['"]?[^`'"]{1,40}['"]?`? but Transformers does not recognize this architecture/i,
      },
      { anchor: "is not supported yet for transformers", regex: /is not supported yet for transformers/i },
      { anchor: "cannot import name 'phi", regex: /cannot import name 'Phi[34]\w{0,40}' from 'transformers/i },
      { anchor: "keyerror: ", regex: /KeyError: ['"]phi(?:3|4|moe)/i },
      {
        anchor: "no module named 'transformers.models.phi",
        regex: /No module named 'transformers\.models\.phi(?:3|4|moe)/i,
      },
      {
        anchor: "special_tokens_attributes",
        regex: /self\.SPECIAL_TOKENS_ATTRIBUTES \+ list\(special_tokens\.keys\(\)\)/i,
        seenOn: "transformers 4, tokenizer_config of 5",
      },
    ],
    example: "ImportError: cannot import name 'Phi3Config' from 'transformers'",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/openvinotoolkit/openvino_notebooks/issues/2082",
      "https://github.com/BAAI-DCAI/M3D/issues/13",
      "lab: transformers 5.18.0",
    ],
  },
  "transformers-dependency-mismatch": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "is required for a normal functioning of this module",
        regex: /is required for a normal functioning of this module/i,
      },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:huggingface_hub|tokenizers|accelerate|transformers)\b(?!\.models)/i,
      },
    ],
    example:
      "ImportError: tokenizers>=0.22.0,<=0.23.0 is required for a normal functioning of this module, but found tokenizers==0.21.4.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers tokenizers huggingface_hub accelerate",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers tokenizers huggingface_hub accelerate`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/YanWenKun/Hunyuan3D-2-WinPortable/issues/104",
      "https://github.com/huggingface/huggingface_hub/issues/2377",
    ],
  },
  "rope-scaling-invalid": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "rope_scaling` must be a dictionary with", regex: /`rope_scaling` must be a dictionary with/i },
      {
        anchor: "short_factor field must have length",
        regex:
          /rope_(?:scaling|parameters)[`']{0,3}s short_factor field must have length|short_factor field must have length/i,
      },
    ],
    example:
      "ValueError: `rope_scaling` must be a dictionary with two fields, `type` and `factor`, got {'factor': 8.0}",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/microsoft/Olive/issues/1873",
      "https://github.com/meta-llama/llama3/issues/299",
      "https://github.com/ShmuelRonen/ComfyUI_ChatterBox_Voice/issues/1",
      "lab: transformers 5.18.0",
    ],
  },
  "remote-code-cache-api": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "'dynamiccache' object", regex: /'DynamicCache' object has no attribute '\w{3,40}'/i },
      { anchor: "dynamiccache", regex: /type object 'DynamicCache' has no attribute/i },
      {
        anchor: "config' object has no attribute",
        regex: /AttributeError: '\w{1,60}Config' object has no attribute '/i,
        seenOn: "transformers 5",
      },
    ],
    example: "AttributeError: 'DynamicCache' object has no attribute 'get_max_length'",
    witness: "python-packages",
    sources: [
      "https://github.com/huggingface/transformers/issues/36071",
      "https://github.com/oreilly-japan/hands-on-llm-ja/issues/5",
      "https://github.com/HandsOnLLM/Hands-On-Large-Language-Models/issues/69",
    ],
  },
  "remote-code-needs-packages": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "this modeling file requires the following packages",
        regex: /This modeling file requires the following packages that were not found in your environment/i,
      },
    ],
    example:
      "ImportError: This modeling file requires the following packages that were not found in your environment: flash_attn. Run `pip install flash_attn`",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/KangarooGroup/Kangaroo/issues/9",
      "https://github.com/LlamaChinese/Llama-Chinese/issues/337",
      "source: huggingface/transformers src/transformers/dynamic_module_utils.py",
    ],
  },
  "accelerate-missing": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "requires accelerate", regex: /requires Accelerate\b/i },
      { anchor: "requires `accelerate`", regex: /requires `accelerate`/i },
    ],
    example:
      "ImportError: Using `low_cpu_mem_usage=True` or a `device_map` requires Accelerate: `pip install 'accelerate>=0.26.0'`",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade accelerate",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade accelerate`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/kijai/ComfyUI-HunyuanVideoWrapper/issues/398",
      "https://github.com/QwenLM/Qwen3/issues/173",
      "lab: transformers 5.18.0",
    ],
  },
  "offload-folder": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "offloaded to the disk", regex: /device_map` had weights offloaded to the disk/i },
      { anchor: "offload the whole model to the disk", regex: /trying to offload the whole model to the disk/i },
      {
        anchor: "some modules are dispatched on the cpu or the disk",
        regex: /Some modules are dispatched on the CPU or the disk\. Make sure you have enough GPU RAM/i,
      },
    ],
    example:
      "ValueError: The current `device_map` had weights offloaded to the disk. Please provide an `offload_folder` for them.",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: [
      "https://github.com/nomic-ai/gpt4all/issues/239",
      "https://github.com/PromtEngineer/localGPT/issues/206",
      "https://github.com/lm-sys/FastChat/issues/1532",
    ],
  },
  "jinja2-missing": {
    severity: "fatal",
    priority: 86,
    patterns: [{ anchor: "apply_chat_template requires jinja2", regex: /apply_chat_template requires jinja2/i }],
    example: "ImportError: apply_chat_template requires jinja2>=3.1.0 to be installed. Your version is 3.0.1.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade jinja2",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade jinja2`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/openvinotoolkit/openvino.genai/pull/2597",
      "https://github.com/exo-explore/exo/pull/264",
    ],
  },
  "chat-template-missing": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "cannot use ", regex: /Cannot use (?:apply_chat_template\(\)|chat template functions) because/i },
      { anchor: "chat_template is not set", regex: /tokenizer\.chat_template is not set/i },
    ],
    example: "ValueError: Cannot use apply_chat_template() because tokenizer.chat_template is not set",
    witness: "file-content",
    sources: [
      "https://github.com/huggingface/transformers/issues/33246",
      "https://github.com/huggingface/transformers.js/pull/1662",
      "lab: transformers 5.18.0",
    ],
  },
  "tokenizer-instantiate": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "couldn't instantiate the backend tokenizer", regex: /Couldn't instantiate the backend tokenizer/i },
      { anchor: "need to have sentencepiece or tiktoken", regex: /need to have sentencepiece or tiktoken installed/i },
      { anchor: "can't load tokenizer for", regex: /Can't load tokenizer for '/i },
    ],
    example: "ValueError: Couldn't instantiate the backend tokenizer from one of:",
    witness: "file-content",
    sources: ["lab: transformers 5.18.0"],
  },
  "model-json-damaged": {
    severity: "fatal",
    priority: 79,
    patterns: [
      {
        anchor: "json.load(tokenizer",
        regex: /json\.load\(tokenizer_\w{0,20}(?:file|handle)/i,
        seenOn: "transformers 5",
      },
      // What serde says, through tokenizers.
      { anchor: "exception: expected ", regex: /Exception: expected .{1,40} at line \d{1,9} column \d{1,9}/i },
      {
        anchor: "exception: eof while ",
        regex: /Exception: EOF while parsing .{1,20} at line \d{1,9} column \d{1,9}/i,
      },
      { anchor: "exception: key must be a ", regex: /Exception: key must be a string at line \d/i },
      { anchor: "exception: trailing ", regex: /Exception: trailing characters at line \d/i },
      {
        anchor: "is not a valid json file",
        regex: /(?:config|tokenizer|generation)\w{0,20} file at '[^']{1,260}' is not a valid JSON file/i,
      },
    ],
    example: "OSError: It looks like the config file at '/home/USER/phi-4/config.json' is not a valid JSON file.",
    commands: [
      {
        shell: "any",
        line: 'hf download microsoft/phi-4 --include "*.json" --force-download --local-dir phi-4',
        effect: "changes-system",
      },
    ],
    sources: [
      "lab: transformers 5.18.0",
      "source: huggingface/transformers src/transformers/configuration_utils.py; serde-rs/json src/error.rs",
    ],
  },
  "no-weights-file": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "file named ",
        regex:
          /(?:does not appear to have (?:a )?files? named|Error no file named|no file named) \(?'?(?:pytorch_model|model|diffusion_pytorch_model|tf_model|consolidated)[\w.-]{0,40}(?:bin|safetensors|h5)/i,
      },
      {
        anchor: "does not appear to have a file named config.json",
        regex: /does not appear to have a file named config\.json/i,
      },
    ],
    example:
      "OSError: Error no file named pytorch_model.bin, model.safetensors, tf_model.h5 found in directory /models/phi-4.",
    witness: "file-content",
    sources: [
      "https://github.com/shuaijiang/Ke-Omni-R/issues/4",
      "https://github.com/QwenLM/Qwen3-VL/issues/1514",
      "https://github.com/Stability-AI/StableLM/issues/99",
    ],
  },
  "torch-cuda-oom": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "outofmemoryerror", regex: /OutOfMemoryError: (?:CUDA|HIP|XPU) out of memory/i },
      { anchor: "out of memory. tried to allocate", regex: /(?:CUDA|HIP|XPU) out of memory\. Tried to allocate/i },
      { anchor: "torch.outofmemoryerror", regex: /torch\.OutOfMemoryError/i },
    ],
    example: "OutOfMemoryError: CUDA out of memory. Tried to allocate 50.00 MiB. GPU",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "{self} recommend --explain", effect: "safe" },
    ],
    witness: "memory",
    sources: ["https://github.com/Fanghua-Yu/SUPIR/issues/113"],
  },
  "mps-oom": {
    severity: "fatal",
    priority: 84,
    platforms: ["darwin"],
    patterns: [
      { anchor: "mps backend out of memory", regex: /MPS backend out of memory/i },
      { anchor: "invalid buffer size", regex: /Invalid buffer size: [\d.]{1,9} (?:GB|GiB)/i },
    ],
    example:
      "RuntimeError: MPS backend out of memory (MPS allocated: 5.50 GB, other allocations: 14.76 GB, max allowed: 20.40 GB).",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["https://github.com/pytorch/pytorch/issues/130112", "https://github.com/lm-sys/FastChat/issues/274"],
  },
  "cpu-alloc-fail": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "defaultcpuallocator", regex: /DefaultCPUAllocator: (?:can't allocate memory|not enough memory)/i },
      { anchor: "unable to allocate", regex: /MemoryError: Unable to allocate|ArrayMemoryError: Unable to allocate/i },
      { anchor: "winerror 1455", regex: /\[WinError 1455\]/i },
      { anchor: "os error 1455", regex: /\(os error 1455\)/i },
      { anchor: "memoryerror", regex: /^MemoryError\s{0,4}$/i },
    ],
    example:
      "RuntimeError: [enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 400000000000000 bytes. Error code 12 (Cannot allocate memory)",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: ["lab: torch 2.13.0"],
  },
  "safetensors-header-large": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "error while deserializing header: header",
        regex: /Error while deserializing header: (?:HeaderTooLarge|header too large)/i,
      },
    ],
    example: "safetensors_rust.SafetensorError: Error while deserializing header: HeaderTooLarge",
    commands: [
      { shell: "any", line: "git lfs install", effect: "changes-system" },
      { shell: "any", line: "git lfs pull", effect: "changes-system" },
    ],
    witness: "file-content",
    sources: [
      "https://github.com/codefuse-ai/MFTCoder/issues/20",
      "https://github.com/microsoft/OmniParser/issues/34",
      "https://github.com/huggingface/transformers/issues/27923",
      "https://github.com/deepseek-ai/DeepSeek-V3/issues/557",
      "lab: safetensors 0.8.0",
    ],
  },
  "safetensors-truncated": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "error while deserializing header: ",
        regex:
          /Error while deserializing header: (?:MetadataIncompleteBuffer|incomplete metadata, file not fully covered)/i,
      },
    ],
    example: "SafetensorError: Error while deserializing header: incomplete metadata, file not fully covered",
    witness: "file-content",
    sources: ["lab: safetensors 0.8.0"],
  },
  "safetensors-header-other": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "error while deserializing header: ",
        regex:
          /Error while deserializing header: (?:HeaderTooSmall|header too small|InvalidHeader|invalid (?:JSON|UTF-8|header))/i,
      },
    ],
    example: "SafetensorError: Error while deserializing header: header too small",
    witness: "file-content",
    sources: ["lab: safetensors 0.8.0"],
  },
  "python-text-encoding": {
    severity: "fatal",
    priority: 66,
    patterns: [
      {
        anchor: "codec can't ",
        regex: /'(?:charmap|cp\d{3,5}|gbk|cp932|ascii|mbcs|latin-1|CP_UTF8)' codec can't (?:encode|decode)/i,
      },
      { anchor: "codec can't decode", regex: /UnicodeDecodeError: 'utf-?8' codec can't decode byte/i },
    ],
    example: String.raw`UnicodeEncodeError: 'charmap' codec can't encode character '\u03a9' in position 5: character maps to <undefined>`,
    commands: [
      { shell: "cmd", line: "set PYTHONUTF8=1", effect: "safe", platforms: ["win32"] },
      { shell: "powershell", line: '$env:PYTHONUTF8 = "1"', effect: "safe", platforms: ["win32"] },
      { shell: "sh", line: "export PYTHONUTF8=1", effect: "safe", platforms: ["linux", "darwin"] },
    ],
    sources: [
      "https://github.com/Andyyyy64/whichllm/issues/117",
      "https://github.com/abetlen/llama-cpp-python/issues/45",
      "https://github.com/pypa/pip/issues/9054",
    ],
  },
  "uv-no-environment": {
    severity: "fatal",
    priority: 78,
    patterns: [{ anchor: "no virtual environment found", regex: /No virtual environment found/i }],
    example:
      "error: No virtual environment found; run `uv venv` to create an environment, or pass `--system` to install into a non-virtual environment",
    commands: [{ shell: "any", line: "uv venv", effect: "changes-system" }],
    witness: "python",
    sources: ["source: astral-sh/uv crates/uv-python/src/environment.rs"],
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
  "transformers-import-failed": {
    severity: "fatal",
    priority: 20,
    patterns: [
      {
        anchor: "failed to import transformers",
        regex: /Failed to import transformers\.[\w.]{1,120} because of the following error/i,
      },
    ],
    example:
      "RuntimeError: Failed to import transformers.models.phi3.modeling_phi3 because of the following error (look up to see its traceback):",
    sources: ["source: huggingface/transformers src/transformers/utils/import_utils.py"],
  },
  "torch-half-on-cpu": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "not implemented for 'half'", regex: /"\w{3,60}" not implemented for 'Half'/i },
      { anchor: "not implemented for 'bfloat16'", regex: /"\w{3,60}" not implemented for 'BFloat16'/i },
    ],
    example: "RuntimeError: \"addmm_impl_cpu_\" not implemented for 'Half'",
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
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/Dispatch.h"],
  },
  "mps-bfloat16": {
    severity: "fatal",
    priority: 80,
    platforms: ["darwin"],
    patterns: [{ anchor: "bfloat16", regex: /BFloat16 is not supported on MPS|convert BFloat16 to the MPS backend/i }],
    example: "TypeError: BFloat16 is not supported on MPS",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/mps"],
  },
  "torch-devices-mixed": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "expected all tensors to be on the same device",
        regex: /Expected all tensors to be on the same device/i,
      },
      { anchor: "but weight", regex: /Input type \(.{1,60}\) and weight type \(.{1,60}\) should be the same/i },
    ],
    example:
      "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    sources: ["source: pytorch/pytorch aten/src/ATen/TensorIterator.cpp"],
  },
} as const satisfies Signatures;
