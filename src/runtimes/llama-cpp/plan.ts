import { planOf, type Plan, type Step } from "../../core/plan.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Candidate } from "../../core/report.ts";
import type { RuntimeSettings } from "../runtime.ts";
import { enginePackageFor } from "./engine-packages.ts";

/** The embedded engine's way, as data: engine, rehearsal, model, load, serve, ask. */
export function planLlamaCpp(machine: MachineProfile, candidate: Candidate, settings: RuntimeSettings): Plan {
  return planOf([
    engineStep(machine, settings),
    { id: "preflight", kind: "preflight", title: { code: "STEP_PREFLIGHT", args: {} }, bytes: 0, parameters: {} },
    modelStep(machine, candidate, settings),
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
    {
      id: "smoke-test",
      kind: "smoke-test",
      title: { code: "STEP_SMOKE_TEST", args: {} },
      bytes: 0,
      parameters: { model: settings.modelName },
    },
  ]);
}

function engineStep({ os }: MachineProfile, settings: RuntimeSettings): Step {
  const system = os.value ?? { platform: "unknown", arch: "unknown", libc: null };
  const { platform, arch, libc } = system;
  const { name, version, tarballBytes } = enginePackageFor(platform, arch, libcFamily(libc), settings.accelerator);
  const step = { id: "install-engine", kind: "install-engine", parameters: {} } as const;
  if (settings.present.engine) {
    return { ...step, title: { code: "STEP_ENGINE_PRESENT", args: { package: name, version } }, bytes: 0 };
  }
  const args = { package: name, version, downloadBytes: tarballBytes, folder: settings.engineFolder };
  return { ...step, title: { code: "STEP_INSTALL_ENGINE", args }, bytes: tarballBytes };
}

/** `glibc 2.36` → `glibc`; null where the system has only one C library. */
export function libcFamily(libc: string | null): "glibc" | "musl" | null {
  return libc === null ? null : libc.startsWith("musl") ? "musl" : "glibc";
}

function modelStep({ disks }: MachineProfile, candidate: Candidate, settings: RuntimeSettings): Step {
  const { file, fileBytes, repo, publisher, licence } = candidate;
  const { modelPath } = settings.present;
  if (candidate.repo === "" && modelPath !== null) {
    return {
      id: "use-file",
      kind: "use-file",
      title: { code: "STEP_USE_FILE", args: { file, fileBytes } },
      bytes: 0,
      parameters: { path: modelPath },
    };
  }
  const step = { id: "download", kind: "download", parameters: { repo, file } } as const;
  if (modelPath !== null) {
    return { ...step, title: { code: "STEP_MODEL_PRESENT", args: { file, folder: settings.hub.cacheDir } }, bytes: 0 };
  }
  const free = disks.value?.find(({ purpose }) => purpose === "models")?.freeBytes ?? null;
  const args = {
    file,
    downloadBytes: fileBytes,
    publisher,
    licence,
    repo,
    host: settings.hub.endpoint.host,
    revision: settings.revision,
    folder: settings.hub.cacheDir,
    leftBytes: free === null ? null : Math.max(0, free - fileBytes),
  };
  return { ...step, title: { code: "STEP_DOWNLOAD", args }, bytes: fileBytes };
}
