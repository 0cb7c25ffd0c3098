import { typedOn } from "../../core/lms-command.ts";
import { planOf, type Plan, type Step } from "../../core/plan.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Candidate } from "../../core/report.ts";
import { isOfficial } from "../../hub/settings.ts";
import { modelStep } from "../model-step.ts";
import type { RuntimeSettings } from "../runtime.ts";
import { getArguments, type GetWay } from "./get.ts";
import { gpuArgument } from "./load.ts";
import type { LmStudioPresent } from "./survey.ts";
import { smokeTestStep } from "../smoke-test-step.ts";

/** LM Studio's way, as data: wake it, see to its engine, bring the model, load, serve, ask. */
export function planLmStudio(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  present: LmStudioPresent,
): Plan {
  const { context, modelName: model, port } = settings;
  const { gpuLayers, totalLayers } = candidate.placement;
  const gpu = settings.accelerator === "cpu" ? "off" : gpuArgument(gpuLayers, totalLayers);
  return planOf([
    {
      id: "lms-wake",
      kind: "lms-wake",
      title: { code: "STEP_LMS_WAKE", args: { version: machine.runtimes.value?.lmstudio?.version ?? null } },
      bytes: 0,
      parameters: {},
    },
    {
      id: "lms-engine",
      kind: "lms-engine",
      title: {
        code: "STEP_LMS_ENGINE",
        args: {
          list: typedOn(machine, "lms runtime ls"),
          fetch: typedOn(machine, "lms runtime get llama.cpp -y"),
        },
      },
      bytes: 0,
      parameters: {},
    },
    ...modelSteps(machine, candidate, settings, present),
    {
      id: "lms-load",
      kind: "lms-load",
      title: { code: "STEP_LMS_LOAD", args: { identifier: model, context, gpu } },
      bytes: 0,
      parameters: { identifier: model, context, gpu },
    },
    {
      id: "lms-serve",
      kind: "lms-serve",
      title: { code: "STEP_LMS_SERVE", args: { port } },
      bytes: 0,
      parameters: { port, model },
    },
    smokeTestStep(model),
  ]);
}

/** A file of the person's own goes under a publisher of this name. */
const ownRepo = "phi4-setup/phi-4-GGUF";

/**
 * What is here is not fetched. LM Studio knows neither proxies nor mirrors nor revisions, so where one is set we fetch
 * ourselves: into the cache with a second name in LM Studio's folder, or straight into that where they are on two volumes.
 */
function modelSteps(
  machine: MachineProfile,
  candidate: Candidate,
  settings: RuntimeSettings,
  present: LmStudioPresent,
): Step[] {
  const { models, modelPath, inLibrary, linkable, otherSource } = present;
  const source = { ...candidate, ...otherSource };
  const { file, fileBytes, quantization } = source;
  const wanted = { repo: source.repo || ownRepo, file, fileBytes, quantization };
  if (inLibrary !== null) {
    const title = { code: "STEP_LMS_PRESENT", args: { file, folder: models } } as const;
    return [{ id: "lms-present", kind: "lms-present", title, bytes: 0, parameters: wanted }];
  }
  const copiedBytes = linkable ? null : fileBytes;
  const link: Step = {
    id: "lms-link",
    kind: "lms-link",
    title: { code: "STEP_LMS_LINK", args: { file, folder: models, copiedBytes } },
    bytes: 0,
    parameters: wanted,
  };
  if (modelPath !== null) return [modelStep(machine, source, settings, modelPath), link];
  if (!ourselvesFirst(settings)) return [getStep(machine, candidate, settings, present)];
  const download = modelStep(machine, candidate, settings, null);
  if (linkable || download.title.code !== "STEP_DOWNLOAD") return [download, link];
  const args = { ...download.title.args, folder: models, leftBytes: leftOf(present, fileBytes) };
  const title = { code: "STEP_DOWNLOAD", args } as const;
  return [{ id: "lms-fetch", kind: "lms-fetch", title, bytes: fileBytes, parameters: wanted }];
}

function ourselvesFirst({ hub, revision, offline }: RuntimeSettings): boolean {
  const { http, https } = hub.network.proxies;
  return http !== null || https !== null || !isOfficial(hub) || revision !== "main" || offline || hub.offline;
}

function getStep(
  machine: MachineProfile,
  candidate: Candidate,
  { lmsGet: way }: RuntimeSettings,
  present: LmStudioPresent,
): Step {
  const { repo, file, fileBytes, quantization, publisher, licence } = candidate;
  const wanted = { repo, file, fileBytes, quantization };
  const typed = (one: GetWay): string => typedOn(machine, `lms ${getArguments(one, wanted).join(" ")}`);
  const args = {
    command: typed(way),
    documented: "lms get phi-4",
    pinned: typed("pinned"),
    way,
    file,
    downloadBytes: fileBytes,
    publisher,
    licence,
    folder: present.models,
    leftBytes: leftOf(present, fileBytes),
  };
  return {
    id: "lms-get",
    kind: "lms-get",
    title: { code: "STEP_LMS_GET", args },
    bytes: fileBytes,
    parameters: { ...wanted, way },
  };
}

function leftOf({ freeBytes }: LmStudioPresent, bytes: number): number | null {
  return freeBytes === null ? null : Math.max(0, freeBytes - bytes);
}
