import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { gguf as signatures } from "../../../../diagnosis/signatures/runtime-load/gguf.ts";

export const gguf: WordsOf<typeof signatures> = {
  "gguf-html": {
    title: "O arquivo do modelo é uma página web",
    cause:
      "Em vez do modelo foi salva uma página: um link para a página em volta do arquivo (…/blob/…), uma página de login ou a página de erro de um servidor.",
    do: "Apague o arquivo e baixe de novo, com o phi4-setup ou do endereço que contém /resolve/main/. Se vier uma página outra vez, entre antes na rede pelo navegador.",
  },
  "gguf-lfs-pointer": {
    title: "O arquivo do modelo é só uma placa que aponta para o verdadeiro",
    cause:
      "O repositório foi clonado sem o Git LFS: no lugar de cada arquivo grande fica um texto de uns 130 bytes que diz onde está o verdadeiro.",
    do: "Instale o Git LFS e busque os arquivos verdadeiros nessa pasta, ou baixe o modelo com o phi4-setup.",
  },
  "gguf-old-ggml": {
    title: "O arquivo do modelo está num formato antigo que não é mais lido",
    cause:
      "Ele foi feito antes de agosto de 2023 (GGML, ou o primeiro GGUF); os programas de hoje só leem arquivos GGUF mais novos.",
    do: "Baixe um arquivo GGUF atual do modelo.",
  },
  "gguf-runtime-too-old": {
    title: "O programa é mais antigo que o formato do arquivo do modelo",
    cause: "O arquivo é um GGUF válido, mas o programa ainda não conhece esse formato, ou lê os bytes na ordem errada.",
    do: "Atualize o programa que carrega o modelo (o motor do LM Studio, o llama.cpp, o llama-cpp-python).",
  },
  "gguf-bad-magic": {
    title: "O arquivo não é um modelo GGUF",
    cause:
      'Os primeiros bytes são outra coisa: um arquivo vazio ou pela metade, uma pasta, um texto ("Entr" é o "Entry not found" do Hub), ou um arquivo alterado por outro programa.',
    do: "Veja o tamanho: um arquivo do Phi-4 tem gigabytes. Apague-o e baixe de novo; confira o caminho informado.",
  },
  "gguf-truncated": {
    title: "O arquivo do modelo não está completo",
    cause: "Ele termina antes dos pesos: o download foi interrompido, o disco encheu, ou uma cópia parou no meio.",
    do: "Confira o espaço livre e deixe o phi4-setup comparar e consertar o arquivo, ou apague-o e baixe de novo.",
  },
  "gguf-header-truncated": {
    title: "O arquivo do modelo está danificado no começo",
    cause: "A parte que descreve o modelo não pode ser lida: só o primeiro pedaço chegou, ou bytes mudaram no caminho.",
    do: "Deixe o phi4-setup comparar e consertar o arquivo, ou apague-o e baixe de novo.",
  },
  "gguf-invalid-data": {
    title: "O arquivo do modelo contém números danificados",
    cause: "Há pesos com valores impossíveis: o arquivo mudou no caminho, ou o disco ou a memória tem erros.",
    do: "Compare o arquivo com a soma publicada e baixe de novo. Se acontecer duas vezes, teste o disco e a memória.",
  },
  "gguf-missing-tensor": {
    title: "O arquivo do modelo e o programa não combinam",
    cause:
      "Uma parte que o programa espera falta ou tem outra forma: conversão com defeito, pedaços de modelos diferentes, ou um programa muito mais antigo ou novo que o arquivo.",
    do: "Use o arquivo de uma fonte conhecida (microsoft, lmstudio-community, bartowski, unsloth) e atualize o programa.",
  },
  "gguf-quantization-unknown": {
    title: "O programa não conhece esta quantização",
    cause:
      "Os pesos estão empacotados de um jeito que surgiu depois do programa, ou com o qual o dispositivo dele não calcula.",
    do: "Atualize o programa, ou use um arquivo com uma quantização comum, como Q4_K_M.",
  },
  "gguf-split": {
    title: "Um modelo em vários arquivos não está montado corretamente",
    cause:
      "Falta uma parte ou ela foi renomeada, as partes foram juntadas à mão, ou foi escolhida outra que não a primeira.",
    do: "Mantenha todas as partes com os nomes originais numa pasta e carregue a que termina em -00001-of-….gguf. Para juntá-las, use llama-gguf-split --merge.",
  },
};
