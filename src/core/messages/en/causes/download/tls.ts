import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { tls as signatures } from "../../../../diagnosis/signatures/download/tls.ts";

export const tls: WordsOf<typeof signatures> = {
  "hf-tls-intercept": {
    title: "The certificate is not trusted: something reads the encrypted connection",
    cause:
      "A company proxy, a filter or an antivirus opens encrypted connections and signs them with a certificate of its own, which Python, Node.js and others do not know.",
    do: "Ask your IT department for its root certificate as a .pem file and name it to the tools below. Do not switch the check off: it protects what you download.",
  },
  "ca-bundle-missing": {
    title: "The file with trusted certificates is not where a setting says",
    cause:
      "REQUESTS_CA_BUNDLE, SSL_CERT_FILE, CURL_CA_BUNDLE, NODE_EXTRA_CA_CERTS or git's http.sslCAInfo names a file that does not exist, often left over from an uninstalled program; or a small container image has no certificates at all.",
    do: "Correct the path in that variable, or remove the variable and open a new terminal. In a container image, install the package ca-certificates.",
  },
  "tls-revocation-offline": {
    title: "Windows cannot check whether the certificate was withdrawn",
    cause:
      "Windows asks the certificate's issuer over the network, and that address is blocked here, as it often is behind a company proxy.",
    do: "Ask your IT department to let certificate revocation addresses (OCSP and CRL) through. For a single file, download it in a browser or with phi4-setup.",
  },
  "tls-hostname-mismatch": {
    title: "Another server answers in place of the one that was asked",
    cause:
      "The certificate belongs to a different name: a login page of a hotel or office network, a wrong entry in the hosts file, or a DNS filter.",
    do: "Open any web page and sign in to the network. Then check the hosts file and which address the name has.",
  },
  "tls-wrong-version": {
    title: "Encrypted talk met a server or proxy that speaks plainly",
    cause:
      "An address begins with https:// where http:// is right: mostly a local server such as http://localhost:1234, or a proxy's address written with https://.",
    do: "Write http:// for servers on your own computer, and in HTTPS_PROXY too: HTTPS_PROXY=http://HOST:PORT is the usual form.",
  },
  "tls-no-common-version": {
    title: "The two sides know no common way to encrypt",
    cause:
      "An old Windows, PowerShell, Python or OpenSSL offers only methods that the server no longer takes; or a proxy in between knows only old ones.",
    do: "In Windows PowerShell run the line below first, which allows TLS 1.2, or use curl.exe or PowerShell 7. Otherwise update the program or the system; if it happens only on one network, its proxy is too old.",
  },
};
