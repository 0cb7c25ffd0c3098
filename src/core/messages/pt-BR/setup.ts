import type { StepFindings } from "../../plan.ts";
import type { ui as english } from "../en/setup.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof StepFindings, Text> = {
  STEP_INSTALL_ENGINE: { what: "Baixar o motor {package} ({sizeBytes})" },
  STEP_PREFLIGHT: { what: "Ensaiar: carregar um modelo minúsculo no motor" },
  STEP_DOWNLOAD: { what: "Baixar {file} de {repo} ({sizeBytes})" },
  STEP_LOAD: { what: "Carregar {file} com um contexto de {context, number} tokens" },
  STEP_SERVE: { what: "Servir na porta {port}" },
  STEP_SMOKE_TEST: { what: "Testar com uma pergunta de verdade" },
};

export const ui: Record<keyof typeof english, string> = {};
