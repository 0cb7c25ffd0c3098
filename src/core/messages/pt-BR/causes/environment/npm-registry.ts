import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmRegistry as signatures } from "../../../../diagnosis/signatures/environment/npm-registry.ts";

export const npmRegistry: WordsOf<typeof signatures> = {
  "npm-registry-enotfound": {
    title: "O npm não encontra o endereço do registro de pacotes",
    cause:
      "O nome do registro não pode ser resolvido: não há conexão, o servidor DNS está errado, ou aqui só um proxy chega à internet.",
    do: "Verifique a conexão num navegador. Atrás do proxy de uma empresa, informe ao npm o endereço dele; confira se npm config get registry mostra um registro que existe.",
  },
  "npm-proxy-auth": {
    title: "O proxy da empresa quer nome e senha do npm",
    cause: "O proxy respondeu 407: não deixa passar nada até o npm se identificar.",
    do: "Ponha nome e senha no endereço do proxy para o npm, com caracteres especiais escritos como %XX; pergunte ao seu TI quais são, ou se há um espelho interno do registro.",
  },
  "npm-proxy-refused": {
    title: "Nada responde no endereço do registro ou do proxy",
    cause:
      "O npm foi mandado por um proxy, ou para outro registro, e nesse endereço nenhum programa escuta. Muitas vezes um proxy de outra rede ainda está configurado.",
    do: "Veja o endereço na mensagem. Se for um proxy que você não usa mais, tire-o da configuração do npm e de HTTP_PROXY e HTTPS_PROXY; senão, inicie-o ou corrija-o.",
  },
  "npm-forbidden": {
    title: "O registro ou um firewall proíbe este pacote",
    cause:
      "A resposta foi 403: o proxy de uma empresa, um firewall ou o próprio registro não deixa passar este endereço ou pacote.",
    do: "Peça ao seu TI que libere registry.npmjs.org, ou o endereço de um espelho interno, e defina-o como registro do npm.",
  },
  "npm-registry-timeout": {
    title: "A conexão com o registro de pacotes caiu",
    cause:
      "O registro não pôde ser alcançado a tempo, ou a conexão foi cortada no meio: uma rede lenta ou filtrada, uma VPN, ou um proxy que o npm não conhece.",
    do: "Rode o mesmo comando de novo: o que chegou está guardado. Se sempre cair, tente sem VPN, ou informe ao npm o proxy da sua rede.",
  },
  "npm-integrity": {
    title: "Um pacote baixado não é o que foi publicado",
    cause:
      "A soma de verificação do arquivo difere: o download foi cortado ou mudado no caminho, muitas vezes por um proxy que filtra, ou o cache do npm está danificado.",
    do: "Deixe o npm conferir o cache e rode o mesmo comando de novo; se continuar, um proxy muda os downloads: fale com o seu TI, ou use um espelho.",
  },
  "npm-tls-self-signed": {
    title: "O npm não confia no certificado que lhe mostraram",
    cause:
      "Algo no caminho, em geral o proxy de uma empresa ou um antivírus, abre as conexões criptografadas e as assina com um certificado próprio, que o Node.js não conhece.",
    do: "Peça ao seu TI esse certificado como arquivo .pem e informe-o ao npm e ao Node.js. Não desligue a verificação.",
  },
  "npm-e404": {
    title: "O registro não tem este pacote ou esta versão",
    cause:
      "O nome ou a versão está com erro de digitação, ou o npm usa um registro, como o espelho de uma empresa, que não o tem.",
    do: "Confira a grafia e qual registro o npm usa.",
  },
  "npm-auth": {
    title: "O registro não aceita a identificação do npm",
    cause:
      "Um token ou senha na configuração do npm venceu, ou o registro de uma empresa pede um. Pacotes públicos não precisam de nenhum.",
    do: "Entre de novo, ou remova o token antigo do arquivo .npmrc da sua pasta pessoal; confira qual registro o npm usa.",
  },
  "npm-address-invalid": {
    title: "O endereço do registro ou do proxy nas configurações do npm não é um endereço",
    cause:
      "Falta http:// ou https://, ou há nele um sinal que não deveria estar; uma senha com caracteres especiais também causa isso.",
    do: "Veja as duas configurações abaixo e escreva o endereço por inteiro: http://HOST:PORTA, caracteres especiais da senha como %XX. Remova um proxy que não é mais usado.",
  },
};
