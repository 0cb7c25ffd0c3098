import { get as plainGet, type IncomingMessage } from "node:http";
import { get as secureGet } from "node:https";
import type { Registry } from "./npm-registry.ts";

/** Silence after which a connection is given up: it covers connecting, the answer's head and every pause in its body. */
const silenceMs = 10_000;

export interface GetOptions {
  registry: Registry;
  accept: string;
  signal: AbortSignal;
}

/**
 * GET over the registry's proxy and certificates, following redirects. Credentials go to the registry's own origin
 * only. Rejects with Node's error, `ETIMEDOUT` for silence; any status is an answer.
 */
export async function httpGet(url: URL, options: GetOptions, redirects = 5): Promise<IncomingMessage> {
  const { registry, accept, signal } = options;
  const agent = await registry.agentFor(url);
  const headers: Record<string, string> = { accept, "user-agent": "phi4-setup" };
  if (registry.authorization !== null && url.origin === registry.url.origin) {
    headers["authorization"] = registry.authorization;
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const get = url.protocol === "https:" ? secureGet : plainGet;
    const request = get(url, { agent, headers, signal, timeout: silenceMs }, resolve);
    request.on("timeout", () => {
      request.destroy(Object.assign(new Error(`no answer for ${silenceMs} ms`), { code: "ETIMEDOUT" }));
    });
    request.on("error", reject);
  });
  const { statusCode = 0, headers: answered } = response;
  if (statusCode < 300 || statusCode >= 400 || answered.location === undefined || redirects === 0) return response;
  response.resume();
  return httpGet(new URL(answered.location, url), options, redirects - 1);
}
