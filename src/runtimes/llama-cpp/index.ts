import type { Runtime } from "../runtime.ts";
import { toSetupError } from "../../core/errors/index.ts";
import { enginePackageFor } from "./engine-packages.ts";
import { llamaCppExecutors } from "./executors.ts";
import { libcFamily, planLlamaCpp } from "./plan.ts";

/** The embedded engine: node-llama-cpp in a process of its own, behind our OpenAI-compatible server. */
export const llamaCpp: Runtime = {
  id: "llama.cpp",
  status({ os }) {
    const { platform, arch, libc } = os.value ?? { platform: "unknown", arch: "unknown", libc: null };
    try {
      enginePackageFor(platform, arch, libcFamily(libc), "auto");
      return { usable: true, reasons: [] };
    } catch (error) {
      return { usable: false, reasons: [toSetupError(error).finding] };
    }
  },
  plan: planLlamaCpp,
  executors: llamaCppExecutors,
};
