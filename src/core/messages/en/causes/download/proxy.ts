import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { proxy as signatures } from "../../../../diagnosis/signatures/download/proxy.ts";

export const proxy: WordsOf<typeof signatures> = {
  "proxy-auth-required": {
    title: "The proxy wants a name and a password",
    cause: "It answered 407 and lets nothing through until the program signs in.",
    do: "Put both into the proxy's address: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT, with special characters written as %XX. Where the proxy takes only your Windows sign-in, ask your IT department for a local helper or an exception.",
  },
  "proxy-refused": {
    title: "The proxy refuses to connect to this server",
    cause:
      "The program reached the proxy, and the proxy said no: the site is on its block list, or it cannot reach it itself.",
    do: "Ask your IT department to allow huggingface.co, hf.co, *.hf.co and *.xethub.hf.co, or use a mirror inside your network.",
  },
  "proxy-unreachable": {
    title: "A proxy is configured, but nothing answers there",
    cause:
      "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or the system's settings name a proxy that is switched off or belongs to another network. Local ports such as 7890 or 1080 are those of VPN programs.",
    do: "Start that program or connect to that network; or remove the variables and open a new terminal.",
  },
  "proxy-address-invalid": {
    title: "The proxy's address is written in a form the program does not take",
    cause: "It lacks http://, has a misprint, or begins with socks://, which most tools do not know.",
    do: 'Write HTTPS_PROXY=http://HOST:PORT. For a SOCKS proxy write socks5h://HOST:PORT and, for Python, install the extra "socks" (pip install "requests[socks]" "httpx[socks]"); or remove ALL_PROXY.',
  },
  "address-without-scheme": {
    title: "An address was given without https:// at its beginning",
    cause:
      "Programs take an address only in full. For downloads it is usually HF_ENDPOINT, for clients of a local server base_url or OPENAI_BASE_URL.",
    do: "Write HF_ENDPOINT=https://HOST, or remove it; for a local server write http://HOST:PORT/v1.",
  },
};
