import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { starting as signatures } from "../../../../diagnosis/signatures/server/starting.ts";

export const starting: WordsOf<typeof signatures> = {
  "ollama-missing": {
    title: "O Ollama não está instalado, ou o terminal não o encontra",
    cause:
      "O comando não está em nenhuma pasta do PATH: não foi instalado, ou o terminal foi aberto antes da instalação.",
    do: {
      all: "Abra um novo terminal. Se o comando ainda faltar, instale o Ollama a partir de ollama.com.",
      linux: "Num contêiner, instale-o dentro do contêiner.",
    },
  },
  "ollama-not-running": {
    title: "O Ollama não está rodando",
    cause:
      "O serviço não foi iniciado ou terminou ao iniciar, por exemplo porque a porta está ocupada ou a pasta de modelos não pode ser escrita.",
    do: {
      all: "Abra o aplicativo ou inicie o serviço. Se ele terminar logo, leia o log.",
      darwin: "O log fica em ~/.ollama/logs/server.log.",
      win32: "O log fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "lms-start-unverified": {
    title: "O LM Studio não conseguiu confirmar que o servidor iniciou",
    cause:
      "A porta está ocupada, o aplicativo não está rodando, ou é alarme falso: com --bind 0.0.0.0 o servidor muitas vezes está no ar.",
    do: "Pergunte o estado. Se estiver desligado, abra o aplicativo e escolha outra porta.",
  },
  "lms-not-server-mode": {
    title: "O lms procura o servidor em outra porta",
    cause: "Versões antigas do lms só olham a porta 1234, mesmo que o servidor use outra.",
    do: "Atualize o LM Studio, ou inicie o servidor na porta 1234.",
  },
  "k8s-unschedulable": {
    title: "Nenhum computador do cluster tem o que o servidor pede",
    cause:
      "As placas de vídeo ou a memória pedidas estão ocupadas ou não existem; por isso o contêiner nunca é iniciado.",
    do: "Veja o que os nós têm e diminua resources.limits, ou espere. Se nvidia.com/gpu não aparece na lista, falta o plugin de dispositivos da NVIDIA.",
  },
};
