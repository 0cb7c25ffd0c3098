import type { IncomingMessage } from "node:http";
import { HttpClient } from "../../host/network/http-client.ts";
import { proxySettings } from "../../host/network/proxy-settings.ts";
import { namedCaFiles } from "../../host/network/trust.ts";
import type { Host } from "../../host/host.ts";

/** How an OpenAI-compatible server is reached. Loopback is never proxied. */
export interface ApiAccess {
  /** Sent as a bearer token; never printed. */
  apiKey: string | null;
  /** `--ca-file`, absolute. */
  caFile: string | null;
  /** `--proxy`; null for the environment's. */
  proxy: string | null;
}

/** A server on this computer that asks for nothing. */
export const openAccess: ApiAccess = { apiKey: null, caFile: null, proxy: null };

/** GET and POST of JSON below an address. */
export interface ApiClient {
  /** `path` is relative to the address, unless it begins with a slash. */
  send(path: string, options: { body?: object; firstByteMs: number; signal: AbortSignal }): Promise<IncomingMessage>;
  close(): void;
}

export function apiClient(host: Host, baseUrl: string, { apiKey, caFile, proxy }: ApiAccess): ApiClient {
  const { env, platform } = host.system;
  const network = { proxies: proxySettings(env, proxy), caFiles: namedCaFiles(env, caFile) };
  const client = new HttpClient(network, platform);
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return {
    send: (path, { body, firstByteMs, signal }) =>
      client.request(new URL(path, base), {
        method: body === undefined ? "GET" : "POST",
        headers: {
          accept: body === undefined ? "application/json" : "text/event-stream, application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
        firstByteMs,
      }),
    close: () => client.close(),
  };
}

const maxBytes = 1024 * 1024;

/** The whole body as text, at most 1 MiB of it. */
export async function bodyText(response: IncomingMessage): Promise<string> {
  response.setEncoding("utf8");
  let text = "";
  for await (const chunk of response as AsyncIterable<string>) {
    text += chunk;
    if (text.length > maxBytes) break;
  }
  return text;
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the server says went wrong: OpenAI has an object with a message, others a string. */
export function wordsOf(body: unknown, otherwise: string): string {
  const { error, detail, message } = (body ?? {}) as { error?: unknown; detail?: unknown; message?: unknown };
  const said = [error, (error as { message?: unknown } | null | undefined)?.message, detail, message];
  const words = said.find((one) => typeof one === "string" && one !== "");
  return typeof words === "string" ? words : otherwise;
}
