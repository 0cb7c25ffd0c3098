import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { permissions as signatures } from "../../../../diagnosis/signatures/disk/permissions.ts";

export const permissions: WordsOf<typeof signatures> = {
  "disk-readonly": {
    title: "The folder cannot be written: its file system is read-only",
    cause:
      "In containers and CI, whole drives are mounted read-only on purpose; HOME may point nowhere; a damaged drive turns read-only to protect itself.",
    do: "Choose a folder that can be written, and set HF_HOME and npm's cache there; in a container mount a volume for them. If your own drive turned read-only, save your data and check it.",
  },
  "cache-permission": {
    title: "The folder for models belongs to somebody else",
    cause:
      "It was made by the administrator (an earlier sudo, a container that runs as root) or is shared, and your account may not write there.",
    do: "Make it yours, or set HF_HOME to a folder of your own. In a container, run as the user who owns the mounted folder.",
  },
  "permission-denied": {
    title: "This account may not read or write a file",
    cause:
      "The file or folder belongs to another account or the system, or is not marked as a program; on Windows it can also be in use.",
    do: "Look whose it is, and work in a folder of your own; ./PROGRAM may need chmod +x first. Avoid sudo where a folder of your own does.",
  },
  "windows-file-in-use": {
    title: "Another program has the file open",
    cause:
      "Windows lets nobody change or move a file that a program holds: an antivirus scan, a running Python or LM Studio, or a pip download that was broken off and tried again.",
    do: "Close programs that may use it and run the same command again. If pip says so right after a download that timed out, the download is the real problem: try again with a better connection.",
  },
};
