import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { space as signatures } from "../../../../diagnosis/signatures/disk/space.ts";

export const space: WordsOf<typeof signatures> = {
  "disk-full-python": {
    title: "The disk is full",
    cause:
      "Python or a Hugging Face program could not write any more. It need not be the drive of your home folder: the model's cache, pip's cache, Xet's second copy and temporary files can lie on different ones.",
    do: "Free space on that drive (the model alone takes about 9 GB), or choose a folder on a larger one. Half-downloaded files may stay: the same command goes on from them. HF_HOME moves the Hugging Face cache, TMPDIR (TEMP on Windows) the temporary files.",
  },
  "disk-full-node": {
    title: "The disk is full",
    cause:
      "A program such as LM Studio or npm could not write any more. LM Studio then closes without a word and does not start again until there is room.",
    do: "Free space on that drive (the model alone takes about 9 GB), or choose a folder on a larger one. Half-downloaded files may stay: the same command goes on from them.",
  },
  "disk-full": {
    title: "The disk is full",
    cause:
      "The program could not write any more; on Linux the folder of a service such as Ollama often lies on the small system drive.",
    do: "Free space on that drive (the model alone takes about 9 GB), or choose a folder on a larger one. Half-downloaded files may stay: the same command goes on from them.",
  },
  "disk-inodes": {
    title: "The drive takes no new file: it is full, or out of file entries",
    cause:
      "A new file could not even be started. Besides space a Linux drive has a fixed number of entries (inodes); very many small files use them up while space is left.",
    do: "See both figures with the commands below. If the entries are used up (IUse% 100), remove folders with very many small files, such as old node_modules, or use another drive.",
  },
  "tmp-too-small": {
    title: "The drive for temporary files is too small, or cannot be written",
    cause:
      "/tmp often lies in memory or on a drive of its own of a few gigabytes; large packages such as PyTorch and engines are unpacked there first.",
    do: "Make a folder for temporary files on a large drive and point TMPDIR at it while you install.",
  },
  "hf-disk-warning": {
    title: "There is not enough room for the model's file",
    cause: "Hugging Face's program says so only as a warning, goes on, and fails when the disk is full.",
    do: "Free space on that drive (the model alone takes about 9 GB), or choose a folder on a larger one. Half-downloaded files may stay: the same command goes on from them. HF_HOME moves the cache.",
  },
  "disk-quota": {
    title: "Your share of the disk is used up",
    cause:
      "The drive has room, but each account may use only so much space or so many files of it: usual in home folders at universities and companies.",
    do: "See your share with the command below. Put the model and the caches on a drive for large data (HF_HOME, PIP_CACHE_DIR, npm's cache).",
  },
};
