import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelFile as signatures } from "../../../../diagnosis/signatures/runtime-load/model-file.ts";

export const modelFile: WordsOf<typeof signatures> = {
  "model-file-missing": {
    title: "O arquivo do modelo não está onde foi procurado",
    cause:
      "O caminho está errado, o arquivo foi movido, o download não terminou (o nome ainda acaba em .part ou .incomplete), ou um contêiner não enxerga a pasta.",
    do: "Confira o caminho completo. No Docker, monte a pasta com -v.",
  },
  "model-file-unreadable": {
    title: "O programa não pode ler o arquivo do modelo",
    cause:
      "O arquivo ou uma pasta acima dele é de outro usuário (root, depois de sudo), ou o sistema barra o programa: SELinux, snap, um contêiner.",
    do: {
      all: "Deixe seu usuário ler o arquivo e entrar nas pastas acima dele.",
      linux:
        "chmod a+r ARQUIVO, e chmod a+x nas pastas. Um snap só vê sua pasta pessoal; no Docker, execute como o dono do arquivo (--user) ou monte com :z sob SELinux.",
      darwin: "Permita a pasta em Ajustes do Sistema, Privacidade e Segurança, Arquivos e Pastas.",
    },
  },
  "model-file-changed": {
    title: "O arquivo foi cortado ou trocado enquanto o modelo rodava",
    cause:
      "Um programa lê o modelo direto do disco; se o arquivo encolhe, a unidade some ou o disco falha, o sistema encerra o programa. No Docker, pouca memória compartilhada tem o mesmo efeito.",
    do: "Carregue o modelo de novo e não mexa no arquivo enquanto isso; verifique o arquivo. No Docker, inicie com --shm-size 1g ou --ipc=host.",
  },
};
