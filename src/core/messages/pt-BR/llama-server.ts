import type { LlamaServerErrors } from "../../errors/llama-server.ts";
import type { LlamaServerStepFindings } from "../../steps/llama-server.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof LlamaServerErrors | keyof LlamaServerStepFindings, Text> = {
  LLAMA_SERVER_MISSING: {
    what: "Não há llama-server {path, select, none {no PATH} other {em {path}}}",
    why: "Ele é usado como está; o phi4-setup não o instala",
    do: "Instale o llama.cpp pelo seu sistema, ou informe o programa com --llama-server",
  },
  LLAMA_SERVER_UNUSABLE: {
    what: "Este llama-server não funciona: {path}: {detail}",
    why: "Ele foi feito para outro processador, falta-lhe uma biblioteca, ou é outro programa com esse nome",
    do: "Rode-o com --version para ver o que falta, ou informe outro com --llama-server",
  },
  STEP_START_LLAMA_SERVER: {
    what: "Carregar no llama-server{version, select, none {} other { {version}}} com um contexto de {context} tokens",
    why: "{program}, só neste computador{port, select, none {} other {: porta {port}}}",
  },
};
