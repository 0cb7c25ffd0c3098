import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pipNetwork as signatures } from "../../../../diagnosis/signatures/python/pip-network.ts";

export const pipNetwork: WordsOf<typeof signatures> = {
  "pip-proxy-auth": {
    title: "The company proxy wants a name and a password from Python",
    cause:
      "The proxy answered 407: it lets nothing through until the program signs in. pip then says, misleadingly, that no version of the package exists.",
    do: "Put name and password into the proxy's address, with special characters written as %XX; ask your IT department which they are, or for an internal mirror.",
  },
  "pip-proxy-refused": {
    title: "The proxy that Python was told to use does not let it through",
    cause:
      "Nothing answers at the proxy's address, often one of another network that is still configured, or the proxy forbids the way to the package index.",
    do: "See which proxy is set (HTTPS_PROXY, pip config). Remove it if you are in another network now; else ask your IT department to allow pypi.org and files.pythonhosted.org, or for a mirror.",
  },
  "pip-tls-intercept": {
    title: "pip does not trust the certificate it was shown",
    cause:
      "Something on the way, usually a company proxy or an antivirus program, signs connections with a certificate of its own, which Python does not know.",
    do: "Ask your IT department for that certificate as a .pem file and name it to pip. Newer versions of pip use the system's certificates by themselves: updating pip may be enough.",
  },
  "pip-no-network": {
    title: "pip cannot reach the package index",
    cause:
      "The name cannot be resolved or nothing answers: no connection, a wrong DNS server, or a network that only a proxy leaves.",
    do: "Check the connection in a browser. Behind a proxy, set HTTPS_PROXY; without internet, download the packages elsewhere and install them from a folder.",
  },
  "pip-download-timeout": {
    title: "The download of a Python package broke off",
    cause: "The packages of PyTorch are very large, and the connection was too slow or was cut.",
    do: "Run the same command again with more patience; what is complete is taken from the cache.",
  },
  "pip-hash-mismatch": {
    title: "A downloaded Python package is not the expected one",
    cause: "Its checksum differs: the download was cut off or changed on the way, often by a proxy or a damaged cache.",
    do: "Empty pip's cache and run the same command again; if it stays, use another network or mirror.",
  },
  "pip-http-error": {
    title: "The server of the packages refuses the file",
    cause:
      "403 comes from a company's filter or a mirror that wants a password, 404 from an address that no longer exists, 5xx from a mirror in trouble.",
    do: "Look which index pip uses. Without a mirror of your own, remove index-url; for PyTorch take the address from pytorch.org.",
  },
};
