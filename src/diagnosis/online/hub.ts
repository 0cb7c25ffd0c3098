import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { statusFailure, type HubConnection } from "../../hub/connection.ts";
import { askedWaitMs, isTransientStatus } from "../../hub/retries.ts";
import { firstHeader } from "../../hub/retries.ts";

export interface HubAnswer {
  /** The commit of the repository that was asked for; null where this Hub does not have it. */
  commit: string | null;
  /** The server's clock, by its Date header. */
  dateMs: number | null;
  requestsLeft: { left: number; resetMs: number } | null;
}

/** A small file that every Hub with Phi-4 has; a mirror without it still answers as a Hub does. */
const smallFile = "microsoft/phi-4/resolve/main/config.json";
const bigFile = "bartowski/phi-4-GGUF/resolve/main/phi-4-Q4_K_M.gguf";

/** One request without a second try. What answers must be a Hub: a login page answers everything with 200. */
export async function askHub(hub: HubConnection, signal: AbortSignal): Promise<HubAnswer | { error: SetupError }> {
  const url = addressOf(hub, smallFile);
  try {
    const { response } = await hub.ask(url, { method: "HEAD", signal });
    response.destroy();
    const { statusCode: status = 0, headers } = response;
    if (isTransientStatus(status)) return { error: statusFailure(url, status, askedWaitMs(headers, hub.now())) };
    const commit = firstHeader(headers["x-repo-commit"]);
    if (commit === null && firstHeader(headers["x-error-code"]) === null) return { error: notAHub(url, response) };
    return { commit, dateMs: dateOf(response), requestsLeft: requestsLeft(response) };
  } catch (error) {
    return { error: hub.failure(error, url, signal) };
  }
}

/**
 * Where the big files really come from: another host, which a firewall may not know. One byte is asked for. Null where
 * this Hub does not have the file.
 */
export async function askFiles(
  hub: HubConnection,
  signal: AbortSignal,
): Promise<{ host: string } | { host: string; error: SetupError } | null> {
  const url = addressOf(hub, bigFile);
  let { host } = url;
  try {
    const headers = { range: "bytes=0-0" };
    const first = await hub.ask(url, { headers, signal, stopAt: () => true });
    first.response.destroy();
    const { statusCode: status = 0, headers: told } = first.response;
    if (status >= 400) return null;
    const location = told["location"];
    if (location !== undefined && URL.canParse(location, url.href)) host = new URL(location, url).host;
    const { response, url: from } = await hub.ask(url, { headers, signal });
    response.destroy();
    const last = response.statusCode ?? 0;
    return last < 400 ? { host: from.host } : { host: from.host, error: statusFailure(from, last, null) };
  } catch (error) {
    return { host, error: hub.failure(error, new URL(`${url.protocol}//${host}`), signal) };
  }
}

function addressOf(hub: HubConnection, path: string): URL {
  return new URL(`${hub.settings.endpoint.href.replace(/\/$/, "")}/${path}`);
}

function notAHub({ host }: URL, { statusCode, headers }: IncomingMessage): SetupError {
  const type = firstHeader(headers["content-type"])?.split(";")[0] ?? "";
  return new SetupError({ code: "HUB_NOT_A_HUB", args: { host, detail: `HTTP ${statusCode} ${type}`.trim() } });
}

function dateOf({ headers }: IncomingMessage): number | null {
  const date = Date.parse(firstHeader(headers["date"]) ?? "");
  return Number.isNaN(date) ? null : date;
}

/** `RateLimit: "resolvers";r=2998;t=113`. */
function requestsLeft({ headers }: IncomingMessage): HubAnswer["requestsLeft"] {
  const told = firstHeader(headers["ratelimit"]) ?? "";
  const [, left] = /;\s*r=(\d{1,9})/.exec(told) ?? [];
  const [, seconds] = /;\s*t=(\d{1,9})/.exec(told) ?? [];
  return left === undefined ? null : { left: Number(left), resetMs: Number(seconds ?? 0) * 1000 };
}
