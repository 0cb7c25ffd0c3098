import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { links as signatures } from "../../../../diagnosis/signatures/disk/links.ts";

export const links: WordsOf<typeof signatures> = {
  exdev: {
    title: "A file was to be moved from one drive to another in one step",
    cause:
      "A program downloads into a temporary folder and then renames the file into place; that works only within one drive.",
    do: "Put the temporary folder on the same drive as the target: set TMPDIR (TEMP on Windows) to a folder there.",
  },
  "winerror-1314": {
    title: "Windows does not allow this account to create symbolic links",
    cause:
      "The Hugging Face cache points to one copy of each file by symbolic links, and Windows lets only administrators create those unless developer mode is on.",
    do: "Turn on developer mode (Settings, search for “developer”) and run the same command again; or download into a plain folder with --local-dir, which uses no links.",
  },
  "symlink-refused": {
    title: "The drive does not know symbolic links",
    cause: "FAT32, exFAT and many network drives have none; on Windows the account may not create them.",
    do: "Use a folder on the system drive (NTFS, APFS, ext4). With npm, --no-bin-links does without; with Hugging Face's program, --local-dir does.",
  },
  "hf-symlink-warning": {
    title: "The Hugging Face cache works here without links",
    cause: "A notice only: files that occur twice are stored twice and take more room.",
    do: "Nothing needs to be done. Developer mode in Windows lets the cache use links.",
  },
};
