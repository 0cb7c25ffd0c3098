import type { MachineProfile } from "../../core/machine.ts";
import { planOf, type Plan, type Step } from "../../core/plan.ts";
import type { Candidate } from "../../core/report.ts";
import { modelStep } from "../model-step.ts";
import type { RuntimeSettings } from "../runtime.ts";
import { installCommand, makeCommand, pythonIn, type Environment } from "./environment.ts";
import { leastTorch, leastTransformers } from "./interpreter.ts";
import { weightFiles } from "./weights.ts";
import { smokeTestStep } from "../smoke-test-step.ts";

/** What is already on this computer. */
export interface TransformersPresent {
  environment: Environment;
  /** The folder with the weights; null when they have to be fetched. */
  weights: string | null;
}

/** Accelerate loads weights straight to where they are computed, which halves the memory that loading takes. */
const packages: readonly string[] = [`torch>=${leastTorch}`, `transformers>=${leastTransformers}`, "accelerate"];

/** About what pip fetches: PyTorch for Linux on x64 comes with the libraries of NVIDIA's cards, unless pip is told. */
const packageBytes = { withCards: 3_000_000_000, withoutCards: 400_000_000 };

export function planTransformers(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  { environment, weights }: TransformersPresent,
): Plan {
  const { context, port, modelName: model, accelerator } = settings;
  const device = accelerator === "cpu" || candidate.placement.kind === "cpu" ? "cpu" : "auto";
  const plan = planOf([
    ...environmentSteps(machine, environment),
    weightsStep(machine, candidate, settings, weights),
    {
      id: "serve-transformers",
      kind: "serve-transformers",
      title: { code: "STEP_SERVE_TRANSFORMERS", args: { context, port } },
      bytes: 0,
      parameters: { port, model, context, device },
    },
    smokeTestStep(model),
  ]);
  // Whatever the machine's own Python lacks: the one that is used has both, or gets them.
  return { ...plan, brings: ["pytorch", "transformers"] };
}

function environmentSteps({ os, gpus }: MachineProfile, environment: Environment): Step[] {
  if (environment.kind === "ready") {
    const { path, version, torch, transformers } = environment.interpreter;
    const args = { path, version, torch: torch ?? "", transformers: transformers ?? "" };
    const title = { code: "STEP_USE_ENVIRONMENT", args } as const;
    return [{ id: "use-environment", kind: "use-environment", title, bytes: 0, parameters: { python: path } }];
  }
  const { base, folder, uv } = environment;
  const platform = os.value?.platform ?? "linux";
  const python = pythonIn({ platform: platform as NodeJS.Platform }, folder);
  const making = { base: base.path, folder, uv };
  const bringsCards = platform === "linux" && os.value?.arch === "x64";
  const hasCard = (gpus.value ?? []).some(({ vendor }) => vendor === "nvidia");
  const downloadBytes = bringsCards ? packageBytes.withCards : packageBytes.withoutCards;
  return [
    {
      id: "make-environment",
      kind: "make-environment",
      title: {
        code: "STEP_MAKE_ENVIRONMENT",
        args: { folder, version: base.version, command: spelt(makeCommand(making)) },
      },
      bytes: 0,
      parameters: making,
    },
    {
      id: "install-packages",
      kind: "install-packages",
      title: {
        code: "STEP_INSTALL_PACKAGES",
        args: {
          downloadBytes,
          command: spelt(installCommand(python, packages)),
          forCards: bringsCards && !hasCard,
        },
      },
      bytes: downloadBytes,
      parameters: { python, packages },
    },
  ];
}

function weightsStep(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  weights: string | null,
): Step {
  const { title, bytes } = modelStep(machine, candidate, settings, weights);
  const { repo } = candidate;
  const parameters = { repo, include: weightFiles, present: weights !== null };
  return { id: "download-weights", kind: "download-weights", title, bytes, parameters };
}

/** As a person could type it. */
export function spelt(command: readonly string[]): string {
  return command.map((part) => (/[\s<>=*"'&|]/.test(part) ? `"${part}"` : part)).join(" ");
}
