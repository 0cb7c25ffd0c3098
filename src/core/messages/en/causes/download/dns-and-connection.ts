import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { dnsAndConnection as signatures } from "../../../../diagnosis/signatures/download/dns-and-connection.ts";

export const dnsAndConnection: WordsOf<typeof signatures> = {
  "hf-dns": {
    title: "The server's name cannot be found on this network",
    cause:
      "No name server answers, or it does not know the name: there is no internet, a VPN or container has no name server, or only a proxy reaches the outside.",
    do: "Open huggingface.co in a browser on this computer. If that works, the program needs your proxy (HTTPS_PROXY). In Docker, name a server with --dns. Without any internet, copy the model file from another computer.",
  },
  "node-fetch-enotfound": {
    title: "A Node.js program cannot find the server's name",
    cause:
      'The name server does not know the host or does not answer. Node.js hides this behind "fetch failed", and by default it does not use the proxy that is set.',
    do: "Open the address in a browser on this computer. If that works, the program has to be told your proxy; if not, the network has no name server.",
  },
  "hf-connect-timeout": {
    title: "No answer from the server: the connection is swallowed on the way",
    cause:
      "The request was sent and nothing came back. A firewall drops it, the country or provider blocks the site, or a proxy is required and was not used.",
    do: "Try a phone's hotspot: if it works there, your network blocks it. Set HTTPS_PROXY to your company's proxy, or use a mirror through HF_ENDPOINT. In LM Studio, switch \"Use LM Studio's Hugging Face Proxy\" on.",
  },
  "hf-connection-refused": {
    title: "Something turned the connection to the server away at once",
    cause:
      "Nothing listens at that address, or a firewall answers in its place. A hosts file, a wrong HF_ENDPOINT or a blocked network does this.",
    do: "Check HF_ENDPOINT and the hosts file for old entries, then try another network or your company's proxy.",
  },
  "network-unreachable": {
    title: "This computer has no way to the internet",
    cause:
      "The system knows no route to the address: Wi-Fi or cable is off, a VPN took the route away, or the container has no network.",
    do: "Connect to a network, switch a VPN off or on, and try again. In Docker, start the container without --network none.",
  },
  "ipv6-etimedout": {
    title: "The newer kind of address (IPv6) leads nowhere on this network",
    cause: "The network announces IPv6 but does not carry it, and the program tried such an address first.",
    do: "Let Node.js prefer the older kind by setting NODE_OPTIONS to --dns-result-order=ipv4first, or switch IPv6 off in the network's settings; a VPN that carries only IPv4 is a frequent cause.",
  },
  "hub-unreachable": {
    title: "The server on the internet could not be reached",
    cause:
      "The program could not open a connection, and its message does not say why: no network, a firewall, a proxy that was not used, or a server that is down.",
    do: "Open huggingface.co in a browser on this computer, and look in the lines around for a reason; the command below tests name, connection, certificate and clock one by one. Behind a company proxy, set HTTPS_PROXY.",
  },
  "node-fetch-failed-generic": {
    title: "A Node.js program could not fetch something",
    cause:
      '"fetch failed" is all that Node.js says whatever went wrong: no name, no connection, a proxy, a certificate. The reason stands beside "cause".',
    do: 'Look for "cause" and a code in capitals in the next lines, or run the program with more detail.',
  },
};
