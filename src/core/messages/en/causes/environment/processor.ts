import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { processor as signatures } from "../../../../diagnosis/signatures/environment/processor.ts";

export const processor: WordsOf<typeof signatures> = {
  "illegal-instruction": {
    title: "The program uses instructions this processor does not have",
    cause:
      "It was built for a newer processor (AVX, AVX2 or AVX-512), or the virtual machine hides what the real processor can do.",
    do: "In a virtual machine, set the processor type to that of the host. Otherwise use a build for older processors: phi4-setup's own engine chooses one that fits.",
  },
  "intel-mac-unsupported": {
    title: "The program is for Macs with Apple chips, and this one has an Intel processor",
    cause:
      "The file holds code for arm64 only; or a part for Apple chips was loaded into a program that runs as x86_64. LM Studio has no version for Intel Macs.",
    do: "On an Intel Mac use phi4-setup's own engine, which computes on the processor. On a Mac with an Apple chip, install Node.js and Python for arm64.",
  },
  "rosetta-x64-node": {
    title: "A program for Intel Macs is used on a Mac with an Apple chip",
    cause:
      "Node.js, Python or the terminal runs translated by Rosetta, or a part of it was installed for the other kind of processor. It is slow that way and cannot use the graphics chip.",
    do: "Install Node.js (or Python) for arm64, untick “Open using Rosetta” in the terminal's information window, and install the packages again.",
  },
  "wrong-architecture": {
    title: "The program is for another kind of computer",
    cause:
      "The file was built for another processor (ARM instead of Intel, 32 instead of 64 bit) or another system; or a folder with installed packages was copied from another computer. A cut-off download looks the same.",
    do: "Install it on this computer for this processor. If node_modules or a Python environment was copied here, remove that copy and install again.",
  },
};
