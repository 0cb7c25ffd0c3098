import type { IncomingMessage } from "node:http";
import type { Registry } from "./npm-registry.ts";

/** Silence after which a connection is given up: until the answer's head is there, and in every pause of its body. */
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
  const headers: Record<string, string> = { accept, "user-agent": "phi4-setup" };
  if (registry.authorization !== null && url.origin === registry.url.origin) {
    headers["authorization"] = registry.authorization;
  }
  const response = await registry.client.request(url, { headers, signal, firstByteMs: silenceMs });
  const { statusCode = 0, headers: answered } = response;
  if (statusCode >= 300 && statusCode < 400 && answered.location !== undefined && redirects > 0) {
    response.resume();
    return httpGet(new URL(answered.location, url), options, redirects - 1);
  }
  response.setTimeout(silenceMs, () => {
    response.destroy(Object.assign(new Error(`no data for ${silenceMs} ms`), { code: "ETIMEDOUT" }));
  });
  return response;
}
