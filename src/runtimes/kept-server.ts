// A server that is a program of somebody else's, started and ended by us: what llama-server and Transformers have in common.
import type { SetupError } from "../core/errors/index.ts";
import { safe } from "../core/safe.ts";
import type { Host } from "../host/host.ts";
import { startKept, type Ending } from "../host/kept-process.ts";
import { openAccess } from "./api/client.ts";
import { LastLines } from "./last-lines.ts";
import { loopback } from "./ports.ts";
import type { Serving } from "./runtime.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

export interface KeptServer {
  program: string;
  args: readonly string[];
  env: Record<string, string>;
  port: number;
  /** What clients ask for. */
  model: string;
  /** Milliseconds for loading. */
  limitMs: number;
  /** Output as it comes. */
  onText?: (text: string) => void;
  /** What it died of. */
  failureOf(death: Death): SetupError;
}

/** How a server ended that nobody had ended. */
export interface Death extends Pick<Ending, "code" | "signal"> {
  /** The line of its own that says why; empty without one. */
  said: string;
  /** How it ended and what it said, in one line. */
  detail: string;
}

/**
 * Starts a server and resolves when it answers with its model. Throws what `failureOf` makes of its death, or
 * ENGINE_TIMEOUT. It ends with `signal`, and when we die.
 */
export async function startKeptServer(host: Host, server: KeptServer, signal: AbortSignal): Promise<Serving> {
  signal.throwIfAborted();
  const { port, model, limitMs, failureOf } = server;
  const child = startKept(host.system, server.program, server.args, { env: server.env });
  const last = new LastLines(60);
  child.onText((text) => {
    last.add(text);
    server.onText?.(text);
  });
  let told = false;
  const close = async (): Promise<void> => {
    told = true;
    await child.end();
  };
  const onAbort = (): void => void close();
  signal.addEventListener("abort", onAbort, { once: true });
  const ended = child.ended.then((ending) => {
    signal.removeEventListener("abort", onAbort);
    return told ? null : failureOf(deathOf(ending, last.cause()));
  });

  const baseUrl = `http://${loopback}:${port}/v1`;
  try {
    await waitUntilReady(host, { baseUrl, model, healthPath: "/health", limitMs, ended, signal });
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw error;
  }
  return { baseUrl, port, model, access: openAccess, instance: null, ended, close };
}

function deathOf({ code, signal, error }: Ending, said: string | null): Death {
  const how = error ?? (signal === null ? `exit code ${code}` : `signal ${signal}`);
  return { code, signal, said: said ?? "", detail: said === null ? how : `${how}: ${safe(said)}` };
}
