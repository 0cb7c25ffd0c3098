import type { MachineProfile } from "../core/machine.ts";
import type { CommonStep } from "../core/steps/common.ts";
import type { Candidate } from "../core/report.ts";
import type { RuntimeSettings } from "./runtime.ts";

/** How a GGUF comes here: named, in the cache already (`modelPath`), or fetched into it. */
export function modelStep(
  { disks }: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  modelPath: string | null,
): CommonStep {
  const { file, fileBytes, repo, publisher, licence } = candidate;
  if (candidate.repo === "" && modelPath !== null) {
    return {
      id: "use-file",
      kind: "use-file",
      title: { code: "STEP_USE_FILE", args: { file, fileBytes } },
      bytes: 0,
      parameters: { path: modelPath },
    };
  }
  const parameters = { repo, file, present: modelPath !== null };
  const step = { id: "download", kind: "download", parameters } as const;
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
