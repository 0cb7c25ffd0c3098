// Looks up on this computer what a log names: the ports, the files, the folders.
import { createServer } from "node:net";
import { posix, win32 } from "node:path";
import { modelPathsIn, pathsIn, portsIn } from "../core/diagnosis/places.ts";
import { nothingSeen, type ModelFile, type Seen } from "../core/diagnosis/seen.ts";
import type { WitnessId } from "../core/diagnosis/signature.ts";
import type { Suspect } from "../core/diagnosis/suspect.ts";
import type { MachineProfile } from "../core/machine.ts";
import type { Host } from "../host/host.ts";
import { proxySettings } from "../host/network/proxy-settings.ts";
import { oomKillsOf } from "../probes/cgroup.ts";
import { isKeptByWindows, portOwner } from "../probes/port-owner.ts";
import { examineModel } from "./examine-model.ts";

/** Only what the suspects' witnesses ask for. Nothing is changed; what cannot be looked up is left out. */
export async function lookFor(host: Host, suspects: readonly Suspect[], machine: MachineProfile): Promise<Seen> {
  const asked = (...witnesses: WitnessId[]): Suspect[] =>
    suspects.filter(({ witness }) => witness !== undefined && witnesses.includes(witness));
  const [ports, files, folders, oomKills] = await Promise.all([
    Promise.all(unique(asked("port").flatMap(portsIn)).map((port) => portOf(host, port, machine))),
    Promise.all(unique(asked("file-content").flatMap(modelPathsIn)).map((path) => fileOf(host, path))),
    Promise.all(unique(asked("folder-writable", "disk-space").flatMap(pathsIn)).map((path) => folderOf(host, path))),
    asked("memory").length > 0 ? oomKillsOf(host) : null,
  ]);
  return {
    ...nothingSeen,
    ports,
    files: files.filter((file) => file !== null),
    folders: folders.filter((folder) => folder !== null),
    oomKills,
    proxy: proxyOf(host),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)].slice(0, 12);
}

/** A port that cannot be listened on is taken, or kept by Windows. Nothing is sent to whoever has it. */
async function portOf(host: Host, port: number, machine: MachineProfile): Promise<Seen["ports"][number]> {
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
  if (free) return { port, taken: false, kept: false, by: null };
  const [owner, kept] = await Promise.all([portOwner(host, port), isKeptByWindows(host, port)]);
  const named = port === 1234 ? (machine.runtimes.value?.port1234 ?? null) : null;
  return {
    port,
    taken: !kept || owner !== null,
    kept,
    by: [named, owner].filter((one) => one !== null).join(", ") || null,
  };
}

/** Plain files only: what a log names may be a device or a pipe. */
async function fileOf(host: Host, path: string): Promise<ModelFile | null> {
  try {
    return (await host.files.stat(path))?.kind === "file" ? await examineModel(path) : null;
  } catch {
    return null;
  }
}

/** The path as the log names it, judged by the nearest folder that is there. */
async function folderOf(host: Host, path: string): Promise<Seen["folders"][number] | null> {
  const { dirname } = host.system.platform === "win32" ? win32 : posix;
  for (let at = path, up = 0; up < 24; at = dirname(at), up += 1) {
    const stats = await host.files.stat(at);
    if (stats === null || stats.kind === "other") {
      if (dirname(at) === at) return null;
      continue;
    }
    // The root alone says nothing about what the log named.
    if (dirname(at) === at) return null;
    const [writable, volume] = await Promise.all([host.files.isWritable(at), host.files.volume(at)]);
    return { path, writable, freeBytes: volume?.availableBytes ?? null };
  }
  return null;
}

/** Without a password. */
function proxyOf({ system }: Host): string | null {
  const { http, https } = proxySettings(system.env, null);
  const proxy = https ?? http;
  if (proxy === null) return null;
  try {
    return new URL(proxy.includes("://") ? proxy : `http://${proxy}`).host;
  } catch {
    return "an address that is none";
  }
}
