import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { llamaCpp as signatures } from "../../../../diagnosis/signatures/runtime-load/llama-cpp.ts";

export const llamaCpp: WordsOf<typeof signatures> = {
  "llama-failed-to-load": {
    title: "O llama.cpp não conseguiu carregar o modelo",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: 'Veja as linhas acima, a começar por "error loading model" ou "failed to".',
  },
  "llama-bad-argument": {
    title: "O programa não entende a linha de comando",
    cause: "Uma opção está escrita errado, é de outra versão, ou um caminho com espaços está sem aspas.",
    do: "Ponha os caminhos entre aspas duplas e procure a opção no --help da versão em uso.",
  },
  "kv-cache-needs-flash-attention": {
    title: "A memória de contexto menor só funciona com Flash Attention",
    cause:
      "Foi pedido um cache V quantizado (q8_0, q4_0), mas o Flash Attention está desligado ou não é possível neste modelo ou placa.",
    do: "Ligue o Flash Attention (llama-server: --flash-attn on; LM Studio: nas configurações do modelo; Ollama: OLLAMA_FLASH_ATTENTION=1), ou volte o cache V para f16.",
  },
  "kv-cache-type-unknown": {
    title: "Este tipo de memória de contexto não existe ou não funciona aqui",
    cause:
      "O nome não é nenhum dos que o programa conhece, ou K e V formam um par para o qual o dispositivo não tem código.",
    do: "Use f16, q8_0 ou q4_0, e o mesmo para K e V.",
  },
  "llama-no-backends": {
    title: "Faltam ao lado do motor as partes que calculam",
    cause:
      "O llama.cpp as carrega de arquivos chamados ggml-cpu-… e ggml-vulkan-… na própria pasta; não foram copiadas junto, ou nenhuma serve a este processador.",
    do: "Descompacte ou instale o programa de novo por inteiro e inicie-o na própria pasta; não mova arquivos soltos para fora dela.",
  },
  "engine-libraries-mixed": {
    title: "Partes do motor são de idades diferentes",
    cause:
      "Um programa encontra uma libllama ou libggml de outra versão: de outra instalação, do sistema, ou deixada por uma atualização pela metade.",
    do: "Remova a mais antiga, ou instale o programa de novo por inteiro em uma pasta vazia; desfaça LD_LIBRARY_PATH e LLAMA_CPP_LIB_PATH.",
  },
  "engine-dll-init": {
    title: "Uma biblioteca do motor não iniciou no Windows",
    cause:
      "Ela precisa de algo que o computador não lhe dá: em geral AVX2, que falta num processador antigo ou está desligado na BIOS, ou um driver de vídeo que não combina.",
    do: "Confira se o processador mostra AVX2 e ligue-o na BIOS, atualize o driver de vídeo e tente o motor de CPU.",
  },
  "llama-python-library": {
    title: "O pacote Python veio sem o motor, ou não consegue carregá-lo",
    cause:
      "O llama-cpp-python e semelhantes contêm uma biblioteca compilada. Ela não foi compilada, foi feita para outro sistema, ou faltam as bibliotecas de que precisa (CUDA, OpenMP).",
    do: "Instale o pacote de novo e leia o que a compilação diz; um wheel pronto para o seu sistema poupa a compilação. O que falta está depois dos últimos dois-pontos.",
  },
};
