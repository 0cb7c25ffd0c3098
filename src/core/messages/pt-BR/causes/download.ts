import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const download: CausesOf<"download"> = {
  "hf-401": {
    title: "O Hub não reconhece quem você diz ser",
    cause:
      "O token expirou ou foi digitado errado, ou o repositório é privado ou não existe com esse nome: o Hub dá a mesma resposta aos três casos. Um token antigo guardado também quebra downloads públicos.",
    do: "Confira primeiro a grafia do repositório. O Phi-4 é público: remova o token e tente sem ele; se funcionar, entre de novo com um token novo.",
  },
  "hf-token-rejected": {
    title: "Um token guardado do Hugging Face não vale mais",
    cause: "O programa envia um token revogado ou vencido, e o Hub então recusa até arquivos públicos.",
    do: "Remova o token guardado (também de HF_TOKEN e, no LM Studio, das configurações), ou crie um novo em huggingface.co/settings/tokens. O Phi-4 não precisa de nenhum.",
  },
  "hf-token-malformed": {
    title: "O token do Hugging Face contém um caractere que não pode ser enviado",
    cause:
      "Uma quebra de linha, um espaço ou uma aspa veio junto na cópia do token, e nenhuma requisição web pode levá-lo.",
    do: "Copie o token de novo, sem nada antes nem depois, e defina HF_TOKEN outra vez, ou entre com o comando abaixo.",
  },
  "hf-token-scope": {
    title: "O token não pode ler este tipo de repositório",
    cause:
      "Tokens detalhados só podem o que foi marcado quando foram criados, e ler repositórios restritos não foi marcado.",
    do: "Em huggingface.co/settings/tokens, edite o token e marque a permissão que a mensagem cita, ou use um token do tipo Read.",
  },
  "hf-gated": {
    title: "O repositório pede que você aceite os termos primeiro",
    cause:
      "Quem o publica só dá os arquivos a quem entrou e concordou. O próprio Phi-4 não é restrito; portanto, outro repositório está sendo baixado.",
    do: "Aceite os termos na página do repositório com a conta do token e depois entre; ou use um repositório aberto, como microsoft/phi-4 ou lmstudio-community/phi-4-GGUF.",
  },
  "hf-403": {
    title: "O servidor se recusa a dar o arquivo",
    cause:
      "Ele entendeu o pedido e disse não: falta um direito ao token, há um filtro da empresa ou um bloqueio do país no caminho, ou o link de download é antigo demais.",
    do: "Tente sem token e de outra rede. Se funcionar em outro lugar, peça à TI que libere huggingface.co, hf.co e *.xethub.hf.co, ou use um espelho.",
  },
  "hf-link-expired": {
    title: "O link de download venceu",
    cause:
      "Arquivos grandes vêm de links assinados que valem pouco tempo. O download demorou mais, ou foi retomado depois, e o programa continuou usando o link antigo; um relógio errado causa o mesmo.",
    do: "Comece o download de novo, o que pede um link novo, e confira se a data e a hora deste computador estão certas. O phi4-setup renova os links sozinho e guarda o que já chegou.",
  },
  "hf-404-repo": {
    title: "Não há repositório com esse nome",
    cause:
      "O nome está escrito errado, o repositório foi renomeado ou removido, ou é privado e o token não pode vê-lo.",
    do: "Escreva DONO/NOME como na página dele: microsoft/phi-4 (Transformers), microsoft/phi-4-gguf ou lmstudio-community/phi-4-GGUF (LM Studio, llama.cpp).",
  },
  "hf-repo-id-invalid": {
    title: "Uma pasta que não existe foi tomada por nome de repositório",
    cause:
      "O programa recebeu um caminho. Como essa pasta não existe, tentou o texto como nome de repositório, o que um caminho não pode ser.",
    do: "Confira o caminho: escreva-o completo, sem ~ e até a pasta que contém config.json; ou informe um nome de repositório, como microsoft/phi-4.",
  },
  "hf-404-revision": {
    title: "O repositório não tem essa versão",
    cause: "O ramo, a etiqueta ou o commit pedido não existe (mais) ali.",
    do: "Deixe a revisão de fora, ou use main ou um commit do histórico do repositório.",
  },
  "hf-404-entry": {
    title: "O endereço cita um arquivo que não está lá",
    cause:
      "O servidor existe, o arquivo não: cada autor dá outros nomes às quantizações, e as grandes vêm divididas ou dentro de uma pasta.",
    do: 'Abra a página "Files" do repositório e copie o nome de lá.',
  },
  "hf-429": {
    title: "O Hub pede que espere: pedidos demais vindos deste endereço",
    cause:
      "Os pedidos são contados em janelas de cinco minutos; sem token, todas as pessoas atrás do mesmo endereço dividem uma conta, num escritório ou CI muitas vezes centenas.",
    do: "Espere cinco minutos e rode o mesmo comando de novo. Entre com um token gratuito para ter uma conta própria e baixe arquivos avulsos em vez de repositórios inteiros.",
  },
  "hf-416": {
    title: "Um arquivo pela metade não corresponde ao que o servidor tem",
    cause:
      "O programa quis continuar depois do fim do arquivo: o arquivo parcial já está completo, ou é de outra versão.",
    do: "Remova o arquivo terminado em .incomplete ou .part na pasta do modelo e comece de novo.",
  },
  "hf-5xx": {
    title: "O servidor está com defeito no momento",
    cause: "O pedido estava certo; o Hub, o espelho ou algo no caminho respondeu com um erro próprio.",
    do: "Espere alguns minutos e rode o mesmo comando de novo; status.huggingface.co diz se outras pessoas também o veem. Um espelho pode ajudar.",
  },
  "hf-retrying": {
    title: "Um pedido ao Hub falhou e foi tentado de novo",
    cause:
      "Falhas isoladas são normais e quase sempre se resolvem sozinhas; se o download terminou em erro, a última linha diz mais.",
    do: "Veja as linhas abaixo. Se isso se repete até o fim, verifique a conexão com huggingface.co.",
  },
  "hf-dns": {
    title: "O nome do servidor não é encontrado nesta rede",
    cause:
      "Nenhum servidor de nomes responde, ou ele não conhece o nome: não há internet, uma VPN ou um contêiner está sem servidor de nomes, ou só um proxy chega ao exterior.",
    do: "Abra huggingface.co num navegador deste computador. Se funcionar, o programa precisa do seu proxy (HTTPS_PROXY). No Docker, indique um servidor com --dns. Sem internet nenhuma, copie o arquivo do modelo de outro computador.",
  },
  "node-fetch-enotfound": {
    title: "Um programa Node.js não encontra o nome do servidor",
    cause:
      'O servidor de nomes não conhece o host ou não responde. O Node.js esconde isso atrás de "fetch failed" e, por padrão, não usa um proxy sozinho.',
    do: "Abra o endereço num navegador deste computador. Se funcionar, é preciso informar o seu proxy ao programa; se não, a rede está sem servidor de nomes.",
  },
  "hf-connect-timeout": {
    title: "O servidor não responde: a conexão se perde no caminho",
    cause:
      "O pedido foi enviado e nada voltou. Um firewall o descarta, o país ou o provedor bloqueia o site, ou um proxy é obrigatório e não foi usado.",
    do: 'Tente pela internet do celular: se funcionar, a sua rede bloqueia. Defina HTTPS_PROXY com o proxy da empresa, ou use um espelho com HF_ENDPOINT. No LM Studio, ligue "Use LM Studio\'s Hugging Face Proxy".',
  },
  "hf-connection-refused": {
    title: "Algo recusou na hora a conexão com o servidor",
    cause:
      "Nada escuta naquele endereço, ou um firewall responde no lugar dele. Um arquivo hosts, um HF_ENDPOINT errado ou uma rede bloqueada causa isso.",
    do: "Procure entradas antigas em HF_ENDPOINT e no arquivo hosts; depois tente outra rede ou o proxy da empresa.",
  },
  "network-unreachable": {
    title: "Este computador não tem caminho até a internet",
    cause:
      "O sistema não conhece rota até o endereço: o Wi-Fi ou o cabo está desligado, uma VPN tirou a rota, ou o contêiner está sem rede.",
    do: "Conecte-se a uma rede, desligue ou ligue a VPN e tente de novo. No Docker, inicie o contêiner sem --network none.",
  },
  "ipv6-etimedout": {
    title: "O tipo mais novo de endereço (IPv6) não leva a lugar nenhum nesta rede",
    cause: "A rede anuncia IPv6 mas não o transporta, e o programa tentou primeiro um endereço desses.",
    do: "Faça o Node.js preferir o tipo antigo definindo NODE_OPTIONS como --dns-result-order=ipv4first, ou desligue o IPv6 nas configurações da rede; uma VPN que só leva IPv4 é causa frequente.",
  },
  "hf-read-timeout": {
    title: "O servidor silenciou no meio do download",
    cause:
      "A conexão existe, mas nenhum dado chegou por mais tempo do que o programa espera: linha sobrecarregada, um filtro que examina o arquivo antes, ou um servidor parado.",
    do: "Rode o mesmo comando de novo. Nas ferramentas Python, HF_HUB_DOWNLOAD_TIMEOUT=60 faz esperar mais.",
  },
  "connection-dropped": {
    title: "A conexão foi cortada antes de tudo chegar",
    cause:
      "O Wi-Fi, uma VPN, um proxy com limite de tamanho ou o próprio servidor encerrou a transferência no meio. Muitas ferramentas recomeçam então do zero.",
    do: "Rode o mesmo comando de novo, se possível por cabo ou sem VPN. O phi4-setup guarda o que chegou e continua dali.",
  },
  "hf-local-entry-not-found": {
    title: "O arquivo não está acessível nem no cache",
    cause:
      "A biblioteca Python do Hub termina com esta frase seja qual for o problema: sem rede, conexão recusada, limite ou erro do servidor.",
    do: "Procure mais acima no log o primeiro erro; ele diz o motivo.",
  },
  "hf-tls-intercept": {
    title: "O certificado não é confiável: algo lê a conexão criptografada",
    cause:
      "Um proxy da empresa, um filtro ou um antivírus abre conexões criptografadas e as assina com um certificado próprio, que Python, Node.js e outros não conhecem.",
    do: "Peça à TI o certificado raiz em um arquivo .pem e informe-o às ferramentas abaixo. Não desligue a verificação: ela protege o que você baixa.",
  },
  "ca-bundle-missing": {
    title: "O arquivo de certificados confiáveis não está onde uma configuração diz",
    cause:
      "REQUESTS_CA_BUNDLE, SSL_CERT_FILE, CURL_CA_BUNDLE, NODE_EXTRA_CA_CERTS ou http.sslCAInfo do git indica um arquivo que não existe, muitas vezes resto de um programa desinstalado; ou uma imagem de contêiner pequena não tem certificado nenhum.",
    do: "Corrija o caminho nessa variável, ou remova a variável e abra um terminal novo. Numa imagem de contêiner, instale o pacote ca-certificates.",
  },
  "tls-revocation-offline": {
    title: "O Windows não consegue verificar se o certificado foi revogado",
    cause:
      "O Windows pergunta pela rede a quem emitiu o certificado, e esse endereço está bloqueado aqui, como é comum atrás do proxy de uma empresa.",
    do: "Peça à TI que libere os endereços de revogação de certificados (OCSP e CRL). Para um arquivo só, baixe-o num navegador ou com o phi4-setup.",
  },
  "tls-hostname-mismatch": {
    title: "Outro servidor responde no lugar do que foi chamado",
    cause:
      "O certificado é de outro nome: a página de login de uma rede de hotel ou escritório, uma entrada errada no arquivo hosts, ou um filtro de DNS.",
    do: "Abra uma página qualquer e entre na rede. Depois confira o arquivo hosts e que endereço o nome tem.",
  },
  "tls-wrong-version": {
    title: "Uma conversa criptografada encontrou um servidor ou proxy que fala aberto",
    cause:
      "Um endereço começa com https:// onde o certo é http://: em geral um servidor local, como http://localhost:1234, ou o endereço de um proxy escrito com https://.",
    do: "Escreva http:// para servidores no seu próprio computador, e também em HTTPS_PROXY: HTTPS_PROXY=http://HOST:PORTA é a forma usual.",
  },
  "address-without-scheme": {
    title: "Um endereço foi dado sem https:// no começo",
    cause:
      "Os programas só aceitam um endereço completo. Em downloads costuma ser HF_ENDPOINT; em clientes de um servidor local, base_url ou OPENAI_BASE_URL.",
    do: "Escreva HF_ENDPOINT=https://HOST, ou remova-o; para um servidor local escreva http://HOST:PORTA/v1.",
  },
  "proxy-auth-required": {
    title: "O proxy quer nome e senha",
    cause: "Ele respondeu 407 e não deixa passar nada até o programa se identificar.",
    do: "Ponha os dois no endereço do proxy: HTTPS_PROXY=http://NOME:SENHA@HOST:PORTA, com caracteres especiais escritos como %XX. Se o proxy só aceita o login do Windows, peça à TI um auxiliar local ou uma exceção.",
  },
  "proxy-refused": {
    title: "O proxy se recusa a ligar com este servidor",
    cause: "O programa chegou ao proxy, e o proxy disse não: o site está na lista de bloqueio, ou nem ele chega lá.",
    do: "Peça à TI que libere huggingface.co, hf.co, *.hf.co e *.xethub.hf.co, ou use um espelho dentro da sua rede.",
  },
  "proxy-unreachable": {
    title: "Há um proxy configurado, mas nada responde nele",
    cause:
      "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY ou as configurações do sistema citam um proxy desligado ou de outra rede. Portas locais como 7890 ou 1080 são de programas de VPN.",
    do: "Inicie esse programa ou conecte-se a essa rede; ou remova as variáveis e abra um novo terminal.",
  },
  "proxy-address-invalid": {
    title: "O endereço do proxy está numa forma que o programa não aceita",
    cause:
      "Falta http://, há um erro de digitação, ou ele começa com socks://, que a maioria das ferramentas não conhece.",
    do: 'Escreva HTTPS_PROXY=http://HOST:PORTA. Para um proxy SOCKS escreva socks5h://HOST:PORTA e, no Python, instale o extra "socks" (pip install "requests[socks]" "httpx[socks]"); ou remova ALL_PROXY.',
  },
  "hf-not-a-hub": {
    title: "Quem respondeu não foi o Hugging Face Hub",
    cause:
      "A resposta não tem o que o Hub sempre envia: veio de uma página de login da rede, de um proxy que reescreve, ou de um espelho incompleto citado em HF_ENDPOINT.",
    do: "Abra uma página web e entre na rede. Depois remova HF_ENDPOINT ou indique um espelho completo.",
  },
  "html-instead-of-json": {
    title: "Veio uma página web onde se esperavam dados",
    cause:
      "O endereço respondeu com uma página para pessoas: uma página de login, a página de erro de um proxy, ou um caminho errado num servidor.",
    do: "Abra o endereço num navegador para ver a página. Entre na rede, corrija o endereço (o de um servidor local termina em /v1), ou deixe o proxy de fora para ele.",
  },
  "hf-consistency": {
    title: "O arquivo baixado tem o tamanho errado",
    cause:
      "A conexão foi cortada, o disco encheu, ou um proxy enviou uma página de erro no lugar: nesse caso o tamanho é menor que um kilobyte. Dois downloads no mesmo arquivo também causam isso.",
    do: "Remova o arquivo e baixe de novo, um programa por vez; confira antes o espaço livre.",
  },
  "hf-lock-wait": {
    title: "Um download espera por outro que segura o mesmo arquivo",
    cause:
      "Há um segundo download do mesmo arquivo, ou um que foi morto deixou a trava para trás, o que acontece em unidades de rede. A espera não termina sozinha.",
    do: "Confira se nenhum outro download está em andamento. Depois remova o arquivo terminado em .lock citado na mensagem e comece de novo.",
  },
  "hf-no-flock": {
    title: "A pasta está numa unidade que não sabe travar arquivos",
    cause:
      "Unidades de rede como NFS, SMB ou Lustre muitas vezes não sabem; downloads nelas podem travar ou atrapalhar uns aos outros.",
    do: "Baixe para um disco deste computador e depois mova a pasta.",
  },
  "xet-cas-error": {
    title: "A transferência rápida do Hub (Xet) falhou",
    cause:
      "Ela busca em hosts próprios (cas-server e transfer.xethub.hf.co), que proxies e firewalls costumam bloquear; versões antigas do hf-xet também falham em linhas lentas.",
    do: "Desligue-a, o que usa downloads comuns, e comece de novo; ou atualize o hf-xet e peça que *.xethub.hf.co seja liberado.",
  },
  "xet-stuck-zero": {
    title: "O download Xet talvez não tenha passado do início",
    cause:
      "Todo download Xet começa em zero. Se esta linha é a última e fica minutos parada, os hosts dele (xethub.hf.co) estão bloqueados.",
    do: "Pare-o, desligue o Xet e comece de novo.",
  },
  "hf-transfer-missing": {
    title: "Uma configuração pede um auxiliar de download que não está instalado",
    cause: "HF_HUB_ENABLE_HF_TRANSFER=1 exige o pacote hf_transfer, e este ambiente Python não o tem.",
    do: "Remova a configuração: o download funciona sem ela.",
  },
  "hf-transfer-error": {
    title: "O auxiliar de download hf_transfer desistiu",
    cause: "Ele não retoma nada e não diz o motivo, que em geral é uma conexão instável.",
    do: "Desligue-o e comece de novo: então o motivo real aparece, ou o download funciona.",
  },
  "hf-cli-renamed": {
    title: "O comando huggingface-cli não existe mais: agora se chama hf",
    cause: "Desde a versão 1.0 do huggingface_hub, o comando antigo só mostra este aviso e não faz nada.",
    do: "Escreva hf no lugar: hf download, hf auth login, hf cache ls.",
  },
  "hf-client-too-old": {
    title: "Este huggingface_hub é antigo demais para o Hub de hoje",
    cause: "O Hub agora responde com endereços relativos a ele mesmo, que versões antigas não conseguem seguir.",
    do: "Atualize o huggingface_hub, ou baixe com o phi4-setup, que os segue.",
  },
  "hf-offline-mode": {
    title: "O modelo não está no cache, e o Hub não foi consultado ou alcançado",
    cause:
      "Ou uma configuração proíbe ir à internet (HF_HUB_OFFLINE, TRANSFORMERS_OFFLINE, local_files_only), ou a rede falhou; e o cache em uso não tem o modelo.",
    do: "Remova as configurações abaixo e rode uma vez com rede, ou informe o caminho completo da pasta que contém config.json. Confira se HF_HOME é o mesmo em que o modelo foi baixado.",
  },
  "node-fetch-failed-generic": {
    title: "Um programa Node.js não conseguiu buscar algo",
    cause:
      '"fetch failed" é tudo o que o Node.js diz, seja qual for o problema: nome, conexão, proxy ou certificado. O motivo está ao lado de "cause".',
    do: 'Procure "cause" e um código em maiúsculas nas linhas seguintes, ou rode o programa com mais detalhes.',
  },
  "hfjs-http-error": {
    title: "O Hub respondeu a um programa com um erro",
    cause:
      "A biblioteca JavaScript do Hub mostra o texto do servidor e o endereço; o código de status, que diz o motivo, está em outro lugar.",
    do: "Procure statusCode por perto: 401 ou 403 é o token, 404 o nome, 429 pedidos demais, 5xx é do próprio servidor.",
  },
  "git-lfs-failed": {
    title: "O git não conseguiu buscar os arquivos grandes",
    cause:
      "Repositórios de modelos guardam arquivos grandes à parte (Git LFS). Sem esse complemento, ou se a transferência falha, o git deixa pequenos arquivos de texto no lugar deles.",
    do: "Instale o Git LFS e busque os arquivos grandes; ou baixe com o phi4-setup ou o hf, que não precisam do git.",
  },
  "lms-hf-fetch-failed": {
    title: "O LM Studio não alcança o Hugging Face",
    cause:
      "Há no caminho uma rede de empresa, uma VPN, um filtro como o Zscaler ou um bloqueio do país. O LM Studio não usa HF_ENDPOINT.",
    do: 'Nas configurações do LM Studio, ligue "Use LM Studio\'s Hugging Face Proxy" (ou desligue, se é ele que falha), saia da VPN, ou baixe com o phi4-setup, que aceita proxies e espelhos, e deixe o LM Studio importar o arquivo.',
  },
  "lms-hf-proxy-403": {
    title: "O intermediário do próprio LM Studio para o Hugging Face recusa ou está sobrecarregado",
    cause:
      'Com "Use LM Studio\'s Hugging Face Proxy" ligado, os pedidos passam por search.lmstudio.ai, e ele respondeu com erro.',
    do: "Desligue a opção nas configurações do LM Studio, ou espere e tente de novo; ou baixe direto do Hugging Face com o phi4-setup.",
  },
  "lms-download-timeout": {
    title: "O download do LM Studio parou",
    cause: "Nenhum dado chegou por um tempo, muitas vezes com o intermediário próprio para o Hugging Face ligado.",
    do: 'Rode o mesmo comando de novo: ele continua de onde parou. Se parar outra vez, inverta "Use LM Studio\'s Hugging Face Proxy", ou baixe com o phi4-setup.',
  },
  "lms-checksum-failed": {
    title: "O arquivo que o LM Studio baixou está danificado",
    cause:
      "A soma de verificação difere da publicada, em geral depois de interrupções: retomar mantém a parte danificada.",
    do: "No LM Studio, apague o download inacabado e comece de novo; ou baixe com o phi4-setup, que verifica cada parte, e deixe o LM Studio importar o arquivo.",
  },
  "lms-connection-lost": {
    title: "O LM Studio sumiu enquanto um comando falava com ele",
    cause:
      "O aplicativo ou o serviço dele terminou: foi fechado, quebrou, ou o disco encheu, o que o LM Studio não avisa.",
    do: "Confira o espaço livre no disco dos modelos, abra o LM Studio de novo e repita o comando.",
  },
  "lms-no-staff-picks": {
    title: "O catálogo do LM Studio não conhece um modelo com esse nome",
    cause:
      "Um nome simples só é procurado no catálogo do próprio LM Studio, não no Hugging Face; o catálogo também pode estar inacessível.",
    do: "Informe o endereço completo do Hugging Face, que não precisa do catálogo.",
  },
  "lms-variant-missing": {
    title: "Ali o modelo não existe nesta quantização",
    cause: "Nem todo autor oferece todas as quantizações, e os nomes diferem.",
    do: "Escolha uma das oferecidas; Q4_K_M é a mais comum.",
  },
  "lms-get-old-grammar": {
    title: "Esta versão do lms não aceita o nome do modelo nesta forma",
    cause:
      "A maneira de escrever nomes mudou várias vezes: dono/nome@quantização só funciona em versões novas, e outros endereços em nenhuma.",
    do: "Use o endereço completo do Hugging Face, que todas as versões aceitam, ou atualize o LM Studio.",
  },
  "lms-get-option-gone": {
    title: "O lms não aceita esta opção aqui",
    cause: "A opção é de outra versão do lms, ou precisa de um terminal para fazer perguntas.",
    do: "Veja o que esta versão aceita e use a forma abaixo, que todas aceitam.",
  },
  "lms-fuzzy-pick": {
    title: "O LM Studio escolheu sozinho entre vários modelos",
    cause:
      'O nome serve para mais de um, e o primeiro foi usado: com "phi-4" pode ser o phi-4-mini-reasoning em vez do Phi-4.',
    do: "Veja qual modelo é e escreva o nome completo.",
  },
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
  "llama-hf-download": {
    title: "O llama.cpp não conseguiu buscar o modelo no Hugging Face",
    cause:
      "O repositório não tem arquivos GGUF, o nome não está escrito como dono/nome:quantização, o programa foi compilado sem HTTPS, ou recebeu ordem de ficar offline.",
    do: "Use um repositório com arquivos GGUF, como -hf bartowski/phi-4-GGUF:Q4_K_M, ou baixe o arquivo com o phi4-setup e passe-o com -m.",
  },
  "download-not-written": {
    title: "Os dados baixados não puderam ser gravados",
    cause:
      "O disco está cheio, a pasta não existe ou não pode ser escrita, ou o programa que receberia os dados terminou.",
    do: "Confira o espaço livre e se a pasta existe e é sua, e comece de novo.",
  },
  "hf-token-missing": {
    title: "O programa quer entrar no Hugging Face, e não há token",
    cause:
      "Mandaram que ele enviasse um token (token=True, use_auth_token=True), ou o repositório pede um, e nenhum está salvo nesta conta ou em HF_TOKEN.",
    do: "O Phi-4 é público: tire token=True. Para repositórios que precisam, crie um token em huggingface.co/settings/tokens e entre com o comando abaixo.",
  },
  "hf-option-gone": {
    title: "Uma opção das ferramentas da Hugging Face não existe na versão instalada",
    cause:
      "O huggingface_hub 1.0 removeu opções como local_dir_use_symlinks, resume_download e use_auth_token; versões anteriores à 0.17 não conhecem as mais novas. O programa ou guia foi escrito para outra versão.",
    do: "Tire a opção: agora os downloads retomam e copiam para a pasta sozinhos, e use_auth_token se chama token. Se é um pacote que a usa, atualize esse pacote.",
  },
  "tls-no-common-version": {
    title: "Os dois lados não conhecem um modo comum de criptografar",
    cause:
      "Um Windows, PowerShell, Python ou OpenSSL antigo oferece só métodos que o servidor não aceita mais; ou um proxy no meio conhece só métodos antigos.",
    do: "No Windows PowerShell, rode antes a linha abaixo, que permite TLS 1.2, ou use curl.exe ou o PowerShell 7. Senão, atualize o programa ou o sistema; se acontece numa rede só, o proxy dela é antigo demais.",
  },
  "hub-unreachable": {
    title: "Não foi possível alcançar o servidor na internet",
    cause:
      "O programa não conseguiu abrir uma conexão, e a mensagem não diz por quê: sem rede, um firewall, um proxy que não foi usado, ou um servidor fora do ar.",
    do: "Abra huggingface.co num navegador neste computador e procure um motivo nas linhas ao redor; o comando abaixo testa nome, conexão, certificado e relógio um por um. Atrás de um proxy da empresa, defina HTTPS_PROXY.",
  },
  "github-rate-limit": {
    title: "O GitHub pede para esperar: pedidos demais deste endereço",
    cause:
      "Programas perguntam ao GitHub qual é a versão mais nova de um motor; sem entrar numa conta, todos atrás do mesmo endereço juntos só podem perguntar 60 vezes por hora.",
    do: "Espere até uma hora, ou tente de outra rede. O motor próprio do phi4-setup vem do registro de pacotes e não pergunta ao GitHub.",
  },
  "ollama-hf-repo-unfit": {
    title: "O Ollama não consegue usar este repositório do Hugging Face",
    cause:
      "O Ollama busca no Hugging Face só arquivos GGUF inteiros, pelo nome de uma quantização que exista ali; versões desde 2026 também querem o endereço escrito huggingface.co em vez de hf.co.",
    do: "Escreva ollama pull huggingface.co/DONO/NOME-GGUF:Q4_K_M com um repositório de arquivos GGUF e uma quantização que ele lista; para o Phi-4, o phi4 da própria biblioteca é o mais fácil.",
  },
};
