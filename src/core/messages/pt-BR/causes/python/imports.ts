import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { imports as signatures } from "../../../../diagnosis/signatures/python/imports.ts";

export const imports: WordsOf<typeof signatures> = {
  "python-module-missing": {
    title: "Falta um pacote Python de que o programa precisa",
    cause: "A mensagem diz qual. Ele pode estar instalado em outro Python ou ambiente que não o que foi iniciado.",
    do: "Instale-o com o python -m pip do mesmo ambiente e rode o programa de novo.",
  },
  "python-distutils-missing": {
    title: "Um pacote é antigo demais para este Python",
    cause:
      "Desde o Python 3.12 os módulos distutils, imp e pkg_resources não vêm mais junto; pacotes antigos ainda os chamam.",
    do: "Use versões mais novas dos pacotes, ou um ambiente com Python 3.11; para pkg_resources, instalar o setuptools abaixo da versão 81 pode ajudar.",
  },
  "python-packages-mismatch": {
    title: "Dois pacotes Python não combinam em versão",
    cause:
      "Outra instalação no mesmo ambiente trocou um de que um pacote depende, como pydantic, protobuf, urllib3 ou NumPy.",
    do: "Veja o que diz pip check e instale a versão pedida; o caminho certo é um ambiente novo só para este programa.",
  },
  "file-named-like-package": {
    title: "Um arquivo seu tem o nome de um pacote, ou um pacote está instalado pela metade",
    cause:
      "O Python toma torch.py ou openai.py na pasta atual pelo próprio pacote. Sem um arquivo assim, a instalação do pacote está quebrada.",
    do: "Renomeie esse arquivo e apague __pycache__ ao lado. Se não houver nenhum, instale o pacote de novo com --force-reinstall.",
  },
  "numpy2-abi": {
    title: "O NumPy e outro pacote não combinam",
    cause: "O NumPy 2 mudou por dentro, e um pacote, em geral um PyTorch antigo, foi feito para o NumPy 1.",
    do: "Atualize o pacote antigo; se não for possível, ponha o NumPy abaixo da versão 2.",
  },
  "numpy-broken": {
    title: "O NumPy está instalado, mas não para este Python",
    cause:
      "Ele foi feito para outra versão ou outro processador, foi copiado de outro ambiente, ou a instalação parou no meio.",
    do: "Instale-o de novo no ambiente em que o programa roda.",
  },
  "python-dll-load": {
    title: "O Windows não consegue carregar uma parte de um pacote Python",
    cause:
      "Falta uma DLL de que ela precisa: em geral o runtime do Visual C++ da Microsoft, ou o pacote foi feito para outra versão do Python.",
    do: "Instale o Visual C++ Redistributable (x64) mais novo, reabra o terminal e instale o pacote de novo num ambiente de 64 bits.",
  },
  "exec-stack-refused": {
    title: "O sistema se recusa a carregar uma biblioteca que pede pilha executável",
    cause:
      "A glibc 2.41 (Fedora 42, Arch, Debian 13) não permite mais isso, e pacotes antigos, como o PyTorch antes da 2.6, pedem.",
    do: "Atualize o pacote que a linha cita.",
  },
  "openmp-duplicate": {
    title: "Duas cópias da biblioteca OpenMP estão em um só Python",
    cause: "Acontece quando se misturam pacotes do pip e do conda: cada um traz a própria cópia.",
    do: "Crie um ambiente novo só com pip ou só com conda e instale os pacotes ali. A opção KMP_DUPLICATE_LIB_OK esconde a falha e pode dar resultados errados.",
  },
};
