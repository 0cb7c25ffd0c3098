import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmRegistry as signatures } from "../../../../diagnosis/signatures/environment/npm-registry.ts";

export const npmRegistry: WordsOf<typeof signatures> = {
  "npm-registry-enotfound": {
    title: "npm cannot find the package registry's address",
    cause:
      "The name of the registry cannot be resolved: there is no connection, the DNS server is wrong, or only a proxy reaches the internet here.",
    do: "Check the connection in a browser. Behind a company proxy, tell npm its address; check that npm config get registry shows a registry that exists.",
  },
  "npm-proxy-auth": {
    title: "The company proxy wants a name and a password from npm",
    cause: "The proxy answered 407: it lets nothing through until npm signs in.",
    do: "Put name and password into the proxy's address for npm, with special characters written as %XX; ask your IT department which they are, or whether a mirror of the registry exists inside.",
  },
  "npm-proxy-refused": {
    title: "Nothing answers at the registry's or the proxy's address",
    cause:
      "npm was told to go through a proxy, or to use another registry, and at that address no program listens. Often a proxy from another network is still configured.",
    do: "Look at the address in the message. If it is a proxy you no longer use, remove it from npm's configuration and from HTTP_PROXY and HTTPS_PROXY; else start it or correct it.",
  },
  "npm-forbidden": {
    title: "The registry or a firewall forbids this package",
    cause:
      "The answer was 403: a company proxy, a firewall or the registry itself does not let this address or package through.",
    do: "Ask your IT department to allow registry.npmjs.org, or for the address of an internal mirror, and set it as npm's registry.",
  },
  "npm-registry-timeout": {
    title: "The connection to the package registry broke off",
    cause:
      "The registry could not be reached in time, or the connection was cut half-way: a slow or filtered network, a VPN, or a proxy that npm was not told of.",
    do: "Run the same command again: what has arrived is kept. If it always breaks off, try without VPN, or tell npm the proxy of your network.",
  },
  "npm-integrity": {
    title: "A downloaded package is not the one that was published",
    cause:
      "The checksum of the file differs: the download was cut off or changed on the way, often by a filtering proxy, or npm's cache is damaged.",
    do: "Let npm check its cache and run the same command again; if it stays, a proxy changes downloads: ask your IT department, or use a mirror.",
  },
  "npm-tls-self-signed": {
    title: "npm does not trust the certificate it was shown",
    cause:
      "Something on the way, usually a company proxy or an antivirus program, opens encrypted connections and signs them with a certificate of its own, which Node.js does not know.",
    do: "Ask your IT department for that certificate as a .pem file and tell npm and Node.js about it. Do not turn the checking off.",
  },
  "npm-e404": {
    title: "The registry does not have this package or version",
    cause:
      "The name or the version is misspelt, or npm is set to a registry, such as a company mirror, that does not carry it.",
    do: "Check the spelling, and which registry npm uses.",
  },
  "npm-auth": {
    title: "The registry does not accept npm's sign-in",
    cause:
      "A token or password in npm's configuration is out of date, or a company registry asks for one. Public packages need none.",
    do: "Sign in again, or remove the old token from the file .npmrc in your home folder; check which registry npm uses.",
  },
  "npm-address-invalid": {
    title: "The registry's or proxy's address in npm's settings is not an address",
    cause:
      "It lacks http:// or https://, or holds a sign that does not belong there; a password with special characters does this too.",
    do: "Look at both settings below and write the address in full: http://HOST:PORT, special characters of a password as %XX. Remove a proxy that is not used any more.",
  },
};
