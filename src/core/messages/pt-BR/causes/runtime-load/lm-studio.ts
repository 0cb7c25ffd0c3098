import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/runtime-load/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
  "lms-exit-abort": {
    title: "O motor parou a si mesmo no Windows (0xC0000409)",
    cause:
      "O número é o código do Windows para um programa que se encerrou após um erro interno. Com o Phi-4 foi o motor 1.20 do LM Studio, corrigido no 1.21; pouca memória de vídeo também causa isso.",
    do: "Atualize o motor (Ctrl+Shift+R no LM Studio) e o driver de vídeo; depois tente o motor Vulkan ou de CPU.",
  },
  "lms-exit-ntstatus": {
    title: "O motor quebrou no Windows",
    cause:
      "O número arredondado vale para várias causas: acesso errado à memória, uma instrução que o processador não tem, ou uma DLL que falta.",
    do: "Atualize o motor e o driver de vídeo, instale o runtime do Visual C++ (x64) e confira se o processador tem AVX2; depois tente o motor de CPU.",
  },
  "lms-exit-vulkan": {
    title: "O motor do LM Studio terminou ao carregar",
    cause: "Visto com o Phi-4 nos motores 1.20, corrigidos no 1.21, e quando há mais camadas na placa do que cabem.",
    do: 'Atualize o motor (Ctrl+Shift+R), diminua "GPU offload", ou escolha o motor de CPU.',
  },
  "lms-exit-signal": {
    title: "O motor do LM Studio quebrou ao carregar",
    cause:
      "6 e 134 querem dizer que ele parou a si mesmo, 11 e 139 um acesso errado à memória. Com o Phi-4 foi o motor Metal 1.20, corrigido no 1.21.",
    do: "Atualize o motor (Cmd+Shift+R ou Ctrl+Shift+R); se continuar, escolha um mais antigo ou o motor de CPU.",
  },
  "lms-exit-zero": {
    title: "Este LM Studio é antigo demais para o Phi-4",
    cause: "Versões anteriores à 0.3.6 não conseguem carregá-lo e não dizem mais que isso.",
    do: "Atualize o LM Studio e carregue o modelo de novo.",
  },
  "lms-runtime-broken": {
    title: "O LM Studio e suas partes não combinam",
    cause:
      "O aplicativo, o motor ou um segundo aplicativo dos mesmos autores que usa a mesma pasta (Bionic) têm idades diferentes.",
    do: "Atualize o LM Studio, os motores e o outro aplicativo, e abra o LM Studio de novo.",
  },
  "lms-no-runtime-mlx": {
    title: "O LM Studio não consegue executar um modelo nesta forma aqui",
    cause: "É um modelo MLX, que só Macs com Apple silicon executam, ou são os pesos originais do publicador.",
    do: "Baixe o modelo como GGUF: procure phi-4 e escolha um arquivo cujo nome termine em Q4_K_M.gguf. Em um Mac com Apple silicon, instale o runtime LM Studio MLX.",
  },
  "lms-engine-missing": {
    title: "O motor do programa está incompleto ou encontra as bibliotecas erradas",
    cause:
      "Falta um arquivo do motor ou das bibliotecas do driver de vídeo, uma atualização ficou pela metade, ou bibliotecas de outro programa (Ollama) são encontradas antes.",
    do: {
      all: "Remova e baixe o motor de novo (Ctrl+Shift+R no LM Studio), atualize o driver de vídeo e use o motor de CPU enquanto isso.",
      linux: "Procure com ldconfig -p uma libllama.so de outro programa e tire-a do caminho.",
      win32: "Instale também o runtime do Visual C++ (x64).",
    },
  },
  "lms-guardrail": {
    title: "O LM Studio recusa: pela estimativa dele, o modelo não cabe",
    cause:
      "A estimativa cresce com o tamanho do contexto e conta outros modelos carregados; às vezes está claramente errada.",
    do: 'Descarregue outros modelos, carregue com um contexto menor (4096) ou uma quantização menor. Só afrouxe "Model loading guardrails" nas configurações se o número não puder estar certo.',
  },
  "lms-resource-snapshot": {
    title: "O LM Studio não consegue descobrir o que este computador tem",
    cause:
      "Uma parte do aplicativo que mede memória e vídeo está com defeito, por exemplo após uma atualização ou arquivos removidos à mão.",
    do: "Feche o LM Studio por completo e abra de novo; se continuar, instale-o outra vez por cima.",
  },
  "lms-model-not-found": {
    title: "O LM Studio não tem um modelo com esta chave",
    cause: "A chave difere do nome do arquivo, e uma com @quantização não pode ser carregada.",
    do: "Procure modelKey na lista e use exatamente esse valor.",
  },
  "lms-failed-to-load": {
    title: "O modelo não pôde ser carregado",
    cause: "Esta linha só diz que falhou; o motivo está perto dela ou no log de desenvolvedor.",
    do: "Veja as linhas em volta. No LM Studio, acompanhe o log enquanto carrega outra vez.",
  },
};
