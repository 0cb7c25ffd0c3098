// The documented requirements as data: section 6 of the Phi-4 guide, line by line, and what each means in numbers.

export const checkIds = ["memory", "gpu", "cpu", "disk", "os", "python", "pytorch", "transformers"] as const;
export type CheckId = (typeof checkIds)[number];
export type Level = "required" | "recommended" | "optional";

export interface Requirements {
  memory: { minimumBytes: number };
  gpu: Record<never, never>;
  cpu: { logicalCores: number; x64: readonly string[]; arm64: readonly string[] };
  /** `reserveBytes` stay free beside the model's own file. */
  disk: { recommendedBytes: number; reserveBytes: number };
  os: { platforms: readonly string[] };
  /** `supported` is what today's torch and transformers wheels ask for, `minimum` what the guide asks for. */
  python: { minimum: string; supported: string };
  pytorch: { minimum: string };
  /** `recommended` is the version in the model's own config.json; `minimum` knows the phi3 architecture. */
  transformers: { recommended: string; minimum: string };
}

/** One documented line: how binding it is, what it asks for, and where that is written. */
export interface Requirement<Id extends CheckId = CheckId> {
  level: Level;
  /** Runtimes that make the line required. */
  requiredFor: readonly string[];
  value: Requirements[Id];
  source: { document: string; text: string };
}

const guide = "phi-4-guide.pt-BR.md, section 6";
const pythonRuntimes = ["transformers", "all"];

export const requirements: { readonly [Id in CheckId]: Requirement<Id> } = {
  memory: {
    level: "required",
    requiredFor: [],
    value: { minimumBytes: 14e9 },
    source: { document: guide, text: "Mínimo de 14 GB de RAM" },
  },
  gpu: {
    level: "recommended",
    requiredFor: [],
    value: {},
    source: { document: guide, text: "Placa gráfica com VRAM recomendada, mas não essencial" },
  },
  cpu: {
    level: "required",
    requiredFor: [],
    value: { logicalCores: 4, x64: ["avx2", "fma"], arm64: ["dotprod"] },
    source: { document: guide, text: "Processador moderno e de alto desempenho" },
  },
  disk: {
    level: "required",
    requiredFor: [],
    value: { recommendedBytes: 50e9, reserveBytes: 2e9 },
    source: {
      document: guide,
      text: "Espaço suficiente em disco para o modelo e dados associados (recomenda-se 50gb)",
    },
  },
  os: {
    level: "required",
    requiredFor: [],
    value: { platforms: ["linux", "darwin", "win32"] },
    source: { document: guide, text: "Compatível com Linux, macOS ou Windows" },
  },
  python: {
    level: "optional",
    requiredFor: pythonRuntimes,
    value: { minimum: "3.8.0", supported: "3.10.0" },
    source: { document: guide, text: "Python 3.8 ou superior" },
  },
  pytorch: {
    level: "optional",
    requiredFor: pythonRuntimes,
    value: { minimum: "2.5.0" },
    source: { document: guide, text: "Para operações de aprendizado de máquina" },
  },
  transformers: {
    level: "optional",
    requiredFor: pythonRuntimes,
    value: { recommended: "4.47.0", minimum: "4.41.0" },
    source: { document: guide, text: "Para carregar e interagir com o modelo" },
  },
};
