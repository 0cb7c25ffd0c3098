import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { proxy as signatures } from "../../../../diagnosis/signatures/download/proxy.ts";

export const proxy: WordsOf<typeof signatures> = {
  "proxy-auth-required": {
    title: "O proxy quer nome e senha",
    cause: "Ele respondeu 407 e não deixa passar nada até o programa se identificar.",
    do: "Ponha os dois no endereço do proxy: HTTPS_PROXY=http://NOME:SENHA@HOST:PORTA, com caracteres especiais escritos como %XX. Se o proxy só aceita o login do Windows, peça à TI um auxiliar local ou uma exceção.",
  },
  "proxy-refused": {
    title: "O proxy se recusa a ligar com este servidor",
    cause: "O programa chegou ao proxy, e o proxy disse não: o site está na lista de bloqueio, ou nem ele chega lá.",
    do: "Peça à TI que libere huggingface.co, hf.co, *.hf.co e *.xethub.hf.co, ou use um espelho dentro da sua rede.",
  },
  "proxy-unreachable": {
    title: "Há um proxy configurado, mas nada responde nele",
    cause:
      "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY ou as configurações do sistema citam um proxy desligado ou de outra rede. Portas locais como 7890 ou 1080 são de programas de VPN.",
    do: "Inicie esse programa ou conecte-se a essa rede; ou remova as variáveis e abra um novo terminal.",
  },
  "proxy-address-invalid": {
    title: "O endereço do proxy está numa forma que o programa não aceita",
    cause:
      "Falta http://, há um erro de digitação, ou ele começa com socks://, que a maioria das ferramentas não conhece.",
    do: 'Escreva HTTPS_PROXY=http://HOST:PORTA. Para um proxy SOCKS escreva socks5h://HOST:PORTA e, no Python, instale o extra "socks" (pip install "requests[socks]" "httpx[socks]"); ou remova ALL_PROXY.',
  },
  "address-without-scheme": {
    title: "Um endereço foi dado sem https:// no começo",
    cause:
      "Os programas só aceitam um endereço completo. Em downloads costuma ser HF_ENDPOINT; em clientes de um servidor local, base_url ou OPENAI_BASE_URL.",
    do: "Escreva HF_ENDPOINT=https://HOST, ou remova-o; para um servidor local escreva http://HOST:PORTA/v1.",
  },
};
