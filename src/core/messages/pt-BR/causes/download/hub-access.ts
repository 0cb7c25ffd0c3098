import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubAccess as signatures } from "../../../../diagnosis/signatures/download/hub-access.ts";

export const hubAccess: WordsOf<typeof signatures> = {
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
  "hf-token-missing": {
    title: "O programa quer entrar no Hugging Face, e não há token",
    cause:
      "Mandaram que ele enviasse um token (token=True, use_auth_token=True), ou o repositório pede um, e nenhum está salvo nesta conta ou em HF_TOKEN.",
    do: "O Phi-4 é público: tire token=True. Para repositórios que precisam, crie um token em huggingface.co/settings/tokens e entre com o comando abaixo.",
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
};
