import { request as httpRequest } from "node:http";
import { once } from "node:events";
import OpenAI, { APIError } from "openai";
import { describe, expect, it, vi } from "vitest";
import { tinyModel } from "../../../../src/rehearsal/tiny-model.ts";
import type { ServedEngine } from "../../../../src/runtimes/llama-cpp/openai-api.ts";
import { startServer, type ModelServer } from "../../../../src/runtimes/llama-cpp/server.ts";
import { hostWith } from "../../../support/hosts.ts";
import { gate } from "../../../support/gate.ts";
import { documentedPrompt, tinyEngine } from "../../../support/engines.ts";

const host = hostWith({});
const { signal } = new AbortController();
const messages = [...documentedPrompt];
const documented = { model: "phi-4", messages, temperature: 0.7 };

async function served(engine: ServedEngine, port: number | null = 0): Promise<ModelServer & AsyncDisposable> {
  const server = await startServer(host, { engine, modelName: "phi-4", port, signal });
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}

const clientOf = (server: ModelServer): OpenAI =>
  new OpenAI({ baseURL: server.baseUrl, apiKey: "lm-studio", maxRetries: 0 });

const post = (server: ModelServer, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.baseUrl}/chat/completions`, { method: "POST", body, headers });

/** An engine for what the real one cannot be made to do at will. */
function fakeEngine(chat: ServedEngine["chat"]): ServedEngine {
  return { loaded: null, chat };
}

const neverAsked = fakeEngine(() => Promise.reject(new Error("asked")));

describe("the real engine behind the server, asked by OpenAI's own client", () => {
  it("lists the model and answers plain and streamed", async () => {
    await using engine = await tinyEngine();
    await using server = await served(engine);
    const client = clientOf(server);

    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(["phi-4"]);
    expect((await client.models.retrieve("phi-4")).id).toBe("phi-4");

    const completion = await client.chat.completions.create(documented);
    expect(completion).toMatchObject({
      object: "chat.completion",
      model: "phi-4",
      choices: [{ index: 0, message: { role: "assistant", content: tinyModel.answer }, finish_reason: "stop" }],
    });
    expect(completion.usage?.total_tokens).toBe(
      (completion.usage?.prompt_tokens ?? 0) + (completion.usage?.completion_tokens ?? 0),
    );

    const stream = await client.chat.completions.create({
      ...documented,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = "";
    let tokens = 0;
    const reasons: (string | null)[] = [];
    for await (const { choices, usage, model } of stream) {
      expect(model).toBe("phi-4");
      text += choices[0]?.delta.content ?? "";
      if (choices[0] !== undefined) reasons.push(choices[0].finish_reason);
      tokens = usage?.completion_tokens ?? tokens;
    }
    expect(text).toBe(tinyModel.answer);
    expect(reasons.filter((reason) => reason !== null)).toEqual(["stop"]);
    expect(tokens).toBe(completion.usage?.completion_tokens);
  });

  it("answers two at once, each with its own text", async () => {
    await using engine = await tinyEngine();
    await using server = await served(engine);
    const client = clientOf(server);
    const ask = (content: string, system: boolean): Promise<OpenAI.ChatCompletion> =>
      client.chat.completions.create({
        model: "phi-4",
        temperature: 0,
        messages: [...messages.slice(0, system ? 1 : 0), { role: "user", content }],
      });
    const answers = await Promise.all([ask("Introduce yourself.", true), ask("Say OK.", false), ask("Hello", true)]);
    expect(answers.map(({ choices }) => choices[0]?.message.content)).toEqual([
      tinyModel.answer,
      "OK.",
      tinyModel.answer,
    ]);
  });

  it("sees the whole conversation, not only its last message", async () => {
    await using engine = await tinyEngine();
    await using server = await served(engine);
    const { usage: short } = await clientOf(server).chat.completions.create({ ...documented, max_tokens: 1 });
    const { usage: long } = await clientOf(server).chat.completions.create({
      ...documented,
      max_tokens: 1,
      messages: [...messages, { role: "assistant", content: tinyModel.answer }, { role: "user", content: "Hello" }],
    });
    expect(long?.prompt_tokens).toBeGreaterThan((short?.prompt_tokens ?? 0) + 40);
  });

  it("says what went wrong when the engine is killed in the middle of a streamed answer", async () => {
    await using engine = await tinyEngine();
    await using server = await served(engine);
    const stream = await clientOf(server).chat.completions.create({ ...documented, stream: true });
    const read = async (): Promise<void> => {
      for await (const { choices } of stream) {
        if (choices[0]?.delta.content) process.kill(engine.pid, "SIGKILL");
      }
    };
    const error = await read().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(APIError);
    expect(String(error)).toContain("SIGKILL");
    const next = await post(server, JSON.stringify(documented));
    expect(next.status).toBe(500);
    expect(await next.json()).toMatchObject({ error: { type: "server_error", code: "ENGINE_CRASHED" } });
  });

  it("refuses a conversation that does not fit the context", async () => {
    await using engine = await tinyEngine({ context: 256 });
    await using server = await served(engine);
    const long = { ...documented, messages: [{ role: "user", content: "Introduce yourself. ".repeat(200) }] };
    const response = await post(server, JSON.stringify(long));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "context_length_exceeded" } });
  });
});

describe("the protocol", () => {
  it("ends a stream with [DONE]", async () => {
    const engine = fakeEngine(async (_, request) => {
      request?.onToken?.("a\nb");
      return {
        text: "a\nb",
        promptTokens: 1,
        tokens: 1,
        tokensPerSecond: null,
        timeToFirstTokenMs: 1,
        finishReason: "length",
      };
    });
    await using server = await served(engine);
    const response = await post(server, JSON.stringify({ ...documented, stream: true }));
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = (await response.text()).trim().split("\n\n");
    expect(events.at(-1)).toBe("data: [DONE]");
    expect(JSON.parse(events[1]?.slice("data: ".length) ?? "").choices[0].delta).toEqual({ content: "a\nb" });
  });

  it.each([
    ["invalid_json", 400, "{"],
    ["invalid_value", 400, "{}"],
    ["model_not_found", 404, JSON.stringify({ ...documented, model: "gpt-4" })],
    ["request_too_large", 413, " ".repeat(5 * 1024 * 1024)],
  ])("refuses a body in OpenAI's shape: %s", async (code, status, body) => {
    await using server = await served(neverAsked);
    const response = await post(server, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: {
        message: expect.any(String),
        type: "invalid_request_error",
        param: expect.toBeOneOf([null, "model"]),
        code,
      },
    });
  });

  it("refuses other paths and other methods", async () => {
    await using server = await served(neverAsked);
    const responses = await Promise.all(
      ["/", "/v1/embeddings", "/v1/models/gpt-4"].map((path) => fetch(new URL(path, server.baseUrl))),
    );
    expect(responses.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await responses[0]?.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  });

  it("refuses names that are not this computer's and pages of other origins", async () => {
    await using server = await served(neverAsked);
    const statusWith = async (headers: Record<string, string>): Promise<number | undefined> => {
      const request = httpRequest(`${server.baseUrl}/models`, { headers });
      request.end();
      const [response] = await once(request, "response");
      response.resume();
      return response.statusCode;
    };
    expect(await statusWith({ host: `localhost:${server.port}` })).toBe(200);
    expect(await statusWith({ host: "evil.example" })).toBe(403);
    expect(await statusWith({ host: `127.0.0.1.evil.example:${server.port}` })).toBe(403);
    expect(await statusWith({ origin: "https://evil.example" })).toBe(403);
    expect(await statusWith({ origin: "http://localhost:3000" })).toBe(200);
  });

  it.each([true, false])("stops the engine when the client goes away (stream: %s)", async (stream) => {
    const begun = gate();
    const stopped = gate<string>();
    const engine = fakeEngine(
      (_, request) =>
        new Promise((_resolve, reject) => {
          request?.onToken?.("x");
          request?.signal?.addEventListener("abort", () => {
            stopped.open("stopped");
            reject(new Error("stopped"));
          });
          begun.open();
        }),
    );
    await using server = await served(engine);
    const client = new AbortController();
    const asked = fetch(`${server.baseUrl}/chat/completions`, {
      method: "POST",
      body: JSON.stringify({ ...documented, stream }),
      signal: client.signal,
    });
    await begun.opened;
    client.abort();
    await asked.then((response) => response.text()).catch(() => {});
    expect(await stopped.opened).toBe("stopped");
  });

  it("ends what it is answering when it is closed", async () => {
    const begun = gate();
    const onAbort = vi.fn<() => void>();
    const engine = fakeEngine(
      (_, request) =>
        new Promise((_resolve, reject) => {
          request?.signal?.addEventListener("abort", () => {
            onAbort();
            reject(new Error("closed"));
          });
          begun.open();
        }),
    );
    await using server = await served(engine);
    const asked = post(server, JSON.stringify(documented)).catch(() => "cut");
    await begun.opened;
    await server.close();
    expect(onAbort).toHaveBeenCalledOnce();
    await asked;
    await expect(fetch(`${server.baseUrl}/models`)).rejects.toThrow("fetch failed");
  });
});

describe("the port", () => {
  it("is the next free one unless one was asked for", async () => {
    await using first = await served(neverAsked, null);
    await using second = await served(neverAsked, null);
    expect(second.port).not.toBe(first.port);
    await expect(served(neverAsked, first.port)).rejects.toMatchObject({
      finding: { code: "PORT_TAKEN", args: { port: first.port } },
      exitCode: 3,
    });
  });
});
