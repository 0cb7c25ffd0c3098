import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import { SetupError } from "../../core/errors/index.ts";
import { instanceHeader } from "../identity.ts";
import { readCompletionRequest, type CompletionRequest } from "./openai-request.ts";
import type { Answer } from "./protocol.ts";
import type { Engine } from "./engine.ts";

/** What the API needs of an engine with its model loaded. */
export type ServedEngine = Pick<Engine, "chat" | "loaded">;

interface ApiOptions {
  engine: ServedEngine;
  model: string;
  instance: string;
  /** Since when the model is there, in seconds since the epoch. */
  created: number;
  /** Aborted when the server ends. */
  signal: AbortSignal;
}

/** Phi-4's whole context is about 64 kB of text; this leaves room for long names of roles and escapes. */
const maxBodyBytes = 4 * 1024 * 1024;

/** OpenAI's API as far as a chat needs it: the models, and chat completions plain and streamed. */
export function openAiApi(options: ApiOptions): Hono {
  const { engine, model, instance, created } = options;
  const app = new Hono();
  const listed = { id: model, object: "model", created, owned_by: "phi4-setup" };

  app.use(async (c, next) => {
    await next();
    c.res.headers.set(instanceHeader, instance);
  });
  app.use(async (c, next) => {
    if (!isFromHere(c)) return failed(c, 403, "This server answers only to programs on this computer", "forbidden");
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => failed(c, 413, `The body is larger than ${maxBodyBytes} bytes`, "request_too_large"),
    }),
  );

  // `meta` is what llama.cpp's own server calls what it adds.
  const described = (): object => ({ ...listed, meta: engine.loaded });
  app.get("/v1/models", (c) => c.json({ object: "list", data: [described()] }));
  app.get("/v1/models/:id{.+}", (c) =>
    c.req.param("id") === model ? c.json(described()) : unknownModel(c, c.req.param("id")),
  );
  app.post("/v1/chat/completions", async (c) => {
    let body: unknown;
    try {
      body = await c.req.json();
    } catch (error) {
      if (error instanceof HTTPException) throw error;
      return failed(c, 400, "The body is not JSON", "invalid_json");
    }
    const request = readCompletionRequest(body);
    if (!("sampling" in request)) return failed(c, 400, request.message, "invalid_value", request.param);
    if (request.model !== model) return unknownModel(c, request.model);
    return request.stream ? streamed(c, request, options) : plain(c, request, options);
  });

  app.notFound((c) => failed(c, 404, `There is no ${c.req.method} ${c.req.path} here`, "unknown_url"));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    return failed(c, 500, error.message, "internal_error");
  });
  return app;
}

async function plain(c: Context, request: CompletionRequest, { engine, signal }: ApiOptions): Promise<Response> {
  const { messages, sampling, model } = request;
  try {
    const answer = await engine.chat(messages, { ...sampling, signal: AbortSignal.any([signal, c.req.raw.signal]) });
    return c.json({
      ...envelope("chat.completion", model),
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: answer.text },
          logprobs: null,
          finish_reason: answer.finishReason,
        },
      ],
      usage: usageOf(answer),
    });
  } catch (error) {
    const { status, message, code } = failureOf(error);
    return failed(c, status, message, code);
  }
}

function streamed(c: Context, request: CompletionRequest, { engine, signal }: ApiOptions): Response {
  const { messages, sampling, model, includeUsage } = request;
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort(new Error("the client is gone")));
    const head = envelope("chat.completion.chunk", model);
    let written: Promise<unknown> = Promise.resolve();
    const write = (data: object, event?: string): void => {
      written = written.then(() =>
        stream.writeSSE({ data: JSON.stringify(data), ...(event === undefined ? {} : { event }) }),
      );
    };
    const piece = (delta: object, finish_reason: string | null): void =>
      write({ ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason }] });

    try {
      piece({ role: "assistant", content: "" }, null);
      const answer = await engine.chat(messages, {
        ...sampling,
        signal: AbortSignal.any([signal, gone.signal]),
        onToken: (content) => piece({ content }, null),
      });
      piece({}, answer.finishReason);
      if (includeUsage) write({ ...head, choices: [], usage: usageOf(answer) });
      await written;
      await stream.writeSSE({ data: "[DONE]" });
    } catch (error) {
      const { message, code } = failureOf(error);
      write(errorBody(message, "server_error", code), "error");
      await written;
    }
  });
}

/**
 * A page in a browser can make requests to loopback too: under a name of its own that resolves to it (then the Host
 * header names it), or across origins (then the Origin header does).
 */
function isFromHere(c: Context): boolean {
  const isLocal = (authority: string): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(authority);
  const origin = c.req.header("origin");
  return isLocal(c.req.header("host") ?? "") && (origin === undefined || isLocal(origin.replace(/^https?:\/\//, "")));
}

function envelope(object: string, model: string): object {
  return { id: `chatcmpl-${randomUUID()}`, object, created: Math.floor(Date.now() / 1000), model };
}

function usageOf({ promptTokens, tokens }: Answer): object {
  return { prompt_tokens: promptTokens, completion_tokens: tokens, total_tokens: promptTokens + tokens };
}

type Status = 400 | 403 | 404 | 413 | 500;

function failureOf(error: unknown): { status: Status; message: string; code: string } {
  if (!(error instanceof SetupError)) {
    return { status: 500, message: error instanceof Error ? error.message : String(error), code: "internal_error" };
  }
  const { code, args } = error.finding;
  const message = "detail" in args ? String(args.detail) : code;
  return code === "CONTEXT_TOO_SMALL"
    ? { status: 400, message, code: "context_length_exceeded" }
    : { status: 500, message: `The engine failed: ${message}`, code };
}

function unknownModel(c: Context, name: string): Response {
  return failed(c, 404, `The model '${name}' does not exist`, "model_not_found", "model");
}

function failed(c: Context, status: Status, message: string, code: string, param: string | null = null): Response {
  return c.json(errorBody(message, status < 500 ? "invalid_request_error" : "server_error", code, param), status);
}

function errorBody(message: string, type: string, code: string, param: string | null = null): object {
  return { error: { message, type, param, code } };
}
