import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { drives as signatures } from "../../../../diagnosis/signatures/disk/drives.ts";

export const drives: WordsOf<typeof signatures> = {
  "file-too-large-fat32": {
    title: "The drive cannot hold a file this large",
    cause:
      "Drives formatted as FAT32, as many USB sticks and cards are, take files of at most 4 GB, and Phi-4 is larger. More rarely a limit for the account (ulimit -f) is set.",
    do: "Use a drive formatted as exFAT, NTFS, APFS or ext4, or let the limit be lifted.",
  },
  "drive-missing": {
    title: "The drive that holds the folder is not there",
    cause:
      "The path leads to a drive that is not connected, is asleep, has another letter or name now, or is not mounted in this container or in WSL.",
    do: "Connect the drive and look under which letter or name it is there now; correct the folder in the command, in HF_HOME or in the program's settings, or choose one on a drive that is always there.",
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
  "cloud-folder": {
    title: "The folder is kept in the cloud (OneDrive, iCloud)",
    cause:
      "OneDrive and iCloud move files to the internet to save room, lock them while they copy, and need to run themselves to give them back. Large models and node_modules do not belong there.",
    do: "Work in a folder that is not kept in the cloud, such as C:\\phi4 or ~/phi4. To reach files that are there, start OneDrive and choose “Always keep on this device”; on a Mac download them in the Finder first.",
  },
};
