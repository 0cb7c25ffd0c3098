import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { node as signatures } from "../../../../diagnosis/signatures/environment/node.ts";

export const node: WordsOf<typeof signatures> = {
  "node-not-found": {
    title: "O Node.js não está instalado, ou este terminal não o enxerga",
    cause: "O npx vem com o Node.js; o terminal olhou em todas as pastas do PATH e não encontrou nenhum.",
    do: "Instale o Node.js LTS e abra um novo terminal: um que já estava aberto não o enxerga.",
  },
  "npm-ebadengine": {
    title: "O Node.js é mais antigo do que este pacote permite",
    cause: "O pacote diz para quais versões do Node.js foi escrito, e a instalada não está entre elas.",
    do: "Instale a versão LTS atual do Node.js (20.19 ou mais nova) de nodejs.org ou com o seu gerenciador de versões, abra um novo terminal e rode o mesmo comando de novo.",
  },
  "node-too-old-syntax": {
    title: "O Node.js é antigo demais para este programa",
    cause: "O programa usa partes da linguagem ou do Node.js que a versão instalada não conhece.",
    do: "Instale a versão LTS atual do Node.js (20.19 ou mais nova), abra um novo terminal, confira com node --version e rode o mesmo comando de novo.",
  },
  "node-module-missing": {
    title: "Falta um pacote de que o programa precisa",
    cause: "A instalação não terminou, ou os pacotes estão noutra pasta que não a do programa.",
    do: "Instale de novo os pacotes do programa na pasta dele; com npx, rode o mesmo comando mais uma vez.",
  },
  "node-abi-mismatch": {
    title: "Um pacote foi compilado para outra versão do Node.js",
    cause:
      "Partes dele são compiladas para uma versão do Node.js; desde então o Node.js foi atualizado, ou outro é iniciado.",
    do: "Compile o pacote de novo com o comando abaixo, na pasta do projeto, ou reinstale os pacotes com o Node.js que vai executá-los.",
  },
  "node-heap-out-of-memory": {
    title: "O Node.js gastou toda a memória que pode usar",
    cause:
      "Um programa Node.js tem um limite próprio abaixo da memória do computador; uma pasta ou arquivo muito grande passou dele.",
    do: "Feche outros programas e tente de novo; se o computador tem memória de sobra, aumente o limite só para esta execução.",
  },
  "node-options-invalid": {
    title:
      "Uma opção do Node.js não serve para a versão dele, ou uma ferramenta antiga usa criptografia que foi removida",
    cause:
      "NODE_OPTIONS contém uma opção que este Node.js não conhece ou não aceita dali; ferramentas de build antigas pedem ao OpenSSL métodos que o Node.js 17 e mais novos não têm mais.",
    do: "Remova NODE_OPTIONS. Para “digital envelope routines”, atualize a ferramenta de build do projeto; até lá, NODE_OPTIONS=--openssl-legacy-provider a faz funcionar.",
  },
  "node-gyp-toolchain": {
    title: "Um pacote do Node.js precisa ser compilado, e faltam as ferramentas",
    cause:
      "Para esta versão do Node.js ou este processador não há arquivo pronto do pacote, então o npm tentou construí-lo, o que exige Python e um compilador C++.",
    do: "Use a versão LTS do Node.js, para a qual a maioria dos pacotes traz arquivos prontos. Se não ajudar, instale o Python e um compilador C++.",
  },
  "corepack-keys": {
    title: "O Corepack é antigo demais para buscar o pnpm ou o yarn",
    cause:
      "O Corepack confere a assinatura do que busca; as chaves foram trocadas, e versões anteriores à 0.31 não conhecem as novas. Um projeto também pode pedir outro gerenciador de pacotes que não o chamado.",
    do: "Atualize o Corepack com o comando abaixo, ou instale o pnpm com npm install --global pnpm; use o gerenciador de pacotes que o package.json do projeto indica.",
  },
};
