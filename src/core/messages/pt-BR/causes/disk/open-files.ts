import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { openFiles as signatures } from "../../../../diagnosis/signatures/disk/open-files.ts";

export const openFiles: WordsOf<typeof signatures> = {
  "file-watchers": {
    title: "O Linux não deixa os programas vigiarem mais arquivos",
    cause: "Não é falta de espaço: o número de arquivos que podem ser vigiados é limitado por usuário.",
    do: "Feche editores e servidores de desenvolvimento, ou aumente o limite com o comando abaixo (até o próximo reinício).",
  },
  emfile: {
    title: "Um programa abriu mais arquivos do que pode",
    cause:
      "Cada programa só pode manter certo número de arquivos abertos; o macOS começa em 256, e alguns contêineres também são apertados.",
    do: "Aumente o limite neste terminal com o comando abaixo e rode o mesmo comando de novo.",
  },
};
