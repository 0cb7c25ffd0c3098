import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const server: CausesOf<"server"> = {
  "server-connection-refused": {
    title: "Nenhum servidor responde neste endereço",
    cause:
      "Nada escuta ali: o servidor não foi iniciado, usa outra porta, ou roda em outro computador. Dentro do Docker e do WSL, localhost é o próprio contêiner.",
    do: 'Inicie o servidor e compare a porta. Do Docker use host.docker.internal (no Linux com --add-host=host.docker.internal:host-gateway) e deixe o servidor escutar em 0.0.0.0; do WSL use o endereço do computador Windows e ligue "Serve on Local Network".',
  },
  "server-port-in-use": {
    title: "A porta está ocupada por outro programa",
    cause: "Só um programa por vez pode escutar numa porta: muitas vezes é o mesmo servidor, iniciado antes.",
    do: "Veja se o servidor já está rodando. Se estiver, use-o; senão encerre o outro programa ou escolha outra porta, e informe a nova ao cliente.",
  },
  "server-port-excluded-windows": {
    title: "O Windows reservou esta porta para si",
    cause:
      "Hyper-V, WSL e Docker reservam faixas inteiras de portas ao iniciar, e nenhum programa pode usá-las. Não é questão de permissão.",
    do: "Escolha uma porta fora das faixas que o primeiro comando mostra. Parar e iniciar o winnat como administrador muda as faixas de lugar.",
  },
  "server-port-privileged": {
    title: "Portas abaixo de 1024 são reservadas ao administrador",
    cause: "No Linux e no macOS, só o administrador pode escutar numa porta assim, por exemplo a 80.",
    do: "Escolha uma porta a partir de 1024, como 8080.",
  },
  "bind-address-unavailable": {
    title: "O servidor recebeu um endereço que este computador não tem",
    cause: "O endereço é de outro computador ou de um roteador, ou localhost significa IPv6, que está desligado aqui.",
    do: "Escute em 127.0.0.1 (só este computador) ou 0.0.0.0 (a rede também).",
  },
  "loopback-through-proxy": {
    title: "Um pedido a este computador foi enviado por um proxy",
    cause:
      "O programa segue HTTP_PROXY ou o proxy do sistema até para localhost. O proxy procura o servidor no computador dele, não acha e responde com uma página própria.",
    do: 'Exclua este computador do proxy com NO_PROXY e inicie o programa de novo. No Windows, marque também "Não usar o servidor proxy para endereços locais"; programas de VPN como o Clash têm um ajuste parecido.',
  },
  "loopback-bad-gateway": {
    title: "Algo entre o programa e o servidor local respondeu no lugar dele",
    cause:
      "502, 503 e 504 vêm de intermediários: em geral um proxy que pega também localhost, às vezes um servidor web à frente de um servidor de modelo que ainda está iniciando.",
    do: "Exclua este computador do proxy com NO_PROXY. Se não há proxy, espere o modelo carregar e veja o log do próprio servidor.",
  },
  "server-key-required": {
    title: "O servidor pede uma chave",
    cause:
      "Ele foi iniciado com uma chave ou está com tokens ligados, e o programa não enviou nenhuma ou enviou outra.",
    do: "Crie um token nas configurações de desenvolvedor do LM Studio (ou veja o --api-key com que o servidor foi iniciado) e passe-o ao programa como api_key.",
  },
  "client-talks-to-openai": {
    title: "O programa fala com os servidores da OpenAI, não com o seu",
    cause: "Sem um endereço base, a biblioteca da OpenAI vai a api.openai.com, onde a chave local não vale nada.",
    do: "Defina base_url com o seu servidor, terminando em /v1 (http://127.0.0.1:1234/v1), no programa ou em OPENAI_BASE_URL.",
  },
  "openai-missing-key": {
    title: "A biblioteca da OpenAI exige uma chave, mesmo para um servidor local",
    cause: "Ela se recusa a começar sem uma, seja o que for que o servidor queira.",
    do: 'Passe um texto qualquer: api_key="lm-studio".',
  },
  "openai-httpx-mismatch": {
    title: "Dois pacotes Python não combinam: openai e httpx",
    cause: "Um pacote openai anterior ao 1.55.3 usa um ajuste que o httpx 0.28 não tem mais.",
    do: "Atualize o openai no mesmo ambiente.",
  },
  "openai-old-code": {
    title: "O código e o pacote openai têm idades diferentes",
    cause:
      "A versão 1.0 do pacote mudou a forma de chamar: código antigo falha com pacote novo, e código novo com pacote antigo. Um arquivo seu chamado openai.py causa o mesmo.",
    do: "Atualize o pacote, use a forma client = OpenAI(...) e client.chat.completions.create(...), e renomeie um arquivo seu chamado openai.py.",
  },
  "base-url-doubled-v1": {
    title: "O endereço contém /v1 duas vezes",
    cause: "O programa acrescenta /v1 sozinho, e ele também está no endereço base.",
    do: "Tire o /v1 do fim do endereço base neste programa.",
  },
  "base-url-missing-v1": {
    title: "Falta /v1 no endereço",
    cause: "O programa pediu /chat/completions, mas o servidor oferece /v1/chat/completions.",
    do: "Faça o endereço base terminar em /v1: http://127.0.0.1:PORTA/v1.",
  },
  "base-url-wrong": {
    title: "O servidor não conhece este caminho",
    cause:
      "Um servidor responde, mas não no caminho pedido: /v1 falta, está duplicado ou errado, ou outro programa escuta nesta porta.",
    do: "Faça o endereço base terminar em /v1, uma vez só. Abra http://127.0.0.1:PORTA/v1/models num navegador: deve aparecer uma lista.",
  },
  "lms-unexpected-endpoint": {
    title: "O LM Studio não conhece este caminho",
    cause:
      "Falta /v1 no endereço base, ele está duplicado, ou é de outra versão da interface. O LM Studio diz isso dentro de uma resposta que, de resto, parece um sucesso.",
    do: "Faça o endereço base terminar em /v1: http://127.0.0.1:1234/v1.",
  },
  "lms-unexpected-endpoint-noise": {
    title: "Uma nota inofensiva do LM Studio",
    cause:
      "Ele escreve esta linha para simples verificações de outros programas. OPTIONS é um navegador perguntando se pode chamar: então o CORS precisa estar ligado.",
    do: 'Não é preciso fazer nada; para páginas web, ligue "Enable CORS".',
  },
  "lms-no-models-loaded": {
    title: "O servidor do LM Studio roda, mas nenhum modelo está carregado",
    cause:
      "O modelo não foi carregado ou foi descarregado após uma pausa, e o carregamento sob demanda está desligado.",
    do: 'Carregue o modelo antes, ou ligue "Just-in-time model loading" nas configurações do servidor.',
  },
  "lms-invalid-model-id": {
    title: "O servidor não tem um modelo com esse nome",
    cause:
      "O nome no programa precisa ser um da lista do servidor, letra por letra: phi-4 e microsoft/phi-4 são nomes diferentes.",
    do: "Use um nome de /v1/models, ou carregue o modelo com o nome que você usa: lms load CHAVE --identifier phi-4.",
  },
  "ollama-model-not-found": {
    title: "O Ollama não tem um modelo com esse nome",
    cause: "Ele ainda não foi baixado, ou se chama de outro jeito: o Ollama escreve phi4, sem hífen.",
    do: "Veja a lista e use aquele nome, ou baixe o modelo.",
  },
  "vllm-model-not-found": {
    title: "O servidor serve um modelo com outro nome",
    cause: "O vLLM só responde ao nome com que foi iniciado, por exemplo microsoft/phi-4.",
    do: "Use o nome que /v1/models mostra, ou inicie com --served-model-name phi-4.",
  },
  "server-still-loading": {
    title: "O servidor ainda está carregando o modelo",
    cause:
      "Ele já responde, mas o modelo ainda não está na memória; com um arquivo grande ou um disco lento isso leva minutos.",
    do: "Espere /health dizer ok e tente de novo.",
  },
  "server-busy": {
    title: "O servidor tem mais pedidos na fila do que aceita",
    cause: "Um ou poucos pedidos são calculados por vez, e a fila está cheia.",
    do: "Envie menos pedidos ao mesmo tempo e repita mais tarde. Ollama: OLLAMA_NUM_PARALLEL e OLLAMA_MAX_QUEUE.",
  },
  "lms-start-unverified": {
    title: "O LM Studio não conseguiu confirmar que o servidor iniciou",
    cause:
      "A porta está ocupada, o aplicativo não está rodando, ou é alarme falso: com --bind 0.0.0.0 o servidor muitas vezes está no ar.",
    do: "Pergunte o estado. Se estiver desligado, abra o aplicativo e escolha outra porta.",
  },
  "lms-not-server-mode": {
    title: "O lms procura o servidor em outra porta",
    cause: "Versões antigas do lms só olham a porta 1234, mesmo que o servidor use outra.",
    do: "Atualize o LM Studio, ou inicie o servidor na porta 1234.",
  },
  "lms-invalid-json": {
    title: "O pedido não é um JSON válido",
    cause: "Uma aspa, vírgula ou chave está errada; na linha de comando, o shell muitas vezes retira as aspas.",
    do: {
      all: "Ponha o pedido num arquivo e envie-o: curl -d @pedido.json.",
      win32:
        "No PowerShell escreva curl.exe em vez de curl e não ponha JSON na linha de comando: o PowerShell muda as aspas.",
    },
  },
  "ollama-not-running": {
    title: "O Ollama não está rodando",
    cause:
      "O serviço não foi iniciado ou terminou ao iniciar, por exemplo porque a porta está ocupada ou a pasta de modelos não pode ser escrita.",
    do: {
      all: "Abra o aplicativo ou inicie o serviço. Se ele terminar logo, leia o log.",
      darwin: "O log fica em ~/.ollama/logs/server.log.",
      win32: "O log fica em %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "server-cors": {
    title: "O navegador proíbe a página de chamar o servidor",
    cause: "Páginas web só podem chamar um servidor de outro endereço se ele permitir (CORS).",
    do: 'Ligue o CORS: LM Studio "Enable CORS" ou --cors; Ollama OLLAMA_ORIGINS=http://localhost:3000; vLLM --allowed-origins.',
  },
  "client-timeout": {
    title: "O programa parou de esperar pela resposta",
    cause:
      "A resposta demorou mais do que o programa permite: a primeira inclui carregar o modelo, e num processador respostas longas levam minutos.",
    do: "Deixe o programa esperar mais (timeout=600), peça menos tokens, ou receba a resposta aos poucos (stream). Se até perguntas curtas demoram tanto, use um modelo ou uma quantização menor.",
  },
  "server-no-response": {
    title: "O servidor fechou a conexão sem responder",
    cause:
      "Ele quebrou ou foi encerrado enquanto calculava, muitas vezes por falta de memória; ou o que escuta nesta porta não é um servidor desses.",
    do: "Veja o log do próprio servidor no mesmo minuto, e se ele ainda está rodando.",
  },
  "stream-cut": {
    title: "A resposta foi cortada no meio",
    cause:
      "O servidor quebrou enquanto escrevia, ou um proxy à frente dele encerrou a conexão depois de um tempo próprio.",
    do: "Veja o log do próprio servidor. Atrás de um proxy, aumente o tempo limite de leitura e desligue o buffering dele.",
  },
  "k8s-unschedulable": {
    title: "Nenhum computador do cluster tem o que o servidor pede",
    cause:
      "As placas de vídeo ou a memória pedidas estão ocupadas ou não existem; por isso o contêiner nunca é iniciado.",
    do: "Veja o que os nós têm e diminua resources.limits, ou espere. Se nvidia.com/gpu não aparece na lista, falta o plugin de dispositivos da NVIDIA.",
  },
  "server-unreachable": {
    title: "O computador do servidor não responde",
    cause:
      "O firewall dele descarta o pedido, ele está suspenso ou já tem outro endereço, ou os dois computadores estão em redes separadas (Wi-Fi de visitantes, VPN).",
    do: "Naquele computador, deixe o servidor escutar em 0.0.0.0 e libere a porta no firewall para redes privadas. Depois abra http://ENDEREÇO:PORTA/v1/models num navegador neste aqui.",
  },
  "server-name-unknown": {
    title: "O nome do servidor não é conhecido dentro do contêiner",
    cause:
      "No Linux, host.docker.internal só existe quando é pedido, e o nome de outro contêiner só é conhecido na mesma rede do Docker.",
    do: "No Linux, inicie o contêiner com --add-host=host.docker.internal:host-gateway; ponha contêineres que falam entre si na mesma rede (um só arquivo compose basta) e use o nome do serviço.",
  },
  "server-no-model": {
    title: "O servidor está rodando, mas nenhum modelo está carregado",
    cause: "Este programa inicia sem modelo e só carrega um quando ele é escolhido.",
    do: "Escolha o modelo na aba de modelos do programa, ou informe-o ao iniciar (text-generation-webui: --model ARQUIVO).",
  },
  "request-fields": {
    title: "Falta um campo no pedido, ou há um que este servidor não aceita",
    cause:
      "Servidores com a mesma interface conhecem partes diferentes dela: response_format, content como lista, parâmetros extras. Na linha de comando costuma faltar o cabeçalho Content-Type.",
    do: 'Compare o pedido com um trecho que funciona; deixe de fora o que a mensagem cita. No curl, acrescente -H "Content-Type: application/json".',
  },
  "request-too-large": {
    title: "O pedido é maior do que um servidor no caminho aceita",
    cause:
      "O nginx aceita 1 MB se nada for dito, e os programas no meio têm limites próprios: textos longos e imagens passam deles.",
    do: "Aumente o limite (nginx: client_max_body_size 50m), ou envie menos texto e imagens menores.",
  },
  "ollama-missing": {
    title: "O Ollama não está instalado, ou o terminal não o encontra",
    cause:
      "O comando não está em nenhuma pasta do PATH: não foi instalado, ou o terminal foi aberto antes da instalação.",
    do: {
      all: "Abra um novo terminal. Se o comando ainda faltar, instale o Ollama a partir de ollama.com.",
      linux: "Num contêiner, instale-o dentro do contêiner.",
    },
  },
};
