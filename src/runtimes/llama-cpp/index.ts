import type { Runtime } from "../runtime.ts";
import { toSetupError } from "../../core/errors/index.ts";
import { foldersOf } from "../../host/folders.ts";
import { modelInCache } from "../model-in-cache.ts";
import { enginePackageFor } from "./engine-packages.ts";
import { llamaCppExecutors } from "./executors.ts";
import { installedPackages } from "./install-engine.ts";
import { libcFamily, planLlamaCpp, type LlamaCppPresent } from "./plan.ts";
import { rungsFor } from "./rungs.ts";
import { startLlamaCpp } from "./start.ts";

/** The embedded engine: node-llama-cpp in a process of its own, behind our OpenAI-compatible server. */
export const llamaCpp: Runtime<LlamaCppPresent> = {
  id: "llama.cpp",
  lives: "with-us",
  status(machine, { accelerator }) {
    const { platform, arch, libc } = machine.os.value ?? { platform: "unknown", arch: "unknown", libc: null };
    try {
      enginePackageFor(platform, arch, libcFamily(libc), "auto");
      rungsFor(machine, accelerator);
      return { usable: true, reasons: [] };
    } catch (error) {
      return { usable: false, reasons: [toSetupError(error).finding] };
    }
  },
  async survey(host, { candidate, settings: { hub, revision, ownFile } }) {
    const { cacheDir } = hub;
    return {
      enginePackages: await installedPackages(host),
      engineFolder: foldersOf(host.system).engine,
      modelPath: ownFile ?? (await modelInCache(host, candidate, { cacheDir, revision })),
    };
  },
  plan: planLlamaCpp,
  executors: llamaCppExecutors,
  start: startLlamaCpp,
};
