import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pipNetwork as signatures } from "../../../../diagnosis/signatures/python/pip-network.ts";

export const pipNetwork: WordsOf<typeof signatures> = {
  "pip-proxy-auth": {
    title: "O proxy da empresa quer nome e senha do Python",
    cause:
      "O proxy respondeu 407: não deixa passar nada até o programa se identificar. O pip então diz, de forma enganosa, que não há versão do pacote.",
    do: "Ponha nome e senha no endereço do proxy, com caracteres especiais escritos como %XX; pergunte ao seu TI quais são, ou peça um espelho interno.",
  },
  "pip-proxy-refused": {
    title: "O proxy que o Python foi mandado usar não o deixa passar",
    cause:
      "Nada responde no endereço do proxy, muitas vezes um de outra rede que continua configurado, ou o proxy proíbe o caminho até o índice de pacotes.",
    do: "Veja qual proxy está definido (HTTPS_PROXY, pip config). Remova-o se você está em outra rede agora; senão, peça ao seu TI que libere pypi.org e files.pythonhosted.org, ou um espelho.",
  },
  "pip-tls-intercept": {
    title: "O pip não confia no certificado que lhe mostraram",
    cause:
      "Algo no caminho, em geral o proxy de uma empresa ou um antivírus, assina as conexões com um certificado próprio, que o Python não conhece.",
    do: "Peça ao seu TI esse certificado como arquivo .pem e informe-o ao pip. Versões novas do pip usam sozinhas os certificados do sistema: atualizar o pip pode bastar.",
  },
  "pip-no-network": {
    title: "O pip não alcança o índice de pacotes",
    cause:
      "O nome não pode ser resolvido ou nada responde: sem conexão, um servidor DNS errado, ou uma rede da qual só um proxy sai.",
    do: "Verifique a conexão num navegador. Atrás de um proxy, defina HTTPS_PROXY; sem internet, baixe os pacotes em outro lugar e instale-os de uma pasta.",
  },
  "pip-download-timeout": {
    title: "O download de um pacote Python caiu",
    cause: "Os pacotes do PyTorch são muito grandes, e a conexão estava lenta demais ou foi cortada.",
    do: "Rode o mesmo comando de novo com mais paciência; o que está completo vem do cache.",
  },
  "pip-hash-mismatch": {
    title: "Um pacote Python baixado não é o esperado",
    cause:
      "A soma de verificação difere: o download foi cortado ou mudado no caminho, muitas vezes por um proxy ou um cache danificado.",
    do: "Esvazie o cache do pip e rode o mesmo comando de novo; se continuar, use outra rede ou outro espelho.",
  },
  "pip-http-error": {
    title: "O servidor dos pacotes recusa o arquivo",
    cause:
      "403 vem de um filtro da empresa ou de um espelho que quer senha, 404 de um endereço que não existe mais, 5xx de um espelho com problemas.",
    do: "Veja qual índice o pip usa. Sem espelho próprio, tire index-url; para o PyTorch pegue o endereço em pytorch.org.",
  },
};
