// How a server is known to be ours, and which one it is. Nothing is stopped that did not say so a moment ago.
import { randomUUID } from "node:crypto";
import { createServer, get } from "node:http";
import type { System } from "../host/host.ts";
import { listen, loopback } from "./ports.ts";

/** In every answer of a server of ours. */
export const instanceHeader = "x-phi4-setup";

const answerMs = 2_000;

/** Says who we are on a port of its own, beside a server that is not our own code. */
export interface Identity {
  instance: string;
  port: number;
  close(): Promise<void>;
}

export async function startIdentity(system: Pick<System, "platform">): Promise<Identity> {
  const instance = randomUUID();
  const server = createServer((_, response) => {
    response.setHeader(instanceHeader, instance);
    response.end();
  });
  const port = await listen(server, 0, system);
  return {
    instance,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The instance that a server on loopback says it is; null when nothing of ours answers. */
export function instanceAt(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const request = get({ host: loopback, port, path: "/v1/models", timeout: answerMs, agent: false }, (response) => {
      response.resume();
      const header = response.headers[instanceHeader];
      resolve(typeof header === "string" ? header : null);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(null));
  });
}
