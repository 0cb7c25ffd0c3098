import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { nodeLlamaCpp as signatures } from "../../../../diagnosis/signatures/environment/node-llama-cpp.ts";

export const nodeLlamaCpp: WordsOf<typeof signatures> = {
  "nlc-no-compiler": {
    title: "The engine wanted to compile itself, and there is no compiler",
    cause: "No ready-made engine fits this computer, so it tried to build one; the tools for that are not installed.",
    do: "First find out why no ready-made engine fits (musl, an old glibc, a rare processor). If there is no other way, install the compiler and CMake.",
  },
  "nlc-vulkan-symbol": {
    title: "The ready-made Vulkan engine does not fit together on this system",
    cause:
      "Parts of the engine's version for Vulkan were linked against each other wrongly (seen with node-llama-cpp 3.15 to 3.17), or parts of two versions were mixed.",
    do: "Update the program. Until then let it compute on the processor.",
  },
  "nlc-metal-macos14": {
    title: "The engine for Apple graphics needs a newer macOS",
    cause:
      "It was built for macOS 15 or newer; on older systems it falls back to the processor, often without saying so.",
    do: "Update macOS to version 15 or newer. Until then the model runs on the processor, only more slowly.",
  },
  "nlc-gpu-detected-failed": {
    title: "The graphics card is there, but the engine cannot use it",
    cause:
      "The ready-made engine and the installed graphics driver do not fit together: the driver is too old, or on Windows the Visual C++ runtime is missing.",
    do: "Update the graphics driver and try again; phi4-setup rehearse shows what the engine can use.",
  },
  "nlc-no-binary": {
    title: "The engine's ready-made files are not installed",
    cause:
      "node-llama-cpp brings one package a system, as optional dependencies; the one for this computer was left out (npm with --omit=optional, a lock file from another system) or does not exist.",
    do: "Install again without leaving optional packages out; phi4-setup fetches the right one itself.",
  },
};
