import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { missingPrograms as signatures } from "../../../../diagnosis/signatures/environment/missing-programs.ts";

export const missingPrograms: WordsOf<typeof signatures> = {
  "program-not-found": {
    title: "A program that is needed is not installed, or not in PATH",
    cause:
      "The message names it. Small systems and container images leave many out; right after an installation, a terminal that was open before does not see it.",
    do: "Install the program with your system's package manager or from its maker's page, then open a new terminal. phi4-setup itself needs none of them.",
  },
  "git-missing": {
    title: "git is not installed",
    cause: "A package was to be fetched straight from a source repository, and that needs git.",
    do: "Install git, open a new terminal and run the same command again.",
  },
  "hf-command-not-found": {
    title: "Hugging Face's command is not installed, or not in PATH",
    cause:
      "hf (formerly huggingface-cli) comes with the Python package huggingface_hub; pip put it into a folder that this terminal does not look in, or it is not installed.",
    do: "Install huggingface_hub into a Python environment and start hf from there; or let phi4-setup download the model, which needs neither.",
  },
  "own-command-not-found": {
    title: "This terminal does not find phi4-setup",
    cause:
      "npx runs it without installing a command; a global installation puts it into npm's own folder, which may not be in PATH.",
    do: "Start it with npx, or install it with npm install --global phi4-setup and add the folder that npm prefix --global shows (on Linux and macOS its bin) to PATH.",
  },
};
