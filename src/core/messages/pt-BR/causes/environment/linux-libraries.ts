import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { linuxLibraries as signatures } from "../../../../diagnosis/signatures/environment/linux-libraries.ts";

export const linuxLibraries: WordsOf<typeof signatures> = {
  "libatomic-missing": {
    title: "Falta uma pequena biblioteca do sistema: libatomic",
    cause:
      "O serviço sem janela do LM Studio precisa dela, e sistemas Linux mínimos e imagens de contêiner vêm sem ela.",
    do: "Instale a libatomic1 e rode o mesmo comando de novo.",
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
  "interpreter-missing": {
    title: "Falta neste sistema aquilo que dá partida ao programa",
    cause:
      "O arquivo está lá, mas o que deveria executá-lo não: o carregador de outro tipo de Linux ou processador (musl em vez de glibc, 32 bits), ou o programa citado na primeira linha dele.",
    do: "Pegue a versão para este sistema e processador; no Alpine Linux, use uma imagem com glibc. Se for um script, instale o programa que a primeira linha dele cita.",
  },
};
