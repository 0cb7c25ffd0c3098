import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { interpreter as signatures } from "../../../../diagnosis/signatures/python/interpreter.ts";

export const interpreter: WordsOf<typeof signatures> = {
  "python-store-alias": {
    title: "O Windows tem um atalho chamado python, mas nenhum Python",
    cause: "O que responde é um marcador de lugar que só leva à Microsoft Store.",
    do: "Instale o Python de python.org ou com o winget, abra um novo terminal e use py; ou desligue os aliases em Configurações, Aliases de execução de aplicativo.",
  },
  "python-not-found": {
    title: "O Python não está instalado, ou este terminal não o enxerga",
    cause: "Um programa quis iniciar o Python e não encontrou nenhum nas pastas do PATH.",
    do: "Instale o Python 3.10 ou mais novo e abra um novo terminal. O phi4-setup não precisa de Python: só o caminho pelo Transformers precisa.",
  },
  "python-ssl-missing": {
    title: "Este Python não consegue fazer conexões criptografadas",
    cause:
      "Ele foi compilado sem o OpenSSL, ou os arquivos do OpenSSL não são encontrados; com o conda no Windows isso acontece fora de um ambiente ativado.",
    do: "Instale o Python do seu sistema ou de python.org; com o pyenv, instale antes o pacote de desenvolvimento do OpenSSL e compile de novo; com o conda, ative o ambiente.",
  },
  "python-home-wrong": {
    title: "O Python não encontra a própria biblioteca",
    cause: "PYTHONHOME ou PYTHONPATH aponta para outro Python, ou a instalação foi movida ou removida em parte.",
    do: "Apague as duas variáveis e inicie o programa de novo. Se não adiantar, repare ou reinstale o Python.",
  },
  "python-stdlib-missing": {
    title: "Este Python foi compilado sem uma parte da biblioteca",
    cause:
      "Ele foi compilado aqui (pyenv, código-fonte) sem o pacote de desenvolvimento de libffi, bzip2, xz ou SQLite.",
    do: "Instale esses pacotes e compile o Python de novo (pyenv install --force VERSÃO), ou use o Python do sistema ou o de python.org.",
  },
  "python-text-encoding": {
    title: "O Python tropeçou numa letra fora da página de código antiga",
    cause:
      "Programas do Windows ainda usam um conjunto de caracteres regional; um texto, ou um nome de pasta com acentos como o seu nome de usuário, não cabe nele.",
    do: "Ponha o Python em UTF-8 para a execução com PYTHONUTF8=1; se um caminho é citado, use uma pasta sem acentos, como C:\\phi4.",
  },
};
