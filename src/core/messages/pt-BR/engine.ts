import type { EngineErrors } from "../../errors/engine.ts";
import type { SmokeTestErrors } from "../../errors/smoke-test.ts";
import type { ui as english } from "../en/engine.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof EngineErrors | keyof SmokeTestErrors, Text> = {
  ENGINE_UNSUPPORTED: {
    what: "Não há motor embutido para este sistema: {platform} {arch} {libc}",
    why: "O motor é publicado para Linux com glibc, macOS e Windows em x64 e arm64",
    do: "Neste sistema, use outro executor, como o LM Studio",
  },
  ACCELERATOR_UNUSABLE: {
    what: "O motor não consegue usar {accelerator} aqui: {reason, select, card {nenhuma placa de vídeo daqui o tem} engine {não há motor com ele para {detail}} other {{detail}}}",
    why: "Foi pedido com --accelerator; nada mais foi tentado",
    do: "Deixe --accelerator em auto: o melhor que funciona é descoberto na prática, com o processador por último",
  },
  PLAN_OUTDATED: {
    what: "O motor não consegue usar {planned} aqui: {detail}",
    why: "O plano contava com a placa de vídeo; o motor responde em {used}, para o qual outro plano é melhor",
    do: "Rode o mesmo comando de novo: o novo plano leva em conta o que o motor disse",
  },
  ENGINE_REGISTRY_UNREACHABLE: {
    what: "O registro de pacotes está inacessível: {registry}: {cause}",
    why: "O motor é baixado uma única vez, do registro configurado no npm",
    do: "Verifique a conexão e o registro e o proxy do npm e rode o mesmo comando de novo",
  },
  ENGINE_NOT_HERE: {
    what: "O motor não está neste computador: {package}",
    why: "Com --offline nada é baixado",
    do: "Rode uma vez com rede ou instale de um kit feito com download --kit",
  },
  ENGINE_PACKAGE_MISSING: {
    what: "O registro não tem {package}: HTTP {status} de {registry}",
    why: "O registro de uma empresa pode não oferecê-lo",
    do: "Peça a inclusão de {package} ou aponte o npm para um registro que o tenha",
  },
  ENGINE_PACKAGE_CORRUPT: {
    what: "{package} está danificado: {actual}, esperado {expected}",
    why: "O que o registro enviou não é o pacote publicado; nada foi guardado",
    do: "Tente de novo ou aponte o npm para outro registro",
  },
  ENGINE_CRASHED: {
    what: "O motor parou: {detail}",
    why: "Ele roda em um processo próprio; o phi4-setup e os seus arquivos estão intactos",
    do: "Rode o mesmo comando de novo; se parar outra vez, tente uma quantização ou um contexto menor",
  },
  ENGINE_GARBLES: {
    what: "O motor embaralha o texto: {answer}",
    why: "Antes foi consultado um modelo minúsculo que diz sempre o mesmo; esperado: {expected}",
    do: "A causa pode ser um driver ou o processador: tente só o processador ou outro executor",
  },
  ENGINE_TIMEOUT: {
    what: "O motor não respondeu em {limitMs}: {phase}",
    do: "Feche outros programas e rode o mesmo comando de novo",
  },
  MODEL_LOAD_FAILED: {
    what: "Não foi possível carregar o modelo: {path}: {detail}",
    do: "Confira o arquivo ou baixe-o de novo",
  },
  CONTEXT_TOO_SMALL: {
    what: "A conversa não cabe: {detail}",
    do: "Encurte-a ou comece com um --context maior",
  },
  MODEL_MISSING: {
    what: "Nenhum modelo está instalado",
    do: "Instale um primeiro ou indique um arquivo com --file",
  },
  PORT_TAKEN: {
    what: "A porta {port} está ocupada{by, select, none {} other { por {by}}}",
    do: "Escolha outra com --port ou feche o outro programa",
  },
  PORT_PRIVILEGED: {
    what: "Este sistema guarda a porta {port} para o administrador",
    why: "As portas abaixo de 1024 são dos serviços do sistema; nenhum outro programa a usa",
    do: "Escolha outra com --port, de 1024 em diante",
  },
  NO_SERVER: {
    what: "Nenhum servidor do phi4-setup está rodando na porta {port}",
    why: "Nenhum foi iniciado ali, ou ele já terminou",
    do: "Inicie um",
  },
  SMOKE_UNREACHABLE: {
    what: "Nada responde em {baseUrl}: {cause, select, ECONNREFUSED {não há servidor nessa porta} ENOTFOUND {esse nome não existe} ETIMEDOUT {não houve resposta a tempo} ERR_INVALID_URL {isso não é o endereço de um servidor web} EPROTO {ele não fala TLS} other {{cause}}}",
    do: "{cause, select, ERR_INVALID_URL {Use um endereço como http://127.0.0.1:1234/v1} EPROTO {Escreva http:// em vez de https://} ENOTFOUND {Confira o nome, e o proxy, se o servidor fica atrás de um} other {Ligue o servidor e repita o teste}}",
  },
  SMOKE_CERTIFICATE: {
    what: "O certificado de {baseUrl} não é confiável: {cause}",
    why: "Ninguém em quem este computador confia o assinou, ou ele foi feito para outro nome",
    do: "Informe o certificado da sua organização com --ca-file",
  },
  SMOKE_KEY: {
    what: "{sent, select, true {O servidor recusa a chave} other {O servidor pede uma chave}}: {baseUrl}: {detail}",
    why: "Chaves são lidas só das variáveis de ambiente, nunca da linha de comando",
    do: "Defina OPENAI_API_KEY com a chave do servidor; no LM Studio, LM_API_TOKEN",
  },
  SMOKE_NOT_AN_API: {
    what: "{baseUrl} não fala a API da OpenAI: {detail, select, html {respondeu com uma página da web} other {{detail}}}",
    do: "Confira o endereço; em geral ele termina em /v1",
  },
  SMOKE_MODEL_NOT_LISTED: {
    what: "O servidor não tem o modelo {model}{listed, select, none {, nem nenhum outro} other {; ele tem {listed}}}",
    do: "Carregue o modelo no servidor ou indique com --model um que ele liste",
  },
  SMOKE_NO_ANSWER: {
    what: "O modelo não respondeu: {detail, select, empty {a resposta veio vazia} timeout {demorou demais} cut {a resposta acabou no meio} other {{detail}}}",
    do: "Veja o registro (log) do próprio servidor",
  },
  SMOKE_OTHER_MODEL: {
    what: "Outro modelo respondeu: {answered} em vez de {asked}",
    why: "Alguns servidores respondem a qualquer nome com o único modelo carregado",
    do: "Carregue {asked} no servidor ou indique o carregado com --model",
  },
  SMOKE_NOT_SANE: {
    what: "A resposta não faz sentido: {detail, select, repeated {ela se repete} wordless {não tem palavras} garbled {tem caracteres inválidos} other {{detail}}}",
    why: "Ela dizia: {answer}",
    do: "O arquivo ou o driver pode ser a causa; confira o arquivo e tente só com o processador",
  },
};

export const ui: Record<keyof typeof english, string> = {
  "serve.fetchingEngine": "Baixando o motor: {size}",
  "serve.loading": "Carregando {file}",
  "serve.starting": "Iniciando em segundo plano; o registro fica em {log}",
  "serve.ready": "Ligado em {url} como {model}",
  "serve.another": "Já há outro em {url}, com {model} e contexto de {context} tokens; ele fica como está",
  "serve.howToEnd": "Ctrl-C encerra",
  "serve.howToStop": "Para desligar: {command}",
  "stop.done": "Desligado: {url}",
  "chat.howTo": "Ctrl-C interrompe a resposta, Ctrl-D encerra a conversa",
  "chat.you": "Você",
  "chat.stopped": "interrompida",
  "engine.title": "Motor",
  "engine.answers":
    "Responde {device, select, cpu {no processador} cuda {na GPU (CUDA)} metal {na GPU (Metal)} other {na GPU (Vulkan)}}{names, select, none {} other {: {names}}}",
  "engine.failed":
    "{device, select, cpu {O processador} cuda {CUDA} metal {Metal} other {Vulkan}} foi testado e falhou: {detail}",
  "smoke.title": "Teste de funcionamento",
  "smoke.layer.reachable": "O servidor responde",
  "smoke.layer.api": "Fala a API da OpenAI",
  "smoke.layer.listed": "Tem o modelo",
  "smoke.layer.loaded": "Aceita a pergunta",
  "smoke.layer.first-token": "A primeira palavra chega",
  "smoke.layer.answer": "A resposta chega inteira, e desse modelo",
  "smoke.layer.sane": "A resposta faz sentido",
  "smoke.layer.device": "Onde foi calculada",
  "smoke.pass": "ok",
  "smoke.fail": "falhou",
  "smoke.skip": "não tentado",
  "speed.measured": "{speed} tokens/s",
  "speed.predicted": "previsão de {low} a {high} tokens/s",
  "speed.both": "{speed} tokens/s (previsão: de {low} a {high})",
  "smoke.first": "primeira palavra após {duration}",
  "smoke.device":
    "calculada {device, select, cpu {no processador} cuda {na placa de vídeo (CUDA)} metal {na placa de vídeo (Metal)} vulkan {na placa de vídeo (Vulkan)} gpu {na placa de vídeo} other {num dispositivo que o servidor não informa}}",
};
