import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pipVersions as signatures } from "../../../../diagnosis/signatures/python/pip-versions.ts";

export const pipVersions: WordsOf<typeof signatures> = {
  "no-torch-wheel": {
    title: "Não há PyTorch para este Python",
    cause:
      "Versões prontas só existem para Python de 64 bits de algumas versões e para sistemas comuns. “from versions: none” quer dizer que este Python é de 32 bits, novo demais, antigo demais ou de um tipo raro (ou que o índice de pacotes nem foi alcançado).",
    do: "Instale um Python de 64 bits entre 3.10 e 3.13, crie um ambiente com ele e não fixe a versão do torch. Num Mac Intel, torch 2.2 é o último, com Python até 3.12. O motor do phi4-setup não precisa de PyTorch.",
  },
  "pip-no-version": {
    title: "O pip não encontra nenhuma versão que sirva de um pacote",
    cause:
      "O nome está com erro de digitação, nenhuma versão serve a este Python, ou o índice de pacotes não foi alcançado: então a linha acima diz qual foi o erro de rede.",
    do: "Veja as linhas antes desta. Se falarem de proxy, certificado ou tempo esgotado, resolva isso primeiro; senão, confira o nome e a versão do Python.",
  },
  "package-requires-other-python": {
    title: "Um pacote não aceita esta versão do Python",
    cause:
      "PyTorch e Transformers atuais precisam do Python 3.10 ou mais novo; versões antigas de pacotes recusam um Python que saiu depois delas.",
    do: "Crie um ambiente com outra versão do Python, uma que a mensagem cita, e instale ali.",
  },
  "pip-conflict": {
    title: "As versões pedidas dos pacotes se excluem",
    cause: "Um pacote exige de outro uma versão que um terceiro proíbe.",
    do: "Afrouxe as versões fixadas no seu comando ou arquivo de requisitos, ou instale num ambiente novo.",
  },
  "pip-dependency-conflict": {
    title: "O pip mudou um pacote que outro precisa em outra versão",
    cause:
      "Os novos pacotes estão instalados, mas um instalado antes pode não funcionar mais. As linhas seguintes dizem qual.",
    do: "Nada a fazer se os pacotes citados não são usados; senão, instale cada um num ambiente próprio.",
  },
};
