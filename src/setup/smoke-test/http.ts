import type { IncomingMessage } from "node:http";
import { HttpClient } from "../../host/network/http-client.ts";
import { proxySettings } from "../../host/network/proxy.ts";
import { namedCaFiles } from "../../host/network/trust.ts";
import type { Host } from "../../host/host.ts";

/** An OpenAI-compatible server: GET and POST of JSON, loopback never proxied. */
export interface ApiClient {
  send(path: string, options: { body?: object; firstByteMs: number; signal: AbortSignal }): Promise<IncomingMessage>;
  close(): void;
}

export function apiClient(host: Host, baseUrl: string, apiKey: string | null): ApiClient {
  const { env, platform } = host.system;
  const client = new HttpClient({ proxies: proxySettings(env, null), caFiles: namedCaFiles(env, null) }, platform);
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
