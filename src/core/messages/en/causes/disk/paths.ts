import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { paths as signatures } from "../../../../diagnosis/signatures/disk/paths.ts";

export const paths: WordsOf<typeof signatures> = {
  "windows-long-path": {
    title: "A file's path is too long",
    cause:
      "Windows by default allows 260 letters for folder and name together, and packages go deep; Linux and macOS allow 255 for one name, fewer on encrypted home folders.",
    do: {
      win32:
        "Use a short folder such as C:\\p4, or allow long paths with the command below (as administrator) and restart. Python from the Microsoft Store makes paths longer: prefer python.org.",
      all: "Use a shorter folder; on an encrypted home folder, one outside it.",
    },
  },
  "path-not-allowed": {
    title: "The drive does not accept this file name",
    cause:
      "Windows forbids : ? * < > | and quotes in names, some drives forbid accents or invalid Unicode, and two names that differ only in capitals are one file there.",
    do: "Use a folder with plain letters and no colon; give models as a folder path in quotes, without a drive letter in the middle.",
  },
  "path-non-ascii": {
    title: "The model lies in a folder with accents or other letters",
    cause:
      "On Windows some versions of llama.cpp open files only by names of plain letters; a user name such as José in the path is enough.",
    do: "Move the model to a folder with plain letters, such as C:\\models, and give that path; or update the program.",
  },
  "file-in-the-way": {
    title: "Something else stands where the folder should be",
    cause:
      "A file, or a link that leads nowhere (any more), has the name of the folder the program wants to make; or a second download put the same file there a moment earlier.",
    do: "Look what is at the path in the message. Rename or remove the file or the broken link, and start again, one download at a time.",
  },
  "folder-instead-of-file": {
    title: "A folder was given where a file is expected",
    cause:
      "The program wants one file, such as the .gguf itself, and got the folder around it; in Docker a file that is missing on the host is mounted as an empty folder.",
    do: "Give the path of the file itself. With Docker, check that the file is there on the host before the container starts, and remove the empty folder that was made in its place.",
  },
};
