import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const python: CausesOf<"python"> = {
  pep668: {
    title: "O Python do sistema não aceita pacotes do pip",
    cause:
      "Distribuições Linux e o Homebrew cuidam eles mesmos deste Python e proíbem o pip de mudá-lo, porque o sistema poderia quebrar (PEP 668).",
    do: "Crie um ambiente Python seu numa pasta e instale ali. Não passe por cima da proteção.",
  },
  "ensurepip-missing": {
    title: "Falta a parte do Python que cria ambientes",
    cause: "Debian e Ubuntu entregam venv e ensurepip num pacote à parte.",
    do: "Instale python3-venv e crie o ambiente de novo.",
  },
  "python-store-alias": {
    title: "O Windows tem um atalho chamado python, mas nenhum Python",
    cause: "O que responde é um marcador de lugar que só leva à Microsoft Store.",
    do: "Instale o Python de python.org ou com o winget, abra um novo terminal e use py; ou desligue os aliases em Configurações, Aliases de execução de aplicativo.",
  },
  "python-not-found": {
    title: "O Python não está instalado, ou este terminal não o enxerga",
    cause: "Um programa quis iniciar o Python e não encontrou nenhum nas pastas do PATH.",
    do: "Instale o Python 3.10 ou mais novo e abra um novo terminal. O phi4-setup não precisa de Python: só o caminho pelo Transformers precisa.",
  },
  "pip-missing": {
    title: "Falta o pip, o instalador de pacotes do Python",
    cause: "Este Python veio sem o pip, ou a pasta do pip não está no PATH.",
    do: "Inicie-o como python -m pip dentro de um ambiente seu, que já traz o pip.",
  },
  "venv-moved": {
    title: "O ambiente Python foi movido, ou o Python dele sumiu",
    cause:
      "Um ambiente lembra o caminho completo da própria pasta e do Python com que foi feito; ele quebra quando um dos dois é movido, renomeado ou desinstalado.",
    do: "Crie o ambiente de novo no lugar atual e instale os pacotes nele.",
  },
  "no-torch-wheel": {
    title: "Não há PyTorch para este Python",
    cause:
      "Versões prontas só existem para Python de 64 bits de algumas versões e para sistemas comuns. “from versions: none” quer dizer que este Python é de 32 bits, novo demais, antigo demais ou de um tipo raro (ou que o índice de pacotes nem foi alcançado).",
    do: "Instale um Python de 64 bits entre 3.10 e 3.13, crie um ambiente com ele e não fixe a versão do torch. Num Mac Intel, torch 2.2 é o último, com Python até 3.12. O motor do phi4-setup não precisa de PyTorch.",
  },
  "pip-no-version": {
    title: "O pip não encontra nenhuma versão que sirva de um pacote",
    cause:
      "O nome está com erro de digitação, nenhuma versão serve a este Python, ou o índice de pacotes não foi alcançado: então a linha acima diz qual foi o erro de rede.",
    do: "Veja as linhas antes desta. Se falarem de proxy, certificado ou tempo esgotado, resolva isso primeiro; senão, confira o nome e a versão do Python.",
  },
  "package-requires-other-python": {
    title: "Um pacote não aceita esta versão do Python",
    cause:
      "PyTorch e Transformers atuais precisam do Python 3.10 ou mais novo; versões antigas de pacotes recusam um Python que saiu depois delas.",
    do: "Crie um ambiente com outra versão do Python, uma que a mensagem cita, e instale ali.",
  },
  "pip-proxy-auth": {
    title: "O proxy da empresa quer nome e senha do Python",
    cause:
      "O proxy respondeu 407: não deixa passar nada até o programa se identificar. O pip então diz, de forma enganosa, que não há versão do pacote.",
    do: "Ponha nome e senha no endereço do proxy, com caracteres especiais escritos como %XX; pergunte ao seu TI quais são, ou peça um espelho interno.",
  },
  "pip-proxy-refused": {
    title: "O proxy que o Python foi mandado usar não o deixa passar",
    cause:
      "Nada responde no endereço do proxy, muitas vezes um de outra rede que continua configurado, ou o proxy proíbe o caminho até o índice de pacotes.",
    do: "Veja qual proxy está definido (HTTPS_PROXY, pip config). Remova-o se você está em outra rede agora; senão, peça ao seu TI que libere pypi.org e files.pythonhosted.org, ou um espelho.",
  },
  "pip-tls-intercept": {
    title: "O pip não confia no certificado que lhe mostraram",
    cause:
      "Algo no caminho, em geral o proxy de uma empresa ou um antivírus, assina as conexões com um certificado próprio, que o Python não conhece.",
    do: "Peça ao seu TI esse certificado como arquivo .pem e informe-o ao pip. Versões novas do pip usam sozinhas os certificados do sistema: atualizar o pip pode bastar.",
  },
  "pip-no-network": {
    title: "O pip não alcança o índice de pacotes",
    cause:
      "O nome não pode ser resolvido ou nada responde: sem conexão, um servidor DNS errado, ou uma rede da qual só um proxy sai.",
    do: "Verifique a conexão num navegador. Atrás de um proxy, defina HTTPS_PROXY; sem internet, baixe os pacotes em outro lugar e instale-os de uma pasta.",
  },
  "pip-download-timeout": {
    title: "O download de um pacote Python caiu",
    cause: "Os pacotes do PyTorch são muito grandes, e a conexão estava lenta demais ou foi cortada.",
    do: "Rode o mesmo comando de novo com mais paciência; o que está completo vem do cache.",
  },
  "pip-hash-mismatch": {
    title: "Um pacote Python baixado não é o esperado",
    cause:
      "A soma de verificação difere: o download foi cortado ou mudado no caminho, muitas vezes por um proxy ou um cache danificado.",
    do: "Esvazie o cache do pip e rode o mesmo comando de novo; se continuar, use outra rede ou outro espelho.",
  },
  "pip-conflict": {
    title: "As versões pedidas dos pacotes se excluem",
    cause: "Um pacote exige de outro uma versão que um terceiro proíbe.",
    do: "Afrouxe as versões fixadas no seu comando ou arquivo de requisitos, ou instale num ambiente novo.",
  },
  "pip-dependency-conflict": {
    title: "O pip mudou um pacote que outro precisa em outra versão",
    cause:
      "Os novos pacotes estão instalados, mas um instalado antes pode não funcionar mais. As linhas seguintes dizem qual.",
    do: "Nada a fazer se os pacotes citados não são usados; senão, instale cada um num ambiente próprio.",
  },
  "pip-permission": {
    title: "O pip não pode escrever no Python do sistema",
    cause: "Este Python pertence ao administrador, ou no Windows um programa em execução segura o arquivo.",
    do: "Instale num ambiente seu; no Windows, feche antes os programas Python abertos. Evite sudo pip.",
  },
  "python-ssl-missing": {
    title: "Este Python não consegue fazer conexões criptografadas",
    cause:
      "Ele foi compilado sem o OpenSSL, ou os arquivos do OpenSSL não são encontrados; com o conda no Windows isso acontece fora de um ambiente ativado.",
    do: "Instale o Python do seu sistema ou de python.org; com o pyenv, instale antes o pacote de desenvolvimento do OpenSSL e compile de novo; com o conda, ative o ambiente.",
  },
  "conda-not-initialised": {
    title: "O conda não está configurado neste terminal",
    cause:
      "O conda troca de ambiente por funções do shell, que o conda init escreve no arquivo de início; sem elas, os pacotes vão parar em outro Python.",
    do: "Rode conda init uma vez e abra um novo terminal; ou use um ambiente Python simples. Não misture os dois: saia do conda antes de criar um venv.",
  },
  "openmp-duplicate": {
    title: "Duas cópias da biblioteca OpenMP estão em um só Python",
    cause: "Acontece quando se misturam pacotes do pip e do conda: cada um traz a própria cópia.",
    do: "Crie um ambiente novo só com pip ou só com conda e instale os pacotes ali. A opção KMP_DUPLICATE_LIB_OK esconde a falha e pode dar resultados errados.",
  },
  "torch-library-mix": {
    title: "O PyTorch encontra bibliotecas de outra versão",
    cause:
      "LD_LIBRARY_PATH, um CUDA do sistema ou o conda põe uma cópia mais antiga de uma biblioteca na frente da que o PyTorch trouxe.",
    do: "Remova LD_LIBRARY_PATH e tente de novo. Se continuar, instale o PyTorch num ambiente novo que não misture pip e conda.",
  },
  "torch-cpu-on-gpu": {
    title: "Este PyTorch não consegue usar uma placa NVIDIA",
    cause:
      "Está instalada a versão só para o processador: é a que o pip pega por padrão no Windows, e num Mac não há CUDA.",
    do: {
      win32:
        "Instale por cima a versão CUDA do índice do próprio PyTorch, escolhendo uma que o seu driver aceite (nvidia-smi mostra).",
      linux: "Instale o PyTorch de novo sem um índice “cpu”: o padrão é a versão CUDA.",
      darwin: "Use o dispositivo “mps” em chips da Apple, senão “cpu”: CUDA não existe num Mac.",
    },
  },
  "torch-no-nvidia-driver": {
    title: "O PyTorch foi mandado usar uma placa NVIDIA e não encontra nenhuma",
    cause:
      "Não há placa NVIDIA ou driver, a placa está escondida por CUDA_VISIBLE_DEVICES, ou o contêiner foi iniciado sem ela.",
    do: "Confira com nvidia-smi. Sem placa NVIDIA, escolha o dispositivo “cpu” (ou “mps” num Mac); inicie contêineres com --gpus all.",
  },
  "torch-missing": {
    title: "O PyTorch não está instalado neste Python",
    cause:
      "Ele pode estar instalado em outro Python ou ambiente que não o que foi iniciado; um antigo demais para o Transformers também conta como ausente.",
    do: "Instale-o no mesmo ambiente, com o python -m pip desse ambiente.",
  },
  "torch-missing-notice": {
    title: "O Transformers funciona aqui sem o PyTorch",
    cause: "É só um aviso: tokenizadores e ferramentas de arquivo funcionam, modelos não.",
    do: "Ignore, a menos que um modelo deva rodar com o Transformers; então instale o PyTorch no mesmo ambiente.",
  },
  "python-module-missing": {
    title: "Falta um pacote Python de que o programa precisa",
    cause: "A mensagem diz qual. Ele pode estar instalado em outro Python ou ambiente que não o que foi iniciado.",
    do: "Instale-o com o python -m pip do mesmo ambiente e rode o programa de novo.",
  },
  "python-distutils-missing": {
    title: "Um pacote é antigo demais para este Python",
    cause:
      "Desde o Python 3.12 os módulos distutils, imp e pkg_resources não vêm mais junto; pacotes antigos ainda os chamam.",
    do: "Use versões mais novas dos pacotes, ou um ambiente com Python 3.11; para pkg_resources, instalar o setuptools abaixo da versão 81 pode ajudar.",
  },
  "numpy2-abi": {
    title: "O NumPy e outro pacote não combinam",
    cause: "O NumPy 2 mudou por dentro, e um pacote, em geral um PyTorch antigo, foi feito para o NumPy 1.",
    do: "Atualize o pacote antigo; se não for possível, ponha o NumPy abaixo da versão 2.",
  },
  "tokenizers-build": {
    title: "O pip tentou compilar um pacote escrito em Rust",
    cause:
      "Nenhuma versão pronta dele serve para este Python (novo demais, 32 bits ou sem GIL), ou o pip é antigo demais para ver as prontas.",
    do: "Atualize o pip primeiro. Se ele ainda compilar, crie um ambiente com um Python de 64 bits entre 3.10 e 3.13; instalar o Rust é o último recurso.",
  },
  "python-build-tools": {
    title: "Um pacote Python precisa ser compilado, e falta o compilador",
    cause:
      "O pip não encontrou versão pronta para este Python e sistema e tentou construir o pacote a partir do código.",
    do: "Prefira uma versão do Python com pacotes prontos (64 bits, 3.10 a 3.13) e um pip novo. Senão, instale o compilador para o seu sistema.",
  },
  "llama-cpp-python-build": {
    title: "O pip não conseguiu construir um pacote a partir do código",
    cause:
      "Nenhuma versão pronta serve para este Python, e a construção falhou; o motivo verdadeiro está nas linhas acima.",
    do: "Procure acima o primeiro erro, em geral um compilador que falta. O motor do phi4-setup traz o llama.cpp pronto.",
  },
  "torch-dll-1114": {
    title: "O Windows não consegue carregar as bibliotecas do PyTorch",
    cause:
      "O runtime do Visual C++ da Microsoft falta ou é antigo demais para este PyTorch (do 2.9 em diante exige-se o mais novo).",
    do: "Instale o Visual C++ Redistributable (x64) mais novo, reinicie o computador e tente de novo; senão, use o torch 2.8.",
  },
  "torchvision-mismatch": {
    title: "O PyTorch e o torchvision são de versões diferentes",
    cause: "Um dos dois foi atualizado sozinho, ou vêm de índices de pacotes diferentes.",
    do: "Instale os dois de novo juntos, do mesmo índice; o Phi-4 em si não precisa do torchvision.",
  },
  "cuda-arch-unsupported": {
    title: "A parte CUDA deste programa não foi feita para esta placa",
    cause:
      "A placa é mais nova do que o programa (uma RTX 50 precisa de versões para CUDA 12.8 ou posterior), ou mais antiga do que ele ainda aceita.",
    do: "Para uma RTX 50, instale o PyTorch do índice cu128 ou posterior; para placas Pascal e Volta, cu126. Outros programas: atualize-os, ou use Vulkan.",
  },
  "bitsandbytes-cuda": {
    title: "O bitsandbytes, que compacta modelos para placas NVIDIA, não funciona aqui",
    cause:
      "Ele não encontra biblioteca CUDA que combine: a versão dele é antiga, o PyTorch é o sem CUDA, ou a placa e o driver não servem.",
    do: "Atualize o bitsandbytes no mesmo ambiente e confira se o PyTorch enxerga a placa. Um modelo GGUF, como o phi4-setup instala, não precisa do bitsandbytes.",
  },
  "transformers-too-old": {
    title: "Este Transformers não conhece a arquitetura do Phi-4",
    cause: "O Phi-4 é do tipo “phi3”, que o Transformers conhece a partir da versão 4.41.",
    do: "Atualize o Transformers no mesmo ambiente.",
  },
  "transformers-dependency-mismatch": {
    title: "As versões dos pacotes da Hugging Face não combinam",
    cause:
      "Transformers, tokenizers, huggingface_hub e accelerate querem certas versões uns dos outros; um foi atualizado sozinho.",
    do: "Atualize-os juntos no mesmo ambiente, ou instale num ambiente novo.",
  },
  "rope-scaling-invalid": {
    title: "O Transformers é antigo demais para as configurações deste modelo",
    cause: "O modelo descreve o contexto longo numa forma que esta versão não lê (o Phi-4-mini, por exemplo).",
    do: "Atualize o Transformers no mesmo ambiente.",
  },
  "remote-code-cache-api": {
    title: "Um código antigo do modelo roda num Transformers mais novo",
    cause:
      "Com trust_remote_code=True usa-se o programa do repositório do modelo em vez do próprio Transformers, e esse está desatualizado.",
    do: "Tire o trust_remote_code: o Transformers conhece o Phi-4 sozinho.",
  },
  "remote-code-needs-packages": {
    title: "O modelo é carregado com um código próprio que quer mais pacotes",
    cause:
      "Repositórios antigos do Phi trazem o próprio programa, que o trust_remote_code deixa entrar; ele precisa de pacotes como o flash_attn (só NVIDIA no Linux).",
    do: "Para o Phi-4 use um Transformers atual sem trust_remote_code: ele conhece o modelo sozinho e não precisa de nenhum deles.",
  },
  "accelerate-missing": {
    title: "Falta o pacote accelerate",
    cause:
      "O Transformers precisa dele para distribuir um modelo grande entre a placa de vídeo e a memória (device_map).",
    do: "Instale-o no mesmo ambiente e inicie o programa de novo.",
  },
  "offload-folder": {
    title: "O modelo não cabe na memória de vídeo e na RAM juntas",
    cause:
      "Em precisão total o Phi-4 ocupa cerca de 29 GB; o Transformers teria de trocar o resto com o disco, o que é lento demais para usar.",
    do: "Use um modelo GGUF quantizado, como o Q4_K_M de 9 GB, que o phi4-setup instala.",
  },
  "jinja2-missing": {
    title: "O pacote jinja2 falta ou é antigo demais",
    cause: "O Transformers preenche com ele o modelo de conversa e precisa da versão 3.1 ou mais nova.",
    do: "Instale ou atualize o jinja2 no mesmo ambiente.",
  },
  "chat-template-missing": {
    title: "O modelo veio sem o formato de conversa",
    cause:
      "A pasta está incompleta (falta tokenizer_config.json ou chat_template.jinja), ou é um modelo que não foi feito para conversas.",
    do: "Baixe todos os arquivos de microsoft/phi-4, não só os pesos.",
  },
  "tokenizer-instantiate": {
    title: "Os arquivos do tokenizador faltam ou estão danificados",
    cause: "Sem um tokenizer.json inteiro o modelo não consegue ler texto.",
    do: "Baixe os arquivos do tokenizador de novo, por completo.",
  },
  "model-json-damaged": {
    title: "Um arquivo pequeno do modelo, como o tokenizer.json, está danificado",
    cause:
      "O JSON dele acaba no meio ou está quebrado: o download ou a cópia foi interrompida, ou alguém o editou à mão.",
    do: "Baixe os arquivos .json do modelo de novo, por completo.",
  },
  "no-weights-file": {
    title: "A pasta do modelo não contém os pesos",
    cause:
      "Faltam arquivos de um download inacabado, ou o repositório só tem arquivos GGUF, que o Transformers não aceita como estão.",
    do: "Baixe todos os arquivos de novo, com o índice e todas as partes; para GGUF use o motor do phi4-setup ou o LM Studio.",
  },
  "torch-cuda-oom": {
    title: "A memória da placa de vídeo está cheia",
    cause:
      "Em precisão total o Phi-4 ocupa cerca de 29 GB só com os pesos, mais memória para a conversa; outros programas na placa ocupam a parte deles.",
    do: "Feche outros programas que usam a placa, ou use um modelo GGUF quantizado: o Q4_K_M ocupa cerca de 9 GB, e as camadas que não cabem ficam na RAM.",
  },
  "mps-oom": {
    title: "A memória compartilhada do Mac está cheia",
    cause:
      "No Mac, gráficos e programas dividem uma só memória, e o modelo em precisão total é maior do que a parte que os gráficos podem usar.",
    do: "Feche outros programas, ou use um modelo quantizado com o motor do phi4-setup ou o LM Studio.",
  },
  "cpu-alloc-fail": {
    title: "Não há memória suficiente para o modelo",
    cause: "A RAM, e no Windows também o arquivo de paginação, não pôde dar o que o programa pediu.",
    do: {
      all: "Feche outros programas, ou use um modelo quantizado menor; phi4-setup recommend mostra qual cabe.",
      win32:
        "Feche outros programas, deixe o Windows gerenciar o tamanho do arquivo de paginação (Sistema, Configurações avançadas, Desempenho), ou use um modelo quantizado menor.",
    },
  },
  "safetensors-header-large": {
    title: "O arquivo de pesos não é um modelo",
    cause:
      "No lugar dos pesos há um pequeno texto: um ponteiro do Git LFS de um clone sem git-lfs, ou uma página da web que foi salva.",
    do: "Baixe o arquivo de novo com um programa da Hugging Face em vez do git puro; ou instale o git-lfs e busque o conteúdo.",
  },
  "safetensors-truncated": {
    title: "Um arquivo dos pesos está cortado",
    cause: "Ele é mais curto do que diz o próprio índice: o download não terminou, ou o disco estava cheio.",
    do: "Remova esse único arquivo e baixe-o de novo; confira se o disco tem espaço.",
  },
  "safetensors-header-other": {
    title: "Um arquivo dos pesos está vazio ou danificado",
    cause: "O começo dele não é o de um arquivo safetensors.",
    do: "Remova esse único arquivo e baixe-o de novo.",
  },
  "python-text-encoding": {
    title: "O Python tropeçou numa letra fora da página de código antiga",
    cause:
      "Programas do Windows ainda usam um conjunto de caracteres regional; um texto, ou um nome de pasta com acentos como o seu nome de usuário, não cabe nele.",
    do: "Ponha o Python em UTF-8 para a execução com PYTHONUTF8=1; se um caminho é citado, use uma pasta sem acentos, como C:\\phi4.",
  },
  "uv-no-environment": {
    title: "O uv não encontrou um ambiente Python onde instalar",
    cause: "O uv só instala num ambiente, e nenhum está ativo ou na pasta.",
    do: "Crie um com uv venv na pasta e rode o mesmo comando de novo.",
  },
  "python-dll-load": {
    title: "O Windows não consegue carregar uma parte de um pacote Python",
    cause:
      "Falta uma DLL de que ela precisa: em geral o runtime do Visual C++ da Microsoft, ou o pacote foi feito para outra versão do Python.",
    do: "Instale o Visual C++ Redistributable (x64) mais novo, reabra o terminal e instale o pacote de novo num ambiente de 64 bits.",
  },
  "transformers-import-failed": {
    title: "O Transformers não conseguiu carregar o programa do modelo",
    cause: "Ele só repassa a notícia; o motivo está na próxima linha ou acima.",
    do: "Veja a linha depois desta, e o primeiro erro acima dela.",
  },
  "torch-half-on-cpu": {
    title: "O processador não calcula aqui neste formato numérico",
    cause:
      "Meia precisão (float16) é para placas de vídeo; versões antigas do PyTorch não calculam com ela no processador.",
    do: "Carregue o modelo com torch_dtype=torch.float32 ou bfloat16, ou atualize o PyTorch; um modelo GGUF é mais rápido no processador de qualquer forma.",
  },
  "mps-bfloat16": {
    title: "Este macOS ou PyTorch não calcula bfloat16 nos gráficos da Apple",
    cause: "bfloat16 em chips da Apple precisa do macOS 14 e de um PyTorch atual.",
    do: "Carregue o modelo com torch_dtype=torch.float16, ou atualize o macOS e o PyTorch.",
  },
  "torch-devices-mixed": {
    title: "Uma parte do programa calcula na placa, outra no processador",
    cause: "O texto ficou no processador enquanto o modelo está na placa de vídeo, ou o contrário.",
    do: "Ponha a entrada onde o modelo está: inputs.to(model.device).",
  },
  "python-home-wrong": {
    title: "O Python não encontra a própria biblioteca",
    cause: "PYTHONHOME ou PYTHONPATH aponta para outro Python, ou a instalação foi movida ou removida em parte.",
    do: "Apague as duas variáveis e inicie o programa de novo. Se não adiantar, repare ou reinstale o Python.",
  },
  "venv-activate-missing": {
    title: "O ambiente Python não está nesta pasta",
    cause:
      "Ele não foi criado, a criação falhou, ou o terminal está em outra pasta. No Windows o script fica em Scripts, nos outros sistemas em bin.",
    do: "Vá para a pasta em que o ambiente foi criado, ou crie-o aqui.",
  },
  "python-stdlib-missing": {
    title: "Este Python foi compilado sem uma parte da biblioteca",
    cause:
      "Ele foi compilado aqui (pyenv, código-fonte) sem o pacote de desenvolvimento de libffi, bzip2, xz ou SQLite.",
    do: "Instale esses pacotes e compile o Python de novo (pyenv install --force VERSÃO), ou use o Python do sistema ou o de python.org.",
  },
  "conda-terms": {
    title: "O conda espera que seus termos de serviço sejam aceitos",
    cause: "Os canais da própria Anaconda pedem isso desde 2025, e um script não pode responder.",
    do: "Leia os termos e aceite-os com conda tos accept, ou use conda-forge (Miniforge) no lugar desses canais.",
  },
  "exec-stack-refused": {
    title: "O sistema se recusa a carregar uma biblioteca que pede pilha executável",
    cause:
      "A glibc 2.41 (Fedora 42, Arch, Debian 13) não permite mais isso, e pacotes antigos, como o PyTorch antes da 2.6, pedem.",
    do: "Atualize o pacote que a linha cita.",
  },
  "torch-device-unknown": {
    title: "O programa cita uma placa de vídeo que este computador não tem",
    cause:
      "As placas são contadas a partir de 0, CUDA_VISIBLE_DEVICES esconde algumas, e o PyTorch as chama de cuda:0, não de gpu.",
    do: 'Use cuda:0 ou device_map="auto", e veja CUDA_VISIBLE_DEVICES.',
  },
  "mps-unavailable": {
    title: "O PyTorch não consegue usar os gráficos da Apple para isto",
    cause:
      "O macOS ou o PyTorch é antigo demais, o Mac tem processador Intel, ou uma operação ainda não tem versão para a Apple.",
    do: "Atualize o macOS e o PyTorch num Python para arm64. Se falta só uma operação, defina PYTORCH_ENABLE_MPS_FALLBACK=1: ela então roda no processador.",
  },
  "torch-too-old": {
    title: "O PyTorch é antigo demais para os pacotes em volta",
    cause:
      "O Transformers e seus companheiros usam partes do PyTorch que esta versão não tem, ou a recusam por segurança.",
    do: "Atualize o PyTorch no mesmo ambiente, junto com torchvision e torchaudio, se estiverem instalados.",
  },
  "file-named-like-package": {
    title: "Um arquivo seu tem o nome de um pacote, ou um pacote está instalado pela metade",
    cause:
      "O Python toma torch.py ou openai.py na pasta atual pelo próprio pacote. Sem um arquivo assim, a instalação do pacote está quebrada.",
    do: "Renomeie esse arquivo e apague __pycache__ ao lado. Se não houver nenhum, instale o pacote de novo com --force-reinstall.",
  },
  "torch-compile-failed": {
    title: "O torch.compile não funciona com este PyTorch, Python ou sistema",
    cause:
      "Ele precisa do Triton (Linux com placa de capacidade 7 ou mais nova, triton-windows no Windows), de um compilador C++ e de um PyTorch que conheça este Python.",
    do: "Deixe o torch.compile de fora (TORCHDYNAMO_DISABLE=1): o modelo funciona sem ele, um pouco mais devagar. Ou atualize o PyTorch.",
  },
  "torch-file-damaged": {
    title: "Um arquivo .bin ou .pt dos pesos está danificado ou não é o que deveria",
    cause:
      "O download parou no meio, o Git deixou um ponteiro ou foi salva uma página no lugar dele, ou o arquivo contém mais do que pesos.",
    do: "Apague esse arquivo e baixe-o de novo. Prefira .safetensors: microsoft/phi-4 só vem nessa forma.",
  },
  "python-packages-mismatch": {
    title: "Dois pacotes Python não combinam em versão",
    cause:
      "Outra instalação no mesmo ambiente trocou um de que um pacote depende, como pydantic, protobuf, urllib3 ou NumPy.",
    do: "Veja o que diz pip check e instale a versão pedida; o caminho certo é um ambiente novo só para este programa.",
  },
  "pip-broken": {
    title: "O próprio pip está quebrado",
    cause:
      "Uma atualização dele parou no meio, duas versões estão uma sobre a outra, ou um pacote que ele usa foi trocado.",
    do: "Não conserte o pip do sistema: crie um ambiente e use o pip dele.",
  },
  "numpy-broken": {
    title: "O NumPy está instalado, mas não para este Python",
    cause:
      "Ele foi feito para outra versão ou outro processador, foi copiado de outro ambiente, ou a instalação parou no meio.",
    do: "Instale-o de novo no ambiente em que o programa roda.",
  },
  "cuda-toolkit-missing": {
    title: "O toolkit CUDA necessário para compilar falta ou não serve",
    cause:
      "O driver sozinho não é um compilador: flash-attn, DeepSpeed e llama-cpp-python com CUDA querem o nvcc da versão com que o PyTorch foi feito, e um compilador que o nvcc conheça.",
    do: "Pegue um pacote já compilado (um wheel), ou deixe o extra de fora: o Phi-4 não precisa de nenhum deles. Senão instale o toolkit de no máximo a versão que o nvidia-smi mostra.",
  },
  "quantized-model-moved": {
    title: "Um modelo quantizado pelo bitsandbytes ia ser movido ou convertido",
    cause:
      "Ele já fica na placa desde o carregamento, em seu próprio formato numérico; model.to(...), .half() ou .cuda() não mudam isso.",
    do: 'Retire essa linha: device_map="auto" já pôs o modelo no lugar.',
  },
  "pip-what-to-install": {
    title: "O pip não entende o que deve instalar",
    cause:
      "O arquivo ou projeto que ele deveria ler não está nesta pasta, ou o nome não está escrito como deve: versões levam dois sinais de igual, e o zsh toma os colchetes para si.",
    do: 'Vá para a pasta do projeto. Escreva versões como torch==2.9.1 e ponha nomes com colchetes entre aspas: pip install "transformers[torch]".',
  },
  "pip-cannot-uninstall": {
    title: "O pip não pode trocar um pacote do sistema",
    cause: "Outro programa o instalou, por exemplo o apt ou o conda, sem uma lista dos arquivos.",
    do: "Deixe o Python do sistema em paz: instale num ambiente próprio.",
  },
  "pip-too-old": {
    title: "Este pip é antigo demais para a opção recebida",
    cause: "As instruções foram escritas para um mais novo; sistemas antigos vêm com versões antigas.",
    do: "Atualize o pip num ambiente próprio. --break-system-packages pode ficar de fora: um pip antigo não pede permissão.",
  },
  "pip-needs-environment": {
    title: "O pip está configurado para instalar em outro lugar",
    cause:
      "PIP_REQUIRE_VIRTUALENV exige um ambiente ativo, ou PIP_USER (e --user) pede a sua pasta pessoal com um ambiente ativo.",
    do: "Ative ou crie um ambiente, e deixe --user de fora dentro dele: pip config list mostra de onde vem o ajuste.",
  },
  "uv-missing": {
    title: "O instalador que as instruções usam (uv, pipx, Poetry) não está aqui",
    cause: "É um programa à parte: não foi instalado, ou o terminal foi aberto antes da instalação.",
    do: "Abra um novo terminal. Se ainda faltar, instale-o, ou use python -m venv e pip, que fazem o mesmo.",
  },
  "torch-dtype-mixed": {
    title: "Duas partes do cálculo usam formatos numéricos diferentes",
    cause:
      "O modelo foi carregado em meia precisão e outra coisa, por exemplo um adaptador ou uma imagem, em precisão simples.",
    do: "Carregue tudo com o mesmo torch_dtype, ou converta a entrada: inputs.to(model.dtype).",
  },
  "tokenizer-no-padding": {
    title: "O tokenizador não tem token de preenchimento",
    cause: "Vários textos de uma vez são completados até o mesmo tamanho, e este tokenizador não diz com quê.",
    do: "Defina antes tokenizer.pad_token = tokenizer.eos_token, ou envie um texto por vez.",
  },
  "model-kwargs-unused": {
    title: "generate() recebeu um argumento que este modelo não aceita",
    cause: "O nome está escrito errado, ou o tokenizador é de outro modelo e devolve mais do que este pode usar.",
    do: 'Corrija o nome, ou tire-o das entradas: inputs.pop("token_type_ids").',
  },
  "torch-distributed": {
    title: "Não foi possível juntar vários processos ou placas",
    cause:
      "O NCCL só existe para placas NVIDIA no Linux; ali ele também falha quando as placas não se enxergam, ou quando um contêiner tem pouca memória compartilhada.",
    do: 'O Phi-4 não precisa de segunda placa: inicie um só processo com device_map="auto". No Linux, dê aos contêineres --shm-size=8g e veja NCCL_DEBUG=INFO.',
  },
  "pip-http-error": {
    title: "O servidor dos pacotes recusa o arquivo",
    cause:
      "403 vem de um filtro da empresa ou de um espelho que quer senha, 404 de um endereço que não existe mais, 5xx de um espelho com problemas.",
    do: "Veja qual índice o pip usa. Sem espelho próprio, tire index-url; para o PyTorch pegue o endereço em pytorch.org.",
  },
};
