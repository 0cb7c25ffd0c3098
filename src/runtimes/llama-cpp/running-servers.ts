// What is known of servers that run: one small file each, and the server's own word that it is the one in the file.
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { diskError } from "../../host/disk-errors.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import { endProcess, isAlive } from "../../host/processes.ts";
import { instanceHeader } from "./openai-api.ts";

export interface RunningServer {
  baseUrl: string;
  port: number;
  model: string;
  /** Of the process that serves. */
  pid: number;
  instance: string;
}

const answerMs = 2_000;
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

/** The servers of ours that answer at this moment, on one port or on any. Files of those that do not are removed. */
export async function runningServers(host: Host, port: number | null = null): Promise<RunningServer[]> {
  const names = (await host.files.list(foldersOf(host.system).state)).filter((name) => /^server-\d+\.json$/.test(name));
  const found = await Promise.all(names.map((name) => read(host, join(foldersOf(host.system).state, name))));
  const wanted = found.filter((server) => server !== null).filter((server) => port === null || server.port === port);
  const answering = await Promise.all(
    wanted.map(async (server) => {
      if ((await instanceAt(server.port)) === server.instance) return server;
      if (!isAlive(server.pid)) await forgetServer(host, server);
      return null;
    }),
  );
  return answering.filter((server) => server !== null).sort((a, b) => a.port - b.port);
}

/** Ends a server that was just seen answering as ours, gently and then not. */
export async function stopServer(host: Host, server: RunningServer): Promise<void> {
  endProcess(server.pid, "SIGTERM");
  const giveUpAt = host.monotonic() + endMs;
  while (await isThere(host, server)) {
    if (host.monotonic() > giveUpAt) {
      endProcess(server.pid, "SIGKILL");
      break;
    }
    await wait(50, undefined, { signal: host.interrupted });
  }
  await forgetServer(host, server);
}

/** A server that ends takes its file with it, last of all. One that was killed leaves the file and no process. */
async function isThere(host: Host, { port, pid }: RunningServer): Promise<boolean> {
  return isAlive(pid) && (await host.files.stat(fileOf(host, port))) !== null;
}

/** The instance that a server on loopback says it is; null when nothing of ours answers. */
function instanceAt(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const request = get(
      { host: "127.0.0.1", port, path: "/v1/models", timeout: answerMs, agent: false },
      (response) => {
        response.resume();
        const header = response.headers[instanceHeader];
        resolve(typeof header === "string" ? header : null);
      },
    );
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(null));
  });
}

function fileOf(host: Host, port: number): string {
  return join(foldersOf(host.system).state, `server-${port}.json`);
}

async function read(host: Host, path: string): Promise<RunningServer | null> {
  try {
    const server = JSON.parse((await host.files.readText(path)) ?? "") as RunningServer;
    const whole = Number.isInteger(server.pid) && server.pid > 0 && Number.isInteger(server.port);
    return whole && typeof server.instance === "string" ? server : null;
  } catch {
    return null;
  }
}
