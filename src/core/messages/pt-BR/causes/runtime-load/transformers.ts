import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transformers as signatures } from "../../../../diagnosis/signatures/runtime-load/transformers.ts";

export const transformers: WordsOf<typeof signatures> = {
  "tokenizers-too-old": {
    title: "O pacote tokenizers é antigo demais para este modelo",
    cause: "O tokenizer.json do modelo está numa forma mais nova do que a versão instalada lê.",
    do: "No ambiente que carrega o modelo: pip install --upgrade transformers tokenizers.",
  },
  "weights-mismatch": {
    title: "Os pesos não servem no modelo em que são carregados",
    cause:
      "A configuração e os arquivos de pesos são de modelos ou versões diferentes, falta um arquivo, ou se usa um download incompleto.",
    do: "Baixe a pasta inteira de novo para uma vazia, de um só repositório e uma só revisão.",
  },
  "transformers-keyword": {
    title: "O código do programa e o transformers instalado têm idades diferentes",
    cause: "Um ajuste mudou de nome: dtype é o novo, torch_dtype é o nome nas versões anteriores à 4.56.",
    do: "Atualize o transformers, ou use o nome antigo no programa.",
  },
  "not-a-transformers-model": {
    title: "Esta pasta não tem um modelo que o Transformers carregue assim",
    cause:
      "O config.json falta ou não diz o tipo do modelo, como em repositórios de arquivos GGUF, ou a classe no programa é para outro tipo de tarefa.",
    do: "Use microsoft/phi-4 com AutoModelForCausalLM. Arquivos GGUF são para LM Studio, llama.cpp e Ollama.",
  },
  "quantization-package-missing": {
    title: "O modelo está empacotado de um jeito que exige outro pacote",
    cause:
      "Modelos quantizados para Transformers e vLLM (AWQ, GPTQ e outros) são calculados por pacotes próprios, ou por versões mais novas.",
    do: "Instale o pacote que a mensagem cita, atualize o programa, ou use um arquivo GGUF com llama.cpp ou LM Studio.",
  },
  "flash-attention-package": {
    title: "Foi pedido um modo de cálculo mais rápido que não existe aqui",
    cause:
      "flash_attention_2 precisa do pacote flash-attn e de uma placa NVIDIA da geração Ampere (RTX 30) ou mais nova.",
    do: 'Remova attn_implementation="flash_attention_2" do programa, ou escreva "sdpa", que não precisa de nada a mais.',
  },
  "trust-remote-code": {
    title: "O modelo traz código de programa próprio e pede consentimento",
    cause:
      "Alguns repositórios, como o Phi-4-multimodal, são carregados com código do repositório. O próprio Phi-4 não precisa.",
    do: "Se você confia em quem publica, passe trust_remote_code=True e fixe uma revisão. Para microsoft/phi-4, atualize o transformers em vez disso.",
  },
};
