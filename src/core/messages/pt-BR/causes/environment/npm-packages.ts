import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmPackages as signatures } from "../../../../diagnosis/signatures/environment/npm-packages.ts";

export const npmPackages: WordsOf<typeof signatures> = {
  "npx-windows-profile-space": {
    title: "Um npx antigo se perde no espaço do seu nome de usuário do Windows",
    cause:
      "O npx do npm 6 e anteriores corta o caminho do seu perfil no espaço e tenta criar uma pasta que termina ali.",
    do: "Atualize o Node.js, que traz um npx mais novo; até lá, dê ao npm uma pasta de cache sem espaço.",
  },
  "npm-no-package-json": {
    title: "O npm foi iniciado numa pasta sem projeto",
    cause: "npm install sem um nome instala o que o package.json da pasta lista, e não há nenhum.",
    do: "Vá primeiro à pasta do projeto. Para usar o phi4-setup não é preciso projeto: inicie-o com npx.",
  },
  "package-json-damaged": {
    title: "O package.json do projeto não é um JSON válido",
    cause: "Uma vírgula a mais ou a menos, um comentário, ou um arquivo cortado: o npm não lê mais nada antes disso.",
    do: "Conserte o ponto que a mensagem indica. Para usar o phi4-setup não é preciso um projeto: abra-o com npx em outra pasta.",
  },
  "npm-eresolve": {
    title: "Pacotes do projeto querem versões que se excluem",
    cause: "O npm não achou um conjunto de versões com que todos os pacotes da pasta concordem.",
    do: "Use o phi4-setup com npx, fora do projeto. Para o projeto em si, atualize os pacotes que a mensagem cita.",
  },
  "npm-no-executable": {
    title: "O npx não encontrou um programa no pacote",
    cause:
      "O pacote não tem um comando com esse nome: o nome está com erro, ou há uma cópia quebrada no cache do npx ou na pasta.",
    do: "Confira o nome; rode de outra pasta, e uma vez com a versão, como phi4-setup@latest.",
  },
  "npm-command-failed": {
    title: "Um script de um pacote terminou com erro",
    cause: "O npm só repassa que ele falhou; o motivo está nas linhas acima.",
    do: "Procure acima o primeiro erro.",
  },
  "npm-internal-error": {
    title: "O npm parou por um defeito dele mesmo",
    cause:
      "Na maioria das vezes, pacotes pela metade de uma execução anterior, um arquivo de bloqueio ou cache danificado, ou uma conexão cortada fazem esta versão do npm tropeçar.",
    do: "Remova a pasta node_modules (com npx, a pasta _npx no cache do npm), deixe o npm verificar o cache e rode o mesmo comando de novo; se continuar, atualize o Node.js e o npm.",
  },
  "npm-ebadplatform": {
    title: "O pacote não foi feito para este sistema ou processador",
    cause:
      "Ele diz em quais sistemas e processadores funciona, e este computador não está entre eles; um arquivo de bloqueio vindo de outro computador também pode pedi-lo.",
    do: "Veja na mensagem qual ele quer. Num Mac com chip da Apple ou no Windows em ARM, verifique se o próprio Node.js é a versão para este processador; senão, remova o arquivo de bloqueio que veio de outro computador e instale de novo.",
  },
  "npm-lock-mismatch": {
    title: "O arquivo de bloqueio não combina com o package.json do projeto",
    cause:
      "npm ci instala exatamente o que package-lock.json diz e para quando ele falta ou é mais antigo que package.json.",
    do: "Rode npm install uma vez, o que escreve o arquivo de bloqueio de novo, e guarde-o com o projeto.",
  },
  "npm-missing-script": {
    title: "O projeto não tem um script com esse nome",
    cause:
      "npm run NOME inicia o que package.json lista em scripts, e esse nome não está lá; ou o terminal está em outra pasta que não a do projeto.",
    do: "Veja com npm run quais scripts existem, e entre antes na pasta do projeto.",
  },
};
