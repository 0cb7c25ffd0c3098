import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { shell as signatures } from "../../../../diagnosis/signatures/environment/shell.ts";

export const shell: WordsOf<typeof signatures> = {
  "powershell-execution-policy": {
    title: "PowerShell is not allowed to run npm's script",
    cause:
      "Windows does not let PowerShell run script files until someone allows it, and npm and npx are such scripts (npm.ps1).",
    do: "Type npx.cmd instead of npx, or use the Command Prompt (cmd); or allow signed scripts for your account.",
  },
  "powershell-ampersand": {
    title: "The command was written for another shell",
    cause: "Windows PowerShell 5 does not know && between two commands.",
    do: "Run the two commands one after the other, or type them in the Command Prompt (cmd).",
  },
  "powershell-curl-alias": {
    title: "In Windows PowerShell, curl is another program",
    cause: "curl and wget are names for Invoke-WebRequest there, which takes none of curl's options.",
    do: 'Write curl.exe instead of curl, with the same options; quotes within JSON have to be written \\".',
  },
  "unix-command-on-windows": {
    title: "A command for Linux or macOS was typed in Windows",
    cause: "Windows' terminals know other commands: a guide for Linux cannot be followed word by word.",
    do: "In PowerShell set a variable with $env:NAME = 'VALUE', in the Command Prompt with set NAME=VALUE; leave sudo out. Or follow the guide inside WSL. phi4-setup prints its commands for Windows.",
  },
  "script-crlf": {
    title: "The script has the line ends of Windows",
    cause:
      "Each line ends with a sign that Linux and macOS take as part of the command; editors and git on Windows write files that way.",
    do: "Take the signs out with the command below; tell git to keep Linux's line ends (git config core.autocrlf input) and fetch the files again.",
  },
  "install-script-is-a-page": {
    title: "The shell got a web page instead of a script",
    cause:
      "The address of the installation script answered with a page: an error, a login page of the network, or a country block.",
    do: "Open the address in a browser to see the page; sign in to the network, or fetch the program from its maker's page by hand.",
  },
  "program-not-executable": {
    title: "The file is not marked as a program",
    cause:
      "Downloaded and unpacked files often lack the mark that lets Linux and macOS run them; or the drive is mounted so that nothing on it may run (noexec).",
    do: "Mark it with the command below and start it again. If that changes nothing, move it into your home folder.",
  },
  "noexec-folder": {
    title: "The folder's drive forbids running programs",
    cause: "It is mounted with “noexec”, as /tmp and USB drives often are; or, rarely, memory for the library ran out.",
    do: "Use a folder in your home directory, and point TMPDIR at one for the time of the installation.",
  },
};
