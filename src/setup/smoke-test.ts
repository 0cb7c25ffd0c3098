import { nonsenseIn } from "../core/answer-sanity.ts";
import { documentedPrompt } from "../core/documented-prompt.ts";
import { SetupError } from "../core/errors/index.ts";
import type { SmokeTestLayer, SmokeTestResult } from "../core/report.ts";
import { codeOf } from "../host/network/http-client.ts";
import type { Host } from "../host/host.ts";
import { readCompletion, wordsOf, type Completion } from "./smoke-test/completion.ts";
import { apiClient, bodyText, jsonOrNull, type ApiClient } from "./smoke-test/http.ts";

export interface SmokeTestOptions {
  /** Of an OpenAI-compatible server, usually ending in `/v1`. */
  baseUrl: string;
  /** Null: the one that is most like Phi-4 of those that the server lists. */
  model: string | null;
  apiKey: string | null;
  signal: AbortSignal;
  timeouts?: Partial<SmokeTestTimeouts>;
}

export interface SmokeTestTimeouts {
  /** Until the list of models is there. */
  listMs: number;
  /** Until the first token: some servers load the model only now. */
  firstTokenMs: number;
  /** For the whole answer. */
  answerMs: number;
}

export interface SmokeTestOutcome {
  /** The layers as far as they got, the failed one last but for those that were skipped. */
  result: SmokeTestResult;
  /** Null when all is well; a SMOKE_… error otherwise. */
  error: SetupError | null;
}

const usualTimeouts: SmokeTestTimeouts = { listMs: 10_000, firstTokenMs: 300_000, answerMs: 900_000 };
/** More than any answer to the documented prompt has: a model that does not stop is stopped here. */
const maxCharacters = 20_000;
const layerIds = ["reachable", "api", "listed", "loaded", "first-token", "answer", "sane", "device"] as const;
type LayerId = (typeof layerIds)[number];
type Device = SmokeTestResult["device"];

/**
 * Asks a server the question of the guide and judges what comes back, layer by layer: the text and the name of the
 * model that answered, not the HTTP status. Rejects only when `signal` is aborted.
 */
export async function smokeTest(host: Host, options: SmokeTestOptions): Promise<SmokeTestOutcome> {
  const { baseUrl, model, signal } = options;
  const layers = new Layers(() => host.monotonic());
  const result: SmokeTestResult = {
    baseUrl,
    model: model ?? "",
    layers: layers.done,
    answer: "",
    tokensPerSecond: null,
    timeToFirstTokenMs: null,
    device: "unknown",
  };
  let client: ApiClient | null = null;
  try {
    client = openClient(host, options);
    await runLayers(host, client, { ...usualTimeouts, ...options.timeouts }, options, result, layers);
    return { result, error: null };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SetupError)) throw error;
    layers.fail(error.finding.code);
    return { result, error };
  } finally {
    client?.close();
  }
}

async function runLayers(
  host: Host,
  client: ApiClient,
  timeouts: SmokeTestTimeouts,
  { baseUrl, model: asked, signal }: SmokeTestOptions,
  result: SmokeTestResult,
  layers: Layers,
): Promise<void> {
  const listed = await list(client, baseUrl, timeouts, signal, layers);
  const ids = listed.map(({ id }) => id);
  const model = asked ?? mostLikePhi4(ids);
  result.model = model;
  if (!ids.includes(model)) throw new SetupError({ code: "SMOKE_MODEL_NOT_LISTED", args: { model, listed: ids } });
  layers.pass("listed", model);

  const started = host.monotonic();
  const completion = await ask(host, client, timeouts, { model, signal, baseUrl }, layers);
  result.answer = completion.text;
  result.timeToFirstTokenMs = completion.firstAt === null ? null : completion.firstAt - started;
  result.tokensPerSecond = speedOf(completion);
  if (completion.text.trim() === "") throw new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail: "empty" } });
  if (completion.model !== null && completion.model !== model) {
    throw new SetupError({ code: "SMOKE_OTHER_MODEL", args: { asked: model, answered: completion.model } });
  }
  layers.pass("answer", `${completion.tokens} tokens`);

  const nonsense = nonsenseIn(completion.text);
  if (nonsense !== null) {
    const answer = completion.text.slice(0, 200);
    throw new SetupError({ code: "SMOKE_NOT_SANE", args: { detail: nonsense, answer } });
  }
  layers.pass("sane", "");

  result.device = listed.find(({ id }) => id === model)?.device ?? "unknown";
  if (result.device === "unknown") layers.skip("device", "the server does not say");
  else layers.pass("device", result.device);
}

/** The guide's name, a name of the family, or the first: a server with one model lists that. */
function mostLikePhi4(ids: readonly string[]): string {
  const inFamily = ids.find((id) => /phi-?_?4/i.test(id));
  return ids.find((id) => id === "phi-4") ?? inFamily ?? ids[0] ?? "phi-4";
}

interface Listed {
  id: string;
  device: Device;
}

async function list(
  client: ApiClient,
  baseUrl: string,
  { listMs }: SmokeTestTimeouts,
  signal: AbortSignal,
  layers: Layers,
): Promise<Listed[]> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(listMs)]);
  const unreachable = (error: unknown): SetupError =>
    new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl, cause: codeOf(error) } }, { cause: error });
  const response = await client.send("models", { firstByteMs: listMs, signal: within }).catch((error: unknown) => {
    throw unreachable(error);
  });
  layers.pass("reachable", `HTTP ${response.statusCode}`);

  const text = await bodyText(response).catch((error: unknown) => {
    throw unreachable(error);
  });
  const body = jsonOrNull(text);
  const data = (body as { data?: unknown } | null)?.data;
  if (!Array.isArray(data)) {
    const otherwise = /^\s*</.test(text) ? "html" : `HTTP ${response.statusCode}`;
    throw new SetupError({ code: "SMOKE_NOT_AN_API", args: { baseUrl, detail: wordsOf(body, otherwise) } });
  }
  layers.pass("api", `${data.length} models`);
  return data.map((entry: { id?: unknown; meta?: { device?: unknown } | null } | null) => ({
    id: String(entry?.id),
    device: deviceOf(entry?.meta?.device),
  }));
}

async function ask(
  host: Host,
  client: ApiClient,
  { firstTokenMs, answerMs }: SmokeTestTimeouts,
  { model, signal, baseUrl }: Pick<SmokeTestOptions, "signal" | "baseUrl"> & { model: string },
  layers: Layers,
): Promise<Completion> {
  const body = { model, ...documentedPrompt, max_tokens: 512, stream: true, stream_options: { include_usage: true } };
  const late = new AbortController();
  const giveUp = (): void => late.abort();
  const first = setTimeout(giveUp, firstTokenMs);
  const whole = setTimeout(giveUp, answerMs);
  try {
    const within = AbortSignal.any([signal, late.signal]);
    const response = await client.send("chat/completions", { body, firstByteMs: firstTokenMs, signal: within });
    const { statusCode = 0 } = response;
    if (statusCode !== 200) {
      const said = jsonOrNull(await bodyText(response));
      throw new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail: wordsOf(said, `HTTP ${statusCode}`) } });
    }
    layers.pass("loaded", "");
    let begun = false;
    return await readCompletion(response, {
      now: () => host.monotonic(),
      onText() {
        if (begun) return;
        begun = true;
        clearTimeout(first);
        layers.pass("first-token", "");
      },
      maxCharacters,
    });
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const cause = late.signal.aborted ? "timeout" : codeOf(error);
    // A connection that breaks where an answer was under way is the answer's failure, before it the server's.
    if (cause === "ECONNREFUSED") {
      throw new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl, cause } }, { cause: error });
    }
    const detail = cause === "ECONNRESET" || cause === "aborted" ? "cut" : cause;
    throw new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail } }, { cause: error });
  } finally {
    clearTimeout(first);
    clearTimeout(whole);
  }
}

function openClient(host: Host, { baseUrl, apiKey }: SmokeTestOptions): ApiClient {
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl, cause: "ERR_INVALID_URL" } });
  }
  return apiClient(host, baseUrl, apiKey);
}

/** Over the time in which tokens came; the first one came at its beginning. Null for what came in one piece. */
function speedOf({ tokens, firstAt, lastAt }: Completion): number | null {
  if (firstAt === null || lastAt === null || lastAt <= firstAt || tokens < 2) return null;
  return ((tokens - 1) * 1000) / (lastAt - firstAt);
}

function deviceOf(given: unknown): Device {
  return given === "cpu" || given === "cuda" || given === "metal" || given === "vulkan" ? given : "unknown";
}

/** The layers in their order, each with the time since the one before. */
class Layers {
  readonly done: SmokeTestLayer[] = [];
  readonly #now: () => number;
  #since: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  pass(id: LayerId, detail: string): void {
    this.#add(id, "pass", detail);
  }

  skip(id: LayerId, detail: string): void {
    this.#add(id, "skip", detail);
  }

  /** The next layer failed, and those after it were not tried. */
  fail(detail: string): void {
    const [failed, ...rest] = layerIds.slice(this.done.length);
    if (failed !== undefined) this.#add(failed, "fail", detail);
    for (const id of rest) this.done.push({ id, status: "skip", ms: 0, detail: "" });
  }

  #add(id: LayerId, status: SmokeTestLayer["status"], detail: string): void {
    const now = this.#now();
    this.done.push({ id, status, ms: Math.round(now - this.#since), detail });
    this.#since = now;
  }
}
