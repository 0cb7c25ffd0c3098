import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
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

export const defaultPort = 1234;
/** Nothing but loopback: whoever may use the model is whoever may use this computer. */
const address = "127.0.0.1";
const portsTried = 20;

/** Serves an engine as an OpenAI-compatible API on loopback. Throws PORT_TAKEN for a port that was asked for. */
export async function startServer(host: Host, options: ServerOptions): Promise<ModelServer> {
  const { engine, modelName: model, signal } = options;
  signal.throwIfAborted();
  const instance = randomUUID();
  const closing = new AbortController();
  const api = openAiApi({ engine, model, instance, created: Math.floor(host.now() / 1000), signal: closing.signal });
  const server = createAdaptorServer({ fetch: api.fetch }) as Server;
  const port = await listen(server, options.port);

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
  return { baseUrl: `http://${address}:${port}/v1`, port, model, instance, close, ended };
}

/** Throws PORT_TAKEN, before a model is loaded for nothing. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => {
    server.close(resolve);
  });
}

async function shutDown(server: Server, closing: AbortController, ended: Promise<void>): Promise<void> {
  closing.abort(new Error("the server is shutting down"));
  server.close();
  server.closeAllConnections();
  await ended;
}

async function listen(server: Server, asked: number | null): Promise<number> {
  const candidates = asked === null ? Array.from({ length: portsTried }, (_, offset) => defaultPort + offset) : [asked];
  for (const port of candidates) {
    if (await canListen(server, port)) return (server.address() as AddressInfo).port;
  }
  if (asked === null && (await canListen(server, 0))) return (server.address() as AddressInfo).port;
  throw new SetupError({ code: "PORT_TAKEN", args: { port: asked ?? defaultPort, by: null } });
}

function canListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.removeListener("listening", onListening);
      // EACCES: a port below 1024, or one that Windows keeps for itself.
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.removeListener("error", onError);
      resolve(true);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, address);
  });
}
