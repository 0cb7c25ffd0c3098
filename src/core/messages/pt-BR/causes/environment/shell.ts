import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { shell as signatures } from "../../../../diagnosis/signatures/environment/shell.ts";

export const shell: WordsOf<typeof signatures> = {
  "powershell-execution-policy": {
    title: "O PowerShell não tem permissão para rodar o script do npm",
    cause:
      "O Windows não deixa o PowerShell rodar arquivos de script até que alguém permita, e npm e npx são scripts assim (npm.ps1).",
    do: "Digite npx.cmd em vez de npx, ou use o Prompt de Comando (cmd); ou permita scripts assinados para a sua conta.",
  },
  "powershell-ampersand": {
    title: "O comando foi escrito para outro shell",
    cause: "O Windows PowerShell 5 não conhece && entre dois comandos.",
    do: "Rode os dois comandos um depois do outro, ou digite-os no Prompt de Comando (cmd).",
  },
  "powershell-curl-alias": {
    title: "No Windows PowerShell, curl é outro programa",
    cause: "curl e wget são ali nomes do Invoke-WebRequest, que não aceita as opções do curl.",
    do: 'Escreva curl.exe em vez de curl, com as mesmas opções; aspas dentro de JSON têm de ser escritas \\".',
  },
  "unix-command-on-windows": {
    title: "Um comando do Linux ou do macOS foi digitado no Windows",
    cause: "Os terminais do Windows conhecem outros comandos: um guia para Linux não pode ser seguido ao pé da letra.",
    do: "No PowerShell defina uma variável com $env:NOME = 'VALOR', no Prompt de Comando com set NOME=VALOR; tire o sudo. Ou siga o guia dentro do WSL. O phi4-setup mostra os comandos para Windows.",
  },
  "script-crlf": {
    title: "O script tem os fins de linha do Windows",
    cause:
      "Cada linha termina com um sinal que o Linux e o macOS tomam como parte do comando; editores e o git no Windows escrevem arquivos assim.",
    do: "Tire os sinais com o comando abaixo; diga ao git para manter os fins de linha do Linux (git config core.autocrlf input) e baixe os arquivos de novo.",
  },
  "install-script-is-a-page": {
    title: "O shell recebeu uma página da web em vez de um script",
    cause:
      "O endereço do script de instalação respondeu com uma página: um erro, uma página de login da rede, ou um bloqueio do país.",
    do: "Abra o endereço num navegador para ver a página; entre na rede, ou baixe o programa à mão na página de quem o faz.",
  },
  "program-not-executable": {
    title: "O arquivo não está marcado como programa",
    cause:
      "Arquivos baixados e descompactados muitas vezes não têm a marca que deixa o Linux e o macOS executá-los; ou a unidade está montada de modo que nada nela pode ser executado (noexec).",
    do: "Marque-o com o comando abaixo e inicie-o de novo. Se nada mudar, mova-o para a sua pasta pessoal.",
  },
  "noexec-folder": {
    title: "A unidade da pasta proíbe executar programas",
    cause:
      "Ela está montada com “noexec”, como muitas vezes /tmp e pendrives; ou, mais raro, faltou memória para a biblioteca.",
    do: "Use uma pasta dentro da sua pasta pessoal, e aponte TMPDIR para uma durante a instalação.",
  },
};
