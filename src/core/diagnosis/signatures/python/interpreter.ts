import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const interpreter = {
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
      {
        anchor: "microsoft store",
        regex: /Python.{1,120}(?:instal|execut|exécut|安装).{1,80}Microsoft Store/i,
        seenOn: "Windows in its other languages",
      },
      { anchor: "microsoft store", regex: /Microsoft Store.{1,40}安装/i, seenOn: "Windows in its other languages" },
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
      ...notFound(String.raw`(?:python(?:3(?:\.\d{1,2})?)?|py)`),
      // The shell of Windows says it in its own language.
      { anchor: "no suitable python runtime found", regex: /No suitable Python runtime found/i },
      {
        anchor: "is not installed (set by",
        regex: /pyenv: version .3\.[\d.]{1,6}['`] is not installed \(set by/i,
        seenOn: "pyenv",
      },
      {
        anchor: "no interpreter found for",
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
      { anchor: "find a default python", regex: /Can't find a default Python/i, seenOn: "the launcher of Windows" },
      {
        anchor: "python interpreter",
        regex:
          /(?:Unable to locate|Could not find|Couldn't find|cannot find|No suitable) (?:a |any |the )?(?:suitable |usable |working |valid )?Python interpreter/i,
      },
      { anchor: "couldn't launch python", regex: /Couldn't launch python/i, seenOn: "stable-diffusion-webui" },
      {
        anchor: "could not find a version of python",
        regex: /could not find a version of Python|Python 3(?:\.\d{1,2})? (?:is|was) not (?:found|installed)\b/i,
      },
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
      { anchor: "unknown url type: https", regex: /<urlopen error unknown url type: https>/i },
    ],
    example:
      "WARNING: pip is configured with locations that require TLS/SSL, however the ssl module in Python is not available.",
    witness: "python",
    sources: ["source: pypa/pip src/pip/_internal/network/session.py", "source: urllib3 src/urllib3/connection.py"],
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
      {
        anchor: "platform independent libraries",
        regex: /Could not find platform (?:in)?dependent libraries <(?:exec_)?prefix>/i,
      },
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
      { anchor: "no module named 'tkinter'", regex: /No module named '(?:tkinter|curses|sqlite3|lzma|bz2)'/i },
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
  "python-text-encoding": {
    severity: "fatal",
    // Before pip's own last word, that no version could be installed.
    priority: 77,
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
} as const satisfies Signatures;
