import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { xetAndGitLfs as signatures } from "../../../../diagnosis/signatures/download/xet-and-git-lfs.ts";

export const xetAndGitLfs: WordsOf<typeof signatures> = {
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
  "git-lfs-failed": {
    title: "O git não conseguiu buscar os arquivos grandes",
    cause:
      "Repositórios de modelos guardam arquivos grandes à parte (Git LFS). Sem esse complemento, ou se a transferência falha, o git deixa pequenos arquivos de texto no lugar deles.",
    do: "Instale o Git LFS e busque os arquivos grandes; ou baixe com o phi4-setup ou o hf, que não precisam do git.",
  },
};
