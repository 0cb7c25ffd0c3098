import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { processor as signatures } from "../../../../diagnosis/signatures/environment/processor.ts";

export const processor: WordsOf<typeof signatures> = {
  "illegal-instruction": {
    title: "O programa usa instruções que este processador não tem",
    cause:
      "Ele foi feito para um processador mais novo (AVX, AVX2 ou AVX-512), ou a máquina virtual esconde o que o processador real sabe fazer.",
    do: "Numa máquina virtual, ajuste o tipo de processador para o do hospedeiro. Senão, use uma versão para processadores antigos: o motor do phi4-setup escolhe uma que serve.",
  },
  "intel-mac-unsupported": {
    title: "O programa é para Macs com chip da Apple, e este tem processador Intel",
    cause:
      "O arquivo só contém código arm64; ou uma parte para chips da Apple foi carregada num programa que roda como x86_64. O LM Studio não tem versão para Macs Intel.",
    do: "Num Mac Intel, use o motor do phi4-setup, que calcula no processador. Num Mac com chip da Apple, instale o Node.js e o Python para arm64.",
  },
  "rosetta-x64-node": {
    title: "Um programa para Macs Intel está em uso num Mac com chip da Apple",
    cause:
      "O Node.js, o Python ou o terminal roda traduzido pelo Rosetta, ou uma parte dele foi instalada para o outro tipo de processador. Assim fica lento e não pode usar o chip gráfico.",
    do: "Instale o Node.js (ou o Python) para arm64, desmarque “Abrir usando o Rosetta” na janela de informações do terminal e instale os pacotes de novo.",
  },
  "wrong-architecture": {
    title: "O programa é para outro tipo de computador",
    cause:
      "O arquivo foi feito para outro processador (ARM em vez de Intel, 32 em vez de 64 bits) ou outro sistema; ou uma pasta de pacotes instalados foi copiada de outro computador. Um download cortado parece igual.",
    do: "Instale-o neste computador para este processador. Se a node_modules ou um ambiente Python foi copiado para cá, remova essa cópia e instale de novo.",
  },
};
