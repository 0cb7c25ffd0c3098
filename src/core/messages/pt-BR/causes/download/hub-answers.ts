import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubAnswers as signatures } from "../../../../diagnosis/signatures/download/hub-answers.ts";

export const hubAnswers: WordsOf<typeof signatures> = {
  "hf-429": {
    title: "O Hub pede que espere: pedidos demais vindos deste endereço",
    cause:
      "Os pedidos são contados em janelas de cinco minutos; sem token, todas as pessoas atrás do mesmo endereço dividem uma conta, num escritório ou CI muitas vezes centenas.",
    do: "Espere cinco minutos e rode o mesmo comando de novo. Entre com um token gratuito para ter uma conta própria e baixe arquivos avulsos em vez de repositórios inteiros.",
  },
  "github-rate-limit": {
    title: "O GitHub pede para esperar: pedidos demais deste endereço",
    cause:
      "Programas perguntam ao GitHub qual é a versão mais nova de um motor; sem entrar numa conta, todos atrás do mesmo endereço juntos só podem perguntar 60 vezes por hora.",
    do: "Espere até uma hora, ou tente de outra rede. O motor próprio do phi4-setup vem do registro de pacotes e não pergunta ao GitHub.",
  },
  "hf-5xx": {
    title: "O servidor está com defeito no momento",
    cause: "O pedido estava certo; o Hub, o espelho ou algo no caminho respondeu com um erro próprio.",
    do: "Espere alguns minutos e rode o mesmo comando de novo; status.huggingface.co diz se outras pessoas também o veem. Um espelho pode ajudar.",
  },
  "hf-not-a-hub": {
    title: "Quem respondeu não foi o Hugging Face Hub",
    cause:
      "A resposta não tem o que o Hub sempre envia: veio de uma página de login da rede, de um proxy que reescreve, ou de um espelho incompleto citado em HF_ENDPOINT.",
    do: "Abra uma página web e entre na rede. Depois remova HF_ENDPOINT ou indique um espelho completo.",
  },
  "html-instead-of-json": {
    title: "Veio uma página web onde se esperavam dados",
    cause:
      "O endereço respondeu com uma página para pessoas: uma página de login, a página de erro de um proxy, ou um caminho errado num servidor.",
    do: "Abra o endereço num navegador para ver a página. Entre na rede, corrija o endereço (o de um servidor local termina em /v1), ou deixe o proxy de fora para ele.",
  },
  "hfjs-http-error": {
    title: "O Hub respondeu a um programa com um erro",
    cause:
      "A biblioteca JavaScript do Hub mostra o texto do servidor e o endereço; o código de status, que diz o motivo, está em outro lugar.",
    do: "Procure statusCode por perto: 401 ou 403 é o token, 404 o nome, 429 pedidos demais, 5xx é do próprio servidor.",
  },
};
