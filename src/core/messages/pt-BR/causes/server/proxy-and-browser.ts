import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { proxyAndBrowser as signatures } from "../../../../diagnosis/signatures/server/proxy-and-browser.ts";

export const proxyAndBrowser: WordsOf<typeof signatures> = {
  "loopback-through-proxy": {
    title: "Um pedido a este computador foi enviado por um proxy",
    cause:
      "O programa segue HTTP_PROXY ou o proxy do sistema até para localhost. O proxy procura o servidor no computador dele, não acha e responde com uma página própria.",
    do: 'Exclua este computador do proxy com NO_PROXY e inicie o programa de novo. No Windows, marque também "Não usar o servidor proxy para endereços locais"; programas de VPN como o Clash têm um ajuste parecido.',
  },
  "loopback-bad-gateway": {
    title: "Algo entre o programa e o servidor local respondeu no lugar dele",
    cause:
      "502, 503 e 504 vêm de intermediários: em geral um proxy que pega também localhost, às vezes um servidor web à frente de um servidor de modelo que ainda está iniciando.",
    do: "Exclua este computador do proxy com NO_PROXY. Se não há proxy, espere o modelo carregar e veja o log do próprio servidor.",
  },
  "server-cors": {
    title: "O navegador proíbe a página de chamar o servidor",
    cause: "Páginas web só podem chamar um servidor de outro endereço se ele permitir (CORS).",
    do: 'Ligue o CORS: LM Studio "Enable CORS" ou --cors; Ollama OLLAMA_ORIGINS=http://localhost:3000; vLLM --allowed-origins.',
  },
};
