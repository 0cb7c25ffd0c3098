import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/environment/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
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
  "electron-gpu-process": {
    title: "A janela do LM Studio não pode ser desenhada com este driver de vídeo",
    cause:
      "A parte dos programas Electron que desenha com a placa de vídeo falhou várias vezes, e o programa então se encerra.",
    do: "Atualize o driver de vídeo; inicie o LM Studio com --disable-gpu, que desenha a janela sem a placa e não muda nada para os modelos. Por área de trabalho remota ou numa máquina virtual, use o serviço sem janela.",
  },
};
