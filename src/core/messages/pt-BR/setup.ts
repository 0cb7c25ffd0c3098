import type { CommonStepFindings } from "../../steps/common.ts";
import type { LlamaCppStepFindings } from "../../steps/llama-cpp.ts";
import type { OpenAiStepFindings } from "../../steps/openai.ts";
import type { ui as english } from "../en/setup.ts";
import type { Text } from "../text.ts";

type Steps = CommonStepFindings & LlamaCppStepFindings & OpenAiStepFindings;

export const findings: Record<keyof Steps, Text> = {
  STEP_INSTALL_ENGINE: {
    what: "Baixar o motor: {downloadBytes}",
    why: "{package} {version}, conferido com o SHA-512 publicado, para {folder}",
  },
  STEP_ENGINE_PRESENT: { what: "Usar o motor que já está aqui: {package} {version}" },
  STEP_PREFLIGHT: {
    what: "Ensaiar: um modelo minúsculo responde {accelerator, select, cuda {na placa de vídeo (CUDA)} vulkan {na placa de vídeo (Vulkan)} metal {na placa de vídeo (Metal)} other {no motor}}",
    why: "Para que um download grande não venha antes de uma surpresa{fallbackBytes, select, none {} other {; se a placa recusar, tenta-se a melhor opção seguinte, com no máximo {fallbackBytes} a mais}}",
  },
  STEP_DOWNLOAD: {
    what: "Baixar o modelo: {downloadBytes}",
    why: "{file} de {repo}, publicado por {publisher}, licença {licence}, em {host}, revisão {revision}, SHA-256 conferido, para {folder}{leftBytes, select, none {} other {, onde ficam {leftBytes} livres}}",
  },
  STEP_MODEL_PRESENT: { what: "Usar o modelo que já está aqui: {file}", why: "Em {folder}" },
  STEP_USE_FILE: { what: "Usar o seu arquivo: {file} ({fileBytes})" },
  STEP_LOAD: { what: "Carregar com um contexto de {context} tokens", why: "{file}" },
  STEP_SERVE: { what: "Servir só neste computador{port, select, none {} other {: porta {port}}}" },
  STEP_USE_SERVER: {
    what: "Usar o servidor em {baseUrl}",
    why: "Ele já está ligado e fica como está{keyed, select, true {; a chave vem das variáveis de ambiente} other {}}",
  },
  STEP_SMOKE_TEST: { what: "Testar com a pergunta documentada" },
};

export const ui: Record<keyof typeof english, string> = {
  "plan.title": "Plano",
  "plan.nothingDone": "nada foi feito até aqui",
  "plan.total": "A baixar: {total}",
  "plan.undo": "desfazer depois: {command}",
  "status.nothing": "Nada está instalado. Comece com: {command}",
  "status.runtime": "Executado por",
  "status.from": "Origem",
  "status.context": "Contexto",
  "status.address": "Em",
  "status.speed": "Velocidade",
  "status.since": "Desde",
  "status.file": "Arquivo",
  "status.running": "Ligado em {url} como {model}",
  "status.notRunning": "Desligado. Para ligar: {command}",
  "uninstall.plan": "A remover:",
  "uninstall.done": "Removido:",
  "uninstall.nothing": "Nada a remover: o phi4-setup não criou nada aqui",
  "uninstall.ask": "Remover tudo isso?",
  "uninstall.total": "Ao todo: {total}",
  "guided.welcome": "Vamos colocar o Phi-4 neste computador. Nada é baixado antes do seu sim.",
  "guided.wish": "Como você quer usar o Phi-4?",
  "guided.chat": "Conversar neste terminal",
  "guided.chatHow": "sem instalar mais nada",
  "guided.serve": "Usar nos meus programas",
  "guided.serveHow": "um servidor neste computador, compatível com os clientes da OpenAI",
  "guided.check": "Só verificar este computador",
  "guided.checkHow": "mostra o resultado e termina; nada é alterado",
  "prompt.keys": "↑↓ escolher   Enter aceitar   Ctrl-C sair",
  "prompt.yes": "s sim y yes",
  "prompt.no": "n não nao no",
  "prompt.yesOrNo": "(S/n)",
  "prompt.answerYesOrNo": "Digite s ou n",
  "guided.agreeNothing": "Não é preciso baixar nada. Fazer o plano agora?",
  "guided.agree": "Baixar {total} e fazer o resto do plano agora?",
  "guided.next": "E agora?",
  "guided.nextChat": "Conversar agora",
  "guided.nextSnippet": "Mostrar o código Python do guia",
  "guided.nextServe": "Terminar e deixar ligado",
  "guided.nextFinish": "Terminar",
  "next.ready": "Pronto. O Phi-4 está neste computador e respondeu.",
  "next.readyElsewhere": "Pronto. O servidor respondeu; chat e snippet usam esse servidor daqui em diante.",
  "next.talk": "Conversar",
  "next.serve": "Servir",
  "next.code": "Código",
  "next.remove": "Remover",
  "progress.of": "{done} de {total}",
};
