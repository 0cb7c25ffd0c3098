import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const runtimeLoad: CausesOf<"runtime-load"> = {
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
  "mmproj-as-model": {
    title: "Este arquivo é só a parte que vê imagens, não o modelo",
    cause: "Arquivos com nome mmproj ficam ao lado de um modelo que entende imagens; sozinhos não respondem.",
    do: "Carregue o arquivo grande do modelo. O próprio Phi-4 não precisa de um assim.",
  },
  "unknown-architecture": {
    title: "O programa não conhece este tipo de modelo",
    cause:
      "O modelo é mais novo que o programa que o carrega, ou nem é um modelo de linguagem. O Phi-4 é do tipo phi3, conhecido por todas as versões desde o início de 2024.",
    do: "Atualize o programa; no LM Studio, abra os runtimes com Ctrl+Shift+R (Cmd+Shift+R) e escolha o llama.cpp mais novo. Depois confira se o arquivo é o modelo que você quer.",
  },
  "unknown-pre-tokenizer": {
    title: "O programa não sabe como este modelo divide o texto",
    cause:
      "Ele é mais antigo que o modelo: o Phi-4-mini precisa de um llama.cpp de março de 2025 ou mais novo. Se foi atualizado, talvez outra cópia, antiga, esteja rodando.",
    do: "Atualize o programa e confira com --version qual cópia roda de verdade.",
  },
  "gguf-tokenizer-missing": {
    title: "Falta ao arquivo do modelo a lista de palavras com que foi treinado",
    cause: "Ele foi convertido sem o tokenizador, ou foi cortado dentro dele.",
    do: "Baixe o arquivo de novo, de uma fonte conhecida.",
  },
  "gguf-hparam-missing": {
    title: "Falta ao arquivo do modelo um número de que o programa precisa",
    cause:
      "Ele foi convertido antes de esse número ser exigido; às primeiras conversões de modelos Phi falta, por exemplo, a janela deslizante.",
    do: "Baixe uma conversão mais nova do modelo, ou use a versão do programa daquela época.",
  },
  "tokenizer-degraded": {
    title: "O modelo vai responder pior do que poderia",
    cause: "O arquivo não diz como dividir o texto, e o programa adivinha. É uma conversão antiga.",
    do: "Baixe uma conversão mais nova do modelo.",
  },
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
  "llama-cuda-oom": {
    title: "A memória da placa de vídeo está cheia",
    cause:
      "O modelo, o contexto e o espaço de trabalho não couberam no que estava livre na placa; navegadores, jogos e outros modelos também ocupam a parte deles.",
    do: "Feche programas que usam a placa e depois use menos camadas na GPU, um contexto menor ou uma quantização menor.",
  },
  "llama-memory-alloc": {
    title: "Não há memória suficiente para o modelo e o contexto",
    cause:
      "O programa pediu memória ao sistema e não recebeu. Além do próprio arquivo, o contexto ocupa 0,2 MB por token no Phi-4.",
    do: "Feche programas, peça um contexto menor (4096), ou use uma quantização menor.",
  },
  "mmap-failed": {
    title: "O arquivo do modelo não pôde ser mapeado na memória",
    cause:
      "O sistema recusou o mapeamento: pouca memória ou arquivo de paginação, um programa de 32 bits, ou uma unidade de rede que não o permite.",
    do: {
      all: "Ponha o arquivo num disco deste computador e feche programas, ou carregue sem mapear.",
      win32: "Deixe o Windows gerenciar sozinho o tamanho do arquivo de paginação (Sistema, Avançado, Desempenho).",
    },
  },
  "mlock-failed": {
    title: "O modelo não pôde ser fixado na memória",
    cause:
      "O sistema limita quanta memória um programa pode segurar. O modelo roda mesmo assim, talvez mais devagar quando falta memória.",
    do: 'Não é preciso fazer nada. Para não ver a mensagem, desligue "manter o modelo na memória" (mlock).',
  },
  "model-file-changed": {
    title: "O arquivo foi cortado ou trocado enquanto o modelo rodava",
    cause:
      "Um programa lê o modelo direto do disco; se o arquivo encolhe, a unidade some ou o disco falha, o sistema encerra o programa. No Docker, pouca memória compartilhada tem o mesmo efeito.",
    do: "Carregue o modelo de novo e não mexa no arquivo enquanto isso; verifique o arquivo. No Docker, inicie com --shm-size 1g ou --ipc=host.",
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
  "llama-bad-argument": {
    title: "O programa não entende a linha de comando",
    cause: "Uma opção está escrita errado, é de outra versão, ou um caminho com espaços está sem aspas.",
    do: "Ponha os caminhos entre aspas duplas e procure a opção no --help da versão em uso.",
  },
  "llama-cuda-arch": {
    title: "O programa não foi compilado para esta placa de vídeo",
    cause:
      "Ele não contém código para a geração da placa: ela é mais antiga ou mais nova que as previstas, ou o driver é mais antigo que o CUDA usado na compilação.",
    do: "Atualize o driver de vídeo e o programa; numa placa mais antiga use Vulkan, ou uma versão compilada para CUDA 11.",
  },
  "rocm-no-kernel": {
    title: "O programa não contém código para esta placa AMD",
    cause: "O ROCm e a placa foram encontrados, mas o programa foi compilado para outras placas.",
    do: "Use Vulkan, que roda em quase todas as placas AMD. No Linux, HSA_OVERRIDE_GFX_VERSION=10.3.0 (ou 11.0.0 para RX 7000) faz algumas placas passarem por uma suportada.",
  },
  "vulkan-oom": {
    title: "A memória da placa de vídeo está cheia (Vulkan)",
    cause:
      "O modelo não coube no que a placa ou o vídeo integrado pode usar, ou um bloco é maior do que o driver permite de uma vez.",
    do: "Use menos camadas na GPU, um contexto ou quantização menor, ou calcule no processador; um driver mais novo pode permitir blocos maiores.",
  },
  "vulkan-device-lost": {
    title: "O driver de vídeo desistiu no meio do cálculo",
    cause:
      "O driver foi reiniciado porque um passo demorou demais ou porque quebrou; placas fracas ou superaquecidas e drivers antigos causam isso.",
    do: "Atualize o driver de vídeo, use menos camadas na GPU, ou calcule no processador.",
  },
  "vulkan-device-unfit": {
    title: "À placa de vídeo ou ao driver falta o necessário (Vulkan)",
    cause: "Ela conhece um Vulkan antigo demais ou não calcula em 16 bits, como vídeos antigos ou muito pequenos.",
    do: "Atualize o driver de vídeo; se nada mudar, calcule no processador.",
  },
  "metal-oom": {
    title: "A memória do Mac para gráficos acabou",
    cause:
      "O macOS dá aos gráficos uns dois terços a três quartos da memória. Respostas dadas logo antes já podem estar erradas.",
    do: "Feche aplicativos, use uma quantização ou um contexto menor, ou ponha menos camadas na GPU. Macs com 8 GB são pequenos demais para o Phi-4; o Phi-4-mini cabe.",
  },
  "metal-working-set-warning": {
    title: "O modelo é maior do que o macOS recomenda para gráficos",
    cause: "Ele pode rodar devagar, falhar sob carga ou dar respostas erradas.",
    do: "Use uma quantização ou um contexto menor se isso acontecer.",
  },
  "metal-library": {
    title: "O programa não consegue preparar os gráficos do Mac (Metal)",
    cause:
      "O código Metal dele falta ou não serve a este macOS: instalação incompleta, arquivo movido, máquina virtual, ou macOS antigo demais.",
    do: "Instale o programa de novo por inteiro e atualize o macOS; ou calcule no processador com 0 camadas na GPU.",
  },
  "ollama-needs-memory": {
    title: "Pouca memória livre para este modelo",
    cause: "O Ollama compara o que o modelo precisa com o que está livre agora e recusa antes de tentar.",
    do: "Feche programas, pare outros modelos (ollama stop), ou use um menor. No Docker ou WSL, aumente o limite de memória.",
  },
  "oom-killed": {
    title: "O sistema encerrou o programa, muito provavelmente por falta de memória",
    cause:
      "Quando a memória acaba, o Linux, o macOS ou o limite do contêiner encerra o maior programa sem dizer nada. O WSL dá ao Linux no máximo metade da memória.",
    do: "Use uma quantização ou um contexto menor, feche programas ou aumente o swap. Contêiner: aumente --memory. Kubernetes: aumente resources.limits.memory. WSL: memory= e swap= em [wsl2] no .wslconfig, depois wsl --shutdown.",
  },
  "segmentation-fault": {
    title: "O programa quebrou dentro do motor",
    cause:
      "Uma parte escrita em C++ tocou memória que não é dela. A linha acima costuma dizer por quê: falha ao carregar, driver, arquivo danificado.",
    do: "Veja as linhas acima. Atualize o programa e o driver de vídeo e tente no processador.",
  },
  "ggml-assert": {
    title: "O motor parou a si mesmo: algo com que conta não era assim",
    cause:
      "O llama.cpp confere o próprio trabalho e para em vez de seguir errado: defeito do motor, arquivo danificado, ou ajustes que não combinam.",
    do: "Atualize o programa; se continuar, tente no processador e com os ajustes padrão, e relate a linha aos autores.",
  },
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
  "llama-failed-to-load": {
    title: "O llama.cpp não conseguiu carregar o modelo",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: 'Veja as linhas acima, a começar por "error loading model" ou "failed to".',
  },
  "ollama-runner-terminated": {
    title: "A parte do Ollama que calcula terminou",
    cause: "O Ollama inicia um programa próprio para cada modelo; este parou. O motivo está no log do servidor.",
    do: {
      all: "Leia o log perto do mesmo minuto.",
      linux: "Ele é mostrado por journalctl -u ollama -n 200 --no-pager.",
      darwin: "Ele fica em ~/.ollama/logs/server.log.",
      win32: "Ele fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "ollama-load-timeout": {
    title: "Carregar demorou mais do que o Ollama espera",
    cause:
      "O modelo vem de um disco lento ou de rede, a memória é pouca e o sistema usa o swap, ou um driver de vídeo travou.",
    do: "Inicie o servidor com OLLAMA_LOAD_TIMEOUT=30m, ponha os modelos num disco rápido e feche programas.",
  },
  "ollama-incompatible-model": {
    title: "Este Ollama e este modelo não combinam",
    cause:
      "O modelo foi feito para um Ollama mais novo ou mais antigo, ou o arquivo não é um modelo que o Ollama aceite.",
    do: "Atualize o Ollama e baixe o modelo de novo.",
  },
  "nlc-context-memory": {
    title: "O contexto pedido não cabe na memória",
    cause:
      "Cada token de contexto ocupa memória: no Phi-4, 4.096 tokens ocupam 0,8 GB, 16.384 ocupam 3,1 GB, e cada conversa paralela outro tanto.",
    do: "Peça um contexto menor ou menos conversas paralelas, ou use uma quantização menor.",
  },
  "model-file-missing": {
    title: "O arquivo do modelo não está onde foi procurado",
    cause:
      "O caminho está errado, o arquivo foi movido, o download não terminou (o nome ainda acaba em .part ou .incomplete), ou um contêiner não enxerga a pasta.",
    do: "Confira o caminho completo. No Docker, monte a pasta com -v.",
  },
  "no-gpu-found": {
    title: "O modelo roda no processador: sem placa de vídeo utilizável",
    cause: "Não há uma, falta o driver, ou o programa foi compilado sem suporte a ela. Funciona, só mais devagar.",
    do: "Não é preciso fazer nada se é isso que você quer; caso contrário, instale o driver da placa.",
  },
  "vllm-gpu-busy": {
    title: "A placa de vídeo tem menos memória livre do que o vLLM quer reservar",
    cause:
      "O vLLM toma uma parte fixa da placa inteira (0,9 se nada for dito), e outros programas já ocupam um pedaço.",
    do: "Encerre outros programas na placa, ou dê ao vLLM uma parte menor.",
  },
  "vllm-kv-memory": {
    title: "Ao lado do modelo não sobra memória para o contexto",
    cause: "Os pesos enchem a parte da placa, e o resto não comporta uma conversa do tamanho pedido.",
    do: "Limite o contexto (--max-model-len 4096), dê ao vLLM uma parte maior, use um modelo quantizado, ou uma placa maior: o Phi-4 sem quantização ocupa 29 GB.",
  },
  "vllm-context-too-long": {
    title: "Foi pedido um contexto maior do que o modelo suporta",
    cause: "O Phi-4 foi feito para 16.384 tokens.",
    do: "Use 16384 ou menos.",
  },
  "gpu-no-bfloat16": {
    title: "Esta placa de vídeo não calcula em bfloat16",
    cause: "O modelo está gravado nessa forma, que as placas NVIDIA conhecem a partir da geração RTX 30.",
    do: "Peça floats de 16 bits do tipo antigo: --dtype half, ou torch_dtype=torch.float16.",
  },
  "vllm-no-device": {
    title: "O vLLM não encontra uma placa de vídeo que possa usar",
    cause: "O vLLM instalado é para outro tipo de dispositivo, ou o driver falta ou não é visível no contêiner.",
    do: "Confira com nvidia-smi. No Docker, inicie com --gpus all. Sem placa NVIDIA ou AMD, use o llama.cpp.",
  },
  "vllm-architecture": {
    title: "Este servidor não conhece o tipo do modelo",
    cause: "A versão instalada é mais antiga que o modelo, ou não suporta esse tipo.",
    do: "Atualize o vLLM e o transformers no ambiente dele. O próprio Phi-4 é Phi3ForCausalLM, suportado há muito tempo.",
  },
  "gpu-count-not-divisible": {
    title: "O modelo não se divide igualmente por este número de placas",
    cause: "O Phi-4 tem 40 cabeças de atenção e 10 de chave; cada placa precisa receber um número inteiro delas.",
    do: "Use 1, 2 ou 5 placas (--tensor-parallel-size), ou 1 e um modelo quantizado.",
  },
  "vllm-engine-failed": {
    title: "O motor do vLLM não iniciou",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: "Procure mais acima a primeira linha com ERROR, nas mensagens do EngineCore.",
  },
  "tgi-memory": {
    title: "A memória da placa é pequena para as quantidades pedidas",
    cause: "Ao iniciar, o Text Generation Inference tenta o maior pedido que aceitaria, e ele não coube.",
    do: "Diminua --max-batch-prefill-tokens e --max-total-tokens para 4096, ou quantize (--quantize bitsandbytes-nf4).",
  },
  "tgi-shard-failed": {
    title: "O Text Generation Inference não iniciou",
    cause: "Esta linha vem por último, seja qual for o problema.",
    do: "Procure mais acima o erro do shard.",
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
  "notebook-kernel-died": {
    title: "O Python do notebook terminou sem dizer nada",
    cause: "Em geral a memória acabou ao carregar o modelo; uma quebra dentro de uma biblioteca parece igual.",
    do: "Observe a memória ao carregar. Carregue em 4 bits ou use um arquivo GGUF com llama.cpp; rode o mesmo código como script para ver o erro em si.",
  },
  "engine-dll-init": {
    title: "Uma biblioteca do motor não iniciou no Windows",
    cause:
      "Ela precisa de algo que o computador não lhe dá: em geral AVX2, que falta num processador antigo ou está desligado na BIOS, ou um driver de vídeo que não combina.",
    do: "Confira se o processador mostra AVX2 e ligue-o na BIOS, atualize o driver de vídeo e tente o motor de CPU.",
  },
  "draft-model-mismatch": {
    title: "O modelo pequeno que rascunha as respostas não combina com o grande",
    cause:
      "Na decodificação especulativa os dois precisam dividir o texto do mesmo jeito, palavra por palavra; estes dois não dividem.",
    do: "Use um modelo de rascunho da mesma família (a Phi-4 não tem um oficial), ou inicie sem ele: tire -md ou --model-draft.",
  },
  "lora-mismatch": {
    title: "O adaptador (LoRA) foi feito para outro modelo",
    cause:
      "Um adaptador altera os pesos de um modelo determinado; as partes dele precisam ter os mesmos nomes e formatos.",
    do: "Use o adaptador com o modelo em que foi treinado, ou carregue sem ele.",
  },
  "mmproj-mismatch": {
    title: "A parte que vê imagens não combina com o modelo ou com o programa",
    cause:
      "O arquivo mmproj é de outro modelo, ou de um tipo que esta versão do programa não conhece. A Phi-4 não tem essa parte.",
    do: "Pegue o arquivo mmproj do mesmo lugar que o modelo, atualize o programa, ou carregue sem ele (tire --mmproj).",
  },
  "sycl-oom": {
    title: "A memória da placa de vídeo Intel está cheia",
    cause:
      "O modelo, ou um bloco dele, é maior do que a placa Intel pode usar; muitas não permitem um bloco só acima de 4 GB.",
    do: "Use um contexto (-c 4096) ou uma quantização menor, menos camadas na GPU, ou o Vulkan, que divide os blocos grandes; um driver Intel mais novo pode ajudar.",
  },
  "sycl-failed": {
    title: "O modo de cálculo da Intel (SYCL, oneAPI) não funciona aqui",
    cause:
      "A placa não é vista, falta o driver dela (Level Zero) ou o oneAPI, ou são antigos demais, ou o driver desistiu durante o cálculo.",
    do: {
      all: "Atualize o driver de vídeo da Intel; ou use a versão do programa para Vulkan ou para o processador.",
      linux:
        "Carregue antes o ambiente: source /opt/intel/oneapi/setvars.sh; o sycl-ls precisa listar a placa, e seu usuário precisa estar no grupo render.",
    },
  },
  "opencl-oom": {
    title: "A memória de vídeo está cheia (OpenCL)",
    cause: "O modelo, ou um bloco dele, é maior do que a placa ou o driver permite de uma vez.",
    do: "Use menos camadas na GPU, uma quantização ou um contexto menor, ou calcule no processador. Se o programa tiver Vulkan, hoje é o melhor caminho.",
  },
  "opencl-no-driver": {
    title: "Não há driver OpenCL instalado",
    cause: "O programa foi feito para OpenCL, e o sistema não conhece nenhum dispositivo que o fale.",
    do: {
      all: "Instale o driver da placa de vídeo, ou use a versão do programa para Vulkan, CUDA ou o processador.",
      linux: "O OpenCL é um pacote à parte: intel-opencl-icd, mesa-opencl-icd ou o driver do fabricante da placa.",
    },
  },
  "rocm-no-device": {
    title: "O ROCm não encontra nenhuma placa AMD",
    cause:
      "O ROCm não conhece a placa, o driver dela (amdgpu) não está carregado, o usuário não pode abrir /dev/kfd, ou HIP_VISIBLE_DEVICES a esconde.",
    do: {
      all: "Use o Vulkan, que funciona em quase todas as placas AMD.",
      linux:
        "Seu usuário precisa estar nos grupos render e video; desfaça HIP_VISIBLE_DEVICES e ROCR_VISIBLE_DEVICES. No Docker, acrescente --device /dev/kfd --device /dev/dri.",
    },
  },
  "amd-gpu-fault": {
    title: "A placa AMD falhou durante o cálculo",
    cause:
      "O driver ou o ROCm encontrou uma falha ou um passo demorado demais, e a placa foi reiniciada. Uma placa que se passa por outra (HSA_OVERRIDE_GFX_VERSION), pouca memória ou uma placa instável causam isso.",
    do: "Atualize o driver e o ROCm, use o Vulkan em vez do ROCm, menos camadas na GPU ou um contexto menor; desfaça o overclock.",
  },
  "gpu-number-wrong": {
    title: "Foi pedida uma placa de vídeo que não existe",
    cause:
      "As placas são contadas a partir de 0, e só se veem as que CUDA_VISIBLE_DEVICES e semelhantes deixam passar.",
    do: "Indique a placa 0, ou deixe a escolha de fora (--main-gpu, --device, cuda:1, --tensor-parallel-size); desfaça CUDA_VISIBLE_DEVICES, HIP_VISIBLE_DEVICES ou GGML_VK_VISIBLE_DEVICES.",
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
  "llama-python-library": {
    title: "O pacote Python veio sem o motor, ou não consegue carregá-lo",
    cause:
      "O llama-cpp-python e semelhantes contêm uma biblioteca compilada. Ela não foi compilada, foi feita para outro sistema, ou faltam as bibliotecas de que precisa (CUDA, OpenMP).",
    do: "Instale o pacote de novo e leia o que a compilação diz; um wheel pronto para o seu sistema poupa a compilação. O que falta está depois dos últimos dois-pontos.",
  },
  "gpt4all-invalid-model": {
    title: "O GPT4All não aceita este arquivo de modelo",
    cause:
      "Está incompleto, em um formato antigo (.bin), ou é de um tipo que esta versão não conhece: a Phi-4 é mais nova que o GPT4All 3.7.",
    do: "Confira o tamanho do arquivo, atualize o GPT4All, ou execute o arquivo com o LM Studio ou o llama.cpp.",
  },
  "llamafile-windows-size": {
    title: "O Windows não inicia programas com mais de 4 GB",
    cause:
      "Um llamafile com um modelo grande dentro é um único arquivo de programa, e o Windows não permite esse tamanho.",
    do: "Baixe só o llamafile e indique o modelo: llamafile.exe -m phi-4-Q4_K_M.gguf. Um .llamafile também pode ser indicado como modelo.",
  },
  "ollama-num-gpu": {
    title: "O número de camadas pedido não cabe na placa de vídeo",
    cause: "num_gpu foi definido à mão, ou a memória livre encolheu, e o Ollama não carrega o que não consegue alocar.",
    do: "Deixe num_gpu de fora, para que o Ollama escolha, ou diminua-o; diminua num_ctx e pare outros modelos (ollama stop).",
  },
  "ggml-pool-small": {
    title: "O motor reservou memória de trabalho de menos para si",
    cause:
      "Calculou errado de quanto precisa, como versões antigas fazem com um contexto grande, um texto longo ou um modelo mais novo que elas. A memória do computador não é o motivo.",
    do: "Atualize o programa; até lá, use um contexto menor (4096) e lotes menores (-b 256).",
  },
  "windows-page-file": {
    title: "O arquivo de paginação do Windows é pequeno demais para o modelo",
    cause:
      "O Windows só promete memória até onde a RAM e o arquivo de paginação chegam juntos, mesmo para o que nunca é usado. Com um arquivo pequeno ou fixo isso acaba cedo.",
    do: "Deixe o Windows gerenciar o tamanho: Configurações, Sistema, Sobre, Configurações avançadas do sistema, Desempenho, Avançado, Memória virtual; ou defina pelo menos 32 GB em um disco com espaço. Depois reinicie. Uma quantização menor também ajuda.",
  },
  "process-aborted": {
    title: "O programa se encerrou depois de um erro interno",
    cause:
      "Ele percebeu que não podia continuar. O motivo está nas linhas anteriores: um carregamento que falhou, memória, um driver.",
    do: "Veja as linhas acima. Atualize o programa e o driver de vídeo, e tente no processador.",
  },
  "localai-backend-failed": {
    title: "A parte do LocalAI que calcula não iniciou ou terminou",
    cause: "O LocalAI tenta um programa após o outro; esta linha vem por último, seja qual for a falha neles.",
    do: "Inicie com --log-level=debug (DEBUG=true no Docker) e procure linhas com stderr: ali o motor diz o motivo. Muitas vezes é memória, ou um processador sem AVX.",
  },
  "k8s-crash-loop": {
    title: "O contêiner termina repetidas vezes",
    cause: "Ele é iniciado de novo a cada vez; o motivo está no próprio log dele.",
    do: "Leia o log da execução anterior (kubectl logs --previous, docker logs). Código de saída 137 quer dizer memória; se ele inicia devagar, dê mais tempo às verificações (startupProbe).",
  },
  "sglang-memory": {
    title: "Além do modelo, o SGLang não tem memória para o contexto",
    cause: "Os pesos ocupam a parte da placa que o SGLang pode usar, ou outro programa ocupa parte da placa.",
    do: "Feche outros programas na placa, aumente --mem-fraction-static (0.9), diminua --context-length, ou use um modelo quantizado: a Phi-4 sem quantização ocupa 29 GB.",
  },
  "model-file-unreadable": {
    title: "O programa não pode ler o arquivo do modelo",
    cause:
      "O arquivo ou uma pasta acima dele é de outro usuário (root, depois de sudo), ou o sistema barra o programa: SELinux, snap, um contêiner.",
    do: {
      all: "Deixe seu usuário ler o arquivo e entrar nas pastas acima dele.",
      linux:
        "chmod a+r ARQUIVO, e chmod a+x nas pastas. Um snap só vê sua pasta pessoal; no Docker, execute como o dono do arquivo (--user) ou monte com :z sob SELinux.",
      darwin: "Permita a pasta em Ajustes do Sistema, Privacidade e Segurança, Arquivos e Pastas.",
    },
  },
  "nvidia-card-refused": {
    title: "O driver da NVIDIA está carregado, mas não consegue iniciar esta placa",
    cause:
      "Ele é antigo ou novo demais para a placa, é preciso o outro dos dois tipos (aberto ou fechado), ou a placa não responde: energia, slot, BIOS ou uma máquina virtual.",
    do: "Instale a versão do driver que lista a placa; a partir da RTX 50 precisa ser o tipo aberto (nvidia-open). Ligue Above 4G Decoding na BIOS, confira o cabo de energia e reinicie.",
  },
  "gpu-error": {
    title: "A placa de vídeo informou um erro",
    cause:
      "O driver recusou um passo ou desistiu dele. O motivo está na mesma linha ou nas seguintes: memória, uma compilação inadequada ou a própria placa.",
    do: "Atualize o driver e o programa; reinicie o computador. Se continuar, use menos camadas na GPU, o Vulkan ou o processador.",
  },
  "onnx-model-incomplete": {
    title: "O modelo ONNX não está completo",
    cause:
      "Ao lado de model.onnx fica um arquivo grande, model.onnx.data; ele falta, está cortado, ou é só uma placa indicativa do Git LFS (cerca de 130 bytes).",
    do: "Baixe a pasta inteira de novo com hf download, ou use git lfs pull nela; indique ao programa a pasta que tem genai_config.json.",
  },
  "onnx-version": {
    title: "O ONNX Runtime e o modelo ONNX são de idades diferentes",
    cause: "O modelo usa algo que a versão instalada ainda não conhece, ou não conhece mais.",
    do: "Atualize o onnxruntime-genai (ou o pacote NuGet) e pegue a versão mais nova do modelo.",
  },
  "onnx-provider": {
    title: "O modelo ONNX quer um dispositivo que este pacote ou placa não oferece",
    cause:
      "Cada modelo é feito para um tipo (cpu, cuda, directml, qnn); o pacote instalado conhece outro, o driver é antigo demais, ou a placa desistiu ou está cheia.",
    do: "Instale o pacote correspondente (onnxruntime-genai-cuda, -directml), só um deles, ou use a variante cpu do modelo; atualize o driver de vídeo ou da NPU.",
  },
  "lms-no-runtime-mlx": {
    title: "O LM Studio não consegue executar um modelo nesta forma aqui",
    cause: "É um modelo MLX, que só Macs com Apple silicon executam, ou são os pesos originais do publicador.",
    do: "Baixe o modelo como GGUF: procure phi-4 e escolha um arquivo cujo nome termine em Q4_K_M.gguf. Em um Mac com Apple silicon, instale o runtime LM Studio MLX.",
  },
  "metal-gpu-timeout": {
    title: "O macOS interrompeu o vídeo do Mac porque um passo demorou demais",
    cause:
      "Enquanto a tela espera pelo vídeo, o macOS encerra o trabalho que a atrasa: um texto longo em um lote só, um modelo grande demais, ou outros apps que usam vídeo.",
    do: "Trabalhe em passos menores (-ub 128, textos mais curtos), feche outros apps, use uma quantização menor e atualize o macOS.",
  },
  "cuda-forked": {
    title: "O programa usou a placa de vídeo antes de se dividir em vários",
    cause: "O CUDA não pode ser levado para um processo copiado de outro que já o usa.",
    do: 'Defina VLLM_WORKER_MULTIPROCESSING_METHOD=spawn, ponha o início do programa sob if __name__ == "__main__":, e não chame torch.cuda antes disso.',
  },
  "triton-shared-memory": {
    title: "Um passo do cálculo precisa de mais memória rápida do que esta placa tem",
    cause:
      "Ele foi escrito para placas maiores (A100, H100); essa memória fica dentro do chip e não tem a ver com os gigabytes da placa.",
    do: "Atualize o vLLM, o PyTorch e o Triton; escolha outra atenção (VLLM_ATTENTION_BACKEND=XFORMERS ou FLASHINFER), números de 16 bits (--dtype half), ou o llama.cpp.",
  },
};
