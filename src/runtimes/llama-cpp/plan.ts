import { driversOf, type Rung } from "../../core/engine-word.ts";
import { planOf, type Plan, type Step } from "../../core/plan.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Candidate } from "../../core/report.ts";
import { modelStep } from "../model-step.ts";
import type { RuntimeSettings } from "../runtime.ts";
import { enginePackagesFor, type EnginePackage } from "./engine-packages.ts";
import { acceleratorOf, rungsFor } from "./rungs.ts";
import { smokeTestStep } from "../smoke-test-step.ts";

/** What is already on this computer, so that a plan does not fetch it again. */
export interface LlamaCppPresent {
  /** Names of the engine's packages. */
  enginePackages: readonly string[];
  /** Where they are, or would be. */
  engineFolder: string;
  /** The model's file, in the cache or given with `--file`; null when it has to be fetched. */
  modelPath: string | null;
}

/** The embedded engine's way, as data: engine, rehearsal, model, load, serve, ask. */
export function planLlamaCpp(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  present: LlamaCppPresent,
): Plan {
  const rungs = rungsFor(machine, settings.accelerator);
  return planOf([
    engineStep(machine, rungs[0], present),
    preflightStep(machine, rungs, candidate, present),
    modelStep(machine, candidate, settings, present.modelPath),
    {
      id: "load",
      kind: "load",
      title: { code: "STEP_LOAD", args: { file: candidate.file, context: settings.context } },
      bytes: 0,
      parameters: { context: settings.context, gpuLayers: candidate.placement.gpuLayers },
    },
    {
      id: "serve",
      kind: "serve",
      title: { code: "STEP_SERVE", args: { port: settings.port } },
      bytes: 0,
      parameters: { port: settings.port, model: settings.modelName },
    },
    smokeTestStep(settings.modelName),
  ]);
}

function engineStep(machine: MachineProfile, rung: Rung, { enginePackages, engineFolder }: LlamaCppPresent): Step {
  const packages = packagesOf(machine, rung);
  const [{ version }] = packages;
  const step = { id: "install-engine", kind: "install-engine", parameters: { rung } } as const;
  const missing = packages.filter(({ name }) => !enginePackages.includes(name));
  const names = (missing.length > 0 ? missing : packages).map(({ name }) => name).join(" + ");
  if (missing.length === 0) {
    return { ...step, title: { code: "STEP_ENGINE_PRESENT", args: { package: names, version } }, bytes: 0 };
  }
  const bytes = bytesOf(missing);
  const args = { package: names, version, downloadBytes: bytes, folder: engineFolder };
  return { ...step, title: { code: "STEP_INSTALL_ENGINE", args }, bytes };
}

/** What is not used in the end is not fetched: the fallback's bytes are told, not counted. */
function preflightStep(
  machine: MachineProfile,
  rungs: readonly [Rung, ...Rung[]],
  { placement }: Candidate,
  { enginePackages }: LlamaCppPresent,
): Step {
  const [first, ...others] = rungs;
  const missing = others
    .flatMap((rung) => packagesOf(machine, rung))
    .filter(({ name }) => !enginePackages.includes(name));
  const fallbackBytes = missing.length === 0 ? null : bytesOf(missing);
  const parameters = { rungs, drivers: driversOf(machine.gpus.value ?? []), needsCard: placement.kind !== "cpu" };
  const title = { code: "STEP_PREFLIGHT", args: { accelerator: acceleratorOf(first), fallbackBytes } } as const;
  return { id: "preflight", kind: "preflight", title, bytes: 0, parameters };
}

function packagesOf({ os }: MachineProfile, rung: Rung): [EnginePackage, ...EnginePackage[]] {
  const { platform, arch, libc } = os.value ?? { platform: "unknown", arch: "unknown", libc: null };
  return enginePackagesFor(platform, arch, libcFamily(libc), rung);
}

function bytesOf(packages: readonly EnginePackage[]): number {
  return packages.reduce((sum, { tarballBytes }) => sum + tarballBytes, 0);
}

/** `glibc 2.36` → `glibc`; null where the system has only one C library. */
export function libcFamily(libc: string | null): "glibc" | "musl" | null {
  return libc === null ? null : libc.startsWith("musl") ? "musl" : "glibc";
}
