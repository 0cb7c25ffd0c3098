import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const inference: CausesOf<"inference"> = {
  "lms-context-overflow": {
    title: "A conversa é maior que o contexto com que o modelo foi carregado",
    cause:
      "O LM Studio carrega modelos com 4.096 tokens se nada for dito; programas de código enviam muito mais de uma vez. O Phi-4 aceita 16.384.",
    do: "Carregue o modelo com um contexto maior, ou comece uma conversa nova e mais curta.",
  },
  "llama-context-overflow": {
    title: "A pergunta com o histórico é maior que o contexto",
    cause: "O servidor foi iniciado com menos tokens do que o programa envia. O Phi-4 aceita 16.384.",
    do: "Inicie-o com um contexto maior (-c 16384) se a memória permitir, ou encurte o texto.",
  },
  "vllm-context-overflow": {
    title: "Pergunta e resposta juntas são maiores que o contexto",
    cause: "O que se envia e max_tokens são somados; no Phi-4 a soma pode ser no máximo 16.384.",
    do: "Diminua max_tokens, encurte o texto, ou inicie o servidor com --max-model-len maior, se foi reduzido.",
  },
  "context-slot-full": {
    title: "O contexto está cheio",
    cause: "A conversa, ou várias paralelas que dividem o contexto, usou todos os tokens que ele tem.",
    do: "Comece uma conversa nova, inicie o servidor com um contexto maior, ou com menos conversas paralelas (-np 1).",
  },
  "prompt-over-batch": {
    title: "O texto é maior do que um passo de trabalho permite",
    cause: "O servidor calcula o texto em lotes; para embeddings ele precisa caber em um só.",
    do: "Inicie o servidor com lotes maiores: -b 2048 -ub 2048.",
  },
  "prompt-truncated": {
    title: "Parte da pergunta foi deixada de fora por ser longa demais",
    cause:
      "O texto era maior que o contexto, e o resto foi cortado sem erro: as respostas podem ignorar o que estava ali.",
    do: "Aumente o contexto (Ollama: OLLAMA_CONTEXT_LENGTH=16384 ou num_ctx), ou envie menos texto.",
  },
  "jinja-template": {
    title: "O modelo de conversa (chat template) não pode ser executado",
    cause:
      "O modelo que transforma mensagens em texto usa algo que o programa não conhece, ou falta às mensagens algo que ele espera. Visto com o phi-4-reasoning-plus.",
    do: "Atualize o programa e use o arquivo de lmstudio-community ou bartowski; no LM Studio é possível trocar o prompt template nas configurações do modelo.",
  },
  "chat-roles": {
    title: "A ordem ou os papéis das mensagens não servem a este modelo",
    cause:
      "O modelo de conversa dele quer user e assistant alternados, ou não conhece mensagem system. O Phi-4 não tem essa regra; portanto, outro modelo está respondendo.",
    do: "Junte mensagens vizinhas do mesmo papel, ponha o texto de system na primeira pergunta, ou use o Phi-4.",
  },
  "chat-template-unsupported": {
    title: "O servidor não tem um modelo de conversa que possa usar",
    cause:
      "O modelo não traz nenhum, ou traz um que o servidor só entende com uma opção extra; chamar ferramentas também exige essa opção.",
    do: "llama-server: acrescente --jinja, ou --chat-template phi4. vLLM: informe um arquivo com --chat-template.",
  },
  "garbage-repeated-char": {
    title: "O modelo responde com um só caractere repetido",
    cause:
      "O cálculo deu errado: defeito do driver de vídeo ou do Flash Attention, contexto quantizado, memória que estourou, ou arquivo danificado.",
    do: "Tente uma vez no processador. Se a resposta ali for certa, atualize o driver de vídeo e o programa e desligue o Flash Attention e a quantização do KV; se ali também for errada, o arquivo está danificado.",
  },
  "nan-probabilities": {
    title: "O cálculo produziu números impossíveis",
    cause:
      "Estouro em floats de 16 bits, o driver de vídeo, ou pesos danificados: o modelo então não consegue escolher palavra.",
    do: "Use bfloat16 (ou float32 num processador), atualize o driver de vídeo e verifique os arquivos.",
  },
  "empty-answer": {
    title: "O modelo respondeu com nada",
    cause:
      "Ele terminou logo: modelo de conversa errado, max_tokens igual a 0 ou 1, um texto de parada que vem primeiro, ou uma pergunta vazia.",
    do: "Confira esses ajustes e faça a pergunta de teste; se também vier vazia, use o arquivo de uma fonte conhecida e atualize o programa.",
  },
  "metal-command-buffer": {
    title: "Os gráficos do Mac falharam durante o cálculo",
    cause: "Em geral a memória para gráficos acabou; o que foi respondido por volta desse momento pode estar errado.",
    do: "Feche aplicativos, use uma quantização ou um contexto menor, ou ponha menos camadas na GPU.",
  },
  "cuda-compute-failed": {
    title: "A placa de vídeo falhou durante o cálculo",
    cause: "Defeito do driver, do programa ou da própria placa: calor, overclock e fontes fracas também causam isso.",
    do: 'Atualize o driver de vídeo e o programa, desfaça o overclock e tente no processador. "Fallen off the bus" aponta para a energia ou o encaixe da placa.',
  },
  "cuda-device-assert": {
    title: "Um número fora da faixa do modelo chegou ao cálculo",
    cause: "Em geral o tokenizador e os pesos são de modelos diferentes, ou o texto é maior do que o modelo permite.",
    do: "Carregue os dois do mesmo repositório e revisão e limite o tamanho. Rode uma vez com CUDA_LAUNCH_BLOCKING=1 para ver o lugar verdadeiro.",
  },
  "half-on-cpu": {
    title: "Floats de 16 bits (float16) não funcionam no processador aqui",
    cause: "O modelo foi carregado em float16 embora nenhuma placa de vídeo seja usada.",
    do: "Carregue-o com torch_dtype=torch.bfloat16 ou torch.float32, ou atualize o PyTorch.",
  },
  "empty-input": {
    title: "O llama.cpp não recebeu pergunta",
    cause: "Nem um prompt nem um modelo de conversa lhe deu texto.",
    do: 'Passe -p "sua pergunta", ou inicie uma conversa com -cnv; atualize o llama.cpp.',
  },
  "lms-model-crashed": {
    title: "O motor do LM Studio quebrou enquanto respondia",
    cause: "Visto quando o contexto estoura, quando a memória acaba e com versões defeituosas do motor.",
    do: "Carregue o modelo com um contexto maior ou peça menos, feche programas e atualize o motor.",
  },
  "lms-model-unloaded": {
    title: "O modelo foi descarregado enquanto era usado",
    cause:
      "O LM Studio descarrega modelos após uma pausa (TTL), quando outro é carregado sob demanda, ou quando o motor termina.",
    do: "Carregue-o de novo, permitindo uma pausa maior.",
  },
  "ollama-runner-stopped": {
    title: "A parte do Ollama que calcula parou enquanto respondia",
    cause: "A memória acabou, o driver de vídeo falhou ou o motor quebrou; o motivo está no log do servidor.",
    do: {
      all: "Leia o log perto do mesmo minuto.",
      linux: "Ele é mostrado por journalctl -u ollama -n 200 --no-pager.",
      darwin: "Ele fica em ~/.ollama/logs/server.log.",
      win32: "Ele fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "model-no-tools": {
    title: "O modelo não sabe fazer o que o programa pede",
    cause:
      "O programa quer chamar ferramentas, ver imagens ou usar outra capacidade que este modelo ou o modelo de conversa dele não tem. O Phi-4 no Ollama não tem ferramentas; o Phi-4-mini tem.",
    do: "Desligue as ferramentas (modo agente) no programa, use phi4-mini para ferramentas, ou inicie o vLLM com --enable-auto-tool-choice e um --tool-call-parser.",
  },
  "json-schema-unsupported": {
    title: "O servidor não consegue usar o esquema JSON ou a gramática recebida",
    cause:
      "As respostas são postas numa forma por uma gramática feita a partir do esquema; padrões, referências e tipos incomuns nele não são entendidos por todo servidor.",
    do: "Simplifique o esquema: objetos, listas, textos, números e enums, sem pattern, $ref e format. Ou atualize o servidor.",
  },
  "answer-unparsed": {
    title: "O programa não conseguiu ler a resposta do modelo",
    cause:
      "Ele esperava JSON ou uma chamada de ferramenta em certa forma, e o modelo escreveu outra coisa em volta, ou a resposta foi cortada por max_tokens.",
    do: "Peça um esquema JSON (response_format) onde o servidor o tiver, aumente max_tokens, baixe a temperatura, ou desligue as ferramentas: o Phi-4 não foi treinado para chamá-las.",
  },
  "generate-max-length": {
    title: "O espaço da resposta já foi gasto pela pergunta",
    cause:
      "max_length conta pergunta e resposta juntas, e o Transformers o põe em 20 se nada for dito; e nenhum modelo passa do próprio contexto.",
    do: "Diga o tamanho da resposta com max_new_tokens=512 em vez de max_length, e mantenha os dois juntos abaixo do contexto do modelo (16.384 no Phi-4).",
  },
};
