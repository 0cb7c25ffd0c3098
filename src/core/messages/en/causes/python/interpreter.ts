import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { interpreter as signatures } from "../../../../diagnosis/signatures/python/interpreter.ts";

export const interpreter: WordsOf<typeof signatures> = {
  "python-store-alias": {
    title: "Windows has a shortcut called python, but no Python",
    cause: "What answers is a placeholder that only leads to the Microsoft Store.",
    do: "Install Python from python.org or with winget, open a new terminal and use py; or switch the aliases off in Settings, App execution aliases.",
  },
  "python-not-found": {
    title: "Python is not installed, or this terminal does not see it",
    cause: "A program wanted to start Python and found none in the folders in PATH.",
    do: "Install Python 3.10 or newer, then open a new terminal. phi4-setup itself needs no Python: only the way through Transformers does.",
  },
  "python-ssl-missing": {
    title: "This Python cannot make encrypted connections",
    cause:
      "It was built without OpenSSL, or its OpenSSL files are not found; with conda on Windows that happens outside an activated environment.",
    do: "Install Python from your system or from python.org; with pyenv install OpenSSL's development package first and build again; with conda activate the environment.",
  },
  "python-home-wrong": {
    title: "Python does not find its own library",
    cause: "PYTHONHOME or PYTHONPATH points to another Python, or the installation was moved or removed in part.",
    do: "Remove both variables and start the program again. If that does not help, repair or reinstall Python.",
  },
  "python-stdlib-missing": {
    title: "This Python was built without a part of its library",
    cause:
      "It was compiled here (pyenv, from source) while the development package of libffi, bzip2, xz or SQLite was missing.",
    do: "Install those packages and build Python again (pyenv install --force VERSION), or use the system's Python or the one from python.org.",
  },
  "python-text-encoding": {
    title: "Python stumbled over a letter outside the old code page",
    cause:
      "Windows programs still use a regional character set; a text, or a folder name with accents such as your user name, does not fit into it.",
    do: "Switch Python to UTF-8 for the run with PYTHONUTF8=1; if a path is named, use a folder without accents, such as C:\\phi4.",
  },
};
