import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { windows as signatures } from "../../../../diagnosis/signatures/environment/windows.ts";

export const windows: WordsOf<typeof signatures> = {
  "windows-dll-missing": {
    title: "Falta uma biblioteca do Windows, em geral o runtime do Visual C++",
    cause:
      "O programa precisa de arquivos DLL que não estão neste computador: quase sempre o runtime do Visual C++ da Microsoft, às vezes uma parte do CUDA ou do próprio programa.",
    do: "Instale o Visual C++ Redistributable (x64) mais novo da Microsoft, reabra o terminal e rode o mesmo comando de novo. Se continuar, instale o programa de novo.",
  },
  "windows-dll-mismatch": {
    title: "Bibliotecas de duas versões estão misturadas",
    cause:
      "O programa achou uma DLL com o nome certo mas de outra versão: há uma mais antiga na pasta dele, no PATH ou na pasta do próprio Windows.",
    do: "Descompacte o programa numa pasta nova e vazia, e tire do PATH as pastas de outras versões; atualize o driver de vídeo se a DLL pertence a ele.",
  },
  "windows-antivirus-blocked": {
    title: "O antivírus bloqueou ou removeu um arquivo",
    cause:
      "O Windows Defender ou outro antivírus tomou um arquivo baixado por nocivo. Com versões novas desses programas isso é muitas vezes um alarme falso, mas nem sempre.",
    do: "Veja em Segurança do Windows, Histórico de proteção, qual foi o arquivo. Se veio da página de quem o faz, atualize as definições de vírus e tente de novo, ou restaure-o ali; senão, deixe-o removido.",
  },
  "windows-app-control": {
    title: "O Windows não permite que este programa seja executado",
    cause:
      "O Controle Inteligente de Aplicativos, ou uma regra da sua organização, só deixa executar programas conhecidos, e este não está entre eles.",
    do: "Num computador da organização, peça ao departamento de TI para permiti-lo. No seu próprio, veja em Segurança do Windows, Controle de aplicativos e do navegador; o phi4-setup com outro runtime, como o LM Studio, talvez seja permitido.",
  },
};
