import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { macos as signatures } from "../../../../diagnosis/signatures/environment/macos.ts";

export const macos: WordsOf<typeof signatures> = {
  "macos-quarantine": {
    title: "macOS keeps a downloaded program locked",
    cause:
      "Programs that a browser downloaded carry a quarantine mark, and Gatekeeper refuses those that Apple has not checked. “Damaged” often means only that.",
    do: "Be sure that it comes from its maker's own page. Then allow it in System Settings, Privacy & Security, “Open Anyway”, or remove the mark from that one file.",
  },
  "macos-library-blocked": {
    title: "macOS refuses to load a library of the program",
    cause:
      "The library carries the quarantine mark of a download, or its signature does not match the program's or was changed afterwards.",
    do: "Install the program again with its own installer or package manager rather than from an unpacked archive; or, if you trust its source, remove the quarantine mark from the library named in the message.",
  },
  "macos-privacy": {
    title: "macOS protects this folder from the program",
    cause:
      "Desktop, Documents, Downloads and external drives are open only to programs that you allowed; the terminal counts as one.",
    do: "Allow the terminal in System Settings, Privacy & Security, Files and Folders (or Full Disk Access), start it anew, or use a folder elsewhere in your home.",
  },
  "macos-too-old": {
    title: "The program needs a newer macOS",
    cause: "It uses parts of the system that this version of macOS does not have.",
    do: "Update macOS, or take an older version of the program, made for yours.",
  },
  "xcode-tools-missing": {
    title: "Apple's command line tools are missing",
    cause:
      "git, Python and compilers on a Mac come with Xcode's command line tools, which are not installed or went away with a system update.",
    do: "Install them with the command below, confirm in the window that opens, and run the same command again.",
  },
};
