import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { ollama as signatures } from "../../../../diagnosis/signatures/download/ollama.ts";

export const ollama: WordsOf<typeof signatures> = {
  "ollama-digest-mismatch": {
    title: "O arquivo que o Ollama baixou está danificado ou vazio",
    cause:
      'A soma de verificação difere. Se a mensagem termina em "got sha256:e3b0c442", o arquivo está vazio: o disco está cheio ou o Ollama não pode escrever ali.',
    do: "Confira o espaço livre e as permissões da pasta de modelos e baixe de novo.",
  },
  "ollama-eof": {
    title: "O download do Ollama foi interrompido vezes demais",
    cause: "A conexão terminou repetidas vezes antes de uma parte ficar completa.",
    do: "Baixe de novo: ele continua de onde parou. Use cabo ou saia da VPN se continuar acontecendo.",
  },
  "ollama-no-manifest": {
    title: "A biblioteca do Ollama não tem um modelo com esse nome",
    cause: "O nome ou a etiqueta depois dos dois-pontos está errada: o Ollama escreve phi4, sem hífen.",
    do: "Escreva phi4, ou copie nome e etiqueta de ollama.com/library/phi4.",
  },
  "ollama-too-old": {
    title: "Este modelo precisa de um Ollama mais novo",
    cause: "O modelo usa recursos que a versão instalada não tem.",
    do: "Instale a versão atual de ollama.com/download e baixe de novo. Num servidor, reinicie também o serviço.",
  },
  "ollama-hf-repo-unfit": {
    title: "O Ollama não consegue usar este repositório do Hugging Face",
    cause:
      "O Ollama busca no Hugging Face só arquivos GGUF inteiros, pelo nome de uma quantização que exista ali; versões desde 2026 também querem o endereço escrito huggingface.co em vez de hf.co.",
    do: "Escreva ollama pull huggingface.co/DONO/NOME-GGUF:Q4_K_M com um repositório de arquivos GGUF e uma quantização que ele lista; para o Phi-4, o phi4 da própria biblioteca é o mais fácil.",
  },
};
