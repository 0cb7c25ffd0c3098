import type { HubErrors } from "../../errors/hub.ts";
import type { MachineErrors } from "../../errors/machine.ts";
import type { ui as english } from "../en/hub.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof HubErrors | keyof MachineErrors, Text> = {
  HUB_UNREACHABLE: {
    what: "{host} está inacessível: {cause}",
    why: "Sem conexão com o servidor que guarda o modelo; o que já foi baixado está guardado",
    do: "Verifique a conexão ou indique um espelho, um proxy ou um arquivo que você já tem",
  },
  HUB_CERTIFICATE: {
    what: "{host}: o certificado não é confiável: {cause}",
    why: "Algo no caminho, em geral o proxy de uma empresa, assina com um certificado próprio; ou o relógio deste computador está errado",
    do: "Peça esse certificado à sua equipe de TI, como arquivo .pem, e informe-o com --ca-file",
  },
  HUB_PROXY_AUTHENTICATION: {
    what: "O proxy pede nome e senha: {proxy}",
    why: "Ele respondeu 407 e não deixou passar nada",
    do: "Coloque-os no endereço do proxy, no ambiente: HTTPS_PROXY=http://NOME:SENHA@HOST:PORTA",
  },
  HUB_TOKEN_REJECTED: {
    what: "{host} não aceita o token",
    why: "Ele venceu, foi revogado ou é de outro Hub; modelos públicos não precisam de token",
    do: "Crie um novo, ou tire HF_TOKEN do ambiente e apague o arquivo de token salvo",
  },
  HUB_GATED_SIGN_IN: {
    what: "{repo} exige que você entre na sua conta e aceite a licença",
    why: "Nenhum token foi enviado, e quem publica só entrega a quem concordou com os termos",
    do: "Entre em {page}, aceite os termos ali e defina HF_TOKEN com um token seu",
  },
  HUB_GATED_NO_ACCESS: {
    what: "Sua conta ainda não tem acesso a {repo}",
    why: "O token foi reconhecido, mas os termos não foram aceitos ou quem publica ainda não respondeu",
    do: "Aceite os termos em {page} com a mesma conta e rode o mesmo comando de novo",
  },
  HUB_RATE_LIMITED: {
    what: "{host} pede para esperar{waitMs, select, none {} other {: {waitMs}}}",
    why: "Vieram requisições demais deste endereço, suas ou de outra pessoa na mesma rede; o que já foi baixado está guardado",
    do: "Rode o mesmo comando mais tarde, ou defina HF_TOKEN para ter um limite só seu",
  },
  HUB_STATUS: {
    what: "{host} respondeu com HTTP {status}",
    why: "Continuou assim depois de várias tentativas; o que já foi baixado está guardado",
    do: "Rode o mesmo comando mais tarde ou indique um espelho",
  },
  HUB_REDIRECT_REFUSED: {
    what: "{host} aponta para um lugar que não é seguido: {target}",
    why: "{reason, select, downgrade {Leva de uma conexão criptografada para uma aberta} scheme {Não é um endereço da web} private {Leva para dentro de uma rede privada} other {Um endereço apontou para outro vezes demais}}",
    do: "Confira --endpoint e HF_ENDPOINT; um proxy ou uma página de login também pode causar isso",
  },
  HUB_REPO_NOT_FOUND: {
    what: "Repositório não encontrado em {host}: {repo}",
    why: "Ele não existe ou é privado e exige um token (HF_TOKEN)",
    do: "{nearest, select, none {Confira a grafia de DONO/NOME} other {Você quis dizer {nearest}?}}",
  },
  HUB_REPO_INVALID: {
    what: "Não é nome de repositório: {given}",
    why: "O formato é DONO/NOME, com letras, números e . _ -",
    do: "Copie o nome da página do modelo, como microsoft/phi-4",
  },
  HUB_REVISION_NOT_FOUND: {
    what: "Revisão não encontrada em {repo}: {revision}",
    do: "Indique um branch, uma tag ou um commit; sem --revision vale main",
  },
  HUB_FILE_NOT_FOUND: {
    what: "Arquivo não encontrado em {repo}: {file}",
    do: "{nearest, select, none {Veja a lista de arquivos do repositório} other {Você quis dizer {nearest}?}}",
  },
  HUB_NOTHING_SELECTED: {
    what: "Nenhum arquivo de {repo} corresponde a {patterns}",
    do: "Confira --include e --exclude; * vale por quaisquer caracteres, barras inclusive",
  },
  HUB_NOT_A_HUB: {
    what: "{host} não responde como um Hub da Hugging Face: {detail}",
    why: "Um proxy, uma página de login ou um espelho incompleto pode estar respondendo no lugar dele",
    do: "Confira --endpoint e HF_ENDPOINT",
  },
  HUB_UNSAFE_NAME: {
    what: "{repo} lista um arquivo com um nome que não é seguro gravar: {file}",
    why: "Um nome assim pode sair da pasta ou ter outro sentido em outro sistema; nada foi baixado",
    do: "Deixe-o de fora com --exclude ou escolha outro repositório",
  },
  HUB_NAMES_CLASH: {
    what: "{repo} tem arquivos cujos nomes são o mesmo neste computador: {files}",
    why: "Só diferem em maiúsculas ou na forma de escrever acentos; o último tomaria o lugar do primeiro",
    do: "Deixe um deles de fora com --exclude",
  },
  HUB_RUNS_CODE: {
    what: "{repo} tem arquivos que podem executar um programa ao ser carregados: {files}",
    why: "São pickles do PyTorch; arquivos safetensors e GGUF só contêm números",
    do: "Deixe-os de fora com --exclude, ou peça-os com --include se você confia no autor",
  },
  HUB_OFFLINE: {
    what: "Ainda não está aqui, e a rede está desligada: {file} de {repo}",
    why: "--offline, HF_HUB_OFFLINE ou TRANSFORMERS_OFFLINE está ativo",
    do: "Rode uma vez sem isso",
  },
  NETWORK_SETTING_INVALID: {
    what: "Endereço ou arquivo inválido para {setting}: {given}",
    do: "Escreva um endereço completo, como http://HOST:PORTA, ou o caminho de um arquivo que exista; ou remova a configuração",
  },
  INTEGRITY_MISMATCH: {
    what: "{file} está danificado: {algorithm} {actual}, esperado {expected}",
    why: "Os bytes que chegaram, duas vezes, não são os que o repositório lista; nada foi guardado",
    do: "Tente mais tarde ou por outro espelho; um proxy pode estar alterando o que passa",
  },
  KIT_INVALID: {
    what: "Kit incompleto: {path}: {detail}",
    why: "Um kit é feito com download --kit; não dá para instalar a partir de uma cópia parcial",
    do: "Copie-o de novo ou refaça-o num computador com rede",
  },
  KIT_LACKS_ENGINE: {
    what: "O kit não tem o motor para este computador: {package}",
    why: "{has, select, none {Ele não contém motor nenhum} other {Ele contém {has}}}",
    do: "Faça-o com --for e o sistema deste computador, como --for win-x64",
  },
  FILES_DAMAGED: {
    what: "Não são o que deveriam ser: {files}",
    why: "Foram alterados, cortados ou removidos depois de baixados, ou o disco está falhando",
    do: "Conserte-os: só o que está danificado é baixado de novo, até onde se sabe o que é",
  },
  NOTHING_TO_VERIFY: {
    what: "Nada a conferir em {where}",
    why: "Nenhum arquivo ali de que nós ou o Hub saibamos algo",
    do: "Indique um repositório, com --cache-dir ou --local-dir se ele não está no lugar de costume",
  },
  NOT_A_GGUF: {
    what: "Não é um modelo GGUF: {path} é {looksLike, select, empty {um arquivo vazio} html {uma página da web (HTML)} lfsPointer {um ponteiro do Git LFS, não o arquivo em si} json {JSON} zip {um arquivo ZIP} xml {XML} text {texto} zeros {só zeros: um download que não terminou} other {outro tipo de arquivo}}",
    why: "Um arquivo de modelo começa com as letras GGUF",
    do: "{looksLike, select, html {Um proxy ou uma página de login pode ter respondido no lugar do servidor: abra-o antes num navegador} lfsPointer {Baixe o arquivo em si: git lfs pull, ou baixe de novo} other {Baixe-o de novo ou confira o caminho}}",
  },
  GGUF_BROKEN: {
    what: "GGUF danificado: {path}: {detail}",
    why: "Os primeiros bytes dizem o que há no arquivo, e não fazem sentido",
    do: "Baixe de novo ou use outro arquivo",
  },
  DISK_FULL: {
    what: "Espaço insuficiente em {path}: são necessários {neededBytes}{freeBytes, select, none {} other {, há {freeBytes}}}",
    why: "O que já foi baixado está guardado",
    do: "Libere espaço ou escolha outro lugar com --cache-dir e rode o mesmo comando de novo",
  },
  DISK_NOT_WRITABLE: {
    what: "Não é possível gravar em {path}: {cause}",
    do: "Escolha um lugar onde você possa gravar: --cache-dir para modelos, PHI4_SETUP_HOME para os arquivos do phi4-setup",
  },
  FOLDER_OF_ANOTHER: {
    what: "Outro usuário deste computador é dono de {path}",
    why: "Qualquer um pode gravar na pasta em que ela fica, então o dono poderia trocar o que for posto ali",
    do: "Escolha uma pasta sua: --cache-dir para modelos, PHI4_SETUP_HOME para os arquivos do phi4-setup",
  },
  FILE_TOO_LARGE: {
    what: "O sistema de arquivos em {path} não comporta um arquivo de {fileBytes}",
    why: "O FAT32, por exemplo, para em 4 GiB por arquivo",
    do: "Escolha com --cache-dir um lugar em outro volume",
  },
  DISK_ERROR: {
    what: "O disco falhou em {path}: {cause}",
    do: "Verifique o volume e rode o mesmo comando de novo",
  },
  OUT_OF_MEMORY: {
    what: "Memória esgotada: {detail}",
    do: "Feche outros programas ou escolha uma quantização ou um contexto menor",
  },
};

export const ui: Record<keyof typeof english, string> = {
  "download.title": "Baixado de {repo}, versão {commit}",
  "download.verified": "baixado e conferido",
  "download.present": "já estava aqui",
  "download.adopted": "conferido, aproveitado de {path}",
  "download.folder": "Em {folder}",
  "verify.title": "Conferido de novo",
  "verify.right": "é o que deveria ser",
  "verify.damaged": "DANIFICADO: {actual}…, esperado {expected}…",
  "verify.missing": "AUSENTE",
  "verify.unreadable": "ILEGÍVEL: {cause}",
  "verify.unknown": "ninguém aqui sabe o que deveria ser",
  "verify.repaired": "consertado, {size} baixados de novo",
  "mirror.ready": "Os modelos em {folder} podem ser baixados de {endpoint}, só para leitura:",
  "mirror.empty": "  (nenhum ainda: o que for baixado agora já fica disponível)",
  "mirror.how": "Nos outros computadores:",
  "mirror.open":
    "Atendendo em {address}: quem alcança este computador por ali pode ler todos os modelos do cache, inclusive os restritos.",
  "kit.using": "Instalando de {folder}: {repo}, versão {commit}, sem rede",
  "kit.made": "O kit em {folder} está completo, com o motor para {packages}.",
  "kit.how": "Num computador sem rede, com o Node instalado:",
  "progress.left": "faltam {time}",
  "progress.connections": "{connections} conexões",
  "progress.silent": "sem dados há {time}",
  "progress.slept": "o computador ficou suspenso por {time}",
  "progress.wait": "o servidor pediu espera: {time}",
  "progress.again": "{said}; recomeçando em {time}",
  "progress.without": "{said}; seguindo sem ele",
  "progress.attached": "outro phi4-setup já está baixando, acompanhando",
};
