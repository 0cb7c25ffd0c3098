import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { drives as signatures } from "../../../../diagnosis/signatures/disk/drives.ts";

export const drives: WordsOf<typeof signatures> = {
  "file-too-large-fat32": {
    title: "A unidade não comporta um arquivo deste tamanho",
    cause:
      "Unidades formatadas em FAT32, como muitos pendrives e cartões, aceitam arquivos de até 4 GB, e o Phi-4 é maior. Mais raro, há um limite para a conta (ulimit -f).",
    do: "Use uma unidade formatada em exFAT, NTFS, APFS ou ext4, ou peça que o limite seja removido.",
  },
  "drive-missing": {
    title: "A unidade onde fica a pasta não está presente",
    cause:
      "O caminho leva a uma unidade que não está conectada, está em repouso, tem agora outra letra ou outro nome, ou não está montada neste contêiner ou no WSL.",
    do: "Conecte a unidade e veja sob qual letra ou nome ela aparece agora; corrija a pasta no comando, em HF_HOME ou nas configurações do programa, ou escolha uma numa unidade que esteja sempre presente.",
  },
  "disk-io-error": {
    title: "A unidade não conseguiu ler ou escrever",
    cause:
      "A própria unidade relata uma falha: um disco morrendo, um cabo solto, uma unidade de rede que sumiu, um disco virtual cheio.",
    do: "Salve primeiro o que importa. Tente outra unidade; veja o registro do sistema (dmesg, Visualizador de Eventos) e a saúde da unidade.",
  },
  "network-folder-gone": {
    title: "A unidade de rede sumiu por um momento",
    cause:
      "A pasta fica em outro computador (NFS, compartilhamento do Windows, unidade montada), e a conexão com ela foi renovada ou perdida enquanto havia arquivos abertos.",
    do: "Monte a unidade de novo e rode o mesmo comando outra vez; melhor, mantenha o modelo e os caches numa unidade local (HF_HOME).",
  },
  "cloud-folder": {
    title: "A pasta fica na nuvem (OneDrive, iCloud)",
    cause:
      "O OneDrive e o iCloud levam arquivos para a internet para poupar espaço, bloqueiam-nos enquanto copiam, e precisam estar em execução para devolvê-los. Modelos grandes e node_modules não devem ficar ali.",
    do: "Trabalhe numa pasta que não fique na nuvem, como C:\\phi4 ou ~/phi4. Para alcançar arquivos que estão ali, inicie o OneDrive e escolha “Sempre manter neste dispositivo”; no Mac, baixe-os antes no Finder.",
  },
};
