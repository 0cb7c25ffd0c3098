import { foldersOf } from "../host/folders.ts";
import { hubSettings, type HubChoices } from "../hub/settings.ts";
import type { Present, RuntimeSettings } from "../runtimes/runtime.ts";
import type { CommandContext } from "./command.ts";

/** The command line's choices, resolved against the environment. */
export async function runtimeSettings(
  { host, options }: CommandContext,
  more: { hub?: HubChoices; modelName?: string; present: Present },
): Promise<RuntimeSettings> {
  return {
    context: options.context,
    kvCache: options.kvCache,
    mmap: options.mmap === null ? null : options.mmap === "on",
    port: options.port,
    accelerator: options.accelerator,
    hub: await hubSettings(host, more.hub ?? options),
    revision: options.revision ?? "main",
    offline: options.offline,
    engineFolder: foldersOf(host.system).engine,
    modelName: more.modelName ?? "phi-4",
    present: more.present,
  };
}
