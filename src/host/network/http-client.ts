import { readFile } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import { rootCertificates } from "node:tls";
import type { System } from "../host.ts";
import { proxyAgent, type ThroughProxy } from "./proxy-agent.ts";
import { proxyFor } from "./proxy.ts";
import { type ProxySettings } from "./proxy-settings.ts";
import { isUntrusted, systemCertificates } from "./trust.ts";

export interface NetworkSettings {
  proxies: ProxySettings;
  /** PEM files, trusted besides the built-in certificates. */
  caFiles: readonly string[];
}

export interface RequestOptions {
  method?: "GET" | "HEAD" | "POST";
  body?: string;
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Milliseconds until the response's headers must be here, connecting included. */
  firstByteMs: number;
}

/** The server did not answer in time. */
class FirstByteTimeout extends Error {
  readonly code = "ETIMEDOUT";
}

const socketBufferBytes = 256 * 1024;

/**
 * HTTP over node:http(s): one request, one response, nothing followed and nothing retried. Connections are kept
 * alive and closed with `close()`. It honours proxies and private certificates on every Node version we run on,
 * which the built-in fetch does not.
 */
export class HttpClient {
  readonly #settings: NetworkSettings;
  readonly #platform: System["platform"];
  #ca: Promise<string[] | null> | null = null;
  #trustsSystem = false;
  readonly #agents = new Map<string, http.Agent>();

  constructor(settings: NetworkSettings, platform: System["platform"]) {
    this.#settings = settings;
    this.#platform = platform;
  }

  /** The response, its body not yet read. Fails with Node's own error, whose `code` says why. */
  async request(url: URL, options: RequestOptions): Promise<http.IncomingMessage> {
    try {
      return await this.#send(url, options);
    } catch (error) {
      // A company's certificate is often in the system's store, which Node does not read.
      if (this.#trustsSystem || !isUntrusted(codeOf(error))) throw error;
      this.#trustsSystem = true;
      this.#ca = null;
      this.close();
      return this.#send(url, options);
    }
  }

  /** The proxy an address is reached through, without its password; null when directly. */
  proxyOf(url: URL): string | null {
    const proxy = proxyFor(url, this.#settings.proxies);
    return proxy === null ? null : withoutPassword(proxy);
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  async #send(url: URL, { method = "GET", headers = {}, body, signal, firstByteMs }: RequestOptions) {
    signal.throwIfAborted();
    const ca = url.protocol === "https:" ? await this.#certificates() : null;
    const agent = await this.#agent(url, ca);
    return new Promise<http.IncomingMessage>((resolve, reject) => {
      const send = url.protocol === "https:" ? https.request : http.request;
      const wayThere = new AbortController();
      const through: ThroughProxy = { wayThere: wayThere.signal };
      const request = send(url, { method, headers, agent, signal, ...through, ...(ca === null ? {} : { ca }) });
      const fail = (error: Error): void => {
        settled();
        wayThere.abort();
        request.destroy(error);
        reject(error);
      };
      const onAbort = (): void => fail(Object.assign(new Error("aborted"), { name: "AbortError", code: "ABORT_ERR" }));
      const timer = setTimeout(() => fail(new FirstByteTimeout("no answer in time")), firstByteMs);
      const settled = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      request.once("response", (response) => {
        settled();
        // Whoever reads the body sees its errors; one that comes when nobody reads must not end the process.
        response.on("error", () => undefined);
        resolve(response);
      });
      request.on("error", fail);
      request.end(body);
    });
  }

  async #agent(url: URL, ca: string[] | null): Promise<http.Agent> {
    const proxy = proxyFor(url, this.#settings.proxies);
    const key = `${url.protocol}${proxy ?? ""}`;
    const known = this.#agents.get(key);
    if (known !== undefined) return known;

    const common = { keepAlive: true, maxSockets: 64, ...(ca === null ? {} : { ca }) };
    let agent: http.Agent;
    if (proxy === null) {
      const options = { ...common, highWaterMark: socketBufferBytes };
      agent = url.protocol === "https:" ? new https.Agent(options) : new http.Agent(options);
    } else {
      agent = await proxyAgent(url, proxy, common);
    }
    this.#agents.set(key, agent);
    return agent;
  }

  /** Null when the built-in certificates are all there is. */
  #certificates(): Promise<string[] | null> {
    this.#ca ??= (async () => {
      const files = await Promise.all(this.#settings.caFiles.map((path) => readFile(path, "utf8").catch(() => null)));
      const extra = files.filter((pem) => pem !== null);
      if (this.#trustsSystem) extra.push(...(await systemCertificates(this.#platform)));
      return extra.length === 0 ? null : [...rootCertificates, ...extra];
    })();
    return this.#ca;
  }
}

/** The `code` of a Node error, of its cause or of the first of several; its message where there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === "string" && code !== "") return code;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return error.cause === undefined ? error.message || error.name : codeOf(error.cause);
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}`;
  } catch {
    return "the configured proxy";
  }
}
