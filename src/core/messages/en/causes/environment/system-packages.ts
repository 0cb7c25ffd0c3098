import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { systemPackages as signatures } from "../../../../diagnosis/signatures/environment/system-packages.ts";

export const systemPackages: WordsOf<typeof signatures> = {
  "sudo-unavailable": {
    title: "This account may not act as administrator",
    cause:
      "The command needs an administrator's rights, which sudo does not give to this account, or sudo is not there (as in many containers).",
    do: "Ask whoever looks after the computer to run the command. In a container as root leave sudo out. phi4-setup itself needs no administrator.",
  },
  "needs-root": {
    title: "The command has to be run by the administrator",
    cause: "It changes the whole system, and was started by an ordinary account.",
    do: {
      linux:
        "Put sudo before the command, or ask whoever administers the computer. phi4-setup installs into your own folders and needs no administrator.",
      darwin: "Put sudo before the command. phi4-setup installs into your own folders and needs no administrator.",
      win32:
        "Open the terminal with “Run as administrator” and run the command there. phi4-setup installs into your own folders and needs no administrator.",
    },
  },
  "apt-locked": {
    title: "Another program is installing packages right now",
    cause:
      "On Debian and Ubuntu only one may do so at a time; updates often run on their own after the start. If one was broken off, it must be finished first.",
    do: "Wait a few minutes and run the same command again. Do not remove the lock file. After an interruption run the command below.",
  },
  "apt-sources-broken": {
    title: "The system's package sources cannot be used",
    cause:
      "The list of packages is out of date, the release of the system is no longer served there, a source's key is missing, or a proxy changes what is fetched.",
    do: "Bring the list up to date with the command below. If the system's release has ended, point its sources at the archive or update the system; remove a third-party source whose key is missing.",
  },
  "apt-unmet-dependencies": {
    title: "Packages of the system do not fit together",
    cause:
      "What is to be installed needs versions that this system cannot have: packages from different sources are mixed, or an earlier installation was broken off.",
    do: "Let the package manager repair what is half installed. For NVIDIA drivers and CUDA, take all packages from one source: either your distribution's or NVIDIA's.",
  },
  "system-package-not-found": {
    title: "The system's package list does not hold this package",
    cause: "The list is old or empty (usual in container images), or the package has another name in this release.",
    do: "Refresh the list and run the same command again; then search for the package's name in your release.",
  },
  "package-manager-missing": {
    title: "The tool that installs programs is not there itself",
    cause: "winget comes with the App Installer of the Microsoft Store, Homebrew on a Mac must be installed once.",
    do: {
      win32: "Install “App Installer” from the Microsoft Store, or download the program from its maker's page.",
      darwin: "Install Homebrew from brew.sh, or download the program from its maker's page.",
      all: "Download the program from its maker's page.",
    },
  },
};
