import { SetupError } from "../../core/errors/index.ts";
import type { SmokeTestResult } from "../../core/report.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { isCertificateProblem } from "../../host/network/trust.ts";
import type { Host } from "../../host/host.ts";
import { apiAddresses } from "./address.ts";
import { apiClient, bodyText, jsonOrNull, wordsOf, type ApiAccess, type ApiClient } from "./client.ts";

type Device = SmokeTestResult["device"];

export interface ListedModel {
  id: string;
  /** Where it computes, as far as the server tells. */
  device: Device;
  /** Which kind of server it is, for some: `library` is Ollama, `vllm`, `llamacpp`. */
  ownedBy: string | null;
}

/** An API that answered: where it really is, and what it has. */
export interface Api {
  baseUrl: string;
  models: ListedModel[];
}

interface Asking {
  access: ApiAccess;
  signal: AbortSignal;
  /** Milliseconds for each address. */
  limitMs: number;
  /** Called once anything at all has answered. */
  reached?(status: number): void;
}

/**
 * Asks a server for its models, with and without `/v1`. Throws SMOKE_UNREACHABLE, SMOKE_CERTIFICATE, SMOKE_KEY or
 * SMOKE_NOT_AN_API.
 */
export async function findApi(host: Host, given: string, asking: Asking): Promise<Api> {
  const addresses = apiAddresses(given);
  let first: SetupError | null = null;
  for (const baseUrl of addresses) {
    const client = apiClient(host, baseUrl, asking.access);
    try {
      return { baseUrl, models: await listModels(client, baseUrl, asking) };
    } catch (error) {
      asking.signal.throwIfAborted();
      if (!(error instanceof SetupError)) throw error;
      first ??= error;
      // Another path does not help against anything but a path that is not there.
      if (error.finding.code !== "SMOKE_NOT_AN_API") throw error;
    } finally {
      client.close();
    }
  }
  throw first ?? new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl: given, cause: "ERR_INVALID_URL" } });
}

/** The guide's name, a name of the family, or the first: a server with one model lists that. Null for none. */
export function mostLikePhi4(ids: readonly string[]): string | null {
  const inFamily = ids.find((id) => /phi-?_?4/i.test(id));
  return ids.find((id) => id === "phi-4") ?? inFamily ?? ids[0] ?? null;
}

async function listModels(client: ApiClient, baseUrl: string, asking: Asking): Promise<ListedModel[]> {
  const { signal, limitMs, access, reached } = asking;
  const late = AbortSignal.timeout(limitMs);
  const within = AbortSignal.any([signal, late]);
  let status = 0;
  let text: string;
  try {
    const response = await client.send("models", { firstByteMs: limitMs, signal: within });
    status = response.statusCode ?? 0;
    reached?.(status);
    text = await bodyText(response);
  } catch (error) {
    throw unreachable(baseUrl, late.aborted ? "ETIMEDOUT" : codeOf(error), error);
  }
  if (status === 401 || status === 403) {
    const detail = wordsOf(jsonOrNull(text), `HTTP ${status}`);
    throw new SetupError({ code: "SMOKE_KEY", args: { baseUrl, sent: access.apiKey !== null, detail } });
  }
  const body = jsonOrNull(text);
  const data = (body as { data?: unknown } | null)?.data;
  if (!Array.isArray(data)) {
    const otherwise = /^\s*</.test(text) ? "html" : `HTTP ${status}`;
    throw new SetupError({ code: "SMOKE_NOT_AN_API", args: { baseUrl, detail: wordsOf(body, otherwise) } });
  }
  return data.map((entry: Entry | null) => ({
    id: String(entry?.id),
    device: knownDevice(entry?.meta?.device),
    ownedBy: typeof entry?.owned_by === "string" ? entry.owned_by : null,
  }));
}

interface Entry {
  id?: unknown;
  owned_by?: unknown;
  meta?: { device?: unknown } | null;
}

/** Nothing came back at all, or not to its end. */
export function unreachable(baseUrl: string, cause: string, error: unknown): SetupError {
  const code = isCertificateProblem(cause) ? "SMOKE_CERTIFICATE" : "SMOKE_UNREACHABLE";
  return new SetupError({ code, args: { baseUrl, cause } }, { cause: error });
}

function knownDevice(given: unknown): Device {
  return given === "cpu" || given === "cuda" || given === "metal" || given === "vulkan" ? given : "unknown";
}
