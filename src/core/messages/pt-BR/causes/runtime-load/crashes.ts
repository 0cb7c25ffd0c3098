import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { crashes as signatures } from "../../../../diagnosis/signatures/runtime-load/crashes.ts";

export const crashes: WordsOf<typeof signatures> = {
  "segmentation-fault": {
    title: "O programa quebrou dentro do motor",
    cause:
      "Uma parte escrita em C++ tocou memória que não é dela. A linha acima costuma dizer por quê: falha ao carregar, driver, arquivo danificado.",
    do: "Veja as linhas acima. Atualize o programa e o driver de vídeo e tente no processador.",
  },
  "process-aborted": {
    title: "O programa se encerrou depois de um erro interno",
    cause:
      "Ele percebeu que não podia continuar. O motivo está nas linhas anteriores: um carregamento que falhou, memória, um driver.",
    do: "Veja as linhas acima. Atualize o programa e o driver de vídeo, e tente no processador.",
  },
  "ggml-assert": {
    title: "O motor parou a si mesmo: algo com que conta não era assim",
    cause:
      "O llama.cpp confere o próprio trabalho e para em vez de seguir errado: defeito do motor, arquivo danificado, ou ajustes que não combinam.",
    do: "Atualize o programa; se continuar, tente no processador e com os ajustes padrão, e relate a linha aos autores.",
  },
  "notebook-kernel-died": {
    title: "O Python do notebook terminou sem dizer nada",
    cause: "Em geral a memória acabou ao carregar o modelo; uma quebra dentro de uma biblioteca parece igual.",
    do: "Observe a memória ao carregar. Carregue em 4 bits ou use um arquivo GGUF com llama.cpp; rode o mesmo código como script para ver o erro em si.",
  },
  "k8s-crash-loop": {
    title: "O contêiner termina repetidas vezes",
    cause: "Ele é iniciado de novo a cada vez; o motivo está no próprio log dele.",
    do: "Leia o log da execução anterior (kubectl logs --previous, docker logs). Código de saída 137 quer dizer memória; se ele inicia devagar, dê mais tempo às verificações (startupProbe).",
  },
};
