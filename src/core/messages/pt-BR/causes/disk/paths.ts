import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { paths as signatures } from "../../../../diagnosis/signatures/disk/paths.ts";

export const paths: WordsOf<typeof signatures> = {
  "windows-long-path": {
    title: "O caminho de um arquivo é longo demais",
    cause:
      "O Windows permite por padrão 260 letras para pasta e nome juntos, e os pacotes vão fundo; Linux e macOS permitem 255 para um nome, menos em pastas pessoais criptografadas.",
    do: {
      win32:
        "Use uma pasta curta como C:\\p4, ou permita caminhos longos com o comando abaixo (como administrador) e reinicie. O Python da Microsoft Store deixa os caminhos mais longos: prefira o de python.org.",
      all: "Use uma pasta mais curta; numa pasta pessoal criptografada, uma fora dela.",
    },
  },
  "path-not-allowed": {
    title: "A unidade não aceita este nome de arquivo",
    cause:
      "O Windows proíbe : ? * < > | e aspas em nomes, algumas unidades proíbem acentos ou Unicode inválido, e dois nomes que só diferem em maiúsculas são um só arquivo ali.",
    do: "Use uma pasta com letras simples e sem dois-pontos; indique modelos como caminho de pasta entre aspas, sem letra de unidade no meio.",
  },
  "path-non-ascii": {
    title: "O modelo está numa pasta com acentos ou outras letras",
    cause:
      "No Windows algumas versões do llama.cpp só abrem arquivos com nomes de letras simples; um nome de usuário como José no caminho já basta.",
    do: "Mova o modelo para uma pasta de letras simples, como C:\\models, e indique esse caminho; ou atualize o programa.",
  },
  "file-in-the-way": {
    title: "Há outra coisa no lugar onde deveria estar a pasta",
    cause:
      "Um arquivo, ou um link que não leva (mais) a lugar nenhum, tem o nome da pasta que o programa quer criar; ou um segundo download colocou ali o mesmo arquivo um instante antes.",
    do: "Veja o que há no caminho que a mensagem mostra. Renomeie ou remova o arquivo ou o link quebrado e comece de novo, um download por vez.",
  },
  "folder-instead-of-file": {
    title: "Foi indicada uma pasta onde se espera um arquivo",
    cause:
      "O programa quer um arquivo, como o próprio .gguf, e recebeu a pasta em que ele está; no Docker, um arquivo que falta no anfitrião é montado como pasta vazia.",
    do: "Indique o caminho do próprio arquivo. Com Docker, verifique se o arquivo existe no anfitrião antes de o contêiner iniciar, e remova a pasta vazia criada no lugar dele.",
  },
};
