import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { port as signatures } from "../../../../diagnosis/signatures/server/port.ts";

export const port: WordsOf<typeof signatures> = {
  "server-port-in-use": {
    title: "The port is taken by another program",
    cause: "Only one program at a time can listen on a port: often it is the same server, started before.",
    do: "Look whether the server already runs. If it does, use it; otherwise end the other program or choose another port, and tell the client the new one.",
  },
  "server-port-excluded-windows": {
    title: "Windows has set this port aside for itself",
    cause:
      "Hyper-V, WSL and Docker reserve whole ranges of ports at start, and no program may use one of them. It is not a matter of rights.",
    do: "Choose a port outside the ranges that the first command shows. Stopping and starting winnat as administrator gives the ranges new places.",
  },
  "server-port-privileged": {
    title: "Ports below 1024 are reserved for the administrator",
    cause: "On Linux and macOS only the administrator may listen on such a port, for example 80.",
    do: "Choose a port from 1024 on, such as 8080.",
  },
  "bind-address-unavailable": {
    title: "The server was told to listen on an address this computer does not have",
    cause:
      "The address belongs to another computer or to a router, or localhost stands for IPv6, which is switched off here.",
    do: "Listen on 127.0.0.1 (this computer only) or 0.0.0.0 (the network too).",
  },
};
