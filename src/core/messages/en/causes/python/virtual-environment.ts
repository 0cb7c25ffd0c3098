import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { virtualEnvironment as signatures } from "../../../../diagnosis/signatures/python/virtual-environment.ts";

export const virtualEnvironment: WordsOf<typeof signatures> = {
  pep668: {
    title: "The system's Python does not accept packages from pip",
    cause:
      "Linux distributions and Homebrew manage this Python themselves and forbid pip to change it, because the system could break (PEP 668).",
    do: "Create a Python environment of your own in a folder and install there. Do not override the protection.",
  },
  "ensurepip-missing": {
    title: "The part of Python that makes environments is missing",
    cause: "Debian and Ubuntu ship venv and ensurepip in a package of their own.",
    do: "Install python3-venv, then create the environment again.",
  },
  "venv-moved": {
    title: "The Python environment was moved, or its Python is gone",
    cause:
      "An environment remembers the full path of its folder and of the Python it was made with; it breaks when either is moved, renamed or uninstalled.",
    do: "Create the environment again in its present place and install the packages into it.",
  },
  "venv-activate-missing": {
    title: "The Python environment is not in this folder",
    cause:
      "It was not created, its creation failed, or the terminal stands in another folder. On Windows the script lies in Scripts, elsewhere in bin.",
    do: "Go to the folder in which the environment was created, or create it here.",
  },
  "pip-needs-environment": {
    title: "pip is set to install elsewhere than here",
    cause:
      "PIP_REQUIRE_VIRTUALENV demands an active environment, or PIP_USER (and --user) asks for your home folder while an environment is active.",
    do: "Activate or create an environment, and leave --user out in it: pip config list shows where the setting comes from.",
  },
  "conda-not-initialised": {
    title: "conda is not set up in this terminal",
    cause:
      "conda switches environments by functions of the shell, which conda init writes into its start file; without them, packages land in another Python.",
    do: "Run conda init once and open a new terminal; or use a plain Python environment instead. Do not mix both: leave conda before you make a venv.",
  },
  "conda-terms": {
    title: "conda waits for its terms of service to be accepted",
    cause: "Anaconda's own channels ask for it since 2025, and a script cannot answer.",
    do: "Read the terms and accept them with conda tos accept, or use conda-forge (Miniforge) in place of those channels.",
  },
  "uv-missing": {
    title: "The installer the instructions use (uv, pipx, Poetry) is not here",
    cause: "It is a program of its own: it was not installed, or the terminal was opened before it was.",
    do: "Open a new terminal. If it is still missing, install it, or use python -m venv and pip, which can do the same.",
  },
  "uv-no-environment": {
    title: "uv found no Python environment to install into",
    cause: "uv installs only into an environment, and none is active or in the folder.",
    do: "Create one with uv venv in the folder, then run the same command again.",
  },
};
