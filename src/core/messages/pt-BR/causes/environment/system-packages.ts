import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { systemPackages as signatures } from "../../../../diagnosis/signatures/environment/system-packages.ts";

export const systemPackages: WordsOf<typeof signatures> = {
  "sudo-unavailable": {
    title: "Esta conta não pode agir como administrador",
    cause:
      "O comando precisa de direitos de administrador, que o sudo não dá a esta conta, ou o sudo não existe (como em muitos contêineres).",
    do: "Peça a quem cuida do computador que rode o comando. Num contêiner como root, deixe o sudo de fora. O phi4-setup não precisa de administrador.",
  },
  "needs-root": {
    title: "O comando precisa ser executado pelo administrador",
    cause: "Ele altera o sistema inteiro e foi iniciado por uma conta comum.",
    do: {
      linux:
        "Ponha sudo antes do comando, ou peça a quem administra o computador. O phi4-setup instala nas suas próprias pastas e não precisa de administrador.",
      darwin:
        "Ponha sudo antes do comando. O phi4-setup instala nas suas próprias pastas e não precisa de administrador.",
      win32:
        "Abra o terminal com “Executar como administrador” e rode o comando ali. O phi4-setup instala nas suas próprias pastas e não precisa de administrador.",
    },
  },
  "apt-locked": {
    title: "Outro programa está instalando pacotes agora",
    cause:
      "No Debian e no Ubuntu só um pode fazer isso por vez; atualizações muitas vezes rodam sozinhas após ligar. Se uma foi interrompida, precisa ser terminada antes.",
    do: "Espere alguns minutos e rode o mesmo comando de novo. Não remova o arquivo de trava. Depois de uma interrupção, rode o comando abaixo.",
  },
  "apt-sources-broken": {
    title: "As fontes de pacotes do sistema não podem ser usadas",
    cause:
      "A lista de pacotes está desatualizada, a versão do sistema não é mais servida ali, falta a chave de uma fonte, ou um proxy altera o que é baixado.",
    do: "Atualize a lista com o comando abaixo. Se o suporte da versão do sistema acabou, aponte as fontes para o arquivo histórico ou atualize o sistema; remova uma fonte de terceiros cuja chave falta.",
  },
  "apt-unmet-dependencies": {
    title: "Pacotes do sistema não combinam entre si",
    cause:
      "O que se quer instalar precisa de versões que este sistema não pode ter: há pacotes de fontes diferentes misturados, ou uma instalação anterior foi interrompida.",
    do: "Deixe o gerenciador de pacotes reparar o que está pela metade. Para drivers da NVIDIA e CUDA, pegue todos os pacotes de uma fonte só: a da sua distribuição ou a da NVIDIA.",
  },
  "system-package-not-found": {
    title: "A lista de pacotes do sistema não tem este pacote",
    cause: "A lista está velha ou vazia (comum em imagens de contêiner), ou o pacote tem outro nome nesta versão.",
    do: "Atualize a lista e rode o mesmo comando de novo; depois procure o nome do pacote na sua versão.",
  },
  "package-manager-missing": {
    title: "A própria ferramenta que instala programas não está aqui",
    cause:
      "O winget vem com o Instalador de Aplicativo da Microsoft Store; o Homebrew precisa ser instalado uma vez no Mac.",
    do: {
      win32: "Instale o “Instalador de Aplicativo” da Microsoft Store, ou baixe o programa da página de quem o faz.",
      darwin: "Instale o Homebrew de brew.sh, ou baixe o programa da página de quem o faz.",
      all: "Baixe o programa da página de quem o faz.",
    },
  },
};
