import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { space as signatures } from "../../../../diagnosis/signatures/disk/space.ts";

export const space: WordsOf<typeof signatures> = {
  "disk-full-python": {
    title: "O disco está cheio",
    cause:
      "O Python ou um programa da Hugging Face não conseguiu escrever mais. Não precisa ser a unidade da sua pasta pessoal: o cache do modelo, o cache do pip, a segunda cópia do Xet e os arquivos temporários podem estar em unidades diferentes.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles. HF_HOME muda o lugar do cache da Hugging Face, TMPDIR (TEMP no Windows) o dos arquivos temporários.",
  },
  "disk-full-node": {
    title: "O disco está cheio",
    cause:
      "Um programa como o LM Studio ou o npm não conseguiu escrever mais. O LM Studio então fecha sem avisar e não abre de novo até haver espaço.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles.",
  },
  "disk-full": {
    title: "O disco está cheio",
    cause:
      "O programa não conseguiu escrever mais; no Linux a pasta de um serviço como o Ollama muitas vezes fica na pequena unidade do sistema.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles.",
  },
  "disk-inodes": {
    title: "A unidade não aceita nenhum arquivo novo: está cheia, ou sem entradas livres",
    cause:
      "Um novo arquivo nem pôde ser começado. Além do espaço, uma unidade Linux tem um número fixo de entradas (inodes); arquivos pequenos em grande quantidade as esgotam enquanto ainda há espaço.",
    do: "Veja os dois números com os comandos abaixo. Se as entradas acabaram (IUse% 100), remova pastas com muitos arquivos pequenos, como node_modules antigas, ou use outra unidade.",
  },
  "tmp-too-small": {
    title: "A unidade dos arquivos temporários é pequena demais, ou não pode ser gravada",
    cause:
      "/tmp muitas vezes fica na memória ou numa unidade própria de poucos gigabytes; pacotes grandes como o PyTorch e motores são descompactados ali primeiro.",
    do: "Crie uma pasta para arquivos temporários numa unidade grande e aponte TMPDIR para ela durante a instalação.",
  },
  "hf-disk-warning": {
    title: "Não há espaço suficiente para o arquivo do modelo",
    cause: "O programa da Hugging Face só diz isso como aviso, continua, e falha quando o disco enche.",
    do: "Libere espaço nessa unidade (só o modelo ocupa cerca de 9 GB), ou escolha uma pasta numa maior. Arquivos baixados pela metade podem ficar: o mesmo comando continua a partir deles. HF_HOME muda o lugar do cache.",
  },
  "disk-quota": {
    title: "A sua cota do disco acabou",
    cause:
      "A unidade tem espaço, mas cada conta só pode usar certa quantidade de espaço ou de arquivos: comum em pastas pessoais de universidades e empresas.",
    do: "Veja a sua cota com o comando abaixo. Ponha o modelo e os caches numa unidade para dados grandes (HF_HOME, PIP_CACHE_DIR, cache do npm).",
  },
};
