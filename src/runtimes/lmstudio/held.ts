// What LM Studio holds for us: kept in a file of ours as soon as it is so, and given back when asked.
import { join } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { diskError } from "../../host/disk-errors.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import { runningLmStudio } from "../../host/lm-studio/status.ts";
import { lastWords } from "./failures.ts";
import { loadedModels } from "./load.ts";
import { runningPort } from "./serve.ts";
import { call, jsonIn, type Studio } from "./studio.ts";

/** Only what was not there before us. */
export interface Held {
  /** The identifier of the model that we loaded. */
  model: string | null;
  /** The port of the server that we started. */
  server: number | null;
  /** We started LM Studio itself. */
  service: boolean;
}

const nothing: Held = { model: null, server: null, service: false };

export async function heldNow(host: Host): Promise<Held> {
  try {
    const { model, server, service } = JSON.parse((await host.files.readText(fileOf(host))) ?? "") as Partial<Held>;
    return {
      model: typeof model === "string" ? model : null,
      server: typeof server === "number" ? server : null,
      service: service === true,
    };
  } catch {
    return nothing;
  }
}

/** Adds to what is held. */
export async function hold(host: Host, more: Partial<Held>): Promise<void> {
  await write(host, { ...(await heldNow(host)), ...more });
}

/**
 * Gives back what is held, or a part of it, and looks whether it is gone. What others use by now stays: a server and an
 * LM Studio with another model loaded. Wakes nothing up. Throws LMS_STILL_THERE after all was tried.
 */
export async function giveBack(studio: Studio, part: Held): Promise<void> {
  const { host, limits } = studio;
  const kept: SetupError[] = [];
  const still = (what: "model" | "server" | "service", text: string): void =>
    void kept.push(new SetupError({ code: "LMS_STILL_THERE", args: { what, said: lastWords(text) } }));
  if (await isRunning(studio)) {
    if (part.model !== null) {
      const { text } = await call(studio, ["unload", part.model], { limitMs: limits.askMs });
      // It ends well for a model that it does not know, too.
      if ((await loadedModels(studio)).some(({ identifier }) => identifier === part.model)) still("model", text);
    }
    // Ours may go after what it is served by.
    const ours = new Set([part.model, (await heldNow(host)).model]);
    const loaded = part.server === null && !part.service ? [] : await loadedModels(studio);
    const inUse = loaded.filter(({ identifier }) => !ours.has(identifier));
    if (part.server !== null && inUse.length === 0 && (await runningPort(studio)) === part.server) {
      const { text } = await call(studio, ["server", "stop"], { limitMs: limits.serverMs });
      if ((await runningPort(studio)) === part.server) still("server", text);
    }
    if (part.service && inUse.length === 0) {
      const { text } = await call(studio, ["daemon", "down"], { limitMs: limits.serverMs });
      if (await isRunning(studio)) still("service", text);
    }
  }
  const [first] = kept;
  if (first !== undefined) throw first;
  await forget(host, part);
}

async function isRunning(studio: Studio): Promise<boolean> {
  const { host, home, limits } = studio;
  if ((await runningLmStudio(host, home)) !== null) return true;
  const said = await call(studio, ["daemon", "status", "--json"], { limitMs: limits.askMs });
  return (jsonIn(said.stdout, "{") as { status?: unknown } | null)?.status === "running";
}

/** Takes a part off what is held, without doing anything. */
export async function forget(host: Host, part: Held): Promise<void> {
  const held = await heldNow(host);
  const left: Held = {
    model: held.model === part.model ? null : held.model,
    server: held.server === part.server ? null : held.server,
    service: held.service && !part.service,
  };
  if (left.model === null && left.server === null && !left.service) await host.files.remove(fileOf(host));
  else await write(host, left);
}

async function write(host: Host, held: Held): Promise<void> {
  const path = fileOf(host);
  try {
    await host.files.writeAtomic(path, `${JSON.stringify(held)}\n`);
  } catch (error) {
    throw diskError(error, path, null) ?? error;
  }
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).state, "lmstudio.json");
}
