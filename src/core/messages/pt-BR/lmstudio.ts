import type { LmStudioErrors } from "../../errors/lmstudio.ts";
import type { LmStudioStepFindings } from "../../steps/lmstudio.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof LmStudioErrors | keyof LmStudioStepFindings, Text> = {
  LMS_NOT_FOUND: {
    what: "O LM Studio não está neste computador",
    why: "O programa lms dele não está em nenhum destes lugares: {looked}",
    do: "Baixe o LM Studio em https://lmstudio.ai/download, abra-o uma vez e rode o mesmo comando de novo; para um servidor sem tela há um instalador próprio",
  },
  LMS_OTHER_PROGRAM: {
    what: "Outro programa se chama lms aqui: {path}",
    why: "Ele não responde como o do LM Studio; disse: {said}",
    do: "Instale o LM Studio e abra-o uma vez: o lms dele passa a ser encontrado na pasta dele, diga o PATH o que disser",
  },
  LMS_SILENT: {
    what: "O lms do LM Studio não imprime nada: {path}",
    why: "Ele termina sem uma palavra até quando se pergunta a versão; uma instalação danificada faz isso",
    do: "Instale o LM Studio de novo ou use o motor embutido",
  },
  LMS_CPU_UNSUPPORTED: {
    what: "O LM Studio não roda neste processador: {said}",
    why: "Ele precisa de AVX2; uma máquina virtual pode escondê-lo, e a BIOS pode desligá-lo",
    do: "Repasse o processador real à máquina virtual ou use o motor embutido",
  },
  LMS_TIMEOUT: {
    what: "O LM Studio não respondeu em {limitMs}: {command}",
    why: "O comando foi encerrado; um lms de versão diferente da do aplicativo pode esperar para sempre",
    do: "Feche o LM Studio, abra-o de novo e rode o mesmo comando outra vez",
  },
  LMS_ASKS: {
    what: "O LM Studio pergunta algo que ninguém aqui pode responder: {question}",
    why: "Ele foi chamado sem terminal, com todas as respostas dadas de antemão: {command}",
    do: "Rode esse comando à mão uma vez e depois rode o mesmo comando do phi4-setup de novo",
  },
  LMS_FAILED: {
    what: "O LM Studio falhou: {said}",
    why: "O comando foi: {command}",
    do: "Rode esse comando à mão para ver mais, atualize o LM Studio ou use o motor embutido",
  },
  LMS_ITS_OWN_CHOICE: {
    what: "Não há como passar {option} ao LM Studio",
    why: "O lms dele não tem opção para isso; é uma configuração do aplicativo",
    do: "Deixe-a de fora e ajuste-a no LM Studio, ou use o motor embutido",
  },
  LMS_TOO_OLD: {
    what: "Este LM Studio é antigo demais para o Phi-4: {version}",
    why: "Ele conhece o Phi-4 desde a versão {needed}",
    do: "Atualize-o em https://lmstudio.ai/download",
  },
  LMS_APP_MISSING: {
    what: "O lms do LM Studio está aqui, mas o aplicativo não: {said}",
    why: "O aplicativo foi movido ou removido, nunca foi aberto, ou rodava de um AppImage que já não está montado",
    do: "Abra o LM Studio uma vez; se ele não existe mais, baixe-o em https://lmstudio.ai/download",
  },
  LMS_START_TIMEOUT: {
    what: "O LM Studio não inicia: {said}",
    why: "O aplicativo espera uma tela que um servidor não tem, ou falha ao iniciar",
    do: "Abra-o à mão para ver o motivo; em um servidor sem tela, use a versão sem interface",
  },
  LMS_OTHER_INSTALL: {
    what: "Este lms é de outro LM Studio, não do que está rodando: {said}",
    why: "Duas instalações, ou duas pastas, têm cada uma a sua chave",
    do: "Feche todo o LM Studio, abra o que você usa e rode o mesmo comando de novo",
  },
  LMS_INCOMPATIBLE: {
    what: "O lms e o aplicativo do LM Studio são de versões que não combinam: {said}",
    why: "Ele esperaria para sempre, por isso foi encerrado",
    do: "Atualize o LM Studio e abra-o uma vez: isso renova o lms",
  },
  LMS_SANDBOX: {
    what: "O AppImage do LM Studio não pode criar a sua área isolada: {said}",
    why: "O Ubuntu 24.04 e mais novos proíbem isso a programas não instalados",
    do: "Inicie o AppImage com --no-sandbox ou use a versão sem interface",
  },
  LMS_FUSE: {
    what: "Não é possível abrir o AppImage do LM Studio: {said}",
    why: "AppImages precisam do FUSE 2, que o Ubuntu já não traz",
    do: "Instale-o ou use a versão sem interface",
  },
  LMS_LIBATOMIC: {
    what: "Falta uma biblioteca ao serviço do LM Studio: {said}",
    why: "Instalações pequenas do Linux vêm sem a libatomic",
    do: "Instale-a e rode o mesmo comando de novo",
  },
  LMS_SHARED_HOME: {
    what: "O LM Studio e o aplicativo mais novo dele não se entendem sobre a pasta em comum: {said}",
    why: "Cada um a moveu para um lugar próprio",
    do: "Atualize os dois ou feche o que você não usa",
  },
  LMS_HOME_DENIED: {
    what: "O LM Studio não pode usar a própria pasta: {said}",
    why: "Ela é de outro usuário, como acontece quando um deles o rodou como administrador ou em um contêiner",
    do: "Rode o phi4-setup com o usuário para quem o LM Studio está instalado",
  },
  LMS_BROKEN_STATE: {
    what: "O LM Studio está em um estado inconsistente: {said}",
    why: "Ele foi interrompido enquanto iniciava ou se atualizava",
    do: "Feche-o, abra-o de novo e rode o mesmo comando outra vez; se não ajudar, instale-o de novo",
  },
  LMS_NOT_OFFERED: {
    what: "O LM Studio não oferece esse modelo: {said}",
    why: "O catálogo dele está inacessível ou não tem esse nome ou essa quantização",
    do: "Use --lms-get pinned ou outra --quantization",
  },
  LMS_GRAMMAR: {
    what: "Este lms tem outras opções: {said}",
    why: "As opções dele mudaram de versão para versão",
    do: "Atualize o LM Studio ou use --lms-get pinned",
  },
  LMS_HUB_LIMITED: {
    what: "O caminho do LM Studio até o Hub recusa: {said}",
    why: "O proxy dele para o Hugging Face limita ou bloqueia este endereço",
    do: "Tente mais tarde ou desligue o Hugging Face Proxy nas configurações do LM Studio",
  },
  LMS_HUB_UNREACHABLE: {
    what: "O LM Studio não alcança o Hub: {said}",
    why: "Ele não usa o seu proxy nem o seu espelho; o que já foi baixado fica guardado",
    do: "Informe-os ao phi4-setup, que então baixa o modelo ele mesmo, ou ligue o Hugging Face Proxy nas configurações do LM Studio",
  },
  LMS_HUB_TOKEN: {
    what: "O LM Studio envia um token do Hugging Face que não vale: {said}",
    why: "Ele expirou, foi revogado ou não foi copiado inteiro",
    do: "Remova-o das configurações do LM Studio ou renove-o; este modelo não precisa de nenhum",
  },
  LMS_STALLED: {
    what: "O download do LM Studio não avança: {said}",
    why: "Ele foi recomeçado várias vezes; o que já foi baixado fica guardado",
    do: "Rode o mesmo comando de novo",
  },
  LMS_CORRUPT: {
    what: "O que o LM Studio baixou está danificado: {said}",
    why: "Os bytes que chegaram não são os esperados; um proxy pode alterar o que passa",
    do: "Rode o mesmo comando de novo",
  },
  LMS_FINALIZING: {
    what: "O LM Studio nunca termina o download: {said}",
    why: "Todos os bytes chegaram, e ele não põe o arquivo no lugar",
    do: "Feche o LM Studio, abra-o de novo e rode o mesmo comando outra vez",
  },
  LMS_GONE: {
    what: "O LM Studio sumiu no meio do trabalho: {said}",
    why: "Ele termina sem uma palavra quando o disco enche e quando falha",
    do: "Libere espaço, abra o LM Studio de novo e rode o mesmo comando outra vez",
  },
  LMS_FETCHED_OTHER: {
    what: "O LM Studio baixou outra coisa no lugar de {asked}: {got}",
    why: "Ele trata o nome como uma busca e fica com o primeiro resultado",
    do: "Use --lms-get pinned, que indica o arquivo exato; o que ele baixou sai com uninstall",
  },
  LMS_NOT_INDEXED: {
    what: "O LM Studio não vê o arquivo do modelo: {path}",
    why: "Ele está na pasta de modelos do LM Studio, mas não na lista dele",
    do: "Feche o LM Studio, abra-o de novo e rode o mesmo comando outra vez: nada é baixado duas vezes",
  },
  LMS_NO_ENGINE: {
    what: "O LM Studio não tem motor para arquivos GGUF: {said}",
    why: "Os motores vêm separados do aplicativo, e em x64 todos precisam de AVX2",
    do: "Baixe um e rode o mesmo comando de novo",
  },
  LMS_GUARDRAIL: {
    what: "O LM Studio se recusa a carregar o modelo: {said}",
    why: "{neededBytes, select, none {As proteções dele encontram pouca memória livre} other {O modelo ocuparia {neededBytes}, e as proteções dele encontram menos que isso livre}}{loaded, select, none {} other {; carregados agora: {loaded}}}",
    do: "{loaded, select, none {Feche outros programas} other {Descarregue os que você não usa}}, use um contexto ou uma quantização menor, ou afrouxe as proteções nas configurações do LM Studio",
  },
  LMS_GPU_MEMORY: {
    what: "A memória da placa de vídeo não basta para o LM Studio: {said}",
    why: "Outro programa pode estar ocupando parte dela",
    do: "Feche o que usa a placa ou deixe o modelo fora dela",
  },
  LMS_ENGINE_CRASHED: {
    what: "O motor do LM Studio falhou ao carregar o modelo: {said}",
    why: "Algumas versões dos motores dele não conseguem carregar o Phi-4",
    do: "Atualize os motores e rode o mesmo comando de novo",
  },
  LMS_KEY_UNKNOWN: {
    what: "O LM Studio já não conhece o modelo: {said}",
    why: "A lista de modelos dele mudou depois da consulta",
    do: "Rode o mesmo comando de novo: ele procura o modelo outra vez",
  },
  LMS_LOADED_OTHER: {
    what: "O LM Studio carregou outra coisa no lugar de {asked}: {loaded}",
    why: "Ele compara nomes de forma frouxa; o que foi carregado já foi descarregado",
    do: "Remova ou renomeie no LM Studio os modelos de nome parecido e rode o mesmo comando de novo",
  },
  LMS_IDENTIFIER_TAKEN: {
    what: "O LM Studio tem outro modelo carregado como {identifier}: {by}",
    why: "Os programas receberiam as respostas dele no lugar das deste",
    do: "Descarregue-o e rode o mesmo comando de novo",
  },
  LMS_SERVER_NOT_UP: {
    what: "O servidor do LM Studio não responde na porta {port}: {said}",
    why: "Outro programa usa a porta, ou um firewall a bloqueia",
    do: "Escolha outra porta com --port ou ligue o servidor na página Developer do LM Studio",
  },
  LMS_SERVER_ELSEWHERE: {
    what: "O servidor do LM Studio já está ligado, na porta {port} e não na {asked}",
    why: "Ele tem um servidor só; quem o usa ali ficaria sem ele",
    do: "Deixe --port de fora para usá-lo onde está, ou desligue-o antes",
  },
  PORT_RESERVED: {
    what: "O Windows reserva a porta {port} para si",
    why: "O Hyper-V, o WSL e o Docker reservam faixas inteiras de portas, que mudam a cada início",
    do: "Escolha com --port uma que não esteja em nenhuma faixa, ou faça o Windows escolher as faixas de novo, como administrador",
  },
  LMS_API_KEY_NEEDED: {
    what: "O servidor do LM Studio pede uma chave: {baseUrl}",
    why: "Ele foi configurado para exigir uma, na página Developer",
    do: "Crie uma ali e ponha-a em LM_API_TOKEN, ou desligue a autenticação",
  },
  LMS_API_KEY_REJECTED: {
    what: "O servidor do LM Studio não aceita a chave de LM_API_TOKEN: {baseUrl}",
    why: "Ela foi criada por outro LM Studio ou apagada ali",
    do: "Crie uma nova na página Developer e ponha-a em LM_API_TOKEN",
  },
  LMS_NOT_LOADED: {
    what: "O LM Studio não tem nenhum modelo carregado: {said}",
    why: "Ele foi descarregado depois de carregado, como acontece após uma hora sem perguntas",
    do: "Rode o mesmo comando de novo: ele carrega o modelo outra vez",
  },
  LMS_MODEL_UNKNOWN: {
    what: "O LM Studio não tem um modelo com esse nome: {said}",
    why: "Os nomes dos modelos variam de servidor para servidor",
    do: "Indique com --model um que o servidor dele liste",
  },
  LMS_TEMPLATE: {
    what: "O modelo de conversa do arquivo está com defeito: {said}",
    why: "Os arquivos de alguns publicadores trazem um que o LM Studio não consegue usar",
    do: "Use o arquivo de lmstudio-community, que é o instalado sem --repo",
  },
  LMS_STILL_THERE: {
    what: "O LM Studio não soltou {what, select, model {o modelo} server {o servidor dele} other {o serviço dele}}: {said}",
    why: "Outro programa pode estar usando isso",
    do: "Faça isso no LM Studio ou feche-o",
  },
  STEP_LMS_WAKE: {
    what: "{version, select, none {Iniciar o LM Studio em segundo plano} other {Usar o LM Studio que está rodando: {version}}}",
  },
  STEP_LMS_ENGINE: {
    what: "Conferir o motor do LM Studio",
    why: "{list}; se não houver nenhum, o LM Studio o baixa: {fetch}",
  },
  STEP_LMS_PRESENT: { what: "Usar o modelo que o LM Studio já tem: {file}", why: "Em {folder}" },
  STEP_LMS_GET: {
    what: "Pedir ao LM Studio que baixe o modelo: {downloadBytes}",
    why: "{command}: {way, select, pinned {{file} de {publisher}, licença {licence}, para {folder}{leftBytes, select, none {} other {, onde sobram {leftBytes}}}. O guia usa: {documented}; esse nome curto é uma busca e pode trazer outro modelo ou outra quantização, por isso o arquivo exato é indicado (--lms-get documented faz como o guia)} other {como no guia, licença {licence}, para {folder}; o LM Studio escolhe o arquivo, e o que vier é conferido depois. Esse nome curto é uma busca e pode trazer outro modelo ou outra quantização; o que indica o arquivo exato (--lms-get pinned): {pinned}}}. Se o LM Studio não conseguir, o phi4-setup baixa ele mesmo",
  },
  STEP_LMS_LINK: {
    what: "Vincular ao LM Studio{copiedBytes, select, none { sem segunda cópia} other {: uma cópia de {copiedBytes}, pois as pastas estão em dois volumes}}",
    why: "{file} em {folder}{copiedBytes, select, none {, como hard link; onde o sistema de arquivos não tem isso, como cópia} other {}}",
  },
  STEP_LMS_LOAD: {
    what: "Carregar no LM Studio como {identifier}, com contexto de {context, number} tokens",
    why: "{gpu, select, off {No processador} max {Inteiro na placa de vídeo} other {Em parte na placa de vídeo: {gpu}}}; após uma hora sem perguntas o LM Studio devolve a memória",
  },
  STEP_LMS_SERVE: {
    what: "Servir com o LM Studio, só neste computador{port, select, none {} other {: porta {port}}}",
    why: "Fica ligado até você desligar",
  },
};
