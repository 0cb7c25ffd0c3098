import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelFile as signatures } from "../../../../diagnosis/signatures/runtime-load/model-file.ts";

export const modelFile: WordsOf<typeof signatures> = {
  "model-file-missing": {
    title: "The model file is not where it was looked for",
    cause:
      "The path is wrong, the file was moved, the download never finished (its name still ends in .part or .incomplete), or a container does not see the folder.",
    do: "Check the path, in full. In Docker, mount the folder with -v.",
  },
  "model-file-unreadable": {
    title: "The program may not read the model file",
    cause:
      "The file or a folder above it belongs to another user (root, after sudo), or the system keeps the program out: SELinux, snap, a container.",
    do: {
      all: "Let your user read the file and enter the folders above it.",
      linux:
        "chmod a+r FILE, and chmod a+x for the folders. A snap only sees your home folder; in Docker, run as the file's owner (--user) or mount with :z under SELinux.",
      darwin: "Allow the folder in System Settings, Privacy & Security, Files and Folders.",
    },
  },
  "model-file-changed": {
    title: "The file was cut or replaced while the model was running",
    cause:
      "A program reads the model straight from the disk; if the file shrinks, the drive goes away or the disk fails, the system ends the program. In Docker, too little shared memory has the same effect.",
    do: "Load the model again and leave the file alone meanwhile; check the file. In Docker, start with --shm-size 1g or --ipc=host.",
  },
};
