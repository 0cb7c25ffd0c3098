import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubNames as signatures } from "../../../../diagnosis/signatures/download/hub-names.ts";

export const hubNames: WordsOf<typeof signatures> = {
  "hf-404-repo": {
    title: "No repository of this name",
    cause:
      "The name is misspelt, the repository was renamed or removed, or it is private and the token may not see it.",
    do: "Write OWNER/NAME as on its page: microsoft/phi-4 (Transformers), microsoft/phi-4-gguf or lmstudio-community/phi-4-GGUF (LM Studio, llama.cpp).",
  },
  "hf-repo-id-invalid": {
    title: "A folder that is not there was taken for a repository's name",
    cause:
      "The program got a path. As no such folder exists, it tried the text as a repository's name, which a path cannot be.",
    do: "Check the path: write it in full, without ~ and with the folder that holds config.json; or give a repository's name such as microsoft/phi-4.",
  },
  "hf-404-revision": {
    title: "The repository has no such version",
    cause: "The branch, tag or commit that was asked for does not exist there (any more).",
    do: "Leave the revision out, or use main or a commit from the repository's history.",
  },
  "hf-404-entry": {
    title: "The address names a file that is not there",
    cause:
      "The server exists, the file does not: quantizations are named differently from one publisher to the next, and large ones are split or lie in a folder.",
    do: 'Open the page "Files" of the repository and copy the name from there.',
  },
};
