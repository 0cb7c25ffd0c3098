import { resolve } from "node:path";
import { hubSettings, type HubChoices } from "../../hub/settings.ts";
import type { ApiAccess } from "../../runtimes/api/client.ts";
import { apiKeyFor } from "../../runtimes/api/key.ts";
import type { LoadChoices, NamedPlaces, RuntimeSettings } from "../../runtimes/runtime.ts";
import type { CommandContext } from "../command.ts";

type From = Pick<CommandContext, "host" | "options">;

/** The command line's choices, resolved against the environment. */
export async function runtimeSettings(
  context: From,
  { hub, modelName }: { hub?: HubChoices; modelName: string },
): Promise<RuntimeSettings> {
  const { host, options } = context;
  return {
    ...loadChoices(context),
    hub: await hubSettings(host, hub ?? options),
    revision: options.revision ?? "main",
    offline: options.offline,
    lmsGet: options.lmsGet,
    modelName,
    ownFile: ownFile(context),
    named: namedPlaces(context),
  };
}

export function loadChoices({ options }: From): LoadChoices {
  const { context, kvCache, port, accelerator } = options;
  return { context, kvCache, mmap: options.mmap === null ? null : options.mmap === "on", port, accelerator };
}

/** `--file`, absolute. */
export function ownFile({ host, options }: From): string | null {
  return options.file === null ? null : resolve(host.system.cwd, options.file);
}

export function namedPlaces(context: From): NamedPlaces {
  const { baseUrl, model, llamaServer, python } = context.options;
  return { baseUrl, model, llamaServer, python, access: apiAccess(context, baseUrl ?? "") };
}

/** How a server at an address is reached from here. */
export function apiAccess({ host, options }: From, baseUrl: string): ApiAccess {
  const { caFile, proxy } = options;
  return {
    apiKey: apiKeyFor(host.system.env, baseUrl),
    caFile: caFile === null ? null : resolve(host.system.cwd, caFile),
    proxy,
  };
}
