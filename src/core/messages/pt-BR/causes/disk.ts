import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const disk: CausesOf<"disk"> = {
  "disk-full-python": {
    title: "O disco está cheio",
    cause:
      "O Python ou um programa da Hugging Face não conseguiu escrever mais. Não precisa ser a unidade da sua pasta pessoal: o cache do modelo, o cache do pip, a segunda cópia do Xet e os arquivos temporários podem estar em unidades diferentes.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles. HF_HOME muda o lugar do cache da Hugging Face, TMPDIR (TEMP no Windows) o dos arquivos temporários.",
  },
  "disk-full-node": {
    title: "O disco está cheio",
    cause:
      "Um programa como o LM Studio ou o npm não conseguiu escrever mais. O LM Studio então fecha sem avisar e não abre de novo até haver espaço.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles.",
  },
  "disk-full": {
    title: "O disco está cheio",
    cause:
      "O programa não conseguiu escrever mais; no Linux a pasta de um serviço como o Ollama muitas vezes fica na pequena unidade do sistema.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles.",
  },
  "disk-inodes": {
    title: "A unidade não aceita nenhum arquivo novo: está cheia, ou sem entradas livres",
    cause:
      "Um novo arquivo nem pôde ser começado. Além do espaço, uma unidade Linux tem um número fixo de entradas (inodes); arquivos pequenos em grande quantidade as esgotam enquanto ainda há espaço.",
    do: "Veja os dois números com os comandos abaixo. Se as entradas acabaram (IUse% 100), remova pastas com muitos arquivos pequenos, como node_modules antigas, ou use outra unidade.",
  },
  "tmp-too-small": {
    title: "A unidade dos arquivos temporários é pequena demais, ou não pode ser gravada",
    cause:
      "/tmp muitas vezes fica na memória ou numa unidade própria de poucos gigabytes; pacotes grandes como o PyTorch e motores são descompactados ali primeiro.",
    do: "Crie uma pasta para arquivos temporários numa unidade grande e aponte TMPDIR para ela durante a instalação.",
  },
  "file-watchers": {
    title: "O Linux não deixa os programas vigiarem mais arquivos",
    cause: "Não é falta de espaço: o número de arquivos que podem ser vigiados é limitado por usuário.",
    do: "Feche editores e servidores de desenvolvimento, ou aumente o limite com o comando abaixo (até o próximo reinício).",
  },
  "hf-disk-warning": {
    title: "Não há espaço suficiente para o arquivo do modelo",
    cause: "O programa da Hugging Face só diz isso como aviso, continua, e falha quando o disco enche.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles. HF_HOME muda o lugar do cache.",
  },
  "disk-quota": {
    title: "A sua cota do disco acabou",
    cause:
      "A unidade tem espaço, mas cada conta só pode usar certa quantidade de espaço ou de arquivos: comum em pastas pessoais de universidades e empresas.",
    do: "Veja a sua cota com o comando abaixo. Ponha o modelo e os caches numa unidade para dados grandes (HF_HOME, PIP_CACHE_DIR, cache do npm).",
  },
  "disk-readonly": {
    title: "A pasta não pode ser escrita: o sistema de arquivos é só de leitura",
    cause:
      "Em contêineres e CI, unidades inteiras são montadas só para leitura de propósito; HOME pode não apontar para lugar nenhum; uma unidade danificada fica só de leitura para se proteger.",
    do: "Escolha uma pasta gravável, e defina HF_HOME e o cache do npm ali; num contêiner, monte um volume para eles. Se a sua própria unidade ficou só de leitura, salve os seus dados e verifique-a.",
  },
  "cache-permission": {
    title: "A pasta dos modelos pertence a outra pessoa",
    cause:
      "Ela foi criada pelo administrador (um sudo anterior, um contêiner que roda como root) ou é compartilhada, e a sua conta não pode escrever ali.",
    do: "Torne-a sua, ou defina HF_HOME para uma pasta sua. Num contêiner, rode como o usuário dono da pasta montada.",
  },
  "permission-denied": {
    title: "Esta conta não pode ler ou escrever um arquivo",
    cause:
      "O arquivo ou a pasta pertence a outra conta ou ao sistema, ou não está marcado como programa; no Windows também pode estar em uso.",
    do: "Veja de quem é, e trabalhe numa pasta sua; ./PROGRAMA pode precisar antes de chmod +x. Evite o sudo quando uma pasta sua basta.",
  },
  exdev: {
    title: "Um arquivo devia ir de uma unidade para outra num só passo",
    cause:
      "Um programa baixa para uma pasta temporária e depois renomeia o arquivo para o lugar certo; isso só funciona dentro de uma mesma unidade.",
    do: "Ponha a pasta temporária na mesma unidade do destino: defina TMPDIR (TEMP no Windows) para uma pasta ali.",
  },
  "file-too-large-fat32": {
    title: "A unidade não comporta um arquivo deste tamanho",
    cause:
      "Unidades formatadas em FAT32, como muitos pendrives e cartões, aceitam arquivos de até 4 GB, e o Phi-4 é maior. Mais raro, há um limite para a conta (ulimit -f).",
    do: "Use uma unidade formatada em exFAT, NTFS, APFS ou ext4, ou peça que o limite seja removido.",
  },
  "windows-file-in-use": {
    title: "Outro programa está com o arquivo aberto",
    cause:
      "O Windows não deixa mudar nem mover um arquivo que um programa segura: uma verificação do antivírus, um Python ou LM Studio em execução, ou um download do pip que caiu e foi tentado de novo.",
    do: "Feche os programas que possam usá-lo e rode o mesmo comando de novo. Se o pip diz isso logo após um download que esgotou o tempo, o problema verdadeiro é o download: tente de novo com uma conexão melhor.",
  },
  "winerror-1314": {
    title: "O Windows não permite que esta conta crie links simbólicos",
    cause:
      "O cache do Hugging Face guarda uma cópia de cada arquivo e aponta para ela com links simbólicos; o Windows só deixa administradores criá-los, a menos que o modo de desenvolvedor esteja ligado.",
    do: "Ligue o modo de desenvolvedor (Configurações, procure por “desenvolvedor”) e rode o mesmo comando de novo; ou baixe para uma pasta comum com --local-dir, que não usa links.",
  },
  "symlink-refused": {
    title: "A unidade não conhece links simbólicos",
    cause:
      "FAT32, exFAT e muitas unidades de rede não os têm; no Windows a conta pode não ter permissão para criá-los.",
    do: "Use uma pasta na unidade do sistema (NTFS, APFS, ext4). No npm, --no-bin-links os dispensa; no programa da Hugging Face, --local-dir.",
  },
  "hf-symlink-warning": {
    title: "O cache da Hugging Face funciona aqui sem links",
    cause: "É só um aviso: arquivos que ocorrem duas vezes são guardados duas vezes e ocupam mais espaço.",
    do: "Nada precisa ser feito. O modo de desenvolvedor do Windows permite que o cache use links.",
  },
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
  "cloud-folder": {
    title: "A pasta fica na nuvem (OneDrive, iCloud)",
    cause:
      "O OneDrive e o iCloud levam arquivos para a internet para poupar espaço, bloqueiam-nos enquanto copiam, e precisam estar em execução para devolvê-los. Modelos grandes e node_modules não devem ficar ali.",
    do: "Trabalhe numa pasta que não fique na nuvem, como C:\\phi4 ou ~/phi4. Para alcançar arquivos que estão ali, inicie o OneDrive e escolha “Sempre manter neste dispositivo”; no Mac, baixe-os antes no Finder.",
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
  emfile: {
    title: "Um programa abriu mais arquivos do que pode",
    cause:
      "Cada programa só pode manter certo número de arquivos abertos; o macOS começa em 256, e alguns contêineres também são apertados.",
    do: "Aumente o limite neste terminal com o comando abaixo e rode o mesmo comando de novo.",
  },
  "drive-missing": {
    title: "A unidade onde fica a pasta não está presente",
    cause:
      "O caminho leva a uma unidade que não está conectada, está em repouso, tem agora outra letra ou outro nome, ou não está montada neste contêiner ou no WSL.",
    do: "Conecte a unidade e veja sob qual letra ou nome ela aparece agora; corrija a pasta no comando, em HF_HOME ou nas configurações do programa, ou escolha uma numa unidade que esteja sempre presente.",
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
