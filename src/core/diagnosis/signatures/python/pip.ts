import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const pip = {
  "pip-missing": {
    severity: "fatal",
    priority: 58,
    patterns: [...notFound("pip3?"), { anchor: "no module named", regex: /No module named '?pip\b(?!\.)/i }],
    example: "/usr/bin/python3: No module named pip",
    commands: [
      { shell: "sh", line: "sudo apt-get install python3-pip python3-venv", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system", platforms: ["linux", "darwin"] },
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system", platforms: ["win32"] },
    ],
    witness: "python",
    sources: ["source: python/cpython Lib/runpy.py", "source: bash, dash and zsh exec.c"],
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
      {
        anchor: "permission denied",
        regex: /(?:error|failed)\b.{0,120}(?:site|dist)-packages.{0,120}Permission denied/i,
      },
      { anchor: "nowritableenvsdirerror", regex: /NoWritableEnvsDirError|NoWritablePkgsDirError/i, seenOn: "conda" },
      {
        anchor: "permission denied: '",
        regex: /\[Errno 13\] Permission denied: '[^']{1,200}(?:site|dist)-packages/i,
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
      { anchor: "cannot import name 'main'", regex: /ImportError: cannot import name 'main'\s{0,4}$/i },
      {
        anchor: "from 'pip._",
        regex: /cannot import name '\w{1,60}' from '(?:partially initialized module )?'?pip\._/i,
      },
      { anchor: "the 'pip==", regex: /The 'pip==[\d.]{1,12}' distribution was not found/i },
      { anchor: "setuptools._distutils", regex: /module 'setuptools\._distutils' has no attribute/i },
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
      { anchor: "appear to be a python project", regex: /does not appear to be a Python project/i },
      { anchor: "failed to parse: ", regex: /error: Failed to parse: `[\w.[\]-]{1,80}=\d/i, seenOn: "uv" },
      { anchor: "expected end or semicolon", regex: /Expected end or semicolon/i, seenOn: "pip, uv" },
      {
        anchor: "installed in editable mode",
        regex: /Directory cannot be installed in editable mode/i,
        seenOn: "pip before 22",
      },
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
      { anchor: "cannot uninstall ", regex: /(?:×|ERROR:|error:) Cannot uninstall [\w.'-]{1,80}/i },
      { anchor: "unable to uninstall", regex: /Unable to uninstall `[^`]{1,80}`/i, seenOn: "uv" },
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
} as const satisfies Signatures;
