import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { clock as signatures } from "../../../../diagnosis/signatures/environment/clock.ts";

export const clock: WordsOf<typeof signatures> = {
  "clock-skew": {
    title: "This computer's clock seems to be wrong",
    cause:
      "Certificates hold from one date to another; to a clock that stands still or is far off they look expired or not yet valid. It happens after sleep in WSL, in virtual machines, with an empty battery. Rarely the server's certificate has really expired.",
    do: {
      linux: "Set the clock by the network, with the command below; in WSL run wsl --shutdown in Windows.",
      darwin: "System Settings, General, Date & Time: set automatically.",
      win32: "Settings, Time & language: set the time automatically, then synchronise.",
    },
  },
};
