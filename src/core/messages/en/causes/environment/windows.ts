import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { windows as signatures } from "../../../../diagnosis/signatures/environment/windows.ts";

export const windows: WordsOf<typeof signatures> = {
  "windows-dll-missing": {
    title: "A Windows library is missing, usually the Visual C++ runtime",
    cause:
      "The program needs DLL files that are not on this computer: most often Microsoft's Visual C++ runtime, sometimes a part of CUDA or of the program itself.",
    do: "Install the newest Visual C++ Redistributable (x64) from Microsoft, restart the terminal and run the same command again. If it stays, install the program again.",
  },
  "windows-dll-mismatch": {
    title: "Libraries of two versions are mixed",
    cause:
      "The program found a DLL of the right name but another version: an older one in its folder, in PATH or in Windows' own folder is in the way.",
    do: "Unpack the program into a new, empty folder, and take folders of other versions out of PATH; update the graphics driver if the DLL belongs to it.",
  },
  "windows-antivirus-blocked": {
    title: "The antivirus program blocked or removed a file",
    cause:
      "Windows Defender or another scanner took a downloaded file for harmful. With new builds of such programs that is often a false alarm, but not always.",
    do: "Look in Windows Security, Protection history, which file it was. If it came from the maker's own page, update the virus definitions and try again, or restore it there; else leave it removed.",
  },
  "windows-app-control": {
    title: "Windows does not allow this program to run",
    cause:
      "Smart App Control, or a rule of your organisation, lets only known programs run, and this one is not among them.",
    do: "On a computer of your organisation, ask the IT department to allow it. On your own, look in Windows Security, App & browser control; phi4-setup with another runtime, such as LM Studio, may be allowed.",
  },
};
