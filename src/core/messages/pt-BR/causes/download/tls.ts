import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { tls as signatures } from "../../../../diagnosis/signatures/download/tls.ts";

export const tls: WordsOf<typeof signatures> = {
  "hf-tls-intercept": {
    title: "O certificado não é confiável: algo lê a conexão criptografada",
    cause:
      "Um proxy da empresa, um filtro ou um antivírus abre conexões criptografadas e as assina com um certificado próprio, que Python, Node.js e outros não conhecem.",
    do: "Peça à TI o certificado raiz em um arquivo .pem e informe-o às ferramentas abaixo. Não desligue a verificação: ela protege o que você baixa.",
  },
  "ca-bundle-missing": {
    title: "O arquivo de certificados confiáveis não está onde uma configuração diz",
    cause:
      "REQUESTS_CA_BUNDLE, SSL_CERT_FILE, CURL_CA_BUNDLE, NODE_EXTRA_CA_CERTS ou http.sslCAInfo do git indica um arquivo que não existe, muitas vezes resto de um programa desinstalado; ou uma imagem de contêiner pequena não tem certificado nenhum.",
    do: "Corrija o caminho nessa variável, ou remova a variável e abra um terminal novo. Numa imagem de contêiner, instale o pacote ca-certificates.",
  },
  "tls-revocation-offline": {
    title: "O Windows não consegue verificar se o certificado foi revogado",
    cause:
      "O Windows pergunta pela rede a quem emitiu o certificado, e esse endereço está bloqueado aqui, como é comum atrás do proxy de uma empresa.",
    do: "Peça à TI que libere os endereços de revogação de certificados (OCSP e CRL). Para um arquivo só, baixe-o num navegador ou com o phi4-setup.",
  },
  "tls-hostname-mismatch": {
    title: "Outro servidor responde no lugar do que foi chamado",
    cause:
      "O certificado é de outro nome: a página de login de uma rede de hotel ou escritório, uma entrada errada no arquivo hosts, ou um filtro de DNS.",
    do: "Abra uma página qualquer e entre na rede. Depois confira o arquivo hosts e que endereço o nome tem.",
  },
  "tls-wrong-version": {
    title: "Uma conversa criptografada encontrou um servidor ou proxy que fala aberto",
    cause:
      "Um endereço começa com https:// onde o certo é http://: em geral um servidor local, como http://localhost:1234, ou o endereço de um proxy escrito com https://.",
    do: "Escreva http:// para servidores no seu próprio computador, e também em HTTPS_PROXY: HTTPS_PROXY=http://HOST:PORTA é a forma usual.",
  },
  "tls-no-common-version": {
    title: "Os dois lados não conhecem um modo comum de criptografar",
    cause:
      "Um Windows, PowerShell, Python ou OpenSSL antigo oferece só métodos que o servidor não aceita mais; ou um proxy no meio conhece só métodos antigos.",
    do: "No Windows PowerShell, rode antes a linha abaixo, que permite TLS 1.2, ou use curl.exe ou o PowerShell 7. Senão, atualize o programa ou o sistema; se acontece numa rede só, o proxy dela é antigo demais.",
  },
};
