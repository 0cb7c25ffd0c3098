import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { imports as signatures } from "../../../../diagnosis/signatures/python/imports.ts";

export const imports: WordsOf<typeof signatures> = {
  "python-module-missing": {
    title: "A Python package that the program needs is not installed",
    cause: "The message names it. It may be installed in another Python or environment than the one that was started.",
    do: "Install it with the python -m pip of the same environment, then run the program again.",
  },
  "python-distutils-missing": {
    title: "A package is too old for this Python",
    cause:
      "Since Python 3.12 the modules distutils, imp and pkg_resources are no longer there by themselves; old packages still call for them.",
    do: "Use newer versions of the packages, or an environment with Python 3.11; for pkg_resources, installing setuptools below version 81 may help.",
  },
  "python-packages-mismatch": {
    title: "Two Python packages do not fit each other in version",
    cause:
      "Another installation into the same environment changed one that a package relies on, such as pydantic, protobuf, urllib3 or NumPy.",
    do: "See what pip check says and install the version it asks for; the sure way is a fresh environment for this program alone.",
  },
  "file-named-like-package": {
    title: "A file of yours has the name of a package, or a package is half installed",
    cause:
      "Python takes torch.py or openai.py in the current folder for the package itself. Without such a file, the package's installation is broken.",
    do: "Rename that file and remove __pycache__ beside it. If there is none, install the package again with --force-reinstall.",
  },
  "numpy2-abi": {
    title: "NumPy and another package do not fit together",
    cause: "NumPy 2 changed its inner shape, and a package, usually an old PyTorch, was built for NumPy 1.",
    do: "Update the old package; if that is not possible, put NumPy below version 2.",
  },
  "numpy-broken": {
    title: "NumPy is installed, but not for this Python",
    cause:
      "It was made for another version or processor, was copied from another environment, or its installation stopped halfway.",
    do: "Install it again in the environment that the program runs in.",
  },
  "python-dll-load": {
    title: "Windows cannot load a part of a Python package",
    cause:
      "A DLL that it needs is missing: usually Microsoft's Visual C++ runtime, or the package was made for another Python version.",
    do: "Install the newest Visual C++ Redistributable (x64), restart the terminal, and install the package again in a 64-bit environment.",
  },
  "exec-stack-refused": {
    title: "The system refuses to load a library that wants an executable stack",
    cause:
      "glibc 2.41 (Fedora 42, Arch, Debian 13) no longer allows it, and older packages such as PyTorch before 2.6 ask for it.",
    do: "Update the package that the line names.",
  },
  "openmp-duplicate": {
    title: "Two copies of the OpenMP library are in one Python",
    cause: "It happens when packages of pip and of conda are mixed: each brings its own copy.",
    do: "Make a fresh environment with only pip or only conda and install the packages there. The switch KMP_DUPLICATE_LIB_OK hides the fault and can give wrong results.",
  },
};
