import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { macos as signatures } from "../../../../diagnosis/signatures/environment/macos.ts";

export const macos: WordsOf<typeof signatures> = {
  "macos-quarantine": {
    title: "O macOS mantém bloqueado um programa baixado",
    cause:
      "Programas que um navegador baixou trazem uma marca de quarentena, e o Gatekeeper recusa os que a Apple não verificou. “Danificado” muitas vezes só quer dizer isso.",
    do: "Tenha certeza de que ele vem da página de quem o faz. Depois permita-o em Ajustes do Sistema, Privacidade e Segurança, “Abrir Mesmo Assim”, ou remova a marca desse único arquivo.",
  },
  "macos-library-blocked": {
    title: "O macOS se recusa a carregar uma biblioteca do programa",
    cause:
      "A biblioteca traz a marca de quarentena de um download, ou a assinatura dela não combina com a do programa ou foi mudada depois.",
    do: "Instale o programa de novo com o instalador ou gerenciador de pacotes dele, e não de um arquivo descompactado; ou, se você confia na origem, remova a marca de quarentena da biblioteca citada na mensagem.",
  },
  "macos-privacy": {
    title: "O macOS protege esta pasta do programa",
    cause:
      "Mesa, Documentos, Downloads e unidades externas só se abrem a programas que você permitiu; o terminal conta como um.",
    do: "Permita o terminal em Ajustes do Sistema, Privacidade e Segurança, Arquivos e Pastas (ou Acesso Total ao Disco), abra-o de novo, ou use outra pasta da sua pasta pessoal.",
  },
  "macos-too-old": {
    title: "O programa precisa de um macOS mais novo",
    cause: "Ele usa partes do sistema que esta versão do macOS não tem.",
    do: "Atualize o macOS, ou use uma versão mais antiga do programa, feita para o seu.",
  },
  "xcode-tools-missing": {
    title: "Faltam as ferramentas de linha de comando da Apple",
    cause:
      "O git, o Python e os compiladores num Mac vêm com as ferramentas de linha de comando do Xcode, que não estão instaladas ou sumiram com uma atualização do sistema.",
    do: "Instale-as com o comando abaixo, confirme na janela que abre e rode o mesmo comando de novo.",
  },
};
