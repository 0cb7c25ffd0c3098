import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { clock as signatures } from "../../../../diagnosis/signatures/environment/clock.ts";

export const clock: WordsOf<typeof signatures> = {
  "clock-skew": {
    title: "O relógio deste computador parece estar errado",
    cause:
      "Certificados valem de uma data até outra; para um relógio parado ou muito fora de hora, parecem vencidos ou ainda não válidos. Acontece depois da suspensão no WSL, em máquinas virtuais, com a bateria da placa gasta. Raramente o certificado do servidor venceu mesmo.",
    do: {
      linux: "Acerte o relógio pela rede, com o comando abaixo; no WSL, rode wsl --shutdown no Windows.",
      darwin: "Ajustes do Sistema, Geral, Data e Hora: ajustar automaticamente.",
      win32: "Configurações, Hora e idioma: definir a hora automaticamente, e sincronizar.",
    },
  },
};
