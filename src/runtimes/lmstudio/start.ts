import { SetupError } from "../../core/errors/index.ts";
import type { MadeState } from "../../core/plan.ts";
import type { Host } from "../../host/host.ts";
import { openAccess } from "../api/client.ts";
import type { Presence, ServerAddress, Serving, StartRequest } from "../runtime.ts";
import { apiKeyIn, greets, isInMemory, listedModels } from "./api.ts";
import { inLibrary, type LibraryModel } from "./estimate.ts";
import { forget, giveBack, heldNow, hold, type Held } from "./held.ts";
import { library } from "./library.ts";
import type { LmsLimits } from "./limits.ts";
import { load } from "./load.ts";
import { serve } from "./serve.ts";
import { findStudio, type Studio } from "./studio.ts";
import { wake } from "./wake.ts";

const nothing: Held = { model: null, server: null, service: false };

/** Loads what was installed and serves it, as far as that is not so already; `close` leaves LM Studio as it was. */
export async function startLmStudio(host: Host, request: StartRequest, limits: LmsLimits): Promise<Serving> {
  const { signal, modelName, context, installed } = request;
  const { studio, started } = await wake(await findStudio(host, limits, signal));
  let held: Held = { ...nothing, service: started };
  const keep = async (more: Partial<Held>): Promise<void> => {
    held = { ...held, ...more };
    await hold(host, more);
  };
  const close = (): Promise<void> => giveBack({ ...studio, signal: new AbortController().signal }, held);
  try {
    if (started) await keep({ service: true });
    const model = modelIn(await library(studio), request);
    request.loading(model.key);
    const gpu = request.accelerator === "cpu" ? "off" : (installed?.start?.["gpu"] ?? "max");
    const done = await load(studio, model, { identifier: modelName, context, gpu, progress: () => undefined });
    if (done === "loaded") await keep({ model: modelName });
    // Zero is any port: LM Studio has to be told one.
    const port = request.port === 0 ? null : request.port;
    const served = await serve(studio, port, modelName, (server) => keep({ server }));
    return {
      baseUrl: served.baseUrl,
      port: served.port,
      model: modelName,
      access: { ...openAccess, apiKey: served.apiKey },
      instance: null,
      // Another program's: it does not tell us.
      ended: new Promise(() => undefined),
      close,
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** What was installed, by the key it was loaded with, else by its file. Throws MODEL_MISSING. */
function modelIn(models: readonly LibraryModel[], { installed }: StartRequest): LibraryModel {
  const key = installed?.start?.["key"];
  const [file] = installed?.files ?? [];
  const named =
    installed === null || file === undefined
      ? null
      : inLibrary(models, {
          repo: installed.repo,
          file: file.path,
          quantization: installed.quantization,
          fileBytes: file.bytes,
        });
  const found = models.find((model) => model.key === key) ?? named;
  if (found === null || found === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  return found;
}

/**
 * Whether LM Studio's server is where we left it, and with the model: it gives one up that nobody asked anything for an
 * hour. One that does not tell what it has in memory is believed to have it.
 */
export async function presence(host: Host, { port, model }: ServerAddress, { httpMs }: LmsLimits): Promise<Presence> {
  const api = { host, port, key: apiKeyIn(host), limitMs: Math.min(httpMs, answerMs), signal: host.interrupted };
  if (!(await greets(api).catch(() => false))) return "gone";
  const inMemory = (await isInMemory(api, model)) ?? (await listedModels(api).catch(() => [model])).includes(model);
  return inMemory ? "serves" : "unloaded";
}

const answerMs = 2_000;

/** Gives back all that LM Studio holds for us. */
export async function stopLmStudio(host: Host, limits: LmsLimits): Promise<void> {
  await giveBack(await findStudio(host, limits, host.interrupted), await heldNow(host));
}

/** The same for one thing of the receipt. False when it is not held any more. */
export async function takeBack(host: Host, { what, args }: MadeState, limits: LmsLimits): Promise<boolean> {
  const held = await heldNow(host);
  const part: Held = {
    model: what === "model" && held.model === args["identifier"] ? held.model : null,
    server: what === "server" && String(held.server) === args["port"] ? held.server : null,
    service: what === "service" && held.service,
  };
  if (part.model === null && part.server === null && !part.service) return false;
  const studio: Studio | null = await findStudio(host, limits, host.interrupted).catch(() => null);
  if (studio !== null) await giveBack(studio, part);
  // An LM Studio that was removed in between holds nothing.
  else await forget(host, part);
  return studio !== null;
}
