import type { IncomingMessage } from "node:http";
import { SetupError } from "../core/errors/index.ts";
import type { Host } from "../host/host.ts";
import { codeOf, HttpClient } from "../host/network/http-client.ts";
import { isCertificateProblem } from "../host/network/trust.ts";
import { isRedirect, nextHop } from "./redirects.ts";
import { askedWaitMs, backoffMs, isLasting, isTransientStatus, pause, type Limits } from "./retries.ts";
import type { HubSettings } from "./settings.ts";

export interface Answer {
  response: IncomingMessage;
  /** Where it came from, redirects followed. */
  url: URL;
}

export interface Asking {
  method?: "GET" | "HEAD";
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Stop at a redirect that this says yes to, and hand it back. */
  stopAt?: (response: IncomingMessage) => boolean;
}

/** One Hub: requests with the token where it belongs, redirects followed by hand, failures with names. */
export class HubConnection {
  readonly settings: HubSettings;
  readonly limits: Limits;
  /** When the wait that the Hub asked for ends, on the host's clock; null without one. */
  waitUntil: number | null = null;
  readonly #client: HttpClient;
  readonly #host: Host;

  constructor(host: Host, settings: HubSettings, limits: Limits) {
    this.settings = settings;
    this.limits = settings.stallMs === null ? limits : { ...limits, stallMs: settings.stallMs };
    this.#client = new HttpClient(settings.network, host.system.platform);
    this.#host = host;
  }

  /** One request without retries. Throws a SetupError for what no retry mends, else Node's own error. */
  async ask(url: URL, { method = "GET", headers = {}, signal, stopAt }: Asking): Promise<Answer> {
    let at = url;
    for (let hops = 0; ; hops += 1) {
      const response = await this.#request(at, { method, headers, signal });
      if (response.statusCode === 407) {
        response.destroy();
        throw new SetupError({
          code: "HUB_PROXY_AUTHENTICATION",
          args: { proxy: this.#client.proxyOf(at) ?? at.host },
        });
      }
      const { location } = response.headers;
      if (!isRedirect(response.statusCode) || location === undefined || stopAt?.(response))
        return { response, url: at };
      response.destroy();
      at = nextHop(at, location, this.settings.endpoint, hops);
    }
  }

  /** A request for something small, tried again while that can help. Statuses that do not pass are handed back. */
  async askPatiently(url: URL, asking: Asking): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= this.limits.firstAttempts;
      try {
        const answer = await this.ask(url, asking);
        const status = answer.response.statusCode ?? 0;
        if (!isTransientStatus(status)) return answer;
        answer.response.destroy();
        const asked = askedWaitMs(answer.response.headers, this.#host.now());
        if (last || (asked ?? 0) > this.limits.longestWaitMs) throw statusFailure(answer.url, status, asked);
        await this.#wait(asked ?? backoffMs(attempt, this.limits), asking.signal);
      } catch (error) {
        const failure = this.failure(error, url, asking.signal);
        if (failure instanceof SetupError && (last || isFinal(error))) throw failure;
        await pause(backoffMs(attempt, this.limits), asking.signal);
      }
    }
  }

  /** Any failure of a request under its name. */
  failure(error: unknown, url: URL, signal: AbortSignal): SetupError {
    if (error instanceof SetupError) return error;
    if (signal.aborted) return interruption(signal);
    const code = codeOf(error);
    const { host } = url;
    if (isCertificateProblem(code)) {
      return new SetupError({ code: "HUB_CERTIFICATE", args: { host, cause: code } }, { cause: error });
    }
    const proxy = this.#client.proxyOf(url);
    const cause = proxy === null ? code : `${code} via ${proxy}`;
    return new SetupError({ code: "HUB_UNREACHABLE", args: { host, cause } }, { cause: error });
  }

  now(): number {
    return this.#host.now();
  }

  close(): void {
    this.#client.close();
  }

  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    this.waitUntil = this.now() + ms;
    await pause(ms, signal).finally(() => {
      this.waitUntil = null;
    });
  }

  #request(url: URL, asking: { method: "GET" | "HEAD"; headers: Record<string, string>; signal: AbortSignal }) {
    const { endpoint, token } = this.settings;
    const headers: Record<string, string> = {
      "user-agent": "phi4-setup",
      "accept-encoding": "identity",
      ...asking.headers,
    };
    if (token !== null && url.origin === endpoint.origin) headers["authorization"] = `Bearer ${token}`;
    return this.#client.request(url, { ...asking, headers, firstByteMs: this.limits.firstByteMs });
  }
}

/** A status that stayed after all tries. */
export function statusFailure(url: URL, status: number, waitMs: number | null): SetupError {
  const { host } = url;
  return status === 429
    ? new SetupError({ code: "HUB_RATE_LIMITED", args: { host, waitMs } })
    : new SetupError({ code: "HUB_STATUS", args: { host, status } });
}

/** The signal's name is its reason. */
export function interruption(signal: AbortSignal): SetupError {
  const { reason } = signal as { reason: unknown };
  if (reason instanceof SetupError) return reason;
  return new SetupError({
    code: "INTERRUPTED",
    args: { signal: typeof reason === "string" ? reason : "SIGINT", stage: "begun", keptBytes: null },
  });
}

/** Whether trying the same again is pointless. */
export function isFinal(error: unknown): boolean {
  if (error instanceof SetupError) return true;
  const code = codeOf(error);
  return isCertificateProblem(code) || isLasting(code);
}
