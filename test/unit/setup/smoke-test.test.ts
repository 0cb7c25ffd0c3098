import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tinyModel } from "../../../src/rehearsal/tiny-model.ts";
import { openAccess } from "../../../src/runtimes/api/client.ts";
import { startServer } from "../../../src/runtimes/llama-cpp/server.ts";
import { smokeTest, type SmokeTestOptions, type SmokeTestOutcome } from "../../../src/setup/smoke-test.ts";
import { tinyEngine } from "../../support/engines.ts";
import { serverThat, type TestServer } from "../../support/http-server.ts";
import { hostWith } from "../../support/hosts.ts";

const { signal } = new AbortController();

const test = (
  server: { url: string } | string,
  more: Partial<SmokeTestOptions> = {},
  env: Record<string, string> = {},
): Promise<SmokeTestOutcome> => {
  const baseUrl = typeof server === "string" ? server : `${server.url}/v1`;
  return smokeTest(hostWith(env), { baseUrl, model: "phi-4", access: openAccess, signal, ...more });
};

/** How far it got: the last layer that passed and the one that failed. */
const reached = ({ result: { layers } }: SmokeTestOutcome): (string | undefined)[] => [
  layers.findLast(({ status }) => status === "pass")?.id,
  layers.find(({ status }) => status === "fail")?.id,
];

type Answer = (response: ServerResponse) => void;

/** A server that lists phi-4 and answers the question as told. */
const apiThat = (answer: Answer, listed: unknown = { data: [{ id: "phi-4" }] }): Promise<TestServer> =>
  serverThat((request, response) => {
    if (request.url === "/v1/chat/completions") answer(response);
    else response.end(JSON.stringify(listed));
  });

const streams =
  (...events: (object | string)[]): Answer =>
  (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of events)
      response.write(typeof event === "string" ? event : `data: ${JSON.stringify(event)}\n\n`);
    response.end();
  };

const piece = (content: string, model = "phi-4"): object => ({ model, choices: [{ delta: { content } }] });
const rhyme = ["I am a model, ", "small but bright, ", "I came to check ", "that all is right."].map((text) =>
  piece(text),
);
const done = "data: [DONE]\n\n";

describe("the real engine", () => {
  it("passes every layer, whatever proxy is set", async () => {
    await using engine = await tinyEngine();
    const server = await startServer(hostWith({}), { engine, modelName: "phi-4", port: 0, signal });
    const proxy = "http://127.0.0.1:9";
    const outcome = await test(server.baseUrl, {}, { HTTP_PROXY: proxy, http_proxy: proxy, HTTPS_PROXY: proxy });
    await server.close();
    expect(outcome.error).toBeNull();
    expect(outcome.result).toMatchObject({ answer: tinyModel.answer, device: "cpu", model: "phi-4" });
    expect(outcome.result.layers.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "reachable pass",
      "api pass",
      "listed pass",
      "loaded pass",
      "first-token pass",
      "answer pass",
      "sane pass",
      "device pass",
    ]);
    expect(outcome.result.tokensPerSecond).toBeGreaterThan(0);
    expect(outcome.result.timeToFirstTokenMs).toBeGreaterThan(0);
  });
});

describe("other servers", () => {
  it("asks the documented question, with the key", async () => {
    let asked = "";
    await using server = await serverThat((request, response) => {
      if (request.method === "GET") return void response.end('{"data":[{"id":"phi-4"}]}');
      request.setEncoding("utf8").on("data", (text: string) => (asked += text));
      request.on("end", () => streams(...rhyme, done)(response));
    });
    expect((await test(server, { access: { ...openAccess, apiKey: "key-1" } })).error).toBeNull();
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer key-1", "Bearer key-1"]);
    expect(JSON.parse(asked)).toMatchObject({
      model: "phi-4",
      temperature: 0.7,
      messages: [
        { role: "system", content: "Always answer in rhymes." },
        { role: "user", content: "Introduce yourself." },
      ],
    });
  });

  it("takes a whole answer from a server that does not stream, and a stream without [DONE]", async () => {
    const content = "I am a model, small but bright";
    await using plain = await apiThat((response) => {
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({ model: "phi-4", choices: [{ message: { content } }], usage: { completion_tokens: 7 } }),
      );
    });
    expect(await test(plain)).toMatchObject({ error: null, result: { answer: content, tokensPerSecond: null } });
    await using short = await apiThat(streams(...rhyme, { choices: [{ delta: {}, finish_reason: "stop" }] }));
    expect((await test(short)).error).toBeNull();
  });

  it("leaves out the device where the server does not say", async () => {
    await using server = await apiThat(streams(...rhyme, done));
    const { result } = await test(server);
    expect(result.device).toBe("unknown");
    expect(result.layers.at(-1)).toMatchObject({ id: "device", status: "skip" });
  });
});

describe("the server's address and its model", () => {
  it.each(["", "/", "/v1/", "/v1/chat/completions"])("is found from an address that ends in %j", async (end) => {
    await using server = await apiThat(streams(...rhyme, done));
    const { result, error } = await test(`${server.url}${end}`);
    expect(error).toBeNull();
    expect(result.baseUrl).toBe(`${server.url}/v1`);
  });

  it("is asked again with /v1 where a path answers with a page", async () => {
    await using server = await serverThat((request, response) => {
      if (request.url === "/api/v1/chat/completions") streams(...rhyme, done)(response);
      else response.end(request.url === "/api/v1/models" ? '{"data":[{"id":"phi-4"}]}' : "<html>");
    });
    const { result, error } = await test(`${server.url}/api`);
    expect(error).toBeNull();
    expect(result.baseUrl).toBe(`${server.url}/api/v1`);
    expect(result.layers.filter(({ id }) => id === "reachable")).toHaveLength(1);
  });

  it("is the one like Phi-4 of those that are listed, where none is named", async () => {
    await using server = await apiThat(streams(piece("I am a model, small", "phi4"), done), {
      data: [{ id: "qwen3:8b" }, { id: "phi4:latest" }],
    });
    const { result, error } = await test(server, { model: null });
    expect(error).toBeNull();
    expect(result.model).toBe("phi4:latest");
  });

  it.each([
    ["phi4", "phi4:latest", "phi4:latest"],
    ["phi-4", "phi-4", "phi-4-2024-12-12"],
  ])("named %s, listed %s and answering as %s is the same", async (asked, listed, answered) => {
    await using server = await apiThat(streams(piece("I am a model, small", answered), done), {
      data: [{ id: listed }],
    });
    expect((await test(server, { model: asked })).error).toBeNull();
  });

  it("that answers as a smaller one is another", async () => {
    await using server = await apiThat(streams(piece("I am a model, small", "phi-4-mini"), done));
    expect((await test(server)).error).toMatchObject({ finding: { code: "SMOKE_OTHER_MODEL" } });
  });

  it.each([
    [[{ model: "phi-4", size_vram: 9e9 }], "gpu"],
    [[{ model: "phi-4", size_vram: 0 }], "cpu"],
    [[{ model: "qwen", size_vram: 1 }], "unknown"],
    [null, "unknown"],
  ])("Ollama is asked where it computes: %j", async (models, device) => {
    await using server = await serverThat((request, response) => {
      if (request.url === "/v1/chat/completions") streams(...rhyme, done)(response);
      else if (request.url === "/api/ps") response.end(models === null ? "<html>" : JSON.stringify({ models }));
      else response.end('{"data":[{"id":"phi-4","owned_by":"library"}]}');
    });
    expect((await test(server)).result.device).toBe(device);
  });

  it("thinks aloud in a field of its own, which counts where it says nothing else", async () => {
    const thought = (reasoning_content: string): object => ({
      choices: [{ delta: { content: "", reasoning_content } }],
    });
    await using server = await apiThat(streams(thought("The user wants "), thought("a rhyme of me"), done));
    expect(await test(server)).toMatchObject({ error: null, result: { answer: "The user wants a rhyme of me" } });
  });
});

describe("a proxy", () => {
  it("is what a server elsewhere is reached through, given or from the environment", async () => {
    const asked: string[] = [];
    await using proxy = await serverThat((request, response) => {
      asked.push(request.url ?? "");
      if (request.url?.endsWith("/chat/completions") === true) streams(...rhyme, done)(response);
      else response.end('{"data":[{"id":"phi-4"}]}');
    });
    const given = await test("http://llm.test/v1", { access: { ...openAccess, proxy: proxy.url } });
    expect(given.error).toBeNull();
    expect((await test("http://llm.test/v1", {}, { http_proxy: proxy.url })).error).toBeNull();
    expect(new Set(asked)).toEqual(new Set(["http://llm.test/v1/models", "http://llm.test/v1/chat/completions"]));
  });

  it("that answers with a page is named", async () => {
    await using proxy = await serverThat((_, response) => response.writeHead(200).end("<html>Sign in</html>"));
    const outcome = await test("http://llm.test/v1", { access: { ...openAccess, proxy: proxy.url } });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NOT_AN_API", args: { detail: "html" } } });
  });
});

describe("a private certificate", () => {
  const tls = resolve(import.meta.dirname, "../../fixtures/tls");
  async function encrypted(): Promise<string> {
    const options = { key: readFileSync(join(tls, "server.key")), cert: readFileSync(join(tls, "server.pem")) };
    const server = createServer(options, (request, response) => {
      if (request.url === "/v1/chat/completions") streams(...rhyme, done)(response);
      else response.end('{"data":[{"id":"phi-4"}]}');
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }

  it("is named, and trusted with --ca-file", async () => {
    const url = await encrypted();
    const outcome = await test(url);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_CERTIFICATE" }, exitCode: 6 });
    expect(reached(outcome)).toEqual([undefined, "reachable"]);
    const trusting = await test(url, { access: { ...openAccess, caFile: join(tls, "ca.pem") } });
    expect(trusting.error).toBeNull();
  });

  it("http where https was written is named", async () => {
    await using server = await apiThat(streams(...rhyme, done));
    const outcome = await test(server.url.replace("http:", "https:"));
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_UNREACHABLE" } });
  });
});

describe("a failure is named, with the layer it stopped at", () => {
  it("nothing listens", async () => {
    const outcome = await test("http://127.0.0.1:9/v1");
    expect(outcome.error).toMatchObject({
      finding: { code: "SMOKE_UNREACHABLE", args: { cause: "ECONNREFUSED" } },
      exitCode: 6,
    });
    expect(reached(outcome)).toEqual([undefined, "reachable"]);
    expect(outcome.result.layers).toHaveLength(8);
  });

  it.each(["not a url", "ftp://127.0.0.1/v1", ""])("no address: %j", async (baseUrl) => {
    expect((await test(baseUrl)).error).toMatchObject({ finding: { args: { cause: "ERR_INVALID_URL" } } });
  });

  it("a server that accepts and says nothing", async () => {
    await using server = await serverThat(() => {});
    const outcome = await test(server, { timeouts: { listMs: 100 } });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_UNREACHABLE" } });
  });

  it.each([
    ["<html>Proxy login</html>", "html"],
    ['{"error":"Unexpected endpoint or method. (GET /models)"}', "Unexpected endpoint or method. (GET /models)"],
    ['{"detail":"Not Found"}', "Not Found"],
    ["{}", "HTTP 200"],
    ["", "HTTP 200"],
  ])("not an API: %s", async (body, detail) => {
    await using server = await serverThat((_, response) => response.end(body));
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NOT_AN_API", args: { detail } } });
    expect(reached(outcome)).toEqual(["reachable", "api"]);
  });

  it.each([
    [401, '{"error":{"message":"Invalid API key"}}', null, { sent: false, detail: "Invalid API key" }],
    [401, "", "wrong", { sent: true, detail: "HTTP 401" }],
    [403, "<html>", null, { sent: false, detail: "HTTP 403" }],
  ])("a key is asked for: %i %s", async (status, body, apiKey, args) => {
    await using server = await serverThat((_, response) => response.writeHead(status).end(body));
    const outcome = await test(server, { access: { ...openAccess, apiKey } });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_KEY", args }, exitCode: 6 });
    expect(reached(outcome)).toEqual(["reachable", "api"]);
    expect(JSON.stringify(outcome.error?.finding)).not.toContain("wrong");
  });

  it("a key is asked for only with the question", async () => {
    await using server = await apiThat((response) => response.writeHead(401).end('{"error":{"message":"no key"}}'));
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_KEY", args: { detail: "no key" } } });
    expect(reached(outcome)).toEqual(["listed", "loaded"]);
  });

  it("a list that never ends is cut off in time", async () => {
    await using server = await serverThat((_, response) => void response.write('{"data":['));
    const outcome = await test(server, { timeouts: { listMs: 100 } });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_UNREACHABLE", args: { cause: "ETIMEDOUT" } } });
    expect(reached(outcome)).toEqual(["reachable", "api"]);
  });

  it("the model is not listed", async () => {
    await using server = await apiThat(streams(done), { data: [{ id: "qwen" }, null] });
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({
      finding: { code: "SMOKE_MODEL_NOT_LISTED", args: { model: "phi-4", listed: ["qwen", "undefined"] } },
    });
    expect(reached(outcome)).toEqual(["api", "listed"]);
  });

  const failures: [string, Answer, string, string, string][] = [
    [
      "an error with status 200",
      (r) => r.end('{"error":"No models loaded"}'),
      "No models loaded",
      "loaded",
      "first-token",
    ],
    [
      "an error with status 500",
      (r) => r.writeHead(500).end('{"error":{"message":"The engine failed"}}'),
      "The engine failed",
      "listed",
      "loaded",
    ],
    ["a page", (r) => r.end("<html>"), "HTTP 200", "loaded", "first-token"],
    ["an empty stream", streams(), "empty", "loaded", "first-token"],
    ["an empty answer", streams(piece(""), done), "empty", "loaded", "first-token"],
    ["blanks", streams(piece(" "), done), "empty", "first-token", "answer"],
    ["a stream that is cut", streams(...rhyme), "cut", "first-token", "answer"],
    [
      "an error event",
      streams(...rhyme, 'event: error\ndata: {"error":{"message":"killed"}}\n\n'),
      "killed",
      "first-token",
      "answer",
    ],
    ["an error in a stream", streams(...rhyme, { error: { message: "gone" } }), "gone", "first-token", "answer"],
    [
      "a connection that breaks",
      (r) => {
        r.writeHead(200, { "content-type": "text/event-stream" });
        r.write(`data: ${JSON.stringify(rhyme[0])}\n\n`, () => r.destroy());
      },
      "cut",
      "first-token",
      "answer",
    ],
  ];
  it.each(failures)("no answer: %s", async (_, answer, detail, passed, failed) => {
    await using server = await apiThat(answer);
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NO_ANSWER", args: { detail } } });
    expect(reached(outcome)).toEqual([passed, failed]);
  });

  it("no answer: none in time", async () => {
    await using server = await apiThat(() => {});
    const outcome = await test(server, { timeouts: { firstTokenMs: 100 } });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NO_ANSWER" } });
    expect(reached(outcome)).toEqual(["listed", "loaded"]);
  });

  it.each([
    ["comments that keep it alive, and no word", ": ping\n\n", { firstTokenMs: 100 }, "loaded"],
    ["pieces without a word", `data: ${JSON.stringify(piece(""))}\n\n`, { firstTokenMs: 100 }, "loaded"],
    ["words that stop coming", `data: ${JSON.stringify(piece("I am"))}\n\n`, { answerMs: 200 }, "first-token"],
  ])("no answer: %s", async (_, text, timeouts, passed) => {
    await using server = await apiThat((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(text);
    });
    const outcome = await test(server, { timeouts });
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NO_ANSWER", args: { detail: "timeout" } } });
    expect(reached(outcome)[0]).toBe(passed);
  });

  it("another model answered", async () => {
    await using server = await apiThat(streams(piece("I am a model, bright", "qwen2.5"), done));
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({
      finding: { code: "SMOKE_OTHER_MODEL", args: { asked: "phi-4", answered: "qwen2.5" } },
    });
    expect(outcome.result.answer).toBe("I am a model, bright");
  });

  it("one character over and over", async () => {
    await using server = await apiThat(streams(...Array.from({ length: 40 }, () => piece("@@@@")), done));
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NOT_SANE", args: { detail: "wordless" } } });
    expect(reached(outcome)).toEqual(["answer", "sane"]);
  });

  it("a model that does not stop is stopped", async () => {
    await using server = await apiThat((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const more = (): void => {
        if (!response.destroyed) response.write(`data: ${JSON.stringify(piece("GGGG ".repeat(100)))}\n\n`, more);
      };
      more();
    });
    const outcome = await test(server);
    expect(outcome.error).toMatchObject({ finding: { code: "SMOKE_NOT_SANE", args: { detail: "repeated" } } });
  });

  it("ends with the signal", async () => {
    const abort = new AbortController();
    await using server = await apiThat(() => abort.abort(new Error("Ctrl-C")));
    await expect(test(server, { signal: abort.signal })).rejects.toThrow("Ctrl-C");
  });
});
