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
      {
        anchor: "apt install python3",
        regex: /^\s{2,12}(?:sudo )?apt(?:-get)? install python3(?:\.\d{1,2})?-venv\s{0,4}$/i,
        seenOn: "venv on Debian",
      },
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
        regex: /Python.{1,120}Microsoft Store.{0,200}(?:alias|别名|エイリアス|별칭|псевдоним)/i,
      },
      { anchor: "9009", regex: /exit(?:ed)?(?: with)? code[ =:]{1,3}9009\b|exit status 9009\b/i },
      {
        anchor: "can be installed from the microsoft",
        regex: /Python was not found but can be installed from the Microsoft Store/i,
      },
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
      {
        anchor: "' is not recognized as",
        regex: /'(?:python(?:3(?:\.\d{1,2})?)?(?:\.exe)?|py)' is not recognized as/i,
      },
      // The shell of Windows says it in its own language.
      { anchor: " ist entweder falsch geschrieben", regex: /"(?:python|python3|py)" ist entweder falsch geschrieben/i },
      { anchor: "' no se reconoce como", regex: /'(?:python|python3|py)' no se reconoce como/i },
      { anchor: "est pas reconnu ", regex: /'(?:python|python3|py)' n.est pas reconnu /i },
      { anchor: " reconhecido como ", regex: /'(?:python|python3|py)' n.{1,2}o .{1,2} reconhecido como /i },
      { anchor: "不是内部或外部命令", regex: /'(?:python|python3|py)' 不是内部或外部命令/i },
      { anchor: "objectnotfound: (py", regex: /ObjectNotFound: \((?:python3?|py):String\)/i },
      { anchor: "‘python", regex: /env: ‘python3?(?:\.\d{1,2})?’: No such file or directory/i },
      { anchor: "no suitable python runtime found", regex: /No suitable Python runtime found/i },
      {
        anchor: "is not installed (set by",
        regex: /pyenv: version .3\.[\d.]{1,6}['`] is not installed \(set by/i,
        seenOn: "pyenv",
      },
      { anchor: "env: python", regex: /env: python3?: No such file or directory/i, seenOn: "macOS" },
      {
        anchor: "no interpreter found for python",
        regex: /No interpreter found for (?:Python|executable name)/i,
        seenOn: "uv",
      },
      {
        anchor: "requested python version (",
        regex: /Requested Python version \([\d.\w-]{1,12}\) (?:is )?not installed/i,
        seenOn: "the launcher of Windows",
      },
      { anchor: "no installed pythons found", regex: /No Installed Pythons Found/i, seenOn: "the launcher of Windows" },
      {
        anchor: "no runtime",
        regex: /No runtimes? (?:are |is )?installed(?: that match|\. Try running)/i,
        seenOn: "the install manager of Windows",
      },
      { anchor: "no version is set for command", regex: /No version is set for command python/i, seenOn: "asdf" },
      { anchor: "unable to locate package python3", regex: /Unable to locate package python3\.\d/i, seenOn: "apt" },
      { anchor: "env: 'python", regex: /env: 'python3?(?:\.\d{1,2})?': No such file or directory/i },
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
      { anchor: "spawn pip", regex: /spawn pip3?(?:\.exe)? ENOENT/i },
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
      {
        anchor: "bad interpreter",
        regex:
          /\/python[\d.]{0,6}: bad interpreter: (?:No such file|Permission denied)|bad interpreter: \S{1,200}\/python[\d.]{0,6}: no such file/i,
      },
      { anchor: "unable to create process using", regex: /(?:Unable|failed) to create process using .{0,200}python/i },
      { anchor: "no python at", regex: /No Python at ['"]/i },
      { anchor: "did not find executable at", regex: /did not find executable at/i },
      {
        anchor: "required file not found",
        regex: /\/(?:pip|python)[\d.]{0,6}: cannot execute: required file not found/i,
      },
      {
        anchor: "failed to create process.",
        regex: /^\s{0,4}failed to create process\.\s{0,4}$/i,
        seenOn: "Windows: conda",
      },
      {
        anchor: "was the underlying python interpreter",
        regex: /was the underlying Python interpreter removed/i,
        seenOn: "uv",
      },
      {
        anchor: "library not loaded: ",
        regex: /Library not loaded: \S{1,200}\/Python\.framework\/Versions\/3/i,
        seenOn: "macOS: Homebrew",
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
      { anchor: "but we only found wheels for ", regex: /but we only found wheels for .{1,4}torch\b/i, seenOn: "uv" },
      {
        anchor: "distribution ",
        regex: /Distribution .torch==[^ ]{1,40} @ .{1,120} can't be installed/i,
        seenOn: "uv",
      },
      {
        anchor: "unable to find installation candidates for torch",
        regex: /Unable to find installation candidates for torch \(/i,
        seenOn: "Poetry",
      },
      {
        anchor: "because no wheels are",
        regex: /\btorch\S{0,30} is unusable because no wheels are/i,
        seenOn: "uv",
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
    priority: 76,
    patterns: [
      {
        anchor: "could not find a version that satisfies the requirement",
        regex: /Could not find a version that satisfies the requirement/i,
      },
      { anchor: "no matching distribution found for", regex: /No matching distribution found for/i },
      { anchor: "is not a supported wheel on this platform", regex: /is not a supported wheel on this platform/i },
      {
        anchor: "not available from current channels",
        regex: /packages are not available from current channels/i,
        seenOn: "conda",
      },
      { anchor: "resolvepackagenotfound", regex: /ResolvePackageNotFound:/i, seenOn: "conda" },
      {
        anchor: "was not found in the ",
        regex: /Because \S{1,80} was not found in the (?:package registry|cache)/i,
        seenOn: "uv",
      },
      {
        anchor: "because there ",
        regex: /Because there (?:is no version|are no versions) of \S{1,80}/i,
        seenOn: "uv",
      },
      {
        anchor: "because only ",
        regex: /Because only \S{1,80} (?:is|are) available/i,
        seenOn: "uv",
      },
      {
        anchor: "nothing provides requested ",
        regex: /nothing provides requested \S{1,80}/i,
        seenOn: "mamba",
      },
      {
        anchor: "unable to find installation candidates",
        regex: /Unable to find installation candidates for \S/i,
        seenOn: "Poetry",
      },
      {
        anchor: "you tried to install ",
        regex: /You tried to install "pytorch"\. The package named for PyTorch is "torch"/i,
      },
      {
        anchor: "pypi package is deprecated",
        regex: /The '[\w-]{1,40}' PyPI package is deprecated, use '[\w-]{1,40}'/i,
      },
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
      {
        anchor: "does not satisfy python",
        regex: /(?:current|requested) Python version \([\d.<>=,* ]{1,20}\) does not satisfy Python/i,
      },
      {
        anchor: "this script does not work on python",
        regex: /This script does not work on Python [\d.]{1,6}/i,
        seenOn: "get-pip.py",
      },
      {
        anchor: 'sys.stderr.write(f"error: {exc}")',
        regex: /sys\.stderr\.write\(f"ERROR: \{exc\}"\)/i,
        seenOn: "pip under Python 3.5",
      },
      { anchor: "incompatible python version", regex: /INCOMPATIBLE PYTHON VERSION/, seenOn: "stable-diffusion-webui" },
      {
        anchor: "unsupported operand type(s) for |",
        regex: /unsupported operand type\(s\) for \|: '(?:type|NoneType|ABCMeta|_\w{1,30}|types\.GenericAlias)' and '/i,
        seenOn: "Python before 3.10",
      },
      {
        anchor: "'type' object is not subscriptable",
        regex: /TypeError: 'type' object is not subscriptable/i,
        seenOn: "Python before 3.9",
      },
      {
        anchor: "is not allowed by the project",
        regex: /Current Python version \([\d.]{1,10}\) is not allowed by the project/i,
        seenOn: "Poetry",
      },
      {
        anchor: "supported python range (",
        regex: /current project's supported Python range \([^)]{1,40}\) is not compatible/i,
        seenOn: "Poetry",
      },
      {
        anchor: "incompatible with the project's python",
        regex: /incompatible with the project's Python requirement/i,
        seenOn: "uv",
      },
      {
        anchor: "cannot install on python version",
        regex: /Cannot install on Python version [\d.]{1,10}; only versions/i,
        seenOn: "numba, llvmlite",
      },
      {
        anchor: "is required",
        regex:
          /(?:Error|ERROR): .{0,60}Python (?:>= ?)?3\.\d{1,2}(?:\+| or (?:newer|later|higher|above|greater))? is required/i,
      },
      {
        anchor: "cannot import name '",
        regex:
          /cannot import name '(?:Self|Annotated|Literal|TypeAlias|ParamSpec|NotRequired|override|StrEnum|TypedDict|Protocol)' from '(?:typing|enum)'/i,
      },
      { anchor: "no module named 'tomllib'", regex: /No module named 'tomllib'/i, seenOn: "Python before 3.11" },
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
      {
        anchor: "failed to connect to proxy ",
        regex: /Failed to connect to proxy \S{1,120} while fetching/i,
        seenOn: "pip 26",
      },
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
      { anchor: "condasslerror", regex: /CondaSSLError(?!: OpenSSL appears)/i },
      {
        anchor: "invalid peer certificate",
        regex: /(?:uv|pypi|pythonhosted|Failed to fetch).{0,200}invalid peer certificate: UnknownIssuer/i,
      },
      {
        anchor: "ssl-verification-failed",
        regex: /error: ssl-verification-failed/i,
        seenOn: "pip 26",
      },
      {
        anchor: "tls_process_server_certificate",
        regex: /(?:pypi|pythonhosted|\/simple\/|conda).{0,400}tls_process_server_certificate/i,
        seenOn: "Python 2.7, 3.5",
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
      { anchor: "could not connect, are you offline", regex: /Could not connect, are you offline\?/i, seenOn: "uv" },
      {
        anchor: "all attempts to connect to ",
        regex: /All attempts to connect to \S{1,80} failed/i,
        seenOn: "Poetry",
      },
      {
        anchor: "while fetching https://",
        regex: /Failed to connect to \S{1,80} while fetching https:\/\/\S{1,60}\/simple/i,
        seenOn: "pip 26",
      },
      {
        anchor: "could not resolve ",
        regex:
          /Could not resolve (?:hostname|host: )?.{0,6}(?:https:\/\/)?(?:conda\.anaconda\.org|repo\.anaconda\.com|pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org)/i,
        seenOn: "mamba, curl",
      },
      {
        anchor: "failed to resolve ",
        regex:
          /Failed to resolve (?:IP address for )?'(?:pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org|conda\.anaconda\.org|repo\.anaconda\.com)/i,
      },
    ],
    example:
      "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno -2] Name or service not known')': /simple/torch/",
    witness: "proxy",
    sources: ["lab: pip 23.2.1 without DNS", "source: conda/conda conda/gateways/repodata"],
  },
  "pip-download-timeout": {
    severity: "fatal",
    priority: 77,
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
      {
        anchor: "didn't respond within ",
        regex: /^\s{0,8}(?:│ )?\S{1,80} didn't respond within [\d.]{1,6} seconds/i,
        seenOn: "pip 26",
      },
      {
        anchor: "uv_http_timeout",
        regex: /due to network timeout\. Try increasing UV_HTTP_TIMEOUT/i,
        seenOn: "uv",
      },
      {
        anchor: "urllib3.exceptions.protocolerror",
        regex: /pip\._vendor\.urllib3\.exceptions\.ProtocolError: \(["']Connection broken/i,
      },
      {
        anchor: "downloaded bytes did not match",
        regex: /Downloaded bytes did not match Content-Length/i,
        seenOn: "conda",
      },
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
      { anchor: "checksummismatcherror", regex: /ChecksumMismatchError: Conda detected a mismatch/i, seenOn: "conda" },
      {
        anchor: "not found in known hashes",
        regex: /from archive \S{1,120} not found in known hashes/i,
        seenOn: "Poetry",
      },
      { anchor: "bad crc-32 for file", regex: /BadZipFile: Bad CRC-32 for file/i },
      {
        anchor: "wheel",
        regex: /ERROR: Wheel '[^']{1,80}' located at .{1,300} is invalid|ERROR: \S{1,80} has an invalid wheel/i,
        seenOn: "pip",
      },
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
      { anchor: "libmambaunsatisfiableerror", regex: /LibMambaUnsatisfiableError: /i, seenOn: "conda" },
      { anchor: "could not solve for environment", regex: /Could not solve for environment specs/i, seenOn: "mamba" },
      { anchor: "resolution-too-deep", regex: /error: resolution-too-deep/i, seenOn: "pip" },
      {
        anchor: "version solving failed",
        regex:
          /\b(?:torch|transformers|tokenizers|numpy|accelerate|vllm|llama-cpp-python|openai|langchain\S{0,20}) (?:depends on|requires|\().{0,300}version solving failed/i,
        seenOn: "Poetry",
      },
      {
        anchor: "pkg_resources.",
        regex: /pkg_resources\.(?:Contextual)?VersionConflict: /i,
      },
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
      {
        anchor: "consider using the `--user` option",
        regex: /Consider using the `--user` option or check the permissions/i,
        seenOn: "pip",
      },
      {
        anchor: "program files",
        regex: /(?:Permission denied|\[WinError 5\]).{0,12}: '[a-z]:[\\/]{1,2}Program Files[^']{0,200}site-packages/i,
        seenOn: "Windows",
      },
      {
        anchor: "error: could not create '",
        regex: /error: could not create '\/(?:usr|opt|Library)\/[^']{1,200}': Permission denied/i,
        seenOn: "setuptools",
      },
      {
        anchor: "environmentnotwritableerror",
        regex: /EnvironmentNotWritableError/i,
        seenOn: "conda",
      },
      {
        anchor: "permission denied (os error 13)",
        regex: /`\/(?:usr|opt|Library)\/\S{1,200}(?:site|dist)-packages\S{0,200}: Permission denied \(os error 13\)/i,
        seenOn: "uv",
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
    priority: 88,
    patterns: [
      { anchor: "ssl module", regex: /ssl module in Python is not available|the ssl module is not available/i },
      { anchor: "no module named '_ssl'", regex: /No module named '?_ssl'?/i },
      {
        anchor: "openssl appears to be unavailable",
        regex: /OpenSSL appears to be unavailable on this machine/i,
        seenOn: "conda",
      },
      { anchor: "while importing _ssl", regex: /DLL load failed while importing _ssl/i, seenOn: "Windows" },
      { anchor: "'ssl' module is unavailable", regex: /'ssl' module is unavailable but required/i, seenOn: "pip 26" },
      {
        anchor: "tlsv1_alert_protocol_version",
        regex: /(?:pypi|pip|\/simple\/).{0,400}TLSV1_ALERT_PROTOCOL_VERSION/i,
        seenOn: "Python 2.7 and 3.5",
      },
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
      {
        anchor: "' is not recognized as",
        regex: /'(?:conda|mamba|micromamba)' is not recognized as/i,
        seenOn: "Windows",
      },
      { anchor: "command not found: conda", regex: /command not found: conda\b/i, seenOn: "zsh" },
      { anchor: "not a conda environment: ", regex: /EnvironmentLocationNotFound: Not a conda environment: /i },
      { anchor: "shell not initialized", regex: /libmamba Shell not initialized/i, seenOn: "mamba" },
      {
        anchor: "is running as a subprocess and can",
        regex: /'(?:micro)?mamba' is running as a subprocess and can't modify/i,
        seenOn: "mamba",
      },
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
      { anchor: "copies of the openmp runtime", regex: /multiple copies of the OpenMP runtime have been linked/i },
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
        regex:
          /(?:libtorch|libc10|torch\/lib|libcudnn|libcusparse|libcublas|libnccl|nvidia\/)[^ ]{0,200}: undefined symbol: /i,
      },
      {
        anchor: "undefined symbol: _z",
        regex: /\.so[\w.]{0,8}: undefined symbol: _ZNK?(?:3c10|2at|5torch)/i,
        seenOn: "a package compiled for another torch",
      },
      { anchor: "cudnn version incompatibility", regex: /cuDNN version incompatibility: PyTorch was compiled/i },
      {
        anchor: "could not load ",
        regex: /Could not load (?:library libcu\w{2,30}\.so|symbol cu\w{3,40}\. Error)/i,
      },
      {
        anchor: "not found in the system path",
        regex: /lib(?:nvrtc|cu\w{2,20})\.so\S{0,12} not found in the system path/i,
      },
      {
        anchor: "xformers was built for",
        regex: /xFormers was built for:? ?(?:PyTorch .{1,40} \(you have|$)/i,
        seenOn: "xFormers",
      },
      {
        anchor: "cannot open shared object file",
        regex:
          /lib(?:cudnn|cusparseLt|nccl|cupti|nvshmem|cufft|curand|cusolver|torch|c10)\w{0,20}\.so[\d.]{0,8}: cannot open shared object file/i,
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
    patterns: [
      { anchor: "torch not compiled with cuda enabled", regex: /Torch not compiled with CUDA enabled/i },
      {
        anchor: "not linked with support for ",
        regex: /PyTorch is not linked with support for (?:cuda|xpu|hip) devices/i,
      },
      {
        anchor: "arguments from the 'cuda' backend",
        regex: /Could not run 'aten::\S{1,60}' with arguments from the 'CUDA' backend/i,
      },
      {
        anchor: "torch is not able to use gpu",
        regex: /Torch is not able to use GPU/i,
        seenOn: "stable-diffusion-webui",
      },
      {
        anchor: "cuda is not available",
        regex: /(?:AssertionError|RuntimeError|ValueError|EnvironmentError): CUDA is not available/i,
      },
    ],
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
        anchor: "install pytorch",
        regex: /(?:please|must|need to|have to) (?:first )?install PyTorch/i,
      },
      {
        anchor: "name 'torch' is not defined",
        regex: /NameError: name 'torch' is not defined/i,
        seenOn: "transformers",
      },
      {
        anchor: "module 'torch' has no attribute",
        regex: /module 'torch' has no attribute '(?:cuda|nn|__version__|tensor|Tensor|device|float16|utils|load)'/i,
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
      {
        anchor: "module compiled against a",
        regex: /module (?:was )?compiled against A[BP]I version 0x\w{1,8}\b.{0,40}numpy is 0x/i,
      },
      {
        anchor: "was removed in the numpy 2.0 release",
        regex: /`np\.\w{2,30}` was removed in the NumPy 2\.0 release/i,
      },
      { anchor: "numpy.ufunc size changed", regex: /numpy\.ufunc size changed, may indicate binary/i },
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
      { anchor: "cargo rustc ", regex: /error: `?cargo rustc .{0,200}failed with code \d/i, seenOn: "setuptools-rust" },
      {
        anchor: "error: casting `&t` to `&mut t`",
        regex: /error: casting `&T` to `&mut T` is undefined behavior/i,
        seenOn: "tokenizers 0.13",
      },
      { anchor: "requires rust and cargo to compile", regex: /package requires Rust and Cargo to compile extensions/i },
      { anchor: "maturin failed", regex: /💥 maturin failed/i },
      { anchor: "cargo metadata", regex: /Cargo metadata failed\. Does your crate compile/i, seenOn: "maturin" },
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
          /error: command (?:'[^']{0,200}|\S{0,80})(?:gcc|g\+\+|cl\.exe|clang|cc|nvcc(?:\.exe)?)'? (?:terminated|failed)/i,
      },
      { anchor: "_compiler not set", regex: /CMAKE_C(?:XX)?_COMPILER not set/i },
      { anchor: "no cmake_c", regex: /No CMAKE_C(?:XX)?_COMPILER could be found/i },
      { anchor: "cmake must be installed", regex: /CMake must be installed to build/i },
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
      { anchor: "× failed to build ", regex: /× Failed to (?:build|download and build) `/i, seenOn: "uv" },
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
      {
        anchor: "redistributable is not installed",
        regex: /Microsoft Visual C\+\+ Redistributable is not installed, this may lead/i,
        seenOn: "PyTorch",
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
      { anchor: "couldn't load custom c++ ops", regex: /Couldn't load custom C\+\+ ops/i },
      {
        anchor: "module 'torchvision' has no",
        regex: /module 'torchvision' has no attribute 'extension'/i,
      },
      {
        anchor: "libtorchaudio",
        regex: /libtorchaudio\.so: undefined symbol|Could not load this library: .{1,200}libtorchaudio/i,
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
      {
        anchor: "pytorch no longer supports this gpu",
        regex: /PyTorch no longer supports this GPU because it is too old/i,
      },
      {
        anchor: "is not defined for option",
        regex: /ptxas fatal .{0,8}: Value 'sm_\d{2,3}\w?' is not defined/i,
        seenOn: "Triton",
      },
      { anchor: "invalid value for --gpu-architecture", regex: /nvrtc: error: invalid value for --gpu-architecture/i },
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
        regex:
          /'NoneType' object has no attribute 'cadam32bit_grad_fp32'|undefined symbol: cadam32bit_grad_fp32|function 'cadam32bit_grad_fp32' not found/i,
      },
      {
        anchor: "bit quantization requires ",
        regex: /[48][- ]bit quantization requires (?:the latest version of )?`?bitsandbytes/i,
      },
      {
        anchor: "no package metadata was found for bitsandbytes",
        regex: /No package metadata was found for bitsandbytes/i,
      },
      {
        anchor: "object has no attribute 'c",
        regex: /'NoneType' object has no attribute 'c(?:quantize|dequantize|get_managed|gemm|igemm|adam)\w{1,60}'/i,
      },
      {
        anchor: "undefined symbol: c",
        regex: /libbitsandbytes\w{0,20}\.so: undefined symbol: c\w{3,60}/i,
      },
      { anchor: "configured cuda binary not found", regex: /Configured (?:CUDA|ROCm) binary not found at/i },
      {
        anchor: "csrc/ops.cu",
        regex:
          /Error (?:named symbol not found|invalid device function|no kernel image) .{0,40}at line \d{1,5} in file \S{0,200}csrc\/ops\.cu/i,
      },
      { anchor: "gpu is needed for quantization", regex: /No GPU found\. A GPU is needed for quantization/i },
      {
        anchor: "libbitsandbytes_cpu.so",
        regex: /Loading binary .{1,300}libbitsandbytes_cpu\.so/i,
        seenOn: "bitsandbytes 0.37 to 0.42",
      },
      {
        anchor: "cuda setup: warning! libcuda",
        regex: /CUDA[ _]SETUP: (?:WARNING! )?libcuda(?:rt)?\.so not found/i,
        seenOn: "bitsandbytes 0.37 to 0.42",
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
      {
        anchor: "keyerror: ",
        regex: /KeyError: ['"](?:phi(?:3|4|moe)|qwen[23]|gemma[23]?['"]|mistral|mixtral|llama['"]|deepseek_v|gpt_oss)/i,
      },
      {
        anchor: "no module named 'transformers.models.phi",
        regex: /No module named 'transformers\.models\.phi(?:3|4|moe)/i,
      },
      {
        anchor: "special_tokens_attributes",
        regex: /self\.SPECIAL_TOKENS_ATTRIBUTES \+ list\(special_tokens\.keys\(\)\)/i,
        seenOn: "transformers 4, tokenizer_config of 5",
      },
      {
        anchor: "module transformers has no attribute",
        regex: /module '?transformers'? has no attribute '?(?:Phi[34]|AutoModelFor\w{3,40}|\w{2,30}ForCausalLM)/i,
      },
      {
        anchor: "gguf model with architecture ",
        regex: /GGUF model with architecture \S{2,30} is not supported yet/i,
      },
      {
        anchor: "tokenizer class tokenizersbackend",
        regex: /Tokenizer class TokenizersBackend does not exist/i,
        seenOn: "transformers 4 with files of 5",
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
      {
        anchor: "unable to compare versions for",
        regex: /Unable to compare versions for \S{2,40}: need=\S{1,30} found=None/i,
      },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:peft|trl|datasets|optimum|diffusers|sentence_transformers|safetensors)\b/i,
      },
      {
        anchor: "got an unexpected keyword argument",
        regex:
          /(?:Accelerator\.\w{3,30}|Accelerator\.__init__|dispatch_model|init_empty_weights|hf_hub_download|snapshot_download|cached_download)\(\) got an unexpected keyword argument/i,
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
        anchor: "rope_scaling`'s ",
        regex: /`rope_scaling`'s (?:type|rope_type|factor|short_factor|long_factor) field must/i,
      },
      { anchor: "unknown rope scaling type", regex: /Unknown RoPE scaling type (?:longrope|su|yarn|llama3)/i },
      { anchor: "keyerror: ", regex: /KeyError: '(?:longrope|su|yarn)'/i },
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
      {
        anchor: "cache' object ",
        regex:
          /'(?:Dynamic|Hybrid|Static|SlidingWindow|EncoderDecoder)Cache' object (?:has no attribute '\w{3,40}'|is not subscriptable)/i,
      },
      { anchor: "dynamiccache", regex: /type object 'DynamicCache' has no attribute/i },
      {
        anchor: "config' object has no attribute",
        regex: /AttributeError: '\w{1,60}Config' object has no attribute '/i,
        seenOn: "transformers 5",
      },
      {
        anchor: "cannot import name '",
        regex:
          /cannot import name '(?:LossKwargs|SlidingWindowCache|is_torch_fx_available|is_flash_attn_available|FlashAttentionKwargs|add_start_docstrings\w{0,40})' from 'transformers/i,
        seenOn: "transformers 4.54 and later",
      },
      {
        anchor: "object has no attribute 'prepare_inputs_for",
        regex: /'Phi\w{1,30}' object has no attribute 'prepare_inputs_for_generation'/i,
      },
      {
        anchor: "forward() got an unexpected keyword",
        regex: /\bforward\(\) got an unexpected keyword argument '/i,
        seenOn: "transformers",
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
      {
        anchor: "nameerror: name '",
        regex:
          /NameError: name '(?:init_empty_weights|PartialState|load_checkpoint_in_model|find_tied_parameters)' is not defined/i,
        seenOn: "transformers 4.48 and later",
      },
      { anchor: "requires `accelerate>", regex: /requires `accelerate>/i, seenOn: "Trainer" },
      { anchor: "please install accelerate", regex: /Please install [`']?accelerate\b/i },
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
      {
        anchor: "modules offloaded to cpu or disk",
        regex: /move a model that has some modules offloaded to cpu or disk/i,
        seenOn: "accelerate",
      },
      {
        anchor: "cannot copy out of meta tensor",
        regex: /Cannot copy out of meta tensor; no data!/i,
        seenOn: "PyTorch",
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
      {
        anchor: "does not have a chat template",
        regex: /this (?:processor|tokenizer) does not have a chat template/i,
      },
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
      { anchor: "unable to load vocabulary from file", regex: /Unable to load vocabulary from file/i },
      {
        anchor: "sentencepiece_processor.cc",
        regex: /Internal: .{0,40}sentencepiece_processor\.cc\(\d{1,5}\) \[model_proto/i,
        seenOn: "sentencepiece",
      },
      {
        anchor: 'not found: "',
        regex: /Not found: "[^"]{1,260}tokenizer\.model": No such file/i,
        seenOn: "sentencepiece",
      },
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
      { anchor: "cannot find any model weights with", regex: /Cannot find any model weights with/i, seenOn: "vLLM" },
      { anchor: "no safetensors found in", regex: /No safetensors found in \S/i, seenOn: "MLX" },
      { anchor: "no local weights found in", regex: /No local weights found in \S/i, seenOn: "TGI" },
      {
        anchor: "no such file or directory: '",
        regex: /No such file or directory: '[^']{0,260}model-0\d{4}-of-0\d{4}\.safetensors'/i,
      },
      { anchor: "incorrect path_or_model_id", regex: /Incorrect path_or_model_id: /i, seenOn: "transformers" },
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
      {
        anchor: "cublas_status_alloc_failed when",
        regex: /CUBLAS_STATUS_ALLOC_FAILED when calling/i,
        seenOn: "PyTorch",
      },
      {
        anchor: "torch.acceleratorerror: cuda error: out",
        regex: /torch\.AcceleratorError: CUDA error: out of memory/i,
      },
      {
        anchor: "not enough gpu video memory",
        regex: /There is not enough GPU video memory available/i,
        seenOn: "DirectML",
      },
      { anchor: "triton error [cuda]: out of memory", regex: /Triton Error \[CUDA\]: out of memory/i },
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
      {
        anchor: "tensor dims larger than int_max",
        regex: /MPSGraph does not support tensor dims larger than INT_MAX/i,
      },
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
      { anchor: "oserror: [errno 12]", regex: /OSError: \[Errno 12\] Cannot allocate memory/i },
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
      {
        anchor: "cloned a repository without having git",
        regex: /You seem to have cloned a repository without having git-lfs installed/i,
        seenOn: "transformers",
      },
      { anchor: "safetensorerror(headertoo", regex: /SafetensorError\(HeaderTooLarge\)/i, seenOn: "Rust" },
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
          /Error while deserializing header: (?:HeaderTooSmall|header too small|Invalid\w{3,30}|Tensor\w{3,30}|JsonError|invalid (?:JSON|UTF-8|header|offset|shape))/i,
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
      {
        anchor: "codec can't ",
        regex: /Unicode(?:De|En)codeError: 'utf-?8' codec can't (?:decode byte|encode character)/i,
      },
      {
        anchor: "non-utf-8 code starting with",
        regex: /SyntaxError: (?:\(unicode error\).{0,40}|Non-UTF-8 code starting with)/i,
      },
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
    patterns: [
      { anchor: "no virtual environment found", regex: /No virtual environment found/i },
      {
        anchor: "no virtual environment or system",
        regex: /No virtual environment or system Python installation found/i,
      },
    ],
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
      {
        anchor: "no module named 'transformers_modules.",
        regex: /No module named 'transformers_modules\./i,
        seenOn: "transformers",
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
      {
        anchor: "and weight type (",
        regex:
          /Input type \((?:torch\.)?(?:cuda\.|mps\.|xpu\.)?\w{1,20}Tensor\) and weight type \([\w.]{1,40}\) should be the same/i,
      },
      {
        anchor: "placeholder storage has not been",
        regex: /Placeholder storage has not been allocated on MPS device/i,
        seenOn: "Apple silicon",
      },
      {
        anchor: "expected object of device type",
        regex: /Expected object of device type \w{2,8} but got device type/i,
        seenOn: "PyTorch 1",
      },
      {
        anchor: "either on cpu or on the same device",
        regex: /indices should be either on cpu or on the same device/i,
      },
    ],
    example:
      "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    sources: ["source: pytorch/pytorch aten/src/ATen/TensorIterator.cpp"],
  },
  "python-home-wrong": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "no module named 'encodings'", regex: /No module named 'encodings'/i },
      {
        anchor: "fatal python error: init",
        regex: /Fatal Python error: (?:init_?fs_?encoding|init_import_site|Py_Initialize): /i,
      },
      { anchor: "sre module mismatch", regex: /SRE module mismatch/i },
    ],
    example: "ModuleNotFoundError: No module named 'encodings'",
    commands: [
      { shell: "sh", line: "unset PYTHONHOME PYTHONPATH", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "cmd", line: "set PYTHONHOME=& set PYTHONPATH=", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: "Remove-Item Env:PYTHONHOME, Env:PYTHONPATH -ErrorAction SilentlyContinue",
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "python",
    sources: ["source: python/cpython Python/initconfig.c, Lib/re/_compiler.py"],
  },
  "venv-activate-missing": {
    severity: "fatal",
    priority: 68,
    patterns: [
      { anchor: "/activate: no such file", regex: /\/bin\/activate: No such file or directory/i, seenOn: "bash" },
      {
        anchor: "no such file or directory: ",
        regex: /no such file or directory: \S{0,200}\/bin\/activate\b/i,
        seenOn: "zsh",
      },
      {
        anchor: "activate",
        regex: /\\Scripts\\activate(?:\.ps1|\.bat)?['"]? (?:: The term|is not recognized)/i,
        seenOn: "Windows",
      },
    ],
    example: "bash: phi4-python/bin/activate: No such file or directory",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: ["source: bash, zsh; PowerShell"],
  },
  "python-stdlib-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "no module named",
        regex: /No module named '_(?:ctypes|bz2|lzma|sqlite3|tkinter|curses|uuid|hashlib|struct|socket)'/i,
      },
      {
        anchor: "the python ",
        regex: /WARNING: The Python (?:ctypes|bz2|lzma|sqlite3|ssl) extension was not compiled/i,
        seenOn: "pyenv",
      },
    ],
    example: "ModuleNotFoundError: No module named '_ctypes'",
    commands: [
      {
        shell: "sh",
        line: "sudo apt-get install libffi-dev libbz2-dev liblzma-dev libsqlite3-dev libssl-dev",
        effect: "admin",
        platforms: ["linux"],
      },
    ],
    witness: "python",
    sources: ["source: pyenv/pyenv plugins/python-build/bin/python-build"],
  },
  "conda-terms": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "condatosnoninteractiveerror", regex: /CondaToSNonInteractiveError/i },
      {
        anchor: "terms of service have not been accepted",
        regex: /Terms of Service have not been accepted for the following channels/i,
      },
    ],
    example: "CondaToSNonInteractiveError: Terms of Service have not been accepted for the following channels.",
    commands: [{ shell: "any", line: "conda config --add channels conda-forge", effect: "changes-system" }],
    sources: ["source: anaconda/conda-anaconda-tos"],
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
  "torch-device-unknown": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "deserialize object on cuda device ",
        regex: /Attempting to deserialize object on CUDA device \d{1,3} but torch\.cuda\.device_count\(\) is \d/i,
      },
      { anchor: "device type at start of device string", regex: /device type at start of device string: \w/i },
      { anchor: "invalid device string: ", regex: /Invalid device string: '/i },
      { anchor: "invalid device id", regex: /AssertionError: Invalid device id/i },
    ],
    example: "RuntimeError: Attempting to deserialize object on CUDA device 1 but torch.cuda.device_count() is 1.",
    commands: [{ shell: "any", line: "nvidia-smi", effect: "safe" }],
    witness: "gpu-present",
    sources: ["source: pytorch/pytorch c10/core/Device.cpp, torch/serialization.py"],
  },
  "mps-unavailable": {
    severity: "fatal",
    priority: 82,
    platforms: ["darwin"],
    patterns: [
      { anchor: "not linked with support for mps", regex: /PyTorch is not linked with support for mps devices/i },
      { anchor: "torch not compiled with mps enabled", regex: /Torch not compiled with MPS enabled/i },
      { anchor: "mps backend is supported on macos", regex: /MPS backend is supported on MacOS \d/i },
      {
        anchor: "the operator 'aten::",
        regex:
          /The operator 'aten::\S{1,60}' is not currently (?:implemented|supported) (?:for|on) the MPS (?:device|backend)/i,
      },
      {
        anchor: "doesn't support float64",
        regex: /MPS framework doesn't support float64/i,
      },
      { anchor: "only works on macos ", regex: /\w{3,40} only works on macOS 1\d/i },
    ],
    example: "RuntimeError: PyTorch is not linked with support for mps devices",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade torch",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      { shell: "sh", line: "export PYTORCH_ENABLE_MPS_FALLBACK=1", effect: "safe", platforms: ["darwin"] },
    ],
    witness: "python-packages",
    sources: ["source: pytorch/pytorch aten/src/ATen/mps, aten/src/ATen/native/mps"],
  },
  "torch-too-old": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "module 'torch",
        regex:
          /module 'torch(?:\.[\w.]{1,40})?' has no attribute '(?:float8_\w{2,12}|compiler|compile|uint16|uint32|uint64|int1|xpu|register_pytree_node|register_fake|get_default_device|scaled_dot_product_attention|inference_mode|custom_op|is_autocast_enabled|OutOfMemoryError)'/i,
      },
      {
        anchor: "require users to upgrade torch",
        regex: /now require users to upgrade torch to at least v/i,
        seenOn: "transformers 4.51 and later",
      },
      { anchor: "pytorch sdpa requirements", regex: /PyTorch SDPA requirements in Transformers are not met/i },
      { anchor: "name 'nn' is not defined", regex: /NameError: name 'nn' is not defined/i, seenOn: "transformers 5" },
      {
        anchor: "requires torch>=",
        regex: /(?:ImportError|ValueError|RuntimeError): .{0,80}requires (?:PyTorch|torch) ?>= ?\d/i,
      },
    ],
    example: "AttributeError: module 'torch' has no attribute 'float8_e4m3fn'",
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
    sources: ["source: huggingface/transformers src/transformers/utils/import_utils.py"],
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
    ],
    example:
      "AttributeError: partially initialized module 'torch' has no attribute 'nn' (most likely due to a circular import)",
    sources: ["source: python/cpython Objects/moduleobject.c"],
  },
  "torch-compile-failed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "dynamo is not supported on python", regex: /Dynamo is not supported on Python 3/i },
      { anchor: "not yet supported for torch.compile", regex: /not yet supported for torch\.compile/i },
      { anchor: "torch.compile is not supported on", regex: /torch\.compile is not supported on Python/i },
      { anchor: "cannot find a working triton", regex: /Cannot find a working triton installation/i },
      { anchor: "backendcompilerfailed", regex: /BackendCompilerFailed: backend='\w{2,20}' raised/i },
      { anchor: "inductorerror", regex: /torch\._inductor\.exc\.InductorError: /i },
    ],
    example: "RuntimeError: Dynamo is not supported on Python 3.12+",
    sources: ["source: pytorch/pytorch torch/_dynamo, torch/_inductor/exc.py"],
  },
  "torch-file-damaged": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "weights only load failed", regex: /UnpicklingError: Weights only load failed/i },
      { anchor: "invalid load key, '", regex: /UnpicklingError: invalid load key, '(?!v|<)/i },
      { anchor: "pytorchstreamreader failed ", regex: /PytorchStreamReader failed (?:reading|locating|reading file)/i },
      { anchor: "unexpected eof, expected ", regex: /RuntimeError: unexpected EOF, expected \d{1,20} more bytes/i },
      {
        anchor: "unable to load weights from ",
        regex: /Unable to load weights from pytorch checkpoint file for/i,
      },
    ],
    example: "RuntimeError: PytorchStreamReader failed reading zip archive: failed finding central directory",
    witness: "file-content",
    sources: ["source: pytorch/pytorch caffe2/serialize/inline_container.cc, torch/serialization.py"],
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
  "pip-broken": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "no module named 'pip.", regex: /No module named '?pip\._(?:internal|vendor)/i },
      { anchor: "cannot import name 'main' from 'pip'", regex: /cannot import name '?main'? from '?pip'?/i },
      {
        anchor: "has no attribute 'x509_v_flag",
        regex: /module 'lib' has no attribute 'X509_V_FLAG/i,
        seenOn: "pyOpenSSL",
      },
    ],
    example: "ModuleNotFoundError: No module named 'pip._internal'",
    commands: [
      { shell: "sh", line: "python3 -m ensurepip --upgrade", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m ensurepip --upgrade", effect: "changes-system", platforms: ["win32"] },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: ["source: pypa/pip src/pip/_internal; pyca/pyopenssl"],
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
  "cuda-toolkit-missing": {
    severity: "fatal",
    priority: 82,
    patterns: [
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
        regex: /The detected CUDA version \([\d.]{1,8}\) mismatches the version that was used to compile PyTorch/i,
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
    ],
    example: "OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root.",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      { shell: "any", line: "nvcc --version", effect: "safe" },
    ],
    witness: "gpu-driver",
    sources: ["source: pytorch/pytorch torch/utils/cpp_extension.py; NVIDIA CUDA host_config.h; Kitware/CMake"],
  },
  "quantized-model-moved": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "is not supported for `4-bit` or",
        regex: /`\.\w{2,8}(?:\(\))?` is not supported for `4-bit` or `8-bit`/i,
      },
      {
        anchor: "cast a quantized model",
        regex: /(?:cannot|can't) cast a (?:bitsandbytes|quantized) model/i,
      },
    ],
    example: "ValueError: `.to` is not supported for `4-bit` or `8-bit` bitsandbytes models.",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py"],
  },
  "pip-what-to-install": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "could not open requirements file", regex: /Could not open requirements file: \[Errno 2\]/i },
      { anchor: "error: invalid requirement: ", regex: /ERROR: Invalid requirement: '/i },
      {
        anchor: "is not installable. ",
        regex: /is not installable\. (?:Neither 'setup\.py'|File 'setup\.py' not found)/i,
      },
      { anchor: "no `pyproject.toml` found in", regex: /No `pyproject\.toml` found in/i, seenOn: "uv" },
      {
        anchor: "could not find a pyproject.toml",
        regex: /could not find a pyproject\.toml file in/i,
        seenOn: "Poetry",
      },
      {
        anchor: "file not found: ",
        regex: /error: File not found: `\S{0,120}requirements\S{0,40}\.txt/i,
        seenOn: "uv",
      },
      { anchor: "no matches found: ", regex: /zsh: no matches found: [\w.-]{2,60}\[[\w,-]{1,60}\]/i, seenOn: "zsh" },
      { anchor: "must give at least one requirement", regex: /You must give at least one requirement to install/i },
    ],
    example: "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
    sources: ["source: pypa/pip src/pip/_internal/req, astral-sh/uv, zsh"],
  },
  "pip-cannot-uninstall": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "distutils installed project", regex: /It is a distutils installed project/i },
      {
        anchor: "uninstall-",
        regex: /error: uninstall-(?:no-record-file|distutils-installed-package)/i,
        seenOn: "pip 25",
      },
      { anchor: "record file not found", regex: /Cannot uninstall .{1,80}RECORD file not found/i },
      { anchor: "record file was not found", regex: /RECORD file was not found for/i, seenOn: "pip 25, uv" },
    ],
    example:
      "ERROR: Cannot uninstall 'PyYAML'. It is a distutils installed project and thus we cannot accurately determine which files belong to it",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: ["source: pypa/pip src/pip/_internal/exceptions.py"],
  },
  "pip-too-old": {
    severity: "fatal",
    priority: 70,
    patterns: [
      {
        anchor: "no such option: --",
        regex:
          /^\s{0,4}(?:ERROR: )?no such option: --(?:break-system-packages|use-pep517|config-settings|dry-run|report|group|only-binary|prefer-binary|extra-index-url)/i,
      },
    ],
    example: "no such option: --break-system-packages",
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
    sources: ["source: pypa/pip src/pip/_internal/cli/cmdoptions.py"],
  },
  "pip-needs-environment": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "could not find an activated virtualenv",
        regex: /Could not find an activated virtualenv \(required\)/i,
      },
      {
        anchor: "can not perform a '--user' install",
        regex: /Can not perform a '--user' install\. User site-packages are not visible/i,
      },
    ],
    example: "ERROR: Could not find an activated virtualenv (required).",
    commands: [
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "pip config list", effect: "safe" },
    ],
    witness: "python",
    sources: ["source: pypa/pip src/pip/_internal/cli/base_command.py, commands/install.py"],
  },
  "uv-missing": {
    severity: "fatal",
    priority: 58,
    patterns: [
      { anchor: "not found", regex: /(?:^|[ :])(?:uvx?|pipx|poetry|pipenv): (?:command )?not found\b/i },
      { anchor: "command not found: ", regex: /command not found: (?:uvx?|pipx|poetry|pipenv)\b/i },
      { anchor: "' is not recognized as", regex: /'(?:uvx?|pipx|poetry|pipenv)' is not recognized as/i },
      { anchor: "spawn uv", regex: /spawn uvx? ENOENT/i },
    ],
    example: "bash: uv: command not found",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id astral-sh.uv",
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "brew install uv", effect: "changes-system", platforms: ["darwin"] },
      { shell: "sh", line: "python3 -m pip install --user uv", effect: "changes-system", platforms: ["linux"] },
    ],
    witness: "python",
    sources: ["source: bash, dash and zsh exec.c"],
  },
  "torch-dtype-mixed": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "expected scalar type ", regex: /expected scalar type \w{3,12} but found \w{3,12}/i },
      { anchor: "must have the same dtype", regex: /mat1 and mat2 must have the same dtype/i },
      { anchor: "to have the same dtype, but", regex: /expected .{1,30} to have the same dtype, but got/i },
      {
        anchor: "should be the same",
        regex: /Input type \((?:float|double|c10::\w{4,10}|unsigned char)\) and (?:bias|weight) type \(/i,
      },
      { anchor: "mixed dtype (cpu)", regex: /mixed dtype \(CPU\): expect/i },
    ],
    example: "RuntimeError: expected scalar type Half but found Float",
    sources: ["source: pytorch/pytorch aten/src/ATen/native"],
  },
  "tokenizer-no-padding": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "does not have a padding token",
        regex: /Asking to pad but the tokenizer does not have a padding token/i,
      },
      {
        anchor: "if no padding token is defined",
        regex: /Cannot handle batch sizes > 1 if no padding token is defined/i,
      },
    ],
    example: "ValueError: Asking to pad but the tokenizer does not have a padding token.",
    sources: ["source: huggingface/transformers src/transformers/tokenization_utils_base.py"],
  },
  "model-kwargs-unused": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "`model_kwargs` are not used by the",
        regex: /following `model_kwargs` are not used by the model/i,
      },
    ],
    example: "ValueError: The following `model_kwargs` are not used by the model: ['token_type_ids']",
    sources: ["source: huggingface/transformers src/transformers/generation/utils.py"],
  },
  "torch-distributed": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "distributed package doesn't have nccl", regex: /Distributed package doesn't have NCCL/i },
      { anchor: "nccl error in: ", regex: /NCCL error in: \S/i },
      { anchor: "use_libuv was requested but", regex: /use_libuv was requested but PyTorch was built without libuv/i },
      {
        anchor: "nccl",
        regex: /ncclSystemError|ncclUnhandledCudaError|ncclInternalError|ncclInvalidUsage/,
      },
      { anchor: "no rendezvous handler", regex: /No rendezvous handler for/i },
    ],
    example: "RuntimeError: Distributed package doesn't have NCCL built in",
    sources: ["source: pytorch/pytorch torch/distributed"],
  },
  "pip-http-error": {
    severity: "fatal",
    priority: 77,
    patterns: [
      { anchor: "while getting http", regex: /HTTP error (?:4\d\d|5\d\d) while getting https?:\/\//i, seenOn: "pip" },
      {
        anchor: "http status ",
        regex:
          /HTTP status (?:client|server) error \([45]\d\d [\w ]{2,40}\) for url \(https?:\/\/\S{0,80}(?:simple|pypi|pythonhosted|pytorch|whl)/i,
        seenOn: "uv",
      },
      {
        anchor: "condahttperror: http ",
        regex: /CondaHTTPError: HTTP [45]\d\d /i,
        seenOn: "conda",
      },
    ],
    example: "ERROR: HTTP error 404 while getting https://download.pytorch.org/whl/cu999/torch.whl",
    commands: [{ shell: "any", line: "pip config list", effect: "safe" }],
    sources: ["source: pypa/pip src/pip/_internal/network/utils.py; astral-sh/uv crates/uv-client; conda/conda"],
  },
} as const satisfies Signatures;
