import type { CheckFindings } from "../../checks/index.ts";
import type { CheckId } from "../../requirements.ts";
import type { ui as english } from "../en/checks.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof CheckFindings, Text> = {
  MEMORY_OK: {
    what: "Memória RAM: {totalBytes}, {availableBytes} livres agora",
  },
  MEMORY_BUSY: {
    what: "Memória RAM: {availableBytes} livres agora, {quantization} precisa de {neededBytes}",
    why: "O computador tem {totalBytes} ao todo, o que basta; outros programas estão usando uma parte",
    do: "Feche os programas de que você não precisa e verifique de novo",
  },
  MEMORY_BELOW_MINIMUM: {
    what: "Memória RAM: {totalBytes}, exigidos {minimumBytes}",
    why: "Os pesos do Phi-4 e a conversa ficam na memória, e o guia pede no mínimo {minimumBytes}",
    do: "Veja se uma quantização menor cabe ou use um computador com mais memória",
  },
  FACT_UNKNOWN: {
    what: "Não foi possível descobrir: {fact}: {detail}",
    why: "O requisito não foi atendido nem negado; não pôde ser avaliado ({reason})",
    do: "Rode a verificação com --verbose para ver o que cada sonda respondeu",
  },
  CHECK_CRASHED: {
    what: "A verificação {check} não pôde ser executada: {detail}",
    do: "Isto é um defeito do phi4-setup; relate-o com a máquina salva",
  },
  CHECK_SKIPPED: { what: "Não verificado: {check}" },
};

export const requirements: Record<CheckId, { label: string; asked: string }> = {
  memory: { label: "Memória RAM", asked: "mínimo 14 GB" },
  gpu: { label: "Placa de vídeo", asked: "recomendada" },
  cpu: { label: "Processador", asked: "moderno" },
  disk: { label: "Disco", asked: "50 GB recomendados" },
  os: { label: "Sistema", asked: "Linux/macOS/Windows" },
  python: { label: "Python", asked: "3.8 ou superior" },
  pytorch: { label: "PyTorch", asked: "para aprendizado de máquina" },
  transformers: { label: "Transformers", asked: "para carregar o modelo" },
};

export const ui: Record<keyof typeof english, string> = {
  "check.title": "Requisitos do Phi-4",
  "check.source": "guia phi-4, seção 6",
};
