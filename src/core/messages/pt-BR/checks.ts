import type { BackendFindings } from "../../backends.ts";
import type { CheckFindings } from "../../checks/index.ts";
import type { CheckId } from "../../requirements.ts";
import type { ui as english } from "../en/checks.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof BackendFindings | keyof CheckFindings, Text> = {
  MEMORY_OK: {
    what: "Memória RAM: {totalBytes}{installedBytes, select, none {} other { de {installedBytes} instalados (o firmware reserva o resto, em geral para o vídeo)}}, {availableBytes} livres agora",
  },
  MEMORY_BUSY: {
    what: "Memória RAM: {availableBytes} livres agora, {quantization} precisa de {neededBytes}",
    why: "O computador tem {totalBytes} ao todo{installedBytes, select, none {} other { ({installedBytes} instalados; o firmware reserva o resto, em geral para o vídeo)}}, o que basta; outros programas estão usando uma parte",
    do: "Feche os programas de que você não precisa e verifique de novo",
  },
  MEMORY_LIMIT_EXCEEDED: {
    what: "Memória RAM: {availableBytes} livres dentro do limite, {quantization} precisa de {neededBytes}",
    why: "Quem passa do limite não espera por memória: {limitedBy} encerra o processo",
    do: "Aumente o limite deste contêiner ou tarefa, ou escolha uma quantização menor",
  },
  MEMORY_BELOW_MINIMUM: {
    what: "Memória RAM: {totalBytes}, exigidos {minimumBytes}",
    why: "Os pesos do Phi-4 e a conversa ficam na memória, e o guia pede no mínimo {minimumBytes}",
    do: "Veja se uma quantização menor cabe, ou use um computador com mais memória",
  },
  MEMORY_RESERVED: {
    what: "Memória RAM: {totalBytes} de {installedBytes} instalados, exigidos {minimumBytes}",
    why: "O resto fica reservado pelo firmware, em geral para o vídeo integrado",
    do: "Reserve menos memória para o vídeo nas configurações do firmware (UMA frame buffer), se for ele que a ocupa",
  },
  MEMORY_LIMITED: {
    what: "Memória RAM: {totalBytes} por {limitedBy}, exigidos {minimumBytes}",
    why: "{hostBytes, select, none {Só uma parte da memória do computador pode ser usada aqui} other {O computador tem {hostBytes}, mas só uma parte pode ser usada aqui}}",
    do: "{limitedBy, select, WSL {Dê mais memória ao WSL: em [wsl2], no arquivo .wslconfig da sua pasta do Windows, memory= com pelo menos {minimumBytes}; depois, wsl --shutdown no Windows} other {Aumente o limite deste contêiner ou tarefa para {minimumBytes} ou mais, com docker run --memory ou resources.limits.memory do pod, por exemplo}}",
  },
  GPU_OK: {
    what: "Placa de vídeo: {count, plural, =1 {} other {# × }}{name}{memoryBytes, select, none {} other {, {memoryBytes}}}{freeBytes, select, none {} other {, {freeBytes} livres}}",
  },
  GPU_TOO_SMALL: {
    what: "Placa de vídeo: {name}, {memoryBytes}",
    why: "Não cabe nela nem uma camada do modelo com a memória de trabalho; o processador faz tudo sozinho",
  },
  GPU_NO_BACKEND: {
    what: "Placa de vídeo: {name}, não utilizável como está",
    why: "{reason, select, BACKEND_DRIVER_MISSING {O driver não está instalado: {detail}} BACKEND_RUNTIME_MISSING {Falta uma biblioteca: {detail}} BACKEND_LOADER_MISSING {Falta o carregador do Vulkan: {detail}} BACKEND_ICD_MISSING {Não há driver Vulkan para esta placa ({detail})} BACKEND_DEVICE_DENIED {Este usuário não pode abrir {detail}} BACKEND_DEVICE_MISSING {{detail} não existe: a placa não foi passada a este contêiner, ou o driver dela não está carregado} BACKEND_NODE_NOT_ARM64 {O Node é para {detail}; o Metal precisa de um para arm64} BACKEND_NO_ENGINE {{detail, select, none {Nenhum motor nosso calcula nela} other {Programas podem usá-la ({detail}), mas este motor não é publicado com isso para este sistema}}} BACKEND_HIDDEN {{detail} a esconde do CUDA} BACKEND_ENGINE_FAILED {O motor foi testado nela e falhou: {detail}} BACKEND_ENGINE_OTHER_CARD {O motor escolheu outra placa: {detail}} other {Nenhum motor nosso calcula nela}}",
    do: "{reason, select, BACKEND_DEVICE_DENIED {Entre no grupo dono do dispositivo e inicie a sessão de novo} BACKEND_DEVICE_MISSING {Inicie o contêiner com acesso à placa (docker run --gpus all, ou --device /dev/dri) ou carregue o driver} BACKEND_RUNTIME_MISSING {O Phi-4 também roda sem ela; para ganhar velocidade, instale o CUDA toolkit dessa versão com cuBLAS (no WSL sem driver: o Windows traz o dele)} BACKEND_NODE_NOT_ARM64 {Instale o Node para arm64} BACKEND_NO_ENGINE {{detail, select, none {O Phi-4 também roda sem ela, no processador} other {O Phi-4 também roda sem ela, no processador; com ela, num llama-server seu que tenha sido compilado para ela}}} BACKEND_HIDDEN {O Phi-4 também roda sem ela; mude essa variável para usá-la} BACKEND_ENGINE_FAILED {O Phi-4 também roda sem ela; depois de consertar ou atualizar o driver, faça um ensaio para testar de novo} other {O Phi-4 também roda sem ela; instale o que falta para ganhar velocidade}}",
  },
  GPU_DRIVER_FAILING: {
    what: "Placa de vídeo: {name, select, none {} other {{name}, }}driver com falha: {words}",
    why: "A placa está lá, mas o driver não responde; estas são as palavras dele",
    do: "Reinicie o computador; se continuar, reinstale o driver",
  },
  GPU_NONE: {
    what: "Placa de vídeo: nenhuma encontrada",
    why: "O guia recomenda uma, mas não exige: o processador faz o trabalho, mais devagar",
  },
  CPU_OK: {
    what: "Processador: {brand}{cores, select, none {} 1 {, 1 núcleo} other {, {cores} núcleos}}, {threads, plural, one {# thread} other {# threads}}, {features}",
  },
  CPU_AVX_ONLY: {
    what: "Processador: {brand}, sem {missing}",
    why: "O motor embutido roda nele, devagar; o LM Studio não inicia sem AVX2",
    do: "Em máquina virtual, repasse o processador do hospedeiro; senão, use o motor embutido",
  },
  CPU_NO_DOTPROD: {
    what: "Processador: {brand}, sem instruções de produto escalar",
    why: "O motor roda nele, mas várias vezes mais devagar",
  },
  CPU_FEW_CORES: {
    what: "Processador: {brand}, {cores, plural, one {# thread} other {# threads}}; o recomendado são pelo menos {minimum}",
    why: "{limited, select, true {Um limite deixa a este processo só uma parte do processador} other {O Phi-4 responde devagar com tão poucos núcleos}}",
    do: "{limited, select, true {Aumente o limite deste contêiner ou tarefa} other {Conte com respostas lentas, ou escolha uma quantização menor}}",
  },
  CPU_NO_AVX: {
    what: "Processador: {brand}, sem AVX",
    why: "Os motores de hoje são feitos para processadores com AVX ou mais novos; este, ou a máquina virtual, não tem",
    do: "Em máquina virtual, repasse o processador do hospedeiro; senão, use outro computador",
  },
  CPU_UNSUPPORTED: {
    what: "Processador: {brand}, arquitetura {arch}",
    why: "Há motores para o Phi-4 em x64 e arm64",
    do: "Use um computador de 64 bits com um Node de 64 bits",
  },
  CPU_FEATURES_UNKNOWN: {
    what: "Processador: {brand}, instruções desconhecidas",
    why: "Não foi possível descobrir neste sistema quais instruções ele tem",
    do: "Faça o ensaio: um modelo minúsculo mostra se o motor roda aqui",
  },
  DISK_OK: { what: "Disco: {freeBytes} livres em {path}" },
  DISK_BELOW_RECOMMENDED: {
    what: "Disco: {freeBytes} livres em {path}",
    why: "O guia recomenda {recommendedBytes}{neededBytes, select, none {} other {; o modelo escolhido precisa de {neededBytes}, portanto cabe}}",
    do: "Libere espaço ou escolha outro lugar com --cache-dir",
  },
  DISK_TOO_SMALL: {
    what: "Disco: {freeBytes} livres em {path}, necessários {neededBytes}",
    why: "Faltam {missingBytes} para o modelo e a folga de trabalho",
    do: "Libere espaço ou escolha outro lugar com --cache-dir",
  },
  DISK_FILE_LIMIT: {
    what: "Disco: {filesystem} em {path} não aceita arquivo acima de {maxFileBytes}",
    why: "O modelo é um único arquivo de {fileBytes}",
    do: "Escolha um lugar em outro volume com --cache-dir",
  },
  DISK_READ_ONLY: {
    what: "Disco: não é possível gravar em {path}",
    why: "O volume é somente leitura ou a pasta é de outra pessoa",
    do: "Escolha um lugar em que você possa gravar com --cache-dir",
  },
  DISK_UNKNOWN: {
    what: "Disco: espaço livre em {path} desconhecido",
    why: "O sistema não informou esse volume",
    do: "Escolha outro lugar com --cache-dir ou confira você mesmo se há espaço",
  },
  OS_OK: { what: "Sistema: {name}{version, select, none {} other { {version}}}, {arch}" },
  OS_ROSETTA: {
    what: "Sistema: {name}{version, select, none {} other { {version}}}, Node para Intel sob Rosetta",
    why: "Um Node traduzido não alcança a GPU e calcula várias vezes mais devagar",
    do: "Instale o Node para Apple silicon (arm64) e verifique de novo",
  },
  OS_NO_GLIBC: {
    what: "Sistema: {name}{version, select, none {} other { {version}}} com {libc}",
    why: "O motor embutido é feito para a glibc",
    do: "Use uma imagem ou distribuição com glibc ou outro modo de execução",
  },
  OS_UNSUPPORTED: {
    what: "Sistema: {name}, {arch}",
    why: "O Phi-4 é documentado para Linux, macOS e Windows",
    do: "Use um desses sistemas",
  },
  PYTHON_OK: { what: "Python: {version} ({environment, select, system {do sistema} other {{environment}}})" },
  PYTHON_OLD: {
    what: "Python: {version}, os pacotes de hoje pedem {supported}",
    why: "O 3.8 do guia está atendido, mas torch e transformers atuais não se instalam nele",
    do: "Instale um Python mais novo ao lado deste",
  },
  PYTHON_TOO_OLD: {
    what: "Python: {version}, exigido {minimum}",
    why: "O guia pede {minimum} ou superior",
    do: "Instale um Python mais novo ao lado deste",
  },
  PYTHON_32_BIT: {
    what: "Python: {version}, de 32 bits",
    why: "Não existe PyTorch para Python de 32 bits",
    do: "Instale o Python de 64 bits",
  },
  PYTHON_MISSING: {
    what: "Python: não encontrado",
    why: "Só o modo Transformers precisa dele",
    do: "Instale o Python 3.10 ou superior",
  },
  PYTHON_STORE_STUB: {
    what: "Python: não encontrado, só o atalho da Microsoft Store",
    why: "O Windows traz um python.exe que apenas abre a loja",
    do: "Instale o Python 3.10 ou superior",
  },
  PYTORCH_OK: { what: "PyTorch: {version}{build, select, none {} other { ({build})}}" },
  PYTORCH_OLD: {
    what: "PyTorch: {version}, recomendado {minimum} ou superior",
    why: "O transformers atual pede {minimum}",
    do: "Atualize-o em um ambiente virtual",
  },
  PYTORCH_CPU_BUILD: {
    what: "PyTorch: {version}, sem CUDA",
    why: "Ele calcula no processador embora haja uma {name}",
    do: "Instale a versão com CUDA que o pytorch.org indica para este sistema",
  },
  PYTORCH_MISSING: {
    what: "PyTorch: não encontrado",
    why: "Só o modo Transformers precisa dele",
    do: "Instale-o em um ambiente virtual",
  },
  TRANSFORMERS_OK: { what: "Transformers: {version}" },
  TRANSFORMERS_OLD: {
    what: "Transformers: {version}, recomendado {recommended} ou superior",
    why: "As configurações do modelo foram escritas com {recommended}; ainda assim esta versão conhece a arquitetura",
    do: "Atualize-o em um ambiente virtual",
  },
  TRANSFORMERS_TOO_OLD: {
    what: "Transformers: {version}, exigido {minimum}",
    why: "Versões anteriores a {minimum} não conhecem a arquitetura phi3",
    do: "Atualize-o em um ambiente virtual",
  },
  TRANSFORMERS_MISSING: {
    what: "Transformers: não encontrado",
    why: "Só o modo Transformers precisa dele",
    do: "Instale-o em um ambiente virtual",
  },
  BACKEND_DRIVER_FAILING: { what: "O driver não responde: {detail}", do: "Reinicie o computador" },
  BACKEND_DRIVER_MISSING: { what: "O driver não está instalado: {detail}", do: "Instale o driver da placa" },
  BACKEND_RUNTIME_MISSING: {
    what: "O CUDA não está instalado: {detail}",
    do: "Instale o CUDA toolkit dessa versão com cuBLAS, se o Vulkan já não servir",
  },
  BACKEND_LOADER_MISSING: {
    what: "O carregador do Vulkan não está instalado: {detail}",
    do: "Instale o carregador do Vulkan",
  },
  BACKEND_ICD_MISSING: {
    what: "Não há driver Vulkan para esta placa: {detail}",
    do: "Instale o driver Vulkan do fabricante da placa",
  },
  BACKEND_DEVICE_DENIED: {
    what: "Este usuário não pode abrir {detail}",
    do: "Entre no grupo dono do dispositivo e inicie a sessão de novo",
  },
  BACKEND_DEVICE_MISSING: {
    what: "O arquivo do dispositivo não está aqui: {detail}",
    do: "Em contêiner, dê acesso à placa; senão, carregue o driver",
  },
  BACKEND_NODE_NOT_ARM64: { what: "O Node é para {detail}, o Metal precisa de arm64", do: "Instale o Node para arm64" },
  BACKEND_HIDDEN: { what: "Escondida por {detail}", do: "Mude essa variável para usar a placa" },
  BACKEND_ENGINE_FAILED: {
    what: "O motor foi testado nela e falhou: {detail}",
    do: "Conserte ou atualize o driver e faça um ensaio: ele testa de novo",
  },
  BACKEND_ENGINE_OTHER_CARD: { what: "O motor escolheu outra placa: {detail}" },
  BACKEND_NO_ENGINE: { what: "Nenhum motor nosso usa {detail}" },
  FACT_UNKNOWN: {
    what: "Não foi possível descobrir: {detail}",
    why: "O requisito não foi atendido nem negado; não pôde ser avaliado ({reason})",
    do: "Rode a verificação com --verbose para ver o que cada sonda respondeu",
  },
  CHECK_CRASHED: {
    what: "A verificação {check} não pôde ser executada: {detail}",
    do: "Isto é um defeito do phi4-setup; relate-o com a máquina salva",
  },
  BELOW_THRESHOLD: {
    what: "{check, select, memory {Memória RAM} disk {Disco} cpu {Processador} other {Python}}: {found}, o mínimo pedido é {minimum}",
    why: "O mínimo vem de {option} ou da configuração, no lugar do valor do guia",
  },
  BELOW_THRESHOLD_SIZE: {
    what: "{check, select, memory {Memória RAM} disk {Disco} cpu {Processador} other {Python}}: {foundBytes}, o mínimo pedido é {minimumBytes}",
    why: "O mínimo vem de {option} ou da configuração, no lugar do valor do guia",
  },
  CHECK_SKIPPED: { what: "Não verificado: {check}" },
};

export const requirements: Record<CheckId, { label: string; asked: string }> = {
  memory: { label: "Memória RAM", asked: "mínimo 14 GB" },
  gpu: { label: "Placa de vídeo", asked: "recomendada" },
  cpu: { label: "Processador", asked: "moderno" },
  disk: { label: "Disco", asked: "50 GB recomendados" },
  os: { label: "Sistema", asked: "Linux/macOS/Windows" },
  python: { label: "Python", asked: "3.8 ou superior" },
  pytorch: { label: "PyTorch", asked: "aprendizado de máquina" },
  transformers: { label: "Transformers", asked: "carregar o modelo" },
};

export const ui: Record<keyof typeof english, string> = {
  "check.title": "Requisitos do Phi-4",
  "check.source": "guia phi-4, seção 6",
  "check.counts":
    "{ok} ok{warnings, plural, =0 {} one {, # aviso} other {, # avisos}}{failed, plural, =0 {} one {, # falha} other {, # falhas}}{unknown, plural, =0 {} one {, # desconhecido} other {, # desconhecidos}}{optional, plural, =0 {} one {, # não exigido} other {, # não exigidos}}{skipped, plural, =0 {} one {, # não verificado} other {, # não verificados}}",
  "check.result":
    "Resultado: {status, select, ok {este computador roda o Phi-4} warn {este computador roda o Phi-4, com as ressalvas acima} fail {este computador não atende aos requisitos} other {não foi possível avaliar tudo}}",
  "check.exit": "(código {exitCode})",
  "check.status":
    "{status, select, pass {ok} warn {aviso} fail {falha} skip {não verificado} optional {não exigido} other {desconhecido}}",
  "check.asked": "pedido: {asked}",
  "check.backends": "utilizável por: {backends}",
  "check.backend": "{name} {usable, select, true {sim} other {não}}",
  "check.target": "Avaliado para {quantization} em {runtime}",
  "machines.title": "Várias máquinas",
  "machines.instead": "nada cabe; {model} {quantization} caberia",
  "machines.choice": "{quantization, select, none {nada cabe} other {{quantization}}}",
  "machines.line": "{status}: {name}: {choice}{codes, select, none {} other {, {codes}}}",
  "verdict.counts":
    "{ok} ok, {warnings, plural, one {# aviso} other {# avisos}}, {failed, plural, one {# falhou} other {# falharam}}{unknown, plural, =0 {} one {, # desconhecido} other {, # desconhecidos}}",
  "verdict.status": "{status, select, pass {ok} warn {aviso} fail {falhou} unknown {desconhecido} other {não exigido}}",
  "html.verdicts": "O que foi avaliado",
  "html.memory": "Memória de cada quantização",
  "html.memoryHow": "Em relação ao que está livre agora. Uma barra de ponta vermelha não cabe",
  "html.computer": "Este computador",
  "html.system": "Sistema",
  "html.available": "{size}, {available} livres",
  "html.more": "O restante do relatório",
  "html.answer": "A resposta",
  "html.reason": "Por quê e o que fazer",
  "html.part.weights": "pesos",
  "html.part.cache": "cache KV",
  "html.part.work": "trabalho",
  "html.quantization": "Quantização",
  "html.size": "Arquivo",
  "html.made": "Feito com o phi4-setup {version}",
  "html.unknown": "desconhecido",
  "html.noCard": "nenhuma encontrada",
  "verdict.machine": "Computador",
  "verdict.verdict": "Resultado",
  "verdict.what": "O quê",
  "verdict.found": "Encontrado",
  "verdict.code": "Código",
  "check.probes": "O que cada sonda respondeu",
};
