import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hfClient as signatures } from "../../../../diagnosis/signatures/download/hf-client.ts";

export const hfClient: WordsOf<typeof signatures> = {
  "hf-local-entry-not-found": {
    title: "O arquivo não está acessível nem no cache",
    cause:
      "A biblioteca Python do Hub termina com esta frase seja qual for o problema: sem rede, conexão recusada, limite ou erro do servidor.",
    do: "Procure mais acima no log o primeiro erro; ele diz o motivo.",
  },
  "hf-offline-mode": {
    title: "O modelo não está no cache, e o Hub não foi consultado ou alcançado",
    cause:
      "Ou uma configuração proíbe ir à internet (HF_HUB_OFFLINE, TRANSFORMERS_OFFLINE, local_files_only), ou a rede falhou; e o cache em uso não tem o modelo.",
    do: "Remova as configurações abaixo e rode uma vez com rede, ou informe o caminho completo da pasta que contém config.json. Confira se HF_HOME é o mesmo em que o modelo foi baixado.",
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
  "hf-option-gone": {
    title: "Uma opção das ferramentas da Hugging Face não existe na versão instalada",
    cause:
      "O huggingface_hub 1.0 removeu opções como local_dir_use_symlinks, resume_download e use_auth_token; versões anteriores à 0.17 não conhecem as mais novas. O programa ou guia foi escrito para outra versão.",
    do: "Tire a opção: agora os downloads retomam e copiam para a pasta sozinhos, e use_auth_token se chama token. Se é um pacote que a usa, atualize esse pacote.",
  },
};
