// A read-only Hub: over folders for rehearsals without a network and for tests, over the cache for a room. It speaks the
// part of the protocol that huggingface_hub, llama.cpp and our own client use.
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Faults } from "./faults.ts";
import { routes, wasSent } from "./routes.ts";
import { folderShelf, type Shelf } from "./shelf.ts";

export interface HubOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: only this machine. */
  hostname?: string;
  /** For tests: how to misbehave. */
  faults?: Faults;
  /** What else is served here: null for what is not its own. */
  also?: (request: Request) => Response | null;
}

export interface ServedHub {
  /** For `--endpoint` or `HF_ENDPOINT`. */
  endpoint: string;
  port: number;
  close(): Promise<void>;
}

export interface LoopbackHub extends ServedHub {
  /** The commit that `main` of a repository is at. */
  commit(repo: string): string;
}

const idleMs = 120_000;

/** A hub over folders, `OWNER/NAME` to folder: reads and hashes them, then listens. */
export async function startLoopbackHub({
  repos,
  ...options
}: HubOptions & { repos: Readonly<Record<string, string>> }): Promise<LoopbackHub> {
  const shelf = await folderShelf(repos);
  return { ...(await serveHub(shelf, options)), commit: shelf.commit };
}

/** A hub over anything. Rejects with Node's error where the address is taken or not this machine's. */
export async function serveHub(shelf: Shelf, options: HubOptions): Promise<ServedHub> {
  const app = routes(shelf, options.faults ?? (() => undefined));
  const server = createAdaptorServer({
    async fetch(request, env) {
      const also = options.also?.(request) ?? null;
      if (also !== null) return also;
      const response = await app.fetch(request, env as HttpBindings);
      return wasSent(env.outgoing) ? RESPONSE_ALREADY_SENT : response;
    },
  });
  const hostname = options.hostname ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, hostname, resolve);
  });
  // Whoever stops reading does not keep a file open for ever.
  if ("setTimeout" in server) server.setTimeout(idleMs);
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
