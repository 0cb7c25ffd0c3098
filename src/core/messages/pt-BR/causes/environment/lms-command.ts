import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmsCommand as signatures } from "../../../../diagnosis/signatures/environment/lms-command.ts";

export const lmsCommand: WordsOf<typeof signatures> = {
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
};
