import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { metal as signatures } from "../../../../diagnosis/signatures/runtime-load/metal.ts";

export const metal: WordsOf<typeof signatures> = {
  "metal-oom": {
    title: "A memória do Mac para gráficos acabou",
    cause:
      "O macOS dá aos gráficos uns dois terços a três quartos da memória. Respostas dadas logo antes já podem estar erradas.",
    do: "Feche aplicativos, use uma quantização ou um contexto menor, ou ponha menos camadas na GPU. Macs com 8 GB são pequenos demais para o Phi-4; o Phi-4-mini cabe.",
  },
  "metal-working-set-warning": {
    title: "O modelo é maior do que o macOS recomenda para gráficos",
    cause: "Ele pode rodar devagar, falhar sob carga ou dar respostas erradas.",
    do: "Use uma quantização ou um contexto menor se isso acontecer.",
  },
  "metal-gpu-timeout": {
    title: "O macOS interrompeu o vídeo do Mac porque um passo demorou demais",
    cause:
      "Enquanto a tela espera pelo vídeo, o macOS encerra o trabalho que a atrasa: um texto longo em um lote só, um modelo grande demais, ou outros apps que usam vídeo.",
    do: "Trabalhe em passos menores (-ub 128, textos mais curtos), feche outros apps, use uma quantização menor e atualize o macOS.",
  },
  "metal-library": {
    title: "O programa não consegue preparar os gráficos do Mac (Metal)",
    cause:
      "O código Metal dele falta ou não serve a este macOS: instalação incompleta, arquivo movido, máquina virtual, ou macOS antigo demais.",
    do: "Instale o programa de novo por inteiro e atualize o macOS; ou calcule no processador com 0 camadas na GPU.",
  },
};
