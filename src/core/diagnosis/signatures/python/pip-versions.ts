import type { Signatures } from "../../signature.ts";

export const pipVersions = {
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
      {
        anchor: "only has wheels for the following",
        regex: /torch\S{0,40} \(`?v[\d.+\w]{1,20}`?\) only has wheels (?:for|with) the following/i,
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
      { anchor: "packagesnotfounderror", regex: /PackagesNotFoundError: /i, seenOn: "conda" },
      {
        anchor: "find a matching version of package",
        regex: /Could not find a matching version of package/i,
        seenOn: "Poetry",
      },
      { anchor: "match any versions", regex: /which doesn't match any versions/i, seenOn: "Poetry" },
      { anchor: "no wheels with a matching platform", regex: /no wheels with a matching platform tag/i, seenOn: "uv" },
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
      {
        anchor: "python 3",
        regex:
          /(?:requires|needs?|supports? only|only supports?) (?:at least )?Python 3\.\d{1,2}(?:\.\d{1,2})?(?: or (?:newer|later|higher|above|greater)|\+|, (?:but )?(?:you|found|current)| to 3)/i,
        general: true,
      },
      {
        anchor: "pyo3's maximum supported version",
        regex: /newer than PyO3's maximum supported version/i,
        seenOn: "PyO3",
      },
      {
        anchor: "python 3.",
        regex:
          /Python 3\.\d{1,2}(?:\.\d{1,2})? (?:is (?:not (?:yet )?|un)supported|is too (?:new|old)|and (?:newer|later|above) (?:is|are) not supported)/i,
      },
      {
        anchor: "python >=",
        regex: /(?:requires?|needs?) Python >= ?3\.\d{1,2}|Python >= ?3\.\d{1,2} (?:is )?(?:required|needed)/i,
        general: true,
      },
      {
        anchor: "python version",
        regex:
          /(?:incompatible|unsupported|wrong) Python version|Python version (?:is )?3[\d.]{1,6}(?: is|,) (?:only|not|but)/i,
      },
      { anchor: "no module named 'importlib.", regex: /No module named 'importlib\.\w/i },
      { anchor: "module 'typing' has no", regex: /module 'typing' has no attribute '/i },
      {
        anchor: "no wheels with a matching python",
        regex: /ha(?:s|ve) no wheels with a matching Python (?:version|ABI) tag/i,
        seenOn: "uv",
      },
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
      {
        anchor: "conflicting urls for package",
        regex: /Requirements contain conflicting URLs for package/i,
        seenOn: "uv",
      },
      { anchor: "double requirement given", regex: /Double requirement given: /i, seenOn: "pip" },
      { anchor: "resolutionfailure", regex: /ResolutionFailure\b/i, seenOn: "pipenv" },
      { anchor: "the conflict is caused by:", regex: /^\s{0,8}The conflict is caused by:\s{0,4}$/i, seenOn: "pip" },
      {
        anchor: "resolvelib.resolvers",
        regex: /resolvelib\.resolvers[\w.]{0,40}\.Resolution(?:Impossible|TooDeep)/i,
        seenOn: "pip",
      },
      { anchor: "solverproblemerror", regex: /SolverProblemError/i, seenOn: "Poetry" },
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
      {
        anchor: "legacy dependency resolver does not",
        regex: /legacy dependency resolver does not consider dependency conflicts/i,
        seenOn: "pip 20",
      },
      {
        anchor: "which is incompatible.",
        regex: /requires \S{1,80}, but you(?:'ll)? have \S{1,60} \S{1,40} which is incompatible/i,
      },
    ],
    example:
      "ERROR: pip's dependency resolver does not currently take into account all the packages that are installed. This behaviour is the source of the following dependency conflicts.",
    commands: [{ shell: "any", line: "pip check", effect: "safe" }],
    witness: "python-packages",
    sources: ["source: pypa/pip src/pip/_internal/commands/install.py"],
  },
} as const satisfies Signatures;
