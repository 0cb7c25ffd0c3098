import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { openFiles as signatures } from "../../../../diagnosis/signatures/disk/open-files.ts";

export const openFiles: WordsOf<typeof signatures> = {
  "file-watchers": {
    title: "Linux lets programs watch no more files",
    cause: "This is not about space: the number of files that may be watched for changes is limited for each user.",
    do: "Close editors and development servers, or raise the limit with the command below (until the next restart).",
  },
  emfile: {
    title: "A program opened more files than it may",
    cause: "Each program may keep only so many files open; macOS starts at 256, some containers are tight too.",
    do: "Raise the limit in this terminal with the command below and run the same command again.",
  },
};
