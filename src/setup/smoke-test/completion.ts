import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { bodyText, jsonOrNull, wordsOf } from "../../runtimes/api/client.ts";
import { serverSentEvents } from "./events.ts";

/** What came back for one question. Times are of the clock that was passed. */
export interface Completion {
  text: string;
  /** The name the server gave the model that answered; null when it gave none. */
  model: string | null;
  /** Tokens as the server counted them, else the pieces that came. */
  tokens: number;
  firstAt: number | null;
  lastAt: number | null;
}

interface Piece {
  model?: unknown;
  choices?: { delta?: Words; message?: Words; finish_reason?: unknown }[];
  usage?: { completion_tokens?: unknown } | null;
  error?: unknown;
}

/** Models that think aloud first do so in a field of its own, under either name. */
interface Words {
  content?: unknown;
  reasoning_content?: unknown;
  reasoning?: unknown;
}

export interface Reading {
  now(): number;
  onText(text: string): void;
  /** A model that does not stop is stopped here; null for no limit. */
  maxCharacters: number | null;
}

/**
 * Reads an answer, streamed or whole: some servers do not stream. Throws SMOKE_NO_ANSWER with the server's own words
 * where it has any: a status of 200 says nothing, since some servers send errors with it.
 */
export async function readCompletion(response: IncomingMessage, reading: Reading): Promise<Completion> {
  const streamed = (response.headers["content-type"] ?? "").includes("text/event-stream");
  if (!streamed) return readWhole(response, reading);

  const completion: Completion = { text: "", model: null, tokens: 0, firstAt: null, lastAt: null };
  const limit = reading.maxCharacters ?? Number.POSITIVE_INFINITY;
  let ended = false;
  for await (const { event, data } of serverSentEvents(response)) {
    if (data === "[DONE]") {
      ended = true;
      break;
    }
    const piece = pieceOf(data);
    if (event === "error" || piece?.error != null) throw noAnswer(wordsOf(piece, data));
    if (piece === null) throw noAnswer(data.slice(0, 200));
    ended ||= add(piece, completion, reading);
    if (completion.text.length > limit) break;
  }
  if (!ended && completion.text.length <= limit) throw noAnswer(completion.text === "" ? "empty" : "cut");
  return completion;
}

/** Takes a piece in; true when it says that the answer has come to its end. */
function add(piece: Piece, completion: Completion, { now, onText }: Reading): boolean {
  const content = textOf(piece.choices?.[0]?.delta);
  if (typeof piece.model === "string") completion.model = piece.model;
  if (content !== null && content !== "") {
    completion.firstAt ??= now();
    completion.lastAt = now();
    completion.text += content;
    completion.tokens += 1;
    onText(content);
  }
  const counted = piece.usage?.completion_tokens;
  if (typeof counted === "number" && counted > 0) completion.tokens = counted;
  return piece.choices?.[0]?.finish_reason != null;
}

async function readWhole(response: IncomingMessage, { now, onText }: Reading): Promise<Completion> {
  const text = await bodyText(response);
  const piece = pieceOf(text);
  const content = textOf(piece?.choices?.[0]?.message);
  if (content === null) throw noAnswer(wordsOf(piece, `HTTP ${response.statusCode}`));
  onText(content);
  const tokens = piece?.usage?.completion_tokens;
  const at = now();
  return {
    text: content,
    model: typeof piece?.model === "string" ? piece.model : null,
    tokens: typeof tokens === "number" ? tokens : 0,
    firstAt: at,
    lastAt: at,
  };
}

function textOf({ content, reasoning_content, reasoning }: Words = {}): string | null {
  const said = [content, reasoning_content, reasoning].filter((one) => typeof one === "string");
  return said.find((one) => one !== "") ?? said[0] ?? null;
}

function pieceOf(text: string): Piece | null {
  const json = jsonOrNull(text);
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Piece) : null;
}

function noAnswer(detail: string): SetupError {
  return new SetupError({ code: "SMOKE_NO_ANSWER", args: { detail } });
}
