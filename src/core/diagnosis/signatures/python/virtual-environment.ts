import { notFound } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const virtualEnvironment = {
  pep668: {
    severity: "fatal",
    priority: 85,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "externally-managed-environment", regex: /externally-managed-environment/i },
      { anchor: "environment is externally managed", regex: /This environment is externally managed/i },
      { anchor: "is externally managed", regex: /The interpreter at .{1,200} is externally managed/i },
      { anchor: "pep 668", regex: /See PEP 668 for the detailed specification/i },
      { anchor: "risk of breaking your python", regex: /at the risk of breaking your Python installation/i },
      { anchor: "packages system-wide, try", regex: /To install Python packages system-wide, try/i },
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
      { anchor: "'ensurepip'", regex: /Command .{1,200} 'ensurepip'.{0,80}(?:returned non-zero|died with)/i },
      {
        anchor: "apt install python3",
        regex: /^\s{2,12}(?:sudo )?apt(?:-get)? install python3(?:\.\d{1,2})?-venv\s{0,4}$/i,
        seenOn: "venv on Debian",
      },
      {
        anchor: "python3-venv",
        regex:
          /python3(?:\.\d{1,2})?-venv (?:package )?(?:is|was) (?:not|missing)|(?:install|need|requires?) (?:the )?[`'"]?python3(?:\.\d{1,2})?-venv[`'"]? package/i,
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
      { anchor: "pyvenv.cfg", regex: /failed to locate pyvenv\.cfg|`?pyvenv\.cfg`? is missing|No pyvenv\.cfg file/i },
      {
        anchor: "fatal error in launcher",
        regex: /Fatal error in launcher: (?:Unable|Kann|Impossible|No se)/i,
        seenOn: "Windows: pip.exe",
      },
      { anchor: "broken virtual environment", regex: /Broken virtual environment `/i, seenOn: "uv" },
      {
        anchor: "bin/python",
        regex:
          /No such file or directory: '[^']{1,200}env[^']{0,60}\/bin\/python[\d.]{0,6}'|env: [‘'][^’']{1,200}\/bin\/python[\d.]{0,6}[’']: No such file/i,
      },
      { anchor: "python interpreter not found at", regex: /Python interpreter not found at `/i, seenOn: "uv" },
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
      {
        anchor: "/bin/activate",
        regex: /(?:cannot open|sourcing file|can't open) \S{0,200}\/bin\/activate/i,
        seenOn: "dash, fish",
      },
      {
        anchor: "objectnotfound: (",
        regex: /ObjectNotFound: \([^)]{0,200}\\activate(?:\.ps1)?:String\)/i,
        seenOn: "PowerShell in any language",
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
  "conda-not-initialised": {
    severity: "fatal",
    priority: 78,
    patterns: [
      ...notFound("(?:conda|mamba|micromamba)"),
      {
        anchor: "conda activate",
        regex:
          /Your shell has not been properly configured to use 'conda activate'|Run 'conda init' before 'conda activate'/i,
      },
      { anchor: "could not find conda environment", regex: /Could not find conda environment:/i },
      { anchor: "not a conda environment: ", regex: /EnvironmentLocationNotFound: Not a conda environment: /i },
      { anchor: "shell not initialized", regex: /libmamba Shell not initialized/i, seenOn: "mamba" },
      {
        anchor: "is running as a subprocess and can",
        regex: /'(?:micro)?mamba' is running as a subprocess and can't modify/i,
        seenOn: "mamba",
      },
      { anchor: "invalid choice: 'activate'", regex: /argument COMMAND: invalid choice: 'activate'/i, seenOn: "conda" },
    ],
    example: "CondaError: Run 'conda init' before 'conda activate'",
    commands: [{ shell: "any", line: "conda init", effect: "changes-system" }],
    sources: ["https://github.com/conda/conda/issues/13002", "https://github.com/conda/conda/issues/13786"],
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
  "uv-missing": {
    severity: "fatal",
    priority: 58,
    patterns: [...notFound("(?:uvx?|pipx|poetry|pipenv)")],
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
  "uv-no-environment": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "no virtual environment found", regex: /No virtual environment found/i },
      {
        anchor: "no virtual environment or system",
        regex: /No virtual environment or system Python installation found/i,
      },
      {
        anchor: "uv venv",
        regex: /Failed to find a virtualenv to install packages into|run `?uv venv`? to create/i,
        seenOn: "uv",
      },
    ],
    example:
      "error: No virtual environment found; run `uv venv` to create an environment, or pass `--system` to install into a non-virtual environment",
    commands: [{ shell: "any", line: "uv venv", effect: "changes-system" }],
    witness: "python",
    sources: ["source: astral-sh/uv crates/uv-python/src/environment.rs"],
  },
} as const satisfies Signatures;
