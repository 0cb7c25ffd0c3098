import { nonsenseIn } from "../core/answer-sanity.ts";
import { documentedPrompt } from "../core/documented-prompt.ts";
import { SetupError } from "../core/errors/index.ts";
import type { SmokeTestLayer, SmokeTestResult } from "../core/report.ts";
import { codeOf } from "../host/network/http-client.ts";
import type { Host } from "../host/host.ts";
import { apiClient, bodyText, jsonOrNull, wordsOf, type ApiAccess, type ApiClient } from "../runtimes/api/client.ts";
import { deviceOf } from "../runtimes/api/device.ts";
import { findApi, mostLikePhi4, type Api } from "../runtimes/api/models.ts";
import { readCompletion, type Completion } from "./smoke-test/completion.ts";

export interface SmokeTestOptions {
  /** Of an OpenAI-compatible server, with `/v1` or without. */
  baseUrl: string;
  /** Null: the one that is most like Phi-4 of those that the server lists. */
  model: string | null;
  access: ApiAccess;
  /** Where it computes, as whoever started it knows: for servers that do not say. */
  device?: Device;
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
type Device = SmokeTestResult["device"];
type LayerId = (typeof layerIds)[number];

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
  try {
    await runLayers(host, { ...usualTimeouts, ...options.timeouts }, options, result, layers);
    return { result, error: null };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SetupError)) throw error;
    const { causeInLmStudio } = await import("../runtimes/lmstudio/cause.ts");
    const cause = await causeInLmStudio(host, result.baseUrl, error, signal);
    layers.fail(cause.finding.code);
    return { result, error: cause };
  }
}

async function runLayers(
  host: Host,
  timeouts: SmokeTestTimeouts,
  options: SmokeTestOptions,
  result: SmokeTestResult,
  layers: Layers,
): Promise<void> {
  const { signal, access } = options;
  const { baseUrl, models } = await list(host, timeouts, options, layers);
  result.baseUrl = baseUrl;
  const ids = models.map(({ id }) => id);
  result.model = options.model ?? mostLikePhi4(ids) ?? "phi-4";
  const listed = models.find(({ id }) => isSameModel(result.model, id));
  if (listed === undefined) {
    throw new SetupError({ code: "SMOKE_MODEL_NOT_LISTED", args: { model: result.model, listed: ids } });
  }
  layers.pass("listed", listed.id);

  const client = apiClient(host, baseUrl, access);
  try {
    const started = host.monotonic();
    const completion = await ask(host, client, timeouts, { ...options, baseUrl, model: result.model }, layers);
    result.answer = completion.text;
    result.timeToFirstTokenMs = completion.firstAt === null ? null : completion.firstAt - started;
    result.tokensPerSecond = speedOf(completion);
    judge(completion, result.model, layers);
    const told = await deviceOf(client, listed, { signal, firstByteMs: timeouts.listMs });
    result.device = told === "unknown" ? (options.device ?? "unknown") : told;
    if (result.device === "unknown") layers.skip("device", "the server does not say");
    else layers.pass("device", result.device);
  } finally {
    client.close();
  }
}

/** An answer of status 200 and of any length can still be none, another model's, or nonsense. */
function judge({ text, model: answered, tokens }: Completion, asked: string, layers: Layers): void {
  if (text.trim() === "") throw new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail: "empty" } });
  if (answered !== null && !isSameModel(asked, answered)) {
    throw new SetupError({ code: "SMOKE_OTHER_MODEL", args: { asked, answered } });
  }
  layers.pass("answer", `${tokens} tokens`);
  const nonsense = nonsenseIn(text);
  if (nonsense !== null) {
    throw new SetupError({ code: "SMOKE_NOT_SANE", args: { detail: nonsense, answer: text.slice(0, 200) } });
  }
  layers.pass("sane", "");
}

/** Ollama adds the tag that was left out, OpenAI the date of a model's edition. */
function isSameModel(asked: string, named: string): boolean {
  const bare = (name: string): string => name.replace(/:latest$/, "");
  if (bare(asked) === bare(named)) return true;
  return named.startsWith(`${asked}-`) && /^\d[\d-]*$/.test(named.slice(asked.length + 1));
}

async function list(
  host: Host,
  { listMs }: SmokeTestTimeouts,
  { baseUrl, access, signal }: SmokeTestOptions,
  layers: Layers,
): Promise<Api> {
  const answered = layers.passOnce("reachable");
  const reached = (status: number): void => answered(`HTTP ${status}`);
  const api = await findApi(host, baseUrl, { access, signal, limitMs: listMs, reached });
  layers.pass("api", `${api.models.length} models`);
  return api;
}

async function ask(
  host: Host,
  client: ApiClient,
  { firstTokenMs, answerMs }: SmokeTestTimeouts,
  { model, signal, baseUrl, access }: Pick<SmokeTestOptions, "signal" | "baseUrl" | "access"> & { model: string },
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
      const detail = wordsOf(jsonOrNull(await bodyText(response)), `HTTP ${statusCode}`);
      // Some let anybody list, and nobody ask.
      throw statusCode === 401 || statusCode === 403
        ? new SetupError({ code: "SMOKE_KEY", args: { baseUrl, sent: access.apiKey !== null, detail } })
        : new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail } });
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

/** Over the time in which tokens came; the first one came at its beginning. Null for what came in one piece. */
function speedOf({ tokens, firstAt, lastAt }: Completion): number | null {
  if (firstAt === null || lastAt === null || lastAt <= firstAt || tokens < 2) return null;
  return ((tokens - 1) * 1000) / (lastAt - firstAt);
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

  /** For a layer that more than one attempt may reach. */
  passOnce(id: LayerId): (detail: string) => void {
    let passed = false;
    return (detail) => {
      if (!passed) this.pass(id, detail);
      passed = true;
    };
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
