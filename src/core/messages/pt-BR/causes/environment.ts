import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const environment: CausesOf<"environment"> = {
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
  "node-not-found": {
    title: "O Node.js não está instalado, ou este terminal não o enxerga",
    cause: "O npx vem com o Node.js; o terminal olhou em todas as pastas do PATH e não encontrou nenhum.",
    do: "Instale o Node.js LTS e abra um novo terminal: um que já estava aberto não o enxerga.",
  },
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
  "npx-windows-profile-space": {
    title: "Um npx antigo se perde no espaço do seu nome de usuário do Windows",
    cause:
      "O npx do npm 6 e anteriores corta o caminho do seu perfil no espaço e tenta criar uma pasta que termina ali.",
    do: "Atualize o Node.js, que traz um npx mais novo; até lá, dê ao npm uma pasta de cache sem espaço.",
  },
  "powershell-execution-policy": {
    title: "O PowerShell não tem permissão para rodar o script do npm",
    cause:
      "O Windows não deixa o PowerShell rodar arquivos de script até que alguém permita, e npm e npx são scripts assim (npm.ps1).",
    do: "Digite npx.cmd em vez de npx, ou use o Prompt de Comando (cmd); ou permita scripts assinados para a sua conta.",
  },
  "lms-command-not-found": {
    title: "Este terminal não encontra o comando lms do LM Studio",
    cause:
      "O LM Studio põe o lms na própria pasta e só a acrescenta ao PATH quando pedem, e só para terminais abertos depois.",
    do: "Abra o LM Studio uma vez, rode o comando bootstrap abaixo e abra um novo terminal. Em versões antigas a pasta é .cache/lm-studio/bin em vez de .lmstudio/bin.",
  },
  "lms-not-recognized-windows": {
    title: "O Windows não encontra o comando lms do LM Studio",
    cause:
      "O LM Studio para Windows não põe a pasta dele no PATH até que o comando bootstrap seja executado, e terminais abertos não percebem.",
    do: "Abra o LM Studio uma vez, rode o comando bootstrap abaixo e abra um novo terminal.",
  },
  "lms-appimage-gone": {
    title: "O lms procura um AppImage que não está mais em execução",
    cause:
      "O AppImage do LM Studio é montado de novo a cada início; o lms lembra o lugar de um início anterior, que não existe mais.",
    do: "Abra o AppImage do LM Studio uma vez à mão e rode o lms de novo; ou instale o LM Studio como pacote .deb.",
  },
  "lms-invalid-passkey": {
    title: "O lms e o LM Studio em execução são de instalações diferentes",
    cause:
      "Cada instalação tem a própria chave, e o lms que foi iniciado conhece outra; depois de uma atualização, uma parte também pode ser ainda a antiga.",
    do: "Encerre o LM Studio e o serviço dele, abra o LM Studio de novo e use o lms da pasta dele.",
  },
  "lms-unknown-command": {
    title: "Este lms não conhece o comando",
    cause:
      "O lms que foi iniciado é mais antigo ou mais novo do que a versão para a qual o comando foi escrito; o motivo comum é uma cópia antiga no PATH.",
    do: "Atualize o LM Studio, pare o serviço dele e veja com lms --help o que esta versão oferece.",
  },
  "lms-daemon-not-found": {
    title: "O lms está aqui, mas o LM Studio não",
    cause: "O comando lms só passa o trabalho ao LM Studio, que foi removido, movido, ou nunca foi aberto nesta conta.",
    do: "Instale o LM Studio de lmstudio.ai e abra-o uma vez. O phi4-setup também roda o modelo sem o LM Studio.",
  },
  "lms-daemon-timeout": {
    title: "O LM Studio não inicia",
    cause:
      "O lms iniciou o LM Studio e esperou um minuto em vão. Num computador sem tela a janela não pode abrir; senão, o LM Studio se encerra logo, muitas vezes por causa do disco cheio.",
    do: "Abra o LM Studio à mão e veja o que ele mostra; confira se o disco dos modelos tem espaço. Sem tela, use o serviço sem janela do LM Studio ou outro runtime.",
  },
  "lms-protocol-mismatch": {
    title: "O lms e o LM Studio têm versões distantes demais",
    cause: "Um não entende as mensagens do outro, e o comando pode esperar para sempre.",
    do: "Interrompa o comando, atualize o LM Studio e inicie o lms que veio com ele.",
  },
  "lmstudio-libfuse": {
    title: "Falta no sistema o FUSE 2, de que os AppImages precisam",
    cause: "O AppImage do LM Studio monta a si mesmo com o FUSE 2, e sistemas Linux recentes vêm sem ele.",
    do: "Instale a libfuse2 (no Ubuntu 24.04 e mais novos ela se chama libfuse2t64), ou deixe o AppImage se extrair, ou use o pacote .deb.",
  },
  "lmstudio-files-missing": {
    title: "Faltam arquivos do LM Studio na pasta dele",
    cause:
      "Uma atualização ou instalação parou no meio, ou um antivírus retirou arquivos; o aplicativo nem consegue começar.",
    do: "Instale o LM Studio de novo por cima do antigo; os modelos ficam onde estão. Se voltar a acontecer, veja a quarentena do antivírus.",
  },
  "lmstudio-suid-sandbox": {
    title: "O sistema não deixa o LM Studio montar a caixa de areia dele",
    cause:
      "Desde o Ubuntu 24.04 o AppArmor proíbe programas comuns de criar o espaço isolado que programas Electron usam, e um AppImage não traz permissão para isso.",
    do: "Instale o LM Studio como pacote .deb, ou use o serviço sem janela. Iniciá-lo com --no-sandbox funciona, mas protege menos.",
  },
  "lmstudio-as-root": {
    title: "O LM Studio foi iniciado como administrador",
    cause: "Programas Electron se recusam a rodar como root, porque uma falha neles seria dona do computador inteiro.",
    do: "Inicie o LM Studio com o seu usuário comum, sem sudo; num contêiner, crie um usuário para ele ou use o serviço sem janela.",
  },
  "lmstudio-no-display": {
    title: "O LM Studio precisa de uma tela, e não há nenhuma",
    cause: "A janela do LM Studio não pode abrir por SSH, num contêiner ou num servidor sem área de trabalho.",
    do: "Use o serviço sem janela do LM Studio, ou deixe o phi4-setup rodar o modelo com o motor dele, que não precisa de tela.",
  },
  "lmstudio-avx2-missing": {
    title: "Falta a este processador o AVX2, de que o LM Studio precisa",
    cause:
      "Os motores do LM Studio para PCs são feitos para processadores com AVX2; ele também pode estar desligado na BIOS ou escondido pela máquina virtual.",
    do: "Se o processador tem AVX2, ligue-o na BIOS ou dê à máquina virtual o modelo de processador do hospedeiro. Se não, use o motor do phi4-setup, que tem versões para processadores antigos.",
  },
  "lmstudio-no-runtime-gguf": {
    title: "O LM Studio não tem motor para modelos GGUF",
    cause:
      "Desde a versão 0.4 o LM Studio instala os motores à parte; nenhum está lá, ou nenhum roda neste processador (eles precisam de AVX2).",
    do: "Deixe o LM Studio baixar o motor llama.cpp e carregue o modelo de novo. Se o motor for recusado, verifique o processador com o phi4-setup.",
  },
  "libatomic-missing": {
    title: "Falta uma pequena biblioteca do sistema: libatomic",
    cause:
      "O serviço sem janela do LM Studio precisa dela, e sistemas Linux mínimos e imagens de contêiner vêm sem ela.",
    do: "Instale a libatomic1 e rode o mesmo comando de novo.",
  },
  "illegal-instruction": {
    title: "O programa usa instruções que este processador não tem",
    cause:
      "Ele foi feito para um processador mais novo (AVX, AVX2 ou AVX-512), ou a máquina virtual esconde o que o processador real sabe fazer.",
    do: "Numa máquina virtual, ajuste o tipo de processador para o do hospedeiro. Senão, use uma versão para processadores antigos: o motor do phi4-setup escolhe uma que serve.",
  },
  "intel-mac-unsupported": {
    title: "O programa é para Macs com chip da Apple, e este tem processador Intel",
    cause:
      "O arquivo só contém código arm64; ou uma parte para chips da Apple foi carregada num programa que roda como x86_64. O LM Studio não tem versão para Macs Intel.",
    do: "Num Mac Intel, use o motor do phi4-setup, que calcula no processador. Num Mac com chip da Apple, instale o Node.js e o Python para arm64.",
  },
  "rosetta-x64-node": {
    title: "Um programa para Macs Intel está em uso num Mac com chip da Apple",
    cause:
      "O Node.js, o Python ou o terminal roda traduzido pelo Rosetta, ou uma parte dele foi instalada para o outro tipo de processador. Assim fica lento e não pode usar o chip gráfico.",
    do: "Instale o Node.js (ou o Python) para arm64, desmarque “Abrir usando o Rosetta” na janela de informações do terminal e instale os pacotes de novo.",
  },
  "wrong-architecture": {
    title: "O programa é para outro tipo de computador",
    cause:
      "O arquivo foi feito para outro processador (ARM em vez de Intel, 32 em vez de 64 bits) ou outro sistema; ou uma pasta de pacotes instalados foi copiada de outro computador. Um download cortado parece igual.",
    do: "Instale-o neste computador para este processador. Se a node_modules ou um ambiente Python foi copiado para cá, remova essa cópia e instale de novo.",
  },
  "macos-quarantine": {
    title: "O macOS mantém bloqueado um programa baixado",
    cause:
      "Programas que um navegador baixou trazem uma marca de quarentena, e o Gatekeeper recusa os que a Apple não verificou. “Danificado” muitas vezes só quer dizer isso.",
    do: "Tenha certeza de que ele vem da página de quem o faz. Depois permita-o em Ajustes do Sistema, Privacidade e Segurança, “Abrir Mesmo Assim”, ou remova a marca desse único arquivo.",
  },
  "macos-library-blocked": {
    title: "O macOS se recusa a carregar uma biblioteca do programa",
    cause:
      "A biblioteca traz a marca de quarentena de um download, ou a assinatura dela não combina com a do programa ou foi mudada depois.",
    do: "Instale o programa de novo com o instalador ou gerenciador de pacotes dele, e não de um arquivo descompactado; ou, se você confia na origem, remova a marca de quarentena da biblioteca citada na mensagem.",
  },
  "xcode-tools-missing": {
    title: "Faltam as ferramentas de linha de comando da Apple",
    cause:
      "O git, o Python e os compiladores num Mac vêm com as ferramentas de linha de comando do Xcode, que não estão instaladas ou sumiram com uma atualização do sistema.",
    do: "Instale-as com o comando abaixo, confirme na janela que abre e rode o mesmo comando de novo.",
  },
  "windows-dll-missing": {
    title: "Falta uma biblioteca do Windows, em geral o runtime do Visual C++",
    cause:
      "O programa precisa de arquivos DLL que não estão neste computador: quase sempre o runtime do Visual C++ da Microsoft, às vezes uma parte do CUDA ou do próprio programa.",
    do: "Instale o Visual C++ Redistributable (x64) mais novo da Microsoft, reabra o terminal e rode o mesmo comando de novo. Se continuar, instale o programa de novo.",
  },
  "windows-antivirus-blocked": {
    title: "O antivírus bloqueou ou removeu um arquivo",
    cause:
      "O Windows Defender ou outro antivírus tomou um arquivo baixado por nocivo. Com versões novas desses programas isso é muitas vezes um alarme falso, mas nem sempre.",
    do: "Veja em Segurança do Windows, Histórico de proteção, qual foi o arquivo. Se veio da página de quem o faz, atualize as definições de vírus e tente de novo, ou restaure-o ali; senão, deixe-o removido.",
  },
  "alpine-musl": {
    title: "Este Linux não tem a glibc, de que os motores prontos precisam",
    cause: "O Alpine e sistemas parecidos usam a musl; programas prontos para Linux não rodam ali.",
    do: "Use um sistema ou imagem de contêiner com glibc, como Debian, Ubuntu ou node:22-slim.",
  },
  "glibc-too-old": {
    title: "Este Linux é mais antigo do que o programa permite",
    cause:
      "O programa foi feito num sistema mais novo e precisa de uma glibc mais nova, a biblioteca em que todo programa Linux se apoia.",
    do: "Use uma versão para sistemas antigos, uma imagem de contêiner mais nova, ou atualize o sistema. Não troque a glibc à mão.",
  },
  "glibcxx-too-old": {
    title: "A biblioteca C++ é mais antiga do que o programa precisa",
    cause: "A libstdc++ do sistema é antiga demais, ou uma mais antiga do conda está na frente dela.",
    do: "Use um sistema mais novo ou uma versão para sistemas antigos. Dentro do conda, instale a libstdcxx-ng mais nova dele no ambiente, ou saia do ambiente.",
  },
  "shared-library-missing": {
    title: "Falta uma biblioteca de que o programa precisa",
    cause:
      "A mensagem diz qual. Sistemas mínimos e imagens de contêiner deixam muitas de fora; um programa que foi movido também pode não encontrar mais as dele.",
    do: "Instale o pacote que a contém, ou instale o programa de novo com o instalador dele.",
  },
  "noexec-folder": {
    title: "A unidade da pasta proíbe executar programas",
    cause:
      "Ela está montada com “noexec”, como muitas vezes /tmp e pendrives; ou, mais raro, faltou memória para a biblioteca.",
    do: "Use uma pasta dentro da sua pasta pessoal, e aponte TMPDIR para uma durante a instalação.",
  },
  "nlc-no-compiler": {
    title: "O motor quis se compilar, e não há compilador",
    cause:
      "Nenhum motor pronto serve neste computador, então ele tentou construir um; as ferramentas para isso não estão instaladas.",
    do: "Primeiro descubra por que nenhum motor pronto serve (musl, glibc antiga, processador raro). Se não houver outro jeito, instale o compilador e o CMake.",
  },
  "cuda-toolkit-compiler": {
    title: "O CUDA Toolkit não combina com o compilador ou a biblioteca C deste sistema",
    cause:
      "Cada CUDA Toolkit só conhece os compiladores e as bibliotecas C da sua época; os do sistema são mais novos.",
    do: "Instale um CUDA Toolkit mais novo, ou um compilador mais antigo indicado em CUDAHOSTCXX. O motor do phi4-setup já vem compilado e não precisa do toolkit.",
  },
  "node-gyp-toolchain": {
    title: "Um pacote do Node.js precisa ser compilado, e faltam as ferramentas",
    cause:
      "Para esta versão do Node.js ou este processador não há arquivo pronto do pacote, então o npm tentou construí-lo, o que exige Python e um compilador C++.",
    do: "Use a versão LTS do Node.js, para a qual a maioria dos pacotes traz arquivos prontos. Se não ajudar, instale o Python e um compilador C++.",
  },
  "nlc-vulkan-symbol": {
    title: "O motor pronto para Vulkan não se encaixa neste sistema",
    cause:
      "Partes da versão do motor para Vulkan foram ligadas de forma errada (visto no node-llama-cpp 3.15 a 3.17), ou partes de duas versões se misturaram.",
    do: "Atualize o programa. Até lá, deixe-o calcular no processador.",
  },
  "nlc-metal-macos14": {
    title: "O motor para os gráficos da Apple precisa de um macOS mais novo",
    cause:
      "Ele foi feito para o macOS 15 ou mais novo; em sistemas antigos cai para o processador, muitas vezes sem avisar.",
    do: "Atualize o macOS para a versão 15 ou mais nova. Até lá o modelo roda no processador, só que mais devagar.",
  },
  "nlc-gpu-detected-failed": {
    title: "A placa de vídeo está aqui, mas o motor não consegue usá-la",
    cause:
      "O motor pronto e o driver de vídeo instalado não combinam: o driver é antigo demais, ou no Windows falta o runtime do Visual C++.",
    do: "Atualize o driver de vídeo e tente de novo; phi4-setup rehearse mostra o que o motor consegue usar.",
  },
  "nlc-no-binary": {
    title: "Os arquivos prontos do motor não estão instalados",
    cause:
      "O node-llama-cpp traz um pacote por sistema, como dependências opcionais; o deste computador foi deixado de fora (npm com --omit=optional, um lock de outro sistema) ou não existe.",
    do: "Instale de novo sem deixar de fora os pacotes opcionais; o phi4-setup busca o certo sozinho.",
  },
  "node-module-missing": {
    title: "Falta um pacote de que o programa precisa",
    cause: "A instalação não terminou, ou os pacotes estão noutra pasta que não a do programa.",
    do: "Instale de novo os pacotes do programa na pasta dele; com npx, rode o mesmo comando mais uma vez.",
  },
  "node-heap-out-of-memory": {
    title: "O Node.js gastou toda a memória que pode usar",
    cause:
      "Um programa Node.js tem um limite próprio abaixo da memória do computador; uma pasta ou arquivo muito grande passou dele.",
    do: "Feche outros programas e tente de novo; se o computador tem memória de sobra, aumente o limite só para esta execução.",
  },
  "nvidia-smi-failed": {
    title: "O driver da NVIDIA não está em execução",
    cause:
      "A parte do driver no núcleo do sistema não está carregada: nunca foi instalada, uma atualização do kernel a deixou para trás, ou o Secure Boot a recusa. No WSL, o driver do Windows não é repassado.",
    do: {
      linux:
        "Instale o driver de novo com a ferramenta da sua distribuição e reinicie. Se o Secure Boot está ligado, o driver precisa ser assinado (mokutil --sb-state mostra).",
      win32:
        "Instale o driver mais novo da NVIDIA para Windows. Para o WSL esse é o único driver: não instale nenhum dentro dele, e rode wsl --update e wsl --shutdown.",
      all: "Instale o driver da NVIDIA de novo e reinicie.",
    },
  },
  "nvidia-no-devices": {
    title: "O driver da NVIDIA não vê nenhuma placa utilizável",
    cause:
      "O driver roda, mas nenhuma placa responde: está desligada, não foi passada para a máquina virtual ou o contêiner, está escondida por CUDA_VISIBLE_DEVICES, ou é antiga demais para este driver.",
    do: "Veja o que nvidia-smi lista. Remova CUDA_VISIBLE_DEVICES; inicie contêineres com --gpus all; num notebook, escolha a placa NVIDIA nas opções de energia.",
  },
  "nvml-version-mismatch": {
    title: "O driver da NVIDIA foi atualizado, e o antigo ainda está rodando",
    cause:
      "Os arquivos novos estão no disco, mas a parte no núcleo do sistema ainda é a versão antiga; as duas não conversam.",
    do: "Reinicie o computador.",
  },
  "nvml-unknown-error": {
    title: "O contêiner perdeu a placa de vídeo",
    cause:
      "O systemd do hospedeiro recarregou as unidades e tirou o dispositivo dos contêineres em execução; acontece depois de atualizações.",
    do: "Inicie o contêiner de novo. Para evitar, indique os dispositivos no docker run (--device /dev/nvidia0 …) ou atualize o NVIDIA Container Toolkit.",
  },
  "cuda-unknown-error": {
    title: "O CUDA não inicia, muitas vezes depois que o computador dormiu",
    cause:
      "Depois da suspensão, o módulo nvidia_uvm do driver fica num estado em que o CUDA não consegue iniciar; em contêineres o arquivo de dispositivo dele pode faltar.",
    do: "Carregue o módulo de novo com os comandos abaixo, ou reinicie o computador.",
  },
  "wsl-gpu-blocked": {
    title: "O Windows não repassa a placa de vídeo ao WSL",
    cause:
      "O driver do Windows roda num modo sem gráficos (TCC), o Windows ou o WSL é antigo demais, ou um driver da NVIDIA foi instalado dentro do WSL, onde não deve haver nenhum.",
    do: "Atualize o Windows, o WSL e o driver da NVIDIA para Windows. Remova do Linux dentro do WSL os pacotes chamados nvidia-utils ou nvidia-driver.",
  },
  "docker-no-gpu": {
    title: "O Docker não sabe como repassar a placa de vídeo",
    cause:
      "Falta o NVIDIA Container Toolkit ou o Docker não foi avisado dele, o hospedeiro não tem driver, ou o Docker foi instalado como snap.",
    do: "Instale o NVIDIA Container Toolkit no hospedeiro, registre-o no Docker e reinicie o Docker. No Windows, use o Docker Desktop com WSL 2.",
  },
  "docker-daemon": {
    title: "O Docker não está rodando, ou esta conta não pode usá-lo",
    cause:
      "O comando docker só fala com o serviço do Docker; ele não está rodando, ou a sua conta não está no grupo docker.",
    do: {
      linux: "Inicie o Docker e acrescente a sua conta ao grupo docker; depois saia da sessão e entre de novo.",
      darwin: "Abra o Docker Desktop e espere até ele dizer que está rodando.",
      win32: "Abra o Docker Desktop e espere até ele dizer que está rodando.",
    },
  },
  "cuda-driver-insufficient": {
    title: "O driver da NVIDIA é antigo demais para este programa",
    cause: "O programa foi feito com um CUDA mais novo do que o driver instalado atende.",
    do: "Atualize o driver da NVIDIA; num contêiner vale o do hospedeiro. Até lá, use a versão Vulkan ou o processador.",
  },
  "cuda-driver-combination": {
    title: "A biblioteca do CUDA e o driver de vídeo não combinam",
    cause:
      "Um pacote cuda-compat, as bibliotecas de um contêiner ou uma atualização de driver inacabada traz uma libcuda de versão diferente da do driver em uso.",
    do: "Reinicie depois de atualizar o driver. Tire o cuda-compat do LD_LIBRARY_PATH; num contêiner, use uma imagem que combine com o driver do hospedeiro.",
  },
  "libcuda-missing": {
    title: "O programa quer uma placa NVIDIA, mas não há driver da NVIDIA",
    cause:
      "A libcuda vem com o driver. Num computador sem placa NVIDIA, ou num contêiner iniciado sem ela, o arquivo não existe.",
    do: "Instale o driver, inicie o contêiner com --gpus all, ou use a versão para Vulkan ou para o processador.",
  },
  "libcudart-missing": {
    title: "Faltam partes do CUDA de que o programa precisa",
    cause:
      "Além do driver, programas para placas NVIDIA precisam das bibliotecas do CUDA na versão com que foram feitos; essa versão não está instalada ou não é encontrada.",
    do: "Instale o runtime do CUDA da versão que aparece no nome do arquivo, ou use um programa que traga o dele; a versão Vulkan não precisa de nenhum.",
  },
  "gpu-device-denied": {
    title: "Esta conta não pode usar a placa de vídeo",
    cause:
      "No Linux os arquivos de dispositivo da placa pertencem aos grupos render e video, e a sua conta, ou a do contêiner, não está neles.",
    do: "Acrescente a sua conta aos grupos, saia da sessão e entre de novo. Inicie um contêiner com os dispositivos da placa e o grupo render do hospedeiro (--device /dev/dri --group-add).",
  },
  "gpu-device-missing": {
    title: "O arquivo de dispositivo da placa de vídeo não existe",
    cause: "O driver da placa no kernel não está carregado, ou o contêiner foi iniciado sem os dispositivos.",
    do: "Num contêiner, inicie-o com --device /dev/kfd --device /dev/dri (AMD) ou --device /dev/dri (Intel). Senão, instale o driver e reinicie.",
  },
  "vulkan-loader-missing": {
    title: "Falta a biblioteca carregadora do Vulkan",
    cause:
      "O programa usa a placa de vídeo pelo Vulkan, e a pequena biblioteca que encontra os drivers não está instalada.",
    do: {
      linux: "Instale o carregador do Vulkan (libvulkan1, no Fedora vulkan-loader) e tente de novo.",
      win32: "Instale o driver mais novo da placa de vídeo: ele traz a vulkan-1.dll.",
      all: "Instale o driver mais novo da placa de vídeo.",
    },
  },
  "vulkan-no-driver": {
    title: "O Vulkan não encontra nenhum driver de placa de vídeo",
    cause:
      "O carregador está lá, mas nenhum driver (ICD) que funcione: nenhum está instalado, o contêiner não o tem, ou VK_ICD_FILENAMES aponta para um arquivo que não existe mais.",
    do: {
      linux:
        "Instale mesa-vulkan-drivers para AMD e Intel, ou o driver da NVIDIA; num contêiner, dentro da imagem. Remova VK_ICD_FILENAMES.",
      all: "Instale o driver mais novo de quem fabrica a placa de vídeo.",
    },
  },
  "git-missing": {
    title: "O git não está instalado",
    cause: "Um pacote devia ser buscado direto de um repositório de código, e isso exige o git.",
    do: "Instale o git, abra um novo terminal e rode o mesmo comando de novo.",
  },
  "hf-command-not-found": {
    title: "O comando do Hugging Face não está instalado, ou não está no PATH",
    cause:
      "O hf (antes huggingface-cli) vem com o pacote Python huggingface_hub; o pip o pôs numa pasta em que este terminal não procura, ou ele não está instalado.",
    do: "Instale o huggingface_hub num ambiente Python e inicie o hf dali; ou deixe o phi4-setup baixar o modelo, que não precisa de nenhum dos dois.",
  },
  "clock-skew": {
    title: "O relógio deste computador parece estar errado",
    cause:
      "Certificados valem de uma data até outra; para um relógio parado ou muito fora de hora, parecem vencidos ou ainda não válidos. Acontece depois da suspensão no WSL, em máquinas virtuais, com a bateria da placa gasta. Raramente o certificado do servidor venceu mesmo.",
    do: {
      linux: "Acerte o relógio pela rede, com o comando abaixo; no WSL, rode wsl --shutdown no Windows.",
      darwin: "Ajustes do Sistema, Geral, Data e Hora: ajustar automaticamente.",
      win32: "Configurações, Hora e idioma: definir a hora automaticamente, e sincronizar.",
    },
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
  "npm-auth": {
    title: "O registro não aceita a identificação do npm",
    cause:
      "Um token ou senha na configuração do npm venceu, ou o registro de uma empresa pede um. Pacotes públicos não precisam de nenhum.",
    do: "Entre de novo, ou remova o token antigo do arquivo .npmrc da sua pasta pessoal; confira qual registro o npm usa.",
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
  "npm-ideal-tree": {
    title: "O npm foi iniciado na pasta raiz",
    cause: "Num contêiner sem pasta de trabalho o npm tomaria o sistema inteiro por projeto, e ele para.",
    do: "Defina antes uma pasta de trabalho (WORKDIR /app no Dockerfile), ou use npx.",
  },
  "npm-command-failed": {
    title: "Um script de um pacote terminou com erro",
    cause: "O npm só repassa que ele falhou; o motivo está nas linhas acima.",
    do: "Procure acima o primeiro erro.",
  },
  "rocm-gfx-unsupported": {
    title: "O ROCm da AMD não aceita esta placa de vídeo",
    cause: "O ROCm traz código de cálculo pronto só para certas placas, e esta não está entre elas.",
    do: "Use a versão Vulkan do programa, que roda em quase toda placa AMD: o motor do phi4-setup usa essa.",
  },
  "rocm-library-missing": {
    title: "Faltam partes do ROCm da AMD de que o programa precisa",
    cause: "O ROCm não está instalado, ou em outra versão que não a do programa.",
    do: "Use a versão Vulkan do programa, que não precisa do ROCm; ou instale o ROCm na versão que o nome do arquivo mostra.",
  },
  "macos-privacy": {
    title: "O macOS protege esta pasta do programa",
    cause:
      "Mesa, Documentos, Downloads e unidades externas só se abrem a programas que você permitiu; o terminal conta como um.",
    do: "Permita o terminal em Ajustes do Sistema, Privacidade e Segurança, Arquivos e Pastas (ou Acesso Total ao Disco), abra-o de novo, ou use outra pasta da sua pasta pessoal.",
  },
  "powershell-ampersand": {
    title: "O comando foi escrito para outro shell",
    cause: "O Windows PowerShell 5 não conhece && entre dois comandos.",
    do: "Rode os dois comandos um depois do outro, ou digite-os no Prompt de Comando (cmd).",
  },
  "sudo-unavailable": {
    title: "Esta conta não pode agir como administrador",
    cause:
      "O comando precisa de direitos de administrador, que o sudo não dá a esta conta, ou o sudo não existe (como em muitos contêineres).",
    do: "Peça a quem cuida do computador que rode o comando. Num contêiner como root, deixe o sudo de fora. O phi4-setup não precisa de administrador.",
  },
  "apt-locked": {
    title: "Outro programa está instalando pacotes agora",
    cause:
      "No Debian e no Ubuntu só um pode fazer isso por vez; atualizações muitas vezes rodam sozinhas após ligar. Se uma foi interrompida, precisa ser terminada antes.",
    do: "Espere alguns minutos e rode o mesmo comando de novo. Não remova o arquivo de trava. Depois de uma interrupção, rode o comando abaixo.",
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
  "interpreter-missing": {
    title: "Falta neste sistema aquilo que dá partida ao programa",
    cause:
      "O arquivo está lá, mas o que deveria executá-lo não: o carregador de outro tipo de Linux ou processador (musl em vez de glibc, 32 bits), ou o programa citado na primeira linha dele.",
    do: "Pegue a versão para este sistema e processador; no Alpine Linux, use uma imagem com glibc. Se for um script, instale o programa que a primeira linha dele cita.",
  },
  "program-not-executable": {
    title: "O arquivo não está marcado como programa",
    cause:
      "Arquivos baixados e descompactados muitas vezes não têm a marca que deixa o Linux e o macOS executá-los; ou a unidade está montada de modo que nada nela pode ser executado (noexec).",
    do: "Marque-o com o comando abaixo e inicie-o de novo. Se nada mudar, mova-o para a sua pasta pessoal.",
  },
  "program-not-found": {
    title: "Um programa necessário não está instalado, ou não está no PATH",
    cause:
      "A mensagem diz qual. Sistemas e imagens de contêiner pequenos deixam muitos de fora; logo após uma instalação, um terminal que já estava aberto não o enxerga.",
    do: "Instale o programa com o gerenciador de pacotes do sistema ou pela página de quem o faz, e abra um terminal novo. O phi4-setup em si não precisa de nenhum deles.",
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
  "npm-address-invalid": {
    title: "O endereço do registro ou do proxy nas configurações do npm não é um endereço",
    cause:
      "Falta http:// ou https://, ou há nele um sinal que não deveria estar; uma senha com caracteres especiais também causa isso.",
    do: "Veja as duas configurações abaixo e escreva o endereço por inteiro: http://HOST:PORTA, caracteres especiais da senha como %XX. Remova um proxy que não é mais usado.",
  },
  "node-abi-mismatch": {
    title: "Um pacote foi compilado para outra versão do Node.js",
    cause:
      "Partes dele são compiladas para uma versão do Node.js; desde então o Node.js foi atualizado, ou outro é iniciado.",
    do: "Compile o pacote de novo com o comando abaixo, na pasta do projeto, ou reinstale os pacotes com o Node.js que vai executá-los.",
  },
  "corepack-keys": {
    title: "O Corepack é antigo demais para buscar o pnpm ou o yarn",
    cause:
      "O Corepack confere a assinatura do que busca; as chaves foram trocadas, e versões anteriores à 0.31 não conhecem as novas. Um projeto também pode pedir outro gerenciador de pacotes que não o chamado.",
    do: "Atualize o Corepack com o comando abaixo, ou instale o pnpm com npm install --global pnpm; use o gerenciador de pacotes que o package.json do projeto indica.",
  },
  "node-options-invalid": {
    title:
      "Uma opção do Node.js não serve para a versão dele, ou uma ferramenta antiga usa criptografia que foi removida",
    cause:
      "NODE_OPTIONS contém uma opção que este Node.js não conhece ou não aceita dali; ferramentas de build antigas pedem ao OpenSSL métodos que o Node.js 17 e mais novos não têm mais.",
    do: "Remova NODE_OPTIONS. Para “digital envelope routines”, atualize a ferramenta de build do projeto; até lá, NODE_OPTIONS=--openssl-legacy-provider a faz funcionar.",
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
  "script-crlf": {
    title: "O script tem os fins de linha do Windows",
    cause:
      "Cada linha termina com um sinal que o Linux e o macOS tomam como parte do comando; editores e o git no Windows escrevem arquivos assim.",
    do: "Tire os sinais com o comando abaixo; diga ao git para manter os fins de linha do Linux (git config core.autocrlf input) e baixe os arquivos de novo.",
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
  "windows-app-control": {
    title: "O Windows não permite que este programa seja executado",
    cause:
      "O Controle Inteligente de Aplicativos, ou uma regra da sua organização, só deixa executar programas conhecidos, e este não está entre eles.",
    do: "Num computador da organização, peça ao departamento de TI para permiti-lo. No seu próprio, veja em Segurança do Windows, Controle de aplicativos e do navegador; o phi4-setup com outro runtime, como o LM Studio, talvez seja permitido.",
  },
  "windows-dll-mismatch": {
    title: "Bibliotecas de duas versões estão misturadas",
    cause:
      "O programa achou uma DLL com o nome certo mas de outra versão: há uma mais antiga na pasta dele, no PATH ou na pasta do próprio Windows.",
    do: "Descompacte o programa numa pasta nova e vazia, e tire do PATH as pastas de outras versões; atualize o driver de vídeo se a DLL pertence a ele.",
  },
  "macos-too-old": {
    title: "O programa precisa de um macOS mais novo",
    cause: "Ele usa partes do sistema que esta versão do macOS não tem.",
    do: "Atualize o macOS, ou use uma versão mais antiga do programa, feita para o seu.",
  },
  "wsl-not-ready": {
    title: "O WSL, que executa Linux dentro do Windows, não está pronto",
    cause:
      "Não está instalado ou está desatualizado, ou a virtualização do processador está desligada no BIOS; o Docker Desktop também precisa dele.",
    do: "Veja o estado com o primeiro comando, atualize ou instale com os outros, e reinicie. Se a mensagem fala em virtualização, ligue-a no BIOS (Intel VT-x, AMD SVM). O phi4-setup em si roda no Windows sem WSL.",
  },
  "docker-image-refused": {
    title: "A imagem de contêiner não é entregue",
    cause:
      "O nome ou a tag está escrito errado, ela é privada, ou imagens demais foram baixadas deste endereço sem entrar numa conta.",
    do: "Confira nome e tag na página do registro; entre com docker login. Depois de um limite, espere uma hora ou baixe de outro registro.",
  },
  "electron-gpu-process": {
    title: "A janela do LM Studio não pode ser desenhada com este driver de vídeo",
    cause:
      "A parte dos programas Electron que desenha com a placa de vídeo falhou várias vezes, e o programa então se encerra.",
    do: "Atualize o driver de vídeo; inicie o LM Studio com --disable-gpu, que desenha a janela sem a placa e não muda nada para os modelos. Por área de trabalho remota ou numa máquina virtual, use o serviço sem janela.",
  },
  "shared-memory-small": {
    title: "A memória que os programas compartilham é pequena demais",
    cause: "Partes de um programa trocam dados por /dev/shm, e num contêiner o Docker a faz com apenas 64 MB.",
    do: "Inicie o contêiner com --shm-size 8g ou --ipc=host, ou faça o programa trabalhar com menos auxiliares (num_workers=0).",
  },
  "own-command-not-found": {
    title: "Este terminal não encontra o phi4-setup",
    cause:
      "npx o executa sem instalar um comando; uma instalação global o coloca na pasta do próprio npm, que pode não estar no PATH.",
    do: "Inicie-o com npx, ou instale-o com npm install --global phi4-setup e acrescente ao PATH a pasta que npm prefix --global mostra (no Linux e no macOS, a bin dela).",
  },
  "install-script-is-a-page": {
    title: "O shell recebeu uma página da web em vez de um script",
    cause:
      "O endereço do script de instalação respondeu com uma página: um erro, uma página de login da rede, ou um bloqueio do país.",
    do: "Abra o endereço num navegador para ver a página; entre na rede, ou baixe o programa à mão na página de quem o faz.",
  },
};
