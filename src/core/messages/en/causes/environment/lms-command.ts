import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmsCommand as signatures } from "../../../../diagnosis/signatures/environment/lms-command.ts";

export const lmsCommand: WordsOf<typeof signatures> = {
  "lms-command-not-found": {
    title: "This terminal does not find LM Studio's command lms",
    cause:
      "LM Studio puts lms into its own folder and adds that to PATH only when asked, and only for terminals opened afterwards.",
    do: "Start LM Studio once, run the bootstrap command below, then open a new terminal. In older versions the folder is .cache/lm-studio/bin instead of .lmstudio/bin.",
  },
  "lms-not-recognized-windows": {
    title: "Windows does not find LM Studio's command lms",
    cause:
      "LM Studio for Windows does not add its folder to PATH until the command bootstrap is run, and open terminals do not notice.",
    do: "Start LM Studio once, run the bootstrap command below, then open a new terminal.",
  },
  "lms-appimage-gone": {
    title: "lms looks for an AppImage that is no longer running",
    cause:
      "LM Studio's AppImage is mounted anew at each start; lms remembers the place of an earlier start, which is gone.",
    do: "Start the LM Studio AppImage by hand once, then run lms again; or install LM Studio as a .deb package.",
  },
  "lms-invalid-passkey": {
    title: "lms and the running LM Studio come from different installations",
    cause:
      "Each installation has its own key, and the lms that was started knows another one; after an update a part can also still be the old one.",
    do: "Quit LM Studio and its background service, start LM Studio again and use the lms in its own folder.",
  },
  "lms-unknown-command": {
    title: "This lms does not know the command",
    cause:
      "The lms that was started is older or newer than the command was written for; an old copy in PATH is the usual reason.",
    do: "Update LM Studio, stop its background service, and see with lms --help what this version offers.",
  },
  "lms-daemon-not-found": {
    title: "lms is there, but LM Studio itself is not",
    cause: "The command lms only hands work to LM Studio, which was removed, moved, or never started on this account.",
    do: "Install LM Studio from lmstudio.ai and start it once. phi4-setup can also run the model without LM Studio.",
  },
  "lms-daemon-timeout": {
    title: "LM Studio does not start",
    cause:
      "lms started LM Studio and waited a minute in vain. On a computer without a screen the window cannot open; otherwise LM Studio ends at once, often on a full disk.",
    do: "Start LM Studio by hand and see what it shows; make sure that the disk with its models has free space. Without a screen, use LM Studio's headless service or another runtime.",
  },
  "lms-protocol-mismatch": {
    title: "lms and LM Studio are too far apart in version",
    cause: "They do not understand each other's messages, and the command may wait for ever.",
    do: "Stop the command, update LM Studio, and start the lms that came with it.",
  },
};
