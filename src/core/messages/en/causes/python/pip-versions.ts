import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pipVersions as signatures } from "../../../../diagnosis/signatures/python/pip-versions.ts";

export const pipVersions: WordsOf<typeof signatures> = {
  "no-torch-wheel": {
    title: "There is no PyTorch for this Python",
    cause:
      "Ready-made versions exist only for 64-bit Python of a few versions and for common systems. “from versions: none” means that this Python is 32-bit, too new, too old or of a rare kind (or that the package index was not reached at all).",
    do: "Install a 64-bit Python between 3.10 and 3.13, make an environment with it and leave out a fixed torch version. On an Intel Mac torch 2.2 is the last, with Python up to 3.12. phi4-setup's own engine needs no PyTorch.",
  },
  "pip-no-version": {
    title: "pip finds no version of a package that fits",
    cause:
      "The name is misspelt, no version suits this Python, or the package index was not reached: then the line above names the network error.",
    do: "Look at the lines before this one. If they tell of a proxy, a certificate or a timeout, mend that first; else check the name and the Python version.",
  },
  "package-requires-other-python": {
    title: "A package does not support this Python version",
    cause:
      "Current PyTorch and Transformers need Python 3.10 or newer; old versions of packages refuse a Python that came out after them.",
    do: "Make an environment with another Python version, one that the message names, and install there.",
  },
  "pip-conflict": {
    title: "The wanted package versions exclude each other",
    cause: "One package demands a version of another that a third forbids.",
    do: "Loosen the fixed versions in your command or requirements file, or install into a fresh environment.",
  },
  "pip-dependency-conflict": {
    title: "pip changed a package that another one needs in another version",
    cause: "The new packages are installed, but one installed earlier may no longer work. The following lines name it.",
    do: "Nothing is to be done if the named packages are not used; else install both in environments of their own.",
  },
};
