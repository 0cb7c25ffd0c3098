import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/environment/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
  "lmstudio-libfuse": {
    title: "The system lacks FUSE 2, which AppImages need",
    cause: "LM Studio's AppImage mounts itself with FUSE 2, and recent Linux systems come without it.",
    do: "Install libfuse2 (on Ubuntu 24.04 and newer it is called libfuse2t64), or let the AppImage unpack itself, or use the .deb package.",
  },
  "lmstudio-files-missing": {
    title: "Files of LM Studio are missing from its own folder",
    cause:
      "An update or an installation was broken off, or a virus scanner took files away; the app cannot even begin.",
    do: "Install LM Studio again over the old one; the models stay where they are. Look into the virus scanner's quarantine if it comes back.",
  },
  "lmstudio-suid-sandbox": {
    title: "The system does not let LM Studio set up its sandbox",
    cause:
      "Since Ubuntu 24.04 AppArmor forbids ordinary programs to create the closed-off space that Electron programs use, and an AppImage brings no permission for it.",
    do: "Install LM Studio as a .deb package, or use its headless service. Starting it with --no-sandbox works but protects you less.",
  },
  "lmstudio-as-root": {
    title: "LM Studio was started as the administrator",
    cause: "Electron programs refuse to run as root, because a fault in them would then own the whole computer.",
    do: "Start LM Studio as your ordinary user, without sudo; in a container, create a user for it or use the headless service.",
  },
  "lmstudio-no-display": {
    title: "LM Studio needs a screen, and there is none",
    cause: "LM Studio's window cannot open over SSH, in a container or on a server without a desktop.",
    do: "Use LM Studio's headless service, or let phi4-setup run the model with its own engine, which needs no screen.",
  },
  "lmstudio-avx2-missing": {
    title: "This processor lacks AVX2, which LM Studio needs",
    cause:
      "LM Studio's engines for PCs are built for processors with AVX2; it may also be switched off in the BIOS or hidden by the virtual machine.",
    do: "If the processor has AVX2, switch it on in the BIOS or give the virtual machine the host's processor model. If not, use phi4-setup's own engine, which has builds for older processors.",
  },
  "lmstudio-no-runtime-gguf": {
    title: "LM Studio has no engine for GGUF models",
    cause:
      "Since version 0.4 LM Studio installs its engines separately; none is there, or none runs on this processor (they need AVX2).",
    do: "Let LM Studio fetch its llama.cpp engine, then load the model again. If the engine is refused, check the processor with phi4-setup.",
  },
  "electron-gpu-process": {
    title: "LM Studio's window cannot be drawn with this graphics driver",
    cause:
      "The part of Electron programs that draws with the graphics card crashed several times, and the program then ends.",
    do: "Update the graphics driver; start LM Studio with --disable-gpu, which draws the window without the card and changes nothing for models. Over remote desktop or in a virtual machine, use its headless service.",
  },
};
