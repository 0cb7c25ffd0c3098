import { SetupError } from "../../core/errors/index.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { apiClient, bodyText, jsonOrNull, openAccess } from "../api/client.ts";
import { loopback } from "../ports.ts";

/** LM Studio's server for other programs, on this computer. */
export interface Api {
  host: Host;
  port: number;
  /** `LM_API_TOKEN`: it can be set to ask for one. */
  key: string | null;
  /** Milliseconds for an answer. */
  limitMs: number;
  signal: AbortSignal;
}

export function baseUrlOf(port: number): string {
  return `http://${loopback}:${port}/v1`;
}

/** `LM_API_TOKEN` as LM Studio's documentation has it. */
export function apiKeyIn({ system }: Host): string | null {
  return system.env["LM_API_TOKEN"] || null;
}

/** Whether LM Studio answers there. Others answer whatever they are asked, with a web page if need be: only its word counts. */
export async function greets({ host, port, limitMs, signal }: Omit<Api, "key">): Promise<boolean> {
  const answer = await get({ host, port, key: null, limitMs, signal }, "/lmstudio-greeting").catch(() => null);
  signal.throwIfAborted();
  return (answer?.json as { lmstudio?: unknown } | null)?.lmstudio === true;
}

/**
 * The names that the server lists. Throws LMS_API_KEY_NEEDED or LMS_API_KEY_REJECTED where it asks for a key,
 * SMOKE_NOT_AN_API for another answer, which comes with status 200 too, and SMOKE_UNREACHABLE.
 */
export async function listedModels(api: Api): Promise<string[]> {
  const baseUrl = baseUrlOf(api.port);
  const { json, text, status } = await get(api, "/v1/models").catch((error: unknown) => {
    api.signal.throwIfAborted();
    throw new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl, cause: codeOf(error) } }, { cause: error });
  });
  if (asksForKey(status, text)) {
    const code = api.key === null ? "LMS_API_KEY_NEEDED" : "LMS_API_KEY_REJECTED";
    throw new SetupError({ code, args: { baseUrl } });
  }
  const data = (json as { data?: unknown } | null)?.data;
  if (!Array.isArray(data)) {
    const detail = /^\s*</.test(text) ? "html" : wordsOf(json) || `HTTP ${status}`;
    throw new SetupError({ code: "SMOKE_NOT_AN_API", args: { baseUrl, detail } });
  }
  return data.map((model: { id?: unknown } | null) => String(model?.id));
}

/** Whether a model stands in memory under that name; null where the server is too old to say. */
export async function isInMemory(api: Api, identifier: string): Promise<boolean | null> {
  const v1 = (await answerOf(api, "/api/v1/models")) as { models?: unknown } | null;
  if (Array.isArray(v1?.models)) {
    return v1.models.some(({ loaded_instances: loaded }: { loaded_instances?: unknown }) =>
      (Array.isArray(loaded) ? loaded : []).some(({ id }: { id?: unknown }) => id === identifier),
    );
  }
  const v0 = (await answerOf(api, "/api/v0/models")) as { data?: unknown } | null;
  if (!Array.isArray(v0?.data)) return null;
  return v0.data.some(({ id, state }: { id?: unknown; state?: unknown }) => id === identifier && state === "loaded");
}

async function answerOf(api: Api, path: string): Promise<unknown> {
  const answer = await get(api, path).catch(() => null);
  api.signal.throwIfAborted();
  return answer?.json ?? null;
}

/** By its words too: not every version answers 401. */
function asksForKey(status: number, text: string): boolean {
  return status === 401 || (status !== 200 && status === 403) || /invalid_api_key|API token is required/i.test(text);
}

function wordsOf(json: unknown): string {
  const error = (json as { error?: unknown } | null)?.error;
  const words = typeof error === "string" ? error : (error as { message?: unknown } | null | undefined)?.message;
  return typeof words === "string" ? safe(words) : "";
}

async function get(
  { host, port, key, limitMs, signal }: Api,
  path: string,
): Promise<{ status: number; text: string; json: unknown }> {
  const client = apiClient(host, baseUrlOf(port), { ...openAccess, apiKey: key });
  const within = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  try {
    const response = await client.send(path, { firstByteMs: limitMs, signal: within });
    const text = await bodyText(response);
    return { status: response.statusCode ?? 0, text, json: jsonOrNull(text) };
  } finally {
    client.close();
  }
}
