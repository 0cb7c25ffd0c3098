import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/download/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
  "lms-hf-fetch-failed": {
    title: "O LM Studio não alcança o Hugging Face",
    cause:
      "Há no caminho uma rede de empresa, uma VPN, um filtro como o Zscaler ou um bloqueio do país. O LM Studio não usa HF_ENDPOINT.",
    do: 'Nas configurações do LM Studio, ligue "Use LM Studio\'s Hugging Face Proxy" (ou desligue, se é ele que falha), saia da VPN, ou baixe com o phi4-setup, que aceita proxies e espelhos, e deixe o LM Studio importar o arquivo.',
  },
  "lms-hf-proxy-403": {
    title: "O intermediário do próprio LM Studio para o Hugging Face recusa ou está sobrecarregado",
    cause:
      'Com "Use LM Studio\'s Hugging Face Proxy" ligado, os pedidos passam por search.lmstudio.ai, e ele respondeu com erro.',
    do: "Desligue a opção nas configurações do LM Studio, ou espere e tente de novo; ou baixe direto do Hugging Face com o phi4-setup.",
  },
  "lms-download-timeout": {
    title: "O download do LM Studio parou",
    cause: "Nenhum dado chegou por um tempo, muitas vezes com o intermediário próprio para o Hugging Face ligado.",
    do: 'Rode o mesmo comando de novo: ele continua de onde parou. Se parar outra vez, inverta "Use LM Studio\'s Hugging Face Proxy", ou baixe com o phi4-setup.',
  },
  "lms-checksum-failed": {
    title: "O arquivo que o LM Studio baixou está danificado",
    cause:
      "A soma de verificação difere da publicada, em geral depois de interrupções: retomar mantém a parte danificada.",
    do: "No LM Studio, apague o download inacabado e comece de novo; ou baixe com o phi4-setup, que verifica cada parte, e deixe o LM Studio importar o arquivo.",
  },
  "lms-connection-lost": {
    title: "O LM Studio sumiu enquanto um comando falava com ele",
    cause:
      "O aplicativo ou o serviço dele terminou: foi fechado, quebrou, ou o disco encheu, o que o LM Studio não avisa.",
    do: "Confira o espaço livre no disco dos modelos, abra o LM Studio de novo e repita o comando.",
  },
  "lms-no-staff-picks": {
    title: "O catálogo do LM Studio não conhece um modelo com esse nome",
    cause:
      "Um nome simples só é procurado no catálogo do próprio LM Studio, não no Hugging Face; o catálogo também pode estar inacessível.",
    do: "Informe o endereço completo do Hugging Face, que não precisa do catálogo.",
  },
  "lms-variant-missing": {
    title: "Ali o modelo não existe nesta quantização",
    cause: "Nem todo autor oferece todas as quantizações, e os nomes diferem.",
    do: "Escolha uma das oferecidas; Q4_K_M é a mais comum.",
  },
  "lms-get-old-grammar": {
    title: "Esta versão do lms não aceita o nome do modelo nesta forma",
    cause:
      "A maneira de escrever nomes mudou várias vezes: dono/nome@quantização só funciona em versões novas, e outros endereços em nenhuma.",
    do: "Use o endereço completo do Hugging Face, que todas as versões aceitam, ou atualize o LM Studio.",
  },
  "lms-get-option-gone": {
    title: "O lms não aceita esta opção aqui",
    cause: "A opção é de outra versão do lms, ou precisa de um terminal para fazer perguntas.",
    do: "Veja o que esta versão aceita e use a forma abaixo, que todas aceitam.",
  },
  "lms-fuzzy-pick": {
    title: "O LM Studio escolheu sozinho entre vários modelos",
    cause:
      'O nome serve para mais de um, e o primeiro foi usado: com "phi-4" pode ser o phi-4-mini-reasoning em vez do Phi-4.',
    do: "Veja qual modelo é e escreva o nome completo.",
  },
};
