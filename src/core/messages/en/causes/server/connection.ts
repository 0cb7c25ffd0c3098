import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { connection as signatures } from "../../../../diagnosis/signatures/server/connection.ts";

export const connection: WordsOf<typeof signatures> = {
  "server-connection-refused": {
    title: "No server answers at this address",
    cause:
      "Nothing listens there: the server was not started, uses another port, or runs on another computer. Inside Docker and WSL, localhost is the container itself.",
    do: 'Start the server and compare the port. From Docker use host.docker.internal (on Linux with --add-host=host.docker.internal:host-gateway) and let the server listen on 0.0.0.0; from WSL use the Windows computer\'s address and switch "Serve on Local Network" on.',
  },
  "server-unreachable": {
    title: "The computer with the server does not answer",
    cause:
      "Its firewall drops the request, it sleeps or has another address by now, or both computers are in separate networks (guest Wi-Fi, VPN).",
    do: "On that computer, let the server listen on 0.0.0.0 and allow the port in the firewall for private networks. Then open http://ADDRESS:PORT/v1/models in a browser on this one.",
  },
  "server-name-unknown": {
    title: "The server's name is not known inside the container",
    cause:
      "host.docker.internal exists on Linux only when it is asked for, and the name of another container is known only in the same Docker network.",
    do: "On Linux start the container with --add-host=host.docker.internal:host-gateway; put containers that talk to each other into one network (one compose file does) and use the service's name.",
  },
};
