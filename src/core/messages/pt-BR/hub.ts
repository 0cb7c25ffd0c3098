import type { HubErrors } from "../../errors/hub.ts";
import type { MachineErrors } from "../../errors/machine.ts";
import type { ui as english } from "../en/hub.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof HubErrors | keyof MachineErrors, Text> = {
  HUB_UNREACHABLE: {
    what: "{host} está inacessível: {cause}",
    why: "Sem conexão com o servidor que guarda o modelo; o que já foi baixado está guardado",
    do: "Verifique a conexão ou indique um espelho, um proxy ou um arquivo que você já tem",
  },
  HUB_CERTIFICATE: {
    what: "{host}: o certificado não é confiável: {cause}",
    why: "Algo no caminho, em geral o proxy de uma empresa, assina com um certificado próprio",
    do: "Peça ao seu TI esse certificado como arquivo .pem e informe-o com --ca-file",
  },
  HUB_REPO_NOT_FOUND: {
    what: "Repositório não encontrado em {host}: {repo}",
    why: "Ele não existe ou é privado e exige um token (HF_TOKEN)",
    do: "Confira a grafia de DONO/NOME",
  },
  HUB_FILE_NOT_FOUND: {
    what: "Arquivo não encontrado em {repo}: {file}",
    do: "{nearest, select, none {Veja a lista de arquivos do repositório} other {Você quis dizer {nearest}?}}",
  },
  HUB_NOT_A_HUB: {
    what: "{host} não responde como um Hub da Hugging Face: {detail}",
    why: "Um proxy, uma página de login ou um espelho incompleto pode estar respondendo no lugar",
    do: "Confira --endpoint e HF_ENDPOINT",
  },
  INTEGRITY_MISMATCH: {
    what: "{file} está danificado: SHA-256 {actual}, esperado {expected}",
    why: "Os bytes que chegaram, duas vezes, não são os que o repositório lista; nada foi guardado",
    do: "Tente mais tarde ou por outro espelho; um proxy pode estar alterando o que passa",
  },
  NOT_A_GGUF: {
    what: "Não é um modelo GGUF: {path} é {looksLike}",
    why: "Um arquivo de modelo começa com as letras GGUF",
    do: "Baixe-o de novo ou confira o caminho",
  },
  GGUF_BROKEN: {
    what: "GGUF danificado: {path}: {detail}",
    why: "Os primeiros bytes dizem o que há no arquivo, e não fazem sentido",
    do: "Baixe de novo ou use outro arquivo",
  },
  DISK_FULL: {
    what: "Espaço insuficiente em {path}: são necessários {neededBytes}, há {freeBytes}",
    why: "O que já foi baixado está guardado",
    do: "Libere espaço ou escolha outro lugar com --cache-dir e rode o mesmo comando de novo",
  },
  DISK_NOT_WRITABLE: {
    what: "Não é possível gravar em {path}: {cause}",
    do: "Escolha com --cache-dir um lugar onde você possa gravar",
  },
  FILE_TOO_LARGE: {
    what: "O sistema de arquivos em {path} não comporta um arquivo de {fileBytes}",
    why: "O FAT32, por exemplo, para em 4 GiB por arquivo",
    do: "Escolha com --cache-dir um lugar em outro volume",
  },
  DISK_ERROR: {
    what: "O disco falhou em {path}: {cause}",
    do: "Verifique o volume e rode o mesmo comando de novo",
  },
  OUT_OF_MEMORY: {
    what: "Memória esgotada: {detail}",
    do: "Feche outros programas ou escolha uma quantização ou um contexto menor",
  },
};

export const ui: Record<keyof typeof english, string> = {};
