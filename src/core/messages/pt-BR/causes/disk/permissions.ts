import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { permissions as signatures } from "../../../../diagnosis/signatures/disk/permissions.ts";

export const permissions: WordsOf<typeof signatures> = {
  "disk-readonly": {
    title: "A pasta não pode ser escrita: o sistema de arquivos é só de leitura",
    cause:
      "Em contêineres e CI, unidades inteiras são montadas só para leitura de propósito; HOME pode não apontar para lugar nenhum; uma unidade danificada fica só de leitura para se proteger.",
    do: "Escolha uma pasta gravável, e defina HF_HOME e o cache do npm ali; num contêiner, monte um volume para eles. Se a sua própria unidade ficou só de leitura, salve os seus dados e verifique-a.",
  },
  "cache-permission": {
    title: "A pasta dos modelos pertence a outra pessoa",
    cause:
      "Ela foi criada pelo administrador (um sudo anterior, um contêiner que roda como root) ou é compartilhada, e a sua conta não pode escrever ali.",
    do: "Torne-a sua, ou defina HF_HOME para uma pasta sua. Num contêiner, rode como o usuário dono da pasta montada.",
  },
  "permission-denied": {
    title: "Esta conta não pode ler ou escrever um arquivo",
    cause:
      "O arquivo ou a pasta pertence a outra conta ou ao sistema, ou não está marcado como programa; no Windows também pode estar em uso.",
    do: "Veja de quem é, e trabalhe numa pasta sua; ./PROGRAMA pode precisar antes de chmod +x. Evite o sudo quando uma pasta sua basta.",
  },
  "windows-file-in-use": {
    title: "Outro programa está com o arquivo aberto",
    cause:
      "O Windows não deixa mudar nem mover um arquivo que um programa segura: uma verificação do antivírus, um Python ou LM Studio em execução, ou um download do pip que caiu e foi tentado de novo.",
    do: "Feche os programas que possam usá-lo e rode o mesmo comando de novo. Se o pip diz isso logo após um download que esgotou o tempo, o problema verdadeiro é o download: tente de novo com uma conexão melhor.",
  },
};
