import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { virtualEnvironment as signatures } from "../../../../diagnosis/signatures/python/virtual-environment.ts";

export const virtualEnvironment: WordsOf<typeof signatures> = {
  pep668: {
    title: "O Python do sistema não aceita pacotes do pip",
    cause:
      "Distribuições Linux e o Homebrew cuidam eles mesmos deste Python e proíbem o pip de mudá-lo, porque o sistema poderia quebrar (PEP 668).",
    do: "Crie um ambiente Python seu numa pasta e instale ali. Não passe por cima da proteção.",
  },
  "ensurepip-missing": {
    title: "Falta a parte do Python que cria ambientes",
    cause: "Debian e Ubuntu entregam venv e ensurepip num pacote à parte.",
    do: "Instale python3-venv e crie o ambiente de novo.",
  },
  "venv-moved": {
    title: "O ambiente Python foi movido, ou o Python dele sumiu",
    cause:
      "Um ambiente lembra o caminho completo da própria pasta e do Python com que foi feito; ele quebra quando um dos dois é movido, renomeado ou desinstalado.",
    do: "Crie o ambiente de novo no lugar atual e instale os pacotes nele.",
  },
  "venv-activate-missing": {
    title: "O ambiente Python não está nesta pasta",
    cause:
      "Ele não foi criado, a criação falhou, ou o terminal está em outra pasta. No Windows o script fica em Scripts, nos outros sistemas em bin.",
    do: "Vá para a pasta em que o ambiente foi criado, ou crie-o aqui.",
  },
  "pip-needs-environment": {
    title: "O pip está configurado para instalar em outro lugar",
    cause:
      "PIP_REQUIRE_VIRTUALENV exige um ambiente ativo, ou PIP_USER (e --user) pede a sua pasta pessoal com um ambiente ativo.",
    do: "Ative ou crie um ambiente, e deixe --user de fora dentro dele: pip config list mostra de onde vem o ajuste.",
  },
  "conda-not-initialised": {
    title: "O conda não está configurado neste terminal",
    cause:
      "O conda troca de ambiente por funções do shell, que o conda init escreve no arquivo de início; sem elas, os pacotes vão parar em outro Python.",
    do: "Rode conda init uma vez e abra um novo terminal; ou use um ambiente Python simples. Não misture os dois: saia do conda antes de criar um venv.",
  },
  "conda-terms": {
    title: "O conda espera que seus termos de serviço sejam aceitos",
    cause: "Os canais da própria Anaconda pedem isso desde 2025, e um script não pode responder.",
    do: "Leia os termos e aceite-os com conda tos accept, ou use conda-forge (Miniforge) no lugar desses canais.",
  },
  "uv-missing": {
    title: "O instalador que as instruções usam (uv, pipx, Poetry) não está aqui",
    cause: "É um programa à parte: não foi instalado, ou o terminal foi aberto antes da instalação.",
    do: "Abra um novo terminal. Se ainda faltar, instale-o, ou use python -m venv e pip, que fazem o mesmo.",
  },
  "uv-no-environment": {
    title: "O uv não encontrou um ambiente Python onde instalar",
    cause: "O uv só instala num ambiente, e nenhum está ativo ou na pasta.",
    do: "Crie um com uv venv na pasta e rode o mesmo comando de novo.",
  },
};
