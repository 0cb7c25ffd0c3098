import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SetupError } from "../core/errors/index.ts";
import type { System } from "../host/host.ts";

export const defaultPort = 1234;
/** Nothing but loopback: whoever may use the model is whoever may use this computer. */
export const loopback = "127.0.0.1";
const portsTried = 20;
const lastPort = 65_535;
const startsTried = 5;

/**
 * Listens on the port that was asked for, else on 1234, as the guide has it, or the next one that is free. Throws
 * PORT_TAKEN, PORT_RESERVED or PORT_PRIVILEGED for a port that was asked for.
 */
export async function listen(server: Server, asked: number | null, system: OwnSystem): Promise<number> {
  return listenFrom(defaultPort, server, asked, system);
}

async function listenFrom(
  first: number,
  server: Server,
  asked: number | null,
  { platform }: OwnSystem,
): Promise<number> {
  const usual = Array.from({ length: portsTried }, (_, offset) => first + offset).filter((port) => port <= lastPort);
  const candidates = asked === null ? usual : [asked];
  let state: PortState = "taken";
  for (const port of asked === null ? [...candidates, 0] : candidates) {
    state = await tryToListen(server, port);
    if (state === "free") return (server.address() as AddressInfo).port;
  }
  throw portError(asked ?? defaultPort, state, platform);
}

/** A port by the same rule, free at this moment: for a server that is told its port. Throws the same. */
export async function freePort(asked: number | null, system: OwnSystem, first = defaultPort): Promise<number> {
  const server = createServer();
  const port = await listenFrom(first, server, asked, system);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/**
 * Starts a server that is told its port. Where the choice is ours and somebody takes the port before the server has it,
 * the next free one does as well. Throws what `freePort` and `start` throw.
 */
export async function onFreePort<T>(
  asked: number | null,
  system: OwnSystem,
  start: (port: number) => Promise<T>,
): Promise<T> {
  let first = defaultPort;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(asked, system, first);
    try {
      return await start(port);
    } catch (error) {
      const ours = asked === null || asked === 0;
      if (!ours || !isPortTaken(error) || attempt === startsTried) throw error;
      first = port + 1;
    }
  }
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof SetupError && error.finding.code === "PORT_TAKEN";
}

/** What a port is at this moment: `refused` is below 1024, or one that Windows keeps for itself. */
export async function portState(port: number): Promise<PortState> {
  const server = createServer();
  const state = await tryToListen(server, port);
  if (state === "free") await new Promise((resolve) => server.close(resolve));
  return state;
}

/** Why nobody can listen there: another program, or the system itself, which no other program needs to be ended for. */
export function portError(port: number, state: Exclude<PortState, "free">, platform: string): SetupError {
  if (state === "taken") return new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });
  return new SetupError({ code: platform === "win32" ? "PORT_RESERVED" : "PORT_PRIVILEGED", args: { port } });
}

type PortState = "free" | "taken" | "refused";
type OwnSystem = Pick<System, "platform">;

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
