import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { links as signatures } from "../../../../diagnosis/signatures/disk/links.ts";

export const links: WordsOf<typeof signatures> = {
  exdev: {
    title: "Um arquivo devia ir de uma unidade para outra num só passo",
    cause:
      "Um programa baixa para uma pasta temporária e depois renomeia o arquivo para o lugar certo; isso só funciona dentro de uma mesma unidade.",
    do: "Ponha a pasta temporária na mesma unidade do destino: defina TMPDIR (TEMP no Windows) para uma pasta ali.",
  },
  "winerror-1314": {
    title: "O Windows não permite que esta conta crie links simbólicos",
    cause:
      "O cache do Hugging Face guarda uma cópia de cada arquivo e aponta para ela com links simbólicos; o Windows só deixa administradores criá-los, a menos que o modo de desenvolvedor esteja ligado.",
    do: "Ligue o modo de desenvolvedor (Configurações, procure por “desenvolvedor”) e rode o mesmo comando de novo; ou baixe para uma pasta comum com --local-dir, que não usa links.",
  },
  "symlink-refused": {
    title: "A unidade não conhece links simbólicos",
    cause:
      "FAT32, exFAT e muitas unidades de rede não os têm; no Windows a conta pode não ter permissão para criá-los.",
    do: "Use uma pasta na unidade do sistema (NTFS, APFS, ext4). No npm, --no-bin-links os dispensa; no programa da Hugging Face, --local-dir.",
  },
  "hf-symlink-warning": {
    title: "O cache da Hugging Face funciona aqui sem links",
    cause: "É só um aviso: arquivos que ocorrem duas vezes são guardados duas vezes e ocupam mais espaço.",
    do: "Nada precisa ser feito. O modo de desenvolvedor do Windows permite que o cache use links.",
  },
};
