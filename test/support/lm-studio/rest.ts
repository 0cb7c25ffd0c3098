import type { IncomingMessage, ServerResponse } from "node:http";
import type { LmStudioApp } from "./app.ts";

const keyNeeded =
  "An LM Studio API token is required to make requests to this server, but none was provided using the Authorization header.";

/** LM Studio's server for other programs: OpenAI's API, its own in two versions, and 200 for all else. */
export function restServer(app: LmStudioApp): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { url = "", method = "" } = request;
    const json = (body: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (url === "/lmstudio-greeting") return json({ lmstudio: true });
    const { apiKey, api, jit } = app.switches;
    if (apiKey !== null && request.headers.authorization !== `Bearer ${apiKey}`) {
      return json({ error: { type: "invalid_request", code: "invalid_api_key", message: keyNeeded } }, 401);
    }
    if (url === "/v1/models") return json({ object: "list", data: listed(app, jit) });
    if (url === "/v1/chat/completions" && method === "POST") return void chat(app, request, response, json);
    if (url === "/api/v1/models" && api === "v1") return json({ models: nativeModels(app) });
    if (url === "/api/v0/models" && api !== "openai") return json({ data: olderModels(app) });
    json({ error: `Unexpected endpoint or method. (${method} ${url}). Returning 200 anyway` });
  };
}

function listed({ loaded, library }: LmStudioApp, jit: boolean): object[] {
  const names = [
    ...loaded.map(({ identifier }) => identifier),
    ...(jit ? library.map(({ modelKey }) => modelKey) : []),
  ];
  return [...new Set(names)].map((id) => ({ id, object: "model", owned_by: "organization_owner" }));
}

function nativeModels({ library, loaded }: LmStudioApp): object[] {
  return library.map(({ modelKey: key, quantization, sizeBytes }) => ({
    type: "llm",
    key,
    quantization,
    size_bytes: sizeBytes,
    loaded_instances: loaded
      .filter(({ modelKey }) => modelKey === key)
      .map(({ identifier: id, contextLength }) => ({ id, config: { context_length: contextLength } })),
  }));
}

function olderModels({ loaded }: LmStudioApp): object[] {
  return loaded.map(({ identifier: id }) => ({ id, type: "llm", state: "loaded" }));
}

async function chat(
  app: LmStudioApp,
  request: IncomingMessage,
  response: ServerResponse,
  json: (body: unknown, status?: number) => void,
): Promise<void> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  const { model, stream } = JSON.parse(text) as { model: string; stream?: boolean };
  const { chatError, answer, answersAs } = app.switches;
  if (chatError !== null) return json({ error: chatError });
  if (app.loaded.length === 0) {
    const message = "No models loaded. Please load a model in the developer page or use the 'lms load' command.";
    return json({ error: message }, 400);
  }
  // One that is loaded answers to any name.
  const one =
    app.loaded.find(({ identifier }) => identifier === model) ?? (app.loaded.length === 1 ? app.loaded[0] : null);
  if (one === null || one === undefined) {
    const message = `Model "${model}" not found. Please specify a valid model`;
    return json({ error: { message, code: "model_not_found" } }, 404);
  }
  const id = "chatcmpl-1";
  const name = answersAs ?? one.identifier;
  if (stream !== true) return json({ id, model: name, choices: [{ message: { role: "assistant", content: answer } }] });
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const content of answer.match(/\S+\s*/g) ?? []) {
    response.write(`data: ${JSON.stringify({ id, model: name, choices: [{ delta: { content } }] })}\n\n`);
  }
  const ended = { id, model: name, choices: [{ delta: {}, finish_reason: "stop" }] };
  response.end(`data: ${JSON.stringify(ended)}\n\ndata: [DONE]\n\n`);
}
