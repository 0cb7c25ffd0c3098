import { setTimeout as wait } from "node:timers/promises";
import { SetupError } from "../core/errors/index.ts";
import type { Host } from "../host/host.ts";
import { apiClient, bodyText, jsonOrNull, openAccess } from "./api/client.ts";
import { findApi } from "./api/models.ts";

interface Waiting {
  baseUrl: string;
  /** What must be listed: another program's server on that port is not taken for ours. */
  model: string;
  /** Says `{"status":"ok"}` when the model is loaded; null for a server that listens only then. */
  healthPath: string | null;
  limitMs: number;
  /** Settles when the server has ended by itself. */
  ended: Promise<SetupError | null>;
  signal: AbortSignal;
}

const betweenMs = 100;
const askMs = 5_000;

/** Resolves when a server that was started answers with its model. Throws what it died of, or ENGINE_TIMEOUT. */
export async function waitUntilReady(host: Host, waiting: Waiting): Promise<void> {
  const { ended, signal, limitMs } = waiting;
  let death: SetupError | null = null;
  let gone = false;
  const onEnd = (error: SetupError | null): void => {
    death = error;
    gone = true;
  };
  void ended.then(onEnd);
  const giveUpAt = host.monotonic() + limitMs;
  while (!(await isReady(host, waiting))) {
    if (gone) throw death ?? signal.reason ?? new SetupError({ code: "ENGINE_CRASHED", args: { detail: "it ended" } });
    if (host.monotonic() > giveUpAt) throw new SetupError({ code: "ENGINE_TIMEOUT", args: { phase: "load", limitMs } });
    await Promise.race([wait(betweenMs, undefined, { signal }), ended]);
  }
}

/** By content: a status of 200 is also what a page, or an older server that still loads, answers with. */
async function isReady(host: Host, { baseUrl, model, healthPath, signal }: Waiting): Promise<boolean> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(askMs)]);
  const client = apiClient(host, baseUrl, openAccess);
  try {
    if (healthPath !== null) {
      const response = await client.send(healthPath, { firstByteMs: askMs, signal: within });
      const { status } = (jsonOrNull(await bodyText(response)) ?? {}) as { status?: unknown };
      if (status !== "ok" && status !== "no slot available") return false;
    }
    const { models } = await findApi(host, baseUrl, { access: openAccess, signal: within, limitMs: askMs });
    return models.some(({ id }) => id === model);
  } catch {
    signal.throwIfAborted();
    return false;
  } finally {
    client.close();
  }
}
