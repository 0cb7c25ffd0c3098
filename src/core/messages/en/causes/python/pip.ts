import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pip as signatures } from "../../../../diagnosis/signatures/python/pip.ts";

export const pip: WordsOf<typeof signatures> = {
  "pip-missing": {
    title: "pip, Python's installer of packages, is missing",
    cause: "This Python came without pip, or pip's folder is not in PATH.",
    do: "Start it as python -m pip inside an environment of your own, which brings pip along.",
  },
  "pip-permission": {
    title: "pip may not write into the system's Python",
    cause: "This Python belongs to the administrator, or on Windows a running program holds the file.",
    do: "Install into an environment of your own instead; on Windows close running Python programs first. Avoid sudo pip.",
  },
  "pip-broken": {
    title: "pip itself is broken",
    cause: "An update of it stopped halfway, two versions lie over each other, or a package it uses was replaced.",
    do: "Do not mend the system's pip: make an environment and use the pip in it.",
  },
  "pip-what-to-install": {
    title: "pip cannot make out what to install",
    cause:
      "The file or project it should read is not in this folder, or the name is not written as it should be: versions take two equals signs, and zsh takes square brackets for itself.",
    do: 'Go to the project\'s folder. Write versions as torch==2.9.1 and put names with brackets in quotes: pip install "transformers[torch]".',
  },
  "pip-cannot-uninstall": {
    title: "pip may not replace a package of the system",
    cause: "Another program installed it, apt or conda for example, without a list of its files.",
    do: "Leave the system's Python alone: install into an environment of your own.",
  },
  "pip-too-old": {
    title: "This pip is too old for the option it was given",
    cause: "The instructions were written for a newer one; old systems come with old versions.",
    do: "Update pip in an environment of your own. --break-system-packages can be left out: an old pip asks for no permission.",
  },
};
