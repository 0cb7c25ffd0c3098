// What is known of servers that run: one small file each, and the server's own word that it is the one in the file.
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { diskError } from "../host/disk-errors.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";
import { endProcess, isAlive } from "../host/processes.ts";
import { instanceAt } from "./identity.ts";
import { runtimeOf } from "./index.ts";
import type { Presence, Runtime, ServerAddress } from "./runtime.ts";

export interface RunningServer extends ServerAddress {
  runtime: string;
  /** Of the process of ours that serves or watches; null where the server is another program's and outlives us. */
  pid: number | null;
  /** What answers on `identityPort` that it is. */
  instance: string | null;
  identityPort: number | null;
  /** What it was started with, to tell it from another one. */
  context: number;
  /** The model's file or folder, where there is one. */
  file: string | null;
}

/** One that answers; without its model where the program that has it gave that up. */
interface ServerThere extends RunningServer {
  unloaded: boolean;
}

const endMs = 10_000;

export async function recordServer(host: Host, server: RunningServer): Promise<void> {
  const path = fileOf(host, server.port);
  try {
    await host.files.writeAtomic(path, `${JSON.stringify(server)}\n`);
  } catch (error) {
    throw diskError(error, path, null) ?? error;
  }
}

export async function forgetServer(
  host: Host,
  { port, instance }: Pick<RunningServer, "port" | "instance">,
): Promise<void> {
  const recorded = await read(host, fileOf(host, port));
  if (recorded?.instance === instance) await host.files.remove(fileOf(host, port));
}

/** The servers of ours that answer with their model at this moment, on one port or on any. */
export async function runningServers(host: Host, port: number | null = null): Promise<RunningServer[]> {
  return (await serversThere(host, port)).filter(({ unloaded }) => !unloaded);
}

/** Those, and what is there without its model: it can be stopped. Files of others are removed. */
export async function serversThere(host: Host, port: number | null = null): Promise<ServerThere[]> {
  const names = (await host.files.list(foldersOf(host.system).state)).filter((name) => /^server-\d+\.json$/.test(name));
  const found = await Promise.all(names.map((name) => read(host, join(foldersOf(host.system).state, name))));
  const wanted = found.filter((server) => server !== null).filter((server) => port === null || server.port === port);
  const answering = await Promise.all(
    wanted.map(async (server) => {
      const is = await presenceOf(host, server);
      if (is !== "gone") return { ...server, unloaded: is === "unloaded" };
      if (server.pid === null || !isAlive(server.pid)) await forgetServer(host, server);
      return null;
    }),
  );
  return answering.filter((server) => server !== null).sort((a, b) => a.port - b.port);
}

/** Ends a server that was just seen answering as ours, gently and then not. */
export async function stopServer(host: Host, server: RunningServer): Promise<void> {
  if (server.pid === null) await (await localRuntime(server))?.stop?.(host, server);
  else await endOwn(host, server, server.pid);
  await forgetServer(host, server);
}

async function presenceOf(host: Host, server: RunningServer): Promise<Presence> {
  if (server.pid === null) return (await (await localRuntime(server))?.presence?.(host, server)) ?? "gone";
  const isOurs = server.instance !== null && (await instanceAt(server.identityPort ?? server.port)) === server.instance;
  return isOurs ? "serves" : "gone";
}

async function localRuntime({ runtime }: RunningServer): Promise<Runtime | null> {
  const found = await runtimeOf(runtime);
  return found === null || found.lives === "elsewhere" ? null : found;
}

async function endOwn(host: Host, server: RunningServer, pid: number): Promise<void> {
  endProcess(pid, "SIGTERM");
  const giveUpAt = host.monotonic() + endMs;
  // A server that ends takes its file with it, last of all. One that was killed leaves the file and no process.
  while (isAlive(pid) && (await host.files.stat(fileOf(host, server.port))) !== null) {
    if (host.monotonic() > giveUpAt) {
      endProcess(pid, "SIGKILL");
      break;
    }
    await wait(50, undefined, { signal: host.interrupted });
  }
}

function fileOf(host: Host, port: number): string {
  return join(foldersOf(host.system).state, `server-${port}.json`);
}

/** Null for what is no such file. What an earlier version wrote lacks what was not known then. */
async function read(host: Host, path: string): Promise<RunningServer | null> {
  try {
    const server = JSON.parse((await host.files.readText(path)) ?? "") as Partial<RunningServer>;
    const { pid = null, port = 0, instance = null, baseUrl, model } = server;
    const whole = (pid === null || (Number.isInteger(pid) && pid > 0)) && Number.isInteger(port) && port > 0;
    if (!whole || typeof baseUrl !== "string" || typeof model !== "string") return null;
    const { runtime = "llama.cpp", identityPort = null, context = 0, file = null } = server;
    return { baseUrl, port, model, runtime, pid, instance, identityPort, context, file };
  } catch {
    return null;
  }
}
