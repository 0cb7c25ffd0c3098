// Which servers run: those written down, by the server's own word that it is the one in the file.
import { setTimeout as wait } from "node:timers/promises";
import type { Host } from "../host/host.ts";
import { endProcess, isAlive } from "../host/processes.ts";
import { instanceAt } from "./identity.ts";
import { runtimeOf } from "./index.ts";
import type { Presence, Runtime } from "./runtime.ts";
import { forgetServer, isRecorded, recordedServers, type RunningServer } from "./server-records.ts";

/** One that answers; without its model where the program that has it gave that up. */
interface ServerThere extends RunningServer {
  unloaded: boolean;
}

const endMs = 10_000;

/** The servers of ours that answer with their model at this moment, on one port or on any. */
export async function runningServers(host: Host, port: number | null = null): Promise<RunningServer[]> {
  return (await serversThere(host, port)).filter(({ unloaded }) => !unloaded);
}

/** Those, and what is there without its model: it can be stopped. Files of others are removed. */
export async function serversThere(host: Host, port: number | null = null): Promise<ServerThere[]> {
  const wanted = (await recordedServers(host)).filter((server) => port === null || server.port === port);
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
  while (isAlive(pid) && (await isRecorded(host, server))) {
    if (host.monotonic() > giveUpAt) {
      endProcess(pid, "SIGKILL");
      break;
    }
    await wait(50, undefined, { signal: host.interrupted });
  }
}
