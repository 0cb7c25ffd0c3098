import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { pip as signatures } from "../../../../diagnosis/signatures/python/pip.ts";

export const pip: WordsOf<typeof signatures> = {
  "pip-missing": {
    title: "Falta o pip, o instalador de pacotes do Python",
    cause: "Este Python veio sem o pip, ou a pasta do pip não está no PATH.",
    do: "Inicie-o como python -m pip dentro de um ambiente seu, que já traz o pip.",
  },
  "pip-permission": {
    title: "O pip não pode escrever no Python do sistema",
    cause: "Este Python pertence ao administrador, ou no Windows um programa em execução segura o arquivo.",
    do: "Instale num ambiente seu; no Windows, feche antes os programas Python abertos. Evite sudo pip.",
  },
  "pip-broken": {
    title: "O próprio pip está quebrado",
    cause:
      "Uma atualização dele parou no meio, duas versões estão uma sobre a outra, ou um pacote que ele usa foi trocado.",
    do: "Não conserte o pip do sistema: crie um ambiente e use o pip dele.",
  },
  "pip-what-to-install": {
    title: "O pip não entende o que deve instalar",
    cause:
      "O arquivo ou projeto que ele deveria ler não está nesta pasta, ou o nome não está escrito como deve: versões levam dois sinais de igual, e o zsh toma os colchetes para si.",
    do: 'Vá para a pasta do projeto. Escreva versões como torch==2.9.1 e ponha nomes com colchetes entre aspas: pip install "transformers[torch]".',
  },
  "pip-cannot-uninstall": {
    title: "O pip não pode trocar um pacote do sistema",
    cause: "Outro programa o instalou, por exemplo o apt ou o conda, sem uma lista dos arquivos.",
    do: "Deixe o Python do sistema em paz: instale num ambiente próprio.",
  },
  "pip-too-old": {
    title: "Este pip é antigo demais para a opção recebida",
    cause: "As instruções foram escritas para um mais novo; sistemas antigos vêm com versões antigas.",
    do: "Atualize o pip num ambiente próprio. --break-system-packages pode ficar de fora: um pip antigo não pede permissão.",
  },
};
