import { SetupError } from "../core/errors/index.ts";
import { codeOf } from "../host/network/http-client.ts";
import type { Host } from "../host/host.ts";
import { apiClient, bodyText, jsonOrNull, wordsOf, type ApiAccess } from "../runtimes/api/client.ts";
import { unreachable } from "../runtimes/api/models.ts";
import { readCompletion } from "./smoke-test/completion.ts";

export interface Question {
  baseUrl: string;
  model: string;
  access: ApiAccess;
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
  { baseUrl, model, access, messages, onText, signal }: Question,
): Promise<string> {
  const client = apiClient(host, baseUrl, access);
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
    throw unreachable(baseUrl, codeOf(error), error);
  } finally {
    client.close();
  }
}

/** OpenAI's word for it, and llama-server's. */
function isTooLong(body: unknown): boolean {
  const { code, type } = (body as { error?: { code?: unknown; type?: unknown } } | null)?.error ?? {};
  return code === "context_length_exceeded" || type === "exceed_context_size_error";
}
