import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { dnsAndConnection as signatures } from "../../../../diagnosis/signatures/download/dns-and-connection.ts";

export const dnsAndConnection: WordsOf<typeof signatures> = {
  "hf-dns": {
    title: "O nome do servidor não é encontrado nesta rede",
    cause:
      "Nenhum servidor de nomes responde, ou ele não conhece o nome: não há internet, uma VPN ou um contêiner está sem servidor de nomes, ou só um proxy chega ao exterior.",
    do: "Abra huggingface.co num navegador deste computador. Se funcionar, o programa precisa do seu proxy (HTTPS_PROXY). No Docker, indique um servidor com --dns. Sem internet nenhuma, copie o arquivo do modelo de outro computador.",
  },
  "node-fetch-enotfound": {
    title: "Um programa Node.js não encontra o nome do servidor",
    cause:
      'O servidor de nomes não conhece o host ou não responde. O Node.js esconde isso atrás de "fetch failed" e, por padrão, não usa um proxy sozinho.',
    do: "Abra o endereço num navegador deste computador. Se funcionar, é preciso informar o seu proxy ao programa; se não, a rede está sem servidor de nomes.",
  },
  "hf-connect-timeout": {
    title: "O servidor não responde: a conexão se perde no caminho",
    cause:
      "O pedido foi enviado e nada voltou. Um firewall o descarta, o país ou o provedor bloqueia o site, ou um proxy é obrigatório e não foi usado.",
    do: 'Tente pela internet do celular: se funcionar, a sua rede bloqueia. Defina HTTPS_PROXY com o proxy da empresa, ou use um espelho com HF_ENDPOINT. No LM Studio, ligue "Use LM Studio\'s Hugging Face Proxy".',
  },
  "hf-connection-refused": {
    title: "Algo recusou na hora a conexão com o servidor",
    cause:
      "Nada escuta naquele endereço, ou um firewall responde no lugar dele. Um arquivo hosts, um HF_ENDPOINT errado ou uma rede bloqueada causa isso.",
    do: "Procure entradas antigas em HF_ENDPOINT e no arquivo hosts; depois tente outra rede ou o proxy da empresa.",
  },
  "network-unreachable": {
    title: "Este computador não tem caminho até a internet",
    cause:
      "O sistema não conhece rota até o endereço: o Wi-Fi ou o cabo está desligado, uma VPN tirou a rota, ou o contêiner está sem rede.",
    do: "Conecte-se a uma rede, desligue ou ligue a VPN e tente de novo. No Docker, inicie o contêiner sem --network none.",
  },
  "ipv6-etimedout": {
    title: "O tipo mais novo de endereço (IPv6) não leva a lugar nenhum nesta rede",
    cause: "A rede anuncia IPv6 mas não o transporta, e o programa tentou primeiro um endereço desses.",
    do: "Faça o Node.js preferir o tipo antigo definindo NODE_OPTIONS como --dns-result-order=ipv4first, ou desligue o IPv6 nas configurações da rede; uma VPN que só leva IPv4 é causa frequente.",
  },
  "hub-unreachable": {
    title: "Não foi possível alcançar o servidor na internet",
    cause:
      "O programa não conseguiu abrir uma conexão, e a mensagem não diz por quê: sem rede, um firewall, um proxy que não foi usado, ou um servidor fora do ar.",
    do: "Abra huggingface.co num navegador neste computador e procure um motivo nas linhas ao redor; o comando abaixo testa nome, conexão, certificado e relógio um por um. Atrás de um proxy da empresa, defina HTTPS_PROXY.",
  },
  "node-fetch-failed-generic": {
    title: "Um programa Node.js não conseguiu buscar algo",
    cause:
      '"fetch failed" é tudo o que o Node.js diz, seja qual for o problema: nome, conexão, proxy ou certificado. O motivo está ao lado de "cause".',
    do: 'Procure "cause" e um código em maiúsculas nas linhas seguintes, ou rode o programa com mais detalhes.',
  },
};
