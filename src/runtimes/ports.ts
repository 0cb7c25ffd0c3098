import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SetupError } from "../core/errors/index.ts";

export const defaultPort = 1234;
/** Nothing but loopback: whoever may use the model is whoever may use this computer. */
export const loopback = "127.0.0.1";
const portsTried = 20;

/**
 * Listens on the port that was asked for, else on 1234, as the guide has it, or the next one that is free. Throws
 * PORT_TAKEN for a port that was asked for.
 */
export async function listen(server: Server, asked: number | null): Promise<number> {
  const candidates = asked === null ? Array.from({ length: portsTried }, (_, offset) => defaultPort + offset) : [asked];
  for (const port of candidates) {
    if (await canListen(server, port)) return (server.address() as AddressInfo).port;
  }
  if (asked === null && (await canListen(server, 0))) return (server.address() as AddressInfo).port;
  throw new SetupError({ code: "PORT_TAKEN", args: { port: asked ?? defaultPort, by: null } });
}

/** A port by the same rule, free at this moment: for a server that is told its port. Throws PORT_TAKEN. */
export async function freePort(asked: number | null): Promise<number> {
  const server = createServer();
  const port = await listen(server, asked);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** What a port is at this moment: `refused` is below 1024, or one that Windows keeps for itself. */
export async function portState(port: number): Promise<PortState> {
  const server = createServer();
  const state = await tryToListen(server, port);
  if (state === "free") await new Promise((resolve) => server.close(resolve));
  return state;
}

type PortState = "free" | "taken" | "refused";

async function canListen(server: Server, port: number): Promise<boolean> {
  return (await tryToListen(server, port)) === "free";
}

function tryToListen(server: Server, port: number): Promise<PortState> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.removeListener("listening", onListening);
      if (error.code === "EADDRINUSE") resolve("taken");
      else if (error.code === "EACCES") resolve("refused");
      else reject(error);
    };
    const onListening = (): void => {
      server.removeListener("error", onError);
      resolve("free");
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, loopback);
  });
}
