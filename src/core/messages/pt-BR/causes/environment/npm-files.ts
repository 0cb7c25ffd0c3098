import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmFiles as signatures } from "../../../../diagnosis/signatures/environment/npm-files.ts";

export const npmFiles: WordsOf<typeof signatures> = {
  "npm-eacces-global": {
    title: "O npm não pode escrever na pasta de programas do sistema",
    cause: "Pacotes globais vão para uma pasta que pertence ao administrador, e o npm foi iniciado como usuário comum.",
    do: "Use o npx, que não instala nada globalmente; ou dê ao npm uma pasta sua e ponha a pasta bin dela no PATH. Evite o sudo: ele deixa arquivos que o npm depois não consegue mudar.",
  },
  "npm-cache-root-owned": {
    title: "Arquivos no cache do npm pertencem ao administrador",
    cause:
      "O npm foi executado uma vez com sudo; desde então uma parte do cache dele na sua pasta pessoal não pode mais ser mudada por você.",
    do: "Torne o cache seu outra vez e rode o mesmo comando sem sudo.",
  },
  "npm-eperm-antivirus": {
    title: "Outro programa segura o arquivo, ou esta conta não pode mudá-lo",
    cause:
      "No Windows, antivírus, editores e programas em execução mantêm arquivos abertos por um momento, e o Windows então se recusa a renomeá-los ou removê-los.",
    do: "Feche editores e programas Node abertos e rode o mesmo comando de novo. Se continuar, peça ao antivírus que ignore a pasta, ou trabalhe numa pasta fora do OneDrive.",
  },
  "npm-ebusy-locked": {
    title: "Um arquivo está em uso por outro programa",
    cause:
      "O sistema se recusa a mover ou remover um arquivo enquanto outro programa o mantém aberto; num contêiner, um arquivo montado sozinho também não pode ser substituído.",
    do: "Feche os programas que usam a pasta (editores, terminais, um servidor em execução) e rode o mesmo comando de novo; reiniciar o computador solta o que sobrou.",
  },
  "npm-enotempty": {
    title: "Uma instalação anterior foi interrompida e deixou uma pasta para trás",
    cause: "O npm quis pôr de lado a cópia antiga, e o lugar dela já está ocupado.",
    do: "Remova a pasta que a mensagem cita por último (o nome começa com um ponto) e rode o mesmo comando de novo.",
  },
  "npm-file-exists": {
    title: "O npm não sobrescreve um arquivo de outro programa",
    cause: "Já existe um comando com o mesmo nome, que não pertence a este pacote.",
    do: "Veja o caminho na mensagem. Se for uma cópia antiga do mesmo programa, desinstale-a primeiro.",
  },
  "npm-ideal-tree": {
    title: "O npm foi iniciado na pasta raiz",
    cause: "Num contêiner sem pasta de trabalho o npm tomaria o sistema inteiro por projeto, e ele para.",
    do: "Defina antes uma pasta de trabalho (WORKDIR /app no Dockerfile), ou use npx.",
  },
};
