import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const disk: CausesOf<"disk"> = {
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
  "file-watchers": {
    title: "Linux lets programs watch no more files",
    cause: "This is not about space: the number of files that may be watched for changes is limited for each user.",
    do: "Close editors and development servers, or raise the limit with the command below (until the next restart).",
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
  exdev: {
    title: "A file was to be moved from one drive to another in one step",
    cause:
      "A program downloads into a temporary folder and then renames the file into place; that works only within one drive.",
    do: "Put the temporary folder on the same drive as the target: set TMPDIR (TEMP on Windows) to a folder there.",
  },
  "file-too-large-fat32": {
    title: "The drive cannot hold a file this large",
    cause:
      "Drives formatted as FAT32, as many USB sticks and cards are, take files of at most 4 GB, and Phi-4 is larger. More rarely a limit for the account (ulimit -f) is set.",
    do: "Use a drive formatted as exFAT, NTFS, APFS or ext4, or let the limit be lifted.",
  },
  "windows-file-in-use": {
    title: "Another program has the file open",
    cause:
      "Windows lets nobody change or move a file that a program holds: an antivirus scan, a running Python or LM Studio, or a pip download that was broken off and tried again.",
    do: "Close programs that may use it and run the same command again. If pip says so right after a download that timed out, the download is the real problem: try again with a better connection.",
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
  "cloud-folder": {
    title: "The folder is kept in the cloud (OneDrive, iCloud)",
    cause:
      "OneDrive and iCloud move files to the internet to save room, lock them while they copy, and need to run themselves to give them back. Large models and node_modules do not belong there.",
    do: "Work in a folder that is not kept in the cloud, such as C:\\phi4 or ~/phi4. To reach files that are there, start OneDrive and choose “Always keep on this device”; on a Mac download them in the Finder first.",
  },
  "disk-io-error": {
    title: "The drive could not read or write",
    cause:
      "The drive itself reports a fault: a dying disk, a loose cable, a network drive that went away, a full virtual disk.",
    do: "Save what matters first. Try another drive; check the system's log (dmesg, Event Viewer) and the drive's health.",
  },
  "network-folder-gone": {
    title: "The network drive went away for a moment",
    cause:
      "The folder lies on another computer (NFS, a Windows share, a mounted drive), and the connection to it was renewed or lost while files were open.",
    do: "Mount the drive again and run the same command again; better, keep the model and the caches on a local drive (HF_HOME).",
  },
  emfile: {
    title: "A program opened more files than it may",
    cause: "Each program may keep only so many files open; macOS starts at 256, some containers are tight too.",
    do: "Raise the limit in this terminal with the command below and run the same command again.",
  },
  "drive-missing": {
    title: "The drive that holds the folder is not there",
    cause:
      "The path leads to a drive that is not connected, is asleep, has another letter or name now, or is not mounted in this container or in WSL.",
    do: "Connect the drive and look under which letter or name it is there now; correct the folder in the command, in HF_HOME or in the program's settings, or choose one on a drive that is always there.",
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
