import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const disk: CausesOf<"disk"> = {
  "winerror-1314": {
    title: "O Windows não permite que esta conta crie links simbólicos",
    cause:
      "O cache do Hugging Face guarda uma cópia de cada arquivo e aponta para ela com links simbólicos; o Windows só deixa administradores criá-los, a menos que o modo de desenvolvedor esteja ligado.",
    do: "Ligue o modo de desenvolvedor (Configurações, procure por “desenvolvedor”) e rode o mesmo comando de novo; ou baixe para uma pasta comum com --local-dir, que não usa links.",
  },
};
