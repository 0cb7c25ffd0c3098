import { SetupError } from "../core/errors/index.ts";
import { codeOf } from "../host/network/http-client.ts";
import type { Host } from "../host/host.ts";
import { readCompletion, wordsOf } from "./smoke-test/completion.ts";
import { apiClient, bodyText, jsonOrNull } from "./smoke-test/http.ts";

export interface Question {
  baseUrl: string;
  model: string;
  apiKey: string | null;
  messages: readonly { role: string; content: string }[];
  /** Pieces of the answer as they come. */
  onText(text: string): void;
  signal: AbortSignal;
}

/** Until the first word: a long conversation on a slow processor takes minutes to read. */
const firstByteMs = 20 * 60_000;

/** One question to an OpenAI-compatible server. Throws SMOKE_UNREACHABLE, SMOKE_NO_ANSWER, CONTEXT_TOO_SMALL or the signal's reason. */
export async function askServer(
  host: Host,
  { baseUrl, model, apiKey, messages, onText, signal }: Question,
): Promise<string> {
  const client = apiClient(host, baseUrl, apiKey);
  try {
    const body = { model, messages, temperature: 0.7, stream: true };
    const response = await client.send("chat/completions", { body, firstByteMs, signal });
    if (response.statusCode !== 200) {
      const said = jsonOrNull(await bodyText(response));
      const detail = wordsOf(said, `HTTP ${response.statusCode}`);
      throw new SetupError({ code: isTooLong(said) ? "CONTEXT_TOO_SMALL" : "SMOKE_NO_ANSWER", args: { detail } });
    }
    return (await readCompletion(response, { now: () => host.monotonic(), onText, maxCharacters: null })).text;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SetupError) throw error;
    throw new SetupError({ code: "SMOKE_UNREACHABLE", args: { baseUrl, cause: codeOf(error) } }, { cause: error });
  } finally {
    client.close();
  }
}

/** OpenAI's word for it, and llama-server's. */
function isTooLong(body: unknown): boolean {
  const { code, type } = (body as { error?: { code?: unknown; type?: unknown } } | null)?.error ?? {};
  return code === "context_length_exceeded" || type === "exceed_context_size_error";
}
