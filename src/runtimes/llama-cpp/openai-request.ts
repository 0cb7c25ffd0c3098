import type { ChatMessage, SamplingOptions } from "./protocol.ts";

export interface CompletionRequest {
  model: string;
  messages: ChatMessage[];
  sampling: SamplingOptions;
  stream: boolean;
  /** The client wants a last piece with the number of tokens. */
  includeUsage: boolean;
}

/** What is wrong with a request, in the words and the shape that OpenAI's clients know. */
export interface RequestProblem {
  message: string;
  param: string | null;
}

type Fields = Record<string, unknown>;

/** Reads the body of a chat completion. What would change the answer and is not supported is refused, not ignored. */
export function readCompletionRequest(body: unknown): CompletionRequest | RequestProblem {
  if (!isFields(body)) return problem("The body must be a JSON object", null);
  try {
    const { model, messages, stream = false } = body;
    if (typeof model !== "string" || model === "") throw new Wrong("'model' must be the name of a model", "model");
    if (stream !== null && typeof stream !== "boolean") throw new Wrong("'stream' must be true or false", "stream");
    refuseUnsupported(body);
    return {
      model,
      messages: messagesOf(messages),
      sampling: samplingOf(body),
      stream: stream === true,
      includeUsage: isFields(body["stream_options"]) && body["stream_options"]["include_usage"] === true,
    };
  } catch (error) {
    if (error instanceof Wrong) return problem(error.message, error.param);
    throw error;
  }
}

class Wrong extends Error {
  readonly param: string;
  constructor(message: string, param: string) {
    super(message);
    this.param = param;
  }
}

function problem(message: string, param: string | null): RequestProblem {
  return { message, param };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuseUnsupported(body: Fields): void {
  const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
  for (const name of ["tools", "functions", "logprobs", "logit_bias", "audio"]) {
    if (!isEmpty(body[name]) && body[name] !== false) throw new Wrong(`'${name}' is not supported`, name);
  }
  if (body["n"] != null && body["n"] !== 1) throw new Wrong("'n' must be 1", "n");
  const format = body["response_format"];
  if (isFields(format) && format["type"] !== "text") {
    throw new Wrong("'response_format' must be text", "response_format");
  }
}

function messagesOf(given: unknown): ChatMessage[] {
  if (!Array.isArray(given) || given.length === 0) throw new Wrong("'messages' must hold at least one", "messages");
  return given.map((message: unknown, index) => messageOf(message, `messages[${index}]`));
}

function messageOf(given: unknown, param: string): ChatMessage {
  if (!isFields(given)) throw new Wrong(`'${param}' must be an object`, param);
  // `developer` is what OpenAI calls the system's role in newer versions.
  const role = given["role"] === "developer" ? "system" : given["role"];
  if (role !== "system" && role !== "user" && role !== "assistant") {
    throw new Wrong(`'${param}.role' must be system, user or assistant`, `${param}.role`);
  }
  return { role, content: contentOf(given["content"], `${param}.content`) };
}

function contentOf(given: unknown, param: string): string {
  if (typeof given === "string") return given;
  if (!Array.isArray(given)) throw new Wrong(`'${param}' must be text`, param);
  const parts = given.map((part: unknown) => {
    if (isFields(part) && part["type"] === "text" && typeof part["text"] === "string") return part["text"];
    throw new Wrong(`'${param}' may hold text only`, param);
  });
  return parts.join("");
}

function samplingOf(body: Fields): SamplingOptions {
  const maxTokensName = body["max_completion_tokens"] == null ? "max_tokens" : "max_completion_tokens";
  return {
    temperature: numberIn(body, "temperature", 0, 2) ?? 0.7,
    topP: numberIn(body, "top_p", 0, 1),
    maxTokens: integerIn(body, maxTokensName, 1),
    seed: integerIn(body, "seed", 0),
    stop: stopOf(body["stop"]),
  };
}

function numberIn(body: Fields, name: string, least: number, most: number): number | null {
  const value = body[name] ?? null;
  if (value === null) return null;
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new Wrong(`'${name}' must be a number from ${least} to ${most}`, name);
}

function integerIn(body: Fields, name: string, least: number): number | null {
  const value = body[name] ?? null;
  if (value === null) return null;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  throw new Wrong(`'${name}' must be a whole number, at least ${least}`, name);
}

function stopOf(given: unknown): string[] {
  if (given == null) return [];
  const stops: unknown[] = Array.isArray(given) ? given : [given];
  const words = stops.filter((stop): stop is string => typeof stop === "string" && stop !== "");
  if (words.length !== stops.length || words.length > 4) throw new Wrong("'stop' must be up to four strings", "stop");
  return words;
}
