import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Host } from "../../host/host.ts";
import { listen, loopback } from "../ports.ts";
import { openAiApi, type ServedEngine } from "./openai-api.ts";

export interface ServerOptions {
  engine: ServedEngine;
  /** What clients ask for: `phi-4` for the model of the guide. */
  modelName: string;
  /** Null: 1234, as the guide has it, or the next one that is free. */
  port: number | null;
  /** Ends the server, and what is being answered. */
  signal: AbortSignal;
}

export interface ModelServer {
  baseUrl: string;
  port: number;
  model: string;
  /** What `x-phi4-setup` is in every answer of this server. */
  instance: string;
  /** Ends what is being answered and resolves when nothing listens any more. */
  close(): Promise<void>;
  /** Settles when the server has ended. */
  ended: Promise<void>;
}

/** Serves an engine as an OpenAI-compatible API on loopback. Throws what `listen` throws. */
export async function startServer(host: Host, options: ServerOptions): Promise<ModelServer> {
  const { engine, modelName: model, signal } = options;
  signal.throwIfAborted();
  const instance = randomUUID();
  const closing = new AbortController();
  const api = openAiApi({ engine, model, instance, created: Math.floor(host.now() / 1000), signal: closing.signal });
  const server = createAdaptorServer({ fetch: api.fetch }) as Server;
  const port = await listen(server, options.port, host.system);

  let closed: Promise<void> | null = null;
  const ended = new Promise<void>((resolve) => {
    server.once("close", resolve);
  });
  const close = (): Promise<void> => {
    closed ??= shutDown(server, closing, ended);
    return closed;
  };
  const onAbort = (): void => void close();
  signal.addEventListener("abort", onAbort, { once: true });
  void ended.then(() => signal.removeEventListener("abort", onAbort));
  return { baseUrl: `http://${loopback}:${port}/v1`, port, model, instance, close, ended };
}

async function shutDown(server: Server, closing: AbortController, ended: Promise<void>): Promise<void> {
  closing.abort(new Error("the server is shutting down"));
  server.close();
  server.closeAllConnections();
  await ended;
}
