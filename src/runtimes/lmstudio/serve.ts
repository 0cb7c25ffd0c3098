import { setTimeout as wait } from "node:timers/promises";
import { SetupError } from "../../core/errors/index.ts";
import { portError, portState } from "../ports.ts";
import { apiKeyIn, baseUrlOf, greets, isInMemory, listedModels, type Api } from "./api.ts";
import { lastWords } from "./failures.ts";
import { call, jsonIn, type Studio } from "./studio.ts";

/** LM Studio's server, with the model on it. */
export interface Served {
  port: number;
  /** Ends in `/v1`. */
  baseUrl: string;
  apiKey: string | null;
  /** It did not run before. */
  started: boolean;
}

const usualPort = 1234;
const portsTried = 6;

/**
 * Makes LM Studio's server run, on `asked` or on the first free port from 1234 on, and makes sure that it is LM Studio
 * who answers there and that it has the model; `onStarted` is told of a server that did not run before. Its words are not believed: it says that it failed when it did not.
 * Throws PORT_TAKEN, PORT_RESERVED, PORT_PRIVILEGED, LMS_SERVER_ELSEWHERE, LMS_SERVER_NOT_UP, and what `listedModels` throws.
 */
export async function serve(
  studio: Studio,
  asked: number | null,
  identifier: string,
  onStarted: (port: number) => Promise<void>,
): Promise<Served> {
  const running = await runningPort(studio);
  if (running !== null && asked !== null && asked !== running) {
    throw new SetupError({ code: "LMS_SERVER_ELSEWHERE", args: { port: running, asked } });
  }
  const port = running ?? (asked === null ? await startOnFree(studio) : await startOn(studio, asked));
  if (running === null) await onStarted(port);
  const api = apiAt(studio, port);
  await ready(studio, api, identifier);
  return { port, baseUrl: baseUrlOf(port), apiKey: api.key, started: running === null };
}

/** The port that LM Studio's server answers on; null when it does not run. Wakes nothing up. */
export async function runningPort(studio: Studio): Promise<number | null> {
  const said = await call(studio, ["server", "status", "--json"], { limitMs: studio.limits.askMs });
  const status = jsonIn(said.stdout, "{") as { running?: unknown; port?: unknown } | null;
  // Older ones have no JSON for it. Whatever it says, whoever greets is there.
  const port = status === null ? usualPort : status.running === true ? status.port : null;
  return typeof port === "number" && (await greets(apiAt(studio, port))) ? port : null;
}

/** The next port when one is taken: each is tried only where somebody could listen now. */
async function startOnFree(studio: Studio): Promise<number> {
  let last: SetupError | null = null;
  for (let port = usualPort; port < usualPort + portsTried; port += 1) {
    if ((await portState(port)) !== "free") continue;
    try {
      return await startOn(studio, port);
    } catch (error) {
      studio.signal.throwIfAborted();
      if (!(error instanceof SetupError) || !isOfPort(error)) throw error;
      last = error;
    }
  }
  throw last ?? portError(usualPort, "taken", studio.host.system.platform);
}

async function startOn(studio: Studio, port: number): Promise<number> {
  const { host, limits } = studio;
  const state = await portState(port);
  if (state !== "free") throw portError(port, state, host.system.platform);
  // Without a port it takes the one it had last.
  const said = await call(studio, ["server", "start", "--port", String(port)], { limitMs: limits.serverMs });
  if (await greets(apiAt(studio, port))) return port;
  const elsewhere = await runningPort(studio);
  if (elsewhere === port) return port;
  if (/EACCES/.test(said.text)) throw portError(port, "refused", host.system.platform);
  if (/EADDRINUSE/.test(said.text)) throw portError(port, "taken", host.system.platform);
  throw new SetupError({ code: "LMS_SERVER_NOT_UP", args: { port, said: lastWords(said.text) } });
}

function isOfPort({ finding: { code } }: SetupError): boolean {
  return (
    code === "PORT_TAKEN" || code === "PORT_RESERVED" || code === "PORT_PRIVILEGED" || code === "LMS_SERVER_NOT_UP"
  );
}

/** Its list can lag behind what it loaded. */
async function ready(studio: Studio, api: Api, identifier: string): Promise<void> {
  const { host, limits, signal } = studio;
  const giveUpAt = host.monotonic() + limits.httpMs;
  for (;;) {
    const listed = await listedModels(api);
    if (listed.includes(identifier) && (await isInMemory(api, identifier)) !== false) return;
    if (host.monotonic() >= giveUpAt) {
      throw listed.includes(identifier)
        ? new SetupError({ code: "LMS_NOT_LOADED", args: { said: identifier } })
        : new SetupError({ code: "SMOKE_MODEL_NOT_LISTED", args: { model: identifier, listed } });
    }
    await wait(limits.pollMs, undefined, { signal });
  }
}

function apiAt({ host, limits, signal }: Studio, port: number): Api {
  return { host, port, key: apiKeyIn(host), limitMs: limits.httpMs, signal };
}
