import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transformers as signatures } from "../../../../diagnosis/signatures/python/transformers.ts";

export const transformers: WordsOf<typeof signatures> = {
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
  "transformers-import-failed": {
    title: "O Transformers não conseguiu carregar o programa do modelo",
    cause: "Ele só repassa a notícia; o motivo está na próxima linha ou acima.",
    do: "Veja a linha depois desta, e o primeiro erro acima dela.",
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
  "model-kwargs-unused": {
    title: "generate() recebeu um argumento que este modelo não aceita",
    cause: "O nome está escrito errado, ou o tokenizador é de outro modelo e devolve mais do que este pode usar.",
    do: 'Corrija o nome, ou tire-o das entradas: inputs.pop("token_type_ids").',
  },
};
