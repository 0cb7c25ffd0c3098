import type { CliErrors } from "../../errors/cli.ts";
import type { ui as english } from "../en/cli.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof CliErrors, Text> = {
  UNKNOWN_COMMAND: {
    what: "Comando desconhecido: {given}",
    do: "{nearest, select, none {Rode com --help para ver todos os comandos} other {Você quis dizer {nearest}?}}",
  },
  UNKNOWN_OPTION: {
    what: "Opção desconhecida: {given}",
    do: "{nearest, select, none {Rode o comando com --help para ver as opções} other {Você quis dizer {nearest}?}}",
  },
  OPTION_VALUE_INVALID: {
    what: "Valor inválido para {option}: {given}",
    why: "{allowed, select, none {A opção aceita outro tipo de valor} other {A opção aceita {allowed}}}",
    do: "{nearest, select, none {{allowed, select, none {Rode o comando com --help para ver o que ela aceita} other {Escolha um destes}}} other {Você quis dizer {nearest}?}}",
  },
  OPTION_VALUE_MISSING: {
    what: "Falta um valor depois de {option}",
    do: "Escreva um valor depois dela; --help mostra quais",
  },
  OPTION_NEEDED: {
    what: "{by} precisa também de {option}",
    do: "Acrescente-a ou deixe a outra de fora",
  },
  CREDENTIALS_IN_ADDRESS: {
    what: "O endereço dado em {option} contém um nome ou uma senha",
    why: "Endereços são exibidos e ficam no recibo, onde outros podem lê-los; o que um servidor desse tipo aceita é uma chave",
    do: "Tire tudo até a @ e ponha a chave do servidor no ambiente",
  },
  UNEXPECTED_ARGUMENT: {
    what: "Argumento inesperado: {given}",
    do: "Deixe-o de fora; um texto com espaços fica entre aspas",
  },
  ONE_MACHINE_ONLY: {
    what: "Aqui só um --machine por vez: {given}",
    why: "Planeja-se, diagnostica-se ou salva-se um computador por vez",
    do: "Informe um só arquivo, ou compare vários com check ou recommend",
  },
  CONSENT_NEEDED: {
    what: "Nada foi feito: é preciso o seu consentimento",
    why: "Não há terminal para perguntar e --yes não foi informado",
    do: "Leia o que está acima e rode o mesmo comando com --yes",
  },
  QUESTION_EMPTY: {
    what: "Não há pergunta na entrada padrão (stdin)",
    do: "Envie uma pela entrada padrão, ou comece a conversa num terminal",
  },
  CONSENT_DECLINED: { what: "Nada foi feito, como você pediu" },
  CHECKS_FAILED: {
    what: "Nada foi baixado: requisito não atendido: {checks}",
    why: "Uma linha obrigatória do guia não é atendida neste computador",
    do: "Resolva isso, ou prossiga mesmo assim indicando essa linha depois de --accept",
  },
  NOTHING_FITS: {
    what: "Nenhuma quantização do Phi-4 cabe neste computador",
    why: "{detail}",
    do: "Veja os números de cada uma, ou use um computador com mais memória",
  },
  RUNTIME_NOT_DRIVEN: {
    what: "Esta versão ainda não instala para o executor {runtime}",
    do: "Use o motor embutido",
  },
  FILE_UNREADABLE: {
    what: "Não foi possível ler {path}: {detail}",
    do: "Confira o caminho e se este usuário pode ler o arquivo",
  },
  FILE_INVALID: {
    what: "Conteúdo inesperado: {path}: {detail}",
    do: "Gere-o de novo com o comando que o criou, ou indique outro arquivo",
  },
  RECEIPT_UNREADABLE: {
    what: "{by, select, none {O recibo está danificado} other {O recibo é do phi4-setup {by}, e esta versão não o entende}}: {path}",
    why: "Ele lista o que foi instalado e criado, e nada é removido por palpite: {detail}",
    do: "{by, select, none {Dê outro nome ao arquivo e instale de novo: o que já está aqui é aproveitado, sem baixar outra vez} other {Use essa versão, ou uma mais nova}}",
  },
  CONFIG_KEY_UNKNOWN: {
    what: "Chave desconhecida em {path}: {key}",
    do: "{nearest, select, none {As chaves são as opções de check escritas numa palavra só, como failOn} other {Você quis dizer {nearest}?}}",
  },
  CONFIG_VALUE_INVALID: {
    what: "Valor inválido para {key} em {path}: {given}",
    why: "{allowed, select, none {O valor deve ser de outro tipo} other {Valores aceitos: {allowed}}}",
    do: "Escreva um valor que sirva, ou remova a chave: aí vale o padrão",
  },
  CONFIG_PROFILE_UNKNOWN: {
    what: "Perfil desconhecido: {profile}",
    why: "{path, select, none {Não há phi4-setup.config.json nesta pasta nem nas de cima} other {{known, select, none {{path} não tem perfis} other {{path} tem {known}}}}}",
    do: "{nearest, select, none {Use um perfil do arquivo ou deixe --profile de fora} other {Você quis dizer {nearest}?}}",
  },
  CATALOGUE_WORD_UNKNOWN: {
    what: "Palavra desconhecida em {path}: {given}",
    why: "Em {where} são aceitas {allowed}",
    do: "{nearest, select, none {Use uma destas} other {Você quis dizer {nearest}?}}",
  },
  INTERRUPTED: {
    what: "{signal, select, SIGINT {Interrompido com Ctrl-C} other {Interrompido por {signal}}}",
    why: "{stage, select, nothing {Nada foi feito nem alterado} installed {O Phi-4 está instalado; não falta nada} other {{keptBytes, select, none {O que já foi feito está guardado} other {O que já foi baixado está guardado: {keptBytes}}}}}",
    do: "{stage, select, nothing {Rode o mesmo comando de novo quando quiser} installed {Veja o que há aqui com o comando status} other {Rode o mesmo comando de novo para continuar daí}}",
  },
  INTERNAL_ERROR: {
    what: "Um defeito do phi4-setup: {detail}",
    why: "Isto não deveria ter acontecido, e a culpa não é sua",
    do: "Relate o defeito: o que você estava fazendo, a saída com --verbose e o arquivo que este comando grava",
  },
};

export const ui: Record<keyof typeof english, string> = {
  "error.why": "Por quê",
  "error.do": "Faça",
  "error.more": "Mais",
  "error.exit": "Código",
};
