import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { proxyAndBrowser as signatures } from "../../../../diagnosis/signatures/server/proxy-and-browser.ts";

export const proxyAndBrowser: WordsOf<typeof signatures> = {
  "loopback-through-proxy": {
    title: "A request to this computer was sent through a proxy",
    cause:
      "The program follows HTTP_PROXY or the system's proxy even for localhost. The proxy looks for the server on its own computer, finds none and answers with a page of its own.",
    do: 'Exempt this computer from the proxy with NO_PROXY and start the program again. On Windows, also tick "Don\'t use the proxy server for local addresses"; VPN programs such as Clash have such a setting too.',
  },
  "loopback-bad-gateway": {
    title: "Something between the program and the local server answered in its place",
    cause:
      "502, 503 and 504 come from go-betweens: mostly a proxy that also catches localhost, sometimes a web server in front of a model server that is still starting.",
    do: "Exempt this computer from the proxy with NO_PROXY. If there is no proxy, wait until the model is loaded and look at the server's own log.",
  },
  "server-cors": {
    title: "The browser forbids the page to call the server",
    cause: "Web pages may call a server of another address only if that server allows it (CORS).",
    do: 'Switch CORS on: LM Studio "Enable CORS" or --cors; Ollama OLLAMA_ORIGINS=http://localhost:3000; vLLM --allowed-origins.',
  },
};
