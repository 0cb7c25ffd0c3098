// What is written down of servers that were started: one small file each.
import { join } from "node:path";
import { diskError } from "../host/disk-errors.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";
import type { ServerAddress } from "./runtime.ts";

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

/** All that is written down, whether anything answers there or not. */
export async function recordedServers(host: Host): Promise<RunningServer[]> {
  const { state } = foldersOf(host.system);
  const names = (await host.files.list(state)).filter((name) => /^server-\d+\.json$/.test(name));
  const found = await Promise.all(names.map((name) => read(host, join(state, name))));
  return found.filter((server) => server !== null);
}

/** Whether it is still written down: a server that ends takes its file with it, last of all. */
export async function isRecorded(host: Host, { port }: Pick<RunningServer, "port">): Promise<boolean> {
  return (await host.files.stat(fileOf(host, port))) !== null;
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
